"""How far the program is: one segment an exercise, the current one fills with its reps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, theme_of


class SegmentBar(QWidget):
    """One rounded segment for each exercise; the wide one has the names under them."""

    def __init__(self, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_wide = wide
        self._names: tuple[str, ...] = ()
        self._current = 0
        self._fraction = 0.0
        self._ring, self._track = "holdRing", "holdTrack"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_wide(self, is_wide: bool) -> None:
        """Show the names under the segments, or leave them out."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.updateGeometry()
            self.update()

    def set_progress(
        self,
        names: Sequence[str],
        *,
        current: int,
        fraction: float,
        ring: str = "holdRing",
        track: str = "holdTrack",
    ) -> None:
        """Show exercise ``current`` (from 0) with ``fraction`` of its reps done.

        ``current`` equal to the number of names means all are done.
        """
        state = (tuple(names), current, min(1.0, max(0.0, fraction)), ring, track)
        if state == (self._names, self._current, self._fraction, self._ring, self._track):
            return
        self._names, self._current, self._fraction, self._ring, self._track = state
        done = min(current, len(names))
        words = self.tr("{done} of {total} exercises done").format(done=done, total=len(names))
        self.setAccessibleName(words)
        self.setAccessibleDescription(", ".join(self._names))
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        if not self._is_wide:
            return QSize(0, self._bar(theme))
        height = self._bar(theme) + theme.num("painted.segment.nameGap") + theme.line("body")
        return QSize(0, round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _bar(self, theme: Theme) -> int:
        return theme.px("painted.segment.heightWide" if self._is_wide else "painted.segment.height")

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._names:
            return
        theme = theme_of(self)
        gap = theme.num("painted.segment.gapWide" if self._is_wide else "painted.segment.gap")
        count = len(self._names)
        width = (self.width() - gap * (count - 1)) / count
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(count):
            rect = QRectF(index * (width + gap), 0, width, self._bar(theme))
            self._paint_segment(painter, theme, index, rect)
            if self._is_wide:
                self._paint_name(painter, theme, index, rect)

    def _paint_segment(self, painter: QPainter, theme: Theme, index: int, rect: QRectF) -> None:
        radius = rect.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._track))
        painter.drawRoundedRect(rect, radius, radius)
        share = 1.0 if index < self._current else self._fraction if index == self._current else 0.0
        if share <= 0:
            return
        filled = QRectF(rect.topLeft(), rect.size())
        filled.setWidth(max(rect.height(), rect.width() * share))
        path = QPainterPath()
        path.addRoundedRect(filled, radius, radius)
        painter.fillPath(path, theme.color(self._ring))

    def _name_style(self, theme: Theme, width: float) -> str:
        """A smaller style where a name, bold when its turn comes, is too wide for its segment."""
        metrics = QFontMetricsF(theme.font("body", weight=700))
        fits = all(metrics.horizontalAdvance(name) <= width for name in self._names)
        return "body" if fits else "small"

    def _paint_name(self, painter: QPainter, theme: Theme, index: int, bar: QRectF) -> None:
        style = self._name_style(theme, bar.width())
        font = theme.font(style, weight=700 if index == self._current else None)
        metrics = QFontMetricsF(font)
        name = metrics.elidedText(self._names[index], Qt.TextElideMode.ElideRight, bar.width())
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        top = bar.bottom() + theme.num("painted.segment.nameGap")
        rect = QRectF(bar.left(), top, bar.width(), theme.line("body"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
