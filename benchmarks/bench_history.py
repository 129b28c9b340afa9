"""How long the history takes to open, to filter and to search, beside a bare sqlite3 read.

Usage: python -m benchmarks.bench_history [FOLDER] [--rounds 7] [--json FILE]

Without a folder ten years are made up (`benchmarks.ten_years`), once; without a screen the windows
are drawn off screen. Ours is everything from the key press to the painted page; bare is `sqlite3`
reading the same rows (the counts of every week, and the rows that the page shows) and doing nothing
with them. Then what other pages read of the same history. The processor's own time, in the notes,
tells the same on a machine that has other work to do.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.alone import go_off_screen, rows_of
from benchmarks.prepared import copied, parser_over
from benchmarks.rows import Options, Row, Spread, print_rows, write_rows
from benchmarks.ten_years import UNTIL
from sirelief_gui.domain.history_search import HistoryFilter
from sirelief_gui.domain.trends import Range
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.rehearsal import PacedVirtualClock
from sirelief_gui.storage.database import FILE_NAME
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.history import HistoryPlace, HistoryScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.history_list import HistoryList

ROUNDS = 7
GROUP = "History and other pages of ten years"
_SHORT = (": opened", "“besser”", "anywhere", "view", "anew", "detail")
"""How the names of the rows end that every table has."""
SIZES = {"phone": (412, 892), "wide": (1440, 900)}
_COUNTS = {
    "sessions": "SELECT day, COUNT(*) FROM sessions WHERE outcome <> 'in_progress' GROUP BY day",
    "pain_logs": "SELECT day, COUNT(*) FROM check_ins"
    " WHERE kind IN ('now', 'next_morning', 'worst_24h') GROUP BY day",
    "stopped_early": "SELECT day, COUNT(*) FROM sessions"
    " WHERE outcome IN ('ended_early', 'stopped') GROUP BY day",
    "search": "SELECT day, COUNT(*) FROM sessions WHERE note LIKE '%besser%' GROUP BY day",
    "search logs": "SELECT day, COUNT(*) FROM check_ins"
    " WHERE kind IN ('now', 'next_morning', 'worst_24h')"
    " AND (note LIKE '%besser%' OR trigger_note LIKE '%besser%') GROUP BY day",
}
_NEWEST = (
    "SELECT * FROM sessions ORDER BY day DESC LIMIT 40",
    "SELECT * FROM check_ins WHERE score IS NOT NULL ORDER BY day DESC LIMIT 20",
)
_ALL = (_COUNTS["sessions"], _COUNTS["pain_logs"], *_NEWEST)
_BARE = {
    HistoryFilter.ALL: _ALL,
    HistoryFilter.SESSIONS: (_COUNTS["sessions"], _NEWEST[0]),
    HistoryFilter.PAIN_LOGS: (_COUNTS["pain_logs"], _NEWEST[1]),
    HistoryFilter.STOPPED_EARLY: (_COUNTS["stopped_early"], _NEWEST[0]),
}


Times = tuple[list[float], list[float]]
"""Milliseconds that passed, and those of the processor."""


def main() -> int:
    """Measure; returns 0, as there is no limit."""
    asked = parser_over("Time the history of ten years.", rounds=ROUNDS).parse_args()
    go_off_screen()
    given = {} if asked.folder is None else {"folder": str(asked.folder)}
    found = _Bench(Options(rounds=asked.rounds, given=given)).run()
    if asked.json is not None:
        write_rows(asked.json, found)
    return print_rows(found)


def rows(options: Options) -> list[Row]:
    """Measure off screen, in a process of its own; the shorter list leaves other rows out."""
    rounds = options.rounds or (ROUNDS if options.full else 3)
    found = rows_of("bench_history", str(options.years(10)), "--rounds", str(rounds))
    return [row for row in found if options.full or row.name.endswith(_SHORT)]


class _Bench:
    """Measures everything with one history open."""

    def __init__(self, options: Options) -> None:
        self._source = Path(options.given.get("folder") or options.years(10))
        self._rounds = options.rounds or ROUNDS
        self._rows: list[Row] = []

    def run(self) -> list[Row]:
        """Measure all; returns the rows."""
        app = QApplication.instance() or QApplication(sys.argv[:1])
        register()
        load_fonts()
        clock = PacedVirtualClock(
            datetime(UNTIL.year, UNTIL.month, UNTIL.day, 20, tzinfo=UTC), "UTC"
        )
        with (
            tempfile.TemporaryDirectory(prefix="history-") as place,
            closing(open_services(copied(self._source, Path(place) / "data"), clock)) as services,
            closing(sqlite3.connect(services.data_dir / FILE_NAME)) as bare,
        ):
            for name, size in SIZES.items():
                self._measure_list(services, bare, name, size)
            self._measure_pages(services, bare)
        app.quit()
        return self._rows

    def _measure_list(
        self, services: Services, bare: sqlite3.Connection, name: str, size: tuple[int, int]
    ) -> None:
        shell = Shell()
        shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        apply_theme(shell, Theme(reduce_motion=True))
        shell.resize(*size)
        shell.show()

        def page(place: HistoryPlace | None = None) -> HistoryScreen:
            screen = HistoryScreen(history=services.history, place=place)
            shell.show_page(screen, nav="history")
            shell.grab()
            return screen

        self._tell(f"{name}: opened", page, partial(_read, bare, _ALL))
        for chip in HistoryFilter:
            opened = partial(page, HistoryPlace(chip=chip))
            self._tell(f"{name}: opened on {chip}", opened, partial(_read, bare, _BARE[chip]))
        screen = page()
        field = screen.findChildren(QLineEdit)[0]
        view = screen.findChildren(HistoryList)[0]
        read = partial(_read, bare, (_COUNTS["search"], _COUNTS["search logs"]))
        for text in ("b", "besser", "cat-camel", "long drive"):
            self._tell(f"{name}: searched for “{text}”", partial(_type, shell, field, text), read)
        field.setText("")
        row = partial(_read, bare, _NEWEST)
        for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
            self._tell(f"{name}: {key.name}", partial(_press, shell, view, key), row)
        self._tell(f"{name}: scrolled anywhere", partial(_scroll, shell, view), row)
        shell.close()

    def _measure_pages(self, services: Services, bare: sqlite3.Connection) -> None:
        newest = services.store.sessions(newest=1)[0].id
        recent = (
            "SELECT * FROM sessions WHERE day > '2026-01-22'",
            "SELECT * FROM check_ins WHERE day > '2026-01-22'",
        )
        every = (
            "SELECT id, started_at, note, outcome FROM sessions",
            "SELECT session_id, kind, score FROM check_ins",
            "SELECT session_id, MAX(reps_done) FROM exercise_results GROUP BY session_id",
        )
        pages: tuple[tuple[str, Callable[[], object], tuple[str, ...]], ...] = (
            ("Today’s view", services.today.view, recent),
            ("Trends’ view of all, read anew", partial(_trends_anew, services), every),
            ("saved page’s view", partial(services.history.after_view, newest), recent),
            ("one session’s detail", partial(services.history.detail, newest), recent[:1]),
        )
        for name, work, sql in pages:
            self._tell(name, work, partial(_read, bare, sql))

    def _tell(self, what: str, ours: Callable[[], object], bare: Callable[[], object]) -> None:
        """Measure ours and the bare read in turns, and keep the row."""
        mine: Times = ([], [])
        other: Times = ([], [])
        for _round in range(self._rounds):
            for work, found in ((ours, mine), (bare, other)):
                for times, took in zip(found, _timed(work), strict=True):
                    times.append(took)
        note = f"of the processor {median(mine[1]):.1f} ms, bare {median(other[1]):.1f} ms"
        beside = Spread.of(other[0])
        row = Row(GROUP, what, "ms", Spread.of(mine[0]), "bare sqlite3 read", beside, note=note)
        self._rows.append(row)


def _type(shell: Shell, field: QLineEdit, text: str) -> None:
    field.setText("")
    field.setText(text)
    shell.grab()


def _press(shell: Shell, view: HistoryList, key: Qt.Key) -> None:
    QTest.keyClick(view, key)
    shell.grab()


def _scroll(shell: Shell, view: HistoryList) -> None:
    bar = view.verticalScrollBar()
    bar.setValue((bar.value() + bar.maximum() * 377 // 1000) % max(1, bar.maximum()))
    shell.grab()


def _trends_anew(services: Services) -> None:
    services.trends.forget()
    services.trends.view(Range.ALL, goal=4)


def _read(bare: sqlite3.Connection, queries: Sequence[str]) -> None:
    for sql in queries:
        bare.execute(sql).fetchall()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds that passed, and the processor's own."""
    start, busy = perf_counter(), process_time()
    work()
    return (perf_counter() - start) * 1000, (process_time() - busy) * 1000


if __name__ == "__main__":
    sys.exit(main())
