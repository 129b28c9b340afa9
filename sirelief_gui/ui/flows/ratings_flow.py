"""What is rated and put away on Today: a pain log, this morning, a notice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.notices import Notice
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.screens.today import TodayScreen

if TYPE_CHECKING:
    from sirelief_gui.ui.screens.log_pain import LogPainSheet, PainLog
else:
    (LogPainSheet,) = later("sirelief_gui.ui.screens.log_pain", "LogPainSheet")


class RatingsFlow(Flow):
    """Stores what is said on a page; ``done`` shows that page as it is then."""

    def __init__(
        self, desk: Desk, *, done: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._done = done

    def listen(self, today: TodayScreen) -> None:
        """Take in what is said on a page."""
        today.log_pain_asked.connect(self.log_pain)
        today.morning_rated.connect(self._morning_rated)
        today.morning_dismissed.connect(self._morning_dismissed)
        today.notice_put_away.connect(self._notice_put_away)

    @step
    def log_pain(self) -> None:
        """Ask how much it hurts, over whatever page is up."""
        sheet = LogPainSheet(sites_last=self._desk.services.check_ins.last_sites())
        sheet.saved.connect(self._pain_logged)
        sheet.closed.connect(self._desk.shell.close_sheet)
        self._desk.shell.show_sheet(sheet)

    @step
    def _pain_logged(self, log: PainLog) -> None:
        check_ins = self._desk.services.check_ins
        stored = check_ins.rate(
            log.score,
            log.kind,
            sites=log.sites,
            triggers=log.triggers,
            trigger_note=log.trigger_note,
            note=log.note,
        )
        self._desk.shell.close_sheet()
        self._done()
        self._desk.shell.toast(self.tr("Saved"), undo=lambda: self._forget_log(stored.id))

    @step
    def _forget_log(self, check_in_id: str) -> None:
        self._desk.services.check_ins.remove(check_in_id)
        self._done()

    @step
    def _morning_rated(self, score: int) -> None:
        session_id = self._desk.services.today.yesterdays_session_id()
        stored = self._desk.services.check_ins.rate(
            score, CheckInKind.NEXT_MORNING, session_id=session_id
        )
        self._done()
        self._desk.shell.toast(self.tr("Saved"), undo=lambda: self._forget_log(stored.id))

    @step
    def _morning_dismissed(self) -> None:
        self._desk.services.today.dismiss_next_morning()
        self._done()
        self._desk.shell.toast(
            self.tr("You will not be asked about this morning again"), undo=self._ask_again
        )

    @step
    def _ask_again(self) -> None:
        self._desk.services.today.ask_next_morning_again()
        self._done()

    @step
    def _notice_put_away(self, notice: Notice) -> None:
        self._desk.services.safety.put_away(notice)
        self._done()
