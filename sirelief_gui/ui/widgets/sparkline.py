"""Six weeks of pain in two small lines, for Today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.stats_lines import Line
from sirelief_gui.ui.theme import Theme, theme_of

Series = tuple[float | None, ...]


class Sparkline(QWidget):
    """Two lines of medians, one value a day: before dashed, after solid, broken at gaps.

    The after line ends in a dot. The y axis is always 0 to 10; a hairline marks its foot.
    """

    def __init__(self, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_wide = wide
        self._before: Series = ()
        self._after: Series = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_wide(self, is_wide: bool) -> None:
        """Take the heavier lines of the wide layout, or the phone's."""
        self._is_wide = is_wide
        self.update()

    def set_series(
        self, before: Sequence[float | None], after: Sequence[float | None], words: str = ""
    ) -> None:
        """Show two series of equal length, oldest first; None breaks a line.

        ``words`` says the same for a screen reader.
        """
        self._before, self._after = tuple(before), tuple(after)
        self.setAccessibleName(words or self.tr("Pain before and after sessions"))
        self.update()

    def sizeHint(self) -> QSize:
        minimum = theme_of(self).px("target.min")
        return QSize(4 * minimum, minimum)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hair = theme.num("border.hair")
        foot = self.height() - hair / 2
        painter.setPen(QPen(theme.color("line"), hair))
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        margin = theme.num("painted.spark.dot") + theme.num("border.selected")
        box = QRectF(margin, margin, self.width() - 2 * margin, foot - margin)
        before, after = theme.color("before"), theme.color("after")
        self._paint_line(painter, theme, box, self._before, before, dashed=True)
        self._paint_line(painter, theme, box, self._after, after, dashed=False)
        self._paint_end(painter, theme, box)

    def _point(self, theme: Theme, box: QRectF, index: int, value: float, count: int) -> QPointF:
        low, high = theme.nums("chart.yRange")
        x = box.left() + box.width() * index / max(1, count - 1)
        return QPointF(x, box.bottom() - box.height() * (value - low) / (high - low))

    def _paint_line(
        self,
        painter: QPainter,
        theme: Theme,
        box: QRectF,
        series: Series,
        color: QColor,
        *,
        dashed: bool,
    ) -> None:
        path = QPainterPath()
        is_drawing = False
        for index, value in enumerate(series):
            if value is None:
                is_drawing = False
                continue
            point = self._point(theme, box, index, value, len(series))
            if is_drawing:
                path.lineTo(point)
            else:
                path.moveTo(point)
            is_drawing = True
        width = theme.num("painted.spark.lineWide" if self._is_wide else "painted.spark.line")
        pen = QPen(color, width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.RoundCap)
        if dashed:
            pen.setDashPattern(theme.nums("painted.spark.dash"))
        painter.strokePath(path, pen)

    def _paint_end(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        last = next(
            (i for i in reversed(range(len(self._after))) if self._after[i] is not None), None
        )
        if last is None:
            return
        value = self._after[last] or 0.0
        point = self._point(theme, box, last, value, len(self._after))
        radius = theme.num("painted.spark.dot")
        painter.setPen(QPen(theme.color("surface"), theme.num("border.selected")))
        painter.setBrush(theme.color("after"))
        painter.drawEllipse(point, radius, radius)


def daily(first: date, last: date, lines: tuple[Line, ...]) -> Series:
    """Lay lines on days, both ends included; days between a line's points lie on the line."""
    values: list[float | None] = [None] * ((last - first).days + 1)
    for line in lines:
        for at, to in pairwise(line):
            span = (to.day - at.day).days
            for step in range(span):
                index = (at.day + timedelta(days=step) - first).days
                share = step / span
                values[index] = at.value + (to.value - at.value) * share
        if line:
            values[(line[-1].day - first).days] = line[-1].value
    return tuple(values)
