"""Her history cannot be opened: whom to call is shown all the same, with the ways on.

The file is left as it is until she chooses one of them, and is then set aside, not deleted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.safety import EMERGENCY_SIGNS, WARNING_SIGNS
from sirelief_gui.services.call_card import keep_numbers, kept_numbers
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.login_start import LoginStart
from sirelief_gui.services.safekeeping import BROKEN, Safekeeping, Salvaged
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.flows.faults import attempt
from sirelief_gui.ui.later import later
from sirelief_gui.ui.screens.stop_and_call import MATERNITY
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.words import fault_text
from sirelief_gui.ui.working import Working

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.delete_flow import DeleteFlow
    from sirelief_gui.ui.flows.restore_flow import RestoreFlow, say_no
    from sirelief_gui.ui.save_dialog import AskPath, ask_path
    from sirelief_gui.ui.screens.confirm_sheet import ConfirmSheet
    from sirelief_gui.ui.screens.restore_sheet import contents_text
    from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
    from sirelief_gui.ui.widgets.label import Label
    from sirelief_gui.ui.widgets.rows import ListGroup, Row
else:
    (DeleteFlow,) = later("sirelief_gui.ui.flows.delete_flow", "DeleteFlow")
    RestoreFlow, say_no = later("sirelief_gui.ui.flows.restore_flow", "RestoreFlow", "say_no")
    (ask_path,) = later("sirelief_gui.ui.save_dialog", "ask_path")
    (ConfirmSheet,) = later("sirelief_gui.ui.screens.confirm_sheet", "ConfirmSheet")
    (contents_text,) = later("sirelief_gui.ui.screens.restore_sheet", "contents_text")
    (StopAndCallScreen,) = later("sirelief_gui.ui.screens.stop_and_call", "StopAndCallScreen")
    (Label,) = later("sirelief_gui.ui.widgets.label", "Label")
    ListGroup, Row = later("sirelief_gui.ui.widgets.rows", "ListGroup", "Row")

COPY_NAME = "SI Relief copy"


class BrokenFlow(QObject):
    """Shows the stop page with the numbers kept beside the history in ``folder``.

    ``open_again`` opens the history, or raises StorageError; once it has, ``opened`` comes. Where
    the file itself is the matter, the page offers the newest good backup, what can be read of
    it, an empty history, and to save a copy of the folder; ``ask`` asks where that goes. All can be
    deleted, too; ``login`` is turned off then.
    """

    opened = Signal()

    def __init__(
        self,
        shell: Shell,
        folder: Path,
        open_again: Callable[[], None],
        *,
        ask: AskPath = ask_path,
        login: LoginStart | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._folder, self._open_again = shell, folder, open_again
        self._ask = ask
        self._keeping = Safekeeping(folder, SystemClock())
        self._working = Working(shell)
        self._is_unanswered = False
        """Whether what was read of the damaged file waits for her word."""
        shell.closing.connect(self._leave)
        self._restoring = RestoreFlow(
            shell, self._working, self._keeping, restored=self._put_in_place, parent=self
        )

        self._deleting = DeleteFlow(
            shell, self._keeping, deleted=self._put_in_place, login=login, parent=self
        )

    def show(self, fault: StorageError) -> None:
        """Show the page, and why it is all there is."""
        numbers = kept_numbers(self._folder)
        screen = StopAndCallScreen(
            signs=WARNING_SIGNS,
            emergency_signs=EMERGENCY_SIGNS,
            maternity_number=numbers.maternity,
            emergency_number=numbers.emergency,
            reported=False,
            fault=self.tr("Nothing in it was changed. {reason}").format(reason=fault_text(fault)),
        )
        if isinstance(fault, BROKEN):
            screen.offer(self._offers())
        screen.retried.connect(self._again)
        screen.number_saved.connect(self._keep_number)
        old = self._shell.screen_shown
        self._shell.show_page(screen, nav=None)
        if old is not None:
            old.deleteLater()

    def _offers(self) -> list[Row]:
        """Return the ways on, the best one first."""
        newest = self._keeping.newest_good()
        day, holds = "", ""
        actions: dict[str, Callable[[], object]] = {
            "choose": self._restoring.choose,
            "salvage": self._salvage,
            "copy": self._save_copy,
            "afresh": self._ask_afresh,
            "delete": self._deleting.ask,
        }
        if newest is not None:
            backup, contents = newest
            day = day_text(backup.at.astimezone().date(), year=True)
            holds = contents_text(contents)
            actions["newest"] = lambda: self._restoring.look(backup.path)
        first, others = ways_on(day, holds)
        for name, row in (first | others).items():
            if name in actions:
                row.clicked.connect(actions[name])
        first["others"].clicked.connect(lambda: self._shell.show_sheet(WaysSheet(others)))
        return list(first.values())

    def _again(self) -> None:
        try:
            self._open_again()
        except StorageError as fault:
            self.show(fault)
        else:
            self.opened.emit()

    def _put_in_place(self, _said: str = "") -> None:
        self._is_unanswered = False
        self._keeping.settle()
        self._again()

    def _salvage(self) -> None:
        self._working.run(
            self.tr("Reading what can be read"),
            self._keeping.salvage,
            done=self._tell_salvaged,
            refused=lambda fault: say_no(self._shell, fault),
            unheard=lambda _told: self._take_back(),
        )

    def _leave(self) -> None:
        """Decide nothing for her when she closes the window instead of answering."""
        if self._is_unanswered:
            self._take_back()

    def _take_back(self) -> None:
        with suppress(StorageError):
            self._keeping.take_back()

    def _tell_salvaged(self, told: Salvaged) -> None:
        """Say what was read before it takes the history's place."""
        sheet = ConfirmSheet(
            self.tr("This could be read"),
            self.tr(
                "{sessions} sessions and {ratings} pain ratings. Entries that could not be read: "
                "{lost}. The damaged file is set aside as it is."
            ).format(
                sessions=told.of("sessions"), ratings=told.of("check_ins"), lost=told.all_lost
            ),
            go=self.tr("Go on with these"),
            leave=self.tr("Not now"),
        )
        self._is_unanswered = True
        self._confirm(sheet, self._put_in_place)

    def _ask_afresh(self) -> None:
        sheet = ConfirmSheet(
            self.tr("Start with an empty history?"),
            self.tr("The damaged file is set aside as it is, in the folder of your data."),
            go=self.tr("Start afresh"),
            leave=self.tr("Not now"),
        )
        self._confirm(sheet, self._start_afresh)

    def _confirm(self, sheet: ConfirmSheet, action: Callable[[], None]) -> None:
        def agreed() -> None:
            self._shell.close_sheet()
            attempt(self._shell, action)

        sheet.left.connect(self._keep_as_it_is)
        sheet.agreed.connect(agreed)
        self._shell.show_sheet(sheet, dismissable=False)

    def _keep_as_it_is(self) -> None:
        self._shell.close_sheet()
        self._is_unanswered = False
        attempt(self._shell, self._keeping.take_back)

    def _start_afresh(self) -> None:
        self._keeping.start_afresh()
        self._put_in_place()

    def _save_copy(self) -> None:
        folder = self._ask(self._shell, COPY_NAME, True)
        if folder is not None:
            self._working.run(
                self.tr("Copying the folder"),
                lambda progress: self._keeping.copy_folder(folder, progress),
                done=lambda _none: self._shell.toast(self.tr("A copy of everything is saved")),
                refused=lambda fault: say_no(self._shell, fault),
            )

    def _keep_number(self, which: str, number: str) -> None:
        kept = kept_numbers(self._folder)
        changed = (
            replace(kept, maternity=number)
            if which == MATERNITY
            else replace(kept, emergency=number)
        )
        attempt(self._shell, lambda: keep_numbers(self._folder, changed))


