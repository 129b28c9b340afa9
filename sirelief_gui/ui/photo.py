"""Pictures of her own exercises as images: read once, no larger than a screen can show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

LARGEST = 1600
"""Pixels of the longer side; a photograph of a telephone is made smaller as it is read."""
_WHOLE = Qt.AspectRatioMode.KeepAspectRatio

PhotoOf = Callable[[str], QImage | None]
"""Returns the image of a picture by its name; None for one that cannot be shown."""


class Photos:
    """Keeps what was read; a picture that is gone or broken is quietly none.

    ``path_of`` tells where a picture of a name is, as `Pictures.path` does.
    """

    def __init__(self, path_of: Callable[[str], Path | None]) -> None:
        self._path_of = path_of
        self._read: dict[str, QImage | None] = {}

    def image(self, name: str) -> QImage | None:
        """Return a picture, read the first time it is asked for; None for the name ""."""
        if not name:
            return None
        if name not in self._read:
            path = self._path_of(name)
            self._read[name] = None if path is None else read_photo(path)
        return self._read[name]

    def read_ahead(self, names: Iterable[str]) -> None:
        """Read some pictures now: later, the session would have to wait for them."""
        for name in names:
            self.image(name)


def no_photo(_name: str) -> QImage | None:
    """Know no picture."""
    return None


def read_photo(path: Path) -> QImage | None:
    """Read a picture the right way up; None for a file that holds none."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)  # as the telephone was held
    size = reader.size()
    if max(size.width(), size.height()) > LARGEST:
        reader.setScaledSize(size.scaled(QSize(LARGEST, LARGEST), _WHOLE))
    image = reader.read()
    return None if image.isNull() else image


def photo_words(exercise: str) -> str:
    """Say whose picture it is, for those who do not see it."""
    said = QCoreApplication.translate("Photo", "Your picture of {exercise}")
    return said.format(exercise=exercise)
