"""What every page of the app has in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Themed


class Screen(Themed, QWidget):
    """A page the shell can show. It draws no background of its own: the shell paints ``bg``.

    The shell calls ``set_form`` before the first showing and whenever the layout changes,
    ``on_shown`` when the page has become the current one, ``on_hidden`` when it no longer is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form.PHONE
        self.keeps_bar = True
        """Whether the phone's bar of places stays under the page, where the page is in one."""

    @property
    def form(self) -> Form:
        """The layout the page is in."""
        return self._form

    def set_form(self, form: Form) -> None:
        """Lay the page out for a form; subclasses extend, calling this first."""
        self._form = form

    def on_shown(self) -> None:
        """Start what only runs while the page is the current one."""

    def on_hidden(self) -> None:
        """Stop what only runs while the page is the current one."""

    def toast_box(self, foot: QRect) -> QRect:
        """Return where a toast lies on the page, in its pixels; ``foot`` is the usual place."""
        return foot

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key press or release before any widget does; True when it was used up.

        Both kinds of event come, with auto-repeats, so that a held key can be told.
        """
        return False


class BackScreen(Screen):
    """A page with a way back: ``went_back`` comes for Esc, and for its arrow where it has one."""

    went_back = Signal()

    def leave(self) -> None:
        """Go back as Esc does; subclasses that lead elsewhere override."""
        self.went_back.emit()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take Esc, once however long it is held; subclasses with more keys ask this first."""
        is_press = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
        if is_press and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False
