"""A page to draw on, in points from its upper left corner; the same into a PDF or a picture.

Text is measured in fine units whatever it is drawn on, so that a page breaks the same everywhere.
Colors are roles of the light theme; all of it reads in gray.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from sirelief_gui.ui.paper.figure import paint_figure
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.theme.tokens import tokens

DPI = 1200
"""What a page is laid out in; a picture of it is this, made smaller."""
_UNIT = DPI / 72
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
        self, text: str, x: float, y: float, width: float, words: Words, *, align: str = "left"
    ) -> float:
        """Write a text that breaks at a width; ``align`` "left", "center" or "right".

        Returns how high it is.
        """
        layout = _laid_out(text, width, words, align)
        self._painter.setPen(_THEME.color(words.role))
        layout.draw(self._painter, QPointF(x, y) * _UNIT)
        return layout.lineCount() * words.pitch

    def line(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        """Draw a straight line of a width."""
        self._painter.setPen(QPen(_THEME.color("ctl"), width * _UNIT))
        self._painter.drawLine(QPointF(*start) * _UNIT, QPointF(*end) * _UNIT)

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


Page: TypeAlias = Callable[[Canvas], None]
"""Draws one page."""


def text_height(text: str, width: float, words: Words) -> float:
    """Return how high a text is that breaks at a width, in points."""
    return _laid_out(text, width, words, "left").lineCount() * words.pitch if text else 0.0


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


def _laid_out(text: str, width: float, words: Words, align: str) -> QTextLayout:
    layout = QTextLayout(text, _font(words.size, words.weight))
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
