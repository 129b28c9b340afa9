"""The walk through her activities: from the settings, Today and Trends, with every way back."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from sirelief_gui.domain.record import SafetyKind
from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.demo import fill_demo
from sirelief_gui.ui.charts.activities_card import ActivitiesCard
from sirelief_gui.ui.screens.activities import ActivitiesScreen
from sirelief_gui.ui.screens.activities_choose import ChooseActivitiesScreen
from sirelief_gui.ui.screens.activities_rate import RateActivitiesScreen
from sirelief_gui.ui.screens.activity_sheet import ActivitySheet
from sirelief_gui.ui.screens.program_sheets import LeaveSheet
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.screens.trends import TrendsScreen
from tests.ui.flows.person import Person

WEEK = 7 * 24 * 3600.0


def page(person: Person) -> ActivitiesScreen:
    person.on("ActivitiesScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, ActivitiesScreen)
    return screen


def rating(person: Person) -> RateActivitiesScreen:
    person.on("RateActivitiesScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, RateActivitiesScreen)
    return screen


def today(person: Person) -> TodayScreen:
    person.on("TodayScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, TodayScreen)
    return screen


def trends(person: Person) -> ActivitiesCard:
    person.flow.show_today()
    person.press("Trends")
    person.on("TrendsScreen")
    screen = person.shell.screen_shown
    assert isinstance(screen, TrendsScreen)
    screen.fill()
    (card,) = screen.findChildren(ActivitiesCard)
    return card


def sheet(person: Person) -> ActivitySheet:
    (found,) = [one for one in person.shell.findChildren(ActivitySheet) if one.isVisible()]
    return found


def press_row(row: object) -> None:
    assert isinstance(row, QAbstractButton)
    row.click()


def names(person: Person) -> list[str]:
    return [one.name for one in person.services.activities.asked()]


def scores(person: Person) -> list[list[int | None]]:
    return [list(day.scores.values()) for day in person.services.activities.rated_days()]


def used_before(person: Person) -> None:
    """Go to Today of someone who has used the app for weeks, with nothing asked there."""
    person.clear_to_start()
    fill_demo(person.services)
    person.flow.show_today()


def test_she_begins_in_the_settings_and_comes_back_there(person: Person) -> None:
    person.clear_to_start()
    person.press("Settings")
    person.on("SettingsScreen")
    person.press("What you can do")
    press_row(page(person).asked.rows[0])
    person.on("ChooseActivitiesScreen")
    chooser = person.shell.screen_shown
    assert isinstance(chooser, ChooseActivitiesScreen)
    press_row(chooser.rows[0])
    chooser.own.set_text("Getting off the sofa")
    person.press("Save")
    page(person)
    assert names(person) == ["Turning in bed", "Getting off the sofa"]
    person.press("Rate now")
    rating(person).cards[1].scale.choose(4)
    person.press("Save")
    page(person)
    assert scores(person) == [[None, 4]]
    person.press("Back")
    person.on("SettingsScreen")


def test_an_activity_is_renamed_retired_deleted_and_every_one_taken_back(person: Person) -> None:
    person.clear_to_start()
    person.services.activities.add(["Stairs", "Bed"])
    stairs = person.services.activities.asked()[0]
    person.services.activities.rate({stairs.id: 3})
    person.press("Settings")
    person.press("What you can do")
    press_row(page(person).asked.rows[0])
    sheet(person).name.set_text("Two flights of stairs")
    person.press("Save")
    assert names(person) == ["Two flights of stairs", "Bed"]
    person.press("Undo")
    assert names(person) == ["Stairs", "Bed"]
    press_row(page(person).asked.rows[0])
    person.press("Ask about it no more")
    assert names(person) == ["Bed"]
    person.press("Undo")
    assert names(person) == ["Stairs", "Bed"]
    press_row(page(person).asked.rows[0])
    person.press("Delete with its ratings")
    assert (names(person), scores(person)) == (["Bed"], [])
    person.press("Undo")
    assert (names(person), scores(person)) == (["Stairs", "Bed"], [[3]])
    press_row(page(person).asked.rows[0])
    person.press("Ask about it no more")
    press_row(page(person).retired.rows[0])
    person.press("Ask about it again")
    assert names(person) == ["Stairs", "Bed"]


def test_today_asks_quietly_once_a_week_and_not_before_she_has_chosen(person: Person) -> None:
    used_before(person)
    assert not today(person).activities.isVisible()
    person.services.activities.add(["Stairs"])
    person.flow.show_today()
    assert today(person).activities.isVisible()
    person.press("Rate your activities")
    rating(person).cards[0].scale.choose(6)
    person.press("Save")
    assert not today(person).activities.isVisible()
    person.press("Undo")
    assert today(person).activities.isVisible()
    person.press("Not this week")
    assert not today(person).activities.isVisible()
    person.press("Undo")
    assert today(person).activities.isVisible()
    person.press("Not this week")
    person.clock.advance(WEEK)
    person.flow.show_today()
    assert today(person).activities.isVisible()


def test_today_does_not_ask_where_sessions_are_off_nor_of_a_new_user(person: Person) -> None:
    person.clear_to_start()
    person.services.activities.add(["Stairs"])
    person.flow.show_today()
    assert not today(person).activities.isVisible()
    fill_demo(person.services)
    person.services.safety.record(SafetyKind.WARNING_SIGN)
    assert person.services.safety.gate() is Gate.WARNING_TODAY
    person.flow.show_today()
    assert not today(person).activities.isVisible()


def test_from_trends_she_chooses_rates_corrects_and_deletes(person: Person) -> None:
    used_before(person)
    trends(person).choose.click()
    person.on("ChooseActivitiesScreen")
    person.press("Back")
    person.on("TrendsScreen")
    person.services.activities.add(["Stairs"])
    trends(person).rate.click()
    assert rating(person).cards[0].score is None
    rating(person).cards[0].scale.choose(5)
    person.press("Save")
    person.on("TrendsScreen")
    person.clock.advance(WEEK)
    trends(person).rate.click()
    assert rating(person).cards[0].score is None
    rating(person).cards[0].scale.choose(7)
    person.press("Save")
    assert scores(person) == [[7], [5]]
    card = trends(person)
    card.day_chosen.emit(card.chart.day or person.services.activities.rated_days()[1].day)
    assert rating(person).cards[0].score == 5
    rating(person).cards[0].scale.choose(2)
    person.press("Save")
    assert scores(person) == [[7], [2]]
    person.press("Undo")
    assert scores(person) == [[7], [5]]
    trends(person).all.click()
    press_row(page(person).days.rows[0])
    person.press("Delete this rating")
    page(person)
    assert scores(person) == [[5]]
    person.press("Undo")
    assert scores(person) == [[7], [5]]


def test_a_day_or_an_activity_that_is_gone_leads_back(person: Person) -> None:
    person.clear_to_start()
    person.services.activities.add(["Stairs"])
    (stairs,) = person.services.activities.asked()
    person.services.activities.rate({stairs.id: 3})
    person.press("Settings")
    person.press("What you can do")
    screen = page(person)
    day = person.services.activities.rated_days()[0].day
    person.services.activities.delete(stairs.id)
    screen.activity_chosen.emit(stairs.id)
    assert not screen.retired.isVisible()
    assert len(screen.asked.rows) == 1
    screen.day_chosen.emit(day)
    page(person)


def test_a_rating_that_is_not_saved_is_asked_about_before_it_is_left(person: Person) -> None:
    used_before(person)
    person.services.activities.add(["Stairs"])
    trends(person).rate.click()
    rating(person)
    person.press("Back")  # nothing was said yet
    person.on("TrendsScreen")
    trends(person).rate.click()
    rating(person).cards[0].scale.choose(6)
    person.press("Back")
    rating(person)
    (sheet_asking,) = person.shell.findChildren(LeaveSheet)
    sheet_asking.save_asked.emit()
    person.on("TrendsScreen")
    assert scores(person) == [[6]]
    trends(person).rate.click()  # the same day's is corrected
    rating(person).cards[0].scale.choose(2)
    assert not person.shell.may_leave()
    person.press("Discard")
    person.on("TrendsScreen")
    assert scores(person) == [[6]]
    assert person.shell.may_leave()
