"""Her own exercises: writing one, changing it, deleting it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.library_list import single_program
from sirelief_gui.domain.own_exercise import OwnExercise, OwnPhase, spoken_texts
from sirelief_gui.domain.own_form import new_exercise, to_lay_out
from sirelief_gui.domain.program import DoseError
from sirelief_gui.domain.program_file import with_own
from sirelief_gui.domain.reading import LibraryError
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.services.pictures import PictureError
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.flows.leaving import Leaving
from sirelief_gui.ui.later import later
from sirelief_gui.ui.picture_dialog import AskPicture, ask_picture
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.photo import read_photo
    from sirelief_gui.ui.screens.library import LibraryScreen
    from sirelief_gui.ui.screens.own_exercise import OwnExerciseScreen
    from sirelief_gui.ui.screens.phase_sheet import PhaseSheet
else:
    (read_photo,) = later("sirelief_gui.ui.photo", "read_photo")
    (LibraryScreen,) = later("sirelief_gui.ui.screens.library", "LibraryScreen")
    (OwnExerciseScreen,) = later("sirelief_gui.ui.screens.own_exercise", "OwnExerciseScreen")
    (PhaseSheet,) = later("sirelief_gui.ui.screens.phase_sheet", "PhaseSheet")

_UNDO_SECONDS = 10
_READING_SECONDS = 10

Done = Callable[[str], None]
"""Goes on with the exercise of an id once it is kept."""
Back = Callable[[], None]


class OwnFlow(Flow):
    """Shows the form of an exercise of hers; ``ask`` asks for the file of a picture."""

    def __init__(
        self, desk: Desk, *, ask: AskPicture = ask_picture, parent: QObject | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._ask = ask
        self._page: OwnExerciseScreen | None = None
        self._is_new = self._told_of_voice = False
        self._leaving = Leaving(desk.shell, self)
        self._done: Done = lambda _key: None
        self._at = 0
        """The phase whose sheet was opened last."""
        desk.shell.sheet_dismissed.connect(self._sheet_dismissed)

    def new(self, *, back: Back, done: Done) -> None:
        """Write a new one; ``back`` leaves without it, ``done`` goes on with it."""
        postures = self._desk.services.library.postures
        self._show(new_exercise(postures, domain_words), is_new=True, back=back, done=done)

    def edit(self, exercise_id: str, *, back: Back, done: Done) -> None:
        """Change one of hers; KeyError for an unknown one."""
        own = self._desk.services.shelf.own_exercise(exercise_id)
        self._show(own, is_new=False, back=back, done=done)

    @step
    def delete(self, exercise_id: str, *, refused: Callable[[str], None], back: Back) -> None:
        """Delete one, with a way back for a while; ``refused`` gets the reason where it cannot."""
        try:
            own = self._desk.services.shelf.delete_exercise(exercise_id, domain_words)
        except DoseError as error:
            refused(str(error))
            return
        back()
        self._desk.shell.toast(
            self.tr("Exercise deleted"),
            undo=lambda: self._restore(own, back),
            seconds=_UNDO_SECONDS,
        )

    @step
    def _restore(self, own: OwnExercise, back: Back) -> None:
        self._desk.services.shelf.save_exercise(own, domain_words)
        if isinstance(self._desk.shell.screen_shown, LibraryScreen):
            back()

    # The form

    @step
    def _show(self, own: OwnExercise, *, is_new: bool, back: Back, done: Done) -> None:
        services = self._desk.services
        self._desk.shell.end_toast()
        path = services.pictures.path(own.picture)
        screen = OwnExerciseScreen(
            own,
            library=services.library,
            is_new=is_new,
            photo=None if path is None else read_photo(path),
        )
        screen.show_timeline(self._timeline(own))
        screen.changed.connect(lambda changed: screen.show_timeline(self._timeline(changed)))
        screen.went_back.connect(self._leaving.leave)
        screen.save_asked.connect(self._save)
        screen.phase_asked.connect(self._show_phase)
        screen.picture_asked.connect(self._ask_picture)
        self._page, self._is_new, self._done = screen, is_new, done
        self._leaving.watch(
            is_changed=lambda: screen.is_changed, save=screen.save, discard=partial(self._go, back)
        )
        self._desk.show(screen)  # no places beside it: they would leave it unsaved
        if is_new:
            screen.name.editor.setFocus()

    def _timeline(self, own: OwnExercise) -> Timeline | None:
        """Lay it out by itself as it would run now; None while nothing would."""
        services = self._desk.services
        known = to_lay_out(own, services.library.postures)
        if known is None:
            return None
        library = with_own(services.library, [known])
        return services.shelf.timeline(single_program(library.exercises[known.id]), library)

    @property
    def _form(self) -> OwnExerciseScreen:
        """The form that is shown; LookupError while none is."""
        if self._page is None:
            raise LookupError
        return self._page

    def _show_phase(self, place: int) -> None:
        form = self._form
        self._at = place
        phases = form.own.phases
        sheet = PhaseSheet(phases[place], exercise=form.own.kind, removable=len(phases) > 1)

        def changed(phase: OwnPhase) -> None:
            form.set_phase(place, phase)
            sheet.show_faults(form.faults_of_phase(place))

        sheet.show_faults(form.faults_of_phase(place))
        sheet.changed.connect(changed)
        sheet.done.connect(self._end_sheet)
        sheet.remove_asked.connect(lambda: self._remove_phase(place))
        self._desk.shell.show_sheet(sheet)

    def _remove_phase(self, place: int) -> None:
        form = self._form
        before = form.own.phases
        self._desk.shell.close_sheet()
        form.remove_phase(place)

        def undo() -> None:
            if self._page is form:
                form.put_back_phase(place, before[place])

        self._desk.shell.toast(self.tr("Phase removed"), undo=undo, seconds=_UNDO_SECONDS)

    def _end_sheet(self) -> None:
        self._desk.shell.close_sheet()
        self._sheet_dismissed()

    def _sheet_dismissed(self) -> None:
        if self._page is not None and self._desk.shell.screen_shown is self._page:
            self._page.phases.focus_on(self._at)

    # The picture

    def _ask_picture(self) -> None:
        source = self._ask(self._desk.shell)
        if source is not None:
            self._keep_picture(source)

    @step
    def _keep_picture(self, source: Path) -> None:
        pictures, form = self._desk.services.pictures, self._form
        try:
            name = pictures.keep(source, domain_words)
        except PictureError as error:
            form.show_fault("picture", str(error))
            return
        path = pictures.path(name)
        photo = None if path is None else read_photo(path)
        if photo is None:
            form.show_fault("picture", self.tr("This picture cannot be read. Choose another one."))
            return
        form.set_picture(name, photo)

    # Saving and leaving

    @step
    def _save(self, own: OwnExercise) -> None:
        shelf = self._desk.services.shelf
        if self._is_new:
            own = replace(own, id=shelf.new_exercise_id(own.name))
        try:
            shelf.save_exercise(own, domain_words)  # its words are rendered in the background
        except LibraryError as error:
            self._form.show_fault(error.key, error.reason_in(domain_words))
            return
        except DoseError as error:
            self._form.show_fault("", str(error))
            return
        self._leaving.end()
        self._go(partial(self._done, own.id))
        self._desk.shell.toast(*self._saved_words(own))

    def _saved_words(self, own: OwnExercise) -> tuple[str, None, float]:
        """Say that it is kept, and once what becomes of words that the voice does not know."""
        voice = self._desk.services.own_words
        silent = voice.available is False and not self._told_of_voice
        if silent and voice.missing(spoken_texts(own)):
            self._told_of_voice = True
            text = self.tr(
                "Exercise saved. Words that the voice does not know are shown, with a sound. "
                "Settings, Guidance, says how to have them spoken."
            )
            return text, None, _READING_SECONDS
        return self.tr("Exercise saved"), None, 4.0

    def _go(self, on: Callable[[], None]) -> None:
        self._page = None
        on()
