"""What Today says of a session: how many exercises, how long, and what comes first."""

from __future__ import annotations

from sirelief_gui.domain.words import plural
from sirelief_gui.ui.words import domain_words


def look_words(exercises: int) -> str:
    """Return what leads to the exercises before the first session."""
    return plural(
        exercises,
        "Look at the exercise first",
        "Look at the {n} exercises first",
        domain_words,
    ).format(n=exercises)


def count_words(exercises: int) -> str:
    """Return how many exercises a session has."""
    return plural(exercises, "1 exercise", "{n} exercises", domain_words).format(n=exercises)


def session_words(exercises: int, minutes: str) -> str:
    """Return how many exercises a session has, and how long it takes: ``minutes`` as '18 min'."""
    parts = plural(exercises, "1 exercise. {minutes}", "{n} exercises. {minutes}", domain_words)
    return parts.format(n=exercises, minutes=minutes)


def first_words(exercises: int, minutes: str = "") -> str:
    """Return what the first session is; "" as ``minutes`` where they stand elsewhere."""
    if minutes:
        text = plural(
            exercises,
            "1 exercise, {minutes}. Watch one rep, then we count.",
            "{n} exercises, {minutes}. Watch one rep, then we count.",
            domain_words,
        )
    else:
        text = plural(
            exercises,
            "1 exercise. Watch one rep, then we count.",
            "{n} exercises. Watch one rep, then we count.",
            domain_words,
        )
    return text.format(n=exercises, minutes=minutes)
