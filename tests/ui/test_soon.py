"""What is put off is done, but not for whom is gone; and then nothing is kept of it."""

from __future__ import annotations

import gc
import sys
import weakref
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.soon import soon

_TIMES = 200


class Kept:
    """Stands for what a page holds."""


def gone(owner: QObject) -> None:
    """Delete it as a page is deleted with its window, and let everything happen that is due."""
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def test_it_is_done_once_and_not_at_once(qtbot: QtBot, qapp: QCoreApplication) -> None:
    owner, done = QObject(qapp), list[str]()
    soon(owner, lambda: done.append("it"))
    assert done == []
    qtbot.waitUntil(lambda: done == ["it"])
    soon(owner, lambda: done.append("another"))
    qtbot.waitUntil(lambda: owner.findChildren(QTimer) == [])
    assert done == ["it", "another"]
    gone(owner)


@pytest.mark.usefixtures("qapp")
def test_nothing_is_done_or_kept_for_whom_is_gone(qapp: QCoreApplication) -> None:
    owner, kept, done = QObject(qapp), Kept(), list[Kept]()
    seen = weakref.ref(kept)
    soon(owner, lambda kept=kept: done.append(kept))
    del kept
    assert seen() is not None
    gone(owner)
    assert done == []
    assert seen() is None


def test_nothing_is_left_behind_by_what_was_done(qapp: QCoreApplication) -> None:
    counts = []
    for _ in range(4):
        for _ in range(_TIMES):
            put_off_and_wait(qapp)
        gc.collect()
        counts.append(sys.getallocatedblocks())
    least = min(after - before for before, after in pairwise(counts))  # caches fill meanwhile
    assert least / _TIMES < 0.5


def put_off_and_wait(qapp: QCoreApplication) -> None:
    owner, done = QObject(qapp), list[bool]()
    soon(owner, lambda: done.append(True))
    while not done:
        qapp.processEvents()
    gone(owner)
