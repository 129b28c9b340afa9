"""What the disk refuses is said over the page, and can be tried again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.services.faults import GoneError, StorageError
from sirelief_gui.ui.flows.faults import attempt
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.widgets.toast import Toast


class FillingDisk:
    """Refuses while it is full; counts what it took."""

    def __init__(self) -> None:
        self.is_full, self.taken = True, 0

    def write(self) -> None:
        if self.is_full:
            raise StorageError("The disk is full. Free some space and try again.")
        self.taken += 1


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    shell = Shell()
    qtbot.addWidget(shell)
    shell.show()
    qtbot.waitExposed(shell)
    return shell


def alert(shell: Shell) -> FaultSheet:
    content = shell.sheet_content
    assert isinstance(content, FaultSheet)
    return content


def test_a_refused_write_is_said_and_tried_again(shell: Shell) -> None:
    disk = FillingDisk()
    shell.show_page(Screen(), nav="today")
    attempt(shell, disk.write)
    assert "The disk is full" in alert(shell).accessibleName()
    alert(shell).retry.click()
    assert "The disk is full" in alert(shell).accessibleName()
    disk.is_full = False
    alert(shell).retry.click()
    assert (disk.taken, shell.sheet_content) == (1, None)


def test_an_open_sheet_keeps_what_was_typed_under_the_alert(shell: Shell) -> None:
    disk, form = FillingDisk(), QWidget()
    shell.show_page(Screen(), nav="today")
    shell.show_sheet(form)
    attempt(shell, disk.write)
    QTest.keyClick(shell.windowHandle(), Qt.Key.Key_Escape)
    alert(shell).leave.click()
    assert (shell.sheet_content, disk.taken) == (form, 0)


def test_before_the_first_page_there_is_nothing_to_go_back_to(shell: Shell) -> None:
    attempt(shell, FillingDisk().write)
    assert not alert(shell).leave.isVisibleTo(shell)


def test_what_is_gone_is_said_with_what_to_do_and_without_its_id(shell: Shell) -> None:
    def open_detail() -> None:
        raise GoneError("session 4f2a")

    shell.show_page(Screen(), nav="history")
    attempt(shell, open_detail)
    (toast,) = shell.findChildren(Toast)
    said = toast.accessibleName()
    assert "Open History again" in said
    assert "4f2a" not in said
    assert shell.sheet_content is None


def test_a_bug_of_ours_is_not_passed_off_as_the_disks(shell: Shell) -> None:
    with pytest.raises(StopIteration):
        attempt(shell, lambda: next(iter(())))
    assert shell.sheet_content is None