class WaysSheet(QWidget):
    """Other ways on than the newest backup."""

    def __init__(self, ways: Mapping[str, Row]) -> None:
        super().__init__()
        title = self.tr("Other ways on")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        column.addWidget(Label(title, "h1"))
        said = self.tr("The damaged file is left as it is, or set aside. It is never overwritten.")
        column.addWidget(Label(said, "body", "ink2"))
        group = ListGroup()
        for row in ways.values():
            group.add(row)
        column.addWidget(group)


def ways_on(day: str, holds: str) -> tuple[dict[str, Row], dict[str, Row]]:
    """Return a row a way on: those on the page, and the others.

    ``day`` is that of the newest good backup, "" where there is none, ``holds`` what is in it.
    """
    first = {
        "newest": Row(
            _tr("Go back to the backup of {day}").format(day=day),
            subtitle=holds,
            icon="hard-drive-upload",
            chevron=True,
        ),
        "others": Row(_tr("Other ways on"), icon="ellipsis", chevron=True),
    }
    if not day:
        del first["newest"]
    others = {
        "choose": Row(_tr("Choose another backup"), icon="folder-open", chevron=True),
        "salvage": Row(
            _tr("Save what can be read"),
            subtitle=_tr("Reads the damaged file row by row into a new history"),
            icon="search",
            chevron=True,
        ),
        "copy": Row(_tr("Save a copy of the folder"), icon="layers", chevron=True),
        "afresh": Row(
            _tr("Start afresh"),
            subtitle=_tr("With an empty history; this one is kept"),
            icon="sprout",
            chevron=True,
        ),
        "delete": Row(_tr("Delete all my data"), icon="trash-2"),
    }
    others["delete"].set_look(role="danger", icon_role="danger", weight=700)
    return first, others


def _tr(text: str) -> str:
    return QCoreApplication.translate("BrokenFlow", text)
