"""Adding what is past by hand: when it was, what it was, and what cannot be.

A session added by hand is marked so in its plan, and has no journal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from sirelief_gui.domain.entry_form import EntryError, SessionForm, with_reps
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import ExerciseResult, ResultStatus, SessionRecord
from sirelief_gui.domain.results import plan_json
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is

FIRST_DAY = date(2000, 1, 1)
"""Nothing is added before it: such a year is a slip."""
LONGEST_MINUTES = 180
_MARK = "by_hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A day and a time of the clock on the wall.

    ``second`` is the second of the two that a night has when the clocks go back.
    """

    day: date
    at: time
    second: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSession:
    """A session as it is added by hand; ``minutes`` is from 1 to LONGEST_MINUTES."""

    when: When
    program_id: str
    minutes: int
    form: SessionForm


def local_moments(day: date, at: time, zone: tzinfo | None) -> tuple[datetime, ...]:
    """Return the instants at which a zone's clocks show this, in order.

    None where they are put forward over it, two where they are put back over it.
    """
    found: list[datetime] = []
    for fold in (0, 1):
        shown = datetime.combine(day, at, tzinfo=zone).replace(fold=fold)
        lived = shown.astimezone(UTC).astimezone(zone)
        is_shown = lived.replace(tzinfo=None, fold=0) == shown.replace(tzinfo=None, fold=0)
        if is_shown and all(one.timestamp() != lived.timestamp() for one in found):
            found.append(lived)
    return tuple(found)


def moment(when: When, now: datetime, tr: Translate = as_is) -> datetime:
    """Return the instant that is meant, in the zone of ``now``. Raises EntryError."""
    if when.day < FIRST_DAY:
        raise EntryError(
            tr("This is before the year {year}. Check the year.").format(year=FIRST_DAY.year),
            key="day",
        )
    found = local_moments(when.day, when.at, now.tzinfo)
    if not found:
        raise EntryError(
            tr("The clocks were put forward over this time, so it never was. Write another one."),
            key="time",
        )
    at = found[-1] if when.second else found[0]
    if at.timestamp() > now.timestamp():
        is_today = when.day == now.date()
        raise EntryError(
            tr("This is still to come. Write a day and a time that have passed."),
            key="time" if is_today else "day",
        )
    return at


def refuse_overlap(
    start: datetime, end: datetime, sessions: Iterable[SessionRecord], tr: Translate = as_is
) -> None:
    """Raise EntryError if the time between two instants is taken by one of the sessions."""
    for other in sessions:
        since = other.started_at.timestamp()
        lasted = timedelta(seconds=other.active_seconds)
        until = (other.ended_at or other.started_at + lasted).timestamp()
        is_same = since == start.timestamp()
        if is_same or (start.timestamp() < until and since < end.timestamp()):
            raise EntryError(
                tr(
                    "There is a session at that time already. Write another time, "
                    "or make this one shorter."
                ),
                key="time",
            )


def by_hand_plan(items: Sequence[PlannedItem], *, propped: bool) -> str:
    """Write down what a session added by hand is of; `plan_from_json` reads it like any."""
    return json.dumps(
        {**json.loads(plan_json(items, propped=propped)), _MARK: True}, sort_keys=True
    )


def is_by_hand(record: SessionRecord) -> bool:
    """Tell whether a session was added by hand."""
    try:
        plan = json.loads(record.plan)
    except ValueError:
        return False
    return isinstance(plan, dict) and plan.get(_MARK) is True


def by_hand_results(items: Sequence[PlannedItem], form: SessionForm) -> tuple[ExerciseResult, ...]:
    """Return how each exercise went as the form says; one it does not name was skipped."""
    by_place = {one.position: one for one in form.exercises}
    found = []
    for position, item in enumerate(items):
        said = by_place.get(position)
        untouched = _untouched(position, item)
        if said is not None:
            untouched = with_reps(untouched, said.reps_done).found(said.comfort)
        found.append(untouched)
    return tuple(found)


def _untouched(position: int, item: PlannedItem) -> ExerciseResult:
    return ExerciseResult(
        position=position,
        exercise=item.exercise.id,
        variant=item.variant,
        sets_planned=len(item.reps_by_set),
        reps_prescribed=item.reps_planned,
        reps_planned=item.reps_planned,
        reps_done=0,
        sets_done=0,
        hold_seconds=item.hold_seconds,
        active_seconds=0,  # how long each one took is not known
        status=ResultStatus.SKIPPED,
    )
