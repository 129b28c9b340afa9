"""A scrolling column whose bar shows only while it moves."""

from __future__ import annotations

import sys
from collections import deque

from PySide6.QtCore import (
    QCoreApplication,
    QEasingCurve,
    QEvent,
    QObject,
    QPointF,
    QPropertyAnimation,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScrollPrepareEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QScrollBar,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.theme.tokens import tokens

_EDGE = 24
"""Pixels around what is brought into view: the ring of the focus has room in them."""


class ScrollArea(QScrollArea):
    """Scrolls its content up and down; touch flings it. Ends with 12 px of air.

    ``content`` is what scrolls, ``column`` its vertical layout, without margins at the sides.
    """

    # Class default: Qt delivers events already while the area is being set up.
    _bar: ScrollMark | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        numbers = tokens().numbers
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Ours, not Qt's own: to wrap a widget that Qt made, Python makes every class of widgets.
        self.setViewport(QWidget())
        content = QWidget()
        content.setAutoFillBackground(False)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, round(numbers["widget.scrollEnd"]))
        self.column.setSpacing(round(numbers["space.cardGap.phone"]))
        self.setWidget(content)
        self.content = content
        content.setAutoFillBackground(False)
        self._bar = make_kinetic(self)

    def set_margins(self, side: int, top: int = 0) -> None:
        """Set the content's margins at the sides and above, in pixels."""
        end = round(tokens().numbers["widget.scrollEnd"])
        self.column.setContentsMargins(side, top, side, end)

    def sizeHint(self) -> QSize:
        return self.content.sizeHint()

    def content_height(self, width: int) -> int:
        """Return the height the content wants at a width, in pixels."""
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(width)
        return self.content.sizeHint().height()

    def scroll_with(self, event: QKeyEvent) -> bool:
        """Scroll by an arrow or page key where nothing inside takes it; True when it did."""
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        by = steps.get(Qt.Key(event.key()))
        if by is None or event.type() != QEvent.Type.KeyPress:
            return False
        bar.setValue(bar.value() + by)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._bar is not None:
            self._bar.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        handled = bool(super().eventFilter(watched, event))
        if event.type() == QEvent.Type.LayoutRequest and self._bar is not None:
            self._bar.place()
        return handled


def bring_into_view(widget: QWidget) -> None:
    """Scroll everything a widget lies in until it is seen, with air above and below."""
    part = widget.parentWidget()
    while part is not None:
        if isinstance(part, QScrollArea):
            part.ensureWidgetVisible(widget, 0, _EDGE)
        part = part.parentWidget()


class ScrollMark(QWidget):
    """The mark of where the content stands; it goes away a moment after the last move.

    ``orientation`` Horizontal lies along the foot of what scrolls sideways.
    """

    def __init__(
        self,
        area: QAbstractScrollArea,
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
    ) -> None:
        super().__init__(area)
        self._area, self._orientation = area, orientation
        self._is_upright = orientation is Qt.Orientation.Vertical
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(tokens().numbers["widget.scrollIdle"]))
        self._timer.timeout.connect(self._fade)
        self.hide()

    def place(self) -> None:
        """Lie along the edge at the end of the lines, or along the foot."""
        width, area = round(tokens().numbers["widget.scrollBar"]), self._area
        if not self._is_upright:
            self.setGeometry(0, area.height() - width - 2, area.width(), width)
            return
        is_mirrored = area.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 2 if is_mirrored else area.width() - width - 2
        self.setGeometry(x, 0, width, area.height())

    def wake(self) -> None:
        """Show for a moment."""
        bar = bar_of(self._area, self._orientation)
        if not self._area.isVisible() or bar.maximum() == bar.minimum():
            return
        self.place()
        self.show()
        self.raise_()
        self.update()
        self._timer.start()

    def _fade(self) -> None:
        self.hide()  # connected itself, each mark would leave an object behind in PySide

    def paintEvent(self, event: QPaintEvent) -> None:
        bar = bar_of(self._area, self._orientation)
        room = self.height() if self._is_upright else self.width()
        long = max(32.0, room * bar.pageStep() / (bar.maximum() + bar.pageStep()))
        at = (room - long) * bar.value() / max(1, bar.maximum())
        box = QRectF(0, at, self.width(), long)
        if not self._is_upright:
            is_mirrored = self._area.layoutDirection() is Qt.LayoutDirection.RightToLeft
            box = QRectF(room - long - at if is_mirrored else at, 0, long, self.height())
        radius = min(self.width(), self.height()) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme_of(self).color("ctl"))
        painter.drawRoundedRect(box, radius, radius)
        painter.end()


def bar_of(area: QAbstractScrollArea, orientation: Qt.Orientation) -> QScrollBar:
    """Return an area's bar; ask each time, for Qt made it and PySide may drop what is kept of it.

    A kept bar was found to be "already deleted" after some events, with the area and its bar alive.
    """
    is_upright = orientation is Qt.Orientation.Vertical
    return area.verticalScrollBar() if is_upright else area.horizontalScrollBar()


