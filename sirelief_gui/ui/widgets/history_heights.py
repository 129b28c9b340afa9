"""Where every row of the history stands, though only those that were seen are measured.

A week is as tall as its head and its rows. Those of weeks that nobody has looked at yet are taken
to be as tall as most are; so the whole list has its height at once, however long it is, and a
scroll mark that tells the truth but for a few pixels.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One row: its week's place in the list, and its own in the week, where 0 is the head."""

    week: int
    row: int


class Heights:
    """Heights in pixels; ``counts`` are the rows of each week without its head.

    ``head`` and ``row`` are what is not measured is taken to be, ``end`` stands under the last.
    """

    def __init__(self, counts: Sequence[int], *, head: int, row: int, end: int) -> None:
        self._counts, self._head, self._row, self._end = counts, head, row, end
        self._known: dict[int, tuple[int, ...]] = {}
        self._tops: list[int] | None = None

    @property
    def total(self) -> int:
        """The height of all of it."""
        return self._all_tops()[-1] + (self._end if self._counts else 0)

    def is_known(self, week: int) -> bool:
        """Tell whether a week was measured."""
        return week in self._known

    def learn(self, week: int, heights: Sequence[int]) -> None:
        """Take a week as it was measured, its head first."""
        found = (0, *accumulate(heights))
        if len(found) != self._counts[week] + 2:
            raise ValueError(f"week {week} has {self._counts[week]} rows, not {len(heights) - 1}")
        self._known[week], self._tops = found, None

    def top(self, place: Place) -> int:
        """Return where a row begins."""
        return self._all_tops()[place.week] + self._within(place.week, place.row)

    def height(self, place: Place) -> int:
        """Return how tall a row is."""
        return self._within(place.week, place.row + 1) - self._within(place.week, place.row)

    def at(self, y: int) -> Place | None:
        """Return the row at a height; None above the first and under the last."""
        tops = self._all_tops()
        if not 0 <= y < tops[-1]:
            return None
        week = bisect_right(tops, y) - 1
        inside, known = y - tops[week], self._known.get(week)
        if known is not None:
            return Place(week, bisect_right(known, inside) - 1)
        return Place(week, 0 if inside < self._head else 1 + (inside - self._head) // self._row)

    def weeks(self, top: int, bottom: int) -> range:
        """Return the weeks of which anything stands between two heights."""
        tops = self._all_tops()
        first = max(0, bisect_right(tops, top) - 1)
        return range(first, min(bisect_right(tops, max(top, bottom - 1)), len(self._counts)))

    def _within(self, week: int, row: int) -> int:
        known = self._known.get(week)
        if known is not None:
            return known[row]
        return 0 if row == 0 else self._head + (row - 1) * self._row

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            tall = (self._within(w, count + 1) for w, count in enumerate(self._counts))
            self._tops = list(accumulate(tall, initial=0))
        return self._tops
