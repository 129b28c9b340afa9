"""The row of ranges over the chart: one of them is on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.trends import Range
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.choosing import OneOf, OneOn
from sirelief_gui.ui.widgets.pressable import Pressable, half_pixel, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock


class RangeRow(Themed, QWidget):
    """Pills for 2W, 6W, 3M and All that share the width; arrows choose.

    ``changed`` carries a Range, and comes only for the user's choices.
    """

    changed = Signal(object)

    def __init__(self, chosen: Range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Range"))
        names = {
            Range.WEEKS_2: (self.tr("2W"), self.tr("2 weeks")),
            Range.WEEKS_6: (self.tr("6W"), self.tr("6 weeks")),
            Range.MONTHS_3: (self.tr("3M"), self.tr("3 months")),
            Range.ALL: (self.tr("All"), self.tr("All")),
        }
        self._pills = {key: _Pill(self, *words) for key, words in names.items()}
        self._one_on = OneOn[Range](self.changed.emit)
        for key, pill in self._pills.items():
            self._one_on.add(key, pill)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choose(chosen)

    @property
    def chosen(self) -> Range:
        """The range that is on."""
        return next(key for key, pill in self._pills.items() if pill.isChecked())

    @property
    def pills(self) -> tuple[Pressable, ...]:
        """The pills, shortest range first."""
        return tuple(self._pills.values())

    def choose(self, wanted: Range) -> None:
        """Turn a range on without a signal."""
        self._one_on.choose(wanted)

    def pick(self, wanted: Range) -> None:
        """Turn a range on as the user does, with the signal."""
        self._one_on.pick(wanted)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        count, gap = len(self._pills), theme.px("widget.chipGap")
        one = max(pill.sizeHint().width() for pill in self._pills.values())
        tall = max(pill.sizeHint().height() for pill in self._pills.values())
        return QSize(one * count + gap * (count - 1), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        count, gap = len(self._pills), theme_of(self).px("widget.chipGap")
        one = (self.width() - gap * (count - 1)) / count
        for number, pill in enumerate(self._pills.values()):
            left, right = round(number * (one + gap)), round(number * (one + gap) + one)
            pill.setGeometry(QRect(left, 0, right - left, self.height()))


class _Pill(OneOf, Pressable):
    """A choice 40 high inside a target of 48."""

    def __init__(self, row: RangeRow, text: str, name: str) -> None:
        super().__init__(text, row)
        self.setAccessibleName(name)

    def ring_radius(self) -> float:
        return self._tall(theme_of(self)) / 2

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        block = TextBlock(self.text(), "control", theme)
        wide = max(block.used + 2 * theme.px("widget.chipPadding"), theme.px("chart.range.width"))
        return QSize(wide, max(theme.px("target.min"), self._tall(theme)))

    def _tall(self, theme: Theme) -> int:
        return max(theme.px("widget.chipHeight"), theme.grown("widget.chipHeight") - 4)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        tall, is_on = self._tall(theme), self.isChecked()
        box = QRectF(rect.left(), round(rect.center().y() - tall / 2), rect.width(), tall)
        width = theme.num("border.hair")
        painter.setPen(Qt.PenStyle.NoPen if is_on else QPen(theme.color("ctl"), width))
        painter.setBrush(theme.color("pri") if is_on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box if is_on else half_pixel(box, width), tall / 2, tall / 2)
        if self.hovered and not is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(box, tall / 2, tall / 2)
        block = TextBlock(self.text(), "control", theme)
        x, y = box.center().x() - block.used / 2, box.center().y() - block.height / 2
        block.draw(painter, round(x), y, theme.color("onpri" if is_on else "ink"))
