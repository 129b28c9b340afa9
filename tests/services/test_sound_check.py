from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sirelief_gui.domain.cues import Sound, Voice
from sirelief_gui.domain.phrases import SENTENCE_PAUSE
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.sound_check import BEAT_SECONDS, BEATS, HELLO, SoundCheck
from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.services.voice import load_voice_pack
from tests.fakes import HeardList


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(datetime(2026, 3, 19, tzinfo=UTC), "UTC")


@pytest.fixture
def voice() -> Voice:
    pack = load_voice_pack()
    assert pack is not None
    return pack.longest


def test_hello_is_said_on_time_one_sentence_after_the_other(
    clock: VirtualClock, voice: Voice
) -> None:
    out = HeardList(lead=0.3)
    said = SoundCheck(out, voice, clock).say(HELLO)
    assert said == "Hello. Can you hear me from the mat?"
    first, second = out.cues
    assert (first.clip, second.clip) == HELLO
    assert first.at >= clock.monotonic() + 0.3
    assert first.seconds == voice.lengths["check.hello"]
    assert second.at == pytest.approx(first.end + SENTENCE_PAUSE)


def test_another_test_takes_the_place_of_the_one_that_plays(
    clock: VirtualClock, voice: Voice
) -> None:
    out = HeardList()
    check = SoundCheck(out, voice, clock)
    check.say(HELLO)
    check.tone()
    assert out.names == ["sound.start"]


def test_without_a_voice_a_tone_stands_in(clock: VirtualClock) -> None:
    out = HeardList()
    assert SoundCheck(out, None, clock).say(HELLO) == ""
    assert [cue.sound for cue in out.cues] == [Sound.START]


def test_what_the_pack_lacks_is_left_out_and_a_tone_stands_in_for_all_of_it(
    clock: VirtualClock, voice: Voice
) -> None:
    out = HeardList()
    check = SoundCheck(out, voice, clock)
    assert check.say(("check.nothing_such", HELLO[0])) == "Hello."
    assert out.names == [HELLO[0]]
    assert check.say(("check.nothing_such",)) == ""
    assert out.names == ["sound.start"]


def test_what_is_asked_while_the_stream_starts_waits_for_it(
    clock: VirtualClock, voice: Voice
) -> None:
    out = HeardList(SoundState.STARTING)
    check = SoundCheck(out, voice, clock)
    check.say(HELLO)
    check.tick()
    assert (out.done, out.names) == (["open"], [])
    clock.advance(1)
    out.state = SoundState.PLAYING
    check.tick()
    assert out.names == list(HELLO)
    assert out.cues[0].at >= clock.monotonic()


def test_what_finds_no_device_is_not_played_later(clock: VirtualClock, voice: Voice) -> None:
    out = HeardList(SoundState.STARTING)
    check = SoundCheck(out, voice, clock)
    check.say(HELLO)
    out.state = SoundState.SILENT
    check.tick()
    out.state = SoundState.PLAYING
    check.tick()
    assert out.names == []


def test_leaving_ends_what_plays_and_lets_the_device_go(clock: VirtualClock, voice: Voice) -> None:
    out = HeardList()
    check = SoundCheck(out, voice, clock)
    check.say(HELLO)
    check.close()
    assert out.names == []
    assert out.done[-2:] == ["silence", "close"]


def test_the_beat_ticks_once_a_second_and_tells_when_it_begins(clock: VirtualClock) -> None:
    out = HeardList(lead=0.1)
    begins = SoundCheck(out, None, clock).beat()
    assert begins is not None
    times = [cue.at - clock.monotonic() for cue in out.cues]
    assert times == pytest.approx([begins + n * BEAT_SECONDS for n in range(BEATS)])
    assert begins > 0.1


def test_an_app_without_sound_says_so_and_fails_at_nothing(
    clock: VirtualClock, voice: Voice
) -> None:
    check = SoundCheck(None, voice, clock)
    check.open()
    check.tone()
    check.set_volume(50)
    check.set_delay(100)
    check.set_voice("lower")
    assert check.beat() is None
    assert check.state is SoundState.SILENT
    check.close()


def test_her_choices_reach_the_stream(clock: VirtualClock) -> None:
    out = HeardList()
    check = SoundCheck(out, None, clock)
    check.set_volume(40)
    check.set_delay(250)
    check.set_voice("lower")
    assert (out.volume, out.delay, out.voice) == (0.4, 0.25, "lower")
