"""The table of rules is whole, its page is up to date, and every rule is tested both ways."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from sirelief_gui.domain.library import LAST_WEEK as LIBRARY_LAST_WEEK
from sirelief_gui.domain.pregnancy import LAST_WEEK
from sirelief_gui.domain.safety_rules import MORE_SOURCES, Rule, rules
from tests.safety.helping import LIBRARY
from tools.safety_table import OUT, page

HERE = Path(__file__).parent
TABLE = rules(LIBRARY)


def names_of_tests() -> set[str]:
    found: set[str] = set()
    for path in HERE.rglob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return found


def test_all_25_rules_are_there_in_order() -> None:
    assert [rule.id for rule in TABLE] == [f"S{number}" for number in range(1, 26)]


@pytest.mark.parametrize("rule", TABLE, ids=lambda rule: rule.id)
def test_a_rule_has_a_test_that_shows_it_firing_and_one_that_shows_it_at_rest(rule: Rule) -> None:
    names, prefix = names_of_tests(), f"test_{rule.id.lower()}_"
    assert any(name.startswith(f"{prefix}fires") for name in names)
    assert any(name.startswith(f"{prefix}rests") for name in names)


@pytest.mark.parametrize("rule", TABLE, ids=lambda rule: rule.id)
def test_a_rule_says_what_it_does_and_where_it_is_from(rule: Rule) -> None:
    assert rule.does.endswith(".")
    assert rule.sources
    known = {**LIBRARY.sources, **MORE_SOURCES}
    assert [source for source in rule.sources if source not in known] == []


def test_the_page_is_up_to_date() -> None:
    assert OUT.read_text(encoding="utf-8") == page(LIBRARY)


def test_the_last_week_is_the_same_for_exercises() -> None:
    assert LIBRARY_LAST_WEEK == LAST_WEEK


def test_what_is_explained_twice_is_explained_once() -> None:
    assert set(MORE_SOURCES).isdisjoint(LIBRARY.sources)
