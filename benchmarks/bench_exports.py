"""How long ten years take to export and how much memory, beside a bare sqlite3 read of the rows.

Usage: python -m benchmarks.bench_exports [FOLDER] [--rounds 3] [--json FILE]

Without a folder ten years are made up (`benchmarks.ten_years`), once. Each format is written by a
program of its own that shows Today off screen and then exports in a worker thread, as the window
does. Ours is from the press to the file in its place; bare is `sqlite3` reading the same rows in
the same round and doing nothing with them; the processor's own time is no longer on a busy
machine; peak is the most memory over what Today takes. Returns 1 where a limit is passed: the
seconds that issue 6 sets, and 120 MB.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from time import perf_counter, thread_time

from benchmarks.alone import told
from benchmarks.prepared import copied, parser_over
from benchmarks.rows import Limit, Options, Row, Spread, print_rows, write_rows
from benchmarks.ten_years import UNTIL
from sirelief_gui.domain.export_format import ExportFormat
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.services.exporting import Exporting
from sirelief_gui.storage.database import FILE_NAME

PEAK_MB = 120
LIMITS = {
    ExportFormat.CSV: 2.0,
    ExportFormat.JSON: 4.0,
    ExportFormat.FHIR: 6.0,
    ExportFormat.PDF: 3.0,
    ExportFormat.FLAT: None,
    ExportFormat.XLSX: None,
}
"""Seconds; None where the issue sets no limit."""
_TABLES = ("sessions", "exercise_results", "check_ins", "check_in_sites", "check_in_triggers")
_READ = {
    kind: (*_TABLES, "events", "corrections", "safety_log")
    if kind is ExportFormat.JSON
    else _TABLES
    for kind in LIMITS
}
_EVERYTHING = ExportOptions(notes=True, due_date=True)
_NOW = datetime(UNTIL.year, UNTIL.month, UNTIL.day, 20, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One export: seconds, of a processor too, MB over Today's at its peak, MB of the files."""

    seconds: float
    cpu: float
    peak: float
    size: float


def main() -> int:
    """Measure all formats and print a table; returns the exit status."""
    parser = parser_over("Measure the exports of ten years.", rounds=3)
    parser.add_argument("--one", choices=[kind.value for kind in LIMITS], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(_one(ExportFormat(asked.one), asked.folder)))
        return 0
    given = {} if asked.folder is None else {"folder": str(asked.folder)}
    found = rows(Options(rounds=asked.rounds, given=given))
    if asked.json is not None:
        write_rows(asked.json, found)
    return print_rows(found)


def rows(options: Options) -> list[Row]:
    """Measure each format, once in turns with the bare read or three times if it is to be whole."""
    rounds = options.rounds or (3 if options.full else 1)
    source = Path(options.given.get("folder") or options.years(10))
    with options.scratch() as place:
        folder = copied(source, Path(place) / "data")
        return [row for kind in LIMITS for row in _told(kind, folder, rounds)]


def _told(kind: ExportFormat, folder: Path, rounds: int) -> list[Row]:
    """Return the rows of one format: its seconds, and its memory."""
    bare, ours, limit = [], [], LIMITS[kind]
    for _round in range(rounds):
        bare.append(_bare(folder, _READ[kind]))
        ours.append(in_a_program_of_its_own(kind, folder))
    group, cpu = "Exports of ten years", min(one.cpu for one in ours)
    seconds = Row(
        group,
        kind.name,
        "s",
        Spread.of(one.seconds for one in ours),
        "bare sqlite3 read",
        Spread.of(bare),
        None if limit is None else Limit(limit),
        f"of the processor {cpu:.2f} s; {ours[0].size:.1f} MB of files",
    )
    peak = Spread.of(one.peak for one in ours)
    name = f"{kind.name}, most memory over Today"
    return [seconds, Row(group, name, "MB", peak, limit=Limit(PEAK_MB))]


def _bare(folder: Path, tables: tuple[str, ...]) -> float:
    """Return the seconds that sqlite3 takes to read all rows of some tables."""
    began = perf_counter()
    with closing(sqlite3.connect(f"file:{folder / FILE_NAME}?mode=ro", uri=True)) as connection:
        for table in tables:
            for _row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - ours
                pass
    return perf_counter() - began


def in_a_program_of_its_own(kind: ExportFormat, folder: Path) -> Measured:
    """Export in another process and return what it measured."""
    return Measured(**told("bench_exports", str(folder), "--one", kind.value))


def _one(kind: ExportFormat, folder: Path) -> dict[str, float]:
    """Show Today, then export in a thread; returns what was measured."""
    from sirelief_gui.app import make_application
    from sirelief_gui.services.app_services import open_services
    from sirelief_gui.services.rehearsal import PacedVirtualClock
    from sirelief_gui.ui.flows.desk import Desk
    from sirelief_gui.ui.flows.main_flow import MainFlow
    from sirelief_gui.ui.shell import Shell

    application = make_application()
    clock = PacedVirtualClock(_NOW, "Europe/Berlin")
    with (
        closing(open_services(folder, clock, create=False)) as services,
        tempfile.TemporaryDirectory() as out,
    ):
        shell = Shell()
        MainFlow(Desk(shell, services), parent=shell).open()
        shell.show()
        application.processEvents()
        path, exporting = Path(out) / "export", services.exporting

        def export() -> None:
            if kind is ExportFormat.PDF:
                exporting.beside(lambda own, progress: _report(own, path, progress))(unwatched)
            else:
                exporting.beside(
                    lambda own, progress: own.write(kind, path, _EVERYTHING, progress=progress)
                )(unwatched)

        before = _forget_peak()
        seconds, cpu = _in_a_thread(export)
        peak = (_memory("VmHWM") - before) / 1024
        files = list(path.iterdir()) if path.is_dir() else [path]
        size = sum(file.stat().st_size for file in files) / 2**20
        shell.close()
    return {"seconds": seconds, "cpu": cpu, "peak": peak, "size": size}


def _report(own: Exporting, path: Path, progress: Progress) -> None:
    """Read the report and draw it, with a page of every session."""
    from sirelief_gui.domain.paper import A4
    from sirelief_gui.services.printing import save_sheet
    from sirelief_gui.ui.paper.sheets import drawn

    said = own.report(_EVERYTHING, progress=progress)
    save_sheet(path, drawn(said, A4).pdf("en"))


def _in_a_thread(action: Callable[[], None]) -> tuple[float, float]:
    """Do something in a thread; returns its seconds, on the wall and of a processor."""
    failed: list[BaseException] = []
    took: list[float] = []

    def work() -> None:
        began = thread_time()
        try:
            action()
        except BaseException as error:  # noqa: BLE001 - raised again below
            failed.append(error)
        took.append(thread_time() - began)

    thread = Thread(target=work)
    began = perf_counter()
    thread.start()
    thread.join()
    seconds = perf_counter() - began
    if failed:
        raise failed[0]
    return seconds, took[0]


def _forget_peak() -> int:
    """Let the peak begin anew where this system can; returns the memory taken now, in kB."""
    Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS")


def _memory(name: str) -> int:
    """Return a line of this process's status, in kB (Linux)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise LookupError(name)


if __name__ == "__main__":
    sys.exit(main())
