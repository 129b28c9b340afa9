"""What a program is handed on with looks as kept: the difference, the form, and both on paper."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QCursor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.domain import program_edit
from sirelief_gui.domain.dose_paper import dose_paper
from sirelief_gui.domain.paper import A4, LETTER, Paper
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.program_diff import differences
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.domain.program_file import ProgramFile
from sirelief_gui.domain.program_paper import program_paper
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.services.printing import Sheet
from sirelief_gui.ui.paper.pdf import picture_of
from sirelief_gui.ui.paper.sheets import drawn
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.dose_form import DoseFormScreen
from sirelief_gui.ui.screens.program_diff import DiffView, ImportRefusedScreen, ProgramDiffScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.snapshots.album import Album
from tests.ui.snapshots.test_screens import keep, settled
from tools.walking import SIZES

LIBRARY = load_library()
PROGRAMS = load_programs(LIBRARY)
FIVE = program_edit.edit(PROGRAMS["daily_five"])
PAGE = 620
"""Pixels across a page: small print can be told apart."""


@pytest.fixture(autouse=True)
def _in_english_away_from_the_mouse() -> None:
    make_application("en")
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())


def changed() -> Draft:
    """Return the five with one moved, one gone and one with more reps."""
    draft = program_edit.set_reps(program_edit.move(FIVE, 4, 0), 2, 8, LIBRARY)
    assert isinstance(draft, Draft)
    return program_edit.remove(draft, 3)[0]


def pages() -> dict[str, Screen]:
    rows = differences(ProgramFile(FIVE.program), ProgramFile(changed().program), LIBRARY)
    view = DiffView(
        title="Morning",
        lead="It would replace your program “Morning”. It takes 13\N{NO-BREAK SPACE}min.",
        rows=rows,
        accept="Replace",
        both="Keep both",
    )
    form = DoseFormScreen(FIVE, library=LIBRARY, today=date(2026, 3, 4))
    form.therapist.setChecked(True)
    refused = ImportRefusedScreen(
        "program.sirelief.toml",
        "“reps” in [[items]] no. 2: Cat-Camel: 88 reps is outside 1 to 20. Change it in the file "
        "and try again. Nothing was taken over.",
    )
    return {
        "11f-what-would-change": ProgramDiffScreen(view),
        "11g-refused": refused,
        "11h-form": form,
    }


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    [
        ("11f-what-would-change", "phone", "light"),
        ("11f-what-would-change", "phone", "dark"),
        ("11g-refused", "phone", "light"),
        ("11h-form", "phone", "light"),
        ("11h-form", "phone", "dark"),
        ("11h-form", "wide", "light"),
    ],
)
def test_the_pages_look_as_kept(
    qtbot: QtBot, album: Album, name: str, size: str, theme: str
) -> None:
    shell = Shell()
    keep(qtbot, shell)
    apply_theme(shell, Theme(name=theme, reduce_motion=True))
    shell.resize(*SIZES[size])
    shell.show_page(pages()[name], nav=None)
    shell.show()
    qtbot.waitExposed(shell)
    album.see(f"{name}-{size}-{theme}", settled(qtbot, shell))


def sheets() -> dict[str, Sheet]:
    full = PROGRAMS["full_day"]
    timeline = compile_timeline(resolve(full, LIBRARY), LIBRARY)
    return {
        "program": program_paper(full.name, timeline, LIBRARY, propped=True, version="1.0"),
        "form": dose_paper(full, LIBRARY, version="1.0"),
    }


@pytest.mark.parametrize(("what", "paper"), [("program", A4), ("form", LETTER)])
def test_the_paper_looks_as_kept(album: Album, what: str, paper: Paper) -> None:
    made = drawn(sheets()[what], paper)
    picture = picture_of(made.pages[0], paper, width=PAGE)
    album.see(f"paper-{what}-{paper.name}", picture.convertToFormat(QImage.Format.Format_RGB32))
