"""How late every boundary was crossed, for measurements: JSON lines with no health words."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TextIO

from sirelief_gui.domain.events import Event, PhaseStarted
from sirelief_gui.services.player import Player


class TimingLog:
    """Writes ``{"what": "phase" | "cue", "name", "due_s", "actual_s"}`` for a player's events.

    Seconds count from the first event heard; ``actual_s`` is when listeners hear of it, so the
    commit to disk is in it. A phase with words to say is followed by its cue, due with it.
    """

    def __init__(self, player: Player, file: TextIO) -> None:
        self._player = player
        self._file = file
        self._start: float | None = None
        self.leave: Callable[[], None] = player.subscribe(self._on_events)
        """Stops the log."""

    def _on_events(self, events: tuple[Event, ...]) -> None:
        actual = self._player.now()
        if self._start is None:
            self._start = events[0].at
        session = self._player.session
        for event in events:
            if not isinstance(event, PhaseStarted) or session is None:
                continue
            phase = session.timeline.phases[event.index]
            self._line("phase", f"{event.index} {phase.kind}", event.at, actual)
            if phase.cue:
                self._line("cue", f"{event.index} {phase.label}", event.at, actual)
        self._file.flush()

    def _line(self, what: str, name: str, due: float, actual: float) -> None:
        start = self._start or 0.0
        line = {
            "what": what,
            "name": name,
            "due_s": round(due - start, 6),
            "actual_s": round(actual - start, 6),
        }
        self._file.write(json.dumps(line) + "\n")
