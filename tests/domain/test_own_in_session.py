"""What a session shows of an exercise of hers: its picture, and the note beside its dose."""

from __future__ import annotations

from dataclasses import replace

from sirelief_gui.domain.exercise import REP_KINDS, PhaseKind
from sirelief_gui.domain.own_exercise import as_exercise, as_own
from sirelief_gui.domain.player_view import Page, PlayerView
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.program_file import with_own
from sirelief_gui.domain.session import start
from sirelief_gui.domain.timeline import compile_timeline
from tests.domain.program_samples import LIBRARY, own_slide

OWN = own_slide(picture="slide.png")
KNOWN = with_own(LIBRARY, [OWN])


def views(note: str = "", *, demos: bool = False) -> list[tuple[PhaseKind, PlayerView]]:
    """What is shown at the beginning of each phase of the exercise between two others."""
    items = (
        ProgramItem("cat_camel"),
        ProgramItem(OWN.id, Dose(reps=1, note=note)),
        ProgramItem("bridge"),
    )
    plan = resolve(Program("my_day", "Mine", items), KNOWN)
    timeline = compile_timeline(plan, KNOWN, demos=demos)
    session, _events = start(timeline, KNOWN, now=0.0)
    return [
        (phase.kind, player_view(replace(session, index=phase.index), now=0.0))
        for phase in timeline.phases
    ]


def test_her_picture_stands_for_the_figure_where_she_does_it() -> None:
    found = {(kind, view.page) for kind, view in views(demos=True) if view.picture == "slide.png"}
    assert {kind for kind, _page in found} == {
        *(PhaseKind.GET_READY, PhaseKind.MOVE, PhaseKind.HOLD),
    }
    assert Page.PLAYER in {page for _kind, page in found}


def test_where_she_changes_rests_or_does_another_it_is_the_figure() -> None:
    for kind, view in views():
        if view.picture:
            assert kind is PhaseKind.GET_READY or kind in REP_KINDS
            assert view.title == "Heel slides"


def test_a_note_beside_the_dose_is_shown_before_the_exercise_and_only_there() -> None:
    told = [view for _kind, view in views("Only half way") if view.own_note]
    assert told
    assert {view.title for view in told} == {"Heel slides"}
    assert all(view.own_note == "Your note: Only half way" for view in told)
    assert {view.page for view in told} <= {Page.GET_READY, Page.CHANGE_POSITION, Page.DEMO}
    assert not any(view.own_note for _kind, view in views())


def test_the_picture_is_part_of_what_is_kept_with_a_session() -> None:
    assert as_own(as_exercise(OWN, LIBRARY)) == OWN
