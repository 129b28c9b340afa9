"""What happened when, for measurements: JSON lines with no health words but the clips' ids."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from typing import TextIO

from sirelief_gui.domain.events import Event, PhaseStarted
from sirelief_gui.services.player import Player
from sirelief_gui.services.sound_out import Heard

_log = logging.getLogger(__name__)


class TimingLog:
    """Writes one line for every phase, cue and change of the screen.

    Seconds count from the first event that the player tells of; what was due before it is left
    out, as a test of the sound. Where the disk refuses a line the log ends, and nothing else does.

    - ``{"what": "phase", "name", "due_s", "actual_s"}``: a phase began. ``actual_s`` is when
      listeners hear of it, so the commit to disk is in it.
    - ``{"what": "cue", "name", "due_s", "frame_s", "seconds"}``: a cue began in the mix; it was
      due at the one instant, and its first sample leaves at the other.
    - ``{"what": "cut", "name", "at_s"}``: it was silenced.
    - ``{"what": "missing", "name", "due_s"}``: there is no such clip.
    - ``{"what": "screen", "at_s", "phase", "rep", "reps", "seconds"}``: what the screen shows
      from now on; ``seconds`` are its digits. What it does not show is null.
    """

    def __init__(self, player: Player, file: TextIO) -> None:
        self._player = player
        self._file: TextIO | None = file
        self._start: float | None = None
        self._shown: tuple[int | None, ...] | None = None
        self.leave: Callable[[], None] = player.subscribe(self._on_events)
        """Stops writing phases."""

    def heard(self, heard: Heard) -> None:
        """Write down what became of a cue."""
        if self._start is None or heard.cue.at < self._start:
            return
        cue, due = heard.cue, self._since(heard.cue.at)
        at = self._since(heard.at)
        if heard.what == "begun":
            length = round(cue.seconds, 6)
            line = {"what": "cue", "name": cue.name, "due_s": due, "frame_s": at}
            self._write({**line, "seconds": length})
        elif heard.what == "cut":
            self._write({"what": "cut", "name": cue.name, "at_s": at})
        else:
            self._write({"what": "missing", "name": cue.name, "due_s": due})

    def screen(
        self,
        *,
        at: float,
        phase: int | None,
        rep: int | None,
        reps: int | None,
        seconds: int | None,
    ) -> None:
        """Write down what the screen shows since the instant ``at``, if it is something else."""
        shown = (phase, rep, reps, seconds)
        if self._start is None or shown == self._shown:
            return
        self._shown = shown
        self._write(
            {
                "what": "screen",
                "at_s": self._since(at),
                "phase": phase,
                "rep": rep,
                "reps": reps,
                "seconds": seconds,
            }
        )

    def _on_events(self, events: tuple[Event, ...]) -> None:
        actual = self._player.now()
        if self._start is None:
            self._start = events[0].at
        session = self._player.session
        for event in events:
            if isinstance(event, PhaseStarted) and session is not None:
                phase = session.timeline.phases[event.index]
                self._write(
                    {
                        "what": "phase",
                        "name": f"{event.index} {phase.kind}",
                        "due_s": self._since(event.at),
                        "actual_s": self._since(actual),
                    }
                )

    def _since(self, instant: float) -> float:
        return round(instant - (self._start or 0.0), 6)

    def _write(self, line: Mapping[str, object]) -> None:
        if self._file is None:
            return
        try:
            self._file.write(json.dumps(line) + "\n")
            self._file.flush()
        except OSError as error:
            self._file = None
            _log.warning("The timing log has ended: %s", error.strerror)
