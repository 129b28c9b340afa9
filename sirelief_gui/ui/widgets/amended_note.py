"""The mark of a record that was corrected, with what it said before on demand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.amended import AmendedLine
from sirelief_gui.ui.widgets.buttons import TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words


class AmendedNote(QWidget):
    """A button that shows each part with its values, and hides them again."""

    def __init__(self, lines: tuple[AmendedLine, ...], *, fill: str = "surface") -> None:
        super().__init__()
        self.button = TextButton(self.tr("Amended: show what it said before"), icon="history")
        self.button.clicked.connect(self._turn)
        self.box = Card(fill=fill, line=fill == "surface", radius="radius.tile")
        self.box.column.setSpacing(6)
        for line in lines:
            self.box.column.addWidget(Label(line.text(domain_words), "small"))
        self.box.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.box)

    def _turn(self) -> None:
        shown = self.box.isHidden()
        self.box.setVisible(shown)
        self.button.set_text(
            self.tr("Amended: hide what it said before")
            if shown
            else self.tr("Amended: show what it said before")
        )
