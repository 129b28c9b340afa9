"""Records to test with: fixed ones, and Hypothesis strategies for any."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    JournalEntry,
    Outcome,
    ResultStatus,
    SafetyEntry,
    SafetyKind,
    SessionRecord,
    Site,
    StopReason,
    Trigger,
)

NEW_YORK = timezone(timedelta(hours=-5))
MORNING = datetime(2026, 3, 2, 9, 5, tzinfo=NEW_YORK)


def a_result(position: int = 0, *, reps_done: int = 5) -> ExerciseResult:
    return ExerciseResult(
        position=position,
        exercise=("cat_camel", "hand_heel_rocks", "bridging")[position],
        variant=None,
        sets_planned=1,
        reps_prescribed=5,
        reps_planned=5,
        reps_done=reps_done,
        sets_done=int(reps_done == 5),
        hold_seconds=5,
        active_seconds=22 * reps_done,
        status=ResultStatus.DONE if reps_done == 5 else ResultStatus.PARTLY,
    )


def an_activity(
    activity_id: str = "a1", position: int = 0, *, name: str = "Turning in bed"
) -> Activity:
    return Activity(
        id=activity_id,
        name=name,
        position=position,
        added_at=MORNING,
        timezone="America/New_York",
    )


def a_score(
    rating_id: str, activity_id: str = "a1", *, at: datetime = MORNING, score: int | None = 5
) -> ActivityRating:
    return ActivityRating(
        id=rating_id, activity_id=activity_id, at=at, timezone="America/New_York", score=score
    )


def a_session(
    session_id: str = "s1",
    at: datetime = MORNING,
    *,
    outcome: Outcome = Outcome.COMPLETED,
    results: tuple[ExerciseResult, ...] = (),
    note: str = "",
) -> SessionRecord:
    closed = outcome is not Outcome.IN_PROGRESS
    return SessionRecord(
        id=session_id,
        program_id="daily_five",
        program_name="Daily five",
        started_at=at,
        timezone="America/New_York",
        outcome=outcome,
        ended_at=at + timedelta(minutes=11) if closed else None,
        results=results,
        note=note,
    )


def a_check_in(
    check_in_id: str = "c1",
    at: datetime = MORNING,
    *,
    kind: CheckInKind = CheckInKind.BEFORE,
    score: int | None = 6,
    session_id: str | None = None,
    sites: tuple[Site, ...] = (),
) -> CheckIn:
    return CheckIn(
        id=check_in_id,
        at=at,
        timezone="America/New_York",
        kind=kind,
        score=score,
        sites=sites,
        session_id=session_id,
    )


def an_entry(
    seq: int, kind: str = "rep_completed", session_id: str = "s1", **data: object
) -> JournalEntry:
    return JournalEntry(
        session_id=session_id, seq=seq, at=MORNING + timedelta(seconds=seq), kind=kind, data=data
    )


def a_rep(seq: int, rep: int, *, item: int = 0, session_id: str = "s1") -> JournalEntry:
    return an_entry(seq, session_id=session_id, item=item, side="", set=1, rep=rep)


# Any record. Surrogates alone cannot be written as UTF-8, so no keyboard makes them.
_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_ids = st.uuids().map(str)
_counts = st.integers(0, 1000)
_zones = st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC"])
_offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
instants = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - Hypothesis adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.one_of(st.just(UTC), _offsets),
)
_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | _words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_words, inner, max_size=3),
    max_leaves=8,
).filter(lambda value: "Infinity" not in repr(value) and "inf" not in repr(value))


def _unique(values: type[Site | Trigger]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(list(values)), unique=True).map(tuple)


def results(position: int) -> st.SearchStrategy[ExerciseResult]:
    felt = st.none() | st.sampled_from(Comfort)
    return st.builds(ExerciseResult.found, _unrated(position), felt)


def _unrated(position: int) -> st.SearchStrategy[ExerciseResult]:
    return st.builds(
        ExerciseResult,
        position=st.just(position),
        exercise=_words,
        variant=st.none() | _words,
        sets_planned=_counts,
        reps_prescribed=_counts,
        reps_planned=_counts,
        reps_done=_counts,
        sets_done=_counts,
        hold_seconds=_counts,
        active_seconds=_counts,
        status=st.sampled_from(ResultStatus),
        eased=st.booleans(),
    )


sessions = st.builds(
    SessionRecord,
    id=_ids,
    program_id=_words,
    program_name=_words,
    started_at=instants,
    timezone=_zones,
    outcome=st.sampled_from(Outcome),
    ended_at=st.none() | instants,
    stop_reason=st.sampled_from(StopReason),
    active_seconds=_counts,
    gestational_week=st.none() | st.integers(0, 45),
    comfort=st.none() | st.sampled_from(Comfort),
    effort=st.none() | st.integers(0, 10),
    note=_words,
    plan=_words,
    results=st.integers(0, 4).flatmap(lambda n: st.tuples(*map(results, range(n)))),
)

check_ins = st.builds(
    CheckIn,
    id=_ids,
    at=instants,
    timezone=_zones,
    kind=st.sampled_from(CheckInKind),
    score=st.none() | st.integers(0, 10),
    sites=_unique(Site),
    triggers=_unique(Trigger),
    trigger_note=_words,
    note=_words,
    session_id=st.none(),
    exercise=st.none() | _words,
)

_names = _words.map(str.strip).filter(bool)

activities = st.builds(
    Activity,
    id=_ids,
    name=_names,
    position=st.integers(0, 20),
    added_at=instants,
    timezone=_zones,
    retired_at=st.none() | instants,
)


def scores_of(activity_id: str) -> st.SearchStrategy[ActivityRating]:
    return st.builds(
        ActivityRating,
        id=_ids,
        activity_id=st.just(activity_id),
        at=instants,
        timezone=_zones,
        score=st.none() | st.integers(0, 10),
    )


safety_entries = st.builds(
    SafetyEntry,
    id=_ids,
    at=instants,
    kind=st.sampled_from(SafetyKind),
    session_id=st.none() | _ids,
)

json_values = _json
journal_data: st.SearchStrategy[Mapping[str, object]] = st.dictionaries(_words, _json, max_size=4)
