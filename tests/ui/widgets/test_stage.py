"""The figure on its stage."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.stage import FigureView


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
