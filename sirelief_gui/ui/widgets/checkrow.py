"""Framed choices with a box or a dot: consent ticks, gates, options of a sheet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.theme import Theme, paint_icon, theme_of
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.choosing import OneOf, OneOn
from sirelief_gui.ui.widgets.pressable import half_pixel
from sirelief_gui.ui.widgets.rows import Row


class _FramedRow(Row):
    """A row in its own frame, that is on or off."""

    mark_width = "widget.checkBox"

    def __init__(self, title: str, *, subtitle: str = "", checked: bool = False) -> None:
        super().__init__(title, subtitle=subtitle, icon="check")
        self.setCheckable(True)
        self.setChecked(checked)
        self.weight = None
        self.height_path = "target.playerSide"
        self.toggled.connect(self.redraw)

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.tile")

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        tall = super().heightForWidth(width)
        # A sentence of two lines needs more room between it and its frame.
        more = 2 * theme.px("widget.rowAir") if tall > theme.px(self.height_path) else 0
        return tall + more

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        checked = self.isChecked()
        paint_surface(
            painter,
            rect,
            theme,
            fill="surface",
            border="pri" if checked else "ctl",
            border_width="border.selected" if checked else "border.control",
            radius="radius.tile",
        )
        super().paint(painter, rect, theme)

    def _lead_width(self, theme: Theme) -> int:
        return theme.px(self.mark_width) + theme.px("widget.rowGap")

    def _paint_lead(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        side = theme.num(self.mark_width)
        box = QRectF(theme.px(self.padding), round(rect.center().y() - side / 2), side, side)
        self.paint_mark(painter, box, theme)

    def paint_mark(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        """Paint the box or the dot."""


class CheckRow(_FramedRow):
    """A big check box with its sentence; ``toggled`` tells."""

    def paint_mark(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        corner = theme.num("radius.cell") + 2
        if not self.isChecked():
            width = theme.num("border.selected")
            painter.setPen(QPen(theme.color("ctl"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(half_pixel(box, width), corner, corner)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("pri"))
        painter.drawRoundedRect(box, corner, corner)
        side = theme.px("widget.checkMark")
        inset = round((box.width() - side) / 2)
        mark = QRectF(box.left() + inset, box.top() + inset, side, side)
        paint_icon(painter, "check", "onpri", mark, theme, stroke=3)


class RadioRow(OneOf, _FramedRow):
    """One of several framed choices; used inside ``RadioGroup``."""

    mark_width = "widget.radio"

    def __init__(self, title: str, *, subtitle: str = "") -> None:
        super().__init__(title, subtitle=subtitle)
        self.height_path = "target.primary"
        self.toggled.connect(self._weigh)

    def _weigh(self, checked: bool) -> None:
        self.weight = 600 if checked else None
        self.updateGeometry()

    def paint_mark(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        width = theme.num("border.selected")
        painter.setPen(QPen(theme.color("pri" if self.isChecked() else "ctl"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(half_pixel(box, width))
        if self.isChecked():
            inset = box.width() / 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("pri"))
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


class RadioGroup(QWidget):
    """Framed choices under each other, one or none on; arrows choose.

    ``choices`` are (id, title, subtitle); ``changed`` carries the id the user chose.
    """

    changed = Signal(str)

    def __init__(
        self, choices: Iterable[tuple[str, str, str]], *, name: str, chosen: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._rows: dict[str, RadioRow] = {}
        self._one_on = OneOn[str](self.changed.emit)
        for key, title, subtitle in choices:
            row = self.make_row(key, title, subtitle)
            self._rows[key] = row
            column.addWidget(row)
            self._one_on.add(key, row)
        self.choose(chosen)

    def make_row(self, key: str, title: str, subtitle: str) -> RadioRow:
        """Return the row of a choice; subclasses make others."""
        return RadioRow(title, subtitle=subtitle)

    @property
    def rows(self) -> tuple[RadioRow, ...]:
        """The rows, in order."""
        return tuple(self._rows.values())

    def chosen(self) -> str:
        """Return the id of the chosen row, "" for none."""
        return self._one_on.chosen() or ""

    def choose(self, key: str) -> None:
        """Choose a row without a signal."""
        self._one_on.choose(key)

    def pick(self, key: str) -> None:
        """Choose a row as the user does, with the signal."""
        self._one_on.pick(key)


class OptionRow(Row):
    """A framed action with a title and a line under it, as on the Stop sheet.

    ``fill`` True paints it in ``danger``; ``set_marked`` gives it the selected frame.
    """

    def __init__(
        self,
        title: str,
        *,
        subtitle: str = "",
        icon: str = "",
        chevron: bool = False,
        danger: bool = False,
        marked: bool = False,
    ) -> None:
        super().__init__(title, subtitle=subtitle, icon=icon, chevron=chevron)
        self._danger, self._marked = danger, marked
        self.set_look(
            role="onDanger" if danger else "ink",
            icon_role="onDanger" if danger else "ink",
            style="button",
            weight=None,
        )
        self.padding = "space.cardPadding.phone"
        self.height_path = "target.playerSide"

    def set_marked(self, marked: bool) -> None:
        """Show or take away the selected frame."""
        self._marked = marked
        self.update()

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.tile")

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        paint_surface(
            painter,
            rect,
            theme,
            fill="danger" if self._danger else "surface",
            border="" if self._danger else ("pri" if self._marked else "ctl"),
            border_width="border.selected" if self._marked else "border.control",
            radius="radius.tile",
        )
        super().paint(painter, rect, theme)

    def paint_trailing(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        if not self._chevron:
            return
        side = theme.px("widget.rowChevron")
        x = rect.right() - theme.px(self.padding) - side
        box = QRectF(round(x), round(rect.center().y() - side / 2), side, side)
        paint_icon(painter, "chevron-right", self.icon_role, box, theme)
