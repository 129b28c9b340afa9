"""The programs there are: those that ship with the app, and hers, with exercises of her own.

Hers are kept in the history's database; everything else meets them in the same dictionaries as the
others (`Services.programs`, `Library.exercises`), which this service keeps up to date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.own_exercise import (
    PREFIX,
    OwnExercise,
    as_exercise,
    is_own,
    own_data,
    read_own,
    spoken_texts,
)
from sirelief_gui.domain.program import DoseError, Program, resolve
from sirelief_gui.domain.program_diff import differences
from sirelief_gui.domain.program_edit import Draft, Edit
from sirelief_gui.domain.program_file import (
    HERS,
    ProgramFile,
    free_id,
    is_hers,
    parse_program,
    program_data,
    slug,
    with_own,
)
from sirelief_gui.domain.program_text import MOST_BYTES, ProgramFileError, read_text, write_text
from sirelief_gui.domain.reading import LibraryError, Table
from sirelief_gui.domain.results import PlanError, plan_from_json
from sirelief_gui.domain.timeline import Timeline, compile_timeline
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.guidance import Guidances
from sirelief_gui.services.program_views import Deleted, ImportPreview, ProgramEntry
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.storage.files import read_file, write_files
from sirelief_gui.storage.store import Store

__all__ = ["Deleted", "ImportPreview", "ProgramEntry", "ProgramFileError", "Programs"]

DEFAULT_PROGRAM = "daily_five"
"""The program of every command that is told no other (SETTLED, Programs)."""
PREFERRED = ("full_day", DEFAULT_PROGRAM, "gentle_day", "stability", "stretch_and_breathe")
"""The order of those that ship; Today offers the first until she chooses (SETTLED, Programs)."""
CHOSEN = "program_for_today"
"""The setting under which the id of the program for Today is kept."""

Settings = Mapping[str, object]
_NONE: Settings = {}
Speak = Callable[[Iterable[str]], None]


def _silent(texts: Iterable[str]) -> None:
    """Have nothing rendered."""


class Programs:
    """All programs; methods raise StorageError. ``programs`` and ``library`` are kept up to date.

    ``speak`` has words of hers rendered for the voice, in the background.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        library: Library,
        programs: dict[str, Program],
        guidances: Guidances,
        *,
        speak: Speak = _silent,
    ) -> None:
        self._store = store
        self._clock = clock
        self._library = library
        self._shipped = replace(library, exercises=dict(library.exercises))
        self._programs = programs
        self._guidances = guidances
        self._settings = SettingsStore(store)
        self._speak = speak
        self._own: dict[str, OwnExercise] = {}
        self.unreadable: tuple[str, ...] = ()
        """What is kept but cannot be read by this version, in sentences; it stays kept."""
        self._unread: set[str] = set()
        """Ids of that, which nothing new may have."""
        self._load()

    # Looking

    def entries(self) -> tuple[ProgramEntry, ...]:
        """Return all programs: those that ship in their order, then hers by name."""
        chosen = self.chosen().id
        lay_out = self._layout()
        return tuple(
            ProgramEntry(
                id=program.id,
                name=program.name,
                is_hers=is_hers(program.id),
                is_chosen=program.id == chosen,
                exercises=len(program.active),
                seconds=lay_out(program, self._library).seconds,
            )
            for program in sorted(self._programs.values(), key=_place)
        )

    def get(self, program_id: str) -> Program:
        """Return one program; KeyError for an unknown one."""
        return self._programs[program_id]

    def has(self, program: Program) -> bool:
        """Tell whether a program is there, just as it is."""
        return self._programs.get(program.id) == program

    def chosen(self) -> Program:
        """Return the program that Today offers."""
        wanted = (self._store.setting(CHOSEN, ""), *PREFERRED, *self._programs)
        return next(self._programs[key] for key in wanted if key in self._programs)

    def choose(self, program_id: str) -> None:
        """Have Today offer another program; KeyError for an unknown one."""
        self._store.set_setting(CHOSEN, self._programs[program_id].id)

    def timeline(self, program: Program, library: Library | None = None) -> Timeline:
        """Lay a program out as a session begun now would run it. Raises DoseError."""
        return self._layout()(program, library or self._library)

    # Changing

    def create(self, name: str, tr: Translate = as_is) -> Edit:
        """Begin an empty program of hers; nothing is kept before `save`."""
        return program_edit.create(name, self._taken, tr)

    def copy(self, program_id: str, name: str, tr: Translate = as_is) -> Edit:
        """Begin a program of hers like another; nothing is kept before `save`."""
        return program_edit.copy(self._programs[program_id], name, self._taken, tr)

    def edit(self, program_id: str) -> Draft:
        """Begin to change one of hers; KeyError for one that ships, which is copied instead."""
        if not is_hers(program_id):
            raise KeyError(program_id)
        return program_edit.edit(self._programs[program_id])

    def save(self, draft: Draft, tr: Translate = as_is, *, settings: Settings = _NONE) -> Draft:
        """Keep a draft, with ``settings`` or not at all; return it as saved. Raises DoseError."""
        why = program_edit.why_not_saved(draft, self._library, tr)
        if why:
            raise DoseError(why)
        self._keep(draft.program, settings)
        return program_edit.edit(draft.program)

    def delete(self, program_id: str) -> Deleted:
        """Delete one of hers; sessions done with it stay as they are. KeyError for others."""
        program = self.edit(program_id).program
        self._store.keep_programs({program_id: None})
        del self._programs[program_id]
        return Deleted(program)

    def restore(self, deleted: Deleted) -> None:
        """Undo a deletion; where it was chosen for Today, it is again."""
        self._keep(deleted.program)

    # Her own exercises

    def own_exercises(self) -> tuple[OwnExercise, ...]:
        """Return the exercises of her own, by name."""
        return tuple(sorted(self._own.values(), key=lambda own: own.name.casefold()))

    def own_exercise(self, exercise_id: str) -> OwnExercise:
        """Return one; KeyError for an unknown one."""
        return self._own[exercise_id]

    def new_exercise_id(self, name: str) -> str:
        """Return an id for a new exercise of hers."""
        return free_id(PREFIX + (slug(name) or "exercise"), self._taken)

    def used_in(self, exercise_id: str) -> tuple[Program, ...]:
        """Return her programs in which an exercise is."""
        return tuple(p for p in self._programs.values() if _uses(p, exercise_id))

    def save_exercise(self, own: OwnExercise, tr: Translate = as_is) -> None:
        """Keep an exercise of hers.

        Raises LibraryError with the key and the reason where it cannot be done, DoseError where a
        program of hers sets seconds that it would no longer have.
        """
        self._see_fits(own, self.used_in(own.id), tr)
        self._store.keep_programs({}, {own.id: own_data(own)})
        self._take_in([own])

    def delete_exercise(self, exercise_id: str, tr: Translate = as_is) -> OwnExercise:
        """Delete an exercise of hers; returned, it undoes that by `save_exercise`.

        Raises DoseError while a program has it, KeyError for an unknown one.
        """
        own = self._own[exercise_id]
        users = ", ".join(f"“{program.name}”" for program in self.used_in(exercise_id))
        if users:
            sentence = tr("{exercise} is part of {programs}. Take it out there first.")
            raise DoseError(sentence.format(exercise=own.name, programs=users))
        self._store.keep_programs({}, {exercise_id: None})
        del self._own[exercise_id], self._library.exercises[exercise_id]
        return own

    # Files

    def as_file(self, program: Program) -> ProgramFile:
        """Return a program with the exercises of hers that it needs."""
        ids = dict.fromkeys(item.exercise for item in program.items)
        return ProgramFile(program, tuple(self._own[key] for key in ids if key in self._own))

    def export(self, program_id: str, file: Path, tr: Translate = as_is) -> Path:
        """Write a program as a file, whole or not at all; KeyError for an unknown one."""
        text = write_text(self.as_file(self._programs[program_id]), self._shipped, tr)
        write_files({file: text.encode("utf-8")})
        return file

    def preview(self, file: Path, tr: Translate = as_is) -> ImportPreview:
        """Read a file and tell what taking it over would do; nothing is kept yet.

        Raises ProgramFileError with a sentence for a file that is no program.
        """
        read = read_text(read_file(file, most=MOST_BYTES), self._shipped, tr)
        new = self._adapted(read)
        current = self._programs.get(new.program.id) or self._programs.get(read.program.id)
        old = None if current is None else self.as_file(current)
        library = with_own(self._shipped, new.own)
        return ImportPreview(
            file=new,
            current=old,
            replaces=new.program.id in self._programs,
            rows=() if old is None else differences(old, new, self._shipped, tr),
            timeline=self._layout()(new.program, library),
        )

    def accept(self, preview: ImportPreview, *, keep_both: bool = False) -> Program:
        """Take a file over; with ``keep_both`` beside the program it would have replaced."""
        file = self._renamed(preview.file) if keep_both else self._adapted(preview.file)
        kept = {file.program.id: program_data(file.program)}
        self._store.keep_programs(kept, {one.id: own_data(one) for one in file.own})
        self._take_in(file.own)
        self._programs[file.program.id] = file.program
        return file.program

    def put_back(
        self,
        programs: Mapping[str, Program | None],
        own: Mapping[str, OwnExercise | None],
        tr: Translate = as_is,
        *,
        settings: Settings = _NONE,
    ) -> None:
        """Have programs and exercises of hers as they were, None where there was none.

        All of it, ``settings`` too, or nothing; raises DoseError as `save_exercise`.
        """
        for one in own.values():
            if one is not None:
                others = (p for p in self.used_in(one.id) if p.id not in programs)
                self._see_fits(one, others, tr)
        self._store.keep_programs(
            {key: None if was is None else program_data(was) for key, was in programs.items()},
            {key: None if was is None else own_data(was) for key, was in own.items()},
            settings,
        )
        for key, program in programs.items():
            self._programs.pop(key, None)
            self._programs.update({} if program is None else {key: program})
        for key in own:
            self._own.pop(key, None)
            self._library.exercises.pop(key, None)
        self._take_in(one for one in own.values() if one is not None)

    # How it is done

    def _see_fits(self, own: OwnExercise, users: Iterable[Program], tr: Translate) -> None:
        changed = with_own(self._library, [own])
        for program in users:
            try:
                resolve(program, changed, tr=tr)
            except DoseError as error:
                raise DoseError(f"“{program.name}”: {error}", key=error.key) from error

    @property
    def _taken(self) -> set[str]:
        return {*self._programs, *self._library.exercises, *self._unread}

    def _layout(self) -> Callable[[Program, Library], Timeline]:
        """Return what lays programs out as things stand: guided and propped as she would be."""
        guided = self._guidances.for_next()
        propped = self._settings.load().propped_on(day_of(self._clock.now()))

        def lay_out(program: Program, library: Library) -> Timeline:
            return compile_timeline(
                resolve(program, library),
                library,
                propped=propped,
                speech=guided.speech,
                demos=guided.demos,
            )

        return lay_out

    def _keep(self, program: Program, settings: Settings = _NONE) -> None:
        if not is_hers(program.id):
            raise ValueError(f"{program.id} is no program of hers")
        self._store.keep_programs({program.id: program_data(program)}, settings=settings)
        self._programs[program.id] = program

    def _take_in(self, own: Iterable[OwnExercise]) -> None:
        for one in own:
            self._know(one)
            self._speak(spoken_texts(one))

    def _know(self, own: OwnExercise) -> None:
        self._library.exercises[own.id] = as_exercise(own, self._shipped)
        self._own[own.id] = own

    def _load(self) -> None:
        faults = []
        for key, body in self._store.own_exercises().items():
            try:
                self._know(read_own(Table("", body), self._library.postures))
            except LibraryError as error:
                faults.append(f"{key}: {error}")
                self._unread.add(key)
        self._take_in_unfinished()
        for key, body in self._store.programs().items():
            try:
                data = body if isinstance(body, Mapping) else {}
                self._programs[key] = parse_program("", data, self._library)
            except LibraryError as error:
                faults.append(f"{key}: {error}")
                self._unread.add(key)
        self.unreadable = tuple(faults)

    def _take_in_unfinished(self) -> None:
        """Know the exercises of a session that can be resumed, deleted ones too."""
        if (unfinished := self._store.unfinished()) is None:
            return
        try:
            plan = plan_from_json(unfinished.plan, self._library)
        except PlanError:
            return
        for item in plan.items:
            if is_own(item.exercise.id):
                self._library.exercises.setdefault(item.exercise.id, item.exercise)

    def _adapted(self, file: ProgramFile) -> ProgramFile:
        """Give a file's program an id of hers, and its exercises ids that disturb no other."""
        wanted = file.program.id
        return self._placed(file, wanted if is_hers(wanted) else f"{HERS}{wanted}"[:60])

    def _renamed(self, file: ProgramFile) -> ProgramFile:
        """Give a file's program an id and a name that are not taken."""
        names = {program.name for program in self._programs.values()}
        name, number = file.program.name, 1
        while name in names:
            number += 1
            name = f"{file.program.name[:50]} ({number})"
        placed = self._placed(file, free_id(file.program.id[:50], self._taken))
        return replace(placed, program=replace(placed.program, name=name))

    def _placed(self, file: ProgramFile, program_id: str) -> ProgramFile:
        taken, ids = {*self._own, *(own.id for own in file.own)}, dict[str, str]()
        for own in file.own:
            known = self._own.get(own.id, own)
            others = [p for p in self.used_in(own.id) if p.id != program_id]
            if known != own and others:
                same = (k for k, kept in self._own.items() if kept == replace(own, id=k))
                ids[own.id] = next(same, "") or free_id(own.id[:50], taken)
                taken.add(ids[own.id])
        items = tuple(
            replace(item, exercise=ids.get(item.exercise, item.exercise))
            for item in file.program.items
        )
        program = replace(file.program, id=program_id, items=items)
        return ProgramFile(
            program, tuple(replace(own, id=ids.get(own.id, own.id)) for own in file.own)
        )


def _place(program: Program) -> tuple[bool, int, str]:
    place = PREFERRED.index(program.id) if program.id in PREFERRED else len(PREFERRED)
    return is_hers(program.id), place, program.name.casefold()


def _uses(program: Program, exercise_id: str) -> bool:
    return any(item.exercise == exercise_id for item in program.items)
