"""The figure on its stage."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QImage, QRegion
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.figure.library import flesh_of, rig_of_pose
from sirelief_gui.ui.figure.skeleton import moving
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.stage import FigureView
from sirelief_gui.ui.widgets.stage_scene import Way, cast_of, travel
from tests.ui.snapshots.comparing import difference
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
    assert same_outside(QRegion(), end, shown(view), levels=4)


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
    view.set_pose("all_fours_neutral", "cat", 0.41)
    painted = Painted(view, qtbot)
    view.set_pose("all_fours_neutral", "cat", 0.410001)
    assert painted.region().isEmpty()
    for step in range(2, 40):
        view.set_pose("all_fours_neutral", "cat", 0.41 + step / 1000)
    assert not painted.region().isEmpty()


def test_a_breath_paints_the_body_only_and_no_more_often_than_can_be_seen(
    view: FigureView, qtbot: QtBot
) -> None:
    view.resize(960, 708)
    view.set_pose("cat", breath=0.2)
    painted = Painted(view, qtbot)
    view.set_pose("cat", breath=0.200001)
    assert painted.region().isEmpty()
    view.set_pose("cat", breath=0.5)
    before = painted.picture()
    painted.region()
    view.set_pose("cat", breath=0.8)
    region = painted.region()
    assert 0 < region.boundingRect().height() < view.height() * 3 // 4
    assert same_outside(region, before, painted.picture())


@pytest.mark.parametrize(("start", "end"), [("all_fours_neutral", "cat"), ("camel", "cat")])
def test_the_steps_of_a_way_are_as_fine_as_the_screen(start: str, end: str) -> None:
    def steps(pixels: float) -> list[Way]:
        ways = (Way(start=start, end=end, fraction=k / 5000, breath=0.0) for k in range(5001))
        return list(dict.fromkeys(way.in_steps(Theme(), pixels) for way in ways))

    coarse, fine = steps(1.0), steps(2.0)
    length = travel(Theme(), start, end)[0]
    assert 1.25 * len(coarse) > length
    assert 1.25 * len(fine) > 2 * length
    assert len(fine) > 1.5 * len(coarse)
    assert fine[0] == Way(start=start, end=start, fraction=0.0, breath=0.0)
    assert fine[-1] == Way(start=end, end=end, fraction=0.0, breath=0.0)


def test_a_short_way_has_steps_of_half_a_pixel() -> None:
    start, end = "seated_ball", "seated_ball_squeeze"
    ways = (Way(start=start, end=end, fraction=k / 5000, breath=0.0) for k in range(5001))
    steps = {way.in_steps(Theme(), 1.0) for way in ways}
    assert len(steps) > travel(Theme(), start, end)[0] * 2


@pytest.mark.parametrize("fraction", [0.1, 0.37, 0.8])
@pytest.mark.parametrize(
    ("start", "end"),
    [("cat", "all_fours_neutral"), ("camel", "cat"), ("seated_ball_squeeze", "seated_ball")],
)
def test_the_way_back_is_where_the_movement_itself_says(
    start: str, end: str, fraction: float
) -> None:
    (cast,) = cast_of(Way(start=start, end=end, fraction=fraction, breath=0.5))
    rig = flesh_of(rig_of_pose(start)).rig
    wanted = moving(rig, start, end, fraction, 0.5)
    for joint, place in wanted.joints.items():
        assert cast.stance.joints[joint] == pytest.approx(place, abs=1e-6)
    assert (cast.stance.start, cast.stance.end) == (wanted.start, wanted.end)
    assert cast.stance.share == pytest.approx(wanted.share)
    assert cast.stance.belly == pytest.approx(wanted.belly)


def is_fading(view: FigureView) -> bool:
    return view.is_fading


def test_with_motion_reduced_poses_fade_into_each_other_where_they_are_seen(
    qtbot: QtBot, view: FigureView
) -> None:
    apply_theme(view, Theme(reduce_motion=True))
    view.set_pose("cat")
    assert not is_fading(view)  # nobody sees it
    with qtbot.waitExposed(view):
        view.show()
    cat = shown(view)
    view.set_pose("all_fours_neutral")
    assert is_fading(view)
    qtbot.waitUntil(lambda: not is_fading(view))
    assert difference(shown(view), cat)
    view.set_pose("cat")
    qtbot.waitUntil(lambda: not is_fading(view))
    assert not difference(shown(view), cat)  # a kept picture is rounded once more


def test_a_fade_ends_when_nobody_sees_it(qtbot: QtBot, view: FigureView) -> None:
    apply_theme(view, Theme(reduce_motion=True))
    with qtbot.waitExposed(view):
        view.show()
    view.set_pose("cat")
    end = FigureView("cat", disc=None)
    qtbot.addWidget(end)
    apply_theme(end, Theme(reduce_motion=True))
    end.resize(view.size())
    view.hide()
    assert not is_fading(view)
    assert shown(view) == shown(end)


def test_with_motion_nothing_fades(qtbot: QtBot, view: FigureView) -> None:
    with qtbot.waitExposed(view):
        view.show()
    view.set_pose("cat")
    assert not is_fading(view)
