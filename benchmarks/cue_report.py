"""The findings about a recorded session, as numbers and as a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from benchmarks.cue_analysis import Analysis, Found
from benchmarks.cue_lineup import Lineup
from benchmarks.cue_log import CueLine, CueLog
from benchmarks.cue_signal import Samples

UNHEARD = 0.15
"""Seconds; of a number cut sooner, as she turned the page, nothing is understood."""
ON_SCREEN = 0.06
"""Seconds after a cue by which the screen must show the same."""
AT_ONCE = 0.01
"""Seconds from the start of a phase within which a cue opens it."""
SHOWN = 12
"""Findings of one kind that are listed."""

_COUNT = re.compile(r"count\.(\d+)")
_REP_OF = re.compile(r"rep\.(\d+)_of_(\d+)")
_REP = re.compile(r"rep\.(\d+)")


@dataclass(frozen=True, slots=True)
class Spread:
    """How values are spread, in milliseconds."""

    count: int
    p50: float
    p99: float
    most: float

    @classmethod
    def of(cls, seconds: Iterable[float]) -> Spread:
        """Return the spread of absolute values, zeros for none."""
        values = 1000 * np.abs(np.array(list(seconds)))
        if not len(values):
            return cls(0, 0.0, 0.0, 0.0)
        p50, p99 = np.percentile(values, (50, 99))
        return cls(len(values), float(p50), float(p99), float(values.max()))

    def __str__(self) -> str:
        return f"{self.count:>5}  {self.p50:>8.2f}  {self.p99:>8.2f}  {self.most:>8.2f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is reported of one recording; every list of faults is empty when all is well."""

    lateness: Mapping[str, Spread]
    """Of all cues, the voice, the sounds: behind due, relative to the first cue."""
    spread: Spread
    """Of all cues, around their median: what is left when the first cue itself was off."""
    tails: Spread
    """How long cues that were silenced went on."""
    identified: int
    judged: int
    faults: Mapping[str, Sequence[str]]
    cut: int

    def is_within(self, limit_ms: float) -> bool:
        """Tell whether p99 is within the limit and nothing else is wrong."""
        return self.lateness["all"].p99 <= limit_ms and not any(self.faults.values())


def findings(
    analysis: Analysis, log: CueLog, voice: Mapping[str, Samples], unplanned: Sequence[str] = ()
) -> Findings:
    """Judge what was found. ``unplanned`` is what plan and log disagree about."""
    placed = analysis.placed
    late = [found.late for found in placed]
    median = float(np.median(late)) if late else 0.0
    judged, mistaken = identify(analysis, voice)
    return Findings(
        lateness={
            "all": Spread.of(late),
            "voice": Spread.of(found.late for found in placed if found.cue.is_voice),
            "sounds": Spread.of(found.late for found in placed if not found.cue.is_voice),
        },
        spread=Spread.of(value - median for value in late),
        tails=Spread.of(found.tail for found in analysis.found if found.tail is not None),
        identified=judged - len(mistaken),
        judged=judged,
        faults={
            "missing": [
                *log.unplayed,
                *(f"{_place(found)}, score {found.score:.2f}" for found in analysis.missing),
            ],
            "broken up": [f"{_place(f)}, by {1000 * f.slip:.1f} ms" for f in analysis.slipped],
            "doubled": _doubled(analysis, log.cues),
            "voice over voice": [
                f"{_place(one)} and {_place(two)}" for one, two in analysis.overlaps()
            ],
            "unexplained": [
                f"{stretch.seconds:.2f} s at {stretch.at - analysis.zero:.2f} s, "
                f"{stretch.level:.0f} dBFS" + f", like {stretch.name}" * bool(stretch.name)
                for stretch in analysis.left
            ],
            "taken for another": mistaken,
            "not as on screen": list(disagreements(log)),
            "not as planned": unplanned,
        },
        cut=sum(cue.cut is not None for cue in log.cues),
    )


