"""A PDF is given its language at its end, and nothing else of it changes."""

from __future__ import annotations

import re

import pytest

from sirelief_gui.domain.pdf_words import with_language, with_letters

BODY = b"%PDF-1.4\n1 0 obj\n<<\n/Type /Catalog\n/Pages 3 0 R\n>>\nendobj\n"
TAIL = b"trailer\n<<\n/Size 4\n/Root 1 0 R\n/ID [<0a><0a>]\n>>\nstartxref\n60\n%%EOF\n"


def test_the_catalog_is_written_once_more_with_the_language() -> None:
    said = with_language(BODY + TAIL, "es-ES")
    assert said.startswith(BODY + TAIL)
    added = said[len(BODY + TAIL) :]
    assert b"/Lang (es-ES)" in added
    assert b"/DisplayDocTitle true" in added
    assert b"/Pages 3 0 R" in added
    assert b"/Prev 60" in added
    assert b"/Root 1 0 R" in added
    table = int(added.split(b"startxref\n")[1].split()[0])
    assert said[table : table + 4] == b"xref"
    place = int(said[table:].split(b"\n")[2].split()[0])
    assert said[place : place + 7] == b"1 0 obj"


def test_it_can_be_done_again() -> None:
    twice = with_language(with_language(BODY + TAIL, "en"), "es")
    last = twice[twice.rindex(b"trailer") :]
    assert last.count(b"/Prev") == 1
    assert twice.endswith(b"%%EOF\n")


@pytest.mark.parametrize(
    ("pdf", "language"),
    [
        (BODY + TAIL, "no language)"),
        (BODY + TAIL, ""),
        (b"no pdf", "en"),
        (TAIL, "en"),
        (BODY, "en"),
    ],
)
def test_what_is_no_pdf_or_no_language_is_refused(pdf: bytes, language: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each says what it is
        with_language(pdf, language)


CMAP = b"""begincmap
2 beginbfrange
<0000> <0000> <0000>
<0001> <0002> [<0048> <0069> ]
endbfrange
endcmap
"""


def font(cmap: bytes = CMAP, widths: bytes = b"700 600 250 682 245 590") -> bytes:
    """A PDF with one font: H and i have names, three more glyphs have none."""
    return (
        b"%PDF-1.4\n1 0 obj\n<<\n/Type /Catalog\n>>\nendobj\n"
        b"4 0 obj\n<< /Type /Font\n/Subtype /Type0\n/BaseFont /Ours-Bold\n/Encoding /Identity-H\n"
        b"/DescendantFonts [5 0 R]\n/ToUnicode 6 0 R>>\nendobj\n"
        b"5 0 obj\n<< /Type /Font\n/W [0 [" + widths + b" ]\n]\n>>\nendobj\n"
        b"6 0 obj\n<<\n/Length 7 0 R\n>>\nstream\n" + cmap + b"\nendstream\nendobj\n"
    ) + TAIL


def test_letters_without_a_name_get_that_of_the_one_that_is_as_wide() -> None:
    said = with_letters(font(), {"Ours-Bold": {"A": 682.4, " ": 245.0}})
    assert said.startswith(font())
    added = said[len(font()) :]
    assert b"2 beginbfchar\n<0003> <0041>\n<0004> <0020>\nendbfchar\nendcmap" in added
    length = re.search(rb"/Length (\d+)", added)
    stream = added[added.index(b"stream\n") + 7 : added.index(b"\nendstream")]
    assert length is not None
    assert int(length[1]) == len(stream)
    place = re.search(rb"xref\n6 1\n(\d{10})", added)
    assert place is not None
    assert said[int(place[1]) :].startswith(b"6 0 obj")


def test_letters_are_left_alone_that_have_a_name_or_could_be_two() -> None:
    both = {"Ours-Bold": {"A": 682.0, "B": 682.0}}
    named = font(CMAP.replace(b"<0000> <0000> <0000>", b"<0000> <0005> <0000>"))
    assert with_letters(font(), both) == font()
    assert with_letters(font(), {"Another": {"A": 682.0}}) == font()
    assert with_letters(named, {"Ours-Bold": {"A": 682.0}}) == named
    assert with_letters(BODY + TAIL, both) == BODY + TAIL


@pytest.mark.parametrize("gone", [b"5 0 obj", b"stream\n"])
def test_a_font_with_parts_missing_is_refused(gone: bytes) -> None:
    with pytest.raises(ValueError, match="no such"):
        with_letters(font().replace(gone, b"9 0 obj", 1), {"Ours-Bold": {"A": 682.0}})
