"""Standing texts are shown where they belong, and only there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.safety import (
    CONDITIONS,
    EMERGENCY_SIGNS,
    REMINDER,
    WARNING_SIGNS,
    Answers,
)
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.clearance import ClearanceScreen
from sirelief_gui.ui.screens.high_pain import HighPainScreen
from sirelief_gui.ui.screens.pain_now import PainNowScreen
from sirelief_gui.ui.screens.paused import PausedScreen
from sirelief_gui.ui.screens.pregnancy_ended import PregnancyEndedScreen
from sirelief_gui.ui.screens.reveal import RevealScreen
from sirelief_gui.ui.screens.safety_check import SafetyCheckScreen
from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
from tests.ui.screens.before_samples import SHORT, shown


def said_on(screen: QWidget) -> str:
    """Return every word that a page shows or tells a screen reader."""
    parts = [screen.accessibleName()]
    for widget in screen.findChildren(QWidget):
        parts += [widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, (QLabel, QAbstractButton)):
            parts.append(widget.text())
    return "\n".join(parts)


def pages() -> dict[str, Screen]:
    return {
        "check": SafetyCheckScreen(signs=WARNING_SIGNS, score=3, sites=(), same_as_last=False),
        "call": StopAndCallScreen(
            signs=WARNING_SIGNS,
            emergency_signs=EMERGENCY_SIGNS,
            maternity_number="",
            emergency_number="",
            reported=False,
        ),
        "clearance": ClearanceScreen(conditions=CONDITIONS, answers=Answers(), number=""),
        "high pain": HighPainScreen(score=8, minutes="3\u00a0min"),
        "pain": PainNowScreen(after=False),
        "rise": RevealScreen(before=3, after=7),
        "fall": RevealScreen(before=5, after=3),
        "paused": PausedScreen(past_term=False),
        "ended": PregnancyEndedScreen(recorded=False, folder="/tmp/x"),
    }


def pages_with(qtbot: QtBot, words: str) -> set[str]:
    found = set()
    for name, page in pages().items():
        shown(qtbot, page)
        if words in said_on(page):
            found.add(name)
    return found


@pytest.mark.parametrize(
    ("words", "where"),
    [
        pytest.param(REMINDER, {"check"}, id="S24: water and a cool room"),
        pytest.param(WARNING_SIGNS[6], {"check", "call"}, id="S19: numbness"),
        pytest.param(CONDITIONS[-1], {"clearance"}, id="S3: very mobile joints"),
        pytest.param(EMERGENCY_SIGNS, {"call"}, id="S19: the emergency number"),
        pytest.param("Resting is a good plan.", {"high pain"}, id="S16: rest first"),
        pytest.param("is a lot after a session.", {"rise"}, id="S15: over 5"),
        pytest.param("agreed that I exercise", {"paused"}, id="S23: a clinician agreed"),
    ],
)
def test_a_standing_text_is_shown_where_it_belongs_and_only_there(
    qtbot: QtBot, words: str, where: set[str]
) -> None:
    assert pages_with(qtbot, words) == where


def test_asked_again_nothing_is_filled_in(qtbot: QtBot) -> None:
    answers = Answers(cleared=True, conditions=False)
    screen = ClearanceScreen(conditions=CONDITIONS, answers=answers, number="", again=True)
    shown(qtbot, screen)
    assert screen.gate.chosen() == ""
    assert not screen.cleared.isChecked()
    assert not screen.go_on.isEnabled()
    assert "Asked again" in said_on(screen)


def test_begin_stays_in_view_in_a_short_window(qtbot: QtBot) -> None:
    page = pages()["check"]
    assert isinstance(page, SafetyCheckScreen)
    shell = shown(qtbot, page, SHORT)
    foot = page.have_one.mapTo(shell, page.have_one.rect().bottomLeft())
    assert shell.rect().contains(foot)
