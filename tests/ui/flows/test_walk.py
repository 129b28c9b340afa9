"""The whole walk through the real window: first run, a session, the ratings, back on Today.

The session's time is a clock moved by hand; only the choices that go on by themselves (0.6 s) are
waited for.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind, Outcome, SafetyKind, StopReason
from sirelief_gui.domain.safety import Gate
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from tests.ui.flows.person import Person
from tests.ui.flows.refusing import refusing


def test_from_first_run_to_a_saved_session(person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    planned = person.plan().timeline.seconds
    person.live_out()
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_2)
    person.on("RevealScreen")
    person.press("Continue")
    person.press("Eased")
    person.on("SavedScreen")
    person.press("Done")
    person.on("TodayScreen")
    (record,) = person.services.store.sessions()
    assert (record.outcome, record.reps_done, record.active_seconds) == (
        Outcome.COMPLETED,
        25,
        planned,
    )
    assert [(c.kind, c.score) for c in person.services.store.check_ins()] == [
        (CheckInKind.BEFORE, 4),
        (CheckInKind.AFTER, 2),
    ]
    assert person.services.store.check() == ()


def test_start_is_off_until_conditions_and_clearance_are_answered(person: Person) -> None:
    person.press("Get started")
    person.press("One does, or I am not sure")
    person.press("Look around first")
    person.on("TodayScreen")
    assert person.services.safety.gate() is Gate.ASK_FIRST
    assert person.button("Start session") is None or not person.services.player.active


def test_a_warning_sign_before_starting_turns_sessions_off_and_can_be_taken_back(
    person: Person,
) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_3)
    person.on("SafetyCheckScreen")
    person.press("I have one of these")
    person.on("StopAndCallScreen")
    assert person.services.safety.gate() is Gate.WARNING_TODAY
    person.press("I pressed this by mistake")
    person.on("TodayScreen")
    assert person.services.safety.gate() is Gate.OPEN
    kinds = [entry.kind for entry in person.services.store.safety_log()]
    assert kinds[-2:] == [SafetyKind.WARNING_SIGN, SafetyKind.WARNING_SIGN_UNDONE]


def test_whom_to_call_is_shown_even_when_the_disk_refuses_the_sign(
    person: Person,
) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_3)
    person.on("SafetyCheckScreen")
    with refusing(person.services):
        person.press("I have one of these")
        person.on("StopAndCallScreen")
    assert person.services.safety.gate() is Gate.WARNING_TODAY


def test_a_number_logged_a_moment_ago_stays_logged_when_another_is_chosen(
    person: Person,
) -> None:
    person.clear_to_start()
    person.services.check_ins.rate(6, CheckInKind.NOW, note="after the stairs")
    person.begin(Qt.Key.Key_4)
    person.session()
    found = person.services.store.check_ins()
    assert [(c.kind, c.score, c.note) for c in found] == [
        (CheckInKind.NOW, 6, "after the stairs"),
        (CheckInKind.BEFORE, 4, ""),
    ]


def test_a_number_taken_back_after_a_session_is_no_longer_kept(person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_out()
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_2)
    person.on("RevealScreen")
    person.press("Change my number")
    person.press("I’d rather not rate it")
    person.on("LookBackScreen")
    assert [c.score for c in person.services.store.check_ins()] == [4, None]


def test_feeling_unwell_ends_the_session_and_leads_to_whom_to_call(person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_reps(1)
    screen = person.session()
    screen.driver.do(Command.STOP)
    screen.driver.do(Command.UNWELL)
    person.on("StopAndCallScreen")
    (record,) = person.services.store.sessions()
    assert (record.outcome, record.stop_reason) == (Outcome.STOPPED, StopReason.WARNING_SIGN)
    assert record.reps_done == 1
    assert person.services.safety.gate() is Gate.WARNING_TODAY


def test_unwell_pressed_by_mistake_is_a_session_she_ended(person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_reps(1)
    screen = person.session()
    screen.driver.do(Command.STOP)
    screen.driver.do(Command.UNWELL)
    person.on("StopAndCallScreen")
    person.press("I pressed this by mistake")
    person.on("PainNowScreen")
    (record,) = person.services.store.sessions()
    assert (record.outcome, record.stop_reason) == (Outcome.ENDED_EARLY, StopReason.USER)
    assert person.services.safety.gate() is Gate.OPEN


def test_high_pain_after_an_unrated_start_is_answered_with_advice(person: Person) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.press("I’d rather not rate it")
    person.press("None of these – begin")
    person.live_out()
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_9)
    person.on("RevealScreen")
    assert person.button("Who to call") is not None


def test_high_pain_offers_rest_first_and_keeps_the_rating(person: Person) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_8)
    person.on("HighPainScreen")
    person.press("Not today")
    person.on("TodayScreen")
    (rating,) = person.services.store.check_ins()
    assert (rating.kind, rating.score) == (CheckInKind.NOW, 8)


def test_a_gentle_day_after_a_high_number_is_a_lighter_one(person: Person) -> None:
    person.clear_to_start()
    person.press("Start session")
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_8)
    person.press("Gentle day")
    person.press("None of these – begin")
    person.session()
    session = person.services.player.session
    assert session is not None
    assert [item.reps_planned for item in session.timeline.items] == [3, 3, 3, 6]
    assert [item.hold_seconds for item in session.timeline.items] == [3, 5, 1, 0]
    person.live_out()
    person.on("PainNowScreen")
    (record,) = person.services.store.sessions()
    assert (record.reps_done, record.reps_planned, record.reps_prescribed) == (15, 15, 21)
    assert [result.eased for result in record.results] == [True, True, True, False]
    assert person.services.store.check() == ()


def test_a_session_cut_off_is_offered_again_at_its_rep(
    person: Person, tmp_path: Path, clock: VirtualClock, qtbot: QtBot
) -> None:
    later = person.cut_off_and_come_back()
    again = later.services
    later.on("TodayScreen")
    later.press("Carry on")
    screen = later.session()
    session = again.player.session
    assert session is not None
    assert session.phase.key.rep == 3
    screen.driver.do(Command.RESUME)
    later.live_out()
    later.on("PainNowScreen")
    (record,) = again.store.sessions()
    assert record.reps_done == 25
    again.close()


def test_a_session_cut_off_waits_for_clearance_too(
    person: Person, tmp_path: Path, clock: VirtualClock, qtbot: QtBot
) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_reps(2)
    person.services.safety.record(SafetyKind.CONDITIONS_SOME)
    person.cut_off()
    again = open_services(tmp_path / "data", clock)
    later = Person(qtbot, again, clock)
    later.on("TodayScreen")
    later.press("Carry on")
    later.on("ClearanceScreen")
    assert not again.player.active
    again.close()


def test_a_session_cut_off_an_hour_ago_asks_the_daily_check_again(
    person: Person, tmp_path: Path, clock: VirtualClock, qtbot: QtBot
) -> None:
    later = person.cut_off_and_come_back(after=3600)
    again = later.services
    later.press("Carry on")
    later.on("SafetyCheckScreen")
    later.press("None of these – begin")
    later.session()
    again.close()


def test_a_session_saved_hours_later_is_not_given_a_score_of_now(
    person: Person, tmp_path: Path, clock: VirtualClock, qtbot: QtBot
) -> None:
    later = person.cut_off_and_come_back(after=2 * 3600)
    again = later.services
    later.press("Save as it is")
    later.on("SavedScreen")
    assert [c.kind for c in again.store.check_ins()] == [CheckInKind.BEFORE]
    again.close()


def test_a_session_cut_off_can_be_saved_as_it_is(
    person: Person, tmp_path: Path, clock: VirtualClock, qtbot: QtBot
) -> None:
    later = person.cut_off_and_come_back()
    again = later.services
    later.press("Save as it is")
    later.on("PainNowScreen")
    (record,) = again.store.sessions()
    assert (record.outcome, record.stop_reason) == (Outcome.ENDED_EARLY, StopReason.INTERRUPTED)
    assert record.reps_done == 2
    again.close()


def test_the_other_pages_open_and_lead_back(person: Person) -> None:
    person.clear_to_start()
    for name, screen in (
        ("Trends", "TrendsScreen"),
        ("History", "HistoryScreen"),
        ("Today", "TodayScreen"),
    ):
        person.press(name)
        person.on(screen)
