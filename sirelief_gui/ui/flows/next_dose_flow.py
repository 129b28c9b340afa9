"""The next dose on Today: proposed, changed by her yes, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from sirelief_gui.domain.next_dose import Advice
from sirelief_gui.domain.notices import Notice
from sirelief_gui.domain.program import DoseError
from sirelief_gui.services.next_dose import DoseChanged, DoseProposal
from sirelief_gui.services.today import TodayView
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.words import domain_words

_UNDO_SECONDS = 10


class NextDoseFlow(Flow):
    """Shows what is proposed and does what she says; ``done`` shows Today as it is then."""

    def __init__(
        self, desk: Desk, *, done: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._done = done

    def listen(self, today: TodayScreen) -> None:
        """Take in what is said on a page."""
        today.dose_accepted.connect(self._accept)
        today.dose_declined.connect(self._decline)

    def propose(self, today: TodayScreen, view: TodayView) -> TodayView:
        """Show a proposal on a page, or none; returns the view without what the card says too."""
        found = self._desk.services.next_dose.proposal(view, domain_words)
        if found is not None and view.notice is Notice.HARD_MORNINGS:
            found = found if found.found.advice is Advice.FEWER else None
        today.show_dose(found)
        says_both = found is not None and found.found.advice is Advice.FEWER
        if says_both and view.notice is Notice.STARTS_EASIER:
            return replace(view, notice=None)
        return view

    @step
    def _accept(self, proposal: DoseProposal) -> None:
        try:
            changed = self._desk.services.next_dose.accept(proposal, domain_words)
        except DoseError as error:
            self._done()
            self._desk.shell.toast(str(error))
            return
        self._done()
        text = self.tr("Changed from the next session on")
        if changed.before.id != changed.after.id:
            text = self.tr("Changed in a copy, “{program}”").format(program=changed.after.name)
        self._desk.shell.toast(text, undo=lambda: self._undo(changed), seconds=_UNDO_SECONDS)

    @step
    def _undo(self, changed: DoseChanged) -> None:
        is_back = self._desk.services.next_dose.take_back(changed)
        self._done()
        if not is_back:
            self._desk.shell.toast(self.tr("You have changed the program since, so it stays"))

    @step
    def _decline(self, proposal: DoseProposal) -> None:
        self._desk.services.next_dose.decline(proposal)
        self._done()
        self._desk.shell.toast(
            self.tr("Kept as it is"), undo=self._ask_again, seconds=_UNDO_SECONDS
        )

    @step
    def _ask_again(self) -> None:
        self._desk.services.next_dose.ask_again()
        self._done()
