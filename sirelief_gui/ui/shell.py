"""The main window: pages, navigation, one sheet at a time, and the toast."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.covering import Cover
from sirelief_gui.ui.form import Form, form_for
from sirelief_gui.ui.keys import KeyGate
from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.pageturn import PageTurn, snap
from sirelief_gui.ui.placing import WindowPlace
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.whereabouts import Whereabouts
from sirelief_gui.ui.widgets.nav import NavBar
from sirelief_gui.ui.widgets.pressable import foot_of_buttons
from sirelief_gui.ui.widgets.scroll import bring_into_view
from sirelief_gui.ui.widgets.sheet import SheetHost
from sirelief_gui.ui.widgets.toast import Toast

_ICONS = {
    "today": "sun",
    "exercises": "stretch-horizontal",
    "trends": "chart-spline",
    "history": "calendar-days",
    "settings": "settings",
}
_SETTINGS = "settings"


class Shell(Themed, QWidget):
    """The window. It knows how to show a page, not which.

    ``nav`` lists the places that exist, of "today", "exercises", "trends", "history". "settings"
    is a place of its own: at the foot of the rail, and without the bar in the phone's layout.
    Signals: ``nav_chosen`` (id) when a place is pressed; ``closing`` before the window
    closes; ``form_changed`` (Form); ``sheet_dismissed`` when the user closed a sheet;
    ``place_changed`` (WindowPlace) once the window has come to rest and before it closes, never
    while it is full screen.
    """

    nav_chosen = Signal(str)
    closing = Signal()
    form_changed = Signal(object)
    sheet_dismissed = Signal()
    place_changed = Signal(object)

    def __init__(self, nav: Sequence[str] = ("today", "exercises", "trends", "history")) -> None:
        super().__init__()
        self.setWindowTitle("SI Relief")
        numbers = tokens().numbers
        self.setMinimumSize(*numbers["layout.minWindow"])
        self._area = QWidget(self)
        self._bar, self._rail = self._make_places(nav)
        self._turn = PageTurn(self._area)
        self._toast = Toast(self)
        self._toast.undone.connect(self._undo)
        self._undo_action: Callable[[], object] | None = None
        self._sheet = SheetHost(self)
        self._sheet.dismissed.connect(self.sheet_dismissed)
        self._alert = SheetHost(self)
        self._cover = Cover(self)
        self._screen: Screen | None = None
        self._nav: str | None = None
        self._whereabouts = Whereabouts(self)
        self._whereabouts.changed.connect(self.place_changed)
        self._keys = KeyGate(self)
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; False keeps it open."""
        self.may_leave: Callable[[], bool] = lambda: True
        """Asked before that, of a person who closes it; not when the system wants us gone."""
        self.hide_at_once: Callable[[], object] = self.showMinimized
        """Gets what the window shows out of sight, at the keys of quick hide."""
        self.lock: Callable[[], bool] = lambda: False
        """Asks for the passphrase from now on, at Ctrl+L; False where there is none."""
        self._is_sent_away = False
        self.resize(*numbers["layout.defaultWindow"])
        self._form = form_for(self.width(), self.height())

    def _make_places(self, nav: Sequence[str]) -> tuple[NavBar, NavBar]:
        """Return the bar at the foot and the rail at the side, both hidden."""
        items = [(key, _ICONS[key], self._place_name(key)) for key in nav]
        bar = NavBar(items, name=self.tr("Places"))
        foot = [(_SETTINGS, _ICONS[_SETTINGS], self._place_name(_SETTINGS))]
        rail = NavBar(items, name=self.tr("Places"), vertical=True, foot=foot)
        for place in (bar, rail):
            place.setParent(self)
            place.chosen.connect(self.nav_chosen)
            place.hide()
        return bar, rail

    # -- pages --------------------------------------------------------------------------

    @property
    def form(self) -> Form:
        """The layout the window's size calls for."""
        return self._form

    @property
    def screen_shown(self) -> Screen | None:
        """The current page."""
        return self._screen

    def show_page(self, screen: Screen, *, nav: str | None, forward: bool = True) -> None:
        """Make a page the current one; ``nav`` None hides the navigation, as in a session.

        ``forward`` False slides the other way. The page before stays with its owner.
        """
        old = self._screen
        is_seen = old is not None and self.isVisible() and not self.isMinimized()
        picture = snap(self._area) if is_seen else None
        self._turn.end()
        if old is not None and old is not screen:
            old.hide()
            old.on_hidden()
        self._screen, self._nav = screen, nav
        if screen.parentWidget() is not self._area:
            screen.setParent(self._area)
        self._lay_out()
        screen.set_form(self._form)
        screen.show()
        self._place_toast()  # over the buttons at the page's foot, which are in view from now on
        screen.setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not screen:
            screen.on_shown()
        if picture is not None and old is not screen:
            self._turn.setGeometry(self._area.rect())
            self._turn.start(picture, screen, forward=forward)

    def lay_out_ahead(self, screen: Screen) -> None:
        """Give a page that is shown later its place and its form, out of sight."""
        screen.hide()
        screen.setParent(self._area)
        screen.setGeometry(self._area.rect())
        screen.set_form(self._form)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring what Tab comes to into view; by itself Qt does so only inside one list."""
        moved = super().focusNextPrevChild(forward)
        at = self.focusWidget()
        if moved and at is not None:
            bring_into_view(at)
        return moved

    # -- sheets and toasts --------------------------------------------------------------

    @property
    def sheet_content(self) -> QWidget | None:
        """What the alert or else the open sheet shows; None when there is neither."""
        return self._alert.content or self._sheet.content

    def show_sheet(
        self, widget: QWidget, *, wide_width: int = 480, dismissable: bool = True
    ) -> None:
        """Show a widget as a sheet, as a dialog of ``wide_width`` in wide windows.

        A widget with ``set_form`` is told the layout; one with ``handle_key`` gets keys
        first. The current page gets keys only if the widget has a true ``passes_keys``.
        """
        set_form = getattr(widget, "set_form", None)
        if callable(set_form):
            set_form(self._form)
        self._sheet.setGeometry(self.rect())
        self._sheet.open(widget, form=self._form, wide_width=wide_width, dismissable=dismissable)

    def close_sheet(self) -> None:
        """Let the open sheet go."""
        self._sheet.close_sheet()

    def dismiss_sheet(self) -> None:
        """Close the sheet as Esc does: only if it may be dismissed, and with the signal."""
        if self._alert.content is None:
            self._sheet.dismiss()

    @property
    def sheet_dismissable(self) -> bool:
        """Whether Esc closes what is open; an alert wants one of its buttons."""
        return self._alert.content is None and self._sheet.dismissable

    def show_alert(self, widget: QWidget, *, at_once: bool = False) -> None:
        """Show a widget over everything, an open sheet too, until `close_alert`.

        ``at_once`` has it there without motion, where nothing will move for a while.
        """
        self._alert.setGeometry(self.rect())
        self._alert.open(widget, form=self._form, dismissable=False, at_once=at_once)

    def close_alert(self) -> None:
        """Let the alert go; what was under it is as it was."""
        self._alert.close_sheet()

    def toast(
        self, text: str, undo: Callable[[], object] | None = None, seconds: float = 4
    ) -> None:
        """Say what happened at the foot, with Undo if there is a way back."""
        self._undo_action = undo
        self._toast.start(text, undoable=undo is not None, seconds=seconds)
        self._place_toast()

    def end_toast(self) -> None:
        """Take the toast away, and its Undo with it."""
        self._undo_action = None
        self._toast.end()

    def _undo(self) -> None:
        action, self._undo_action = self._undo_action, None
        if action is not None:
            action()

    # -- covered ------------------------------------------------------------------------

    @property
    def cover_shown(self) -> Screen | None:
        """The page that covers the whole window; None while it is open."""
        return self._cover.page

    def cover(self, screen: Screen) -> None:
        """Have nothing seen, reached or read aloud but a page, which goes with `uncover`."""
        self._turn.end()
        self.end_toast()
        self._cover.put(screen, self._form)

    def uncover(self) -> None:
        """Show again what there is, and put the keyboard where it was."""
        if self._cover.page is None:
            return
        self._cover.lift()
        self._area.show()
        for sheet in (self._sheet, self._alert):
            sheet.setVisible(sheet.content is not None)
        self._lay_out()
        self._cover.give_focus_back()

    # -- the window ---------------------------------------------------------------------

    def place(self, place: WindowPlace | None = None) -> None:
        """Open at a remembered place, else at the default size, inside a screen that is there."""
        self._whereabouts.open_at(place)

    def come_forward(self) -> None:
        """Put the window before all others: it was asked for once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def send_away(self) -> bool:
        """Close without asking her, as the system wants it; tells whether it closed.

        What is under way is on disk, and is offered again at the next start.
        """
        self._is_sent_away = True
        is_closed = self.close()
        self._is_sent_away = False
        return is_closed

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen, or go back to the window before."""
        state = Qt.WindowState.WindowFullScreen
        wanted = self.windowState() | state if on else self.windowState() & ~state
        if wanted != self.windowState():
            self.setWindowState(wanted)

    def quick_hide(self) -> None:
        """Get what it shows out of sight at once, and back."""
        self.hide_at_once()

    def on_theme(self, theme: Theme) -> None:
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme_of(self).color("bg"))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keys.watch(self.windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._turn.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Covered, there is nowhere to ask: what is under way is on disk.
        asks = not self._is_sent_away and self._cover.page is None
        if (asks and not self.may_leave()) or not self.may_close():
            event.ignore()
            return
        self._whereabouts.tell()
        self.closing.emit()
        super().closeEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._whereabouts.stirred()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn.end()
        form = form_for(self.width(), self.height())
        changed, self._form = form is not self._form, form
        self._lay_out()
        if changed:
            self._tell_form()
        self._whereabouts.stirred()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.WindowStateChange:
            return
        self._whereabouts.stirred()
        if self.isMinimized():
            self._turn.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.offer_late(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._keys.offer_late(event):
            super().keyReleaseEvent(event)

    def _tell_form(self) -> None:
        if self._screen is not None:
            self._screen.set_form(self._form)
        content = self._sheet.content
        set_form = getattr(content, "set_form", None)
        if callable(set_form):
            set_form(self._form)
        self._sheet.set_form(self._form)
        self._alert.set_form(self._form)
        self._cover.set_form(self._form)
        self.form_changed.emit(self._form)

    def _lay_out(self) -> None:
        theme = theme_of(self)
        wide, shown = self._form is Form.WIDE, self._nav is not None
        left = theme.px("layout.nav.railWidth") if wide and shown else 0
        keeps = self._screen is None or self._screen.keeps_bar
        has_bar = shown and keeps and not wide and self._nav != _SETTINGS
        foot = self._bar.sizeHint().height() if has_bar else 0
        width, height = self.width(), self.height()
        self._area.setGeometry(visual(self, QRect(left, 0, width - left, height - foot)))
        self._bar.setGeometry(0, height - foot, width, foot)
        self._rail.setGeometry(visual(self, QRect(0, 0, left, height)))
        self._bar.setVisible(foot > 0)
        self._rail.setVisible(left > 0)
        for place in (self._bar, self._rail):
            place.set_current(self._nav)
        if self._screen is not None:
            self._screen.setGeometry(self._area.rect())
        self._sheet.setGeometry(self.rect())
        self._alert.setGeometry(self.rect())
        self._cover.setGeometry(self.rect())
        self._place_toast()

    def _place_toast(self) -> None:
        theme = theme_of(self)
        margin = theme.px("space.pageMargin.phone")
        width = min(self._area.width() - 2 * margin, theme.px("layout.phoneColumnInWide"))
        tall = self._toast.tall_at(width)
        x = self._area.x() + (self._area.width() - width) // 2
        top = self._area.height() - tall - margin + 4
        if self._screen is not None and self._nav is None:  # Stop is always in view
            foot = foot_of_buttons(self._screen) - theme.px("widget.chipGap")
            top = max(margin, min(top, foot - tall))
        box = QRect(x, top, width, tall)
        if self._screen is not None:
            corner = self._area.pos()
            box = self._screen.toast_box(box.translated(-corner)).translated(corner)
        self._toast.setGeometry(box)

    def _place_name(self, key: str) -> str:
        return {
            "today": self.tr("Today"),
            "exercises": self.tr("Exercises"),
            "trends": self.tr("Trends"),
            "history": self.tr("History"),
            _SETTINGS: self.tr("Settings"),
        }[key]
