"""The sound of a session, made in a process of its own: here is the window's end of it.

Nothing here waits in the call: messages are written by one thread and reports read by another.
Should the process be lost, another is started and given what is still to come.
"""

from __future__ import annotations

import atexit
import logging
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from queue import SimpleQueue
from threading import Event, Lock, Thread

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.sound_out import Heard, SoundState
from sirelief_gui.ui.audio.clip_source import ClipSource
from sirelief_gui.ui.audio.launch import ENDING, Sounder, SoundProcess
from sirelief_gui.ui.audio.stream import LATE, MARGIN, REMEMBERED, USUAL_LATENCY
from sirelief_gui.ui.audio.watch import RETRY, Clock
from sirelief_gui.ui.audio.wire import Call, Clip, Report

HOP = 0.02
"""Seconds that a message may take on its way, on a busy machine."""
LIFELESS = 5.0
"""Seconds without a report, of which one is due every second, after which a process is lost."""
CHUNK = 8
"""Cues that are sent at a time, the nearest first, so that these need not wait for all clips."""

Job = Callable[["_Line"], None]

_log = logging.getLogger(__name__)


class _Line:
    """The connection to one process, from its start to its end: jobs are done in their order."""

    def __init__(self, process: Sounder) -> None:
        self.process = process
        self.jobs: SimpleQueue[Job | None] = SimpleQueue()
        self.sent: set[tuple[str, str]] = set()
        self.reported: float | None = None
        """When it last gave a sign of life; None before the first."""

    def call(self, method: str, *args: object) -> None:
        """Send a call to the engine."""
        self.process.wire.send(Call(method, args))


