"""docs/INSIGHT.md says what the app does."""

from __future__ import annotations

from sirelief_gui.domain.dose_limits import LIMIT_FIELDS
from sirelief_gui.domain.insight_rules import RULES
from tools.insight_page import OUT, main, page


def test_the_page_is_made_from_the_rules() -> None:
    assert OUT.read_text(encoding="utf-8") == page()
    assert main(["--check"]) == 0


def test_every_rule_and_limit_is_on_it() -> None:
    text = page()
    places = [text.index(f"`{rule.id}`") for rule in RULES]
    assert places == sorted(places)
    assert all(field.label in text for field in LIMIT_FIELDS)
    assert "at least 2 points and 30% down from first to last" in text
