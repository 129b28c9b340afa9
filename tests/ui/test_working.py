"""What takes long is done beside the window: told on its thread, given up when she wants, or goes.

Jobs wait for the test, not for time: a job goes on when its `Gate` is opened.
"""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.progress import Cancelled, Progress
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.working import PATIENCE_MS, EndingSheet, Working, WorkingSheet

NEVER_MS = 1_000_000
FULL = "The disk is full. Free some space and try again."


class Gate:
    """A job of four steps that goes on after the second when it is opened."""

    def __init__(self) -> None:
        self.opened, self.reached, self.ended = Event(), Event(), Event()
        self.in_window = True

    def __call__(self, progress: Progress) -> str:
        self.in_window = current_thread() is main_thread()
        try:
            progress(1, 4)
            progress(2, 4)
            self.reached.set()
            self.opened.wait()
            progress(3, 4)
        finally:
            self.ended.set()
        return "written"


class Told:
    """Remembers what it was told of a job's end, and on which thread."""

    def __init__(self) -> None:
        self.ends: list[object] = []
        self.in_window = False

    def __call__(self, end: object = "given up") -> None:
        self.ends.append(end)
        self.in_window = current_thread() is main_thread()


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    shell = Shell()
    qtbot.addWidget(shell)
    shell.show()
    qtbot.waitExposed(shell)
    shell.show_page(Screen(), nav="today")
    return shell


def sheet_of(shell: Shell) -> WorkingSheet:
    sheet = shell.sheet_content
    assert isinstance(sheet, WorkingSheet)
    return sheet


def test_what_is_over_soon_shows_nothing_but_its_result(qtbot: QtBot, shell: Shell) -> None:
    working, told = Working(shell, patience_ms=NEVER_MS), Told()
    gate = Gate()
    gate.opened.set()
    assert working.run("Writing the file", gate, done=told)
    qtbot.waitUntil(lambda: told.ends == ["written"])
    assert told.in_window
    assert not gate.in_window
    assert not working.busy
    assert shell.sheet_content is None
    assert PATIENCE_MS == 500


def test_what_takes_long_says_how_far_it_is(qtbot: QtBot, shell: Shell) -> None:
    working, told, gate = Working(shell, patience_ms=0), Told(), Gate()
    working.run("Writing the file", gate, done=told)
    qtbot.waitUntil(lambda: isinstance(shell.sheet_content, WorkingSheet))
    sheet = sheet_of(shell)
    qtbot.waitUntil(lambda: sheet.bar.percent == 50)
    assert sheet.accessibleName() == "Writing the file"
    assert sheet.bar.accessibleName() == "50 percent done"
    assert not shell.sheet_dismissable
    gate.opened.set()
    qtbot.waitUntil(lambda: told.ends == ["written"])
    assert shell.sheet_content is None


def test_cancel_gives_up(qtbot: QtBot, shell: Shell) -> None:
    working, told, given_up, gate = Working(shell, patience_ms=0), Told(), Told(), Gate()
    working.run("Writing the file", gate, done=told, given_up=given_up)
    qtbot.waitUntil(lambda: isinstance(shell.sheet_content, WorkingSheet))
    sheet = sheet_of(shell)
    QTest.mouseClick(sheet.cancel, Qt.MouseButton.LeftButton)
    assert (sheet.cancel.text(), sheet.cancel.isEnabled()) == ("Stopping…", False)
    gate.opened.set()
    qtbot.waitUntil(lambda: given_up.ends == ["given up"])
    assert told.ends == []
    assert shell.sheet_content is None


def test_giving_up_without_a_word_is_fine(qtbot: QtBot, shell: Shell) -> None:
    working, told = Working(shell, patience_ms=NEVER_MS), Told()

    def job(_progress: Progress) -> None:
        raise Cancelled

    working.run("Writing the file", job, done=told)
    qtbot.waitUntil(lambda: not working.busy)
    assert told.ends == []


def test_a_fault_is_told_to_who_asked(qtbot: QtBot, shell: Shell) -> None:
    working, told, refused = Working(shell, patience_ms=NEVER_MS), Told(), Told()
    fault = StorageError(FULL)

    def job(_progress: Progress) -> None:
        raise fault

    working.run("Writing the file", job, done=told, refused=refused)
    qtbot.waitUntil(lambda: refused.ends == [fault])
    assert refused.in_window
    assert told.ends == []


