"""Her data (12b): backups, export, import, passphrase, and the way to be rid of all of it.

The section only holds rows: whoever has a function hangs its row in at its slot, so that a
function that is not there has no row.
"""

from __future__ import annotations

from enum import IntEnum

from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.rows import Row


class Slot(IntEnum):
    """Where a row stands on the card, from the top."""

    BACKUP = 1
    RESTORE = 2
    LOCK = 3
    LOCK_MORE = 4
    """What goes with a passphrase once there is one: to change it, when it is asked for."""
    EXPORT = 5
    IMPORT = 6
    DELETE = 7


class DataSection(Section):
    """The card of her data; `put` hangs rows in."""

    def __init__(self) -> None:
        super().__init__("data", "shield-check", self.tr("Your data"))
        self._slots: list[Slot] = []
        words = self.tr(
            "Everything stays in one folder on this computer. This program makes no network "
            "connections."
        )
        self.column.addWidget(
            IconLine("shield-check", words, style="small", role="ink2", icon_role="restRing")
        )

    def put(self, slot: Slot, row: Row) -> None:
        """Hang a row in at its place; those of one slot stand in the order they came."""
        place = sum(taken <= slot for taken in self._slots)
        self._slots.insert(place, slot)
        self.group.add(row, at=place)
