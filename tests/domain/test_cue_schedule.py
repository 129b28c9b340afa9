"""What is still to be heard after each thing she can do, by example."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.commands import apply
from sirelief_gui.domain.cue_plan import CueBook
from sirelief_gui.domain.cue_schedule import Moment, count_in, spoken_from, upcoming
from sirelief_gui.domain.cues import Cue, Level, Sound
from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase, count_id
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.session import Command, Session, Status
from sirelief_gui.domain.timeline import Timeline
from tests.domain.guided import (
    VOICE,
    begun,
    book,
    clips,
    item,
    laid_out,
    names,
    phase_where,
    rep_phase,
    small_voice,
)
from tests.domain.samples import run_out


def moment(now: float, **changes: object) -> Moment:
    return Moment(now=now, **{"lead": 0.15} | changes)  # type: ignore[arg-type]


def soft(now: float, *first: str, **changes: object) -> Moment:
    return moment(now, first=said(*first), fresh=False, **changes)


def said(*ids: str) -> tuple[Phrase, ...]:
    return tuple(VOICE.book[one] for one in ids)


def into(timeline: Timeline, phase: Phase, seconds: float) -> tuple[Session, float]:
    """A session so many seconds into a phase, and its clock."""
    session = replace(begun(timeline), index=phase.index, began=float(phase.offset))
    return session, phase.offset + seconds


def until(cues: tuple[Cue, ...], end: float) -> list[tuple[str, float]]:
    return [(cue.name, round(cue.at, 3)) for cue in cues if cue.at < end]


# What she does


def rest_before_the_second() -> tuple[Timeline, Phase]:
    timeline = laid_out(item("cat_camel", reps=1, rest_after=6), item("hand_heel_rock", reps=2))
    return timeline, phase_where(timeline, lambda p: p.kind is PhaseKind.REST_EXERCISE)


def test_nothing_is_to_come_while_she_is_waited_for_but_an_answer() -> None:
    session = begun(laid_out(item("cat_camel")))
    waiting, _ = apply(session, Command.WAIT, now=2.0)
    answer = upcoming(waiting, book(), soft(2.0, "ready.waiting", busy_until=2.5))
    assert until(answer, 1e9) == [("ready.waiting", 2.85)]
    assert upcoming(waiting, book(), soft(2.0)) == ()
    assert upcoming(waiting, book(level=Level.CHIMES), soft(2.0, "ready.waiting")) == ()


@pytest.mark.parametrize("command", [Command.PAUSE, Command.STOP])
def test_nothing_is_to_come_in_a_halt(command: Command) -> None:
    halted, _ = apply(begun(laid_out(item("cat_camel"))), command, now=3.0)
    assert upcoming(halted, book(), moment(3.0)) == ()
    cues = upcoming(halted, book(), moment(3.0, first=said("pause.paused", "pause.roll_to_side")))
    assert names(cues) == ["pause.paused", "pause.roll_to_side"]
    assert cues[1].at == pytest.approx(cues[0].end + SENTENCE_PAUSE)


def test_nothing_is_to_come_after_the_end() -> None:
    ended, _ = run_out(begun(laid_out(item("cat_camel", reps=1))))
    assert upcoming(ended, book(), moment(1000.0)) == ()


def test_an_answer_comes_before_what_a_phase_begins_with() -> None:
    timeline = laid_out(item("bridge", reps=2))
    session, now = into(timeline, rep_phase(timeline, 2, 0), 0.0)
    cues = upcoming(session, book(), moment(now, first=said("move.undone")))
    assert names(cues)[:4] == ["sound.start", "move.undone", "rep.2_of_2", "cue.raise_hips_short"]


def test_what_is_being_said_comes_to_its_end_and_an_answer_follows() -> None:
    timeline, rest = rest_before_the_second()
    session, now = into(timeline, rest, 1.0)
    longer, _ = apply(session, Command.ADD_TIME, now=now)
    heard = frozenset({"rest.and_breathe"})
    cues = upcoming(longer, book(), soft(now, "move.more_rest", busy_until=now + 0.7, heard=heard))
    answer = VOICE.lengths["move.more_rest"]
    follows = round(now + 0.7 + SENTENCE_PAUSE + answer + SENTENCE_PAUSE, 3)
    assert until(cues, now + 6) == [
        ("move.more_rest", round(now + 0.7 + SENTENCE_PAUSE, 3)),
        ("next.hand_heel_rock", follows),
        (
            "posture.all_fours_stay",
            round(follows + VOICE.lengths["next.hand_heel_rock"] + SENTENCE_PAUSE, 3),
        ),
    ]


def test_a_longer_rest_repeats_nothing() -> None:
    """There is room for what had to be left out before, and so what was said moves on."""
    timeline = laid_out(
        item("hip_abduction_isometric", reps=1, rest_after=4), item("hip_adduction_squeeze")
    )
    rest = phase_where(timeline, lambda p: p.kind is PhaseKind.REST_EXERCISE)
    before = clips(book().phase(timeline, rest.index))
    assert names(before) == ["rest.and_breathe", "posture.seated_stay"]
    session, now = into(timeline, rest, 3.2)
    longer, _ = apply(session, Command.ADD_TIME, now=now)
    cues = upcoming(longer, book(), soft(now, heard=frozenset(names(before))))
    in_rest = [name for name, _ in until(cues, rest.offset + 4 + 15)]
    assert in_rest == [
        *("step.strap_off", "need.ball", "caution.comfortable_effort", "caution.let_go"),
    ]


def test_a_step_makes_way_for_an_answer_and_is_not_lost() -> None:
    timeline = laid_out(item("cat_camel"))
    phase, session = timeline.phases[0], begun(timeline)
    at = phase.step_starts[1]
    (step,) = VOICE.book.say(phase.steps[1].text)[:1]
    cues = upcoming(session, book(), soft(at - 0.5, "level.full"))
    answer, moved = clips(cues)[:2]
    assert (answer.clip, moved.clip) == ("level.full", step.id)
    assert moved.at == pytest.approx(answer.end + SENTENCE_PAUSE)
    assert moved.at > at


def test_numbers_that_cannot_keep_their_second_are_left_out() -> None:
    timeline = laid_out(item("cat_camel"))
    session, now = into(timeline, rep_phase(timeline, 1, 1), 0.7)
    cues = upcoming(session, book(), soft(now, "level.full"))
    end = now - 0.7 + 5
    assert [name for name, _ in until(cues, end)] == ["level.full", "count.2", "count.1"]


def test_an_answer_at_the_end_of_a_phase_puts_off_the_words_of_the_next_not_its_sound() -> None:
    timeline = laid_out(item("cat_camel"))
    phase = rep_phase(timeline, 2, 0)
    session, now = into(timeline, timeline.phases[phase.index - 1], 2.5)
    cues = upcoming(session, book(level=Level.BRIEF), soft(now, "level.brief"))
    begins = float(phase.offset)
    after = round(now + 0.15 + VOICE.lengths["level.brief"] + SENTENCE_PAUSE, 3)
    assert until(cues, begins + 1.5) == [
        ("level.brief", round(now + 0.15, 3)),
        ("sound.start", begins),
        ("rep.2_of_5", after),
    ]


def test_a_phase_that_begins_sooner_than_anything_can_be_heard_sounds_a_little_late() -> None:
    timeline = laid_out(item("cat_camel"))
    phase = rep_phase(timeline, 2, 0)
    session, now = into(timeline, timeline.phases[phase.index - 1], 2.9)
    chimes = upcoming(session, book(level=Level.CHIMES), soft(now, lead=0.4))
    assert until(chimes, now + 1) == [("sound.start", round(now + 0.4, 3))]
    words = clips(upcoming(session, book(), soft(now, lead=0.4)))
    assert (words[0].clip, round(words[0].at, 3)) == ("rep.2_of_5", round(now + 0.4, 3))


def test_where_there_is_no_time_for_a_cue_that_made_way_it_is_left_out() -> None:
    timeline = laid_out(item("cat_camel"))
    session, now = into(timeline, rep_phase(timeline, 2, 0), 1.0)
    cues = upcoming(session, book(), soft(now, "level.full"))
    assert [name for name, _ in until(cues, now + 2)] == ["level.full"]


def test_a_held_tone_that_begins_late_is_held_for_what_is_left() -> None:
    timeline = laid_out(item("stay", seconds={"stay": 4}))
    session, now = into(timeline, rep_phase(timeline, 1, 0), 0.0)
    cues = upcoming(session, book(hold_sound=True), moment(now, lead=0.4))
    tone = next(cue for cue in cues if cue.sound is Sound.HOLD)
    assert (tone.at, tone.seconds) == pytest.approx((now + 0.4, 3.6))


def test_a_sound_that_could_only_overrun_its_phase_is_left_out() -> None:
    timeline = laid_out(item("hip_adduction_squeeze", seconds={"release": 1}))
    session, now = into(timeline, rep_phase(timeline, 1, 2), 0.0)
    cues = upcoming(session, book(level=Level.CHIMES), moment(now, lead=0.5))
    assert not [cue for cue in cues if cue.at < now + 1]


# Counting in


def counting_in(seconds: float = 3.0, *, now: float = 50.0) -> Session:
    timeline = laid_out(item("cat_camel"))
    return replace(begun(timeline), index=1, status=Status.COUNT_IN, count_in_until=now + seconds)


def numbers(cues: tuple[Cue, ...]) -> list[tuple[str, float]]:
    return [(c.name, round(c.at, 3)) for c in cues]


def test_a_count_in_is_said_with_the_digits_and_then_the_rep_begins() -> None:
    session = counting_in()
    cues = upcoming(session, book(), moment(50.0))
    assert numbers(cues[:3]) == [("count.3", 50.15), ("count.2", 51.0), ("count.1", 52.0)]
    for cue in cues[:3]:
        for at in (cue.at, cue.end):
            assert cue.clip == count_id(player_view(session, now=at).seconds or 0)
    assert (cues[3].name, cues[4].name, cues[4].at) == ("sound.start", "rep.1_of_5", 53.0)


def count_in_to(exercise: str, step: int) -> tuple[Cue, ...]:
    timeline = laid_out(item(exercise))
    phase = rep_phase(timeline, 2, step)
    session = replace(begun(timeline), index=phase.index, status=Status.COUNT_IN)
    session = replace(session, count_in_until=53.0)
    return count_in(session, book(), moment(50.0))


@pytest.mark.parametrize(
    ("exercise", "step", "move"),
    [
        ("cat_camel", 1, "cue.round_up"),
        ("cat_camel", 4, "cue.sink_down"),
        ("bridge", 1, "cue.push_up"),
        ("hip_adduction_squeeze", 1, "cue.squeeze"),
    ],
)
def test_a_count_in_to_a_hold_says_the_move_into_it_first(
    exercise: str, step: int, move: str
) -> None:
    """She has let go of it meanwhile."""
    first, *counted = count_in_to(exercise, step)
    assert (first.clip, first.at) == (move, 50.15)
    assert counted
    assert [cue.clip for cue in counted] == [count_id(53 - int(cue.at)) for cue in counted]
    assert all(cue.at >= first.end for cue in counted)


@pytest.mark.parametrize("step", [0, 2, 3, 5])
def test_a_count_in_to_a_move_is_only_counted(step: int) -> None:
    assert [cue.clip for cue in count_in_to("cat_camel", step)] == [
        *("count.3", "count.2", "count.1"),
    ]


def test_a_rep_that_begins_with_its_hold_has_no_move_into_it() -> None:
    assert [cue.clip for cue in count_in_to("stay", 0)] == ["count.3", "count.2", "count.1"]


def test_a_move_into_a_hold_in_words_of_her_own_is_left_to_the_screen() -> None:
    session = counting_in()
    index = rep_phase(session.timeline, 1, 1).index
    heard = book(small_voice(count__3=0.5, count__2=0.5, count__1=0.5))
    cues = count_in(replace(session, index=index), heard, moment(50.0))
    assert names(cues) == ["count.3", "count.2", "count.1"]


def test_a_number_without_room_is_left_out() -> None:
    late = upcoming(counting_in(), book(), moment(50.0, lead=0.6))
    assert numbers(late[:2]) == [("count.2", 51.0), ("count.1", 52.0)]
    answered = upcoming(counting_in(), book(), moment(50.0, first=said("ease.easing_off")))
    assert names(answered[:3]) == ["ease.easing_off", "count.2", "count.1"]


def test_after_an_interruption_words_come_first_and_the_last_five_seconds_are_counted() -> None:
    words = said("pause.going_on", "exercise.cat_camel", "posture.all_fours")
    cues = upcoming(counting_in(10.0), book(), moment(50.0, first=words))
    assert names(cues[:8]) == [p.id for p in words] + [count_id(n) for n in (5, 4, 3, 2, 1)]
    assert cues[3].at == 55.0


@pytest.mark.parametrize(
    ("heard", "counted"),
    [
        (book(level=Level.CHIMES), [("sound.tick", 50.15), ("sound.tick", 51.0)]),
        (book(None), [("sound.tick", 50.15), ("sound.tick", 51.0)]),
        (book(level=Level.SILENT), []),
    ],
)
def test_without_words_each_second_is_ticked(
    heard: CueBook, counted: list[tuple[str, float]]
) -> None:
    cues = upcoming(counting_in(), heard, moment(50.0))
    assert numbers(cues[:2]) == counted


@pytest.mark.parametrize("level", list(Level))
def test_another_level_in_a_count_in_repeats_no_number(level: Level) -> None:
    session = counting_in()
    cues = upcoming(session, book(level=level), soft(51.2))
    counted = [at for _, at in numbers(cues) if at < 53]
    assert counted == ([] if level is Level.SILENT else [52.0])


def test_no_number_is_said_on_the_way_to_the_finish_which_shows_none() -> None:
    session = counting_in()
    last = len(session.timeline.phases) - 1
    session = replace(session, index=last)
    assert player_view(session, now=50.0).seconds is None
    assert names(upcoming(session, book(), moment(50.0)))[0] == "sound.finish"


def test_phrases_follow_one_another_where_anything_is_said() -> None:
    words = said("pause.paused", "pause.roll_to_side")
    first, second = spoken_from(words, book(), 7.0)
    assert (first.at, second.at) == pytest.approx((7.0, first.end + SENTENCE_PAUSE))
    assert spoken_from((), book(), 7.0) == ()
    assert spoken_from(words, book(None), 7.0) == ()
    assert spoken_from(words, book(level=Level.CHIMES), 7.0) == ()
