"""Opens an exported history in LibreOffice without a window, and sees that no value changes.

Usage: python -m tools.office_check [FOLDER]

FOLDER holds a history; without one a small one with nasty notes is made up. The tables (CSV) are
converted to a workbook and back, the workbook (XLSX) to tables, and every value is compared with
what was written. Needs ``soffice``; not part of the tests. Returns 1 where a value differs.
"""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.ten_years import make_years
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.storage.csv_export import export_tables, unguarded
from sirelief_gui.storage.exports.xlsx import export_xlsx
from sirelief_gui.storage.store import Store

_EVERYTHING = ExportOptions(notes=True, due_date=True)
# Comma, quote, UTF-8, from the first line; every column as text, so that nothing is read into it.
_COLUMNS = 40
_AS_TEXT = "/".join(f"{number}/2" for number in range(1, _COLUMNS + 1))
_READ = f"CSV:44,34,76,1,{_AS_TEXT}"
_WRITE = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}"

Rows = list[list[str]]


def main() -> int:
    """Convert there and back, compare, and say what was found; returns the exit status."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        if len(sys.argv) > 1:
            folder = Path(sys.argv[1])
        else:
            folder = work / "history"
            make_years(folder, years=0.3, until=date(2026, 3, 19))
        with Store.open(folder, create=False) as store:
            tables = export_tables(store, work / "tables", _EVERYTHING)
            book = export_xlsx(store, work / "book.xlsx", _EVERYTHING)
        wanted = {path.stem: _rows(path) for path in tables if path.suffix == ".csv"}
        found = [*_of_tables(work, wanted), *_of_book(work, book, wanted)]
    print(*found, sep="\n")
    return int(any("differ" in line for line in found))


def _of_tables(work: Path, wanted: dict[str, Rows]) -> Iterator[str]:
    """Compare the tables after they went through a workbook of LibreOffice's own."""
    for name, rows in wanted.items():
        there = _convert(work / "tables" / f"{name}.csv", "xlsx", work / "there", reads=_READ)
        back = _convert(there, _WRITE.format(sheet=0), work / "back")
        yield _verdict(f"CSV, {name}", rows, _rows(back))


def _of_book(work: Path, book: Path, wanted: dict[str, Rows]) -> Iterator[str]:
    """Compare the sheets of the workbook with the tables, times without their offset."""
    _convert(book, _WRITE.format(sheet=-1), work / "sheets")
    for name, rows in wanted.items():
        said = [[_as_in_a_cell(cell) for cell in row] for row in rows]
        there = _rows(work / f"sheets/book-{name}.csv")
        yield _verdict(f"XLSX, {name}", said, there)


def _convert(file: Path, kind: str, out: Path, *, reads: str = "") -> Path:
    command = ["soffice", "--headless", f"-env:UserInstallation={(out.parent / 'lo').as_uri()}"]
    if reads:
        command.append(f"--infilter={reads}")
    command += ["--convert-to", kind, "--outdir", str(out), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return out / f"{file.stem}.{kind.partition(':')[0]}"


def _rows(path: Path) -> Rows:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def _verdict(what: str, wanted: Rows, found: Rows) -> str:
    ours = [[_lines(cell) for cell in row] for row in wanted]
    theirs = [[_lines(cell) for cell in row] for row in found]
    cells = sum(map(len, ours))
    if ours == theirs:
        return f"{what}: {cells} values, all as they were written"
    pairs = (
        (one, other)
        for row, back in zip(ours, theirs, strict=False)
        for one, other in zip(row, back, strict=False)
        if one != other
    )
    first = next(pairs, (f"{len(ours)} rows", f"{len(theirs)} rows"))
    return f"{what}: values differ, first {first[0]!r} became {first[1]!r}"


def _lines(text: str) -> str:
    """Return a text with line feeds: a cell knows no other end of a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _as_in_a_cell(text: str) -> str:
    """Return what a workbook says: no guard against formulas, times as on the wall."""
    if len(text) == len("2026-03-02T09:05:00-05:00") and text[4:5] == "-" and text[10:11] == "T":
        return text[:19].replace("T", " ")
    return {"true": "TRUE", "false": "FALSE"}.get(text, unguarded(text))


if __name__ == "__main__":
    sys.exit(main())
