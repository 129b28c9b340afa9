"""What the pages of a session have in common: roles, buttons, and how they are placed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sirelief_gui.domain.player_view import PlayerView, Tone
from sirelief_gui.domain.session import Command
from sirelief_gui.domain.words import NBSP
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.buttons import Button, Look
from sirelief_gui.ui.widgets.keycap import KeyCap

OUTLINE = Look(ink="ink", border="ink", border_width="session.outline")
"""A button on a flood."""
SOLID = Look(fill="ink", ink="bg")
"""The main button on a flood."""
QUIET = Look(ink="ink", border="ctl")
"""A second button on a sheet or a lead-in."""
STOP = Look(fill="hurtBg", ink="danger", border="danger", border_width="border.selected")


class SessionPage(Themed, QWidget):
    """One layout of a session. It shows a view and asks for commands; it decides nothing.

    Subclasses place their children in ``place_phone``, ``place_short`` and ``place_wide``.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form.PHONE
        self._texts: object = None

    @property
    def form(self) -> Form:
        """The layout the page is in."""
        return self._form

    def set_form(self, form: Form) -> None:
        """Take a layout."""
        self._form = form
        self.place()

    def show_view(self, view: PlayerView) -> None:
        """Show one instant; subclasses extend."""
        raise NotImplementedError

    def on_theme(self, theme: Theme) -> None:
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Put everything where it belongs at this size."""
        if self.width() == 0 or self.height() == 0:
            return
        theme = theme_of(self)
        if self._form is Form.WIDE:
            self.place_wide(theme, self.width(), self.height())
        elif self._form is Form.SHORT:
            self.place_short(theme, self.width(), self.height())
        else:
            self.place_phone(theme, self.width(), self.height())

    def place_phone(self, theme: Theme, width: int, height: int) -> None:
        """Lay the page out as one column."""

    def place_short(self, theme: Theme, width: int, height: int) -> None:
        """Lay the page out in a low window; the phone's layout where it has no other."""
        self.place_phone(theme, width, height)

    def place_wide(self, theme: Theme, width: int, height: int) -> None:
        """Lay the page out in columns."""

    def placed_anew(self, texts: object) -> None:
        """Place again if what takes room has changed since the last call."""
        if texts != self._texts:
            self._texts = texts
            self.place()

    def ask(self, command: Command) -> None:
        """Ask for a command, as a button does."""
        self.asked.emit(command)


def button(page: SessionPage, text: str, look: Look, icon: str, command: Command) -> Button:
    """Return a button of a page that asks for a command."""
    made = Button(text, look=look, icon=icon, parent=page)
    made.clicked.connect(lambda: page.ask(command))
    return made


def say(label: QLabel, text: str) -> None:
    """Show a text if it is another one: views come sixty times a second, words seldom change."""
    if label.text() != text:
        label.setText(text)


def tall(widget: QWidget, width: int) -> int:
    """Return the height a widget takes at a width."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


def in_rows(buttons: Sequence[QWidget], room: int, *, gap: int) -> list[list[QWidget]]:
    """Return the buttons that are shown in as few rows of equal parts as their words allow."""
    shown = [one for one in buttons if not one.isHidden()]
    for columns in range(len(shown), 1, -1):
        each = (room - gap * (columns - 1)) // columns
        if all(one.minimumSizeHint().width() <= each for one in shown):
            return [shown[at : at + columns] for at in range(0, len(shown), columns)]
    return [[one] for one in shown]


def place_rows(rows: list[list[QWidget]], x: int, bottom: int, room: int, *, gap: int) -> int:
    """Place rows of buttons above a line; return the top of the first."""
    for row in reversed(rows):
        each = (room - gap * (len(row) - 1)) // len(row)
        high = max(tall(one, each) for one in row)
        bottom -= high
        for number, one in enumerate(row):
            left = number * (each + gap)
            # The last takes the pixels the division left over: it ends where the page does.
            wide = each if number < len(row) - 1 else room - left
            one.setGeometry(x + left, bottom, wide, high)
        bottom -= gap
    return bottom + gap


def box(x: float, y: float, width: float, height: float) -> QRect:
    """Return a rectangle at whole pixels."""
    return QRect(round(x), round(y), round(width), round(height))


def ring_role(tone: Tone) -> str:
    """Return the role of the ring on a tone's flood."""
    return f"{tone.value}Ring"


def track_role(tone: Tone) -> str:
    """Return the role of the ring's track on a tone's flood."""
    return f"{tone.value}Track"


def disc_role(tone: Tone) -> str:
    """Return the role of the sun disc on a tone's flood."""
    return f"{tone.value}Disc"


def unbroken_before_digits(text: str) -> str:
    """Keep each number with the word before it: 'Rep 3 of 8' breaks before 'of' only."""
    return "".join(
        NBSP if char == " " and text[place + 1 : place + 2].isdigit() else char
        for place, char in enumerate(text)
    )


class KeyHints(QWidget):
    """A row of key caps; it hides itself where it would not fit."""

    def __init__(
        self, keys: tuple[tuple[str, str], ...], *, session: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24 if session else 14)
        for key, does in keys:
            row.addWidget(KeyCap(key, does, session=session))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def put(self, x: int, middle: int, room: int, *, is_wanted: bool) -> None:
        """Stand at ``x`` around a middle line if ``room`` is enough."""
        hint = self._row.sizeHint()
        self.setGeometry(x, middle - hint.height() // 2, hint.width(), hint.height())
        self.setVisible(is_wanted and hint.width() <= room)
