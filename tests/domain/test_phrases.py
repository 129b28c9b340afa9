"""What the voice can say: texts become phrases exactly, and the pack covers all the app tells."""

from __future__ import annotations

import itertools
import string
import tomllib
from collections.abc import Iterator, Mapping

import pytest

from sirelief_gui.domain.exercise import Exercise, Posture
from sirelief_gui.domain.phrases import (
    SENTENCE_PAUSE,
    PhraseBook,
    count_id,
    parse_index,
    parse_phrases,
    rep_id,
    sentences,
    speech_length,
    spoken,
)
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.reading import LibraryError
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.storage.assets import asset_text

BOOK = parse_phrases(tomllib.loads(asset_text("voice/phrases.toml")))
LIBRARY = load_library()

SMALL = parse_phrases(
    {
        "language": "en",
        "cue": {
            "round_up_slowly": {"text": "Round your back up slowly.", "shorter": "cue.round_up"},
            "round_up": {"text": "Round up.", "shorter": "cue.up"},
            "up": "Up.",
            "hold": "Hold.",
        },
        "hold": {"5": "Hold five seconds."},
    }
)
LENGTHS = {
    "cue.round_up_slowly": 1.5,
    "cue.round_up": 0.75,
    "cue.up": 0.4,
    "cue.hold": 0.5,
    "hold.5": 1.25,
}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Round up", "Round up."),
        ("Round up – hold", "Round up. Hold."),
        ("Sink. Hold 5\u00a0s.", "Sink. Hold five seconds."),
        ("Hold 1 s.", "Hold one second."),
        ("Rest. Set 2 is next.", "Rest. Set two is next."),
        ("A ball of 23\u00a0cm", "A ball of 23 centimeters."),
        ("Dizzy, sick or breathless?", "Dizzy, sick or breathless?"),
        ("Rest for 20 min", "Rest for twenty minutes."),
    ],
)
def test_a_text_of_the_screen_is_put_into_words(text: str, said: str) -> None:
    assert spoken(text) == said


def test_putting_into_words_twice_changes_nothing() -> None:
    assert all(spoken(phrase.text) == phrase.text for phrase in BOOK)


def test_a_text_is_said_sentence_by_sentence() -> None:
    said = SMALL.say("Round your back up slowly. Hold 5\u00a0s.")
    assert [phrase.id for phrase in said] == ["cue.round_up_slowly", "hold.5"]
    assert speech_length(said, LENGTHS) == 1.5 + SENTENCE_PAUSE + 1.25


def test_a_text_the_pack_lacks_in_part_is_not_said_at_all() -> None:
    assert SMALL.say("Round up. Wave your arms.") == ()
    assert SMALL.missing("Round up. Wave your arms.") == ("Wave your arms.",)
    assert SMALL.ways("Wave your arms.") == ()
    assert speech_length((), LENGTHS) == 0


def test_the_ways_to_say_a_text_go_from_in_full_to_shortest() -> None:
    ways = SMALL.ways("Round your back up slowly. Hold 5\u00a0s.")
    assert [[phrase.id for phrase in way] for way in ways] == [
        ["cue.round_up_slowly", "hold.5"],
        ["cue.round_up_slowly"],
        ["cue.round_up"],
        ["cue.up"],
    ]


@pytest.mark.parametrize(
    ("seconds", "ids"),
    [
        (9.0, ["cue.round_up_slowly"]),
        (1.5, ["cue.round_up_slowly"]),
        (1.4, ["cue.round_up"]),
        (0.5, ["cue.up"]),
        (0.3, []),
    ],
)
def test_what_fits_is_chosen(seconds: float, ids: list[str]) -> None:
    chosen = SMALL.fitting("Round your back up slowly.", seconds, LENGTHS)
    assert [phrase.id for phrase in chosen] == ids


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3.1, ["Two of five.", "Round your back up slowly."]),
        (2.5, ["Two of five.", "Round up."]),
        (1.3, ["Two.", "Up."]),
        (1.0, ["Two of five."]),
        (0.5, ["Two."]),
        (0.4, []),
    ],
)
def test_a_rep_opens_with_its_number_and_as_much_more_as_fits(
    seconds: float, said: list[str]
) -> None:
    rep = {"2_of_5": "Two of five."}
    book = PhraseBook("en", {**SMALL.phrases, **_book(rep=rep, count={"2": "Two."}).phrases})
    lengths = {**LENGTHS, "rep.2_of_5": 1.0, "count.2": 0.5}
    opening = book.opening(2, 5, "Round your back up slowly", seconds=seconds, lengths=lengths)
    assert [phrase.text for phrase in opening] == said


def _book(**groups: Mapping[str, object]) -> PhraseBook:
    return parse_phrases({"language": "en", **groups})


@pytest.mark.parametrize(
    ("rep", "reps", "said"),
    [(1, 1, "Rep one."), (2, 5, "Two of five."), (10, 10, "Ten of ten."), (20, 20, "Rep twenty.")],
)
def test_the_rep_at_its_start(rep: int, reps: int, said: str) -> None:
    assert BOOK[rep_id(rep, reps)].text == said


def test_every_rep_and_every_second_of_a_hold_can_be_said() -> None:
    for reps in range(1, 21):
        for rep in range(1, reps + 1):
            assert rep_id(rep, reps) in BOOK.phrases
    for seconds in range(1, 11):
        assert count_id(seconds) in BOOK.phrases
        assert BOOK.say(f"Hold {seconds}\u00a0s."), seconds


