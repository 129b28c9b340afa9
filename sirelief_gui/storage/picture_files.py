"""The pictures of her own exercises as files: their folder, their names, what may be one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sirelief_gui.storage.files import read_file

FOLDER = "pictures"
"""The folder of the pictures, in the folder of the history."""
MOST_BYTES = 8_000_000
"""A photograph of a telephone is smaller."""
_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}


def picture_name(content: bytes) -> str | None:
    """Return the name a picture has: a hash of it, which says nothing about her.

    None for what is no PNG or JPEG file.
    """
    import hashlib

    kind = next((kind for head, kind in _KINDS.items() if content.startswith(head)), None)
    return None if kind is None else f"{hashlib.sha256(content).hexdigest()[:32]}.{kind}"


def picture_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures of the history in ``folder`` by name; other files there are none of hers.

    Raises StorageError.
    """
    place = folder / FOLDER
    for path in sorted(place.iterdir()) if place.is_dir() else ():
        if path.is_file() and path.suffix in (".png", ".jpg"):
            content = read_file(path, most=MOST_BYTES)
            if len(content) <= MOST_BYTES and picture_name(content) == path.name:
                yield path.name, content
