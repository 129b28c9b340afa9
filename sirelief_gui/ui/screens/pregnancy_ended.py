"""My pregnancy has ended: plain and neutral, whatever the reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.screens.base import ColumnScreen
from sirelief_gui.ui.widgets.bullets import BulletList
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.label import Label


class PregnancyEndedScreen(ColumnScreen):
    """Records the end, and then offers to keep what was recorded or tells how to delete it.

    ``recorded``: the second of the two pages. ``folder`` is where her data are. Signals:
    ``recorded_now``, ``kept`` and ``taken_back``.
    """

    recorded_now = Signal()
    kept = Signal()
    taken_back = Signal()

    def __init__(self, *, recorded: bool, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(close=recorded, parent=parent)
        self._recorded = recorded
        self.how_to = CautionBox(
            self.tr(
                "Close SI Relief and delete the folder {folder}. Files you exported stay where "
                "you saved them, and backups of your computer may hold a copy."
            ).format(folder=folder),
            tone="calm",
        )
        for label in self.how_to.findChildren(Label):
            label.setMinimumWidth(1)  # the name of a folder may break anywhere
        if recorded:
            self._build_second()
        else:
            self._build_first()

    def _build_first(self) -> None:
        self.put_heading(self.tr("My pregnancy has ended"))
        what = BulletList(
            [
                self.tr("Nothing more is said of weeks."),
                self.tr("Sessions are off until you record that a clinician agreed."),
                self.tr("What you recorded stays as it is."),
            ],
            name=self.tr("What changes"),
            role="ink2",
        )
        self.body.addWidget(what)
        self.body.addStretch(1)
        self.record = PrimaryButton(self.tr("Record it"))
        self.record.clicked.connect(self.recorded_now)
        self.back = TextButton(self.tr("Not now"))
        self.back.clicked.connect(self.went_back)
        self.foot.addWidget(self.record)
        self.foot.addWidget(self.back)

    def _build_second(self) -> None:
        self.put_heading(
            self.tr("Recorded"), self.tr("Your sessions and ratings are on this device only.")
        )
        self.body.addWidget(self.how_to)
        self.how_to.hide()
        self.body.addStretch(1)
        self.keep = PrimaryButton(self.tr("Keep my data"))
        self.keep.clicked.connect(self.kept)
        self.delete = SecondaryButton(self.tr("How to delete it"), height="target.primary")
        self.delete.clicked.connect(self._tell_how)
        self.mistake = TextButton(self.tr("I recorded this by mistake"))
        self.mistake.clicked.connect(self.taken_back)
        for button in (self.keep, self.delete, self.mistake):
            self.foot.addWidget(button)

    def _tell_how(self) -> None:
        self.how_to.show()
        self.delete.hide()

    def leave(self) -> None:
        (self.kept if self._recorded else self.went_back).emit()
