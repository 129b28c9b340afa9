"""The session on screen: one flood, the page of the moment, and the sheets over it.

The screen keeps no state of the session. A key, a click or a sheet asks for a command; the driver
carries it out and says what is to be shown.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.player_view import Page, PlayerView
from sirelief_gui.domain.record import StopReason
from sirelief_gui.domain.session import Command, Status
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.awake import Awake
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.player import Player
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.photo import PhotoOf
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.session.change_page import ChangePage
from sirelief_gui.ui.session.demo_page import DemoPage
from sirelief_gui.ui.session.edge_flash import EdgeFlash
from sirelief_gui.ui.session.free_place import free_box
from sirelief_gui.ui.session.from_afar import words_factor
from sirelief_gui.ui.session.get_ready_page import GetReadyPage
from sirelief_gui.ui.session.guidance import Conducting, SessionSound
from sirelief_gui.ui.session.header import SessionHeader
from sirelief_gui.ui.session.keyboard import SessionKeyboard
from sirelief_gui.ui.session.keys import Intent, KeyChoices, Special
from sirelief_gui.ui.session.page import SessionPage
from sirelief_gui.ui.session.player_page import PlayerPage
from sirelief_gui.ui.session.rest_page import RestPage
from sirelief_gui.ui.session.sheets import CloseSheet, PausedSheet, SessionSheet
from sirelief_gui.ui.session.stop_sheet import StopSheet
from sirelief_gui.ui.session_driver import SessionDriver
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.flood import Flood
from sirelief_gui.ui.widgets.sheet import SheetHost


class SessionScreen(Screen):
    """Shows the session that ``player`` holds, from where it stands.

    Signals: ``finished`` when it has ended and its record is written, ``unwell`` instead when
    she chose "I feel unwell"; ``full_screen_toggled``; ``undo_offered`` (text) after a skip or a
    step back, which `undo_jump` takes back; ``told`` (text) what is to be said in a toast;
    ``level_changed`` (Level) when she took another level of guidance.
    """

    finished = Signal()
    unwell = Signal()
    full_screen_toggled = Signal()
    undo_offered = Signal(str)
    told = Signal(str)
    level_changed = Signal(object)

    def __init__(
        self,
        player: Player,
        *,
        clock: Clock,
        pubic_pain: bool = False,
        keys: KeyChoices | None = None,
        tr: Translate = as_is,
        awake: Awake | None = None,
        conductor: Conducting | None = None,
        count_up: bool = False,
    ) -> None:
        """Show it; ``conductor`` makes it heard from `on_shown` on; ``count_up`` turns digits."""
        super().__init__()
        keys = keys or KeyChoices()
        self._player, self._clock = player, clock
        self._awake = awake or Awake()
        self._view: PlayerView | None = None
        self._is_closing = False
        self._sound = SessionSound(conductor, self)
        self._sound.told.connect(self.told)
        self._sound.level_changed.connect(self._level_changed)
        self._flood = Flood(parent=self)
        self._pages = self._build_pages(show_keys=keys.hints)
        self._header = self._build_header()
        self._sheets = SheetHost(self)
        self._sheets.swiped.connect(self._sheet_swiped)
        self._edge = EdgeFlash(self._flood)
        self._keyboard = self._build_keyboard(letters=keys.letters)
        self._driver = SessionDriver(
            player, pubic_pain=pubic_pain, count_up=count_up, tr=tr, parent=self
        )
        self._driver.view_changed.connect(self._show)
        self._driver.moved.connect(self._show_motion)
        self._driver.phase_changed.connect(self._phase_changed)
        self._driver.ended.connect(self._ended)
        self._driver.start()
        self._driver.polled.connect(self._sound.tick)

    def _build_pages(self, *, show_keys: bool) -> dict[Page, SessionPage]:
        pages: dict[Page, SessionPage] = {
            Page.GET_READY: GetReadyPage(show_keys=show_keys),
            Page.CHANGE_POSITION: ChangePage(show_keys=show_keys),
            Page.DEMO: DemoPage(show_keys=show_keys),
            Page.PLAYER: PlayerPage(show_keys=show_keys),
            Page.REST: RestPage(show_keys=show_keys),
        }
        for page in pages.values():
            page.setParent(self._flood)
            page.hide()
            page.asked.connect(self.do)
        return pages

    def _build_header(self) -> SessionHeader:
        header = SessionHeader(self._flood)
        header.closed.connect(self.ask_to_close)
        header.full_screen_toggled.connect(self.full_screen_toggled)
        header.guidance_wanted.connect(self._sound.turn)
        header.height_wanted.connect(self._place_header)
        if self._sound.level is not None:
            header.set_level(self._sound.level)
        return header

    def _build_keyboard(self, *, letters: bool) -> SessionKeyboard:
        keyboard = SessionKeyboard(
            self,
            clock=self._clock,
            letters=letters,
            view=lambda: self._view,
            sheet=lambda: self._sheets.content,
        )
        keyboard.meant.connect(self._carry_out)
        keyboard.held.connect(self._stop_for_held)
        return keyboard

    # What is shown

    def set_photos(self, photo_of: PhotoOf) -> None:
        """Take where the pictures of her own exercises come from."""
        for page in self._pages.values():
            page.photo_of = photo_of
        if self._view is not None:
            self._pages[self._view.page].show_view(self._view)

    @property
    def driver(self) -> SessionDriver:
        """What calls the player; tests poll it by hand."""
        return self._driver

    @property
    def page(self) -> SessionPage | None:
        """The page of the moment."""
        return None if self._view is None else self._pages[self._view.page]

    @property
    def sheet(self) -> QWidget | None:
        """The sheet that is open, None for none."""
        return self._sheets.content

    def _show(self, view: PlayerView) -> None:
        before, self._view = self._view, view
        page = self._pages[view.page]
        page.show_view(view)
        self._header.show_view(view)
        self._flood.set_role(view.tone.value)
        if before is None or before.page is not view.page:
            self._take_focus_from(before)
            for other in self._pages.values():
                other.setVisible(other is page)
            self._header.raise_()
        self._show_sheet(view)
        if before is None or before.spoken != view.spoken:
            self._announce(view.spoken)
        is_running = view.status in (Status.RUNNING, Status.COUNT_IN)
        self._awake.update(is_running=is_running, now=self._clock.monotonic())

    def _take_focus_from(self, before: PlayerView | None) -> None:
        """Take the focus when its page goes: Qt would hand it on, to "Close" or whatever is next.

        Space is to mean Pause again, until she goes to a control once more.
        """
        focused = QApplication.focusWidget()
        if before is None or focused is None or not self._pages[before.page].isAncestorOf(focused):
            return
        self._keyboard.leave_controls()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_motion(self, view: PlayerView) -> None:
        """Show a frame in which no word has changed: sixty times a second nothing else is done."""
        self._view = view
        self._pages[view.page].show_motion(view)

    def _phase_changed(self) -> None:
        if self._sound.is_silent:  # the flash says what no sound does
            self._edge.flash()

    def _level_changed(self, level: Level) -> None:
        self._header.set_level(level)
        self.level_changed.emit(level)

    def _show_sheet(self, view: PlayerView) -> None:
        wanted: type[SessionSheet] | None = None
        if view.status is Status.STOPPED:
            wanted = StopSheet
        elif view.status is Status.PAUSED:
            wanted = CloseSheet if self._is_closing else PausedSheet
        else:
            self._is_closing = False
        if wanted is None:
            self._sheets.close_sheet()
            return
        content = self._sheets.content
        if not isinstance(content, wanted):
            content = wanted()
            content.asked.connect(self.do)
            if isinstance(content, StopSheet):
                content.choice_reached.connect(self._sound.say)
            content.show_view(view)
            content.fit(self.size(), self.form)
            self._sheets.setGeometry(self.rect())
            self._sheets.open(
                content,
                form=self.form,
                wide_width=self._sheet_width(content),
                dismissable=False,
                grab=content.on_swipe is not None,
            )
        else:
            content.show_view(view)

    def _announce(self, spoken: str) -> None:
        """Tell a screen reader of a new phase, politely; seconds are never told."""
        self.setAccessibleDescription(spoken)
        if spoken and QAccessible.isActive():
            told = QAccessibleAnnouncementEvent(self, spoken)
            told.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(told)

    def _ended(self) -> None:
        self.fall_still()
        session = self._player.session
        if session is not None and session.stop_reason is StopReason.WARNING_SIGN:
            self.unwell.emit()
        else:
            self.finished.emit()

    def fall_still(self) -> None:
        """Let go of the clock, the sound and the computer's sleep; a second time does nothing."""
        self._keyboard.stop()
        self._driver.stop()
        self._sound.close()
        self._awake.let_go()

    # What she asks for

    def do(self, command: Command) -> None:
        """Carry out what she asked for, by whatever key; a jump can be taken back."""
        view = self._view
        # In a rest it is the exercise that comes next which she skips.
        title = "" if view is None else view.next_up.name if view.next_up else view.title
        done = self._driver.do(command)
        text = self._jump_words(command, title)
        if done and text and self._view is not None and Command.UNDO_JUMP in self._view.can:
            self.undo_offered.emit(text)

    def _jump_words(self, command: Command, title: str) -> str:
        if command is Command.NEXT_REP:
            return self.tr("Skipped ahead")
        if command is Command.NEXT_EXERCISE:
            return self.tr("Skipped {name}").format(name=title)
        return self.tr("Went back") if command is Command.BACK else ""

    def undo_jump(self) -> None:
        """Take the last skip or step back away again."""
        self._driver.do(Command.UNDO_JUMP)

    def ask_to_close(self) -> None:
        """Pause, and ask whether the session is to end; the Stop sheet offers that by itself."""
        self._is_closing = True
        self._driver.do(Command.PAUSE)

    def _sheet_swiped(self) -> None:
        content = self._sheets.content
        if isinstance(content, SessionSheet) and content.on_swipe is not None:
            self.do(content.on_swipe)

    # Keys

    def handle_key(self, event: QKeyEvent) -> bool:
        return self._keyboard.handle(event)

    def _carry_out(self, intent: Intent) -> None:
        if isinstance(intent, Command):
            self.do(intent)
        elif intent is Special.FULL_SCREEN:
            self.full_screen_toggled.emit()
        elif intent is Special.GUIDANCE:
            self._sound.turn()

    def _stop_for_held(self, undo: Command | None) -> None:
        """Open Stop for a held key; what its press did is taken back."""
        if undo is not None:
            self._driver.do(undo)
        self._driver.do(Command.STOP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard.leave_controls()
        super().mousePressEvent(event)

    # The window around it

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        for page in (*self._pages.values(), self._header):
            page.set_form(form)
        content = self._sheets.content
        if isinstance(content, SessionSheet):
            content.fit(self.size(), form)
        self._sheets.set_form(form)

    def on_theme(self, theme: Theme) -> None:
        self._driver.set_smooth(not theme.reduce_motion)

    def on_shown(self) -> None:
        self._sound.start()

    def on_hidden(self) -> None:
        self.fall_still()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._driver.set_seen(True)
        self._header.set_full(self.window().isFullScreen())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._driver.set_seen(False)
        self._keyboard.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flood.setGeometry(self.rect())
        self._sheets.setGeometry(self.rect())
        for page in self._pages.values():
            page.setGeometry(self.rect())
        self._edge.setGeometry(self.rect())
        self._header.fit(self.size())
        self._place_header(self._header.wanted_height)
        content = self._sheets.content
        if isinstance(content, SessionSheet):
            content.fit(self.size(), self.form)
            self._sheets.set_wide_width(self._sheet_width(content))
        self._header.set_full(self.window().isFullScreen())

    def _place_header(self, height: int) -> None:
        self._header.setGeometry(0, 0, self.width(), height)
        for page in self._pages.values():
            page.set_head(height)

    def _sheet_width(self, sheet: SessionSheet) -> int:
        """Return how wide a sheet is in wide windows: it grows with the window, as its words do."""
        width = float(tokens().numbers[_WIDTHS[type(sheet)]])
        return round(width * words_factor(self.size()))

    def toast_box(self, foot: QRect) -> QRect:
        page = self.page
        if page is None or self.sheet is not None:
            return foot
        return free_box(page, foot, top=self._header.height())


_WIDTHS: dict[type[SessionSheet], str] = {
    StopSheet: "layout.stopDialogInSession",
    PausedSheet: "layout.pauseDialogInSession",
    CloseSheet: "layout.pauseDialogInSession",
}
