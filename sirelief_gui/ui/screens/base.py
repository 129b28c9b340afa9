"""What every page of the app has in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Themed
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.topbar import TopBar


class Screen(Themed, QWidget):
    """A page the shell can show. It draws no background of its own: the shell paints ``bg``.

    The shell calls ``set_form`` before the first showing and whenever the layout changes,
    ``on_shown`` when the page has become the current one, ``on_hidden`` when it no longer is.

    ``filled`` comes with the part of a page that was left until after its first paint.
    """

    filled = Signal(QWidget)

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
        if not is_escape(event):
            return False
        self.leave()
        return True


class ColumnScreen(BackScreen):
    """A page of one column under a heading, its buttons at the foot.

    ``close`` shows a cross in place of the arrow. Subclasses fill ``bar``, ``body`` and ``foot``.
    """

    def __init__(self, *, close: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TopBar("", close=close)
        self.bar.back_chosen.connect(self.leave)
        self._page = FlowPage(self.bar)
        self.body, self.foot = self._page.body, self._page.foot
        self._heading: Heading | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)

    def put_heading(self, title: str, under: str = "") -> None:
        """Begin the column with its title and a sentence under it."""
        self._heading = Heading(title, under, top=0)
        self.body.addWidget(self._heading)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        if self._heading is not None:
            self._heading.set_form(form)
        self.body.setSpacing(12)
        self.foot.setSpacing(4 if form is Form.SHORT else 8)


def is_escape(event: QKeyEvent) -> bool:
    """Tell whether a key event is a press of Esc, and no repeat of one that is held."""
    is_press = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
    return is_press and event.key() == Qt.Key.Key_Escape
