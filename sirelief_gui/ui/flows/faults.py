"""What the disk refuses is said on screen, and can be tried again: the one place that does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject

from sirelief_gui.services.faults import FolderGone, GoneError, StorageError
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.fault_sheet import FaultSheet
from sirelief_gui.ui.words import fault_text

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.desk import Desk

Action = Callable[[], object]


def attempt(shell: Shell, action: Action) -> None:
    """Do something that reads or writes; a StorageError is said, with "Try again".

    ``action`` is then done again from its beginning: let it come to no harm from that.
    """
    try:
        action()
    except StorageError as fault:
        tell(shell, fault, retry=action)
    except GoneError as gone:
        shell.toast(fault_text(gone))  # trying again would not bring it back


def tell(shell: Shell, fault: StorageError, *, retry: Action, copy: Action | None = None) -> None:
    """Say over the page, which stays as it is, what the disk refused.

    ``copy`` saves everything elsewhere, where that is a way on.
    """
    sheet = FaultSheet(
        fault_text(fault),
        can_leave=shell.screen_shown is not None,
        can_copy=copy is not None,
        is_gone=isinstance(fault, FolderGone),
    )

    def again() -> None:
        shell.close_alert()
        attempt(shell, retry)

    def save_copy() -> None:
        shell.close_alert()
        if copy is not None:
            copy()

    sheet.retried.connect(again)
    sheet.copy_asked.connect(save_copy)
    sheet.left.connect(shell.close_alert)
    shell.show_alert(sheet)


class Flow(QObject):
    """A part of the walk, working at the desk; its methods marked `step` raise no StorageError."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def attempt(self, action: Action) -> None:
        """Do something that reads or writes; a StorageError is said, with "Try again"."""
        attempt(self._desk.shell, action)


_Flow = TypeVar("_Flow", bound=Flow)
_Arguments = ParamSpec("_Arguments")
_Step = Callable[Concatenate[_Flow, _Arguments], None]


def step(method: _Step[_Flow, _Arguments]) -> _Step[_Flow, _Arguments]:
    """Make a flow's method one step, told and tried again on its own.

    A step that leads to another ends there: what it wrote itself is not written twice.
    """

    @wraps(method)
    def run(flow: _Flow, /, *args: _Arguments.args, **kwargs: _Arguments.kwargs) -> None:
        flow.attempt(lambda: method(flow, *args, **kwargs))

    return run
