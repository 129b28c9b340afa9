"""What every page with something to save asks before it is left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from sirelief_gui.ui.screens.program_sheets import LeaveSheet
from sirelief_gui.ui.shell import Shell

_Act = Callable[[], object]


def _never() -> bool:
    return False


def _nothing() -> None:
    """Have nowhere to go."""


class Leaving(QObject):
    """Stands before the way out of a page of ``shell`` that has something to save.

    `watch` one, `leave` it when she goes back; a window that is closed asks the same, once.
    """

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._is_asked = False
        self._is_changed: Callable[[], bool] = _never
        self._save: _Act = _nothing
        self._discard: _Act = _nothing
        shell.sheet_dismissed.connect(self._forget_asking)

    def watch(self, *, is_changed: Callable[[], bool], save: _Act, discard: _Act) -> None:
        """Ask while ``is_changed``; ``save`` keeps it and goes on, ``discard`` goes on without."""
        self._is_changed, self._save, self._discard = is_changed, save, discard
        self._is_asked = False
        self._shell.may_leave = self._may_leave

    def say_once(self, say: _Act) -> None:
        """Have ``say`` called, instead of asking, before the window closes; once more, it may."""
        self._is_asked = False
        self._shell.may_leave = partial(self._once, say)

    def end(self) -> None:
        """Nothing is to be saved any more; the way out is as it was."""
        self._is_changed = _never
        self._is_asked = False
        self._shell.may_leave = lambda: True

    def leave(self) -> None:
        """Leave the page: at once, or with what she answers."""
        if not self._is_changed():
            self._go()
            return
        sheet = LeaveSheet()
        sheet.save_asked.connect(self._save_and_go)
        sheet.discard_asked.connect(self._go)
        sheet.stay_asked.connect(self._stay)
        self._shell.show_sheet(sheet)

    def _may_leave(self) -> bool:
        """Ask before the window closes on what is not saved; closed once more, it may."""
        return not self._is_changed() or self._once(self.leave)

    def _once(self, say: _Act) -> bool:
        if self._is_asked:
            return True
        say()
        self._is_asked = True
        return False

    def _save_and_go(self) -> None:
        self._stay()
        self._save()

    def _go(self) -> None:
        self._shell.close_sheet()
        self._shell.end_toast()
        self.end()
        self._discard()

    def _stay(self) -> None:
        self._forget_asking()
        self._shell.close_sheet()

    def _forget_asking(self) -> None:
        self._is_asked = False
