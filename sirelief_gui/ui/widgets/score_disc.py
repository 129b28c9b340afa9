"""The sun disc of a pain score: empty and dashed until she has answered."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.pain_words import band_of, band_word, score_in_words, tint_of
from sirelief_gui.ui.widgets.painting import dashed_circle, text_path
from sirelief_gui.ui.widgets.textblock import narrowed
from sirelief_gui.ui.words import domain_words


class ScoreDisc(QWidget):
    """A disc with the score and its word on the word's tint.

    ``size`` names a size of the theme ("disc", "discAdvice", "discShort"; "before" and
    "now" in the reveal); ``wide`` has larger words. With ``is_before`` it
    is the plain dashed circle in the before color that the reveal shows at the left.
    """

    def __init__(
        self,
        *,
        size: str = "disc",
        wide: bool = False,
        is_before: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_wide = wide
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

    def set_wide(self, is_wide: bool) -> None:
        """Take the larger words of the wide layout, or the phone's."""
        self._is_wide = is_wide
        self.update()

    def set_score(self, score: int | None) -> None:
        """Show a score (0 to 10), or the empty disc."""
        self._score = score
        empty = self.tr("No number yet")
        self.setAccessibleName(empty if score is None else score_in_words(score, domain_words))
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
            self._paint_invitation(painter, theme, rect)
        else:
            self._paint_score(painter, theme, rect, self._score)

    def _paint_dashed(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        color = theme.color("before" if self._is_before else "ctl")
        pen = QPen(color, theme.num("painted.score.line"))
        dashed_circle(painter, rect, pen, theme.nums("painted.score.dash"))

    def _paint_invitation(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        style = "stepNow" if self._is_wide else "hint"
        lines = self.tr("Tap a\nnumber").split("\n")
        longest = max(lines, key=len)
        painter.setFont(narrowed(longest, style, theme, rect.width() - 16, weight=700))
        painter.setPen(theme.color("ink"))
        line = theme.line(style)
        top = rect.center().y() - line * len(lines) / 2
        for number, text in enumerate(lines):
            box = QRectF(rect.left(), top + number * line, rect.width(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_score(self, painter: QPainter, theme: Theme, rect: QRectF, score: int) -> None:
        font = theme.font("score", tabular=True)
        px = font.pixelSize() * rect.width() / theme.num("painted.score.disc")
        if self._is_before:
            px = theme.num("painted.score.beforeDigit")
        scale = px / font.pixelSize()
        number_line = theme.line("score") * scale
        word_style = "body" if self._size == "now" else "step"
        word_line = 0.0 if self._is_before else theme.line(word_style)
        middle = rect.center().y() - word_line / 2
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(str(score)) - font.letterSpacing()
        path = text_path(font, str(score))
        painter.save()
        base = middle + metrics.capHeight() * scale / 2
        painter.translate(QPointF(rect.center().x() - width * scale / 2, base))
        painter.scale(scale, scale)
        painter.fillPath(path, theme.color("ink"))
        painter.restore()
        if self._is_before:
            return
        painter.setFont(theme.font(word_style, weight=700))
        painter.setPen(theme.color("ink"))
        box = QRectF(rect.left(), middle + number_line / 2, rect.width(), word_line)
        word = band_word(band_of(score), domain_words)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
