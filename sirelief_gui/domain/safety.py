"""What must be answered before a session may start, and what turns sessions off.

The app never clears anyone: it records what she says her team said. Rule numbers are those of the
facts (S1–S25). The texts are our own paraphrase of the guidelines named beside them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.record import CheckIn, SafetyEntry, SafetyKind, Site
from sirelief_gui.domain.words import mark

CONDITIONS: tuple[str, ...] = (
    mark("Waters broken, or unexplained bleeding"),
    mark("Early labor now or before, or miscarriages"),
    mark("Placenta previa after week 28"),
    mark("Pre-eclampsia, or high blood pressure"),
    mark("Weak cervix, or a stitch in it"),
    mark("Baby growing slowly, or more than one baby"),
    mark("Diabetes type 1 or thyroid not controlled"),
    mark("Heart, lung or other serious illness"),
    mark("Anemia, poor nutrition, or an eating disorder"),
    mark("Very mobile joints (hypermobility)"),
)
"""Ask-first list (S2, S3): CSEP/SOGC 2019, R38, absolute and relative together; hypermobility by
SETTLED."""

WARNING_SIGNS: tuple[str, ...] = (
    mark("Bleeding, or fluid leaking"),
    mark("Regular tightenings, back pain in waves, or constant tummy pain"),
    mark("Baby is moving less than usual"),
    mark("Chest pain, dizzy or faint, or breathless at rest"),
    mark("Bad headache, changed sight, swollen face or hands"),
    mark("Pain or swelling in one calf"),
    mark("Numbness between the legs, weak legs, or a change in bladder or bowel control"),
    mark("Fever, or pain when passing urine"),
)
"""Daily check (S4, S5, S19): R33, R37, R39, R51; back pain in waves: R53."""

EMERGENCY_SIGNS = mark(
    "Heavy bleeding, chest pain, fainting, hard to breathe, constant sharp tummy pain, sudden leg "
    "weakness, numbness between the legs, or new trouble holding or passing urine or stool."
)
"""When to call the emergency number at once (R37, R39, R51, R52)."""

SESSIONS_A_DAY = 2
"""Most sessions in one day (S20)."""
RECENT_RATING_MINUTES = 30
"""A rating this fresh is offered again instead of asked anew (DESIGN 6.3)."""


class Gate(StrEnum):
    """Whether a session may start, and if not, what stands in the way."""

    OPEN = "open"
    UNANSWERED = "unanswered"
    """Clearance and conditions have not been answered (S1, S2)."""
    NO_CLEARANCE = "no_clearance"
    """She has not been told she may exercise (S1)."""
    ASK_FIRST = "ask_first"
    """One of the conditions applies or may, and her team has not agreed yet (S2, S3)."""
    WARNING_TODAY = "warning_today"
    """A warning sign was reported today (S5)."""
    ENOUGH_TODAY = "enough_today"
    """Two sessions are done today (S20)."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the safety log adds up to: the latest word on each question."""

    cleared: bool = False
    conditions: bool | None = None
    """True: one applies or may; False: none does; None: not answered."""
    team_agreed: bool = False
    warning_at: datetime | None = None


def answers(log: Iterable[SafetyEntry]) -> Answers:
    """Add up a safety log, oldest entry first."""
    cleared, conditions, agreed = False, None, False
    warning: datetime | None = None
    for entry in log:
        match entry.kind:
            case SafetyKind.CLEARANCE_GIVEN:
                cleared = True
            case SafetyKind.CLEARANCE_NOT_YET:
                cleared = False
            case SafetyKind.CONDITIONS_NONE:
                conditions, agreed = False, False
            case SafetyKind.CONDITIONS_SOME:
                conditions, agreed = True, False
            case SafetyKind.TEAM_PERMISSION:
                agreed = True
            case SafetyKind.WARNING_SIGN:
                warning = entry.at
            case SafetyKind.WARNING_SIGN_UNDONE:
                warning = None
            case SafetyKind.CHECK_NONE:
                pass
    return Answers(cleared, conditions, agreed, warning)


def gate(log: Iterable[SafetyEntry], *, sessions_today: int, now: datetime) -> Gate:
    """Decide whether a session may start at ``now``, the gravest reason first."""
    said = answers(log)
    if said.warning_at is not None and day_of(said.warning_at) == day_of(now):
        return Gate.WARNING_TODAY
    if said.conditions is None:
        return Gate.UNANSWERED
    if said.conditions and not said.team_agreed:
        return Gate.ASK_FIRST
    # The team's permission for a known condition is a clearance of its own.
    if not said.cleared and not said.team_agreed:
        return Gate.NO_CLEARANCE
    return Gate.ENOUGH_TODAY if sessions_today >= SESSIONS_A_DAY else Gate.OPEN


def pubic_pain_today(check_ins: Iterable[CheckIn], now: datetime) -> bool:
    """Tell whether front-of-pelvis pain was marked today: strap and ball then carry a note."""
    return any(Site.PUBIC in c.sites and day_of(c.at) == day_of(now) for c in check_ins)
