"""My therapist's limits: the numbers that an advice about the next dose works with.

Defaults are those of `pain.py` and `mornings.py` (facts R56, R57, R60). A therapist may set what
counts as too much lower than the app has it, and never higher: the app eases a session by itself
from its own numbers on (S15, S17), and no advice may say more at the same time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType

from sirelief_gui.domain.mornings import MORNINGS_TO_TALK
from sirelief_gui.domain.pain import LIMIT, NOTICEABLE_POINTS
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark

COMFORTABLE = 3
"""Up to here a session was comfortable; 4 and 5 are to be watched (R56, pain.md §3)."""
CALM_SESSIONS = 2
"""Sessions without a rise before one rep more is suggested (exercises.md)."""
MOST_REPS = 10
"""No advice goes above it (SETTLED, Safety)."""


@dataclass(frozen=True, slots=True)
class LimitField:
    """One limit: its label, its note, and the bounds it can be set within, both included."""

    name: str
    label: str
    note: str
    lowest: int
    highest: int
    default: int
    source: str


LIMIT_FIELDS: tuple[LimitField, ...] = (
    LimitField(
        "rise",
        mark("A rise begins at"),
        mark("Points higher after a session, or the next morning, than before"),
        1,
        NOTICEABLE_POINTS,
        NOTICEABLE_POINTS,
        "R57",
    ),
    LimitField(
        "most_pain",
        mark("Too much is above"),
        mark("Pain in or after a session, or the next morning"),
        2,
        LIMIT,
        LIMIT,
        "R56, R60",
    ),
    LimitField(
        "comfortable",
        mark("One rep more only up to"),
        mark("Pain after a session"),
        0,
        LIMIT,
        COMFORTABLE,
        "R56",
    ),
    LimitField(
        "calm_sessions",
        mark("Sessions before one rep more"),
        mark("On different days, without a rise"),
        CALM_SESSIONS,
        6,
        CALM_SESSIONS,
        "exercises.md",
    ),
    LimitField(
        "most_reps",
        mark("No more reps from"),
        mark("One rep more is never suggested beyond this"),
        1,
        MOST_REPS,
        MOST_REPS,
        "S20",
    ),
    LimitField(
        "hard_sessions",
        mark("Rest and ask after"),
        mark("Sessions in a row that were too much"),
        1,
        MORNINGS_TO_TALK,
        MORNINGS_TO_TALK,
        "S17",
    ),
)
"""Every limit, in the order of the settings page."""
_FIELDS: Mapping[str, LimitField] = MappingProxyType({one.name: one for one in LIMIT_FIELDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseLimits:
    """What an advice works with; ValueError for a number outside its bounds."""

    rise: int = NOTICEABLE_POINTS
    most_pain: int = LIMIT
    comfortable: int = COMFORTABLE
    calm_sessions: int = CALM_SESSIONS
    most_reps: int = MOST_REPS
    hard_sessions: int = MORNINGS_TO_TALK

    def __post_init__(self) -> None:
        """Refuse what a limit may not be, with a ValueError that names it."""
        for name, value in asdict(self).items():
            if not is_allowed(name, value):
                raise ValueError(f"{name} cannot be {value!r}")

    def is_rise(self, before: int | None, later: int | None) -> bool:
        """Tell whether a later score is a rise over the one before; False where one is missing."""
        return before is not None and later is not None and later - before >= self.rise

    def is_over(self, score: int | None) -> bool:
        """Tell whether a score is too much by itself."""
        return score is not None and score > self.most_pain


def is_allowed(name: str, value: object) -> bool:
    """Tell whether a limit may be set to something; KeyError for an unknown one."""
    field = _FIELDS[name]
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return is_whole and field.lowest <= value <= field.highest  # type: ignore[operator]
