"""What a program takes, row by row, and what there is to think over in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.exercise import Kind, PhaseKind, Side
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.program_file import ProgramFile, with_own
from sirelief_gui.domain.program_notes import NoteKind, notes_on
from sirelief_gui.domain.program_times import (
    GapRow,
    ItemRow,
    clock_text,
    gap_text,
    split_texts,
    times_of,
)
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from tests.domain.program_samples import LIBRARY, SHIPPED, own_slide, program_files
from tests.domain.samples import THOROUGH, Slow

LYING = "bridge"
NBSP = "\N{NO-BREAK SPACE}"


def laid_out(*items: ProgramItem | str, demos: bool = False) -> Timeline:
    program = Program(
        "my_p", "P", tuple(ProgramItem(i) if isinstance(i, str) else i for i in items)
    )
    return compile_timeline(resolve(program, LIBRARY), LIBRARY, demos=demos)


@settings(max_examples=500 if THOROUGH else 30)
@given(program_files(), st.booleans(), st.booleans())
def test_any_program_runs_and_its_rows_add_up(file: ProgramFile, demos: bool, said: bool) -> None:
    known = with_own(LIBRARY, file.own)
    items = resolve(file.program, known)
    speech = Slow(3.0) if said else None
    timeline = compile_timeline(items, known, speech=speech, demos=demos)
    times = times_of(timeline)
    assert min(phase.seconds for phase in timeline.phases) >= 1
    assert times.total == timeline.seconds == sum(phase.seconds for phase in timeline.phases)
    assert sum(row.seconds for row in times.rows) == times.total
    assert times.moving + times.warm_up_cool_down + times.changing_resting == times.total
    assert [r.item for r in times.rows if isinstance(r, ItemRow)] == [*range(len(items))]
    assert all(gap_text(r, timeline, known) for r in times.rows if isinstance(r, GapRow))
    for number, item in enumerate(items):
        sides = [p.key.side for p in timeline.phases if p.item == number and p.ends_rep]
        half = len(sides) // 2
        each = item.sides == 2
        assert sides == ([Side.LEFT] * half + [Side.RIGHT] * half if each else [None] * len(sides))


def test_the_five_as_settled() -> None:
    timeline = compile_timeline(resolve(SHIPPED["daily_five"], LIBRARY), LIBRARY)
    times = times_of(timeline)
    assert (times.total, times.moving, times.changing_resting) == (660, 410, 250)
    gaps = [row for row in times.rows if isinstance(row, GapRow)]
    assert [(gap_text(gap, timeline, LIBRARY), gap.seconds, gap.rest_of) for gap in gaps] == [
        (f"Get ready 10{NBSP}s", 10, None),
        (f"Rest 20{NBSP}s, get ready 5{NBSP}s", 25, 0),
        ("Onto your back", 90, None),
        ("Onto the chair", 90, None),
        (f"Rest 20{NBSP}s, get ready 10{NBSP}s", 30, 3),
        ("Finish", 5, None),
    ]
    assert [times.of_item(n) for n in range(5)] == [110, 110, 80, 50, 60]
    assert split_texts(times) == ("6:50 moving", "4:10 changing, resting")
    assert clock_text(176) == "2:56"


def test_a_rest_of_nothing_can_be_changed_again() -> None:
    none = laid_out(ProgramItem("cat_camel", Dose(rest_after=0)), "hand_heel_rock")
    gaps = [row for row in times_of(none).rows if isinstance(row, GapRow)]
    assert [gap.rest_of for gap in gaps] == [None, 0, None]


def test_a_rep_that_is_shown_is_told_in_its_gap() -> None:
    timeline = laid_out("cat_camel", demos=True)
    gap = times_of(timeline).rows[0]
    assert isinstance(gap, GapRow)
    assert gap.demo > 0
    assert gap.seconds == gap.demo + sum(seconds for _, seconds in gap.pieces)
    assert f"one rep shown {gap.demo}{NBSP}s" in gap_text(gap, timeline, LIBRARY)


def test_rests_between_sets_are_in_the_row_and_counted_as_resting() -> None:
    times = times_of(laid_out(ProgramItem("cat_camel", Dose(sets=2, rest_between_sets=60))))
    assert times.of_item(0) == 220 + 60
    assert times.moving == 220


def of_kinds(*kinds: Kind) -> Timeline:
    own = [own_slide(id=f"own_{n}", kind=kind, posture="seated") for n, kind in enumerate(kinds)]
    known = with_own(LIBRARY, own)
    program = Program("my_p", "P", tuple(ProgramItem(one.id) for one in own))
    return compile_timeline(resolve(program, known), known)


@pytest.mark.parametrize(
    ("kinds", "around"),
    [
        ((Kind.WARMUP, Kind.MOBILITY, Kind.STRETCH, Kind.BREATHING), 3),
        ((Kind.MOBILITY, Kind.STRETCH, Kind.MOBILITY), 0),
        ((Kind.BREATHING, Kind.CORE, Kind.COOLDOWN), 2),
        ((Kind.STRETCH, Kind.STRETCH, Kind.BREATHING), 0),
        ((Kind.WARMUP, Kind.STRETCH), 1),
        ((Kind.WARMUP,), 0),
        ((Kind.MOBILITY,), 0),
    ],
)
def test_warm_up_and_cool_down_are_what_is_around_the_work(
    kinds: tuple[Kind, ...], around: int
) -> None:
    times = times_of(of_kinds(*kinds))
    assert times.warm_up_cool_down == around * 65  # five reps of 13 s each
    assert times.moving == (len(kinds) - around) * 65


# Notes


def notes(*items: ProgramItem | str) -> dict[NoteKind, tuple[int, ...]]:
    return {note.kind: note.items for note in notes_on(laid_out(*items), LIBRARY)}


def test_the_five_need_no_word() -> None:
    timeline = compile_timeline(resolve(SHIPPED["daily_five"], LIBRARY), LIBRARY)
    assert notes_on(timeline, LIBRARY) == ()


@pytest.mark.parametrize("program", sorted(SHIPPED))
def test_no_program_that_ships_needs_a_word(program: str) -> None:
    timeline = compile_timeline(resolve(SHIPPED[program], LIBRARY), LIBRARY)
    assert notes_on(timeline, LIBRARY) == ()


def test_two_lying_exercises_in_a_row_are_noted() -> None:
    assert notes("cat_camel", LYING, LYING)[NoteKind.LYING_IN_A_ROW] == (1, 2)
    assert NoteKind.LYING_IN_A_ROW not in notes(LYING, "cat_camel", LYING)


def test_lying_for_long_is_noted() -> None:
    assert NoteKind.LYING_LONG not in notes(ProgramItem(LYING, Dose(reps=10)))
    two_sets = ProgramItem(LYING, Dose(reps=10, sets=2))
    assert notes(two_sets) == {NoteKind.LYING_LONG: (0,)}
    (note,) = notes_on(laid_out(two_sets), LIBRARY)
    assert f"6{NBSP}min 5{NBSP}s".replace(" ", NBSP) in note.text.replace(" ", NBSP)


def test_more_than_eight_exercises_are_noted() -> None:
    eight = ["cat_camel"] * 8
    assert NoteKind.MANY_EXERCISES not in notes(*eight)
    assert notes(*eight, "hand_heel_rock") == {NoteKind.MANY_EXERCISES: ()}


def test_more_than_three_sets_are_noted() -> None:
    assert notes(ProgramItem("cat_camel", Dose(sets=3))) == {}
    four = ProgramItem("cat_camel", Dose(sets=4, therapist_set=True))
    assert notes("hand_heel_rock", four) == {NoteKind.MANY_SETS: (1,)}


def test_pieces_name_their_kinds() -> None:
    rows = times_of(laid_out("cat_camel", "hand_heel_rock")).rows
    gap = rows[2]
    assert isinstance(gap, GapRow)
    assert gap.pieces == ((PhaseKind.REST_EXERCISE, 20), (PhaseKind.GET_READY, 5))


def test_a_rep_that_is_shown_while_she_lies_gets_her_up_for_no_moment() -> None:
    shown = laid_out(LYING, LYING, demos=True)
    (note,) = (n for n in notes_on(shown, LIBRARY) if n.kind is NoteKind.LYING_LONG)
    assert note.items == (0, 1)
    demos = sum(phase.seconds for phase in shown.phases if phase.is_demo and phase.item == 1)
    assert demos > 0
    seconds = 80 + 20 + 5 + demos + 80
    assert f"{seconds // 60}{NBSP}min{NBSP}{seconds % 60}{NBSP}s" in note.text