def test_a_fault_nobody_asked_for_is_said_and_tried_again(qtbot: QtBot, shell: Shell) -> None:
    working, told = Working(shell, patience_ms=NEVER_MS), Told()
    disk = Event()

    def job(_progress: Progress) -> str:
        if not disk.is_set():
            raise StorageError(FULL)
        return "written"

    working.run("Writing the file", job, done=told)
    qtbot.waitUntil(lambda: isinstance(shell.sheet_content, FaultSheet))
    alert = shell.sheet_content
    assert isinstance(alert, FaultSheet)
    disk.set()
    alert.retry.click()
    qtbot.waitUntil(lambda: told.ends == ["written"])
    assert shell.sheet_content is None


def test_a_bug_is_raised_in_the_window(qtbot: QtBot, shell: Shell) -> None:
    working, told = Working(shell, patience_ms=NEVER_MS), Told()

    def job(_progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as raised:
        working.run("Writing the file", job, done=told, refused=told)
        qtbot.waitUntil(lambda: not working.busy)
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]
    assert told.ends == []


def test_a_second_press_does_nothing(qtbot: QtBot, shell: Shell) -> None:
    working, told, second = Working(shell, patience_ms=NEVER_MS), Told(), Told()
    gate = Gate()
    working.run("Writing the file", gate, done=told)
    assert not working.run("Writing the file", Gate(), done=second)
    gate.opened.set()
    qtbot.waitUntil(lambda: told.ends == ["written"])
    assert second.ends == []
    assert working.run("Writing the file", gate, done=second)
    qtbot.waitUntil(lambda: second.ends == ["written"])


def test_a_page_that_goes_away_hears_no_more_of_it(qtbot: QtBot, shell: Shell) -> None:
    working, told, gate, page = Working(shell, patience_ms=NEVER_MS), Told(), Gate(), QWidget()
    working.run("Writing the file", gate, done=told, given_up=told, owner=page)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    gate.opened.set()
    qtbot.waitUntil(lambda: not working.busy)
    assert told.ends == []


def test_a_window_that_closes_waits_for_what_it_gave_up(shell: Shell) -> None:
    working, told, gate = Working(shell, patience_ms=NEVER_MS), Told(), Gate()
    working.run("Writing the file", gate, done=told, given_up=told)
    gate.reached.wait()
    gate.opened.set()
    shell.close()
    assert gate.ended.is_set()
    assert not working.busy
    assert told.ends == []


class Onlooker(QObject):
    """Looks at what a window shows when it paints; a job that cannot be given up waits for it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.seen, self.percents = Event(), set[int]()
        shell.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        sheet = self._shell.sheet_content
        if event.type() == QEvent.Type.Paint and isinstance(sheet, EndingSheet):
            assert sheet.parentWidget() is not None
            assert self._shell.rect().contains(sheet.mapTo(self._shell, sheet.rect().center()))
            self.percents.add(sheet.bar.percent)
            if 50 in self.percents:
                self.seen.set()
        return False

    def job(self, progress: Progress) -> str:
        progress(2, 4)
        self.seen.wait()
        return "written"


def test_what_cannot_be_given_up_is_waited_for_with_words(shell: Shell) -> None:
    working, told, unheard = Working(shell, patience_ms=NEVER_MS), Told(), Told()
    onlooker = Onlooker(shell)
    working.run("Writing your history anew", onlooker.job, done=told, unheard=unheard)
    shell.close()
    assert onlooker.seen.is_set()
    assert (told.ends, unheard.ends) == ([], ["written"])
    assert unheard.in_window
    assert not shell.isVisible()


def test_what_was_given_up_in_time_leaves_nothing_unheard(shell: Shell) -> None:
    working, told, began = Working(shell, patience_ms=NEVER_MS), Told(), Event()

    def without_end(progress: Progress) -> str:
        while True:
            progress(1, 4)
            began.set()

    working.run("Writing the file", without_end, done=told, unheard=told)
    began.wait()
    shell.close()
    assert told.ends == []
