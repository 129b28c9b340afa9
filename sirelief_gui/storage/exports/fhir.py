"""FHIR to hand over: one Bundle of R4, an entry a line, written as the history is read.

Every export has new ids and says when it was made; it is the one format that never gives the same
bytes twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from sirelief_gui import __version__
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.fhir import FhirHistory, Json, Source, bundle_head
from sirelief_gui.domain.fhir_activities import activity_entries
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.storage.exports.handed_over import HandedOver, handed_over
from sirelief_gui.storage.files import write_file
from sirelief_gui.storage.store import Store

NewId = Callable[[], str]
_VARIANT = {digit: "89ab"[place % 4] for place, digit in enumerate("0123456789abcdef")}
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def fresh_id() -> str:
    """Return a random UUID (version 4), as `uuid.uuid4` does in five times the time."""
    x = os.urandom(16).hex()
    return f"{x[:8]}-{x[8:12]}-4{x[13:16]}-{_VARIANT[x[16]]}{x[17:20]}-{x[20:]}"


def export_fhir(
    store: Store,
    file: Path,
    options: ExportOptions,
    *,
    at: datetime,
    exercises: Mapping[str, str],
    new_id: NewId = fresh_id,
    progress: Progress = unwatched,
) -> Path:
    """Write a Bundle to ``file``, whole or not at all; returns ``file``.

    ``at`` is now, ``exercises`` are names by id. Raises StorageError, or Cancelled from
    ``progress``; then what was there is left.
    """
    source = Source(
        app_version=__version__, new_id=new_id, exercises=exercises, notes=options.notes
    )
    head = bundle_head(new_id(), at)
    with handed_over(store, options, progress) as history:
        write_file(file, lambda out: _write(out, head, _entries(history, FhirHistory(source))))
    return file


def _entries(history: HandedOver, made: FhirHistory) -> Iterator[Json]:
    yield made.device()
    if history.due is not None:
        yield made.due(history.due)
    for session in history.sessions():
        yield from made.session(session)
    for rating in history.ratings():
        yield made.rating(rating)
    yield from activity_entries(history.activities, made)


def _write(file: BinaryIO, head: Json, entries: Iterator[Json]) -> None:
    file.write(f'{_ENCODE(head)[:-1]},"entry":['.encode())
    joint = "\n"
    for entry in entries:
        file.write(f"{joint}{_ENCODE(entry)}".encode())
        joint = ",\n"
    file.write(b"\n]}\n")
