"""Details of the history, and what is done with them: correct, add by hand, delete with Undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from sirelief_gui.domain.entry_form import RatingForm, SessionForm
from sirelief_gui.services.history_edit import EntryError
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.flows.leaving import Leaving
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.domain.record import Comfort
    from sirelief_gui.ui.screens.entries import EntryScreen
    from sirelief_gui.ui.screens.history import HistoryScreen
    from sirelief_gui.ui.screens.session_detail import PainLogScreen, SessionDetailScreen
    from sirelief_gui.ui.widgets.detail_panel import Entry
else:
    (HistoryScreen,) = later("sirelief_gui.ui.screens.history", "HistoryScreen")
    PainLogScreen, SessionDetailScreen = later(
        "sirelief_gui.ui.screens.session_detail", "PainLogScreen", "SessionDetailScreen"
    )
    (Entry,) = later("sirelief_gui.ui.widgets.detail_panel", "Entry")

_UNDO_SECONDS = 10

Back = Callable[[], None]
Done = Callable[[str], None]
"""Goes on with the row of an id once it is kept."""
Share = Callable[[str], None]


class EntryFlow(Flow):
    """Shows a row of the history and its forms, which are imported when one is asked for.

    ``history`` shows the list with a row in sight; ``share`` shares a session, None offers it
    nowhere.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        history: Done,
        share: Share | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._history, self._share = history, share
        self._page: EntryScreen | None = None
        self._leaving = Leaving(desk.shell, self)
        self._keep: Callable[[object], str] = lambda _answer: ""
        self._done: Done = lambda _entry_id: None
        self._undo: Callable[[], None] | None = None
        """Takes back what was just kept; None where it was added, and can be deleted."""

    # Details

    @step
    def show_session(self, session_id: str, back: Back) -> None:
        """Show one session; ``back`` leaves it."""
        detail = self._desk.services.history.detail(session_id, domain_words)
        screen = SessionDetailScreen(
            detail=detail,
            can_share=self._share is not None,
            year=self._needs_year(detail.record.started_at),
        )
        screen.went_back.connect(back)
        screen.delete_asked.connect(lambda which: self.delete(Entry(which), back))

        def again(_session_id: str = "") -> None:
            self.show_session(session_id, back)

        screen.edit_asked.connect(lambda which: self.edit(Entry(which), again, again))
        screen.rate_asked.connect(lambda which: self.rate(which, back=again, done=again))
        if self._share is not None:
            screen.share_asked.connect(self._share)
        self._desk.show(screen)

    @step
    def show_log(self, check_in_id: str, back: Back) -> None:
        """Show one pain log; ``back`` leaves it."""
        log = self._desk.services.history.pain_log(check_in_id, domain_words)
        screen = PainLogScreen(log=log, year=self._needs_year(log.check_in.at))
        screen.went_back.connect(back)
        screen.delete_asked.connect(lambda which: self.delete(Entry(which, is_log=True), back))

        def again(_check_in_id: str = "") -> None:
            self.show_log(check_in_id, back)

        screen.edit_asked.connect(lambda which: self.edit(Entry(which, is_log=True), again, again))
        self._desk.show(screen)

    def _needs_year(self, at: datetime) -> bool:
        return at.year != self._desk.services.clock.now().year

    # Deleting

    def delete(self, entry: Entry, back: Back) -> None:
        """Delete a session or a pain log, with a way back for a while; ``back`` goes on.

        A backup is made first, beside the window; a page that is left meanwhile deletes nothing.
        """
        screen = self._desk.shell.screen_shown

        def delete(_none: None) -> None:
            if self._desk.shell.screen_shown is screen:
                self._delete_now(entry, back)

        self._desk.working.run(
            self.tr("Making a backup first"),
            self._desk.services.safekeeping.before_delete,
            done=delete,
            owner=screen,
        )

    @step
    def _delete_now(self, entry: Entry, back: Back) -> None:
        edit = self._desk.services.history_edit
        delete = edit.delete_rating if entry.is_log else edit.delete
        undo = delete(entry.id, is_backed_up=True)
        back()
        text = self.tr("Pain log deleted") if entry.is_log else self.tr("Session deleted")
        self._offer_undo(text, undo, entry.id)

    def _offer_undo(self, text: str, undo: Callable[[], None], entry_id: str) -> None:
        self._desk.shell.toast(
            text, undo=lambda: self._take_back(undo, entry_id), seconds=_UNDO_SECONDS
        )

    @step
    def _take_back(self, undo: Callable[[], None], entry_id: str) -> None:
        undo()
        shown = self._desk.shell.screen_shown
        if isinstance(shown, HistoryScreen):
            shown.refresh(entry_id)
        else:
            self._history(entry_id)

    # Forms

    @step
    def edit(self, entry: Entry, back: Back, done: Done) -> None:
        """Correct a session or a pain log; ``back`` leaves it as it was, ``done`` goes on."""
        from sirelief_gui.ui.screens.entries import RatingEntryScreen, SessionEntryScreen

        service = self._desk.services.history_edit
        screen: EntryScreen
        if entry.is_log:
            screen = RatingEntryScreen(service.rating_form(entry.id))
        else:
            screen = SessionEntryScreen(service.form(entry.id, domain_words))

        def keep(answer: object) -> str:
            if isinstance(answer, RatingForm):
                self._undo = service.save_rating(entry.id, answer, domain_words)
            elif isinstance(answer, SessionForm):
                self._undo = service.save(entry.id, answer, domain_words)
            return entry.id

        self._show(screen, keep, back=back, done=done)

    @step
    def rate(self, session_id: str, *, back: Back, done: Done) -> None:
        """Ask how each exercise of a session felt; ``back`` leaves it, ``done`` goes on."""
        from sirelief_gui.ui.screens.entries import RateExercisesScreen

        service = self._desk.services.history_edit
        screen = RateExercisesScreen(service.to_rate(session_id, domain_words))

        def keep(answer: object) -> str:
            self._undo = service.rate(session_id, cast("dict[int, Comfort | None]", answer))
            return session_id

        self._show(screen, keep, back=back, done=done)

    def add(self) -> None:
        """Ask what is added, and show its form."""
        from sirelief_gui.ui.screens.entry_sheet import EntrySheet

        sheet = EntrySheet()
        sheet.session_asked.connect(self.add_session)
        sheet.log_asked.connect(self.add_log)
        self._desk.shell.show_sheet(sheet)

    @step
    def add_session(self) -> None:
        """Add a past session by hand."""
        from sirelief_gui.ui.screens.entries import SessionEntryScreen

        self._desk.shell.close_sheet()
        service = self._desk.services.history_edit
        screen = SessionEntryScreen(
            SessionForm(),
            programs=service.programs(domain_words),
            now=self._desk.services.clock.now(),
        )
        self._show_new(screen, lambda past: service.add(past, domain_words).id)  # type: ignore[arg-type]

    @step
    def add_log(self) -> None:
        """Add a past pain log by hand."""
        from sirelief_gui.ui.screens.entries import RatingEntryScreen

        self._desk.shell.close_sheet()
        service = self._desk.services.history_edit
        screen = RatingEntryScreen(RatingForm(), now=self._desk.services.clock.now())

        def keep(answer: object) -> str:
            when, form = answer  # type: ignore[misc]
            return service.add_rating(when, form, domain_words).id  # type: ignore[has-type]

        self._show_new(screen, keep)

    def _show_new(self, screen: EntryScreen, keep: Callable[[object], str]) -> None:
        self._show(screen, keep, back=lambda: self._history(""), done=self._history)
        if screen.when is not None:
            screen.when.day.editor.setFocus()
            screen.when.day.editor.selectAll()

    def _show(
        self, screen: EntryScreen, keep: Callable[[object], str], *, back: Back, done: Done
    ) -> None:
        self._desk.shell.end_toast()
        self._undo = None
        screen.went_back.connect(self._leaving.leave)
        screen.save_asked.connect(self._save)
        self._page, self._keep, self._done = screen, keep, done
        self._leaving.watch(is_changed=lambda: screen.is_changed, save=screen.save, discard=back)
        self._desk.show(screen)  # no places beside it: they would leave it unsaved

    @step
    def _save(self, answer: object) -> None:
        try:
            entry_id = self._keep(answer)
        except EntryError as error:
            if self._page is not None:
                self._page.show_fault(error.key, str(error))
            return
        self._page = None
        self._leaving.end()
        self._done(entry_id)
        if self._undo is None:
            self._desk.shell.toast(self.tr("Saved"))
            return
        undo, shown, done = self._undo, self._desk.shell.screen_shown, self._done

        def take_back() -> None:
            undo()
            if self._desk.shell.screen_shown is shown:
                done(entry_id)

        self._desk.shell.toast(
            self.tr("Saved"), undo=lambda: self.attempt(take_back), seconds=_UNDO_SECONDS
        )
