"""Pain ratings: kept the moment they are given."""

from __future__ import annotations

from datetime import datetime

from sirelief_gui.domain.record import CheckIn, CheckInKind, Site, Trigger
from sirelief_gui.domain.safety import RECENT_RATING_MINUTES
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.ids import new_id
from sirelief_gui.storage.store import Store


class CheckIns:
    """Adds, corrects and finds ratings; a StorageError means that nothing was changed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def rate(
        self,
        score: int | None,
        kind: CheckInKind,
        *,
        sites: tuple[Site, ...] = (),
        triggers: tuple[Trigger, ...] = (),
        trigger_note: str = "",
        note: str = "",
        session_id: str | None = None,
        exercise: str | None = None,
    ) -> CheckIn:
        """Keep a rating of this moment; ``score`` is 0–10, or None for "rather not rate"."""
        check_in = CheckIn(
            id=new_id(),
            at=self._clock.now(),
            timezone=self._clock.timezone(),
            kind=kind,
            score=score,
            sites=sites,
            triggers=triggers,
            trigger_note=trigger_note,
            note=note,
            session_id=session_id,
            exercise=exercise,
        )
        self._store.add_check_in(check_in)
        return check_in

    def change(self, check_in: CheckIn) -> None:
        """Correct a rating; the store keeps what it said before. LookupError if it is gone."""
        self._store.update_check_in(check_in)

    def remove(self, check_in_id: str) -> None:
        """Take a rating back. LookupError if it is gone."""
        self._store.delete_check_in(check_in_id)

    def recent(self) -> CheckIn | None:
        """Return the latest rating if it has a score and is at most 30 minutes old."""
        last = self._store.last_check_in()
        if last is None or last.score is None or not _tells_of_now(last.kind):
            return None
        return last if _minutes(last.at, self._clock.now()) <= RECENT_RATING_MINUTES else None

    def last(self) -> CheckIn | None:
        """Return the latest rating of any kind."""
        return self._store.last_check_in()

    def last_sites(self) -> tuple[Site, ...]:
        """Return where it hurt when she last said where; nothing if she never did."""
        last = self._store.last_with_sites()
        return () if last is None else last.sites


def _tells_of_now(kind: CheckInKind) -> bool:
    return kind not in (CheckInKind.WORST_24H, CheckInKind.DURING)


def _minutes(earlier: datetime, later: datetime) -> float:
    return (later.timestamp() - earlier.timestamp()) / 60
