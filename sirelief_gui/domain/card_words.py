"""The sentences on the cards of Trends. Each ends with what it cannot show; none says a p-value.

Numbers are written by ``number``, as her language does; figures that matter stand between ``**``.
"""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.domain.pain import NOTICEABLE_POINTS
from sirelief_gui.domain.slope_words import points_in_words
from sirelief_gui.domain.stats_adherence import Adherence
from sirelief_gui.domain.stats_change import SessionChange
from sirelief_gui.domain.stats_noise import NoiseBand
from sirelief_gui.domain.stats_patterns import Pattern
from sirelief_gui.domain.stats_rules import NOISE_POINTS
from sirelief_gui.domain.words import Number, Translate, as_is, mark, plain_number, plural

PART_NAMES = (mark("Morning"), mark("Afternoon"), mark("Evening"), mark("Night"))
"""What the parts of the day are called, in their order."""


def change_in_words(
    change: SessionChange, tr: Translate = as_is, number: Number = plain_number
) -> str:
    """Say the usual change of a session and how far single sessions lie apart."""
    usual = points_in_words(change.median, tr, number)
    low, high = (points_in_words(end, tr, number) for end in (change.low, change.high))
    if low == high:
        spread = tr("Half of the {n} sessions or more were like that.").format(n=change.n)
    else:
        spread = tr("The middle half of the {n} sessions lay between {low} and {high}.")
        spread = spread.format(n=change.n, low=low, high=high)
    return tr("Usually **{usual}** after a session.").format(usual=usual) + " " + spread


def change_counts_in_words(change: SessionChange, tr: Translate = as_is) -> str:
    """Say how many sessions ended noticeably lower and how many higher, and what it is not."""
    text = tr("{lower} noticeably lower, {higher} noticeably higher, the others as usual.").format(
        lower=change.lower, higher=change.higher
    )
    if change.median > 0:
        return (
            text
            + " "
            + tr(
                "A higher score after a session does not tell why; a lower one is no proof of help."
            )
        )
    return text + " " + tr("A lower score after a session is not proof that it helped.")


def noise_in_words(noise: NoiseBand, tr: Translate = as_is, number: Number = plain_number) -> str:
    """Say what the band on the chart is, and whose estimate it is."""
    text = tr(
        "The dotted band is {points} points around **{median}**, your usual pain before sessions "
        "when this range began. A change within it may be day-to-day variation. It is a group "
        "estimate, not a limit of yours."
    )
    return text.format(points=number(NOISE_POINTS), median=number(noise.median))


def adherence_in_words(
    found: Adherence, tr: Translate = as_is, number: Number = plain_number
) -> str:
    """Say how days after a session began beside days after none, and that it is not proof."""
    if found.differs:
        points = points_in_words(found.difference, tr, number)
        text = tr("After a session the next day began **{points}**.").format(points=points)
    else:
        text = tr("Less than {points} points apart: within usual variation.").format(
            points=NOTICEABLE_POINTS
        )
    if found.differs and found.difference > 0:
        return text + " " + tr("This is not proof: other things differ on those days, too.")
    return text + " " + tr("This is not proof: good days make sessions easier, too.")


def pattern_in_words(pattern: Pattern, names: Sequence[str], tr: Translate = as_is) -> str:
    """Say where a pattern is highest and lowest; under 2 points apart, that it is as usual.

    ``names`` are those of its bars. It ends with how many ratings each bar is of at the least.
    """
    fewest = min((bar.n for bar in pattern.bars if bar.median is not None), default=0)
    said = _ends_of_pattern(pattern, names, tr)
    return said + " " + tr("Each bar is of {n} or more ratings.").format(n=fewest)


def _ends_of_pattern(pattern: Pattern, names: Sequence[str], tr: Translate) -> str:
    found = [
        (bar.median, name)
        for bar, name in zip(pattern.bars, names, strict=True)
        if bar.median is not None
    ]
    if not pattern.differs:
        text = tr("Less than {points} points apart: within usual variation.")
        return text.format(points=NOTICEABLE_POINTS)
    high, low = max(median for median, _ in found), min(median for median, _ in found)
    return tr("Highest: {high}. Lowest: {low}. It may be chance.").format(
        high=", ".join(name for median, name in found if median == high),
        low=", ".join(name for median, name in found if median == low),
    )


def bar_in_words(
    pattern: Pattern,
    place: int,
    name: str,
    tr: Translate = as_is,
    number: Number = plain_number,
) -> str:
    """Say one bar: 'Morning: 4, from 12 ratings', or that there are too few."""
    bar = pattern.bars[place]
    if bar.median is None:
        return tr("{name}: too few ratings").format(name=name)
    text = plural(
        bar.n, "{name}: {median}, from 1 rating", "{name}: {median}, from {n} ratings", tr
    )
    return text.format(name=name, median=number(bar.median), n=bar.n)
