"""The programs there are, those that ship and hers, and what can be done with each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.words import minutes_text, plural
from sirelief_gui.services.programs import ProgramEntry
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, SoftButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_COLUMN = 640


class ProgramsScreen(BackScreen):
    """One card a program; what is pressed carries the program's id.

    ``can_choose`` offers to put another program on Today.
    """

    new_asked = Signal()
    start_asked = Signal(str)
    choose_asked = Signal(str)
    edit_asked = Signal(str)
    copy_asked = Signal(str)
    delete_asked = Signal(str)
    more_asked = Signal(str)
    import_asked = Signal()

    def __init__(
        self,
        *,
        entries: Sequence[ProgramEntry],
        can_choose: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        self._can_choose = can_choose
        self._flows: list[FlowLayout] = []
        bar = TopBar(self.tr("Programs"))
        bar.back_chosen.connect(self.went_back)
        self._page = FlowPage(bar, column=_COLUMN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        for entry in entries:
            self._page.body.addWidget(self._card(entry))
        self.take = SecondaryButton(
            self.tr("Import from file"), icon="folder-open", height="target.primary"
        )
        self.take.clicked.connect(self.import_asked)
        self._page.body.addWidget(self.take)
        self._page.body.addStretch(1)
        self.new = PrimaryButton(self.tr("New program"), icon="plus")
        self.new.clicked.connect(self.new_asked)
        self._page.foot.addWidget(self.new)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        for flow in self._flows:
            flow.set_fills(form is not Form.WIDE)

    def _card(self, entry: ProgramEntry) -> Card:
        card = Card()
        head, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(domain_words(entry.name), "h3"))
        count = plural(entry.exercises, "1 exercise", "{n} exercises", domain_words)
        length = minutes_text(entry.seconds, domain_words)
        text = f"{count.format(n=entry.exercises)}, {length}"
        words.addWidget(Label(text, "small", "ink2"))
        if entry.is_chosen and self._can_choose:
            words.addSpacing(8)
            words.addWidget(InfoChip(self.tr("On Today")), 0, Qt.AlignmentFlag.AlignLeft)
        head.addLayout(words, 1)
        if entry.is_hers:
            delete = IconButton("trash-2", self._named(entry, self.tr("Delete")))
            delete.clicked.connect(partial(self.delete_asked.emit, entry.id))
            head.addWidget(delete, 0, Qt.AlignmentFlag.AlignTop)
        more = IconButton("ellipsis", self._named(entry, self.tr("More")))
        more.clicked.connect(partial(self.more_asked.emit, entry.id))
        head.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(head)
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        self._flows.append(flow)
        for button in self._buttons(entry):
            flow.addWidget(button)
        card.column.addWidget(holder)
        return card

    def _buttons(self, entry: ProgramEntry) -> list[SoftButton]:
        start = self._button(entry, self.tr("Start"), "play")
        start.clicked.connect(partial(self.start_asked.emit, entry.id))
        found = [start]
        if entry.is_hers:
            change = self._button(entry, self.tr("Change"), "sliders-horizontal")
            change.clicked.connect(partial(self.edit_asked.emit, entry.id))
            found.append(change)
        # One that ships stays as it is: changing it begins with a copy.
        copy_text = self.tr("Copy") if entry.is_hers else self.tr("Copy and change")
        copy = self._button(entry, copy_text)
        copy.clicked.connect(partial(self.copy_asked.emit, entry.id))
        found.append(copy)
        if self._can_choose and not entry.is_chosen:
            choose = self._button(entry, self.tr("Put on Today"), "sun")
            choose.clicked.connect(partial(self.choose_asked.emit, entry.id))
            found.append(choose)
        return found

    def _button(self, entry: ProgramEntry, text: str, icon: str = "") -> SoftButton:
        button = SoftButton(text, icon=icon)
        button.setAccessibleName(self._named(entry, text))
        return button

    def _named(self, entry: ProgramEntry, text: str) -> str:
        """Say what a button does, and to which program."""
        return self.tr("{what}: {program}").format(what=text, program=domain_words(entry.name))
