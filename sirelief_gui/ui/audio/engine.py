"""The sound of a session: the stream of cues, kept going by a thread of its own."""

from __future__ import annotations

import atexit
import logging
import sys
import time
from collections.abc import Callable, Sequence
from threading import Condition, Thread, current_thread

from sirelief_gui.domain.cues import Cue
from sirelief_gui.services.sound_out import Heard, SoundState
from sirelief_gui.ui.audio.clip_source import ClipSource
from sirelief_gui.ui.audio.stream import Parts, SoundStream
from sirelief_gui.ui.audio.watch import Clock

ENDING = 1.0
"""Seconds that the end of the program waits at most, for a sound server that hangs."""
SWITCH = 0.001
"""Seconds until a busy thread hands the interpreter on, while a stream is open. The usual 5 ms are
a good part of what the device holds ahead; measured, asks that come late fall to a quarter."""

_log = logging.getLogger(__name__)


class SoundEngine:
    """Plays cues at their instants on the default device (`services.sound_out.SoundOut`).

    Nothing is imported, opened or decoded on the thread that calls; without a device all goes on
    in silence, and sound begins when one appears.

    Args:
        clips: where the clips of the voices come from.
        clock: the monotonic clock that cues are timed by, in seconds.
        parts: makes the mixer, the clips' decoder and the device; tests put their own there.
    """

    def __init__(
        self,
        clips: ClipSource,
        *,
        clock: Clock = time.monotonic,
        parts: Callable[[], Parts] | None = None,
    ) -> None:
        self._stream = SoundStream(
            parts=parts or (lambda: _real_parts(clips)),
            clock=clock,
            attend=self._attend,
            wake=self._wake,
        )
        self._condition = Condition()
        self._awake = False
        self._thread: Thread | None = None
        self._helpers: list[Thread] = []
        self._no_sound = self._is_minded = False
        self._usual_switch = sys.getswitchinterval()

    @property
    def state(self) -> SoundState:
        """Whether anything can be heard now."""
        return SoundState.SILENT if self._no_sound else self._stream.state

    @property
    def lead(self) -> float:
        """How many seconds ahead a cue must be put in, at least, to begin on time."""
        return self._stream.lead

    def open(self) -> None:
        """Begin to look for a device and keep a stream open on it."""
        with self._condition:
            if self._thread is not None:
                return
            self._no_sound = False
            self._thread = Thread(target=self._run, name="sound", daemon=True)
            self._thread.start()
            self._helpers.append(self._thread)
        if not self._is_minded:
            self._is_minded = True
            atexit.register(self._end)  # the device must not call into an interpreter that ended

    def close(self) -> None:
        """Let the device go, without waiting for it; `open` may follow."""
        with self._condition:
            self._thread = None
            self._awake = True
            self._condition.notify_all()

    def _end(self) -> None:
        self.close()
        self._join(ENDING)

    def _join(self, seconds: float) -> None:
        """Wait for every thread, the ones that those have begun too."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and (alive := self._alive()):
            alive[0].join(left)
        self._alive()

    def _alive(self) -> list[Thread]:
        with self._condition:
            self._helpers = [helper for helper in self._helpers if helper.is_alive()]
            return list(self._helpers)

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Add cues; ``Cue.at`` is their instant on the monotonic clock."""
        self._stream.schedule(cues)

    def silence(self) -> None:
        """End what plays and forget what is queued, heard within a tenth of a second."""
        self._stream.silence()

    def drop_queued(self) -> None:
        """Forget what has not begun; what has begun plays on."""
        self._stream.drop_queued()

    def happened(self) -> tuple[Heard, ...]:
        """Return what became of cues since the last call."""
        return self._stream.happened()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0.0 to 1.0, as an ear takes it."""
        self._stream.set_volume(volume)

    def set_delay(self, seconds: float) -> None:
        """Send all sound this much earlier, 0.0 to 0.5, for a speaker that is late."""
        self._stream.set_delay(seconds)

    def set_voice(self, name: str) -> None:
        """Choose whose clips are played from now on."""
        self._stream.set_voice(name)

    def _run(self) -> None:
        sys.setswitchinterval(min(self._usual_switch, SWITCH))
        try:
            while self._thread is current_thread():
                self._rest(self._stream.step())
        except (ImportError, OSError) as error:
            _log.warning("There is no sound: %s", error)
            self._no_sound = True
        except Exception:  # noqa: BLE001 - the session goes on without it
            _log.exception("The sound has ended")
            self._no_sound = True
        with self._condition:
            is_last = self._thread in (None, current_thread())
            if is_last:
                self._thread = None
        if is_last:  # nobody has opened it again meanwhile
            sys.setswitchinterval(self._usual_switch)
            self._stream.release()

    def _rest(self, seconds: float) -> None:
        with self._condition:
            self._condition.wait_for(lambda: self._awake, seconds)
            self._awake = False

    def _wake(self) -> None:
        with self._condition:
            self._awake = True
            self._condition.notify_all()

    def _attend(self, job: Callable[[], None]) -> None:
        helper = Thread(target=job, name="sound device", daemon=True)
        helper.start()
        with self._condition:
            self._helpers.append(helper)


def _real_parts(clips: ClipSource) -> Parts:
    from sirelief_gui.ui.audio.miniaudio_device import MiniaudioOpener
    from sirelief_gui.ui.audio.mixer import RATE, Mixer
    from sirelief_gui.ui.audio.prepared import Prepared

    return Parts(mixer=Mixer(), prepared=Prepared(clips), opener=MiniaudioOpener(), rate=RATE)
