"""Her activities: choosing them, the weekly rating, and correcting what was said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.activities import MOST_ACTIVE, Activity
from sirelief_gui.domain.activities_words import examples
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.activities import Activities, Undo
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.today import TodayView
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step, tell
from sirelief_gui.ui.flows.leaving import Leaving
from sirelief_gui.ui.later import later
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.charts.activities_card import ActivitiesCard
    from sirelief_gui.ui.screens.activities import ActivitiesKept, ActivitiesScreen
    from sirelief_gui.ui.screens.activities_choose import ChooseActivitiesScreen
    from sirelief_gui.ui.screens.activities_rate import RateActivitiesScreen
    from sirelief_gui.ui.screens.activity_sheet import ActivitySheet
else:
    ActivitiesKept, ActivitiesScreen = later(
        "sirelief_gui.ui.screens.activities", "ActivitiesKept", "ActivitiesScreen"
    )
    (ChooseActivitiesScreen,) = later(
        "sirelief_gui.ui.screens.activities_choose", "ChooseActivitiesScreen"
    )
    (RateActivitiesScreen,) = later(
        "sirelief_gui.ui.screens.activities_rate", "RateActivitiesScreen"
    )
    (ActivitySheet,) = later("sirelief_gui.ui.screens.activity_sheet", "ActivitySheet")

Back = Callable[[], None]


class ActivitiesFlow(Flow):
    """Shows the pages of her activities; every ``back`` leads to where they were asked for."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._leaving = Leaving(desk.shell, self)

    @property
    def _activities(self) -> Activities:
        return self._desk.services.activities

    def _today(self) -> date:
        return day_of(self._desk.services.clock.now())

    @step
    def show(self, *, back: Back) -> None:
        """Show her activities and ratings."""
        screen = ActivitiesScreen(self._kept())
        screen.went_back.connect(back)
        screen.choose_asked.connect(lambda: self.choose(back=lambda: self.show(back=back)))
        screen.rate_asked.connect(lambda: self.rate(back=lambda: self.show(back=back)))
        screen.activity_chosen.connect(lambda which: self._open(screen, which))
        screen.day_chosen.connect(lambda day: self.correct(day, back=lambda: self.show(back=back)))
        self._desk.show(screen)

    def _kept(self) -> ActivitiesKept:
        activities = self._activities
        return ActivitiesKept(
            activities=activities.all(),
            asked=activities.asked(),
            days=activities.rated_days(),
            today=self._today(),
        )

    def card(self, *, back: Back) -> ActivitiesCard:
        """Return the card of Trends, which reads the range that the page shows.

        It is imported now, not at start-up, as all charts are.
        """
        from sirelief_gui.ui.charts.activities_card import ActivitiesCard

        card = ActivitiesCard(self._activities.view)
        card.failed.connect(lambda fault: self._say(fault, back))
        card.opened.connect(lambda: self.show(back=back))
        card.choose_asked.connect(lambda: self.choose(back=back))
        card.rate_asked.connect(lambda: self.rate(back=back))
        card.day_chosen.connect(lambda day: self.correct(day, back=back))
        return card

    def _say(self, fault: StorageError, back: Back) -> None:
        """Say what the disk refused; not over the page that hides a locked history."""
        if not self._desk.services.store.is_resting:
            tell(self._desk.shell, fault, retry=back)

    # Choosing

    @step
    def choose(self, *, back: Back) -> None:
        """Let her choose what she is asked about."""
        self._desk.shell.end_toast()  # its Undo could need the room that is given away here
        everything, asked = self._activities.all(), self._activities.asked()
        taken = {one.name.casefold() for one in asked}
        names = [one.name for one in everything if not one.is_active]
        names += [name for name in examples(domain_words) if name not in names]
        screen = ChooseActivitiesScreen(
            [name for name in names if name.casefold() not in taken],
            room=MOST_ACTIVE - len(asked),
            taken=[one.name for one in asked],
        )
        screen.went_back.connect(back)
        screen.chosen.connect(lambda chosen: self._add(chosen, back))
        self._desk.show(screen)

    @step
    def _add(self, names: tuple[str, ...], back: Back) -> None:
        self._activities.add(names)
        back()

    # One activity

    @step
    def _open(self, screen: ActivitiesScreen, which: str) -> None:
        everything, asked = self._activities.all(), self._activities.asked()
        activity = next((one for one in everything if one.id == which), None)
        if activity is None:
            screen.show_kept(self._kept())
            return
        sheet = ActivitySheet(activity, has_room=len(asked) < MOST_ACTIVE)
        sheet.renamed.connect(lambda name: self._rename(screen, activity, name))
        sheet.retire_asked.connect(lambda: self._retire(screen, activity))
        sheet.take_up_asked.connect(lambda: self._take_up(screen, activity))
        sheet.delete_asked.connect(lambda: self._delete(screen, activity))
        self._desk.shell.show_sheet(sheet)

    @step
    def _rename(self, screen: ActivitiesScreen, activity: Activity, name: str) -> None:
        undo = self._activities.rename(activity.id, name)
        self._changed(screen, self.tr("Saved"), undo)

    @step
    def _retire(self, screen: ActivitiesScreen, activity: Activity) -> None:
        undo = self._activities.retire(activity.id)
        self._changed(screen, self.tr("You will not be asked about it any more"), undo)

    @step
    def _take_up(self, screen: ActivitiesScreen, activity: Activity) -> None:
        self._desk.shell.end_toast()
        self._activities.take_up(activity.id)
        self._desk.shell.close_sheet()
        screen.show_kept(self._kept())

    @step
    def _delete(self, screen: ActivitiesScreen, activity: Activity) -> None:
        undo = self._activities.delete(activity.id)
        self._changed(screen, self.tr("Deleted with its ratings"), undo)

    def _changed(self, screen: ActivitiesScreen, said: str, undo: Undo) -> None:
        """Show what there is now, and offer to take the change back while the page is up."""
        self._desk.shell.close_sheet()
        screen.show_kept(self._kept())
        self._desk.shell.toast(said, undo=lambda: self._take_back(undo, self._refresh))

    def _refresh(self) -> None:
        shown = self._desk.shell.screen_shown
        if isinstance(shown, ActivitiesScreen):
            shown.show_kept(self._kept())

    @step
    def _take_back(self, undo: Undo, then: Back) -> None:
        undo()
        then()

    # Rating

    @step
    def rate(self, *, back: Back) -> None:
        """Ask for all of them at once; what she said today already is corrected instead."""
        today = self._today()
        if self._activities.on(today) is not None:
            self.correct(today, back=back)
            return
        self._show_rating(RateActivitiesScreen(self._activities.asked()), None, back)

    @step
    def correct(self, day: date, *, back: Back) -> None:
        """Show what she said on a day, to be changed or deleted."""
        said = self._activities.on(day)
        if said is None:
            back()
            return
        asked = {one.id for one in self._activities.asked()} if day == self._today() else set()
        wanted = asked | set(said.scores)
        screen = RateActivitiesScreen(
            [one for one in self._activities.all() if one.id in wanted],
            scores=said.scores,
            when=day_text(day, year=day.year != self._today().year),
        )
        screen.delete_asked.connect(lambda: self._delete_day(day, back))
        self._show_rating(screen, day, back)

    def _show_rating(self, screen: RateActivitiesScreen, day: date | None, back: Back) -> None:
        screen.went_back.connect(self._leaving.leave)
        screen.saved.connect(lambda scores: self._rated(scores, day, back))
        self._leaving.watch(is_changed=lambda: screen.is_changed, save=screen.keep, discard=back)
        self._desk.show(screen)

    @step
    def _rated(self, scores: dict[str, int | None], day: date | None, back: Back) -> None:
        undo = self._activities.rate(scores, day=day)
        self._left(self.tr("Saved"), undo, back)

    @step
    def _delete_day(self, day: date, back: Back) -> None:
        undo = self._activities.delete_day(day)
        self._left(self.tr("Deleted"), undo, back)

    def _left(self, said: str, undo: Undo, back: Back) -> None:
        """Go back to where the page was asked for, and offer to take back what was done on it."""
        self._leaving.end()
        back()
        self._desk.shell.toast(said, undo=lambda: self._take_back(undo, back))

    # The weekly question

    def listen(self, today: TodayScreen, view: TodayView, *, back: Back) -> None:
        """Ask on Today where a week has gone by, and where nothing else is asked there."""
        is_busy = view.first_use or view.next_morning_due or view.resume is not None
        is_open = view.gate in (Gate.OPEN, Gate.ENOUGH_TODAY) and view.notice is None
        is_asked = is_open and not is_busy and self._activities.is_due()
        today.activities.setVisible(is_asked)
        today.activities_asked.connect(lambda: self.rate(back=back))
        today.activities_put_off.connect(lambda: self.put_off(back=back))

    @step
    def put_off(self, *, back: Back) -> None:
        """Ask no more this week."""
        self._activities.not_this_week()
        self._left(self.tr("You will be asked again in a week"), self._activities.ask_again, back)
