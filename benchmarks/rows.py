"""What every bench hands over: rows of one table, with medians, spread and limits.

A bench is a module with ``rows(options) -> list[Row]`` beside its own command line;
``python -m benchmarks`` collects them. Ours and the other are measured in turns in one run, so that
a ratio never leans on a remembered number. Needs nothing but the standard library.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Literal, Self

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "bench"
"""Where benches keep what is made once: histories of many years, pictures, logs."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of ``n`` measurements, and the least and the greatest of them."""

    p50: float
    low: float
    high: float
    n: int

    @classmethod
    def of(cls, values: Iterable[float]) -> Self:
        """Take the spread of measurements; raises ValueError where there are none."""
        kept = sorted(values)
        if not kept:
            msg = "nothing was measured"
            raise ValueError(msg)
        return cls(median(kept), kept[0], kept[-1], len(kept))

    @classmethod
    def one(cls, value: float) -> Self:
        """Say a single number, such as a p99, a size or a slope."""
        return cls(value, value, value, 1)


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that a row may say: its ratio to the other, or its own value in its unit."""

    most: float
    of: Literal["ratio", "value"] = "value"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    ``ours`` is None where it could not be measured, and ``note`` says why. ``unit`` is that of both
    spreads ("ms", "MB", "% of a core", …); less is better in every row. Rows of one ``group`` stand
    together under one heading, in the order they were handed over.
    """

    group: str
    name: str
    unit: str
    ours: Spread | None
    other_name: str = ""
    other: Spread | None = None
    limit: Limit | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """The median of ours divided by that of the other, None where one of them lacks."""
        if self.ours is None or self.other is None or self.other.p50 == 0:
            return None
        return self.ours.p50 / self.other.p50

    @property
    def missed(self) -> bool:
        """Whether there is a limit, and it was measured, and it is not kept."""
        if self.limit is None:
            return False
        if self.limit.of == "ratio":
            return self.ratio is not None and self.ratio > self.limit.most
        return self.ours is not None and self.ours.p50 > self.limit.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to measure: short or whole, on which display, and where to keep what is made once."""

    full: bool = False
    """The issue's own numbers (20 minutes, 100 years); else what ends within minutes."""
    display: str = ":91"
    """The X display that a bench may open a screen of its own on."""
    work: Path = WORK
    rounds: int | None = None
    """How often in turns, None for what a bench thinks right."""
    seconds: float | None = None
    """How long a bench that goes by time may watch, None for what it thinks right."""
    given: Mapping[str, str] = field(default_factory=dict)
    """What else was said as ``--set NAME=VALUE``, such as where a recording lies."""

    def years(self, count: int) -> Path:
        """Return the data folder of a history of so many years, made at first; copy before use."""
        from benchmarks.prepared import years

        return years(self.work, count)

    def scratch(self) -> TemporaryDirectory[str]:
        """Return a folder on the same disk that is gone afterwards."""
        self.work.mkdir(parents=True, exist_ok=True)
        return TemporaryDirectory(dir=self.work, prefix="scratch-")


def to_json(row: Row) -> dict[str, Any]:
    """Return a row as JSON knows it."""
    return asdict(row)


def from_json(found: Mapping[str, Any]) -> Row:
    """Read a row as `to_json` wrote it."""
    spreads = {key: None if found[key] is None else Spread(**found[key]) for key in _SPREADS}
    limit = None if found["limit"] is None else Limit(**found["limit"])
    return Row(**{**found, **spreads, "limit": limit})


_SPREADS = ("ours", "other")


def number(value: float) -> str:
    """Write a number with three figures that count: 0.0123, 1.23, 12.3, 123, 12,345."""
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else str(value)
    decimals = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{min(decimals, 6)}f}"


def spread_words(spread: Spread | None) -> str:
    """Write a spread as “median (least–greatest)”, a single number as itself."""
    if spread is None:
        return "–"
    if spread.n == 1 or spread.low == spread.high:
        return number(spread.p50)
    return f"{number(spread.p50)} ({number(spread.low)}–{number(spread.high)})"


def limit_words(row: Row) -> str:
    """Write what a row may say at most, and whether it does; empty without a limit."""
    if row.limit is None:
        return ""
    most = f"{row.limit.most:g}" + (" ×" if row.limit.of == "ratio" else f" {row.unit}")
    measured = row.ours is not None and (row.limit.of == "value" or row.ratio is not None)
    verdict = ("MISSED" if row.missed else "kept") if measured else "not measured"
    return f"≤ {most}: {verdict}"


HEADINGS = ("", "ours", "beside", "other", "ratio", "limit")


def cells(row: Row) -> tuple[str, ...]:
    """Return what stands in the table under `HEADINGS`."""
    ratio = "" if row.ratio is None else f"{row.ratio:.2f} ×"
    name = f"{row.name}, {row.unit}" if row.unit else row.name
    other = spread_words(row.other) if row.other_name or row.other else ""
    return (name, spread_words(row.ours), row.other_name, other, ratio, limit_words(row))


def text(rows: Sequence[Row]) -> str:
    """Write rows as a table for a terminal, group by group, notes below their rows."""
    lines = [HEADINGS, *(cells(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEADINGS))]
    written = [_line(HEADINGS, widths)]
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            written += ["", group]
        written.append(_line(cells(row), widths))
        if row.note:
            written.append(f"      {row.note}")
    return "\n".join(written)


def _line(parts: Sequence[str], widths: Sequence[int]) -> str:
    padded = [part.ljust(width) for part, width in zip(parts, widths, strict=True)]
    return ("  " + "  ".join(padded)).rstrip()


def print_rows(rows: Sequence[Row]) -> int:
    """Print the table and return the exit status: 1 where a limit is missed, else 0."""
    print(text(rows))
    missed = [row for row in rows if row.missed]
    if missed:
        print("\nMissed: " + "; ".join(f"{row.group}: {row.name}" for row in missed))
    return 1 if missed else 0


def write_rows(file: Path, rows: Sequence[Row]) -> None:
    """Write rows alone as JSON, for a bench run by its own command."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps([to_json(row) for row in rows], indent=1, ensure_ascii=False) + "\n")


def read_rows(file: Path) -> list[Row]:
    """Read what `write_rows` wrote."""
    return [from_json(found) for found in json.loads(file.read_text())]
