"""Sessions to draw: real records in a real store, on days counted back from a fixed one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SessionRecord
from sirelief_gui.storage.store import Store
from tests.storage.records import a_result

NOW = datetime(2025, 10, 16, 19, 30, tzinfo=UTC)  # a Thursday


def put(
    store: Store,
    days_ago: int,
    before: int | None,
    after: int | None,
    *,
    hours: int = 0,
    note: str = "",
    early: bool = False,
) -> str:
    """Store one finished session with its two ratings and return its id."""
    at = NOW - timedelta(days=days_ago, hours=hours)
    session_id = f"s-{days_ago}-{hours}"
    record = SessionRecord(
        id=session_id,
        program_id="daily_five",
        program_name="Daily five",
        started_at=at,
        timezone="UTC",
        outcome=Outcome.ENDED_EARLY if early else Outcome.COMPLETED,
        ended_at=at + timedelta(minutes=19),
        note=note,
        results=(a_result(),),
    )
    store.start_session(record)
    store.finish_session(record)
    for kind, score in ((CheckInKind.BEFORE, before), (CheckInKind.AFTER, after)):
        store.add_check_in(
            CheckIn(
                id=f"{session_id}-{kind}",
                at=at,
                timezone="UTC",
                kind=kind,
                score=score,
                session_id=session_id,
            )
        )
    return session_id
