"""Write the tables of docs/BENCHMARKS.md from what `make bench` and `make chaos` have kept.

python tools/bench_page.py            write them, between their markers
python tools/bench_page.py --check    exit 1 when the page says anything else

The figures are those of benchmarks/results/bench.json and chaos.json; the words around the tables
are written by hand and stay as they are.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.machine import Machine  # noqa: E402
from benchmarks.results import QUIET, Part, Results  # noqa: E402
from benchmarks.rows import HEADINGS, Row, cells  # noqa: E402
from tools.chaos_results import Tried, Trouble  # noqa: E402

OUT = ROOT / "docs" / "BENCHMARKS.md"
RESULTS = ROOT / "benchmarks" / "results"
NOT_YET = "Not measured yet."
_SIDES = (
    ("Less than what stands beside", 0.0, 0.95),
    ("About the same", 0.95, 1.05),
    ("More than what stands beside", 1.05, float("inf")),
)


def page(before: str, *, results: Results, chaos: Trouble) -> str:
    """Return the page with its tables made anew; raises ValueError where a marker lacks."""
    tables = {"bench": bench_tables(results), "chaos": chaos_table(chaos)}
    for name, table in tables.items():
        begin, end = (f"<!-- {name}: {edge} -->" for edge in ("begin", "end"))
        if before.count(begin) != 1 or before.count(end) != 1:
            msg = f"the page has no place for {name}"
            raise ValueError(msg)
        head, _, rest = before.partition(begin)
        tail = rest.partition(end)[2]
        before = f"{head}{begin}\n\n{table}\n\n{end}{tail}"
    return before


def bench_tables(results: Results) -> str:
    """Return a table for every group of rows, with when and on what it was measured."""
    if not results.parts:
        return NOT_YET
    return "\n\n".join(
        [_machines(results.parts.values()), *in_short(results.rows), *_groups(results)]
    )


def in_short(rows: Sequence[Row]) -> Iterator[str]:
    """Say which limits are kept and missed, and where ours is less, as much or more than beside."""
    held = [row for row in rows if row.limit is not None and row.ours is not None]
    missed = [row for row in held if row.missed]
    if held:
        words = f"**Limits:** {len(held) - len(missed)} of {len(held)} kept"
        yield f"{words}; missed:\n\n{_named(missed)}" if missed else f"{words}."
    for words, low, high in _SIDES:
        if some := [row for row in rows if row.ratio is not None and low <= row.ratio < high]:
            yield f"**{words}:**\n\n{_named(some)}"


def _named(rows: Iterable[Row]) -> str:
    """Name rows by group, each with its ratio, or with its value where that has the limit."""
    groups: dict[str, list[str]] = {}
    for row in rows:
        by_value = row.ratio is None or (row.missed and row.limit and row.limit.of == "value")
        value = f"{cells(row)[1]} {row.unit}" if by_value else f"{row.ratio:.2f} × {row.other_name}"
        groups.setdefault(row.group, []).append(f"{row.name} {value}".rstrip())
    return "\n".join(f"- *{group}:* {'; '.join(names)}" for group, names in groups.items())


def _machines(parts: Iterable[Part]) -> str:
    """Say on what was measured: once, where all parts agree but for the commit."""
    said = dict.fromkeys(_machine_words(part.machine) for part in parts)
    return "Measured on: " + "; ".join(said) + "."


def _machine_words(machine: Machine) -> str:
    return (
        f"{machine.cores} cores ({machine.processor}), {machine.memory_gb:.0f} GB of memory,"
        f" {machine.system}, Python {machine.python}, Qt {machine.qt}"
    )


def _groups(results: Results) -> Iterator[str]:
    for name, part in results.parts.items():
        if part.problem:
            yield f"### {name}\n\n{part.problem} ({_when(name, part)})."
        for group in dict.fromkeys(row.group for row in part.rows):
            rows = [row for row in part.rows if row.group == group]
            yield f"### {group}\n\n{_table(rows)}\n\n{_when(name, part)}."


def _when(name: str, part: Part) -> str:
    full = " FULL=1" if part.full else ""
    words = f"`make bench ONLY={name}{full}`, {part.seconds:.0f} s"
    words += f", {part.day}, commit {part.machine.commit}"
    if part.others > QUIET:
        return f"{words}; **measured busy**: other programs took {part.others:.0%} of all cores"
    return f"{words}; quiet: other programs took {part.others:.0%} of all cores"


def _table(rows: Sequence[Row]) -> str:
    lines = [_line(HEADINGS), "|---|--:|---|--:|--:|---|"]
    notes = []
    for row in rows:
        line = list(cells(row))
        if row.note:
            notes.append(row.note)
            line[0] += f" [{len(notes)}]"
        line[-1] = line[-1].replace("MISSED", "**missed**")
        lines.append(_line(line))
    table = "\n".join(lines)
    said = " ".join(f"[{number}] {note}." for number, note in enumerate(notes, 1))
    return f"{table}\n\n{said}" if said else table


def _line(parts: Iterable[str]) -> str:
    return "| " + " | ".join(part.replace("|", "\\|") for part in parts) + " |"


def chaos_table(chaos: Trouble) -> str:
    """Return the table of what `tools.chaos` tried, each part with what tries it again."""
    if not chaos.parts:
        return NOT_YET
    lines = [_line(("part", "tried", "found", "figures", "seconds", "when", "again"))]
    lines += ["|---|---|---|---|--:|---|---|"]
    lines += [_line(_chaos_cells(name, part)) for name, part in chaos.parts.items()]
    on = dict.fromkeys(_machine_words(part.machine) for part in chaos.parts.values())
    return "\n".join([f"Tried on: {'; '.join(on)}.", "", *lines])


def _chaos_cells(name: str, part: Tried) -> tuple[str, ...]:
    found, faults = part.found, len(part.found.faults)
    verdict = f"**{faults} faults**" if faults else "nothing"
    verdict = f"left out: {found.left_out}" if found.left_out else verdict
    figures = ", ".join(f"{what} {value:g}" for what, value in found.figures.items())
    when = f"{part.day}, commit {part.machine.commit}"
    return (
        name,
        found.tried,
        verdict,
        figures,
        f"{part.seconds:.0f}",
        when,
        f"`{part.again(name)}`",
    )


def main(arguments: list[str] | None = None) -> int:
    """Write the tables, or tell whether they are up to date."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    is_check = parser.parse_args(arguments).check
    before = OUT.read_text(encoding="utf-8")
    results = Results.read(RESULTS / "bench.json")
    made = page(before, results=results, chaos=Trouble.read(RESULTS / "chaos.json"))
    if is_check:
        return 0 if made == before else 1
    OUT.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
