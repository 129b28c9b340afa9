"""Before and now on one bar from 0 to 10: the reveal after a session."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.pain import HIGHEST, LOWEST, Severity
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.pain_words import band_scores
from sirelief_gui.ui.widgets.painting import dashed_circle


class PainBar(QWidget):
    """The scale in its tints with a dashed mark for before, a filled one for now, and a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a scale of numbers
        self._before: int | None = None
        self._now: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_scores(self, before: int | None, now: int | None) -> None:
        """Show the scores (0 to 10) that are known."""
        self._before, self._now = before, now
        words = []
        if before is not None:
            words.append(self.tr("Before: {n}").format(n=before))
        if now is not None:
            words.append(self.tr("Now: {n}").format(n=now))
        self.setAccessibleName(", ".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        height = self._mark_height(theme) + theme.num("painted.reveal.labelGap")
        return QSize(theme.px("target.min") * 4, round(height + theme.line("small")))

    def _mark_height(self, theme: Theme) -> float:
        now = theme.num("painted.reveal.now") + 2 * theme.num("painted.reveal.nowRing")
        return max(now, theme.num("painted.reveal.before"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset, height = theme.num("painted.reveal.inset"), theme.num("painted.reveal.height")
        top = (self._mark_height(theme) - height) / 2
        bar = QRectF(inset, top, self.width() - 2 * inset, height)
        self._paint_bar(painter, theme, bar)
        self._paint_ends(painter, theme, bar)
        if self._before is not None and self._now is not None:
            painter.setPen(QPen(theme.color("after"), theme.num("painted.reveal.link")))
            painter.drawLine(self._point(bar, self._before), self._point(bar, self._now))
        if self._before is not None:
            self._paint_before(painter, theme, self._point(bar, self._before))
        if self._now is not None:
            self._paint_now(painter, theme, self._point(bar, self._now))

    def _point(self, bar: QRectF, score: int) -> QPointF:
        return QPointF(bar.left() + bar.width() * score / HIGHEST, bar.center().y())

    def _paint_bar(self, painter: QPainter, theme: Theme, bar: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.save()
        painter.setClipPath(shape)
        for band in Severity:
            low, high = band_scores(band)
            start = 0.0 if low == LOWEST else (low - 0.5) / HIGHEST
            end = 1.0 if high == HIGHEST else (high + 0.5) / HIGHEST
            left = bar.left() + bar.width() * start
            rect = QRectF(left, bar.top(), bar.width() * (end - start), bar.height())
            painter.fillRect(rect, theme.color(theme.word(f"painScale.tint.{band}")))
        painter.restore()

    def _paint_ends(self, painter: QPainter, theme: Theme, bar: QRectF) -> None:
        painter.setLayoutDirection(self.layoutDirection())  # else it is the application's
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("ink2"))
        top = self._mark_height(theme) + theme.num("painted.reveal.labelGap")
        rect = QRectF(bar.left(), top, bar.width(), theme.line("small"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "0")
        end = str(HIGHEST)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, end)

    def _paint_before(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        size = theme.num("painted.reveal.before")
        rect = QRectF(at.x() - size / 2, at.y() - size / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(rect)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(theme.color("before"), theme.num("painted.score.line"))
        dashed_circle(painter, rect, pen, theme.nums("painted.reveal.dash"))

    def _paint_now(self, painter: QPainter, theme: Theme, at: QPointF) -> None:
        radius = theme.num("painted.reveal.now") / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        outer = radius + theme.num("painted.reveal.nowRing")
        painter.drawEllipse(at, outer, outer)
        painter.setBrush(theme.color("after"))
        painter.drawEllipse(at, radius, radius)
