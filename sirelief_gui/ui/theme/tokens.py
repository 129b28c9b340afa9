"""The numbers and colors of the theme file, read once and looked up by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFile, QIODevice

from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.assets import asset_table

_TREE = Path(__file__).resolve().parents[3] / "assets"


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One style of the type scale, in pixels at 100 % text.

    ``scaled`` says whether the style grows with the text size.
    """

    px: float
    line: float
    weight: int
    tracking: float
    scaled: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything in the theme file.

    ``numbers`` holds every leaf outside the colors under its dotted path ("radius.card");
    ``colors`` maps a theme name to role to "#RRGGBB" or "#RRGGBBAA".
    """

    colors: dict[str, dict[str, str]]
    styles: dict[str, TypeStyle]
    numbers: dict[str, Any]


def read_asset(relative: str) -> bytes:
    """Return an asset's bytes from the compiled resource, or from the tree before it is built.

    Raises FileNotFoundError when neither has it.
    """
    file = QFile(f":/{relative}")
    if file.open(QIODevice.OpenModeFlag.ReadOnly):
        return bytes(file.readAll().data())
    return (_TREE / relative).read_bytes()


def asset_path(relative: str) -> str:
    """Return a path that Qt can open for an asset: the resource first, else the tree."""
    resource = f":/{relative}"
    return resource if QFile.exists(resource) else str(_TREE / relative)


@cache
def tokens() -> Tokens:
    """Return the theme file, read at the first call."""
    return tokens_of(asset_table("themes/theme.toml"))


def tokens_of(data: dict[str, Any]) -> Tokens:
    """Turn the theme file into tokens; raises KeyError for a role without a base color."""
    palette = data.pop("palette")
    colors = {
        name: {role: palette[base] for role, base in data.pop(name).items()}
        for name in ("light", "dark")
    }
    scaled = set(data["type"]["scaled"])
    styles = {
        name: TypeStyle(scaled=name in scaled, **style)
        for name, style in data["type"].pop("scale").items()
    }
    numbers: dict[str, Any] = {}
    _flatten("", data, numbers)
    return Tokens(colors=colors, styles=styles, numbers=numbers)


def _flatten(prefix: str, table: dict[str, Any], into: dict[str, Any]) -> None:
    for key, value in table.items():
        if isinstance(value, dict):
            _flatten(f"{prefix}{key}.", value, into)
        else:
            into[f"{prefix}{key}"] = value
