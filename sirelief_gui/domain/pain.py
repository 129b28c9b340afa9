"""The 0–10 pain scale: its words, what counts as a change, and what to say after a session.

Sources: severity bands 0, 1–4, 5–6, 7–10 and the upper anchor from the BPI (facts R58); a change is
noticeable at 2 points and 30 % (R57, R61); pain over 5 in or after a session is too much today
(R56, R60).
"""

from __future__ import annotations

from enum import StrEnum

from sirelief_gui.domain.words import Translate, as_is, plural

LOWEST, HIGHEST = 0, 10
NOTICEABLE_POINTS = 2
"""Points of change that count as more than day-to-day variation (R57, R61)."""
NOTICEABLE_SHARE = 0.30
"""Share of the first score that a lower one must fall by to be called noticeable (R61)."""
LIMIT = 5
"""Above this, pain during or after a session is too much today (R56, R60)."""
HIGH = 7
"""From here on before a session, resting is suggested first (safety rule S16)."""


class Severity(StrEnum):
    """Bands of the scale."""

    NONE = "none"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"


class Weight(StrEnum):
    """How much a change from before to after says."""

    NOTICEABLE = "noticeable"
    USUAL = "usual"
    HIGHER = "higher"


def severity(score: int) -> Severity:
    """Return the band of a score from 0 to 10."""
    if score <= LOWEST:
        return Severity.NONE
    if score < LIMIT:
        return Severity.MILD
    return Severity.MODERATE if score < HIGH else Severity.SEVERE


def severity_word(score: int, tr: Translate = as_is) -> str:
    """Return the word for a score: 'Mild'."""
    return {
        Severity.NONE: tr("No pain"),
        Severity.MILD: tr("Mild"),
        Severity.MODERATE: tr("Moderate"),
        Severity.SEVERE: tr("Severe"),
    }[severity(score)]


def weigh(before: int, after: int) -> Weight:
    """Tell whether a change is noticeable, within usual variation, or a rise to act on."""
    fall = before - after
    if -fall >= NOTICEABLE_POINTS:
        return Weight.HIGHER
    if fall >= NOTICEABLE_POINTS and fall >= NOTICEABLE_SHARE * before:
        return Weight.NOTICEABLE
    return Weight.USUAL


def change_title(before: int, after: int, tr: Translate = as_is) -> str:
    """Say the change in points: '2 points lower'."""
    points = abs(after - before)
    if points == 0:
        return tr("No change")
    if after < before:
        return plural(points, "1 point lower", "{n} points lower", tr).format(n=points)
    return plural(points, "1 point higher", "{n} points higher", tr).format(n=points)


def change_weight(before: int, after: int, tr: Translate = as_is) -> str:
    """Say how much the change weighs, without promise or blame."""
    return {
        Weight.NOTICEABLE: tr("A noticeable change."),
        Weight.USUAL: tr("Within usual day-to-day variation."),
        Weight.HIGHER: tr("Higher than before. Go gently today and tomorrow."),
    }[weigh(before, after)]
