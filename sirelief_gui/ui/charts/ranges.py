"""The row of ranges over the chart: one of them is on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.trends import Range
from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.choosing import OneOf, OneOn
from sirelief_gui.ui.widgets.pressable import Pressable, half_pixel, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock


class RangeRow(Themed, QWidget):
    """Pills for 2W, 6W, 3M and All that share the width; arrows choose. One more asks for dates.

    ``changed`` carries a Range, and comes only for the user's choices, as ``dates_asked`` does.
    """

    changed = Signal(object)
    dates_asked = Signal()

    def __init__(self, chosen: Range | None, parent: QWidget | None = None) -> None:
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
        self.dates = _DatesPill(self)
        self.dates.clicked.connect(self.dates_asked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choose(chosen)

    @property
    def chosen(self) -> Range | None:
        """The range that is on; None where it is dates of her own."""
        return next((key for key, pill in self._pills.items() if pill.isChecked()), None)

    @property
    def pills(self) -> tuple[Pressable, ...]:
        """The pills, shortest range first."""
        return tuple(self._pills.values())

    def choose(self, wanted: Range | None, days: str = "") -> None:
        """Turn a range on without a signal; None turns the dates on, which ``days`` says."""
        self._one_on.choose(wanted)
        self.dates.set_on(wanted is None, days)

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
        return QSize((one + gap) * count + self.dates.sizeHint().width(), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        count, gap = len(self._pills), theme_of(self).px("widget.chipGap")
        last = self.dates.sizeHint().width()
        one = (self.width() - last - gap * count) / count
        for number, pill in enumerate(self._pills.values()):
            left, right = round(number * (one + gap)), round(number * (one + gap) + one)
            pill.setGeometry(visual(self, QRect(left, 0, right - left, self.height())))
        box = QRect(self.width() - last, 0, last, self.height())
        self.dates.setGeometry(visual(self, box))


class _Shape(Pressable):
    """A pill 40 high inside a target of 48, filled where it is on."""

    def ring_radius(self) -> float:
        return self.tall(theme_of(self)) / 2

    def tall(self, theme: Theme) -> int:
        """Return the height of what is painted, in pixels."""
        return max(theme.px("widget.chipHeight"), theme.grown("widget.chipHeight") - 4)

    def paint_pill(self, painter: QPainter, rect: QRectF, theme: Theme, *, is_on: bool) -> QRectF:
        """Paint the pill and return where it is."""
        tall = self.tall(theme)
        box = QRectF(rect.left(), round(rect.center().y() - tall / 2), rect.width(), tall)
        width = theme.num("border.hair")
        painter.setPen(Qt.PenStyle.NoPen if is_on else QPen(theme.color("ctl"), width))
        painter.setBrush(theme.color("pri") if is_on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box if is_on else half_pixel(box, width), tall / 2, tall / 2)
        if self.hovered and not is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(box, tall / 2, tall / 2)
        return box


class _Pill(OneOf, _Shape):
    """A choice with a text."""

    def __init__(self, row: RangeRow, text: str, name: str) -> None:
        super().__init__(text, row)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        block = TextBlock(self.text(), "control", theme)
        wide = max(block.used + 2 * theme.px("widget.chipPadding"), theme.px("chart.range.width"))
        return QSize(wide, max(theme.px("target.min"), self.tall(theme)))

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        is_on = self.isChecked()
        box = self.paint_pill(painter, rect, theme, is_on=is_on)
        block = TextBlock(self.text(), "control", theme)
        x, y = box.center().x() - block.used / 2, box.center().y() - block.height / 2
        block.draw(painter, round(x), y, theme.color("onpri" if is_on else "ink"))


class _DatesPill(_Shape):
    """Asks for two dates; filled while they are what is shown."""

    def __init__(self, row: RangeRow) -> None:
        super().__init__("", row)
        self._is_on = False
        self.set_on(False, "")

    def set_on(self, is_on: bool, days: str) -> None:
        """Show whether dates are on, and say which."""
        self._is_on = is_on
        name = self.tr("Choose dates")
        self.setAccessibleName(f"{name}, {days}" if is_on and days else name)
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        least = theme.px("target.min")
        return QSize(max(least, self.tall(theme)), max(least, self.tall(theme)))

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        box = self.paint_pill(painter, rect, theme, is_on=self._is_on)
        side = theme.grown("widget.iconSize")
        at = QRectF(0, 0, side, side)
        at.moveCenter(box.center())
        paint_icon(painter, "calendar-days", "onpri" if self._is_on else "ink", at, theme)
