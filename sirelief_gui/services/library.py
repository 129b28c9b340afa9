"""Loading the exercise library and the programs that ship with the app."""

from __future__ import annotations

import tomllib
from collections.abc import Collection

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library import EQUIPMENT_FILE, POSTURES_FILE, LibraryError, build_library
from sirelief_gui.domain.program import Program
from sirelief_gui.domain.program_file import parse_program
from sirelief_gui.storage.assets import asset_names, asset_text

_ROOT = "library"
_EXERCISES = f"{_ROOT}/exercises"
_PROGRAMS = f"{_ROOT}/programs"
_SUFFIX = ".toml"


def load_library(*, poses: Collection[str] | None = None) -> Library:
    """Read and check every exercise, posture and piece of equipment.

    ``poses`` are the pose ids the figure knows, to check against. Raises LibraryError, which
    names the file, the key and the reason.
    """
    return build_library(
        [(name, _parsed(f"{_EXERCISES}/{name}")) for name in _toml_names(_EXERCISES)],
        postures=_parsed(f"{_ROOT}/{POSTURES_FILE}"),
        equipment=_parsed(f"{_ROOT}/{EQUIPMENT_FILE}"),
        poses=poses,
    )


def load_programs(library: Library) -> dict[str, Program]:
    """Read the programs that ship with the app, by id. Raises LibraryError."""
    found: dict[str, Program] = {}
    for name in _toml_names(_PROGRAMS):
        program = parse_program(name, _parsed(f"{_PROGRAMS}/{name}"), library)
        if program.id in found:
            raise LibraryError(name, "id", f"another program has the id “{program.id}”")
        found[program.id] = program
    return found


def _toml_names(folder: str) -> list[str]:
    return [name for name in asset_names(folder) if name.endswith(_SUFFIX)]


def _parsed(path: str) -> dict[str, object]:
    try:
        return tomllib.loads(asset_text(path))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LibraryError(path.rpartition("/")[2], "", f"is not valid TOML: {error}") from error
