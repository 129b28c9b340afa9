"""Asks where a file or a folder shall go, and shows it there afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

AskPath = Callable[[QWidget, str, bool], Path | None]
"""Takes the window, a suggested name and whether it is a folder; None when she thought better."""
AskFile = Callable[[QWidget, str, str], Path | None]
"""Takes the window, a suggested name and the kinds of file; None when she thought better."""
AskOpen = Callable[[QWidget, str], Path | None]
"""Takes the window and the kinds of file; None when she thought better."""


def ask_path(parent: QWidget, name: str, is_folder: bool) -> Path | None:
    """Ask with the system's dialog: for a file's place, or for the folder a new one goes into.

    A new folder never takes the name of one that is there.
    """
    start = _documents()
    if is_folder:
        title = _tr("Choose where the folder goes")
        chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
        return free_name(Path(chosen), name) if chosen else None
    title, kind = _tr("Save the file"), _tr("Table (*.csv)")
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(start / name), kind)
    if not chosen:
        return None
    return with_ending(Path(chosen), ".csv")


def ask_file(parent: QWidget, name: str, kinds: str) -> Path | None:
    """Ask where one file goes; without a suffix it gets that of the suggested name.

    ``kinds`` is what the dialog says of it, as "PDF (*.pdf)".
    """
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, _tr("Save the file"), str(_documents() / name), kinds
    )
    if not chosen:
        return None
    return with_ending(Path(chosen), "".join(Path(name).suffixes))


def ask_open(parent: QWidget, kinds: str) -> Path | None:
    """Ask for a file that is there; None when she thought better."""
    chosen, _kind = QFileDialog.getOpenFileName(
        parent, _tr("Choose a file"), str(_documents()), kinds
    )
    return Path(chosen) if chosen else None


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def with_ending(path: Path, ending: str) -> Path:
    """Return a path that has an ending: its own, else this one, as ".pdf".

    The dialog asked about replacing what she typed, not what it becomes: that is never a file
    that is there.
    """
    return path if path.suffix else free_name(path.parent, path.name, ending)


def free_name(folder: Path, name: str, ending: str = "") -> Path:
    """Return a path in ``folder`` that is not there yet: the name, else 'name (2)' and so on."""
    path, number = folder / f"{name}{ending}", 2
    while path.exists():
        path = folder / f"{name} ({number}){ending}"
        number += 1
    return path


def show_in_folder(path: Path) -> None:
    """Open the folder that holds a file, in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("SaveDialog", text)
