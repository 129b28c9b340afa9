from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.cue_plan import cue_plan
from sirelief_gui.domain.cues import Cue, Guidance, Level, Sound
from sirelief_gui.domain.phrases import count_id
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.conductor import OPENING, Conductor, Notice
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.services.player import Player
from sirelief_gui.services.sound_out import Heard, SoundState
from tests.fakes import FillingStore
from tests.services.loudspeaker import Loudspeaker
from tests.services.room import VOICE, Room, private_services


@pytest.fixture
def room(services: Services, clock: VirtualClock) -> Callable[..., Room]:
    def make(**choices: object) -> Room:
        return Room(services, clock, **choices)  # type: ignore[arg-type]

    return make


def test_a_session_left_alone_sounds_as_planned(room: Callable[..., Room]) -> None:
    here = room()
    timeline = here.session.timeline
    planned = cue_plan(timeline, here.services.library, Guidance(), VOICE)
    here.live(timeline.seconds + 5.0)
    assert not here.player.active
    wanted = [(p.cue.name, round(p.cue.at, 6)) for p in planned if p.phase > 0]
    got = [(cue.name, round(cue.at - here.began, 6)) for cue, _ in here.out.played]
    first = timeline.phases[0].seconds
    assert [pair for pair in sorted(got) if pair[1] >= first] == sorted(wanted)
    opening = [cue for cue, _ in here.out.played if cue.at < here.began + first]
    assert [cue.name for cue in opening] == [p.cue.name for p in planned if p.phase == 0]
    assert opening[0].at == pytest.approx(here.began + OPENING)
    assert not here.out.late
    assert here.notices == []


def test_a_pause_silences_and_says_so(room: Callable[..., Room]) -> None:
    here = room()
    here.live(20.2)
    here.player.do(Command.PAUSE)
    queued = [cue.name for cue in here.out.queued]
    assert queued == ["pause.paused"]
    assert all(end <= here.clock.monotonic() for _, end in here.out.played)
    here.live(60.0)
    assert here.out.names()[-1] == "pause.paused"


def test_going_on_counts_in_and_plays_the_phase_again(room: Callable[..., Room]) -> None:
    here = room()
    phases = here.session.timeline.phases
    hold = next(p.index for p in phases if p.kind == "hold")
    here.live_until_phase(hold, into=2.5)
    here.player.do(Command.PAUSE)
    here.live(10.0)
    here.player.do(Command.RESUME)
    resumed = here.clock.monotonic()
    here.live(8.6)
    after = [(cue.name, round(cue.at - resumed, 3)) for cue, _ in here.out.spoken()]
    after = [pair for pair in after if pair[1] > 0]
    # She has let go meanwhile: the move into the hold takes the place of the first number.
    assert after[:3] == [("cue.round_up", 0.15), ("count.2", 1.0), ("count.1", 2.0)]
    assert after[3:8] == [
        ("count.5", 3.0),
        ("count.4", 4.0),
        ("count.3", 5.0),
        ("count.2", 6.0),
        ("count.1", 7.0),
    ]


def test_ready_cuts_the_instructions_short(room: Callable[..., Room]) -> None:
    here = room()
    here.live(2.0)
    here.player.do(Command.READY)
    here.live(3.0)
    assert here.out.names() == [
        "exercise.cat_camel",
        "posture.all_fours",
        "rep.1_of_5",
        "cue.round_up_slowly",
        "count.5",
    ]
    assert not here.out.late


def test_stop_says_what_can_be_chosen_now(room: Callable[..., Room]) -> None:
    here = room()
    here.live(30.0)
    here.player.do(Command.STOP)
    here.live(20.0)
    said = here.out.names()[-7:]
    assert said == [
        "stop.stopped",
        "stop.comfortable",
        "stop.unwell",
        "stop.continue",
        "stop.ease_off",
        "stop.skip",
        "stop.end",
    ]
    here.player.do(Command.EASE_OFF)
    here.live(8.0)
    assert here.out.names().count("ease.easing_off") == 1
    assert here.out.names().count("ease.smaller") == 1


STOP_WORDS = [
    *("stop.stopped", "stop.comfortable", "stop.unwell", "stop.continue", "stop.ease_off"),
    *("stop.skip", "stop.end"),
]


@pytest.mark.parametrize(("level", "words"), [(Level.CHIMES, STOP_WORDS), (Level.SILENT, [])])
def test_stop_is_heard_in_words_at_chimes_too_and_not_where_she_wants_no_sound(
    room: Callable[..., Room], level: Level, words: list[str]
) -> None:
    here = room(guidance=Guidance(level=level))
    here.live(30.0)
    assert here.out.names() == []
    here.player.do(Command.STOP)
    here.live(20.0)
    assert here.out.names() == words
    here.player.do(Command.UNWELL)
    here.live(20.0)
    call = ["stop.no_exercise", "stop.call", "stop.lie_on_side"]
    assert here.out.names() == words + (call if words else [])


