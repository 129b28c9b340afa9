"""The card of what she can do: its chart by pointer and keys, its table, its words and offers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.activities_view import ActivitiesView, activities_view
from sirelief_gui.domain.trends import Range
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.trends import Trends
from sirelief_gui.storage.errors import StorageError
from sirelief_gui.storage.store import Store
from sirelief_gui.ui.charts.activities_card import ActivitiesCard
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.activities_rate import RateActivitiesScreen
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.access import faults
from tests.ui.screens.acting import has_button, press, reads
from tests.ui.screens.before_samples import Heard
from tools.gallery_activities import NOW, TODAY, CardPage, activity, ratings, three

NONE, PLAIN = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
SIX_WEEKS = TODAY - timedelta(days=41)


def look(
    activities: tuple[Activity, ...] | None = None,
    given: tuple[ActivityRating, ...] | None = None,
    *,
    first: date = SIX_WEEKS,
) -> ActivitiesView:
    activities = three() if activities is None else activities
    given = ratings() if given is None else given
    return activities_view(activities, given, first=first, last=TODAY)


def shown(
    qtbot: QtBot, view: ActivitiesView, *, form: Form = Form.PHONE, scale: float = 1.0
) -> ActivitiesCard:
    card = ActivitiesCard(lambda _first, _last: view)
    qtbot.addWidget(card)
    apply_theme(card, Theme(scale=scale, reduce_motion=True))
    card.set_form(form)
    card.set_view(view)
    card.resize(900 if form is Form.WIDE else 372, 700)
    card.show()
    qtbot.waitExposed(card)
    return card


def rate_page() -> Screen:
    return RateActivitiesScreen(three())


def mouse(card: ActivitiesCard, kind: QEvent.Type, x: float) -> None:
    at = QPointF(x, 80)
    event = QMouseEvent(kind, at, card.chart.mapToGlobal(at), NONE, NONE, PLAIN)
    QApplication.sendEvent(card.chart, event)


def test_the_summary_is_the_description_until_a_day_is_pointed_at(qtbot: QtBot) -> None:
    card = shown(qtbot, look())
    summary = card.chart.accessibleDescription()
    assert summary.startswith("0 is unable, 10 is able as before: higher is better.")
    assert "Turning in bed: first 3, last 6." in summary
    assert "not proof" in summary
    QTest.keyClick(card.chart, Qt.Key.Key_Home)
    assert card.chart.accessibleDescription() == (
        "Thu 11 September. Turning in bed: 3 of 10. Climbing stairs: 4 of 10. "
        "Carrying the shopping up to the third floor: 2 of 10"
    )


def test_keys_go_from_day_to_day_and_stop_at_the_ends(qtbot: QtBot) -> None:
    card, heard = shown(qtbot, look()), Heard()
    card.day_chosen.connect(heard.note("day"))
    QTest.keyClick(card.chart, Qt.Key.Key_Return)
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    assert card.chart.day == TODAY
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    assert card.chart.day == TODAY - timedelta(days=7)
    assert reads(card.key, "Thu 9 October")
    QTest.keyClick(card.chart, Qt.Key.Key_Return)
    for _ in range(3):
        QTest.keyClick(card.chart, Qt.Key.Key_Right)
    assert card.chart.day == TODAY
    QTest.keyClick(card.chart, Qt.Key.Key_End)
    assert heard.all == [("day", TODAY - timedelta(days=7))]


def test_the_pointer_shows_a_day_and_a_press_keeps_it(qtbot: QtBot) -> None:
    card, heard = shown(qtbot, look()), Heard()
    card.day_chosen.connect(heard.note("day"))
    mouse(card, QEvent.Type.MouseMove, card.chart.width())
    assert card.chart.day == TODAY
    QApplication.sendEvent(card.chart, QEvent(QEvent.Type.Leave))
    assert card.chart.words == ""
    assert reads(card.key, "Latest rating")
    mouse(card, QEvent.Type.MouseButtonPress, 0)
    QApplication.sendEvent(card.chart, QEvent(QEvent.Type.Leave))
    assert card.chart.day == look().days[0]
    mouse(card, QEvent.Type.MouseButtonDblClick, 0)
    assert heard.all == [("day", look().days[0])]


def test_the_table_has_the_same_numbers_newest_first(qtbot: QtBot) -> None:
    card, heard = shown(qtbot, look()), Heard()
    card.day_chosen.connect(heard.note("day"))
    press(card, "Show as table")
    assert card.is_table
    model = card.table.model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["Date", *(one.name for one in three())]
    rows = [
        [model.data(model.index(row, column)) for column in range(4)]
        for row in range(model.rowCount())
    ]
    assert rows[0] == ["Thu 16 October", "6", "7", "4"]
    assert rows[4] == ["Thu 18 September", "4", "4", "not rated"]
    card.table.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(card.table, Qt.Key.Key_Down)
    QTest.keyClick(card.table, Qt.Key.Key_Return)
    assert heard.all == [("day", TODAY - timedelta(days=7))]
    press(card, "Show as chart")
    assert not card.is_table


def test_the_change_is_said_with_what_it_cannot_show(qtbot: QtBot) -> None:
    card = shown(qtbot, look())
    assert reads(card, "The mean of 3 activities went from 3 to 5.67. A medium change")
    assert reads(card, "1.3 points of the mean small")
    assert reads(card, "This is not proof of what brought it about.")


@pytest.mark.parametrize(
    ("view", "offers", "absent"),
    [
        (look((), ()), ["Choose activities"], ["Rate now", "Your activities", "Show as table"]),
        (look(given=()), ["Rate now", "Your activities"], ["Choose activities", "Show as table"]),
        (
            look((activity(0, retired=True),)),
            ["Your activities", "Show as table"],
            ["Choose activities", "Rate now"],
        ),
    ],
)
def test_it_offers_what_there_is_to_do(
    qtbot: QtBot, view: ActivitiesView, offers: list[str], absent: list[str]
) -> None:
    card, heard = shown(qtbot, view), Heard()
    for name, signal in (
        ("Choose activities", card.choose_asked),
        ("Rate now", card.rate_asked),
        ("Your activities", card.opened),
    ):
        signal.connect(heard.note(name))
    assert all(has_button(card, name) for name in offers)
    assert not any(has_button(card, name) for name in absent)
    pressed = [name for name in offers if name != "Show as table"]
    for name in pressed:
        press(card, name)
    assert heard.all == pressed


def test_it_follows_the_range_of_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[tuple[date, date]] = []

    def seen(first: date, last: date) -> ActivitiesView:
        asked.append((first, last))
        return look(first=first)

    card = ActivitiesCard(seen)
    qtbot.addWidget(card)
    with Store.open(tmp_path) as store:
        trends = Trends(store, VirtualClock(NOW, "UTC"))
        view = trends.view(Range.WEEKS_2, goal=4, first_weekday=0)
    assert card.show_view(view)
    assert asked == [(view.first, view.last)]
    assert card.chart.accessibleDescription() != ""


def colors(card: ActivitiesCard, role: str) -> int:
    picture = card.chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = Theme().color(role).rgb()
    return sum(
        picture.pixelColor(x, y).rgb() == wanted
        for x in range(picture.width())
        for y in range(picture.height())
    )


def test_nothing_is_drawn_between_ratings_that_are_weeks_apart(qtbot: QtBot) -> None:
    first = TODAY - timedelta(days=27)

    def two(days: int) -> ActivitiesView:
        given = [
            ActivityRating(id=f"{ago}", activity_id="a0", at=_ago(ago), timezone="UTC", score=5)
            for ago in (0, days)
        ]
        return look((activity(0),), tuple(given), first=first)

    joined, apart = (colors(shown(qtbot, two(days)), "categorical3") for days in (14, 15))
    assert joined > apart * 1.5
    assert apart > 0


def _ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


@pytest.mark.parametrize("form", [Form.PHONE, Form.WIDE])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_ten_years_are_drawn_by_month_and_said_so(qtbot: QtBot, form: Form, scale: float) -> None:
    given = tuple(
        ActivityRating(
            id=f"{week}-{n}",
            activity_id=f"a{n}",
            at=NOW - timedelta(weeks=week),
            timezone="UTC",
            score=(week // 60 + n) % 11,
        )
        for week in range(520)
        for n in range(3)
    )
    view = look(given=given, first=TODAY - timedelta(weeks=519))
    card = shown(qtbot, view, form=form, scale=scale)
    assert reads(card, "Each point is the median of a month.")
    assert colors(card, "categorical4") > 0


@pytest.mark.parametrize("page", [CardPage, partial(CardPage, table=True), rate_page])
@pytest.mark.parametrize("size", [(412, 892), (1440, 900)])
def test_chart_table_and_scales_can_be_used_by_keyboard_and_ear(
    qtbot: QtBot, page: Callable[[], Screen], size: tuple[int, int]
) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    apply_theme(shell, Theme(reduce_motion=True))
    shell.resize(*size)
    shell.show()
    shell.show_page(page(), nav="trends")
    assert faults(shell) == []


def test_what_the_disk_refuses_is_told_and_the_card_is_absent(qtbot: QtBot, tmp_path: Path) -> None:
    refused = StorageError("The disk is full.")

    def no_look(_first: date, _last: date) -> ActivitiesView:
        raise refused

    card, heard = ActivitiesCard(no_look), Heard()
    qtbot.addWidget(card)
    card.failed.connect(heard.note("failed"))
    with Store.open(tmp_path) as store:
        trends = Trends(store, VirtualClock(NOW, "UTC"))
        view = trends.view(Range.WEEKS_2, goal=4, first_weekday=0)
    assert not card.show_view(view)
    assert heard.all == [("failed", refused)]
