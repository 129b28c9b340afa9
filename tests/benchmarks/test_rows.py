"""A row keeps its limit or misses it, and comes back from JSON as it went."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.rows import (
    Limit,
    Row,
    Spread,
    cells,
    from_json,
    number,
    print_rows,
    read_rows,
    to_json,
    write_rows,
)

OURS, BARE = Spread.of([120.0, 110.0, 150.0]), Spread.of([100.0, 90.0, 101.0])


def test_a_spread_is_the_median_and_the_ends() -> None:
    assert Spread(120.0, 110.0, 150.0, 3) == OURS
    with pytest.raises(ValueError, match="nothing"):
        Spread.of([])


def test_a_ratio_is_of_the_medians() -> None:
    assert Row("g", "n", "ms", OURS, "bare", BARE).ratio == pytest.approx(1.2)
    assert Row("g", "n", "ms", OURS).ratio is None
    assert Row("g", "n", "ms", OURS, "nothing", Spread.one(0)).ratio is None


@pytest.mark.parametrize(
    ("limit", "missed"),
    [
        (Limit(1.25, "ratio"), False),
        (Limit(1.1, "ratio"), True),
        (Limit(120), False),
        (Limit(119), True),
        (None, False),
    ],
)
def test_a_limit_is_of_the_ratio_or_of_the_value(limit: Limit | None, missed: bool) -> None:
    assert Row("g", "n", "ms", OURS, "bare", BARE, limit).missed is missed


def test_what_was_not_measured_misses_nothing_and_says_so() -> None:
    row = Row("g", "n", "ms", None, "bare", BARE, Limit(1.1, "ratio"), "not installed")
    assert not row.missed
    assert cells(row)[-1] == "≤ 1.1 ×: not measured"


def test_the_status_tells_of_a_missed_limit(capsys: pytest.CaptureFixture[str]) -> None:
    kept = Row("Start", "painted", "ms", OURS, "bare", BARE, Limit(1.25, "ratio"))
    missed = Row("Start", "first change", "ms", OURS, "bare", BARE, Limit(1.1, "ratio"), "why")
    assert print_rows([kept]) == 0
    assert "Missed" not in capsys.readouterr().out
    assert print_rows([kept, missed]) == 1
    said = capsys.readouterr().out
    assert "≤ 1.25 ×: kept" in said
    assert "≤ 1.1 ×: MISSED" in said
    assert "Missed: Start: first change" in said
    assert "why" in said


def test_rows_come_back_from_json(tmp_path: Path) -> None:
    rows = [
        Row("g", "n", "ms", OURS, "bare", BARE, Limit(1.25, "ratio"), "note"),
        Row("g", "other", "MB", None),
    ]
    assert [from_json(json.loads(json.dumps(to_json(row)))) for row in rows] == rows
    write_rows(tmp_path / "deep" / "rows.json", rows)
    assert read_rows(tmp_path / "deep" / "rows.json") == rows


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.0, "0"),
        (0.01234, "0.0123"),
        (1.234, "1.23"),
        (12.34, "12.3"),
        (123.4, "123"),
        (12345.6, "12,346"),
        (-1.234, "-1.23"),
    ],
)
def test_a_number_has_three_figures_that_count(value: float, said: str) -> None:
    assert number(value) == said


def test_a_spread_is_said_with_its_ends_and_a_number_alone() -> None:
    assert cells(Row("g", "n", "ms", OURS, "bare", Spread.one(100.0)))[1:5] == (
        "120 (110–150)",
        "bare",
        "100",
        "1.20 ×",
    )
