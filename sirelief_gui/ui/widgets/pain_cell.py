"""One number of the pain scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.pain_words import band_of, band_word, score_in_words, tint_of
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.words import domain_words

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class PainCell(Pressable):
    """A radio button that looks like a tinted tile; its name is the score with its word."""

    def __init__(self, score: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.score = score
        self._is_wide = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(score_in_words(score, domain_words))

    def set_wide(self, is_wide: bool) -> None:
        """Take the measures of the wide layout."""
        self._is_wide = is_wide
        self.update()

    def ring_radius(self) -> float:
        return theme_of(self).num(self._radius_name())

    def _radius_name(self) -> str:
        return "painted.pain.wideRadius" if self._is_wide else "painted.pain.radius"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the scale: they move the focus and choose nothing."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        radius = theme.num(self._radius_name())
        painter.setPen(Qt.PenStyle.NoPen)
        role = "pri" if self.isChecked() else tint_of(theme, self.score)
        painter.setBrush(theme.color(role))
        painter.drawRoundedRect(rect, radius, radius)
        if self.hovered:
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(theme.color("onpri" if self.isChecked() else "ink"))
        self._paint_words(painter, theme, rect)

    def _paint_words(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        digit = theme.font("h2")
        if self._is_wide:
            digit.setPixelSize(theme.grown("painted.pain.wideDigit"))
        number = str(self.score)
        painter.setFont(digit)
        if self._is_wide or self.score > 0:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number)
            return
        word_font = theme.font("h3", weight=700)
        word = band_word(band_of(0), domain_words)
        metrics, word_metrics = QFontMetricsF(digit), QFontMetricsF(word_font)
        gap = theme.num("painted.pain.gap")
        left = metrics.horizontalAdvance(number)
        start = rect.center().x() - (left + gap + word_metrics.horizontalAdvance(word)) / 2
        base = rect.center().y() + metrics.capHeight() / 2
        painter.drawText(QPointF(start, base), number)
        painter.setFont(word_font)
        base = rect.center().y() + word_metrics.capHeight() / 2
        painter.drawText(QPointF(start + left + gap, base), word)
