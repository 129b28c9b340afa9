from __future__ import annotations

from datetime import date

import pytest

from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.safety import Gate
from sirelief_gui.domain.words import NBSP
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.demo import fill_demo
from tests.services.kit import a_day_with_a_session, begin, may_exercise, pass_time

HOUR, DAY = 3600.0, 86_400.0


def test_the_first_look(services: Services) -> None:
    view = services.today.view()
    assert (view.day, view.greeting) == (date(2026, 3, 4), "Good evening")
    assert (view.program_name, view.exercises) == ("Full day", 9)
    assert view.minutes == "26\N{NO-BREAK SPACE}min"
    assert view.kit == ("Mat", "Chair", "Strap", "Ball", "Pillows")
    assert view.kit_whole[2:] == (
        "Strap, no stretch",
        "23\N{NO-BREAK SPACE}cm ball",
        "Wedge or pillows",
    )
    assert (view.gate, view.can_start) == (Gate.UNANSWERED, False)
    assert view.first_use
    assert (view.last_pain, view.resume, view.done_today) == (None, None, None)
    assert view.week_text == "0 of 4 sessions"
    marks = [(mark.done, mark.today, mark.to_come) for mark in view.week]
    assert marks[1:4] == [(False, False, False), (False, True, False), (False, False, True)]


def test_today_offers_the_program_that_she_has_chosen(services: Services) -> None:
    services.shelf.choose("gentle_day")
    view = services.today.view()
    gentle = services.programs["gentle_day"]
    assert services.today.program() == gentle
    assert (view.program_id, view.program_name) == ("gentle_day", "Gentle day")
    assert view.exercises == len(gentle.items) == len(services.today.items())
    assert view.kit == ("Mat", "Chair", "Ball")
    assert view.seconds == services.today.view(program_id="gentle_day").seconds
    assert view.seconds < services.today.view(program_id="full_day").seconds


def test_one_of_hers_can_be_on_today_until_it_is_deleted(services: Services) -> None:
    draft = services.shelf.copy("daily_five", "Mine")
    assert isinstance(draft, Draft)
    mine = services.shelf.save(draft).program
    services.shelf.choose(mine.id)
    assert services.today.view().program_name == "Mine"
    deleted = services.shelf.delete(mine.id)
    assert services.today.view().program_name == "Full day"
    services.shelf.restore(deleted)
    assert services.today.view().program_name == "Mine"


def test_gentle_day_can_take_the_place_of_what_is_chosen_until_the_day_ends(
    services: Services, clock: VirtualClock
) -> None:
    full, gentle = services.today.view().ways
    assert (full.program_id, full.name, gentle.name) == ("full_day", "Full day", "Gentle day")
    assert full.minutes == services.today.view().minutes
    services.today.go_gently(on=True)
    view = services.today.view()
    assert (view.program_id, view.minutes) == ("gentle_day", gentle.minutes)
    assert view.ways == (full, gentle)
    services.today.go_gently(on=False)
    assert services.today.program().id == "full_day"
    services.today.go_gently(on=True)
    clock.advance(DAY)
    assert services.today.program().id == "full_day"


def test_another_program_put_on_today_takes_gentle_day_away(services: Services) -> None:
    services.today.go_gently(on=True)
    services.shelf.choose("daily_five")
    assert services.today.program().id == "daily_five"
    services.shelf.choose("gentle_day")
    assert services.today.view().ways == ()  # there is no other one to choose


def test_after_a_session(services: Services, clock: VirtualClock) -> None:
    may_exercise(services)
    record = a_day_with_a_session(services, clock)
    view = services.today.view()
    assert view.can_start
    assert not view.first_use
    assert view.start_label == "Do another"
    assert view.done_today is not None
    assert (view.done_today.session_id, view.done_today.before, view.done_today.after) == (
        record.id,
        4,
        2,
    )
    assert [mark.day.day for mark in view.week if mark.done] == [4]
    assert view.last_pain is not None
    assert (view.last_pain.score, view.last_pain.word, view.last_pain.when) == (
        2,
        "Mild",
        "Today, after session",
    )


def test_over_the_goal(services: Services, clock: VirtualClock) -> None:
    for _ in range(5):
        a_day_with_a_session(services, clock)
    assert services.today.view().week_text == "5, goal was 4"


def test_the_next_morning_is_asked_once(services: Services, clock: VirtualClock) -> None:
    record = a_day_with_a_session(services, clock)
    clock.advance(9 * HOUR)
    assert not services.today.view().next_morning_due  # half past three: the night is not over
    clock.advance(4 * HOUR)
    assert services.today.view().next_morning_due
    assert services.today.yesterdays_session_id() == record.id
    services.check_ins.rate(3, CheckInKind.NEXT_MORNING, session_id=record.id)
    view = services.today.view()
    assert not view.next_morning_due
    assert view.last_pain is not None
    assert view.last_pain.when == "Today, in the morning"


def test_the_question_can_be_dismissed_and_ends_with_the_morning(
    services: Services, clock: VirtualClock
) -> None:
    a_day_with_a_session(services, clock)
    clock.advance(13 * HOUR)
    services.today.dismiss_next_morning()
    assert not services.today.view().next_morning_due
    a_day_with_a_session(services, clock)
    clock.advance(DAY)
    assert services.today.view().next_morning_due
    clock.advance(7 * HOUR)
    assert not services.today.view().next_morning_due


@pytest.mark.parametrize(
    ("hours", "words"), [(0, "Good evening"), (13, "Good morning"), (18, "Good afternoon")]
)
def test_the_greeting_of_the_hour(
    services: Services, clock: VirtualClock, hours: int, words: str
) -> None:
    clock.advance(hours * HOUR)
    assert services.today.view().greeting == words


def test_an_interrupted_session_is_offered(services: Services, clock: VirtualClock) -> None:
    begin(services)
    pass_time(services, clock, 60.0)
    services.store.close()
    again = open_services(services.data_dir, clock)
    resume = again.today.view().resume
    assert resume is not None
    assert (resume.place, resume.can_resume) == ("Cat-Camel, rep 3 of 5", True)
    assert (resume.stopped_at - resume.record.started_at).total_seconds() == 57  # its last event
    again.close()


def test_one_of_another_version_can_only_be_saved(services: Services) -> None:
    begin(services)
    record = services.player.record
    assert record is not None
    unreadable = type(record)(
        id="other",
        program_id="x",
        program_name="Other",
        started_at=record.started_at,
        timezone=record.timezone,
        plan="{}",
    )
    services.store.start_session(unreadable)
    resume = services.today.view().resume
    assert resume is not None
    assert (resume.place, resume.can_resume, resume.stopped_at) == (
        "Other",
        False,
        record.started_at,
    )


def test_the_demo_fills_every_part(services: Services) -> None:
    fill_demo(services)
    view = services.today.view()
    assert view.gate is Gate.OPEN
    assert view.sessions_this_week == 2  # Monday and Tuesday of this week
    assert view.gestational_week == 29
    assert view.week_chip.replace(NBSP, " ") == "29 weeks + 3 days"
    assert view.last_pain is not None
    assert view.last_pain.when == "Yesterday, after session"
    assert view.spark.before
    assert view.spark.after
    assert services.store.check() == ()
    assert 40 <= len(services.store.sessions()) <= 60


def test_the_demo_is_the_same_for_the_same_day(services: Services, clock: VirtualClock) -> None:
    fill_demo(services)
    other = open_services(services.data_dir / "other", clock)
    fill_demo(other)
    assert other.store.sessions() == services.store.sessions()
    assert other.store.check_ins() == services.store.check_ins()
    other.close()
