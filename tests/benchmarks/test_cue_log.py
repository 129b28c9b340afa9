"""Reading the timing log back."""

from __future__ import annotations

import json

from benchmarks.cue_log import read_log

LINES = [
    {"what": "phase", "name": "0 get_ready", "due_s": 0.0, "actual_s": 0.002},
    {"what": "screen", "at_s": 0.01, "phase": 0, "rep": None, "reps": 5, "seconds": 10},
    {"what": "cue", "name": "count.5", "due_s": 1.0, "seconds": 0.5},
    {"what": "cue", "name": "count.5", "due_s": 3.0, "seconds": 0.5},
    {"what": "cut", "name": "count.5", "at_s": 3.2},
    {"what": "cue", "name": "sound.tick", "due_s": 2.0, "seconds": 0.1},
]


def test_lines_are_sorted_into_their_kinds() -> None:
    log = read_log(json.dumps(line) for line in LINES)
    assert [(cue.name, cue.due, cue.cut) for cue in log.cues] == [
        ("count.5", 1.0, None),
        ("sound.tick", 2.0, None),
        ("count.5", 3.0, 3.2),
    ]
    assert [cue.is_voice for cue in log.cues] == [True, False, True]
    assert [round(cue.heard, 6) for cue in log.cues] == [0.5, 0.1, 0.2]
    assert (log.phases[0].index, log.phases[0].kind) == (0, "get_ready")
    screen = log.screen_at(5.0)
    assert screen is not None
    assert (screen.rep, screen.reps, screen.seconds) == (None, 5, 10)
    assert log.screen_at(0.0) is None


def test_what_was_not_played_is_told() -> None:
    lines = [
        {"what": "cue", "name": "count.5", "due_s": 1.0, "seconds": 0.5},
        {"what": "cut", "name": "count.5", "at_s": 9.0},
        {"what": "missing", "name": "count.9", "due_s": 10.0},
    ]
    log = read_log(json.dumps(line) for line in lines)
    assert log.unplayed == ("count.5 at 9.00 s: too late", "count.9 at 10.00 s: no clip")
    assert log.cues[0].cut is None


def test_a_line_that_was_never_finished_is_left_out() -> None:
    assert not read_log(['{"what": "cue", "name": "cou']).cues
