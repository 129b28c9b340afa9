"""A session that was cut off goes on where it was, or is kept as it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from sirelief_gui.domain.events import RepCompleted
from sirelief_gui.domain.record import (
    CheckInKind,
    Outcome,
    ResultStatus,
    SessionRecord,
    StopReason,
)
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import PlanError
from tests.fakes import RecordingListener
from tests.services.kit import BERLIN, begin, pass_time, run_to_the_end


def kinds(services: Services, record: SessionRecord | None = None) -> list[str]:
    record = record or services.player.record
    assert record is not None
    return [entry.kind for entry in services.store.journal(record.id)]


def crash(services: Services) -> None:
    """The process is gone; what was committed is on disk."""
    services.store.close()


def test_it_is_resumed_at_its_rep_and_finished(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    begin(services)
    pass_time(services, clock, 10.0 + 2 * 22 + 5)
    crash(services)
    clock.advance(3600)
    again = open_services(folder, clock)
    unfinished = again.store.unfinished()
    assert unfinished is not None
    listener = RecordingListener()
    again.player.subscribe(listener)
    again.player.recover(unfinished)
    session = again.player.session
    assert session is not None
    assert (session.status, session.pause_reason) == (Status.PAUSED, "interrupted")
    assert (session.phase.key.rep, len(session.done)) == (3, 2)
    assert again.player.do(Command.RESUME)
    record = run_to_the_end(again, clock)
    reps = [event.rep for event in listener.events if isinstance(event, RepCompleted)]
    assert [rep.rep for rep in reps[:3]] == [3, 4, 5]
    assert len(reps) == 23
    assert (record.id, record.outcome, record.reps_done) == (unfinished.id, Outcome.COMPLETED, 25)
    assert again.store.unfinished() is None
    assert again.store.check() == ()
    again.close()


def test_one_cut_off_before_its_first_event_begins_anew(
    services: Services, clock: VirtualClock
) -> None:
    begin(services)
    record = services.player.record
    assert record is not None
    bare = SessionRecord(
        id="bare",
        program_id=record.program_id,
        program_name=record.program_name,
        started_at=record.started_at,
        timezone=BERLIN,
        plan=record.plan,
    )
    services.player.do(Command.END)
    rating = services.check_ins.rate(6, CheckInKind.NOW)
    services.store.start_session(bare)
    services.player.recover(bare)
    session = services.player.session
    assert session is not None
    assert session.index == 0
    # It was begun without a rating: one logged at about that time is none of its own.
    assert services.check_ins.last() == rating


def test_a_session_is_on_disk_with_its_rating_however_soon_it_is_cut_off(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    rating = services.check_ins.rate(6, CheckInKind.NOW)
    log = services.check_ins.rate(2, CheckInKind.NOW)
    begin(services, before=rating)
    record = services.player.record
    assert record is not None
    crash(services)
    again = open_services(folder, clock)
    joined = replace(rating, kind=CheckInKind.BEFORE, session_id=record.id)
    assert again.store.check_ins() == (joined, log)
    again.player.recover(record)
    assert again.store.check_ins() == (joined, log)
    again.close()


def test_one_that_had_ended_is_finished_at_once(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    begin(services)
    listener = RecordingListener()
    pass_time(services, clock, 60.0)
    open_row = services.player.record
    services.player.do(Command.STOP)
    services.player.do(Command.END_FOR_PAIN)
    assert open_row is not None
    services.store.finish_session(open_row)  # as if killed between the last event and the record
    assert services.store.unfinished() is not None
    crash(services)
    again = open_services(folder, clock)
    again.player.subscribe(listener)
    again.player.recover(open_row)
    kept = again.store.sessions()[0]
    assert (kept.outcome, kept.stop_reason, kept.reps_done) == (
        Outcome.STOPPED,
        StopReason.PAIN,
        2,
    )
    assert not again.player.active
    assert listener.events == []
    again.close()


def test_an_interrupted_one_can_be_saved_as_it_is(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    begin(services)
    pass_time(services, clock, 60.0)
    last = services.store.journal(services.store.unfinished().id)[-1]  # type: ignore[union-attr]
    crash(services)
    clock.advance(86_400)
    again = open_services(folder, clock)
    unfinished = again.store.unfinished()
    assert unfinished is not None
    finished = again.player.save_as_it_is(unfinished)
    assert (finished.outcome, finished.stop_reason) == (Outcome.ENDED_EARLY, StopReason.INTERRUPTED)
    assert finished.ended_at == last.at
    assert again.store.sessions()[0] == finished
    assert (finished.reps_done, finished.results[0].status) == (2, ResultStatus.PARTLY)
    assert again.store.check() == ()
    again.close()


@pytest.mark.parametrize("plan", ["{}", "not JSON", '{"items": [{"exercise": "gone"}]}'])
def test_a_plan_of_another_version_can_only_be_saved_as_it_is(
    services: Services, clock: VirtualClock, plan: str
) -> None:
    begin(services)
    pass_time(services, clock, 60.0)
    services.player.do(Command.RESTART_EXERCISE)
    pass_time(services, clock, 30.0)
    record = services.player.record
    assert record is not None
    broken = SessionRecord(
        id=record.id,
        program_id=record.program_id,
        program_name=record.program_name,
        started_at=record.started_at,
        timezone=BERLIN,
        plan=plan,
    )
    crash(services)
    with_other_player = open_services(services.data_dir, clock)
    with pytest.raises(PlanError):
        with_other_player.player.recover(broken)
    assert with_other_player.player.session is None
    finished = with_other_player.player.save_as_it_is(broken)
    assert finished.reps_done == 1
    assert with_other_player.store.check() == ()
    with_other_player.close()
