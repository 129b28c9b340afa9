"""Her activities: what she chose, her weekly ratings, and when the next one is due."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from sirelief_gui.domain.activities import (
    LONGEST_NAME,
    MOST_ACTIVE,
    Activity,
    ActivityRating,
    asked_about,
)
from sirelief_gui.domain.activities_view import (
    ASKED_EVERY_DAYS,
    ActivitiesView,
    RatedDay,
    activities_view,
    is_due,
    rated_days,
)
from sirelief_gui.domain.days import day_of
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.faults import GoneError
from sirelief_gui.services.ids import new_id
from sirelief_gui.storage.store import Store

Undo = Callable[[], None]
"""Takes back what was just done; raises StorageError."""
Look = Callable[[date, date], ActivitiesView]
"""Reads what a chart shows from one day to another; raises StorageError."""
_PUT_OFF = "activities_put_off"


class Activities:
    """Keeps what she says of her activities; a StorageError means that nothing was changed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    # What she chose

    def all(self) -> tuple[Activity, ...]:
        """Return all activities in her order, those no longer asked about too."""
        return self._store.activities()

    def asked(self) -> tuple[Activity, ...]:
        """Return what she is asked about, three at most."""
        return asked_about(self.all())

    def add(self, names: Iterable[str]) -> tuple[Activity, ...]:
        """Add activities by name while there is room, and return those that were added.

        One that she had before is taken up again with its ratings; one there is stays as it is.
        """
        added = []
        for name in map(clean_name, names):
            everything = self.all()
            if not name or len([one for one in everything if one.is_active]) >= MOST_ACTIVE:
                continue
            known = next((one for one in everything if _is_same(one.name, name)), None)
            if known is None:
                added.append(self._add(name, everything))
            elif not known.is_active:
                self._store.change_activity(replace(known, retired_at=None))
                added.append(replace(known, retired_at=None))
        return tuple(added)

    def _add(self, name: str, others: tuple[Activity, ...]) -> Activity:
        activity = Activity(
            id=new_id(),
            name=name,
            position=max((one.position + 1 for one in others), default=0),
            added_at=self._clock.now(),
            timezone=self._clock.timezone(),
        )
        self._store.add_activity(activity)
        return activity

    def rename(self, activity_id: str, name: str) -> Undo:
        """Give an activity other words; GoneError where it is gone, ValueError for no words."""
        before = self._there(activity_id)
        self._change(replace(before, name=clean_name(name)))
        return lambda: self._change(before)

    def retire(self, activity_id: str) -> Undo:
        """Ask about an activity no more; its ratings stay."""
        before = self._there(activity_id)
        self._change(replace(before, retired_at=self._clock.now()))
        return lambda: self._change(before)

    def take_up(self, activity_id: str) -> None:
        """Ask about one again; ValueError where three others are asked about."""
        self._change(replace(self._there(activity_id), retired_at=None))

    def delete(self, activity_id: str) -> Undo:
        """Delete an activity with all its ratings."""
        self._there(activity_id)
        removed = self._store.delete_activity(activity_id)
        return lambda: self._store.bring_back(removed)

    def _there(self, activity_id: str) -> Activity:
        found = next((one for one in self.all() if one.id == activity_id), None)
        if found is None:
            raise GoneError(f"activity {activity_id}")
        return found

    def _change(self, activity: Activity) -> None:
        self._there(activity.id)
        self._store.change_activity(activity)

    # Her ratings

    def rated_days(self) -> tuple[RatedDay, ...]:
        """Return everything she rated, by day, newest first."""
        return rated_days(self._store.activity_ratings())

    def on(self, day: date) -> RatedDay | None:
        """Return what she said on one day, None for nothing."""
        return next(iter(rated_days(self._store.activity_ratings(day, day))), None)

    def rate(self, scores: Mapping[str, int | None], *, day: date | None = None) -> Undo:
        """Keep scores by activity for a day, today's if none is named; None is one she skipped.

        What was said of them on that day before is changed.
        """
        now = self._clock.now()
        day = day or day_of(now)
        there = self._store.activity_ratings(day, day)
        at = there[-1].at if there and day != day_of(now) else now
        by_activity = {rating.activity_id: rating for rating in there}
        ratings = [
            replace(known, score=score)
            if (known := by_activity.get(activity_id)) is not None
            else self._rating(activity_id, score, at)
            for activity_id, score in scores.items()
        ]
        before = [by_activity[one.activity_id] for one in ratings if one.activity_id in by_activity]
        new = [one.id for one in ratings if one.activity_id not in by_activity]
        self._store.rate_activities(ratings)
        return lambda: self._take_back(new, before)

    def _rating(self, activity_id: str, score: int | None, at: datetime) -> ActivityRating:
        return ActivityRating(
            id=new_id(),
            activity_id=activity_id,
            at=at,
            timezone=self._clock.timezone(),
            score=score,
        )

    def _take_back(self, new: Iterable[str], before: Iterable[ActivityRating]) -> None:
        for rating_id in new:
            self._store.delete_activity_rating(rating_id)
        self._store.rate_activities(tuple(before))

    def delete_day(self, day: date) -> Undo:
        """Delete all that was said on a day."""
        removed = [
            self._store.delete_activity_rating(rating.id)
            for rating in self._store.activity_ratings(day, day)
        ]

        def undo() -> None:
            for one in removed:
                self._store.bring_back(one)

        return undo

    def view(self, first: date, last: date) -> ActivitiesView:
        """Return a range of days for the chart, both included; only they are read."""
        ratings = self._store.activity_ratings(first, last)
        return activities_view(self.all(), ratings, first=first, last=last)

    # When she is asked

    def is_due(self) -> bool:
        """Tell whether there is something to ask about and a week has gone by since the last."""
        if not self.asked():
            return False
        today = day_of(self._clock.now())
        recent = self._store.activity_ratings(today - timedelta(days=ASKED_EVERY_DAYS), today)
        return is_due((rating.day for rating in recent), self._put_off(), today=today)

    def not_this_week(self) -> None:
        """Do not ask for a week from today on."""
        self._store.set_setting(_PUT_OFF, day_of(self._clock.now()).isoformat())

    def ask_again(self) -> None:
        """Take `not_this_week` back."""
        self._store.set_setting(_PUT_OFF, "")

    def _put_off(self) -> date | None:
        try:
            return date.fromisoformat(self._store.setting(_PUT_OFF, ""))
        except ValueError:
            return None


def clean_name(text: str) -> str:
    """Return what she wrote as a name: one line, no blanks at its ends, not too long."""
    return " ".join(text.split())[:LONGEST_NAME].strip()


def _is_same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
