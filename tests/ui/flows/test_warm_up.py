"""Trends is got ready beside a page: after its first paint, and never while a session plays."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from threading import Event, current_thread
from typing import cast
from weakref import ref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.trends import Range
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.trends import Trends
from sirelief_gui.storage.database import open_database
from sirelief_gui.ui.dates import first_weekday
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.warm_up import WarmUp
from tests.services.kit import a_day_with_a_session
from tests.ui.flows.person import Person


class Charts:
    """Stands for what draws the charts; notes in which threads it was imported."""

    def __init__(self) -> None:
        self.threads: list[str] = []

    def __call__(self) -> None:
        self.threads.append(current_thread().name)


class Page:
    """Stands for a page that its own parts hold."""

    itself: Page


class Endless:
    """Stands for a history whose views take for ever to be made."""

    def __init__(self) -> None:
        self.begun, self.over = Event(), Event()

    def read_on(self) -> bool:
        return True

    def ahead(self, *, goal: int, first_weekday: int) -> Callable[[], object]:
        return self._work

    def forget(self) -> None:
        """There is nothing kept."""

    def _work(self) -> None:
        try:
            self.begun.set()
            while True:
                self.forget()
        finally:
            self.over.set()


@pytest.fixture
def charts() -> Charts:
    return Charts()


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    shell = Shell(nav=())
    qtbot.addWidget(shell)
    apply_theme(shell, Theme(reduce_motion=True))
    shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    return shell


@pytest.fixture
def warm_up(shell: Shell, services: Services, charts: Charts) -> Iterator[WarmUp]:
    made = WarmUp(shell, services, charts=charts, calm_ms=0)
    yield made
    made.leave()


def make_ready(qtbot: QtBot, warm_up: WarmUp, shell: Shell) -> None:
    """Paint the window, and leave it alone until all is ready."""
    with qtbot.waitSignal(warm_up.done):
        shell.show()
        shell.grab()


def test_all_is_ready_once_the_window_has_been_painted(
    qtbot: QtBot,
    warm_up: WarmUp,
    shell: Shell,
    services: Services,
    clock: VirtualClock,
    charts: Charts,
) -> None:
    a_day_with_a_session(services, clock)
    make_ready(qtbot, warm_up, shell)
    assert charts.threads == ["warm-up"]
    goal, weekday = services.settings.load().weekly_goal, first_weekday()
    assert services.trends.read_on()
    assert services.trends.ahead(goal=goal, first_weekday=weekday) is None
    view = services.trends.view(Range.WEEKS_6, goal=goal, first_weekday=weekday)
    assert view.sessions_ever == 1


def test_pages_that_are_gone_are_let_go_of_when_it_is_calm(
    qtbot: QtBot, warm_up: WarmUp, shell: Shell
) -> None:
    make_ready(qtbot, warm_up, shell)
    page = Page()
    page.itself, gone = page, ref(page)
    del page
    gc.disable()  # it would come by itself, later
    with qtbot.waitSignal(warm_up.done):
        warm_up.soon()
    assert gone() is None
    assert gc.isenabled()


def test_before_the_first_paint_nothing_begins(
    qtbot: QtBot, warm_up: WarmUp, charts: Charts
) -> None:
    warm_up.soon()
    with qtbot.assertNotEmitted(warm_up.done, wait=30):
        QApplication.sendPostedEvents()
    assert charts.threads == []


def test_what_was_written_is_made_ready_when_the_next_page_is_shown(
    qtbot: QtBot, warm_up: WarmUp, shell: Shell, services: Services, charts: Charts
) -> None:
    make_ready(qtbot, warm_up, shell)
    services.check_ins.rate(5, CheckInKind.NOW)
    with qtbot.waitSignal(warm_up.done):
        warm_up.soon()
    assert services.trends.read_on()
    assert len(services.trends.data().ratings) == 1
    assert charts.threads == ["warm-up"]


def test_while_a_session_plays_nothing_is_made_ready(
    qtbot: QtBot, services: Services, person: Person, charts: Charts
) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.session()
    assert services.player.active
    warm_up = WarmUp(person.shell, services, charts=charts, calm_ms=0)
    person.shell.grab()
    with qtbot.assertNotEmitted(warm_up.done, wait=30):
        warm_up.soon()
    warm_up.leave()
    assert charts.threads == []


def test_a_window_that_closes_gives_up(
    qtbot: QtBot, warm_up: WarmUp, shell: Shell, charts: Charts
) -> None:
    shell.show()
    shell.grab()
    shell.close()
    with qtbot.assertNotEmitted(warm_up.done, wait=30):
        QApplication.sendPostedEvents()
    assert charts.threads == []


def test_what_is_under_way_is_given_up_when_it_is_not_the_time(
    qtbot: QtBot, shell: Shell, services: Services, charts: Charts
) -> None:
    endless = Endless()
    services = replace(services, trends=cast(Trends, endless))
    warm_up = WarmUp(shell, services, charts=charts, calm_ms=0)
    shell.show()
    shell.grab()
    qtbot.waitUntil(endless.begun.is_set)
    shell.hide()
    qtbot.waitUntil(endless.over.is_set)
    qtbot.waitUntil(gc.isenabled)
    warm_up.leave()


def test_pages_of_the_meantime_are_not_kept_from_the_collector(
    qtbot: QtBot, warm_up: WarmUp, shell: Shell
) -> None:
    make_ready(qtbot, warm_up, shell)
    frozen, pages = gc.get_freeze_count(), [[number] for number in range(50_000)]
    with qtbot.waitSignal(warm_up.done):
        warm_up.soon()
    assert gc.get_freeze_count() < frozen + len(pages)


def test_pages_that_a_change_overtakes_are_not_kept_from_the_collector(
    qtbot: QtBot, warm_up: WarmUp, shell: Shell, services: Services, clock: VirtualClock
) -> None:
    make_ready(qtbot, warm_up, shell)
    frozen = gc.get_freeze_count()
    a_day_with_a_session(services, clock)
    with qtbot.waitSignal(warm_up.done):
        warm_up.soon()
    assert gc.get_freeze_count() <= frozen


def test_of_a_locked_history_nothing_is_kept_or_read(
    qtbot: QtBot, warm_up: WarmUp, shell: Shell, services: Services
) -> None:
    make_ready(qtbot, warm_up, shell)
    kept = services.trends.data()
    services.store.rest()
    with qtbot.assertNotEmitted(warm_up.done, wait=30):
        warm_up.soon()
    services.store.wake()
    assert services.trends.data() is not kept


def test_charts_that_cannot_be_imported_are_left_to_the_page(
    qtbot: QtBot, shell: Shell, services: Services
) -> None:
    def missing() -> None:
        raise ImportError("no charts here")

    def cannot(_index: TrendIndex, _today: date) -> None:
        missing()

    warm_up = WarmUp(shell, services, charts=missing, lay_out=cannot, calm_ms=0)
    make_ready(qtbot, warm_up, shell)
    assert services.trends.read_on()


SECRET = "what she wrote in her note"


class Failing:
    """Stands for a bug of ours where something is made ready; counts how often it is met."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *_arguments: object) -> bool:
        self.times += 1
        raise ValueError(SECRET)

    def drop(self) -> None:
        """There is no page to let go of."""

    step = __call__


