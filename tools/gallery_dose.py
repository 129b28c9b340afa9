"""Today with each proposal of the next dose, for looking at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.dose_limits import DoseLimits
from sirelief_gui.domain.next_dose import ExerciseTold, SessionTold, next_dose
from sirelief_gui.domain.next_dose_words import next_dose_words
from sirelief_gui.domain.program import resolve
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.services.next_dose import DoseProposal
from sirelief_gui.services.today import TodayView
from sirelief_gui.ui.screens.today import TodayScreen

_TODAY = date(2025, 10, 16)


def proposal(*afters: int, hurt: str = "", starts_easier: bool = False) -> DoseProposal:
    """Return what is proposed after whole days rated 3 before, and so much after."""
    library = load_library()
    program = load_programs(library)["full_day"]
    told = {
        item.exercise.id: ExerciseTold(
            reps_prescribed=item.reps_planned,
            reps_done=item.reps_planned,
            hurt=item.exercise.id == hurt,
        )
        for item in resolve(program, library)
    }
    sessions = tuple(
        SessionTold(
            session_id=str(number),
            program_id=program.id,
            day=_TODAY - timedelta(days=2 * (len(afters) - number)),
            before=3,
            after=after,
            morning=2,
            exercises=told,
        )
        for number, after in enumerate(afters)
    )
    limits = DoseLimits()
    found = next_dose(program, sessions, library, limits=limits, today=_TODAY)
    words = next_dose_words(found, library, limits=limits, starts_easier=starts_easier)
    return DoseProposal(key="", program=program, found=found, words=words)


def dose_screens(view: Callable[[], TodayView]) -> dict[str, Callable[[], QWidget]]:
    """Return Today with every proposal, by the name of its picture."""

    def today(*afters: int, hurt: str = "", starts_easier: bool = False) -> Callable[[], QWidget]:
        def make() -> QWidget:
            screen = TodayScreen()
            screen.set_view(view())
            screen.show_dose(proposal(*afters, hurt=hurt, starts_easier=starts_easier))
            return screen

        return make

    return {
        "01g-today-dose-more": today(2, 2),
        "01g2-today-dose-fewer": today(3, 7, starts_easier=True),
        "01g3-today-dose-hurt": today(3, 3, hurt="bridge"),
        "01g4-today-dose-rest": today(7, 8),
    }
