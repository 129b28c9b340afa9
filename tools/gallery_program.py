"""Draws the list of programs, the editor of one and its sheets, for looking at.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery_program [FORM-THEME-SIZE …]
Pictures go to build/pictures/program/NAME-FORM-THEME-SIZE.png, at the mock-ups' pixel ratio.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.program_flow import ProgramFlow
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.programs import ProgramsScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from tools.gallery_screens import RATIO, SIZES, let_go

OUT = Path("build/pictures/program")
NOW = datetime(2025, 10, 16, 18, 40, tzinfo=UTC)
LOOKS = (
    "phone-light-100",
    "phone-dark-100",
    "phone-light-150",
    "short-light-100",
    "wide-light-100",
)


def press(shell: Shell, name: str) -> None:
    """Press the visible button that is called so; LookupError when there is none."""
    for button in shell.findChildren(QAbstractButton):
        if button.isVisible() and button.accessibleName().startswith(name):
            button.click()
            return
    raise LookupError(name)


def draw(look: str) -> None:
    """Save every page and sheet in one form, theme and text size."""
    form, name, size = look.split("-")
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        services = open_services(Path(folder), VirtualClock(NOW, "Europe/Berlin"))
        begun = services.shelf.copy("full_day", "My day")
        if isinstance(begun, Draft):
            services.shelf.save(program_edit.switch(begun, 5, on=False))
        shell = Shell()
        apply_theme(shell, Theme(name=name, scale=int(size) / 100, reduce_motion=True))
        shell.resize(*SIZES[form])
        shell.show()
        flow = ProgramFlow(Desk(shell, services), start=lambda _program, back: back(), parent=shell)

        def shoot(what: str) -> None:
            loop = QEventLoop()
            QTimer.singleShot(300, loop.quit)  # pages fade over each other
            loop.exec()
            shell.grab().save(str(OUT / f"{what}-{look}.png"))

        flow.show(back=lambda: None)
        shoot("11c-programs")
        if isinstance(shell.screen_shown, ProgramsScreen):
            press(shell, "Change: My day")
        shoot("11a-program")
        press(shell, "Cat-Camel")
        shoot("11b-dose-editor")
        press(shell, "Reps: more")
        press(shell, "Done")
        press(shell, "Rest ")
        shoot("11b2-rest")
        press(shell, "Done")
        press(shell, "Add exercise")
        shoot("11a2-add")
        shell.close_sheet()
        press(shell, "Back")
        shoot("11a3-leave")
        let_go(shell)
        services.close()


def main(looks: list[str]) -> None:
    """Draw these looks, or all of them."""
    os.environ["QT_SCALE_FACTOR"] = RATIO
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    for look in looks or LOOKS:
        draw(look)
    del app


if __name__ == "__main__":
    main(sys.argv[1:])
