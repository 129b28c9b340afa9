"""How far the program is: one segment an exercise, the current one fills with its reps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.mirror import across
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.textblock import TextBlock

_STYLES = (("body", 1), ("small", 1), ("small", 2), ("caption", 2))
"""Styles of the names, and how many lines each may take: the first that shows all of them whole."""
_BOLD = 700


@dataclass(frozen=True, slots=True)
class _Names:
    """How the names are shown: style, size in pixels, and the lines of the longest.

    ``only_current`` leaves the others out: so many that not even the smallest shows them whole.
    """

    style: str
    size: int
    lines: int
    only_current: bool = False


class SegmentBar(QWidget):
    """One rounded segment for each exercise; the wide one has the names under them.

    Names are never cut: they break, get smaller, and where even that is not enough the one whose
    turn it is stands alone.
    """

    def __init__(self, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_wide = wide
        self._factor = 1.0
        self._names: tuple[str, ...] = ()
        self._current = 0
        self._fraction = 0.0
        self._ring, self._track = "holdRing", "holdTrack"
        self._fitted: tuple[object, _Names] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_wide(self, is_wide: bool, *, factor: float = 1.0) -> None:
        """Show the names under the segments, or leave them out; ``factor`` makes the bar larger."""
        if (is_wide, factor) != (self._is_wide, self._factor):
            self._is_wide, self._factor = is_wide, factor
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

    @property
    def names_shown(self) -> tuple[str, ...]:
        """The names under the bar as wide as it is, none of them cut."""
        if not self._is_wide or not self._names:
            return ()
        if self._look(theme_of(self), self.width()).only_current:
            return self._names[self._current : self._current + 1]
        return self._names

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        if not self._is_wide:
            return round(self._bar(theme))
        look = self._look(theme, width)
        words = max(theme.line("body"), look.lines * theme.line(look.style))
        return round(self._bar(theme) + self._name_gap(theme) + words)

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _bar(self, theme: Theme) -> float:
        path = "painted.segment.heightWide" if self._is_wide else "painted.segment.height"
        return theme.num(path) * self._factor

    def _gap(self, theme: Theme) -> float:
        path = "painted.segment.gapWide" if self._is_wide else "painted.segment.gap"
        return theme.num(path) * self._factor

    def _name_gap(self, theme: Theme) -> float:
        return theme.num("painted.segment.nameGap") * self._factor

    def _segment(self, theme: Theme, width: float) -> float:
        count = max(1, len(self._names))
        return (width - self._gap(theme) * (count - 1)) / count

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._names:
            return
        theme = theme_of(self)
        gap, width = self._gap(theme), self._segment(theme, self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look(theme, self.width()) if self._is_wide else None
        for index in range(len(self._names)):
            rect = QRectF(index * (width + gap), 0, width, self._bar(theme))
            self._paint_segment(painter, theme, index, rect)
            if look is not None and (index == self._current or not look.only_current):
                self._paint_name(painter, theme, index, rect, look)

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

    # -- the names ----------------------------------------------------------------------

    def _look(self, theme: Theme, width: float) -> _Names:
        key = (theme, self._names, width, self._factor)
        if self._fitted is None or self._fitted[0] != key:
            self._fitted = (key, self._fit(theme, self._segment(theme, width)))
        return self._fitted[1]

    def _fit(self, theme: Theme, width: float) -> _Names:
        """Return the largest look in which every name, bold when its turn comes, is whole."""
        for style, font, most in _looks(theme):
            lines = [_lines(name, style, font, theme, width) for name in self._names]
            if all(0 < count <= most for count in lines):
                return _Names(style, font.pixelSize(), max(lines, default=1))
        return _Names("body", theme.font("body").pixelSize(), 1, only_current=True)

    def _paint_name(
        self, painter: QPainter, theme: Theme, index: int, bar: QRectF, look: _Names
    ) -> None:
        font = theme.font(look.style, weight=_BOLD if index == self._current else None)
        font.setPixelSize(look.size)
        name, align = self._names[index], across(self, Qt.AlignmentFlag.AlignLeft)
        room = None if look.only_current else bar.width()
        block = TextBlock(name, look.style, theme, width=room, align=align, font=font)
        x = min(bar.left(), self.width() - block.used) if look.only_current else bar.left()
        top = bar.bottom() + self._name_gap(theme)
        top += max(0.0, theme.line("body") - look.lines * theme.line(look.style)) / 2
        block.draw(painter, x, top, theme.color("ink"))


def _looks(theme: Theme) -> Iterator[tuple[str, QFont, int]]:
    """Yield style, font and lines of the names, from large to the smallest text there is."""
    for style, lines in _STYLES:
        yield style, theme.font(style, weight=_BOLD), lines
    font = theme.font("caption", weight=_BOLD)
    for size in range(font.pixelSize() - 1, round(theme.style("caption").px) - 1, -1):
        font.setPixelSize(size)
        yield "caption", QFont(font), _STYLES[-1][1]


def _lines(name: str, style: str, font: QFont, theme: Theme, width: float) -> int:
    """Return how many lines a name takes in a width, 0 where a word would have to be cut."""
    if any(TextBlock(word, style, theme, font=font).used > width for word in name.split()):
        return 0
    return TextBlock(name, style, theme, width=width, font=font).lines
