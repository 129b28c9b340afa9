from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.domain.events import Event, PhaseStarted, SessionEnded
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.record import (
    CheckInKind,
    Comfort,
    Outcome,
    ResultStatus,
    SessionRecord,
    StopReason,
)
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from tests.fakes import RecordingListener
from tests.services.kit import BERLIN, begin, pass_time, run_to_the_end


def kinds(services: Services, record: SessionRecord | None = None) -> list[str]:
    record = record or services.player.record
    assert record is not None
    return [entry.kind for entry in services.store.journal(record.id)]


def test_a_whole_session_is_kept_with_its_results(services: Services, clock: VirtualClock) -> None:
    rating = services.check_ins.rate(4, CheckInKind.NOW)
    begin(services, before=rating)
    record = run_to_the_end(services, clock)
    assert services.store.session(record.id) == services.store.sessions()[0]
    kept = services.store.sessions()[0]
    assert (kept.outcome, kept.stop_reason, kept.reps_done) == (
        Outcome.COMPLETED,
        StopReason.NONE,
        25,
    )
    assert kept.active_seconds == 660
    assert kept.ended_at is not None
    assert (kept.ended_at - kept.started_at).total_seconds() == 660
    assert {result.status for result in kept.results} == {ResultStatus.DONE}
    before = services.check_ins.last()
    assert before is not None
    assert (before.id, before.kind, before.session_id) == (
        rating.id,
        CheckInKind.BEFORE,
        record.id,
    )
    assert services.store.check() == ()


def test_the_journal_stands_at_the_instants_of_its_boundaries(
    services: Services, clock: VirtualClock
) -> None:
    begin(services)
    clock.advance(0.4)  # ticks come when they come; boundaries keep their own instants
    pass_time(services, clock, 14.0)
    record = services.player.record
    assert record is not None
    told = [
        (entry.kind, round((entry.at - record.started_at).total_seconds(), 3))
        for entry in services.store.journal(record.id)
    ]
    assert told == [
        ("session_started", 0.0),
        ("phase_started", 0.0),
        ("phase_completed", 10.0),
        ("phase_started", 10.0),
        ("phase_completed", 13.0),
        ("phase_started", 13.0),
    ]


