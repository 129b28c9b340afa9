"""A history of years: what is seen is read, the keys go anywhere, and the search finds it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from benchmarks.ten_years import UNTIL, make_years
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.history_views import Row
from sirelief_gui.ui.screens.history import HistoryPlace, HistoryScreen
from sirelief_gui.ui.widgets.history_list import HistoryList
from tests.ui.access import faults
from tests.ui.screens.acting import (
    PHONE,
    SHORT,
    SMALL,
    WIDE,
    Stage,
    cut_off,
    has_button,
    press,
    reads,
)
from tests.ui.screens.long_list import Watched, all_rows, current, the_list

NIGHT = datetime(UNTIL.year, UNTIL.month, UNTIL.day, 21, tzinfo=UTC)
Opened = Callable[..., HistoryScreen]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a year of the history that the benchmarks measure ten years of."""
    folder = tmp_path_factory.mktemp("long") / "data"
    make_years(folder, years=0.5)
    return folder


@pytest.fixture
def services(made: Path, tmp_path: Path) -> Iterator[Services]:
    (tmp_path / "data").mkdir()
    for file in made.iterdir():
        if file.is_file():
            (tmp_path / "data" / file.name).write_bytes(file.read_bytes())
    opened = open_services(tmp_path / "data", VirtualClock(NIGHT, "Europe/Berlin"))
    yield opened
    opened.close()


@pytest.fixture
def history(stage: Stage, services: Services) -> Opened:
    def show(
        size: tuple[int, int] = PHONE, scale: float = 1.0, place: HistoryPlace | None = None
    ) -> HistoryScreen:
        shell = stage.open(size, scale)
        screen = HistoryScreen(history=services.history, place=place, offers_adding=True)
        shell.show_page(screen, nav="history")
        return screen

    return show


@pytest.fixture
def view(stage: Stage, services: Services) -> tuple[HistoryList, Watched]:
    shell = stage.open(PHONE)
    screen = HistoryScreen(history=services.history)
    shell.show_page(screen, nav="history")
    watched = Watched(services.history.listing())
    view = the_list(screen)
    view.set_listing(watched)
    view.grab()
    return view, watched


def weeks_read(watched: Watched) -> set[int]:
    return {week for weeks in watched.read for week in weeks}


def test_only_what_is_seen_is_read(view: tuple[HistoryList, Watched]) -> None:
    shown, watched = view
    assert len(watched.weeks) > 20
    assert weeks_read(watched) <= set(range(6))
    bar = shown.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    shown.grab()
    middle = weeks_read(watched)
    assert middle & set(range(9, 18))
    assert len(middle) < 14
    bar.setValue(bar.maximum())
    shown.grab()
    assert len(watched.weeks) - 1 in weeks_read(watched)
    assert len(weeks_read(watched)) < len(watched.weeks)
    read = sum(map(len, watched.read))
    assert read == len(weeks_read(watched)), "nothing is read twice"


def test_the_keys_go_to_both_ends_and_by_pages(services: Services, history: Opened) -> None:
    rows, shown = all_rows(services), the_list(history())
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert current(shown) == rows[0]
    QTest.keyClick(shown, Qt.Key.Key_End)
    assert current(shown) == rows[-1]
    foot = shown.visualRect(shown.currentIndex()).bottom()
    assert shown.viewport().rect().bottom() - 40 < foot <= shown.viewport().rect().bottom()
    seen = [rows[-1]]
    while seen[-1] != rows[0]:
        QTest.keyClick(shown, Qt.Key.Key_PageUp)
        assert rows.index(current(shown)) < rows.index(seen[-1])
        assert shown.viewport().rect().contains(shown.visualRect(shown.currentIndex()).center())
        seen.append(current(shown))
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    assert 5 < rows.index(current(shown)) < 14
    QTest.keyClick(shown, Qt.Key.Key_Home)
    assert current(shown) == rows[0]
    assert shown.verticalScrollBar().value() == 0


