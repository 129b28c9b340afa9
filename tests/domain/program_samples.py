"""Any program: Hypothesis strategies over the library that ships and exercises of her own."""

from __future__ import annotations

import random
from dataclasses import replace
from types import MappingProxyType

from hypothesis import strategies as st

from sirelief_gui.domain.exercise import Exercise, Kind, Laterality, PhaseKind
from sirelief_gui.domain.one_legged import is_one_legged
from sirelief_gui.domain.own_exercise import (
    LONGEST_NAME,
    LONGEST_PHASE_NAME,
    LONGEST_WORDS,
    MOST_REPS,
    PHASE_KINDS,
    OwnExercise,
    OwnPhase,
    seconds_bounds,
)
from sirelief_gui.domain.program import (
    Dose,
    Program,
    ProgramItem,
    most_reps,
    most_sets,
)
from sirelief_gui.domain.program_file import ProgramFile, with_own
from sirelief_gui.services.library import load_library, load_programs

LIBRARY = load_library()
SHIPPED = load_programs(LIBRARY)
STRENGTH = (Kind.STRENGTH, Kind.STRENGTH_ISOMETRIC)

ids = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)


def lines(longest: int) -> st.SearchStrategy[str]:
    """Any line of words, with whatever signs a keyboard makes; no braces."""
    signs = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="{}")
    return st.text(signs, min_size=1, max_size=min(longest, 30)).filter(str.strip)


@st.composite
def own_phases(draw: st.DrawFn, kind: Kind, number: int) -> OwnPhase:
    phase = draw(st.sampled_from(PHASE_KINDS if number else (PhaseKind.MOVE, PhaseKind.HOLD)))
    return OwnPhase(
        id=f"{draw(ids)}_{number}",
        kind=phase,
        name=draw(lines(LONGEST_PHASE_NAME)),
        seconds=draw(st.integers(*seconds_bounds(phase, kind))),
        say=draw(st.just("") | lines(LONGEST_WORDS)),
    )


@st.composite
def own_exercises(draw: st.DrawFn) -> OwnExercise:
    kind = draw(st.sampled_from(Kind))
    sides = (Laterality.BILATERAL,) if kind in STRENGTH else tuple(Laterality)
    count = draw(st.integers(1, 4))
    name = draw(lines(LONGEST_NAME).filter(lambda text: not is_one_legged(text, kind)))
    return OwnExercise(
        id=f"own_{draw(ids)}",
        name=name,
        kind=kind,
        laterality=draw(st.sampled_from(sides)),
        posture=draw(st.sampled_from(sorted(LIBRARY.postures))),
        phases=tuple(draw(own_phases(kind, number)) for number in range(count)),
        reps=draw(st.integers(1, MOST_REPS)),
        how=draw(st.just("") | lines(LONGEST_WORDS)),
        picture=draw(st.sampled_from(["", "b1f0.png", "slide-2.jpg"])),
    )


@st.composite
def doses(draw: st.DrawFn, exercise: Exercise) -> Dose:
    """Any dose that the exercise allows, but that it may leave nothing to do."""
    by_therapist = draw(st.booleans())
    reps = st.integers(exercise.reps.minimum, most_reps(exercise, therapist_set=by_therapist))
    sets = st.integers(exercise.sets.minimum, most_sets(exercise, therapist_set=by_therapist))
    rest = exercise.rest_between_sets
    seconds = {
        spec.id: draw(st.integers(spec.seconds.minimum, spec.seconds.maximum))
        for spec in exercise.phases
        if draw(st.booleans())
    }
    variants = [None, *(variant.id for variant in exercise.variants)]
    return Dose(
        reps=draw(st.none() | reps),
        sets=draw(st.none() | sets),
        seconds=MappingProxyType(seconds),
        rest_after=draw(st.none() | st.integers(0, 120)),
        variant=draw(st.sampled_from(variants)),
        therapist_set=by_therapist,
        rest_between_sets=draw(st.none() | st.integers(rest.minimum, rest.maximum)),
        note=draw(st.just("") | lines(200)),
    )


