"""The part of a form that a picture is chosen in: the picture, and the buttons under it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.widgets.asked import Asked
from sirelief_gui.ui.widgets.buttons import SecondaryButton, TextButton
from sirelief_gui.ui.widgets.photo_stage import PhotoStage

_HEIGHT = 200


class PhotoBox(QWidget):
    """Shows the picture that was chosen; ``asked`` wants another one, ``removed`` none."""

    asked = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.stage = PhotoStage(disc=None)
        self.stage.setFixedHeight(_HEIGHT)
        self.choose = SecondaryButton("", icon="plus", height="target.min")
        self.choose.clicked.connect(self.asked)
        self.remove = TextButton(self.tr("Remove the picture"), role="danger")
        self.remove.clicked.connect(self.removed)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        for part in (self.stage, self.choose, self.remove):
            inside.addWidget(part)
        self._asked = Asked(
            self.tr("Picture"),
            holder,
            note=self.tr("Optional: a PNG or JPEG file. A copy is kept beside your history."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asked)
        self.show_photo(None, is_chosen=False)

    def show_photo(self, photo: QImage | None, *, is_chosen: bool) -> None:
        """Show a picture; one that ``is_chosen`` but not here any more can still be removed."""
        self.stage.set_photo(photo, self.tr("Your picture"))
        self.stage.setVisible(photo is not None)
        self.remove.setVisible(is_chosen)
        text = self.tr("Choose another picture") if is_chosen else self.tr("Choose a picture")
        self.choose.set_text(text)

    def set_error(self, text: str) -> None:
        """Say why a picture cannot be taken; "" for nothing."""
        self._asked.set_error(text)
