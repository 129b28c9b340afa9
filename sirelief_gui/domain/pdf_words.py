"""What a PDF says of itself that Qt has no word for: its language, its title's place, its letters.

Readers choose the voice by the language. A PDF may be added to at its end: an object is written
once more with what it lacks, and another table says where it is now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref", re.DOTALL)
_ROOT = re.compile(rb"/Root\s+(\d+)\s+(\d+)\s+R")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_FONT = re.compile(
    rb"/Subtype\s*/Type0\s+/BaseFont\s*/(\S+)\s.*?/DescendantFonts\s*\[(\d+) 0 R\]"
    rb"\s*/ToUnicode\s+(\d+) 0 R",
    re.DOTALL,
)
_WIDTHS = re.compile(rb"/W\s*\[0\s*\[([\d\s]*)\]")
_LIST = re.compile(rb"^<([0-9A-F]{4})> <[0-9A-F]{4}> \[([^\]]*)\]", re.MULTILINE)
_SPAN = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]{4})> <[0-9A-F]{4}>\s*$", re.MULTILINE)
_NEARLY = 1.0
"""Widths of a letter that differ by so much, in thousandths of its size, are the same."""


def with_language(pdf: bytes, language: str) -> bytes:
    """Return a PDF that names its language (BCP 47, as "en-US") and shows its title.

    ValueError where it is no PDF as Qt writes it, or no name of a language.
    """
    if not _LANGUAGE.fullmatch(language):
        raise ValueError(language)
    trailers = _TRAILER.findall(pdf)
    root = _ROOT.search(trailers[-1]) if trailers else None
    if root is None:
        raise ValueError("no PDF that can be added to")
    body = _body(pdf, int(root[1]), int(root[2]))
    said = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % language.encode()
    return _added(pdf, {(int(root[1]), int(root[2])): b"<<%s\n%s>>" % (body, said)})


def with_letters(pdf: bytes, widths: Mapping[str, Mapping[str, float]]) -> bytes:
    """Return a PDF in which the letters that Qt forgot to name have their names.

    Qt tells of no letter that is the first of its font (in ours the A), nor of the space: copied
    or read aloud they are missing. ``widths`` are those of such letters, in thousandths of their
    size, by the name of the font. ValueError where it is no PDF as Qt writes it.
    """
    again: dict[tuple[int, int], bytes] = {}
    for font, below, map_of in _FONT.findall(pdf):
        known = widths.get(font.decode("latin-1"))
        wide = _WIDTHS.search(_body(pdf, int(below), 0)) if known else None
        if known is None or wide is None:
            continue
        text = _stream(pdf, int(map_of))
        found = dict(_unnamed(text, [int(n) for n in wide[1].split()], known))
        if found:
            lines = b"".join(b"<%04X> <%04X>\n" % pair for pair in sorted(found.items()))
            more = b"%d beginbfchar\n%sendbfchar\nendcmap" % (len(found), lines)
            text = text.replace(b"endcmap", more, 1)
            stream = b"<<\n/Length %d\n>>\nstream\n%s\nendstream" % (len(text), text)
            again[int(map_of), 0] = stream
    return _added(pdf, again) if again else pdf


def _unnamed(
    text: bytes, widths: list[int], known: Mapping[str, float]
) -> Iterable[tuple[int, int]]:
    """Yield the glyphs that have no letter, with the letter that is as wide."""
    named = {0}
    for first, letters in _LIST.findall(text):
        named |= set(range(int(first, 16), int(first, 16) + letters.count(b"<")))
    for first, last in _SPAN.findall(text):
        named |= set(range(int(first, 16), int(last, 16) + 1))
    for glyph, width in enumerate(widths):
        near = [letter for letter, wide in known.items() if abs(wide - width) <= _NEARLY]
        if glyph not in named and len(near) == 1:
            yield glyph, ord(near[0])


def _added(pdf: bytes, objects: Mapping[tuple[int, int], bytes]) -> bytes:
    """Return a PDF with objects, by number and generation, written once more at its end."""
    start, trailers = _START.search(pdf), _TRAILER.findall(pdf)
    if start is None or not trailers:
        raise ValueError("no PDF that can be added to")
    table, out = b"xref\n", pdf
    for (number, generation), body in sorted(objects.items()):
        table += b"%d 1\n%010d %05d n \n" % (number, len(out), generation)
        out += b"%d %d obj\n%s\nendobj\n" % (number, generation, body)
    kept = re.sub(rb"/Prev\s+\d+", b"", trailers[-1]).strip()
    trailer = b"trailer\n<<\n%s\n/Prev %s\n>>\n" % (kept, start[1])
    return out + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(out)


def _body(pdf: bytes, number: int, generation: int) -> bytes:
    """Return what stands between the outer brackets of an object that is a dictionary."""
    head = re.escape(b"%d %d obj" % (number, generation))
    found = re.findall(rb"(?:^|[\r\n])" + head + rb"\s*<<(.*?)>>\s*endobj", pdf, re.DOTALL)
    if not found:
        raise ValueError("the PDF has no such object")
    last: bytes = found[-1]
    return last.rstrip()


def _stream(pdf: bytes, number: int) -> bytes:
    """Return what an object holds that is a stream and not compressed."""
    head = b"%d 0 obj" % number
    pattern = rb"(?:^|[\r\n])" + head + rb"\s*<<.*?>>\s*stream\r?\n(.*?)\r?\nendstream"
    found = re.findall(pattern, pdf, re.DOTALL)
    if not found:
        raise ValueError("the PDF has no such stream")
    last: bytes = found[-1]
    return last
