"""Which kind of file it is that is to be imported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sirelief_gui.storage.exchange.incoming import Source
from sirelief_gui.storage.exchange.json_source import JsonSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How a file is to be imported."""

    settings: bool = False
    """Her settings are to be those of the file, which else only an empty history takes."""


def open_source(file: Path, choices: Choices, heard: Callable[[bytes], object]) -> Source:  # noqa: ARG001
    """Return what reads ``file``. Raises ImportFault, StorageError."""
    return JsonSource(file, heard)
