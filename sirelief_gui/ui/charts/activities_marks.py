"""How her activities are told apart, never by color alone: a dash and a shape for each."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of

_ROLES = ("categorical3", "categorical4", "categorical5")
_KIND = "chart.activities"


def line_pen(theme: Theme, place: int) -> QPen:
    """Return the pen of the line of the activity at a place: solid, dashed or dotted."""
    width = theme.num(f"{_KIND}.line")
    pen = QPen(theme.color(_role(place)), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    dash = theme.nums(f"{_KIND}.dash{place % len(_ROLES) + 1}")
    if dash:
        pen.setDashPattern([part / width for part in dash])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    return pen


def paint_mark(
    painter: QPainter, theme: Theme, place: int, at: QPointF, *, grown: float = 1.0
) -> None:
    """Paint the shape of the activity at a place: a disc, a hollow square, or a triangle."""
    r, color = theme.num(f"{_KIND}.r") * grown, theme.color(_role(place))
    painter.setPen(QPen(color, theme.num(f"{_KIND}.outline")))
    painter.setBrush(theme.color("surface") if place % len(_ROLES) == 1 else color)
    shape = place % len(_ROLES)
    if shape == 0:
        painter.drawEllipse(at, r, r)
    elif shape == 1:
        painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r))
    else:
        top, foot, side = at.y() - 1.2 * r, at.y() + 0.9 * r, 1.2 * r
        corners = (at.x(), top), (at.x() + side, foot), (at.x() - side, foot)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


def _role(place: int) -> str:
    return _ROLES[place % len(_ROLES)]


class TrackSample(Themed, QWidget):
    """A piece of one activity's line with its shape, before its name."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px("chart.legend.line"), round(theme.line("small")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        painter.setPen(line_pen(theme, self._place))
        painter.drawLine(QPointF(0, middle.y()), QPointF(self.width(), middle.y()))
        paint_mark(painter, theme, self._place, middle)
        painter.end()
