"""The data set we publish with its expected values (docs/STATISTICS.md), and our sums of it.

The values in trends_sample.json were reckoned with pandas, scipy and statsmodels, not by us.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from sirelief_gui.domain.record import CheckInKind, Comfort
from sirelief_gui.domain.stats_patterns import PartOfDay
from sirelief_gui.domain.trend_data import Felt, Pair, Rating, TrendData
from sirelief_gui.domain.trends import Line, Range, Span, TrendsView, trends_view

GOLDEN = Path(__file__).parents[1] / "golden"
PAGE = Path(__file__).parents[2] / "docs" / "STATISTICS.md"
EXPECTED: dict[str, dict[str, Any]] = json.loads((GOLDEN / "trends_sample.json").read_text())
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HEADS = ("session", "stopped", "no_rep")


def sample() -> TrendData:
    with (GOLDEN / "trends_sample.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    scores: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        if row["what"] in ("before", "after"):
            scores[row["session"]][row["what"]] = int(row["value"])
    pairs, ratings, felt = [], [], []
    for row in rows:
        at, what, session = datetime.fromisoformat(row["at"]), row["what"], row["session"]
        if what in HEADS:
            found = scores[session]
            pairs.append(
                Pair(
                    session,
                    at,
                    found.get("before"),
                    found.get("after"),
                    stopped=what == "stopped",
                    counts=what != "no_rep",
                )
            )
        elif what == "felt":
            comfort = Comfort(row["value"])
            felt.append(
                Felt(day=at.date(), session_id=session, exercise=row["exercise"], comfort=comfort)
            )
        elif what not in ("before", "after"):
            ratings.append(Rating(at=at, kind=CheckInKind(what), score=int(row["value"])))
    return TrendData(pairs=tuple(pairs), ratings=tuple(ratings), felt=tuple(felt))


def view_of(name: str) -> TrendsView:
    wanted = EXPECTED[name]
    span = Span(date.fromisoformat(wanted["first"]), date.fromisoformat(wanted["last"]))
    today = date(2026, 10, 16)
    if name == "custom":
        return trends_view(sample(), span=span, today=today, goal=4)
    view = trends_view(sample(), range_=Range(name), today=today, goal=4)
    assert view.span == span
    return view


def same(found: object, wanted: dict[str, Any] | None) -> None:
    """Hold the fields of a dataclass that are expected against what is expected of them."""
    if wanted is None:
        assert found is None
        return
    fields = asdict(found)  # type: ignore[call-overload]
    for name, value in wanted.items():
        value_found = fields[name]
        if isinstance(value_found, date):
            value_found = value_found.isoformat()
        assert value_found == (pytest.approx(value, abs=1e-9) if value else value), name


def points(lines: tuple[Line, ...]) -> dict[str, list[float]]:
    return {point.day.isoformat(): [point.value, point.days] for line in lines for point in line}


names = pytest.mark.parametrize("name", EXPECTED)


@names
def test_lines_are_as_published(name: str) -> None:
    view, wanted = view_of(name), EXPECTED[name]
    assert points(view.before_lines) == wanted["before_medians"]
    assert points(view.after_lines) == wanted["after_medians"]
    worst = {point.day.isoformat(): point.score for line in view.worst_lines for point in line}
    assert worst == wanted["worst"]


@names
def test_numbers_are_as_published(name: str) -> None:
    view, wanted = view_of(name), EXPECTED[name]
    same(view.change, wanted["change"])
    same(view.days_above, wanted["days_above"])
    same(view.noise, wanted["noise"])
    same(view.slope, wanted["slope"])
    same(view.adherence, wanted["adherence"])


@names
def test_patterns_are_as_published(name: str) -> None:
    view, wanted = view_of(name), EXPECTED[name]
    for part in PartOfDay:
        same(view.times.bars[part], wanted["times"][part.name.lower()])
    for place, weekday in enumerate(WEEKDAYS):
        same(view.weekdays.bars[place], wanted["weekdays"][weekday])


@names
def test_exercises_are_as_published(name: str) -> None:
    view, wanted = view_of(name), EXPECTED[name]
    assert len(view.exercises) == len(wanted["exercises"])
    for found, row in zip(view.exercises, wanted["exercises"], strict=True):
        same(found, {name: value for name, value in row.items() if name != "interval"})
        assert (found.low, found.high) == pytest.approx(tuple(row["interval"]), abs=1e-9)


@names
def test_practice_is_as_published(name: str) -> None:
    view, wanted = view_of(name), EXPECTED[name]
    weeks = wanted["weeks"]
    assert view.tiles.best_streak_weeks == weeks["best"]
    assert view.tiles.current_streak_weeks == weeks["current"]
    assert view.tiles.this_week == [*weeks["counts"].values()][-1]
    cells = [cell for week in view.calendar.weeks for cell in week if cell.is_shown]
    marked = {cell.day.isoformat(): cell.practice.value for cell in cells}
    assert {day: mark for day, mark in marked.items() if day in wanted["practice"]} == wanted[
        "practice"
    ]
    assert all(mark == "none" or day in wanted["practice"] for day, mark in marked.items())
    assert view.calendar.sessions == sum(weeks["counts"].values())


def flat(values: dict[str, Any], before: str = "") -> dict[str, object]:
    """Every number under its path, as `change.mean`; a list by places."""
    found: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            found |= flat(value, f"{before}{name}.")
        else:
            found[before + name] = value
    return found


def test_the_page_writes_out_what_is_expected() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| `([a-z_A-Z.]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE
    )
    assert len(rows) >= 25
    columns = [flat(EXPECTED[name]) for name in ("6W", "2W", "custom")]
    for name, *cells in rows:
        for column, cell in zip(columns, cells, strict=True):
            parent = name.split(".")[0]
            value = column.get(name, column.get(parent))
            if cell.strip() == "none":
                assert value is None, name
            else:
                assert float(cell.replace("−", "-")) == pytest.approx(value, abs=5e-5), name
