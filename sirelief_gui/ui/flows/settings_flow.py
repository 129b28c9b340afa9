"""Settings, and setting up the space: what she changes applies at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.pregnancy import gestation_text
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.about_you_flow import AboutYouFlow
    from sirelief_gui.ui.flows.activities_flow import ActivitiesFlow
    from sirelief_gui.ui.flows.care_flow import CareFlow
    from sirelief_gui.ui.flows.data_flow import DataFlow
    from sirelief_gui.ui.flows.facts_flow import FactsFlow
    from sirelief_gui.ui.flows.reminder_flow import ReminderFlow
    from sirelief_gui.ui.screens.settings import SettingsScreen
    from sirelief_gui.ui.screens.space import SpaceScreen
    from sirelief_gui.ui.settings.rhythm import Care
else:
    (AboutYouFlow,) = later("sirelief_gui.ui.flows.about_you_flow", "AboutYouFlow")
    (ActivitiesFlow,) = later("sirelief_gui.ui.flows.activities_flow", "ActivitiesFlow")
    (CareFlow,) = later("sirelief_gui.ui.flows.care_flow", "CareFlow")
    (DataFlow,) = later("sirelief_gui.ui.flows.data_flow", "DataFlow")
    (FactsFlow,) = later("sirelief_gui.ui.flows.facts_flow", "FactsFlow")
    (ReminderFlow,) = later("sirelief_gui.ui.flows.reminder_flow", "ReminderFlow")
    (SettingsScreen,) = later("sirelief_gui.ui.screens.settings", "SettingsScreen")
    (SpaceScreen,) = later("sirelief_gui.ui.screens.space", "SpaceScreen")
    (Care,) = later("sirelief_gui.ui.settings.rhythm", "Care")

_FIRST = "guidance"


class SettingsFlow(Flow):
    """Shows the settings and the page to set up the space; ``leave`` goes back to Today.

    ``ask_permission`` asks once more whether she may exercise, and is given the way back;
    ``export`` shows the sheet that hands her history over.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        leave: Callable[[], None],
        ask_permission: Callable[[Callable[[], None]], None],
        export: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._leave = leave
        self._ask_permission = ask_permission
        self._about_you = AboutYouFlow(desk, parent=self)
        self._activities = ActivitiesFlow(desk, parent=self)
        self._facts = FactsFlow(desk, self)
        self._care = CareFlow(desk, self)
        self._reminder = ReminderFlow(desk, self)
        self._data = DataFlow(
            desk, export=export, back=lambda: self._show_section("data"), parent=self
        )

    def show(self) -> None:
        """Show the settings."""
        self._show_section(_FIRST)

    @step
    def _show_section(self, section: str) -> None:
        screen = SettingsScreen(
            settings=self._desk.settings,
            sound=self._desk.sound_check(),
            own_words=self._desk.services.own_words.available,
            section=section,
            week=self._week_text(),
            care=self._said(),
        )
        self._data.hang_rows(screen.data)
        screen.went_back.connect(self._leave)
        screen.changed.connect(self.change)
        screen.space_asked.connect(lambda: self._check_from_the_mat(screen.section))
        screen.about_you_asked.connect(
            lambda: self._about_you.show(back=lambda: self._show_section("rhythm"))
        )
        screen.activities_asked.connect(
            lambda: self._activities.show(back=lambda: self._show_section("rhythm"))
        )
        screen.reminder_asked.connect(
            lambda: self._reminder.show(back=lambda: self._show_section("rhythm"))
        )
        screen.lying_toggled.connect(self._choose_lying)
        screen.permission_asked.connect(
            lambda: self._ask_permission(lambda: self._show_section("rhythm"))
        )
        screen.end_asked.connect(
            lambda: self._care.show_end(back=lambda: self._show_section("rhythm"))
        )
        screen.about_pain_asked.connect(
            lambda: self._facts.show(back=lambda: self._show_section("about"), nav="settings")
        )
        screen.call_page_asked.connect(
            lambda: self._desk.show_call_page(
                back=lambda: self._show_section("calling"), reported=False
            )
        )
        self._desk.show(screen, nav="settings")

    def _week_text(self) -> str:
        along = self._desk.settings.gestation_on(day_of(self._desk.services.clock.now()))
        return "" if along is None else gestation_text(along, domain_words)

    def _said(self) -> Care:
        said = self._desk.services.safety.answers()
        at = said.permitted_at
        return Care(
            lying_left_out=said.lying_left_out,
            permitted="" if at is None else day_text(at.date(), year=True),
        )

    @step
    def _choose_lying(self, on: bool) -> None:
        self._desk.services.safety.leave_out_lying(left_out=not on)

    def _check_from_the_mat(self, section: str) -> None:
        def back() -> None:
            self._show_section(section)

        self.show_space(first_run=False, back=back, done=back)

    @step
    def show_space(
        self, *, first_run: bool, back: Callable[[], None], done: Callable[[], None]
    ) -> None:
        """Show where things go and let her try what she will read and hear."""
        screen = SpaceScreen(
            sound=self._desk.sound_check(),
            volume=self._desk.settings.volume,
            first_run=first_run,
        )
        screen.went_back.connect(back)
        screen.all_set.connect(done)
        screen.text_size_chosen.connect(lambda scale: self.change({"text_scale": scale}))
        screen.volume_chosen.connect(lambda volume: self.change({"volume": volume}))
        self._desk.show(screen)

    @step
    def change(self, changes: dict[str, object]) -> None:
        """Store what she has changed, and show it."""
        self._desk.change_settings(**changes)
