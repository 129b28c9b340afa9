"""The exercises, the page of one, and the way to do it now."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.library_list import groups, library_entries, of_hers, single_program
from sirelief_gui.domain.own_exercise import is_own
from sirelief_gui.domain.program import Dose, Program
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later
from sirelief_gui.ui.words import domain_words

if TYPE_CHECKING:
    from sirelief_gui.ui.flows.facts_flow import FactsFlow
    from sirelief_gui.ui.flows.own_flow import OwnFlow
    from sirelief_gui.ui.flows.program_flow import ProgramFlow
    from sirelief_gui.ui.photo import Photos
    from sirelief_gui.ui.screens.exercise_detail import ExerciseScreen
    from sirelief_gui.ui.screens.library import LibraryScreen
    from sirelief_gui.ui.widgets.exercise_card import tone_of
else:
    (FactsFlow,) = later("sirelief_gui.ui.flows.facts_flow", "FactsFlow")
    (Photos,) = later("sirelief_gui.ui.photo", "Photos")
    (ExerciseScreen,) = later("sirelief_gui.ui.screens.exercise_detail", "ExerciseScreen")
    (LibraryScreen,) = later("sirelief_gui.ui.screens.library", "LibraryScreen")
    (tone_of,) = later("sirelief_gui.ui.widgets.exercise_card", "tone_of")

Start = Callable[[Program, Callable[[], None]], None]
"""Begins a session of a program, or goes back to where it was asked for."""


class LibraryFlow(Flow):
    """Shows the pages about exercises; ``start`` is what Do this one now leads to."""

    def __init__(self, desk: Desk, *, start: Start, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._start = start
        self._facts = FactsFlow(desk, self)
        self._group, self._at = "", 0

    @cached_property
    def _programs(self) -> ProgramFlow:
        # Imported here, as below: start-up does without its pages.
        from sirelief_gui.ui.flows.program_flow import ProgramFlow

        return ProgramFlow(self._desk, start=self._start, parent=self)

    @cached_property
    def _own(self) -> OwnFlow:
        from sirelief_gui.ui.flows.own_flow import OwnFlow

        return OwnFlow(self._desk, parent=self)

    def show(self) -> None:
        """Show all exercises."""
        self._group, self._at = "", 0
        self._show_list(forward=True)

    @step
    def _show_list(self, *, forward: bool) -> None:
        library = self._desk.services.library
        first = [item.exercise for item in self._desk.services.today.program().items]
        entries = library_entries(library, first=first, propped=self._is_propped(), tr=domain_words)
        hers = {own.id for own in self._desk.services.shelf.own_exercises()}
        shipped, own = of_hers(entries, hers)
        screen = LibraryScreen(
            entries=shipped,
            own=own,
            groups=groups(library, domain_words),
            group=self._group,
            at=self._at,
        )
        tones = {entry.id: tone_of(number) for number, entry in enumerate(shipped + own)}
        screen.group_chosen.connect(self._keep_group)
        screen.left_at.connect(self._keep_place)
        screen.exercise_chosen.connect(lambda key: self._show_exercise(key, tones[key]))
        screen.new_asked.connect(
            lambda: self._own.new(back=self._list_again, done=self._show_written)
        )
        screen.programs_asked.connect(
            lambda: self._programs.show(back=partial(self._show_list, forward=False))
        )
        screen.about_pain_asked.connect(
            lambda: self._facts.show(back=partial(self._show_list, forward=False), nav="exercises")
        )
        self._desk.show(screen, nav="exercises", forward=forward)

    def _list_again(self) -> None:
        self._show_list(forward=False)

    def _show_written(self, exercise_id: str) -> None:
        self._show_exercise(exercise_id, tone_of(0))

    def _keep_group(self, group: str) -> None:
        self._group = group

    def _keep_place(self, at: int) -> None:
        self._at = at

    def _is_propped(self) -> bool:
        return self._desk.settings.propped_on(day_of(self._desk.services.clock.now()))

    @step
    def _show_exercise(self, exercise_id: str, tone: str) -> None:
        library = self._desk.services.library
        photo = library.exercises[exercise_id].about.photo
        screen = ExerciseScreen(
            library=library,
            exercise_id=exercise_id,
            tone=tone,
            propped=self._is_propped(),
            week=self._desk.settings.week_on(day_of(self._desk.services.clock.now())),
            is_own=is_own(exercise_id),
            photo=Photos(self._desk.services.pictures.path).image(photo),
        )

        def do(dose: Dose) -> None:
            program = single_program(library.exercises[exercise_id], dose)
            self._start(program, partial(self._show_exercise, exercise_id, tone))

        screen.do_asked.connect(do)
        again = partial(self._show_exercise, exercise_id, tone)
        screen.edit_asked.connect(
            lambda: self._own.edit(exercise_id, back=again, done=lambda _key: again())
        )
        screen.delete_asked.connect(
            lambda: self._own.delete(
                exercise_id, refused=screen.say_why_kept, back=self._list_again
            )
        )
        screen.went_back.connect(lambda: self._show_list(forward=False))
        self._desk.show(screen, nav="exercises")
