"""Stand-ins for the worker thread, for screens that ask to have something long done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from sirelief_gui.domain.progress import Cancelled, Progress, unwatched
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.work import Refused

_T = TypeVar("_T")


class AtOnce:
    """A `Work` that does every job there and then; ``titles`` says what it was asked to do.

    ``progress`` is what the jobs are watched by: one that raises Cancelled gives up.
    """

    def __init__(self, progress: Progress = unwatched) -> None:
        self.titles: list[str] = []
        self.progress = progress

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
    ) -> bool:
        self.titles.append(title)
        try:
            result = job(self.progress)
        except Cancelled:
            if given_up is not None:
                given_up()
        except faults as fault:
            if refused is None:
                raise
            refused(fault)
        else:
            done(result)
        return True


def gives_up(_done: int, _total: int) -> None:
    """Give up at the first step."""
    raise Cancelled
