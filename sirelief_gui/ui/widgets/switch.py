"""A row with a switch; the whole row toggles."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPen

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.pressable import half_pixel
from sirelief_gui.ui.widgets.rows import Row


class SwitchRow(Row):
    """A setting that is on or off; ``toggled`` tells."""

    def __init__(
        self, title: str, *, subtitle: str = "", icon: str = "", checked: bool = False
    ) -> None:
        super().__init__(title, subtitle=subtitle, icon=icon)
        self.setCheckable(True)
        self.setChecked(checked)
        self._knob = QVariantAnimation(self)
        self._knob.setStartValue(0.0)
        self._knob.setEndValue(1.0)
        self._knob.valueChanged.connect(self.redraw)
        self.toggled.connect(self._slide)
        self._settle()

    def trailing_width(self, theme: Theme) -> int:
        return theme.px("widget.switchWidth") + theme.px("widget.rowGap")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settle()

    def paint_trailing(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        width, height = theme.num("widget.switchWidth"), theme.num("widget.switchHeight")
        x = rect.right() - theme.px(self.padding) - width
        box = QRectF(x, rect.center().y() - height / 2, width, height)
        share = float(self._knob.currentValue() or 0.0)
        on = share > 0.5
        border = theme.num("border.selected")
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pri" if self.isEnabled() else "ctl"))
            painter.drawRoundedRect(box, height / 2, height / 2)
        else:
            painter.setPen(QPen(theme.color("ctl"), border))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(half_pixel(box, border), height / 2, height / 2)
        off_side, on_side = theme.num("widget.knobOff"), theme.num("widget.knobOn")
        side = off_side + (on_side - off_side) * share
        travel = width - height
        center = box.left() + height / 2 + travel * share
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("onpri" if on else "ctl"))
        painter.drawEllipse(QRectF(center - side / 2, box.center().y() - side / 2, side, side))

    def _slide(self, on: bool) -> None:
        theme = theme_of(self)
        if theme.reduce_motion or not self.isVisible():
            self._settle()
            return
        way = QVariantAnimation.Direction
        self._knob.setDirection(way.Forward if on else way.Backward)
        self._knob.setDuration(theme.ms("fast"))
        self._knob.setEasingCurve(theme.easing("standard"))
        self._knob.start()

    def _settle(self) -> None:
        self._knob.stop()
        self._knob.setDuration(1)
        self._knob.setCurrentTime(1 if self.isChecked() else 0)
        self.update()
