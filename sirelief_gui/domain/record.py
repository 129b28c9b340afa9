"""What is kept: sessions, how each exercise went, ratings, and the safety log.

Instants are aware datetimes in the user's local zone with offset; durations are whole seconds;
scores are 0–10 or None for "rather not rate" (never 0 for a skipped answer).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from sirelief_gui.domain.values import dataclass


class CheckInKind(StrEnum):
    """When a rating was asked for (SETTLED, Records)."""

    BEFORE = "before"
    AFTER = "after"
    NEXT_MORNING = "next_morning"
    NOW = "now"
    WORST_24H = "worst_24h"
    DURING = "during"


class Site(StrEnum):
    """Where it hurts (SETTLED, Records)."""

    SI_LEFT = "si_left"
    SI_RIGHT = "si_right"
    SACRUM_TAILBONE = "sacrum_tailbone"
    LOW_BACK = "low_back"
    ILIAC_CREST = "iliac_crest"
    BUTTOCK = "buttock"
    LEG_ABOVE_KNEE = "leg_above_knee"
    LEG_BELOW_KNEE = "leg_below_knee"
    PUBIC = "pubic"
    OTHER = "other"


class Trigger(StrEnum):
    """What set the pain off; her own words go beside these (SETTLED, Records)."""

    TURNING_IN_BED = "turning_in_bed"
    SIT_TO_STAND = "sit_to_stand"
    STAIRS = "stairs"
    WALKING = "walking"
    STANDING = "standing"
    DRESSING = "dressing"
    SITTING = "sitting"


class Outcome(StrEnum):
    """How a session stands: open, run to the end, ended by choice, or stopped for a reason."""

    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    ENDED_EARLY = "ended_early"
    STOPPED = "stopped"


class StopReason(StrEnum):
    """Why a session was stopped; NONE for one that was not."""

    NONE = ""
    PAIN = "pain"
    WARNING_SIGN = "warning_sign"
    USER = "user_stopped"
    INTERRUPTED = "interrupted"


class Hurt(StrEnum):
    """How much it hurts, as the Stop choices ask: no number, for none is asked for there (S15)."""

    EASING = "easing"
    UP_TO_5 = "up_to_5"
    OVER_5 = "over_5"


class Comfort(StrEnum):
    """How a session, or one exercise of it, felt (SETTLED, Words)."""

    EASED = "eased"
    SAME = "same"
    HURT = "hurt"


class ResultStatus(StrEnum):
    """How one exercise of a session went."""

    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """One pain rating. ``score`` is 0–10 (NRS) or None when she would rather not rate."""

    id: str
    at: datetime
    timezone: str
    kind: CheckInKind
    score: int | None
    sites: tuple[Site, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    trigger_note: str = ""
    note: str = ""
    session_id: str | None = None
    exercise: str | None = None

    def __post_init__(self) -> None:
        """Refuse a score outside 0–10 with a ValueError that says so."""
        if self.score is not None and not 0 <= self.score <= 10:
            raise ValueError(f"A pain score is a whole number from 0 to 10, not {self.score}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseResult:
    """How one exercise of a session went, planned beside done."""

    position: int
    """0-based place in the program."""
    exercise: str
    variant: str | None
    sets_planned: int
    reps_prescribed: int
    """As the session began."""
    reps_planned: int
    """As they stood in the end: fewer than prescribed once eased off."""
    reps_done: int
    sets_done: int
    hold_seconds: int
    """Of the longest hold as the session began; easing off makes it shorter."""
    active_seconds: int
    status: ResultStatus
    eased: bool = False
    hurt: bool = False
    """Whether it was marked as hurting, in the session or afterwards."""
    comfort: Comfort | None = None
    """How she found it, or None; HURT wherever ``hurt`` is set, and nowhere else."""

    def __post_init__(self) -> None:
        """Keep ``comfort`` in step with ``hurt``; ValueError where the two contradict."""
        if self.hurt and self.comfort is None:
            object.__setattr__(self, "comfort", Comfort.HURT)
        if self.hurt is not (self.comfort is Comfort.HURT):
            raise ValueError(f"An exercise with hurt {self.hurt} cannot be {self.comfort}.")

    def found(self, comfort: Comfort | None) -> ExerciseResult:
        """Return it as she finds it now; None takes back what she said."""
        return replace(self, comfort=comfort, hurt=comfort is Comfort.HURT)

    def marked(self, *, hurt: bool) -> ExerciseResult:
        """Return it marked as hurting, or not so; any other rating of hers stays then."""
        if hurt is self.hurt:
            return self
        return self.found(Comfort.HURT if hurt else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """One run of a program, as it is kept. ``plan`` is what was prescribed at the time (JSON)."""

    id: str
    program_id: str
    program_name: str
    started_at: datetime
    timezone: str
    outcome: Outcome = Outcome.IN_PROGRESS
    ended_at: datetime | None = None
    stop_reason: StopReason = StopReason.NONE
    active_seconds: int = 0
    gestational_week: int | None = None
    comfort: Comfort | None = None
    effort: int | None = None
    """0–10 as she felt it, or None."""
    note: str = ""
    plan: str = "{}"
    results: tuple[ExerciseResult, ...] = ()

    @property
    def reps_done(self) -> int:
        """Reps done over all exercises."""
        return sum(result.reps_done for result in self.results)

    @property
    def reps_prescribed(self) -> int:
        """Reps prescribed over all exercises, whether eased off or not."""
        return sum(result.reps_prescribed for result in self.results)

    @property
    def reps_planned(self) -> int:
        """Reps planned over all exercises as the doses stood in the end."""
        return sum(result.reps_planned for result in self.results)


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One event of a session, numbered from 0, with the wall-clock instant it stands for.

    ``data`` holds JSON values only.
    """

    session_id: str
    seq: int
    at: datetime
    kind: str
    data: Mapping[str, object]


class SafetyKind(StrEnum):
    """What the safety log records. Entries are only ever added (SETTLED, Safety)."""

    CLEARANCE_GIVEN = "clearance_given"
    CLEARANCE_NOT_YET = "clearance_not_yet"
    CONDITIONS_NONE = "conditions_none"
    CONDITIONS_SOME = "conditions_some"
    TEAM_PERMISSION = "team_permission"
    CHECK_NONE = "check_none"
    WARNING_SIGN = "warning_sign"
    WARNING_SIGN_UNDONE = "warning_sign_undone"
    LYING_LEFT_OUT = "lying_left_out"
    """Dizzy, sick or breathless on her back: lying is left out until she turns it on again."""
    LYING_BACK_IN = "lying_back_in"
    PREGNANCY_ENDED = "pregnancy_ended"
    PREGNANCY_GOES_ON = "pregnancy_goes_on"
    """She had recorded its end by mistake."""
    AGREED_ANEW = "agreed_anew"
    """A clinician agreed that she goes on after its end, or beyond its last week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyEntry:
    """One entry of the safety log: what was answered, when, and in which session if in one."""

    id: str
    at: datetime
    kind: SafetyKind
    session_id: str | None = None
