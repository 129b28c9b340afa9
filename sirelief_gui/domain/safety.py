"""What must be answered before a session may start, and what turns sessions off.

The app never clears anyone: it records what she says her team said. Rule numbers are those of the
facts (S1–S25). The texts are our own paraphrase of the guidelines named beside them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.pregnancy import LAST_WEEK, trimester, week_of
from sirelief_gui.domain.record import CheckIn, SafetyEntry, SafetyKind, Site
from sirelief_gui.domain.values import dataclass
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

REMINDER = mark("Water at hand, room cool. Stop if hot, dizzy or unwell.")
"""Stands over Begin, before each session (S24): R7."""

SESSIONS_A_DAY = 2
"""Most sessions in one day (S20)."""
RECENT_RATING_MINUTES = 30
"""A rating this fresh is offered again instead of asked anew (DESIGN 6.3)."""
ASK_AGAIN_DAYS = 91
"""With the week unknown, clearance is asked again after this many days: a trimester (S1)."""


class Gate(StrEnum):
    """Whether a session may start, and if not, what stands in the way."""

    OPEN = "open"
    UNANSWERED = "unanswered"
    """Clearance and conditions have not been answered (S1, S2)."""
    NO_CLEARANCE = "no_clearance"
    """She has not been told she may exercise (S1)."""
    ASK_FIRST = "ask_first"
    """One of the conditions applies or may, and her team has not agreed yet (S2, S3)."""
    ASK_AGAIN = "ask_again"
    """Another trimester has begun since she was told she may (S1)."""
    ENDED = "ended"
    """The pregnancy has ended and no clinician has agreed since (S23)."""
    PAST_TERM = "past_term"
    """Beyond the last week, and no clinician has agreed since (S23)."""
    WARNING_TODAY = "warning_today"
    """A warning sign was reported today (S5)."""
    ENOUGH_TODAY = "enough_today"
    """Two sessions are done today (S20)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the safety log adds up to: the latest word on each question, and when it was given."""

    cleared: bool = False
    conditions: bool | None = None
    """True: one applies or may; False: none does; None: not answered."""
    team_agreed: bool = False
    permitted_at: datetime | None = None
    """When she last recorded that she may exercise; None while no permission holds."""
    warning_at: datetime | None = None
    lying_left_out: bool = False
    """Lying on the back made her unwell; it is left out until she turns it on again (S7)."""
    ended_at: datetime | None = None
    """When she recorded that the pregnancy has ended (S23)."""
    agreed_anew_at: datetime | None = None
    """When she recorded that a clinician agreed after that, or beyond the last week."""


def answers(log: Iterable[SafetyEntry]) -> Answers:
    """Add up a safety log, oldest entry first."""
    said = Answers()
    for entry in log:
        if entry.kind is not SafetyKind.CHECK_NONE:  # the most by far: one a session
            said = _with(said, entry)
    return said


def _with(said: Answers, entry: SafetyEntry) -> Answers:
    """Return what was said with one more entry."""
    kind, at = entry.kind, entry.at
    match kind:
        case SafetyKind.CLEARANCE_GIVEN:
            said = replace(said, cleared=True, permitted_at=at)
        case SafetyKind.CLEARANCE_NOT_YET:
            said = replace(said, cleared=False, permitted_at=None)
        case SafetyKind.CONDITIONS_NONE | SafetyKind.CONDITIONS_SOME:
            some = kind is SafetyKind.CONDITIONS_SOME
            said = replace(said, conditions=some, team_agreed=False)
        case SafetyKind.TEAM_PERMISSION:
            said = replace(said, team_agreed=True, permitted_at=at)
        case SafetyKind.AGREED_ANEW:
            said = replace(said, agreed_anew_at=at, permitted_at=at)
        case SafetyKind.WARNING_SIGN | SafetyKind.WARNING_SIGN_UNDONE:
            said = replace(said, warning_at=at if kind is SafetyKind.WARNING_SIGN else None)
        case SafetyKind.LYING_LEFT_OUT | SafetyKind.LYING_BACK_IN:
            said = replace(said, lying_left_out=kind is SafetyKind.LYING_LEFT_OUT)
        case SafetyKind.PREGNANCY_ENDED | SafetyKind.PREGNANCY_GOES_ON:
            said = replace(said, ended_at=at if kind is SafetyKind.PREGNANCY_ENDED else None)
    return said


def gate(
    log: Iterable[SafetyEntry], *, sessions_today: int, now: datetime, began: date | None = None
) -> Gate:
    """Decide whether a session may start at ``now``, the gravest reason first.

    ``began`` is the day her weeks are counted from, None where they are not known.
    """
    said = answers(log)
    if said.warning_at is not None and day_of(said.warning_at) == day_of(now):
        return Gate.WARNING_TODAY
    off = _unanswered(said) or _over(said, now, began) or _not_permitted(said)
    if off is not None:
        return off
    if _is_due_again(said, now, began):
        return Gate.ASK_AGAIN
    return Gate.ENOUGH_TODAY if sessions_today >= SESSIONS_A_DAY else Gate.OPEN


def _unanswered(said: Answers) -> Gate | None:
    return Gate.UNANSWERED if said.conditions is None else None


def _not_permitted(said: Answers) -> Gate | None:
    if said.conditions and not said.team_agreed:
        return Gate.ASK_FIRST
    # The team's permission for a known condition is a clearance of its own.
    return None if said.cleared or said.team_agreed else Gate.NO_CLEARANCE


def _over(said: Answers, now: datetime, began: date | None) -> Gate | None:
    """Tell whether the pregnancy is over, as she said or by her week, and nobody agreed since."""
    agreed = said.agreed_anew_at
    if said.ended_at is not None:
        is_open = agreed is not None and agreed.timestamp() >= said.ended_at.timestamp()
        return None if is_open else Gate.ENDED
    if began is None or week_of(day_of(now), began) <= LAST_WEEK:
        return None
    is_open = agreed is not None and week_of(day_of(agreed), began) > LAST_WEEK
    return None if is_open else Gate.PAST_TERM


def _is_due_again(said: Answers, now: datetime, began: date | None) -> bool:
    """Tell whether another trimester has begun since she recorded that she may exercise."""
    if said.permitted_at is None or said.ended_at is not None:
        return False
    then, today = day_of(said.permitted_at), day_of(now)
    if began is None:
        return (today - then).days >= ASK_AGAIN_DAYS
    return trimester(week_of(today, began)) > trimester(week_of(then, began))


def pubic_pain_today(check_ins: Iterable[CheckIn], now: datetime) -> bool:
    """Tell whether front-of-pelvis pain was marked today: strap and ball then carry a note."""
    return any(Site.PUBIC in c.sites and day_of(c.at) == day_of(now) for c in check_ins)
