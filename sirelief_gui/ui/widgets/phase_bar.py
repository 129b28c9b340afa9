"""The phases of a rep as a bar: one segment each, as wide as it is long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Themed, theme_of

_TALL = 8


class PhaseBar(Themed, QWidget):
    """Fills with the rep; ``tone`` is "hold", "rest" or "ready" and names its colors."""

    def __init__(self, *, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._lengths: tuple[float, ...] = ()
        self._part, self._share = 0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_lengths(self, lengths: Sequence[float]) -> None:
        """Take the seconds of each phase."""
        self._lengths = tuple(lengths)
        self.update()

    def show_moment(self, part: int, share: float) -> None:
        """Fill all before a phase, and the phase by its share (0 to 1)."""
        if (part, share) != (self._part, self._share):
            self._part, self._share = part, share
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, _TALL)

    def segments(self) -> tuple[tuple[float, float], ...]:
        """Return where each segment begins and how wide it is, in pixels."""
        gap = theme_of(self).num("painted.segment.gap") - 2
        room = self.width() - gap * (len(self._lengths) - 1)
        total = sum(self._lengths) or 1
        x, found = 0.0, []
        for length in self._lengths:
            width = room * length / total
            found.append((x, width))
            x += width + gap
        return tuple(found)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        full, track = theme.color(f"{self._tone}Ring"), theme.color(f"{self._tone}Track")
        for number, (x, width) in enumerate(self.segments()):
            box = QRectF(x, 0, width, self.height())
            shape = QPainterPath()
            shape.addRoundedRect(box, _TALL / 2, _TALL / 2)
            share = 1.0 if number < self._part else self._share if number == self._part else 0.0
            painter.fillPath(shape, track if share < 1 else full)
            if 0 < share < 1:
                painter.save()
                painter.setClipRect(QRectF(x, 0, width * share, self.height()))
                painter.fillPath(shape, full)
                painter.restore()
        painter.end()
