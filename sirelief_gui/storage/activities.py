"""Her activities and how she rated them (PSFS), as the store keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sirelief_gui.domain.activities import MOST_ACTIVE, Activity, ActivityRating
from sirelief_gui.storage import rows
from sirelief_gui.storage.connected import Connected
from sirelief_gui.storage.removing import Removed, Removing


class ActivityShelf(Removing, Connected):
    """The part of the store that keeps what she wants to be able to do again.

    What is deleted here comes back by `Removing.bring_back`. More than three can be active only
    where a file or an undo brought them (`activities.asked_about` says which are asked about).
    """

    def activities(self) -> tuple[Activity, ...]:
        """Return all activities in her order, retired ones too."""
        found = self._all("SELECT * FROM activities ORDER BY position, added_us, id")
        return tuple(map(rows.activity_from, found))

    def add_activity(self, activity: Activity) -> None:
        """Add an activity; ValueError where three are active already."""
        with self._writing():
            if activity.is_active:
                self._check_room()
            self._insert("activities", [rows.activity_row(activity)])

    def change_activity(self, activity: Activity) -> None:
        """Keep another name or place of an activity, or that it is retired or taken up again.

        Raises LookupError where it is not there, ValueError where three others are active when it
        is taken up again.
        """
        with self._writing():
            found = self._all("SELECT retired_at FROM activities WHERE id = ?", activity.id)
            if not found:
                raise LookupError(f"There is no activity {activity.id}.")
            if activity.is_active and found[0]["retired_at"] is not None:
                self._check_room()
            self._update("activities", rows.activity_row(activity))

    def delete_activity(self, activity_id: str) -> Removed:
        """Delete an activity with all its ratings. Return what `bring_back` takes."""
        with self._writing():
            there = {
                "activities": self._numbered("activities", "id", [activity_id]),
                "activity_ratings": self._numbered(
                    "activity_ratings", "activity_id", [activity_id]
                ),
            }
            if not self._delete("activities", activity_id):
                raise LookupError(f"There is no activity {activity_id}.")
            return Removed(table="activities", record_id=activity_id, rows=there)

    def rate_activities(self, ratings: Sequence[ActivityRating]) -> None:
        """Keep ratings: one whose id is there already is changed, others are added; all or none.

        Each names an activity that is there.
        """
        with self._writing():
            for rating in ratings:
                row = rows.activity_rating_row(rating)
                if self._update("activity_ratings", row).rowcount != 1:
                    self._insert("activity_ratings", [row])

    def delete_activity_rating(self, rating_id: str) -> Removed:
        """Delete one rating of an activity. Return what `bring_back` takes."""
        with self._writing():
            there = {"activity_ratings": self._numbered("activity_ratings", "id", [rating_id])}
            if not self._delete("activity_ratings", rating_id):
                raise LookupError(f"There is no rating {rating_id}.")
            return Removed(table="activity_ratings", record_id=rating_id, rows=there)

    def activity_ratings(
        self, since: date | None = None, until: date | None = None
    ) -> tuple[ActivityRating, ...]:
        """Return the ratings of the days from ``since`` to ``until``, skipped ones too.

        Oldest first; those given together in the order of the activities.
        """
        days = ((since or date.min).isoformat(), (until or date.max).isoformat())
        found = self._all(
            "SELECT r.* FROM activity_ratings AS r JOIN activities AS a ON a.id = r.activity_id"
            " WHERE r.day BETWEEN ? AND ? ORDER BY r.at_us, a.position, r.rowid",
            *days,
        )
        return tuple(map(rows.activity_rating_from, found))

    def _check_room(self) -> None:
        (found,) = self._all("SELECT count(*) AS n FROM activities WHERE retired_at IS NULL")
        if found["n"] >= MOST_ACTIVE:
            raise ValueError(f"At most {MOST_ACTIVE} activities can be active at a time.")
