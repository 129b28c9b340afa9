"""What the safety tests share: days that pass, her week, sessions and mornings, exercises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Exercise, Library
from sirelief_gui.domain.program import Dose, PlannedItem, ProgramItem, resolve_item
from sirelief_gui.domain.record import CheckInKind, SessionRecord
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.library import load_library
from tests.services.kit import a_day_with_a_session

DAY = 24 * 3600.0
LIBRARY = load_library()


def days_pass(clock: VirtualClock, days: float) -> None:
    clock.advance(days * DAY)


def is_in_week(services: Services, week: int, *, days: int = 0) -> None:
    """Give the due date of someone who is so many weeks and days along today."""
    today = day_of(services.clock.now())
    due = today + timedelta(weeks=40) - timedelta(weeks=week, days=days)
    services.settings.save(replace(services.settings.load(), due_date=due.isoformat()))


def session_and_morning(
    services: Services, clock: VirtualClock, *, before: int | None, morning: int | None
) -> SessionRecord:
    """Live an evening with a session and rate the morning after it; ends in that morning."""
    record = a_day_with_a_session(services, clock, before=before, after=before)
    clock.advance(14 * 3600.0)
    services.check_ins.rate(morning, CheckInKind.NEXT_MORNING, session_id=record.id)
    return record


def rated_days(services: Services, clock: VirtualClock, scores: Sequence[int | None]) -> None:
    """Rate once a day, today last; None is a day without a rating."""
    for number, score in enumerate(scores):
        if number:
            days_pass(clock, 1)
        if score is not None:
            services.check_ins.rate(score, CheckInKind.NOW)


def item(exercise_id: str, **dose: object) -> PlannedItem:
    return resolve_item(ProgramItem(exercise_id, Dose(**dose)), LIBRARY)  # type: ignore[arg-type]


def with_swap(library: Library) -> Library:
    """Return the library with the seated exercise that stands in for one on the back."""
    if "seated_glute_squeeze" in library.exercises:
        return library
    like = library.exercises["hip_adduction_squeeze"]
    swap: Exercise = replace(like, id="seated_glute_squeeze", equipment=())
    return replace(library, exercises={**library.exercises, swap.id: swap})


def ids(items: Sequence[PlannedItem]) -> list[str]:
    return [one.exercise.id for one in items]
