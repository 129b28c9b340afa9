"""How far along she is: from a week she gave, or from a due date. Both are optional.

A week is one of completed weeks. It goes on by itself from the day it was given on.
"""

from __future__ import annotations

from datetime import date, timedelta

from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import NBSP, Translate, as_is, plural

FIRST_WEEK, LAST_WEEK = 1, 42
"""The weeks that may be entered; beyond the last one sessions are off (safety rule S23)."""
TERM = timedelta(weeks=40)
"""From the day the weeks are counted from to the due date."""
TRIMESTER_STARTS = (14, 28)
"""Completed weeks with which the second and the third trimester begin (our choice)."""
PROPPED_FROM_WEEK = 16
"""From here on, or with the week unknown, lying is shown propped up (safety rule S6)."""
_LAST_KNOWN = 45
"""Beyond it what was entered is no longer taken for true."""
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Gestation:
    """Days since the day the weeks are counted from; ``exact`` when they are from a due date."""

    days: int
    exact: bool

    @property
    def weeks(self) -> int:
        """Completed weeks."""
        return self.days // _WEEK


def gestation(
    *, week: int | None, given_on: date | None, due: date | None, today: date
) -> Gestation | None:
    """Return how far along she is today; None where nothing is known or it cannot be any more.

    A due date counts before a week; a week without its day counts as given today.
    """
    if due is not None:
        found = Gestation((TERM - (due - today)).days, exact=True)
    elif week is not None:
        since = (today - given_on).days if given_on is not None else 0
        found = Gestation(week * _WEEK + max(0, since), exact=False)
    else:
        return None
    return found if FIRST_WEEK <= found.weeks <= _LAST_KNOWN else None


def counted_from(*, week: int | None, given_on: date | None, due: date | None) -> date | None:
    """Return the day the weeks are counted from; None where it cannot be told.

    With it the week of any day can be told (`week_of`), of past days and of those beyond term.
    """
    if due is not None:
        return due - TERM
    if week is None or given_on is None:
        return None
    return given_on - timedelta(weeks=week)


def week_of(day: date, began: date) -> int:
    """Return the completed weeks on a day, counted from ``began``; negative before it."""
    return (day - began).days // _WEEK


def trimester(week: int) -> int:
    """Return the trimester, 1 to 3, that a completed week belongs to."""
    return 1 + sum(week >= start for start in TRIMESTER_STARTS)


def due_bounds(today: date) -> tuple[date, date]:
    """Return the first and the last due date that someone in week 1 to 42 can have."""
    latest = today + TERM - timedelta(weeks=FIRST_WEEK)
    earliest = today + TERM - timedelta(weeks=LAST_WEEK, days=_WEEK - 1)
    return earliest, latest


def gestation_text(found: Gestation, tr: Translate = as_is) -> str:
    """Say how far along: '29 weeks + 3 days', '29 weeks' where the days are not known or none."""
    odd = found.days % _WEEK if found.exact else 0
    week = plural(found.weeks, "1 week", "{n} weeks", tr)
    text = week.replace(" ", NBSP).format(n=found.weeks)
    if not odd:
        return text
    day = plural(odd, "1 day", "{n} days", tr)
    return f"{text} + {day.replace(' ', NBSP).format(n=odd)}"
