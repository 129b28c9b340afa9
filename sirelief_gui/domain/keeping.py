"""Which backups are kept, and when the next one is due: rules without a clock or a disk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

NEWEST = 7
"""So many of the newest are kept, whenever they were made."""
EVERY = timedelta(days=1)
"""The oldest that the newest backup may be."""

Made = tuple[datetime, str]
"""When a backup was made, with its offset, and its name, which tells those of one instant apart."""


def kept(made: Iterable[Made], *, newest: int = NEWEST) -> frozenset[Made]:
    """Return those to keep: the newest ones, and of every month the newest.

    Months are those of UTC, so that the answer is the same wherever she is. A backup that was let
    go once would not be kept later either: the rule can be applied after each one that is made.
    """
    ordered = sorted(made, key=lambda one: (one[0].astimezone(UTC), one[1]))
    of_month = {_month(at): (at, name) for at, name in ordered}  # the last one stays
    return frozenset(ordered[-newest:]) | frozenset(of_month.values())


def is_due(newest: datetime | None, now: datetime) -> bool:
    """Tell whether a backup is due: there is none, or it is older than a day.

    One that is dated later than now counts for nothing: a clock was wrong.
    """
    return newest is None or not timedelta(0) <= now - newest < EVERY


def _month(at: datetime) -> tuple[int, int]:
    there = at.astimezone(UTC)
    return there.year, there.month