def test_listeners_hear_of_nothing_that_is_not_on_disk(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    with services.store.open(folder) as other:

        def on_disk() -> bool:
            unfinished = other.unfinished()
            assert unfinished is not None
            return len(other.journal(unfinished.id)) == len(listener.events)

        listener = RecordingListener(on_disk)
        leave = services.player.subscribe(listener)
        begin(services)
        pass_time(services, clock, 60.0)
        leave()
        assert len(listener.seen) > 9
        assert all(listener.seen)
        services.player.do(Command.STOP)
        finished = RecordingListener(lambda: other.sessions()[0].outcome)
        services.player.subscribe(finished)
        services.player.do(Command.END)
    assert finished.kinds == ["session_ended"]
    assert finished.seen == [Outcome.ENDED_EARLY]


def test_a_listener_may_give_a_command_and_none_hears_events_out_of_order(
    services: Services, clock: VirtualClock
) -> None:
    def hasty(events: tuple[Event, ...]) -> None:
        if any(isinstance(e, PhaseStarted) and e.key.kind == "get_ready" for e in events):
            services.player.do(Command.READY)

    services.player.subscribe(hasty)
    listener = RecordingListener()
    services.player.subscribe(listener)
    begin(services)
    assert listener.kinds == [
        "session_started",
        "phase_started",
        "phase_completed",
        "phase_started",
    ]
    assert kinds(services) == listener.kinds


def test_one_who_left_hears_nothing_more(services: Services, clock: VirtualClock) -> None:
    listener = RecordingListener()
    leave = services.player.subscribe(listener)
    begin(services)
    leave()
    leave()
    pass_time(services, clock, 30.0)
    assert listener.kinds == ["session_started", "phase_started"]


def test_illegal_commands_change_nothing(services: Services, clock: VirtualClock) -> None:
    assert not services.player.do(Command.PAUSE)
    begin(services)
    told = kinds(services)
    assert not services.player.do(Command.RESUME)
    assert not services.player.do(Command.CONTINUE)
    assert kinds(services) == told
    with pytest.raises(RuntimeError):
        begin(services)


def test_nothing_goes_on_before_a_session(services: Services) -> None:
    services.player.tick()
    assert services.player.session is None
    assert services.player.record is None
    assert services.player.deadline() is None
    assert not services.player.active
    assert services.player.save()


@pytest.mark.parametrize("slept", [3600.0, -3600.0])
def test_the_computer_slept_so_the_session_is_paused(
    services: Services, clock: VirtualClock, slept: float
) -> None:
    begin(services)
    pass_time(services, clock, 11.0)
    clock.sleep(slept)
    clock.advance(0.5)
    services.player.tick()
    session = services.player.session
    assert session is not None
    assert (session.status, session.pause_reason) == (Status.PAUSED, "slept")
    record = services.player.record
    assert record is not None
    paused = services.store.journal(record.id)[-1]
    # It happened before the sleep, whatever the wall says now.
    assert (paused.kind, (paused.at - record.started_at).total_seconds()) == ("paused", 11.0)


def test_silence_pauses_and_skips_no_rep(services: Services, clock: VirtualClock) -> None:
    begin(services)
    pass_time(services, clock, 11.0)
    clock.advance(500.0)
    # The first thing heard after waking may be a key rather than a tick.
    assert not services.player.do(Command.PAUSE)
    session = services.player.session
    assert session is not None
    assert session.status is Status.PAUSED
    assert not session.done
    assert services.player.do(Command.RESUME)
    run_to_the_end(services, clock)
    assert services.store.sessions()[0].reps_done == 25


def test_a_long_pause_is_no_jump(services: Services, clock: VirtualClock) -> None:
    begin(services)
    services.player.do(Command.PAUSE)
    clock.advance(900.0)
    services.player.tick()
    assert services.player.do(Command.RESUME)
    deadline = services.player.deadline()
    assert deadline is not None
    assert deadline - services.player.now() == 3.0
    assert kinds(services)[-2:] == ["paused", "count_in_started"]


def test_a_session_across_the_change_to_summer_time(tmp_path: Path) -> None:
    clock = VirtualClock(datetime(2026, 3, 29, 0, 55, tzinfo=UTC), BERLIN)
    services = open_services(tmp_path, clock)
    begin(services)
    run_to_the_end(services, clock)
    kept = services.store.sessions()[0]
    services.close()
    assert kept.started_at.isoformat() == "2026-03-29T01:55:00+01:00"
    assert kept.ended_at is not None
    assert kept.ended_at.isoformat() == "2026-03-29T03:06:00+02:00"
    assert kept.active_seconds == 660


def test_without_one_rep_it_is_saved_all_the_same(services: Services, clock: VirtualClock) -> None:
    begin(services)
    services.player.do(Command.STOP)
    services.player.do(Command.UNWELL)
    kept = services.store.sessions()[0]
    assert (kept.outcome, kept.stop_reason) == (Outcome.STOPPED, StopReason.WARNING_SIGN)
    assert kept.reps_done == 0
    services.history_edit.delete(kept.id)
    assert services.store.sessions() == ()


def test_a_rating_of_an_earlier_session_is_copied_not_taken_away(
    services: Services, clock: VirtualClock
) -> None:
    begin(services)
    services.player.do(Command.END)
    first = services.player.record
    assert first is not None
    after = services.check_ins.rate(2, CheckInKind.AFTER, session_id=first.id)
    begin(services, before=after)
    second = services.player.record
    assert second is not None
    assert [(c.kind, c.session_id) for c in services.store.check_ins()] == [
        (CheckInKind.AFTER, first.id),
        (CheckInKind.BEFORE, second.id),
    ]


def test_the_finished_record_is_what_history_shows(services: Services, clock: VirtualClock) -> None:
    begin(services)
    ended: list[object] = []
    services.player.subscribe(
        lambda events: ended.extend(e for e in events if isinstance(e, SessionEnded))
    )
    pass_time(services, clock, 60.0)
    services.player.do(Command.STOP)
    services.player.do(Command.EASE_OFF)
    pass_time(services, clock, 30.0)
    services.player.do(Command.END)
    assert len(ended) == 1
    record = services.player.record
    assert record is not None
    assert record.results[0].eased
    services.history.set_comfort(record.id, Comfort.EASED)
    detail = services.history.detail(record.id)
    assert detail.exercises[0].chip == "Eased off at rep 3"
    assert detail.exercises[0].dose.endswith(" of 5 reps")  # the reps prescribed; holds differed
    assert record.results[0].reps_planned == 3
    assert services.history.after_view(record.id).reps_planned == 25


def test_the_week_is_kept_with_the_session(services: Services, clock: VirtualClock) -> None:
    settings = services.settings.load()
    assert settings.gestational_week is None
    program = services.programs["daily_five"]
    items = resolve(program, services.library)
    services.store.set_setting("settings.gestational_week", 29)
    services.player.begin(program, items, before=None)
    record = services.player.record
    assert record is not None
    assert record.gestational_week == 29
