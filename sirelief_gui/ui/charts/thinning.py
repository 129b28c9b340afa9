"""Fewer points that look the same: a chart of ten years costs what its pixels cost.

All positions are in pixels or in units that grow with them; nothing is averaged, so every dot and
every corner that is drawn was rated.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = np.ndarray[tuple[int], np.dtype[np.intp]]


def thin_dots(x: Floats, y: Floats, *, cell: float) -> NDArray[np.intp]:
    """Return which dots to draw, in order: the first of each score in every ``cell`` of x."""
    if len(x) == 0:
        return np.empty(0, dtype=np.intp)
    keys = np.floor(x / cell) * 32 + y
    _, first = np.unique(keys, return_index=True)
    return np.asarray(np.sort(first), dtype=np.intp)


def thin_line(x: Floats, y: Floats, *, cell: float) -> tuple[Floats, Floats]:
    """Return a line with at most one corner in every ``cell`` of x: the last one in it.

    ``x`` must not fall. The first corner and the last stay, so that a gap keeps its width.
    """
    if len(x) < 3:
        return x, y
    column = np.floor(x / cell)
    keep = np.append(np.diff(column) > 0, True)
    keep[0] = True
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
