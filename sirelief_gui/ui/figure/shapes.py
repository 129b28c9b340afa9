"""What an outline is, and where it is: handed from whatever shapes the body to the painter."""

from __future__ import annotations

from typing import NamedTuple

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.figure.curves import Bends, Points
from sirelief_gui.ui.figure.frames import Affine
from sirelief_gui.ui.figure.rig import Point

IDENTITY: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """Outlines in a frame of their own, filled together; the same object stands for the same.

    ``points`` is a polygon; with ``bends`` it is the ends of these cubics, which begin at the
    first. ``others`` are more polygons in the same frame. One that ``lasts`` comes again in the
    next stance, and is worth keeping in another form.
    """

    points: Points
    bends: Bends = ()
    others: tuple[Points, ...] = ()
    lasts: bool = True


# Made anew for every frame, hundreds a second: plain tuples, which cost a third of a dataclass.


class Placed(NamedTuple):
    """Outlines and where their frame is now."""

    shape: Shape
    frame: Affine


class Mark(NamedTuple):
    """A line (``width``) or a dot (width 0, filled) with its own role and strength."""

    role: str
    width: float
    alpha: float
    outline: Placed


class FleshPart(NamedTuple):
    """One part to paint: outlines filled together, then its marks."""

    name: str
    role: str
    shade_depth: float
    outlines: tuple[Placed, ...]
    marks: tuple[Mark, ...]


def still_shape(points: Points) -> Placed:
    """Return a polygon that stays where it is in the scene."""
    return Placed(Shape(points), IDENTITY)


def bent(start: Point, bends: Bends, *, lasts: bool = False) -> Placed:
    """Return an outline of cubics, in the scene's own frame."""
    nodes = (start, *[(bend[4], bend[5]) for bend in bends])
    return Placed(Shape(nodes, bends, lasts=lasts), IDENTITY)
