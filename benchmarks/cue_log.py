"""The timing log of the window, read back: what was to be heard when, and what the screen showed.

All instants are seconds of the log's own clock, which starts at the session's first event.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

_GRACE = 0.2
"""Seconds by which a cue may be late, and so be cut after its end as it was due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CueLine:
    """A cue that began in the mix; ``cut`` is when it was silenced, None if it ran to its end."""

    name: str
    due: float
    seconds: float
    cut: float | None = None

    @property
    def is_voice(self) -> bool:
        """Whether it is a clip of the voice and not one of the sounds."""
        return not self.name.startswith("sound.")

    @property
    def heard(self) -> float:
        """Seconds of it that were to be heard."""
        return (
            self.seconds if self.cut is None else max(0.0, min(self.seconds, self.cut - self.due))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenLine:
    """What the screen showed from ``at`` on: the rep of how many, and the digits."""

    at: float
    phase: int | None
    rep: int | None
    reps: int | None
    seconds: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseLine:
    """A phase that began; ``actual`` is when the window was told of it."""

    index: int
    kind: str
    due: float
    actual: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CueLog:
    """A whole timing log; every kind of line in the order of its instants."""

    cues: tuple[CueLine, ...]
    screens: tuple[ScreenLine, ...]
    phases: tuple[PhaseLine, ...]
    unplayed: tuple[str, ...] = ()
    """Cues that had no clip, or were so late that they were not begun."""

    def screen_at(self, instant: float) -> ScreenLine | None:
        """Return the latest screen line no later than ``instant``."""
        return max(
            (line for line in self.screens if line.at <= instant),
            key=lambda line: line.at,
            default=None,
        )


def read_log(lines: Iterable[str]) -> CueLog:
    """Read a timing log; a last line that was never written whole is left out."""
    cues: list[CueLine] = []
    screens: list[ScreenLine] = []
    phases: list[PhaseLine] = []
    unplayed: list[str] = []
    for line in _parsed(lines):
        if line["what"] == "cue" and "seconds" in line:
            cues.append(CueLine(name=line["name"], due=line["due_s"], seconds=line["seconds"]))
        elif line["what"] == "cut":
            if not _cut(cues, line["name"], line["at_s"]):
                unplayed.append(f"{line['name']} at {line['at_s']:.2f} s: too late")
        elif line["what"] == "missing":
            unplayed.append(f"{line['name']} at {line['due_s']:.2f} s: no clip")
        elif line["what"] == "screen":
            screens.append(_screen(line))
        elif line["what"] == "phase":
            index, kind = line["name"].split(" ", 1)
            phases.append(
                PhaseLine(index=int(index), kind=kind, due=line["due_s"], actual=line["actual_s"])
            )
    return CueLog(
        cues=tuple(sorted(cues, key=lambda cue: cue.due)),
        screens=tuple(sorted(screens, key=lambda line: line.at)),
        phases=tuple(phases),
        unplayed=tuple(unplayed),
    )


def _parsed(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    for line in lines:
        if line.rstrip().endswith("}"):
            yield json.loads(line)


def _cut(cues: list[CueLine], name: str, at: float) -> bool:
    """Note on the cue of that name which sounds at ``at`` that it was silenced; False for none."""
    for place in range(len(cues) - 1, -1, -1):
        cue = cues[place]
        if cue.name == name and cue.cut is None:
            if at > cue.due + cue.seconds + _GRACE:
                return False
            cues[place] = replace(cue, cut=at)
            return True
    return False


def _screen(line: dict[str, Any]) -> ScreenLine:
    return ScreenLine(
        at=line["at_s"],
        phase=line.get("phase"),
        rep=line.get("rep"),
        reps=line.get("reps"),
        seconds=line.get("seconds"),
    )
