"""Thinning leaves out only what would not be seen."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.ui.charts.thinning import Floats, thin_dots, thin_line, thin_stems

places = st.lists(st.floats(-50, 4000), max_size=120).map(sorted)
cells = st.floats(0.05, 40)


def scores(count: int) -> Floats:
    return np.array([(number * 7) % 11 for number in range(count)], dtype=np.float64)


@given(places, cells)
def test_every_score_of_every_cell_keeps_one_dot(x: list[float], cell: float) -> None:
    at, y = np.array(x), scores(len(x))
    keep = thin_dots(at, y, cell=cell)
    wanted = {(np.floor(a / cell), b) for a, b in zip(at, y, strict=True)}
    assert [(np.floor(at[k] / cell), y[k]) for k in keep] == sorted(
        wanted, key=lambda key: min(k for k in keep if (np.floor(at[k] / cell), y[k]) == key)
    )
    assert len(keep) == len(wanted)


@given(places, cells)
def test_a_line_keeps_its_ends_and_only_true_corners(x: list[float], cell: float) -> None:
    at, y = np.array(x), scores(len(x))
    thin_x, thin_y = thin_line(at, y, cell=cell)
    corners = set(zip(at, y, strict=True))
    assert set(zip(thin_x, thin_y, strict=True)) <= corners
    if x:
        assert (thin_x[0], thin_x[-1]) == (at[0], at[-1])
        assert len(thin_x) <= (at[-1] - at[0]) / cell + 3


@given(places, cells)
def test_one_stem_a_cell_spans_all_of_its_stems(x: list[float], cell: float) -> None:
    at, low = np.array(x), scores(len(x))
    high = low + 2
    thin_x, thin_low, thin_high = thin_stems(at, low, high, cell=cell)
    column = np.floor(at / cell)
    assert len(thin_x) == len(set(column))
    for place, least, most in zip(thin_x, thin_low, thin_high, strict=True):
        here = column == np.floor(place / cell)
        assert (least, most) == (low[here].min(), high[here].max())
