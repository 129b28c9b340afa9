"""A slider with its value at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import RingKeeper
from sirelief_gui.ui.widgets.label import Label


class Slider(Themed, RingKeeper, QSlider):
    """A bare slider of 0 to 100; arrows move 5, page keys 10, a click jumps there."""

    def __init__(self, name: str, *, low: int = 0, high: int = 100) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setSingleStep(max(1, (high - low) // 20))
        self.setPageStep(max(1, (high - low) // 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(160, theme_of(self).px("target.min"))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme_of(self).px("target.min"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(True)
        self._go_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob, track = theme.num("widget.sliderKnob"), theme.num("widget.sliderTrack")
        middle, room = self.height() / 2, self.width() - knob
        x = knob / 2 + room * self._share()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("line"))
        bar = QRectF(0, middle - track / 2, self.width(), track)
        painter.drawRoundedRect(bar, track / 2, track / 2)
        painter.setBrush(theme.color("pri"))
        painter.drawRoundedRect(QRectF(0, bar.top(), x, track), track / 2, track / 2)
        width = theme.num("border.selected")
        painter.setPen(QPen(theme.color("pri"), width))
        painter.setBrush(theme.color("surface"))
        radius = (knob - width) / 2
        painter.drawEllipse(QPointF(x, middle), radius, radius)
        painter.end()

    def _share(self) -> float:
        span = self.maximum() - self.minimum()
        return (self.sliderPosition() - self.minimum()) / span if span else 0.0

    def _go_to(self, event: QMouseEvent) -> None:
        knob = theme_of(self).num("widget.sliderKnob")
        share = (event.position().x() - knob / 2) / max(1.0, self.width() - knob)
        share = min(max(share, 0.0), 1.0)
        self.setSliderPosition(round(self.minimum() + share * (self.maximum() - self.minimum())))


class SliderRow(QWidget):
    """A slider and its value as text.

    ``changed`` comes at every move, ``settled`` when the user has let go or used a key.
    """

    changed = Signal(int)
    settled = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        value: int,
        low: int = 0,
        high: int = 100,
        show: Callable[[int], str] = str,
    ) -> None:
        super().__init__()
        self._show = show
        self.slider = Slider(name, low=low, high=high)
        self._text = Label("", "body", weight=700, wrap=False, tabular=True)
        self._text.set_align(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.slider, 1)
        row.addWidget(self._text)
        self.slider.setValue(value)
        self._say(value)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(lambda: self.settled.emit(self.slider.value()))

    def value(self) -> int:
        """Return the value shown."""
        return self.slider.value()

    def _say(self, value: int) -> None:
        self._text.setText(self._show(value))

    def _moved(self, value: int) -> None:
        self._say(value)
        self.changed.emit(value)
        if not self.slider.isSliderDown():
            self.settled.emit(value)
