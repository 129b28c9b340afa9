from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from sirelief_gui.ui.charts.morph import Morph
from sirelief_gui.ui.charts.series import Series


def _series(start: date, days: int) -> Series:
    none = np.empty(0)
    return Series(start, days, (), none, none, none, (), ())


SHORT, LONG = _series(date(2025, 10, 3), 14), _series(date(2025, 9, 5), 42)


@pytest.mark.parametrize(("old", "new"), [(SHORT, LONG), (LONG, SHORT)])
def test_what_reaches_back_farther_is_drawn(old: Series, new: Series) -> None:
    assert Morph(old, new).shown is LONG


@pytest.mark.parametrize(
    ("share", "seen"), [(0.0, (0.0, 42.0)), (0.5, (14.0, 28.0)), (1.0, (28.0, 14.0))]
)
def test_the_days_slide_and_today_stays_at_the_right(
    share: float, seen: tuple[float, float]
) -> None:
    first, days = Morph(LONG, SHORT).seen(share)
    assert (first, days) == seen
    assert first + days == 42
    back = Morph(SHORT, LONG).seen(1 - share)
    assert back == pytest.approx(seen)
