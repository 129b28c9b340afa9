"""Work beside the window goes on while it ticks, and lets go when it is told to."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event, Thread, current_thread, main_thread
from time import monotonic

import pytest

from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.ui.pace import BURST_S, MUCH_PATIENCE_S, Pace

LONG_S = 20.0


def _calls(count: int) -> int:
    return sum(len(str(number)) for number in range(count))


class Beside:
    """Runs work in a thread, at a pace, and keeps what came of it."""

    def __init__(self, pace: Pace, work: Callable[[], int]) -> None:
        self.pace, self.made, self.error = pace, 0, ""
        self.over = Event()
        self._thread = Thread(target=self._run, args=(work,))
        self._thread.start()

    def _run(self, work: Callable[[], int]) -> None:
        assert current_thread() is not main_thread()
        try:
            self.made = self.pace.run(work)
        except Cancelled:
            self.error = "given up"
        self.over.set()

    def join(self) -> None:
        self._thread.join(LONG_S)
        assert self.over.is_set()


def test_patient_work_waits_for_its_ticks_and_goes_on_with_them() -> None:
    work = Beside(Pace(patient=True), partial(_calls, 200_000))
    assert not work.over.wait(5 * BURST_S)
    ticks = 0
    while not work.over.wait(BURST_S):
        work.pace.tick()
        ticks += 1
    work.join()
    assert work.made == _calls(200_000)
    assert ticks > 1


def test_patient_work_that_is_let_go_gives_up() -> None:
    work = Beside(Pace(patient=True), partial(_calls, 200_000))
    work.pace.let_go()
    work.join()
    assert (work.made, work.error) == (0, "given up")


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of a module that takes some bursts to be imported."""
    name = f"{__name__.rpartition('.')[2]}_slow"
    lines = "numbers = [len(str(number)) for number in range(100_000)]\nis_whole = True\n"
    (tmp_path / f"{name}.py").write_text(lines, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, name, raising=False)
    return name


def tick_until_begun(pace: Pace, module: str) -> None:
    """Let work go on until it imports the module, and no further."""
    end = monotonic() + LONG_S
    while module not in sys.modules and monotonic() < end:
        pace.tick()


def test_patient_work_waits_for_no_tick_while_it_holds_a_module(module: str) -> None:
    imported, seen = Event(), list[bool]()

    def work() -> int:
        seen.append(importlib.import_module(module).is_whole)
        imported.set()
        return _calls(200_000)

    pace = Pace(patient=True)
    beside = Beside(pace, work)
    tick_until_begun(pace, module)
    # Whoever needs the module in the window's thread waits for it, and does not tick meanwhile.
    assert imported.wait(MUCH_PATIENCE_S / 2)
    assert not beside.over.wait(5 * BURST_S), "it goes on at the pace of the window then"
    pace.let_go()
    beside.join()
    assert seen == [True]


def test_patient_work_that_is_let_go_leaves_no_module_half_imported(module: str) -> None:
    pace = Pace(patient=True)
    beside = Beside(pace, lambda: _calls(len(importlib.import_module(module).numbers)))
    tick_until_begun(pace, module)
    pace.let_go()
    beside.join()
    assert beside.error == "given up"
    assert sys.modules[module].is_whole


def test_other_work_goes_on_without_ticks_and_at_a_pace_when_they_are_back() -> None:
    work = Beside(Pace(patient=False), partial(_calls, 2_000))
    work.join()  # nobody ticks: whoever waits for it would wait for ever
    assert work.made == _calls(2_000)
    again = Beside(Pace(patient=False), partial(_calls, 200_000))
    while not again.over.wait(BURST_S):
        again.pace.tick()
    assert again.made == _calls(200_000)


def test_other_work_that_is_let_go_ends_at_full_speed() -> None:
    work = Beside(Pace(patient=False), partial(_calls, 200_000))
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
