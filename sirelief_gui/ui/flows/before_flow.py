"""From Start to the first phase: a number, the daily check, begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain import pain
from sirelief_gui.domain.record import CheckIn, CheckInKind, SafetyKind, Site
from sirelief_gui.domain.safety import WARNING_SIGNS
from sirelief_gui.services.today import GENTLE
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.screens.high_pain import HighPainScreen
    from sirelief_gui.ui.screens.pain_now import PainNowScreen
    from sirelief_gui.ui.screens.safety_check import SafetyCheckScreen
    from sirelief_gui.ui.screens.where import WhereScreen
else:
    (HighPainScreen,) = later("sirelief_gui.ui.screens.high_pain", "HighPainScreen")
    (PainNowScreen,) = later("sirelief_gui.ui.screens.pain_now", "PainNowScreen")
    (SafetyCheckScreen,) = later("sirelief_gui.ui.screens.safety_check", "SafetyCheckScreen")
    (WhereScreen,) = later("sirelief_gui.ui.screens.where", "WhereScreen")

BREATHE = "breathe"
"""Offered first after a high number, with the gentle day (S16)."""


class BeforeFlow(Flow):
    """Asks what must be asked before a session; calls ``begin`` with the rating, or ``leave``.

    A rating is stored the moment it is chosen, as a rating of now; it becomes the session's
    before-rating when the session begins, and stays an ordinary one if it never does. ``begin``
    also hears of a program that she does instead, after a high number: its id, else None.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        begin: Callable[[CheckIn | None, str | None], None],
        leave: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._begin = begin
        self._instead: str | None = None
        self._leave = leave
        self._rating: CheckIn | None = None
        self._fresh: int | None = None
        """A score logged a moment ago. Its log stays what it is; the session gets its own."""
        last = desk.services.check_ins.last_sites()
        self._sites: tuple[Site, ...] = last or desk.settings.sites
        self._same_as_last = bool(last)
        self._back_from_check: Callable[[], None] = lambda: self._ask_pain(forward=False)

    @step
    def start(self) -> None:
        """Ask for the pain now, or offer a rating that is still fresh."""
        recent = self._desk.services.check_ins.recent()
        if recent is not None and recent.kind is CheckInKind.NOW:
            self._fresh = recent.score
        self._ask_pain(forward=True)

    def check_again(self) -> None:
        """Ask the daily check alone, for a session of another day that goes on."""
        self._back_from_check = self._leave
        self._show_check(forward=True)

    def _ask_pain(self, *, forward: bool) -> None:
        fresh = self._fresh if self._rating is None else self._rating.score
        screen = PainNowScreen(after=False, recent=fresh)
        screen.chosen.connect(self._rated)
        screen.declined.connect(self._declined)
        screen.went_back.connect(self._leave)
        self._desk.show(screen, forward=forward)

    @step
    def _rated(self, score: int) -> None:
        check_ins = self._desk.services.check_ins
        if self._rating is None or self._rating.score != score:
            self._forget_rating()
            self._rating = check_ins.rate(score, CheckInKind.NOW)
        self._instead = None
        if score >= pain.HIGH:
            self._show_high_pain(score)
        else:
            self._show_check(forward=True)

    @step
    def _declined(self) -> None:
        self._instead = None
        self._forget_rating()
        self._show_check(forward=True)

    def _forget_rating(self) -> None:
        if self._rating is not None:
            self._desk.services.check_ins.remove(self._rating.id)
            self._rating = None

    @step
    def _undo_rating(self) -> None:
        self._forget_rating()
        self._ask_pain(forward=False)

    def _show_high_pain(self, score: int) -> None:
        today = self._desk.services.today.view(domain_words, program_id=BREATHE)
        screen = HighPainScreen(score=score, minutes=today.minutes)
        screen.went_back.connect(self._undo_rating)
        screen.breathed.connect(lambda: self._do_instead(BREATHE))
        screen.went_on.connect(lambda: self._do_instead(GENTLE))
        screen.rested.connect(self._leave)
        screen.rescored.connect(self._rated)
        screen.call_page_asked.connect(
            lambda: self._desk.show_call_page(
                back=lambda: self._show_high_pain(score), reported=False
            )
        )
        self._desk.show(screen)

    def _do_instead(self, program_id: str) -> None:
        self._instead = program_id
        self._show_check(forward=True)

    def _show_check(self, *, forward: bool) -> None:
        screen = SafetyCheckScreen(
            signs=WARNING_SIGNS,
            score=None if self._rating is None else self._rating.score,
            sites=self._sites,
            same_as_last=self._same_as_last,
        )
        screen.none_of_these.connect(self._checked)
        screen.one_of_these.connect(
            lambda: self._desk.show_call_page(back=self._leave, reported=True)
        )
        screen.rating_undone.connect(self._undo_rating)
        screen.change_sites_asked.connect(self._choose_sites)
        screen.went_back.connect(self._back_from_check)
        self._desk.show(screen, forward=forward)

    def _choose_sites(self) -> None:
        screen = WhereScreen(sites=self._sites)
        screen.done.connect(self._sites_chosen)
        screen.went_back.connect(lambda: self._show_check(forward=False))
        self._desk.show(screen)

    def _sites_chosen(self, sites: tuple[Site, ...]) -> None:
        self._sites, self._same_as_last = sites, False
        self._show_check(forward=False)

    @step
    def _checked(self) -> None:
        """Put the sites on the rating, log the check, and begin."""
        services = self._desk.services
        if self._rating is None and self._sites:
            self._rating = services.check_ins.rate(None, CheckInKind.NOW, sites=self._sites)
        elif self._rating is not None and self._rating.sites != self._sites:
            rating = replace(self._rating, sites=self._sites)
            services.check_ins.change(rating)
            self._rating = rating
        services.safety.record(SafetyKind.CHECK_NONE)
        self._begin(self._rating, self._instead)
