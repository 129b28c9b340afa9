"""A draft of a program for the pages that change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.program import DoseError, resolve
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from tests.ui.screens.acting import PHONE, SHORT, WIDE

LIBRARY = load_library()
FIVE = load_programs(LIBRARY)["daily_five"]
NBSP = "\N{NO-BREAK SPACE}"
SIZES = [(PHONE, 1.0), (SHORT, 1.0), (WIDE, 1.0), (PHONE, 1.5)]


def draft() -> Draft:
    found = program_edit.copy(FIVE, "My five")
    assert isinstance(found, Draft)
    return program_edit.edit(found.program)


def timeline(of: Draft) -> Timeline | None:
    try:
        return compile_timeline(resolve(of.program, LIBRARY), LIBRARY)
    except DoseError:
        return None


def tab_stops(root: QWidget, first: QWidget) -> list[str]:
    """Name what Tab reaches inside a widget, from one of its controls on."""
    found, widget = [first.accessibleName()], first.nextInFocusChain()
    while widget is not None and widget is not first:
        is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if is_reached and widget.isVisible() and widget.isEnabled() and root.isAncestorOf(widget):
            found.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    return found
