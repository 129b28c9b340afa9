"""Histories to make reports of: small ones by hand, and Hypothesis strategies for any."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    Outcome,
    ResultStatus,
    SafetyEntry,
    SafetyKind,
    SessionRecord,
    Site,
    StopReason,
)
from sirelief_gui.domain.report_history import Period, ReportHistory, history_of

FIRST = date(2026, 3, 2)  # a Monday
LAST = date(2026, 4, 12)
PERIOD = Period(FIRST, LAST)


def moment(day: int, hour: int = 18, minute: int = 0) -> datetime:
    """An instant so many days after FIRST."""
    return datetime.combine(FIRST + timedelta(days=day), time(hour, minute), tzinfo=UTC)


def plan(*doses: tuple[str, int], by_hand: bool = False, **more: object) -> str:
    """A stored plan of exercises of the test library, with so many reps of each."""
    items = [
        {
            "exercise": exercise,
            "variant": None,
            "reps_by_set": [reps],
            "seconds": {"hold": 5, "squeeze": 5, "hold_forward": 5, "hold_back": 5},
            "rest_between_sets": 0,
            "rest_after": 0,
        }
        | more
        for exercise, reps in doses
    ]
    data: dict[str, object] = {"version": 1, "propped": False, "items": items}
    return json.dumps(data | {"by_hand": True} if by_hand else data)


def result(
    exercise: str,
    position: int = 0,
    *,
    reps: int = 5,
    done: int | None = None,
    status: ResultStatus | None = None,
    eased_to: int | None = None,
    hurt: bool = False,
) -> ExerciseResult:
    """How an exercise went: all of it unless said otherwise."""
    count = (reps if eased_to is None else eased_to) if done is None else done
    planned = reps if eased_to is None else eased_to
    whole = ResultStatus.DONE if count >= planned else ResultStatus.PARTLY
    return ExerciseResult(
        position=position,
        exercise=exercise,
        variant=None,
        sets_planned=1,
        reps_prescribed=reps,
        reps_planned=planned,
        reps_done=count,
        sets_done=int(count >= planned),
        hold_seconds=5,
        active_seconds=10 * count,
        status=status or whole,
        eased=eased_to is not None,
        hurt=hurt,
    )


def session(
    number: int,
    day: int,
    *,
    results: Sequence[ExerciseResult] | None = None,
    plan_text: str | None = None,
    outcome: Outcome = Outcome.COMPLETED,
    reason: StopReason = StopReason.NONE,
    program: str = "daily",
    note: str = "",
    week: int | None = None,
    hour: int = 18,
) -> SessionRecord:
    """A session so many days after FIRST; bridging and squeezes unless said otherwise."""
    done = (result("bridge"), result("squeeze", 1)) if results is None else tuple(results)
    return SessionRecord(
        id=f"s{number}",
        program_id=program,
        program_name=program.capitalize(),
        started_at=moment(day, hour),
        timezone="UTC",
        outcome=outcome,
        ended_at=moment(day, hour, 15),
        stop_reason=reason,
        active_seconds=660,
        gestational_week=week,
        comfort=Comfort.SAME,
        note=note,
        plan=plan(("bridge", 5), ("squeeze", 5)) if plan_text is None else plan_text,
        results=done,
    )


def rating(
    kind: CheckInKind,
    score: int | None,
    day: int,
    *,
    of: SessionRecord | None = None,
    sites: tuple[Site, ...] = (),
    hour: int = 18,
    note: str = "",
    key: str = "",
) -> CheckIn:
    """A rating so many days after FIRST."""
    return CheckIn(
        id=key or f"{kind}-{day}-{hour}-{of.id if of else ''}",
        at=moment(day, hour, 1),
        timezone="UTC",
        kind=kind,
        score=score,
        sites=sites,
        note=note,
        session_id=of.id if of else None,
    )


def rated(
    record: SessionRecord,
    day: int,
    before: int | None,
    after: int | None,
    morning: int | None = None,
    *,
    sites: tuple[Site, ...] = (),
) -> list[CheckIn]:
    """The ratings around a session."""
    found = [
        rating(CheckInKind.BEFORE, before, day, of=record, sites=sites),
        rating(CheckInKind.AFTER, after, day, of=record, hour=19),
    ]
    if morning is not None:
        found.append(rating(CheckInKind.NEXT_MORNING, morning, day + 1, of=record, hour=7))
    return found


def warning(day: int, *, undone: bool = False, of: SessionRecord | None = None) -> SafetyEntry:
    """A warning sign, or that it was pressed by mistake."""
    kind = SafetyKind.WARNING_SIGN_UNDONE if undone else SafetyKind.WARNING_SIGN
    key = f"{kind}-{day}"
    return SafetyEntry(
        id=key, at=moment(day, 12, int(undone)), kind=kind, session_id=of.id if of else None
    )


def history(
    sessions: Sequence[SessionRecord] = (),
    check_ins: Sequence[CheckIn] = (),
    safety: Sequence[SafetyEntry] = (),
    *,
    period: Period = PERIOD,
    amended: Sequence[str] = (),
) -> ReportHistory:
    """The history of the period."""
    return history_of(period, sessions, check_ins, safety, amended=amended)


@st.composite
def any_histories(draw: st.DrawFn) -> tuple[list[SessionRecord], list[CheckIn]]:
    """Sessions and ratings in and around the period, some days without any."""
    sessions, check_ins = [], []
    scores = st.none() | st.integers(0, 10)
    for number in range(draw(st.integers(0, 14))):
        day, hour = draw(st.integers(-20, 60)), draw(st.integers(5, 21))
        one = session(
            number,
            day,
            hour=hour,
            outcome=draw(st.sampled_from([Outcome.COMPLETED, Outcome.ENDED_EARLY])),
            results=[result("bridge", done=draw(st.integers(0, 5)), hurt=draw(st.booleans()))],
        )
        sessions.append(one)
        check_ins += rated(one, day, draw(scores), draw(scores), draw(scores))
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from([CheckInKind.NOW, CheckInKind.WORST_24H]))
        sites = tuple(draw(st.lists(st.sampled_from(Site), max_size=3, unique=True)))
        day = draw(st.integers(-20, 60))
        check_ins.append(rating(kind, draw(scores), day, sites=sites, key=f"log{number}"))
    return sessions, check_ins
