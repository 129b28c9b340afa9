"""The frame of a one-column page: a bar, a scrolling body and a foot that stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.topbar import TopBar

_WIDE_TOP = 20
_WIDE_BAR = 32
_FOOT_TOP = 8


class FlowPage(QWidget):
    """Holds what a step of a flow shows; in wide windows it is a centered column.

    ``body`` scrolls; ``foot`` holds the buttons and stays in view. ``column`` is the width of
    the column in pixels when the window is wide; None takes the flows' own 560.
    ``spread_foot`` lets the foot reach from margin to margin of such a window.
    """

    def __init__(
        self,
        bar: TopBar | None = None,
        *,
        column: int | None = None,
        spread_foot: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        numbers = tokens().numbers
        self._column_width = column or round(numbers["layout.phoneColumnInWide"])
        self._form = Form.PHONE
        self._spread_foot = spread_foot
        self.bar = bar
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._bar_box = QVBoxLayout()
        self._bar_box.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._bar_box)
        if bar is not None:
            self._bar_box.addWidget(bar)
        self.area = ScrollArea()
        self.body = self.area.column
        outer.addWidget(self.area, 1)
        self.foot = QVBoxLayout()
        self.foot.setSpacing(round(numbers["space.cardGap.phone"]))
        outer.addLayout(self.foot)

    def set_form(self, form: Form) -> None:
        """Take the margins of a layout."""
        self._form = form
        wide = form is Form.WIDE
        side = _WIDE_BAR if wide else 0
        self._bar_box.setContentsMargins(side, _WIDE_TOP if wide else 0, side, 0)
        self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _margins(self) -> None:
        wide = self._form is Form.WIDE
        column = self._column_width if wide else None
        side = side_margin(self.width(), self._form, column=column)
        numbers = tokens().numbers
        end = round(numbers["space.pageMargin.wide" if wide else "space.pageMargin.phone"])
        if self._form is Form.SHORT:
            end = round(numbers["space.cardGap.phone"])
        if self.foot.count() > 0:
            self.area.set_margins(side)
            if wide and self._spread_foot:
                side = side_margin(self.width(), self._form, column=self.width())
            self.foot.setContentsMargins(side, _FOOT_TOP, side, end)
        else:
            # Nothing stays at the foot: the page scrolls to the window's edge, its air with it.
            self.body.setContentsMargins(side, 0, side, end)
            self.foot.setContentsMargins(0, 0, 0, 0)


class Heading(QWidget):
    """A page's title and, under it, one sentence; ``top`` is the air over it in pixels."""

    def __init__(
        self, title: str, under: str = "", *, top: int = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, "h1")
        self._under = Label(under, "body", "ink2")
        self._has_under = bool(under)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, top, 0, 0)
        column.setSpacing(4)
        for label in (self._title, self._under):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        self._under.setVisible(self._has_under)

    def set_form(self, form: Form, *, under_in_short: bool = True) -> None:
        """Take the title size of a layout; ``under_in_short`` False saves the sentence's line."""
        short = form is Form.SHORT
        self._title.set_style("stepNow" if short else "h1")
        self._under.setVisible(self._has_under and (under_in_short or not short))
