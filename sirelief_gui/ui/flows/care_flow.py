"""The end of the pregnancy, and what a clinician said after it (safety rule S23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.record import SafetyKind
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.about_you_flow import AboutYouFlow
    from sirelief_gui.ui.screens.paused import PausedScreen
    from sirelief_gui.ui.screens.pregnancy_ended import PregnancyEndedScreen
else:
    (AboutYouFlow,) = later("sirelief_gui.ui.flows.about_you_flow", "AboutYouFlow")
    (PausedScreen,) = later("sirelief_gui.ui.screens.paused", "PausedScreen")
    (PregnancyEndedScreen,) = later(
        "sirelief_gui.ui.screens.pregnancy_ended", "PregnancyEndedScreen"
    )

Back = Callable[[], None]


class CareFlow(Flow):
    """Shows the pages and records what she says; every way out leads back to where it began."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._about_you = AboutYouFlow(desk, parent=self)

    @step
    def show_paused(self, *, past_term: bool, back: Back) -> None:
        """Say why sessions are off."""
        screen = PausedScreen(past_term=past_term)
        screen.went_back.connect(back)
        screen.agreed.connect(lambda: self._agreed(back))
        screen.taken_back.connect(lambda: self._taken_back(back))
        screen.ended_asked.connect(lambda: self.show_end(back=back))
        screen.week_asked.connect(lambda: self._about_you.show(back=back))
        screen.warning_signs_asked.connect(
            lambda: self._desk.show_call_page(
                back=lambda: self.show_paused(past_term=past_term, back=back), reported=False
            )
        )
        self._desk.show(screen)

    @step
    def show_end(self, *, back: Back) -> None:
        """Ask whether the end of the pregnancy is to be recorded; recorded already, say so."""
        if self._desk.services.safety.answers().ended_at is not None:
            self._show_recorded(back)
            return
        screen = self._end_page(recorded=False)
        screen.went_back.connect(back)
        screen.recorded_now.connect(lambda: self._ended(back))
        self._desk.show(screen)

    @step
    def _ended(self, back: Back) -> None:
        self._desk.services.safety.end_pregnancy()
        self._show_recorded(back)

    def _show_recorded(self, back: Back) -> None:
        screen = self._end_page(recorded=True)
        screen.kept.connect(back)
        screen.taken_back.connect(lambda: self._taken_back(back))
        self._desk.show(screen)

    def _end_page(self, *, recorded: bool) -> PregnancyEndedScreen:
        return PregnancyEndedScreen(recorded=recorded, folder=str(self._desk.services.data_dir))

    @step
    def _taken_back(self, back: Back) -> None:
        self._desk.services.safety.take_back_end()
        back()

    @step
    def _agreed(self, back: Back) -> None:
        self._desk.services.safety.record(SafetyKind.AGREED_ANEW)
        back()
