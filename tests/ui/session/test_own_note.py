"""Her own note beside the caution: shown before the exercise, and the first to make room."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.caution import CautionBox
from tests.ui.session.run import Run

SHORT, LONG = "Only half way.", ("Only half way, and stop where it pulls. " * 5)[:200].strip()


def begin(run: Run, note: str) -> None:
    """Begin a session of two exercises that have this note."""
    run.screen.driver.do(Command.END)
    items = (ProgramItem("cat_camel", Dose(note=note)), ProgramItem("bridge", Dose(note=note)))
    program = Program("my_two", "Two", items)
    plan = resolve(program, run.services.library)
    run.services.player.begin(program, plan, before=None)
    run.open_again()


def told(run: Run) -> str:
    page = run.screen.page
    assert page is not None
    (box,) = (box for box in page.findChildren(CautionBox) if box.isVisible())
    return box.accessibleName()


@pytest.mark.parametrize("kind", [PhaseKind.GET_READY, PhaseKind.CHANGE_POSITION])
@pytest.mark.parametrize("size", [(412, 892), (1440, 900)])
def test_it_is_shown_on_the_way_into_an_exercise(
    run: Run, kind: PhaseKind, size: tuple[int, int]
) -> None:
    begin(run, SHORT)
    run.window(*size)
    run.until(kind, 1 if kind is PhaseKind.CHANGE_POSITION else 0)
    assert told(run).endswith("Your note: Only half way.")


@pytest.mark.parametrize("kind", [PhaseKind.GET_READY, PhaseKind.CHANGE_POSITION])
def test_it_makes_room_for_the_step_and_comes_back_with_the_room(run: Run, kind: PhaseKind) -> None:
    begin(run, LONG)
    run.until(kind, 1 if kind is PhaseKind.CHANGE_POSITION else 0)
    assert "Your note:" in told(run)
    run.window(412, 720, theme=Theme(scale=1.5, reduce_motion=True))
    assert told(run)
    assert "Your note:" not in told(run)
    run.window(412, 892)
    assert "Your note:" in told(run)
