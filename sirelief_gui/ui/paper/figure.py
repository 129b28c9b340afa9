"""The figure on paper: a still before its disc, painted as paths so that it prints at any size."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from sirelief_gui.ui.figure.library import flesh_of, roomy
from sirelief_gui.ui.figure.painter import FigurePainter, palette
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.stage_scene import Way, cast_of, placed

_ON_STAGE = frozenset({"mat", "floor", "rug"})
"""Props that stand for the ground: here it is a bar."""
_DISC = "soft"


def paint_figure(painter: QPainter, pose: str, box: QRectF, theme: Theme, *, skin: str) -> None:
    """Paint a pose as large as fits into a box, in the middle of it.

    Raises KeyError for an unknown pose or skin tone.
    """
    (cast,) = cast_of(Way(start=roomy(pose), end=roomy(pose), fraction=0.0, breath=0.0))
    is_above = cast.stance.start.from_above
    width, height = theme.num("figure.canvas.w"), theme.num("figure.canvas.h")
    scale = min(box.width() / width, box.height() / height)
    painter.save()
    painter.translate(box.center() - QPointF(width, height) * (scale / 2))
    painter.scale(scale, scale)
    painter.translate(0, -theme.num("painted.stage.top"))
    painter.setPen(Qt.PenStyle.NoPen)
    if not is_above:
        _paint_ground(painter, theme)
    painter.setTransform(placed(theme, cast), combine=True)
    colors = dict(palette(flesh_of(cast.rig).rig, theme=theme.name, skin=skin))
    _painter(cast.rig).paint(painter, cast.stance, colors, skip=_ON_STAGE)
    painter.restore()


def _paint_ground(painter: QPainter, theme: Theme) -> None:
    group = "painted.stage.card"
    cx, cy, r = theme.num("figure.disc.cx"), theme.num(f"{group}Cy"), theme.num(f"{group}R")
    painter.save()
    below = theme.num("figure.disc.clipBelow")
    painter.setClipRect(
        QRectF(cx - r, cy - r, 2 * r, below - cy + r), Qt.ClipOperation.IntersectClip
    )
    painter.setBrush(theme.color(_DISC))
    painter.drawEllipse(QPointF(cx, cy), r, r)
    painter.restore()
    inset, radius = theme.num("figure.canvas.matInset"), theme.num("figure.canvas.matRadius")
    top, high = theme.num("figure.canvas.matTop"), theme.num("figure.canvas.matHeight")
    painter.setBrush(theme.color("mat"))
    wide = theme.num("figure.canvas.w") - 2 * inset
    painter.drawRoundedRect(QRectF(inset, top, wide, high), radius, radius)


@cache
def _painter(rig: str) -> FigurePainter:
    return FigurePainter(flesh_of(rig))
