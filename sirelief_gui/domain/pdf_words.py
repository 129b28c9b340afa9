"""What a PDF says of itself that Qt has no word for: its language, and that its title is its name.

Readers choose the voice by the language. A PDF may be added to at its end: the catalog, its first
object, is written once more with the two entries, and a second table says where it is now.
"""

from __future__ import annotations

import re

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_ROOT = re.compile(rb"/Root\s+(\d+)\s+(\d+)\s+R")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def with_language(pdf: bytes, language: str) -> bytes:
    """Return a PDF that names its language (BCP 47, as "en-US") and shows its title.

    ValueError where it is no PDF as Qt writes it, or no name of a language.
    """
    if not _LANGUAGE.fullmatch(language):
        raise ValueError(language)
    start, trailers = _START.search(pdf), _TRAILER.findall(pdf)
    root = _ROOT.search(trailers[-1]) if trailers else None
    if start is None or root is None:
        raise ValueError("no PDF that can be added to")
    number, again = int(root[1]), int(root[2])
    head = b"%d %d obj" % (number, again)
    body = _body(pdf, head)
    said = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % language.encode()
    at = len(pdf)
    catalog = b"%s\n<<%s\n%s>>\nendobj\n" % (head, body, said)
    table = b"xref\n%d 1\n%010d %05d n \n" % (number, at, again)
    kept = re.sub(rb"/Prev\s+\d+", b"", trailers[-1]).strip()
    trailer = b"trailer\n<<\n%s\n/Prev %s\n>>\n" % (kept, start[1])
    end = b"startxref\n%d\n%%%%EOF\n" % (at + len(catalog))
    return pdf + catalog + table + trailer + end


def _body(pdf: bytes, head: bytes) -> bytes:
    """Return what stands between the outer brackets of an object that is a dictionary."""
    pattern = rb"(?:^|[\r\n])" + re.escape(head) + rb"\s*<<(.*?)>>\s*endobj"
    found = re.findall(pattern, pdf, re.DOTALL)
    if not found:
        raise ValueError("the PDF has no catalog")
    last: bytes = found[-1]
    return last.rstrip()
