"""The engine's own thread: it runs the stream, survives what is missing, and ends when told."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from threading import Event

import pytest

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.sound_out import SoundOut, SoundState
from sirelief_gui.ui.audio.clip_files import ResourceClips
from sirelief_gui.ui.audio.device import Fill
from sirelief_gui.ui.audio.engine import SoundEngine
from sirelief_gui.ui.audio.mixer import RATE, Mixer
from sirelief_gui.ui.audio.ramp import Samples
from sirelief_gui.ui.audio.stream import Parts
from tests.ui.audio.rig import BLOCK, FakeSamples, clip, tone

PATIENCE = 20.0
"""Seconds that a thread of ours may take on a busy machine; none is spent when all is well."""


class Hand:
    """A device that asks when the test says so, and tells when it was opened and closed."""

    latency = 0.06

    def __init__(self) -> None:
        self.now = 50.0
        self.opened = Event()
        self.closed = Event()
        self.fill: Fill = bytes

    def clock(self) -> float:
        return self.now

    def open(self, fill: Fill, stopped: Callable[[], None]) -> Hand:
        self.fill = fill
        self.opened.set()
        return self

    def close(self) -> None:
        self.closed.set()

    def ask(self, seconds: float) -> bytes:
        """Ask for samples, block by block, as time passes."""
        out = b""
        for _ in range(round(seconds * RATE / BLOCK)):
            self.now += BLOCK / RATE
            out += self.fill(BLOCK)
        return out


class Told(FakeSamples):
    """Tells when a cue was prepared."""

    def __init__(self) -> None:
        super().__init__()
        self.made = Event()

    def samples(self, cue: Cue, voice: str) -> Samples | None:
        found = super().samples(cue, voice)
        self.made.set()
        return found


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def samples() -> Told:
    return Told()


@pytest.fixture
def engine(hand: Hand, samples: Told) -> Iterator[SoundEngine]:
    parts = Parts(mixer=Mixer(), prepared=samples, opener=hand, rate=RATE)
    engine = SoundEngine(ResourceClips(), clock=hand.clock, parts=lambda: parts)
    yield engine
    engine.close()


def let_threads_end() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("sound"):
            thread.join(PATIENCE)
            assert not thread.is_alive()


def test_it_is_what_the_session_needs(engine: SoundEngine) -> None:
    out: SoundOut = engine
    assert out.state is SoundState.STARTING
    assert 0.0 < out.lead < 0.3
    assert out.happened() == ()


def test_cues_are_prepared_and_begun_on_its_own_threads(
    engine: SoundEngine, hand: Hand, samples: Told
) -> None:
    engine.set_voice("lower")
    engine.set_volume(1.0)
    engine.set_delay(0.0)
    engine.open()
    engine.open()
    assert hand.opened.wait(PATIENCE)
    hand.ask(0.4)
    cue = clip(hand.now + 0.6)
    engine.schedule([cue])
    assert samples.made.wait(PATIENCE)
    engine.drop_queued()
    engine.silence()
    engine.close()
    assert samples.voices == ["lower"]
    assert hand.closed.wait(PATIENCE)
    let_threads_end()


def test_everything_may_be_called_before_it_is_open(engine: SoundEngine) -> None:
    engine.schedule([tone(1.0)])
    engine.silence()
    engine.drop_queued()
    engine.set_volume(0.3)
    engine.set_delay(0.1)
    engine.set_voice("higher")
    engine.close()
    assert engine.happened() == ()


def test_it_can_be_opened_again(engine: SoundEngine, hand: Hand) -> None:
    for _ in range(3):
        hand.opened.clear()
        engine.open()
        assert hand.opened.wait(PATIENCE)
        engine.close()
        let_threads_end()


@pytest.mark.parametrize("error", [ImportError("no numpy"), OSError("no library")])
def test_without_what_sound_needs_it_is_silent(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    ended = Event()

    def missing() -> Parts:
        ended.set()
        raise error

    engine = SoundEngine(ResourceClips(), parts=missing)
    engine.open()
    assert ended.wait(PATIENCE)
    engine.close()
    let_threads_end()
    assert engine.state is SoundState.SILENT
    assert "There is no sound" in caplog.text
    engine.schedule([tone(1.0)])
    engine.silence()


def test_a_busy_thread_hands_the_interpreter_on_sooner_while_it_is_open(
    engine: SoundEngine, hand: Hand
) -> None:
    usual = sys.getswitchinterval()
    engine.open()
    assert hand.opened.wait(PATIENCE)
    assert sys.getswitchinterval() <= 0.0011
    engine.close()
    let_threads_end()
    assert sys.getswitchinterval() == usual


def test_importing_it_imports_nothing_slow() -> None:
    code = (
        "import sys; import sirelief_gui.ui.audio.engine; "
        "print([name for name in ('numpy', 'miniaudio') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_program_that_forgets_to_close_it_ends_cleanly() -> None:
    code = (
        "from sirelief_gui.ui.audio.engine import SoundEngine\n"
        "from sirelief_gui.ui.audio.clip_files import ResourceClips\n"
        "SoundEngine(ResourceClips()).open()\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