class RemoteSound:
    """Plays cues at their instants (`services.sound_out.SoundOut`) in a process of its own.

    Args:
        clips: where the clips of the voices come from; read on a thread of ours.
        clock: the system's monotonic clock: both processes must see the same.
        launch: starts the process; raises OSError when it cannot. Tests put their own there.
        retry: seconds until another process is started in place of a lost one.
    """

    def __init__(
        self,
        clips: ClipSource,
        *,
        clock: Clock = time.monotonic,
        launch: Callable[[], Sounder] = SoundProcess,
        retry: float = RETRY,
    ) -> None:
        self._clips, self._clock = clips, clock
        self._launch, self._retry = launch, retry
        self._lock = Lock()
        self._line: _Line | None = None
        self._over: Event | None = None
        self._thread: Thread | None = None
        self._coming: list[Cue] = []
        self._turn = 0
        self._heard: deque[Heard] = deque(maxlen=REMEMBERED)
        self._state = SoundState.STARTING
        self._lead = USUAL_LATENCY + MARGIN
        self._volume, self._delay, self._voice = 1.0, 0.0, ""
        self._is_minded = False

    @property
    def state(self) -> SoundState:
        """Whether anything can be heard now."""
        return self._state

    @property
    def lead(self) -> float:
        """How many seconds ahead a cue must be put in, at least, to begin on time."""
        return self._lead + HOP

    def open(self) -> None:
        """Start the process, which looks for a device and keeps a stream open on it."""
        if self._over is not None:
            return
        self._state = SoundState.STARTING
        over = self._over = Event()
        self._thread = Thread(target=self._run, args=(over,), name="sound", daemon=True)
        self._thread.start()
        if not self._is_minded:
            self._is_minded = True
            atexit.register(self._end)

    def close(self) -> None:
        """Let the process end and forget every cue, without waiting; `open` may follow."""
        over, self._over = self._over, None
        if over is None:
            return
        over.set()
        with self._lock:
            self._forget()
            line, self._line = self._line, None
        if line is not None:
            line.jobs.put(None)

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Add cues; ``Cue.at`` is their instant on the monotonic clock."""
        with self._lock:
            self._coming.extend(cues)
            self._ask(self._sending(cues))

    def silence(self) -> None:
        """End what plays and forget what is queued, heard within a tenth of a second."""
        with self._lock:
            self._forget()
            self._ask(lambda line: line.call("silence"))

    def drop_queued(self) -> None:
        """Forget what has not begun; what has begun plays on."""
        with self._lock:
            self._forget()
            self._ask(lambda line: line.call("drop_queued"))

    def happened(self) -> tuple[Heard, ...]:
        """Return what became of cues since the last call."""
        with self._lock:
            if self._line is None:
                self._expire()
            else:
                self._look_after(self._line)
            heard = tuple(self._heard)
            self._heard.clear()
        return heard

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0, as an ear takes it."""
        with self._lock:
            self._volume = volume
            self._ask(lambda line: line.call("set_volume", volume))

    def set_delay(self, seconds: float) -> None:
        """Send all sound this much earlier, 0.0 to 0.5, for a speaker that is late."""
        with self._lock:
            self._lead += seconds - self._delay  # until the process reports its own
            self._delay = seconds
            self._ask(lambda line: line.call("set_delay", seconds))

    def set_voice(self, name: str) -> None:
        """Choose whose clips are played from now on."""
        with self._lock:
            self._voice = name
            coming = tuple(self._coming)
            self._ask(lambda line: self._speak_as(line, name, coming))

    # With the lock held

    def _ask(self, job: Job) -> None:
        if self._line is not None:
            self._line.jobs.put(job)

    def _forget(self) -> None:
        self._coming.clear()
        self._turn += 1

    def _expire(self) -> None:
        """Give up what should have been heard while there was nobody to play it."""
        now = self._clock()
        for cue in [cue for cue in self._coming if cue.at < now - LATE]:
            self._coming.remove(cue)
            self._heard.append(Heard("cut", cue, now))

    def _look_after(self, line: _Line) -> None:
        """End a process that has stopped answering; the reader notices, and another is started."""
        if line.reported is not None and self._clock() - line.reported > LIFELESS:
            _log.warning("The sound's process does not answer")
            line.reported = None
            line.process.kill()

    # On the thread that writes

    def _run(self, over: Event) -> None:
        while not over.is_set():
            try:
                line = _Line(self._launch())
            except OSError as error:
                _log.warning("There is no sound: %s", error)
            else:
                self._serve(line, over)
            if not over.is_set():
                self._state = SoundState.SILENT
                over.wait(self._retry)

    def _serve(self, line: _Line, over: Event) -> None:
        """Bring one process what it is to play until it is lost or no longer wanted."""
        listener = Thread(target=self._listen, args=(line,), name="sound reports", daemon=True)
        listener.start()
        with self._lock:
            if not over.is_set():
                self._line = line
                line.jobs.put(self._introduction())
        try:
            while not over.is_set() and (job := line.jobs.get()) is not None:
                job(line)
        except (OSError, ValueError) as error:
            _log.info("The sound's process does not listen: %s", error)
        with self._lock:
            if self._line is line:
                self._line = None
        line.process.end()
        listener.join()

    def _introduction(self) -> Job:
        """Return what tells a new process all that was settled before it came."""
        volume, delay, voice = self._volume, self._delay, self._voice
        send = self._sending(tuple(self._coming))

        def introduce(line: _Line) -> None:
            line.call("set_volume", volume)
            line.call("set_delay", delay)
            line.call("set_voice", voice)
            line.call("open")
            send(line)

        return introduce

    def _sending(self, cues: Sequence[Cue]) -> Job:
        """Return what sends cues, in the voice that speaks when they are put in."""
        voice, turn = self._voice, self._turn

        def send(line: _Line) -> None:
            for chunk in _chunks(cues):
                if turn != self._turn:
                    return  # forgotten meanwhile
                self._send_clips(line, voice, chunk)
                line.call("schedule", tuple(chunk))

        return send

    def _speak_as(self, line: _Line, name: str, coming: Sequence[Cue]) -> None:
        self._send_clips(line, name, coming)
        line.call("set_voice", name)

    def _send_clips(self, line: _Line, voice: str, cues: Sequence[Cue]) -> None:
        for cue in cues:
            if cue.clip is not None and (voice, cue.clip) not in line.sent:
                data = self._clips.clip(voice, cue.clip)
                line.process.wire.send(Clip(voice, cue.clip, data))
                line.sent.add((voice, cue.clip))

    # On the thread that reads

    def _listen(self, line: _Line) -> None:
        while (message := line.process.wire.receive()) is not None:
            if isinstance(message, Report):
                self._take(line, message)
        line.jobs.put(None)

    def _take(self, line: _Line, report: Report) -> None:
        with self._lock:
            if line is not self._line:
                return  # it is no longer ours
            line.reported = self._clock()
            self._heard.extend(report.heard)
            for heard in report.heard:
                if heard.cue in self._coming:
                    self._coming.remove(heard.cue)
            self._lead = report.lead
            self._state = report.state

    # At the end of the program

    def _end(self) -> None:
        thread = self._thread
        self.close()
        if thread is not None:
            thread.join(2 * ENDING)


def _chunks(cues: Sequence[Cue]) -> Iterator[Sequence[Cue]]:
    ordered = sorted(cues, key=lambda cue: cue.at)
    for first in range(0, len(ordered), CHUNK):
        yield ordered[first : first + CHUNK]