@st.composite
def program_files(draw: st.DrawFn) -> ProgramFile:
    """Any program she could keep, with exercises of her own."""
    own = draw(st.lists(own_exercises(), max_size=2, unique_by=lambda one: one.id))
    known = with_own(LIBRARY, own)
    names = draw(st.lists(st.sampled_from(sorted(known.exercises)), min_size=1, max_size=5))
    items = []
    for name in names:
        dose = draw(doses(known.exercises[name]))
        item = ProgramItem(name, dose)
        items.append(item if _does_something(item, known.exercises[name]) else ProgramItem(name))
    on = draw(st.integers(0, len(items) - 1))  # one at least
    items = [replace(item, off=n != on and draw(st.booleans())) for n, item in enumerate(items)]
    program = Program(f"my_{draw(ids)}", draw(lines(LONGEST_NAME)), tuple(items))
    return ProgramFile(program, tuple(own))


def _does_something(item: ProgramItem, exercise: Exercise) -> bool:
    drops = exercise.variant(item.dose.variant).drops if item.dose.variant else frozenset()
    return any(
        item.dose.seconds.get(spec.id, spec.seconds.default) > 0
        for spec in exercise.phases
        if spec.id not in drops and spec.kind is not PhaseKind.REST_REP
    )


def own_slide(**changes: object) -> OwnExercise:
    """An exercise of hers: both heels slide out, stay, and come back."""
    values: dict[str, object] = {
        "id": "own_slide",
        "name": "Heel slides",
        "kind": Kind.MOBILITY,
        "laterality": Laterality.BILATERAL,
        "posture": "supine",
        "phases": (
            OwnPhase("out", PhaseKind.MOVE, "Slide out", 4, "Slide both heels out slowly."),
            OwnPhase("stay", PhaseKind.HOLD, "Stay", 5),
            OwnPhase("back", PhaseKind.MOVE, "Slide back", 4),
        ),
    }
    return OwnExercise(**(values | changes))  # type: ignore[arg-type]


def mutated(text: str, dice: random.Random) -> bytes:
    """Spoil a file in one to three places, the way slips of hands and editors do."""
    for _ in range(dice.randint(1, 3)):
        text = dice.choice(_SLIPS)(text, dice)
    content = text.encode("utf-8", "surrogatepass")
    if dice.random() < 0.03:
        place = dice.randrange(len(content) + 1)
        content = content[:place] + bytes([dice.randrange(256)]) + content[place:]
    return content


_JUNK = ("[", "]", '"', "=", "{", "}", "#", "\n", "\x00", "0", "-", ".", ",", "é", "\\", "'")
_VALUES = ("0", "-1", "99", "1e9", '""', '"x"', "true", "[]", "{}", "1.5", "1979-05-27", "9" * 30)
_LINES = (
    "[[items]]",
    "[[exercises]]",
    "[items.seconds]",
    "reps = 5",
    "pace = 1",
    "format = 2",
    "[[",
)


def _put_in(text: str, dice: random.Random) -> str:
    place = dice.randrange(len(text) + 1)
    return text[:place] + dice.choice(_JUNK) + text[place:]


def _cut(text: str, dice: random.Random) -> str:
    start = dice.randrange(len(text) + 1)
    return text[:start] + text[start + dice.randint(1, 12) :]


def _truncate(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text) + 1)]


def _other_line(text: str, dice: random.Random) -> str:
    rows = text.splitlines() or [""]
    place = dice.randrange(len(rows))
    match dice.randrange(4):
        case 0:
            del rows[place]
        case 1:
            rows.insert(place, dice.choice(rows))
        case 2:
            rows.insert(place, dice.choice(_LINES))
        case _:
            rows[place] = rows[place].removeprefix("# ")
    return "\n".join(rows)


def _other_value(text: str, dice: random.Random) -> str:
    rows = text.splitlines() or [""]
    settings = [n for n, row in enumerate(rows) if "=" in row]
    if settings:
        place = dice.choice(settings)
        rows[place] = f"{rows[place].partition('=')[0]}= {dice.choice(_VALUES)}"
    return "\n".join(rows)


_SLIPS = (_put_in, _cut, _truncate, _other_line, _other_value)
