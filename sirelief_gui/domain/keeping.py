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
    """Return those to keep: the newest, and the newest of as many days and of every month.

    So a day on which much is deleted, each time after a backup, leaves those of the days before.
    Days and months are those of UTC, so that the answer is the same wherever she is. A backup that
    was let go once would not be kept later either: the rule can be applied after each one made.
    """
    ordered = sorted(made, key=lambda one: (one[0].astimezone(UTC), one[1]))
    of_day = {at.astimezone(UTC).date(): (at, name) for at, name in ordered}  # the last one stays
    of_month = {(day.year, day.month): one for day, one in of_day.items()}
    days = list(of_day.values())[-newest:]
    return frozenset(ordered[-newest:]) | frozenset(days) | frozenset(of_month.values())


def is_due(newest: datetime | None, now: datetime) -> bool:
    """Tell whether a backup is due: there is none, or it is older than a day.

    One that is dated later than now counts for nothing: a clock was wrong.
    """
    return newest is None or not timedelta(0) <= now - newest < EVERY
