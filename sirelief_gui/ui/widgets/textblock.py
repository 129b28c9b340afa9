"""Text broken into lines of the type scale's own line height, with bold parts."""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from sirelief_gui.ui.mirror import flip, is_mirrored
from sirelief_gui.ui.theme import Theme

_UNBOUNDED = 100_000.0
_LEAST_SHARE = 0.6
_LONG = 32
"""So many letters are no word but the name of a file."""
_MOST_KEPT = 512
"""Paragraphs that are kept laid out: a few pages' worth."""
_AFTER_MARK = re.compile(r"(?<=[/\\_.-])")


def plain(text: str) -> str:
    """Return text without its ``**bold**`` marks."""
    return text.replace("**", "")


class TextBlock:
    """A paragraph laid out for a width.

    ``text`` may hold ``**bold**`` parts and line breaks. ``width`` None means one line a
    paragraph. ``height`` and ``used`` (the widest line) are in pixels.
    """

    def __init__(
        self,
        text: str,
        style: str,
        theme: Theme,
        *,
        width: float | None = None,
        weight: int | None = None,
        tabular: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        font: QFont | None = None,
    ) -> None:
        self._font = font or theme.font(style, weight=weight, tabular=tabular)
        self._step = theme.line(style)
        self._align = align
        self._layout = QTextLayout(plain(text).replace("\n", "\u2028"), self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(_bold_parts(text, self._font))
        self._break(width)

    def _break(self, width: float | None) -> None:
        room = _UNBOUNDED if width is None else max(1.0, width)
        natural = QFontMetricsF(self._font).height()
        self._layout.beginLayout()
        count, used = 0, 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, round(count * self._step + (self._step - natural) / 2)))
            used = max(used, line.naturalTextWidth())
            count += 1
        self._layout.endLayout()
        self.lines = max(1, count)
        self.used = ceil(used)
        self.height = ceil(self.lines * self._step)
        self._room = self.used if width is None else room
        self._shift(self._room)

    def _shift(self, room: float) -> None:
        if self._align == Qt.AlignmentFlag.AlignLeft:
            return
        share = 1.0 if self._align == Qt.AlignmentFlag.AlignRight else 0.5
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            free = room - line.naturalTextWidth()
            line.setPosition(QPointF(round(free * share), line.y()))

    def draw(self, painter: QPainter, x: float, y: float, color: QColor) -> None:
        """Draw the block with its top left corner at (x, y)."""
        painter.setPen(color)
        if not is_mirrored(painter):
            self._layout.draw(painter, QPointF(x, round(y)))
            return
        painter.save()
        flip(painter, QRectF(x, y, self._room, self.height))
        self._turn()
        self._layout.draw(painter, QPointF(x, round(y)))
        self._turn()
        painter.restore()

    def _turn(self) -> None:
        """Mirror the places of the lines; twice is as before."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            x = self._room - line.x() - line.naturalTextWidth()
            line.setPosition(QPointF(round(x), line.y()))


@lru_cache(maxsize=_MOST_KEPT)
def laid_out(
    text: str,
    style: str,
    theme: Theme,
    *,
    width: float | None = None,
    weight: int | None = None,
    tabular: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> TextBlock:
    """Return a paragraph laid out for a width, the same one wherever it stands.

    Pages are made anew each time they are opened, and most of their words are those of before: to
    lay them out is a good part of the time that takes.
    """
    return TextBlock(text, style, theme, width=width, weight=weight, tabular=tabular, align=align)


def narrowed(
    text: str, style: str, theme: Theme, room: float, *, weight: int | None = None
) -> QFont:
    """Return the font of a style, smaller where a word that may not break is too wide for a place.

    For the few places that cannot grow: a tab, a zone of a picture, a band of a chart. It stays
    above three fifths of the size.
    """
    font = theme.font(style, weight=weight)
    least = round(font.pixelSize() * _LEAST_SHARE)
    while font.pixelSize() > least and QFontMetricsF(font).horizontalAdvance(text) > room:
        font.setPixelSize(font.pixelSize() - 1)
    return font


@lru_cache(maxsize=_MOST_KEPT)
def longest_word(text: str, style: str, theme: Theme, *, weight: int | None = None) -> int:
    """Return the width in pixels under which a text would have to break inside a word.

    The name of a file or a folder may break at its marks: no word of a language is as long.
    """
    metrics = QFontMetricsF(theme.font(style, weight=weight))
    pieces = (piece for word in plain(text).split() for piece in _pieces(word))
    return ceil(max(map(metrics.horizontalAdvance, pieces), default=0.0))


def _pieces(word: str) -> list[str]:
    return [word] if len(word) < _LONG else _AFTER_MARK.split(word)


def _bold_parts(text: str, font: QFont) -> list[QTextLayout.FormatRange]:
    found: list[QTextLayout.FormatRange] = []
    start = 0
    for number, part in enumerate(text.split("**")):
        if number % 2 and part:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, len(part)
            bold = QTextCharFormat()
            bold.setFontWeight(max(QFont.Weight.Bold, font.weight()))
            span.format = bold
            found.append(span)
        start += len(part)
    return found