@pytest.mark.parametrize(
    ("level", "words"), [(Level.CHIMES, ["stop.ease_off"]), (Level.SILENT, [])]
)
def test_a_choice_is_read_out_at_chimes_too(
    room: Callable[..., Room], level: Level, words: list[str]
) -> None:
    here = room(guidance=Guidance(level=level))
    here.live(30.0)
    here.conductor.say(("stop.ease_off",))
    assert [cue.name for cue in here.out.queued] == words


def test_at_chimes_nothing_else_is_said(room: Callable[..., Room]) -> None:
    here = room(guidance=Guidance(level=Level.CHIMES))
    here.live(30.0)
    for command in (Command.PAUSE, Command.RESUME, Command.ADD_TIME, Command.END):
        here.player.do(command)
        here.live(3.0)
    assert here.out.names() == []


def test_what_she_did_is_called_saved_only_where_it_is(tmp_path: Path, clock: VirtualClock) -> None:
    library = load_library()
    program = load_programs(library)["daily_five"]
    for full in (False, True):
        with FillingStore.open(tmp_path / str(full)) as store:
            player, out = Player(store, clock, library), Loudspeaker(clock)
            player.begin(program, resolve(program, library), before=None)
            choices = Guidance()
            conductor = Conductor(player, out, library=library, guidance=choices, voice=VOICE)
            conductor.start()
            store.full = full
            clock.advance(30.0)
            player.tick()
            player.do(Command.END)
            assert player.unsaved is full
            said = [cue.name for cue in out.queued]
            assert said == ([] if full else ["finish.saved"])
            conductor.close()
            store.full = False
            player.close()


def test_feeling_unwell_leaves_the_call_to_be_heard(room: Callable[..., Room]) -> None:
    here = room()
    here.live(30.0)
    here.player.do(Command.STOP)
    here.live(1.0)
    here.player.do(Command.UNWELL)
    assert [cue.name for cue in here.out.queued] == [
        "stop.no_exercise",
        "stop.call",
        "stop.lie_on_side",
    ]


def test_more_rest_lets_the_sentence_end(room: Callable[..., Room]) -> None:
    here = room()
    phases = here.session.timeline.phases
    rest = next(p.index for p in phases if p.kind == "rest_exercise")
    here.live_until_phase(rest, into=1.0)
    here.player.do(Command.ADD_TIME)
    here.live(12.0)
    spoken = here.out.spoken()
    names = [cue.name for cue, _ in spoken]
    assert names.count("rest.and_breathe") == 1
    assert "move.more_rest" in names
    assert all(a.end <= b.at for (a, _), (b, _) in itertools.pairwise(spoken))
    ready = next(cue for cue in here.out.queued if cue.name == "exercise.hand_heel_rock")
    assert ready.at == pytest.approx(here.began + phases[rest].end + 15 + 0.7)


def test_waiting_stops_the_count_and_going_on_takes_it_up(room: Callable[..., Room]) -> None:
    here = room()
    here.live(1.0)
    here.player.do(Command.WAIT)
    here.live(30.0)
    assert here.out.names() == ["exercise.cat_camel", "ready.waiting"]
    here.player.do(Command.WAIT)
    here.live(here.session.timeline.phases[0].seconds + 5.0)
    names = here.out.names()
    assert names.count("exercise.cat_camel") == 1
    assert "step.round_up" in names
    assert "rep.1_of_5" in names


def test_the_level_can_be_lowered_and_raised_in_mid_hold(room: Callable[..., Room]) -> None:
    here = room()
    phases = here.session.timeline.phases
    hold = next(p.index for p in phases if p.kind == "hold")
    here.live_until_phase(hold, into=1.2)
    here.conductor.set_level(Level.CHIMES)
    assert here.conductor.level is Level.CHIMES
    here.live(10.0)
    later = [cue.name for cue, _ in here.out.spoken() if cue.at > here.began]
    assert later[-1] == "level.chimes"
    assert any(cue.sound is Sound.RELEASE for cue, _ in here.out.played)
    here.conductor.set_level(Level.SILENT)
    here.live(3.0)
    assert here.out.names()[-1] == "level.silent"
    assert here.out.queued == []
    here.conductor.set_level(Level.FULL)
    here.live(12.0)
    names = here.out.names()
    assert "level.full" in names
    assert names[-1].startswith(("count", "cue", "rep", "technique"))


