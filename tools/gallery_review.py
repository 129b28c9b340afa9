"""Draws the pages after a session and of the history, for looking at beside the mock-ups.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery_review [FOLDER] [WORD]
Only pictures whose name holds WORD are drawn. Default folder: build/pictures/review
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from sirelief_gui.domain.record import Comfort
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.history_views import SessionRow
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.export_sheet import ExportSheet
from sirelief_gui.ui.screens.history import HistoryScreen
from sirelief_gui.ui.screens.look_back import LookBackScreen
from sirelief_gui.ui.screens.reveal import RevealScreen
from sirelief_gui.ui.screens.saved import SavedScreen
from sirelief_gui.ui.screens.session_detail import SessionDetailScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.comfort_choice import ComfortChoice
from sirelief_gui.ui.working import WorkingSheet
from tests.ui.screens.past import fill_past
from tests.ui.working_fakes import AtOnce

_SIZES = {"phone": (412, 892), "short": (412, 720), "small": (360, 600), "wide": (1440, 900)}
_NOW = datetime(2025, 10, 15, 19, 10, tzinfo=timezone(timedelta(hours=2)))


def main(folder: Path, word: str) -> None:
    """Write one picture a state, size, theme and text size."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        clock = VirtualClock(_NOW, "Europe/Berlin")
        services = open_services(Path(data) / "full", clock)
        fill_past(services.store, _NOW)
        empty = open_services(Path(data) / "empty", clock)
        for state, make in _states(services, empty).items():
            for size, pixels in _SIZES.items():
                for name in ("light", "dark"):
                    for scale in (1.0, 1.5):
                        target = f"{state}-{size}-{name}-{round(scale * 100)}"
                        if word in target:
                            theme = Theme(name=name, scale=scale, reduce_motion=True)
                            _shoot(make, theme, pixels, folder / f"{target}.png")
        services.close()
        empty.close()
    app.quit()


def _shoot(make: Callable[[Shell], None], theme: Theme, size: tuple[int, int], path: Path) -> None:
    shell = Shell()
    shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    apply_theme(shell, theme)
    shell.resize(*size)
    shell.show()
    make(shell)
    for _turn in range(4):
        QApplication.processEvents()
    if not shell.grab().save(str(path)):
        raise OSError(path)
    shell.close()


def _states(services: Services, empty: Services) -> dict[str, Callable[[Shell], None]]:
    history = services.history
    listing = history.listing()
    weeks = listing.rows(0, len(listing.weeks) - 1)
    ids = [row.id for week in weeks for row in week if isinstance(row, SessionRow)]
    page = _page
    return {
        "reveal-lower": page(lambda: RevealScreen(before=4, after=2)),
        "reveal-same": page(lambda: RevealScreen(before=3, after=3)),
        "reveal-higher": page(lambda: RevealScreen(before=3, after=5)),
        "reveal-over": page(lambda: RevealScreen(before=5, after=10)),
        "look-start": page(lambda: _look_back(None)),
        "look-hurt": page(lambda: _look_back(Comfort.HURT)),
        "look-eased": page(lambda: _look_back(Comfort.EASED)),
        "saved": page(lambda: SavedScreen(view=history.after_view(ids[0]), offers_rating=True)),
        "saved-unrated": page(lambda: SavedScreen(view=history.after_view(ids[-1]))),
        "saved-failed": page(_failed),
        "history": page(lambda: _history(services), nav="history"),
        "history-empty": page(lambda: _history(empty), nav="history"),
        "detail": page(lambda: SessionDetailScreen(detail=history.detail(ids[0]))),
        "detail-stopped": page(lambda: SessionDetailScreen(detail=history.detail(ids[3]))),
        "export-choose": lambda shell: _export(shell, services, 0),
        "export-preview": lambda shell: _export(shell, services, 1),
        "export-saved": lambda shell: _export(shell, services, 2),
        "working": _working,
    }


def _page(make: Callable[[], Screen], nav: str | None = None) -> Callable[[Shell], None]:
    return lambda shell: shell.show_page(make(), nav=nav)


def _history(services: Services) -> Screen:
    screen = HistoryScreen(history=services.history, offers_adding=True, offers_sharing=True)
    screen.fill()
    return screen


def _failed() -> Screen:
    screen = SavedScreen()
    screen.set_failed("The disk is full. Make room on it, then try again.")
    return screen


def _look_back(comfort: Comfort | None) -> Screen:
    names = ("Cat-Camel", "Hand-Heel Rocks", "Bridging", "Hip Abduction", "Ball Squeezes")
    screen = LookBackScreen(
        exercises=tuple((name, name) for name in names), hurt_preset=("Bridging",)
    )
    if comfort is not None:
        choice = screen.findChild(ComfortChoice)
        if choice is not None:
            choice.pick(comfort)
    return screen


def _export(shell: Shell, services: Services, step: int) -> None:
    shell.show_page(HistoryScreen(history=services.history), nav="history")
    with tempfile.TemporaryDirectory() as folder:
        sheet = ExportSheet(
            exporting=services.exporting,
            today=_NOW.date(),
            work=AtOnce(),
            ask_path=lambda _parent, name, _is_folder: Path(folder) / name,
        )
        shell.show_sheet(sheet)
        if step >= 1:
            _press(sheet, "CSV")
            _press(shell, "Preview and save")
        if step >= 2:
            _press(shell, "Save")


def _working(shell: Shell) -> None:
    sheet = WorkingSheet("Writing the file")
    sheet.bar.set_percent(42)
    shell.show_alert(sheet)


def _press(sheet: QWidget, name: str) -> None:
    for button in sheet.findChildren(QAbstractButton):
        if button.accessibleName() == name and button.isVisibleTo(sheet):
            button.click()
            return
    raise LookupError(name)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(Path(given[0] if given else "build/pictures/review"), given[1] if len(given) > 1 else "")
