"""The banner of Today while something is in memory only."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.pair import ButtonRow


class UnsavedCard(QWidget):
    """Says why a session is not on disk yet; ``retried`` and ``copy_asked`` are the ways out."""

    retried = Signal()
    copy_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._box = CautionBox("", tone="warn")
        self.copy = SecondaryButton(self.tr("Save a copy"), height="target.min")
        self.copy.clicked.connect(self.copy_asked)
        self.retry = PrimaryButton(self.tr("Try again"), height="target.min")
        self.retry.clicked.connect(self.retried)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._box)
        column.addWidget(ButtonRow(self.copy, self.retry, gap=8))
        self.hide()

    def show_fault(self, sentence: str) -> None:
        """Say what the disk said; "" when all is saved hides the banner."""
        title = self.tr("Not saved yet. Keep SI Relief open.")
        self._box.set_texts(sentence, title if sentence else "")
        self.setVisible(bool(sentence))
