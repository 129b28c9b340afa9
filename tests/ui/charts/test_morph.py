from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from sirelief_gui.ui.charts.axis import Tick
from sirelief_gui.ui.charts.morph import Look, Morph
from sirelief_gui.ui.charts.series import Series

OLD_TICK, BOTH, NEW_TICK = (Tick(date(2025, 10, day), f"{day} Oct") for day in (4, 6, 13))


def _look(start: date, days: int, named: tuple[Tick, ...] = ()) -> Look:
    none = np.empty(0)
    return Look(Series(start, days, (), none, none, none, (), ()), 0, days, named)


SHORT, LONG = _look(date(2025, 10, 3), 14), _look(date(2025, 9, 5), 42)


@pytest.mark.parametrize(("old", "new"), [(SHORT, LONG), (LONG, SHORT)])
def test_what_reaches_back_farther_is_drawn(old: Look, new: Look) -> None:
    assert Morph(old, new).shown is LONG.series


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


def test_days_of_one_history_slide_too() -> None:
    inside = Look(LONG.series, 28, 14)
    assert Morph(LONG, inside).seen(0.5) == (14.0, 28.0)


@pytest.mark.parametrize(
    ("share", "clear"), [(0.0, (1, 1, 0)), (0.25, (0.5, 1, 0)), (0.75, (0, 1, 0.5)), (1, (0, 1, 1))]
)
def test_the_days_both_name_stay_and_the_others_fade(
    share: float, clear: tuple[float, float, float]
) -> None:
    old = _look(date(2025, 9, 5), 42, (OLD_TICK, BOTH))
    new = _look(date(2025, 10, 3), 14, (BOTH, NEW_TICK))
    assert dict(Morph(old, new).named(share)) == {
        OLD_TICK: clear[0],
        BOTH: clear[1],
        NEW_TICK: clear[2],
    }
