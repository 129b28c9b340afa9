"""Ratings arranged for the screens: which belongs to which session, and how to name them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.record import CheckIn, CheckInKind, SessionRecord
from sirelief_gui.domain.words import Translate, as_is


@dataclass(frozen=True, slots=True)
class SessionRatings:
    """The ratings around one session; None where there is none."""

    before: CheckIn | None = None
    after: CheckIn | None = None
    next_morning: CheckIn | None = None

    @property
    def scores(self) -> tuple[int, int] | None:
        """Both scores, if both were given."""
        if self.before is None or self.after is None:
            return None
        before, after = self.before.score, self.after.score
        return None if before is None or after is None else (before, after)


class RatingIndex:
    """Finds the ratings around a session without looking through all of them each time."""

    def __init__(self, check_ins: Iterable[CheckIn]) -> None:
        """Take ratings oldest first; of two of a kind the later one counts."""
        self._by_session: dict[tuple[str, CheckInKind], CheckIn] = {}
        self._by_morning: dict[date, CheckIn] = {}
        for check_in in check_ins:
            if check_in.session_id is not None:
                self._by_session[check_in.session_id, check_in.kind] = check_in
            if check_in.kind is CheckInKind.NEXT_MORNING:
                self._by_morning[day_of(check_in.at)] = check_in

    def of(self, session: SessionRecord) -> SessionRatings:
        """Return a session's ratings; the next morning's may belong to the day alone."""
        morning = day_of(session.started_at) + timedelta(days=1)
        return SessionRatings(
            self._by_session.get((session.id, CheckInKind.BEFORE)),
            self._by_session.get((session.id, CheckInKind.AFTER)),
            self._by_session.get((session.id, CheckInKind.NEXT_MORNING))
            or self._by_morning.get(morning),
        )


def kind_text(kind: CheckInKind, tr: Translate = as_is) -> str:
    """Say when a rating was given, as the end of a line: 'after session'; '' for just so."""
    return {
        CheckInKind.BEFORE: tr("before session"),
        CheckInKind.AFTER: tr("after session"),
        CheckInKind.DURING: tr("during session"),
        CheckInKind.NEXT_MORNING: tr("in the morning"),
        CheckInKind.WORST_24H: tr("worst in 24 hours"),
        CheckInKind.NOW: "",
    }[kind]


def ago_text(day: date, today: date, tr: Translate = as_is) -> str:
    """Say how long ago a day was: 'Today', 'Yesterday', '5 days ago'."""
    days = (today - day).days
    if days <= 0:
        return tr("Today")
    return tr("Yesterday") if days == 1 else tr("{n} days ago").format(n=days)
