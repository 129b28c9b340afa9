"""Draws the details of the history, with their forms, for looking at beside the mock-ups.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery_entry [FOLDER] [WORD]
Only pictures whose name holds WORD are drawn. Default folder: build/pictures/entry
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sirelief_gui.domain.by_hand import PastSession, When
from sirelief_gui.domain.entry_form import RatingForm, SessionForm, Unrated
from sirelief_gui.domain.record import CheckInKind, Comfort, Site, Trigger
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.entries import (
    RateExercisesScreen,
    RatingEntryScreen,
    SessionEntryScreen,
)
from sirelief_gui.ui.screens.entry_sheet import EntrySheet
from sirelief_gui.ui.screens.session_detail import PainLogScreen, SessionDetailScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.amended_note import AmendedNote

SIZES = {"phone": (412, 892), "short": (412, 720), "wide": (1440, 900), "tall": (412, 2400)}
NOW = datetime(2026, 3, 4, 19, 10, tzinfo=timezone(timedelta(hours=1)))
_DAY = date(2026, 3, 2)


class Past:
    """A small past: a session added by hand and corrected, and a pain log."""

    def __init__(self, services: Services) -> None:
        self.services = services
        services.shelf.choose("daily_five")
        edit = services.history_edit
        choice = edit.programs()[0]
        form = SessionForm(before=6, after=3, sites=(Site.SI_RIGHT,), exercises=choice.exercises)
        form = replace(form, comfort=Comfort.SAME, note="Sore after a long drive.")
        when = When(day=_DAY, at=time(18, 42))
        past = PastSession(when=when, program_id=choice.id, minutes=23, form=form)
        self.session = edit.add(past).id
        form = edit.form(self.session)
        fewer = replace(form.exercises[2], reps_done=3, comfort=Comfort.HURT)
        exercises = (*form.exercises[:2], fewer, *form.exercises[3:])
        note = "Sore after a long drive. The rocks felt good."
        form = replace(form, before=4, effort=3, exercises=exercises, note=note)
        edit.save(self.session, replace(form, triggers=(Trigger.SITTING,)))
        edit.rate(self.session, {0: Comfort.EASED, 1: Comfort.SAME})
        rating = RatingForm(score=5, sites=(Site.SI_RIGHT, Site.BUTTOCK), note="All night.")
        rating = replace(rating, triggers=(Trigger.TURNING_IN_BED,), trigger_note="soft bed")
        self.log = edit.add_rating(When(day=_DAY + timedelta(days=1), at=time(7, 40)), rating).id
        edit.save_rating(self.log, replace(rating, score=3))
        morning = RatingForm(kind=CheckInKind.NEXT_MORNING, score=2)
        edit.add_rating(When(day=_DAY + timedelta(days=1), at=time(8)), morning)


def pages(past: Past) -> dict[str, Callable[[], Screen]]:
    """Return the pages by name."""
    history, edit = past.services.history, past.services.history_edit
    return {
        "09b-session": lambda: SessionDetailScreen(
            detail=history.detail(past.session), can_share=True
        ),
        "09b2-session-amended": lambda: _opened(
            SessionDetailScreen(detail=history.detail(past.session))
        ),
        "09b3-pain-log": lambda: _opened(PainLogScreen(log=history.pain_log(past.log))),
        "09e-edit-session": lambda: SessionEntryScreen(edit.form(past.session)),
        "09i-rate-exercises": lambda: RateExercisesScreen(edit.to_rate(past.session)),
        "09f-edit-log": lambda: RatingEntryScreen(edit.rating_form(past.log)),
        "09g-add-session": lambda: SessionEntryScreen(
            SessionForm(), programs=edit.programs(), now=past.services.clock.now()
        ),
        "09h-add-log": lambda: RatingEntryScreen(RatingForm(), now=past.services.clock.now()),
        "09h2-add-log-refused": lambda: _refused(past),
        "09e2-unrated": lambda: SessionEntryScreen(
            replace(edit.form(past.session), before=Unrated.SKIPPED, after=Unrated.MISSING)
        ),
    }


def sheet() -> EntrySheet:
    """Return the sheet that asks what is added."""
    return EntrySheet()


def _opened(screen: Screen) -> Screen:
    """Show what was said before."""
    for note in screen.findChildren(AmendedNote):
        note.button.click()
    return screen


def _refused(past: Past) -> Screen:
    screen = RatingEntryScreen(RatingForm(), now=past.services.clock.now())
    screen.save()
    return screen


def main(folder: Path, word: str) -> None:
    """Write one picture a page, size, theme and text size."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        services = open_services(Path(data) / "past", VirtualClock(NOW, "Europe/Berlin"))
        past = Past(services)
        for state, make in pages(past).items():
            for size, pixels in SIZES.items():
                for name in ("light", "dark"):
                    for scale in (1.0, 1.5):
                        target = f"{state}-{size}-{name}-{round(scale * 100)}"
                        if word in target:
                            theme = Theme(name=name, scale=scale, reduce_motion=True)
                            _shoot(make(), theme, pixels, folder / f"{target}.png")
        services.close()
    app.quit()


def _shoot(screen: Screen, theme: Theme, size: tuple[int, int], path: Path) -> None:
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
    given = sys.argv[1:]
    main(Path(given[0] if given else "build/pictures/entry"), given[1] if len(given) > 1 else "")
