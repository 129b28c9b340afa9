"""Charts as files: what they are called, and writing them whole or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sirelief_gui.storage.files import write_files


def chart_name(first: date, last: date, ending: str) -> str:
    """Return the name of a chart's file, with an ending as ".png": it tells days and no more."""
    return f"si-relief {first} to {last} chart{ending}"


def save_chart(file: Path, content: bytes) -> Path:
    """Write a chart. Raises StorageError; then what was there is as it was."""
    write_files({file: content})
    return file