def test_without_a_voice_the_sounds_carry_on_and_it_is_told_once(room: Callable[..., Room]) -> None:
    here = room(has_voice=False)
    here.live(here.session.timeline.seconds + 1)
    here.conductor.tick()
    assert here.notices == [Notice.NO_VOICE]
    assert here.out.names() == []
    assert {cue.sound for cue, _ in here.out.played} >= {Sound.START, Sound.RELEASE, Sound.TICK}


def test_a_missing_clip_is_told_once(room: Callable[..., Room]) -> None:
    here = room()
    gone = Cue(1.0, "cue.hold", None, 0.5)
    here.out.news += [Heard("missing", gone, 1.0), Heard("missing", gone, 2.0)]
    here.conductor.tick()
    here.conductor.tick()
    assert here.notices == [Notice.NO_VOICE]
    assert [heard.what for heard in here.heard] == ["missing", "missing"]


def test_a_lost_device_is_told_once_and_so_is_its_return(room: Callable[..., Room]) -> None:
    here = room()
    for state in (SoundState.SILENT, SoundState.SILENT, SoundState.STARTING, SoundState.PLAYING):
        here.out.state = state
        here.conductor.tick()
    assert here.notices == [Notice.NO_DEVICE, Notice.SOUND_BACK]


def test_an_easier_day_is_said_at_the_start(room: Callable[..., Room]) -> None:
    here = room(gentle=True)
    here.live(3.0)
    assert here.out.names()[0] == "ease.smaller_today"


def test_the_words_of_the_finish_may_end_after_the_session(room: Callable[..., Room]) -> None:
    here = room()
    here.live(here.session.timeline.seconds - 2.5)
    here.live(3.0)
    assert here.session.status is Status.ENDED
    here.conductor.close()
    assert all(end == cue.end for cue, end in here.out.played)


def test_leaving_in_mid_session_is_silence(room: Callable[..., Room]) -> None:
    here = room()
    here.live(15.0)
    here.conductor.close()
    assert here.out.queued == []
    here.player.do(Command.PAUSE)
    assert here.out.queued == []


def test_saying_something_takes_the_place_of_what_was_said(room: Callable[..., Room]) -> None:
    here = room()
    here.live(30.0)
    here.player.do(Command.STOP)
    here.live(2.0)
    here.conductor.say(("stop.ease_off",))
    assert [cue.name for cue in here.out.queued] == ["stop.ease_off"]


_COMMANDS = (
    Command.PAUSE,
    Command.RESUME,
    Command.NEXT_REP,
    Command.NEXT_REP,
    Command.BACK,
    Command.ADD_TIME,
    Command.READY,
    Command.WAIT,
    Command.STOP,
    Command.CONTINUE,
    Command.RESTART_EXERCISE,
    Command.NEXT_EXERCISE,
    Command.UNDO_JUMP,
    Command.AGAIN,
    Command.EASE_OFF,
)


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 10**6), demos=st.booleans(), up=st.booleans())
def test_whatever_she_does_voice_and_screen_agree(seed: int, demos: bool, up: bool) -> None:
    """No two clips at once, nothing late, and every number heard is the one on screen."""
    with private_services() as (services, clock):
        here = Room(services, clock, guidance=Guidance(count_up=up), demos=demos)
        chance = random.Random(seed)
        heard: set[int] = set()
        for _ in range(40):
            _listen(here, chance.uniform(0.05, 9.0), heard, up=up)
            here.player.do(chance.choice(_COMMANDS))
            if not here.player.active:
                break
        spoken = here.out.spoken()
        for (a, end), (b, _) in itertools.pairwise(spoken):
            assert end <= b.at + 1e-6, (a, b)
        assert not here.out.late


def _listen(here: Room, seconds: float, heard: set[int], *, up: bool) -> None:
    """Let time pass and compare each number with the screen at the instant it begins."""
    until = here.clock.monotonic() + seconds
    while here.clock.monotonic() < until and here.player.active:
        here.live(min(0.05, until - here.clock.monotonic()))
        session, now = here.session, here.clock.monotonic()
        for number, (cue, _) in enumerate(here.out.played):
            if number in heard or cue.clip is None:
                continue
            heard.add(number)
            if cue.end <= now or session.status is not Status.RUNNING:
                continue
            view = player_view(session, now=now, count_up=up)
            if cue.clip.startswith("count.") and session.phase.kind == "hold":
                assert cue.clip == count_id(view.seconds or 0)
            if "_of_" in cue.clip:
                assert cue.clip == f"rep.{view.rep}_of_{view.reps}"
