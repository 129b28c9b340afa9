from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.commands import apply
from sirelief_gui.domain.events import PauseReason
from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.player_view import Page, StepState, Tone
from sirelief_gui.domain.present import dose_text, player_view
from sirelief_gui.domain.present_choices import place_text
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.session import Command, Session, Status, advance, jumped, start
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.domain.words import as_is
from sirelief_gui.services.library import load_library, load_programs
from tests.domain.samples import plan, timeline
from tests.domain.told import Told

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture
def five(library: Library) -> Told:
    """The daily five at 8 reps."""
    items = resolve(load_programs(library)["daily_five"], library, reps=8)
    return Told(compile_timeline(items, library), library)


@pytest.mark.parametrize(
    ("kind", "item", "page", "tone"),
    [
        (PhaseKind.GET_READY, 0, Page.GET_READY, Tone.READY),
        (PhaseKind.MOVE, 0, Page.PLAYER, Tone.REST),
        (PhaseKind.HOLD, 0, Page.PLAYER, Tone.HOLD),
        (PhaseKind.REST_REP, 2, Page.PLAYER, Tone.REST),
        (PhaseKind.REST_EXERCISE, 1, Page.REST, Tone.REST),
        (PhaseKind.CHANGE_POSITION, 2, Page.CHANGE_POSITION, Tone.READY),
        (PhaseKind.FINISH, None, Page.PLAYER, Tone.REST),
    ],
)
def test_page_and_tone_of_each_kind(
    five: Told, kind: PhaseKind, item: int | None, page: Page, tone: Tone
) -> None:
    view = five.at(kind, item).view()
    assert (view.page, view.tone) == (page, tone)


def test_a_hold_as_it_stands_on_screen(five: Told) -> None:
    view = five.at(PhaseKind.HOLD, 0, 3).live(2).view()
    assert view.word == "Round up – hold"
    assert (view.seconds, view.length, view.fraction_left) == (3, 5, 0.6)
    assert (view.rep_text, view.rep, view.reps) == ("Rep 3 of 8", 3, 8)
    assert view.reps_done == (True, True, False, False, False, False, False, False)
    assert view.next_hint == "Next: slowly back to neutral"
    assert (view.title, view.subtitle) == ("Cat-Camel", "Exercise 1 of 5")
    assert [(s.name, s.current) for s in view.segments][:2] == [
        ("Cat-Camel", True),
        ("Hand-Heel Rocks", False),
    ]
    assert view.segments[0].fraction == 2 / 8
    assert view.pose_fraction == 1.0
    assert view.spoken == "Round up – hold. Rep 3 of 8"
    assert view.place == "Cat-Camel, rep 3 of 8"


@pytest.mark.parametrize(
    ("lived", "digits"), [(0.0, 5), (0.999, 5), (1.0, 4), (4.0, 1), (4.999, 1)]
)
def test_digits_are_the_seconds_left_counted_up(five: Told, lived: float, digits: int) -> None:
    assert five.at(PhaseKind.HOLD, 0).live(lived).view().seconds == digits


def test_a_move_runs_through_its_pose(five: Told) -> None:
    five.at(PhaseKind.MOVE, 0)
    length = five.session.length
    view = five.live(length / 2).view()
    assert view.pose_from != view.pose_to
    assert view.pose_fraction == pytest.approx(0.5)


def test_steps_of_a_lead_in_are_told_in_even_parts(five: Told) -> None:
    steps = five.view().steps
    assert [s.state for s in steps] == [StepState.CURRENT, StepState.TO_COME, StepState.TO_COME]
    states = [s.state for s in five.live(9.9).view().steps]
    assert states == [StepState.DONE, StepState.DONE, StepState.CURRENT]
    assert [s.number for s in steps] == [1, 2, 3]


def test_what_a_lead_in_says_beside_its_steps(five: Told) -> None:
    view = five.view()
    assert view.lead == f"1 of 5, 8{NBSP}reps"
    assert view.of_length == f"of 10{NBSP}s"
    assert view.surface == "Mat or carpet, not the bed"
    assert (view.at_hand, view.note) == ("", "")
    assert view.caution == "Move slowly. A small range is enough."
    change = five.at(PhaseKind.CHANGE_POSITION, 2).view()
    assert change.word == "Onto your back"
    assert change.at_hand == "At hand: wedge or pillows"
    assert change.caution.startswith("From week 16")
    move = five.at(PhaseKind.MOVE, 2).view()
    assert (move.lead, move.caution, move.at_hand) == ("", "", "")


def test_front_of_pelvis_pain_is_minded_before_strap_and_ball_only(five: Told) -> None:
    assert five.view(pubic_pain=True).note == ""
    strap = five.at(PhaseKind.CHANGE_POSITION, 3)
    assert strap.view().note == ""
    assert "gentle effort or skip" in strap.view(pubic_pain=True).note.lower()


