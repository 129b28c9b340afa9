"""The sun disc of a pain score: empty and dashed until she has answered."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.pain_words import band_of, band_word, score_in_words, tint_of
from sirelief_gui.ui.widgets.painting import text_path


class ScoreDisc(QWidget):
    """A disc with the score and its word on the word's tint.

    ``size`` names a size of the theme ("disc", "discAdvice", "discShort"). With ``is_before`` it
    is the plain dashed circle in the before color that the reveal shows at the left.
    """

    def __init__(
        self, *, size: str = "disc", is_before: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._is_before = is_before
        self._score: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("No number yet"))

    def set_size(self, size: str) -> None:
        """Take another size of the theme."""
        self._size = size
        self.updateGeometry()
        self.update()

    def set_score(self, score: int | None) -> None:
        """Show a score (0 to 10), or the empty disc."""
        self._score = score
        theme = theme_of(self)
        empty = self.tr("No number yet")
        self.setAccessibleName(empty if score is None else score_in_words(theme, score, self.tr))
        self.update()

    @property
    def score(self) -> int | None:
        """The score shown, or None."""
        return self._score

    def sizeHint(self) -> QSize:
        size = theme_of(self).px(f"painted.score.{self._size}")
        return QSize(size, size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(QRectF(self.rect()).center())
        if self._score is None or self._is_before:
            self._paint_dashed(painter, theme, rect)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(tint_of(theme, self._score)))
            painter.drawEllipse(rect)
        if self._score is None:
            painter.setFont(theme.font("hint", weight=700))
            painter.setPen(theme.color("ink"))
            words = self.tr("Tap a\nnumber")
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
        else:
            self._paint_score(painter, theme, rect, self._score)

    def _paint_dashed(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        width = theme.num("painted.score.line")
        pen = QPen(theme.color("before" if self._is_before else "ctl"), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(theme.nums("painted.score.dash"))
        painter.setPen(pen)
        half = width / 2
        painter.drawEllipse(rect.adjusted(half, half, -half, -half))

    def _paint_score(self, painter: QPainter, theme: Theme, rect: QRectF, score: int) -> None:
        number_font = theme.font("score", tabular=True)
        scale = rect.width() / theme.num("painted.score.disc")
        metrics = QFontMetricsF(number_font)
        cap = metrics.capHeight() * scale
        word_font = theme.font("step", weight=700)
        word_metrics = QFontMetricsF(word_font)
        gap = 0.0 if self._is_before else theme.num("painted.score.wordGap")
        word_line = 0.0 if self._is_before else theme.line("step")
        top = rect.center().y() - (cap + gap + word_line) / 2
        path = text_path(number_font, str(score))
        width = metrics.horizontalAdvance(str(score)) - number_font.letterSpacing()
        painter.save()
        painter.translate(QPointF(rect.center().x() - width * scale / 2, top + cap))
        painter.scale(scale, scale)
        painter.fillPath(path, theme.color("ink"))
        painter.restore()
        if self._is_before:
            return
        word = band_word(band_of(theme, score), self.tr)
        painter.setFont(word_font)
        painter.setPen(theme.color("ink"))
        x = rect.center().x() - word_metrics.horizontalAdvance(word) / 2
        base = top + cap + gap + (word_line + word_metrics.capHeight()) / 2
        painter.drawText(QPointF(x, base), word)
