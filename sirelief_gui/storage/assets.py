"""Assets for code without Qt: the exercise library, the theme and the figure's rig as plain text.

An installed wheel carries them inside the package; in a source tree they are read from `assets/`,
so an edit counts at the next start. Qt code reads the compiled resources instead.

What is TOML is written as JSON, too, when the resources are compiled: the standard library reads
that twenty times as fast, and Today waits for all exercises.
"""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = (_PACKAGE / "_assets", _PACKAGE.parent / "assets")
COMPILED = _PACKAGE / "tables.json"
"""What `tools/build_resources.py` made of the TOML assets: each one's JSON by its name."""


class AssetMissingError(FileNotFoundError):
    """An asset the app cannot do without is not there: the installation is damaged."""


def _place(relative: str) -> Path:
    for place in _PLACES:
        path = place / relative
        if path.exists():
            return path
    message = f"The installation lacks {relative}: install SI Relief again"
    raise AssetMissingError(message)


def asset_text(relative: str) -> str:
    """Read one text asset, such as "themes/theme.toml" (UTF-8, forward slashes).

    Raises:
        AssetMissingError: there is no such asset.
    """
    return _place(relative).read_text(encoding="utf-8")


def asset_names(folder: str) -> tuple[str, ...]:
    """Name the files in a folder of assets, sorted and without the folder.

    Raises:
        AssetMissingError: there is no such folder.
    """
    return tuple(sorted(path.name for path in _place(folder).iterdir() if path.is_file()))


def asset_table(relative: str) -> dict[str, Any]:
    """Read one TOML asset; as it was compiled, unless it was changed since.

    Raises:
        AssetMissingError: there is no such asset.
        ValueError: it is not valid TOML.
    """
    path = _place(relative)
    return _TABLES.read(relative, path, is_installed=path.is_relative_to(_PLACES[0]))


def parsed(text: str) -> dict[str, Any]:
    """Read TOML; ValueError where it is not valid."""
    import tomllib  # what is compiled is read without it

    return tomllib.loads(text)


class Tables:
    """What was compiled of TOML files: the JSON of each by its name, in one file."""

    def __init__(self, compiled: Path) -> None:
        self._file = compiled

    def read(self, name: str, path: Path, *, is_installed: bool) -> dict[str, Any]:
        """Return what is in the TOML file ``path``, known by ``name``.

        An installed one is never newer than what was compiled of it, whatever the times say that
        an installer gave them.
        """
        json_of, built = self._compiled
        if name in json_of and (is_installed or path.stat().st_mtime_ns <= built):
            table: dict[str, Any] = json.loads(json_of[name])
            return table
        return parsed(path.read_text(encoding="utf-8"))

    @cached_property
    def _compiled(self) -> tuple[dict[str, str], int]:
        """What was compiled, and when, in nanoseconds; nothing where that cannot be read."""
        try:
            built = self._file.stat().st_mtime_ns
            return json.loads(self._file.read_text(encoding="utf-8")), built
        except (OSError, ValueError):
            return {}, 0


_TABLES = Tables(COMPILED)
