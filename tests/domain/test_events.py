"""Events as the journal writes them."""

from __future__ import annotations

import json

import pytest

from sirelief_gui.domain.events import (
    EasedOff,
    Event,
    ExerciseRestarted,
    ExerciseSkipped,
    JumpUndone,
    Paused,
    PauseReason,
    PhaseCompleted,
    RepCompleted,
    SessionEnded,
    SessionStarted,
    event_data,
    event_kind,
    key_data,
    key_from,
    rep_from,
)
from sirelief_gui.domain.exercise import PhaseKind, Side
from sirelief_gui.domain.record import Outcome, StopReason
from sirelief_gui.domain.timeline import PhaseKey, RepKey

KEY = PhaseKey(PhaseKind.HOLD, 2, Side.LEFT, 1, 3, 4)
KEY_DATA = {"kind": "hold", "item": 2, "side": "left", "set": 1, "rep": 3, "step": 4}


@pytest.mark.parametrize(
    ("event", "kind", "data"),
    [
        (SessionStarted(0.0), "session_started", {}),
        (
            PhaseCompleted(1.0, KEY, 17, 5.0),
            "phase_completed",
            {"phase": KEY_DATA, "seconds": 5.0},
        ),
        (
            RepCompleted(1.0, RepKey(2, Side.LEFT, 1, 3)),
            "rep_completed",
            {"item": 2, "side": "left", "set": 1, "rep": 3},
        ),
        (ExerciseRestarted(1.0, 2, 3), "exercise_restarted", {"item": 2, "voided": 3}),
        (ExerciseSkipped(1.0, 2, True), "exercise_skipped", {"item": 2, "omitted": True}),
        (JumpUndone(1.0, None), "jump_undone", {"item": None}),
        (Paused(1.0, PauseReason.SLEPT), "paused", {"reason": "slept"}),
        (
            EasedOff(1.0, 2, (3, 3), {"hold": 1}),
            "eased_off",
            {"item": 2, "reps_by_set": [3, 3], "seconds": {"hold": 1}, "reps_second_side": None},
        ),
        (
            EasedOff(1.0, 2, (5,), {}, (3,)),
            "eased_off",
            {"item": 2, "reps_by_set": [5], "seconds": {}, "reps_second_side": [3]},
        ),
        (
            SessionEnded(1.0, Outcome.STOPPED, StopReason.WARNING_SIGN),
            "session_ended",
            {"outcome": "stopped", "reason": "warning_sign"},
        ),
    ],
)
def test_an_event_in_the_journal(event: Event, kind: str, data: dict[str, object]) -> None:
    assert event_kind(event) == kind
    assert json.loads(json.dumps(event_data(event))) == data


@pytest.mark.parametrize("key", [KEY, PhaseKey(PhaseKind.FINISH, None)])
def test_a_phase_is_read_back(key: PhaseKey) -> None:
    assert key_from(json.loads(json.dumps(key_data(key)))) == key


def test_a_rep_is_read_back() -> None:
    assert rep_from({"item": 0, "side": None, "set": 1, "rep": 2}) == RepKey(0, None, 1, 2)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"kind": "nap"}, ValueError),
        ({"side": "up"}, ValueError),
        ({"item": "2"}, TypeError),
        ({"step": None}, TypeError),
        ({"step": 1.5}, TypeError),
    ],
)
def test_what_is_no_phase_is_refused(change: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        key_from({**KEY_DATA, **change})


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(KeyError):
        rep_from({"item": 0, "side": None, "set": 1})