def test_the_arrows_go_through_every_row_in_order(services: Services, history: Opened) -> None:
    rows, shown = all_rows(services), the_list(history())
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    for row in rows[1:60]:
        QTest.keyClick(shown, Qt.Key.Key_Down)
        assert current(shown) == row
        box = shown.visualRect(shown.currentIndex())
        assert shown.viewport().rect().contains(box)
        assert shown.indexAt(box.center()) == shown.currentIndex()
    for row in reversed(rows[:59]):
        QTest.keyClick(shown, Qt.Key.Key_Up)
        assert current(shown) == row
    assert shown.verticalScrollBar().value() == 0, "its week's head is in sight, too"
    QTest.keyClick(shown, Qt.Key.Key_Up)
    assert current(shown) == rows[0]


def test_letters_typed_in_the_list_read_nothing(view: tuple[HistoryList, Watched]) -> None:
    shown, watched = view
    before = list(watched.read)
    QTest.keyClicks(shown, "zz")
    assert watched.read == before


def test_what_is_at_the_top_stays_there_as_rows_are_measured(history: Opened) -> None:
    shown = the_list(history())
    bar = shown.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _step in range(20):
        top = shown.indexAt(QPoint(10, 0))
        y = shown.visualRect(top).top()
        bar.setValue(bar.value() - 200)
        assert shown.visualRect(top).top() == y + 200
        shown.grab()


def test_a_listing_without_rows_has_nothing_to_point_at(view: tuple[HistoryList, Watched]) -> None:
    shown, _ = view
    shown.set_listing(None)
    shown.go_to()
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert shown.current is None
    assert not shown.indexAt(QPoint(5, 5)).isValid()


# Searching


def field_of(screen: HistoryScreen) -> QLineEdit:
    return screen.findChildren(QLineEdit)[0]


def count_of(screen: HistoryScreen) -> int:
    return sum(week.count for week in the_list(screen).rows.weeks)


