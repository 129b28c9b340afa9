"""Programs in and out: files, paper, and the form that a therapist filled in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.paper import Paper
from sirelief_gui.domain.program import DoseError
from sirelief_gui.domain.program_contents import contents
from sirelief_gui.domain.program_diff import differences
from sirelief_gui.domain.program_edit import Draft, Refused
from sirelief_gui.domain.program_file import is_hers
from sirelief_gui.domain.program_text import FILE_NAME, SUFFIX
from sirelief_gui.domain.reading import LibraryError
from sirelief_gui.domain.words import minutes_text
from sirelief_gui.services import printing
from sirelief_gui.services.programs import ImportPreview, ProgramFileError
from sirelief_gui.services.taking_over import TakenOver, take_over
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.flows.leaving import Leaving
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.save_dialog import AskFile, AskOpen, ask_file, ask_open, show_in_folder
    from sirelief_gui.ui.screens.dose_form import DoseFormScreen, FormState
    from sirelief_gui.ui.screens.program_diff import (
        DiffView,
        ImportRefusedScreen,
        ProgramDiffScreen,
    )
    from sirelief_gui.ui.screens.program_sheets import MoreSheet, NameSheet
    from sirelief_gui.ui.screens.programs import ProgramsScreen
else:
    ask_file, ask_open, show_in_folder = later(
        "sirelief_gui.ui.save_dialog", "ask_file", "ask_open", "show_in_folder"
    )
    (DoseFormScreen,) = later("sirelief_gui.ui.screens.dose_form", "DoseFormScreen")
    DiffView, ImportRefusedScreen, ProgramDiffScreen = later(
        "sirelief_gui.ui.screens.program_diff",
        "DiffView",
        "ImportRefusedScreen",
        "ProgramDiffScreen",
    )
    MoreSheet, NameSheet = later("sirelief_gui.ui.screens.program_sheets", "MoreSheet", "NameSheet")
    (ProgramsScreen,) = later("sirelief_gui.ui.screens.programs", "ProgramsScreen")

_UNDO_SECONDS = 10


class ProgramFilesFlow(Flow):
    """What leads from the list of programs to files and paper; ``back`` shows that list again.

    ``ask_file``, ``ask_open`` and ``show_folder`` stand for the system's dialogs.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        back: Callable[[], None],
        ask_file: AskFile = ask_file,
        ask_open: AskOpen = ask_open,
        show_folder: Callable[[Path], None] = show_in_folder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._to_list = back
        self._ask_file, self._ask_open, self._show_folder = ask_file, ask_open, show_folder
        self._leaving = Leaving(desk.shell, self)

    def show_more(self, program_id: str) -> None:
        """Show what else can be done with a program."""
        name = domain_words(self._desk.services.shelf.get(program_id).name)
        sheet = MoreSheet(name)
        sheet.print_asked.connect(lambda: self._print(program_id))
        sheet.form_asked.connect(lambda: self._print_form(program_id))
        sheet.type_asked.connect(partial(self._leave_sheet_for, lambda: self._type_in(program_id)))
        sheet.export_asked.connect(partial(self._leave_sheet_for, lambda: self._export(program_id)))
        self._desk.shell.show_sheet(sheet)

    def _leave_sheet_for(self, action: Callable[[], None]) -> None:
        self._desk.shell.close_sheet()
        action()

    # Files

    @step
    def _export(self, program_id: str) -> None:
        kinds = self.tr("Program (*{suffix})").format(suffix=SUFFIX)
        file = self._ask_file(self._desk.shell, FILE_NAME, kinds)
        if file is not None:
            self._desk.services.shelf.export(program_id, file, domain_words)
            self._desk.shell.toast(self.tr("Saved: {file}").format(file=file.name))

    @step
    def ask_import(self) -> None:
        """Choose a file and show what taking it over would change."""
        kinds = self.tr("Program (*{suffix} *.toml)").format(suffix=SUFFIX)
        file = self._ask_open(self._desk.shell, kinds)
        if file is not None:
            self.preview(file)

    @step
    def preview(self, file: Path) -> None:
        """Show what taking a file over would change; a file that is no program is refused."""
        self._desk.shell.end_toast()
        try:
            preview = self._desk.services.shelf.preview(file, domain_words)
        except ProgramFileError as error:
            refused = ImportRefusedScreen(file.name, str(error))
            refused.other_asked.connect(self.ask_import)
            refused.went_back.connect(self._to_list)
            self._desk.show(refused)
            return
        screen = ProgramDiffScreen(self._view_of(preview))
        screen.accepted.connect(lambda: self._accept(preview, keep_both=False))
        screen.both_asked.connect(lambda: self._accept(preview, keep_both=True))
        screen.went_back.connect(self._to_list)
        self._desk.show(screen)

    def _view_of(self, preview: ImportPreview) -> DiffView:
        name, length = (
            preview.file.program.name,
            minutes_text(preview.timeline.seconds, domain_words),
        )
        if preview.current is None:
            lead = self.tr("A new program of {minutes}.").format(minutes=length)
            rows = contents(preview.file, self._desk.services.library, domain_words)
            accept = self.tr("Add program")
            return DiffView(title=name, lead=lead, rows=rows, accept=accept, is_new=True)
        other = domain_words(preview.current.program.name)
        if preview.replaces:
            lead = self.tr("It would replace your program “{program}”. It takes {minutes}.")
            accept, both = self.tr("Replace"), self.tr("Keep both")
        else:
            lead = self.tr(
                "It would stand beside “{program}”, and differs in this. It takes {minutes}."
            )
            accept, both = self.tr("Add program"), ""
        lead = lead.format(program=other, minutes=length)
        return DiffView(title=name, lead=lead, rows=preview.rows, accept=accept, both=both)

    @step
    def _accept(self, preview: ImportPreview, *, keep_both: bool) -> None:
        shelf = self._desk.services.shelf
        taken = take_over(shelf, preview, keep_both=keep_both, tr=domain_words)
        self._to_list()
        self._desk.shell.toast(
            self.tr("Program taken over"),
            undo=lambda: self._take_back(taken),
            seconds=_UNDO_SECONDS,
        )

    @step
    def _take_back(self, taken: TakenOver) -> None:
        try:
            taken.undo()
        except (DoseError, LibraryError) as error:
            self._desk.shell.toast(str(error))
        if isinstance(self._desk.shell.screen_shown, ProgramsScreen):
            self._to_list()

    # Paper

    @step
    def _print(self, program_id: str) -> None:
        sheet = printing.program_sheet(self._desk.services, program_id, domain_words)
        self._show_paper(self.tr("Program on paper"), printing.PROGRAM_NAME, sheet)

    @step
    def _print_form(self, program_id: str) -> None:
        sheet = printing.form_sheet(self._desk.services, program_id, domain_words)
        self._show_paper(self.tr("Form for a therapist"), printing.FORM_NAME, sheet)

    def _show_paper(self, title: str, name: str, sheet: printing.Sheet) -> None:
        """Show the first page. What draws it is imported now: it is not needed at the start."""
        from sirelief_gui.ui.paper.sheets import Drawn, drawn
        from sirelief_gui.ui.screens.paper_sheet import PaperSheet

        skin = self._desk.settings.skin

        def draw(paper: Paper) -> Drawn:
            return drawn(sheet, paper, skin=skin, tr=domain_words)

        shown = PaperSheet(
            title,
            name=name,
            draw=draw,
            save=printing.save_sheet,
            ask_file=self._ask_file,
            show_folder=self._show_folder,
        )
        shown.closed.connect(self._desk.shell.close_sheet)
        self._desk.shell.show_sheet(shown)

    # The form, typed in

    @step
    def _type_in(self, program_id: str) -> None:
        shelf = self._desk.services.shelf
        if is_hers(program_id):
            self._show_form(shelf.edit(program_id), program_id)
            return
        name = domain_words(shelf.get(program_id).name)
        sheet = NameSheet(
            self.tr("Copy of {program}").format(program=name),
            name=self.tr("My {program}").format(program=name),
        )

        def named(text: str) -> None:
            edit = shelf.copy(program_id, text, domain_words)
            if isinstance(edit, Refused):
                sheet.set_error(edit.why)
                return
            self._desk.shell.close_sheet()
            self._show_form(edit, program_id)

        sheet.named.connect(named)
        self._desk.shell.show_sheet(sheet)
        sheet.field.editor.setFocus()
        sheet.field.editor.selectAll()

    @step
    def _show_form(self, draft: Draft, base: str, state: FormState | None = None) -> None:
        services = self._desk.services
        screen = DoseFormScreen(
            draft,
            library=services.library,
            today=day_of(services.clock.now()),
            state=state,
        )
        screen.finished.connect(lambda edit: self._review(draft, edit, base, screen.state()))
        screen.went_back.connect(self._leaving.leave)
        self._desk.shell.end_toast()
        self._leaving.watch(
            is_changed=lambda: screen.is_changed, save=screen.review.click, discard=self._to_list
        )
        self._desk.show(screen)

    @step
    def _review(self, draft: Draft, edit: Draft, base: str, state: FormState) -> None:
        shelf, library = self._desk.services.shelf, self._desk.services.library
        old, new = shelf.as_file(shelf.get(base)), shelf.as_file(edit.program)
        lead = self.tr("Compared with “{program}”. Nothing changes before you save it.")
        screen = ProgramDiffScreen(
            DiffView(
                title=edit.program.name,
                lead=lead.format(program=domain_words(old.program.name)),
                rows=differences(old, new, library, domain_words),
                accept=self.tr("Save program"),
            )
        )
        self._leaving.say_once(
            lambda: self._desk.shell.toast(self.tr("Not saved yet. Close once more to leave it."))
        )
        screen.accepted.connect(lambda: self._save(edit))
        screen.went_back.connect(lambda: self._show_form(draft, base, state))
        self._desk.show(screen)

    @step
    def _save(self, edit: Draft) -> None:
        try:
            self._desk.services.shelf.save(edit, domain_words)
        except DoseError as error:
            self._desk.shell.toast(str(error))
            return
        self._to_list()
        self._desk.shell.toast(self.tr("Program saved"))
