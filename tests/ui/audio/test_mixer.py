"""The mixer: exact, never two voices at once, never past full scale, quiet at once."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.sound_out import Heard
from sirelief_gui.ui.audio.mixer import DUCKED, FADE, LATE, RATE, Mixer
from sirelief_gui.ui.audio.ramp import Samples
from tests.ui.audio.rig import clip, tone

SECOND = RATE


def flat(cue: Cue, value: float = 0.25) -> Samples:
    return np.full(round(cue.seconds * RATE), value, dtype=np.float32)


def mixed(mixer: Mixer, frames: int, *, start: int = 0, block: int = 960) -> Samples:
    pieces = [
        mixer.mix(start + done, min(block, frames - done), 0.0) for done in range(0, frames, block)
    ]
    return np.concatenate(pieces)


def add(mixer: Mixer, cue: Cue, value: float = 0.25) -> Cue:
    mixer.add(cue, flat(cue, value), voice=cue.sound is None)
    return cue


cues = st.lists(
    st.builds(
        lambda voice, at, seconds: (clip if voice else tone)(at / 100, seconds=seconds / 100),
        st.booleans(),
        st.integers(0, 40),
        st.integers(1, 40),
    ),
    max_size=8,
)
blocks = st.sampled_from([63, 441, 480, 481, 960, 1000, 4800])
few = settings(max_examples=30)


@few
@given(at=st.integers(0, SECOND // 4), block=blocks)
def test_a_cue_begins_at_its_sample(at: int, block: int) -> None:
    mixer = Mixer()
    cue = add(mixer, clip(at / RATE, seconds=0.05))
    out = mixed(mixer, SECOND // 2, block=block)
    heard = np.flatnonzero(out)
    assert (heard[0], heard[-1] + 1) == (at, at + round(cue.seconds * RATE))


@few
@given(cues=cues, block=blocks, volume=st.floats(0.0, 1.0))
def test_nothing_reaches_full_scale(cues: list[Cue], block: int, volume: float) -> None:
    mixer = Mixer(volume=volume)
    for cue in cues:
        add(mixer, cue, 0.63)
    out = mixed(mixer, SECOND, block=block)
    assert float(np.max(np.abs(out))) < 1.0
    assert np.all(np.isfinite(out))


@few
@given(cues=cues)
def test_what_is_mixed_does_not_depend_on_the_blocks(cues: list[Cue]) -> None:
    outs = []
    for block in (480, 1313):
        mixer = Mixer()
        for cue in cues:
            add(mixer, cue)
        outs.append((mixed(mixer, SECOND, block=block), mixer.happened()))
    assert float(np.max(np.abs(outs[0][0] - outs[1][0]))) < 1e-4
    assert outs[0][1] == outs[1][1]


@few
@given(cues=cues)
def test_every_cue_begins_or_is_cut_and_none_twice(cues: list[Cue]) -> None:
    mixer = Mixer()
    for cue in cues:
        add(mixer, cue)
    mixed(mixer, SECOND)
    happened = mixer.happened()
    begun = [heard.cue for heard in happened if heard.what == "begun"]
    assert sorted(cue.at for cue in begun) == sorted(cue.at for cue in cues)
    assert mixer.happened() == ()


@few
@given(ats=st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True))
def test_voice_is_never_over_voice(ats: list[int]) -> None:
    mixer = Mixer()
    for at in ats:
        add(mixer, clip(at / 100, seconds=0.3))
    out = mixed(mixer, SECOND)
    assert float(out.max()) <= 0.25 + 1e-6


def test_a_voice_that_gives_way_fades_within_8_ms_and_is_told() -> None:
    mixer = Mixer()
    first = add(mixer, clip(0.0, seconds=1.0, name="first"), 0.5)
    second = add(mixer, clip(0.5, seconds=0.2, name="second"))
    out = mixed(mixer, SECOND)
    fade = out[SECOND // 2 - FADE : SECOND // 2]
    assert fade[0] < 0.5
    assert np.all(np.diff(fade) < 0)
    assert fade[-1] == pytest.approx(0.0, abs=1e-6)
    assert mixer.happened() == (
        Heard("begun", first, 0.0),
        Heard("cut", first, 0.5 - FADE / RATE),
        Heard("begun", second, 0.5),
    )


def test_a_voice_that_ends_by_itself_is_not_cut() -> None:
    mixer = Mixer()
    add(mixer, clip(0.0, seconds=0.5))
    add(mixer, clip(0.5, seconds=0.2))
    out = mixed(mixer, SECOND)
    assert out[: round(0.7 * RATE)] == pytest.approx(0.25)
    assert [heard.what for heard in mixer.happened()] == ["begun", "begun"]


def test_sounds_step_back_for_the_voice_and_come_forward_again() -> None:
    mixer = Mixer()
    add(mixer, tone(0.0, seconds=2.0), 0.4)
    mixer.add(clip(0.5, seconds=0.5), np.zeros(SECOND // 2, dtype=np.float32), voice=True)
    out = mixed(mixer, 2 * SECOND)
    ramp = round(0.031 * RATE)
    half, whole = SECOND // 2, SECOND
    assert out[:half] == pytest.approx(0.4)
    assert np.all(np.diff(out[half : half + ramp]) <= 1e-6)
    assert out[half + ramp : whole] == pytest.approx(0.4 * DUCKED, rel=1e-4)
    assert out[whole + ramp :] == pytest.approx(0.4)
    assert 20 * np.log10(DUCKED) == pytest.approx(-9)


@pytest.mark.parametrize("voice", [False, True])
def test_silence_takes_8_ms(*, voice: bool) -> None:
    mixer = Mixer()
    cue = add(mixer, (clip if voice else tone)(0.0, seconds=3.0))
    add(mixer, clip(2.0))
    mixed(mixer, SECOND)
    mixer.silence()
    out = mixed(mixer, 2 * SECOND, start=SECOND)
    assert np.flatnonzero(out)[-1] < FADE
    assert float(np.max(np.abs(np.diff(out[: FADE + 1])))) < 0.25 * 2 / FADE
    assert mixer.happened() == (Heard("begun", cue, 0.0), Heard("cut", cue, 1.0))


def test_after_silence_new_cues_are_heard() -> None:
    mixer = Mixer()
    add(mixer, clip(0.0, seconds=3.0))
    mixed(mixer, SECOND)
    mixer.silence()
    add(mixer, clip(1.5))
    out = mixed(mixer, SECOND, start=SECOND)
    assert out[SECOND // 2] == pytest.approx(0.25)


def test_dropping_what_is_queued_lets_the_rest_play() -> None:
    mixer = Mixer()
    add(mixer, clip(0.0, seconds=1.5))
    add(mixer, clip(1.6))
    mixed(mixer, SECOND)
    mixer.drop_queued()
    out = mixed(mixer, SECOND, start=SECOND)
    assert np.flatnonzero(out)[-1] + 1 == SECOND // 2


@pytest.mark.parametrize(("late", "what"), [(LATE, "begun"), (LATE + 1, "cut")])
def test_a_cue_is_begun_late_but_not_too_late(late: int, what: str) -> None:
    mixer = Mixer()
    mixed(mixer, SECOND)
    add(mixer, clip((SECOND - late) / RATE))
    out = mixed(mixer, SECOND, start=SECOND)
    assert [heard.what for heard in mixer.happened()] == [what]
    assert (out[0] > 0) == (what == "begun")


def test_nothing_begins_while_no_instant_is_known() -> None:
    mixer = Mixer()
    add(mixer, clip(0.0))
    assert not mixer.mix(0, 960, None).any()
    assert mixer.happened() == ()


def test_what_was_playing_is_forgotten_when_another_stream_begins() -> None:
    mixer = Mixer()
    cue = add(mixer, clip(0.0, seconds=2.0))
    mixed(mixer, SECOND)
    mixer.restart()
    assert not mixed(mixer, SECOND).any()
    assert [(heard.what, heard.cue) for heard in mixer.happened()] == [("begun", cue), ("cut", cue)]


def test_volume_follows_the_ear_and_never_jumps() -> None:
    mixer = Mixer(volume=1.0)
    add(mixer, clip(0.0, seconds=2.0), 0.8)
    mixed(mixer, SECOND)
    mixer.set_volume(0.5)
    out = mixed(mixer, SECOND, start=SECOND)
    assert float(np.max(np.abs(np.diff(out)))) < 0.001
    assert out[round(0.04 * RATE) :] == pytest.approx(0.8 * 0.25, rel=1e-4)


@pytest.mark.parametrize(("volume", "loud"), [(-1.0, 0.0), (0.0, 0.0), (1.0, 0.8), (7.0, 0.8)])
def test_volume_stays_in_its_range(volume: float, loud: float) -> None:
    mixer = Mixer()
    mixer.set_volume(volume)
    mixed(mixer, 480)
    add(mixer, clip(0.1), 0.8)
    assert float(mixed(mixer, SECOND, start=480).max()) == pytest.approx(loud, abs=1e-6)


def test_what_is_mixed_alone_is_not_touched() -> None:
    mixer = Mixer()
    rng = np.random.default_rng(5)
    samples = (rng.random(SECOND) - 0.5).astype(np.float32)
    mixer.add(clip(0.0, seconds=1.0), samples, voice=True)
    assert np.array_equal(mixed(mixer, SECOND), samples)
