"""A page to draw on, in points from its upper left corner; the same into a PDF or a picture.

Text is measured in fine units whatever it is drawn on, so that a page breaks the same everywhere.
Colors are roles of the light theme; all of it reads in gray.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.paper.figure import paint_figure
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.theme.tokens import read_asset, tokens

DPI = 1200
"""What a page is laid out in; a picture of it is this, made smaller."""
_UNIT = DPI / 72
_BOLD = 700
_THEME = Theme(name="light")
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTER = Qt.AlignmentFlag.AlignHCenter
_ALIGN = {"left": _LEFT, "right": _RIGHT, "center": _CENTER}


@dataclass(frozen=True, slots=True)
class Words:
    """How text looks: its size and line height in points, weight, and color as a role."""

    size: float
    weight: int = 400
    role: str = "ink"
    line: float = 0.0

    @property
    def pitch(self) -> float:
        """From one line to the next, in points."""
        return self.line or self.size * 1.3


class Canvas:
    """Draws on one page; all lengths are points.

    The painter's units are 1/`DPI` inch.
    """

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def text(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        words: Words,
        *,
        align: str = "left",
        lead: int = 0,
    ) -> float:
        """Write a text that breaks at a width; ``align`` "left", "center" or "right".

        The first ``lead`` characters are in bold. Returns how high it is.
        """
        layout = _laid_out(text, width, words, align, lead)
        self._painter.setPen(_THEME.color(words.role))
        layout.draw(self._painter, QPointF(x, y) * _UNIT)
        return layout.lineCount() * words.pitch

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        width: float,
        *,
        role: str = "ctl",
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a straight line of a width; ``dash`` are lengths of strokes and gaps."""
        self.curve((start, end), width, role=role, dash=dash)

    def curve(
        self,
        points: Sequence[tuple[float, float]],
        width: float,
        *,
        role: str,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a line from point to point."""
        pen = QPen(_THEME.color(role), width * _UNIT)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dash:
            pen.setDashPattern([length / width for length in dash])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(_polygon(points))

    def shape(
        self,
        points: Sequence[tuple[float, float]],
        *,
        fill: str = "",
        stroke: str = "",
        width: float = 0.75,
    ) -> None:
        """Draw a closed shape; ``fill`` and ``stroke`` are roles, "" for none."""
        self._brush(fill, stroke, width)
        self._painter.drawPolygon(_polygon(points))

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str = "",
        stroke: str = "",
        width: float = 0.75,
    ) -> None:
        """Draw a disc around a point."""
        self._brush(fill, stroke, width)
        self._painter.drawEllipse(QPointF(x, y) * _UNIT, radius * _UNIT, radius * _UNIT)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        stroke: str = "",
        pen: float = 0.75,
        radius: float = 0.0,
    ) -> None:
        """Draw a box, filled, outlined or both."""
        self._brush(fill, stroke, pen)
        corner = radius * _UNIT
        self._painter.drawRoundedRect(_units(x, y, width, height), corner, corner)

    def mark(self, x: float, y: float, size: float) -> None:
        """Draw the app's mark."""
        QSvgRenderer(read_asset("app/sirelief.svg")).render(self._painter, _units(x, y, size, size))

    def _brush(self, fill: str, stroke: str, width: float) -> None:
        pen = QPen(_THEME.color(stroke), width * _UNIT) if stroke else QPen(Qt.PenStyle.NoPen)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(_THEME.color(fill) if fill else Qt.BrushStyle.NoBrush)

    def frame(
        self, x: float, y: float, width: float, height: float, *, radius: float = 0.0
    ) -> None:
        """Draw an empty box with a thin outline."""
        self._painter.setPen(QPen(_THEME.color("ctl"), 0.75 * _UNIT))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = radius * _UNIT
        self._painter.drawRoundedRect(_units(x, y, width, height), corner, corner)

    def figure(self, pose: str, x: float, y: float, width: float, height: float, skin: str) -> None:
        """Draw the figure in a pose, as lines and fills, within a box."""
        box = _units(x, y, width, height)
        self._painter.save()
        clip = QPainterPath()
        clip.addRect(box)
        self._painter.setClipPath(clip)
        paint_figure(self._painter, pose, box, _THEME, skin=skin)
        self._painter.restore()


class Ruler(Canvas):
    """Draws nothing: what would be drawn is only measured."""

    def __init__(self) -> None:
        """Take no painter."""

    def text(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        words: Words,
        *,
        align: str = "left",
        lead: int = 0,
    ) -> float:
        return text_height(text, width, words, lead=lead)

    def curve(self, *args: object, **more: object) -> None:
        """Draw nothing."""

    def shape(self, *args: object, **more: object) -> None:
        """Draw nothing."""

    def disc(self, *args: object, **more: object) -> None:
        """Draw nothing."""

    def box(self, *args: object, **more: object) -> None:
        """Draw nothing."""

    def mark(self, *args: object, **more: object) -> None:
        """Draw nothing."""


Page: TypeAlias = Callable[[Canvas], None]
"""Draws one page."""


@lru_cache(maxsize=16_384)  # a table says the same few things again and again
def text_height(text: str, width: float, words: Words, *, lead: int = 0) -> float:
    """Return how high a text is that breaks at a width, in points."""
    layout = _laid_out(text, width, words, "left", lead)
    return layout.lineCount() * words.pitch if text else 0.0


def text_width(text: str, words: Words) -> float:
    """Return how long a text is in one line, in points."""
    layout = _laid_out(text, 10_000.0, words, "left")
    return layout.lineAt(0).naturalTextWidth() / _UNIT if layout.lineCount() else 0.0


def elided(text: str, width: float, words: Words) -> str:
    """Return as much of a text as one line of a width holds, with a sign where it was cut."""
    metrics = QFontMetricsF(_font(words.size, words.weight))
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * _UNIT)


def _units(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * _UNIT, y * _UNIT, width * _UNIT, height * _UNIT)


def _polygon(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) * _UNIT for x, y in points])


def _laid_out(text: str, width: float, words: Words, align: str, lead: int = 0) -> QTextLayout:
    layout = QTextLayout(text, _font(words.size, words.weight))
    if lead:
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = 0, lead
        bold.format = QTextCharFormat()
        bold.format.setFont(_font(words.size, _BOLD))
        layout.setFormats([bold])
    option = QTextOption(_ALIGN[align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y, pitch = 0.0, words.pitch * _UNIT
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width * _UNIT))
        line.setPosition(QPointF(0.0, y + (pitch - line.height()) / 2))
        y += pitch
    layout.endLayout()
    return layout


@lru_cache(maxsize=64)
def _font(size: float, weight: int) -> QFont:
    numbers = tokens().numbers
    font = QFont([numbers["type.family"], *numbers["type.fallback"]])
    font.setPixelSize(round(size * _UNIT))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
