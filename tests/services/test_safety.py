from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from sirelief_gui.domain.library_list import single_program
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.record import CheckInKind, SafetyKind, Site
from sirelief_gui.domain.safety import Gate
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.storage.errors import StorageError
from tests.services.kit import a_day_with_a_session, begin, may_exercise, run_to_the_end

HOUR = 3600.0


def test_the_gate_opens_with_the_answers(services: Services) -> None:
    assert services.safety.gate() is Gate.UNANSWERED
    services.safety.record(SafetyKind.CONDITIONS_SOME)
    assert services.safety.gate() is Gate.ASK_FIRST
    services.safety.record(SafetyKind.TEAM_PERMISSION)
    assert services.safety.gate() is Gate.OPEN
    assert services.safety.answers().team_agreed


def test_two_sessions_are_enough_for_a_day_that_ends_at_four(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    a_day_with_a_session(services, clock)
    assert services.safety.gate() is Gate.OPEN
    a_day_with_a_session(services, clock)
    assert services.safety.gate() is Gate.ENOUGH_TODAY
    clock.advance(9 * HOUR)  # 03:31 at night is still the same day
    assert services.safety.gate() is Gate.ENOUGH_TODAY
    clock.advance(HOUR)
    assert services.safety.gate() is Gate.OPEN


def test_a_session_without_a_rep_is_not_counted(services: Services) -> None:
    may_exercise(services)
    for _ in range(3):
        begin(services)
        services.player.do(Command.END)
    assert services.safety.gate() is Gate.OPEN


def test_exercises_done_by_themselves_leave_the_two_sessions_of_a_day(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    alone = single_program(services.library.exercises["cat_camel"])
    for _ in range(3):
        services.player.begin(alone, resolve(alone, services.library), before=None)
        run_to_the_end(services, clock)
    assert services.safety.gate() is Gate.OPEN
    a_day_with_a_session(services, clock)
    a_day_with_a_session(services, clock)
    assert services.safety.gate() is Gate.ENOUGH_TODAY


def test_a_warning_sign_turns_sessions_off_until_the_day_ends(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    services.safety.record(SafetyKind.WARNING_SIGN)
    assert services.safety.gate() is Gate.WARNING_TODAY
    services.safety.record(SafetyKind.WARNING_SIGN_UNDONE)
    assert services.safety.gate() is Gate.OPEN
    services.safety.record(SafetyKind.WARNING_SIGN, "s1")
    clock.advance(10 * HOUR)
    assert services.safety.gate() is Gate.OPEN
    assert services.store.safety_log()[-1].session_id == "s1"


def test_front_of_pelvis_pain_counts_for_its_day(services: Services, clock: VirtualClock) -> None:
    assert not services.safety.pubic_pain_today()
    services.check_ins.rate(3, CheckInKind.NOW, sites=(Site.PUBIC,))
    assert services.safety.pubic_pain_today()
    clock.advance(10 * HOUR)
    assert not services.safety.pubic_pain_today()


def test_a_session_stopped_unwell_turns_sessions_off_even_before_the_sign_is_logged(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    begin(services)
    services.player.do(Command.STOP)
    services.player.do(Command.UNWELL)
    assert services.safety.gate() is Gate.WARNING_TODAY
    record = services.player.record
    assert record is not None
    services.safety.record(SafetyKind.WARNING_SIGN, record.id)
    assert services.safety.gate() is Gate.WARNING_TODAY
    services.safety.record(SafetyKind.WARNING_SIGN_UNDONE, record.id)
    assert services.safety.gate() is Gate.OPEN
    services.safety.record(SafetyKind.WARNING_SIGN)
    assert services.safety.gate() is Gate.WARNING_TODAY
    clock.advance(10 * HOUR)
    assert services.safety.gate() is Gate.OPEN


def test_a_sign_stopped_for_yesterday_does_not_count_today(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    begin(services)
    services.player.do(Command.STOP)
    services.player.do(Command.UNWELL)
    clock.advance(10 * HOUR)
    assert services.safety.gate() is Gate.OPEN


def test_a_sign_that_the_disk_refuses_counts_all_the_same(
    services: Services, clock: VirtualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_entry: object) -> None:
        raise StorageError("The disk is full.")

    may_exercise(services)
    with monkeypatch.context() as patched:
        patched.setattr(services.store, "add_safety", refuse)
        with pytest.raises(StorageError):
            services.safety.record(SafetyKind.WARNING_SIGN)
    assert services.safety.gate() is Gate.WARNING_TODAY
    clock.advance(1)
    services.safety.record(SafetyKind.WARNING_SIGN_UNDONE)
    assert services.safety.gate() is Gate.OPEN


def test_what_the_disk_refused_is_written_with_the_next_answer(
    services: Services, clock: VirtualClock
) -> None:
    with closing(sqlite3.connect(services.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError):
            services.safety.record(SafetyKind.WARNING_SIGN)
    clock.advance(60)
    services.safety.record(SafetyKind.CHECK_NONE)
    kinds = [entry.kind for entry in services.store.safety_log()]
    assert kinds == [SafetyKind.WARNING_SIGN, SafetyKind.CHECK_NONE]
