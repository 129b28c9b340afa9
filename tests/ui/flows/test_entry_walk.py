"""The history is corrected, added to and deleted from at the window, with ways back."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.by_hand import is_by_hand
from sirelief_gui.domain.record import CheckInKind, Comfort, SessionRecord, Site, Trigger
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.screens.entries import (
    RateExercisesScreen,
    RatingEntryScreen,
    SessionEntryScreen,
)
from sirelief_gui.ui.screens.history import HistoryScreen
from sirelief_gui.ui.widgets.history_list import HistoryList
from tests.services.kit import a_day_with_a_session
from tests.ui.flows.person import Person

HOUR = 3600.0
_Page = TypeVar("_Page", bound=QWidget)


@pytest.fixture
def her(person: Person, clock: VirtualClock) -> Person:
    """Someone with a session of today, at the list of the history."""
    person.clear_to_start()
    a_day_with_a_session(person.services, clock)
    clock.advance(HOUR)
    person.press("History")
    person.on("HistoryScreen")
    return person


def page(her: Person, kind: type[_Page]) -> _Page:
    her.on(kind.__name__)
    screen = her.shell.screen_shown
    assert isinstance(screen, kind)
    return screen


def open_row(her: Person) -> None:
    """Open the newest row of the list."""
    view = page(her, HistoryScreen).findChildren(HistoryList)[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return)


def record(her: Person) -> SessionRecord:
    (only,) = her.services.store.sessions()
    return only


def score(her: Person, kind: CheckInKind) -> int | None:
    return next(c.score for c in her.services.store.check_ins() if c.kind is kind)


def test_a_session_is_corrected_and_says_what_it_said_before(her: Person) -> None:
    open_row(her)
    her.on("SessionDetailScreen")
    her.press("Edit")
    form = page(her, SessionEntryScreen)
    form.before.scale.choose(6)
    form.after.skip.click()
    form.comfort.pick(Comfort.EASED)
    form.effort.step_by(4)
    form.exercises[0].felt.chips[2].click()
    form.exercises[0].reps.step_by(-1)
    form.marks.site_chips.chips[0].click()
    form.note.set_text("After a walk")
    her.press("Save")
    her.on("SessionDetailScreen")
    assert score(her, CheckInKind.BEFORE) == 6
    assert score(her, CheckInKind.AFTER) is None
    now = record(her)
    assert (now.comfort, now.effort, now.note) == (Comfort.EASED, 3, "After a walk")
    assert now.results[0].hurt
    assert her.services.store.amended().sessions == {now.id}
    her.press("Amended: show what it said before")
    her.press("Amended: hide what it said before")
    her.press("Back")
    assert page(her, HistoryScreen).place.row_id == now.id
    assert her.services.store.check() == ()


def test_each_exercise_is_rated_from_the_page_of_a_session(her: Person) -> None:
    open_row(her)
    her.press("Rate each exercise")
    page(her, RateExercisesScreen).felt[0].chips[0].click()
    her.press("Back")
    her.press("Discard")
    her.on("SessionDetailScreen")
    assert record(her).results[0].comfort is None
    her.press("Rate each exercise")
    page(her, RateExercisesScreen).felt[0].chips[0].click()
    her.press("Save")
    her.on("SessionDetailScreen")
    assert record(her).results[0].comfort is Comfort.EASED
    assert her.services.store.amended().sessions == frozenset()


def test_each_exercise_is_rated_after_a_session(person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.live_out()
    person.on("PainNowScreen")
    person.key(Qt.Key.Key_2)
    person.press("Continue")
    person.press("Eased")
    person.on("SavedScreen")
    person.press("Rate each exercise")
    person.press("Back")
    person.on("SavedScreen")
    person.press("Rate each exercise")
    chips = page(person, RateExercisesScreen).felt
    assert len(chips) == 5
    chips[0].chips[0].click()
    chips[4].chips[2].click()
    person.press("Save")
    person.on("SavedScreen")
    said = [result.comfort for result in record(person).results]
    assert said == [Comfort.EASED, None, None, None, Comfort.HURT]
    person.press("Done")
    person.on("TodayScreen")


def test_leaving_an_edit_asks_and_discarding_changes_nothing(her: Person) -> None:
    before = record(her)
    open_row(her)
    her.press("Edit")
    page(her, SessionEntryScreen).note.set_text("No")
    her.press("Back")
    her.press("Stay")
    her.press("Back")
    her.press("Discard")
    her.on("SessionDetailScreen")
    assert record(her) == before
    her.press("Edit")
    page(her, SessionEntryScreen)
    her.press("Back")
    her.on("SessionDetailScreen")  # nothing was changed: nothing is asked
    her.press("Edit")
    page(her, SessionEntryScreen).note.set_text("Yes")
    her.press("Back")
    her.press("Save")
    her.qtbot.waitUntil(lambda: record(her).note == "Yes")


def test_the_window_does_not_close_on_what_is_not_saved(her: Person) -> None:
    open_row(her)
    her.press("Edit")
    page(her, SessionEntryScreen).note.set_text("No")
    assert not her.shell.may_leave()
    assert her.shell.may_leave()
    her.press("Discard")
    her.on("SessionDetailScreen")
    assert her.shell.may_leave()


def test_a_session_is_deleted_and_brought_back(her: Person) -> None:
    before = record(her)
    open_row(her)
    her.press("Delete this session")
    her.on("HistoryScreen")
    assert her.services.store.sessions() == ()
    her.press("Undo")
    her.qtbot.waitUntil(lambda: her.services.store.sessions() == (before,))
    assert page(her, HistoryScreen).place.row_id == before.id


def test_a_saved_edit_can_be_taken_back(her: Person) -> None:
    before, rated = record(her), her.services.store.check_ins()
    open_row(her)
    her.on("SessionDetailScreen")
    her.press("Edit")
    form = page(her, SessionEntryScreen)
    form.before.scale.choose(6)
    form.note.set_text("After a walk")
    her.press("Save")
    her.on("SessionDetailScreen")
    assert record(her) != before
    her.press("Undo")
    her.qtbot.waitUntil(lambda: record(her) == before)
    assert her.services.store.check_ins() == rated
    assert her.services.store.corrections(before.id) == ()
    her.on("SessionDetailScreen")
    assert her.button("Undo") is None


def test_a_page_that_is_left_while_a_backup_is_made_deletes_nothing(her: Person) -> None:
    open_row(her)
    her.press("Delete this session")
    her.shell.nav_chosen.emit("today")
    her.qtbot.waitUntil(lambda: not her.desk.working.busy)
    her.on("TodayScreen")
    assert len(her.services.store.sessions()) == 1


def test_undo_from_another_page_leads_to_the_list(her: Person) -> None:
    open_row(her)
    her.press("Delete this session")
    her.on("HistoryScreen")
    her.press("Today")
    her.on("TodayScreen")
    her.press("Undo")
    her.on("HistoryScreen")


def test_a_pain_log_is_opened_corrected_deleted_and_brought_back(
    her: Person, clock: VirtualClock
) -> None:
    log = her.services.check_ins.rate(3, CheckInKind.NOW)
    clock.advance(60)
    her.press("Today")
    her.press("History")
    open_row(her)
    her.on("PainLogScreen")
    her.press("Edit")
    form = page(her, RatingEntryScreen)
    form.score.scale.choose(5)
    form.marks.trigger_chips.chips[0].click()
    form.marks.own_words.set_text("soft bed")
    her.press("Save")
    her.on("PainLogScreen")
    (kept,) = (c for c in her.services.store.check_ins() if c.id == log.id)
    assert (kept.score, kept.triggers) == (5, (Trigger.TURNING_IN_BED,))
    assert kept.trigger_note == "soft bed"
    her.press("Delete this pain log")
    her.on("HistoryScreen")
    assert kept not in her.services.store.check_ins()
    her.press("Undo")
    her.qtbot.waitUntil(lambda: kept in her.services.store.check_ins())
    assert len(her.services.store.corrections(log.id)) == 1


def test_a_past_session_is_added_by_hand(her: Person) -> None:
    her.press("Add a past session")
    her.press("A past session")
    form = page(her, SessionEntryScreen)
    her.press("Save")
    assert form.when is not None
    assert form.when.time.problem() != ""
    form.when.time.set_text("9:30 am")
    form.before.scale.choose(5)
    form.marks.site_chips.chips[1].click()
    her.press("Save")
    her.on("HistoryScreen")
    added = her.services.store.sessions()[-1]
    assert is_by_hand(added)
    assert added.started_at.hour == 9
    (rating,) = (c for c in her.services.store.check_ins() if c.session_id == added.id)
    assert (rating.score, rating.sites) == (5, (Site.SI_RIGHT,))
    assert her.services.store.check() == ()


def test_what_cannot_be_added_is_said_beside_the_time(her: Person) -> None:
    her.press("Add a past session")
    her.press("A past session")
    form = page(her, SessionEntryScreen)
    assert form.when is not None
    form.when.time.set_text("17:58")  # into the one there is
    her.press("Save")
    page(her, SessionEntryScreen)
    assert len(her.services.store.sessions()) == 1
    form.when.time.set_text("23:59")
    her.press("Save")
    page(her, SessionEntryScreen)
    assert len(her.services.store.sessions()) == 1
    her.press("Back")
    her.press("Discard")
    her.on("HistoryScreen")


def test_a_past_pain_log_is_added_by_hand(her: Person) -> None:
    her.press("Add a past session")
    her.press("A past pain log")
    form = page(her, RatingEntryScreen)
    assert form.when is not None
    form.when.time.set_text("7:15")
    form.score.skip.click()
    assert form.kinds is not None
    form.kinds.pick(CheckInKind.WORST_24H.value)
    form.note.set_text("could not say")
    her.press("Save")
    her.on("HistoryScreen")
    added = her.services.store.check_ins()[0]
    assert (added.kind, added.score, added.note) == (
        CheckInKind.WORST_24H,
        None,
        "could not say",
    )


def test_the_morning_is_asked_once_and_both_answers_can_be_undone(
    her: Person, clock: VirtualClock
) -> None:
    clock.advance(13 * HOUR)
    her.press("Today")
    her.on("TodayScreen")

    def due() -> bool:
        return her.services.today.view().next_morning_due

    assert due()
    her.shell.screen_shown.morning_rated.emit(3)  # type: ignore[union-attr]
    assert not due()
    her.press("Undo")
    her.qtbot.waitUntil(due)
    her.shell.screen_shown.morning_dismissed.emit()  # type: ignore[union-attr]
    assert not due()
    her.press("Undo")
    her.qtbot.waitUntil(due)
    assert not [c for c in her.services.store.check_ins() if c.kind is CheckInKind.NEXT_MORNING]
