"""What a screen asks to have something long done with; `ui/working.py` is what does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject

from sirelief_gui.domain.progress import Progress
from sirelief_gui.services.faults import StorageError

_T = TypeVar("_T")

Refused = Callable[[Exception], object]


class Work(Protocol):
    """Has a job done beside the window; `Working.run` is the real one and says what comes of it."""

    def __call__(
        self,
        title: str,
        job: Callable[[Progress], _T],
        *,
        done: Callable[[_T], object],
        refused: Refused | None = None,
        given_up: Callable[[], object] | None = None,
        owner: QObject | None = None,
        faults: tuple[type[Exception], ...] = (StorageError,),
    ) -> bool: ...
