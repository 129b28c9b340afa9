"""The pages of her activities: choosing up to three, rating them, and what there is of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.activities_view import rated_days
from sirelief_gui.domain.activities_words import examples
from sirelief_gui.ui.screens.activities import ActivitiesKept, ActivitiesScreen
from sirelief_gui.ui.screens.activities_choose import ChooseActivitiesScreen
from sirelief_gui.ui.screens.activities_rate import RateActivitiesScreen
from sirelief_gui.ui.screens.activity_sheet import ActivitySheet
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.ability_scale import AbilityScale
from sirelief_gui.ui.widgets.scroll import ScrollArea
from tests.ui.screens.acting import Stage, cut_off, reads, shown
from tests.ui.screens.before_samples import PHONE, SHORT, SMALLEST, WIDE, Heard, press
from tools.gallery_activities import NOW, TODAY, activity, ratings, three
from tools.gallery_screens import today_view

# The scale


def scale_in(qtbot: QtBot, width: int, text: float = 1.0) -> AbilityScale:
    made = AbilityScale("Stairs")
    qtbot.addWidget(made)
    apply_theme(made, Theme(scale=text, reduce_motion=True))
    made.resize(width, made.heightForWidth(width))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("text", [1.0, 1.5])
@pytest.mark.parametrize(("width", "rows"), [(272, 3), (348, 2), (700, 1)])
def test_every_number_is_a_large_target_in_every_width(
    qtbot: QtBot, width: int, rows: int, text: float
) -> None:
    scale = scale_in(qtbot, width, text)
    boxes = [cell.geometry() for cell in scale.cells]
    assert len({box.top() for box in boxes}) == rows
    assert all(box.width() >= 48 and box.height() >= 48 for box in boxes)
    assert all(box.right() < width and box.bottom() < scale.height() for box in boxes)
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[n + 1 :])


def test_nothing_is_chosen_at_first_and_the_ends_have_words(qtbot: QtBot) -> None:
    scale = scale_in(qtbot, 348)
    assert scale.score is None
    assert scale.accessibleDescription() == "0: unable, 10: able as before"
    names = [cell.accessibleName() for cell in scale.cells]
    assert (names[0], names[4], names[10]) == ("0, unable", "4 of 10", "10, able as before")


def test_keys_choose_and_arrows_only_move(qtbot: QtBot) -> None:
    scale, heard = scale_in(qtbot, 348), Heard()
    scale.chosen.connect(heard.note("chosen"))
    scale.cells[0].setFocus()
    QTest.keyClick(scale.cells[0], Qt.Key.Key_Right)
    assert scale.focusWidget() is scale.cells[1]
    assert scale.score is None
    QTest.keyClick(scale.cells[1], Qt.Key.Key_7)
    QTest.keyClick(scale.cells[7], Qt.Key.Key_A)
    QTest.keyClick(scale.cells[10], Qt.Key.Key_B)
    assert heard.all == [("chosen", 7), ("chosen", 10)]
    scale.set_score(None)
    assert scale.score is None
    assert len(heard.all) == 2


# Choosing


def choosing(room: int = 3, taken: tuple[str, ...] = ()) -> tuple[ChooseActivitiesScreen, Heard]:
    screen, heard = ChooseActivitiesScreen(examples(), room=room, taken=taken), Heard()
    screen.chosen.connect(heard.note("chosen"))
    screen.went_back.connect(heard.note("back"))
    return screen, heard


def test_up_to_three_are_chosen_from_examples_and_her_own_words(stage: Stage) -> None:
    screen, heard = choosing()
    shown(stage, screen)
    assert not screen.save.isEnabled()
    press(screen.rows[1])
    screen.own.set_text("  Carrying   shopping ")
    press(screen.add)
    assert screen.names() == ("Climbing stairs", "Carrying shopping")
    assert reads(screen, "2 of 3 chosen")
    press(screen.rows[0])
    assert reads(screen, "3 of 3 chosen")
    assert [row.isEnabled() for row in screen.rows] == [True, True, False, False, False, True]
    assert not screen.own.editor.isEnabled()
    press(screen.save)
    assert heard.all == [("chosen", ("Turning in bed", "Climbing stairs", "Carrying shopping"))]


def test_what_she_wrote_is_taken_though_she_did_not_add_it(stage: Stage) -> None:
    screen, heard = choosing()
    shown(stage, screen)
    screen.own.set_text("Getting up")
    press(screen.save)
    assert heard.all == [("chosen", ("Getting up",))]


def test_one_she_has_is_not_taken_twice(stage: Stage) -> None:
    screen, heard = choosing(room=1, taken=("Getting up", "Walking"))
    shown(stage, screen)
    assert reads(screen, "2 of 3 chosen")
    screen.own.set_text("getting UP")
    assert reads(screen, "You have this one already.")
    assert not screen.add.isEnabled()
    assert not screen.save.isEnabled()
    screen.own.set_text("climbing stairs")
    screen.own.submitted.emit()
    assert screen.names() == ("Climbing stairs",)
    assert len(screen.rows) == len(examples())
    assert reads(screen, "3 of 3 chosen")
    press(screen.save)
    assert heard.all == [("chosen", ("Climbing stairs",))]


# Rating


def rating(scores: dict[str, int | None] | None = None) -> tuple[RateActivitiesScreen, Heard]:
    screen = RateActivitiesScreen(three(), scores=scores, when="Thu 9 October")
    heard = Heard()
    screen.saved.connect(heard.note("saved"))
    screen.delete_asked.connect(heard.note("delete"))
    return screen, heard


def test_a_new_rating_begins_empty_and_what_is_left_open_is_skipped(stage: Stage) -> None:
    screen, heard = rating()
    shown(stage, screen)
    assert set(screen.scores().values()) == {None}
    assert not screen.save.isEnabled()
    assert not screen.delete.isVisible()
    press(screen.cards[0].scale.cells[6])
    press(screen.cards[1].skip)
    press(screen.save)
    assert heard.all == [("saved", {"a0": 6, "a1": None, "a2": None})]


def test_skipping_takes_a_number_back_and_a_number_the_skip(stage: Stage) -> None:
    screen, _ = rating()
    shown(stage, screen)
    card = screen.cards[0]
    press(card.scale.cells[3])
    press(card.skip)
    assert card.score is None
    assert not screen.save.isEnabled()
    press(card.scale.cells[0])
    assert screen.scores()["a0"] == 0
    assert not card.skip.isChecked()
    assert screen.save.isEnabled()


def test_a_day_that_is_corrected_shows_what_was_said_and_can_be_deleted(stage: Stage) -> None:
    screen, heard = rating({"a0": 5, "a1": None})
    shown(stage, screen)
    assert reads(screen, "Thu 9 October")
    assert [card.score for card in screen.cards] == [5, None, None]
    assert [card.skip.isChecked() for card in screen.cards] == [False, True, False]
    press(screen.delete)
    assert heard.all == ["delete"]


# All there is


def kept(asked: int = 3, weeks: int = 7) -> ActivitiesKept:
    activities = tuple(activity(n, retired=n >= asked) for n in range(3))
    days = rated_days(ratings(until=NOW - timedelta(days=1)))[:weeks]
    return ActivitiesKept(activities=activities, asked=activities[:asked], days=days, today=TODAY)


def texts(screen: QWidget) -> list[str]:
    found = screen.findChildren(QAbstractButton)
    return [one.accessibleName() for one in found if one.isVisible()]


def test_her_activities_stand_with_their_last_scores(stage: Stage) -> None:
    screen, heard = ActivitiesScreen(kept(asked=2)), Heard()
    screen.activity_chosen.connect(heard.note("activity"))
    screen.day_chosen.connect(heard.note("day"))
    screen.choose_asked.connect(heard.note("choose"))
    screen.rate_asked.connect(heard.note("rate"))
    shown(stage, screen)
    first, second, add = screen.asked.rows
    assert first.accessibleName() == "Turning in bed"
    assert first.accessibleDescription() == "6 of 10, Wed 15 October"
    (retired,) = screen.retired.rows
    for row in (second, add, retired, screen.days.rows[0]):
        assert isinstance(row, QAbstractButton)
        row.click()
    press(screen.rate)
    assert heard.all == [
        ("activity", "a1"),
        "choose",
        ("activity", "a2"),
        ("day", TODAY - timedelta(days=1)),
        "rate",
    ]


def test_with_none_it_only_offers_to_choose(stage: Stage) -> None:
    screen = ActivitiesScreen(ActivitiesKept(activities=(), asked=(), days=(), today=TODAY))
    shown(stage, screen)
    assert not screen.rate.isVisible()
    assert not screen.days.isVisible()
    assert reads(screen, "You have chosen none.")
    assert any("Choose activities" in text for text in texts(screen))


def test_many_days_are_shown_when_she_asks_for_all(stage: Stage) -> None:
    many = [one for week in range(3) for one in ratings(until=NOW - timedelta(weeks=7 * week))]
    screen = ActivitiesScreen(
        ActivitiesKept(activities=three(), asked=three(), days=rated_days(many), today=TODAY)
    )
    shown(stage, screen)
    assert len(screen.days.rows) == 9
    more = screen.days.rows[-1]
    assert isinstance(more, QAbstractButton)
    assert more.accessibleName() == "Show all 21"
    more.click()
    assert len(screen.days.rows) == 21


def test_what_was_rated_today_is_changed(stage: Stage) -> None:
    screen = ActivitiesScreen(
        ActivitiesKept(activities=three(), asked=three(), days=rated_days(ratings()), today=TODAY)
    )
    shown(stage, screen)
    assert screen.rate.accessibleName() == "Change today’s rating"
    screen.show_kept(kept())
    assert screen.rate.accessibleName() == "Rate now"


def test_the_sheet_of_one_activity(qtbot: QtBot) -> None:
    for is_retired, has_room, offers in (
        (False, False, (True, False)),
        (True, True, (False, True)),
        (True, False, (False, False)),
    ):
        sheet = ActivitySheet(activity(0, retired=is_retired), has_room=has_room)
        qtbot.addWidget(sheet)
        heard = Heard()
        sheet.renamed.connect(heard.note("renamed"))
        sheet.show()
        assert (sheet.retire.isVisible(), sheet.take_up.isVisible()) == offers
        assert not sheet.save.isEnabled()
        sheet.name.set_text("   ")
        assert not sheet.save.isEnabled()
        sheet.name.set_text(" Turning  over ")
        sheet.name.submitted.emit()
        assert heard.all == [("renamed", "Turning over")]


@pytest.mark.parametrize("size", [PHONE, SHORT, WIDE, SMALLEST])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_off(stage: Stage, size: tuple[int, int], scale: float) -> None:
    for screen in (ActivitiesScreen(kept(asked=2)), choosing()[0], rating({"a0": 5})[0]):
        assert cut_off(shown(stage, screen, size, scale)) == []


def test_today_has_room_for_the_weekly_question_beside_the_session(stage: Stage) -> None:
    screen = TodayScreen()
    screen.set_view(today_view())
    screen.activities.show()
    shell = shown(stage, screen, WIDE)
    assert not screen.tip.isVisible()
    assert cut_off(shell) == []
    QApplication.sendPostedEvents()  # the layouts settle
    (area,) = screen.findChildren(ScrollArea)
    assert area.verticalScrollBar().maximum() == 0
