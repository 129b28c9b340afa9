"""Which backups are kept: never too few, and the same ones however often the rule is applied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.keeping import NEWEST, Made, is_due, kept

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

_zones = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
_instants = st.builds(
    lambda hours, zone: (NOON + timedelta(hours=hours)).astimezone(zone),
    st.integers(-12_000, 12_000),
    _zones,
)
_made = st.lists(st.tuples(_instants, st.sampled_from("abc")), max_size=60, unique=True)


def days(count: int) -> Sequence[Made]:
    return [(NOON - timedelta(days=age), "") for age in range(count)]


def test_a_year_of_daily_backups_leaves_the_newest_seven_and_one_of_each_month() -> None:
    left = sorted(kept(days(365)), reverse=True)
    assert left[:NEWEST] == list(days(NEWEST))
    assert [at.strftime("%Y-%m-%d") for at, _ in left[NEWEST:]] == [
        *("2026-01-31", "2025-12-31", "2025-11-30", "2025-10-31", "2025-09-30", "2025-08-31"),
        *("2025-07-31", "2025-06-30", "2025-05-31", "2025-04-30", "2025-03-31"),
    ]


def test_a_day_of_many_deletions_leaves_the_days_before() -> None:
    deletions = [(NOON + timedelta(minutes=minute), "") for minute in range(20)]
    assert set(days(NEWEST)[1:]) <= kept([*days(NEWEST), *deletions])


@given(_made)
def test_the_newest_are_always_kept(made: Sequence[Made]) -> None:
    assert set(sorted(made)[-NEWEST:]) <= kept(made)


@given(_made)
def test_every_month_that_had_one_keeps_one(made: Sequence[Made]) -> None:
    def months(those: Sequence[Made]) -> set[tuple[int, int]]:
        return {(there.year, there.month) for at, _ in those for there in [at.astimezone(UTC)]}

    left = kept(made)
    assert months(list(left)) == months(made)
    assert len(left) <= 2 * NEWEST + len(months(made))


@given(_made, st.tuples(_instants, st.just("new")))
def test_to_let_go_after_each_one_comes_to_the_same(made: Sequence[Made], new: Made) -> None:
    assert kept(kept(made)) == kept(made) == kept(reversed(made))
    assert kept([*kept(made), new]) == kept([*made, new])


def test_one_is_due_when_the_last_is_a_day_old_or_from_the_future() -> None:
    assert is_due(None, NOON)
    assert not is_due(NOON, NOON)
    assert not is_due(NOON - timedelta(hours=23, minutes=59), NOON)
    assert is_due(NOON - timedelta(days=1), NOON)
    assert is_due(NOON + timedelta(seconds=1), NOON)
