"""A row of dots: reps done, the current one, those to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import theme_of


class RepDots(QWidget):
    """Done reps are filled, the current one is a pill, those to come are hollow.

    More than the theme's most in one row: nothing is painted, and "3 of 12" beside it says it.
    """

    def __init__(self, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = "wide" if wide else "phone"
        self._current, self._total = 0, 0
        self._role = "holdRing"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_wide(self, is_wide: bool) -> None:
        """Take the measures of the wide layout or of the phone."""
        self._part = "wide" if is_wide else "phone"
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
        return QSize(round(max(0, count - 1) * (d + gap) + pill), round(d))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.is_shown_as_dots:
            return
        theme = theme_of(self)
        d, gap, pill = (theme.num(f"repDot.{self._part}.{n}") for n in ("d", "gap", "currentWidth"))
        color = theme.color(self._role)
        line = theme.num("border.selected")
        has_pill = 1 <= self._current <= self._total
        x = (self.width() - self._total * (d + gap) + gap - (pill - d if has_pill else 0)) / 2
        y = (self.height() - d) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(1, self._total + 1):
            width = pill if number == self._current else d
            rect = QRectF(x, y, width, d)
            if number <= self._current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
            else:
                rect.adjust(line / 2, line / 2, -line / 2, -line / 2)
                painter.setPen(QPen(color, line))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
            x += width + gap
