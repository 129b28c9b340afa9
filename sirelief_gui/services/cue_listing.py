"""The plan of cues as something to read: rows for programs, a table for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sirelief_gui.domain.cue_plan import PlannedCue
from sirelief_gui.domain.timeline import Timeline

Row = Mapping[str, object]


def cue_rows(timeline: Timeline, cues: Sequence[PlannedCue]) -> list[Row]:
    """Return one row a cue, in order; instants count in seconds from the timeline's start."""
    return [_row(timeline, planned) for planned in cues]


def cue_table(cues: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of a table of what `cue_rows` returned, a heading first."""
    yield f"{'start':>8}  {'phase':>5}  {'kind':<15}  {'s':>5}  {'cue':<36}  what is said"
    for row in cues:
        yield (
            f"{_clock(row['at_s']):>8}  {row['phase']:>5}  {row['kind']:<15}  "
            f"{row['seconds']:>5.2f}  {row['cue']:<36}  {row['text']}"
        ).rstrip()


def _row(timeline: Timeline, planned: PlannedCue) -> Row:
    cue, phase = planned.cue, timeline.phases[planned.phase]
    return {
        "at_s": round(cue.at, 4),
        "seconds": round(cue.seconds, 4),
        "what": "sound" if cue.clip is None else "voice",
        "cue": cue.name,
        "text": cue.text,
        "phase": phase.index,
        "kind": phase.kind.value,
        "phase_offset_s": phase.offset,
        "phase_seconds": phase.seconds,
        "exercise": phase.exercise,
        "set": phase.key.set,
        "rep": phase.key.rep,
        "side": phase.key.side,
    }


def _clock(at: object) -> str:
    minutes, seconds = divmod(float(str(at)), 60)
    return f"{minutes:.0f}:{seconds:05.2f}"
