"""The film strips show the rep that the player shows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.services.library import load_library
from sirelief_gui.ui.theme import Theme
from tools.film_strips import FRAMES, Drawer, frame_at, frames_of, reps

REPS = dict(reps(load_library()))


def test_every_exercise_has_a_strip_and_lying_ones_have_two() -> None:
    library = load_library()
    propped = [name for name, exercise in library.exercises.items() if exercise.propped_poses]
    assert propped
    assert set(REPS) == {*library.exercises, *(f"{name}_propped" for name in propped)}


@pytest.mark.parametrize("name", REPS)
def test_a_strip_goes_through_the_whole_rep_and_comes_back(name: str) -> None:
    rep = REPS[name]
    frames = frames_of(rep)
    assert len(frames) == FRAMES
    assert (frames[0].start, frames[0].fraction) == (rep[0].pose_from, 0.0)
    assert frames[-1].end == rep[0].pose_from
    shown = {frame.end for frame in frames}
    looped = {pose for phase in rep if phase.loop for pose in phase.loop.poses}
    assert {phase.pose_to for phase in rep} <= shown <= looped | {phase.pose_to for phase in rep}


@pytest.mark.parametrize("name", REPS)
def test_from_one_phase_to_the_next_the_figure_does_not_jump(name: str) -> None:
    rep = REPS[name]
    at = 0.0
    for phase, following in pairwise(rep):
        at += phase.seconds
        before, after = frame_at(rep, at - 0.001), frame_at(rep, at)
        assert before.end == after.start == phase.pose_to == following.pose_from
        assert before.breath == pytest.approx(after.breath, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_frames_of_a_move_are_drawn_one_unlike_the_other(theme: str, qtbot: QtBot) -> None:
    drawer = Drawer(Theme(theme))
    rep = REPS["cat_camel"]
    pictures = [
        drawer.sheet([("", [frame_at(rep, seconds)])], 1).toImage() for seconds in (0.0, 1.5, 3.0)
    ]
    for one, other in pairwise(pictures):
        differs = sum(
            one.pixel(x, y) != other.pixel(x, y)
            for x in range(0, one.width(), 4)
            for y in range(24, one.height() - 24, 4)
        )
        assert differs > 20
