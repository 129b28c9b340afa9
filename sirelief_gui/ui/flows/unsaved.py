"""A session that the disk refuses, or a history that has gone from its folder.

It is kept by the program as it runs, said on screen, and saved again or elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.record import SessionRecord
from sirelief_gui.services.faults import FolderGone, StorageError
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step, tell
from sirelief_gui.ui.later import later
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.words import fault_text

if TYPE_CHECKING:
    from sirelief_gui.ui.save_dialog import AskPath, ask_path
    from sirelief_gui.ui.screens.saved import SavedScreen
else:
    (ask_path,) = later("sirelief_gui.ui.save_dialog", "ask_path")
    (SavedScreen,) = later("sirelief_gui.ui.screens.saved", "SavedScreen")

COPY_NAME = "SI Relief copy"
_TIME_TO_READ = 12.0


class UnsavedFlow(Flow):
    """Stands between the player's memory and the disk; ``saved`` goes on with the record."""

    def __init__(
        self,
        desk: Desk,
        *,
        saved: Callable[[SessionRecord], None],
        ask: AskPath = ask_path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._saved, self._ask = saved, ask
        self._is_warned = False
        self._is_owed = False
        """Whether what comes after a session waits until that is saved."""
        desk.shell.may_close = self._may_close

    def is_saved(self) -> bool:
        """Try what is unsaved once more; tells whether all is on disk."""
        is_saved = self._save()
        self._is_owed = self._is_owed and not is_saved
        return is_saved

    def _save(self) -> bool:
        is_saved = self._desk.services.player.save()
        self._is_warned = self._is_warned and not is_saved  # of the next trouble she knows nothing
        return is_saved

    def show(self) -> None:
        """Say on a page of its own that the session is not saved yet."""
        self._is_owed = True
        screen = SavedScreen()
        screen.set_failed(self._fault)
        screen.retry_asked.connect(self._try_again)
        self._desk.show(screen, nav="today")

    def put_banner(self, today: TodayScreen) -> None:
        """Say it on Today, if there is anything to say."""
        self._is_warned = self._is_warned and self._desk.services.player.unsaved
        today.show_unsaved(self._fault)
        today.save_again_asked.connect(self._try_again)
        today.copy_asked.connect(self._save_copy)

    def look(self) -> None:
        """Say at once, outside a session, that the history has gone from its folder."""
        player, shell = self._desk.services.player, self._desk.shell
        if player.active or not player.is_gone:
            return
        if isinstance(shell.screen_shown, TodayScreen):
            shell.screen_shown.show_unsaved(self._fault)
        else:
            shell.toast(self._fault, seconds=_TIME_TO_READ)

    def _try_again(self) -> None:
        player, is_owed, shell = self._desk.services.player, self._is_owed, self._desk.shell
        if not self.is_saved():
            shell.toast(self._fault)
        elif is_owed and player.record is not None:
            self._saved(player.record)
        elif isinstance(shell.screen_shown, TodayScreen):
            shell.screen_shown.show_unsaved("")

    @step
    def _save_copy(self) -> None:
        folder = self._ask(self._desk.shell, COPY_NAME, True)
        if folder is not None:
            self._desk.services.player.save_copy(folder)
            self._desk.shell.toast(self.tr("A copy of everything is saved"))

    @property
    def _fault(self) -> str:
        return fault_text(self._desk.services.player.fault)

    def _may_close(self) -> bool:
        """Close at once when all is saved; else say what would be lost, and wait for a second."""
        player = self._desk.services.player
        if self._is_warned and player.unsaved:
            return True
        if self._save():
            return True
        self._is_warned = True
        if player.is_gone:
            words = self.tr("{fault} If you close SI Relief now, your history may be lost.")
            gone = FolderGone(words.format(fault=self._fault))
            tell(self._desk.shell, gone, retry=self._try_again, copy=self._save_copy)
            return False
        words = self.tr("{fault} Closing SI Relief once more leaves your last session unsaved.")
        tell(self._desk.shell, StorageError(words.format(fault=self._fault)), retry=self._save)
        return False
