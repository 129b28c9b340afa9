"""What the library asks of the figure: its poses, its ways, its props, and both sides."""

from __future__ import annotations

from itertools import pairwise
from math import dist

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.exercise import REP_KINDS, Exercise, Step
from sirelief_gui.domain.program import ProgramItem, resolve_item
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library
from sirelief_gui.ui.figure.frames import Frames
from sirelief_gui.ui.figure.library import KNEES_APART, RIGS, flesh_of, rig_of_pose, roomy
from sirelief_gui.ui.figure.painter import palette
from sirelief_gui.ui.figure.props import arrows_of
from sirelief_gui.ui.figure.rig import Pose, Rect
from sirelief_gui.ui.figure.skeleton import can_move, moving, still
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.stage import FigureView

LIBRARY = load_library()
PROPS = {
    "mat": {"mat", "mat_top", "rug"},  # seated, the rug stands in for it
    "chair": {"chair", "chair_behind"},
    "strap": {"strap"},
    "ball": {"ball"},
    "ankle_ball": {"ball_ankles"},
    "small_ball": {"ball_wall"},
    "pillows": {"wedge", "pillow_head"},
}
SHOWN = 81
"""Frames looked at of a movement: one every 50 ms of 4 s."""


def pose_of(name: str) -> Pose:
    return flesh_of(rig_of_pose(name)).rig.poses[name]


def poses_of(exercise: Exercise) -> set[str]:
    """Every pose of an exercise, flat and propped."""
    used = {exercise.start_pose, *(step.pose for step in exercise.steps if step.pose)}
    used |= {pose for spec in exercise.phases for pose in (spec.pose_from, spec.pose_to)}
    used |= {pose for spec in exercise.phases if spec.loop for pose in spec.loop.poses}
    return used | {pose for pair in exercise.propped_poses for pose in pair}


def moves_of_reps() -> list[tuple[str, str]]:
    """Every way that a rep of the library takes, flat and propped."""
    found = set()
    for name in LIBRARY.exercises:
        item = resolve_item(ProgramItem(name), LIBRARY)
        for propped in (False, True):
            for phase in compile_timeline([item], LIBRARY, propped=propped).phases:
                if phase.kind in REP_KINDS and phase.pose_from != phase.pose_to:
                    found.add((phase.pose_from, phase.pose_to))
                if phase.loop is not None:
                    poses = phase.loop.poses
                    found |= set(pairwise((*poses, poses[0])))
    return sorted(found)


def steps_of_places() -> list[Step]:
    places = [s for p in LIBRARY.postures.values() for s in (*p.enter, *p.leave)]
    kit = [s for k in LIBRARY.equipment.values() for s in (k.put_on, k.take_off) if s is not None]
    return [*places, *kit]


# -- poses --------------------------------------------------------------------------------


def test_the_library_asks_for_no_pose_that_the_rigs_lack() -> None:
    used = {pose for exercise in LIBRARY.exercises.values() for pose in poses_of(exercise)}
    used |= {step.pose for step in steps_of_places() if step.pose}
    known = {pose for name in RIGS for pose in flesh_of(name).rig.poses}
    assert used - known == set()


def test_no_pose_is_in_both_rigs() -> None:
    side, front = (set(flesh_of(name).rig.poses) for name in RIGS)
    assert side & front == set()


def test_every_step_into_and_out_of_a_position_is_drawn() -> None:
    assert [step.text for step in steps_of_places() if not step.pose] == []


@pytest.mark.parametrize("place", LIBRARY.postures)
def test_no_two_steps_on_a_way_look_the_same(place: str) -> None:
    posture = LIBRARY.postures[place]
    for way in (posture.enter, posture.leave):
        assert len({step.pose for step in way}) == len(way)


@pytest.mark.parametrize("name", LIBRARY.exercises)
def test_what_an_exercise_needs_is_drawn_in_all_of_it(name: str) -> None:
    exercise = LIBRARY.exercises[name]
    for kit in exercise.equipment:
        if kit.required:
            for pose in poses_of(exercise):
                assert PROPS[kit.id] & set(pose_of(pose).props), (kit.id, pose)


def test_what_is_put_on_is_there_and_what_is_taken_off_is_gone() -> None:
    for name, kit in LIBRARY.equipment.items():
        if kit.put_on is not None:
            assert PROPS[name] & set(pose_of(kit.put_on.pose).props)
        if kit.take_off is not None:
            assert not PROPS[name] & set(pose_of(kit.take_off.pose).props)


def test_lying_propped_lies_on_a_wedge_and_flat_does_not() -> None:
    for exercise in LIBRARY.exercises.values():
        for flat, propped in exercise.propped_poses:
            assert "wedge" not in pose_of(flat).props
            assert "wedge" in pose_of(propped).props


# -- ways ---------------------------------------------------------------------------------


