"""Draws the pages that importing a history shows, for looking at.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery_import [FOLDER] [WORD]
Only pictures whose name holds WORD are drawn. Default folder: build/pictures/import
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sirelief_gui.domain.plain_table import Mapping
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.importing import Importing, Part, Report, Row, Verdict
from sirelief_gui.storage.exchange.sources import Choices
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.import_history import ImportHistoryScreen, ImportView
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts

SIZES = {"phone": (412, 892), "short": (412, 720), "wide": (1440, 900), "tall": (412, 1800)}
NOW = datetime(2026, 3, 4, 19, 10, tzinfo=timezone(timedelta(hours=1)))
_TABLE = "day,pain in the morning,pain at night,remarks\n2/3/2026,6,4,long drive\n3/3/2026,5,,\n"
_WRONG = "date,before,after\n2026-03-02,6,4\n2026-03-03,12,3\n2026-03-04,6,4.5\n"


def report() -> Report:
    """Return what importing a history does that is partly here already."""
    made = Report(Path("si-relief 2025-11-03 to 2026-03-02.json"), Choices())
    for part, verdict, n in (
        (Part.SESSIONS, Verdict.NEW, 29),
        (Part.CHECK_INS, Verdict.NEW, 71),
        (Part.PROGRAMS, Verdict.NEW, 1),
        (Part.SESSIONS, Verdict.SAME, 12),
        (Part.SESSIONS, Verdict.DIFFERENT, 2),
        (Part.SETTINGS, Verdict.LEFT, 9),
    ):
        for i in range(n):
            at = NOW - timedelta(days=i) if part in (Part.SESSIONS, Part.CHECK_INS) else None
            made.add(Row(verdict=verdict, place=f"{part}[{i}]", part=part, id=f"id-{i}", at=at))
    return made


def view(folder: Path, text: str, mapping: Mapping | None = None) -> ImportView:
    """Return what is shown of a table."""
    services = open_services(folder / "data", VirtualClock(NOW, "Europe/Berlin"))
    importing = Importing(services.data_dir, services.clock)
    file = folder / "my-pain.csv"
    file.write_text(text, encoding="utf-8")
    table, seen = importing.table(file, mapping), importing.look(file, mapping=mapping)
    services.close()
    return ImportView(report=seen, table=table)


def pages(folder: Path) -> dict[str, Callable[[], ImportHistoryScreen]]:
    """Return the pages by name."""
    views = {
        "12b6-import": ImportView(report=report()),
        "12b7-import-columns": view(folder, _TABLE, Mapping(date=0, before=1)),
        "12b8-import-refused": view(folder, _WRONG),
    }
    return {name: partial(ImportHistoryScreen, shown) for name, shown in views.items()}


def main(folder: Path, word: str) -> None:
    """Write one picture a page, size, theme and text size."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        for state, make in pages(Path(data)).items():
            for size, pixels in SIZES.items():
                for name in ("light", "dark"):
                    for scale in (1.0, 1.5):
                        target = f"{state}-{size}-{name}-{round(scale * 100)}"
                        if word in target:
                            theme = Theme(name=name, scale=scale, reduce_motion=True)
                            _shoot(make(), theme, pixels, folder / f"{target}.png")
    app.quit()


def _shoot(screen: ImportHistoryScreen, theme: Theme, size: tuple[int, int], path: Path) -> None:
    shell = Shell()
    apply_theme(shell, theme)
    shell.resize(*size)
    shell.show()
    shell.show_page(screen, nav=None)
    for _turn in range(4):
        QApplication.processEvents()
    if not shell.grab().save(str(path)):
        raise OSError(path)
    shell.close()


if __name__ == "__main__":
    main(
        Path(sys.argv[1] if len(sys.argv) > 1 else "build/pictures/import"),
        sys.argv[2] if len(sys.argv) > 2 else "",
    )
