"""The drawing of the pelvis from behind: its outlines and where its zones are.

Units are pixels of the drawing at its own size, 372 × 380, as seen when looking at one's own back:
her left is at the left.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from sirelief_gui.domain.values import dataclass

MIDDLE = 186.0


@dataclass(frozen=True, slots=True)
class Zone:
    """One part of the drawing that can be chosen; two zones may stand for one site."""

    key: str
    site: str
    centre: tuple[float, float]
    radii: tuple[float, float]

    def path(self) -> QPainterPath:
        """Return the zone's outline."""
        path = QPainterPath()
        path.addEllipse(QPointF(*self.centre), *self.radii)
        return path

    def box(self) -> QRectF:
        """Return the rectangle around the zone."""
        (x, y), (rx, ry) = self.centre, self.radii
        return QRectF(x - rx, y - ry, 2 * rx, 2 * ry)


ZONES = (
    Zone("low_back", "low_back", (MIDDLE, 89), (54, 27)),
    Zone("left", "si_left", (152, 173), (27, 36)),
    Zone("right", "si_right", (220, 173), (27, 36)),
    Zone("left_leg", "leg_above_knee", (124, 337), (30, 36)),
    Zone("right_leg", "leg_above_knee", (248, 337), (30, 36)),
)
"""The zones in keyboard order: low back, left, right, legs."""

SPINE = ((MIDDLE, 23.5), (MIDDLE, 37.0), (MIDDLE, 51.0), (MIDDLE, 123.5))
SPINE_DOT = (5.0, 6.0)


def zone_at(x: float, y: float) -> Zone | None:
    """Return the zone under a point of the drawing, or None beside all of them."""
    point = QPointF(x, y)
    return next((zone for zone in ZONES if zone.path().contains(point)), None)


def body() -> QPainterPath:
    """Return back, hips and thighs as one outline."""
    half = QPainterPath(QPointF(MIDDLE, 17))
    half.lineTo(118, 17)
    half.cubicTo(119, 40, 121, 57, 121, 74)
    half.cubicTo(121, 112, 102, 136, 86, 164)
    half.cubicTo(70, 192, 65, 212, 65, 241)
    half.cubicTo(65, 284, 74, 330, 82, 380)
    half.lineTo(176, 380)
    half.cubicTo(179, 350, 184, 316, MIDDLE, 295)
    half.closeSubpath()
    return half.united(_mirrored(half))


def crease() -> QPainterPath:
    """Return the line under the buttocks."""
    path = QPainterPath(QPointF(84, 263))
    path.cubicTo(108, 284, 148, 294, MIDDLE, 295)
    path.cubicTo(224, 294, 264, 284, 288, 263)
    return path


def hip_bones() -> tuple[QPainterPath, QPainterPath]:
    """Return the left and the right hip bone."""
    left = QPainterPath(QPointF(171, 141))
    left.cubicTo(160, 133, 148, 129.5, 135, 129.5)
    left.cubicTo(112, 130, 95, 148, 95, 170)
    left.cubicTo(95, 186, 103, 198, 116, 206)
    left.cubicTo(129, 215, 136, 229, 142, 242)
    left.cubicTo(151, 244, 158, 236, 160, 222)
    left.cubicTo(162, 203, 165, 186, 171, 159)
    left.closeSubpath()
    return left, _mirrored(left)


def sacrum() -> QPainterPath:
    """Return the bone between the hip bones."""
    path = QPainterPath(QPointF(170, 139))
    path.cubicTo(180, 134, 192, 134, 202, 139)
    path.cubicTo(201, 175, 196, 207, MIDDLE, 231)
    path.cubicTo(176, 207, 171, 175, 170, 139)
    path.closeSubpath()
    return path


def _mirrored(path: QPainterPath) -> QPainterPath:
    return QTransform(-1, 0, 0, 1, 2 * MIDDLE, 0).map(path)
