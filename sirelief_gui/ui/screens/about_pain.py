"""About SI pain: six short cards of facts, and when to stop and call."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.library_words import Fact
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import DangerButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.fact_card import FactCard
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.joints_drawing import JointMark, JointsDrawing
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.stage import FigureView
from sirelief_gui.ui.widgets.topbar import TopBar

_PANEL = 372
"""Pixels of the column with the drawing, in wide windows at 100 % text."""
_MARKED = "check"
_TWO_COLUMNS_FROM = 780
"""Pixels at 100 % text for two columns of cards."""


class AboutPainScreen(BackScreen):
    """What is known, in few words; it can be read at any time, before clearance too."""

    call_page_asked = Signal()

    def __init__(self, *, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        self.bar = TopBar(self.tr("About SI pain"))
        self.back = IconButton("arrow-left", self.tr("Back"))
        self.call = DangerButton(self.tr("When to stop and call"), icon="phone")
        self.call_above = DangerButton(
            self.tr("When to stop and call"), icon="phone", height="target.min"
        )
        self.cards = [FactCard(fact, marked=fact.id == _MARKED) for fact in facts]
        self._columns = 0
        self._build()
        self.bar.back_chosen.connect(self.went_back)
        self.back.clicked.connect(self.went_back)
        for button in (self.call, self.call_above):
            button.clicked.connect(self.call_page_asked)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.bar)
        self._head = QWidget()
        self._head_row = QHBoxLayout(self._head)
        self._head_row.setSpacing(12)
        self._head_row.addWidget(self.back)
        self._head_row.addWidget(Label(self.tr("About SI pain"), "h1"), 1)
        self._head_row.addWidget(self.call_above)
        outer.addWidget(self._head)
        self._scroll = ScrollArea()
        outer.addWidget(self._scroll, 1)
        self._row = QHBoxLayout()
        self._right, self._grid = QVBoxLayout(), QGridLayout()
        self._panel = _Panel()
        self._row.addWidget(self._panel)
        self._row.addLayout(self._right, 1)
        self._right.addWidget(self._picture())
        self._right.addLayout(self._grid, 1)
        self._scroll.column.addLayout(self._row, 1)
        self._scroll.column.addWidget(self._disclaimer())
        self._end = QWidget()
        self._scroll.column.addWidget(self._end)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.call)
        outer.addLayout(self._foot)

    def _picture(self) -> QWidget:
        self._drawing = Card(fill="ready", line=False)
        self._drawing.column.setContentsMargins(0, 6, 0, 0)
        self._drawing.column.addWidget(JointsDrawing())
        self._drawing.setFixedHeight(92)
        return self._drawing

    def _disclaimer(self) -> QWidget:
        self._small = Label(
            self.tr(
                "SI Relief guides you through exercises and records what you feel. It does not "
                "diagnose or treat any condition, and does not replace advice from your midwife, "
                "doctor or therapist."
            ),
            "small",
            "ink2",
        )
        return self._small

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide = form is Form.WIDE
        self.bar.setVisible(not wide)
        self._head.setVisible(wide)
        self._panel.setVisible(wide)
        self._drawing.setVisible(not wide)
        self.call.setVisible(not wide)
        for card in self.cards:
            card.set_wide(wide)
        self._margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._margins()

    def _margins(self) -> None:
        numbers, wide = tokens().numbers, self.form is Form.WIDE
        side = side_margin(self.width(), self.form)
        scale = theme_of(self).scale
        panel = round(_PANEL * scale)
        room = self.width() - 2 * side - (panel + 24 if wide else 0)
        roomy = wide and room >= _TWO_COLUMNS_FROM * scale
        if wide and not roomy:
            room += panel + 24
        self._panel.setVisible(roomy)
        self._panel.setFixedWidth(panel)
        self._drawing.setVisible(not roomy)
        self._arrange(2 if wide and room >= _TWO_COLUMNS_FROM * scale else 1)
        self._head_row.setContentsMargins(*margins(self, side - 12, 30, side, 14))
        self._scroll.set_margins(side, 4 if wide else 0)
        gap = 24 if wide else 8
        for layout in (self._row, self._right):
            layout.setSpacing(gap)
        self._end.setFixedHeight(8 if wide else 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(20 if wide else 8)
        self._scroll.column.setSpacing(20 if wide else 12)
        end = round(numbers["space.cardGap.phone"])
        self._foot.setContentsMargins(side, 0 if wide else 8, side, 0 if wide else end)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.count():
            self._grid.takeAt(0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
            self._grid.setRowStretch(number // columns, 1)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class _Panel(Card):
    """The drawing, what it shows, and a word that promises nothing."""

    def __init__(self) -> None:
        super().__init__(fill="ready", line=False)
        self.column.setContentsMargins(32, 32, 32, 28)
        self.column.setSpacing(16)
        drawing = JointsDrawing()
        drawing.setFixedHeight(174)
        self.column.addWidget(drawing)
        key = QHBoxLayout()
        key.setSpacing(12)
        key.addWidget(JointMark())
        key.addWidget(Label(self.tr("The SI joints, seen from behind"), "h3"), 1)
        self.column.addLayout(key)
        self.column.addStretch(1)
        figure = FigureView("seated_neutral", disc="readyDisc")
        figure.setMinimumHeight(150)
        self.column.addWidget(figure, 6)
        self.column.addWidget(
            Label(
                self.tr(
                    "Many people find gentle exercise helps how strong the pain feels. It does "
                    "not work for everyone."
                ),
                "body",
            )
        )
