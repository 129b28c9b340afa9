"""Taking in activities.csv: each activity once, with a rating in every row that has one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import cast

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.exchange_format import ACTIVITY, ACTIVITY_RATING
from sirelief_gui.domain.exchange_kinds import Whole
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.words import mark
from sirelief_gui.storage.exchange.csv_columns import ACTIVITY_CELLS, SCORE_CELLS
from sirelief_gui.storage.exchange.csv_rows import (
    Row,
    cell_of,
    cells_of,
    check_zone,
    made_of,
    to_second,
)
from sirelief_gui.storage.exchange.incoming import Incoming, Part, Payload

_PLACE = "position"
_OTHER = mark("says something else of this activity than its first row")
_BLANK = mark("must not begin or end with a blank")


def activities_of(rows: Sequence[Row]) -> Iterator[Incoming | ImportFault]:
    """Yield the activities with their ratings, and for a row that is wrong what is wrong."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.cells["activity_id"]].append(row)
    for first, *others in found.values():
        try:
            yield _activity(first)
            for row in others:
                _check_same(first, row)
        except ImportFault as fault:
            yield fault
            continue
        for row in (first, *others):
            try:
                if row.cells["rating_id"]:
                    yield _rating(row)
            except ImportFault as fault:
                yield fault


def _activity(row: Row) -> Incoming:
    position = cast("int", cell_of(row, _PLACE, Whole(low=1))) - 1
    cells = cells_of(row, ACTIVITY_CELLS, ACTIVITY.fields, {"position": position})
    name = cells["name"]
    if name != name.strip():
        raise ImportFault(row.place("activity"), _BLANK)
    activity = Activity(**cells)
    check_zone(row, activity.timezone, "added_timezone")
    return made_of(Part.ACTIVITIES, activity.id, activity, _activity_as_told, row, "activity_id")


def _activity_as_told(payload: Payload) -> object:
    now = cast("Activity", payload)
    times = (to_second(now.added_at), to_second(now.retired_at))
    return (now.name, now.position, now.timezone, *times)


def _check_same(first: Row, row: Row) -> None:
    for name in (*ACTIVITY_CELLS, _PLACE):
        if row.cells[name] != first.cells[name]:
            raise ImportFault(row.place(name), _OTHER)


def _rating(row: Row) -> Incoming:
    rating = ActivityRating(**cells_of(row, SCORE_CELLS, ACTIVITY_RATING.fields, {}))
    check_zone(row, rating.timezone)
    return made_of(
        Part.ACTIVITY_RATINGS,
        rating.id,
        rating,
        _rating_as_told,
        row,
        "rating_id",
        owner_column="activity_id",
    )


def _rating_as_told(payload: Payload) -> object:
    now = cast("ActivityRating", payload)
    return (now.activity_id, to_second(now.at), now.timezone, now.score)
