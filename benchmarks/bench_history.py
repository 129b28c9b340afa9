"""How long the history takes to open, to filter and to search, beside a bare sqlite3 read.

Usage: QT_QPA_PLATFORM=offscreen python -m benchmarks.bench_history [FOLDER]

Without a folder ten years are made up first (`benchmarks.ten_years`). Prints medians in
milliseconds: ours is everything from the key press to the painted page; bare is `sqlite3` reading
the same rows (the counts of every week, and the rows that the page shows) and doing nothing with
them. Then what other pages read of the same history. The processor's own time tells the same on a
machine that has other work to do; the ratio is of that.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.ten_years import UNTIL, make_years
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


def main() -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(made)
        if len(sys.argv) < 2:
            make_years(folder)
        clock = PacedVirtualClock(
            datetime(UNTIL.year, UNTIL.month, UNTIL.day, 20, tzinfo=UTC), "UTC"
        )
        with closing(open_services(folder, clock)) as services:
            bare = sqlite3.connect(folder / FILE_NAME)
            print(f"{'(ms)':<38}{'passed':>16}{'of the processor':>16}{'ratio':>7}")
            print(f"{'':<38}{'ours':>8}{'bare':>8}{'ours':>8}{'bare':>8}")
            for name, size in SIZES.items():
                _measure_list(services, bare, name, size)
            _measure_pages(services, bare)
            bare.close()
    app.quit()


def _measure_list(
    services: Services, bare: sqlite3.Connection, name: str, size: tuple[int, int]
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

    _tell(f"{name}: opened", _timed(page), _timed(partial(_read, bare, _ALL)))
    for chip in HistoryFilter:
        time = _timed(partial(page, HistoryPlace(chip=chip)))
        _tell(f"{name}: opened on {chip}", time, _timed(partial(_read, bare, _BARE[chip])))
    screen = page()
    field = screen.findChildren(QLineEdit)[0]
    view = screen.findChildren(HistoryList)[0]
    read = _timed(partial(_read, bare, (_COUNTS["search"], _COUNTS["search logs"])))
    for text in ("b", "besser", "cat-camel", "long drive"):
        _tell(f"{name}: searched for “{text}”", _timed(partial(_type, shell, field, text)), read)
    field.setText("")
    row = _timed(partial(_read, bare, _NEWEST))
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        _tell(f"{name}: {key.name}", _timed(partial(_press, shell, view, key)), row)
    _tell(f"{name}: scrolled anywhere", _timed(partial(_scroll, shell, view)), row)
    shell.close()


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


def _measure_pages(services: Services, bare: sqlite3.Connection) -> None:
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
        _tell(name, _timed(work), _timed(partial(_read, bare, sql)))


def _trends_anew(services: Services) -> None:
    services.trends.forget()
    services.trends.view(Range.ALL, goal=4)


def _read(bare: sqlite3.Connection, queries: tuple[str, ...]) -> None:
    for sql in queries:
        bare.execute(sql).fetchall()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the medians of the time that passed and of the processor's own."""
    passed, worked = [], []
    for _ in range(ROUNDS):
        start, busy = perf_counter(), process_time()
        work()
        passed.append((perf_counter() - start) * 1000)
        worked.append((process_time() - busy) * 1000)
    return median(passed), median(worked)


def _tell(what: str, ours: tuple[float, float], bare: tuple[float, float]) -> None:
    ratio = ours[1] / bare[1]
    print(f"{what:<38}{ours[0]:>8.1f}{bare[0]:>8.1f}{ours[1]:>8.1f}{bare[1]:>8.1f}{ratio:>7.1f}")


if __name__ == "__main__":
    main()