def identify(analysis: Analysis, voice: Mapping[str, Samples]) -> tuple[int, list[str]]:
    """Compare every clip heard with all clips of two thirds to three halves of its length.

    Returns how many were judged and those that another clip matches better. A clip that was cut
    is judged when nine tenths of it were heard.
    """
    lineup = Lineup(voice)
    judged, mistaken = 0, []
    for found in analysis.placed:
        cue = found.cue
        if cue.is_voice and not found.slip and cue.heard >= 0.9 * cue.seconds:
            judged += 1
            scores = lineup.scores(analysis.voice_alone, cue.name, found.at)
            best = max(scores, key=lambda name: scores[name])
            if best != cue.name:
                words = f"{scores[best]:.2f}, not {scores[cue.name]:.2f}"
                mistaken.append(f"{_place(found)} for {best} ({words})")
    return judged, mistaken


def disagreements(log: CueLog) -> Iterator[str]:
    """Yield every count and rep that the screen does not show at that instant.

    A number alone is a second of a hold or a count-in, or at the start of a rep that rep.
    "Last one" is said ahead of the rep and is none.
    """
    for cue in log.cues:
        said = _said(cue.name)
        if not said or (cue.cut is not None and cue.heard < UNHEARD):
            continue
        screen = log.screen_at(cue.due + ON_SCREEN)
        shown = (
            {}
            if screen is None
            else {"seconds": screen.seconds, "rep": screen.rep, "reps": screen.reps}
        )
        ways = [said]
        if "seconds" in said and any(abs(p.due - cue.due) < AT_ONCE for p in log.phases):
            ways.append({"rep": said["seconds"]})
        if not any(all(shown.get(key) == way[key] for key in way) for way in ways):
            yield f"{cue.name} at {cue.due:.2f} s: the screen shows {shown or 'nothing'}"


def _said(name: str) -> dict[str, int]:
    """Return the numbers that a clip says, by what the screen calls them."""
    if match := _COUNT.fullmatch(name):
        return {"seconds": int(match[1])}
    if match := _REP_OF.fullmatch(name):
        return {"rep": int(match[1]), "reps": int(match[2])}
    if match := _REP.fullmatch(name):
        return {"rep": int(match[1])}
    return {}


def _doubled(analysis: Analysis, cues: Sequence[CueLine]) -> list[str]:
    """List clips heard twice: at once, soon after, or as the log itself says."""
    at_once = [f"{_place(found)}, gain {found.gain:.2f}" for found in analysis.doubled]
    again = [
        f"{stretch.name} again at {stretch.at - analysis.zero:.2f} s"
        for stretch in analysis.left
        if stretch.name
    ]
    logged = [
        f"{two.name} at {one.due:.3f} s and {two.due:.3f} s"
        for one, two in pairwise(cues)
        if one.name == two.name and two.due - one.due < one.seconds and one.cut is None
    ]
    return at_once + again + logged


def _place(found: Found) -> str:
    return f"{found.cue.name} at {found.cue.due:.2f} s"


def table(result: Findings) -> str:
    """Write the findings for people."""
    lines = [f"{'lateness, ms':<24}  {'n':>5}  {'p50':>8}  {'p99':>8}  {'max':>8}"]
    lines += [f"{name:<24}  {spread}" for name, spread in result.lateness.items()]
    lines.append(f"{'around the median':<24}  {result.spread}")
    if result.tails.count:
        lines.append(f"{'silenced after, ms':<24}  {result.tails}")
    lines.append(f"clips identified: {result.identified} of {result.judged}; cut: {result.cut}")
    for name, found in result.faults.items():
        lines.append(f"{name}: {len(found) or 'none'}")
        lines += [f"    {words}" for words in found[:SHOWN]]
        if len(found) > SHOWN:
            lines.append(f"    and {len(found) - SHOWN} more")
    return "\n".join(lines)
