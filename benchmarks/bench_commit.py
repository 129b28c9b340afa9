"""How long a rep takes to be safe on disk, beside a bare sqlite3 that does nothing else.

    python -m benchmarks.bench_commit [--count 2000] [--folder DIR] [--json FILE]

In turns, one of each: an event written by the store; the same row inserted by `sqlite3` alone into
a table of the same shape, its file kept as safely (WAL, synchronous FULL); a step of the player at
the end of a phase, from the tick until its listener has heard, so with all that is reckoned around
it, on a clock that is moved; and what the bare one takes for as many rows at once. The folder must
lie on a real disk; it is made below build/ unless another is given, and removed in the end.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count as counted
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

from benchmarks.rows import WORK, Options, Row, Spread, print_rows, write_rows
from sirelief_gui.domain.events import Event
from sirelief_gui.domain.json_text import json_text
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.record import JournalEntry, SessionRecord
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.rehearsal import PacedVirtualClock
from sirelief_gui.storage.store import Store

QUICK, FULL = 500, 2_000
GROUP = "Commit: a rep is on disk"
_NOW = datetime(2026, 3, 19, 9, tzinfo=UTC)
_TABLE = (
    "CREATE TABLE events (session_id TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,"
    " kind TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (session_id, seq)) STRICT, WITHOUT ROWID"
)
_INSERT = "INSERT INTO events VALUES (?, ?, ?, ?, ?)"

Cells = tuple[str, int, str, str, str]


@dataclass(slots=True)
class Times:
    """Milliseconds of each turn, and of the processor in all."""

    ms: list[float] = field(default_factory=list)
    cpu: float = 0.0

    def take(self, work: Callable[[], object]) -> None:
        """Do something and keep how long it took."""
        busy, start = process_time(), perf_counter()
        work()
        self.ms.append((perf_counter() - start) * 1000)
        self.cpu += (process_time() - busy) * 1000


class Bare:
    """A table in a file of its own, written by sqlite3 and nothing else."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        for sql in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", _TABLE):
            self._connection.execute(sql)

    def write(self, cells: Sequence[Cells]) -> None:
        """Insert rows, and commit them."""
        self._connection.execute("BEGIN IMMEDIATE")
        for row in cells:
            self._connection.execute(_INSERT, row)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


class Reps:
    """Sessions on a clock that is moved: `come` to the end of each phase, and `step` over it."""

    def __init__(self, services: Services, clock: PacedVirtualClock) -> None:
        self._services, self._clock = services, clock
        self.wrote = 0
        """Rows of the last step."""
        services.player.subscribe(self._heard)

    def _heard(self, events: tuple[Event, ...]) -> None:
        self.wrote = len(events)

    def come(self) -> None:
        """Come to where the next phase ends, in a new session if the last is over."""
        player, services = self._services.player, self._services
        if not player.active:
            program = Program("bench", "Bench", (ProgramItem("cat_camel", Dose(reps=10)),))
            player.begin(program, resolve(program, services.library), before=None)
        due = player.deadline()
        while due is not None and due - self._clock.monotonic() > 1.0:
            self._clock.advance(1.0)
            player.tick()
        self._clock.advance(max(0.0, (due or 0.0) - self._clock.monotonic()))

    def step(self) -> None:
        """Let the player find that the phase is over."""
        self._services.player.tick()


def measure(folder: Path, count: int) -> dict[str, Times]:
    """Measure so many of each, in turns; the files lie in ``folder``."""
    found = {name: Times() for name in ("store", "bare row", "player", "bare rows")}
    clock = PacedVirtualClock(_NOW, "UTC")
    with (
        closing(open_services(folder / "player", clock)) as services,
        closing(Store.open(folder / "store")) as store,
        closing(Bare(folder / "row.sqlite3")) as row,
        closing(Bare(folder / "rows.sqlite3")) as rows_,
    ):
        record = SessionRecord(
            id="bench", program_id="b", program_name="B", started_at=_NOW, timezone="UTC", plan="[]"
        )
        store.start_session(record)
        reps, number = Reps(services, clock), counted()
        for seq in range(count):
            found["store"].take(partial(store.append, (_entry(seq),)))
            found["bare row"].take(partial(row.write, (_cells(seq),)))
            reps.come()
            found["player"].take(reps.step)
            many = tuple(_cells(next(number)) for _ in range(reps.wrote))
            found["bare rows"].take(partial(rows_.write, many))
    return found


def _entry(seq: int) -> JournalEntry:
    at = _NOW + timedelta(seconds=seq)
    data = {"item": 0, "side": None, "set": 1, "rep": seq % 10 + 1}
    return JournalEntry(session_id="bench", seq=seq, at=at, kind="rep_completed", data=data)


def _cells(seq: int) -> Cells:
    entry = _entry(seq)
    return (entry.session_id, seq, entry.at.isoformat(), entry.kind, json_text(dict(entry.data)))


def rows(options: Options) -> list[Row]:
    """Measure a few hundred, or two thousand if it is to be whole."""
    options.work.mkdir(parents=True, exist_ok=True)
    count = options.rounds or (FULL if options.full else QUICK)
    with options.scratch() as folder:
        found = measure(Path(folder), count)
    return [
        *_told("an event, by the store", found["store"], found["bare row"]),
        *_told("a step of the player", found["player"], found["bare rows"]),
    ]


def _told(name: str, ours: Times, bare: Times) -> list[Row]:
    cpu = f"of the processor {ours.cpu / len(ours.ms):.2f} ms, bare {bare.cpu / len(bare.ms):.2f}"
    beside = "bare sqlite3"
    return [
        Row(GROUP, name, "ms", Spread.of(ours.ms), beside, Spread.of(bare.ms), note=cpu),
        Row(GROUP, f"{name}, p99", "ms", _p99(ours.ms), beside, _p99(bare.ms)),
    ]


def _p99(ms: Sequence[float]) -> Spread:
    return Spread.one(quantiles(ms, n=100, method="inclusive")[-1])


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time how soon a rep is on disk.")
    parser.add_argument("--count", type=int, default=FULL)
    parser.add_argument("--folder", type=Path, default=WORK, help="on the disk that is meant")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    asked = parser.parse_args()
    found = rows(Options(work=asked.folder, rounds=asked.count))
    if asked.json is not None:
        write_rows(asked.json, found)
    return print_rows(found)


if __name__ == "__main__":
    sys.exit(main())
