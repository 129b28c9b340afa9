"""The columns of the exported table of her activities, which is there only if she has any."""

from __future__ import annotations

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.export_columns import Column, Columns, ColumnType, at_second
from sirelief_gui.domain.values import dataclass

_REQUIRED = {"required": True}


@dataclass(frozen=True, slots=True)
class ActivityFacts:
    """One of her activities with one rating of it; without where there is none in the period."""

    activity: Activity
    rating: ActivityRating | None = None


ACTIVITY_COLUMNS: Columns[ActivityFacts] = (
    (
        Column("activity_id", ColumnType.STRING, "Key of the activity", _REQUIRED),
        lambda f: f.activity.id,
    ),
    (
        Column("activity", ColumnType.STRING, "What she called it", _REQUIRED),
        lambda f: f.activity.name,
    ),
    (
        Column(
            "position",
            ColumnType.INTEGER,
            "Place among her activities, 1 first",
            {"required": True, "minimum": 1},
        ),
        lambda f: f.activity.position + 1,
    ),
    (
        Column("added_at", ColumnType.DATETIME, "Local time she added it, with offset", _REQUIRED),
        lambda f: at_second(f.activity.added_at),
    ),
    (
        Column("added_timezone", ColumnType.STRING, "IANA time zone it was in", _REQUIRED),
        lambda f: f.activity.timezone,
    ),
    (
        Column("retired_at", ColumnType.DATETIME, "Since when it is asked about no more"),
        lambda f: at_second(f.activity.retired_at),
    ),
    (
        Column("rating_id", ColumnType.STRING, "Key of the rating; empty where there is none"),
        lambda f: f.rating.id if f.rating else None,
    ),
    (
        Column("rated_at", ColumnType.DATETIME, "Local time of the rating, with offset"),
        lambda f: at_second(f.rating.at) if f.rating else None,
    ),
    (
        Column("timezone", ColumnType.STRING, "IANA time zone of the rating"),
        lambda f: f.rating.timezone if f.rating else None,
    ),
    (
        Column("day", ColumnType.DATE, "Local day the rating counts for; a day ends at 04:00"),
        lambda f: f.rating.day.isoformat() if f.rating else None,
    ),
    (
        Column(
            "score",
            ColumnType.INTEGER,
            "0 unable to 10 able as before: higher is better; empty when she skipped it",
            {"minimum": 0, "maximum": 10},
        ),
        lambda f: f.rating.score if f.rating else None,
    ),
)
"""Of activities.csv, a row for each rating of an activity."""
