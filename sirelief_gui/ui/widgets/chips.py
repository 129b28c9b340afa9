"""Chips: choices that can be on together, and small facts."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.mirror import mirror
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.choosing import OneOn, step_of
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.pressable import Pressable, half_pixel, hover_tint
from sirelief_gui.ui.widgets.textblock import laid_out


class FilterChip(Pressable):
    """A choice that is on or off; ``toggled`` tells. 40 high inside a target of 48.

    ``tight`` leaves out the check mark, for a few exclusive chips in one row on the phone.
    """

    mirrors = True

    def __init__(self, text: str, *, checked: bool = False, tight: bool = False) -> None:
        super().__init__(text)
        self._tight = tight
        self.setCheckable(True)
        self.setChecked(checked)
        self.toggled.connect(self._resized)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _resized(self) -> None:
        self.updateGeometry()
        self.update()

    def ring_radius(self) -> float:
        return theme_of(self).num("widget.chipHeight") / 2

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        block = laid_out(self.text(), "control", theme, weight=600)
        least = theme.px("target.min")
        width = block.used + 2 * self._side(theme) + self._mark(theme)
        tall = self._tall(theme) + theme.px("target.gapMin")
        return QSize(max(least, width), max(least, tall))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event, self)
        group = self.parentWidget()
        if step is not None and isinstance(group, ChipGroup):
            group.move_focus(self, step)
            return
        super().keyPressEvent(event)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        tall = self._tall(theme)
        box = QRectF(rect.left(), rect.center().y() - tall / 2, rect.width(), tall)
        checked = self.isChecked()
        width = theme.num("border.hair")
        painter.setPen(Qt.PenStyle.NoPen if checked else QPen(theme.color("ctl"), width))
        painter.setBrush(theme.color("pri") if checked else Qt.BrushStyle.NoBrush)
        shape = box if checked else half_pixel(box, width)
        painter.drawRoundedRect(shape, tall / 2, tall / 2)
        if self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(box, tall / 2, tall / 2)
        ink = theme.color("onpri" if checked else "ink")
        block = laid_out(self.text(), "control", theme, weight=600)
        x = box.center().x() - (block.used + self._mark(theme)) / 2
        if checked and not self._tight:
            side = theme.grown("widget.checkMark")
            mark = QRectF(x, round(box.center().y() - side / 2), side, side)
            paint_icon(painter, "check", ink, mark, theme, stroke=3)
            x += self._mark(theme)
        block.draw(painter, x, box.center().y() - block.height / 2, ink)

    def set_tight(self, tight: bool) -> None:
        """Leave the check mark out, or show it."""
        self._tight = tight
        self._resized()

    def _side(self, theme: Theme) -> int:
        return theme.px("widget.chipPaddingTight" if self._tight else "widget.chipPadding")

    def _mark(self, theme: Theme) -> int:
        if self._tight or not self.isChecked():
            return 0
        return theme.grown("widget.checkMark") + theme.px("widget.chipGap")

    def _tall(self, theme: Theme) -> int:
        return max(theme.px("widget.chipHeight"), theme.grown("widget.chipHeight") - 4)


class ChipGroup(QWidget):
    """Filter chips that flow; arrows move among them.

    ``choices`` are (id, text) pairs. ``exclusive`` lets only one be on. ``changed`` carries
    the ids that are on, in order. ``tight`` chips have no check mark.
    """

    changed = Signal(tuple)

    def __init__(
        self,
        choices: Iterable[tuple[str, str]],
        *,
        name: str,
        exclusive: bool = False,
        tight: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._one_on = OneOn[str](self._told, again=True, arrows_choose=False)
        self._chips: dict[str, FilterChip] = {}
        layout = FlowLayout(self, gap=8, row_gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for key, text in choices:
            chip = FilterChip(text, tight=tight)
            self._chips[key] = chip
            layout.addWidget(chip)
            if exclusive:
                self._one_on.add(key, chip)
            else:
                chip.clicked.connect(self._told)
        self._exclusive = exclusive

    @property
    def chips(self) -> tuple[FilterChip, ...]:
        """The chips, in order."""
        return tuple(self._chips.values())

    def chosen(self) -> tuple[str, ...]:
        """Return the ids that are on, in order."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, ids: Iterable[str]) -> None:
        """Set which chips are on, without a signal."""
        wanted = set(ids)
        if self._exclusive:
            self._one_on.choose(next(iter(wanted), None))
            return
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def move_focus(self, chip: FilterChip, step: int) -> None:
        """Give the focus to the chip ``step`` places from this one; stops at the ends."""
        chips = self.chips
        place = min(max(chips.index(chip) + step, 0), len(chips) - 1)
        chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _told(self, _chosen: object = None) -> None:
        self.changed.emit(self.chosen())


class InfoChip(Themed, QWidget):
    """A small fact, not clickable; ``small`` is 28 high instead of 32; fill and ink are roles."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        small: bool = False,
        fill: str = "sunk",
        ink: str = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._small = text, icon, small
        self._fill, self._ink = fill, ink
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_small(self, is_small: bool) -> None:
        """Take the size of the phone's head, or the usual one."""
        self._small = is_small
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Show another fact."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        block = laid_out(self._text, self._style(), theme, weight=500)
        height = theme.grown("widget.infoChipSmall" if self._small else "widget.infoChip")
        width = block.used + 2 * self._padding(theme) + self._lead(theme)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        mirror(painter, QRectF(self.rect()), self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._fill))
        rect = QRectF(self.rect())
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        x = self._padding(theme)
        if self._icon:
            side = theme.grown("widget.chipIcon")
            box = QRectF(x, round(rect.center().y() - side / 2), side, side)
            paint_icon(painter, self._icon, self._ink, box, theme)
            x += self._lead(theme)
        block = laid_out(self._text, self._style(), theme, weight=500)
        block.draw(painter, x, rect.center().y() - block.height / 2, theme.color(self._ink))
        painter.end()

    def _style(self) -> str:
        return "caption" if self._small else "small"

    def _padding(self, theme: Theme) -> int:
        return theme.px("widget.infoChipPadding")

    def _lead(self, theme: Theme) -> int:
        if not self._icon:
            return 0
        return theme.grown("widget.chipIcon") + theme.px("widget.chipGap")
