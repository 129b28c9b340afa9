"""A card of Today that proposes the next dose; nothing changes before she says yes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sirelief_gui.services.next_dose import DoseProposal
from sirelief_gui.ui.widgets.buttons import SecondaryButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pair import ButtonRow


class NextDoseCard(Card):
    """Shows one DoseProposal, or nothing; ``accepted`` and ``declined`` carry it."""

    accepted = Signal(object)
    declined = Signal(object)

    def __init__(self) -> None:
        super().__init__(fill="soft", line=False)
        self._proposal: DoseProposal | None = None
        self._title = Label("", "h3")
        self._why, self._lines, self._note = Label(""), Label(""), Label("", "small", "ink2")
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self._title, self._why, self._lines, self._note):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconMark("target"), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.keep = SecondaryButton("", height="target.min")
        self.keep.clicked.connect(self._decline)
        self.yes = SecondaryButton(self.tr("Yes, change it"), height="target.min")
        self.yes.clicked.connect(self._accept)
        self.column.setSpacing(12)
        self.column.addLayout(head)
        self.column.addWidget(ButtonRow(self.keep, self.yes, gap=8))
        self.hide()

    def show_proposal(self, proposal: DoseProposal | None) -> None:
        """Show a proposal; None hides the card."""
        self._proposal = proposal
        if proposal is not None:
            words = proposal.words
            self._title.setText(words.title)
            self._why.setText(words.why)
            self._lines.setText("\n".join(words.lines))
            self._note.setText(words.note)
            for label in (self._lines, self._note):
                label.setVisible(bool(label.text()))
            self.yes.setVisible(proposal.changes)
            keep = self.tr("Keep as it is") if proposal.changes else self.tr("Put away")
            self.keep.set_text(keep)
            self.setAccessibleName(words.plain.replace("**", ""))
        self.setVisible(proposal is not None)

    def _accept(self) -> None:
        if self._proposal is not None:
            self.accepted.emit(self._proposal)

    def _decline(self) -> None:
        if self._proposal is not None:
            self.declined.emit(self._proposal)
