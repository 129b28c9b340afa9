"""Draws a figure with QPainter: paths from points, two-tone shade, glow and arrows."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from sirelief_gui.ui.figure.curves import Points, simplified
from sirelief_gui.ui.figure.flesh import Flesh
from sirelief_gui.ui.figure.frames import Frames
from sirelief_gui.ui.figure.props import (
    ArrowLine,
    Light,
    PropPart,
    Props,
    arrows_of,
    lights_of,
)
from sirelief_gui.ui.figure.rig import Rig
from sirelief_gui.ui.figure.shapes import IDENTITY, Affine, FleshPart, Placed, Shape
from sirelief_gui.ui.figure.skeleton import Stance

Colors = Mapping[str, QColor]
_FINE = 800.0
"""How many units of a path a rig unit is: Qt unites, strokes and flattens to parts of a unit."""
_ENLARGED = QTransform.fromScale(_FINE, _FINE)
_WINDING = Qt.FillRule.WindingFill
_SCENES = 320
"""Stances kept: a rep of slow movements comes again and again, and costs no layout then."""


class _Fill(NamedTuple):
    """A path with its box, the role it is filled with, and how deep its shade is (0: none)."""

    path: QPainterPath
    box: QRectF
    role: str
    depth: float
    alpha: float


class _Shine(NamedTuple):
    """A light, its box, and what it falls on."""

    light: Light
    box: QRectF
    clip: QPainterPath


_Layers = tuple[_Fill | _Shine, ...]


@dataclass(frozen=True, slots=True)
class _Scene:
    """A stance made into Qt paths of straight lines, back to front, and the arrows if wanted."""

    layers: _Layers
    arrows: tuple[ArrowLine, ...]


class FigurePainter:
    """Paints one rig; keeps the paths of the stances last painted, by the joints that they hold."""

    def __init__(self, flesh: Flesh) -> None:
        self._flesh = flesh
        self._props = Props(flesh.rig)
        self._paths: dict[tuple[Shape, float], QPainterPath] = {}
        self._mapped: dict[tuple[Shape, float], tuple[Affine, QPainterPath]] = {}
        self._kept: OrderedDict[tuple[int, float, frozenset[str]], tuple[Stance, _Layers]]
        self._kept = OrderedDict()
        self._last: tuple[Stance, frozenset[str], bool, _Scene] | None = None
        self._colors: Colors = {}
        self._brushes: dict[tuple[str, float, float], tuple[QBrush, QBrush | None]] = {}

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
        within: QRectF | None = None,
    ) -> None:
        """Paint a stance into a painter whose units are rig units.

        ``skip`` names props that are drawn elsewhere; ``glow`` is the strength (0 to 1) of the
        working area; ``cues`` adds the arrows; of what lies outside ``within`` nothing is painted.
        ``colors`` is not to be changed once it was painted with.
        """
        scene = self._scene(stance, skip, cues)
        painter.save()
        painter.scale(1 / _FINE, 1 / _FINE)
        if colors is not self._colors:
            self._colors = colors
            self._brushes.clear()
        box = None if within is None else _ENLARGED.mapRect(within)
        for layer in scene.layers:
            if box is not None and not box.intersects(layer.box):
                continue
            if isinstance(layer, _Fill):
                self._paint_fill(painter, layer)
            elif glow > 0:
                self._paint_light(painter, layer.light, layer.clip, glow)
        for arrow in scene.arrows:
            self._paint_arrow(painter, arrow, colors["cue"])
        painter.restore()

    def move_to(
        self, stance: Stance, *, skip: frozenset[str] = frozenset(), cues: bool = False
    ) -> QRectF | None:
        """Get ready to paint a stance; return the box that it changes, None if that may be all."""
        last = self._last
        scene = self._scene(stance, skip, cues)
        if last is None or last[1] != skip or len(last[3].layers) != len(scene.layers):
            return None
        before = last[3]
        found = QRectF()
        for old, new in zip(before.layers, scene.layers, strict=True):
            if old != new:
                found |= old.box | new.box
        for arrow in (*before.arrows, *scene.arrows) if before.arrows != scene.arrows else ():
            found |= _enlarged((*arrow.shaft, *arrow.head)).boundingRect()
        edge = self.rig.style.arrow_width * _FINE
        around = found.adjusted(-edge, -edge, edge, edge)
        return _ENLARGED.inverted()[0].mapRect(around)

    def _scene(self, stance: Stance, skip: frozenset[str], cues: bool) -> _Scene:
        last = self._last
        if last is not None and last[0] is stance and last[1:3] == (skip, cues):
            return last[3]
        arrows: tuple[ArrowLine, ...] = ()
        if cues:
            arrows = arrows_of(self.rig, stance, Frames(self.rig, stance.joints))
        scene = _Scene(self._layers(stance, skip), arrows)
        self._last = (stance, skip, cues, scene)
        return scene

    def _layers(self, stance: Stance, skip: frozenset[str]) -> _Layers:
        key = (id(stance.joints), stance.breath, skip)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = (stance, self._laid_out(stance, skip))
            if len(self._kept) > _SCENES:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return kept[1]

    def forget(self) -> None:
        """Let go of what was painted: nobody sees it now."""
        self._kept.clear()
        self._mapped.clear()

    def _laid_out(self, stance: Stance, skip: frozenset[str]) -> _Layers:
        frames = Frames(self.rig, stance.joints)
        props = self._props.layers(stance, frames, skip)
        layers: list[_Fill | _Shine] = [self._prop(prop) for prop in props.back]
        lights = lights_of(stance, frames)
        paths: dict[str, QPainterPath] = {}
        for part in self._flesh.parts(stance, frames):
            if part.name in props.before:
                layers += [self._prop(prop) for prop in props.before[part.name]]
            path = paths[part.name] = self._path(part.outlines)
            layers.append(_fill(path, part.role, part.shade_depth))
            layers += self._marks(part)
            if part.name in props.after:
                layers += [self._prop(prop) for prop in props.after[part.name]]
            layers += [_shine(x, paths) for x in lights if x.after == part.name]
        return _united(layers)

    def _prop(self, prop: PropPart) -> _Fill:
        path = self._path((prop.outline,))
        return _fill(path, prop.role, self.rig.style.prop_depth, prop.alpha)

    def _marks(self, part: FleshPart) -> list[_Fill]:
        return [
            _fill(self._placed(mark.outline, mark.width), mark.role, 0.0, mark.alpha)
            for mark in part.marks
        ]

    def _path(self, outlines: tuple[Placed, ...]) -> QPainterPath:
        if not outlines:
            return QPainterPath()
        path = self._placed(outlines[0])
        if len(outlines) > 1:
            path = QPainterPath(path)
            for placed in outlines[1:]:
                path.addPath(self._placed(placed))
        return path

    def _placed(self, placed: Placed, width: float = 0.0) -> QPainterPath:
        """Return outlines where their frame is; with a ``width``, the line along them."""
        shape, frame = placed
        if not shape.lasts:
            return _bent_path(shape)
        key = (shape, width)
        local = self._paths.get(key)
        if local is None:
            local = self._paths[key] = _line(shape, width) if width else _local(shape)
        if frame is IDENTITY:
            return local
        mapped = self._mapped.get(key)
        if mapped is not None and mapped[0] == frame:
            return mapped[1]  # it stands still, and is known to by being the same path
        m11, m12, m21, m22, dx, dy = frame
        path = QTransform(m11, m12, m21, m22, dx * _FINE, dy * _FINE).map(local)
        self._mapped[key] = (frame, path)
        return path

    def _brush(self, fill: _Fill) -> tuple[QBrush, QBrush | None]:
        """Return what a fill is painted with, and what its shade is, if it has one."""
        key = fill[2:]
        found = self._brushes.get(key)
        if found is None:
            color, shade = QColor(self._colors[fill.role]), self._colors.get(f"{fill.role}_shade")
            if fill.depth <= 0 or shade is None:
                shade = None
                if fill.alpha < 1:
                    color.setAlphaF(fill.alpha)
            found = (QBrush(color), None if shade is None else QBrush(shade))
            self._brushes[key] = found
        return found

    def _paint_fill(self, painter: QPainter, fill: _Fill) -> None:
        brush, shade = self._brush(fill)
        if shade is None:
            painter.fillPath(fill.path, brush)
            return
        dx, dy = self.rig.style.shade_dir
        painter.save()
        if fill.alpha < 1:
            painter.setOpacity(fill.alpha)
        painter.setClipPath(fill.path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(fill.box, shade)
        painter.translate(dx * fill.depth * _FINE, dy * fill.depth * _FINE)
        painter.fillPath(fill.path, brush)
        painter.restore()

    def _paint_light(
        self, painter: QPainter, light: Light, clip: QPainterPath, glow: float
    ) -> None:
        centre, r = QPointF(*light.centre) * _FINE, light.r * _FINE
        gradient = QRadialGradient(centre, r)
        for place, alpha in self.rig.style.glow_stops:
            color = QColor(self._colors["accent"])
            color.setAlphaF(alpha * light.strength * glow)
            gradient.setColorAt(place, color)
        painter.save()
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(gradient))
        painter.drawEllipse(centre, r, r)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, arrow: ArrowLine, color: QColor) -> None:
        start, control, tip = (QPointF(*point) * _FINE for point in arrow.shaft)
        path = QPainterPath(start)
        path.quadTo(control, tip)
        left, point, right = (QPointF(*place) * _FINE for place in arrow.head)
        path.moveTo(left)
        path.lineTo(point)
        path.lineTo(right)
        pen = QPen(color, self.rig.style.arrow_width * _FINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)


def _fill(path: QPainterPath, role: str, depth: float, alpha: float = 1.0) -> _Fill:
    return _Fill(path, path.controlPointRect(), role, depth, alpha)


def _united(layers: list[_Fill | _Shine]) -> _Layers:
    """Make one of flat fills of a role that follow each other and lie apart, as fingers do."""
    found: list[_Fill | _Shine] = []
    for layer in layers:
        before = found[-1] if found else None
        if isinstance(layer, _Fill) and layer.path.isEmpty():
            continue
        if (
            isinstance(layer, _Fill)
            and isinstance(before, _Fill)
            and layer[2:] == before[2:]
            and (layer.depth, layer.alpha) == (0.0, 1.0)
            and not layer.box.intersects(before.box)
        ):
            path = QPainterPath(before.path)
            path.addPath(layer.path)
            found[-1] = _Fill(path, before.box | layer.box, *layer[2:])
        else:
            found.append(layer)
    return tuple(found)


def _shine(light: Light, paths: Mapping[str, QPainterPath]) -> _Shine:
    clip = QPainterPath()
    clip.setFillRule(_WINDING)
    for name in light.clip:
        clip.addPath(paths[name])
    (x, y), r = light.centre, light.r
    return _Shine(light, _ENLARGED.mapRect(QRectF(x - r, y - r, 2 * r, 2 * r)), clip)


def _bent_path(shape: Shape) -> QPainterPath:
    """Return cubics as straight lines: the painter takes ten times as long over the curves."""
    bent = QPainterPath(QPointF(*shape.points[0]))
    for bend in shape.bends:
        bent.cubicTo(*bend)
    path = QPainterPath()
    path.setFillRule(_WINDING)
    for polygon in bent.toSubpathPolygons(_ENLARGED):
        path.addPolygon(polygon)
    path.closeSubpath()
    return path


def _local(shape: Shape) -> QPainterPath:
    """Return the path of a shape in its frame; several outlines are united once and for all."""
    if shape.bends:
        return _bent_path(shape)
    path = QPainterPath()
    path.setFillRule(_WINDING)
    for points in (shape.points, *shape.others):
        path.addPolygon(_enlarged(points))
        path.closeSubpath()
    if shape.others:
        path = path.simplified()
        path.setFillRule(_WINDING)
    return path


def _line(shape: Shape, width: float) -> QPainterPath:
    """Return the outline of a round line along the points of a shape."""
    path = QPainterPath()
    path.addPolygon(_enlarged(shape.points))
    stroker = QPainterPathStroker()
    stroker.setWidth(width * _FINE)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    line = QPainterPath()
    line.setFillRule(_WINDING)
    for polygon in stroker.createStroke(path).simplified().toSubpathPolygons():
        points = tuple((point.x() / _FINE, point.y() / _FINE) for point in polygon.toList())
        line.addPolygon(_enlarged(simplified(points[:-1] if polygon.isClosed() else points)))
        line.closeSubpath()
    return line


def _enlarged(points: Points) -> QPolygonF:
    return QPolygonF([QPointF(x * _FINE, y * _FINE) for x, y in points])


def palette(rig: Rig, *, theme: str, skin: str = "medium") -> dict[str, QColor]:
    """Return the rig's colors for a theme ("light", "dark") and a skin tone.

    "medium" is the palette as delivered. Raises KeyError for an unknown theme or tone.
    """
    colors = {role: QColor(value) for role, value in rig.palettes[theme].items()}
    tone = rig.skin_tones[skin]
    if skin != "medium":
        colors.update({role: QColor(value) for role, value in tone.items()})
    if theme == "dark":
        colors.update({r: QColor(v) for r, v in rig.dark_tones.get(skin, {}).items()})
    return colors
