"""Draws the screens before a session in all their states, for looking at.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery_screens [NAME …]
Pictures go to build/pictures/screens/NAME-FORM-THEME-SIZE.png, at the mock-ups' pixel ratio.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from sirelief_gui.domain.library_list import groups, library_entries
from sirelief_gui.domain.record import CheckIn, CheckInKind, SessionRecord, Site
from sirelief_gui.domain.safety import CONDITIONS, EMERGENCY_SIGNS, WARNING_SIGNS, Answers, Gate
from sirelief_gui.domain.trends import MedianPoint
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.library import load_facts, load_library, load_programs
from sirelief_gui.services.settings import Settings
from sirelief_gui.services.sound_check import SoundCheck
from sirelief_gui.services.today import DoneToday, LastPain, ResumeCard, Spark, TodayView, Way
from sirelief_gui.services.voice import load_voice_pack
from sirelief_gui.services.week import DayMark
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.about_pain import AboutPainScreen
from sirelief_gui.ui.screens.about_you import AboutYou, AboutYouScreen
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.clearance import ClearanceScreen
from sirelief_gui.ui.screens.exercise_detail import ExerciseScreen
from sirelief_gui.ui.screens.high_pain import HighPainScreen
from sirelief_gui.ui.screens.library import LibraryScreen
from sirelief_gui.ui.screens.log_pain import LogPainSheet
from sirelief_gui.ui.screens.pain_now import PainNowScreen
from sirelief_gui.ui.screens.reminder import ReminderScreen
from sirelief_gui.ui.screens.safety_check import SafetyCheckScreen
from sirelief_gui.ui.screens.settings import SettingsScreen
from sirelief_gui.ui.screens.space import SpaceScreen
from sirelief_gui.ui.screens.stop_and_call import StopAndCallScreen
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.screens.welcome import WelcomeScreen
from sirelief_gui.ui.screens.where import WhereScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from tools.gallery_activities import ACTIVITY_SCREENS
from tools.gallery_data import DATA_SCREENS, DATA_SECTIONS
from tools.gallery_dose import dose_screens
from tools.gallery_lock import LOCK_SCREENS
from tools.gallery_own import own_form, own_page, own_refused, phase_sheet

OUT = Path("build/pictures/screens")
RATIO = "1.5"
SIZES = {"phone": (412, 892), "short": (412, 720), "wide": (1440, 900)}
_NOW = datetime(2025, 10, 16, 18, 40, tzinfo=UTC)


_KIT = (
    "Mat",
    "Chair",
    "Strap, no stretch",
    "23\N{NO-BREAK SPACE}cm ball",
    "Wedge or pillows",
)


def today_view(**changes: object) -> TodayView:
    """Return an ordinary evening, with some fields changed."""
    day = _NOW.date()
    monday = day - timedelta(days=day.weekday())
    check_in = CheckIn(
        id="c", at=_NOW, timezone="UTC", kind=CheckInKind.AFTER, score=2, session_id="s"
    )
    fields: dict[str, object] = {
        "now": _NOW,
        "day": day,
        "greeting": "Good evening",
        "gestational_week": None,
        "week_chip": "29\N{NO-BREAK SPACE}weeks + 3\N{NO-BREAK SPACE}days",
        "program_id": "daily_five",
        "program_name": "Daily five",
        "exercises": 5,
        "seconds": 660,
        "minutes": "11\N{NO-BREAK SPACE}min",
        "kit": ("Mat", "Chair", "Strap", "Ball", "Pillows"),
        "kit_whole": _KIT,
        "gate": Gate.OPEN,
        "can_start": True,
        "start_label": "Start session",
        "week": tuple(DayMark(monday + timedelta(days=n), n < 3, n == 3, n > 3) for n in range(7)),
        "sessions_this_week": 3,
        "goal": 4,
        "week_text": "3 of 4 sessions",
        "last_pain": LastPain(
            check_in=check_in, score=2, word="Mild", when="Yesterday, after session"
        ),
        "spark": _spark(day),
        "resume": None,
        "first_use": False,
        "next_morning_due": False,
        "done_today": None,
    }
    return TodayView(**{**fields, **changes})  # type: ignore[arg-type]


def _spark(day: date) -> Spark:
    first = day - timedelta(days=41)

    def line(values: tuple[float, ...]) -> tuple[MedianPoint, ...]:
        step = 40 // (len(values) - 1)
        return tuple(
            MedianPoint(first + timedelta(days=n * step), value, 4)
            for n, value in enumerate(values)
        )

    before = line((6, 6, 5, 5, 5, 4.5, 5, 4, 4, 4, 3))
    after = line((5, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2))
    return Spark(first, day, (before,), (after,))


def _record() -> SessionRecord:
    return SessionRecord(
        id="s", program_id="daily_five", program_name="Daily five", started_at=_NOW, timezone="UTC"
    )


def _today(**changes: object) -> Callable[[], Screen]:
    def make() -> Screen:
        screen = TodayScreen()
        screen.set_view(today_view(**changes))
        return screen

    return make


def _pain(*, after: bool = False, recent: int | None = None) -> Screen:
    return PainNowScreen(after=after, recent=recent, advance_ms=1_000_000)


def _check(sites: tuple[Site, ...] = (Site.SI_RIGHT,), score: int | None = 4) -> Screen:
    return SafetyCheckScreen(signs=WARNING_SIGNS, score=score, sites=sites, same_as_last=True)


def _call(maternity: str = "", emergency: str = "", *, reported: bool = True) -> Screen:
    return StopAndCallScreen(
        signs=WARNING_SIGNS,
        emergency_signs=EMERGENCY_SIGNS,
        maternity_number=maternity,
        emergency_number=emergency,
        reported=reported,
    )


def _clearance(answers: Answers) -> Screen:
    return ClearanceScreen(conditions=CONDITIONS, answers=answers, number="")


def _log() -> LogPainSheet:
    sheet = LogPainSheet(sites_last=(Site.SI_RIGHT,))
    sheet.scale.choose(3)
    sheet.triggers.choose(("turning_in_bed",))
    return sheet


def _space() -> Screen:
    silent = SoundCheck(None, None, SystemClock())
    return SpaceScreen(sound=silent, volume=70, first_run=True)


def _library(group: str = "") -> Screen:
    library = load_library()
    first = [item.exercise for item in load_programs(library)["daily_five"].items]
    return LibraryScreen(
        entries=library_entries(library, first=first), groups=groups(library), group=group
    )


def _exercise(exercise_id: str, tone: str) -> Callable[[], Screen]:
    def make() -> Screen:
        return ExerciseScreen(
            library=load_library(), exercise_id=exercise_id, tone=tone, propped=True
        )

    return make


def _about_you(about: AboutYou) -> Screen:
    return AboutYouScreen(about=about, today=_NOW.date())


def _bad_due() -> Screen:
    screen = AboutYouScreen(about=AboutYou(), today=_NOW.date())
    screen.due.set_text("1/1/2020")
    screen.save.click()
    return screen


def _settings(section: str, *, own_words: bool | None = None) -> Callable[[], Screen]:
    def make() -> Screen:
        pack = load_voice_pack()
        sound = SoundCheck(None, None if pack is None else pack.longest, SystemClock())
        return SettingsScreen(
            settings=Settings(), sound=sound, own_words=own_words, section=section
        )

    return make


def _reminder(*, on: bool = True, tray: bool = False, has_tray: bool = True) -> Screen:
    return ReminderScreen(
        settings=Settings(reminder_on=on, tray=tray), has_tray=has_tray, at_login=False
    )


_RESUME = ResumeCard(
    record=_record(),
    place="Bridging, rep 6 of 8",
    stopped_at=_NOW.replace(minute=31),
    can_resume=True,
)
_FULL_DAY: dict[str, object] = {
    "program_id": "full_day",
    "program_name": "Full day",
    "exercises": 9,
    "minutes": "24\N{NO-BREAK SPACE}min",
    "ways": (
        Way("full_day", "Full day", "24\N{NO-BREAK SPACE}min"),
        Way("gentle_day", "Gentle day", "9\N{NO-BREAK SPACE}min"),
    ),
}
SCREENS: dict[str, Callable[[], QWidget]] = {
    "01-today": _today(),
    "01e-today-full-day": _today(**_FULL_DAY),
    "01d-today-resume": _today(resume=_RESUME),
    "15f-today-first": _today(first_use=True, last_pain=None, week_chip=""),
    "01x-today-done": _today(done_today=DoneToday("s", 5, 3), start_label="Do another"),
    "01x-today-enough": _today(done_today=DoneToday("s", 5, 3), gate=Gate.ENOUGH_TODAY),
    "01x-today-morning": _today(next_morning_due=True),
    "01x-today-warning": _today(gate=Gate.WARNING_TODAY),
    "01x-today-noclearance": _today(gate=Gate.NO_CLEARANCE, first_use=True, last_pain=None),
    "01x-today-askfirst": _today(gate=Gate.ASK_FIRST),
    "01b-log-pain": _log,
    "02a-pain-now": _pain,
    "02a2-pain-chosen": _pain,
    "02a3-pain-still": lambda: _pain(recent=4),
    "07a-after-pain": lambda: _pain(after=True),
    "02b-location": lambda: WhereScreen(sites=(Site.SI_RIGHT,)),
    "02c-safety-check": _check,
    "02c2-check-first": lambda: _check((), None),
    "02c3-check-many": lambda: _check((Site.SI_LEFT, Site.LOW_BACK, Site.PUBIC)),
    "02d-stop-and-call": _call,
    "02d2-call-numbers": lambda: _call("020 7946 0018", "112"),
    "02d3-call-read": lambda: _call(reported=False),
    "02e-high-pain": lambda: HighPainScreen(score=8, minutes="3\u00a0min"),
    "10a-library": _library,
    "10a2-library-sitting": lambda: _library("seated"),
    "10b-exercise-rocks": _exercise("hand_heel_rock", "rest"),
    "10b2-exercise-bridge": _exercise("bridge", "ready"),
    "10b3-exercise-cat": _exercise("cat_camel", "hold"),
    "10b4-exercise-abduction": _exercise("hip_abduction_isometric", "hold"),
    "10b5-exercise-own": own_page,
    "17a-own-exercise": own_form,
    "17a2-own-refused": own_refused,
    "17b-own-phase": phase_sheet,
    "12a-settings": _settings("reading", own_words=False),
    "12e-reminder": _reminder,
    "12e0-reminder-off": lambda: _reminder(on=False, has_tray=False),
    "12e2-reminder-tray": lambda: _reminder(tray=True),
    "15a-welcome": WelcomeScreen,
    "15b-about-you": lambda: _about_you(AboutYou(week=23, sites=(Site.SI_RIGHT,))),
    "15b0-about-you-empty": lambda: _about_you(AboutYou()),
    "15b2-about-you-due": lambda: _about_you(AboutYou(week=29, due=date(2025, 12, 29))),
    "15b3-about-you-bad": _bad_due,
    "15c-clearance": lambda: _clearance(Answers(cleared=True, conditions=False)),
    "15c0-unanswered": lambda: _clearance(Answers()),
    "15d-space": _space,
    "16-about-si-pain": lambda: AboutPainScreen(facts=load_facts()),
    "15c2-ask-first": lambda: _clearance(Answers(conditions=True)),
    **DATA_SCREENS,
    **LOCK_SCREENS,
    **dose_screens(today_view),
    **ACTIVITY_SCREENS,
}

SECTIONS: dict[str, Callable[[], QWidget]] = {
    f"12a-settings-{section}": _settings(section, own_words=False)
    for section in ("guidance", "rhythm", "limits", "calling", "keys", "about")
} | DATA_SECTIONS
"""Only in wide windows is there one section at a time."""


def nav_of(name: str) -> str | None:
    """Return the place that a screen stands in, None for those without the navigation."""
    if name.startswith(("10", "16")):
        return "exercises"
    return next((place for place in ("today", "settings") if place in name), None)


def put_up(name: str, form: str, theme: Theme) -> Shell:
    """Return one screen in its shell, shown to nobody, in one form, theme and text size."""
    shell = Shell()
    shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    apply_theme(shell, theme)
    shell.resize(*SIZES[form])
    shell.show()
    content = (SCREENS | SECTIONS)[name]()
    if isinstance(content, Screen):
        shell.show_page(content, nav=nav_of(name))
        if isinstance(content, PainNowScreen) and "chosen" in name:
            content.scale.choose(4)
    else:
        back = TodayScreen()
        back.set_view(today_view())
        shell.show_page(back, nav="today")
        shell.show_sheet(content)
    QApplication.sendPostedEvents()
    return shell


def shoot(name: str, form: str, theme: Theme) -> None:
    """Save one screen in one form, theme and text size."""
    shell = put_up(name, form, theme)
    path = OUT / f"{name}-{form}-{theme.name}-{round(theme.scale * 100)}.png"
    if not shell.grab().save(str(path)):
        raise OSError(path)
    let_go(shell)


def let_go(shell: Shell) -> None:
    """Take a window down at once: one that is collected while another is painted takes Qt along."""
    shell.close()
    shell.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(names: list[str]) -> None:
    """Draw the screens whose names start with one of these, or all of them.

    Names with "=" limit the rest: form=phone, theme=dark, size=150.
    """
    limits = dict(name.split("=") for name in names if "=" in name)
    names = [name for name in names if "=" not in name]
    os.environ["QT_SCALE_FACTOR"] = RATIO
    gc.disable()  # pages are let go of by hand
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    OUT.mkdir(parents=True, exist_ok=True)
    wanted = [name for name in SCREENS | SECTIONS if not names or name.startswith(tuple(names))]
    for name in wanted:
        for look, scale, form in product(("light", "dark"), (1.0, 1.5), SIZES):
            if name in SECTIONS and form != "wide":
                continue
            found = {"theme": look, "size": f"{scale * 100:.0f}", "form": form}
            if limits.items() <= found.items():
                shoot(name, form, Theme(name=look, scale=scale, reduce_motion=True))
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
