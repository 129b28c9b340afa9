"""How long a history takes to import, and what memory that needs.

Usage: python -m benchmarks.bench_import [--years 10] [--json FILE]

The history goes out as JSON, is looked at, taken into an empty history and goes out again: the two
files must be the same bytes. Seconds, the processor's own, and the peak of memory over the start
are told; beside it `sqlite3` alone writes as many bare rows into one table, committed once.
"""

from __future__ import annotations

import argparse
import json
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from benchmarks.alone import told
from benchmarks.prepared import copied
from benchmarks.rows import Limit, Options, Row, Spread, print_rows, write_rows
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.services.importing import Choices, look, take
from sirelief_gui.storage.database import FILE_NAME
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.store import Store

_T = TypeVar("_T")
EVERYTHING = ExportOptions(notes=True, due_date=True)
_YEARS = 10
_STEPS = {
    "export": "export",
    "look": "look at what it would bring",
    "take": "take it in, with its backup",
    "look again": "look again: all the same",
}
_TABLES = ("sessions", "exercise_results", "events", "check_ins", "safety_log")


def main() -> int:
    """Measure; returns 1 when what comes back is not the same."""
    parser = argparse.ArgumentParser(description="Import years of history.")
    parser.add_argument("--years", type=int, default=_YEARS)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one is not None:
        print(json.dumps(measure(asked.one)))
        return 0
    found = rows(Options(given={"years": str(asked.years)}))
    if asked.json is not None:
        write_rows(asked.json, found)
    return print_rows(found)


def rows(options: Options) -> list[Row]:
    """Measure once, in a process of its own; ``--set years=N`` takes another history."""
    years = int(options.given.get("years", _YEARS))
    with tempfile.TemporaryDirectory(dir=_made(options.work), prefix="import-") as place:
        folder = copied(options.years(years), Path(place) / "data")
        found = told("bench_import", "--one", str(folder))
    group = f"Import of {years} years of JSON ({found['size']:.0f} MB)"
    bare = Spread.one(found["bare"])
    made = []
    for step, name in _STEPS.items():
        seconds, cpu, peak = found[step]
        other_name, other = ("bare sqlite3 insert", bare) if step == "take" else ("", None)
        note = f"of the processor {cpu:.2f} s; most memory over the start so far {peak:.0f} MB"
        made.append(Row(group, name, "s", Spread.one(seconds), other_name, other, note=note))
    changed = Spread.one(0 if found["same"] else 1)
    name = "files that go out again as other bytes"
    return [*made, Row(group, name, "", changed, limit=Limit(0))]


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def measure(folder: Path) -> dict[str, object]:
    """Take the history of ``folder`` out and in; new files are put beside it.

    Each step is told as seconds, seconds of the processor, and MB over the start at its peak.
    """
    found: dict[str, object] = {}
    base, place = _peak(), folder.parent

    def measured(what: str, action: Callable[[], _T]) -> _T:
        began, since = perf_counter(), process_time()
        result = action()
        found[what] = (perf_counter() - began, process_time() - since, _peak() - base)
        return result

    with Store.open(folder) as store, Store.open(place / "new") as other:
        one = measured("export", lambda: export_json(store, place / "1.json", EVERYTHING))
        seen = measured("look", lambda: look(other, one, Choices()))
        measured("take", lambda: take(other, seen, at=datetime.now(UTC)))
        measured("look again", lambda: look(other, one, Choices()))
        two = measured("export again", lambda: export_json(other, place / "2.json", EVERYTHING))
    found["bare"] = _bare(folder / FILE_NAME, place / "bare.sqlite3")
    found["same"] = one.read_bytes() == two.read_bytes()
    found["size"] = one.stat().st_size / 1e6
    return found


def _bare(source: Path, target: Path) -> float:
    """Return the seconds that sqlite3 takes to insert all rows of some tables, and commit them."""
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        began = perf_counter()
        for table in _TABLES:
            found = old.execute(f"SELECT * FROM {table}")  # noqa: S608 - ours
            names = ", ".join(column for column, *_ in found.description)
            marks = ", ".join("?" for _ in found.description)
            new.execute(f"CREATE TABLE {table} ({names})")
            new.executemany(f"INSERT INTO {table} VALUES ({marks})", found)  # noqa: S608 - ours
        new.commit()
        return perf_counter() - began


def _peak() -> float:
    """Return the most memory that was ever in use, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
