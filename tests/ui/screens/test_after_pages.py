"""Reveal, look back and saved: what follows a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import Comfort
from sirelief_gui.services.history_views import AfterView
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.look_back import LookBack, LookBackScreen
from sirelief_gui.ui.screens.reveal import RevealScreen
from sirelief_gui.ui.screens.saved import SavedScreen
from sirelief_gui.ui.widgets.field import NoteField
from tests.ui.screens.acting import (
    PHONE,
    SHORT,
    SMALL,
    WIDE,
    Stage,
    button,
    cut_off,
    has_button,
    press,
    reads,
)

_S = TypeVar("_S", bound=Screen)

EXERCISES = (("cat_camel", "Cat-Camel"), ("bridge", "Bridging"), ("squeeze", "Ball Squeezes"))
VIEW = AfterView(
    session_id="s",
    number=30,
    before=4,
    after=2,
    change_title="2 points lower",
    change_weight="A noticeable change.",
    minutes="23 min",
    reps_done=37,
    reps_planned=38,
    sessions_this_week=4,
    goal=4,
    line_title="That’s your weekly goal.",
    line_text="Rest days are part of it.",
)


def shown(stage: Stage, screen: _S) -> _S:
    shell = stage.open()
    shell.show_page(screen, nav=None)
    return screen


def test_the_reveal_says_the_change_and_its_weight(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, RevealScreen(before=4, after=2))
    assert reads(screen, "2 points lower")
    assert reads(screen, "A noticeable change.")
    assert not has_button(screen, "Who to call")


@pytest.mark.parametrize("score", [6, 10])
def test_over_5_it_says_to_rest_and_offers_who_to_call(
    qtbot: QtBot, stage: Stage, score: int
) -> None:
    screen = shown(stage, RevealScreen(before=6, after=score))
    assert reads(screen, "Rest today.")
    with qtbot.waitSignal(screen.call_page_asked):
        press(screen, "Who to call")


@pytest.mark.parametrize("name", ["Change my number", "Back"])
def test_the_reveal_goes_on_and_back(qtbot: QtBot, stage: Stage, name: str) -> None:
    screen = shown(stage, RevealScreen(before=4, after=4))
    with qtbot.waitSignal(screen.went_on):
        press(screen, "Continue")
    with qtbot.waitSignal(screen.change_asked):
        press(screen, name)
    with qtbot.waitSignal(screen.change_asked):
        QTest.keyClick(screen.window(), Qt.Key.Key_Escape)


@pytest.mark.parametrize(("name", "comfort"), [("Eased", Comfort.EASED), ("Same", Comfort.SAME)])
def test_one_tap_is_enough(qtbot: QtBot, stage: Stage, name: str, comfort: Comfort) -> None:
    screen = shown(stage, LookBackScreen(exercises=EXERCISES))
    with qtbot.waitSignal(screen.chosen) as said:
        press(screen, name)
    assert said.args == [LookBack(comfort=comfort)]


def test_undo_takes_the_tap_back_and_asks_again(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, LookBackScreen(exercises=EXERCISES))
    press(screen, "Eased")
    assert reads(screen, "Eased. Saving")
    press(screen, "Undo")
    assert not button(screen, "Eased").isChecked()
    with qtbot.waitSignal(screen.chosen) as said:
        press(screen, "Same")
    assert said.args == [LookBack(comfort=Comfort.SAME)]


def test_hurt_waits_and_asks_which(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, LookBackScreen(exercises=EXERCISES, hurt_preset=("bridge",)))
    assert not reads(screen, "Which exercise hurt?")
    press(screen, "Hurt")
    assert button(screen, "Bridging").isChecked()
    press(screen, "Ball Squeezes")
    screen.findChildren(NoteField)[0].set_text("Left side")
    with qtbot.waitSignal(screen.chosen) as said:
        press(screen, "Save session")
    wanted = LookBack(comfort=Comfort.HURT, hurt=("bridge", "squeeze"), note="Left side")
    assert said.args == [wanted]


def test_chips_left_on_do_not_count_unless_it_hurt(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, LookBackScreen(exercises=EXERCISES, hurt_preset=("bridge",)))
    press(screen, "Hurt")
    with qtbot.waitSignal(screen.chosen) as said:
        press(screen, "Eased")
    assert said.args == [LookBack(comfort=Comfort.EASED)]


def test_skipping_keeps_a_note(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, LookBackScreen(exercises=EXERCISES))
    with qtbot.waitSignal(screen.skipped):
        press(screen, "Skip this")
    screen.findChildren(NoteField)[0].set_text("Tired")
    with qtbot.waitSignal(screen.chosen) as said:
        press(screen, "Skip this")
    assert said.args == [LookBack(comfort=None, note="Tired")]


def test_arrows_move_among_the_faces_and_enter_chooses(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, LookBackScreen(exercises=EXERCISES))
    eased = button(screen, "Eased")
    eased.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(eased, Qt.Key.Key_Right)
    assert not button(screen, "Same").isChecked()
    assert screen.focusWidget() is button(screen, "Same")
    with qtbot.waitSignal(screen.chosen) as said:
        QTest.keyClick(button(screen, "Same"), Qt.Key.Key_Return)
    assert said.args == [LookBack(comfort=Comfort.SAME)]


def test_leaving_the_page_drops_a_tap_that_was_not_over(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, LookBackScreen(exercises=EXERCISES))
    press(screen, "Eased")
    with qtbot.assertNotEmitted(screen.chosen), qtbot.waitSignal(screen.went_back):
        press(screen, "Back")


def test_saved_tells_the_numbers_and_goes_on(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, SavedScreen(view=VIEW))
    for text in ("Well done", "Session 30 is saved", "23 min", "37 of 38", "4 of 4"):
        assert reads(screen, text), text
    assert reads(screen, "That’s your weekly goal.")
    with qtbot.waitSignal(screen.trends_asked):
        press(screen, "See my trends")
    with qtbot.waitSignal(screen.done):
        press(screen, "Done")


def test_each_exercise_can_be_rated_where_that_is_offered(qtbot: QtBot, stage: Stage) -> None:
    assert not has_button(shown(stage, SavedScreen(view=VIEW)), "Rate each exercise")
    screen = shown(stage, SavedScreen(view=VIEW, offers_rating=True))
    with qtbot.waitSignal(screen.rate_asked):
        press(screen, "Rate each exercise")


def test_below_the_goal_nothing_reminds_of_it(qtbot: QtBot, stage: Stage) -> None:
    view = replace(VIEW, sessions_this_week=2, line_title="2 of 4 this week.")
    screen = shown(stage, SavedScreen(view=view))
    assert not reads(screen, "2 of 4 this week.")
    assert reads(screen, "Rest days are part of it.")


def test_a_session_stopped_on_the_way_is_saved_without_praise(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, SavedScreen(view=replace(VIEW, completed=False)))
    assert reads(screen, "Saved")
    assert not reads(screen, "Well done")


def test_nothing_done_is_saved_without_praise(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, SavedScreen(view=replace(VIEW, reps_done=0, before=None, after=None)))
    assert reads(screen, "Saved")
    assert not reads(screen, "Well done")
    assert not reads(screen, "Before")


def test_what_could_not_be_saved_says_so_and_tries_again(qtbot: QtBot, stage: Stage) -> None:
    screen = shown(stage, SavedScreen(view=VIEW))
    screen.set_failed("The disk is full.")
    assert reads(screen, "Not saved yet")
    assert reads(screen, "The disk is full.")
    assert not reads(screen, "Well done")
    assert not has_button(screen, "See my trends")
    with qtbot.waitSignal(screen.retry_asked):
        press(screen, "Try again")
    with qtbot.assertNotEmitted(screen.done):
        QTest.keyClick(screen.window(), Qt.Key.Key_Escape)


MAKERS: dict[str, Callable[[], Screen]] = {
    "reveal": lambda: RevealScreen(before=3, after=10),
    "look_back": lambda: LookBackScreen(exercises=EXERCISES),
    "saved": lambda: SavedScreen(view=VIEW, offers_rating=True),
}


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [PHONE, SHORT, SMALL, WIDE])
@pytest.mark.parametrize("page", MAKERS)
def test_no_text_is_cut_off(
    qtbot: QtBot, stage: Stage, page: str, size: tuple[int, int], scale: float
) -> None:
    shell = stage.open(size, scale)
    screen = MAKERS[page]()
    shell.show_page(screen, nav=None)
    qtbot.waitUntil(lambda: not cut_off(screen), timeout=1000)
