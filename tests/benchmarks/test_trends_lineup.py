"""The charts of the line-up draw the same made-up history."""

from __future__ import annotations

from datetime import timedelta
from math import isnan

from pytestqt.qtbot import QtBot

from benchmarks.trends_lineup import FRAMES, TODAY, draw_ours, history, measure


def test_a_made_up_history_has_two_sessions_a_day_up_to_today() -> None:
    told = history(300)
    assert len(told.x) == len(told.before) == len(told.after) == 300
    assert told.view.last == TODAY
    assert told.view.first == TODAY - timedelta(days=149)
    assert told.days == 150
    x, y = told.median(told.view.before_lines)
    assert len(x) == len(y) > 140
    assert isnan(y[-1])


def test_an_empty_one_is_drawn_too(qtbot: QtBot) -> None:
    drawn = draw_ours(history(0))
    qtbot.addWidget(drawn.widget)
    drawn.paint()
    assert history(0).days == 42


def test_each_frame_is_measured(qtbot: QtBot) -> None:
    found = measure("SI Relief", 60)
    assert set(found) == {"import", "first", "memory", "pan", "zoom"}
    pan = found["pan"]
    assert isinstance(pan, list)
    assert len(pan) == FRAMES
