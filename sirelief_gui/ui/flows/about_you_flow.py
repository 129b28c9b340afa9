"""Asking how far along she is, where it hurts and how often: all of it optional."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.reminder_flow import ReminderFlow
    from sirelief_gui.ui.reminder_words import reminder_text
    from sirelief_gui.ui.screens.about_you import AboutYou, AboutYouScreen
else:
    (ReminderFlow,) = later("sirelief_gui.ui.flows.reminder_flow", "ReminderFlow")
    (reminder_text,) = later("sirelief_gui.ui.reminder_words", "reminder_text")
    AboutYou, AboutYouScreen = later(
        "sirelief_gui.ui.screens.about_you", "AboutYou", "AboutYouScreen"
    )


class AboutYouFlow(Flow):
    """Shows the page and stores what she tells."""

    def __init__(self, desk: Desk, *, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._reminder = ReminderFlow(desk, self)

    @step
    def show(self, *, back: Callable[[], None]) -> None:
        """Ask; ``back`` leads to where it was asked for."""
        settings, today = self._desk.settings, day_of(self._desk.services.clock.now())
        due = date.fromisoformat(settings.due_date) if settings.due_date else None
        about = AboutYou(
            week=settings.week_on(today), due=due, sites=settings.sites, goal=settings.weekly_goal
        )
        screen = AboutYouScreen(about=about, today=today, reminder=reminder_text(settings))
        screen.saved.connect(lambda told: self._keep(told, back))
        screen.reminder_asked.connect(
            lambda told: self._keep(
                told, lambda: self._reminder.show(back=lambda: self.show(back=back))
            )
        )
        screen.went_back.connect(back)
        self._desk.show(screen)

    @step
    def _keep(self, told: AboutYou, back: Callable[[], None]) -> None:
        today = day_of(self._desk.services.clock.now())
        self._desk.change_settings(
            **_week_changes(self._desk.settings, told, today),
            due_date="" if told.due is None else told.due.isoformat(),
            usual_sites=" ".join(site.value for site in told.sites),
            weekly_goal=told.goal,
        )
        back()


def _week_changes(settings: Settings, told: AboutYou, today: date) -> dict[str, object]:
    """Return what to store of the week: one that was left as it was keeps the day it was given."""
    if not settings.due_date and told.due is None and told.week == settings.week_on(today):
        return {}
    given_on = "" if told.week is None else today.isoformat()
    return {"gestational_week": told.week, "week_given_on": given_on}
