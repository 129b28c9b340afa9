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
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.photo import PhotoOf, no_photo
from sirelief_gui.ui.session.from_afar import ReadFromAfar
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import Button, Look
from sirelief_gui.ui.widgets.keycap import KeyCap

OUTLINE = Look(ink="ink", border="ink", border_width="session.outline")
"""A button on a flood."""
SOLID = Look(fill="ink", ink="bg")
"""The main button on a flood."""
QUIET = Look(ink="ink", border="ink2")
"""A second button on a sheet or a lead-in; `ctl` would be too faint on a flood."""
STOP = Look(
    fill="hurtBg",
    ink="danger",
    border="danger",
    border_width="border.selected",
    icon_stroke=2.6,
)


class SessionPage(ReadFromAfar, QWidget):
    """One part of a session's screen. It shows a view and asks for commands; it decides nothing.

    Subclasses place their children in ``place_phone``, ``place_short`` and ``place_wide``.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Form.PHONE
        self._texts: object = None
        self._head = 0
        self.photo_of: PhotoOf = no_photo
        """Where the pictures of her own exercises come from."""

    @property
    def form(self) -> Form:
        """The layout the page is in."""
        return self._form

    @property
    def spoken_px(self) -> int:
        """The size, in pixels, in which what is being spoken is shown, at least."""
        raise NotImplementedError

    def set_form(self, form: Form) -> None:
        """Take a layout."""
        self._form = form
        self.place()

    def show_view(self, view: PlayerView) -> None:
        """Show one instant; subclasses extend."""
        raise NotImplementedError

    def show_motion(self, view: PlayerView) -> None:
        """Show a frame later, in which nothing but ring and figure has moved."""
        self.show_view(view)

    def set_head(self, height: int) -> None:
        """Begin under a header of so many pixels, in wide windows."""
        if height != self._head:
            self._head = height
            self.place()

    def head_wide(self, theme: Theme) -> int:
        """Return where the page begins in wide windows, in pixels from the window's top."""
        return self._head or theme.px("session.headerWide")

    def on_theme(self, theme: Theme) -> None:
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grow()
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


def rows_in_few(
    buttons: Sequence[tuple[Button, str]], room: int, *, gap: int, may_drop: bool
) -> list[list[QWidget]]:
    """Return buttons (each with its icon) in rows; ``may_drop`` icons where that makes it one."""
    shown = [one for one, _ in buttons]
    if may_drop:
        for one in shown:
            one.set_icon("")
        rows = in_rows(shown, room, gap=gap)
        is_one_row = len(rows) == 1
    else:
        rows, is_one_row = [], False
    for one, icon in buttons:
        one.set_icon(icon)
    whole = in_rows(shown, room, gap=gap)
    if len(whole) == 1 or not is_one_row:
        return whole
    for one in shown:
        one.set_icon("")
    return rows


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
            put(one, x + left, bottom, wide, high)
        bottom -= gap
    return bottom + gap


def place_foot_row(
    page: QWidget, buttons: Sequence[Button], main: Button, *, stop: Button, theme: Theme
) -> int:
    """Place the buttons of a wide lead-in from the right: Stop, the main one, then the others.

    Returns the left end of the row; those that are hidden leave no gap.
    """
    middle = page.height() - theme.px("session.footWide")
    main.set_height("session.ready.primaryWide")
    main.set_style("labelWide")
    x = page.width() - theme.px("session.marginWide")
    for one in (stop, main, *buttons):
        if one.isHidden():
            continue
        high = theme.px("session.ready.primaryWide" if one is main else "target.stopWide")
        if one is not main:
            one.set_height("target.stopWide")
            icon = "session.iconWide" if one is stop else "widget.iconSize"
            one.set_style("hint", icon_size=icon)
        wide = one.sizeHint().width()
        if one is main or one is stop:
            least = "session.ready.primaryWidthWide" if one is main else "session.stopWide"
            wide = max(wide, theme.px(least))
        x -= wide
        put(one, x, middle - high // 2, wide, high)
        x -= 16
    return x


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
    """A row of key caps; it leaves hints out, those that matter least first, where room is short.

    ``keys`` are key and meaning, ``least`` the keys to be left out, in that order; a row that
    does not fit without them hides itself.
    """

    def __init__(
        self,
        keys: tuple[tuple[str, str], ...],
        *,
        session: bool,
        least: tuple[str, ...] = (),
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        gap = "session.keyGapLarge" if session else "session.keyGap"
        row.setSpacing(int(tokens().numbers[gap]))
        self._caps = {key: KeyCap(key, does, session=session) for key, does in keys}
        self._least = least
        for cap in self._caps.values():
            row.addWidget(cap)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def put(self, x: int, middle: int, room: int, *, is_wanted: bool) -> None:
        """Stand at ``x`` around a middle line with as many hints as ``room`` is enough for."""
        for cap in self._caps.values():
            cap.show()
        for key in self._least:
            if self._wide() > room:
                self._caps[key].hide()
        hint = self._row.sizeHint()
        put(self, x, middle - hint.height() // 2, self._wide(), hint.height())
        self.setVisible(is_wanted and self._wide() <= room)

    def _wide(self) -> int:
        shown = [cap.sizeHint().width() for cap in self._caps.values() if not cap.isHidden()]
        return sum(shown) + self._row.spacing() * (len(shown) - 1)
