"""Her numbers to call, beside the history: they must be there when it cannot be read."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.files import write_files

FILE_NAME = "numbers.json"
"""A name that says nothing to whoever looks over her shoulder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The two numbers of the stop page, "" where she gave none."""

    maternity: str = ""
    emergency: str = ""


def keep_numbers(folder: Path, numbers: Numbers) -> None:
    """Write the numbers down, for the user alone to read; without any the file goes.

    Raises StorageError.
    """
    path = folder / FILE_NAME
    if numbers == kept_numbers(folder):
        return
    if numbers == Numbers():
        with world_faults(path):
            path.unlink(missing_ok=True)
        return
    write_files({path: json.dumps(asdict(numbers), ensure_ascii=False).encode()})


def kept_numbers(folder: Path) -> Numbers:
    """Return what was written down; nothing where that cannot be read, whatever the reason."""
    try:
        data = json.loads((folder / FILE_NAME).read_bytes())
        maternity, emergency = data["maternity"], data["emergency"]
    except (OSError, ValueError, LookupError, TypeError):
        return Numbers()
    if not (isinstance(maternity, str) and isinstance(emergency, str)):
        return Numbers()
    return Numbers(maternity=maternity, emergency=emergency)
