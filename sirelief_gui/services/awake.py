"""Keeps the screen awake during a session, and lets go of it when nothing is going on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

PAUSE_SECONDS = 300.0
"""A pause may last this long before the screen may sleep: she may be looking at it."""

Release = Callable[[], None]


class Awake:
    """Holds the screen awake while a session runs and for 5 minutes of a pause.

    ``hold`` starts keeping awake and returns the way to let go. No failure of it ever reaches
    the session.
    """

    def __init__(self, hold: Callable[[], Release] | None = None) -> None:
        self._hold = hold or hold_with_wakepy
        self._release: Release | None = None
        self._paused_since: float | None = None

    @property
    def is_held(self) -> bool:
        """Whether the screen is kept awake now."""
        return self._release is not None

    def update(self, *, is_running: bool, now: float) -> None:
        """Take note of how the session stands; ``now`` is monotonic seconds."""
        if is_running:
            self._paused_since = None
            if self._release is None:
                self._release = self._hold()
            return
        if self._paused_since is None:
            self._paused_since = now
        if now - self._paused_since >= PAUSE_SECONDS:
            self.let_go()

    def let_go(self) -> None:
        """Let the screen sleep again."""
        release, self._release = self._release, None
        if release is not None:
            release()


def hold_with_wakepy() -> Release:
    """Keep the screen awake by wakepy; returns the way to let go."""
    return hold_in_thread(_wakepy)


def hold_in_thread(make: Callable[[], AbstractContextManager[object]]) -> Release:
    """Stay inside a context manager on a thread of its own until released.

    Asking the desktop can take seconds where nobody answers, and a session must not wait for it.
    """
    done = threading.Event()

    def stay() -> None:
        try:
            with make():
                done.wait()
        except Exception:  # noqa: BLE001  # a desktop we cannot ask: the session goes on as it is
            return

    threading.Thread(target=stay, name="keep-awake", daemon=True).start()
    return done.set


def _wakepy() -> AbstractContextManager[object]:
    # Imported here: only a session needs it, and start-up counts milliseconds.
    from wakepy import keep

    return keep.presenting(on_fail="pass")