def test_a_rest_shows_what_is_next(five: Told) -> None:
    view = five.at(PhaseKind.REST_EXERCISE, 1).live(6).view()
    assert (view.title, view.subtitle, view.seconds) == ("Rest", "1 of 5 done", 14)
    assert view.next_up is not None
    assert view.next_up.heading == "Next up, 2 of 5"
    assert view.next_up.name == "Hand-Heel Rocks"
    assert view.next_up.dose == f"8{NBSP}reps, 5{NBSP}s each way"
    assert view.next_up.stay == "Stay on your hands and knees"
    assert view.next_up.pose == "rock_back"
    assert view.rep_text == ""
    assert view.reps_done == (False,) * 8


def test_the_last_hints_say_rest_change_or_finish(five: Told) -> None:
    assert five.last_of(0).view().next_hint == "Next: rest"
    assert five.last_of(1).view().next_hint == "Next: change position for Bridging"
    assert five.last_of(4).view().next_hint == "Next: finish"


def test_without_a_rest_the_hint_names_what_follows() -> None:
    told = Told(timeline("rocks", "cat", rest_after=0)).last_of(0)
    assert told.view().next_hint == "Next: get ready for Cat"


def test_the_finish_has_no_digits(five: Told) -> None:
    view = five.at(PhaseKind.FINISH, None).view()
    assert view.seconds is None
    assert (view.word, view.next_hint) == ("Well done", "That was the last one.")
    assert (view.title, view.subtitle, view.place) == ("Finish", "5 of 5 done", "Finish")
    assert (view.reps, view.surface, view.skip_to) == (0, "", "Skip to the end")
    assert (view.stop.ease_off, view.stop.skip) == (None, None)
    assert Command.NEXT_REP not in view.can


def test_a_count_in_is_getting_ready_and_not_yet_the_phase(five: Told) -> None:
    five.at(PhaseKind.HOLD, 0, 2).do(Command.PAUSE)
    paused = five.view()
    assert (paused.status, paused.spoken, paused.paused_because) == (Status.PAUSED, "Paused", "")
    view = five.do(Command.RESUME).live(0.5).view()
    assert (view.word, view.tone, view.seconds, view.spoken) == (
        "Get ready",
        Tone.READY,
        3,
        "Going on",
    )
    assert view.fraction_left == 1.0
    assert view.next_hint.startswith("Next: ")


def test_a_count_in_to_a_lead_in_or_a_phase_without_hint_says_nothing_of_what_is_next() -> None:
    told = Told(timeline("rocks"))
    told.do(Command.PAUSE, Command.RESUME)
    assert (told.view().word, told.view().next_hint) == ("On all_fours", "")
    told.live(3).at(PhaseKind.MOVE, 0)
    bare = replace(told.session.phase, hint="")
    phases = tuple(bare if p.index == bare.index else p for p in told.session.timeline.phases)
    told.session = replace(told.session, timeline=replace(told.session.timeline, phases=phases))
    told.do(Command.PAUSE, Command.RESUME)
    assert told.view().next_hint == ""


def test_a_sleep_is_named_as_the_reason(five: Told) -> None:
    five.at(PhaseKind.HOLD, 0)
    five.session, _ = jumped(five.session, seen=five.now)
    assert five.view().paused_because == "Paused while the computer slept."
    assert five.session.pause_reason is PauseReason.SLEPT


def test_the_words_of_stop(five: Told) -> None:
    stop = five.at(PhaseKind.HOLD, 0, 3).do(Command.STOP).view().stop
    assert stop.continue_detail == "Nothing wrong, from rep 3. Also Esc."
    assert stop.ease_off is not None
    assert stop.ease_off.startswith("Smaller movement, 6 reps instead of 8, hold ")
    assert stop.ease_off.endswith("Only for today.")
    assert (stop.skip, stop.end) == ("Then Hand-Heel Rocks.", "Keeps what you have done.")


def test_stop_on_a_lead_in_and_in_the_last_exercise(five: Told) -> None:
    assert five.do(Command.STOP).view().stop.continue_detail == "Nothing wrong. Also Esc."
    five.do(Command.CONTINUE).live(3).at(PhaseKind.HOLD, 4)
    view = five.view()
    assert view.stop.skip == "Then the end."
    assert view.skip_to == "Skip to the end"


def test_easing_off_is_offered_once_and_noted_on_the_way_back(five: Told) -> None:
    five.at(PhaseKind.MOVE, 0, 1).do(Command.STOP, Command.EASE_OFF).live(3)
    assert five.view().stop.ease_off is None
    five.do(Command.BACK)
    view = five.view()
    assert view.page is Page.GET_READY
    assert view.note == "Smaller movement today."


def test_easing_off_near_the_end_names_only_what_changes(five: Told) -> None:
    five.at(PhaseKind.REST_REP, 2, 8)
    text = five.view().stop.ease_off
    assert text == "Smaller movement, no hold. Only for today."
    shortest = Told(timeline("cat", reps=1)).at(PhaseKind.MOVE, 0)
    assert shortest.view().stop.ease_off == "Smaller movement. Only for today."


