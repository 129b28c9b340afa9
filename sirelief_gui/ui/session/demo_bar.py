"""The phases of the rep that is shown: one segment each, as wide as it is long."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import DemoPartView
from sirelief_gui.ui.theme import Theme, Themed, theme_of


class DemoBar(Themed, QWidget):
    """Segments with their names under them; the current one fills and its name is bold.

    A segment is never narrower than its name. Where all names together are too wide, only the
    current one is written.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[DemoPartView, ...] = ()
        self._wide = False

    def show_parts(self, parts: tuple[DemoPartView, ...]) -> None:
        """Show how far the rep is."""
        if parts == self._parts:
            return
        self._parts = parts
        now = self._current()
        self.setAccessibleName("" if now is None else now.name)
        self.update()

    def set_wide(self, is_wide: bool) -> None:
        """Take the measures of the wide layout or of the phone."""
        if is_wide != self._wide:
            self._wide = is_wide
            self.updateGeometry()
            self.update()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(0, ceil(self._bar(theme) + self._gap(theme) + theme.line(self._style())))

    def _current(self) -> DemoPartView | None:
        return next((part for part in self._parts if part.current), None)

    def _style(self) -> str:
        return "hint" if self._wide else "control"

    def _bar(self, theme: Theme) -> int:
        return theme.px("session.demo.barWide" if self._wide else "session.demo.bar")

    def _gap(self, theme: Theme) -> int:
        return theme.px("widget.chipGap")

    def segments(self) -> tuple[tuple[float, float], ...]:
        """Return where each segment begins and how wide it is, in pixels."""
        theme = theme_of(self)
        gap = theme.num("painted.segment.gap")
        room = self.width() - gap * (len(self._parts) - 1)
        least = self._name_widths(theme) if self._has_names(theme) else [0.0] * len(self._parts)
        free = room - sum(least)
        total = sum(part.seconds for part in self._parts) or 1
        wanted = [room * part.seconds / total for part in self._parts]
        if any(need > want for need, want in zip(least, wanted, strict=True)):
            wanted = [
                need + free * part.seconds / total
                for need, part in zip(least, self._parts, strict=True)
            ]
        x, found = 0.0, []
        for width in wanted:
            found.append((x, width))
            x += width + gap
        return tuple(found)

    def _name_widths(self, theme: Theme) -> list[float]:
        metrics = QFontMetricsF(theme.font(self._style(), weight=700))
        return [metrics.horizontalAdvance(part.name) + 2 for part in self._parts]

    def _has_names(self, theme: Theme) -> bool:
        gaps = theme.num("painted.segment.gap") * (len(self._parts) - 1)
        return sum(self._name_widths(theme)) + gaps <= self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._parts:
            return
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = self._has_names(theme)
        for part, (x, width) in zip(self._parts, self.segments(), strict=True):
            self._paint_part(painter, theme, part, QRectF(x, 0, width, self._bar(theme)))
            if names or part.current:
                self._paint_name(painter, theme, part, x)
        painter.end()

    def _paint_part(
        self, painter: QPainter, theme: Theme, part: DemoPartView, rect: QRectF
    ) -> None:
        radius = rect.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("readyTrack"))
        painter.drawRoundedRect(rect, radius, radius)
        if part.fraction <= 0:
            return
        whole, done = QPainterPath(), QPainterPath()
        whole.addRoundedRect(rect, radius, radius)
        done.addRect(rect.left(), rect.top(), rect.width() * part.fraction, rect.height())
        painter.fillPath(whole.intersected(done), theme.color("readyRing"))

    def _paint_name(self, painter: QPainter, theme: Theme, part: DemoPartView, x: float) -> None:
        style = self._style()
        painter.setFont(theme.font(style, weight=700 if part.current else 500))
        painter.setPen(theme.color("ink"))
        width = QFontMetricsF(theme.font(style, weight=700)).horizontalAdvance(part.name) + 2
        x = max(0.0, min(x, self.width() - width))
        top = self._bar(theme) + self._gap(theme)
        box = QRectF(x, top, width, theme.line(style))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, part.name)
