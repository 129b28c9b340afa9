"""What the table beside the pain chart holds: a row for each session and each mark, newest first.

A row is put into words when it is asked for: ten years have thousands, of which a few are seen.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta

import numpy as np
from PySide6.QtCore import QCoreApplication

from sirelief_gui.domain.chart_words import detail_in_words
from sirelief_gui.domain.pregnancy import FIRST_WEEK, LAST_WEEK, week_of
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.stats_lines import Line, MedianPoint
from sirelief_gui.domain.trends import Pair, TrendsView
from sirelief_gui.ui.charts.days import DayNames
from sirelief_gui.ui.charts.happenings import Happening
from sirelief_gui.ui.charts.shelf import Shelf
from sirelief_gui.ui.words import domain_words, number_text

_Points = dict[date, MedianPoint]


class TableRows:
    """The rows of one view; ``shelf`` is the history it is a part of, where that is known."""

    def __init__(self, view: TrendsView, shelf: Shelf | None = None) -> None:
        self._view, self._shelf = view, shelf
        self._days = DayNames(view)
        self._marks = _marks(view, shelf)
        self._order = _order(view, shelf, self._marks)
        self._medians: tuple[_Points, _Points] | None = None
        self._mornings: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self._order)

    def pair(self, row: int) -> Pair | None:
        """Return the session of a row; None for what is no session's."""
        place = self._order[row]
        return self._view.pairs[place] if place >= 0 else None

    def session_id(self, row: int) -> str:
        """Return the session that a row belongs to, "" for none."""
        pair = self.pair(row)
        if pair is not None:
            return pair.session_id
        rating = self._marks[-1 - self._order[row]].rating
        return "" if rating is None else rating.session_id or ""

    def day(self, row: int) -> str:
        """Return the first cell: the day of a session, or what happened and when."""
        pair = self.pair(row)
        if pair is not None:
            return self._days.of(pair)
        stops = None if self._shelf is None else self._shelf.stops
        return "" if stops is None else stops.tell(self._marks[-1 - self._order[row]]).whole

    def worst(self, row: int) -> int | None:
        """Return the worst in 24 hours of a session's day; None where it was not rated."""
        pair, stops = self.pair(row), None if self._shelf is None else self._shelf.stops
        return None if pair is None or stops is None else stops.worst.get(pair.day)

    def morning(self, row: int) -> int | None:
        """Return the rating of the morning after a session; None where there is none."""
        pair, index = self.pair(row), None if self._shelf is None else self._shelf.index
        if pair is None or index is None:
            return None
        if self._mornings is None:
            self._mornings = {
                one.session_id: one.score
                for one in index.data.ratings
                if one.kind is CheckInKind.NEXT_MORNING and one.session_id
            }
        return self._mornings.get(pair.session_id)

    def details(self, row: int) -> str:
        """Return all else that the chart shows of a session, in words; "" for nothing."""
        pair = self.pair(row)
        if pair is None:
            return ""
        parts = [
            detail_in_words(pair, domain_words),
            _score(_tr("Worst in 24 hours: {n}"), self.worst(row)),
            _score(_tr("Next morning: {n}"), self.morning(row)),
            *self._say_medians(pair.day),
            self._say_week(pair.day),
        ]
        return ". ".join(part for part in parts if part)

    def _say_medians(self, day: date) -> list[str]:
        if self._medians is None:
            self._medians = _by_day(self._view.before_lines), _by_day(self._view.after_lines)
        words = (
            _tr("7-day median before: {score}, of {n} rated days"),
            _tr("7-day median after: {score}, of {n} rated days"),
        )
        found = [points.get(day) for points in self._medians]
        return [
            text.format(score=number_text(point.value), n=point.days)
            for text, point in zip(words, found, strict=True)
            if point is not None
        ]

    def _say_week(self, day: date) -> str:
        began = None if self._shelf is None else self._shelf.began
        week = None if began is None else week_of(day, began)
        if week is None or not FIRST_WEEK <= week <= LAST_WEEK:
            return ""
        return _tr("Week {n} of pregnancy").format(n=week)


def _marks(view: TrendsView, shelf: Shelf | None) -> tuple[Happening, ...]:
    """Return what the view has of marks that belong to no session's row."""
    if shelf is None or shelf.series is None:
        return ()
    low = (view.first - shelf.series.start).days - 0.5
    high = low + (view.last - view.first).days + 1
    found = shelf.found
    seen = found[bisect_left(found, low, key=_x) : bisect_left(found, high, key=_x)]
    return tuple(one for one in seen if one.pair is None)


def _order(view: TrendsView, shelf: Shelf | None, marks: tuple[Happening, ...]) -> list[int]:
    """Return the rows, newest first: sessions by their place, marks from -1 down."""
    count = len(view.pairs)
    if not marks or shelf is None or shelf.series is None:
        return list(range(count - 1, -1, -1))
    series = shelf.series
    at = int(np.searchsorted(series.x, (view.first - series.start) / timedelta(days=1) - 0.5))
    x = np.concatenate((series.x[at : at + count], [one.x for one in marks]))
    refs = np.concatenate((np.arange(count), -1 - np.arange(len(marks))))
    found: list[int] = refs[np.argsort(x, kind="stable")][::-1].tolist()
    return found


def _by_day(lines: tuple[Line, ...]) -> _Points:
    return {point.day: point for line in lines for point in line}


def _score(text: str, score: int | None) -> str:
    return "" if score is None else text.format(n=score)


def _x(one: Happening) -> float:
    return one.x


def _tr(text: str) -> str:
    return QCoreApplication.translate("chart", text)
