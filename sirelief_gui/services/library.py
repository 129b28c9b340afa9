"""Loading the exercise library and the programs that ship with the app."""

from __future__ import annotations

from collections.abc import Callable, Collection

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library import (
    EQUIPMENT_FILE,
    POSTURES_FILE,
    SOURCES_FILE,
    LibraryError,
    build_library,
)
from sirelief_gui.domain.library_words import FACTS_FILE, Fact, parse_facts, parse_sources
from sirelief_gui.domain.program import Program
from sirelief_gui.domain.program_file import parse_program
from sirelief_gui.storage.assets import asset_names, asset_table, parsed

_ROOT = "library"
_EXERCISES = f"{_ROOT}/exercises"
_PROGRAMS = f"{_ROOT}/programs"
_SUFFIX = ".toml"

Names = Callable[[str], Collection[str]]
Text = Callable[[str], str]


def load_library(
    *,
    poses: Collection[str] | None = None,
    names: Names = asset_names,
    text: Text | None = None,
) -> Library:
    """Read and check every exercise, posture and piece of equipment.

    ``poses`` are the pose ids the figure knows, to check against; ``names`` and ``text`` list a
    folder of assets and read one as TOML, instead of those that ship. Raises LibraryError, which
    names the file, the key and the reason.
    """
    return build_library(
        _folder(_EXERCISES, names, text),
        postures=_parsed(f"{_ROOT}/{POSTURES_FILE}", text),
        equipment=_parsed(f"{_ROOT}/{EQUIPMENT_FILE}", text),
        sources=_parsed(f"{_ROOT}/{SOURCES_FILE}", text),
        poses=poses,
    )


def load_programs(
    library: Library, *, names: Names = asset_names, text: Text | None = None
) -> dict[str, Program]:
    """Read the programs that ship with the app, by id. Raises LibraryError."""
    found: dict[str, Program] = {}
    for name, data in _folder(_PROGRAMS, names, text):
        program = parse_program(name, data, library)
        if program.id in found:
            raise LibraryError(name, "id", f"another program has the id “{program.id}”")
        found[program.id] = program
    return found


def load_facts(*, text: Text | None = None) -> tuple[Fact, ...]:
    """Read the cards about SI pain, in the order they are shown. Raises LibraryError."""
    sources = parse_sources(_parsed(f"{_ROOT}/{SOURCES_FILE}", text))
    return parse_facts(_parsed(f"{_ROOT}/{FACTS_FILE}", text), sources=sources)


def _folder(folder: str, names: Names, text: Text | None) -> list[tuple[str, dict[str, object]]]:
    return [
        (name, _parsed(f"{folder}/{name}", text))
        for name in names(folder)
        if name.endswith(_SUFFIX)
    ]


def _parsed(path: str, text: Text | None) -> dict[str, object]:
    try:
        return asset_table(path) if text is None else parsed(text(path))
    except ValueError as error:  # what is no TOML, or no UTF-8
        raise LibraryError(path.rpartition("/")[2], "", f"is not valid TOML: {error}") from error
