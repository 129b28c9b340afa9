"""Drawing a sheet for the commands, which have no window: Qt comes only when one is asked for."""

from __future__ import annotations

import os

from sirelief_gui.domain.paper import Paper


def draw_off_screen(sheet: object, paper: Paper) -> bytes:
    """Return a sheet as a PDF in English; a display is not needed.

    TypeError for what is no sheet.
    """
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from sirelief_gui.domain.dose_paper import DosePaper
    from sirelief_gui.domain.program_paper import ProgramPaper
    from sirelief_gui.domain.report_paper import ReportPaper, SessionPaper
    from sirelief_gui.ui.paper.sheets import drawn
    from sirelief_gui.ui.resources import register

    if not isinstance(sheet, ProgramPaper | DosePaper | ReportPaper | SessionPaper):
        raise TypeError(type(sheet).__name__)
    application = QGuiApplication.instance() or QGuiApplication([])
    register()
    pdf = drawn(sheet, paper).pdf("en")
    del application
    return pdf
