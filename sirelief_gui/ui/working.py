"""Doing what takes long beside the window: in a thread of its own, with progress and Cancel.

A job opens what it works on itself (a Store belongs to its thread), is told of nothing but
`Progress`, and touches no widget. What comes of it is told on the window's thread. A window that
closes waits for it: what has gone too far to be given up is finished.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from sirelief_gui.domain.progress import Cancelled, Progress
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.faults import StorageError
from sirelief_gui.ui.flows.faults import tell
from sirelief_gui.ui.later import later
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.work import Refused

if TYPE_CHECKING:
    from sirelief_gui.ui.widgets.buttons import SecondaryButton
    from sirelief_gui.ui.widgets.label import Label
    from sirelief_gui.ui.widgets.progress_bar import ProgressBar
else:
    (SecondaryButton,) = later("sirelief_gui.ui.widgets.buttons", "SecondaryButton")
    (Label,) = later("sirelief_gui.ui.widgets.label", "Label")
    (ProgressBar,) = later("sirelief_gui.ui.widgets.progress_bar", "ProgressBar")

_T = TypeVar("_T")

PATIENCE_MS = 500
"""What is over by then is told of by its result alone."""

_LOOK_S = 0.1
"""How often a window that waits to close says how far it is."""


@dataclass(frozen=True, slots=True)
class _End:
    """What came of a job: its result, or what it raised."""

    result: object = None
    error: BaseException | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ways:
    """Whom to call with what came of a job."""

    done: Callable[[object], object]
    refused: Refused
    given_up: Callable[[], object]
    unheard: Callable[[object], object]
    faults: tuple[type[Exception], ...]

    def tell(self, end: _End) -> None:
        """Call the one it is for; a bug is raised."""
        if end.error is None:
            self.done(end.result)
        elif isinstance(end.error, Cancelled):
            self.given_up()
        elif isinstance(end.error, self.faults):
            self.refused(end.error)
        else:
            raise end.error


class Working(QObject):
    """Runs the window's long jobs, one at a time, and shows over everything how far one is.

    A window that closes gives up on what is under way and waits for it, so that nothing is left
    half done.
    """

    def __init__(self, shell: Shell, *, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(shell)
        self._shell, self._patience_ms = shell, patience_ms
        self._running: _Running | None = None
        shell.closing.connect(self.leave)

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._running is not None

    def run(
        self,
        title: str,
        job: Callable[[Progress], _T],
        *,
        done: Callable[[_T], object],
        refused: Refused | None = None,
        given_up: Callable[[], object] | None = None,
        unheard: Callable[[_T], object] | None = None,
        owner: QObject | None = None,
        faults: tuple[type[Exception], ...] = (StorageError,),
    ) -> bool:
        """Have ``job`` done in a thread; ``title`` says what is going on, as "Writing the file".

        Then one of these is called, on the window's thread: ``done`` with what it returned;
        ``refused`` with one of ``faults`` (without it, the fault is said over everything, to be
        tried again); ``given_up`` when she canceled; ``unheard`` with what it returned though the
        window had closed on it. Anything else it raises is a bug, raised here. When ``owner`` goes
        away, as the page that asked, the job is given up and nothing is called any more. Returns
        False, and does nothing, while one is under way: a button was pressed twice.
        """
        if self._running is not None:
            return False
        again = partial(self.run, title, job, done=done, given_up=given_up, unheard=unheard)
        retry = partial(again, owner=owner, faults=faults)
        ways = _Ways(
            done=cast(Callable[[object], object], done),
            refused=refused or partial(self._say, retry=retry),
            given_up=given_up or _nothing,
            unheard=cast(Callable[[object], object], unheard or _nothing),
            faults=faults,
        )
        running = self._running = _Running(self._shell, title, self._patience_ms, ways)
        running.over.connect(partial(self._over, running))
        if owner is not None:
            owner.destroyed.connect(running.forget)
        running.start(job)
        return True

    def leave(self) -> None:
        """Give up on what is under way, and wait until it has let go, however long it takes.

        From half a second on, the window says so.
        """
        running, self._running = self._running, None
        if running is None:
            return
        running.forget()
        if not running.wait(PATIENCE_MS / 1000):
            running.say_it_ends()
        while not running.wait(_LOOK_S):
            running.show_how_far()
        running.take_down()
        running.deleteLater()
        if running.end is not None and running.end.error is None:
            running.ways.unheard(running.end.result)

    def _say(self, fault: Exception, *, retry: Callable[[], object]) -> None:
        tell(self._shell, cast(StorageError, fault), retry=retry)

    def _over(self, running: _Running, end: _End) -> None:
        if self._running is not running:
            return  # the window has left it behind
        self._running = None
        running.take_down()
        running.deleteLater()
        if not running.forgotten:
            running.ways.tell(end)


def _nothing(_result: object = None) -> None:
    """Want to hear nothing of it."""


class _Running(QObject):
    """One job in its thread, and the sheet that says how far it is.

    ``over`` carries its end, on the window's thread.
    """

    over = Signal(object)
    _moved = Signal(int)
    _ended = Signal(object)

    def __init__(self, shell: Shell, title: str, patience_ms: int, ways: _Ways) -> None:
        super().__init__(shell)
        self._shell, self._title, self.ways = shell, title, ways
        self.end: _End | None = None
        self._is_given_up, self.forgotten = Event(), False
        self._percent = 0
        self._sheet: WorkingSheet | EndingSheet | None = None
        self._thread: Thread | None = None
        # Sent from the thread; they arrive on the window's, where this object lives.
        self._moved.connect(self._show_percent, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell_end, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._appear)
        self._timer.start(patience_ms)

    def start(self, job: Callable[[Progress], object]) -> None:
        """Begin; the thread keeps the program alive until the job has let go of what it writes."""
        self._thread = Thread(target=self._work, args=(job,), name="working")
        self._thread.start()

    def give_up(self) -> None:
        """Have the job stop at its next step."""
        self._is_given_up.set()

    def forget(self) -> None:
        """Give up, and want to hear no more of it."""
        self.forgotten = True
        self.give_up()

    def wait(self, seconds: float) -> bool:
        """Wait until the thread is over, at most so long; tells whether it is."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def say_it_ends(self) -> None:
        """Say that the window closes once this is over; nothing else happens in it until then."""
        self._timer.stop()
        self._put(EndingSheet(self._title))

    def show_how_far(self) -> None:
        """Show it now: the window waits, and draws nothing by itself."""
        self._show_percent(self._percent)
        self._shell.repaint()

    def take_down(self) -> None:
        """Take the sheet away, if it has come."""
        self._timer.stop()
        if self._sheet is not None and self._shell.sheet_content is self._sheet:
            self._shell.close_alert()
        self._sheet = None

    # In the thread

    def _work(self, job: Callable[[Progress], object]) -> None:
        try:
            end = _End(result=job(self._tell))
        except BaseException as error:  # noqa: BLE001 - raised again on the window's thread
            end = _End(error=error)
        self.end = end
        with suppress(RuntimeError):  # the window went away without closing
            self._ended.emit(end)

    def _tell(self, done: int, total: int) -> None:
        if self._is_given_up.is_set():
            raise Cancelled
        percent = 100 * done // total if total > 0 else 0
        if percent != self._percent:
            self._percent = percent
            with suppress(RuntimeError):
                self._moved.emit(percent)

    # In the window

    def _tell_end(self, end: _End) -> None:
        self.over.emit(end)

    def _appear(self) -> None:
        sheet = WorkingSheet(self._title)
        sheet.canceled.connect(self.give_up)
        self._put(sheet)

    def _put(self, sheet: WorkingSheet | EndingSheet) -> None:
        sheet.bar.set_percent(self._percent)
        self._sheet = sheet
        self._shell.show_alert(sheet, at_once=isinstance(sheet, EndingSheet))

    def _show_percent(self, percent: int) -> None:
        # Another alert may have taken its place.
        if self._sheet is not None and isValid(self._sheet):
            self._sheet.bar.set_percent(percent)


class WorkingSheet(QWidget):
    """What is going on, how far it is, and Cancel. ``canceled`` comes once."""

    canceled = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.bar = ProgressBar()
        self.cancel = SecondaryButton(self.tr("Cancel"), height="target.primary")
        self.cancel.clicked.connect(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (Label(title, "h2"), self.bar, self.cancel):
            column.addWidget(widget)
        self.setAccessibleName(title)

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel.set_text(self.tr("Stopping…"))
        self.canceled.emit()


class EndingSheet(QWidget):
    """What a window that was closed still waits for, and how far it is."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.bar = ProgressBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        said = self.tr("This cannot be left half done. The window closes when it is over.")
        for widget in (Label(title, "h2"), Label(said, "body", "ink2"), self.bar):
            column.addWidget(widget)
        self.setAccessibleName(title)
