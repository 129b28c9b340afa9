"""Doing something when what is due now is done: painting, and what the system has asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def soon(owner: QObject, do: Callable[[], object]) -> None:
    """Do it soon, and never where ``owner`` is gone by then.

    Not by ``QTimer.singleShot(0, owner, do)``: where the owner goes first, Qt for Python keeps
    ``do`` for good, and with it the page and the history it belongs to.
    """
    timer = QTimer(owner, interval=0, singleShot=True)
    timer.timeout.connect(do)
    timer.timeout.connect(timer.deleteLater)
    timer.start()
