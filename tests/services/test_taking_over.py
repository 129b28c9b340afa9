"""A file that was taken over is taken back whole: the program, and exercises that came along."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.own_exercise import OwnExercise
from sirelief_gui.domain.program import Dose
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.domain.program_file import ProgramFile
from sirelief_gui.domain.program_text import write_text
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.taking_over import take_over
from tests.domain.program_samples import LIBRARY, own_slide


def kept(services: Services, *exercises: str) -> Draft:
    """Keep a program of hers, the five and some more."""
    draft = services.shelf.copy("daily_five", "Mine")
    for exercise in exercises:
        assert isinstance(draft, Draft)
        draft = edit.add(draft, exercise, services.library)
    assert isinstance(draft, Draft)
    return services.shelf.save(draft)


def file_of(draft: Draft, folder: Path, *own: OwnExercise) -> Path:
    """Write a program as a therapist sends it back: its first exercise with two reps more."""
    made = edit.set_reps(draft, 0, 7, LIBRARY)
    assert isinstance(made, Draft)
    items = made.program.items
    if own:
        items = (*items, replace(items[0], exercise="own_slide", dose=Dose()))
    program = replace(made.program, items=items)
    file = folder / "program.sirelief.toml"
    file.write_text(write_text(ProgramFile(program, own), LIBRARY))
    return file


def test_what_was_replaced_comes_back_as_it_was(services: Services, tmp_path: Path) -> None:
    draft = kept(services)
    before = draft.program
    taken = take_over(services.shelf, services.shelf.preview(file_of(draft, tmp_path)))
    assert taken.program.id == before.id
    assert services.shelf.get(before.id).items[0].dose.reps == 7
    taken.undo()
    assert services.shelf.get(before.id) == before


def test_what_was_kept_beside_it_goes_again(services: Services, tmp_path: Path) -> None:
    draft = kept(services)
    before = draft.program
    preview = services.shelf.preview(file_of(draft, tmp_path))
    taken = take_over(services.shelf, preview, keep_both=True)
    assert taken.program.id != before.id
    taken.undo()
    taken.undo()  # as when the disk refused the rest, and it is tried again as a whole
    assert [entry.id for entry in services.shelf.entries() if entry.is_hers] == [before.id]
    assert services.shelf.get(before.id) == before


def test_an_exercise_that_came_along_goes_again_and_a_changed_one_is_as_before(
    services: Services, tmp_path: Path
) -> None:
    draft = kept(services)
    first = take_over(services.shelf, services.shelf.preview(file_of(draft, tmp_path, own_slide())))
    changed = own_slide(name="Both heels slide")
    again = take_over(services.shelf, services.shelf.preview(file_of(draft, tmp_path, changed)))
    assert [own.name for own in services.shelf.own_exercises()] == ["Both heels slide"]
    again.undo()
    assert services.shelf.own_exercises() == (own_slide(),)
    first.undo()
    assert services.shelf.own_exercises() == ()
    assert services.shelf.get(draft.program.id) == draft.program


def test_an_exercise_that_is_used_elsewhere_by_then_stays(
    services: Services, tmp_path: Path
) -> None:
    draft = kept(services)
    taken = take_over(services.shelf, services.shelf.preview(file_of(draft, tmp_path, own_slide())))
    other = services.shelf.create("Other")
    assert isinstance(other, Draft)
    other = edit.add(other, "own_slide", services.library)
    assert isinstance(other, Draft)
    services.shelf.save(other)
    taken.undo()
    assert services.shelf.own_exercises() == (own_slide(),)


def test_what_the_disk_refuses_leaves_all_of_it_as_it_was(
    services: Services, tmp_path: Path
) -> None:
    draft = kept(services)
    taken = take_over(services.shelf, services.shelf.preview(file_of(draft, tmp_path, own_slide())))
    with closing(sqlite3.connect(services.store.path)) as other:
        other.execute(
            "CREATE TRIGGER no BEFORE DELETE ON own_exercises BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    now = services.shelf.get(draft.program.id)
    with pytest.raises(sqlite3.IntegrityError, match="no"):
        taken.undo()
    assert services.shelf.get(draft.program.id) == now != draft.program
    assert set(services.store.programs()) == {draft.program.id}
    assert services.shelf.own_exercises() == (own_slide(),)
    again = open_services(services.data_dir, services.clock)
    assert again.shelf.get(draft.program.id) == now
    again.close()
