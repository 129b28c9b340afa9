"""Programs as text for the commands: all of them, one of them, and what a file would change."""

from __future__ import annotations

from collections.abc import Iterator

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.present import dose_text
from sirelief_gui.domain.program_notes import notes_on
from sirelief_gui.domain.program_times import (
    ItemRow,
    clock_text,
    gap_text,
    split_texts,
    times_of,
)
from sirelief_gui.domain.timeline import Timeline
from sirelief_gui.services.programs import ImportPreview, ProgramEntry


def entry_line(entry: ProgramEntry) -> str:
    """Return one line of the list: id, length, name, and what sets it apart."""
    marks = [word for word, is_so in (("hers", entry.is_hers), ("today", entry.is_chosen)) if is_so]
    told = f"  ({', '.join(marks)})" if marks else ""
    return f"{entry.id:<28}  {clock_text(entry.seconds):>6}  {entry.name}{told}"


def program_lines(name: str, timeline: Timeline, library: Library) -> Iterator[str]:
    """Yield a program row by row, each with its time; they add up to the total."""
    times = times_of(timeline)
    yield f"{name}, {clock_text(times.total)}"
    yield ""
    for row in times.rows:
        if isinstance(row, ItemRow):
            item = timeline.items[row.item]
            text = f"{row.item + 1:>2}. {item.exercise.name}, {dose_text(item)}"
        else:
            text = f"    {gap_text(row, timeline, library)}"
        yield f"{clock_text(row.seconds):>6}  {text}"
    yield ""
    yield ", ".join(split_texts(times))
    for note in notes_on(timeline, library):
        yield note.text


def preview_lines(preview: ImportPreview, *, keep_both: bool = False) -> Iterator[str]:
    """Yield what taking a file over would do."""
    name = preview.file.program.name
    if preview.current is None:
        yield f"“{name}” is new."
        return
    what = "replaces" if preview.replaces and not keep_both else "is a new program beside"
    yield f"“{name}” {what} “{preview.current.program.name}”."
    if not preview.rows:
        yield "Nothing is different."
    for row in preview.rows:
        yield f"- {row.text}"
