"""Sessions of days gone by, put into a history as they would have been kept."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from itertools import count

from sirelief_gui.domain.program import PlannedItem, Program, resolve
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    ExerciseResult,
    Outcome,
    ResultStatus,
    SessionRecord,
    StopReason,
)
from sirelief_gui.domain.results import plan_json
from sirelief_gui.services.app_services import Services

_NUMBERS = count(1)


def a_past_session(
    services: Services,
    *,
    ago: int,
    before: int | None = None,
    after: int | None = None,
    program: Program | None = None,
    stop_reason: StopReason = StopReason.NONE,
    hurt: Collection[str] = (),
) -> SessionRecord:
    """Keep a session of so many days ago, an hour before now, done in full and rated."""
    program = services.shelf.chosen() if program is None else program
    items = resolve(program, services.library)
    started = services.clock.now() - timedelta(days=ago, hours=1)
    stopped = stop_reason is not StopReason.NONE
    record = SessionRecord(
        id=f"past{next(_NUMBERS)}",
        program_id=program.id,
        program_name=program.name,
        started_at=started,
        timezone=services.clock.timezone(),
        outcome=Outcome.STOPPED if stopped else Outcome.COMPLETED,
        ended_at=started + timedelta(minutes=20),
        stop_reason=stop_reason,
        active_seconds=1200,
        plan=plan_json(items, propped=True),
        results=tuple(
            _result(place, item, hurt=item.exercise.id in hurt) for place, item in enumerate(items)
        ),
    )
    services.store.start_session(record)
    for kind, score, minutes in (
        (CheckInKind.BEFORE, before, -1),
        (CheckInKind.AFTER, after, 21),
    ):
        if score is not None:
            services.store.add_check_in(
                CheckIn(
                    id=f"{record.id}-{kind}",
                    at=started + timedelta(minutes=minutes),
                    timezone=record.timezone,
                    kind=kind,
                    score=score,
                    session_id=record.id,
                )
            )
    return record


def _result(place: int, item: PlannedItem, *, hurt: bool) -> ExerciseResult:
    return ExerciseResult(
        position=place,
        exercise=item.exercise.id,
        variant=item.variant,
        sets_planned=len(item.reps_by_set),
        reps_prescribed=item.reps_planned,
        reps_planned=item.reps_planned,
        reps_done=item.reps_planned,
        sets_done=len(item.reps_by_set),
        hold_seconds=item.hold_seconds,
        active_seconds=item.rep_seconds * item.reps_planned,
        status=ResultStatus.DONE,
        hurt=hurt,
    )
