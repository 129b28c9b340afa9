"""What the signs on the time axis mean, and the switch for the worst of 24 hours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.charts.happenings import Sign
from sirelief_gui.ui.charts.shelf import Shelf
from sirelief_gui.ui.charts.signs import paint_sign
from sirelief_gui.ui.charts.strokes import Dot
from sirelief_gui.ui.mirror import mirror
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.pressable import Pressable, half_pixel, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock

_GAP = 16


class ChartKey(QWidget):
    """A row of signs with their words; only those that stand somewhere in the history.

    ``worst_changed`` tells whether the worst of 24 hours is to be drawn. Give it room for a
    height that goes with its width.
    """

    worst_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worst = WorstSwitch(self.tr("Worst in 24 hours"))
        self.worst.toggled.connect(self.worst_changed)
        self.has_worst = False
        """Whether there is a worst of 24 hours to switch on."""
        self._holds_worst = True
        self._signs = {
            Sign.CHANGE: SignWord(Sign.CHANGE, self.tr("Program changed")),
            Sign.STOPPED: SignWord(Sign.STOPPED, self.tr("Ended early")),
            Sign.NOTE: SignWord(Sign.NOTE, self.tr("Note")),
        }
        self._row = FlowLayout(self, gap=_GAP, row_gap=0)
        for part in (*self._signs.values(), self.worst):
            self._row.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def has_any(self) -> bool:
        """Whether there is anything to show in this row."""
        has_sign = any(not word.isHidden() for word in self._signs.values())
        return has_sign or (self._holds_worst and self.has_worst)

    def hold_worst(self, holds: bool) -> None:
        """Keep the switch at the end of the row, or leave it to the layout of another."""
        if holds != self._holds_worst:
            self._holds_worst = holds
            if holds:
                self._row.addWidget(self.worst)
            else:
                self._row.removeWidget(self.worst)
            self._fit()

    def set_shelf(self, shelf: Shelf) -> None:
        """Show the signs of a history; nothing where there are none."""
        there = {one.sign for one in shelf.found}
        for sign, word in self._signs.items():
            word.setVisible(sign in there)
        self.has_worst = shelf.series is not None and bool(shelf.series.worst_lines)
        self.worst.setVisible(self.has_worst)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the words stand beside the middle of the switch where all fits into one row."""
        shown = [part for part in self._signs.values() if not part.isHidden()]
        has_switch = self._holds_worst and self.has_worst
        parts = [*shown, self.worst] if has_switch else shown
        used = sum(part.sizeHint().width() + _GAP for part in parts) - _GAP
        is_tall = used <= self.contentsRect().width() and has_switch
        for word in self._signs.values():
            word.set_tall(is_tall)


class SignWord(Themed, QWidget):
    """One sign and what it means."""

    def __init__(self, sign: Sign, text: str) -> None:
        super().__init__()
        self._sign, self._text, self._is_tall = sign, text, False
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_tall(self, is_tall: bool) -> None:
        """Be as tall as a control beside it, or as a line of text."""
        if is_tall != self._is_tall:
            self._is_tall = is_tall
            self.updateGeometry()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        side = theme.num("chart.lane.mark") + theme.num("chart.key.markGap")
        wide = side + TextBlock(self._text, "caption", theme).used
        line = theme.line("caption") + theme.num("chart.key.above")
        return QSize(round(wide), theme.px("target.min") if self._is_tall else round(line))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        mirror(painter, QRectF(self.rect()), self)
        side, middle = theme.num("chart.lane.mark"), self.height() / 2
        paint_sign(painter, theme, self._sign, QPointF(side / 2, middle))
        block = TextBlock(self._text, "caption", theme)
        x = side + theme.num("chart.key.markGap")
        block.draw(painter, x, middle - block.height / 2, theme.color("ink2"))
        painter.end()


class WorstSwitch(Pressable):
    """Shows or hides the worst of 24 hours; a pill with a diamond, filled while they are shown."""

    mirrors = True

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.toggled.connect(self.redraw)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def ring_radius(self) -> float:
        return theme_of(self).num("target.min") / 2

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        block = TextBlock(self.text(), "small", theme)
        return QSize(
            round(self._lead(theme) + block.used + theme.num("chart.key.side")),
            max(theme.px("target.min"), round(block.height)),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        on, color = self.isChecked(), theme.color("worst24h")
        block = TextBlock(self.text(), "small", theme)
        tall = block.height + theme.num("chart.key.markGap")
        width = theme.num("border.selected" if on else "border.hair")
        pill = QRectF(rect.left(), rect.center().y() - tall / 2, rect.width(), tall)
        painter.setPen(QPen(theme.color("pri" if on else "ctl"), width))
        painter.setBrush(theme.color("soft") if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(half_pixel(pill, width), tall / 2, tall / 2)
        if self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(pill, tall / 2, tall / 2)
        outline = theme.num("chart.worst.outline")
        dot = Dot("d", theme.num("chart.series.r"), color if on else None, color, outline)
        middle = rect.center().y()
        dot.paint(painter, QPointF(rect.left() + self._lead(theme) / 2, middle))
        x = rect.left() + self._lead(theme)
        block.draw(painter, x, middle - block.height / 2, theme.color("ink"))

    def _lead(self, theme: Theme) -> float:
        return theme.num("chart.key.side") + theme.num("chart.key.mark")
