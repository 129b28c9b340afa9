"""A notice of the desktop's own, with what can be done about it.

On Linux desktops show it that take notices over their bus (`ui.desktop_notes`). Elsewhere, and
where nobody takes them, it is refused, and whoever asked for it finds another way.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from sirelief_gui.ui.desktop_notes import DesktopNotes

_log = logging.getLogger(__name__)

WHOLE = "default"
"""The action of the notice itself, when it is clicked beside its buttons."""


class Announcer(QObject):
    """Shows one notice at a time; ``bus`` is the address of a bus, None for the desktop's own.

    Signals: ``acted`` (action, the desktop's leave to come forward or "") when she chose one;
    ``refused`` when it cannot be shown; ``looked`` (whether it could be), after `look`.
    """

    acted = Signal(str, str)
    refused = Signal()
    looked = Signal(bool)

    def __init__(self, *, bus: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._notes: DesktopNotes | None = None

    def say(self, text: str, actions: Sequence[tuple[str, str]]) -> None:
        """Show a text with actions, each with its id and name, in place of the notice before."""
        notes = self._found()
        if notes is None:
            self.refused.emit()
        else:
            notes.say(text, actions)

    def withdraw(self) -> None:
        """Take the notice back, if it is still there."""
        if self._notes is not None:
            self._notes.withdraw()

    def look(self) -> None:
        """Find out whether a notice could be shown; ``looked`` tells."""
        notes = self._found()
        if notes is None:
            self.looked.emit(False)
        else:
            notes.look()

    def _found(self) -> DesktopNotes | None:
        """Return the link to the desktop, made the first time; None where there is none."""
        if self._notes is not None or (self._bus is None and sys.platform != "linux"):
            return self._notes
        try:
            # Imported here: start-up does without, and a system may lack the library.
            from sirelief_gui.ui.desktop_notes import DesktopNotes
        except ImportError:
            _log.info("no notices: QtDBus is not to be had")
            return None
        self._notes = DesktopNotes(bus=self._bus, parent=self)
        self._notes.acted.connect(self.acted)
        self._notes.refused.connect(self.refused)
        self._notes.looked.connect(self.looked)
        return self._notes
