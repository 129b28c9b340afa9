"""The figure on its stage."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.stage import FigureView
from tests.ui.widgets.painted import Painted, same_outside


def shown(view: FigureView) -> QImage:
    return view.grab().toImage()


@pytest.fixture
def view(qtbot: QtBot) -> FigureView:
    view = FigureView(disc=None)
    qtbot.addWidget(view)
    view.resize(320, 236)
    return view


def test_a_pose_half_way_looks_like_neither_end(view: FigureView) -> None:
    start = shown(view)
    view.set_pose("all_fours_neutral", "cat", 0.5)
    middle = shown(view)
    view.set_pose("all_fours_neutral", "cat", 1.0)
    assert len({start.cacheKey(), middle.cacheKey()}) == 2
    assert start != middle != shown(view)


def test_the_end_of_a_way_is_the_pose_itself(view: FigureView) -> None:
    view.set_pose("all_fours_neutral", "cat", 1.0)
    end = shown(view)
    view.set_pose("cat")
    assert end == shown(view)


def test_poses_of_different_views_are_cross_faded(view: FigureView) -> None:
    view.set_pose("sit_rest", "seated_ball", 0.5)
    middle = shown(view)
    view.set_pose("seated_ball")
    assert middle != shown(view)


def test_disc_breath_arrows_skin_and_theme_change_the_picture(view: FigureView) -> None:
    pictures = [shown(view)]
    view.set_disc("holdDisc")
    pictures.append(shown(view))
    view.set_use("wide")
    pictures.append(shown(view))
    view.set_pose("cat", breath=1.0)
    pictures.append(shown(view))
    view.set_cues(True, glow=1.0)
    pictures.append(shown(view))
    view.set_skin("deep")
    pictures.append(shown(view))
    apply_theme(view, Theme(name="dark"))
    pictures.append(shown(view))
    assert all(a != b for a, b in itertools.pairwise(pictures))


def test_unknown_poses_and_uses_are_refused(view: FigureView) -> None:
    with pytest.raises(KeyError):
        view.set_pose("handstand")
    with pytest.raises(ValueError, match="stage"):
        view.set_use("poster")
    with pytest.raises(ValueError, match="stage"):
        FigureView(use="poster")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("all_fours_neutral", "cat"),
        ("hook_lying", "bridge_up"),
        ("standing", "squat"),
        ("long_sit", "hamstring_stretch"),
        ("seated_ball", "seated_ball_squeeze"),
        ("sit_rest", "seated_ball"),
    ],
)
def test_a_movement_paints_all_that_changes(
    view: FigureView, qtbot: QtBot, start: str, end: str
) -> None:
    view.resize(960, 708)
    view.set_cues(True, glow=1.0)
    view.set_pose(start, end, 0.0)
    painted = Painted(view, qtbot)
    before = painted.picture()
    for fraction in (0.2, 0.3, 0.45, 0.85, 1.0):
        view.set_pose(start, end, fraction)
        after = painted.picture()
        assert after != before
        assert same_outside(painted.region(), before, after)
        before = after


def test_what_stands_still_is_not_painted(view: FigureView, qtbot: QtBot) -> None:
    view.resize(960, 708)
    view.set_pose("seated_ball", "seated_ball_squeeze", 0.2)
    painted = Painted(view, qtbot)
    view.set_pose("seated_ball", "seated_ball_squeeze", 0.5)
    painted.region()
    view.set_pose("seated_ball", "seated_ball_squeeze", 0.8)
    assert 0 < painted.region().boundingRect().height() < view.height() // 2


def test_a_step_too_small_to_be_seen_is_left_out_until_it_can_be(
    view: FigureView, qtbot: QtBot
) -> None:
    view.set_pose("all_fours_neutral", "cat", 0.5)
    painted = Painted(view, qtbot)
    view.set_pose("all_fours_neutral", "cat", 0.501)
    assert painted.region().isEmpty()
    for step in range(2, 40):
        view.set_pose("all_fours_neutral", "cat", 0.5 + step / 1000)
    assert not painted.region().isEmpty()
