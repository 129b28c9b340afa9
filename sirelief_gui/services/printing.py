"""What is printed: a program, its form, a session, and the file that any sheet becomes."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from sirelief_gui import __version__
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.dose_paper import DosePaper, dose_paper
from sirelief_gui.domain.program_paper import ProgramPaper, program_paper
from sirelief_gui.domain.report_paper import ReportPaper, SessionPaper
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.domain.writing import ENGLISH, Writing
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.report import session_report
from sirelief_gui.storage.files import write_files

Sheet: TypeAlias = ProgramPaper | DosePaper | ReportPaper | SessionPaper
PROGRAM_NAME, FORM_NAME = "program.pdf", "program-form.pdf"
"""What the files are called unless she says otherwise: nothing in them tells of health."""


def program_sheet(services: Services, program_id: str, tr: Translate = as_is) -> ProgramPaper:
    """Return what a printed program says, as it would run now; KeyError for an unknown one."""
    program = services.shelf.get(program_id)
    today = day_of(services.clock.now())
    return program_paper(
        program.name,
        services.shelf.timeline(program),
        services.library,
        propped=services.settings.load().propped_on(today),
        version=__version__,
        tr=tr,
    )


def form_sheet(services: Services, program_id: str, tr: Translate = as_is) -> DosePaper:
    """Return what the dose form of a program says; KeyError for an unknown one."""
    program = services.shelf.get(program_id)
    return dose_paper(program, services.library, version=__version__, tr=tr)


def session_sheet(
    services: Services,
    session_id: str,
    *,
    name: str = "",
    notes: bool = False,
    tr: Translate = as_is,
    writing: Writing = ENGLISH,
) -> SessionPaper:
    """Return what the page of one session says; GoneError for one that is not there.

    ``name`` is typed for this copy and kept nowhere.
    """
    return session_report(
        services.store,
        services.library,
        session_id,
        name=name,
        notes=notes,
        tr=tr,
        writing=writing,
    )


def save_sheet(file: Path, pdf: bytes) -> Path:
    """Write a sheet, whole or not at all. Raises StorageError."""
    write_files({file: pdf})
    return file
