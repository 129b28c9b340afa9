"""docs/EXPORTS.md says what is written."""

from __future__ import annotations

from tools.export_page import OUT, page


def test_the_page_is_up_to_date() -> None:
    assert OUT.read_text(encoding="utf-8") == page(), "run tools/export_page.py"


def test_it_says_what_matters() -> None:
    text = page()
    for words in ("No exported file is encrypted", "LOINC® is a registered", "`amended`", "0550"):
        assert words in text
    assert text.count("| `note` |") == 3  # sessions, ratings and the flat file
