"""Her programs: the list, the editor of one, and what leaving it unsaved means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.library_list import library_entries, of_hers
from sirelief_gui.domain.program import DoseError, Program
from sirelief_gui.domain.program_edit import Draft, Edit, Refused, Removed
from sirelief_gui.domain.program_times import times_of
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.services.programs import Deleted
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.flows.leaving import Leaving
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.program_files_flow import ProgramFilesFlow
    from sirelief_gui.ui.save_dialog import AskFile, AskOpen, ask_file, ask_open
    from sirelief_gui.ui.screens.dose_editor import DoseSheet, RestSheet
    from sirelief_gui.ui.screens.program import ProgramScreen
    from sirelief_gui.ui.screens.program_sheets import AddSheet, NameSheet
    from sirelief_gui.ui.screens.programs import ProgramsScreen
    from sirelief_gui.ui.widgets.exercise_card import tone_of
else:
    (ProgramFilesFlow,) = later("sirelief_gui.ui.flows.program_files_flow", "ProgramFilesFlow")
    ask_file, ask_open = later("sirelief_gui.ui.save_dialog", "ask_file", "ask_open")
    DoseSheet, RestSheet = later("sirelief_gui.ui.screens.dose_editor", "DoseSheet", "RestSheet")
    (ProgramScreen,) = later("sirelief_gui.ui.screens.program", "ProgramScreen")
    AddSheet, NameSheet = later("sirelief_gui.ui.screens.program_sheets", "AddSheet", "NameSheet")
    (ProgramsScreen,) = later("sirelief_gui.ui.screens.programs", "ProgramsScreen")
    (tone_of,) = later("sirelief_gui.ui.widgets.exercise_card", "tone_of")

Start = Callable[[Program, Callable[[], None]], None]
"""Begins a session of a program, or goes back to where it was asked for."""
_UNDO_SECONDS = 10


class ProgramFlow(Flow):
    """Shows the programs and edits hers; ``start`` is what Start leads to.

    ``can_choose`` tells whether Today follows what is chosen here; ``ask_file`` and ``ask_open``
    stand for the system's dialogs.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        start: Start,
        can_choose: bool = True,
        ask_file: AskFile = ask_file,
        ask_open: AskOpen = ask_open,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._files = ProgramFilesFlow(
            desk, back=self._show_list, ask_file=ask_file, ask_open=ask_open, parent=self
        )
        self._start, self._can_choose = start, can_choose
        self._back: Callable[[], None] = lambda: None
        self._draft: Draft | None = None
        self._page: ProgramScreen | None = None
        self._leaving = Leaving(desk.shell, self)
        self._at = 0
        """The place whose sheet was opened last."""
        desk.shell.sheet_dismissed.connect(self._sheet_dismissed)

    def show(self, *, back: Callable[[], None]) -> None:
        """Show the list; ``back`` leaves it."""
        self._back = back
        self._show_list(forward=True)

    # The list

    @step
    def _show_list(self, *, forward: bool = False) -> None:
        self._draft = self._page = None
        self._leaving.end()
        shelf = self._desk.services.shelf
        screen = ProgramsScreen(entries=shelf.entries(), can_choose=self._can_choose)
        screen.went_back.connect(self._back)
        screen.new_asked.connect(lambda: self._ask_name(self.tr("New program"), "", shelf.create))
        screen.start_asked.connect(lambda key: self._start(shelf.get(key), self._show_list))
        screen.choose_asked.connect(self._choose)
        screen.edit_asked.connect(lambda key: self._edit(shelf.edit(key)))
        screen.copy_asked.connect(self._copy)
        screen.delete_asked.connect(self._delete)
        screen.more_asked.connect(self._files.show_more)
        screen.import_asked.connect(self._files.ask_import)
        self._desk.show(screen, nav="exercises", forward=forward)

    @step
    def _choose(self, program_id: str) -> None:
        self._desk.services.shelf.choose(program_id)
        self._show_list()

    def _copy(self, program_id: str) -> None:
        shelf = self._desk.services.shelf
        name = domain_words(shelf.get(program_id).name)
        self._ask_name(
            self.tr("Copy of {program}").format(program=name),
            self.tr("My {program}").format(program=name),
            lambda text, tr: shelf.copy(program_id, text, tr),
        )

    @step
    def _delete(self, program_id: str) -> None:
        shelf = self._desk.services.shelf
        deleted = shelf.delete(program_id)
        self._show_list()
        self._desk.shell.toast(
            self.tr("Program deleted"),
            undo=lambda: self._restore(deleted),
            seconds=_UNDO_SECONDS,
        )

    @step
    def _restore(self, deleted: Deleted) -> None:
        self._desk.services.shelf.restore(deleted)
        if isinstance(self._desk.shell.screen_shown, ProgramsScreen):
            self._show_list()

    def _ask_name(
        self, title: str, name: str, begin: Callable[[str, Callable[..., str]], Edit]
    ) -> None:
        """Ask for a name until there is a draft of it, then edit that."""
        sheet = NameSheet(title, name=name)

        def named(text: str) -> None:
            edit = begin(text, domain_words)
            if isinstance(edit, Refused):
                sheet.set_error(edit.why)
                return
            self._desk.shell.close_sheet()
            if self._page is None:
                self._edit(edit)
            else:
                self._take(edit)

        sheet.named.connect(named)
        self._desk.shell.show_sheet(sheet)
        sheet.field.editor.setFocus()
        sheet.field.editor.selectAll()

    # The editor

    @step
    def _edit(self, draft: Draft) -> None:
        self._desk.shell.end_toast()
        services = self._desk.services
        screen = ProgramScreen(library=services.library, propped=self._is_propped())
        screen.went_back.connect(self._leaving.leave)
        screen.rename_asked.connect(self._rename)
        screen.add_asked.connect(self._ask_what_to_add)
        screen.save_asked.connect(self._save)
        screen.more_asked.connect(self._show_more)
        screen.item_asked.connect(self._show_dose)
        screen.rest_asked.connect(self._show_rest)
        screen.moved.connect(
            lambda place, to: self._take(program_edit.move(self._edited, place, to))
        )
        screen.switched.connect(
            lambda place, on: self._take(program_edit.switch(self._edited, place, on=on))
        )
        self._draft, self._page = draft, screen
        screen.show_draft(draft, self._timeline(draft))
        self._leaving.watch(
            is_changed=lambda: self._edited.is_changed, save=self._save, discard=self._show_list
        )
        self._desk.show(screen)  # no places beside it: they would leave it unsaved

    @property
    def _edited(self) -> Draft:
        """What is edited; LookupError while nothing is."""
        if self._draft is None:
            raise LookupError
        return self._draft

    def _take(self, draft: Draft) -> None:
        self._draft = draft
        if self._page is not None:
            self._page.show_draft(draft, self._timeline(draft))

    def _timeline(self, draft: Draft) -> Timeline | None:
        """Lay a draft out as it would run; None while nothing of it would."""
        try:
            return self._desk.services.shelf.timeline(draft.program)
        except DoseError:
            return None

    def _rename(self) -> None:
        draft = self._edited
        self._ask_name(
            self.tr("Rename the program"),
            draft.program.name,
            lambda text, tr: program_edit.rename(self._edited, text, tr),
        )

    def _show_more(self) -> None:
        """Offer files and paper, which are of what is saved."""
        if self._edited.is_changed:
            self._desk.shell.toast(self.tr("Save the program first."))
        else:
            self._files.show_more(self._edited.program.id)

    def _ask_what_to_add(self) -> None:
        library = self._desk.services.library
        entries = library_entries(library, propped=self._is_propped(), tr=domain_words)
        hers = {own.id for own in self._desk.services.shelf.own_exercises()}
        shipped, own = of_hers(entries, hers)
        sheet = AddSheet(shipped + own)

        def add(exercise_id: str) -> None:
            self._desk.shell.close_sheet()
            edit = program_edit.add(self._edited, exercise_id, library, tr=domain_words)
            if isinstance(edit, Refused):
                self._desk.shell.toast(edit.why)
                return
            self._take(edit)
            if self._page is not None:
                self._page.focus_on(len(edit.items) - 1)

        sheet.chosen.connect(add)
        self._desk.shell.show_sheet(sheet)

    def _tone_of(self, place: int) -> str:
        return tone_of(0) if self._page is None else self._page.cards[place].view.tone

    def _sheet_dismissed(self) -> None:
        """Go on where the sheet was opened: its card may have been made anew."""
        if self._page is not None and self._desk.shell.screen_shown is self._page:
            self._page.focus_on(self._at)

    def _end_sheet(self) -> None:
        self._desk.shell.close_sheet()
        self._sheet_dismissed()

    def _show_dose(self, place: int) -> None:
        self._at = place
        sheet = DoseSheet(
            self._edited,
            place,
            library=self._desk.services.library,
            seconds_of=self._seconds_of,
            propped=self._is_propped(),
            tone=self._tone_of(place),
        )
        sheet.changed.connect(self._take)
        sheet.done.connect(self._end_sheet)
        sheet.remove_asked.connect(lambda: self._remove(place))
        self._desk.shell.show_sheet(sheet)

    def _seconds_of(self, draft: Draft, place: int) -> int:
        timeline, active = self._timeline(draft), draft.program.active
        if timeline is None or place not in active:
            return 0
        return times_of(timeline).of_item(active.index(place))

    def _show_rest(self, place: int) -> None:
        self._at = place
        sheet = RestSheet(self._edited, place, library=self._desk.services.library)
        sheet.changed.connect(self._take)
        sheet.done.connect(self._end_sheet)
        self._desk.shell.show_sheet(sheet)

    def _remove(self, place: int) -> None:
        self._desk.shell.close_sheet()
        draft, removed = program_edit.remove(self._edited, place)
        page = self._page
        self._take(draft)
        if page is not None:
            page.focus_on(place)
        self._desk.shell.toast(
            self.tr("Exercise removed"),
            undo=lambda: self._put_back(removed, page),
            seconds=_UNDO_SECONDS,
        )

    def _put_back(self, removed: Removed, page: ProgramScreen | None) -> None:
        """Undo a removal, as long as it is still that program that is edited."""
        if page is not None and page is self._page:
            self._take(program_edit.put_back(self._edited, removed))

    # Saving and leaving

    @step
    def _save(self) -> None:
        try:
            saved = self._desk.services.shelf.save(self._edited, domain_words)
        except DoseError as error:
            self._desk.shell.toast(str(error))
            return
        self._take(saved)
        self._show_list()
        self._desk.shell.toast(self.tr("Program saved"))

    def _is_propped(self) -> bool:
        services = self._desk.services
        return self._desk.settings.propped_on(day_of(services.clock.now()))
