"""A small card with a number, what it is, and a note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.label import Label


class Tile(Card):
    """A figure of the summary: the number large, its label, and a note under it."""

    def __init__(self, number: str, label: str, note: str = "") -> None:
        super().__init__(padding="space.cardPadding.compact", radius="radius.tile")
        self.column.setSpacing(0)
        self._number = Label(number, "h1", tabular=True)
        self._label = Label(label, "small", weight=700)
        self._note = Label(note, "caption", "ink2")
        for part in (self._number, self._label, self._note):
            self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.set_texts(number, label, note)

    def set_texts(self, number: str, label: str, note: str = "") -> None:
        """Show other words."""
        self._number.setText(number)
        self._label.setText(label)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(", ".join(part for part in (label, number, note) if part))
