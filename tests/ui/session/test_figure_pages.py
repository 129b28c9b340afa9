"""The figure on the session pages: what it shows, when the arrows are on, where the words stand."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.player_view import StepState, StepView
from sirelief_gui.ui.figure.library import KNEES_APART
from sirelief_gui.ui.session.change_page import ChangePage
from sirelief_gui.ui.session.get_ready_page import GetReadyPage
from sirelief_gui.ui.session.player_page import PlayerPage
from sirelief_gui.ui.session.showing import ShowingLine
from sirelief_gui.ui.session.step_cards import StepCard
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.stage import FigureView
from tests.ui.session.run import Run


def inside(run: Run, kind: type[QWidget]) -> QWidget:
    """The page or widget of a kind on screen."""
    return next(one for one in run.screen.findChildren(kind) if one.isVisible())


def stage(run: Run, page: type[QWidget]) -> FigureView:
    found = inside(run, page).findChild(FigureView)
    assert isinstance(found, FigureView)
    return found


def live_to_step(run: Run, number: int) -> None:
    """Live until a step is the one that is said, and a while into it."""
    while run.view.steps[number].state is not StepState.CURRENT:
        run.live(0.5)


def test_get_ready_shows_one_rep_with_arrows_and_says_so(run: Run) -> None:
    run.window(412, 892, theme=Theme())
    run.until(PhaseKind.GET_READY)
    figure = stage(run, GetReadyPage)
    ways = set()
    while run.kind() is PhaseKind.GET_READY:
        if run.view.shows_rep:
            ways.add((figure.shown.start, figure.shown.end))
            assert inside(run, ShowingLine).accessibleName() == "Showing one rep"
        run.live(0.5)
    assert ("all_fours_neutral", "cat") in ways
    assert figure.shows_cues


def test_the_words_under_the_figure_are_left_out_where_there_is_no_room(run: Run) -> None:
    run.window(412, 720, theme=Theme(scale=1.5))
    run.until(PhaseKind.GET_READY)
    while run.kind() is PhaseKind.GET_READY:
        for line in run.screen.findChildren(ShowingLine):
            assert not line.isVisible() or line.height() >= line.wanted().height()
        run.live(1)


@pytest.mark.parametrize("size", [(412, 892), (412, 720), (1440, 900)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_words_under_the_figure_lie_on_nothing(
    run: Run, scale: float, size: tuple[int, int]
) -> None:
    run.window(*size, theme=Theme(scale=scale))
    run.until(PhaseKind.GET_READY)
    while run.kind() is PhaseKind.GET_READY:
        lines = [one for one in run.screen.findChildren(ShowingLine) if one.isVisible()]
        for line in lines:
            page = line.parentWidget()
            assert page is not None
            for child in page.children():
                if isinstance(child, QWidget) and child.isVisible() and child is not line:
                    assert not child.geometry().intersects(line.geometry()), child
        run.live(1)


def test_the_drawing_of_the_step_that_is_said_moves_and_the_others_stand(run: Run) -> None:
    run.window(1440, 900, theme=Theme())
    run.until(PhaseKind.CHANGE_POSITION, 2)
    poses = [step.pose for step in run.view.steps]
    roll = poses.index("side_lying_log_roll")
    live_to_step(run, roll)
    page = inside(run, ChangePage)
    cards = [card for card in page.findChildren(StepCard) if card.isVisible()]
    ends = []
    for card in cards:
        figure = card.findChild(FigureView)
        assert isinstance(figure, FigureView)
        ends.append(figure.shown.end)
    assert ends == poses[roll - 1 : roll + 2]
    assert len(set(ends)) == 3


def test_small_drawings_leave_room_for_the_bump(qtbot: QtBot) -> None:
    card = StepCard()
    qtbot.addWidget(card)
    card.show_step(StepView(1, "Sit back", "", "rock_back", StepState.DONE), wide=False)
    figure = card.findChild(FigureView)
    assert isinstance(figure, FigureView)
    assert figure.shown.end == KNEES_APART


def test_arrows_show_the_way_in_the_first_two_reps_only(run: Run) -> None:
    run.window(412, 892, theme=Theme())
    for rep, expected in ((1, True), (2, True), (3, False)):
        run.until(PhaseKind.MOVE, rep=rep)
        assert stage(run, PlayerPage).shows_cues is expected
        run.until(PhaseKind.HOLD, rep=rep)
        assert not stage(run, PlayerPage).shows_cues


def test_in_a_hold_the_figure_breathes_and_in_a_move_it_moves(run: Run) -> None:
    run.window(412, 892, theme=Theme())
    run.until(PhaseKind.MOVE)
    figure = stage(run, PlayerPage)
    run.live(1.5)
    assert 0.3 < figure.shown.fraction < 0.7
    assert figure.shown.breath == 0
    run.until(PhaseKind.HOLD)
    run.live(2.5)
    assert (figure.shown.start, figure.shown.end) == ("cat", "cat")
    assert figure.shown.breath == pytest.approx(0.5, abs=0.1)


def test_with_motion_reduced_it_shows_poses_only(run: Run) -> None:
    run.window(412, 892, theme=Theme(reduce_motion=True))
    run.until(PhaseKind.MOVE)
    run.live(1)
    shown = stage(run, PlayerPage).shown
    assert (shown.start, shown.end, shown.breath) == ("cat", "cat", 0)
    run.until(PhaseKind.HOLD)
    run.live(2.5)
    assert stage(run, PlayerPage).shown.breath == 0


@pytest.mark.parametrize("size", [(412, 892), (412, 720), (1440, 900)])
def test_the_figure_keeps_its_size_while_it_is_watched(run: Run, size: tuple[int, int]) -> None:
    run.window(*size, theme=Theme())
    run.until(PhaseKind.GET_READY)
    boxes = set()
    while run.kind() is PhaseKind.GET_READY:
        boxes.add(stage(run, GetReadyPage).geometry().getRect())
        run.live(1)
    assert len(boxes) == 1


def turned(run: Run) -> set[bool]:
    """Whether the figures on screen are shown the other way round, as the left side is."""
    page = run.screen.page
    assert page is not None
    figures = [one for one in page.findChildren(FigureView) if one.isVisible()]
    assert figures
    return {one.is_mirrored for one in figures}


def test_on_the_way_into_a_stretch_every_figure_shows_the_side_that_is_first(run: Run) -> None:
    run.start_again(program_id="stretch_and_breathe", demos=True)
    run.window(412, 892)
    run.until(PhaseKind.CHANGE_POSITION, 1)
    assert turned(run) == {True}  # three drawings
    run.until_demo(1)
    assert turned(run) == {True}
    run.until(PhaseKind.MOVE, 1, rep=1)
    assert turned(run) == {True}
    run.until(PhaseKind.REST_EXERCISE, 2)
    assert turned(run) == {True}
    run.until(PhaseKind.GET_READY, 2)
    assert turned(run) == {True}
    run.until(PhaseKind.CHANGE_SIDE, 2)
    assert turned(run) == {False}
    run.until(PhaseKind.MOVE, 2)
    assert turned(run) == {False}
    run.until(PhaseKind.REST_EXERCISE, 3)
    assert turned(run) == {False}  # breathing has no sides
