"""Fewer points that look the same: a chart of ten years costs what its pixels cost.

All positions are in pixels or in units that grow with them; nothing is averaged, so every dot and
every corner that is drawn was rated.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def thin_dots(x: Floats, y: Floats, *, cell: float) -> NDArray[np.intp]:
    """Return which dots to draw, in order: the first of each score in every ``cell`` of x."""
    if len(x) == 0:
        return np.empty(0, dtype=np.intp)
    keys = np.floor(x / cell) * 32 + y
    _, first = np.unique(keys, return_index=True)
    return np.asarray(np.sort(first), dtype=np.intp)


def thin_line(x: Floats, y: Floats, *, cell: float) -> tuple[Floats, Floats]:
    """Return a line with at most four corners in every ``cell`` of x: its ends and its extremes.

    ``x`` must not fall. The first and the last corner stay.
    """
    if len(x) < 5:
        return x, y
    column = np.floor(x / cell)
    starts = np.flatnonzero(np.diff(column, prepend=column[0] - 1))
    ends = np.append(starts[1:], len(x)) - 1
    lowest, highest = np.empty_like(starts), np.empty_like(starts)
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        part = y[start : end + 1]
        lowest[place], highest[place] = start + part.argmin(), start + part.argmax()
    keep = np.unique(np.concatenate((starts, ends, lowest, highest)))
    return x[keep], y[keep]


def thin_stems(
    x: Floats, low: Floats, high: Floats, *, cell: float
) -> tuple[Floats, Floats, Floats]:
    """Return stems with at most one in every ``cell`` of x, from its lowest to its highest end.

    ``x`` must not fall.
    """
    if len(x) == 0:
        return x, low, high
    column = np.floor(x / cell)
    starts = np.flatnonzero(np.diff(column, prepend=column[0] - 1))
    return x[starts], np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts)
