"""The Trends page, on a real store."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.trends import Trends
from sirelief_gui.storage.store import Store
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.charts.table import PairsTable
from sirelief_gui.ui.charts.tiles import FigureTile
from sirelief_gui.ui.screens.trends import TrendsScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.charts.history import NOW, put

SIX_WEEKS = [(n, 6 - n % 3, 3 - n % 2) for n in range(0, 40, 2)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


class Page:
    """Trends in a window, seen and used as its user does."""

    def __init__(self, qtbot: QtBot, store: Store, **more: object) -> None:
        self.qtbot = qtbot
        self.shell = Shell()
        qtbot.addWidget(self.shell)
        scale = float(more.pop("scale", 1.0))  # type: ignore[arg-type]
        size = more.pop("size", (412, 892))
        apply_theme(self.shell, Theme(scale=scale, reduce_motion=True))
        self.shell.resize(*size)  # type: ignore[misc]
        self.shell.show()
        qtbot.waitExposed(self.shell)
        trends = Trends(store, VirtualClock(NOW, "UTC"))
        options = {"goal": 4, "range_": "6W", **more}
        self.screen = TrendsScreen(trends=trends, **options)  # type: ignore[arg-type]
        self.shell.show_page(self.screen, nav="trends")

    def button(self, name: str) -> QAbstractButton:
        found = [
            button
            for button in self.screen.findChildren(QAbstractButton)
            if button.isVisible() and name in (button.text(), button.accessibleName())
        ]
        assert len(found) == 1, name
        return found[0]

    def has(self, name: str) -> bool:
        return any(
            button.isVisible() and name in (button.text(), button.accessibleName())
            for button in self.screen.findChildren(QAbstractButton)
        )

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    @property
    def tiles(self) -> list[str]:
        found = self.screen.findChildren(FigureTile)
        return [tile.accessibleName() for tile in found if not tile.isHidden()]

    @property
    def chart(self) -> PainChart:
        return self.screen.findChildren(PainChart)[0]

    @property
    def table(self) -> PairsTable:
        return self.screen.findChildren(PairsTable)[0]


@pytest.fixture
def page(qtbot: QtBot, store: Store) -> Page:
    for days_ago, before, after in SIX_WEEKS:
        put(store, days_ago, before, after)
    return Page(qtbot, store)


def test_the_page_shows_the_chart_and_its_numbers(page: Page) -> None:
    assert page.chart.isVisible()
    assert "20 sessions" in page.chart.accessibleDescription()
    change, week, streak = page.tiles
    assert change.endswith("per session, on average")
    assert change.startswith("−")
    assert week == "2 of 4, this week, 2 to go"
    assert streak.startswith("1 wk, best streak")


def test_every_number_follows_the_range(page: Page) -> None:
    before = page.tiles, page.chart.accessibleDescription()
    with page.qtbot.waitSignal(page.screen.range_changed) as heard:
        page.press("2W")
    assert heard.args == ["2W"]
    assert "7 sessions" in page.chart.accessibleDescription()
    assert (page.tiles, page.chart.accessibleDescription()) != before


def test_arrows_change_the_range(page: Page) -> None:
    pill = page.button("6W")
    pill.setFocus()
    with page.qtbot.waitSignal(page.screen.range_changed) as heard:
        page.qtbot.keyClick(pill, Qt.Key.Key_Right)
    assert heard.args == ["3M"]
    assert page.button("3 months").isChecked()
    assert page.shell.focusWidget() is page.button("3M")


def test_the_remembered_range_is_on_and_an_unknown_one_is_six_weeks(
    qtbot: QtBot, store: Store
) -> None:
    for days_ago, before, after in SIX_WEEKS:
        put(store, days_ago, before, after)
    assert Page(qtbot, store, range_="All").button("All").isChecked()
    assert Page(qtbot, store, range_="12Y").button("6W").isChecked()


def test_choosing_the_same_range_says_nothing(page: Page) -> None:
    with page.qtbot.assertNotEmitted(page.screen.range_changed):
        page.press("6W")


def test_export_is_asked_for_in_each_layout(page: Page) -> None:
    for size in ((412, 892), (412, 720), (1440, 900)):
        page.shell.resize(*size)
        with page.qtbot.waitSignal(page.screen.export_asked):
            page.press("Export")


def test_enter_in_the_chart_opens_the_session(page: Page) -> None:
    page.qtbot.keyClick(page.chart, Qt.Key.Key_Home)
    with page.qtbot.waitSignal(page.screen.session_chosen) as heard:
        page.qtbot.keyClick(page.chart, Qt.Key.Key_Return)
    assert heard.args == ["s-38-0"]


def test_the_same_numbers_are_a_table(page: Page) -> None:
    page.press("Show as table")
    assert page.table.isVisible()
    assert not page.chart.isVisible()
    model = page.table.model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    assert heads == ["Date", "Before", "After"]
    rows = [[model.index(r, c).data() for c in range(3)] for r in range(model.rowCount())]
    assert len(rows) == len(SIX_WEEKS)
    assert rows[0] == ["Thu 16 October", "6", "3"]
    assert rows[1] == ["Tue 14 October", "4", "3"]
    page.press("Show as chart")
    assert page.chart.isVisible()


def test_the_table_is_used_with_keys(page: Page) -> None:
    page.press("Show as table")
    with page.qtbot.waitActive(page.screen):
        page.screen.window().activateWindow()
    # A screen reader takes a table's current cell for the focus.
    assert not page.table.currentIndex().isValid()
    page.table.setFocus(Qt.FocusReason.TabFocusReason)
    page.qtbot.keyClick(page.table, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with page.qtbot.waitSignal(page.screen.session_chosen) as heard:
            page.qtbot.keyClick(page.table, key)
        assert heard.args == ["s-2-0"]
    page.screen.setFocus(Qt.FocusReason.TabFocusReason)
    assert not page.table.currentIndex().isValid()
    page.table.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert page.table.currentIndex().row() == 1


def test_the_table_says_what_was_not_rated(qtbot: QtBot, store: Store) -> None:
    put(store, 0, 5, None, early=True, note="Flare-up")
    put(store, 0, 4, 3, hours=8)
    put(store, 2, None, None)
    model = Page(qtbot, store).table.model()
    assert [model.index(0, c).data() for c in range(3)] == [
        "Thu 16 October, 19:30",
        "5",
        "not rated",
    ]
    assert model.index(1, 0).data() == "Thu 16 October, 11:30"
    description = Qt.ItemDataRole.AccessibleDescriptionRole
    assert model.index(0, 0).data(description) == "Ended early. Flare-up"


def test_before_three_sessions_it_invites(qtbot: QtBot, store: Store) -> None:
    empty = Page(qtbot, store)
    assert not empty.chart.isVisible()
    assert not empty.has("Export")
    assert not empty.has("Only log pain")
    with qtbot.waitSignal(empty.screen.start_asked):
        empty.press("Start first session")
    put(store, 3, 5, 4)
    put(store, 1, 5, 4)
    empty.screen.refresh()
    assert empty.has("Start session")
    names = [w.accessibleName() for w in empty.screen.findChildren(QWidget) if w.isVisible()]
    assert "2 of 3 sessions done" in names
    put(store, 0, 5, 4)
    empty.screen.refresh()
    assert empty.chart.isVisible()
    assert not empty.has("Start session")


def test_logging_pain_is_offered_where_it_leads_somewhere(qtbot: QtBot, store: Store) -> None:
    page = Page(qtbot, store, offers_log=True)
    with qtbot.waitSignal(page.screen.log_pain_asked):
        page.press("Only log pain")


def test_too_little_in_a_range_is_a_dash(qtbot: QtBot, store: Store) -> None:
    for days_ago in (60, 58, 1):
        put(store, days_ago, 5, 4)
    change, week, streak = Page(qtbot, store).tiles
    assert change == "–, per session, after 3 sessions"
    assert week == "1 of 4, this week, 3 to go"
    assert streak == "–, best streak, after 3 sessions"


@pytest.mark.parametrize("change", [(4, 6, "+2.0"), (5, 5, "0.0"), (6, 5, "−1.0")])
def test_a_change_has_its_sign(qtbot: QtBot, store: Store, change: tuple[int, int, str]) -> None:
    before, after, text = change
    for days_ago in range(4):
        put(store, days_ago, before, after)
    tiles = Page(qtbot, store).tiles
    assert tiles[0].startswith(text)
    assert tiles[1] == "4 of 4, this week, goal met"


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(360, 600), (412, 892), (900, 600), (1440, 900)])
def test_nothing_is_cut_at_any_size(
    qtbot: QtBot, store: Store, size: tuple[int, int], scale: float
) -> None:
    for days_ago, before, after in SIX_WEEKS:
        put(store, days_ago, before, after)
    page = Page(qtbot, store, size=size, scale=scale)
    page.shell.grab()
    width = page.screen.width()
    for widget in page.screen.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        if isinstance(widget, (QAbstractButton, FigureTile)):
            left = widget.mapTo(page.screen, widget.rect().topLeft()).x()
            assert left >= 0
            assert left + widget.width() <= width
            assert widget.width() >= widget.minimumSizeHint().width()
    tiles = [tile for tile in page.screen.findChildren(FigureTile) if tile.isVisible()]
    boxes = [tile.geometry() for tile in tiles]
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_starting_the_app_imports_no_chart_library() -> None:
    code = (
        "import sys, sirelief_gui.app;"
        "print(sorted(m for m in ('pyqtgraph', 'numpy') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