def exercise_texts(exercise: Exercise) -> Iterator[str]:
    yield from (exercise.name, exercise.short_name, exercise.summary)
    yield f"Next: {exercise.name}."
    yield f"Next: {exercise.short_name}." if exercise.short_name == exercise.name else ""
    yield from (*exercise.technique, *exercise.cautions, exercise.pubic_note)
    yield from (variant.name for variant in exercise.variants)
    for spec in exercise.phases:
        yield from (spec.label, spec.cue)
    for step in exercise.steps:
        yield from worded(step.text, exercise)


def worded(text: str, exercise: Exercise) -> Iterator[str]:
    """Every wording of a step, over all seconds within the bounds of the phases it names."""
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name]
    bounds = [exercise.phase(name).seconds for name in names]
    choices = [range(max(1, bound.minimum), bound.maximum + 1) for bound in bounds]
    for seconds in itertools.product(*choices):
        yield text.format_map(dict(zip(names, seconds, strict=True)))


def posture_texts(posture: Posture) -> Iterator[str]:
    yield from (posture.name, posture.title, posture.surface, posture.stay, posture.caution)
    yield from (step.text for step in (*posture.enter, *posture.leave))


def library_texts() -> Iterator[str]:
    for exercise in LIBRARY.exercises.values():
        yield from exercise_texts(exercise)
    for posture in LIBRARY.postures.values():
        yield from posture_texts(posture)
    for kit in LIBRARY.equipment.values():
        yield from (step.text for step in (kit.put_on, kit.take_off) if step)


def test_the_pack_says_all_that_the_library_says() -> None:
    missing = {one for text in library_texts() if text for one in BOOK.missing(text)}
    assert not missing, "add to assets/voice/phrases.toml and run tools/render_voice.py"


@pytest.mark.parametrize("reps", [1, 5, 10, 20])
@pytest.mark.parametrize("sets", [1, 3])
@pytest.mark.parametrize("longest", [False, True])
def test_the_pack_says_all_of_the_daily_five(*, reps: int, sets: int, longest: bool) -> None:
    programs = load_programs(LIBRARY)
    items = tuple(
        ProgramItem(item.exercise, dose_of(LIBRARY.exercises[item.exercise], reps, sets, longest))
        for item in programs["daily_five"].items
    )
    timeline = compile_timeline(resolve(Program("test", "Test", items), LIBRARY), LIBRARY)
    for phase in timeline.phases:
        for text in (phase.label, phase.cue, *(step.text for step in phase.steps)):
            assert not BOOK.missing(text), text
        if phase.rep_key is not None:
            assert rep_id(phase.rep_key.rep, reps) in BOOK.phrases


def dose_of(exercise: Exercise, reps: int, sets: int, longest: bool) -> Dose:
    seconds = {
        spec.id: spec.seconds.maximum if longest else spec.seconds.minimum
        for spec in exercise.phases
    }
    return Dose(reps=reps, sets=sets, seconds=seconds, therapist_set=True)


def test_what_she_needs_can_be_said_of_all_equipment() -> None:
    assert all(f"need.{kit}" in BOOK.phrases for kit in LIBRARY.equipment)


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ({"up": "Up. And down."}, "cue.up: must be one sentence"),
        ({"up": "Up for 3 s."}, "cue.up: must be one sentence"),
        ({"up": "Up.", "again": "Up."}, "cue.again: says the same as cue.up"),
        ({"up": {"text": "Up.", "shorter": "cue.u"}}, "cue.up.shorter: there is no phrase"),
        ({"up": {"text": "Up.", "shorter": "cue.up"}}, "cue.up.shorter: “cue.up” is not shorter"),
        ({"up": {"text": "Up.", "loud": True}}, "cue.up.loud: is not known here"),
        ({"up": {"text": "Up.", "pace": 0}}, "cue.up.pace: must be a number"),
        ({"up": " "}, "cue.up: must not be blank"),
    ],
)
def test_a_wrong_list_is_refused_by_name(group: Mapping[str, object], said: str) -> None:
    with pytest.raises(LibraryError) as error:
        parse_phrases({"language": "en", "cue": group})
    assert said in str(error.value)


def test_an_index_tells_lengths_by_voice() -> None:
    clip = {"seconds": 0.5, "sha256": "ab"}
    index = parse_index(
        {
            "language": "en",
            "rate": 24000,
            "voices": {"higher": {}, "lower": {}},
            "clips": {"cue.up": {"text": "Up.", "higher": clip}},
        }
    )
    assert index.lengths("higher") == {"cue.up": 0.5}
    assert index.lengths("lower") == {}
    assert index.texts == {"cue.up": "Up."}
    with pytest.raises(KeyError):
        index.lengths("robot")


def test_a_wrong_index_is_refused_by_name() -> None:
    clips = {"cue.up": {"text": "Up.", "higher": {"seconds": "long", "sha256": "ab"}}}
    data = {"language": "en", "rate": 24000, "voices": {"higher": {}}, "clips": clips}
    with pytest.raises(LibraryError, match=r"clips\.cue\.up\.higher\.seconds"):
        parse_index(data)


def test_the_book_is_a_collection_of_phrases() -> None:
    assert isinstance(BOOK, PhraseBook)
    assert len(BOOK) == len({phrase.text for phrase in BOOK})
    assert all(sentences(phrase.text) == (phrase.text,) for phrase in BOOK)
