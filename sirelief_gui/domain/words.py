"""How the pure modules make sentences: templates go through a translator that is passed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

NBSP = "\N{NO-BREAK SPACE}"


class Translate(Protocol):
    """Turns an English template into the user's language, placeholders kept."""

    def __call__(self, text: str, n: int = -1, /) -> str:
        """Return the text in her language; with a count ``n``, in the form that goes with it."""
        ...


Number = Callable[[float], str]
"""Writes a number as her language does: '3.5', '3,5'."""


def plain_number(number: float) -> str:
    """Write a number as English does, whole ones without a point."""
    return f"{number:g}"


def as_is(text: str, n: int = -1, /) -> str:  # noqa: ARG001 - English has its forms in `plural`
    """Leave English as it is: the translator of tests and of the commands."""
    return text


def mark(text: str) -> str:
    """Return a text that is kept now and translated where it is shown: for the catalogues."""
    return text


def plural(n: int, one: str, many: str, tr: Translate = as_is) -> str:
    """Return the template that goes with a count, placeholders kept: '1 rep', '{n} reps'.

    Languages have up to six such forms; the catalogues hold those of ``many``, and English has
    two.
    """
    text = tr(many, n)
    return one if n == 1 and text == many else text


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
