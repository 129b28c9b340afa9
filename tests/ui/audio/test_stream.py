"""The stream of cues on a made-up device: exact instants, silence, and devices that come and go."""

from __future__ import annotations

import logging

import pytest

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.ui.audio.mixer import RATE
from tests.ui.audio.rig import BEGIN, LATENCY, Rig, clip, tone

SAMPLE = 1 / RATE


@pytest.fixture
def rig() -> Rig:
    return Rig()


@pytest.fixture
def playing(rig: Rig) -> Rig:
    rig.run(1.0)
    assert rig.state() is SoundState.PLAYING
    return rig


def test_a_cue_is_heard_at_its_instant_to_the_sample(playing: Rig) -> None:
    ats = [playing.now + 0.3 + number * 0.81234 for number in range(6)]
    playing.stream.schedule([clip(at) for at in ats])
    playing.run(6.0)
    assert playing.heard_from() == pytest.approx(ats, abs=SAMPLE)
    assert [(heard.what, heard.cue.at) for heard in playing.stream.happened()] == [
        ("begun", at) for at in ats
    ]


def test_a_whole_session_can_be_put_in_at_once(playing: Rig) -> None:
    cues = [tone(playing.now + 0.5 + number * 0.7, seconds=0.2) for number in range(400)]
    playing.stream.schedule(list(reversed(cues)))
    playing.run(20.0)
    assert playing.heard_from() == pytest.approx(
        [cue.at for cue in cues if cue.at < playing.now - 0.1], abs=SAMPLE
    )


def test_it_says_how_far_ahead_a_cue_must_come_and_that_is_enough(playing: Rig) -> None:
    at = playing.now + playing.stream.lead
    playing.stream.schedule([clip(at)])
    playing.run(0.5)
    assert playing.heard_from() == pytest.approx([at], abs=SAMPLE)
    assert LATENCY < playing.stream.lead < LATENCY + 0.1


def test_a_cue_that_comes_too_late_begins_late_or_not_at_all(playing: Rig) -> None:
    playing.stream.schedule([clip(playing.now - 0.05, seconds=0.2)])
    playing.run(0.5)
    (heard,) = playing.stream.happened()
    assert heard.what == "begun"
    assert 0.05 < heard.at - heard.cue.at < 0.2
    playing.stream.schedule([clip(playing.now - 0.3)])
    playing.run(0.5)
    assert [heard.what for heard in playing.stream.happened()] == ["cut"]


def test_silence_is_heard_within_a_tenth_of_a_second(playing: Rig) -> None:
    playing.stream.schedule([clip(playing.now + 0.2, seconds=5.0), tone(playing.now + 1.5)])
    playing.run(1.0)
    playing.stream.silence()
    asked = playing.now
    playing.run(3.0)
    assert asked < playing.silent_from() < asked + 0.1
    assert [heard.what for heard in playing.stream.happened()] == ["begun", "cut"]


def test_what_has_begun_plays_on_when_the_rest_is_dropped(playing: Rig) -> None:
    begin = playing.now + 0.2
    playing.stream.schedule([clip(begin, seconds=2.0), tone(begin + 2.5), tone(begin + 30)])
    playing.run(1.0)
    playing.stream.drop_queued()
    playing.run(4.0)
    assert playing.silent_from() == pytest.approx(begin + 2.0, abs=SAMPLE)
    assert [heard.what for heard in playing.stream.happened()] == ["begun"]


def test_a_delay_sends_all_sound_earlier(playing: Rig) -> None:
    playing.stream.set_delay(0.2)
    at = playing.now + playing.stream.lead + 0.1
    playing.stream.schedule([clip(at)])
    playing.run(1.0)
    assert playing.heard_from() == pytest.approx([at - 0.2], abs=SAMPLE)
    assert playing.stream.happened()[0].at == pytest.approx(at, abs=SAMPLE)


def test_a_missing_clip_is_told_and_the_rest_goes_on(playing: Rig) -> None:
    playing.samples.missing.add("gone")
    missing, there = clip(playing.now + 0.3, name="gone"), clip(playing.now + 0.9)
    playing.stream.schedule([missing, there])
    playing.run(2.0)
    assert {(heard.what, heard.cue) for heard in playing.stream.happened()} == {
        ("missing", missing),
        ("begun", there),
    }


def test_clips_are_those_of_the_voice_chosen(playing: Rig) -> None:
    playing.stream.set_voice("lower")
    playing.stream.schedule([clip(playing.now + 0.3)])
    playing.run(0.1)
    assert playing.samples.voices == ["lower"]


def test_at_no_volume_nothing_is_heard(playing: Rig) -> None:
    playing.stream.set_volume(0.0)
    playing.run(0.2)
    playing.stream.schedule([clip(playing.now + 0.3)])
    playing.run(1.0)
    assert playing.heard_from() == []


def test_a_volume_set_before_there_is_a_device_holds(rig: Rig) -> None:
    rig.stream.set_volume(0.5)
    rig.stream.schedule([clip(BEGIN + 1.0)])
    rig.run(2.0)
    assert float(rig.device.played.max()) == pytest.approx(0.5 * 0.25, rel=1e-3)


def test_new_cues_wake_whoever_runs_the_stream(rig: Rig) -> None:
    rig.stream.schedule([clip(BEGIN + 1.0)])
    assert rig.woken == 1
    rig.run(0.5)
    assert rig.stream.step() <= 0.2