def test_what_is_kept_is_counted(five: Told) -> None:
    assert five.view().reps_kept == "Nothing is counted yet"
    assert five.at(PhaseKind.HOLD, 0, 2).view().reps_kept == "Keep the rep you have done"
    assert five.at(PhaseKind.HOLD, 0, 4).view().reps_kept == "Keep the 3 reps you have done"


def test_places_and_skips_before_an_exercise(five: Told) -> None:
    view = five.view()
    assert view.place == "Before Cat-Camel"
    assert view.skip_to == "Skip to Hand-Heel Rocks"
    assert view.time_left.endswith("min")


def test_sets_and_sides_are_part_of_the_rep() -> None:
    told = Told(timeline("lean", reps=2, sets=2)).at(PhaseKind.HOLD, 0, 2)
    assert told.view().rep_text == "Rep 2 of 2, set 1, left"
    told.at(PhaseKind.REST_SET, 0)
    rest = told.view()
    assert (rest.page, rest.subtitle) == (Page.REST, "Exercise 1 of 1")
    told.at(PhaseKind.CHANGE_SIDE, 0)
    side = told.view()
    assert (side.page, side.word) == (Page.GET_READY, "Change sides")
    assert [step.text for step in side.steps] == ["Now the other side."]
    told.at(PhaseKind.MOVE, 0, 1)
    assert told.view().rep_text == "Rep 1 of 2, set 1, right"


@pytest.mark.parametrize(("name", "told"), [("full_day", ""), ("breathe", "Rep 1 of 18")])
def test_what_the_clock_ends_counts_only_where_there_is_more_than_one(
    library: Library, name: str, told: str
) -> None:
    items = resolve(load_programs(library)[name], library)
    run = Told(compile_timeline(items, library), library).at(PhaseKind.BREATHE, 0, 1)
    view = run.view()
    assert view.rep_text == told
    where = place_text(run.session.phase, items[0], as_is)
    assert where == (f"{items[0].exercise.name}, {told.lower()}" if told else "Seated Warm-Up")
    assert view.spoken == (f"{view.word}. {told}" if told else view.word)


def test_waiting_holds_the_digits() -> None:
    told = Told(timeline("rocks")).live(2).do(Command.WAIT).live(30)
    view = told.view()
    assert (view.waiting, view.seconds) == (True, 8)


@pytest.mark.parametrize(
    ("name", "dose", "words"),
    [
        ("rocks", {}, f"5{NBSP}reps, 5{NBSP}s each way"),
        ("rocks", {"seconds": {"hold_back": 3}}, f"5{NBSP}reps, hold 5{NBSP}s"),
        ("cat", {"reps": 1}, f"1{NBSP}rep"),
        ("lean", {"sets": 2}, f"2 sets of 5{NBSP}reps, hold 4{NBSP}s"),
    ],
)
def test_doses_in_words(name: str, dose: dict[str, object], words: str) -> None:
    assert dose_text(plan(name, **dose)[0]) == words


def test_every_word_goes_through_the_translator(five: Told) -> None:
    session: Session = five.at(PhaseKind.HOLD, 0, 1).session
    plain = player_view(session, now=five.now)
    assert plain.word != plain.word.upper()
    translated = player_view(session, now=five.now, tr=_Loud())
    assert translated.word == plain.word.upper()
    assert translated.rep_text == plain.rep_text.upper()


class _Loud:
    """Translates into capitals and leaves placeholders alone."""

    def __call__(self, text: str, n: int = -1, /) -> str:
        parts = text.split("{")
        return "{".join(
            [
                parts[0].upper(),
                *(p.split("}")[0] + "}" + p.split("}")[1].upper() for p in parts[1:]),
            ]
        )


def test_lying_down_she_is_told_not_to_stay_on_her_back_while_it_waits(library: Library) -> None:
    items = resolve(load_programs(library)["daily_five"], library)
    session, _ = start(compile_timeline(items, library), library, now=0.0)
    session, _ = advance(session, now=20.0)
    paused, _ = apply(session, Command.PAUSE, now=20.0)
    assert player_view(paused, now=20.0).paused_because == ""
    assert "comfortable position" in player_view(paused, now=20.0).stop.comfort
    session, _ = advance(session, now=350.0)
    assert session.phase.exercise == "bridge"
    lying, _ = apply(session, Command.PAUSE, now=350.0)
    assert "Roll to your side" in player_view(lying, now=350.0).paused_because
    assert "Roll to your side" in player_view(lying, now=350.0).stop.comfort


def test_the_rest_tells_what_comes_off_and_on_before_the_next_exercise(library: Library) -> None:
    items = resolve(load_programs(library)["daily_five"], library)
    session, _ = start(compile_timeline(items, library), library, now=0.0)
    first, _ = advance(session, now=125.0)
    card = player_view(first, now=125.0).next_up
    assert card is not None
    assert card.stay == "Stay on your hands and knees"
    last, _ = advance(session, now=570.0)
    card = player_view(last, now=570.0).next_up
    assert card is not None
    assert card.stay.endswith("Take the strap off. Ball between your knees.")
