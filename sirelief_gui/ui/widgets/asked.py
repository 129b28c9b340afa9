"""A question of a form that is answered by choosing: its title, the answer, and what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.widgets.label import Label


class Asked(QWidget):
    """A title above what answers it; below, a note, or in its place what is wrong."""

    def __init__(self, title: str, *answers: QWidget, note: str = "") -> None:
        super().__init__()
        self._note_text = note
        self._answer = answers[0]
        self._note = Label(note, "small", "ink2")
        self._note.setVisible(bool(note))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(title, "small", weight=600))
        for answer in answers:
            column.addWidget(answer)
        column.addWidget(self._note)

    @property
    def error(self) -> str:
        """What is said to be wrong, "" for nothing."""
        return self._note.text() if self._note.text() != self._note_text else ""

    def set_error(self, text: str) -> None:
        """Say below the answer what is wrong; "" brings the note back."""
        self._note.setText(text or self._note_text)
        self._note.set_role("danger" if text else "ink2")
        self._note.setVisible(bool(text or self._note_text))
        self._answer.setAccessibleDescription(text or self._note_text)
