"""Draws Trends to pictures: little data and much, both themes, each layout, two text sizes.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery_trends [FOLDER]   (default build/pictures)
"""

from __future__ import annotations

import gc
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SessionRecord
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.trends import Trends
from sirelief_gui.storage.store import Store
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.trends import TrendsScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.buttons import TextButton
from tools.gallery_screens import let_go

NOW = datetime(2025, 10, 16, 19, 30, tzinfo=UTC)
_SIZES = {"phone": (412, 892), "short": (412, 720), "wide": (1440, 900)}


def fill(store: Store, days_ago: Iterable[int], *, a_day: int = 1, seed: int = 7) -> None:
    """Put sessions with both ratings on the given days; pain falls slowly over them."""
    chance = Random(seed)  # noqa: S311 - made-up data
    days = sorted(days_ago, reverse=True)
    for number, day in enumerate(days):
        level = 6 - 2.5 * number / max(1, len(days) - 1)
        for which in range(a_day):
            before = min(10, max(1, round(level + chance.gauss(0, 0.8))))
            after = max(0, before - chance.choice((0, 1, 2, 2, 3)))
            early = chance.random() < 0.06
            put_session(
                store,
                f"s{number:05}-{which}",
                NOW - timedelta(days=day, hours=6 * (a_day - 1 - which)),
                scores=(min(10, before + 2 * early), after),
                outcome=Outcome.ENDED_EARLY if early else Outcome.COMPLETED,
                note="Flare-up after a long walk" if early else "",
            )


def put_session(
    store: Store,
    session_id: str,
    at: datetime,
    *,
    scores: tuple[int | None, int | None],
    outcome: Outcome = Outcome.COMPLETED,
    note: str = "",
) -> None:
    """Put one finished session with its ratings before and after."""
    record = SessionRecord(
        id=session_id,
        program_id="daily_five",
        program_name="Daily five",
        started_at=at,
        timezone="UTC",
        outcome=outcome,
        ended_at=at + timedelta(minutes=19),
        note=note,
    )
    store.start_session(record)
    store.finish_session(record)
    for kind, score in zip((CheckInKind.BEFORE, CheckInKind.AFTER), scores, strict=True):
        store.add_check_in(
            CheckIn(
                id=f"{session_id}-{kind.value}",
                at=at,
                timezone="UTC",
                kind=kind,
                score=score,
                session_id=session_id,
            )
        )


_SIX_WEEKS = [n for n in range(40) if n % 7 not in (1, 4)]
_GAPS = [*range(0, 9, 2), *range(30, 36), *range(60, 80, 3)]
_TWO_YEARS = [n for n in range(730) if n % 9 not in (2, 5) and not 300 < n < 330]
_STORIES: dict[str, tuple[list[int], str]] = {
    "none": ([], "6W"),
    "one": ([1], "6W"),
    "three": ([5, 3, 1], "6W"),
    "weeks": (_SIX_WEEKS, "6W"),
    "fortnight": (_SIX_WEEKS, "2W"),
    "quarter": (_SIX_WEEKS, "3M"),
    "gaps": (_GAPS, "3M"),
    "years": (_TWO_YEARS, "All"),
}


def main(folder: Path) -> None:
    """Write one picture a story, layout, theme and text size."""
    gc.disable()  # pages are let go of by hand
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    for name, (days, range_) in _STORIES.items():
        with tempfile.TemporaryDirectory() as data, Store.open(Path(data)) as store:
            fill(store, days, a_day=2 if name == "fortnight" else 1)
            for theme in (
                Theme(n, s, reduce_motion=True) for n in ("light", "dark") for s in (1.0, 1.5)
            ):
                for layout in _SIZES:
                    _shoot(store, name, range_, theme, layout, folder)
    app.quit()


def _shoot(store: Store, name: str, range_: str, theme: Theme, layout: str, folder: Path) -> None:
    shell = Shell()
    shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    apply_theme(shell, theme)
    shell.resize(*_SIZES[layout])
    shell.show()
    screen = TrendsScreen(trends=Trends(store, VirtualClock(NOW, "UTC")), goal=4, range_=range_)
    shell.show_page(screen, nav="trends")
    screen.fill()
    look = f"{layout}-{theme.name}-{round(theme.scale * 100)}"
    _save(shell, folder / f"trends-{name}-{look}.png")
    if name == "weeks":
        (chart,) = screen.findChildren(PainChart)
        for key in (Qt.Key.Key_End, *[Qt.Key.Key_Left] * 9):
            press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(chart, press)
        _save(shell, folder / f"trends-point-{look}.png")
        next(b for b in screen.findChildren(TextButton) if "table" in b.text()).click()
        _save(shell, folder / f"trends-table-{look}.png")
    let_go(shell)


def _save(shell: Shell, path: Path) -> None:
    QCoreApplication.sendPostedEvents()  # what a running app has laid out by then
    if not shell.grab().save(str(path)):
        raise OSError(path)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/pictures"))
