"""Loads the app's own typeface."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QFontDatabase

from sirelief_gui.ui.theme.tokens import asset_path


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the shipped fonts with Qt, once; returns the family names found.

    An empty answer means no font file is there: Qt then uses the fallback families.
    """
    folder = QDir(asset_path("fonts"))
    families: set[str] = set()
    for name in sorted(folder.entryList(["*.ttf"])):
        number = QFontDatabase.addApplicationFont(_joined(folder.path(), name))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder.startswith(":") else str(Path(folder) / name)
