"""The weeks of pregnancy along the chart: which are named under it, and where trimesters lie."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from sirelief_gui.domain.pregnancy import FIRST_WEEK, LAST_WEEK, TRIMESTER_STARTS, week_of
from sirelief_gui.domain.values import dataclass

_STEPS = (1, 2, 4, 8, 13)
_STARTS = (0, *TRIMESTER_STARTS, LAST_WEEK + 1)


@dataclass(frozen=True, slots=True)
class WeekTick:
    """The day a named week begins on."""

    day: date
    week: int


@dataclass(frozen=True, slots=True)
class Trimester:
    """Days of one trimester, 1 to 3; ``end`` is the day after its last."""

    number: int
    first: date
    end: date


def week_ticks(
    first: date, last: date, *, began: date, per_day: float, needed: float
) -> tuple[WeekTick, ...]:
    """Return the weeks to name between two days, each on the day it begins.

    ``per_day`` is the pixels of a day, ``needed`` those that one name takes up.
    """
    step = next((s for s in _STEPS if s * 7 * per_day >= needed), None)
    if step is None:
        return ()
    low = max(FIRST_WEEK, week_of(first + timedelta(days=6), began))
    high = min(LAST_WEEK, week_of(last, began))
    return tuple(
        WeekTick(began + timedelta(weeks=week), week)
        for week in range(low + -low % step, high + 1, step)
    )


def trimesters(first: date, last: date, *, began: date) -> tuple[Trimester, ...]:
    """Return what lies of each trimester between two days, both included."""
    found = []
    for number, (start, stop) in enumerate(pairwise(_STARTS), start=1):
        low = max(first, began + timedelta(weeks=start))
        end = min(last + timedelta(days=1), began + timedelta(weeks=stop))
        if low < end:
            found.append(Trimester(number, low, end))
    return tuple(found)
