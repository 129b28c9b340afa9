"""The backup of the day: made beside the window when it is due, never while a session plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.safekeeping import Backup, Damaged, Safekeeping
from sirelief_gui.ui.daily_backup import DailyBackup
from sirelief_gui.ui.shell import Shell
from tests.storage.records import a_check_in
from tests.ui.flows.person import Person


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    shell = Shell(nav=())
    qtbot.addWidget(shell)
    return shell


@pytest.fixture
def daily(shell: Shell, services: Services) -> DailyBackup:
    return DailyBackup(shell, services)


def test_it_is_made_after_the_start_and_again_a_day_later(
    qtbot: QtBot, daily: DailyBackup, services: Services, clock: VirtualClock
) -> None:
    with qtbot.waitSignal(daily.made):
        daily.begin(first_ms=0)
    assert len(services.safekeeping.backups()) == 1
    daily.look()
    clock.advance(timedelta(hours=23).total_seconds())
    daily.look()
    assert not services.safekeeping.is_due()
    clock.advance(timedelta(hours=2).total_seconds())
    with qtbot.waitSignal(daily.made):
        daily.look()
    assert len(services.safekeeping.backups()) == 2


def test_it_waits_while_a_session_plays(services: Services, person: Person) -> None:
    person.clear_to_start()
    person.begin(Qt.Key.Key_4)
    person.session()
    assert services.player.active
    daily = DailyBackup(person.shell, services)
    daily.look()
    daily.leave()
    assert services.safekeeping.backups() == ()


def test_a_damaged_history_is_told_and_gives_no_backup(
    qtbot: QtBot, daily: DailyBackup, services: Services
) -> None:
    for number in range(300):
        services.store.add_check_in(a_check_in(f"many{number}"))
    services.store.close()
    path = services.data_dir / "sirelief.sqlite3"
    content = bytearray(path.read_bytes())
    content[3 * 4096 : 4 * 4096] = bytes(4096)
    path.write_bytes(content)
    with qtbot.waitSignal(daily.refused) as told:
        daily.look()
    assert told.args is not None
    assert isinstance(told.args[0], Damaged)
    assert services.safekeeping.backups() == ()


def test_a_window_that_closes_leaves_nothing_half_made(
    shell: Shell, daily: DailyBackup, services: Services
) -> None:
    daily.look()
    daily.leave()
    shell.close()
    place: Path = services.data_dir / "backups"
    assert [path.name for path in place.glob(".*")] == []


def test_one_is_made_each_day_though_the_window_was_closed_to_its_icon(
    qtbot: QtBot, shell: Shell, daily: DailyBackup, services: Services, clock: VirtualClock
) -> None:
    with qtbot.waitSignal(daily.made):
        daily.begin(first_ms=0, again_ms=10)
    shell.close()
    clock.advance(timedelta(hours=25).total_seconds())
    qtbot.waitUntil(lambda: len(services.safekeeping.backups()) == 2)
    daily.leave()


class Slow(Safekeeping):
    """Makes a backup whose second step waits for its gate; ``bug`` is raised in its place."""

    def __init__(self, services: Services, bug: Exception | None = None) -> None:
        super().__init__(services.data_dir, services.clock)
        self.bug = bug
        self.reached, self.gate, self.ended = Event(), Event(), Event()

    def daily(self, progress: Progress = unwatched) -> Backup | None:
        try:
            progress(1, 2)
            self.reached.set()
            self.gate.wait()
            if self.bug is not None:
                raise self.bug
            progress(2, 2)
            return super().daily(progress)
        finally:
            self.ended.set()


@pytest.fixture
def slow(services: Services) -> Iterator[Slow]:
    keeping = Slow(services)
    yield keeping
    keeping.gate.set()


def test_given_up_it_is_heard_of_no_more_and_made_the_next_time(
    qtbot: QtBot, shell: Shell, services: Services, slow: Slow
) -> None:
    daily = DailyBackup(shell, replace(services, safekeeping=slow))
    heard: list[object] = []
    daily.refused.connect(heard.append)
    daily.look()
    slow.reached.wait()
    daily.give_up()
    slow.gate.set()
    slow.ended.wait()
    with qtbot.waitSignal(daily.made):
        qtbot.waitUntil(lambda: _looks(daily, services))
    assert heard == []
    assert len(services.safekeeping.backups()) == 1


def _looks(daily: DailyBackup, services: Services) -> bool:
    """Look until one is being made: the one that was given up has to be told of first."""
    daily.look()
    return not services.safekeeping.is_due()


def test_a_bug_is_raised_in_the_window_and_the_next_one_is_made(
    qtbot: QtBot, shell: Shell, services: Services, slow: Slow
) -> None:
    daily = DailyBackup(shell, replace(services, safekeeping=slow))
    slow.bug = ZeroDivisionError("a bug")
    slow.gate.set()
    with qtbot.capture_exceptions() as raised:
        daily.look()
        qtbot.waitUntil(lambda: bool(raised))
    slow.bug = None
    with qtbot.waitSignal(daily.made):
        daily.look()
    assert len(services.safekeeping.backups()) == 1
