"""Has Trends ready before it is asked for: what draws its charts, and what they are reckoned from.

The libraries that draw take three starts of the app, and ten years a quarter of a second. Neither
may hold up a frame of the page she is on, so both are done in small parts once that page stands.
"""

from __future__ import annotations

import gc
import importlib
import logging
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from threading import Thread
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.trends import Reckoned
from sirelief_gui.ui.dates import first_weekday
from sirelief_gui.ui.pace import BURST_S, Pace
from sirelief_gui.ui.shell import Shell

if TYPE_CHECKING:
    from sirelief_gui.domain.stats_index import TrendIndex

CALM_MS = 500
"""A page stands and moves no more by then."""
TICK_MS = 10
"""Between two parts: the window paints in between."""
_CHARTS = (
    "sirelief_gui.ui.screens.trends",
    "sirelief_gui.ui.charts.activities_card",
    "numpy.ma",
)
"""The page, its card of activities, and what numpy imports when it first sorts."""
_LEAVING_S = 10.0

_log = logging.getLogger(__name__)


def import_charts() -> None:
    """Import the page and all that draws it."""
    for module in _CHARTS:
        importlib.import_module(module)


def lay_out(index: TrendIndex, today: date) -> None:
    """Turn a history into what its chart draws."""
    from sirelief_gui.ui.charts.shelf import make_whole

    make_whole(index, today)


class PageAhead(Protocol):
    """A page that is made out of sight."""

    def step(self) -> bool:
        """Do a little, in the window's thread; False when the page stands. Raises StorageError."""
        ...

    def drop(self) -> None:
        """Let go of the page."""
        ...


