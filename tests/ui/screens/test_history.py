"""The list of sessions and pain logs, and one session's detail."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.screens.history import HistoryScreen
from sirelief_gui.ui.screens.session_detail import SessionDetailScreen
from sirelief_gui.ui.widgets.detail_panel import Entry
from sirelief_gui.ui.widgets.exercise_line import ExerciseRow
from sirelief_gui.ui.widgets.history_list import HistoryList
from sirelief_gui.ui.widgets.score_pair import ScorePair
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.session_detail import SessionDetailView
from tests.storage.records import a_check_in
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
from tests.ui.screens.past import add_session, fill_past

WEEKDAYS = ("Mon ", "Tue ", "Wed ", "Thu ", "Fri ", "Sat ", "Sun ")
NOW = datetime(2025, 10, 15, 19, 10, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    opened = open_services(tmp_path / "data", VirtualClock(NOW, "Europe/Berlin"))
    yield opened
    opened.close()


@pytest.fixture
def past(services: Services) -> Services:
    fill_past(services.store, NOW)
    return services


Opened = Callable[..., HistoryScreen]


@pytest.fixture
def history(stage: Stage, services: Services) -> Opened:
    def show(size: tuple[int, int] = PHONE, scale: float = 1.0) -> HistoryScreen:
        shell = stage.open(size, scale)
        screen = HistoryScreen(history=services.history)
        shell.show_page(screen, nav="history")
        screen.fill()
        return screen

    return show


def rows_of(screen: HistoryScreen) -> list[str]:
    """What a screen reader says of each row."""
    model = the_list(screen).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    texts = [model.index(n, 0).data(role) for n in range(model.rowCount())]
    return [str(text) for text in texts if text]


def the_list(screen: HistoryScreen) -> HistoryList:
    return screen.findChildren(HistoryList)[0]


def click_row(screen: HistoryScreen, number: int) -> None:
    view = the_list(screen)
    box = view.visualRect(view.model().index(number, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_weeks_and_rows_say_all_they_show(past: Services, history: Opened) -> None:
    rows = rows_of(history())
    assert rows[0] == "This week, 3 sessions, 1 pain log"
    first = rows[1].replace("\N{NO-BREAK SPACE}", " ")
    assert first == (
        "Wed 15 October, Daily five, 18:42, 23 min, note, before 4, after 2, 2 points lower"
    )
    assert rows[5] == "6 to 12 October, 5 sessions, 1 pain log"
    assert rows[7] == (
        "Sat 11 October, Pain log, 07:40, after turning in bed, right SI,"
        " Better after walking a little., 3, mild"
    )
    assert rows[-1].endswith("not rated")


@pytest.mark.parametrize(
    ("chip", "count"), [("Sessions", 8), ("Pain logs", 2), ("Stopped early", 1), ("All", 10)]
)
def test_chips_choose_what_is_listed(
    past: Services, history: Opened, chip: str, count: int
) -> None:
    screen = history()
    press(screen, "Pain logs")
    press(screen, chip)
    assert sum(row[:4] in WEEKDAYS for row in rows_of(screen)) == count


def test_nothing_stopped_early_says_so(services: Services, history: Opened) -> None:
    add_session(services.store, "only", NOW)
    screen = history()
    press(screen, "Stopped early")
    assert reads(screen, "No session was stopped early")
    press(screen, "All")
    assert not reads(screen, "No session was stopped early")


def test_an_empty_history_offers_nothing_to_export(history: Opened) -> None:
    screen = history()
    assert reads(screen, "Nothing here yet")
    assert not has_button(screen, "Export")
    assert not has_button(screen, "Sessions")


def test_a_click_opens_a_session_on_the_phone(
    qtbot: QtBot, past: Services, history: Opened
) -> None:
    screen = history()
    with qtbot.waitSignal(screen.session_chosen) as chosen:
        click_row(screen, 2)
    assert chosen.args == ["s1"]


def test_a_head_or_a_pain_log_opens_nothing_on_the_phone(
    qtbot: QtBot, past: Services, history: Opened
) -> None:
    screen = history()
    with qtbot.assertNotEmitted(screen.session_chosen):
        click_row(screen, 0)
        click_row(screen, 3)


def test_arrows_skip_the_heads_and_enter_opens(
    qtbot: QtBot, past: Services, history: Opened
) -> None:
    screen = history()
    view = the_list(screen)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _row in range(4):
        QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.session_chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == ["s3"]


def test_export_asks(qtbot: QtBot, past: Services, history: Opened) -> None:
    screen = history()
    with qtbot.waitSignal(screen.export_asked):
        press(screen, "Export")


def test_in_wide_windows_the_detail_follows_the_arrows(
    qtbot: QtBot, past: Services, history: Opened
) -> None:
    screen = history(WIDE)
    assert reads(screen, "Wed 15 October, 18:42")
    assert reads(screen, "Sore after a long drive.")
    with qtbot.assertNotEmitted(screen.session_chosen):
        QTest.keyClick(the_list(screen), Qt.Key.Key_Down)
        QTest.keyClick(the_list(screen), Qt.Key.Key_Return)
    assert reads(screen, "Tue 14 October, 18:16")
    QTest.keyClick(the_list(screen), Qt.Key.Key_Down)
    assert reads(screen, "Tue 14 October, 08:05")
    assert not has_button(screen, "Delete this session")


def test_a_narrowed_window_has_the_list_alone(past: Services, history: Opened) -> None:
    screen = history(WIDE)
    screen.window().resize(*PHONE)
    assert not reads(screen, "Sore after a long drive.")
    screen.window().resize(*WIDE)
    assert reads(screen, "Sore after a long drive.")


def test_what_stands_beside_the_list_can_be_edited_and_deleted(
    qtbot: QtBot, past: Services, history: Opened
) -> None:
    screen = history(WIDE)
    chosen = screen.place.row_id
    with qtbot.waitSignal(screen.edit_asked) as edit:
        press(screen, "Edit this session")
    with qtbot.waitSignal(screen.delete_asked) as delete:
        press(screen, "Delete this session")
    assert edit.args == delete.args == [Entry(chosen)]


def test_the_detail_comes_by_itself_once_the_list_is_painted(
    qtbot: QtBot, past: Services, stage: Stage
) -> None:
    screen = HistoryScreen(history=past.history)
    with qtbot.waitSignal(screen.filled):
        stage.open(WIDE).show_page(screen, nav="history")
        assert screen.findChild(SessionDetailView) is None
        assert not has_button(screen, "Edit this session")
    detail = screen.findChild(SessionDetailView)
    assert detail is not None
    assert detail.isVisible()


@pytest.mark.usefixtures("qapp")
def test_a_page_closed_before_its_detail_has_its_place_is_not_kept(past: Services) -> None:
    screen = HistoryScreen(history=past.history)
    seen = weakref.ref(screen)
    screen.fill()
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    del screen
    gc.collect()
    assert seen() is None


def test_a_session_beside_the_list_can_be_shared(
    qtbot: QtBot, past: Services, stage: Stage
) -> None:
    screen = HistoryScreen(history=past.history, offers_sharing=True)
    stage.open(WIDE).show_page(screen, nav="history")
    screen.fill()
    with qtbot.waitSignal(screen.share_asked) as share:
        press(screen, "Share as PDF")
    assert share.args == [screen.place.row_id]


def test_nothing_is_shared_where_nobody_can(past: Services, history: Opened) -> None:
    assert not has_button(history(WIDE), "Share as PDF")


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [PHONE, SHORT, SMALL, WIDE])
def test_rows_and_detail_have_room(
    qtbot: QtBot, past: Services, history: Opened, size: tuple[int, int], scale: float
) -> None:
    screen = history(size, scale)
    view = the_list(screen)
    qtbot.waitUntil(lambda: not cut_off(screen), timeout=1000)
    for number in range(view.model().rowCount()):
        box = view.visualRect(view.model().index(number, 0))
        assert box.width() == view.viewport().width()
        if view.model().flags(view.model().index(number, 0)) != Qt.ItemFlag.NoItemFlags:
            assert box.height() >= 72


def detail(
    stage: Stage, services: Services, which: str, size: tuple[int, int] = PHONE, scale: float = 1.0
) -> SessionDetailScreen:
    shell = stage.open(size, scale)
    screen = SessionDetailScreen(detail=services.history.detail(which))
    shell.show_page(screen, nav=None)
    return screen


def test_the_detail_tells_what_happened(qtbot: QtBot, stage: Stage, past: Services) -> None:
    screen = detail(stage, past, "s3")
    assert reads(screen, "Sun 12 October, 10:05")
    pair = screen.findChildren(ScorePair)[0]
    assert pair.accessibleName() == "Before: 3, mild. After: 4, mild. 1 point higher."
    lines = [row.accessibleName() for row in screen.findChildren(ExerciseRow)]
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines] == [
        "Cat-Camel, 8 of 8 reps, hold 5 s",
        "Hand-Heel Rocks, 8 of 8 reps, hold 5 s",
        "Bridging, 3 of 8 reps, Eased off, Hurt",
        "Hip Abduction, 0 of 8 reps, hold 3 s, Skipped",
        "Ball Squeezes, 0 of 8 reps, hold 5 s, Not reached",
    ]


def test_the_detail_goes_back_and_asks_to_delete(
    qtbot: QtBot, stage: Stage, past: Services
) -> None:
    screen = detail(stage, past, "s0")
    assert reads(screen, "Sore after a long drive.")
    with qtbot.waitSignal(screen.went_back):
        press(screen, "Back")
    with qtbot.waitSignal(screen.went_back):
        QTest.keyClick(screen.window(), Qt.Key.Key_Escape)
    with qtbot.waitSignal(screen.delete_asked) as asked:
        press(screen, "Delete this session")
    assert asked.args == ["s0"]


def test_page_keys_scroll_a_long_detail(qtbot: QtBot, stage: Stage, past: Services) -> None:
    screen = detail(stage, past, "s0", SMALL, 1.5)
    bar = screen.findChildren(ScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=1000)
    QTest.keyClick(screen.window(), Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(screen.window(), Qt.Key.Key_PageUp)
    assert bar.value() == 0


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [PHONE, SMALL, WIDE])
@pytest.mark.parametrize("which", ["s0", "s2", "s3", "s7"])
def test_no_text_of_a_detail_is_cut_off(
    qtbot: QtBot, stage: Stage, past: Services, which: str, size: tuple[int, int], scale: float
) -> None:
    screen = detail(stage, past, which, size, scale)
    qtbot.waitUntil(lambda: not cut_off(screen), timeout=1000)


def _focused_rows(view: HistoryList) -> list[str]:
    """The rows that a screen reader is told have the focus."""
    role = Qt.ItemDataRole.AccessibleTextRole
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    rows = [found.child(number) for number in range(found.childCount())]
    focused = {
        row.text(QAccessible.Text.Name) for row in rows if row is not None and row.state().focused
    }
    model = view.model()
    texts = [str(model.index(n, 0).data(role)) for n in range(model.rowCount())]
    return [text for text in texts if text in focused]


def test_no_row_has_the_focus_while_the_list_has_not(
    past: Services, history: Opened, qtbot: QtBot
) -> None:
    screen = history(WIDE)
    view = the_list(screen)
    chosen = view.current
    assert chosen is not None
    assert _focused_rows(view) == []
    assert view.selectionModel().hasSelection()
    with qtbot.waitActive(screen):
        screen.window().activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.current == chosen
    assert _focused_rows(view) == [rows_of(screen)[1]]
    QTest.keyClick(view, Qt.Key.Key_Down)
    moved = view.current
    assert moved not in (None, chosen)
    screen.setFocus(Qt.FocusReason.TabFocusReason)
    assert _focused_rows(view) == []
    assert view.current == moved
    view.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert _focused_rows(view) == [rows_of(screen)[2]]


def test_in_a_wide_window_without_the_room_the_list_stands_alone(
    qtbot: QtBot, past: Services, history: Opened
) -> None:
    screen = history((960, 800), 1.5)
    assert not reads(screen, "Sore after a long drive.")
    with qtbot.waitSignal(screen.session_chosen):
        QTest.keyClick(the_list(screen), Qt.Key.Key_Return)
    screen.window().resize(1600, 900)
    assert reads(screen, "Wed 15 October, 18:42")


def test_nothing_of_the_detail_is_cut_off_beside_the_list(past: Services, history: Opened) -> None:
    detail = history((960, 800)).findChild(SessionDetailView)
    assert detail is not None
    assert detail.isVisible()
    assert detail.minimumSizeHint().width() <= detail.width()


def test_the_detail_of_another_year_says_so(services: Services, history: Opened) -> None:
    for year, number in ((2025, 1), (2024, 2)):
        rated = a_check_in(f"c{number}", NOW.replace(year=year), kind=CheckInKind.NOW)
        services.store.add_check_in(rated)
    screen = history(WIDE)
    QTest.keyClick(the_list(screen), Qt.Key.Key_End)
    assert any(" 2024, " in label.text() for label in screen.findChildren(QLabel))
