"""A session service to test with: a real store on disk, and a clock moved by hand."""

from __future__ import annotations

from datetime import UTC, datetime

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.record import CheckIn, CheckInKind, SafetyKind, SessionRecord
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock

EVENING = datetime(2026, 3, 4, 17, 30, tzinfo=UTC)
"""A Wednesday, 18:30 in Berlin."""
BERLIN = "Europe/Berlin"


def begin(services: Services, *, reps: int = 5, before: CheckIn | None = None) -> None:
    program = services.programs["daily_five"]
    services.player.begin(program, resolve(program, services.library, reps=reps), before=before)


def begin_guided(services: Services) -> None:
    """Begin as the window does: guided as her settings and her history say."""
    guided = services.guidance.for_next()
    services.player.begin(
        services.today.program(),
        services.today.items(),
        before=None,
        propped=services.settings.load().propped_on(day_of(services.clock.now())),
        speech=guided.speech,
        demos=guided.demos,
    )


def pass_time(services: Services, clock: VirtualClock, seconds: float) -> None:
    """Let time pass as a window does: the player is ticked every second."""
    while seconds > 0:
        clock.advance(min(1.0, seconds))
        seconds -= 1.0
        services.player.tick()


def run_to_the_end(services: Services, clock: VirtualClock) -> SessionRecord:
    while services.player.active:
        pass_time(services, clock, 1.0)
    record = services.player.record
    assert record is not None
    return record


def a_day_with_a_session(
    services: Services, clock: VirtualClock, *, before: int | None = 4, after: int | None = 2
) -> SessionRecord:
    """Rate, run three exercises' worth of reps quickly, end, and rate again."""
    rating = services.check_ins.rate(before, CheckInKind.NOW)
    begin(services, reps=1, before=rating)
    pass_time(services, clock, 40.0)
    services.player.do(Command.END)
    record = services.player.record
    assert record is not None
    services.check_ins.rate(after, CheckInKind.AFTER, session_id=record.id)
    return record


def may_exercise(services: Services) -> None:
    for kind in (SafetyKind.CONDITIONS_NONE, SafetyKind.CLEARANCE_GIVEN):
        services.safety.record(kind)
