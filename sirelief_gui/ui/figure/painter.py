"""Draws a figure with QPainter: paths from points, two-tone shade, glow and arrows."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.figure.backdrop import Backdrop
from sirelief_gui.ui.figure.flesh import Flesh
from sirelief_gui.ui.figure.frames import Frames
from sirelief_gui.ui.figure.paths import ENLARGED, FINE, WINDING, Paths, enlarged, wardrobe_of
from sirelief_gui.ui.figure.props import (
    ArrowLine,
    Light,
    PropPart,
    arrows_of,
    lights_of,
)
from sirelief_gui.ui.figure.rig import Rig
from sirelief_gui.ui.figure.shapes import FleshPart, Placed
from sirelief_gui.ui.figure.skeleton import Stance

Colors = Mapping[str, QColor]
_SCENES = 320
"""Stances kept: a rep of slow movements comes again and again, and costs no layout then."""


class _Fill(NamedTuple):
    """A path with its box, what of it is lit (None: it has no shade), its role and strength."""

    path: QPainterPath
    box: QRectF
    lit: QPainterPath | None
    role: str
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
        self._props = wardrobe_of(flesh).props
        self._paths = Paths(flesh)
        self._fills: dict[tuple[str, int], tuple[tuple[Placed, ...], _Fill]] = {}
        self._shaded = shaded_roles(flesh.rig)
        self._kept: OrderedDict[tuple[int, float, frozenset[str]], tuple[Stance, _Layers]]
        self._kept = OrderedDict()
        self._last: tuple[Stance, frozenset[str], bool, _Scene] | None = None
        self._colors: Colors = {}
        self._glow = 0.0
        self._backdrop = Backdrop(self._paint_layers)
        self._brushes: dict[tuple[str, bool, float], tuple[QBrush, QBrush | None]] = {}

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
        painter.scale(1 / FINE, 1 / FINE)
        if colors is not self._colors:
            self._colors = colors
            self._brushes.clear()
            self._backdrop.forget()
        box = None if within is None else ENLARGED.mapRect(within)
        self._glow = glow
        done = self._backdrop.draw(painter, scene.layers, glow)
        self._paint_layers(painter, scene.layers[done:], box)
        for arrow in scene.arrows:
            self._paint_arrow(painter, arrow, colors["cue"])
        painter.restore()

    def _paint_layers(
        self, painter: QPainter, layers: Iterable[_Fill | _Shine], box: QRectF | None = None
    ) -> None:
        for layer in layers:
            if box is not None and not box.intersects(layer.box):
                continue
            if isinstance(layer, _Fill):
                self._paint_fill(painter, layer)
            elif self._glow > 0:
                self._paint_light(painter, layer.light, layer.clip, self._glow)

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
            found |= enlarged((*arrow.shaft, *arrow.head)).boundingRect()
        edge = self.rig.style.arrow_width * FINE
        around = found.adjusted(-edge, -edge, edge, edge)
        return ENLARGED.inverted()[0].mapRect(around)

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
        self._fills.clear()
        self._backdrop.forget()

    def _laid_out(self, stance: Stance, skip: frozenset[str]) -> _Layers:
        frames = Frames(self.rig, stance.joints)
        props = self._props.layers(stance, frames, skip)
        layers: list[_Fill | _Shine] = [self._prop(prop) for prop in props.back]
        lights = lights_of(stance, frames)
        paths: dict[str, QPainterPath] = {}
        for part in self._flesh.parts(stance, frames):
            if part.name in props.before:
                layers += [self._prop(prop) for prop in props.before[part.name]]
            fill = self._fill(
                (part.name, -1), part.outlines, role=part.role, depth=part.shade_depth
            )
            paths[part.name] = fill.path
            layers.append(fill)
            if part.marks:
                layers += self._marks(part)
            if part.name in props.after:
                layers += [self._prop(prop) for prop in props.after[part.name]]
            if lights:
                layers += [_shine(x, paths) for x in lights if x.after == part.name]
        return _united(layers)

    def _fill(
        self,
        key: tuple[str, int],
        outlines: tuple[Placed, ...],
        *,
        role: str,
        depth: float = 0.0,
        width: float = 0.0,
        alpha: float = 1.0,
    ) -> _Fill:
        """Return a fill; what stands still since the stance before is known by being the same."""
        before = self._fills.get(key)
        if before is not None and before[0] == outlines and before[1][3:] == (role, alpha):
            return before[1]
        lit = None
        if depth > 0 and outlines and role in self._shaded:
            path, lit = self._paths.shaded(outlines, depth)
        else:
            path = self._paths.whole(outlines, width)
        fill = _Fill(path, path.controlPointRect(), lit, role, alpha)
        self._fills[key] = (outlines, fill)
        return fill

    def _prop(self, prop: PropPart) -> _Fill:
        depth = self.rig.style.prop_depth
        return self._fill(prop.key, (prop.outline,), role=prop.role, depth=depth, alpha=prop.alpha)

    def _marks(self, part: FleshPart) -> list[_Fill]:
        return [
            self._fill(
                (part.name, at),
                (mark.outline,),
                role=mark.role,
                width=mark.width,
                alpha=mark.alpha,
            )
            for at, mark in enumerate(part.marks)
        ]

    def _brush(self, fill: _Fill) -> tuple[QBrush, QBrush | None]:
        """Return what a fill is painted with, and what its shade is, if it has one."""
        key = (fill.role, fill.lit is None, fill.alpha)
        found = self._brushes.get(key)
        if found is None:
            color, shade = QColor(self._colors[fill.role]), self._colors.get(f"{fill.role}_shade")
            if fill.lit is None or shade is None:
                shade = None
                if fill.alpha < 1:
                    color.setAlphaF(fill.alpha)
            found = (QBrush(color), None if shade is None else QBrush(shade))
            self._brushes[key] = found
        return found

    def _paint_fill(self, painter: QPainter, fill: _Fill) -> None:
        brush, shade = self._brush(fill)
        if shade is None or fill.lit is None:
            painter.fillPath(fill.path, brush)
            return
        # The shade first, over all of it, then what is lit: a clip would cost as much again.
        before = painter.opacity()
        if fill.alpha < 1:
            painter.setOpacity(before * fill.alpha)
        painter.fillPath(fill.path, shade)
        painter.fillPath(fill.lit, brush)
        if fill.alpha < 1:
            painter.setOpacity(before)

    def _paint_light(
        self, painter: QPainter, light: Light, clip: QPainterPath, glow: float
    ) -> None:
        centre, r = QPointF(*light.centre) * FINE, light.r * FINE
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
        start, control, tip = (QPointF(*point) * FINE for point in arrow.shaft)
        path = QPainterPath(start)
        path.quadTo(control, tip)
        left, point, right = (QPointF(*place) * FINE for place in arrow.head)
        path.moveTo(left)
        path.lineTo(point)
        path.lineTo(right)
        pen = QPen(color, self.rig.style.arrow_width * FINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)


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
            and layer[2:] == before[2:] == (None, layer.role, 1.0)
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
    clip.setFillRule(WINDING)
    for name in light.clip:
        clip.addPath(paths[name])
    (x, y), r = light.centre, light.r
    return _Shine(light, ENLARGED.mapRect(QRectF(x - r, y - r, 2 * r, 2 * r)), clip)


def shaded_roles(rig: Rig) -> frozenset[str]:
    """Return the roles that have a shade in any of the rig's palettes."""
    roles = {role for palette in rig.palettes.values() for role in palette}
    return frozenset(role for role in roles if f"{role}_shade" in roles)


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
