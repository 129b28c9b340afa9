"""Programs of the shipped library with any dose, its two voices, and what is heard of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st

from sirelief_gui.domain.cue_plan import CueBook
from sirelief_gui.domain.cues import Cue, Guidance, Level, Voice
from sirelief_gui.domain.exercise import (
    GUIDE_KINDS,
    Exercise,
    Laterality,
    Library,
    PhaseKind,
    PhaseSpec,
    Range,
    Step,
)
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import Phrase, PhraseBook
from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.program import Dose, DoseError, PlannedItem, ProgramItem, resolve_item
from sirelief_gui.domain.session import Session, start
from sirelief_gui.domain.speech import speech_of
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from sirelief_gui.services.library import load_library
from sirelief_gui.services.voice import VoicePack, load_voice_pack
from tests.domain.samples import THOROUGH, spec

MANY = settings() if THOROUGH else settings(max_examples=25)
"""Each example is a whole program, cue by cue."""
HAIR = 1e-6
"""Seconds: less than anything that can be heard."""


def _shipped() -> VoicePack:
    pack = load_voice_pack()
    assert pack is not None
    return pack


PACK = _shipped()
VOICES = tuple(PACK.voice(name) for name in PACK.names)
VOICE = VOICES[0]


def _like(one: Exercise, exercise_id: str, *phases: PhaseSpec, **changes: object) -> Exercise:
    base = replace(one, steps=one.steps[:1], variants=(), propped_poses=())
    return replace(base, id=exercise_id, phases=phases, **changes)  # type: ignore[arg-type]


def _said(one: PhaseSpec, cue: str) -> PhaseSpec:
    return replace(one, cue=cue)


def _library() -> Library:
    """The shipped exercises and three that have what those do not."""
    library = load_library()
    seated, lying = library.exercises["hip_adduction_squeeze"], library.exercises["bridge"]
    more = (
        # One side after the other, with holds too long to be counted through.
        _like(
            seated,
            "lean",
            _said(spec("lean", PhaseKind.MOVE, 2, (1, 5)), "Press out."),
            _said(spec("stay", PhaseKind.HOLD, 15, (1, 60)), "Hold."),
            _said(spec("ease", PhaseKind.RELEASE, 2, (1, 5)), "Release slowly."),
            laterality=Laterality.EACH_SIDE,
        ),
        # Begins with its hold, and says nothing to mind.
        _like(
            lying,
            "stay",
            _said(spec("stay", PhaseKind.HOLD, 4, (2, 60)), "Hold."),
            _said(spec("rest", PhaseKind.REST_REP, 2, (0, 10)), "Breathe."),
            technique=(),
        ),
        # Nobody has rendered her own words.
        _like(
            seated,
            "own",
            _said(spec("in", PhaseKind.BREATHE, 4, (2, 6)), "Belly out like a balloon."),
            _said(spec("out", PhaseKind.BREATHE, 6, (2, 8)), "And let it all go."),
            name="My own one",
            steps=(*seated.steps[:1], Step("Lean back like a cat in the sun."), seated.steps[-1]),
            technique=("Words of her own.",),
        ),
    )
    exercises = library.exercises | {one.id: one for one in more}
    return replace(library, exercises=exercises)


LIBRARY = _library()
FIVE = (
    "cat_camel",
    "hand_heel_rock",
    "bridge",
    "hip_abduction_isometric",
    "hip_adduction_squeeze",
)


def item(exercise_id: str, **dose: object) -> PlannedItem:
    return resolve_item(ProgramItem(exercise_id, Dose(**dose)), LIBRARY)  # type: ignore[arg-type]


def laid_out(
    *items: PlannedItem,
    level: Level | None = Level.FULL,
    demos: bool = False,
    pubic_pain: bool = False,
) -> Timeline:
    """Lay items out for what is said at a level; None: as if nothing could be said."""
    speech = None if level is None else speech_of(PACK.longest, level, pubic_pain=pubic_pain)
    return compile_timeline(items, LIBRARY, speech=speech, demos=demos)


def begun(timeline: Timeline, *, now: float = 0.0) -> Session:
    return start(timeline, LIBRARY, now=now)[0]


def book(voice: Voice | None = VOICE, **choices: object) -> CueBook:
    return CueBook(LIBRARY, Guidance(**choices), voice)  # type: ignore[arg-type]


def small_voice(**lengths: float) -> Voice:
    """A voice that can say only these phrases: "cue__hold" is cue.hold, said as "Cue hold."."""
    ids = {name.replace("__", "."): seconds for name, seconds in lengths.items()}
    phrases = {
        key: Phrase(key, key.replace(".", " ").replace("_", " ").capitalize() + ".") for key in ids
    }
    return Voice(PhraseBook("en", phrases), ids)


# Any program, any dose within its bounds, any guidance


@st.composite
def any_item(draw: st.DrawFn) -> PlannedItem:
    chosen = draw(st.sampled_from(tuple(LIBRARY.exercises.values())))
    sets = draw(st.integers(chosen.sets.minimum, chosen.sets.maximum))
    most = chosen.reps.maximum if sets == 1 else 4
    dose = Dose(
        reps=draw(st.one_of(st.integers(1, 3), st.integers(1, most))),
        sets=sets,
        seconds={one.id: draw(_within(one.seconds)) for one in chosen.phases},
        rest_after=draw(st.one_of(st.integers(0, 12), st.integers(0, 120))),
        variant=draw(st.sampled_from((None, *(one.id for one in chosen.variants)))),
        therapist_set=True,
    )
    try:
        return resolve_item(ProgramItem(chosen.id, dose), LIBRARY)
    except DoseError:
        return item(chosen.id)


def _within(bounds: Range) -> st.SearchStrategy[int]:
    return st.one_of(
        st.just(bounds.minimum),
        st.just(bounds.default),
        st.integers(bounds.minimum, bounds.maximum),
    )


ITEMS = st.lists(any_item(), min_size=1, max_size=3).map(tuple)
LAID_OUT_FOR = st.sampled_from((None, Level.FULL, Level.BRIEF))
ANY_VOICE = st.sampled_from((*VOICES, PACK.longest))


@st.composite
def timelines(draw: st.DrawFn, *, spoken: bool = False) -> Timeline:
    """Any program laid out; ``spoken``: for a voice that says everything."""
    level = Level.FULL if spoken else draw(LAID_OUT_FOR)
    return laid_out(
        *draw(ITEMS), level=level, demos=draw(st.booleans()), pubic_pain=draw(st.booleans())
    )


def guidances(*levels: Level) -> st.SearchStrategy[Guidance]:
    return st.builds(
        Guidance,
        level=st.sampled_from(levels or tuple(Level)),
        count_up=st.booleans(),
        hold_sound=st.booleans(),
        count_down=st.booleans(),
        pubic_pain=st.booleans(),
    )


# What is heard, and what is on screen


def clips(cues: Iterable[Cue]) -> list[Cue]:
    """Only what the voice says, in order."""
    return sorted((cue for cue in cues if cue.clip is not None), key=lambda cue: cue.at)


def names(cues: Iterable[Cue]) -> list[str]:
    return [cue.name for cue in cues]


def no_two_at_once(cues: Sequence[Cue]) -> bool:
    return all(a.end <= b.at + HAIR for a, b in pairwise(clips(cues)))


def seen(timeline: Timeline, phase: Phase, at: float, *, count_up: bool = False) -> PlayerView:
    """What the screen shows so many seconds into a phase of a session left alone."""
    session = replace(begun(timeline), index=phase.index, began=float(phase.offset))
    return player_view(session, now=phase.offset + at, count_up=count_up)


def phase_where(timeline: Timeline, wanted: Callable[[Phase], bool]) -> Phase:
    return next(phase for phase in timeline.phases if wanted(phase))


def rep_phase(timeline: Timeline, rep: int, step: int, *, number: int = 0) -> Phase:
    """Phase ``step`` of a rep of the first set (and side) of an item."""
    return phase_where(
        timeline,
        lambda p: (p.item, p.key.set, p.key.rep, p.key.step) == (number, 1, rep, step),
    )


def lead_in(timeline: Timeline, number: int) -> Phase:
    """The lead-in with the instructions for an item."""
    return phase_where(
        timeline, lambda p: p.item == number and p.kind in GUIDE_KINDS and not p.is_demo
    )
