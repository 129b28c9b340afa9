"""Assets for code without Qt: the exercise library, the theme and the figure's rig as plain text.

An installed wheel carries them inside the package; in a source tree they are read from `assets/`,
so an edit counts at the next start. Qt code reads the compiled resources instead.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = (_PACKAGE / "_assets", _PACKAGE.parent / "assets")


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
