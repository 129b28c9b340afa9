"""The keys of the app in plain words: one list for the settings and for docs/KEYBOARD.md.

What a key does is decided elsewhere (`ui.session.keys` in a session, `ui.keys` in the window, the
widgets for what is theirs). A test holds this list against the table of the session.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Some keys, and what they do; with ``together`` they are pressed at once, else each by itself.

    The keys "Left" and "Right" are drawn as arrows.
    """

    caps: tuple[str, ...]
    does: str
    together: bool = False


@dataclass(frozen=True, slots=True)
class KeyTable:
    """The keys of one place in the app."""

    title: str
    rows: tuple[KeyRow, ...]


def key_tables() -> tuple[KeyTable, ...]:
    """Return all keys, in the language that is in use now."""
    return _in_a_session(), _elsewhere(), _with_the_keyboard()


def _in_a_session() -> KeyTable:
    rows = (
        KeyRow((_tr("Space"), _tr("Enter")), _tr("Pause, or go on. While you get ready: begin")),
        KeyRow(("Right", _tr("Page Down")), _tr("Next rep")),
        KeyRow((_tr("Shift"), "Right"), _tr("Next exercise"), together=True),
        KeyRow(("Left", _tr("Page Up")), _tr("Back one rep")),
        KeyRow(("Esc", _tr("any key, held 1 s")), _tr("Stop: ease off, skip, end")),
        KeyRow(("1", "2", "3", "4", "5"), _tr("In Stop: its choices, from the top")),
        KeyRow((_tr("any key"),), _tr("Pause")),
        KeyRow(("R",), _tr("Restart the exercise")),
        KeyRow(("+",), _tr("15 more seconds")),
        KeyRow(("W",), _tr("Wait, and let go again")),
        KeyRow(("M",), _tr("How much is heard: the next level")),
        KeyRow(("F", "F11"), _tr("Fill the screen, or not")),
    )
    return KeyTable(_tr("In a session"), rows)


def _elsewhere() -> KeyTable:
    control, shift = _tr("Ctrl"), _tr("Shift")
    hide = _tr("Hide everything at once behind a neutral page, and come back")
    rows = (
        KeyRow(("0", "9", "A"), _tr("Rate the pain, 0 to 9; A for 10")),
        KeyRow(("Esc",), _tr("Close, or back")),
        KeyRow(("F11",), _tr("Fill the screen, or not")),
        KeyRow((control, shift, "H"), hide, together=True),
        KeyRow((control, "L"), _tr("Lock, where there is a passphrase"), together=True),
        KeyRow((control, "F"), _tr("Search the history"), together=True),
    )
    return KeyTable(_tr("Elsewhere"), rows)


def _with_the_keyboard() -> KeyTable:
    up, down, alt = _tr("Up"), _tr("Down"), _tr("Alt")
    rows = (
        KeyRow((_tr("Tab"),), _tr("To the next control; with Shift to the one before")),
        KeyRow((_tr("Space"), _tr("Enter")), _tr("Press the control, or open the row")),
        KeyRow(("Left", "Right", up, down), _tr("Move within a scale, a choice or a list")),
        KeyRow((alt, up), _tr("In a program: the exercise one place up"), together=True),
        KeyRow((alt, down), _tr("In a program: the exercise one place down"), together=True),
        KeyRow(("Left", "Right"), _tr("In a chart: from rating to rating")),
        KeyRow(("+", "−"), _tr("In the pain chart: fewer days, more days")),
    )
    return KeyTable(_tr("By the keyboard alone"), rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShortcutsSection", text)
