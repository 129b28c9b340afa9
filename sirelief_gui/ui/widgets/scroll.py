"""A scrolling column whose bar shows only while it moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QScroller,
    QVBoxLayout,
    QWidget,
)

from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.theme.tokens import tokens


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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        content.setAutoFillBackground(False)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, round(numbers["widget.scrollEnd"]))
        self.column.setSpacing(round(numbers["space.cardGap.phone"]))
        self.setWidget(content)
        self.content = content
        content.setAutoFillBackground(False)
        gesture = QScroller.ScrollerGestureType.TouchGesture
        QScroller.grabGesture(self.viewport(), gesture)
        self._bar = ScrollMark(self)
        bar = self.verticalScrollBar()
        bar.setSingleStep(24)
        bar.valueChanged.connect(self._bar.wake)

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


class ScrollMark(QWidget):
    """The mark of where the content stands; it goes away a moment after the last move."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(tokens().numbers["widget.scrollIdle"]))
        self._timer.timeout.connect(self.hide)
        self.hide()

    def place(self) -> None:
        """Lie along the right edge."""
        width = round(tokens().numbers["widget.scrollBar"])
        self.setGeometry(self._area.width() - width - 2, 0, width, self._area.height())

    def wake(self) -> None:
        """Show for a moment."""
        if not self._area.isVisible() or self._area.verticalScrollBar().maximum() == 0:
            return
        self.place()
        self.show()
        self.raise_()
        self.update()
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        bar = self._area.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        tall = max(32.0, self.height() * bar.pageStep() / whole)
        y = (self.height() - tall) * bar.value() / max(1, bar.maximum())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme_of(self).color("ctl"))
        painter.drawRoundedRect(QRectF(0, y, self.width(), tall), 3, 3)
        painter.end()
