"""Pages as a PDF, or as a picture to look at before it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QRawFont

from sirelief_gui.domain.paper import Paper
from sirelief_gui.domain.pdf_words import with_language, with_letters
from sirelief_gui.ui.paper.canvas import DPI, Canvas, Page
from sirelief_gui.ui.theme import load_fonts
from sirelief_gui.ui.theme.tokens import tokens

_MAKER = "SI Relief"
_UNNAMED = "A "
"""Letters that Qt has no name for in a PDF: the first of our font, and the space."""
_WEIGHTS = (400, 500, 600, 700, 800)


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
    named = with_letters(written, _widths())
    return with_language(named, language or QLocale().bcp47Name())


def _widths() -> dict[str, dict[str, float]]:
    """Return how wide the letters are that Qt has no name for, by the names of the fonts."""
    family, found = str(tokens().numbers["type.family"]), {}
    for weight in _WEIGHTS:
        font = QFont(family)
        font.setPixelSize(1000)
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        raw = QRawFont.fromFont(font)
        glyphs = raw.glyphIndexesForString(_UNNAMED)
        advances = [point.x() for point in raw.advancesForGlyphIndexes(glyphs)]
        name = f"{family}-{raw.styleName()}"
        found[name] = dict(zip(_UNNAMED, advances, strict=True))
    return found


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
