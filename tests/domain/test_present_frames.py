"""From frame to frame only the ring and the figure move; what says something new is asked anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.present import moved_on, player_view
from sirelief_gui.domain.session import Status, advance
from tests.domain.samples import timeline
from tests.domain.told import Told


@pytest.mark.parametrize("count_up", [False, True])
def test_a_frame_moves_ring_and_figure_as_a_fresh_look_does(count_up: bool) -> None:
    told = Told(timeline("cat", "rocks", reps=8))
    frames = 0
    while told.session.status is Status.RUNNING and frames < 400:
        view = player_view(told.session, now=told.now, count_up=count_up)
        soon = told.now + 0.05
        session, _ = advance(told.session, now=soon)
        if session is told.session:
            moved = moved_on(view, session, now=soon, count_up=count_up)
            if moved is not None:
                frames += 1
                fresh = player_view(session, now=soon, count_up=count_up)
                assert replace(moved, can=fresh.can, time_left=fresh.time_left) == fresh
        told.live(0.13)
    assert frames == 400


def test_a_frame_says_nothing_new() -> None:
    told = Told(timeline("cat", "rocks", reps=8))
    lead_in = player_view(told.session, now=told.now)
    assert lead_in.steps
    assert moved_on(lead_in, told.session, now=told.now + 0.1) is not None
    later = told.session.length / len(lead_in.steps) + 0.1
    assert moved_on(lead_in, told.session, now=told.now + later) is None
    told.at(PhaseKind.HOLD, 1, 1)
    view = player_view(told.session, now=told.now)
    assert moved_on(view, told.session, now=told.now + 0.5) is not None
    assert moved_on(view, told.session, now=told.now + 1.5) is None