def test_every_move_of_a_rep_is_drawn_as_a_movement() -> None:
    moves = moves_of_reps()
    assert len(moves) >= 14
    for start, end in moves:
        assert rig_of_pose(start) == rig_of_pose(end)
        assert can_move(flesh_of(rig_of_pose(start)).rig, start, end), (start, end)


@pytest.mark.parametrize(("start", "end"), moves_of_reps())
def test_a_move_of_a_rep_keeps_lengths_and_leaves_what_is_planted(start: str, end: str) -> None:
    rig = flesh_of(rig_of_pose(start)).rig
    planted = set(rig.poses[start].contacts) & set(rig.poses[end].contacts)
    assert planted
    for number in range(SHOWN):
        joints = moving(rig, start, end, number / (SHOWN - 1)).joints
        for bone in rig.bones:
            found = dist(joints[bone.start], joints[bone.end])
            assert found == pytest.approx(bone.length, rel=0.02), bone.name
        for joint in planted:
            assert dist(joints[joint], rig.poses[start].joints[joint]) < 0.0005, joint


@pytest.mark.parametrize(("start", "end"), moves_of_reps())
def test_a_move_of_a_rep_never_jumps(start: str, end: str) -> None:
    rig = flesh_of(rig_of_pose(start)).rig
    before = moving(rig, start, end, 0.0).joints
    for number in range(1, SHOWN):
        now = moving(rig, start, end, number / (SHOWN - 1)).joints
        assert max(dist(before[joint], now[joint]) for joint in now) < 0.025
        before = now


# -- how the body lies --------------------------------------------------------------------


@pytest.mark.parametrize("name", ["bridge_up", "bridge_up_wedge"])
def test_in_a_bridge_the_heels_are_under_the_knees(name: str) -> None:
    joints = pose_of(name).joints
    for side in ("near", "far"):
        assert abs(joints[f"ankle_{side}"][0] - joints[f"knee_{side}"][0]) < 0.05


@pytest.mark.parametrize("name", ["rock_forward", "rock_back", KNEES_APART])
def test_in_the_rocks_elbows_stay_straight(name: str) -> None:
    joints = pose_of(name).joints
    reach = dist(joints["shoulder_near"], joints["wrist_near"])
    assert reach > 0.97 * (0.142 + 0.124)


def test_movements_are_gentle() -> None:
    """The back goes no lower and no higher than a small range (facts: small range is enough)."""
    neutral = pose_of("all_fours_neutral").joints
    for name in ("cat", "camel"):
        there = pose_of(name).joints
        assert 0.01 < abs(there["waist"][1] - neutral["waist"][1]) < 0.1, name


@pytest.mark.parametrize("name", ["seated_knees_together", "seated_abduction"])
def test_both_legs_work_alike(name: str) -> None:
    joints = pose_of(name).joints
    for joint in ("hip", "knee", "ankle", "toe"):
        (lx, ly), (rx, ry) = joints[f"{joint}_l"], joints[f"{joint}_r"]
        assert lx + rx == pytest.approx(1.0, abs=0.002)
        assert ly == pytest.approx(ry, abs=0.002)


def test_pressing_out_moves_the_knees_little_and_squeezing_less_than_a_hand() -> None:
    def apart(name: str) -> float:
        joints = pose_of(name).joints
        return joints["knee_r"][0] - joints["knee_l"][0]

    assert 0.005 < apart("seated_abduction") - apart("seated_knees_together") < 0.08
    assert 0.005 < apart("seated_ball") - apart("seated_ball_squeeze") < 0.08


def test_details_show_rocking_back_with_the_knees_apart() -> None:
    assert roomy("rock_back") == KNEES_APART
    assert roomy("rock_forward") == "rock_forward"
    close, wide = pose_of("rock_back").joints, pose_of(KNEES_APART).joints
    for side, lower in {"near": 0.008, "far": -0.028}.items():
        for part in ("knee", "ankle", "toe"):
            assert wide[f"{part}_{side}"][1] - close[f"{part}_{side}"][1] == pytest.approx(lower)


def test_in_the_log_roll_knees_and_feet_lie_on_each_other_on_the_mat() -> None:
    pose, rig = pose_of("side_lying_log_roll"), flesh_of("side").rig
    shift = rig.bone["far_hip_offset"].fixed_offset
    for part in ("knee", "ankle", "toe"):
        (x, y), far = pose.joints[f"{part}_near"], pose.joints[f"{part}_far"]
        assert shift is not None
        assert far == pytest.approx((x + shift[0], y + shift[1]))
    mat = rig.props["mat_top"].shapes[0]
    assert "mat_top" in pose.props
    assert isinstance(mat, Rect)
    for x, y in pose.joints.values():
        assert mat.x < x < mat.x + mat.w
        assert mat.y < y < mat.y + mat.h


