"""How the pure modules make sentences: templates go through a translator that is passed in."""

from __future__ import annotations

from collections.abc import Callable

Translate = Callable[[str], str]
"""Turns an English template into the user's language, placeholders kept."""

NBSP = "\N{NO-BREAK SPACE}"


def as_is(text: str) -> str:
    """Leave English as it is: the translator of tests and of the commands."""
    return text


def seconds_text(seconds: int, tr: Translate = as_is) -> str:
    """Return '5 s' with a no-break space."""
    return tr("{n} s").replace(" ", NBSP).format(n=seconds)


def minutes_text(seconds: float, tr: Translate = as_is) -> str:
    """Return whole minutes, rounded up from half and never under one: '18 min'."""
    minutes = max(1, int(seconds / 60 + 0.5))
    return tr("{n} min").replace(" ", NBSP).format(n=minutes)


def length_text(seconds: int, tr: Translate = as_is) -> str:
    """Return minutes and seconds to the second: '11 min 0 s'."""
    text = tr("{m} min {s} s").replace(" ", NBSP)
    return text.format(m=seconds // 60, s=seconds % 60)
