"""Taking a file over, and taking that back: the program and the exercises of hers as they were."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sirelief_gui.domain.own_exercise import OwnExercise
from sirelief_gui.domain.program import Program
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.programs import ImportPreview, Programs


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A program that was taken over from a file, and what brings back what was before."""

    program: Program
    undo: Callable[[], None]


def take_over(
    shelf: Programs, preview: ImportPreview, *, keep_both: bool = False, tr: Translate = as_is
) -> TakenOver:
    """Take a file over; ``undo`` puts back what it replaced, or deletes what was new.

    Both raise StorageError, and are done as a whole or not at all. A new exercise that another
    program uses by then stays.
    """
    before = {own.id: own for own in shelf.own_exercises()}
    replaced = preview.current if preview.replaces and not keep_both else None
    taken = shelf.accept(preview, keep_both=keep_both)

    def undo() -> None:
        now = shelf.as_file(taken).own
        shelf.put_back(
            {taken.id: None if replaced is None else replaced.program},
            {own.id: before.get(own.id) for own in now if _is_to_go(shelf, own, taken, before)},
            tr,
        )

    return TakenOver(taken, undo)


def _is_to_go(
    shelf: Programs, own: OwnExercise, taken: Program, before: Mapping[str, OwnExercise]
) -> bool:
    """Tell whether an exercise is to be as before: changed, or new and used nowhere else."""
    if own.id in before:
        return before[own.id] != own
    return all(program.id == taken.id for program in shelf.used_in(own.id))
