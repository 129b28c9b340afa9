"""Reports from a real store: the period, what is read, the name that is kept nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.domain.record import Outcome, SafetyKind
from sirelief_gui.domain.report_history import Period
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.demo import fill_demo
from sirelief_gui.services.faults import GoneError
from sirelief_gui.services.report import ReportAsk, report, report_period, session_report
from tests.services.kit import a_day_with_a_session

ALL = ExportOptions()


def today_of(clock: VirtualClock) -> date:
    return day_of(clock.now())


def test_the_period_goes_from_her_first_day_to_today(
    services: Services, clock: VirtualClock
) -> None:
    today = today_of(clock)
    assert report_period(services.store, ALL, today) == Period(today, today)
    a_day_with_a_session(services, clock)
    later = today + timedelta(days=9)
    assert report_period(services.store, ALL, later) == Period(today, later)
    asked = ExportOptions(since=today - timedelta(days=30), until=later + timedelta(days=30))
    assert report_period(services.store, asked, later) == Period(asked.since or today, later)
    to_come = ExportOptions(since=later + timedelta(days=3))
    assert report_period(services.store, to_come, later).days == 1
    past = ExportOptions(until=today - timedelta(days=5))
    assert report_period(services.store, past, later).last == today - timedelta(days=5)


def test_a_report_says_what_the_store_holds(services: Services, clock: VirtualClock) -> None:
    a_day_with_a_session(services, clock, before=6, after=3)
    services.safety.record(SafetyKind.WARNING_SIGN)
    services.safety.record(SafetyKind.WARNING_SIGN_UNDONE)
    made = report(services.store, services.library, ALL, today=today_of(clock))
    assert made.period_text == "4 March 2026, 1 day"
    assert [c.number for c in made.counts] == ["1", "1 of 1", "0 of 1", "6"]
    assert [line.cells[0].value for line in made.pain.lines] == ["6", "3", "–", "–"]
    assert made.stops.entries[0].lead == "4 Mar"
    services.safety.record(SafetyKind.WARNING_SIGN)
    made = report(services.store, services.library, ALL, today=today_of(clock))
    assert made.counts[2].number == "1 of 1"


def test_what_was_corrected_is_marked(services: Services, clock: VirtualClock) -> None:
    record = a_day_with_a_session(services, clock)
    found = services.store.session(record.id)
    assert found is not None
    ask = ReportAsk(table=True)
    made = report(services.store, services.library, ALL, today=today_of(clock), ask=ask)
    assert made.table is not None
    assert "Corrected later" not in made.table.rows[0].below
    services.store.update_session(replace(found, outcome=Outcome.STOPPED))
    made = report(services.store, services.library, ALL, today=today_of(clock), ask=ask)
    assert made.table is not None
    assert "Corrected later" in made.table.rows[0].below
    assert "Corrected later" in str(session_report(services.store, services.library, record.id))


def test_due_date_and_weeks_are_left_out_unless_asked_for(
    services: Services, clock: VirtualClock
) -> None:
    fill_demo(services)
    today = today_of(clock)

    def title(options: ExportOptions) -> str:
        return report(services.store, services.library, options, today=today).period_text

    due = services.settings.load().due_date
    assert "due" not in title(ALL)
    assert (
        str(date.fromisoformat(due).year) in title(ExportOptions(due_date=True)).partition("due")[2]
    )
    assert "of pregnancy" in title(ALL)
    services.settings.save(replace(services.settings.load(), pregnancy_ended=today.isoformat()))
    assert "of pregnancy" not in title(ExportOptions(due_date=True))
    assert "due" not in title(ExportOptions(due_date=True))


def test_the_name_is_on_the_report_and_nowhere_in_the_store(
    services: Services, clock: VirtualClock
) -> None:
    record = a_day_with_a_session(services, clock)
    ask = ReportAsk(name="Jane Mayer")
    made = report(services.store, services.library, ALL, today=today_of(clock), ask=ask)
    assert made.name == "Jane Mayer"
    one = session_report(services.store, services.library, record.id, name="Jane Mayer")
    assert one.name == "Jane Mayer"
    assert "Jane" not in str(services.store.settings())
    again = report(services.store, services.library, ALL, today=today_of(clock))
    assert again.name == ""


def test_she_can_give_up_and_nothing_is_held(services: Services, clock: VirtualClock) -> None:
    def give_up(done: int, total: int) -> None:
        if done == total - 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        report(services.store, services.library, ALL, today=today_of(clock), progress=give_up)
    a_day_with_a_session(services, clock)  # the store can be written to


def test_one_session_has_its_scores_and_what_was_done(
    services: Services, clock: VirtualClock
) -> None:
    record = a_day_with_a_session(services, clock, before=5, after=2)
    services.history.set_comfort(record.id, None, note="It went\nwell.", effort=4)
    made = session_report(services.store, services.library, record.id, notes=True)
    assert [(c.number, c.what) for c in made.scores[:2]] == [("5", "Before"), ("2", "After")]
    assert made.change == "Change in points: −3, noticeably lower"
    assert made.when.startswith("4 March 2026, 18:3")
    assert made.exercises.rows[0][0] == "Cat-Camel"
    assert ("How it ended", "Ended early") in [(f.lead, f.text) for f in made.facts]
    assert ("Effort, 0 to 10", "4") in [(f.lead, f.text) for f in made.facts]
    assert made.note is not None
    assert made.note.entries[0].text == "It went well."
    assert session_report(services.store, services.library, record.id).note is None


def test_an_unrated_session_says_nothing_of_a_change(
    services: Services, clock: VirtualClock
) -> None:
    record = a_day_with_a_session(services, clock, before=None, after=None)
    made = session_report(services.store, services.library, record.id)
    assert made.change == ""
    assert made.scores[0].number == "–"


def test_a_session_that_is_gone_is_told_of(services: Services) -> None:
    with pytest.raises(GoneError):
        session_report(services.store, services.library, "gone")
