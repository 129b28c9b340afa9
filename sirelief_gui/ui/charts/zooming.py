"""Which days a chart shows, moved by wheel, pinch, keys and the handle under it."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from sirelief_gui.ui.theme.tokens import tokens

_IN = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_OUT = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_NOTCH = 120
_LEAST = 0.1
"""Of a pinch, however fast it is: more would be a slip."""
_HALF = 0.5 + 1e-9
"""Of a day; a middle right on the last edge is not shown."""


class Zoom(QObject):
    """Keeps the days shown within those there are.

    Days are counted from the start of the series, as floats. ``moved`` tells each step;
    ``settled`` that she has come to rest, on whole days.
    """

    moved = Signal()
    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.first, self.days = 0.0, 1.0
        self._low, self._high = 0.0, 1.0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(round(tokens().numbers["chart.zoom.settle"]))
        self._rest.timeout.connect(self._come_to_rest)

    @property
    def limits(self) -> tuple[float, float]:
        """The first day there is and the one after the last."""
        return self._low, self._high

    @property
    def least(self) -> float:
        """How few days can be shown."""
        return min(float(tokens().numbers["chart.zoom.least"]), self._high - self._low)

    @property
    def can_move(self) -> bool:
        """Whether there are more days than the fewest that can be shown."""
        return self._high - self._low > self.least

    def set_days(self, first: float, days: float, limits: tuple[float, float]) -> None:
        """Take the days of a range, and those there are; nothing is told."""
        self._rest.stop()
        self._low, self._high = min(limits[0], first), max(limits[1], first + days)
        self.first, self.days = first, days

    def show_days(self, first: float, days: float) -> None:
        """Show some days, moved and made more where there are none or too few."""
        days = min(max(days, self.least), self._high - self._low)
        first = min(max(first, self._low), self._high - days)
        self._rest.start()
        if (first, days) != (self.first, self.days):
            self.first, self.days = first, days
            self.moved.emit()

    def zoom(self, times: float, share: float = 0.5) -> None:
        """Show fewer days (``times`` over 1) or more; what lies at ``share`` of the width stays."""
        days = min(max(self.days / times, self.least), self._high - self._low)
        self.show_days(self.first + (self.days - days) * share, days)

    def pan(self, days: float) -> None:
        """Show later days, or earlier ones where ``days`` is negative."""
        self.show_days(self.first + days, self.days)

    def finish(self) -> None:
        """Come to rest at once."""
        if self._rest.isActive():
            self._rest.stop()
            self._come_to_rest()

    @property
    def whole_days(self) -> tuple[int, int]:
        """The first day of which the middle is shown, and how many there are of such."""
        first = ceil(self.first - 0.5)
        return first, max(1, floor(self.first + self.days - _HALF) - first + 1)

    def _come_to_rest(self) -> None:
        first, days = self.whole_days
        if (first, days) != (self.first, self.days):
            self.first, self.days = float(first), float(days)
            self.moved.emit()
        self.settled.emit()

    # -- what moves it ------------------------------------------------------------------

    def wheel(self, event: QWheelEvent, share: float) -> bool:
        """Zoom with Ctrl held; without it the wheel is the page's. True when it was taken."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not self.can_move:
            return False
        notches = event.angleDelta().y() / _NOTCH
        self.zoom(float(tokens().numbers["chart.zoom.wheel"]) ** notches, share)
        return True

    def key(self, event: QKeyEvent, share: float) -> bool:
        """Zoom by + and −. True when it was taken."""
        times = float(tokens().numbers["chart.zoom.key"])
        if not self.can_move or event.key() not in (*_IN, *_OUT):
            return False
        self.zoom(times if event.key() in _IN else 1 / times, share)
        return True

    def gesture(self, event: QEvent, owner: QWidget, left: float, width: float) -> bool:
        """Zoom by two fingers, on a touchpad or a screen. True when it was taken."""

        def share(x: float) -> float:
            return min(max((x - left) / max(1.0, width), 0.0), 1.0)

        if not self.can_move:
            return False
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
                return False
            self.zoom(max(_LEAST, 1 + event.value()), share(event.position().x()))
            event.accept()
            return True
        if not isinstance(event, QGestureEvent):
            return False
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
            at = owner.mapFromGlobal(QPointF(pinch.centerPoint()))
            self.zoom(max(_LEAST, pinch.scaleFactor()), share(at.x()))
        event.accept(pinch)
        return True
