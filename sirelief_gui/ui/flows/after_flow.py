"""After a session: pain now, what changed, how it felt, saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ResultStatus,
    SessionRecord,
)
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.entry_flow import EntryFlow
    from sirelief_gui.ui.flows.session_flow import was_stopped_for_pain
    from sirelief_gui.ui.screens.look_back import LookBack, LookBackScreen
    from sirelief_gui.ui.screens.pain_now import PainNowScreen
    from sirelief_gui.ui.screens.reveal import RevealScreen
    from sirelief_gui.ui.screens.saved import SavedScreen
else:
    (EntryFlow,) = later("sirelief_gui.ui.flows.entry_flow", "EntryFlow")
    (was_stopped_for_pain,) = later("sirelief_gui.ui.flows.session_flow", "was_stopped_for_pain")
    (LookBackScreen,) = later("sirelief_gui.ui.screens.look_back", "LookBackScreen")
    (PainNowScreen,) = later("sirelief_gui.ui.screens.pain_now", "PainNowScreen")
    (RevealScreen,) = later("sirelief_gui.ui.screens.reveal", "RevealScreen")
    (SavedScreen,) = later("sirelief_gui.ui.screens.saved", "SavedScreen")

ASK_WITHIN = timedelta(hours=1)
"""A score given later than this says little about the session (our own choice)."""


class AfterFlow(Flow):
    """Asks for the rating after, shows the change, asks how it felt; then calls ``done``."""

    def __init__(
        self,
        desk: Desk,
        record: SessionRecord,
        *,
        done: Callable[[], None],
        trends: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._record = record
        self._done = done
        self._trends = trends
        self._rating: CheckIn | None = None
        self._entries = EntryFlow(desk, history=lambda _id: None, parent=self)

    def start(self) -> None:
        """Ask for the pain now; long after the session it is too late to ask."""
        ended, now = self._record.ended_at, self._desk.services.clock.now()
        if ended is None or now - ended <= ASK_WITHIN:
            self._ask(forward=True)
        else:
            self._show_saved()

    def _ask(self, *, forward: bool) -> None:
        screen = PainNowScreen(after=True)
        screen.chosen.connect(self._rated)
        screen.declined.connect(self._declined)
        screen.went_back.connect(self._left)
        self._desk.show(screen, forward=forward)

    @step
    def _rated(self, score: int) -> None:
        check_ins = self._desk.services.check_ins
        if self._rating is None:
            self._rating = check_ins.rate(score, CheckInKind.AFTER, session_id=self._record.id)
        elif self._rating.score != score:
            changed = replace(self._rating, score=score)
            check_ins.change(changed)
            self._rating = changed
        self._show_change(score)

    @step
    def _show_change(self, score: int) -> None:
        before = self._before()
        if before is None and score <= LIMIT:
            self._look_back()
        else:
            self._reveal(before, score)

    @step
    def _declined(self) -> None:
        """Rather not rated: a number given before is taken back."""
        if self._rating is not None and self._rating.score is not None:
            changed = replace(self._rating, score=None)
            self._desk.services.check_ins.change(changed)
            self._rating = changed
        self._left()

    @step
    def _left(self) -> None:
        """Leave the question; a number given before stays."""
        if self._rating is None:
            self._rating = self._desk.services.check_ins.rate(
                None, CheckInKind.AFTER, session_id=self._record.id
            )
        self._look_back()

    def _before(self) -> int | None:
        return self._desk.services.history.after_view(self._record.id).before

    def _reveal(self, before: int | None, after: int) -> None:
        screen = RevealScreen(before=before, after=after)
        screen.went_on.connect(self._look_back)
        screen.change_asked.connect(lambda: self._ask(forward=False))
        screen.call_page_asked.connect(
            lambda: self._desk.show_call_page(
                back=lambda: self._reveal(before, after), reported=False
            )
        )
        self._desk.show(screen)

    def _look_back(self) -> None:
        library = self._desk.services.library
        names = tuple(
            (result.exercise, domain_words(library.exercises[result.exercise].short_name))
            for result in self._record.results
            if result.exercise in library.exercises
        )
        screen = LookBackScreen(exercises=names, hurt_preset=self._hurt_so_far())
        screen.chosen.connect(self._looked_back)
        screen.skipped.connect(self._show_saved)
        screen.went_back.connect(lambda: self._ask(forward=False))
        self._desk.show(screen)

    def _hurt_so_far(self) -> tuple[str, ...]:
        """The exercises that she said hurt, and the one she ended the session in for that."""
        said = [r.exercise for r in self._record.results if r.hurt]
        return tuple(dict.fromkeys((*said, *self._stopped_at())))

    def _stopped_at(self) -> tuple[str, ...]:
        if not was_stopped_for_pain(self._record):
            return ()
        reached = (ResultStatus.DONE, ResultStatus.PARTLY)
        begun = [r for r in self._record.results if r.status in reached]
        return (begun[-1].exercise,) if begun else ()

    @step
    def _looked_back(self, said: LookBack) -> None:
        results = self._record.results
        hurt = {r.position for r in results if r.exercise in said.hurt}
        if said.comfort is not Comfort.HURT:  # the session as a whole: what she said in it stays
            hurt = {r.position for r in results if r.hurt}
        self._desk.services.history.set_comfort(
            self._record.id, said.comfort, hurt=hurt, note=said.note
        )
        self._show_saved()

    def _rate_each(self) -> None:
        """Ask how each exercise felt, for whoever wants to say it; then back to what was saved."""
        self._entries.rate(
            self._record.id, back=self._show_saved, done=lambda _id: self._show_saved()
        )

    @step
    def _show_saved(self) -> None:
        services = self._desk.services
        screen = SavedScreen(
            view=services.history.after_view(self._record.id, domain_words),
            offers_rating=bool(services.history_edit.to_rate(self._record.id)),
        )
        screen.done.connect(self._done)
        screen.trends_asked.connect(self._trends)
        screen.rate_asked.connect(self._rate_each)
        self._desk.show(screen)
