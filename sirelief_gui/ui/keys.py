"""Who hears a key first: the sheet, then the page, then the control with the focus."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_Stamp = tuple[QEvent.Type, int, int, bool]


class KeyHost(Protocol):
    """What the gate needs of the window."""

    @property
    def cover_shown(self) -> QWidget | None:
        """The page that covers all others."""

    @property
    def sheet_content(self) -> QWidget | None:
        """The open sheet's content."""

    @property
    def sheet_dismissable(self) -> bool:
        """Whether Esc closes the sheet."""

    @property
    def screen_shown(self) -> QWidget | None:
        """The current page."""

    def dismiss_sheet(self) -> None:
        """Close the sheet as the user does."""

    def isFullScreen(self) -> bool:  # noqa: N802
        """Whether the window fills the screen."""

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen or leave it."""

    def quick_hide(self) -> None:
        """Get out of sight."""

    def lock(self) -> bool:
        """Ask for the passphrase from now on; False where there is none."""


class KeyGate(QObject):
    """Offers every key press and release to sheet and page before any widget sees it.

    While a text field has the focus only Esc, function keys and chords with Ctrl are offered.
    """

    def __init__(self, host: KeyHost) -> None:
        super().__init__(host if isinstance(host, QObject) else None)
        self._host = host
        self._offered: _Stamp | None = None

    def watch(self, window: QWindow | None) -> None:
        """Listen to a native window, before its widgets do."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        self._offered = _stamp(event)
        return self.offer(event)

    def offer_late(self, event: QKeyEvent) -> bool:
        """Offer a key that reached the window itself, unless it was offered on its way in."""
        if self._offered == _stamp(event):
            self._offered = None
            return False
        return self.offer(event)

    def offer(self, event: QKeyEvent) -> bool:
        """Offer a key; True when it was used up."""
        if _is_typing(event):
            return False
        cover = self._host.cover_shown
        if cover is not None:
            return _handled(cover, event) or self._window_key(event)
        sheet = self._host.sheet_content
        if sheet is not None:
            if _handled(sheet, event):
                return True
            if _pressed(event, Qt.Key.Key_Escape) and self._host.sheet_dismissable:
                self._host.dismiss_sheet()
                return True
        page = self._host.screen_shown
        heard = sheet is None or bool(getattr(sheet, "passes_keys", False))
        if page is not None and heard and _handled(page, event):
            return True
        return self._window_key(event)

    def _window_key(self, event: QKeyEvent) -> bool:
        if _pressed(event, Qt.Key.Key_F11):
            self._host.set_full_screen(not self._host.isFullScreen())
            return True
        control = Qt.KeyboardModifier.ControlModifier
        if _pressed(event, Qt.Key.Key_L) and event.modifiers() == control:
            return self._host.lock()
        chord = control | Qt.KeyboardModifier.ShiftModifier
        if _pressed(event, Qt.Key.Key_H) and event.modifiers() == chord:
            self._host.quick_hide()
            return True
        return False


def _handled(widget: QWidget, event: QKeyEvent) -> bool:
    handler = getattr(widget, "handle_key", None)
    return bool(handler(event)) if callable(handler) else False


def _pressed(event: QKeyEvent, key: Qt.Key) -> bool:
    return (
        event.type() == QEvent.Type.KeyPress
        and event.key() == key.value
        and not event.isAutoRepeat()
    )


def _is_typing(event: QKeyEvent) -> bool:
    if not isinstance(QApplication.focusWidget(), (QLineEdit, QPlainTextEdit)):
        return False
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    last = Qt.Key.Key_F35.value
    return event.key() != Qt.Key.Key_Escape.value and not (
        Qt.Key.Key_F1.value <= event.key() <= last
    )


def _stamp(event: QKeyEvent) -> _Stamp:
    return event.type(), event.key(), event.timestamp(), event.isAutoRepeat()
