"""Turns the player's session into signals: a wake-up at each boundary, frames while it is seen."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QAbstractAnimation, QObject, Qt, QTimer, Signal

from sirelief_gui.domain.events import Event, SessionEnded
from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.present import moved_on, player_view
from sirelief_gui.domain.session import Command, Session, Status
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.player import Player

HEARTBEAT_MS = 500
"""The player tells a jump in time by 2 s of silence: it must hear from us well within that."""
_FRESH = 1.0
"""Seconds for which frames take the words of the view before over: they change with a digit."""


FRAME_MS = 1000 / 60
"""Milliseconds from frame to frame: as often as most screens show one."""
_EARLY_MS = 4.0
"""By how much a frame may come early: a timer that is right on average is not always so."""


class ScreenLog(Protocol):
    """Is told what is shown, whenever one of these changes."""

    def __call__(
        self, *, at: float, phase: int, rep: int | None, reps: int, seconds: int | None
    ) -> None:
        """Take the instant, the phase's place in the timeline, and what the screen says."""


class _Frames(QAbstractAnimation):
    """Calls back sixty times a second, in frames that Qt's animations advance in.

    A timer of our own would tick between theirs: while a color blends or a digit turns, the window
    would be painted twice as often as anyone can see. Theirs comes a little more often than a
    screen shows: the one frame in a dozen that nobody would see is left out.
    """

    def __init__(self, on_frame: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._on_frame = on_frame
        self._due = 0.0

    def duration(self) -> int:
        return -1

    def updateCurrentTime(self, ms: int) -> None:
        if ms == 0:  # the start itself shows nothing new
            self._due = FRAME_MS
        elif ms >= self._due - _EARLY_MS:
            # After a standstill the frames that were missed are not made up for.
            self._due = max(self._due, ms - FRAME_MS) + FRAME_MS
            self._on_frame()


class SessionDriver(QObject):
    """Calls the player in time and says what is to be shown.

    One single-shot timer is armed for the next whole second or boundary, an instant of the clock
    and not a distance from the last one, so that no lateness adds up. A timer that fires early
    finds nothing due and is armed again: a boundary is never crossed before its time. Frames come
    only while something moves and is seen (``set_seen``, ``set_smooth``).
    """

    events_happened = Signal(tuple)
    view_changed = Signal(object)
    moved = Signal(object)
    """A view in which nothing but ring and figure has moved since the last one of either signal."""
    ended = Signal()
    phase_changed = Signal()
    """Another phase of the timeline is shown than before."""
    polled = Signal()
    """The player has heard from us."""

    def __init__(
        self,
        player: Player,
        *,
        pubic_pain: bool = False,
        count_up: bool = False,
        tr: Translate = as_is,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player, self._pubic_pain, self._tr = player, pubic_pain, tr
        self._count_up = count_up
        self._screen_log: ScreenLog | None = None
        self._shown: tuple[int, int | None, int, int | None] | None = None
        self._words: tuple[Session, float, PlayerView] | None = None
        self._seen = self._smooth = self._stopped = False
        self._wake, self._heartbeat = QTimer(self), QTimer(self)
        self._frames = _Frames(self._frame_due, self)
        self._wake.setSingleShot(True)
        self._heartbeat.setInterval(HEARTBEAT_MS)
        self._wake.setTimerType(Qt.TimerType.PreciseTimer)
        for timer in (self._wake, self._heartbeat):
            timer.timeout.connect(self.poll)
        self._leave = player.subscribe(self._on_events)

    def start(self) -> None:
        """Begin to call the player."""
        self._heartbeat.start()
        self.poll()

    def stop(self) -> None:
        """Leave the player alone for good."""
        if self._stopped:
            return
        self._stopped = True
        self._leave()
        for one in (self._wake, self._heartbeat, self._frames):
            one.stop()

    def tell(self, log: ScreenLog) -> None:
        """Tell a log what is shown, from now on."""
        self._screen_log, self._shown = log, None
        self._show()

    def set_seen(self, is_seen: bool) -> None:
        """Send frames only while the session is on screen; seconds and events come regardless."""
        self._seen = is_seen
        self._arm()

    def set_smooth(self, is_smooth: bool) -> None:
        """Send frames between the seconds, or not (motion reduced)."""
        self._smooth = is_smooth
        self._arm()

    @property
    def sends_frames(self) -> bool:
        """Whether frames are on their way."""
        return self._frames.state() is QAbstractAnimation.State.Running

    def poll(self) -> None:
        """Let the session catch up with the clock, and show it."""
        self._player.tick()
        self._show()
        self.polled.emit()

    def _frame_due(self) -> None:
        self._player.tick()
        session, now = self._player.session, self._player.now()
        view = self._moved_on(session, now)
        if view is None:
            self._show()
            self.polled.emit()
        else:
            self.moved.emit(view)

    def _moved_on(self, session: Session | None, now: float) -> PlayerView | None:
        """Return what a frame shows if nothing but ring and figure moves; None to look anew."""
        if self._words is None or session is None or not self.sends_frames:
            return None
        known, at, view = self._words
        if known is not session or not 0 <= now - at < _FRESH:
            return None
        return moved_on(view, session, now=now, count_up=self._count_up)

    def do(self, command: Command) -> bool:
        """Carry out what she asked for and show it; False when it means nothing now."""
        is_done = self._player.do(command)
        self._show()
        return is_done

    def _show(self) -> None:
        session = self._player.session
        if session is None or session.status is Status.ENDED:
            return
        now = self._player.now()
        view = player_view(
            session,
            now=now,
            pubic_pain=self._pubic_pain,
            count_up=self._count_up,
            tr=self._tr,
        )
        self._words = (session, now, view)
        self._arm()
        self.view_changed.emit(view)
        self._note(view, session.index, now)

    def _note(self, view: PlayerView, phase: int, now: float) -> None:
        """Say what has changed on screen, to whoever follows it."""
        before, shown = self._shown, (phase, view.rep, view.reps, view.seconds)
        if shown == before:
            return
        self._shown = shown
        if self._screen_log is not None:
            self._screen_log(
                at=now, phase=phase, rep=view.rep, reps=view.reps, seconds=view.seconds
            )
        if before is not None and before[0] != phase:
            self.phase_changed.emit()

    def _arm(self) -> None:
        if self._stopped:
            return
        session, due = self._player.session, self._player.deadline()
        is_moving = session is not None and session.status is Status.RUNNING and due is not None
        if is_moving and self._seen and self._smooth:
            if not self.sends_frames:
                self._frames.start()
        else:
            self._frames.stop()
        if due is None:
            self._wake.stop()
            return
        left = max(0.0, due - self._player.now())
        to_the_second = left - math.ceil(left - 1e-6) + 1  # the digit turns on the second itself
        self._wake.start(math.ceil(min(to_the_second, left) * 1000))

    def _on_events(self, events: tuple[Event, ...]) -> None:
        self.events_happened.emit(events)
        if any(isinstance(event, SessionEnded) for event in events):
            self.stop()
            self.ended.emit()
