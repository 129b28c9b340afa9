"""Pictures of her own exercises: copied into a folder beside the history, named by what they are.

The name says nothing about her: it is a hash of the content.
"""

from __future__ import annotations

from pathlib import Path

from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.files import read_file, write_files
from sirelief_gui.storage.picture_files import FOLDER, MOST_BYTES, picture_name

__all__ = ["FOLDER", "MOST_BYTES", "PictureError", "Pictures"]


class PictureError(ValueError):
    """A file that is no picture we can show; ``str()`` is a sentence that says what to do."""


class Pictures:
    """Keeps pictures by the names that exercises know them by; methods raise StorageError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, source: Path, tr: Translate = as_is) -> str:
        """Copy a picture in and return its name. Raises PictureError for what is none."""
        content = read_file(source, most=MOST_BYTES)
        name = picture_name(content)
        if name is None:
            raise PictureError(tr("This file is no picture. Choose a PNG or a JPEG file."))
        if len(content) > MOST_BYTES:
            raise PictureError(tr("This picture is too large. Choose one of at most 8 MB."))
        with world_faults(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_files({self._folder / name: content})
        return name

    def path(self, name: str) -> Path | None:
        """Return where a picture is; None for one that is not here, as after an import."""
        path = self._folder / Path(name).name
        return path if name and path.is_file() else None
