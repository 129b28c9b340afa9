"""The process that makes the sound: an engine that obeys a pipe and reports on another.

A sound device wants its samples several times in a tenth of a second. In the window's process that
thread would wait for the window to finish painting; here nothing else runs.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from sirelief_gui.services.sound_out import SoundOut
from sirelief_gui.ui.audio.engine import SoundEngine
from sirelief_gui.ui.audio.wire import Call, Clip, Report, Wire

REPORT = 0.05
"""Seconds between two looks at what there is to report."""
NICE = -11
"""How far sound goes in front of other programs, where that is allowed; PulseAudio's own choice."""
LEAST = 1
"""The lowest of the priorities that go before all ordinary programs."""
RUNAWAY = (500_000, 1_000_000)
"""Microseconds of computing without a pause after which the system warns, and ends it."""
PULSE = 1.0
"""Seconds after which a report is sent though there is nothing new, as a sign of life."""
CALLS = frozenset(
    {
        *("open", "schedule", "silence", "drop_queued"),
        *("set_volume", "set_delay", "set_voice"),
    }
)


class HeldClips:
    """The clips that have come through the pipe."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], bytes | None] = {}

    def keep(self, clip: Clip) -> None:
        """Keep a clip for when its cue is prepared."""
        self._held[clip.voice, clip.phrase_id] = clip.data

    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        """Return the whole file of a phrase, None where the voice lacks it."""
        return self._held.get((voice, phrase_id))


def play(wire: Wire, engine: SoundOut, keep: Callable[[Clip], None]) -> None:
    """Obey the messages of a wire until its other end has gone, and report meanwhile."""
    over = Event()
    reporter = Thread(target=_report, args=(wire, engine, over), name="report", daemon=True)
    reporter.start()
    while (message := wire.receive()) is not None:
        if isinstance(message, Clip):
            keep(message)
        elif isinstance(message, Call) and message.method in CALLS:
            getattr(engine, message.method)(*message.args)
    over.set()
    reporter.join()
    engine.close()


def _report(wire: Wire, engine: SoundOut, over: Event) -> None:
    last: Report | None = None
    told = 0.0
    while not over.wait(REPORT):
        report = Report(engine.state, engine.lead, engine.happened())
        now = time.monotonic()
        if report.heard or report != last or now - told > PULSE:
            try:
                wire.send(report)
            except (OSError, ValueError):
                return  # the window has gone; its end of the other pipe says so too
            last, told = Report(report.state, report.lead), now


def main() -> int:
    """Make sound for the window at the other end of the standard streams."""
    wire = Wire(os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb"))
    # Whatever a library prints must not come between the messages.
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing if sys.stderr is None else 2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which then hangs up
    gc.disable()  # it lives for one session and leaves next to nothing behind
    _go_first()
    clips = HeldClips()
    play(wire, SoundEngine(clips), clips.keep)
    return 0


def _go_first() -> None:
    """Let all of it go before busy programs, as sound servers do, where the system allows that.

    Should it ever run on without a pause, the system ends it before anybody notices, and the
    window starts another.
    """
    platform: str = sys.platform
    if platform.startswith("linux"):
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_RTTIME, RUNAWAY)
            os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(LEAST))
            return
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(NICE)
