"""A question with two answers, of which leaving things as they are is the first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pair import ButtonRow


class ConfirmSheet(QWidget):
    """Asks; ``agreed`` when she presses ``go``, ``left`` for ``leave``."""

    agreed = Signal()
    left = Signal()

    def __init__(self, title: str, words: str, *, go: str, leave: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        self.leave = PrimaryButton(leave)
        self.leave.clicked.connect(self.left)
        self.go = SecondaryButton(go, height="target.primary", style="button")
        self.go.clicked.connect(self.agreed)
        column.addWidget(Label(title, "h1"))
        column.addWidget(Label(words, "body"))
        column.addWidget(ButtonRow(self.leave, self.go))
