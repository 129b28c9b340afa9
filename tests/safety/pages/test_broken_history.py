"""Whom to call is there when the history cannot be opened, with her own numbers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.safety import EMERGENCY_SIGNS, WARNING_SIGNS
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.call_card import FILE_NAME, Numbers, keep_numbers, kept_numbers
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.settings import Settings, SettingsStore
from sirelief_gui.storage.errors import Damaged
from sirelief_gui.ui.flows.broken_flow import BrokenFlow
from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
from sirelief_gui.ui.shell import Shell
from tests.ui.flows.person import Person
from tests.ui.screens.before_samples import PHONE, shown


def give_numbers(services: Services) -> None:
    settings = services.settings.load()
    services.settings.save(replace(settings, maternity_number="0123 456", emergency_number="112"))


def spoil(folder: Path) -> None:
    """Overwrite the history with something else."""
    (folder / "sirelief.sqlite3").write_bytes(b"no database " * 1000)


class UnreadableSettings(SettingsStore):
    """Settings on a page of the file that cannot be read while ``unreadable`` is set."""

    unreadable = False

    def load(self) -> Settings:
        if self.unreadable:
            raise Damaged("The file is damaged.")
        return super().load()


class Again:
    """Opens the history anew, as the start of the app does."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.opened = folder, False

    def __call__(self) -> None:
        open_services(self.folder).close()
        self.opened = True


def page_of(shell: Shell) -> StopAndCallScreen:
    screen = shell.screen_shown
    assert isinstance(screen, StopAndCallScreen)
    return screen


@pytest.fixture
def broken(qtbot: QtBot, services: Services) -> tuple[Shell, BrokenFlow, Again]:
    give_numbers(services)
    services.close()
    spoil(services.data_dir)
    shell = Shell(nav=())
    qtbot.addWidget(shell)
    again = Again(services.data_dir)
    flow = BrokenFlow(shell, services.data_dir, again, parent=shell)
    with pytest.raises(StorageError) as caught:
        again()
    flow.show(caught.value)
    shell.show()
    qtbot.waitExposed(shell)
    return shell, flow, again


def test_her_numbers_are_shown_though_the_history_is_broken(
    broken: tuple[Shell, BrokenFlow, Again],
) -> None:
    page = page_of(broken[0])
    assert (page.maternity.number.text(), page.emergency.number.text()) == ("0123 456", "112")
    assert page.signs is not None


def test_it_can_be_tried_again_and_opens_once_the_file_is_well(
    qtbot: QtBot, broken: tuple[Shell, BrokenFlow, Again]
) -> None:
    shell, flow, again = broken
    page_of(shell).retry.click()
    assert not again.opened
    (again.folder / "sirelief.sqlite3").unlink()
    with qtbot.waitSignal(flow.opened):
        page_of(shell).retry.click()
    assert again.opened


def test_a_number_given_there_is_kept(broken: tuple[Shell, BrokenFlow, Again]) -> None:
    block = page_of(broken[0]).maternity
    block.edit()
    block.field.set_text("99 88 77")
    block.save()
    assert kept_numbers(broken[2].folder) == Numbers(maternity="99 88 77", emergency="112")


def test_with_settings_that_can_no_longer_be_read_the_numbers_are_still_shown(
    qtbot: QtBot, services: Services, clock: VirtualClock
) -> None:
    give_numbers(services)
    settings = UnreadableSettings(services.store)
    person = Person(qtbot, replace(services, settings=settings), clock)
    settings.unreadable = True
    person.press("When to stop and call")
    person.on("StopAndCallScreen")
    assert page_of(person.shell).maternity.number.text() == "0123 456"


def test_the_numbers_are_for_her_alone_and_go_when_she_takes_them_away(services: Services) -> None:
    path = services.data_dir / FILE_NAME
    give_numbers(services)
    assert path.stat().st_mode & 0o077 == 0
    settings = services.settings.load()
    services.settings.save(replace(settings, maternity_number="", emergency_number=""))
    assert not path.exists()
    assert services.settings.load().numbers == Numbers()


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"maternity": 1, "emergency": ""}'])
def test_a_spoiled_file_of_numbers_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert kept_numbers(tmp_path) == Numbers()
    keep_numbers(tmp_path, Numbers(emergency="112"))
    assert kept_numbers(tmp_path) == Numbers(emergency="112")


def test_a_long_place_stays_in_the_window_in_large_text(qtbot: QtBot) -> None:
    place = "/home/" + "a_long_name_without_a_gap" * 4 + "/sirelief.sqlite3"
    screen = StopAndCallScreen(
        signs=WARNING_SIGNS,
        emergency_signs=EMERGENCY_SIGNS,
        maternity_number="0123 456",
        emergency_number="112",
        reported=False,
        fault=f"{place} is damaged.",
    )
    shell = shown(qtbot, screen, PHONE, scale=1.5)
    for widget in (screen.retry, screen.maternity, screen.emergency):
        right = widget.mapTo(shell, widget.rect().topRight()).x()
        assert right < shell.width()
