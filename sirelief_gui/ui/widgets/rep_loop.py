"""The clock of a figure that shows a rep over and over, and only while someone can see it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.rep_loop import RepMoment, RepPart, moment_at

_MOVE_MS, _STILL_MS, _UNSEEN_MS = 40, 120, 500
"""Between two looks while the figure moves, while it only breathes, and while nobody sees it."""


class RepLoop(QObject):
    """Tells through ``moved`` that the rep has gone on; ``moment`` says where it is.

    It stands still while ``owner`` is hidden, scrolled away or its window minimized, and goes on
    from there. ``now`` is a monotonic clock in seconds. With ``times`` it shows so many reps from
    their start whenever the page appears, and then rests, so that a page left open costs nothing.
    """

    moved = Signal()
    playing_changed = Signal(bool)

    def __init__(
        self,
        owner: QWidget,
        *,
        now: Callable[[], float] = time.monotonic,
        times: int | None = None,
    ) -> None:
        super().__init__(owner)
        self._owner, self._now, self._times = owner, now, times
        self._parts: tuple[RepPart, ...] = ()
        self._playing = False
        self._gone, self._last = 0.0, 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        owner.installEventFilter(self)

    @property
    def parts(self) -> tuple[RepPart, ...]:
        """The phases of the rep."""
        return self._parts

    @property
    def moment(self) -> RepMoment:
        """Where the rep is."""
        return moment_at(self._parts, self._gone) if self._parts else RepMoment(0, 0.0)

    @property
    def is_playing(self) -> bool:
        """Whether it goes on while it is seen."""
        return self._playing

    @property
    def is_running(self) -> bool:
        """Whether anything is done at all: it plays and its page is shown."""
        return self._timer.isActive()

    def set_parts(self, parts: Sequence[RepPart]) -> None:
        """Take another rep, from its start."""
        self._parts, self._gone = tuple(parts), 0.0
        self.moved.emit()

    def set_playing(self, on: bool) -> None:
        """Go on, or stand still."""
        if on == self._playing:
            return
        self._playing = on
        self._arm()
        self.playing_changed.emit(on)

    def look(self) -> None:
        """Let the rep catch up with the clock if someone sees it."""
        now = self._now()
        since, self._last = now - self._last, now
        if not self._is_seen():
            self._timer.setInterval(_UNSEEN_MS)
            return
        self._gone += since
        if self._times is not None and self._gone >= self._times * self._seconds:
            self._gone = 0.0
            self._timer.stop()
            self.moved.emit()
            return
        moving = bool(self._parts) and self._parts[self.moment.part].is_moving
        self._timer.setInterval(_MOVE_MS if moving else _STILL_MS)
        self.moved.emit()

    @property
    def _seconds(self) -> float:
        return sum(part.seconds for part in self._parts)

    def _is_seen(self) -> bool:
        owner = self._owner
        window = owner.window()
        if window.isMinimized() or owner.visibleRegion().isEmpty():
            return False
        return window.windowHandle().isExposed()  # one that is covered is not

    def _arm(self) -> None:
        if self._playing and self._owner.isVisible():
            self._last = self._now()
            self._timer.start(_MOVE_MS)
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop with the page, and go on with it."""
        if event.type() == QEvent.Type.Show:
            if self._times is not None:
                self._gone = 0.0
            self._arm()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return super().eventFilter(watched, event)
