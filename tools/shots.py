"""Walk through the whole app off screen and save a picture of every screen.

    QT_QPA_PLATFORM=offscreen python tools/shots.py --out build/pictures
    … --language es --rtl        in Spanish, mirrored; "pseudo" is a language of long texts

The walk presses the real buttons of the real window over a store of its own, on a clock that is
moved by hand. ``make run`` plays it where there is no display. Text that is cut off, shortened or
overlapping is told of, and makes the exit status 1.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sirelief_gui.app import make_application
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.demo import fill_demo
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.history import HistoryScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.search_field import SearchField

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools.prepared_data import PROGRAM
from tools.text_fit import misfits
from tools.tongue import speak
from tools.walk_activities import activities
from tools.walk_sessions import first_day
from tools.walking import Look, See, Walk

START = datetime(2026, 3, 19, 18, 4, tzinfo=ZoneInfo("America/New_York"))
PIXEL_RATIO = 1.5
SECTIONS = (
    *("Reading and motion", "Rhythm", "Who to call"),
    *("Your data", "Keyboard shortcuts", "About"),
)


def months_later(walk: Walk) -> None:
    """Today, Trends and History over twelve weeks of samples."""
    walk.shoot("01-today")
    walk.press("Log pain")
    walk.shoot("01b-log-pain")
    walk.press("Close")
    walk.press("Exercises")
    walk.shoot("10a-library-later")
    programs(walk)
    trends(walk)
    walk.press("History")
    walk.shoot("09a-history")
    searching(walk)
    corrections(walk)
    walk.press("Export")
    walk.shoot("09c-export")
    walk.press("Close")
    settings(walk)


def trends(walk: Walk) -> None:
    """The chart, the cards under it, and the sheet for two dates."""
    walk.press("Trends")
    walk.settle(600)
    walk.shoot("08a-trends")
    screen = walk.shell.screen_shown
    area = None if screen is None else screen.findChild(ScrollArea)
    if area is None:
        raise LookupError("nothing to scroll on Trends")
    bar = area.verticalScrollBar()
    for name, share in (("08b-trends-lower", 0.45), ("08c-trends-foot", 1.0)):
        bar.setValue(round(bar.maximum() * share))
        walk.shoot(name)
    bar.setValue(0)
    walk.press("Choose dates")
    walk.shoot("08d-trends-dates")
    walk.press("Cancel")
    walk.press("Save “{title}”", title="Pain, 0 to 10")
    walk.shoot("08e-trends-save")
    walk.press("Close")


SEARCHED = ("long", "zebra")
"""What she looks for in the history: her own words, never translated."""


def searching(walk: Walk) -> None:
    """The rows that hold some words, and what stands where none does."""
    field = walk.shell.findChild(SearchField)
    screen = walk.shell.screen_shown
    if field is None or not isinstance(screen, HistoryScreen):
        raise LookupError("no search in the history")
    if not field.isVisible():
        walk.press("Search")
    for words, name in zip(SEARCHED, ("09a2-history-found", "09a3-history-nothing"), strict=True):
        field.set_text(words)
        walk.shoot(name)
    walk.press("Clear the search")
    QTest.keyClick(walk.shell, Qt.Key.Key_Escape)
    walk.settle()


def corrections(walk: Walk) -> None:
    """The newest session, corrected; a session and a pain log that are added by hand."""
    walk.open_row()
    wide = isinstance(walk.shell.screen_shown, HistoryScreen)
    if not wide:
        walk.shoot("09b-session-detail")
        walk.press("Share as PDF")
        walk.shoot("09i-share")
        walk.press("Close")
    walk.press("Edit this session" if wide else "Edit")
    walk.shoot("09e-edit-session")
    walk.press("Save")
    if not wide:
        walk.press("Back")
    for what, name in (("A past session", "09g-add-session"), ("A past pain log", "09h-add-log")):
        walk.press("Add a past session")
        walk.shoot("09f-add")
        walk.press(what)
        walk.press("Save")  # says what is missing
        walk.shoot(name)
        walk.press("Back")


def programs(walk: Walk) -> None:
    """The programs, one on paper, and a form that is typed in."""
    walk.press("Program")
    walk.shoot("11c-programs")
    walk.press_for("More")
    walk.shoot("11d-more")
    walk.press("Save as PDF")
    walk.shoot("11e-paper")
    walk.press("Close")
    walk.press_for("More")
    walk.press("Type in a filled form")
    walk.shoot("11d2-name")
    walk.press("Go on")
    walk.shoot("11h-form")
    walk.press_for("Reps")  # the first there is: one less
    walk.press("Show what would change")
    walk.shoot("11i-form-difference")
    walk.press("Cancel")
    walk.press("Back")
    walk.press("Discard")
    walk.press("Back")


def settings(walk: Walk) -> None:
    """The settings, section by section where they are, and the check from the mat."""
    walk.press("Today")
    walk.press("Settings")
    walk.shoot("12a-settings")
    if walk.shell.form is Form.WIDE:
        for number, section in enumerate(SECTIONS, 1):
            walk.press(section)
            walk.shoot(f"12a{number}-settings")
        walk.press("Your data")
    walk.press("Restore from a backup")
    walk.shoot("12b2-choose-backup")
    QTest.keyClick(walk.shell, Qt.Key.Key_Escape)
    walk.settle()
    walk.press("Delete all my data")
    walk.shoot("12c-delete-confirm")
    walk.press("Keep my data")
    if walk.shell.form is Form.WIDE:
        walk.press("Rhythm")
    activities(walk)
    walk.press_for("Reminder", ", ")
    walk.press("Remind me")
    walk.shoot("12e-reminder")
    walk.press("Remind me")
    walk.press("Back")
    if walk.shell.form is Form.WIDE:
        walk.press("Reading and motion")
    walk.press("Check it from the mat")
    walk.shoot("15d2-space-again")
    walk.press("All set")


def interrupted(walk: Walk) -> None:
    """Today offers to carry on a session that was cut off."""
    walk.shoot("01d-today-resume")


@contextmanager
def opened_services(*, demo: bool) -> Iterator[tuple[Services, VirtualClock]]:
    """Open a store of its own for the walk, with twelve weeks of samples or nothing in it."""
    with tempfile.TemporaryDirectory(prefix="sirelief-") as folder:
        clock = VirtualClock(START, "America/New_York")
        services = open_services(Path(folder), clock)
        if demo:
            fill_demo(services)
        try:
            yield services, clock
        finally:
            services.close()


def walk_all(look: Look, see: See) -> None:
    """Walk through everything in one look."""
    _play(first_day, look, see, demo=False)
    _play(months_later, look, see, demo=True)
    _play_interrupted(look, see)


def _play(part: Callable[[Walk], None], look: Look, see: See, *, demo: bool) -> None:
    with opened_services(demo=demo) as (services, clock):
        walk = Walk(services, clock, look, see)
        part(walk)
        walk.shell.close()


def _play_interrupted(look: Look, see: See) -> None:
    with opened_services(demo=True) as (services, clock):
        services.player.begin(
            services.programs[PROGRAM], services.today.items(PROGRAM), before=None
        )
        for _ in range(300):
            clock.advance(1)
            services.player.tick()
        services.player.close()
        folder = services.data_dir
        again = open_services(folder, clock)
        walk = Walk(again, clock, look, see)
        interrupted(walk)
        walk.shell.close()
        again.close()


def picture_of(shell: Shell) -> QPixmap:
    """Return a picture of the window, at the mock-ups' pixel ratio."""
    size = shell.size() * PIXEL_RATIO
    picture = QPixmap(QSize(size.width(), size.height()))
    picture.setDevicePixelRatio(PIXEL_RATIO)
    shell.render(picture, QPoint())
    return picture


