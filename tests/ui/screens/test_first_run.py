from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.safety import Answers
from sirelief_gui.ui.screens.clearance import ClearanceAnswer
from sirelief_gui.ui.screens.welcome import WelcomeScreen
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.screens.before_samples import Heard, clearance, key, press, shown


def answer(
    *, conditions: bool, cleared: bool, team_agreed: bool = False, number: str = ""
) -> ClearanceAnswer:
    return ClearanceAnswer(
        conditions=conditions, cleared=cleared, team_agreed=team_agreed, number=number
    )


def test_welcome_starts_and_shows_the_signs(qtbot: QtBot) -> None:
    screen, heard = WelcomeScreen(), Heard()
    screen.started.connect(heard.note("started"))
    screen.warning_signs_asked.connect(heard.note("signs"))
    shown(qtbot, screen)
    press(screen.start)
    press(screen.signs)
    assert heard.all == ["started", "signs"]


def test_larger_text_leaves_get_started_in_the_window(qtbot: QtBot) -> None:
    screen = WelcomeScreen()
    shell = shown(qtbot, screen)
    apply_theme(shell, Theme(scale=1.5, reduce_motion=True))

    def is_in_view() -> bool:
        foot = screen.signs.mapTo(shell, screen.signs.rect().bottomLeft())
        return bool(shell.rect().contains(foot))

    qtbot.waitUntil(is_in_view)


def test_nothing_is_answered_for_her(qtbot: QtBot) -> None:
    screen, heard = clearance()
    shown(qtbot, screen)
    assert screen.gate.chosen() == ""
    assert not screen.cleared.isChecked()
    assert not screen.go_on.isEnabled()
    assert screen.go_on.accessibleName() == "Choose one of the two answers"
    press(screen.look)
    press(screen.signs)
    assert heard.all == ["signs", "signs"]


def test_none_and_the_tick_go_on_in_three_taps(qtbot: QtBot) -> None:
    screen, heard = clearance()
    shown(qtbot, screen)
    none, _one = screen.gate.rows
    press(none)
    assert not screen.go_on.isEnabled()
    assert screen.go_on.accessibleName() == "Tick the box to continue"
    press(screen.cleared)
    assert screen.go_on.text() == "Continue"
    press(screen.go_on)
    assert heard.all == [("answered", answer(conditions=False, cleared=True))]


def test_without_clearance_she_may_look_around(qtbot: QtBot) -> None:
    screen, heard = clearance()
    shown(qtbot, screen)
    press(screen.gate.rows[0])
    press(screen.look)
    assert heard.all == [("looked_around", answer(conditions=False, cleared=False))]


def test_one_condition_leaves_it_to_the_team(qtbot: QtBot) -> None:
    screen, heard = clearance()
    shown(qtbot, screen)
    press(screen.gate.rows[1])
    assert screen.advice.isVisible()
    assert not screen.cleared.isVisible()
    assert screen.go_on.text() == "Look around first"
    press(screen.go_on)
    assert heard.all == [("looked_around", answer(conditions=True, cleared=False))]


def test_the_teams_word_opens_the_gate(qtbot: QtBot) -> None:
    screen, heard = clearance(Answers(conditions=True))
    shown(qtbot, screen)
    press(screen.agreed)
    assert screen.go_on.text() == "Continue"
    press(screen.go_on)
    assert heard.all == [("answered", answer(conditions=True, cleared=True, team_agreed=True))]


def test_a_tick_of_the_other_answer_is_not_taken_along(qtbot: QtBot) -> None:
    screen, heard = clearance()
    shown(qtbot, screen)
    none, one = screen.gate.rows
    press(one)
    press(screen.agreed)
    press(none)
    assert not screen.go_on.isEnabled()
    press(screen.look)
    assert heard.all == [("looked_around", answer(conditions=False, cleared=False))]


def test_the_maternity_number_is_optional_and_kept(qtbot: QtBot) -> None:
    screen, heard = clearance(Answers(cleared=True, conditions=False))
    shown(qtbot, screen)
    QTest.keyClicks(screen.number.editor, "0123 4567")
    press(screen.go_on)
    expected = answer(conditions=False, cleared=True, number="0123 4567")
    assert heard.all == [("answered", expected)]


def test_the_gate_can_be_answered_by_keyboard_and_left(qtbot: QtBot) -> None:
    screen, heard = clearance()
    shown(qtbot, screen)
    screen.gate.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    key(screen, Qt.Key.Key_Down)
    assert screen.gate.chosen() == "one"
    key(screen, Qt.Key.Key_Up)
    assert screen.gate.chosen() == "none"
    key(screen, Qt.Key.Key_Escape)
    assert heard.all == ["back"]
