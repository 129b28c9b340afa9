"""How much a process holds: memory, live Qt objects, open files, threads; and whether it grows."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

_FILLING = ("rss", "blocks")
_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """What there is after so many ``rounds``; ``rss`` is in kB, without what is only kept free."""

    rounds: int
    rss: float
    blocks: int
    """Pieces of memory that Python has given out: exact, where pages hold more than is in use."""
    wrappers: int
    """QObjects that Python holds on to; fonts, colors and such are kept in caches with a limit."""
    objects: int
    """QObjects under the application and its top-level widgets, those without Python too."""
    files: int
    threads: int


def gauge(rounds: int) -> Gauge:
    """Take stock, with what is only waiting to be collected thrown away."""
    gc.unfreeze()  # what was there when a session began is kept off the collector until the next
    gc.collect()
    give_back()
    return Gauge(
        rounds=rounds,
        rss=int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE / 1024,
        blocks=sys.getallocatedblocks(),
        wrappers=sum(isinstance(one, QObject) for one in Shiboken.getAllValidWrappers()),
        objects=sum(1 for _ in live_objects()),
        files=len(list(Path("/proc/self/fd").iterdir())),
        threads=threading.active_count(),
    )


def give_back() -> None:
    """Have the C library give back what it keeps free between what is in use, where it can.

    That is its own affair and grows in leaps: of the 45 MB that a soak grew by from the 25th
    session to the 200th, 34 were such holes.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc only
    if trim is not None:
        trim(0)


def live_objects() -> Iterable[QObject]:
    """Yield every QObject that hangs on the application or a window."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    for root in (application, *application.topLevelWidgets()):
        yield root
        yield from root.findChildren(QObject)


def kinds() -> Counter[str]:
    """Count what Python holds on to by its class, to name what has grown."""
    return Counter(type(one).__name__ for one in Shiboken.getAllValidWrappers())


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return the growth per round by Theil and Sen: no single jump moves it.

    Examples:
        >>> slope([(0, 1.0), (10, 1.0), (20, 90.0), (30, 1.0), (40, 1.0)])
        0.0
    """
    slopes = [
        (later[1] - point[1]) / (later[0] - point[0])
        for number, point in enumerate(points)
        for later in points[number + 1 :]
        if later[0] != point[0]
    ]
    return median(slopes) if slopes else 0.0


def judged(limits: Mapping[str, float], rounds: int, *, enough: int) -> dict[str, float]:
    """Leave memory out of the limits of a short run: caches are still filling then."""
    return {name: most for name, most in limits.items() if rounds >= enough or name not in _FILLING}


def growth(gauges: Sequence[Gauge], *, after: float = 0.2) -> dict[str, float]:
    """Return by how much everything grows a round, once the first share of the rounds is past."""
    settled = [one for one in gauges if one.rounds >= gauges[-1].rounds * after]

    def of(name: str) -> float:
        return slope([(one.rounds, float(getattr(one, name))) for one in settled])

    return {name: of(name) for name in ("rss", "blocks", "wrappers", "objects", "files", "threads")}
