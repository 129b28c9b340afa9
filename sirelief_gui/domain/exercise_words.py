"""Her ratings of single exercises in words: how each went, and which one to go easier on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sirelief_gui.domain.stats_exercises import ExerciseShare
from sirelief_gui.domain.words import Translate, as_is, plural

FEWEST_HURT = 2
"""Ratings of "hurt" from which on an exercise is pointed at: once may be a bad day."""

NameOf = Callable[[str], str]
"""Returns what an exercise is called, given its id."""


def share_in_words(share: ExerciseShare, name: str, tr: Translate = as_is) -> str:
    """Say how one exercise went: 'Cat-Camel: eased it 19 of 26 times, no change 6, hurt 1'."""
    text = tr("{exercise}: eased it {eased} of {n} times, no change {same}, hurt {hurt}")
    return text.format(
        exercise=name, eased=share.eased, n=share.n, same=share.same, hurt=share.hurt
    )


def spread_in_words(share: ExerciseShare, tr: Translate = as_is) -> str:
    """Say how far the share eased could be another by chance, in whole tenths of a hundred."""
    text = tr("By chance alone it could be anything from {low} to {high} in 100.")
    return text.format(low=round(100 * share.low), high=round(100 * share.high))


def proof_in_words(shares: Sequence[ExerciseShare], tr: Translate = as_is) -> str:
    """Say what the ratings are not; with overlapping intervals, that the order may be chance."""
    text = tr("These are your own ratings, not proof.")
    if len(shares) > 1 and shares[0].low <= shares[-1].high:
        text += " " + tr("Differences this small may be chance.")
    return text


def hurt_in_words(shares: Sequence[ExerciseShare], name: NameOf, tr: Translate = as_is) -> str:
    """Say which exercise hurt most often, and what may be tried; "" where none stands out."""
    worst = max(shares, key=lambda one: (one.hurt, one.hurt / one.n), default=None)
    if worst is None or worst.hurt < FEWEST_HURT:
        return ""
    text = plural(worst.hurt, "{exercise} hurt once.", "{exercise} hurt {n} times.", tr)
    text = text.format(exercise=name(worst.exercise), n=worst.hurt)
    return text + " " + tr("Try fewer reps and a smaller movement.")
