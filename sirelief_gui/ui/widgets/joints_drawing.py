"""The pelvis from behind with its two SI joints marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of

_WIDE, _TALL = 228.0, 174.0
"""The drawing's own size, in its units."""
_MIDDLE = _WIDE / 2
_DISC = (QPointF(_MIDDLE, 83.0), 82.0)
_SPINE = (4.0, 17.0, 33.0)
_JOINT = (94.0, 77.0, 11.0, 25.0)


class JointsDrawing(Themed, QWidget):
    """A picture, not a control; it fills its height and stays in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The SI joints, seen from behind"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(round(_WIDE), round(_TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / _WIDE, self.height() / _TALL)
        painter.translate((self.width() - _WIDE * scale) / 2, self.height() - _TALL * scale)
        painter.scale(scale, scale)
        painter.setClipRect(QRectF(0, 0, _WIDE, _TALL))
        self._draw(painter, theme)
        painter.end()

    def _draw(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("readyDisc"))
        painter.drawEllipse(_DISC[0], _DISC[1], _DISC[1])
        painter.setBrush(theme.color("readyTrack"))
        for y in _SPINE:
            painter.drawRoundedRect(QRectF(_MIDDLE - 5, y - 5, 10, 11), 5, 5)
        painter.setPen(QPen(theme.color("readyTrack"), 2))
        painter.setBrush(theme.color("ready"))
        painter.drawPath(_sacrum())
        is_dark = theme.name == "dark"  # there the surface lies below the field, not above it
        bone = theme.mix("readyDisc", "ink", 0.3) if is_dark else theme.color("surface")
        painter.setBrush(bone)
        for mirrored in (False, True):
            painter.save()
            if mirrored:
                painter.translate(_WIDE, 0)
                painter.scale(-1, 1)
            painter.setPen(QPen(theme.color("readyTrack"), 2))
            painter.drawPath(_hip_bone())
            painter.setPen(Qt.PenStyle.NoPen)
            x, y, rx, ry = _JOINT
            painter.setBrush(theme.color("holdRing"))
            painter.drawEllipse(QPointF(x, y), rx, ry)
            painter.restore()


def _sacrum() -> QPainterPath:
    path = QPainterPath(QPointF(95, 46))
    path.cubicTo(107, 40, 121, 40, 133, 46)
    path.cubicTo(134, 90, 126, 134, _MIDDLE, 164)
    path.cubicTo(102, 134, 94, 90, 95, 46)
    path.closeSubpath()
    return path


def _hip_bone() -> QPainterPath:
    """Return the bone at the left; the other is its mirror image."""
    path = QPainterPath(QPointF(95, 50))
    path.cubicTo(80, 37, 62, 34, 47, 36)
    path.cubicTo(20, 40, 1, 60, 1, 86)
    path.cubicTo(1, 110, 16, 124, 32, 134)
    path.cubicTo(46, 144, 52, 160, 59, 178)
    path.lineTo(76, 178)
    path.cubicTo(88, 164, 84, 134, 94, 104)
    path.cubicTo(97, 92, 97, 66, 95, 50)
    path.closeSubpath()
    return path


class JointMark(Themed, QWidget):
    """The color of the joints in the drawing, for its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(14, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme_of(self).color("holdRing"))
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
        painter.end()
