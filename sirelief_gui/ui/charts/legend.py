"""What the two marks of the chart mean."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.mirror import mirror
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.textblock import TextBlock


class Legend(Themed, QWidget):
    """Before: a dashed line and a hollow dot; after: a solid line and a filled dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {"before": self.tr("Before"), "after": self.tr("After")}
        self.setAccessibleName(
            self.tr("Before: dashed line, hollow dot. After: solid line, filled dot.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(round(legend_width(theme, self._names)), round(theme.line("small")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirror(painter, QRectF(self.rect()), self)
        paint_legend(painter, theme_of(self), self._names, QPointF(0, self.height() / 2))
        painter.end()


def legend_width(theme: Theme, names: Mapping[str, str]) -> float:
    """Return how wide the marks and words of some lines are, in pixels."""
    line, gap = theme.num("chart.legend.line"), theme.num("chart.legend.gap")
    texts = [TextBlock(name, "small", theme).used for name in names.values()]
    between = theme.num("chart.legend.between") * (len(texts) - 1)
    return sum(texts) + len(texts) * (line + gap) + between


def paint_legend(painter: QPainter, theme: Theme, names: Mapping[str, str], start: QPointF) -> None:
    """Paint the mark and the word of each line, "before" and "after", in one row.

    ``start`` is the left end of the row's middle.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line, gap = theme.num("chart.legend.line"), theme.num("chart.legend.gap")
    x, middle = start.x(), start.y()
    for role, name in names.items():
        _paint_mark(painter, theme, role, QPointF(x, middle))
        block = TextBlock(name, "small", theme)
        block.draw(painter, x + line + gap, middle - block.height / 2, theme.color("ink2"))
        x += line + gap + block.used + theme.num("chart.legend.between")


def _paint_mark(painter: QPainter, theme: Theme, role: str, start: QPointF) -> None:
    long = theme.num("chart.legend.line")
    pen = QPen(theme.color(role), theme.num("chart.series.line"))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    end = start + QPointF(long, 0)
    radius, outline = theme.num("chart.series.r"), theme.num("chart.series.outline")
    center = (start + end) / 2
    if role == "after":
        painter.drawLine(start, end)
        painter.setBrush(theme.color(role))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(center, radius + outline / 2, radius + outline / 2)
        return
    dash = theme.nums("chart.series.dash")[0]
    painter.drawLine(start, start + QPointF(dash, 0))
    painter.drawLine(end - QPointF(dash, 0), end)
    painter.setPen(QPen(theme.color(role), outline))
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(center, radius + outline / 2, radius + outline / 2)