def make_kinetic(
    area: QAbstractScrollArea, orientation: Qt.Orientation = Qt.Orientation.Vertical
) -> ScrollMark:
    """Let touch and trackpad fling an area, and show a mark for its bars only while it moves.

    The mouse's left button drags nothing: it is for pressing and selecting. Returns the mark.
    """
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if _is_touched():
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        TouchDrag(area)
    mark = ScrollMark(area, orientation)
    bar = bar_of(area, orientation)
    bar.setSingleStep(24)
    bar.valueChanged.connect(mark.wake)
    Fling(area, orientation)
    return mark


def _is_touched() -> bool:
    """Tell whether there is a screen to touch: for each area Qt keeps a gesture for good."""
    touch = QInputDevice.DeviceType.TouchScreen
    return any(device.type() is touch for device in QInputDevice.devices())


class TouchDrag(QObject):
    """Keeps what a finger only drags along from being pressed.

    Qt makes mouse events of touches too, so that a finger can press a button at all; dragging the
    content does not take the press back by itself.
    """

    # Class default: Qt may still deliver events while Python takes the object apart.
    _has_dragged = False

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        area.viewport().installEventFilter(self)
        QScroller.scroller(area.viewport()).stateChanged.connect(self._state_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QScrollPrepareEvent) and self._is_handle_at(event.startPos()):
            event.ignore()
            return True  # what is taken there is moved itself
        if event.type() == QEvent.Type.MouseButtonPress:
            self._has_dragged = False
        return self._has_dragged and event.type() in _MOUSE

    def _is_handle_at(self, at: QPointF) -> bool:
        """Tell whether something with a true ``is_handle`` lies there: it is dragged by itself."""
        widget = self._area.viewport().childAt(at.toPoint())
        return bool(getattr(widget, "is_handle", False))

    def _state_changed(self, state: QScroller.State) -> None:
        if state is not QScroller.State.Dragging:
            return
        self._has_dragged = True
        for button in self._area.viewport().findChildren(QAbstractButton):
            if button.isDown():
                QCoreApplication.sendEvent(button, _released_elsewhere())


_MOUSE = frozenset({QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease})


def _released_elsewhere() -> QMouseEvent:
    """Return the release of a button of the mouse that is nowhere near."""
    left, nowhere = Qt.MouseButton.LeftButton, QPointF(-10_000, -10_000)
    return QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        nowhere,
        nowhere,
        left,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )


class Fling(QObject):
    """Lets content run on when the fingers leave the trackpad, as a touch screen does.

    Desktops that tell when fingers leave (Wayland) leave the rest to the program; macOS goes on
    with steps of its own, and X11 tells nothing: there it scrolls as far as the fingers move.
    """

    def __init__(self, area: QAbstractScrollArea, orientation: Qt.Orientation) -> None:
        super().__init__(area)
        self._area, self._orientation = area, orientation
        self._is_upright = orientation is Qt.Orientation.Vertical
        self._moves: deque[tuple[int, int]] = deque(maxlen=32)
        # Not QScroller's own run: Qt keeps the trackpad from everybody while that lasts.
        self._run = QPropertyAnimation(bar_of(area, orientation), b"value", self)
        self._run.setEasingCurve(QEasingCurve.Type.OutQuad)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):
            self._wheel(event)
        elif event.type() in _STOPPING:
            self._run.stop()
        return False

    def _wheel(self, event: QWheelEvent) -> None:
        self._run.stop()
        if event.phase() is Qt.ScrollPhase.ScrollEnd:
            self._run_on(event.timestamp())
        elif event.phase() is Qt.ScrollPhase.ScrollUpdate:
            by = event.pixelDelta()
            self._moves.append((event.timestamp(), by.y() if self._is_upright else by.x()))
        else:
            self._moves.clear()

    def _run_on(self, now: int) -> None:
        last = [(at, by) for at, by in self._moves if now - at <= _LAST_MS]
        self._moves.clear()
        if len(last) < 2 or sys.platform == "darwin" or theme_of(self._area).reduce_motion:
            return
        speed = -sum(by for _, by in last[1:]) / max(1, now - last[0][0])
        if abs(speed) < _SLOWEST:
            return
        lasts = abs(speed) / _BRAKE
        bar = bar_of(self._area, self._orientation)
        end = round(bar.value() + speed * lasts / 2)
        self._run.setDuration(round(lasts))
        self._run.setEndValue(max(bar.minimum(), min(end, bar.maximum())))
        self._run.start()


_STOPPING = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Hide, QEvent.Type.Resize}
)
_LAST_MS = 100
"""The last moves count, not how it began."""
_SLOWEST = 0.2
"""Pixels a millisecond; slower fingers have come to rest before they left."""
_BRAKE = 0.003
"""Pixels a millisecond, lost in each."""
