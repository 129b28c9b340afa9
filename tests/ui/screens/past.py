"""A past to look back on: two weeks as the mock-ups show them, in a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    JournalEntry,
    Outcome,
    ResultStatus,
    SessionRecord,
    Site,
    StopReason,
    Trigger,
)
from sirelief_gui.storage.store import Store

_EXERCISES = (
    ("cat_camel", 5),
    ("hand_heel_rock", 5),
    ("bridge", 5),
    ("hip_abduction_isometric", 3),
    ("hip_adduction_squeeze", 5),
)
# days ago, hour, minute, score before and after
_SESSIONS: tuple[tuple[int, int, int, int | None, int | None], ...] = (
    (0, 18, 42, 4, 2),
    (1, 18, 16, 3, 2),
    (2, 18, 24, 4, 2),
    (3, 10, 5, 3, 4),
    (5, 18, 8, 4, 4),
    (6, 18, 51, 3, 2),
    (8, 18, 14, 10, 7),
    (9, 18, 30, None, None),
)


def fill_past(store: Store, now: datetime) -> tuple[str, ...]:
    """Fill a store with sessions and a pain log; returns the sessions' ids, newest first."""
    for number, (ago, hour, minute, before, after) in enumerate(_SESSIONS):
        at = (now - timedelta(days=ago)).replace(hour=hour, minute=minute, second=0)
        add_session(store, f"s{number}", at, before=before, after=after, stopped=number == 3)
    noted = store.session("s0")
    assert noted is not None
    store.update_session(replace(noted, note="Sore after a long drive. The rocks felt good."))
    add_log(store, "log", (now - timedelta(days=4)).replace(hour=7, minute=40))
    morning = (now - timedelta(days=1)).replace(hour=8, minute=5)
    store.add_check_in(_rating("m", morning, CheckInKind.NEXT_MORNING, 3, "s2"))
    return tuple(f"s{number}" for number in range(len(_SESSIONS)))


def _begun(session_id: str, at: datetime) -> SessionRecord:
    return SessionRecord(
        id=session_id,
        program_id="daily_five",
        program_name="Daily five",
        started_at=at,
        timezone="Europe/Berlin",
    )


def _over(begun: SessionRecord, *, stopped: bool) -> SessionRecord:
    return replace(
        begun,
        outcome=Outcome.STOPPED if stopped else Outcome.COMPLETED,
        stop_reason=StopReason.PAIN if stopped else StopReason.NONE,
        ended_at=begun.started_at + timedelta(minutes=23),
        active_seconds=22 * 60 + 52,
        comfort=Comfort.HURT if stopped else Comfort.EASED,
        results=tuple(_result(position, stopped=stopped) for position in range(5)),
    )


def add_session(
    store: Store,
    session_id: str,
    at: datetime,
    *,
    before: int | None = 4,
    after: int | None = 2,
    stopped: bool = False,
) -> None:
    """Add one finished session with its ratings."""
    store.start_session(_begun(session_id, at))
    store.append(
        [JournalEntry(session_id=session_id, seq=0, at=at, kind="eased_off", data={"item": 2})]
    )
    store.finish_session(_over(_begun(session_id, at), stopped=stopped))
    for kind, score, minutes in (
        (CheckInKind.BEFORE, before, 0),
        (CheckInKind.AFTER, after, 24),
    ):
        if score is not None:
            moment = at + timedelta(minutes=minutes)
            store.add_check_in(_rating(f"{session_id}-{kind}", moment, kind, score, session_id))


def add_log(store: Store, log_id: str, at: datetime) -> None:
    """Add one pain log with where, what set it off, and a note."""
    store.add_check_in(
        CheckIn(
            id=log_id,
            at=at,
            timezone="Europe/Berlin",
            kind=CheckInKind.NOW,
            score=3,
            sites=(Site.SI_RIGHT,),
            triggers=(Trigger.TURNING_IN_BED,),
            note="Better after walking a little.",
        )
    )


def _rating(
    check_in_id: str, at: datetime, kind: CheckInKind, score: int, session_id: str
) -> CheckIn:
    return CheckIn(
        id=check_in_id,
        at=at,
        timezone="Europe/Berlin",
        kind=kind,
        score=score,
        sites=(Site.SI_RIGHT,) if kind is CheckInKind.BEFORE else (),
        session_id=session_id,
    )


def _result(position: int, *, stopped: bool) -> ExerciseResult:
    exercise, hold = _EXERCISES[position]
    done, status = 8, ResultStatus.DONE
    if stopped and position >= 2:
        done = 3 if position == 2 else 0
        status = (ResultStatus.PARTLY, ResultStatus.SKIPPED, ResultStatus.NOT_REACHED)[position - 2]
    elif position == 2:
        done, status = 7, ResultStatus.PARTLY
    return ExerciseResult(
        position=position,
        exercise=exercise,
        variant=None,
        sets_planned=1,
        reps_prescribed=8,
        reps_planned=8,
        reps_done=done,
        sets_done=1 if done == 8 else 0,
        hold_seconds=hold,
        active_seconds=22 * done,
        status=status,
        eased=position == 2,
        hurt=stopped and position == 2,
    )
