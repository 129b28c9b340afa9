"""Her own exercises: a name, a position, timed phases with words; checked, then like any other.

An own exercise is kept as she wrote it (`OwnExercise`) and compiled to an `Exercise` by
`as_exercise`, so that nothing downstream tells it from one of the library: bounds, demo, cues and
records are the same. The figure shows the position's neutral pose. What the voice pack cannot say
is spoken by `services/own_words.py`, where that is installed.

The safety rules hold here as in the library: one-legged strength work is refused with its reason,
named clam and side butt too (S10); phases last 1 s at least (S13), holds 10 s at most but in
stretches and release (S14).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sirelief_gui.domain.exercise import (
    REP_KINDS,
    STRENGTH_KINDS,
    WORK_KINDS,
    About,
    Breath,
    Exercise,
    Kind,
    Laterality,
    Library,
    PhaseKind,
    PhaseSpec,
    Posture,
    Range,
    RepRange,
    Step,
)
from sirelief_gui.domain.one_legged import is_one_legged
from sirelief_gui.domain.reading import LibraryError, Table, is_line
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, mark

PREFIX = "own_"
"""Begins the id of every exercise of hers; none of the library's does."""
LONGEST_NAME = 60
"""Characters of the name of an exercise or a program."""
LONGEST_PHASE_NAME = 40
"""Characters of the word that stands on screen during a phase."""
LONGEST_WORDS = 200
"""Characters of what is spoken, of how to begin, and of a note; no more is rendered as speech."""
MOST_PHASES = 12
MOST_REPS = 10
"""Reps of an exercise of hers before a dose changes them; above only in a dose (S20)."""
LONGEST_PHASE = 60
"""Seconds of a phase that is no hold: the longest of the library's (facts 1.5)."""
LONGEST_HOLD = 10
"""Seconds (S14)."""
LONGEST_STRETCH = 30
"""Seconds of a hold in a stretch (facts 1.3)."""
LONGEST_RELEASE = 60
"""Seconds of a hold in ball release (facts 1.3)."""
LONGEST_REST = 15
"""Seconds of rest between two reps (facts 1.3)."""
PHASE_KINDS = tuple(kind for kind in PhaseKind if kind in REP_KINDS)

ONE_LEGGED = mark(
    "strength work here uses both legs at once; ask your therapist before adding work for one leg "
    "or one side (S10)"
)
ONE_LEGGED_NAME = mark(
    "“{name}” is one-legged work, which is not offered here; ask your therapist first (S10)"
)

_ID = re.compile(r"[a-z][a-z0-9_]{0,59}")
_PICTURE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}\.(png|jpg)")
_KEEP_BREATHING = "Keep breathing."
_STOP_IF_WORSE = "Stop if it hurts more than before."


