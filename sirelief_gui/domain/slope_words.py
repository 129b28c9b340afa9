"""The trend over a range in words: which way, how much, how sure; never a p-value.

How much is told by the week, and over long ranges by the month or the year: a change of three
points in ten years is nothing a week, and still a change.
"""

from __future__ import annotations

from sirelief_gui.domain.pain import NOTICEABLE_POINTS
from sirelief_gui.domain.stats_rules import WINDOW_DAYS
from sirelief_gui.domain.stats_slope import Heading, Slope
from sirelief_gui.domain.words import Number, Translate, as_is, mark, plain_number, plural

BY_THE_WEEK_DAYS, BY_THE_MONTH_DAYS = 98, 731
"""Up to so many days from first to last it is told by the week, then by the month (our choice)."""
_MONTH_DAYS, _YEAR_DAYS = 365.25 / 12, 365.25
_LEAST = 0.1
"""The least figure that is written: less is said to be less."""
_A_WEEK, _A_MONTH, _A_YEAR = mark("a week"), mark("a month"), mark("a year")


_DOWN = mark(
    "Pain before sessions went **down**: by about {usual} {unit}, somewhere between {low} and "
    "{high}."
)
_UP = mark(
    "Pain before sessions went **up**: by about {usual} {unit}, somewhere between {low} and {high}."
)
_DOWN_BY = mark("Pain before sessions went **down**: by about {usual} {unit}.")
_UP_BY = mark("Pain before sessions went **up**: by about {usual} {unit}.")
_UNCLEAR = mark(
    "Pain before sessions shows **no clear direction**: somewhere between {low} and {high} {unit}."
)
_MAYBE_DOWN = mark(
    "Pain before sessions **may have gone down**, or stayed level: somewhere between {low} and "
    "{high} {unit}."
)
_MAYBE_UP = mark(
    "Pain before sessions **may have gone up**, or stayed level: somewhere between {low} and "
    "{high} {unit}."
)
_LEVEL = mark(
    "Pain before sessions stayed **about level**: less than {least} points either way {unit}."
)


def slope_in_words(slope: Slope, tr: Translate = as_is, number: Number = plain_number) -> str:
    """Say where pain before sessions is heading, with the interval, and what that is not.

    An interval that ends at no change is said to be that, and a direction of less than 2 points in
    all to be within usual variation (R57). The line is one of all days, so that it does not speak
    against what is said of the first and the last ones (the insight).
    """
    unit, days = _unit((slope.last - slope.first).days)
    low, high, usual = (
        round(points * days / WINDOW_DAYS, 1) for points in (slope.low, slope.high, slope.per_week)
    )
    if slope.heading is Heading.UNCLEAR:
        text = _unclear(low, high)
        ends = points_in_words(low, tr, number), points_in_words(high, tr, number)
    else:
        least, most = sorted((abs(low), abs(high)))
        down, up = (_DOWN_BY, _UP_BY) if least == most else (_DOWN, _UP)
        text = down if slope.heading is Heading.LOWER else up
        ends = number(least), _points(most, tr, number)
    said = tr(text).format(
        unit=tr(unit),
        usual=_points(abs(usual), tr, number),
        low=ends[0],
        high=ends[1],
        least=number(_LEAST),
    )
    if slope.heading is not Heading.UNCLEAR and _in_all(slope) < NOTICEABLE_POINTS:
        said += " " + tr("In all less than {points} points: within usual variation.").format(
            points=NOTICEABLE_POINTS
        )
    all_days = tr("It is the line of all days; the first and last ones may lie off it.")
    return " ".join((said, all_days, tr("It says neither why, nor what comes next.")))


def _unclear(low: float, high: float) -> str:
    if not low and not high:
        return _LEVEL
    if not high:
        return _MAYBE_DOWN
    return _UNCLEAR if low else _MAYBE_UP


def _in_all(slope: Slope) -> float:
    """Return the points from the first to the last day of the line, whichever way it goes."""
    return abs(slope.at_last - slope.at_first)


def points_in_words(change: float, tr: Translate = as_is, number: Number = plain_number) -> str:
    """Say a change in points: '2 points lower', '0.5 points higher', 'no change'."""
    points = round(abs(change), 1)
    if points == 0:
        return tr("no change")
    is_lower = change < 0
    text = plural(
        _count(points),
        "1 point lower" if is_lower else "1 point higher",
        "{n} points lower" if is_lower else "{n} points higher",
        tr,
    )
    return text.format(n=number(points))


def _points(points: float, tr: Translate, number: Number) -> str:
    """Say so many points: '1 point', '0.4 points'; under a tenth that it is less."""
    if not points:
        return tr("less than {least} points").format(least=number(_LEAST))
    return plural(_count(points), "1 point", "{n} points", tr).format(n=number(points))


def _count(points: float) -> int:
    """Return the number whose form of the word goes with it: "1.5 points", as many as two."""
    return int(points) if points == int(points) else 2


def _unit(days: int) -> tuple[str, float]:
    """Return what a change is told by over so many days, and how many days that is."""
    if days <= BY_THE_WEEK_DAYS:
        return _A_WEEK, WINDOW_DAYS
    return (_A_MONTH, _MONTH_DAYS) if days <= BY_THE_MONTH_DAYS else (_A_YEAR, _YEAR_DAYS)
