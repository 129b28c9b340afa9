"""One activity of hers: its words, whether it is asked about, and deleting it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from sirelief_gui.domain.activities import LONGEST_NAME, Activity
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.sheet import FootedContent


class ActivitySheet(FootedContent):
    """``renamed`` carries her new words; ``has_room`` offers to ask about a retired one again."""

    renamed = Signal(str)
    retire_asked = Signal()
    take_up_asked = Signal()
    delete_asked = Signal()

    def __init__(self, activity: Activity, *, has_room: bool) -> None:
        super().__init__()
        title = self.tr("Activity")
        self.setAccessibleName(title)
        self._before = activity.name
        self.name = LineField(self.tr("Its words"), text=activity.name)
        self.name.editor.setMaxLength(LONGEST_NAME)
        self.name.text_changed.connect(lambda _text: self._follow())
        self.name.submitted.connect(self._save)
        self.retire = SecondaryButton(self.tr("Ask about it no more"), height="target.primary")
        self.retire.clicked.connect(self.retire_asked)
        self.take_up = SecondaryButton(self.tr("Ask about it again"), height="target.primary")
        self.take_up.clicked.connect(self.take_up_asked)
        self.delete = DangerButton(self.tr("Delete with its ratings"), icon="trash-2")
        self.delete.clicked.connect(self.delete_asked)
        self.save = PrimaryButton(self.tr("Save"))
        self.save.clicked.connect(self._save)
        self.retire.setVisible(activity.is_active)
        self.take_up.setVisible(not activity.is_active and has_room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        column.addWidget(Label(title, "h1"))
        column.addWidget(self.name)
        column.addWidget(
            Label(
                self.tr("Its ratings stay in your history, whatever it is called."), "small", "ink2"
            )
        )
        for button in (self.retire, self.take_up, self.delete):
            column.addWidget(button)
        self.foot = self.save
        self.save.setParent(self)
        self._follow()

    def _written(self) -> str:
        return " ".join(self.name.text().split())

    def _follow(self) -> None:
        self.save.setEnabled(bool(self._written()) and self._written() != self._before)

    def _save(self) -> None:
        if self.save.isEnabled():
            self.renamed.emit(self._written())