@dataclass(frozen=True, slots=True)
class OwnPhase:
    """One phase of a rep: what it is, its word on screen, its seconds, what is said.

    ``say`` is empty where the word itself is said.
    """

    id: str
    kind: PhaseKind
    name: str
    seconds: int
    say: str = ""

    def __post_init__(self) -> None:
        if self.say == _as_sentence(self.name):
            object.__setattr__(self, "say", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnExercise:
    """An exercise she or her therapist wrote.

    ``how`` tells how to begin, "" for the name alone. ``picture`` is the name of a file in her
    folder of pictures, "" for none.
    """

    id: str
    name: str
    kind: Kind
    laterality: Laterality
    posture: str
    phases: tuple[OwnPhase, ...]
    reps: int = 5
    how: str = ""
    picture: str = ""

    def __post_init__(self) -> None:
        if self.how == _as_sentence(self.name):
            object.__setattr__(self, "how", "")


def is_own(exercise_id: str) -> bool:
    """Tell whether an exercise is one of hers, by its id."""
    return exercise_id.startswith(PREFIX)


def seconds_bounds(phase: PhaseKind, kind: Kind) -> tuple[int, int]:
    """Return the shortest and longest a phase may last in an exercise of this kind (S13, S14)."""
    if phase is PhaseKind.REST_REP:
        return 1, LONGEST_REST
    if phase is not PhaseKind.HOLD:
        return 1, LONGEST_PHASE
    longest = {Kind.STRETCH: LONGEST_STRETCH, Kind.RELEASE: LONGEST_RELEASE}
    return 1, longest.get(kind, LONGEST_HOLD)


def check(own: OwnExercise, postures: Mapping[str, Posture]) -> None:
    """Raise LibraryError, with the key and the reason, for an exercise that cannot be done."""
    if not _ID.fullmatch(own.id) or not is_own(own.id):
        raise _fault("id", mark("must begin with “own_”, in small letters, digits and _"))
    _check_words("name", own.name, LONGEST_NAME)
    if is_one_legged(own.name, own.kind):
        raise _fault("name", ONE_LEGGED_NAME, name=own.name)
    if own.kind in STRENGTH_KINDS and own.laterality is not Laterality.BILATERAL:
        raise _fault("laterality", ONE_LEGGED)
    if own.posture not in postures:
        known = ", ".join(sorted(postures))
        raise _fault("posture", mark("must be one of {known}"), known=known)
    _check_number("reps", own.reps, 1, MOST_REPS)
    if own.how:
        _check_words("how", own.how, LONGEST_WORDS)
    if own.picture and not _PICTURE.fullmatch(own.picture):
        raise _fault("picture", mark("must be the name of a picture, such as picture.png"))
    _check_phases(own)


def why_not(
    own: OwnExercise, postures: Mapping[str, Posture], tr: Translate = as_is
) -> tuple[str, str] | None:
    """Return what is wrong, as its key and a sentence; None for an exercise that can be done."""
    try:
        check(own, postures)
    except LibraryError as error:
        reason = error.reason_in(tr)
        return error.key, f"{reason[:1].upper()}{reason[1:]}."
    return None


def free_phase_id(kind: PhaseKind, taken: Iterable[str]) -> str:
    """Return an id for a new phase, made of its kind: 'hold_2'."""
    known, number = set(taken), 1
    while f"{kind}_{number}" in known:
        number += 1
    return f"{kind}_{number}"


def _check_phases(own: OwnExercise) -> None:
    if not 1 <= len(own.phases) <= MOST_PHASES:
        raise _fault("phases", mark("must be 1 to {most} phases"), most=MOST_PHASES)
    seen: set[str] = set()
    for number, phase in enumerate(own.phases):
        key = f"phases[{number}]"
        if not _ID.fullmatch(phase.id) or phase.id in seen:
            raise _fault(f"{key}.id", mark("must be small letters, digits and _, each id once"))
        seen.add(phase.id)
        if phase.kind not in REP_KINDS:
            known = ", ".join(PHASE_KINDS)
            raise _fault(f"{key}.kind", mark("must be one of {known}"), known=known)
        _check_words(f"{key}.name", phase.name, LONGEST_PHASE_NAME)
        if phase.say:
            _check_words(f"{key}.say", phase.say, LONGEST_WORDS)
        _check_number(f"{key}.seconds", phase.seconds, *seconds_bounds(phase.kind, own.kind))
    if all(phase.kind not in WORK_KINDS for phase in own.phases):
        raise _fault("phases", mark("need at least one movement, hold, release or breath"))


def _check_words(key: str, text: str, longest: int) -> None:
    if not is_line(text, longest):
        reason = mark("must be one line of 1 to {longest} characters")
        raise _fault(key, reason, longest=longest)
    if "{" in text or "}" in text:  # in the steps of an exercise they stand for seconds
        raise _fault(key, mark("must have no braces"))


def _check_number(key: str, value: int, lowest: int, highest: int) -> None:
    if not lowest <= value <= highest:
        reason = mark("must be {low} to {high}, is {value}")
        raise _fault(key, reason, low=lowest, high=highest, value=value)


def _fault(key: str, reason: str, **values: object) -> LibraryError:
    return LibraryError("", key, reason, **values)


# From a file and back


def read_own(table: Table, postures: Mapping[str, Posture]) -> OwnExercise:
    """Read one table of ``[[exercises]]``. Raises LibraryError."""
    own = OwnExercise(
        id=table.text("id"),
        name=table.text("name"),
        kind=table.choice("kind", Kind),
        laterality=table.choice("laterality", Laterality),
        posture=table.text("posture"),
        phases=_read_phases(table),
        reps=table.integer("reps", 1, MOST_REPS) if table.has("reps") else 5,
        how=table.text("how", ""),
        picture=table.text("picture", ""),
    )
    table.done()
    try:
        check(own, postures)
    except LibraryError as error:
        raise table.error(error.key, error.template, **error.values) from error
    return own


def _read_phases(table: Table) -> tuple[OwnPhase, ...]:
    found: list[OwnPhase] = []
    for part in table.tables("phases", required=True):
        kind = part.choice("kind", PhaseKind)
        name = part.text("name")
        phase = OwnPhase(
            id=part.text("id", free_phase_id(kind, (phase.id for phase in found))),
            kind=kind,
            name=name,
            seconds=part.integer("seconds", 1),
            say=part.text("say", ""),
        )
        part.done()
        found.append(phase)
    return tuple(found)


def own_data(own: OwnExercise) -> dict[str, object]:
    """Return an exercise as the table of a file; `read_own` reads it back."""
    phases = []
    for phase in own.phases:
        row: dict[str, object] = {"id": phase.id, "kind": phase.kind.value, "name": phase.name}
        row |= {"say": phase.say} if phase.say else {}
        phases.append(row | {"seconds": phase.seconds})
    data: dict[str, object] = {
        "id": own.id,
        "name": own.name,
        "kind": own.kind.value,
        "laterality": own.laterality.value,
        "posture": own.posture,
        "reps": own.reps,
    }
    data |= {"how": own.how} if own.how else {}
    data |= {"picture": own.picture} if own.picture else {}
    return data | {"phases": phases}


# To an exercise like any other


def as_exercise(own: OwnExercise, library: Library) -> Exercise:
    """Compile an exercise of hers; ``library`` knows the positions and how the figure shows them.

    Raises LibraryError for one that cannot be done.
    """
    check(own, library.postures)
    pose, propped = _neutral(own.posture, library)
    return Exercise(
        id=own.id,
        name=own.name,
        short_name=own.name,
        aliases=(),
        kind=own.kind,
        laterality=own.laterality,
        posture=own.posture,
        equipment=(),
        surface_allowed=("mat", "carpet"),
        surface_forbidden=("bed",),
        summary=own.how,
        steps=(Step(own.how or _as_sentence(own.name), pose=pose),),
        phases=tuple(_spec(phase, own.kind, pose) for phase in own.phases),
        reps=RepRange(own.reps, min(own.reps, 5), MOST_REPS, 1, 20),
        sets=Range(1, 1, 3),
        rest_between_sets=Range(45, 15, 120),
        technique=(_KEEP_BREATHING,),
        cautions=(_STOP_IF_WORSE,),
        pubic_note="",
        start_pose=pose,
        propped_poses=propped,
        variants=(),
        sources=(),
        about=About(picture=pose, photo=own.picture),
    )


def as_own(exercise: Exercise) -> OwnExercise:
    """Return what an exercise of hers was compiled from."""
    return OwnExercise(
        id=exercise.id,
        name=exercise.name,
        kind=exercise.kind,
        laterality=exercise.laterality,
        posture=exercise.posture,
        phases=tuple(
            OwnPhase(spec.id, spec.kind, spec.label, spec.seconds.default, spec.cue)
            for spec in exercise.phases
        ),
        reps=exercise.reps.default,
        how=exercise.summary,
        picture=exercise.about.photo,
    )


def spoken_texts(own: OwnExercise) -> tuple[str, ...]:
    """Return what a session says of it that the voice pack may lack, for `OwnWords.ensure`."""
    return (
        f"{own.name}.",
        f"Next: {own.name}.",
        own.how or _as_sentence(own.name),
        *(phase.say or _as_sentence(phase.name) for phase in own.phases),
    )


def _spec(phase: OwnPhase, kind: Kind, pose: str) -> PhaseSpec:
    return PhaseSpec(
        id=phase.id,
        kind=phase.kind,
        label=phase.name,
        short=phase.name,
        cue=phase.say or _as_sentence(phase.name),
        hint=phase.name,
        seconds=Range(phase.seconds, *seconds_bounds(phase.kind, kind)),
        pose_from=pose,
        pose_to=pose,
        breath=Breath.FREE,
        source="her own",
    )


def _as_sentence(name: str) -> str:
    return name if name.endswith((".", "!", "?")) else f"{name}."


def _neutral(posture: str, library: Library) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the pose that stands for a position, and how it is shown propped up.

    It is where the way into the position ends; that way may lead onto a wedge, whose flat
    counterpart other exercises of the position name.
    """
    poses = [step.pose for step in library.postures[posture].enter if step.pose]
    neutral = poses[-1] if poses else ""
    for other in library.exercises.values():
        if other.posture == posture:
            for flat, propped in other.propped_poses:
                if propped == neutral:
                    return flat, ((flat, propped),)
    return neutral, ()


def knowing(library: Library, exercises: Iterable[Exercise]) -> Library:
    """Return a library in which exercises of hers are as these are, whatever they became since."""
    own = {exercise.id: exercise for exercise in exercises if is_own(exercise.id)}
    return replace(library, exercises={**library.exercises, **own}) if own else library
