"""Draws a figure with QPainter: paths from points, two-tone shade, glow and arrows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from sirelief_gui.ui.figure.flesh import Flesh, FleshPart, Mark, Placed, Shape
from sirelief_gui.ui.figure.frames import Frames
from sirelief_gui.ui.figure.props import (
    ArrowLine,
    Light,
    PropLayers,
    PropPart,
    arrows_of,
    lights_of,
    props_of,
)
from sirelief_gui.ui.figure.rig import Rig
from sirelief_gui.ui.figure.skeleton import Stance

Colors = Mapping[str, QColor]


@dataclass(frozen=True, slots=True)
class _Scene:
    """A stance made into Qt paths, in rig units."""

    parts: tuple[tuple[FleshPart, QPainterPath], ...]
    paths: Mapping[str, QPainterPath]
    props: PropLayers
    lights: tuple[Light, ...]
    arrows: tuple[ArrowLine, ...]


class FigurePainter:
    """Paints one rig; keeps the paths of the stance last painted."""

    def __init__(self, flesh: Flesh) -> None:
        self._flesh = flesh
        self._polygons: dict[Shape, QPolygonF] = {}
        self._last: tuple[Stance, frozenset[str], _Scene] | None = None

    @property
    def rig(self) -> Rig:
        """The rig this painter draws."""
        return self._flesh.rig

    def paint(
        self,
        painter: QPainter,
        stance: Stance,
        colors: Colors,
        *,
        skip: frozenset[str] = frozenset(),
        glow: float = 0.0,
        cues: bool = False,
    ) -> None:
        """Paint a stance into a painter whose units are rig units.

        ``skip`` names props that are drawn elsewhere; ``glow`` is the strength (0 to 1) of the
        working area; ``cues`` adds the arrows.
        """
        scene = self._scene(stance, skip)
        self._paint_props(painter, scene.props.back, colors)
        for part, path in scene.parts:
            self._paint_props(painter, scene.props.before.get(part.name, ()), colors)
            self._paint_part(painter, part, path, colors)
            self._paint_props(painter, scene.props.after.get(part.name, ()), colors)
            for light in scene.lights if glow > 0 else ():
                if light.after == part.name:
                    self._paint_light(painter, light, scene.paths, colors, glow)
        for arrow in scene.arrows if cues else ():
            self._paint_arrow(painter, arrow, colors["cue"])

    def _scene(self, stance: Stance, skip: frozenset[str]) -> _Scene:
        last = self._last
        if last is not None and last[0] is stance and last[1] == skip:
            return last[2]
        frames = Frames(self.rig, stance.joints)
        parts = tuple(
            (part, self._path(part.outlines)) for part in self._flesh.parts(stance, frames)
        )
        scene = _Scene(
            parts,
            {part.name: path for part, path in parts},
            props_of(self.rig, stance, frames, skip),
            lights_of(stance, frames),
            arrows_of(self.rig, stance, frames),
        )
        self._last = (stance, skip, scene)
        return scene

    def _polygon(self, placed: Placed) -> QPolygonF:
        m11, m12, m21, m22, dx, dy = placed.frame
        if (m11, m12, m21, m22, dx, dy) == (1.0, 0.0, 0.0, 1.0, 0.0, 0.0):
            return _polygon(placed.shape.points)
        local = self._polygons.get(placed.shape)
        if local is None:
            local = _polygon(placed.shape.points)
            self._polygons[placed.shape] = local
        return QTransform(m11, m12, m21, m22, dx, dy).map(local)

    def _path(self, outlines: tuple[Placed, ...]) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for placed in outlines:
            path.addPolygon(self._polygon(placed))
            path.closeSubpath()
        return path

    def _paint_part(
        self, painter: QPainter, part: FleshPart, path: QPainterPath, colors: Colors
    ) -> None:
        self._fill(painter, path, part.role, part.shade_depth, colors)
        for mark in part.marks:
            self._paint_mark(painter, mark, colors)

    def _fill(
        self, painter: QPainter, path: QPainterPath, role: str, depth: float, colors: Colors
    ) -> None:
        shade = colors.get(f"{role}_shade")
        if depth <= 0 or shade is None:
            painter.fillPath(path, colors[role])
            return
        dx, dy = self.rig.style.shade_dir
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(path.controlPointRect(), shade)
        painter.translate(dx * depth, dy * depth)
        painter.fillPath(path, colors[role])
        painter.restore()

    def _paint_mark(self, painter: QPainter, mark: Mark, colors: Colors) -> None:
        color = QColor(colors[mark.role])
        color.setAlphaF(mark.alpha)
        polygon = self._polygon(mark.outline)
        if mark.width:
            pen = QPen(color, mark.width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(polygon)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawPolygon(polygon)

    def _paint_props(self, painter: QPainter, props: tuple[PropPart, ...], colors: Colors) -> None:
        for prop in props:
            path = QPainterPath()
            path.addPolygon(_polygon(prop.points))
            path.closeSubpath()
            painter.setOpacity(prop.alpha)
            self._fill(painter, path, prop.role, self.rig.style.prop_depth, colors)
            painter.setOpacity(1.0)

    def _paint_light(
        self,
        painter: QPainter,
        light: Light,
        paths: Mapping[str, QPainterPath],
        colors: Colors,
        glow: float,
    ) -> None:
        gradient = QRadialGradient(QPointF(*light.centre), light.r)
        for place, alpha in self.rig.style.glow_stops:
            color = QColor(colors["accent"])
            color.setAlphaF(alpha * light.strength * glow)
            gradient.setColorAt(place, color)
        clip = QPainterPath()
        clip.setFillRule(Qt.FillRule.WindingFill)
        for name in light.clip:
            clip.addPath(paths[name])
        painter.save()
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(gradient))
        painter.drawEllipse(QPointF(*light.centre), light.r, light.r)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, arrow: ArrowLine, color: QColor) -> None:
        start, control, tip = (QPointF(*point) for point in arrow.shaft)
        path = QPainterPath(start)
        path.quadTo(control, tip)
        left, point, right = (QPointF(*place) for place in arrow.head)
        path.moveTo(left)
        path.lineTo(point)
        path.lineTo(right)
        pen = QPen(color, self.rig.style.arrow_width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)


def _polygon(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def palette(rig: Rig, *, theme: str, skin: str = "medium") -> dict[str, QColor]:
    """Return the rig's colors for a theme ("light", "dark") and a skin tone.

    "medium" is the palette as delivered. Raises KeyError for an unknown theme or tone.
    """
    colors = {role: QColor(value) for role, value in rig.palettes[theme].items()}
    tone = rig.skin_tones[skin]
    if skin != "medium":
        colors.update({role: QColor(value) for role, value in tone.items()})
    return colors
