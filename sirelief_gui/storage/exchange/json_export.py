"""The whole history as one JSON file, one record a line, the same for the same history."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import BinaryIO

from sirelief_gui.domain.exchange_format import FORMAT, HEADER, PICTURE, SCHEMA_VERSION, SECTIONS
from sirelief_gui.domain.exchange_kinds import Look
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.exchange.reading_store import compact, left_out
from sirelief_gui.storage.files import write_file
from sirelief_gui.storage.picture_files import picture_files
from sirelief_gui.storage.store import Store

_EVERY = 50
"""Records between two looks at whether anybody has given up."""


def export_json(
    store: Store, file: Path, options: ExportOptions, progress: Progress = unwatched
) -> Path:
    """Write the history to ``file``, whole or not at all; returns ``file``.

    Raises StorageError, or Cancelled from ``progress``; then what was there is left.
    """
    with store.snapshot():
        write_file(file, partial(_write, store, options, progress))
    return file


@dataclass(slots=True)
class _Watched:
    """Counts records for ``progress``."""

    progress: Progress
    total: int
    done: int = 0

    def step(self) -> None:
        self.done += 1
        if self.done % _EVERY == 0:
            self.progress(min(self.done, self.total), self.total)


def _write(store: Store, options: ExportOptions, progress: Progress, file: BinaryIO) -> None:
    watched = _Watched(progress, sum(store.record_counts().values()))
    progress(0, watched.total)
    file.write(_head(options).encode())
    for name in SECTIONS:
        file.write(f',\n"{name}":['.encode())
        joint = "\n"
        for line in _lines(store, options, name):
            file.write(f"{joint}{line}".encode())
            joint = ",\n"
            watched.step()
        file.write(b"\n]")
    file.write(b"\n}\n")
    progress(watched.total, watched.total)


def _head(options: ExportOptions) -> str:
    head = {
        "format": FORMAT,
        "schema_version": SCHEMA_VERSION,
        "left_out": left_out(options),
        "period": options,
    }
    written = HEADER.plain(head, Look())
    return "{\n" + ",\n".join(f'"{key}":{compact(value)}' for key, value in written.items())


def _lines(store: Store, options: ExportOptions, section: str) -> Iterator[str]:
    """Return the lines of one list of the file."""
    readers: Mapping[str, Callable[[], Iterator[str]]] = {
        "sessions": lambda: store.session_json_lines(options),
        "check_ins": lambda: store.check_in_lines(options),
        "activities": store.activity_lines,
        "activity_ratings": lambda: store.activity_rating_lines(options),
        "safety_log": lambda: store.safety_lines(options),
        "settings": lambda: store.setting_lines(options),
        "pictures": lambda: _picture_lines(store.path.parent) if options.notes else iter(()),
        "programs": lambda: store.body_lines("programs", options),
        "own_exercises": lambda: store.body_lines("own_exercises", options),
    }
    return readers[section]()


def _picture_lines(folder: Path) -> Iterator[str]:
    for name, content in picture_files(folder):
        yield compact(
            PICTURE.plain({"name": name, "base64": base64.b64encode(content).decode()}, Look())
        )
