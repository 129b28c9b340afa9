"""A disc with a check mark that draws itself once: something is on disk."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.painting import Glide

# The check of the icon set, in its box of 24.
_CHECK = ((4.0, 12.0), (9.0, 17.0), (20.0, 6.0))


class CheckDisc(Themed, QWidget):
    """The sun disc of the saved page; ``set_failed`` turns it into a warning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._failed, self._low = 1.0, False, False
        self._glide = Glide(self, self._drawn)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_low(self, low: bool) -> None:
        """Take less room, as in a short window."""
        self._low = low
        self.updateGeometry()

    def set_failed(self) -> None:
        """Show that it is not on disk."""
        self._failed = True
        self.update()

    def draw_check(self) -> None:
        """Draw the check mark stroke by stroke, at once when motion is reduced."""
        theme = theme_of(self)
        self._glide.run(
            0.0, 1.0, 0 if theme.reduce_motion else theme.ms("slow"), theme.easing("standard")
        )

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = theme_of(self).px("review.checkDiscShort" if self._low else "review.checkDisc")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warnInk" if self._failed else "after"))
        box = QRectF(self.rect())
        painter.drawEllipse(box)
        side = round(theme.num("review.checkIcon") * box.width() / theme.num("review.checkDisc"))
        mark = QRectF(
            round(box.center().x() - side / 2), round(box.center().y() - side / 2), side, side
        )
        if self._failed:
            paint_icon(painter, "triangle-alert", "warnBg", mark, theme)
        else:
            self._paint_check(painter, mark, theme)
        painter.end()

    def _paint_check(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        unit = box.width() / 24
        points = [box.topLeft() + QPointF(x, y) * unit for x, y in _CHECK]
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        pen = QPen(theme.color("surface"), 3 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self._share < 1.0:
            length = path.length() / pen.widthF()
            # A cap that has no stroke yet would show as a dot.
            pen.setDashPattern([max(0.01, length * self._share), length * 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _drawn(self, share: float) -> None:
        self._share = share
        self.update()