@pytest.mark.parametrize("size", [PHONE, WIDE])
def test_typing_searches_and_esc_clears_first(
    services: Services, history: Opened, size: tuple[int, int]
) -> None:
    screen = history(size)
    everything = count_of(screen)
    QTest.keyClick(screen.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = field_of(screen)
    assert field.isVisible()
    QTest.keyClicks(field, "ÜBERALL grosse")
    assert 0 < count_of(screen) == len(all_rows(services, "überall GROßE")) < everything
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert count_of(screen) == everything
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.isVisible() is (size == WIDE)


def test_a_percent_sign_is_a_percent_sign(services: Services, history: Opened) -> None:
    screen = history(place=HistoryPlace(search="%"))
    rows = all_rows(services)
    assert 0 < count_of(screen) < len(rows) / 2


def test_down_goes_on_to_what_was_found(history: Opened) -> None:
    screen = history(WIDE, place=HistoryPlace(search="schaukeln"))
    QTest.keyClick(field_of(screen), Qt.Key.Key_Down)
    assert screen.focusWidget() is the_list(screen)


def test_a_phone_has_a_button_for_the_search_and_one_that_empties_it(history: Opened) -> None:
    screen = history()
    assert not field_of(screen).isVisible()
    press(screen, "Search")
    field_of(screen).setText("zebra")
    assert reads(screen, "Nothing found for “zebra”")
    press(screen, "Pain logs")
    assert reads(screen, "It looks only at what is chosen above.")
    press(screen, "Clear the search")
    assert not has_button(screen, "Clear the search")
    assert count_of(screen) > 0


def test_in_wide_windows_the_row_stays_while_she_searches(history: Opened) -> None:
    screen = history(WIDE)
    shown = the_list(screen)
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    for _page in range(6):
        QTest.keyClick(shown, Qt.Key.Key_PageDown)
    press(screen, "Sessions")
    near = current(shown)
    press(screen, "All")
    assert current(shown) == near
    press(screen, "Stopped early")
    assert current(shown).at <= near.at


# Changes


def test_the_row_that_takes_the_place_of_a_deleted_one_is_current(
    services: Services, history: Opened
) -> None:
    screen = history(WIDE)
    rows = all_rows(services)
    for gone in (rows[100], rows[101], rows[-1]):
        screen.refresh(gone.id)
        assert current(the_list(screen)) == gone
        _delete(services, gone)
        screen.refresh()
        after = all_rows(services)
        wanted = rows[rows.index(gone) + 1] if gone != rows[-1] else after[-1]
        assert current(the_list(screen)) in (wanted, after[-1])
        shown = the_list(screen)
        box = shown.visualRect(shown.rows.index_of(current(shown).id))
        assert shown.viewport().rect().contains(box.center())


def _delete(services: Services, row: Row) -> None:
    if services.store.session(row.id) is None:
        services.store.delete_check_in(row.id)
    else:
        services.store.delete_session(row.id)


def test_an_edited_row_is_followed_to_another_day(services: Services, history: Opened) -> None:
    screen = history(WIDE)
    log = services.check_ins.rate(3, CheckInKind.NOW)
    screen.refresh(log.id)
    assert current(the_list(screen)).id == log.id
    services.check_ins.change(replace(log, at=NIGHT - timedelta(days=60)))
    screen.refresh()
    assert current(the_list(screen)).id == log.id
    assert the_list(screen).verticalScrollBar().value() > 0


def test_she_comes_back_to_where_she_was(services: Services, history: Opened) -> None:
    first = history()
    press(first, "Sessions")
    shown = the_list(first)
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    for _page in range(5):
        QTest.keyClick(shown, Qt.Key.Key_PageDown)
    place = first.place
    again = history(place=place)
    assert again.place == place
    view = the_list(again)
    box = view.visualRect(view.rows.index_of(place.row_id))
    assert view.viewport().rect().contains(box)


def test_what_something_else_has_written_is_counted_anew(
    qtbot: QtBot, services: Services, history: Opened
) -> None:
    screen = history()
    shown = the_list(screen)
    count = count_of(screen)
    oldest = all_rows(services)[-1]
    _delete(services, oldest)
    QTest.keyClick(shown, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: count_of(screen) == count - 1, timeout=2000)
    assert oldest.id not in [row.id for row in all_rows(services)]


def test_rows_that_are_filed_under_a_wrong_day_are_shown_all_the_same(
    qtbot: QtBot, services: Services, history: Opened
) -> None:
    with closing(sqlite3.connect(services.store.path, isolation_level=None)) as other:
        other.execute("UPDATE sessions SET day = ? WHERE day > '2026-03-10'", ("2026-01-14",))
    screen = history()
    shown, before = the_list(screen), count_of(screen)
    with qtbot.waitSignal(shown.rows.changed, timeout=2000):
        shown.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(shown, Qt.Key.Key_End)
        bar = shown.verticalScrollBar()
        bar.setValue(bar.maximum() // 3)
        shown.grab()
    qtbot.waitUntil(lambda: count_of(screen) == before, timeout=1000)
    assert shown.isVisible()
    texts = [str(shown.model().index(n, 0).data()) for n in range(shown.model().rowCount())]
    assert "" in texts


def test_rows_that_cannot_be_read_are_told_of(
    qtbot: QtBot, view: tuple[HistoryList, Watched]
) -> None:
    shown, watched = view
    watched.fault = "The disk has failed."
    screen = shown.parentWidget()
    assert isinstance(screen, HistoryScreen)
    QTest.keyClick(shown, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: reads(screen, "The history cannot be read now."), timeout=2000)
    assert not shown.isVisible()
    assert not shown.rows.index_of("s").isValid()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [PHONE, SHORT, SMALL, WIDE])
@pytest.mark.parametrize("search", ["", "besser", "zebra"])
def test_nothing_is_cut_off(
    qtbot: QtBot, history: Opened, size: tuple[int, int], scale: float, search: str
) -> None:
    screen = history(size, scale, HistoryPlace(search=search))
    qtbot.waitUntil(lambda: not cut_off(screen), timeout=1000)
    shown = the_list(screen)
    heights = [shown.visualRect(shown.model().index(n, 0)).height() for n in range(5)]
    assert not shown.isVisible() or min(heights[1:2]) >= 72


def test_rows_of_other_years_say_which(services: Services, history: Opened) -> None:
    model = the_list(history()).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    last = str(model.index(model.rowCount() - 1, 0).data(role))
    first = str(model.index(1, 0).data(role))
    assert "2025" in last
    assert "2026" not in first


@pytest.mark.parametrize("size", [PHONE, WIDE])
@pytest.mark.parametrize("search", ["", "besser"])
def test_every_control_can_be_used_by_keyboard_and_ear(
    history: Opened, size: tuple[int, int], search: str
) -> None:
    screen = history(size, place=HistoryPlace(search=search))
    assert faults(screen.window()) == []
