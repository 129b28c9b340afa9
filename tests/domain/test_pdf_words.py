"""A PDF is given its language at its end, and nothing else of it changes."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.pdf_words import with_language

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
