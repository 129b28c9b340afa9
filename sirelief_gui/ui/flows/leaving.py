"""What every page with something to save asks before it is left."""

from __future__ import annotations

from collections.abc import Callable

from sirelief_gui.ui.screens.program_sheets import LeaveSheet
from sirelief_gui.ui.shell import Shell


def ask_to_leave(
    shell: Shell,
    *,
    save: Callable[[], None],
    discard: Callable[[], None],
    stay: Callable[[], None],
) -> None:
    """Ask what becomes of changes that are not saved; each answer closes the sheet itself."""
    sheet = LeaveSheet()
    sheet.save_asked.connect(save)
    sheet.discard_asked.connect(discard)
    sheet.stay_asked.connect(stay)
    shell.show_sheet(sheet)
