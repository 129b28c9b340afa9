"""Sheets of paper, and how blocks of known heights fill their columns. Lengths are points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, upright, in points (1/72 inch); ``name`` is what it is called everywhere."""

    name: str
    width: float
    height: float


A4 = Paper("A4", 595.28, 841.89)
LETTER = Paper("Letter", 612.0, 792.0)
PAPERS: Mapping[str, Paper] = MappingProxyType({"a4": A4, "letter": LETTER})
"""By the word a command line knows it by."""
MARGIN = 36.0
"""At every edge: any printer can print what lies inside."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where blocks go on a page: from ``top`` down to ``bottom``, measured from the upper edge."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block has come to lie: page and column from 0, and its upper edge."""

    page: int
    column: int
    y: float


def in_columns(
    heights: Sequence[float], *, first: Room, later: Room, columns: int, gap: float
) -> tuple[Place, ...]:
    """Place blocks down one column after the other, page after page, in their order.

    ``first`` is the room on the first page, ``later`` on those that follow. A block that is higher
    than a whole page begins at the top of a column and runs over its end. The columns of the last
    page end about level. ValueError for no columns.
    """
    if columns < 1:
        raise ValueError(columns)
    placed = _filled(heights, first, later, columns, gap)
    if not placed:
        return ()
    start = next(n for n, place in enumerate(placed) if place.page == placed[-1].page)
    page = placed[start].page
    room = first if page == 0 else later
    return (*placed[:start], *_leveled(heights[start:], room, columns, gap, page))


def _filled(
    heights: Sequence[float], first: Room, later: Room, columns: int, gap: float
) -> tuple[Place, ...]:
    places: list[Place] = []
    page, column, y = 0, 0, first.top
    for height in heights:
        room = first if page == 0 else later
        if y > room.top and y + height > room.bottom:
            column += 1
            if column == columns:
                page, column = page + 1, 0
            y = (first if page == 0 else later).top
        places.append(Place(page, column, y))
        y += height + gap
    return tuple(places)


def _leveled(
    heights: Sequence[float], room: Room, columns: int, gap: float, page: int
) -> tuple[Place, ...]:
    """Fill the last page with the lowest foot at which everything still fits on it."""
    ends = sorted(
        {
            room.top + sum(heights[a:b]) + gap * (b - a - 1)
            for a in range(len(heights))
            for b in range(a + 1, len(heights) + 1)
        }
    )
    for end in ends:
        lower = Room(room.top, min(end, room.bottom))
        placed = _filled(heights, lower, lower, columns, gap)
        if placed[-1].page == 0 and _fits(placed, heights, lower):
            return tuple(Place(page, one.column, one.y) for one in placed)
    return tuple(Place(page, p.column, p.y) for p in _filled(heights, room, room, columns, gap))


def _fits(places: Sequence[Place], heights: Sequence[float], room: Room) -> bool:
    return all(p.y + h <= room.bottom + 1e-6 for p, h in zip(places, heights, strict=True))
