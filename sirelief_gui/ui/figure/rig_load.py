"""Read a figure rig from its JSON text and check it.

Whatever a drawing could later stumble over (a joint without a place, a part naming an unknown
bone) is found here, once, with a message naming the key.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from sirelief_gui.ui.figure.rig import (
    Anchor,
    Arrow,
    Ball,
    Blob,
    Bone,
    BoneAnchor,
    Buckle,
    Capsule,
    Curve,
    Disc,
    Dot,
    Ellipse,
    Family,
    Front,
    Glow,
    Grow,
    JointAnchor,
    Limb,
    Line,
    MixAnchor,
    Outline,
    Part,
    Point,
    Poly,
    Pose,
    Prim,
    Prop,
    Rect,
    Rig,
    SceneAnchor,
    Shape,
    Squeezed,
    Style,
    Sweep,
    Transition,
)

Json = Any
Raw = Mapping[str, Json]


class RigError(ValueError):
    """A rig file that cannot be drawn; the message names the key and the reason."""


def load_rig(text: str) -> Rig:
    """Return the rig held in ``text`` (JSON).

    Raises RigError when it is not such a file or names something it does not define.
    """
    try:
        raw: Raw = json.loads(text)
        rig = _rig(raw)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise RigError(f"figure rig: {error!r}") from error
    _check(rig, raw)
    return rig


def _rig(raw: Raw) -> Rig:
    if raw["format"] != "relief-figure" or raw["version"] != 1:
        raise ValueError("format is not relief-figure 1")
    bones = tuple(_bone(item) for item in raw["bones"])
    parts = {part["name"]: _part(part) for part in raw["parts"]}
    transitions = (
        Transition(item["from"], item["to"], tuple(item.get("via", ())))
        for item in raw["transitions"]
    )
    return Rig(
        name=raw["rig"],
        floor_y=float(raw["space"]["floor_y"]),
        root=raw["root"],
        bones=bones,
        chains={name: tuple(chain["joints"]) for name, chain in raw["chains"].items()},
        limbs={n: Limb(i["upper"], i["lower"], i["end"]) for n, i in raw["limbs"].items()},
        families={name: _family(item) for name, item in raw["families"].items()},
        breath_gain=float(raw["breath"]["gain"]),
        style=_style(raw["style"]),
        parts=tuple(parts[name] for name in raw["draw_order"]),
        props={name: _prop(name, item) for name, item in raw["props"].items()},
        poses={name: _pose(name, item) for name, item in raw["poses"].items()},
        transitions={(item.start, item.end): item for item in transitions},
        palettes=raw["palettes"],
        skin_tones=raw["skin_tones"],
        dark_tones=raw.get("skin_tones_dark", {}),
        bone={bone.name: bone for bone in bones},
    )


def _check(rig: Rig, raw: Raw) -> None:
    _check_bones(rig)
    joints = {bone.start for bone in rig.bones} | {bone.end for bone in rig.bones}
    for pose in rig.poses.values():
        missing = joints - set(pose.joints)
        if missing:
            raise RigError(f"poses.{pose.name}: no place for {', '.join(sorted(missing))}")
        if pose.family not in rig.families:
            raise RigError(f"poses.{pose.name}.family: unknown {pose.family}")
        unknown = set(pose.props) - set(rig.props)
        if unknown:
            raise RigError(f"poses.{pose.name}.props: unknown {', '.join(sorted(unknown))}")
    for transition in rig.transitions.values():
        for name in {transition.start, transition.end, *transition.via} - set(rig.poses):
            raise RigError(f"transitions: unknown pose {name}")
    for name in _bones_named(raw["parts"]) - set(rig.bone) - set(rig.chains):
        raise RigError(f"parts: unknown bone {name}")


def _check_bones(rig: Rig) -> None:
    seen = {rig.root}
    for bone in rig.bones:
        if bone.start not in seen:
            raise RigError(f"bones.{bone.name}: {bone.start} comes before its parent")
        seen.add(bone.end)


def _bones_named(parts: list[Raw]) -> set[str]:
    names: set[str] = set()
    for part in parts:
        for prim in part["prims"]:
            names.update(prim[key] for key in ("along", "bone") if key in prim)
            anchors = prim["points"] if prim["type"] == "outline" else ()
            names.update(item[0] for item in anchors if isinstance(item, list))
    return names


def _bone(raw: Raw) -> Bone:
    offset = raw.get("fixed_offset")
    return Bone(
        name=raw["name"],
        parent=raw["parent"],
        start=raw["from"],
        end=raw["to"],
        length=float(raw["length"]),
        fixed_offset=None if offset is None else _point(offset),
    )


def _family(raw: Raw) -> Family:
    return Family(anchor=raw["anchor"], ik=tuple(raw["ik"]), frame=_frame(raw["frame"]))


def _style(raw: Raw) -> Style:
    return Style(
        shade_dir=_point(raw["shade"]["offset_dir"]),
        shade_depth=float(raw["shade"]["depth"]),
        prop_depth=float(raw["prop_shade"]["depth"]),
        glow_stops=tuple(_point(stop) for stop in raw["glow_stops"]),
        arrow_width=float(raw["arrow"]["width"]),
        arrow_head=float(raw["arrow"]["head"]),
    )


def _part(raw: Raw) -> Part:
    depth = raw.get("shade_depth")
    return Part(
        name=raw["name"],
        role=raw["role"],
        prims=tuple(_PRIMS[item["type"]](item) for item in raw["prims"]),
        flat=bool(raw.get("flat", False)),
        far=raw.get("depth") == "far",
        shade_depth=None if depth is None else float(depth),
    )


def _prop(name: str, raw: Raw) -> Prop:
    return Prop(
        name=name,
        layer=raw["layer"],
        before=raw.get("before"),
        after=raw.get("after"),
        shapes=tuple(_SHAPES[item["type"]](item) for item in raw["shapes"]),
    )


def _pose(name: str, raw: Raw) -> Pose:
    frame = raw.get("frame")
    return Pose(
        name=name,
        family=raw["family"],
        belly=float(raw["belly"]),
        props=tuple(raw["props"]),
        joints={joint: _point(place) for joint, place in raw["joints"].items()},
        contacts=tuple(raw["contacts"]),
        frame=None if frame is None else _frame(frame),
        glow=tuple(_glow(item) for item in raw.get("glow", ())),
        cues=tuple(_arrow(item) for item in raw.get("cues", ())),
        from_above=raw.get("camera") == "top",
    )


def _glow(raw: Raw) -> Glow:
    return Glow(
        at=_anchor(raw["at"]),
        r=float(raw["r"]),
        strength=float(raw["strength"]),
        clip=tuple(raw["clip"]),
        after=raw["after"],
    )


def _arrow(raw: Raw) -> Arrow:
    start, end = raw["points"]
    return Arrow(_anchor(start), _anchor(end), float(raw["bend"]))


def _point(raw: Json) -> Point:
    x, y = raw
    return float(x), float(y)


def _frame(raw: Json) -> tuple[float, float, float, float]:
    x, y, w, h = raw
    return float(x), float(y), float(w), float(h)


def _anchor(raw: Json) -> Anchor:
    if isinstance(raw, list):
        if isinstance(raw[0], str):
            return BoneAnchor(raw[0], float(raw[1]), float(raw[2]))
        return SceneAnchor(*_point(raw))
    if "mix" in raw:
        shift = raw.get("shift")
        return MixAnchor(
            raw["joint"],
            tuple((bone, axis, float(weight)) for bone, axis, weight in raw["mix"]),
            float(raw["r"]),
            None if shift is None else (shift[0], float(shift[1])),
        )
    return JointAnchor(raw["joint"], float(raw["dx"]), float(raw["dy"]))


def _sweep(raw: Raw) -> Sweep:
    rows = tuple(_row(row) for row in raw["rows"])
    front = None
    if "front_blend" in raw:
        start, end = raw["front_chord"]
        front = Front(
            float(raw["front_blend"]),
            (start, end),
            float(raw["front_pull"]),
            _point(raw["front_range"]),
        )
    first, last = raw["caps"]
    return Sweep(raw["along"], rows, _point(raw["range"]), (first, last), front)


def _row(raw: Json) -> tuple[float, float, float, float]:
    t, plus, minus, *breath = raw
    return float(t), float(plus), float(minus), float(breath[0]) if breath else 0.0


def _outline(raw: Raw) -> Outline:
    grow = raw.get("grow")
    return Outline(
        tuple(_anchor(item) for item in raw["points"]),
        None if grow is None else Grow(_anchor(grow["centre"]), float(grow["weight"])),
    )


def _points(raw: Raw) -> tuple[Point, ...]:
    return tuple(_point(item) for item in raw["points"])


_PRIMS: dict[str, Callable[[Raw], Prim]] = {
    "ball": lambda raw: Ball(raw["at"], float(raw["r"])),
    "disc": lambda raw: Disc(_anchor(raw["at"]), float(raw["r"])),
    "capsule": lambda raw: Capsule(
        _anchor(raw["a"]), _anchor(raw["b"]), float(raw["r0"]), float(raw["r1"])
    ),
    "sweep": _sweep,
    "blob": lambda raw: Blob(raw["bone"], _points(raw)),
    "outline": _outline,
    "line": lambda raw: Line(raw["bone"], raw["role"], float(raw["width"]), _points(raw)),
    "dot": lambda raw: Dot(
        raw["bone"], raw["role"], _point(raw["at"]), float(raw["r"]), float(raw["alpha"])
    ),
}

_SHAPES: dict[str, Callable[[Raw], Shape]] = {
    "rect": lambda raw: Rect(
        role=raw["role"], x=raw["x"], y=raw["y"], w=raw["w"], h=raw["h"], r=raw["r"]
    ),
    "poly": lambda raw: Poly(raw["role"], _points(raw), float(raw["round"])),
    "blob": lambda raw: Curve(raw["role"], tuple(_anchor(item) for item in raw["points"])),
    "ellipse": lambda raw: Ellipse(raw["role"], _point(raw["at"]), raw["rx"], raw["ry"]),
    "ellipse_between": lambda raw: Squeezed(
        role=raw["role"],
        a=raw["a"],
        b=raw["b"],
        gap=raw["gap"],
        dy=raw["dy"],
        radius=raw["radius"],
    ),
    "buckle": lambda raw: Buckle(
        raw["role"], (_anchor(raw["points"][0]), _anchor(raw["points"][1])), raw["w"], raw["h"]
    ),
}
