"""A row of dots: reps done, the current one, those to come."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.painting import Kept


class RepDots(QWidget):
    """Done reps are filled, the current one is a pill, those to come are hollow.

    More than the theme's most in one row: nothing is painted, and "3 of 12" beside it says it.
    """

    def __init__(self, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = "wide" if wide else "phone"
        self._current, self._total = 0, 0
        self._role = "holdRing"
        self._columns: int | None = None
        self._kept = Kept(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_wide(self, is_wide: bool) -> None:
        """Take the measures of the wide layout or of the phone."""
        part = "wide" if is_wide else "phone"
        if part != self._part:
            self._part = part
            self.updateGeometry()
            self.update()

    def set_columns(self, columns: int | None) -> None:
        """Stand in even rows of at most so many, from the left and without the pill; None: in one.

        Five of at most four stand as three and two: a last dot alone would read as something else.
        """
        if columns != self._columns:
            self._columns = columns
            self.updateGeometry()
            self.update()

    def set_reps(self, current: int, total: int, *, role: str = "holdRing") -> None:
        """Show rep ``current`` (from 1; above ``total`` all are done) of ``total``."""
        if (current, total, role) == (self._current, self._total, self._role):
            return
        self._current, self._total, self._role = current, total, role
        self.setAccessibleName(self.tr("Rep {n} of {total}").format(n=current, total=total))
        self.updateGeometry()
        self.update()

    @property
    def is_shown_as_dots(self) -> bool:
        """Whether the number of reps fits a row of dots."""
        return 0 < self._total <= theme_of(self).px("repDot.maxInOneRow")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        d, gap, pill = (theme.num(f"repDot.{self._part}.{n}") for n in ("d", "gap", "currentWidth"))
        count = min(self._total, theme.px("repDot.maxInOneRow"))
        if self._columns is not None:
            across = self._across(count)
            rows = -(-count // max(1, across))
            return QSize(
                round(across * (d + gap) - gap) if count else 0,
                round(rows * (d + gap) - gap) if count else 0,
            )
        return QSize(round(max(0, count - 1) * (d + gap) + pill), round(d))

    def _across(self, count: int) -> int:
        """Return how many stand in a full row."""
        rows = -(-count // (self._columns or count or 1))
        return -(-count // max(1, rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.is_shown_as_dots:
            return
        theme = theme_of(self)
        look = (theme, self._part, self._role, self._columns, self._current, self._total)
        self._kept.draw(QPainter(self), look, partial(self._paint, theme))

    def _paint(self, theme: Theme, painter: QPainter) -> None:
        d, gap, pill = (theme.num(f"repDot.{self._part}.{n}") for n in ("d", "gap", "currentWidth"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, rect in enumerate(self._boxes(d, gap, pill), start=1):
            self._paint_dot(painter, theme, rect, is_filled=number <= self._current)

    def _boxes(self, d: float, gap: float, pill: float) -> Iterator[QRectF]:
        """Yield where each dot stands, in order."""
        if self._columns is not None:
            for index in range(self._total):
                row, column = divmod(index, self._across(self._total))
                yield QRectF(column * (d + gap), row * (d + gap), d, d)
            return
        has_pill = 1 <= self._current <= self._total
        x = (self.width() - self._total * (d + gap) + gap - (pill - d if has_pill else 0)) / 2
        y = (self.height() - d) / 2
        for number in range(1, self._total + 1):
            width = pill if number == self._current else d
            yield QRectF(x, y, width, d)
            x += width + gap

    def _paint_dot(self, painter: QPainter, theme: Theme, rect: QRectF, *, is_filled: bool) -> None:
        color, line = theme.color(self._role), theme.num("border.selected")
        if is_filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
        else:
            rect.adjust(line / 2, line / 2, -line / 2, -line / 2)
            painter.setPen(QPen(color, line))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
