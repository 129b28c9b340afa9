from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.record import StopReason
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.ui.session.choice_card import ChoiceCard
from sirelief_gui.ui.session.stop_sheet import StopSheet
from tests.ui.session.run import Run

K = Qt.Key


def stopped(run: Run) -> StopSheet:
    run.until(PhaseKind.HOLD, rep=3)
    run.tap(K.Key_Escape)
    sheet = run.screen.sheet
    assert isinstance(sheet, StopSheet)
    return sheet


def test_the_order_is_the_settled_one(run: Run) -> None:
    sheet = stopped(run)
    cards = [c.text() for c in sheet.findChildren(ChoiceCard)]
    assert cards == [
        "I feel unwell, or have a warning sign",
        "Continue as before",
        "Ease off",
        "Skip this exercise",
        "End session and save",
    ]
    tops = [run.corner(c).y() for c in sheet.findChildren(ChoiceCard)]
    assert tops == sorted(tops)


def test_nothing_is_marked_before_she_says_how_much_it_hurts(run: Run) -> None:
    sheet = stopped(run)
    assert sheet.marked is None
    assert all(not card.mark for card in sheet.findChildren(ChoiceCard))
    run.tap(K.Key_Return)
    assert run.status() is Status.STOPPED


@pytest.mark.parametrize(
    ("hurt", "marked", "words"),
    [
        ("easing", Command.EASE_OFF, "Ease off and continue"),
        ("up_to_5", Command.EASE_OFF, "Ease off and continue"),
        ("over_5", Command.SKIP_EXERCISE, "Skip this exercise"),
    ],
)
def test_the_answer_moves_the_mark_and_names_the_button(
    run: Run, hurt: str, marked: Command, words: str
) -> None:
    sheet = stopped(run)
    sheet.answer(hurt)
    assert sheet.marked is marked
    assert words in [b.accessibleName() for b in run.buttons()]
    run.tap(K.Key_Return)
    assert run.status() is not Status.STOPPED


def test_an_exercise_eased_once_is_not_eased_twice(run: Run) -> None:
    stopped(run)
    run.tap(K.Key_3)
    run.live(4)
    sheet_again = stopped(run)
    sheet_again.answer("up_to_5")
    assert sheet_again.marked is Command.SKIP_EXERCISE
    assert not run.press(K.Key_3) or run.status() is Status.STOPPED


@pytest.mark.parametrize("key", [K.Key_2, K.Key_Escape])
def test_two_and_escape_continue_with_a_count_in(run: Run, key: Qt.Key) -> None:
    stopped(run)
    run.tap(key)
    assert run.status() is Status.COUNT_IN
    assert run.session.phase.key.rep == 3
    assert run.sheet() == "NoneType"


def test_ending_after_saying_that_it_hurts_is_ending_for_pain(run: Run) -> None:
    stopped(run).answer("over_5")
    run.tap(K.Key_5)
    assert run.session.stop_reason is StopReason.PAIN


@pytest.mark.parametrize(
    ("hurt", "marked"), [("easing", False), ("up_to_5", True), ("over_5", True)]
)
def test_what_she_says_is_kept_whatever_she_chooses(run: Run, hurt: str, marked: bool) -> None:
    stopped(run).answer(hurt)
    run.tap(K.Key_2)
    run.live(10)
    run.screen.driver.do(Command.END)
    (record,) = run.services.store.sessions()
    assert record.results[0].hurt is marked
    said = [e.data for e in run.services.store.journal(record.id) if e.kind == "hurt_said"]
    assert said == [{"item": 0, "hurt": hurt}]


def test_saying_how_much_it_hurts_leaves_the_sheet_and_its_mark(run: Run) -> None:
    sheet = stopped(run)
    sheet.answer("over_5")
    assert run.screen.sheet is sheet
    assert sheet.marked is Command.SKIP_EXERCISE
    assert run.status() is Status.STOPPED


def test_ending_without_a_word_about_pain_is_her_wish(run: Run) -> None:
    stopped(run)
    run.tap(K.Key_5)
    assert run.session.stop_reason is StopReason.USER


def test_arrows_walk_the_choices_and_enter_takes_one(run: Run) -> None:
    sheet = stopped(run)
    run.screen.activateWindow()
    for _ in range(2):
        run.tap(K.Key_Down)
    cards = sheet.findChildren(ChoiceCard)
    if cards[1].hasFocus():
        run.tap(K.Key_Return)
        assert run.status() is Status.COUNT_IN


def test_a_tap_beside_the_sheet_changes_nothing(run: Run) -> None:
    stopped(run)
    run.click_at(run.screen, run.screen.rect().topLeft())
    assert run.status() is Status.STOPPED


@pytest.mark.parametrize("size", [(412, 892), (412, 720), (1440, 900)])
def test_all_choices_fit_the_sheet(run: Run, size: tuple[int, int]) -> None:
    run.window(*size)
    sheet = stopped(run)
    sheet.answer("up_to_5")
    assert sheet.heightForWidth(sheet.width()) <= size[1] * 0.9
