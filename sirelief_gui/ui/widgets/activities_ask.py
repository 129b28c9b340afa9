"""The weekly question on Today: a quiet card, at most once a week, that she can leave."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from sirelief_gui.ui.widgets.buttons import SoftButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label


class ActivitiesAskCard(Card):
    """``rate_asked`` opens the scales; ``put_off`` comes for "Not this week"."""

    rate_asked = Signal()
    put_off = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cross = IconButton("x", self.tr("Not this week"))
        self.cross.clicked.connect(self.put_off)
        self.rate = SoftButton(self.tr("Rate your activities"), icon="footprints")
        self.rate.clicked.connect(self.rate_asked)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("What can you do this week?"), "h3"), 1)
        head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setContentsMargins(20, 12, 20, 16)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        self.column.addWidget(
            Label(
                self.tr("Once a week, optional. The cross leaves it for a week."), "small", "ink2"
            )
        )
        self.column.addSpacing(4)
        self.column.addWidget(self.rate)
        self.hide()
