"""A light that flashes along with a beat: shows whether sound comes late."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sirelief_gui.services.sound_check import BEAT_SECONDS, BEATS, SoundCheck
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.buttons import SoftButton
from sirelief_gui.ui.widgets.pressable import half_pixel


class BeatLight(Themed, QWidget):
    """A disc that is lit for a moment on each beat."""

    def __init__(self) -> None:
        super().__init__()
        self.flashes = 0
        """How often it was lit so far."""
        self._is_lit = False
        self._left = 0
        self._next = QTimer(self)
        self._next.setTimerType(Qt.TimerType.PreciseTimer)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._flash)
        self._out = QTimer(self)
        self._out.setSingleShot(True)
        self._out.timeout.connect(self._go_out)
        self.setAccessibleName(self.tr("Flashes on the beat"))

    def start(self, first: float) -> None:
        """Flash from so many seconds on, as often and as fast as the beat."""
        self._left = BEATS
        self._next.start(round(first * 1000))
        self.update()

    def stop(self) -> None:
        """End the beat."""
        self._left = 0
        self._next.stop()
        self._go_out()

    def _flash(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._next.start(round(BEAT_SECONDS * 1000))
        self.flashes += 1
        self._is_lit = True
        self._out.start(theme_of(self).px("painted.flashMs"))
        self.update()

    def _go_out(self) -> None:
        self._is_lit = False
        self.update()

    def on_theme(self, theme: Theme) -> None:
        side = theme.px("setting.beat")
        self.setFixedSize(side, side)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self._is_lit or self._left):  # at rest it would look like something to choose
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.num("border.selected")
        painter.setPen(QPen(theme.color("pri" if self._is_lit else "ctl"), width))
        painter.setBrush(theme.color("pri" if self._is_lit else "surface"))
        painter.drawEllipse(half_pixel(QRectF(self.rect()), width))
        painter.end()


class BeatCheck(QWidget):
    """A button that plays the beat, and the light beside it."""

    def __init__(self, sound: SoundCheck) -> None:
        super().__init__()
        self._sound = sound
        self.button = SoftButton(self.tr("Check with a beat"), icon="timer")
        self.light = BeatLight()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.button)
        row.addWidget(self.light)
        row.addStretch(1)

    def start(self) -> bool:
        """Play the beat and flash along; False while nothing can be heard."""
        first = self._sound.beat()
        if first is None:
            return False
        self.light.start(first)
        return True
