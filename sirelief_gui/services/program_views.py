"""What is told of programs: in the list, after a deletion, before a file is taken over."""

from __future__ import annotations

from sirelief_gui.domain.program import Program
from sirelief_gui.domain.program_diff import DiffRow
from sirelief_gui.domain.program_file import ProgramFile
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramEntry:
    """One program in the list, with how long it takes as it would run now, in seconds."""

    id: str
    name: str
    is_hers: bool
    is_chosen: bool
    exercises: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Deleted:
    """A program that was deleted: what `Programs.restore` takes."""

    program: Program


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What taking a file over would do.

    ``current`` is what it is compared with: her program that it would replace (``replaces``), the
    program that ships of which it is a version, or None.
    """

    file: ProgramFile
    current: ProgramFile | None
    replaces: bool
    rows: tuple[DiffRow, ...]
    timeline: Timeline
