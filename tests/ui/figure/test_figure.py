"""The checks that the figure's own description asks for, and that every pose can be drawn."""

from __future__ import annotations

import json
from itertools import pairwise
from math import hypot

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.figure.flesh import Flesh
from sirelief_gui.ui.figure.frames import Frames
from sirelief_gui.ui.figure.library import RIGS, flesh_of, rig_of_pose
from sirelief_gui.ui.figure.painter import FigurePainter, palette
from sirelief_gui.ui.figure.rig import Bone, Point, Rig
from sirelief_gui.ui.figure.rig_load import RigError, load_rig
from sirelief_gui.ui.figure.skeleton import can_move, ease, moving, still
from sirelief_gui.ui.theme.tokens import read_asset

SIDE, FRONT = (flesh_of(name).rig for name in RIGS)
ALL_POSES = [(rig, pose) for rig in (SIDE, FRONT) for pose in rig.poses]
ALL_MOVES = [(rig, *pair) for rig in (SIDE, FRONT) for pair in rig.transitions]


def length(bone: Bone, joints: dict[str, Point]) -> float:
    (x0, y0), (x1, y1) = joints[bone.start], joints[bone.end]
    return hypot(x1 - x0, y1 - y0)


@pytest.mark.parametrize(
    ("rig", "pose"),
    ALL_POSES,
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_bones_keep_their_length_in_key_poses(rig: Rig, pose: str) -> None:
    for bone in rig.bones:
        found = length(bone, dict(rig.poses[pose].joints))
        assert found == pytest.approx(bone.length, rel=0.005), bone.name


@pytest.mark.parametrize(
    ("rig", "start", "end"),
    ALL_MOVES,
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_moving_keeps_lengths_and_leaves_contacts_where_they_are(
    rig: Rig, start: str, end: str
) -> None:
    transition = rig.transitions[start, end]
    path = [start, *transition.via, end]
    for step in range(41):
        stance = moving(rig, start, end, step / 40)
        for bone in rig.bones:
            assert length(bone, dict(stance.joints)) == pytest.approx(bone.length, rel=0.02)
        a, b = stance.start, stance.end
        for joint in set(a.contacts) & set(b.contacts):
            (ax, ay), (bx, by) = a.joints[joint], b.joints[joint]
            if hypot(bx - ax, by - ay) < 0.0005:
                x, y = stance.joints[joint]
                assert hypot(x - ax, y - ay) < 0.0005, joint
        assert (a.name, b.name) in set(pairwise(path))


@pytest.mark.parametrize(
    ("rig", "start", "end"), ALL_MOVES, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_movement_begins_and_ends_in_its_key_poses(rig: Rig, start: str, end: str) -> None:
    for u, pose in ((0.0, start), (1.0, end)):
        stance = moving(rig, start, end, u)
        for joint, (x, y) in rig.poses[pose].joints.items():
            gx, gy = stance.joints[joint]
            assert hypot(gx - x, gy - y) < 0.002, joint


def test_the_cat_rounds_up() -> None:
    joints = SIDE.poses["cat"].joints
    assert joints["ribs"][1] < joints["hip"][1]
    assert joints["ribs"][1] < joints["neck_base"][1]


def test_the_camel_sinks_below_the_line_from_hip_to_neck() -> None:
    joints = SIDE.poses["camel"].joints
    (hx, hy), (nx, ny), (wx, wy) = (joints[n] for n in ("hip", "neck_base", "waist"))
    assert wy > hy + (ny - hy) * (wx - hx) / (nx - hx)


def test_the_bridge_is_a_line_from_shoulder_to_knee_over_the_heels() -> None:
    joints = SIDE.poses["bridge_up"].joints
    (sx, sy), (kx, ky), (hx, hy) = (joints[n] for n in ("shoulder_near", "knee_near", "hip"))
    off = abs((kx - sx) * (hy - sy) - (ky - sy) * (hx - sx)) / hypot(kx - sx, ky - sy)
    assert off < 0.03
    assert abs(joints["ankle_near"][0] - kx) < 0.05


def test_on_all_fours_joints_stand_above_each_other() -> None:
    joints = SIDE.poses["all_fours_neutral"].joints
    assert abs(joints["hip"][0] - joints["knee_near"][0]) < 0.01
    assert abs(joints["shoulder_near"][0] - joints["wrist_near"][0]) < 0.01


def test_the_way_is_eased_once() -> None:
    assert [round(ease(u), 6) for u in (0.0, 0.5, 1.0)] == [0.0, 0.5, 1.0]
    assert ease(0.1) < 0.1


def test_only_listed_pairs_are_moved_between() -> None:
    assert can_move(SIDE, "all_fours_neutral", "rock_back")
    assert not can_move(SIDE, "all_fours_neutral", "hook_lying")
    with pytest.raises(KeyError):
        moving(SIDE, "all_fours_neutral", "hook_lying", 0.5)


def test_breathing_in_makes_the_belly_bigger_and_moves_no_joint() -> None:
    def depth(breath: float) -> float:
        stance = still(SIDE, "all_fours_neutral", breath)
        parts = flesh_of("side").parts(stance, Frames(SIDE, stance.joints))
        torso = next(part for part in parts if part.name == "torso")
        return max(y for placed in torso.outlines for _, y in placed.shape.points)

    assert depth(0.0) < depth(0.5) < depth(1.0)
    assert depth(1.0) - depth(0.0) < 0.02


@pytest.mark.parametrize(("rig", "pose"), ALL_POSES, ids=lambda v: v if isinstance(v, str) else "")
def test_every_pose_is_painted_inside_its_frame(rig: Rig, pose: str, qtbot: QtBot) -> None:
    image = QImage(300, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.translate(100, 100)
    painter.scale(100, 100)
    figure = FigurePainter(Flesh(rig))
    skip = frozenset({"mat", "floor", "rug", "mat_top"})
    colors = palette(rig, theme="light")
    figure.paint(painter, still(rig, pose), colors, skip=skip, glow=1.0, cues=True)
    painter.end()
    left, top, width, height = rig.poses[pose].frame or rig.families[rig.poses[pose].family].frame
    painted = [
        (x, y) for x in range(300) for y in range(0, 300, 3) if image.pixelColor(x, y).alpha() > 0
    ]
    assert len(painted) > 150
    for x, y in painted:
        assert left - 0.03 <= (x - 100) / 100 <= left + width + 0.03
        assert top - 0.03 <= (y - 100) / 100 <= top + height + 0.03


def test_poses_are_found_in_the_side_view_first() -> None:
    assert rig_of_pose("sit_rest") == "side"
    assert rig_of_pose("seated_ball") == "front"
    with pytest.raises(KeyError):
        rig_of_pose("handstand")


def test_a_skin_tone_changes_skin_and_leaves_clothes() -> None:
    medium, deep = palette(SIDE, theme="light"), palette(SIDE, theme="light", skin="deep")
    assert medium["skin"] != deep["skin"]
    assert medium["top"] == deep["top"]


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("poses", "cat", "family"), "flying", "poses.cat.family"),
        (("poses", "cat", "props"), ["trampoline"], "poses.cat.props"),
        (("poses", "cat", "joints"), {}, "poses.cat"),
        (("format",), "other", "format"),
        (("transitions",), [{"from": "cat", "to": "dog"}], "dog"),
    ],
)
def test_a_rig_that_cannot_be_drawn_is_refused_with_its_key(
    path: tuple[str, ...], value: object, words: str
) -> None:
    data = json.loads(read_asset("figure/rig_side.json"))
    part = data
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    with pytest.raises(RigError, match=words):
        load_rig(json.dumps(data))


def test_a_file_that_is_no_rig_is_refused() -> None:
    with pytest.raises(RigError):
        load_rig("not json")
