"""How what takes long grows from one year of history to ten and a hundred: in line, or slower.

    python -m benchmarks.bench_growth [--years 1,10,100] [--only csv,import] [--json FILE]

Measured in processes of their own: every format of export, as `benchmarks.bench_exports` does it;
a JSON file taken into an empty history (its look, the take with its backup); the services opened;
what Today, History (its page painted, a search typed) and Trends (read anew) need. All is told in
the processor's own seconds, the least of some turns, which a busy machine makes little longer. The
exponent is the logarithm of how many times more it takes over that of how many times more years
there are: 1 is in line, 0 does not grow; more than 1.1 is a limit missed. A hundred years need a
quarter of an hour and 3 GB of disk below build/, so the shorter list stops at ten.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from math import log
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, TypeVar

from benchmarks.alone import told
from benchmarks.bench_exports import LIMITS
from benchmarks.prepared import copied
from benchmarks.rows import Limit, Options, Row, Spread, print_rows, write_rows
from benchmarks.ten_years import UNTIL

if TYPE_CHECKING:
    from sirelief_gui.services.app_services import Services

GROUP = "Growth with the years (1 is in line, 0 does not grow)"
QUICK, FULL = (1, 10), (1, 10, 100)
MOST = 1.1
"""The exponent that is still in line: measuring twice does not give the same."""
SMALL = 0.02
"""Seconds of the processor below which nothing is said of growth: nobody can feel them."""
_EXPORTS = tuple(kind.value for kind in LIMITS)
_PAGES = ("services opened", "Today", "History painted", "History searched", "Trends read anew")
PARTS = (*_EXPORTS, "import", "pages")
_TURNS = 3

_T = TypeVar("_T")
Seconds = dict[str, list[float]]
"""CPU seconds of each thing, as often as it was measured."""


@dataclass(frozen=True, slots=True)
class Grown:
    """What one thing takes at each number of years: CPU seconds, and MB at its peak where told."""

    seconds: Mapping[int, Sequence[float]]
    peaks: Mapping[int, float]

    def least(self, count: int) -> float:
        """Return the CPU seconds at so many years."""
        return min(self.seconds[count])

    def exponent(self, fewer: int, more: int) -> float | None:
        """Return by what power it grows between two numbers of years; None where it is small."""
        small, large = self.least(fewer), self.least(more)
        if large < SMALL or small <= 0:
            return None
        return log(large / small) / log(more / fewer)


def main() -> int:
    """Measure and print; returns 1 where something grows faster than its history."""
    parser = argparse.ArgumentParser(description="See how long things take with more years.")
    parser.add_argument("--years", type=_numbers, default=FULL, help="numbers with commas between")
    parser.add_argument("--only", type=_names, default=PARTS, help=f"of {', '.join(PARTS)}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    parser.add_argument("--one", nargs=2, metavar=("PART", "FOLDER"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one is not None:
        name, folder = asked.one
        print(json.dumps((_imported if name == "import" else _pages)(Path(folder))))
        return 0
    given = {"years": ",".join(map(str, asked.years)), "only": ",".join(asked.only)}
    found = rows(Options(given=given))
    if asked.json is not None:
        write_rows(asked.json, found)
    return print_rows(found)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(part) for part in text.split(",")))


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


def rows(options: Options) -> list[Row]:
    """Measure one and ten years, or a hundred too; ``--set years=1,10`` and ``only`` as above."""
    counts: tuple[int, ...] = FULL if options.full else QUICK
    parts: tuple[str, ...] = PARTS
    if "years" in options.given:
        counts = _numbers(options.given["years"])
    if "only" in options.given:
        parts = _names(options.given["only"])
    found: dict[str, Grown] = {}
    for count in counts:
        source = options.years(count)
        with options.scratch() as place:
            folder = copied(source, Path(place) / "data")
            for part in parts:
                _measure(part, folder, count, found)
    return [row for name, grown in found.items() for row in told_rows(name, grown)]


def _measure(part: str, folder: Path, count: int, found: dict[str, Grown]) -> None:
    """Measure one part at one number of years, more often where it is soon over."""
    turns = _TURNS if count == 1 else 2 if count <= 10 and part != "import" else 1
    for _turn in range(turns):
        if part in _EXPORTS:
            one = told("bench_exports", str(folder), "--one", part)
            seconds, peak = {f"export {part.upper()}": [one["cpu"]]}, one["peak"]
        else:
            seconds, peak = told("bench_growth", "--one", part, str(folder)), None
        for name, took in seconds.items():
            grown = found.setdefault(name, Grown({}, {}))
            before = grown.seconds.get(count, [])
            peaks = {**grown.peaks, **({} if peak is None else {count: peak})}
            found[name] = Grown({**grown.seconds, count: [*before, *took]}, peaks)


def told_rows(name: str, grown: Grown) -> list[Row]:
    """Return a row of each step to more years."""
    told_ = []
    for fewer, more in pairwise(sorted(grown.seconds)):
        exponent = grown.exponent(fewer, more)
        took = [f"{grown.least(count):.3g}" for count in (fewer, more)]
        note = f"{' → '.join(took)} s of the processor"
        if fewer in grown.peaks and more in grown.peaks:
            peaks = f"{grown.peaks[fewer]:.0f} → {grown.peaks[more]:.0f}"
            note += f"; most memory over Today {peaks} MB"
        if exponent is None:
            note += "; too short to tell"
        ours = Spread.one(0.0 if exponent is None else exponent)
        title = f"{name}, {fewer} → {more} years"
        told_.append(Row(GROUP, title, "exponent", ours, limit=Limit(MOST), note=note))
    return told_


# In a process of its own


def _imported(folder: Path) -> Seconds:
    """Take a history into an empty one beside it; only the look and the take are told."""
    from sirelief_gui.domain.export_options import ExportOptions
    from sirelief_gui.services.importing import Choices, look, take
    from sirelief_gui.storage.exchange.json_export import export_json
    from sirelief_gui.storage.store import Store

    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="new-") as name:
        place = Path(name)
        with Store.open(folder) as store:
            everything = ExportOptions(notes=True, due_date=True)
            file = export_json(store, place / "all.json", everything)
        with Store.open(place / "data") as other:
            began = process_time()
            seen = look(other, file, Choices())
            looked = process_time()
            take(other, seen, at=datetime.now(UTC))
            taken = process_time()
    return {"import, the look": [looked - began], "import, the take": [taken - looked]}


def _pages(folder: Path) -> Seconds:
    """Open the services, and what the pages need, three times each but for what is kept."""
    from PySide6.QtWidgets import QApplication

    from sirelief_gui.services.app_services import open_services
    from sirelief_gui.services.rehearsal import PacedVirtualClock
    from sirelief_gui.ui.resources import register
    from sirelief_gui.ui.theme import load_fonts

    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    clock = PacedVirtualClock(datetime(UNTIL.year, UNTIL.month, UNTIL.day, 20, tzinfo=UTC), "UTC")
    open_services(folder, clock).close()  # what the day's first opening does once
    opened, services = _timed(partial(open_services, folder, clock))
    with closing(services):
        found = {"services opened": [opened], **_shown(services)}
    app.quit()
    return {name: found[name] for name in _PAGES}


def _shown(services: Services) -> Seconds:
    """Show the pages in a window that nobody sees, each of them once before it is timed."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLineEdit

    from sirelief_gui.domain.trends import Range
    from sirelief_gui.ui.screens.history import HistoryScreen
    from sirelief_gui.ui.shell import Shell
    from sirelief_gui.ui.theme import Theme, apply_theme

    shell = Shell()
    shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    apply_theme(shell, Theme(reduce_motion=True))
    shell.resize(412, 892)
    shell.show()

    def page() -> QLineEdit:
        screen = HistoryScreen(history=services.history)
        shell.show_page(screen, nav="history")
        shell.grab()
        return screen.findChildren(QLineEdit)[0]

    field = page()

    def search() -> None:
        field.setText("")
        field.setText("besser")
        shell.grab()

    def trends() -> None:
        services.trends.forget()
        services.trends.view(Range.ALL, goal=4)

    services.today.view()
    search()
    trends()
    gc.collect()
    gc.freeze()  # as the app does beside Today: what is there is gone through no more
    found = {"Today": _often(services.today.view), "History searched": _often(search)}
    found |= {"History painted": _often(page), "Trends read anew": _often(trends)}
    shell.close()
    return found


def _often(work: Callable[[], object]) -> list[float]:
    return [_timed(work)[0] for _ in range(_TURNS)]


def _timed(work: Callable[[], _T]) -> tuple[float, _T]:
    """Return the processor's seconds, and what came of it."""
    began = process_time()
    found = work()
    return process_time() - began, found


if __name__ == "__main__":
    sys.exit(main())
