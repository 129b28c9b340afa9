"""A small movement that is repeated all through a phase, as the warm-up has them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sirelief_gui.domain.demo import demo_parts, demo_pose
from sirelief_gui.domain.exercise import Loop, PhaseKind
from sirelief_gui.domain.figure_show import first_rep, shown_at
from sirelief_gui.domain.program import ProgramItem, resolve_item
from sirelief_gui.domain.rep_loop import moment_at, pose_at, rep_parts
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from sirelief_gui.services.library import load_library

LIBRARY = load_library()
ITEM = resolve_item(ProgramItem("warmup_seated"), LIBRARY)
ROLL = Loop(("down", "up", "back"), 6)


def timeline(*, demos: bool = False) -> Timeline:
    return compile_timeline([ITEM], LIBRARY, demos=demos)


@pytest.mark.parametrize(
    ("lived", "shown"),
    [
        (0.0, ("down", "up", 0.0)),
        (1.0, ("down", "up", 0.5)),
        (2.0, ("up", "back", 0.0)),
        (5.0, ("back", "down", 0.5)),
        (7.0, ("down", "up", 0.5)),
        (30.0, ("back", "down", 1.0)),
    ],
)
def test_it_goes_round_and_ends_where_it_began(lived: float, shown: tuple[str, str, float]) -> None:
    start, end, share = ROLL.at(lived, 30.0)
    assert (start, end) == shown[:2]
    assert share == pytest.approx(shown[2])


@pytest.mark.parametrize("length", [4.0, 10.0, 31.0, 50.0])
def test_it_fits_any_length_a_whole_number_of_times(length: float) -> None:
    assert ROLL.at(length, length)[1:] == ("down", 1.0)
    assert ROLL.at(0.0, length) == ("down", "up", 0.0)


def test_in_the_player_it_never_jumps() -> None:
    rep = first_rep(timeline(), 0)
    assert [phase.seconds for phase in rep] == [30, 30, 60, 30, 30]
    for phase in rep:
        instants = [n / 10 for n in range(phase.seconds * 10 + 1)]
        shown = [shown_at(phase, rep, lived=t, length=phase.seconds) for t in instants]
        assert shown[0].pose_from == shown[-1].pose_to == "chair_sit"
        for one, other in pairwise(shown):
            if (one.pose_from, one.pose_to) != (other.pose_from, other.pose_to):
                assert one.pose_to == other.pose_from
                assert one.fraction > 0.9
                assert other.fraction < 0.1
        assert phase.loop is not None
        assert {one.pose_to for one in shown} == set(phase.loop.poses)


def test_the_demo_shows_each_part_once_round() -> None:
    parts = demo_parts(ITEM, None)
    assert [part.seconds for part in parts] == [10, 6, 10, 5, 10]
    demo = next(phase for phase in timeline(demos=True).phases if phase.is_demo)
    part = demo.demo[1]
    assert demo_pose(demo, part.offset + 1.0) == ("chair_sit", "chair_shoulders_up", 0.5)


def test_the_page_loops_it_too() -> None:
    parts = rep_parts(ITEM, propped=False)
    start, end, share, breath = pose_at(parts, moment_at(parts, 31.0))
    assert (start, end, breath) == ("chair_sit", "chair_shoulders_up", 0.0)
    assert share == pytest.approx(0.5)


def test_getting_ready_shows_how_it_begins() -> None:
    rep = first_rep(timeline(), 0)
    ready = timeline().phases[0]
    assert ready.kind is PhaseKind.GET_READY
    seen = {shown_at(ready, rep, lived=n / 4, length=6.0).pose_to for n in range(24)}
    assert seen == {"chair_sit", "chair_breath_in"}


def test_a_picture_of_it_in_passing_goes_once_round() -> None:
    parts = rep_parts(ITEM, propped=False, once=True)
    assert [part.seconds for part in parts] == [10, 6, 10, 5, 10]
    assert pose_at(parts, moment_at(parts, 11.0))[:3] == ("chair_sit", "chair_shoulders_up", 0.5)
    plain = resolve_item(ProgramItem("bridge"), LIBRARY)
    assert rep_parts(plain, propped=True, once=True) == rep_parts(plain, propped=True)
