"""The window's end of the sound's process: told in order, nothing lost, replaced when it dies."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from queue import SimpleQueue

import pytest

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.sound_out import Heard, SoundOut, SoundState
from sirelief_gui.ui.audio import PLAY_SOUND
from sirelief_gui.ui.audio.launch import SoundProcess, command
from sirelief_gui.ui.audio.remote import CHUNK, RemoteSound
from sirelief_gui.ui.audio.sound_process import HeldClips, play
from sirelief_gui.ui.audio.wire import Call, Clip, Report, Wire
from tests.ui.audio.rig import clip, tone

PATIENCE = 20.0
"""Seconds that a thread may take on a busy machine; none is spent when all is well."""


class FarEngine:
    """What stands at the far end: it writes down what it is told."""

    def __init__(self) -> None:
        self.told: SimpleQueue[tuple[str, object]] = SimpleQueue()
        self.state, self.lead = SoundState.PLAYING, 0.05
        self.news: SimpleQueue[Heard] = SimpleQueue()

    def open(self) -> None:
        self.told.put(("open", None))

    def close(self) -> None:
        self.told.put(("close", None))

    def schedule(self, cues: Sequence[Cue]) -> None:
        self.told.put(("schedule", tuple(cues)))

    def silence(self) -> None:
        self.told.put(("silence", None))

    def drop_queued(self) -> None:
        self.told.put(("drop_queued", None))

    def happened(self) -> tuple[Heard, ...]:
        return tuple(self.news.get() for _ in range(self.news.qsize()))

    def set_volume(self, volume: float) -> None:
        self.told.put(("set_volume", volume))

    def set_delay(self, seconds: float) -> None:
        self.told.put(("set_delay", seconds))

    def set_voice(self, name: str) -> None:
        self.told.put(("set_voice", name))

    def keep(self, found: Clip) -> None:
        self.told.put(("clip", (found.voice, found.phrase_id, found.data)))

    def next(self) -> tuple[str, object]:
        return self.told.get(timeout=PATIENCE)

    def until(self, name: str) -> object:
        while (told := self.next())[0] != name:
            pass
        return told[1]


class FarProcess:
    """A process in a thread, behind real pipes; `die` is what a crash looks like from outside."""

    def __init__(self, engine: FarEngine) -> None:
        down, up = os.pipe(), os.pipe()
        self.wire = Wire(os.fdopen(up[0], "rb"), os.fdopen(down[1], "wb"))
        self._far = Wire(os.fdopen(down[0], "rb"), os.fdopen(up[1], "wb"))
        self._thread = threading.Thread(
            target=self._play, args=(engine,), name="sound far", daemon=True
        )
        self._thread.start()

    def _play(self, engine: FarEngine) -> None:
        play(self._far, engine, engine.keep)
        self._far.hang_up()

    def die(self) -> None:
        self._far.hang_up()

    def kill(self) -> None:
        self.die()

    def end(self) -> None:
        self.wire.hang_up()
        self._thread.join(PATIENCE)


class Clips:
    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        return None if phrase_id == "count.9" else f"{voice} {phrase_id}".encode()


class Bench:
    """A remote sound, the processes it has started, and a clock moved by hand."""

    def __init__(self) -> None:
        self.now = 50.0
        self.engines = [FarEngine(), FarEngine()]
        self.processes: SimpleQueue[FarProcess] = SimpleQueue()
        self.refuse: Callable[[], None] = lambda: None
        self._started = 0
        self.sound = RemoteSound(Clips(), clock=lambda: self.now, launch=self._launch, retry=0.001)

    def _launch(self) -> FarProcess:
        self.refuse()
        process = FarProcess(self.engines[min(self._started, 1)])
        self._started += 1
        self.processes.put(process)
        return process

    def news_until(self, met: Callable[[list[Heard]], bool]) -> list[Heard]:
        """Ask again and again until enough has happened."""
        heard: list[Heard] = []
        alarm = threading.Event()
        for _ in range(round(PATIENCE / 0.01)):
            heard += self.sound.happened()
            if met(heard):
                return heard
            alarm.wait(0.01)
        raise AssertionError(f"only this happened: {heard}")


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.sound.close()
    for thread in threading.enumerate():
        if thread.name.startswith("sound"):
            thread.join(PATIENCE)
            assert not thread.is_alive()


def _states(bench: Bench) -> set[SoundState]:
    return {bench.sound.state}


def test_what_was_settled_before_is_told_first_and_clips_before_their_cues(bench: Bench) -> None:
    out: SoundOut = bench.sound
    out.set_volume(0.4)
    out.set_delay(0.2)
    out.set_voice("lower")
    early, late, sound = clip(60.0), clip(70.0, name="count.9"), tone(65.0)
    out.schedule([late, early, sound])
    out.open()
    out.open()
    told = [bench.engines[0].next() for _ in range(7)]
    assert told == [
        ("set_volume", 0.4),
        ("set_delay", 0.2),
        ("set_voice", "lower"),
        ("open", None),
        ("clip", ("lower", "count.1", b"lower count.1")),
        ("clip", ("lower", "count.9", None)),
        ("schedule", (early, sound, late)),
    ]


def test_the_nearest_cues_do_not_wait_for_all_and_no_clip_goes_twice(bench: Bench) -> None:
    bench.sound.set_voice("higher")
    bench.sound.open()
    bench.engines[0].until("open")
    cues = [clip(60.0 + n) for n in range(2 * CHUNK)]
    bench.sound.schedule(cues[::-1])
    assert bench.engines[0].next() == ("clip", ("higher", "count.1", b"higher count.1"))
    assert bench.engines[0].next() == ("schedule", tuple(cues[:CHUNK]))
    assert bench.engines[0].next() == ("schedule", tuple(cues[CHUNK:]))


def test_another_voice_has_its_clips_before_it_speaks(bench: Bench) -> None:
    bench.sound.set_voice("higher")
    bench.sound.open()
    bench.sound.schedule([clip(60.0)])
    bench.engines[0].until("schedule")
    bench.sound.set_voice("lower")
    assert bench.engines[0].next() == ("clip", ("lower", "count.1", b"lower count.1"))
    assert bench.engines[0].next() == ("set_voice", "lower")


def test_silence_and_the_rest_are_passed_on_in_order(bench: Bench) -> None:
    bench.sound.open()
    bench.engines[0].until("open")
    bench.sound.silence()
    bench.sound.schedule([tone(60.0)])
    assert [bench.engines[0].next()[0] for _ in range(2)] == ["silence", "schedule"]
    bench.sound.drop_queued()
    bench.sound.set_volume(1.0)
    bench.sound.set_delay(0.1)
    names = [bench.engines[0].next()[0] for _ in range(3)]
    assert names == ["drop_queued", "set_volume", "set_delay"]


def test_reports_tell_the_state_the_lead_and_what_was_heard(bench: Bench) -> None:
    first_lead = bench.sound.lead
    assert _states(bench) == {SoundState.STARTING}
    assert 0.0 < first_lead < 0.3
    bench.sound.set_delay(0.3)
    assert bench.sound.lead == pytest.approx(first_lead + 0.3)
    bench.sound.open()
    cue = tone(60.0)
    bench.engines[0].news.put(Heard("begun", cue, 60.0))
    assert bench.news_until(bool) == [Heard("begun", cue, 60.0)]
    assert _states(bench) == {SoundState.PLAYING}
    assert bench.sound.lead == pytest.approx(0.07)


def test_a_lost_process_is_replaced_and_given_what_is_still_to_come(bench: Bench) -> None:
    bench.sound.open()
    heard, coming = tone(60.0), tone(70.0)
    bench.sound.schedule([heard, coming])
    bench.engines[0].until("schedule")
    bench.engines[0].news.put(Heard("begun", heard, 60.0))
    bench.news_until(bool)
    bench.processes.get(timeout=PATIENCE).die()
    assert bench.engines[1].until("schedule") == (coming,)
    assert bench.engines[0].until("close") is None


def test_a_process_that_does_not_answer_any_more_is_replaced(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.sound.open()
    bench.sound.schedule([tone(60.0)])
    bench.engines[0].until("schedule")
    bench.engines[0].news.put(Heard("begun", tone(50.0), 50.0))
    bench.news_until(bool)
    bench.now += 6.0
    bench.sound.happened()
    assert bench.engines[1].until("schedule") == (tone(60.0),)
    assert "does not answer" in caplog.text


def test_where_no_process_can_be_started_it_is_silent_until_one_can(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    refused = threading.Event()

    def refuse() -> None:
        refused.set()
        raise OSError("no more processes")

    bench.refuse = refuse
    bench.sound.schedule([tone(60.0), tone(70.0)])
    bench.sound.open()
    assert refused.wait(PATIENCE)
    bench.now = 61.0
    assert bench.news_until(bool) == [Heard("cut", tone(60.0), 61.0)]
    bench.refuse = lambda: None
    assert bench.engines[0].until("schedule") == (tone(70.0),)
    assert "There is no sound" in caplog.text


def test_it_can_be_closed_and_opened_again(bench: Bench) -> None:
    bench.sound.open()
    bench.sound.schedule([tone(60.0)])
    bench.engines[0].until("schedule")
    bench.sound.close()
    bench.sound.close()
    assert bench.engines[0].until("close") is None
    bench.sound.open()
    assert bench.engines[1].until("open") is None
    bench.sound.schedule([tone(80.0)])
    assert bench.engines[1].next() == ("schedule", (tone(80.0),))


def test_only_the_calls_of_an_engine_are_obeyed() -> None:
    engine = FarEngine()
    process = FarProcess(engine)
    process.wire.send(Call("happened"))
    process.wire.send(Call("silence"))
    assert engine.next() == ("silence", None)
    process.end()
    while process.wire.receive() is not None:
        pass


def test_a_wire_that_ends_or_garbles_is_at_its_end() -> None:
    for garbage in (b"", b"\x80\x05]\x94.", b"no pickle"):
        reader, writer = os.pipe()
        os.write(writer, garbage)
        os.close(writer)
        wire = Wire(os.fdopen(reader, "rb"), io.BytesIO())
        assert wire.receive() is None
        assert wire.receive() is None


def test_held_clips_are_those_that_came() -> None:
    held = HeldClips()
    held.keep(Clip("lower", "count.1", b"sound"))
    held.keep(Clip("lower", "count.2", None))
    assert held.clip("lower", "count.1") == b"sound"
    assert held.clip("lower", "count.2") is None
    assert held.clip("higher", "count.1") is None


def test_the_real_process_reports_and_ends_when_it_is_hung_up_on() -> None:
    process = SoundProcess(patience=PATIENCE)
    process.wire.send(Call("open"))
    report = process.wire.receive()
    assert isinstance(report, Report)
    process.end()
    while process.wire.receive() is not None:
        pass
    assert process.status == 0


def test_a_process_that_will_not_end_is_ended() -> None:
    process = SoundProcess(
        [sys.executable, "-c", "import threading; threading.Event().wait()"], patience=0.01
    )
    process.end()
    assert process.wire.receive() is None
    assert process.status not in (None, 0)


def test_the_process_needs_nothing_of_the_window() -> None:
    code = (
        "import sys; sys.argv = ['sirelief-gui', '--play-sound']; "
        "from sirelief_gui.__main__ import gui; gui(); "
        "print([name for name in ('PySide6', 'pyqtgraph') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b"", capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode().strip()) == (0, "[]")
    assert command()[-1] == PLAY_SOUND


def test_a_program_that_forgets_to_close_it_ends_cleanly() -> None:
    code = (
        "from sirelief_gui.ui.audio.remote import RemoteSound\n"
        "from sirelief_gui.ui.audio.sound_process import HeldClips\n"
        "sound = RemoteSound(HeldClips())\n"
        "sound.open()\n"
    )
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