@pytest.mark.parametrize("name", ["kneel_at_chair", "up_from_kneeling"])
def test_coming_up_at_the_chair_both_hands_are_on_its_seat(name: str) -> None:
    pose, rig = pose_of(name), flesh_of("side").rig
    seat = rig.props["chair_ahead"].shapes[-1]
    assert "chair_ahead" in pose.props
    assert isinstance(seat, Rect)
    for side in ("near", "far"):
        x, y = pose.joints[f"hand_{side}"]
        assert seat.x < x < seat.x + seat.w
        assert abs(seat.y - y) < 0.04


def test_coming_up_both_feet_stand_and_the_hips_are_off_the_floor() -> None:
    joints = pose_of("up_from_kneeling").joints
    for side in ("near", "far"):
        assert joints[f"knee_{side}"][1] < joints[f"ankle_{side}"][1] - 0.15
    assert joints["hip"][1] < pose_of("kneel_at_chair").joints["hip"][1] - 0.05


@pytest.mark.parametrize("name", ["tall_kneel", "kneel_at_chair", "rise_from_chair"])
def test_new_poses_stand_on_the_floor(name: str) -> None:
    rig, joints = flesh_of("side").rig, pose_of(name).joints
    lowest = max(y for _, y in joints.values())
    assert rig.floor_y - 0.05 < lowest < rig.floor_y + 0.02


# -- sides --------------------------------------------------------------------------------


def grabbed(view: FigureView) -> QImage:
    """The picture of a view on nothing, at one device pixel each."""
    image = QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    view.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


@pytest.mark.parametrize(
    ("start", "end", "share"),
    [
        ("cat", "cat", 0.0),
        ("all_fours_neutral", "rock_forward", 0.4),
        ("seated_rest", "seated_rest", 0.0),
        ("side_lying_log_roll", "side_lying_log_roll", 0.0),
    ],
)
def test_a_mirrored_frame_is_the_mirror_image(
    qtbot: QtBot, start: str, end: str, share: float
) -> None:
    pictures = []
    for mirrored in (False, True):
        view = FigureView()
        qtbot.addWidget(view)
        view.resize(640, 472)  # twice the canvas: no half pixels
        apply_theme(view, Theme("light"))
        view.set_cues(True, glow=1.0)
        view.set_mirrored(mirrored)
        view.set_pose(start, end, share)
        pictures.append(grabbed(view))
    right, left = pictures
    assert right != left
    assert difference(right.flipped(Qt.Orientation.Horizontal), left) < 0.002


def difference(a: QImage, b: QImage) -> float:
    """The share of pixels whose color differs by more than edges are smoothed differently."""
    other = 0
    for x in range(a.width()):
        for y in range(0, a.height(), 2):
            one, two = a.pixelColor(x, y), b.pixelColor(x, y)
            far = max(
                abs(one.red() - two.red()),
                abs(one.green() - two.green()),
                abs(one.blue() - two.blue()),
            )
            other += far > 48
    return other / (a.width() * a.height() / 2)


def test_breathing_never_moves_a_joint() -> None:
    for name in RIGS:
        rig = flesh_of(name).rig
        for pose in rig.poses:
            assert still(rig, pose, 1.0).joints == still(rig, pose, 0.0).joints


# -- arrows -------------------------------------------------------------------------------


@pytest.mark.parametrize(("start", "end"), moves_of_reps())
def test_arrows_show_the_whole_way_into_a_pose_and_none_the_way_back(start: str, end: str) -> None:
    rig = flesh_of(rig_of_pose(start)).rig
    for share in (0.1, 0.5, 0.9):
        stance = moving(rig, start, end, share)
        arrows = arrows_of(rig, stance, Frames(rig, stance.joints))
        assert len(arrows) == len(rig.poses[end].cues)
    is_way_in = end not in {exercise.start_pose for exercise in LIBRARY.exercises.values()}
    assert bool(rig.poses[end].cues) is (is_way_in and end != "hook_lying_wedge")


# -- colors -------------------------------------------------------------------------------


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("tone", ["fair", "medium", "tan", "deep"])
@pytest.mark.parametrize("disc", ["holdDisc", "restDisc", "readyDisc"])
def test_face_hair_and_background_are_told_apart(name: str, tone: str, disc: str) -> None:
    theme = Theme(name)
    for rig_name in RIGS:
        rig = flesh_of(rig_name).rig
        colors = palette(rig, theme=name, skin=tone)
        has_own = name == "dark" and tone in rig.dark_tones
        hair = colors["hair"] if has_own or name == "light" else theme.color("hair")
        assert contrast(colors["skin"], hair) > 1.4
        assert contrast(colors["skin"], theme.color(disc)) > 1.4
        assert contrast(hair, theme.color(disc)) > 1.25
