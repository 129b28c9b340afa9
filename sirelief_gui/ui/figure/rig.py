"""The types of a figure rig: bones, poses and the flesh that follows them.

A rig is data (``assets/figure/rig_*.json``), read by ``rig_load``. Everything is in rig units: a
unit square, x to the right, y down. Every type is frozen, so a rig can be shared by all widgets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from sirelief_gui.domain.values import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class BoneAnchor:
    """A point beside a bone or a chain: ``t`` along it, ``off`` units towards its normal."""

    bone: str
    t: float
    off: float


@dataclass(frozen=True, slots=True)
class MixAnchor:
    """A point that rides round a joint at radius ``r``, in a direction mixed from bone vectors."""

    joint: str
    mix: tuple[tuple[str, str, float], ...]
    r: float
    shift: tuple[str, float] | None


@dataclass(frozen=True, slots=True)
class JointAnchor:
    """A joint plus an offset on the screen."""

    joint: str
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class SceneAnchor:
    """A fixed point of the scene (props only)."""

    x: float
    y: float


Anchor = BoneAnchor | MixAnchor | JointAnchor | SceneAnchor


@dataclass(frozen=True, slots=True)
class Ball:
    """A circle on a joint."""

    at: str
    r: float


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle at an anchor."""

    at: Anchor
    r: float


@dataclass(frozen=True, slots=True)
class Capsule:
    """The convex hull of two circles."""

    a: Anchor
    b: Anchor
    r0: float
    r1: float


@dataclass(frozen=True, slots=True)
class Front:
    """How the front of a torso sweep stays round when the back bends."""

    blend: float
    chord: tuple[str, str]
    pull: float
    range: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sweep:
    """A width profile carried along a bone or a chain; rows are (t, plus, minus, breath)."""

    along: str
    rows: tuple[tuple[float, float, float, float], ...]
    range: tuple[float, float]
    caps: tuple[str, str]
    front: Front | None


@dataclass(frozen=True, slots=True)
class Blob:
    """A closed curve in the frame of a bone: points along its direction and its normal."""

    bone: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Grow:
    """Where an outline swells from with the breath, and how much."""

    centre: Anchor
    weight: float


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed curve through anchors."""

    points: tuple[Anchor, ...]
    grow: Grow | None


@dataclass(frozen=True, slots=True)
class Line:
    """An open stroke in the frame of a bone, with its own role."""

    bone: str
    role: str
    width: float
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A small filled circle in the frame of a bone, with its own role and strength."""

    bone: str
    role: str
    at: Point
    r: float
    alpha: float


Prim = Ball | Disc | Capsule | Sweep | Blob | Outline | Line | Dot


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some primitives united into one path and filled with one role."""

    name: str
    role: str
    prims: tuple[Prim, ...]
    flat: bool
    far: bool
    shade_depth: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bone:
    """One rigid piece between two joints; ``fixed_offset`` bones never turn."""

    name: str
    parent: str | None
    start: str
    end: str
    length: float
    fixed_offset: Point | None


@dataclass(frozen=True, slots=True)
class Limb:
    """The three bones of an arm or a leg, by name."""

    upper: str
    lower: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Poses between which the figure may move, with the joint that does not slide."""

    anchor: str
    ik: tuple[str, ...]
    frame: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A prop shape: a rectangle with round corners."""

    role: str
    x: float
    y: float
    w: float
    h: float
    r: float


@dataclass(frozen=True, slots=True)
class Poly:
    """A prop shape: a polygon whose corners are rounded by ``round``."""

    role: str
    points: tuple[Point, ...]
    round: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A prop shape: a closed curve through scene points or anchors."""

    role: str
    points: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Ellipse:
    """A prop shape: an upright ellipse."""

    role: str
    at: Point
    rx: float
    ry: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Squeezed:
    """A prop shape: a ball between two joints, taller as they come closer."""

    role: str
    a: str
    b: str
    gap: float
    dy: float
    radius: float


@dataclass(frozen=True, slots=True)
class Buckle:
    """A prop shape: a small rounded box midway between two anchors."""

    role: str
    points: tuple[Anchor, Anchor]
    w: float
    h: float


Shape = Rect | Poly | Curve | Ellipse | Squeezed | Buckle


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """A thing beside the figure and where in the drawing order it belongs."""

    name: str
    layer: str
    before: str | None
    after: str | None
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glow:
    """A soft light on the working area."""

    at: Anchor
    r: float
    strength: float
    clip: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """A cue arrow between two anchors; ``bend`` is its bulge as a share of its length."""

    start: Anchor
    end: Anchor
    bend: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """One key pose: where every joint is."""

    name: str
    family: str
    belly: float
    props: tuple[str, ...]
    joints: Mapping[str, Point]
    contacts: tuple[str, ...]
    frame: tuple[float, float, float, float] | None
    glow: tuple[Glow, ...]
    cues: tuple[Arrow, ...]
    from_above: bool


@dataclass(frozen=True, slots=True)
class Transition:
    """A pair of poses that may be interpolated, by way of ``via``."""

    start: str
    end: str
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Sizes of shade, glow and arrows in rig units."""

    shade_dir: Point
    shade_depth: float
    prop_depth: float
    glow_stops: tuple[tuple[float, float], ...]
    arrow_width: float
    arrow_head: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rig:
    """One complete figure seen from one side."""

    name: str
    floor_y: float
    root: str
    bones: tuple[Bone, ...]
    chains: Mapping[str, tuple[str, ...]]
    limbs: Mapping[str, Limb]
    families: Mapping[str, Family]
    breath_gain: float
    style: Style
    parts: tuple[Part, ...]
    props: Mapping[str, Prop]
    poses: Mapping[str, Pose]
    transitions: Mapping[tuple[str, str], Transition]
    palettes: Mapping[str, Mapping[str, str]]
    skin_tones: Mapping[str, Mapping[str, str]]
    dark_tones: Mapping[str, Mapping[str, str]]
    """What of a skin tone is otherwise in the dark theme, where it would be lost."""
    bone: Mapping[str, Bone] = field(default_factory=dict)
