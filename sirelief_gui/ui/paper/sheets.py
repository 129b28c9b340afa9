"""The sheets there are, from what they say to the pages and the file they make."""

from __future__ import annotations

from PySide6.QtGui import QImage

from sirelief_gui.domain import dose_paper, program_paper
from sirelief_gui.domain.paper import Paper
from sirelief_gui.domain.program_paper import ProgramPaper
from sirelief_gui.domain.report_paper import ReportPaper, SessionPaper
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.printing import Sheet
from sirelief_gui.ui.paper.canvas import Page
from sirelief_gui.ui.paper.form_page import form_page
from sirelief_gui.ui.paper.pdf import pdf_of, picture_of
from sirelief_gui.ui.paper.program_pages import program_pages
from sirelief_gui.ui.paper.report_page import report_pages
from sirelief_gui.ui.paper.session_page import session_pages
from sirelief_gui.ui.theme import load_fonts


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet laid out on a size of paper."""

    pages: tuple[Page, ...]
    paper: Paper
    title: str

    def pdf(self, language: str = "") -> bytes:
        """Return the file; ``language`` "" takes that of the window."""
        return pdf_of(self.pages, self.paper, title=self.title, language=language)

    def picture(self, width: int) -> QImage:
        """Return the first page as a picture so many pixels wide, to look at before saving."""
        return picture_of(self.pages[0], self.paper, width=width)


def drawn(sheet: Sheet, paper: Paper, *, skin: str = "medium", tr: Translate = as_is) -> Drawn:
    """Lay a sheet out; ``skin`` is the tone of the figures on it."""
    load_fonts()  # measured in another font, the lines would break elsewhere
    if isinstance(sheet, ReportPaper):
        return Drawn(report_pages(sheet, paper), paper, sheet.title)
    if isinstance(sheet, SessionPaper):
        return Drawn(session_pages(sheet, paper), paper, sheet.title)
    if isinstance(sheet, ProgramPaper):
        pages = program_pages(sheet, paper, skin=skin)
        return Drawn(pages, paper, tr(program_paper.TITLE))
    return Drawn((form_page(sheet, paper),), paper, tr(dose_paper.TITLE))
