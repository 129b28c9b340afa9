"""The keyboard in a session: presses, releases and held keys, told as what they ask for.

What a key means is in `keys`; here is what happens in time, and who has the key first: a control
that she went to with Tab, then the sheet that is open, then the session.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.session import Status
from sirelief_gui.services.clock import Clock
from sirelief_gui.ui.session.keys import (
    MODIFIERS,
    HeldKey,
    Intent,
    acts_on_release,
    intent_of,
    undone_by_hold,
)
from sirelief_gui.ui.session.sheets import SessionSheet
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.pressable import Pressable

_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_PRESSING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class SessionKeyboard(QObject):
    """Reads the keys of the session that ``owner`` shows.

    ``view`` and ``sheet`` return what is on screen; ``letters`` False turns the single-letter
    keys off. Signals: ``meant`` (Intent) when a key asks for something; ``held`` when one has
    been down for the second that means Stop, with the Command that takes back what its press
    did, None where it did nothing.
    """

    meant = Signal(object)
    held = Signal(object)

    def __init__(
        self,
        owner: QWidget,
        *,
        clock: Clock,
        letters: bool,
        view: Callable[[], PlayerView | None],
        sheet: Callable[[], QWidget | None],
    ) -> None:
        super().__init__(owner)
        self._owner, self._clock, self._letters = owner, clock, letters
        self._view, self._sheet = view, sheet
        self._has_tabbed = False
        self._held = HeldKey(float(tokens().numbers["timing.holdKeyForStop"]))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._hold_due)

    def handle(self, event: QKeyEvent) -> bool:
        """Take a press or a release; False leaves it to whoever has the focus."""
        if event.type() == QEvent.Type.KeyRelease:
            return self._released(event)
        if event.isAutoRepeat():
            self._hold_due()
            return self._held.key == event.key() or self._sheet() is not None
        key = Qt.Key(event.key())
        if key not in MODIFIERS:
            self._held.press(event.key(), at=self._clock.monotonic(), intent=None)
            self._timer.start(round(self._held.seconds * 1000))
        return self._pressed(event, key)

    def leave_controls(self) -> None:
        """Let Space mean the session again, until she goes to a control once more."""
        self._has_tabbed = False

    def stop(self) -> None:
        """Let no key that is down open Stop any more."""
        self._timer.stop()

    def forget(self) -> None:
        """Think of no key that is down any more: its release will not be seen."""
        self._timer.stop()
        self._held.forget()

    def _pressed(self, event: QKeyEvent, key: Qt.Key) -> bool:
        on_control, self._has_tabbed = self._tab(key), self._has_tabbed or key in _TABS
        sheet = self._sheet()
        if on_control:
            return False
        if isinstance(sheet, SessionSheet) and sheet.handle_key(event):
            return True
        intent = self._intent(event, key)
        if intent is None:
            return False
        self._held.intent = intent
        if not acts_on_release(intent):
            self.meant.emit(intent)
        return True

    def _tab(self, key: Qt.Key) -> bool:
        """Tell whether the key presses a control that she went to with Tab."""
        if not self._has_tabbed or key not in _PRESSING:
            return False
        focused = QApplication.focusWidget()
        return isinstance(focused, Pressable) and self._owner.isAncestorOf(focused)

    def _intent(self, event: QKeyEvent, key: Qt.Key) -> Intent | None:
        view = self._view()
        if view is None:
            return None
        return intent_of(
            key,
            page=view.page,
            status=view.status,
            can=view.can,
            shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier),
            chord=bool(event.modifiers() & _CHORDS),
            letters=self._letters,
        )

    def _released(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or event.key() != self._held.key:
            return event.key() == self._held.key
        self._hold_due()
        intent = self._held.forget()
        self._timer.stop()
        if intent is None:
            return False
        if acts_on_release(intent):
            self.meant.emit(intent)
        return True

    def _hold_due(self) -> None:
        """Tell that a key has been down long enough; what its press did costs nothing."""
        if not self._held.is_held(self._clock.monotonic()):
            return
        intent, self._held.intent = self._held.intent, None
        view = self._view()
        if view is None or view.status is Status.STOPPED:
            return
        self.held.emit(None if intent is None else undone_by_hold(intent))