@pytest.mark.parametrize("where", ["charts", "lay_out", "ahead"])
def test_a_bug_of_ours_is_met_once_told_without_her_words_and_left_to_the_page(
    qtbot: QtBot,
    shell: Shell,
    services: Services,
    clock: VirtualClock,
    caplog: pytest.LogCaptureFixture,
    where: str,
) -> None:
    a_day_with_a_session(services, clock)
    failing, well = Failing(), Charts()
    charts = failing if where == "charts" else well
    lay_out = failing if where == "lay_out" else lambda *_: None
    warm_up = WarmUp(shell, services, charts=charts, lay_out=lay_out, calm_ms=0)
    warm_up.ahead = failing if where == "ahead" else None
    with qtbot.assertNotEmitted(warm_up.done, wait=100):
        shell.show()
        shell.grab()
        warm_up.soon()
    with qtbot.assertNotEmitted(warm_up.done, wait=30):
        warm_up.soon()
    assert failing.times == 1
    assert gc.isenabled()
    (told,) = caplog.records
    assert "ValueError" in told.getMessage()
    assert SECRET not in caplog.text
    warm_up.leave()
    goal, weekday = services.settings.load().weekly_goal, first_weekday()
    assert services.trends.view(Range.WEEKS_6, goal=goal, first_weekday=weekday).sessions_ever == 1


def test_a_history_that_cannot_be_read_is_left_to_the_page(
    qtbot: QtBot, warm_up: WarmUp, shell: Shell, services: Services, charts: Charts
) -> None:
    services.check_ins.rate(5, CheckInKind.NOW)
    with closing(open_database(services.data_dir)) as connection:
        connection.execute("UPDATE check_ins SET kind = 'else'")
    with qtbot.assertNotEmitted(warm_up.done, wait=100):
        shell.show()
        shell.grab()
    assert charts.threads == ["warm-up"]
