"""Work beside the window goes on while it ticks, and lets go when it is told to."""

from __future__ import annotations

from threading import Event, Thread, current_thread, main_thread

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.ui.pace import BURST_S, Pace

LONG_S = 20.0


def _calls(count: int) -> int:
    return sum(len(str(number)) for number in range(count))


class Beside:
    """Runs work in a thread, at a pace, and keeps what came of it."""

    def __init__(self, pace: Pace, count: int) -> None:
        self.pace, self.made, self.error = pace, 0, ""
        self.over = Event()
        self._thread = Thread(target=self._run, args=(count,))
        self._thread.start()

    def _run(self, count: int) -> None:
        assert current_thread() is not main_thread()
        try:
            self.made = self.pace.run(lambda: _calls(count))
        except Cancelled:
            self.error = "given up"
        self.over.set()

    def join(self) -> None:
        self._thread.join(LONG_S)
        assert self.over.is_set()


def test_patient_work_waits_for_its_ticks_and_goes_on_with_them() -> None:
    work = Beside(Pace(patient=True), 200_000)
    assert not work.over.wait(5 * BURST_S)
    ticks = 0
    while not work.over.wait(BURST_S):
        work.pace.tick()
        ticks += 1
    work.join()
    assert work.made == _calls(200_000)
    assert ticks > 1


def test_patient_work_that_is_let_go_gives_up() -> None:
    work = Beside(Pace(patient=True), 200_000)
    work.pace.let_go()
    work.join()
    assert (work.made, work.error) == (0, "given up")


def test_other_work_goes_on_without_ticks_and_at_a_pace_when_they_are_back() -> None:
    work = Beside(Pace(patient=False), 2_000)
    work.join()  # nobody ticks: whoever waits for it would wait for ever
    assert work.made == _calls(2_000)
    again = Beside(Pace(patient=False), 200_000)
    while not again.over.wait(BURST_S):
        again.pace.tick()
    assert again.made == _calls(200_000)


def test_other_work_that_is_let_go_ends_at_full_speed() -> None:
    work = Beside(Pace(patient=False), 200_000)
    work.pace.let_go()
    work.join()
    assert work.made == _calls(200_000)


def test_what_work_raises_is_raised() -> None:
    def fails() -> None:
        raise ValueError("no")

    pace = Pace(patient=False)
    pace.let_go()
    with pytest.raises(ValueError, match="no"):
        pace.run(fails)
