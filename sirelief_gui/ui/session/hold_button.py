"""A round button that means more when it is kept down."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent

from sirelief_gui.ui.widgets.icon_button import IconButton


class HoldButton(IconButton):
    """``held`` comes after ``ms`` milliseconds under the finger, and then no ``clicked``.

    Only the pointer holds: a key kept down is Stop everywhere in a session.
    """

    held = Signal()

    def __init__(self, icon: str, name: str, *, ms: int) -> None:
        super().__init__(icon, name)
        self._was_held = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ms)
        self._timer.timeout.connect(self._hold)

    def _hold(self) -> None:
        if self.isDown():
            self._was_held = True
            self.setDown(False)
            self.held.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._was_held = False
        if event.button() is Qt.MouseButton.LeftButton:
            self._timer.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # A finger that trembles after the hold would press the button down again.
        if not self._was_held:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._timer.stop()
        super().mouseReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
