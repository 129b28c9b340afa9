"""Take the pictures of the user guide, the page for therapists and the README into docs/guide/.

    python tools/guide_pictures.py            walk through the app and take them all
    … --only rate,trends-wide                 take some of them anew
    python tools/guide_pictures.py --check    exit 1 where one is missing, too big or too many

It walks as tools/shots.py does, and keeps the pages that the guide speaks of: with few colors, so
that each stays small. Look at every picture before committing it.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections import Counter
from pathlib import Path

if __name__ == "__main__":  # before Qt is there
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_SCALE_FACTOR", "1.5")  # what is drawn ahead of time is sharp, too

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QCursor, QImage
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sirelief_gui.app import make_application
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.paper import A4
from sirelief_gui.services.printing import Sheet, form_sheet, program_sheet
from sirelief_gui.services.report import ReportAsk
from sirelief_gui.ui.paper.sheets import drawn
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme
from tools.gallery_screens import let_go, put_up
from tools.prepared_data import PROGRAM
from tools.shots import opened_services, picture_of, walk_all
from tools.tongue import speak
from tools.walking import Look

OUT = Path(__file__).resolve().parent.parent / "docs" / "guide"
MOST_BYTES = 100_000
"""Of one picture."""
PHONE = {
    "01-today": "today",
    "01b-log-pain": "log-pain",
    "02a-pain-now": "rate",
    "02b-location": "where",
    "02c-safety-check": "check",
    "02d-when-to-call": "call",
    "03a-get-ready": "get-ready",
    "04a-player-hold": "hold",
    "05-player-rest": "rest",
    "06b-stop-sheet": "stop",
    "07a2-after-reveal": "after",
    "07c-saved": "saved",
    "08a-trends": "trends",
    "09a-history": "history",
    "09c-export": "export",
    "10a-library": "exercises",
    "10b-exercise-detail": "exercise",
    "11c-programs": "programs",
    "11d-more": "program-more",
    "11i-form-difference": "what-would-change",
    "12a-settings": "settings",
    "12c-delete-confirm": "delete",
    "15a-welcome": "welcome",
    "15b-about-you": "your-week",
    "15c-clearance": "before-anything-else",
    "15d-space": "space",
    "15f-today-first": "first-session",
    "18a-activities": "what-you-can-do",
}
"""The pages of a phone-shaped window that are kept, and their names in docs/guide/."""
WIDE = {"04a-player-hold": "hold-wide", "08a-trends": "trends-wide"}
PAGES = {"12d-unlock": "unlock"}
"""Pages that the walk does not come by (tools/gallery_screens.py)."""
SHEETS = ("report", "program", "form")
WIDTHS = {"phone": 618, "wide": 1440, "sheet": 900}
_COLORS = 256


def names_of_all() -> set[str]:
    """Return the names of all pictures, without their ending."""
    return {*PHONE.values(), *WIDE.values(), *PAGES.values(), *SHEETS}


def faults(folder: Path = OUT) -> list[str]:
    """Say what is wrong with the pictures there are: missing, too big, or not of the guide."""
    there = {path.stem: path.stat().st_size for path in folder.glob("*.png")}
    return [
        *(f"{name} is missing" for name in sorted(names_of_all() - there.keys())),
        *(f"{name} is taken by nobody" for name in sorted(there.keys() - names_of_all())),
        *(f"{name} is too big" for name, size in sorted(there.items()) if size > MOST_BYTES),
    ]


def save(image: QImage, name: str, width: int) -> None:
    """Keep a picture so many pixels wide, with the colors it has most."""
    if image.width() != width:
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    few = image.convertToFormat(
        QImage.Format.Format_Indexed8, _most_used(image), Qt.ImageConversionFlag.AvoidDither
    )
    few.setDevicePixelRatio(1)
    if not few.save(str(OUT / f"{name}.png"), None, 0):
        raise OSError(name)


def _most_used(image: QImage) -> list[int]:
    """Return the colors of a picture: those used most, and of nearly equal ones but one."""
    pixels = memoryview(image.constBits()).cast("B").cast("I")
    used = Counter(pixels.tolist())
    near = Counter[int]()
    best: dict[int, tuple[int, int]] = {}
    for color, count in used.items():
        place = color & 0xF0F0F0
        near[place] += count
        best[place] = max(best.get(place, (0, 0)), (count, color))
    chosen = [best[place][1] for place, _ in near.most_common(_COLORS * 3 // 4)]
    more = (color for color, _ in used.most_common() if color not in chosen)
    chosen += [color for color, _ in zip(more, range(_COLORS - len(chosen)), strict=False)]
    return [QColor(color & 0xFFFFFF).rgb() for color in chosen]


def walk(form: str, pages: dict[str, str], wanted: set[str]) -> None:
    """Walk through the app in one form and keep the pages that are wanted."""

    def see(name: str, shell: Shell) -> None:
        if pages.get(name) in wanted:
            save(picture_of(shell).toImage(), pages[name], WIDTHS[form])

    if wanted & set(pages.values()):
        walk_all(Look("light", form, 1.0), see)


def sheets(wanted: set[str]) -> None:
    """Draw what is printed, of the history of the samples."""
    with opened_services(demo=True) as (services, _):
        report = services.exporting.report(ExportOptions(), ReportAsk())
        found: tuple[Sheet, ...] = (
            report,
            program_sheet(services, PROGRAM),
            form_sheet(services, PROGRAM),
        )
        for name, sheet in zip(SHEETS, found, strict=True):
            if name in wanted:
                save(drawn(sheet, A4).picture(WIDTHS["sheet"]), name, WIDTHS["sheet"])


def take(wanted: set[str]) -> None:
    """Take the pictures with these names."""
    OUT.mkdir(exist_ok=True)
    gc.disable()  # pages are let go of by hand
    speak(make_application(), "en")
    QCursor.setPos(QPoint(9000, 9000))  # away from the pages: else they show what is under it
    sheets(wanted)
    for page, name in PAGES.items():
        if name in wanted:
            shell = put_up(page, "phone", Theme(name="light", reduce_motion=True))
            save(shell.grab().toImage(), name, WIDTHS["phone"])
            let_go(shell)
    walk("phone", PHONE, wanted)
    walk("wide", WIDE, wanted)
    QApplication.quit()


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures, or tell whether all are there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="take none, look at those there are")
    parser.add_argument("--only", metavar="NAMES", default="", help="with commas between them")
    options = parser.parse_args(arguments)
    if not options.check:
        take(set(options.only.split(",")) if options.only else {*names_of_all()})
    wrong = faults()
    print("\n".join(wrong) or f"{len(names_of_all())} pictures in {OUT}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
