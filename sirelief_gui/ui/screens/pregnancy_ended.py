"""My pregnancy has ended: plain and neutral, whatever the reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.widgets.bullets import BulletList
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.topbar import TopBar


class PregnancyEndedScreen(Screen):
    """Records the end, and then offers to keep what was recorded or tells how to delete it.

    ``recorded``: the second of the two pages. ``folder`` is where her data are. Signals:
    ``recorded_now``, ``kept`` and ``taken_back``.
    """

    went_back = Signal()
    recorded_now = Signal()
    kept = Signal()
    taken_back = Signal()

    def __init__(self, *, recorded: bool, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded = recorded
        self.bar = TopBar("", close=recorded)
        self.bar.back_chosen.connect(self._leave)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = FlowPage(self.bar)
        outer.addWidget(self._page)
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
        self._heading = Heading(self.tr("My pregnancy has ended"), top=0)
        what = BulletList(
            [
                self.tr("Nothing more is said of weeks."),
                self.tr("Sessions are off until you record that a clinician agreed."),
                self.tr("What you recorded stays as it is."),
            ],
            name=self.tr("What changes"),
            role="ink2",
        )
        self._page.body.addWidget(self._heading)
        self._page.body.addWidget(what)
        self._page.body.addStretch(1)
        self.record = PrimaryButton(self.tr("Record it"))
        self.record.clicked.connect(self.recorded_now)
        self.back = TextButton(self.tr("Not now"))
        self.back.clicked.connect(self.went_back)
        self._page.foot.addWidget(self.record)
        self._page.foot.addWidget(self.back)

    def _build_second(self) -> None:
        self._heading = Heading(
            self.tr("Recorded"),
            self.tr("Your sessions and ratings are on this device only."),
            top=0,
        )
        self._page.body.addWidget(self._heading)
        self._page.body.addWidget(self.how_to)
        self.how_to.hide()
        self._page.body.addStretch(1)
        self.keep = PrimaryButton(self.tr("Keep my data"))
        self.keep.clicked.connect(self.kept)
        self.delete = SecondaryButton(self.tr("How to delete it"), height="target.primary")
        self.delete.clicked.connect(self._tell_how)
        self.mistake = TextButton(self.tr("I recorded this by mistake"))
        self.mistake.clicked.connect(self.taken_back)
        for button in (self.keep, self.delete, self.mistake):
            self._page.foot.addWidget(button)

    def _tell_how(self) -> None:
        self.how_to.show()
        self.delete.hide()

    def _leave(self) -> None:
        (self.kept if self._recorded else self.went_back).emit()

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)
        self._page.body.setSpacing(12)
        self._page.foot.setSpacing(4 if form is Form.SHORT else 8)

    def handle_key(self, event: QKeyEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
        if is_press and event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        return False
