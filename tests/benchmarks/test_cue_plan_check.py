"""Comparing what began in the mix with what was planned."""

from __future__ import annotations

from benchmarks.cue_log import CueLine, CueLog, PhaseLine
from benchmarks.cue_plan_check import differences, read_plan

LISTED = {0: ("change", 1.5), 1: ("start", 0.0), 3: ("rest", 0.7)}
"""The cue of each phase of ten seconds; in phase 2 nothing is heard."""
PLAN = read_plan(
    {
        "phase": index,
        "phase_offset_s": 10 * index,
        "phase_seconds": 10,
        "cue": name,
        "at_s": 10 * index + at,
    }
    for index, (name, at) in LISTED.items()
)


def phase(index: int, due: float) -> PhaseLine:
    return PhaseLine(index=index, kind="move", due=due, actual=due)


def heard(name: str, due: float, cut: float | None = None) -> CueLine:
    return CueLine(name=name, due=due, seconds=0.5, cut=cut)


def log(cues: list[CueLine], phases: list[PhaseLine] | None = None) -> CueLog:
    straight = [phase(index, 10.0 * index) for index in range(4)]
    return CueLog(cues=tuple(cues), screens=(), phases=tuple(phases or straight))


CUES = [heard("change", 1.8), heard("start", 10.0), heard("rest", 30.7)]


def test_what_was_planned_was_heard() -> None:
    assert differences(PLAN, log(CUES), disturbed=False) == []


def test_what_is_said_by_the_clock_is_nothing_that_was_planned() -> None:
    reminded = [*CUES[:2], heard("caution.roll_to_side", 22.0), CUES[2]]
    assert differences(PLAN, log(reminded), disturbed=False) == []


def test_a_cue_left_out_and_one_too_many_are_told() -> None:
    found = differences(PLAN, log([*CUES[:2], heard("tick", 22.0)]), disturbed=False)
    assert found == [
        "phase 2 at 20.00 s: tick at 2.00 s is not planned",
        "phase 3 at 30.00 s: rest at 0.70 s was not heard",
    ]


def test_a_cue_that_was_cut_is_told_of_an_undisturbed_session_only() -> None:
    cues = [*CUES[:2], heard("rest", 30.7, cut=30.9)]
    assert differences(PLAN, log(cues), disturbed=False) == ["rest at 30.70 s was cut"]
    assert differences(PLAN, log(cues), disturbed=True) == []


def test_a_phase_that_was_left_or_entered_by_a_key_is_not_compared() -> None:
    # Skipped out of phase 1 after 4 s; phase 2 then began by a key and ended by itself.
    phases = [phase(0, 0.0), phase(1, 10.0), phase(2, 14.0), phase(3, 24.0)]
    cues = [heard("change", 1.5), heard("move.rep_skipped", 14.2), heard("rest", 24.7)]
    assert differences(PLAN, log(cues, phases), disturbed=True) == []
    assert differences(PLAN, log(cues[:2], phases), disturbed=True) == [
        "phase 3 at 24.00 s: rest at 0.70 s was not heard"
    ]


def test_a_phase_that_never_came_is_told() -> None:
    some = log(CUES[:2], [phase(0, 0.0), phase(1, 10.0)])
    assert "phase 3 never came" in differences(PLAN, some, disturbed=False)
