"""The seated swap on the way onto the back: seen, pressed, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.session import Command
from tests.safety.helping import is_in_week
from tests.ui.session.run import Run

SWAP, SWAP_BACK = "Swap: Glute Squeezes", "Swap back: Bridging"
K = Qt.Key


def on_the_way(run: Run) -> None:
    run.until(PhaseKind.CHANGE_POSITION, 2)
    run.live(5)


def names(run: Run) -> list[str]:
    return [button.accessibleName() for button in run.buttons()]


def test_it_is_offered_in_the_place_of_skip(run: Run) -> None:
    on_the_way(run)
    assert SWAP in names(run)
    assert "Skip this exercise" not in names(run)


def test_elsewhere_skip_is_there_and_no_swap(run: Run) -> None:
    run.until(PhaseKind.CHANGE_POSITION, 3)
    assert "Skip this exercise" in names(run)
    assert not any("Swap" in name for name in names(run))


def test_before_week_16_it_is_not_offered(run: Run) -> None:
    run.screen.driver.do(Command.END)
    program = run.services.programs["daily_five"]
    items = resolve(program, run.services.library, reps=5)
    run.services.player.begin(program, items, before=None, propped=False)
    run.open_again()
    on_the_way(run)
    assert not any("Swap" in name for name in names(run))
    assert "Skip this exercise" in names(run)


def test_the_seated_exercise_comes_and_says_what_it_stands_for(run: Run) -> None:
    on_the_way(run)
    run.click(SWAP)
    assert run.view.title == "Glute Squeezes"
    assert run.view.word == "Onto the chair"
    assert "Instead of Bridging, for today." in run.view.note
    assert run.page() == "ChangePage"


def test_it_can_be_taken_back_for_as_long_as_no_rep_is_done(run: Run) -> None:
    on_the_way(run)
    before = run.session.timeline
    run.click(SWAP)
    run.live(10)
    run.click(SWAP_BACK)
    assert run.session.timeline == before
    assert run.view.title == "Bridging"
    run.click(SWAP)
    run.until(PhaseKind.HOLD, 2)
    assert run.session.phase.exercise == "seated_glute_squeeze"
    assert not any("Swap" in name for name in names(run))


def test_the_keyboard_reaches_it(run: Run) -> None:
    on_the_way(run)
    run.press(K.Key_Tab)
    run.button(SWAP).setFocus(Qt.FocusReason.TabFocusReason)
    assert not run.press(K.Key_Return)  # the key is left to the control that has the focus
    QTest.keyClick(run.button(SWAP), K.Key_Return)
    assert run.session.phase.exercise == "seated_glute_squeeze"


def test_any_other_key_still_means_ready(run: Run) -> None:
    on_the_way(run)
    run.tap(K.Key_S)
    assert run.session.phase.exercise == "bridge"
    assert run.kind() is PhaseKind.MOVE


@pytest.mark.parametrize(
    "size", [(412, 892), (412, 720), (360, 600), (900, 600), (1440, 900), (1920, 1080)]
)
def test_it_has_its_room(run: Run, size: tuple[int, int]) -> None:
    run.window(*size)
    on_the_way(run)
    run.check_room()
    swap = next(name for name in names(run) if "wap: " in name)
    button = run.button(swap)
    assert min(button.width(), button.height()) >= 48
    run.click(swap)
    run.check_room()


def test_in_a_wide_window_it_is_named_in_full(run: Run) -> None:
    run.window(1440, 900)
    on_the_way(run)
    assert run.button("Seated swap: Glute Squeezes").text() == "Seated swap"


# Another way of the same exercise (S22)

BACK_ONLY = "Back only: Hand-Heel Rocks"


def before_the_rocks(run: Run, week: int) -> None:
    is_in_week(run.services, week)
    run.start_again()
    run.until(PhaseKind.GET_READY, 1)


def test_from_week_20_rocking_back_only_is_offered_before_the_rocks(run: Run) -> None:
    before_the_rocks(run, 20)
    run.click(BACK_ONLY)
    assert run.session.timeline.items[1].variant == "rock_back_only"
    assert "Rock back only, for today." in run.view.note
    run.click("Swap back: Hand-Heel Rocks")
    assert run.session.timeline.items[1].variant is None


def test_before_week_20_it_is_not_offered(run: Run) -> None:
    before_the_rocks(run, 19)
    assert "Skip this exercise" in names(run)
    assert BACK_ONLY not in names(run)


@pytest.mark.parametrize("size", [(412, 892), (412, 720), (360, 600), (900, 600), (1440, 900)])
def test_the_other_way_has_its_room(run: Run, size: tuple[int, int]) -> None:
    run.window(*size)
    before_the_rocks(run, 30)
    run.window(*size)
    run.check_room()
    run.click(BACK_ONLY)
    run.check_room()
