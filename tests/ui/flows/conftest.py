from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.locking import Locking
from sirelief_gui.ui.locking import Guard
from tests.ui.flows.person import START, ZONE, Person


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(START, ZONE)


@pytest.fixture
def services(tmp_path: Path, clock: VirtualClock) -> Iterator[Services]:
    opened = open_services(tmp_path / "data", clock)
    opened.shelf.choose("daily_five")  # five exercises, 25 reps: most walks are told by them
    yield opened
    opened.close()


@pytest.fixture
def person(qtbot: QtBot, services: Services, clock: VirtualClock) -> Person:
    return Person(qtbot, services, clock)


@pytest.fixture
def guard(person: Person) -> Iterator[Guard]:
    desk = person.desk
    person.clear_to_start()
    locking = Locking(desk.services.data_dir, desk.services.clock)
    desk.guard = Guard(desk, locking, parent=person.shell)
    yield desk.guard
    locking.lock()
