from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.record import Outcome, StopReason
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.ui.form import Form
from tests.ui.session.run import Run

K = Qt.Key


def test_each_page_has_its_moment(run: Run) -> None:
    assert run.page() == "GetReadyPage"
    run.until(PhaseKind.HOLD, rep=1)
    assert run.page() == "PlayerPage"
    run.until(PhaseKind.REST_EXERCISE, 1)
    assert run.page() == "RestPage"
    run.until(PhaseKind.CHANGE_POSITION, 2)
    assert run.page() == "ChangePage"


def test_a_new_phase_is_told_to_a_screen_reader_and_seconds_are_not(run: Run) -> None:
    run.until(PhaseKind.MOVE)
    told = run.screen.accessibleDescription()
    run.live(1)
    assert told == run.screen.accessibleDescription() == "Round up. Rep 1 of 5"


def test_ready_begins_when_the_key_is_let_go(run: Run) -> None:
    run.press(K.Key_X)
    assert run.page() == "GetReadyPage"
    run.release(K.Key_X)
    assert run.page() == "PlayerPage"


def test_a_key_held_on_a_lead_in_is_stop_and_costs_nothing(run: Run) -> None:
    run.hold(K.Key_X)
    assert run.status() is Status.STOPPED
    run.tap(K.Key_Escape)
    run.live(4)
    assert run.kind() is PhaseKind.GET_READY


def test_a_key_held_by_its_time_and_not_by_repeats(run: Run) -> None:
    run.until(PhaseKind.MOVE, rep=1)
    run.press(K.Key_X)
    run.repeat(K.Key_X)
    run.repeat(K.Key_X)
    assert run.status() is Status.PAUSED
    run.clock.advance(1.0)
    run.release(K.Key_X)
    assert run.status() is Status.STOPPED


@pytest.mark.parametrize("key", [K.Key_Right, K.Key_PageUp, K.Key_R, K.Key_Space])
def test_a_bumped_and_held_key_leaves_her_where_she_was(run: Run, key: Qt.Key) -> None:
    run.until(PhaseKind.HOLD, rep=3)
    done = run.session.done
    run.hold(key)
    assert run.status() is Status.STOPPED
    assert run.session.phase.key.rep == 3
    assert run.session.done == done


def test_a_skip_offers_undo_and_undo_goes_back(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=1)
    run.tap(K.Key_Right)
    assert run.session.phase.key.rep == 2
    assert run.offers == ["Skipped ahead"]
    run.screen.undo_jump()
    assert run.session.phase.key.rep == 1
    run.tap(K.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert run.offers[-1] == "Skipped Cat-Camel"
    assert run.session.phase.key.item == 1


def test_space_pauses_and_resumes_through_a_count_in(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=1)
    run.tap(K.Key_Space)
    assert run.sheet() == "PausedSheet"
    run.tap(K.Key_Space)
    assert run.sheet() == "NoneType"
    assert run.status() is Status.COUNT_IN
    assert (run.view.word, run.view.seconds) == ("Get ready", 3)
    run.live(3)
    assert run.status() is Status.RUNNING


def test_wait_holds_the_countdown_and_lets_it_go_on(run: Run) -> None:
    run.click("Wait")
    run.live(60)
    assert run.kind() is PhaseKind.GET_READY
    run.click("Go on")
    run.live(10)
    assert run.kind() is PhaseKind.MOVE


def test_a_rest_can_be_made_longer_until_it_is_two_minutes(run: Run) -> None:
    run.until(PhaseKind.REST_EXERCISE, 1)
    for _ in range(7):
        run.click("15 seconds more")
    assert run.session.length == 120
    names = [b.accessibleName() for b in run.buttons()]
    assert "15 seconds more" not in names
    assert "Skip rest" in names


def test_close_asks_and_keeps_going(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=1)
    run.click("Close the session")
    assert run.sheet() == "CloseSheet"
    run.click("Keep going")
    assert run.status() is Status.COUNT_IN


def test_close_asks_and_ends(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=2)
    run.click("Close the session")
    with run.qtbot.waitSignal(run.screen.finished, timeout=0):
        run.click("End session and save")
    assert run.session.stop_reason is StopReason.USER
    assert run.let_go == 1


def test_the_paused_sheet_leads_to_stop(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=1)
    run.tap(K.Key_Space)
    run.click("This hurts")
    assert run.sheet() == "StopSheet"


def test_unwell_has_a_signal_of_its_own(run: Run) -> None:
    finished: list[bool] = []
    run.screen.finished.connect(lambda: finished.append(True))
    run.tap(K.Key_Escape)
    with run.qtbot.waitSignal(run.screen.unwell, timeout=0):
        run.tap(K.Key_1)
    assert finished == []
    assert run.session.outcome is Outcome.STOPPED


def test_a_session_left_alone_ends_by_itself(run: Run) -> None:
    run.until(PhaseKind.FINISH, None)
    assert run.view.word == "Well done"
    with run.qtbot.waitSignal(run.screen.finished, timeout=0):
        run.live(6)
    assert run.session.outcome is Outcome.COMPLETED


def test_tab_leads_to_a_button_and_enter_is_left_to_it(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=1)
    assert not run.press(K.Key_Tab)
    run.release(K.Key_Tab)
    run.button("Stop").setFocus(Qt.FocusReason.TabFocusReason)
    run.screen.activateWindow()
    if run.button("Stop").hasFocus():
        assert not run.press(K.Key_Return)
    assert run.status() is Status.RUNNING


def test_space_pauses_again_after_a_button_went_with_its_page(run: Run) -> None:
    with run.qtbot.waitActive(run.screen):
        run.screen.activateWindow()
    ready = run.button("I’m ready")
    run.press(K.Key_Tab)
    run.release(K.Key_Tab)
    ready.setFocus(Qt.FocusReason.TabFocusReason)
    assert not run.press(K.Key_Space)
    run.release(K.Key_Space)
    ready.click()
    run.until(PhaseKind.HOLD, rep=1)
    assert run.screen.hasFocus()
    run.tap(K.Key_Space)
    assert run.status() is Status.PAUSED
    assert run.sheet() == "PausedSheet"


def test_the_function_key_asks_for_the_full_screen(run: Run) -> None:
    with run.qtbot.waitSignal(run.screen.full_screen_toggled, timeout=0):
        run.tap(K.Key_F11)


def test_the_screen_may_sleep_after_five_minutes_of_a_pause(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=1)
    run.screen.driver.do(Command.PAUSE)
    run.live(299)
    assert run.let_go == 0
    run.live(2)
    assert run.let_go == 1


@pytest.mark.parametrize(("size", "form"), [((1440, 900), Form.WIDE), ((412, 720), Form.SHORT)])
def test_sheets_and_pages_follow_the_window(run: Run, size: tuple[int, int], form: Form) -> None:
    run.until(PhaseKind.HOLD, rep=1)
    run.screen.driver.do(Command.STOP)
    run.window(*size)
    assert run.screen.page is not None
    assert run.screen.page.form is form
    assert run.screen.page.size().toTuple() == size
