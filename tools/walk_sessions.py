"""The walk from the first day to a saved session, for pictures of all pages on the way."""

from __future__ import annotations

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.screens.session_screen import SessionScreen
from tools.prepared_data import PROGRAM
from tools.walking import CHOICE_MS, Walk


def first_day(walk: Walk) -> None:
    """From the welcome page to the saved session."""
    walk.shoot("15a-welcome")
    walk.press("When to stop and call")
    walk.shoot("02d-when-to-call")
    walk.press("Back")
    walk.press("Get started")
    walk.shoot("15c-clearance")
    walk.press("One does, or I am not sure")
    walk.shoot("15c2-ask-first")
    walk.press("None of these applies to me")
    walk.press("My doctor, midwife or therapist said I may exercise.")
    walk.press("Continue")
    walk.shoot("15d-space")
    walk.press("All set")
    walk.shoot("15f-today-first")
    look_around(walk)
    walk.services.shelf.choose(PROGRAM)  # shorter, and without a way down to begin with
    walk.press("Start session")
    before_session(walk)
    session(walk)
    after_session(walk)


def look_around(walk: Walk) -> None:
    """Her week, the exercises, one of them, and what SI pain is."""
    walk.press("Add your week")
    walk.shoot("15b-about-you")
    walk.press("Not now")
    walk.press("Look at the {n} exercises first", n=len(walk.services.today.items()))
    walk.shoot("10a-library")
    walk.press("New exercise")
    walk.shoot("17a-own-exercise")
    walk.press("Add a phase")
    walk.shoot("17b-own-phase")
    walk.press("Done")
    walk.press("Back")
    walk.press("Discard")
    walk.press("Hand-Heel Rocks")
    walk.shoot("10b-exercise-detail")
    walk.press("Back")
    walk.press("About SI pain")
    walk.shoot("16-about-si-pain")
    walk.press("Back")
    walk.press("Today")


def before_session(walk: Walk) -> None:
    """The number, where it hurts, the check, and the ways out of them."""
    walk.shoot("02a-pain-now")
    walk.rate(8)
    walk.shoot("02a2-pain-chosen")
    walk.settle(CHOICE_MS)
    walk.shoot("02e-high-pain")
    walk.press("Back")
    walk.rate(4)
    walk.settle(CHOICE_MS)
    walk.press("Choose")
    walk.press("Left SI")
    walk.shoot("02b-location")
    walk.press("Done")
    walk.shoot("02c-safety-check")
    walk.press("I have one of these")
    walk.shoot("02d-stop-and-call")
    walk.press("I pressed this by mistake")
    walk.press("Start session")
    walk.shoot("02a-still-the-same")
    walk.rate(4)
    walk.settle(CHOICE_MS)
    walk.press("None of these – begin")


def session(walk: Walk) -> None:
    """Every page of a session, with its pause and its Stop."""
    walk.live(4)
    walk.shoot("03a-get-ready")
    walk.live_until(PhaseKind.HOLD, 3)
    walk.live(2)
    walk.shoot("04a-player-hold")
    walk.live(3.7)
    walk.shoot("04b-player-move")
    walk.services.player.do(Command.PAUSE)
    _poll(walk)
    walk.shoot("06a-player-paused")
    walk.services.player.do(Command.STOP)
    _poll(walk)
    walk.shoot("06b-stop-sheet")
    walk.services.player.do(Command.CONTINUE)
    walk.live(1)
    walk.shoot("04d-count-in")
    walk.live_until(PhaseKind.REST_EXERCISE)
    walk.live(6)
    walk.shoot("05-player-rest")
    walk.live_until(PhaseKind.CHANGE_POSITION)
    walk.live(26)
    walk.shoot("03b-position-change")
    walk.live_until(PhaseKind.FINISH)
    walk.live(1)
    walk.shoot("05b-finish")
    walk.live(5)
    walk.settle()


def after_session(walk: Walk) -> None:
    """The number after, the change, the look back, saved."""
    walk.shoot("07a-after-pain")
    walk.rate(2)
    walk.settle(CHOICE_MS)
    walk.shoot("07a2-after-reveal")
    walk.press("Continue")
    walk.press("Hurt")
    walk.shoot("07b-after-details")
    walk.press("Save session")
    walk.shoot("07c-saved")
    walk.press("Done")
    walk.shoot("01-today-done")


def _poll(walk: Walk) -> None:
    screen = walk.shell.screen_shown
    if isinstance(screen, SessionScreen):
        screen.driver.poll()
