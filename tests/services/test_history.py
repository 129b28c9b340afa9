from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from sirelief_gui.domain.history_search import HistoryFilter
from sirelief_gui.domain.record import CheckInKind, Comfort, Site, Trigger
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import GONE, GoneError, fault_in_words
from sirelief_gui.services.history_views import PainRow, SessionRow
from tests.services.kit import a_day_with_a_session, begin, pass_time, run_to_the_end

DAY = 86_400.0


def test_exercises_and_programs_are_called_by_their_names(
    services: Services, clock: VirtualClock
) -> None:
    a_day_with_a_session(services, clock)
    (record,) = services.store.sessions()
    named = {key: services.history.name_of(key) for key in ("bridge", record.program_id, "gone")}
    assert named == {
        "bridge": services.library.exercises["bridge"].short_name,
        record.program_id: record.program_name,
        "gone": "gone",
    }


def test_weeks_hold_sessions_and_pain_logs_newest_first(
    services: Services, clock: VirtualClock
) -> None:
    a_day_with_a_session(services, clock)
    clock.advance(6 * DAY)
    services.check_ins.rate(3, CheckInKind.NOW, triggers=(Trigger.STAIRS,))
    services.check_ins.rate(None, CheckInKind.NOW)  # says nothing: no row
    clock.advance(60)
    a_day_with_a_session(services, clock, before=None)
    listing = services.history.listing()
    this_week, last_week = listing.weeks
    assert (this_week.this_week, this_week.sessions, this_week.pain_logs) == (True, 1, 1)
    assert (last_week.this_week, last_week.sessions, last_week.pain_logs) == (False, 1, 0)
    assert (last_week.first.isoformat(), last_week.last.isoformat()) == ("2026-03-02", "2026-03-08")
    rows = listing.rows(0, 1)
    assert [len(week) for week in rows] == [2, 1]
    session, log = rows[0]
    assert isinstance(session, SessionRow)
    assert (session.before, session.after, session.change) == (None, 2, None)
    assert isinstance(log, PainRow)
    assert log.check_in.triggers == (Trigger.STAIRS,)


def test_the_chips_choose(services: Services, clock: VirtualClock) -> None:
    begin(services)
    run_to_the_end(services, clock)
    a_day_with_a_session(services, clock)
    services.check_ins.rate(3, CheckInKind.WORST_24H)

    def rows(wanted: HistoryFilter) -> int:
        return sum(week.count for week in services.history.listing(wanted).weeks)

    assert [rows(wanted) for wanted in HistoryFilter] == [3, 2, 1, 1]


def test_detail_tells_how_each_exercise_went(services: Services, clock: VirtualClock) -> None:
    rating = services.check_ins.rate(4, CheckInKind.NOW, sites=(Site.SI_RIGHT,))
    begin(services, before=rating)
    pass_time(services, clock, 75.0)
    services.player.do(Command.NEXT_EXERCISE)
    services.player.do(Command.NEXT_EXERCISE)
    services.player.do(Command.STOP)
    services.player.do(Command.END_FOR_PAIN)
    record = services.player.record
    assert record is not None
    services.check_ins.rate(3, CheckInKind.AFTER, session_id=record.id)
    clock.advance(13 * 3600)
    services.check_ins.rate(2, CheckInKind.NEXT_MORNING)
    services.history.set_comfort(record.id, Comfort.HURT, hurt=(0,), note="the strap", effort=4)
    detail = services.history.detail(record.id)
    assert [(line.name, line.dose.replace("\xa0", " "), line.chip) for line in detail.exercises][
        :3
    ] == [
        ("Cat-Camel", "2 of 5 reps, 5 s each way", "Hurt"),
        ("Hand-Heel Rocks", "0 of 5 reps, 5 s each way", "Skipped"),
        ("Bridging", "0 of 5 reps, hold 5 s", ""),
    ]
    assert detail.sites == (Site.SI_RIGHT,)
    assert detail.change_title == "1 point lower"
    assert detail.outcome_text == "Ended early for pain"
    assert (detail.comfort, detail.effort, detail.note) == (Comfort.HURT, 4, "the strap")
    assert detail.ratings.next_morning is not None
    assert detail.ratings.next_morning.score == 2


def test_a_note_left_out_stays_as_it_was(services: Services, clock: VirtualClock) -> None:
    record = a_day_with_a_session(services, clock)
    services.history.set_comfort(record.id, Comfort.SAME, note="slept well", effort=3)
    services.history.set_comfort(record.id, Comfort.EASED)
    kept = services.history.detail(record.id)
    assert (kept.comfort, kept.note, kept.effort) == (Comfort.EASED, "slept well", 3)


def test_corrections_are_kept(services: Services, clock: VirtualClock) -> None:
    record = a_day_with_a_session(services, clock)
    fewer = replace(record.results[0], reps_done=0)
    services.history.correct(replace(record, results=(fewer, *record.results[1:])))
    assert services.history.detail(record.id).record.reps_done == 0
    assert services.store.check() == ()


def _in_spanish(text: str, _n: int = -1, /) -> str:
    return {GONE: "Ya no está."}[text]


@pytest.mark.parametrize("method", ["detail", "after_view", "pain_log"])
def test_what_is_not_there_is_said_without_its_id(services: Services, method: str) -> None:
    with pytest.raises(GoneError) as gone:
        getattr(services.history, method)("s-1")
    assert "s-1" not in str(gone.value)
    assert fault_in_words(str(gone.value), _in_spanish) == "Ya no está."


def test_the_saved_page(services: Services, clock: VirtualClock) -> None:
    for _ in range(3):
        a_day_with_a_session(services, clock)
    fourth = a_day_with_a_session(services, clock)
    view = services.history.after_view(fourth.id)
    assert (view.number, view.before, view.after, view.change_title) == (4, 4, 2, "2 points lower")
    assert (view.reps_done, view.reps_planned, view.sessions_this_week, view.goal) == (1, 5, 4, 4)
    assert view.line_title == "That’s your weekly goal."
    fifth = a_day_with_a_session(services, clock, after=None)
    view = services.history.after_view(fifth.id)
    assert (view.change_title, view.change_weight) == ("", "")
    assert view.line_title == "5 this week, goal was 4."


def test_exports_and_their_preview_agree(
    services: Services, clock: VirtualClock, tmp_path: Path
) -> None:
    a_day_with_a_session(services, clock)
    flat = services.exporting.flat(tmp_path / "history.csv")
    with flat.open(newline="", encoding="utf-8") as file:
        written = list(csv.reader(file))
    preview = services.exporting.preview(limit=2)
    assert tuple(written[0]) == preview.columns
    assert (preview.sessions, len(preview.rows)) == (1, 2)
    assert preview.rows[0][0] == written[1][0]
    names = [file.name for file in services.exporting.csv(tmp_path / "out")]
    assert names == ["sessions.csv", "exercises.csv", "check_ins.csv", "datapackage.json"]
    assert json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
