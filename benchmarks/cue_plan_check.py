"""Whether what began in the mix is what was planned: nothing left out, nothing added.

A phase is compared when it began and ended by itself, at its own instants. One that she began or
ended with a key is laid out anew, around what is said about the key, and only the recording tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from benchmarks.cue_log import CueLog, PhaseLine

SAME = 0.002
"""Seconds by which the same instant may differ in plan and log."""
UNLISTED = frozenset({"caution.roll_to_side"})
"""What is said by the clock, whatever is planned: when she has been lying on her back for long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPhase:
    """A phase as listed: its seconds, and its cues as (name, seconds from its start)."""

    seconds: int
    cues: tuple[tuple[str, float], ...]


Plan = Mapping[int, PlannedPhase]


def read_plan(rows: Iterable[Mapping[str, Any]]) -> Plan:
    """Read the rows that ``sirelief plan --cues --json`` prints.

    Phases in which nothing is heard are not in them: one between two others fills the gap.
    """
    cues: dict[int, list[tuple[str, float]]] = {}
    spans: dict[int, tuple[int, int]] = {}
    for row in rows:
        index, offset = row["phase"], row["phase_offset_s"]
        spans[index] = (offset, offset + row["phase_seconds"])
        cues.setdefault(index, []).append((row["cue"], row["at_s"] - offset))
    plan = {
        index: PlannedPhase(seconds=end - offset, cues=tuple(cues[index]))
        for index, (offset, end) in spans.items()
    }
    for before, after in pairwise(sorted(spans)):
        if after == before + 2:
            plan[before + 1] = PlannedPhase(seconds=spans[after][0] - spans[before][1], cues=())
    return plan


def differences(plan: Plan, log: CueLog, *, disturbed: bool) -> list[str]:
    """Return what plan and log disagree about, as sentences.

    Undisturbed, every planned phase must be there and no cue may have been cut.
    """
    found = [
        words
        for phase in _whole_phases(plan, log.phases)
        for words in _compared(plan[phase.index], phase, log, is_first=phase is log.phases[0])
    ]
    if not disturbed:
        seen = {phase.index for phase in log.phases}
        found += [f"phase {index} never came" for index in plan if index not in seen]
        found += [
            f"{cue.name} at {cue.due:.2f} s was cut" for cue in log.cues if cue.cut is not None
        ]
    return found


def _whole_phases(plan: Plan, phases: Sequence[PhaseLine]) -> Iterator[PhaseLine]:
    """Yield the phases that began where the one before ended, and ran to their end."""
    for place, phase in enumerate(phases):
        before = phases[place - 1] if place else None
        after = phases[place + 1] if place + 1 < len(phases) else None
        if phase.index in plan and _meet(plan, before, phase) and _meet(plan, phase, after):
            yield phase


def _meet(plan: Plan, one: PhaseLine | None, two: PhaseLine | None) -> bool:
    """Tell whether a phase followed another by itself; the first and last of all do."""
    if one is None or two is None:
        return True
    end = _end(plan, one)
    return two.index == one.index + 1 and end is not None and abs(two.due - end) < SAME


def _end(plan: Plan, phase: PhaseLine) -> float | None:
    planned = plan.get(phase.index)
    return None if planned is None else phase.due + planned.seconds


def _compared(
    planned: PlannedPhase, phase: PhaseLine, log: CueLog, *, is_first: bool
) -> Iterator[str]:
    begin, end = phase.due - SAME, phase.due + planned.seconds - SAME
    heard = [(cue.name, cue.due - phase.due) for cue in log.cues if begin <= cue.due < end]
    if is_first:
        # Its first words move on together until the sound can be reached.
        same = [name for name, _ in planned.cues] == [name for name, _ in heard]
        if not same:
            yield f"phase {phase.index}: {_names(heard)}, not {_names(planned.cues)}"
        return
    for name, at in planned.cues:
        if not any(name == other and abs(at - when) < SAME for other, when in heard):
            yield f"phase {phase.index} at {phase.due:.2f} s: {name} at {at:.2f} s was not heard"
    for name, at in heard:
        is_planned = any(name == one and abs(at - when) < SAME for one, when in planned.cues)
        if not is_planned and name not in UNLISTED:
            yield f"phase {phase.index} at {phase.due:.2f} s: {name} at {at:.2f} s is not planned"


def _names(cues: Iterable[tuple[str, float]]) -> str:
    return ", ".join(name for name, _ in cues)
