"""One number of the pain scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.pain_words import band_of, band_word, score_in_words, tint_of
from sirelief_gui.ui.widgets.painting import KEYBOARD_REASONS


class PainCell(QAbstractButton):
    """A radio button that looks like a tinted tile; its name is the score with its word."""

    def __init__(self, score: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = score
        self._is_wide = False
        self._has_keyboard_focus = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(score_in_words(theme_of(self), score, self.tr))

    def set_wide(self, is_wide: bool) -> None:
        """Take the measures of the wide layout."""
        self._is_wide = is_wide
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the scale: they move the focus and choose nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_keyboard_focus = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._has_keyboard_focus = False
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill(theme))
        rect = QRectF(self.rect())
        radius = theme.num("painted.pain.wideRadius" if self._is_wide else "painted.pain.radius")
        if self._has_keyboard_focus:
            rect, radius = self._paint_focus(painter, theme, rect, radius)
        if self.isDown():
            press = (1 - theme.num("motion.pressScale")) / 2
            dx, dy = rect.width() * press, rect.height() * press
            rect.adjust(dx, dy, -dx, -dy)
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(theme.color("onpri" if self.isChecked() else "ink"))
        self._paint_words(painter, theme, rect)

    def _fill(self, theme: Theme) -> QColor:
        role = "pri" if self.isChecked() else tint_of(theme, self.score)
        if self.underMouse() and self.isEnabled():
            return theme.mix(role, "ink", theme.num("widget.hoverTint"))
        return theme.color(role)

    def _paint_focus(
        self, painter: QPainter, theme: Theme, rect: QRectF, radius: float
    ) -> tuple[QRectF, float]:
        """Paint the focus ring at the edge and return the smaller tile inside it."""
        width, gap = theme.num("border.focus"), theme.num("border.focusGap")
        brush = painter.brush()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("pri"), width))
        half = width / 2
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        inset = width + gap
        return rect.adjusted(inset, inset, -inset, -inset), radius - inset

    def _paint_words(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        digit = theme.font("repWide" if self._is_wide else "h2", tabular=True)
        number = str(self.score)
        painter.setFont(digit)
        if self._is_wide or self.score > 0:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number)
            return
        word_font = theme.font("h3", weight=700)
        word = band_word(band_of(theme, 0), self.tr)
        metrics, word_metrics = QFontMetricsF(digit), QFontMetricsF(word_font)
        gap = theme.num("painted.pain.gap")
        left = metrics.horizontalAdvance(number)
        start = rect.center().x() - (left + gap + word_metrics.horizontalAdvance(word)) / 2
        base = rect.center().y() + metrics.capHeight() / 2
        painter.drawText(QPointF(start, base), number)
        painter.setFont(word_font)
        base = rect.center().y() + word_metrics.capHeight() / 2
        painter.drawText(QPointF(start + left + gap, base), word)
