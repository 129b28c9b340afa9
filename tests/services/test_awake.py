from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from sirelief_gui.services.awake import PAUSE_SECONDS, Awake, hold_in_thread


class Desktop:
    """Counts how often the screen was kept awake and let go."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def hold(self) -> object:
        self.told.append("awake")
        return lambda: self.told.append("let go")


def keeping(desktop: Desktop) -> Awake:
    return Awake(desktop.hold)  # type: ignore[arg-type]


def test_it_holds_once_while_a_session_runs() -> None:
    desktop = Desktop()
    awake = keeping(desktop)
    for now in range(600):
        awake.update(is_running=True, now=float(now))
    assert desktop.told == ["awake"]
    awake.let_go()
    awake.let_go()
    assert desktop.told == ["awake", "let go"]


def test_a_pause_lets_go_after_five_minutes_and_running_holds_again() -> None:
    desktop = Desktop()
    awake = keeping(desktop)
    awake.update(is_running=True, now=0.0)
    awake.update(is_running=False, now=10.0)
    awake.update(is_running=False, now=9.9 + PAUSE_SECONDS)
    assert desktop.told == ["awake"]
    awake.update(is_running=False, now=10.0 + PAUSE_SECONDS)
    assert desktop.told == ["awake", "let go"]
    awake.update(is_running=True, now=1000.0)
    assert desktop.told == ["awake", "let go", "awake"]


def test_a_short_pause_changes_nothing() -> None:
    desktop = Desktop()
    awake = keeping(desktop)
    for now, is_running in (
        (0.0, True),
        (10.0, False),
        (200.0, True),
        (400.0, False),
        (600.0, True),
    ):
        awake.update(is_running=is_running, now=now)
    assert desktop.told == ["awake"]


def test_the_thread_stays_inside_until_released() -> None:
    inside, outside = threading.Event(), threading.Event()

    @contextmanager
    def keep() -> Iterator[None]:
        inside.set()
        yield
        outside.set()

    release = hold_in_thread(keep)
    assert inside.wait(5)
    assert not outside.is_set()
    release()
    assert outside.wait(5)


def test_a_desktop_that_refuses_is_silent() -> None:
    asked = threading.Event()

    def refuse() -> AbstractContextManager[object]:
        asked.set()
        raise OSError("no desktop")

    release = hold_in_thread(refuse)
    assert asked.wait(5)
    release()