class WarmUp(QObject):
    """Gets Trends ready beside a page, never while a session plays or the window is away.

    ``soon`` is told of every page that is shown. ``done`` comes when all is ready. A window that
    closes gives up on what is under way. What goes wrong is told in the log, once: from then on
    nothing is made ready, and the page makes what it needs itself.
    """

    done = Signal()
    _ended = Signal(object)

    def __init__(
        self,
        shell: Shell,
        services: Services,
        *,
        charts: Callable[[], object] = import_charts,
        lay_out: Callable[[TrendIndex, date], object] = lay_out,
        calm_ms: int = CALM_MS,
    ) -> None:
        super().__init__(shell)
        self._shell, self._services = shell, services
        self._charts: Callable[[], object] | None = charts
        self._lay_out = lay_out
        self.ahead: PageAhead | None = None
        """The page itself, which is made when all it shows is there."""
        self._was_painted = False
        self._is_set_aside = False
        """Whether what is made ready first was set aside from the collector."""
        self._has_failed = False
        self._thread: Thread | None = None
        self._pace = Pace(patient=True)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(calm_ms)
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._calm.timeout.connect(self._begin_ticks)
        self._ticks.timeout.connect(self._go_on)
        self._ended.connect(self._over, Qt.ConnectionType.QueuedConnection)
        shell.installEventFilter(self)
        shell.closing.connect(self.leave)

    def soon(self) -> None:
        """Begin once the page that has just been shown stands; again after every change."""
        if self._services.store.is_resting:
            self._services.trends.forget()
            if self.ahead is not None:
                self.ahead.drop()
        if self._thread is None:
            self._end_ticks()
        if self._was_painted and not self._has_failed:
            self._calm.start()

    def leave(self) -> None:
        """Give up on what is under way, and wait until it is gone."""
        self._calm.stop()
        self._pace.let_go()
        if self._thread is not None:
            self._thread.join(_LEAVING_S)
            self._thread = None
        self._end_ticks()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn that the window has been painted, and that it is back."""
        kind = event.type()
        if kind is QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            self._calm.start()
        elif kind is QEvent.Type.Show:
            self.soon()
        return False

    def _may(self) -> bool:
        is_seen = self._shell.isVisible() and not self._shell.isMinimized()
        services = self._services
        return is_seen and not services.player.active and not services.store.is_resting

    def _begin_ticks(self) -> None:
        if not self._ticks.isActive():
            # Its collector goes through all there is, a tenth of a second and more at a time.
            gc.disable()
            self._ticks.start()

    def _end_ticks(self) -> None:
        if self._ticks.isActive():
            self._ticks.stop()
            gc.enable()

    def _go_on(self) -> None:
        """Do the next part; the ticks end when there is none, and when it is not the time."""
        if self._thread is not None:
            if self._may() or not self._pace.is_patient:
                self._pace.tick()
            else:
                self._pace.let_go()  # begun anew when it is the time again
            return
        try:
            is_over = not self._may() or not self._next_part()
        except StorageError:  # the page says it when she opens it
            is_over = True
        except Exception as error:  # noqa: BLE001 - nobody has asked for any of this yet
            self._fail(error)
            return
        if is_over:
            self._end_ticks()

    def _next_part(self) -> bool:
        """Begin or do one part; False when there is nothing left."""
        if self._charts is not None:
            charts, self._charts = self._charts, None
            self._begin(lambda: _unless_missing(charts), patient=False)
        elif self._has_read():
            goal = self._services.settings.load().weekly_goal
            reckon = self._services.trends.ahead(goal=goal, first_weekday=first_weekday())
            if reckon is None:
                if self.ahead is not None and self.ahead.step():
                    return True
                self._tidy()
                self.done.emit()
                return False
            self._begin(lambda: self._reckoned(reckon), patient=True)
        return True

    def _tidy(self) -> None:
        """Set aside what has been made ready first; from then on, let go of pages that are gone.

        Those hold 2 MB each of what Qt has laid out, and the collector comes by itself only after
        fifty. What was set aside, now or when a session began, it does not go through: that is done
        once only, or pages that are about to go would stay until a session.
        """
        if self._is_set_aside:
            gc.collect()
        else:
            gc.freeze()
        self._is_set_aside = True

    def _reckoned(self, reckon: Callable[[], Reckoned]) -> Reckoned:
        """Reckon in the thread, and lay out what the chart draws of it."""
        made = reckon()
        with suppress(ImportError):  # the views are kept all the same, or it never ended
            self._lay_out(made.index, day_of(self._services.clock.now()))
        return made

    def _has_read(self) -> bool:
        """Read for a moment; True when there is nothing left to read."""
        until = perf_counter() + BURST_S
        while perf_counter() < until:
            if self._services.trends.read_on():
                return True
        return False

    def _begin(self, work: Callable[[], object], *, patient: bool) -> None:
        self._pace = Pace(patient=patient)
        thread = Thread(target=self._work, args=(work, self._pace), name="warm-up")
        thread.start()
        self._thread = thread

    def _work(self, work: Callable[[], object], pace: Pace) -> None:
        made: object = None
        try:
            made = pace.run(work)
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001 - told by `_fail`, in the window's thread
            made = error
        finally:
            with suppress(RuntimeError):  # the window went away without closing
                self._ended.emit(made)

    def _over(self, made: object) -> None:
        self._thread = None
        if isinstance(made, Reckoned):
            self._services.trends.keep(made)
        elif isinstance(made, Exception):
            self._fail(made)

    def _fail(self, error: Exception) -> None:
        """Give up for good: what went wrong once would go wrong at every tick."""
        # Only where it was: what it says may be about her history.
        *_, where = traceback.extract_tb(error.__traceback__)
        told = (type(error).__name__, where.filename, where.lineno)
        _log.error("Trends cannot be made ready: %s at %s:%s", *told)
        self._has_failed = True
        self._calm.stop()
        self._end_ticks()
        if self.ahead is not None:
            self.ahead.drop()


def _unless_missing(charts: Callable[[], object]) -> None:
    """Import; what cannot be imported is told when it is needed."""
    with suppress(ImportError):
        charts()
