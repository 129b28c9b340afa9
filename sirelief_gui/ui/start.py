"""What makes the window come sooner: imports that nothing goes through, and no collecting yet."""

from __future__ import annotations

import builtins
import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


@contextmanager
def imported_at_once() -> Iterator[None]:
    """Import without what Qt for Python and the collector add to that.

    Qt for Python reads the source of every module that is imported, to see whether names in
    snake_case are wished for: no module of this program wishes for them. The collector would go
    through all there is, time and again, and find none of it gone; it never needs to look at it.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


class CollectLater(QObject):
    """Lets nothing be collected until a window has been painted for a moment.

    A window that is not shown, as at login, is waited for no longer than ``at_most_ms``. Either way
    the collector is switched on once: whoever switches it off later has it off.
    """

    def __init__(self, window: QWidget, *, after_ms: int, at_most_ms: int = 60_000) -> None:
        super().__init__(window)
        self._window, self._after_ms = window, after_ms
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.timeout.connect(self._over)
        window.installEventFilter(self)
        gc.disable()
        self._until.start(at_most_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn that the window is painted."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._until.start(self._after_ms)
        return False

    def _over(self) -> None:
        self._window.removeEventFilter(self)
        gc.enable()


def import_what_may_come() -> None:
    """Import the pages that Today was painted without, then Trends; for beside a page."""
    from sirelief_gui.ui.later import import_rest
    from sirelief_gui.ui.warm_up import import_charts

    import_rest()
    import_charts()
