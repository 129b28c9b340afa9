"""Asks for a picture that is on this computer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

AskPicture = Callable[[QWidget], Path | None]
"""Takes the window; None when she thought better."""


def ask_picture(parent: QWidget) -> Path | None:
    """Ask with the system's dialog, beginning where pictures are kept."""
    start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    title, kind = _tr("Choose a picture"), _tr("Pictures (*.png *.jpg *.jpeg)")
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, start, kind)
    return Path(chosen) if chosen else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("PictureDialog", text)
