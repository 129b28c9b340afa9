"""Pages as a PDF, or as a picture to look at before it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from sirelief_gui.domain.paper import Paper
from sirelief_gui.domain.pdf_words import with_language
from sirelief_gui.ui.paper.canvas import DPI, Canvas, Page
from sirelief_gui.ui.theme import load_fonts

_MAKER = "SI Relief"


def pdf_of(pages: Sequence[Page], paper: Paper, *, title: str, language: str = "") -> bytes:
    """Return pages as one PDF that says its title and language and nobody's name.

    ``language`` is BCP 47, as "en-US"; "" takes the language of the window.
    """
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator(_MAKER)
    size = QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point, paper.name)
    upright, none = QPageLayout.Orientation.Portrait, QMarginsF()
    writer.setPageLayout(QPageLayout(size, upright, none))
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        page(Canvas(painter))
    painter.end()
    written = bytes(buffer.data().data())
    return with_language(written, language or QLocale().bcp47Name())


def picture_of(page: Page, paper: Paper, *, width: int) -> QImage:
    """Return a page as a picture so many pixels wide, on white."""
    load_fonts()
    scale = width / paper.width
    image = QImage(width, round(paper.height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale * 72 / DPI, scale * 72 / DPI)
    page(Canvas(painter))
    painter.end()
    return image
