"""Which pain ratings belong to which session: those joined to it, and those given for its day.

Screens and exports use this one index, so that they say the same of a session.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from sirelief_gui.domain.days import MORNING_ENDS_AT_HOUR, day_of
from sirelief_gui.domain.record import CheckIn, CheckInKind, SessionRecord
from sirelief_gui.domain.values import dataclass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SessionRatings:
    """The ratings around one session; None where there is none."""

    before: CheckIn | None = None
    after: CheckIn | None = None
    next_morning: CheckIn | None = None
    worst: CheckIn | None = None
    """The worst in 24 hours, as rated once the session had begun."""

    @property
    def scores(self) -> tuple[int, int] | None:
        """The scores before and after, if both were given."""
        if self.before is None or self.after is None:
            return None
        before, after = self.before.score, self.after.score
        return None if before is None or after is None else (before, after)


class RatingIndex:
    """Finds the ratings around a session without looking through all of them each time."""

    def __init__(self, check_ins: Iterable[CheckIn]) -> None:
        """Take ratings oldest first; of two of a kind for one session the later one counts."""
        self._by_session: dict[tuple[str, CheckInKind], CheckIn] = {}
        self._by_morning: dict[date, CheckIn] = {}
        self._worst: defaultdict[date, list[CheckIn]] = defaultdict(list)
        for check_in in check_ins:
            if check_in.session_id is not None:
                self._by_session[check_in.session_id, check_in.kind] = check_in
            if check_in.kind is CheckInKind.NEXT_MORNING:
                self._by_morning[day_of(check_in.at)] = check_in
            elif check_in.kind is CheckInKind.WORST_24H and check_in.score is not None:
                self._worst[day_of(check_in.at)].append(check_in)

    def of(self, session: SessionRecord) -> SessionRatings:
        """Return a session's ratings.

        Those of the next morning, and of the worst in 24 hours, may belong to the day alone; one
        joined to the session comes first.
        """

        def own(kind: CheckInKind) -> CheckIn | None:
            return self._by_session.get((session.id, kind))

        morning = day_of(session.started_at) + _DAY
        return SessionRatings(
            before=own(CheckInKind.BEFORE),
            after=own(CheckInKind.AFTER),
            next_morning=own(CheckInKind.NEXT_MORNING) or self._by_morning.get(morning),
            worst=own(CheckInKind.WORST_24H) or self._worst_since(session),
        )

    def _worst_since(self, session: SessionRecord) -> CheckIn | None:
        """Return the first rating of the worst after a session began, on its day or next morning.

        One given earlier that day tells of the hours before the session, so it is not taken.
        """
        day = day_of(session.started_at)
        about = (
            *self._worst.get(day, ()),
            *(c for c in self._worst.get(day + _DAY, ()) if _in_the_morning(c)),
        )
        since = (c for c in about if c.at >= session.started_at)
        return min(since, key=lambda check_in: check_in.at, default=None)


def _in_the_morning(check_in: CheckIn) -> bool:
    at = check_in.at
    return at.date() == day_of(at) and at.hour < MORNING_ENDS_AT_HOUR
