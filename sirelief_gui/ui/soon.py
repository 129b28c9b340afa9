"""Doing something when what is due now is done: painting, and what the system has asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def soon(owner: QObject, do: Callable[[], object], *, after_ms: int = 0) -> None:
    """Do it soon, and never where ``owner`` is gone by then.

    Not by ``QTimer.singleShot(0, owner, do)``: where the owner goes first, Qt for Python keeps
    ``do`` for good, and with it the page and the history it belongs to.
    """
    timer = _Once(owner, interval=after_ms, singleShot=True)
    # The timer itself keeps nothing: with the last name of an owner, it would delete that, and so
    # itself, in the middle of being deleted.
    timer.timeout.connect(do)
    timer.timeout.connect(timer.go)
    timer.start()


class _Once(QTimer):
    """Goes with its owner, or with what was done."""

    def go(self) -> None:
        self.deleteLater()  # connected itself, each would leave an object behind in PySide
