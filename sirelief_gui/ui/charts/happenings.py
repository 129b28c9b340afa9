"""What happened on the days of a chart: notes, changes of the program, sessions ended early."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.trend_data import ProgramChange, Rating
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.series import Series


class Sign(IntEnum):
    """What stands on the time axis; where two would touch, the lower number is drawn."""

    CHANGE = 0
    STOPPED = 1
    NOTE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One mark of the time axis, at ``x`` days from the start of the series.

    ``pair`` is the place of the session it belongs to. Without one it is a rating of its own, or
    a change of what she does.
    """

    x: float
    sign: Sign | None
    day: date
    pair: int | None = None
    rating: Rating | None = None
    change: ProgramChange | None = None


def happenings(series: Series, index: TrendIndex | None) -> tuple[Happening, ...]:
    """Return what happened, in the order of days; the sessions' own always, the rest if known."""
    found = []
    for place, pair in enumerate(series.pairs):
        if pair.stopped or pair.note:
            sign = Sign.STOPPED if pair.stopped else Sign.NOTE
            x = float(series.x[place])
            found.append(Happening(x=x, sign=sign, day=pair.day, pair=place))
    if index is not None:
        found += _of_ratings(series, index)
        found += _of_changes(series, index)
    return tuple(sorted(found, key=lambda one: one.x))


def _of_ratings(series: Series, index: TrendIndex) -> list[Happening]:
    trained = set(index.pair_days)
    found = []
    for rating in index.data.ratings:
        is_worst = rating.kind is CheckInKind.WORST_24H
        day = rating.day if rating.note or is_worst else None
        if day is None or day > series.last or not (rating.note or day not in trained):
            continue
        x = float((day - series.start).days)
        sign = Sign.NOTE if rating.note else None
        found.append(Happening(x=x, sign=sign, day=day, rating=rating))
    return found


def _of_changes(series: Series, index: TrendIndex) -> list[Happening]:
    seen: dict[date, Happening] = {}
    for change in index.data.changes:
        if change.day <= series.last and (change.day not in seen or change.exercise is None):
            x = float((change.day - series.start).days) - 0.5
            seen[change.day] = Happening(x=x, sign=Sign.CHANGE, day=change.day, change=change)
    return list(seen.values())


def has_signs(found: tuple[Happening, ...]) -> bool:
    """Tell whether any of it stands on the time axis."""
    return any(one.sign is not None for one in found)


def worst_by_day(index: TrendIndex | None, view: TrendsView | None) -> dict[date, int]:
    """Return the worst of 24 hours on each day that has one."""
    lines = index.worst_lines if index is not None else view.worst_lines if view else ()
    return {point.day: point.score for line in lines for point in line}
