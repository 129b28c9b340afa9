"""Taking a file over, and taking that back: the program and the exercises of hers as they were."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from sirelief_gui.domain.own_exercise import OwnExercise
from sirelief_gui.domain.program import Program
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.programs import Deleted, ImportPreview, Programs


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A program that was taken over from a file, and what brings back what was before."""

    program: Program
    undo: Callable[[], None]


def take_over(
    shelf: Programs, preview: ImportPreview, *, keep_both: bool = False, tr: Translate = as_is
) -> TakenOver:
    """Take a file over; ``undo`` puts back what it replaced, or deletes what was new.

    Both raise StorageError. An exercise that a program uses by then stays as it is.
    """
    before = {own.id: own for own in shelf.own_exercises()}
    replaced = preview.current if preview.replaces and not keep_both else None
    taken = shelf.accept(preview, keep_both=keep_both)

    def undo() -> None:
        now = shelf.as_file(taken).own
        if replaced is not None:
            shelf.restore(Deleted(replaced.program))
        else:
            with suppress(KeyError):  # gone already, where the disk refused what comes after
                shelf.delete(taken.id)
        for own in now:
            _put_back(shelf, own, before.get(own.id), tr)

    return TakenOver(taken, undo)


def _put_back(shelf: Programs, own: OwnExercise, was: OwnExercise | None, tr: Translate) -> None:
    """Have an exercise of hers as it was before; one that was not there goes, unless it is used."""
    if was is None:
        if not shelf.used_in(own.id):
            shelf.delete_exercise(own.id, tr)
    elif was != own:
        shelf.save_exercise(was, tr)