def _photographer(out: Path, look: Look, wrong: list[str]) -> See:
    """Return what saves a picture of every page, and notes what does not fit on it."""

    def see(name: str, shell: Shell) -> None:
        wrong.extend(f"{name}-{look.label}: {fault}" for fault in misfits(shell))
        path = out / f"{name}-{look.label}.png"
        if not picture_of(shell).save(str(path)):
            raise OSError(f"{path} could not be written")

    return see


def main() -> int:
    """Walk in every look asked for; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("build/pictures"))
    parser.add_argument("--sizes", default="phone,short,wide")
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--text", default="100", help="text sizes in percent, as 100,150")
    parser.add_argument("--language", default="en", help="en, es or pseudo")
    parser.add_argument("--rtl", action="store_true", help="from right to left")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    speak(make_application(), options.language, right_to_left=options.rtl)
    # Away from the pages: else the first picture of each shows what is under it as hovered.
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())
    wrong: list[str] = []
    for size in options.sizes.split(","):
        for theme in options.themes.split(","):
            for text in options.text.split(","):
                look = Look(theme, size, int(text) / 100)
                walk_all(look, _photographer(options.out, look, wrong))
                print(f"walked: {look.label}", flush=True)
    QApplication.quit()
    count = len(list(options.out.glob("*.png")))
    print(f"{count} pictures in {options.out}")
    for fault in wrong:
        print(fault)
    print(f"{len(wrong)} texts do not fit" if wrong else "every text fits")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
