"""A chart of Trends as a picture or a drawing to be handed on: on white, whatever theme she uses.

It is made anew for that, in the light theme and at one size, so that it looks the same from a
phone and from a wide window. Words, dates and scores are all that the file holds: who made it and
where it was made is in none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from math import ceil

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QPoint,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QImage, QImageWriter, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.card_rows import height_of
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.charts.picture import paint_picture, picture_size
from sirelief_gui.ui.charts.section import SectionCard
from sirelief_gui.ui.dates import range_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.textblock import TextBlock

PAPER = Theme(name="light", reduce_motion=True)
"""What every picture is painted in."""
SCALE = 2.0
"""Pixels of a picture for each of the page."""
_DOTS = 96
"""Pixels in an inch, for programs that ask how large a drawing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Savable:
    """A chart that can be saved; ``make`` builds it once more, a PainChart or a SectionCard."""

    title: str
    first: date
    last: date
    make: Callable[[], QWidget]


def image_of(chart: Savable, scale: float = SCALE) -> QImage:
    """Return a chart as an opaque image, ``scale`` times as fine as on the page."""
    with _sheet(chart) as sheet:
        size = sheet.size
        wide, tall = ceil(size.width() * scale), ceil(size.height() * scale)
        image = QImage(wide, tall, QImage.Format.Format_RGB32)
        image.fill(PAPER.color("surface"))
        painter = QPainter(image)
        painter.scale(scale, scale)
        sheet.paint(painter)
        painter.end()
        return image


def png_of(chart: Savable, scale: float = SCALE) -> bytes:
    """Return a chart as the content of a PNG file."""
    buffer = _buffer()
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image_of(chart, scale)):
        raise ValueError(writer.errorString())
    return bytes(buffer.data().data())


def svg_of(chart: Savable) -> bytes:
    """Return a chart as the content of an SVG file, its words as text."""
    with _sheet(chart) as sheet:
        buffer, size = _buffer(), sheet.size
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(_DOTS)
        generator.setSize(QSize(ceil(size.width()), ceil(size.height())))
        generator.setViewBox(QRectF(0, 0, ceil(size.width()), ceil(size.height())))
        generator.setTitle(chart.title)
        generator.setDescription(f"{_days(chart)}. {_foot()}")
        painter = QPainter(generator)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), PAPER.color("surface"))
        sheet.paint(painter)
        painter.end()
        return bytes(buffer.data().data())


class _Sheet:
    """A chart made anew, in the theme of paper, with the lines at its foot."""

    def __init__(self, chart: Savable) -> None:
        self._chart, self._body = chart, chart.make()
        self.host = QWidget()
        self.host.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        apply_theme(self.host, PAPER)
        self._body.setParent(self.host)
        self._fit()
        self.host.show()
        self._body.show()
        self._fit()  # in the fonts that it has taken by now

    @property
    def size(self) -> QSizeF:
        """The size of the whole, in pixels of the page."""
        inner, lines = self._inner(), len(self._lines())
        gap, margin = PAPER.num("chart.picture.gap"), PAPER.num("chart.picture.margin")
        return QSizeF(inner.width(), inner.height() + gap + lines * PAPER.line("small") + margin)

    def paint(self, painter: QPainter) -> None:
        """Paint it from the painter's origin on."""
        painter.save()
        if isinstance(self._body, PainChart):
            paint_picture(painter, self._body)
        else:
            flags = QWidget.RenderFlag.DrawChildren
            self._body.render(painter, QPoint(), QRegion(), flags)
        painter.restore()
        x = self._left()
        y = self._inner().height() + PAPER.num("chart.picture.gap")
        for line in self._lines():
            TextBlock(line, "small", PAPER).draw(painter, x, y, PAPER.color("ink2"))
            y += PAPER.line("small")

    def _fit(self) -> None:
        if isinstance(self._body, PainChart):
            self._body.set_form(Form.WIDE)
            tall = max(PAPER.px("chart.picture.tall"), self._body.sizeHint().height())
            self._body.resize(PAPER.px("chart.picture.wide"), tall)
        elif isinstance(self._body, SectionCard):
            self._body.set_form(Form.WIDE)
            self._body.for_paper()
            wide = self._body.paper_width(PAPER)
            self._body.resize(wide, height_of(self._body, wide))
        self.host.resize(self._body.size())

    def _inner(self) -> QSizeF:
        if isinstance(self._body, PainChart):
            size, margin = picture_size(self._body), PAPER.num("chart.picture.margin")
            return QSizeF(size.width(), size.height() - margin)
        return QSizeF(self._body.size())

    def _left(self) -> float:
        if isinstance(self._body, SectionCard):
            return float(self._body.column.contentsMargins().left())
        return PAPER.num("chart.picture.margin")

    def _lines(self) -> list[str]:
        """Return what is written under it; the pain chart has its days above it already."""
        days = [] if isinstance(self._body, PainChart) else [_days(self._chart)]
        return [*days, _foot()]


@contextmanager
def _sheet(chart: Savable) -> Iterator[_Sheet]:
    sheet = _Sheet(chart)
    try:
        yield sheet
    finally:
        let_go(sheet.host)


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _days(chart: Savable) -> str:
    return range_text(chart.first, chart.last, year=True)


def _foot() -> str:
    return QCoreApplication.translate("chart", "Recorded by me, not a diagnosis.")