def test_asks_that_come_late_move_nothing(playing: Rig) -> None:
    ats = [playing.now + 0.5 + number * 0.4 for number in range(8)]
    playing.stream.schedule([clip(at, seconds=0.2) for at in ats])
    for number in range(200):
        playing.device.late = (number % 5) * 0.006
        playing.run(0.02)
    assert playing.heard_from() == pytest.approx(ats, abs=SAMPLE)


def test_after_a_device_ran_dry_cues_are_on_time_again(playing: Rig) -> None:
    playing.device.run_dry(0.06)
    playing.run(0.5)
    ats = [playing.now + 0.3, playing.now + 1.1]
    playing.stream.schedule([clip(at) for at in ats])
    playing.run(2.0)
    assert playing.heard_from() == pytest.approx(ats, abs=0.001)


def test_without_a_device_it_is_silent_and_says_nothing(
    rig: Rig, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    rig.opener.there = False
    assert rig.state() is SoundState.STARTING
    rig.stream.schedule([clip(BEGIN + number * 0.5) for number in range(40)])
    with caplog.at_level(logging.INFO):
        rig.run(10.0)
    assert rig.state() is SoundState.SILENT
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")
    heard = rig.stream.happened()
    assert {one.what for one in heard} == {"cut"}
    assert len(heard) == 20
    assert 4 <= rig.opener.tries <= 6


def test_when_a_device_appears_what_is_to_come_is_heard(rig: Rig) -> None:
    rig.opener.there = False
    cues = [clip(BEGIN + 0.5 + number, seconds=0.3) for number in range(12)]
    rig.stream.schedule(cues)
    rig.run(5.0)
    rig.opener.there = True
    rig.run(8.0)
    assert rig.state() is SoundState.PLAYING
    begun = [heard.cue.at for heard in rig.stream.happened() if heard.what == "begun"]
    assert begun == [cue.at for cue in cues[-len(begun) :]]
    assert len(begun) >= 5
    assert rig.heard_from() == pytest.approx(begun, abs=SAMPLE)


@pytest.mark.parametrize("how", ["it asks no more", "it says so"])
def test_a_lost_device_is_let_go_and_looked_for_again(playing: Rig, how: str) -> None:
    lost = playing.device
    cues = [clip(playing.now + 0.5 + number, seconds=0.9) for number in range(10)]
    playing.stream.schedule(cues)
    playing.run(1.2)
    lost.dead = True
    if how == "it says so":
        lost.stopped()
        playing.run(0.05)
    else:
        playing.run(0.7)
    assert playing.state() is SoundState.SILENT
    assert lost.closed
    playing.run(7.0)
    assert playing.state() is SoundState.PLAYING
    begun = [heard.cue.at for heard in playing.stream.happened() if heard.what == "begun"]
    later = [at for at in begun if at > playing.device.begin]
    assert len(later) >= 4
    assert playing.heard_from() == pytest.approx(later, abs=SAMPLE)


def test_a_mixer_that_fails_is_a_lost_device(
    playing: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    playing.mixer.broken = True
    playing.run(0.1)
    assert "The sound cannot be mixed" in caplog.text
    assert playing.state() is SoundState.SILENT
    playing.mixer.broken = False
    playing.run(3.0)
    assert playing.state() is SoundState.PLAYING


def test_a_device_that_cannot_be_opened_for_any_reason_is_tried_again(
    rig: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    rig.opener.broken = RuntimeError("of its own")
    rig.run(0.5)
    assert "cannot be opened" in caplog.text
    assert rig.state() is SoundState.SILENT
    rig.opener.broken = None
    rig.run(3.0)
    assert rig.state() is SoundState.PLAYING


def test_a_server_that_hangs_holds_nobody_up(rig: Rig) -> None:
    rig.run(5.0, jobs=False)
    assert rig.state() is SoundState.SILENT
    assert len(rig.jobs.waiting) == 1
    rig.run(1.0)
    assert rig.state() is SoundState.PLAYING


def test_a_device_that_comes_after_all_was_closed_is_let_go(rig: Rig) -> None:
    rig.run(0.1, jobs=False)
    rig.stream.release()
    rig.jobs.run()
    assert rig.device.closed


def test_a_released_stream_can_be_run_again(playing: Rig) -> None:
    playing.stream.schedule([clip(playing.now + 1.0)])
    playing.stream.release()
    playing.jobs.run()
    assert playing.device.closed
    playing.run(2.0)
    assert playing.state() is SoundState.PLAYING
    assert len(playing.opener.devices) == 2
    assert playing.heard_from() == []


def test_a_thread_that_was_held_up_takes_nothing_for_lost(playing: Rig) -> None:
    device = playing.device
    playing.now += 5.0
    playing.stream.step()
    device.pass_to(playing.now)
    playing.run(0.5)
    assert playing.device is device
    assert not device.closed


def test_cues_at_one_instant_are_heard_in_the_order_given(playing: Rig) -> None:
    at = playing.now + 0.5
    cues: list[Cue] = [tone(at), clip(at)]
    playing.stream.schedule(cues)
    playing.run(1.0)
    assert [heard.cue for heard in playing.stream.happened()] == cues
