"""The whole app as one walk: first run, Today and the other pages, and the way into a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.program import Program, resolve
from sirelief_gui.domain.record import CheckIn, SessionRecord
from sirelief_gui.domain.rep_loop import rep_parts
from sirelief_gui.domain.safety import RECENT_RATING_MINUTES, Gate
from sirelief_gui.domain.session import Command
from sirelief_gui.services.faults import PlanError
from sirelief_gui.services.today import GENTLE, TodayView
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.flows.unsaved import UnsavedFlow
from sirelief_gui.ui.later import later
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.about_you_flow import AboutYouFlow
    from sirelief_gui.ui.flows.activities_flow import ActivitiesFlow
    from sirelief_gui.ui.flows.after_flow import AfterFlow
    from sirelief_gui.ui.flows.before_flow import BeforeFlow
    from sirelief_gui.ui.flows.care_flow import CareFlow
    from sirelief_gui.ui.flows.first_run_flow import FirstRunFlow
    from sirelief_gui.ui.flows.library_flow import LibraryFlow
    from sirelief_gui.ui.flows.next_dose_flow import NextDoseFlow
    from sirelief_gui.ui.flows.ratings_flow import RatingsFlow
    from sirelief_gui.ui.flows.review_flow import ReviewFlow
    from sirelief_gui.ui.flows.session_flow import SessionFlow
    from sirelief_gui.ui.flows.settings_flow import SettingsFlow
else:
    (AboutYouFlow,) = later("sirelief_gui.ui.flows.about_you_flow", "AboutYouFlow")
    (ActivitiesFlow,) = later("sirelief_gui.ui.flows.activities_flow", "ActivitiesFlow")
    (AfterFlow,) = later("sirelief_gui.ui.flows.after_flow", "AfterFlow")
    (BeforeFlow,) = later("sirelief_gui.ui.flows.before_flow", "BeforeFlow")
    (CareFlow,) = later("sirelief_gui.ui.flows.care_flow", "CareFlow")
    (FirstRunFlow,) = later("sirelief_gui.ui.flows.first_run_flow", "FirstRunFlow")
    (LibraryFlow,) = later("sirelief_gui.ui.flows.library_flow", "LibraryFlow")
    (NextDoseFlow,) = later("sirelief_gui.ui.flows.next_dose_flow", "NextDoseFlow")
    (RatingsFlow,) = later("sirelief_gui.ui.flows.ratings_flow", "RatingsFlow")
    (ReviewFlow,) = later("sirelief_gui.ui.flows.review_flow", "ReviewFlow")
    (SessionFlow,) = later("sirelief_gui.ui.flows.session_flow", "SessionFlow")
    (SettingsFlow,) = later("sirelief_gui.ui.flows.settings_flow", "SettingsFlow")


class MainFlow(Flow):
    """Decides which page is up; owns the flow that is under way."""

    def __init__(self, desk: Desk, *, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._flow: Flow | None = None
        self._left: list[Flow] = []
        """Flows that are over, whose last page may still be up."""
        self._view: TodayView | None = None
        self._review = ReviewFlow(desk, start=self._start_asked, parent=self)
        self._unsaved = UnsavedFlow(desk, saved=self._session_over, parent=self)
        self._about_you = AboutYouFlow(desk, parent=self)
        self._activities = ActivitiesFlow(desk, parent=self)
        self._library = LibraryFlow(desk, start=self._start, parent=self)
        self._ratings = RatingsFlow(desk, done=self.show_today, parent=self)
        self._doses = NextDoseFlow(desk, done=self.show_today, parent=self)
        self._settings = SettingsFlow(
            desk,
            leave=self.show_today,
            ask_permission=lambda back: self._first_run.show_clearance(back=back, forward=True),
            export=self._review.show_export,
            parent=self,
        )
        self._first_run = FirstRunFlow(
            desk, settings=self._settings, done=self.show_today, parent=self
        )
        self._care = CareFlow(desk, self)
        desk.shell.nav_chosen.connect(self._go)

    def open(self) -> None:
        """Show the first page: the first run where it was left, or Today."""
        self._first_run.open()

    def look_at_folder(self) -> None:
        """Say so when the folder of the history is no longer there; call it when it changes."""
        self._unsaved.look()

    @step
    def show_today(self) -> None:
        """Show Today as things stand now."""
        self._desk.hush()
        screen = TodayScreen()
        view = self._show_view(screen)
        self._unsaved.put_banner(screen)
        self._ratings.listen(screen)
        self._doses.listen(screen)
        self._activities.listen(screen, view, back=self.show_today)
        screen.start_asked.connect(self._start_asked)
        screen.settings_asked.connect(self._settings.show)
        screen.week_asked.connect(lambda: self._about_you.show(back=self.show_today))
        screen.exercises_asked.connect(self._library.show)
        screen.way_chosen.connect(lambda key: self._way_chosen(screen, key))
        screen.carry_on_asked.connect(self._carry_on)
        screen.save_as_it_is_asked.connect(self._save_as_it_is)
        screen.call_page_asked.connect(
            lambda: self._desk.show_call_page(back=self.show_today, reported=False)
        )
        screen.clearance_asked.connect(
            lambda: self._show_what_is_missing(view.gate, back=self.show_today)
        )
        self._desk.show(screen, nav="today")

    def _show_view(self, screen: TodayScreen) -> TodayView:
        """Show Today as things stand now on its page."""
        services = self._desk.services
        view = services.today.view(domain_words)
        if services.player.unsaved:
            # The disk knows less of that session than memory: it must not be loaded from there.
            view = replace(view, resume=None)
        self._view = view
        screen.set_view(self._doses.propose(screen, view))
        first = services.today.items(view.program_id)[0]
        propped = self._desk.settings.propped_on(view.day)
        screen.show_first(rep_parts(first, propped=propped, once=True, tr=domain_words))
        return view

    @step
    def _way_chosen(self, screen: TodayScreen, program_id: str) -> None:
        """Take another program for today; the page stays, and the keyboard where it is."""
        self._desk.services.today.go_gently(on=program_id == GENTLE)
        self._show_view(screen)

    def _go(self, nav: str) -> None:
        pages = {
            "today": self.show_today,
            "exercises": self._library.show,
            "trends": self._review.show_trends,
            "history": self._review.show_history,
            "settings": self._settings.show,
        }
        self._leave_to(pages[nav])

    # Into a session and out of it

    def _enter(self, flow: Flow, begin: Callable[[], None]) -> None:
        """Let a flow begin in place of the one before."""
        self._put_aside()
        self._flow = flow
        self._turn(begin)

    def _leave_to(self, page: Callable[[], None]) -> None:
        """Leave the flow under way for a page outside of it."""
        self._put_aside()
        self._turn(page)

    def _put_aside(self) -> None:
        if self._flow is not None:
            self._left.append(self._flow)
            self._flow = None

    def _turn(self, page: Callable[[], None]) -> None:
        """Show a page; the flows put aside go with theirs.

        Until then they are needed: when the disk refuses the new page, the old one stays in use.
        """
        before = self._desk.shell.screen_shown
        page()
        if self._desk.shell.screen_shown is not before:
            for flow in self._left:
                flow.deleteLater()  # later: a button of its own page may have led here
            self._left.clear()

    @step
    def _start_asked(self) -> None:
        self._start(self._desk.services.today.program(), self.show_today)

    @step
    def _start(self, program: Program, leave: Callable[[], None]) -> None:
        """Ask what must be asked and begin; ``leave`` goes back to where it was asked for."""
        gate = self._desk.services.safety.gate()
        self._desk.shell.end_toast()  # its Undo would lead away from what begins here
        if gate is Gate.OPEN:
            self._desk.tune()
            flow = BeforeFlow(
                self._desk,
                begin=partial(self._begin, program),
                leave=partial(self._leave_to, leave),
                parent=self,
            )
            self._enter(flow, flow.start)
        elif not self._show_what_is_missing(gate, back=leave):
            self._desk.shell.toast(
                self.tr("Two sessions are done today. Rest is part of the plan.")
            )

    def _show_what_is_missing(self, gate: Gate, *, back: Callable[[], None]) -> bool:
        """Lead to what stands in the way of a session; False where nothing can be done about it."""
        if gate is Gate.WARNING_TODAY:
            self._desk.show_call_page(back=back, reported=False)
        elif gate in (Gate.ENDED, Gate.PAST_TERM):
            self._care.show_paused(past_term=gate is Gate.PAST_TERM, back=back)
        elif gate in (Gate.OPEN, Gate.ENOUGH_TODAY):
            return False
        else:
            self._first_run.show_clearance(back=back, forward=True)
        return True

    @step
    def _begin(self, program: Program, before: CheckIn | None, other: str | None) -> None:
        """Begin a program, or after a high number the ``other`` one: that is made lighter (S16)."""
        services = self._desk.services
        program = program if other is None else services.shelf.get(other)
        items = services.safety.fit(resolve(program, services.library), services.library).items
        if not items:
            self._desk.shell.toast(
                self.tr("This is done lying, which is left out. Settings turn it on again.")
            )
            self._leave_to(self.show_today)
            return
        guided = services.guidance.for_next()
        services.player.begin(
            program,
            items,
            before=before,
            propped=self._desk.settings.propped_on(day_of(services.clock.now())),
            gentle=other is not None,
            speech=guided.speech,
            demos=guided.demos,
        )
        self._show_session()

    def _show_session(self) -> None:
        flow = SessionFlow(
            self._desk,
            over=self._session_over,
            leave=partial(self._leave_to, self.show_today),
            parent=self,
        )
        self._enter(flow, flow.show)

    @step
    def _session_over(self, record: SessionRecord) -> None:
        if not self._unsaved.is_saved():
            self._unsaved.show()
            return
        flow = AfterFlow(
            self._desk,
            record,
            done=partial(self._leave_to, self.show_today),
            trends=partial(self._leave_to, self._review.show_trends),
            parent=self,
        )
        self._enter(flow, flow.start)

    @step
    def _carry_on(self) -> None:
        services, record = self._desk.services, self._interrupted()
        if record is None:
            self.show_today()
            return
        gate = services.safety.gate()
        if self._show_what_is_missing(gate, back=self.show_today):
            return
        self._desk.shell.end_toast()
        self._desk.tune()
        if self._is_fresh(record):
            self._recover(record)
            return
        flow = BeforeFlow(
            self._desk,
            begin=lambda _before, _other: self._recover(record),
            leave=partial(self._leave_to, self.show_today),
            parent=self,
        )
        self._enter(flow, flow.check_again)

    def _is_fresh(self, record: SessionRecord) -> bool:
        """Tell whether the daily check before an interrupted session still speaks for now."""
        now = self._desk.services.clock.now()
        resume = None if self._view is None else self._view.resume
        stopped_at = record.started_at if resume is None else resume.stopped_at
        recent = now - stopped_at <= timedelta(minutes=RECENT_RATING_MINUTES)
        return recent and day_of(record.started_at) == day_of(now)

    @step
    def _recover(self, record: SessionRecord) -> None:
        services = self._desk.services
        if services.player.active:
            self._show_session()
            return
        try:
            services.player.recover(record, speech=services.guidance.for_next().speech)
        except PlanError as problem:
            self._desk.shell.toast(domain_words(str(problem)))
            return
        if services.player.record is not None and services.player.record.ended_at is not None:
            self._session_over(services.player.record)
        else:
            self._show_session()

    @step
    def _save_as_it_is(self) -> None:
        player, record = self._desk.services.player, self._interrupted()
        if player.active:
            player.do(Command.END)
            record = player.record
        elif record is not None:
            record = player.save_as_it_is(record)
        if record is not None:
            self._session_over(record)

    def _interrupted(self) -> SessionRecord | None:
        """The session that Today offers to carry on."""
        resume = None if self._view is None else self._view.resume
        return None if resume is None else resume.record
