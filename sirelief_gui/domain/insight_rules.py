"""The rules of what is worth saying about her ratings, as data; `insight.py` asks them.

A lower figure is noticeable at 2 points and 30 % (facts R57, R61), a higher one at 2 points, as in
`pain.py`; what is worse comes before what is better. ``docs/INSIGHT.md`` is tested against them.
"""

from __future__ import annotations

from enum import StrEnum

from sirelief_gui.domain.pain import NOTICEABLE_POINTS, NOTICEABLE_SHARE
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark


class Direction(StrEnum):
    """Which way it went; the card's icon follows it, its color does not."""

    BETTER = "better"
    WORSE = "worse"
    STEADY = "steady"


class Measure(StrEnum):
    """Which ratings a rule looks at."""

    USUAL = "usual"
    """Of how she is by herself: before sessions, logged in between, the morning after."""
    BEFORE = "before"
    AFTER = "after"
    WORST = "worst"
    CHANGE = "change"
    """After minus before, of each session rated twice."""


class Shape(StrEnum):
    """What a rule sets beside what."""

    WEEKS = "weeks"
    """The last 7 days of the range beside the 7 before them."""
    ENDS = "ends"
    """The first 7 days of the range with enough ratings beside the last 7."""
    LEVEL = "level"
    """Every 7 days that end on a rated day beside one another."""
    NOW = "now"
    """The last 7 days with enough ratings beside the limit."""
    SESSIONS = "sessions"
    """The last sessions that were rated before and after."""


_CAUSE = mark("It shows change, not its cause.")
_STEADY_END = mark("It shows neither why, nor what comes next.")
_ASK = mark("Worth a word with your therapist or midwife.")
_RISE, _CHANGE, _SAME = (
    mark("A noticeable rise"),
    mark("A noticeable change"),
    mark("About the same"),
)
_FROM = mark("These are medians of {one} and {other} rated days.")
_FROM_ALL = mark("These are medians, from {one} rated days in all.")
_HIGHER = mark("That is {points} points higher.")
_LOWER = mark("That is {points} points and {percent} % lower.")
_WENT = {
    Measure.BEFORE: mark(
        "Your usual pain before sessions went from **{was}** to **{now}** {when}."
    ),
    Measure.AFTER: mark("Your usual pain after sessions went from **{was}** to **{now}** {when}."),
    Measure.WORST: mark(
        "Your usual worst pain in 24 hours went from **{was}** to **{now}** {when}."
    ),
}
_WEEK = mark(
    "Your usual pain was **{now}** in the 7 days to {until}, and **{was}** in the 7 days before."
)
_RISES = mark(
    "After **{n}** of the last **{of}** sessions rated here, pain was {least} or more points "
    "higher than before."
)
VARIATION = mark("That is within usual day-to-day variation.")
"""Said of a level that is not one and the same figure."""
ASK_IF_HIGH = mark("Above {limit} is a lot. Worth a word with your therapist or midwife.")
"""Said of a level that reaches over 5."""
ASK_IF_STAYS = mark("Pain that stays is worth a word with your therapist or midwife.")
"""Said of a level that is not comfortable, over 3, and reaches 5 at most (S18)."""
_HIGH = mark("Your usual pain before sessions was **{now}** in the 7 days to {until}.")
_FROM_ONE = mark("This is a median of {one} rated days.")
_LEVEL = mark("Your usual pain before sessions stayed {level} {when}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class InsightRule:
    """One rule: ``title`` and ``sentences`` are templates, ``sources`` ids of facts/sources.

    ``points`` is the least change in points, for LEVEL the spread that the medians stay under;
    ``share`` the least part of the first figure by which it fell; ``days`` the least from first to
    last; ``rises`` of how many ``of`` the last sessions must have risen by ``points``.
    """

    id: str
    direction: Direction
    measure: Measure
    shape: Shape
    title: str
    sentences: tuple[str, ...]
    sources: tuple[str, ...]
    points: float = NOTICEABLE_POINTS
    share: float = 0.0
    days: int = 0
    rises: int = 0
    of: int = 0


def _higher(measure: Measure, *sources: str) -> InsightRule:
    return InsightRule(
        id=f"higher_{measure}",
        direction=Direction.WORSE,
        measure=measure,
        shape=Shape.ENDS,
        title=_RISE,
        sentences=(_WENT[measure], _HIGHER, _FROM, _ASK, _CAUSE),
        sources=sources,
    )


def _lower(measure: Measure, *sources: str) -> InsightRule:
    return InsightRule(
        id=f"lower_{measure}",
        direction=Direction.BETTER,
        measure=measure,
        shape=Shape.ENDS,
        title=_CHANGE,
        sentences=(_WENT[measure], _LOWER, _FROM, ASK_IF_HIGH, _CAUSE),
        sources=sources,
        share=NOTICEABLE_SHARE,
    )


RULES: tuple[InsightRule, ...] = (
    InsightRule(
        id="higher_week",
        direction=Direction.WORSE,
        measure=Measure.USUAL,
        shape=Shape.WEEKS,
        title=_RISE,
        sentences=(_WEEK, _HIGHER, _FROM, _ASK, _CAUSE),
        sources=("R57", "R66", "S18"),
    ),
    _higher(Measure.BEFORE, "R57", "R66"),
    _higher(Measure.WORST, "R57", "R65", "R66"),
    _higher(Measure.AFTER, "R57", "R66"),
    InsightRule(
        id="rises_in_sessions",
        direction=Direction.WORSE,
        measure=Measure.CHANGE,
        shape=Shape.SESSIONS,
        title=_RISE,
        sentences=(_RISES, _ASK, _CAUSE),
        sources=("R57", "S15", "D"),
        rises=3,
        of=5,
    ),
    _lower(Measure.BEFORE, "R57", "R61", "R66"),
    _lower(Measure.WORST, "R57", "R61", "R65", "R66"),
    _lower(Measure.AFTER, "R57", "R61", "R66"),
    InsightRule(
        id="level_before",
        direction=Direction.STEADY,
        measure=Measure.BEFORE,
        shape=Shape.LEVEL,
        title=_SAME,
        sentences=(_LEVEL, _FROM_ALL, VARIATION, ASK_IF_HIGH, ASK_IF_STAYS, _STEADY_END),
        sources=("R57", "R66", "S18", "D"),
        days=28,
    ),
    InsightRule(
        id="high_before",
        direction=Direction.STEADY,
        measure=Measure.BEFORE,
        shape=Shape.NOW,
        title=mark("Usual pain above {limit}"),
        sentences=(_HIGH, _FROM_ONE, ASK_IF_HIGH, _STEADY_END),
        sources=("R56", "R66", "S18", "D"),
    ),
)
"""Every rule, in the order in which they are asked; the first that holds is said."""
