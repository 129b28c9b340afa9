"""What she is told on the way from one exercise to the next, with the real library."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.exercise import GUIDE_KINDS, Library, PhaseKind
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.session import start
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from sirelief_gui.services.library import load_library

FIVE = (
    "cat_camel",
    "hand_heel_rock",
    "bridge",
    "hip_abduction_isometric",
    "hip_adduction_squeeze",
)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def compiled(library: Library, *items: ProgramItem, propped: bool = True) -> Timeline:
    plan = resolve(Program("p", "P", items), library)
    return compile_timeline(plan, library, propped=propped)


def lead_in_texts(timeline: Timeline, exercise: str) -> list[str]:
    return [s.text for p in timeline.phases if p.exercise == exercise for s in p.steps]


def test_the_strap_comes_off_before_the_ball_goes_in(library: Library) -> None:
    timeline = compiled(
        library, ProgramItem("hip_abduction_isometric"), ProgramItem("hip_adduction_squeeze")
    )
    texts = lead_in_texts(timeline, "hip_adduction_squeeze")
    assert texts[:2] == ["Take the strap off.", "Ball between your knees."]


def test_a_variant_is_not_told_what_it_leaves_out(library: Library) -> None:
    both = lead_in_texts(compiled(library, ProgramItem("hand_heel_rock")), "hand_heel_rock")
    back = lead_in_texts(
        compiled(library, ProgramItem("hand_heel_rock", Dose(variant="rock_back_only"))),
        "hand_heel_rock",
    )
    assert any("forward" in text for text in both)
    assert not any("forward" in text for text in back)


def test_the_log_roll_is_told_in_and_out(library: Library) -> None:
    timeline = compiled(
        library,
        ProgramItem("cat_camel"),
        ProgramItem("bridge"),
        ProgramItem("hip_adduction_squeeze"),
    )
    assert "Down on your side, knees together." in lead_in_texts(timeline, "bridge")
    out = lead_in_texts(timeline, "hip_adduction_squeeze")
    assert out.index("Knees together, roll onto your side in one piece.") < out.index(
        "Push up with both hands to sit."
    )


def test_lying_first_is_a_change_of_position_with_the_log_roll(library: Library) -> None:
    timeline = compiled(library, ProgramItem("bridge"))
    assert timeline.phases[0].kind is PhaseKind.CHANGE_POSITION
    assert "Down on your side, knees together." in lead_in_texts(timeline, "bridge")


@pytest.mark.parametrize("propped", [True, False])
def test_pictures_show_her_propped_or_flat_as_she_lies(library: Library, *, propped: bool) -> None:
    timeline = compiled(library, ProgramItem("bridge"), propped=propped)
    poses = {p.pose_to for p in timeline.phases} | {
        s.pose for p in timeline.phases for s in p.steps
    }
    assert ("hook_lying" in poses) is not propped
    assert "hook_lying_wedge" in poses


def test_every_lead_in_carries_its_caution(library: Library) -> None:
    items = [ProgramItem(name) for name in FIVE]
    session, _ = start(compiled(library, *items), library, now=0.0)
    cautions: dict[str | None, str] = {}
    for phase in session.timeline.phases:
        view = player_view(replace(session, index=phase.index), now=0.0)
        if phase.kind in GUIDE_KINDS:
            cautions[phase.exercise] = view.caution
        else:
            assert view.caution == ""
    assert cautions == {
        "cat_camel": "Move slowly. A small range is enough.",
        "hand_heel_rock": "Stop before your bump touches the floor or your legs.",
        "bridge": library.postures["supine"].caution,
        "hip_abduction_isometric": "A stretchy band is not for this exercise.",
        "hip_adduction_squeeze": "Only as firm as comfortable.",
    }


@pytest.mark.parametrize("before", ["seated_glute_squeeze", "ball_release_wall"])
def test_from_standing_she_comes_down_to_the_floor_before_she_lies(
    library: Library, before: str
) -> None:
    texts = lead_in_texts(compiled(library, ProgramItem(before), ProgramItem("bridge")), "bridge")
    down = texts.index("Come down slowly onto both knees. Hold on to a chair if it helps.")
    assert texts[down + 1] == "Sit back slowly onto your heels."
    assert texts.index("Sit, then down on one hip.") > down + 1


def test_from_hands_and_knees_she_is_on_the_floor_already(library: Library) -> None:
    program = (ProgramItem("cat_camel"), ProgramItem("bridge"))
    texts = lead_in_texts(compiled(library, *program), "bridge")
    assert not any("Come down" in text for text in texts)


def test_another_way_than_the_usual_is_named_on_the_way_in(library: Library) -> None:
    def announced(variant: str | None) -> str:
        rocks = ProgramItem("hand_heel_rock", Dose(variant=variant))
        timeline = compiled(library, ProgramItem("cat_camel"), rocks)
        return next(p.cue for p in timeline.phases if p.item == 1 and p.kind in GUIDE_KINDS)

    assert announced("rock_back_only") == "Hand-Heel Rocks. Rock back only."
    assert announced(None) == "Hand-Heel Rocks."
