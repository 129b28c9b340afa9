"""A long press on Skip skips the exercise; a tap skips the rep."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.ui.session.hold_button import HoldButton
from tests.ui.session.run import Run

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def button(qtbot: QtBot, ms: int) -> tuple[HoldButton, list[str]]:
    made, told = HoldButton("skip-forward", "Skip", ms=ms), list[str]()
    made.clicked.connect(lambda: told.append("clicked"))
    made.held.connect(lambda: told.append("held"))
    made.resize(64, 64)
    qtbot.addWidget(made)
    made.show()
    return made, told


def test_a_tap_is_a_click(qtbot: QtBot) -> None:
    made, told = button(qtbot, 60_000)
    qtbot.mouseClick(made, LEFT)  # type: ignore[no-untyped-call]
    assert told == ["clicked"]


def test_a_long_press_is_held_and_no_click(qtbot: QtBot) -> None:
    made, told = button(qtbot, 1)
    with qtbot.waitSignal(made.held, timeout=5000):
        qtbot.mousePress(made, LEFT)  # type: ignore[no-untyped-call]
    qtbot.mouseMove(made, QPoint(30, 31))  # type: ignore[no-untyped-call]
    qtbot.mouseRelease(made, LEFT)  # type: ignore[no-untyped-call]
    assert told == ["held"]


def test_a_tap_after_a_long_press_is_a_click_again(qtbot: QtBot) -> None:
    made, told = button(qtbot, 50)
    with qtbot.waitSignal(made.held, timeout=5000):
        qtbot.mousePress(made, LEFT)  # type: ignore[no-untyped-call]
    qtbot.mouseRelease(made, LEFT)  # type: ignore[no-untyped-call]
    qtbot.mouseClick(made, LEFT)  # type: ignore[no-untyped-call]
    assert told == ["held", "clicked"]


def test_a_key_never_holds(qtbot: QtBot) -> None:
    made, told = button(qtbot, 1)
    qtbot.keyPress(made, Qt.Key.Key_Space)  # type: ignore[no-untyped-call]
    qtbot.keyRelease(made, Qt.Key.Key_Space)  # type: ignore[no-untyped-call]
    assert told == ["clicked"]


def test_skip_kept_down_goes_to_the_next_exercise(run: Run) -> None:
    run.until(PhaseKind.HOLD, rep=1)
    skip = run.button("Skip to the next rep")
    with run.qtbot.waitSignal(run.screen.undo_offered, timeout=10_000):
        run.qtbot.mousePress(skip, LEFT)  # type: ignore[no-untyped-call]
    assert run.session.phase.key.item == 1
    assert run.offers == ["Skipped Cat-Camel"]
