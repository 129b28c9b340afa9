"""The first run: what the app is, whether she may exercise, and her space."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.record import SafetyKind
from sirelief_gui.domain.safety import CONDITIONS, Gate
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.settings_flow import SettingsFlow
    from sirelief_gui.ui.screens.clearance import ClearanceAnswer, ClearanceScreen
    from sirelief_gui.ui.screens.welcome import WelcomeScreen
else:
    (ClearanceScreen,) = later("sirelief_gui.ui.screens.clearance", "ClearanceScreen")
    (WelcomeScreen,) = later("sirelief_gui.ui.screens.welcome", "WelcomeScreen")

Back = Callable[[], None]


class FirstRunFlow(Flow):
    """Shows its pages in turn, each where it was left; ``done`` goes on to Today.

    Whether she may exercise is asked again later by `show_clearance` alone.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        settings: SettingsFlow,
        done: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._settings, self._done = settings, done

    @step
    def open(self) -> None:
        """Show the page at which the first run was left; where it is over, go on."""
        gate = self._desk.services.safety.gate()
        if gate is Gate.UNANSWERED:
            self._show_welcome()
        elif gate is Gate.OPEN and self._left_before_space():
            self._show_space_once(back=self._back_from_space)
        else:
            self._done()

    def _show_welcome(self) -> None:
        screen = WelcomeScreen()
        screen.started.connect(lambda: self.show_clearance(back=self._show_welcome, forward=True))
        screen.warning_signs_asked.connect(
            lambda: self._desk.show_call_page(back=self._show_welcome, reported=False)
        )
        self._desk.show(screen)

    @step
    def show_clearance(self, *, back: Back, forward: bool) -> None:
        """Ask whether she may exercise; ``back`` leads to where it was asked for."""
        safety = self._desk.services.safety
        screen = ClearanceScreen(
            conditions=CONDITIONS,
            answers=safety.answers(),
            again=safety.gate() is Gate.ASK_AGAIN,
            number=self._desk.settings.maternity_number,
        )
        screen.went_back.connect(back)
        screen.answered.connect(lambda answer: self._clearance_given(answer, back))
        screen.looked_around.connect(lambda answer: self._clearance_given(answer, back))
        screen.warning_signs_asked.connect(
            lambda: self._desk.show_call_page(
                back=lambda: self.show_clearance(back=back, forward=False), reported=False
            )
        )
        self._desk.show(screen, forward=forward)

    @step
    def _clearance_given(self, answer: ClearanceAnswer, back: Back) -> None:
        record = self._desk.services.safety.record
        if answer.conditions:
            record(SafetyKind.CONDITIONS_SOME)
            if answer.team_agreed:
                record(SafetyKind.TEAM_PERMISSION)
        else:
            record(SafetyKind.CONDITIONS_NONE)
        record(SafetyKind.CLEARANCE_GIVEN if answer.cleared else SafetyKind.CLEARANCE_NOT_YET)
        if answer.number:
            self._desk.change_settings(maternity_number=answer.number)
        if answer.cleared:
            self._show_space_once(back=lambda: self.show_clearance(back=back, forward=False))
        else:
            self._done()

    @step
    def _show_space_once(self, *, back: Back) -> None:
        """Set up her space the first time that she may exercise, then Today."""
        if self._desk.settings.space_shown:
            self._done()
        else:
            self._settings.show_space(first_run=True, back=back, done=self._space_set_up)

    def _left_before_space(self) -> bool:
        """Tell whether the first run was left at its last step; who has had sessions knows all."""
        if self._desk.settings.space_shown:
            return False
        return self._desk.services.today.view().first_use

    def _back_from_space(self) -> None:
        self.show_clearance(back=self._show_welcome, forward=False)

    @step
    def _space_set_up(self) -> None:
        self._desk.change_settings(space_shown=True)
        self._done()
