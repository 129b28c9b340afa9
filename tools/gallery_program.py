"""Draws the list of programs, the editor of one, its sheets and what is printed, for looking at.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery_program [FORM-THEME-SIZE … | paper]
Pictures go to build/pictures/program/NAME-FORM-THEME-SIZE.png, at the mock-ups' pixel ratio; what
is printed to paper-WHAT-PAPER-N.png (in gray, too) and paper-WHAT-PAPER.pdf.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.paper import PAPERS
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.printing import form_sheet, program_sheet
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.program_flow import ProgramFlow
from sirelief_gui.ui.paper.pdf import picture_of
from sirelief_gui.ui.paper.sheets import Drawn, drawn
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.programs import ProgramsScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from tools.gallery_screens import RATIO, SIZES, let_go

OUT = Path("build/pictures/program")
NOW = datetime(2025, 10, 16, 18, 40, tzinfo=UTC)
PAPER = "paper"
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
        exchange = Path(folder) / "program.sirelief.toml"
        flow = ProgramFlow(
            Desk(shell, services),
            start=lambda _program, back: back(),
            ask_file=lambda *_: exchange,
            ask_open=lambda *_: exchange,
            parent=shell,
        )

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
        press(shell, "Discard")
        files(shell, shoot, exchange)
        let_go(shell)
        services.close()


def files(shell: Shell, shoot: Callable[[str], None], exchange: Path) -> None:
    """Show what leads in and out: More, paper, the form, the difference, and a refusal."""
    press(shell, "More: My day")
    shoot("11d-more")
    press(shell, "Save as PDF")
    shoot("11e-paper")
    press(shell, "Close")
    press(shell, "More: My day")
    press(shell, "Export to file")
    text = exchange.read_text()
    changed = text.replace("# reps = 5", "reps = 8", 2).replace('"My day"', '"My morning"')
    parts = changed.split("[[items]]")
    parts[3:7] = [parts[6], parts[3], parts[4]]
    exchange.write_text("[[items]]".join(parts))
    press(shell, "Import from file")
    shoot("11f-what-would-change")
    press(shell, "Cancel")
    exchange.write_text(text.replace("# reps = 5", "reps = 88", 1))
    press(shell, "Import from file")
    shoot("11g-refused")
    press(shell, "Cancel")
    press(shell, "More: My day")
    press(shell, "Type in a filled form")
    press(shell, "My therapist set this")
    shoot("11h-form")
    for _ in range(12):
        press(shell, "Cat-Camel, Reps: more")
    shoot("11h2-form-typed")
    press(shell, "Show what would change")
    shoot("11i-form-difference")
    press(shell, "Cancel")


def draw_paper() -> None:
    """Save what is printed, on both papers, as pictures and as files."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        services = open_services(Path(folder), VirtualClock(NOW, "Europe/Berlin"))
        everything = services.shelf.create("Everything")
        for exercise in services.library.exercises:
            if isinstance(everything, Draft):
                everything = program_edit.add(everything, exercise, services.library)
        if isinstance(everything, Draft):
            services.shelf.save(everything)
        for key, paper in PAPERS.items():
            for program in ("daily_five", "full_day", "my_everything"):
                _save(f"{program}-{key}", drawn(program_sheet(services, program), paper))
                _save(f"{program}-form-{key}", drawn(form_sheet(services, program), paper))
        services.close()


def _save(name: str, made: Drawn) -> None:
    (OUT / f"paper-{name}.pdf").write_bytes(made.pdf("en"))
    for number, page in enumerate(made.pages, start=1):
        picture = picture_of(page, made.paper, width=1240)
        picture.save(str(OUT / f"paper-{name}-{number}.png"))
        gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        gray.save(str(OUT / f"paper-{name}-{number}-gray.png"))


def main(looks: list[str]) -> None:
    """Draw these looks, or all of them."""
    os.environ["QT_SCALE_FACTOR"] = RATIO
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    for look in [look for look in looks if look != PAPER] or (LOOKS if not looks else ()):
        draw(look)
    if not looks or PAPER in looks:
        draw_paper()
    del app


if __name__ == "__main__":
    main(sys.argv[1:])
