"""Work in a thread that lets the window paint: a few milliseconds of it, then a pause.

Python runs one thread at a time. Work that never pauses is in the way of every single thing the
window does; a tick of the window lets it go on for a moment, and what it needs is then spread.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from math import inf
from threading import Event
from time import perf_counter
from types import FrameType
from typing import TypeVar

from sirelief_gui.domain.progress import Cancelled

_T = TypeVar("_T")

BURST_S = 0.003
"""How long work goes on for each tick: what is left of a frame is the window's."""
PATIENCE_S = 0.05
"""A window that does not tick for so long is not painting: it may be waiting for this very work."""
MUCH_PATIENCE_S = 2.0
_IMPORTING = "<frozen importlib._bootstrap>"
"""Where Python has its own code that imports, which holds the lock of the module meanwhile."""


class Pace:
    """Spreads work that is done in a thread over the ticks of the window; one work at a time.

    ``patient`` work waits long for its ticks: it should hold nothing that the window could wait
    for, and if it does, the window is held up once and not for good. What it imports after all is
    imported without a pause and to its end. Other work, as importing a module, soon goes on at full
    speed while there are none.
    """

    def __init__(self, *, patient: bool) -> None:
        self.is_patient = patient
        self._patience = MUCH_PATIENCE_S if patient else PATIENCE_S
        self._may_go_on = Event()
        self._until = 0.0
        self._is_given_up = False

    def tick(self) -> None:
        """Let the work go on for a moment."""
        if self._until == inf:
            self._until = 0.0
        self._may_go_on.set()

    def let_go(self) -> None:
        """Have it over soon: patient work raises Cancelled, other goes on without a pause."""
        self._is_given_up = True
        self._may_go_on.set()

    def run(self, work: Callable[[], _T]) -> _T:
        """Do the work in this thread, and return its result."""
        # Told of every call, so that it can pause inside of what knows of no pauses.
        sys.setprofile(self._called)
        try:
            return work()
        finally:
            sys.setprofile(None)

    def _called(self, frame: FrameType, _event: str, _arg: object) -> None:
        if self._is_given_up and not self.is_patient:
            return
        if perf_counter() < self._until and not self._is_given_up:
            return
        if self.is_patient and _is_importing(frame):
            # The window waits for a module that is imported here, and does not tick meanwhile; one
            # that was broken off half-way may be one of those that cannot be imported again.
            self._until = perf_counter() + BURST_S
            return
        if self._is_given_up:
            raise Cancelled
        is_ticked = self._may_go_on.wait(self._patience)
        self._may_go_on.clear()
        self._until = perf_counter() + BURST_S if is_ticked else inf


def _is_importing(frame: FrameType) -> bool:
    """Tell whether a module is being imported where this is called."""
    caller: FrameType | None = frame
    while caller is not None:
        if caller.f_code.co_filename == _IMPORTING:
            return True
        caller = caller.f_back
    return False
