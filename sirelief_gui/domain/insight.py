"""The one thing worth saying about her ratings in a range: the first rule that holds, in words.

The rules are data (`insight_rules.py`); what is worse is asked before what is better. Where no rule
holds nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby, islice
from statistics import median
from typing import TypeAlias, TypeVar

from sirelief_gui.domain.dose_limits import COMFORTABLE
from sirelief_gui.domain.insight_rules import (
    ASK_IF_HIGH,
    ASK_IF_STAYS,
    RULES,
    VARIATION,
    Direction,
    InsightRule,
    Measure,
    Shape,
)
from sirelief_gui.domain.mornings import TELLING_KINDS
from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.trend_data import Pair, Rating, TrendData
from sirelief_gui.domain.trends import FEWEST_DAYS, LONGEST_GAP_DAYS, WINDOW_DAYS
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import NBSP, Number, Translate, as_is, plain_number

DayWords = Callable[[date], str]
"""Writes a day as her language does: '1 September'."""
_Score: TypeAlias = tuple[date, int]
_Dated = TypeVar("_Dated", Pair, Rating)


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """What is worth saying: a title and a text whose figures are bold, ``**6**``."""

    rule: str
    direction: Direction
    title: str
    text: str

    @property
    def plain(self) -> str:
        """All of it without marks, for a screen reader."""
        return f"{self.title}. {self.text.replace('**', '')}"


def insight(
    data: TrendData,
    *,
    first: date,
    last: date,
    today: date,
    tr: Translate = as_is,
    day: DayWords = date.isoformat,
    number: Number = plain_number,
) -> Insight | None:
    """Return what is worth saying of the days from ``first`` to ``last``; None for nothing.

    ``day`` and ``number`` write a day and a figure in her language.
    """
    for rule in RULES:
        found = _SHAPES[rule.shape](rule, _Span(data, first, last))
        if found is not None:
            return _said(rule, found, _Words(tr, day, number, today))
    return None


# What the rules look at


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What a rule found: its figures, and from which day to which they are."""

    since: date
    until: date
    was: float = 0
    now: float = 0
    rises: int = 0
    of: int = 0
    days: tuple[int, int] = (0, 0)
    """How many rated days the two figures are of, as they are said; of a level, of all of it."""


@dataclass(frozen=True, slots=True)
class _Span:
    """The part of her history that is looked at; nothing of it is read before it is needed."""

    data: TrendData
    first: date
    last: date

    def pairs(self) -> Sequence[Pair]:
        """Return the sessions of these days, oldest first."""
        return _between(self.data.pairs, self.first, self.last)

    def ratings(self) -> Sequence[Rating]:
        """Return the ratings beside them, oldest first."""
        return _between(self.data.ratings, self.first, self.last)

    def scores(self, measure: Measure, *, back: bool = False) -> Iterator[_Score]:
        """Yield days with scores, oldest first or newest first."""
        if measure is Measure.WORST:
            ratings = self.ratings()
            for rating in reversed(ratings) if back else ratings:
                if rating.kind is CheckInKind.WORST_24H:
                    yield rating.day, rating.score
            return
        pairs = self.pairs()
        for pair in reversed(pairs) if back else pairs:
            score = pair.after if measure is Measure.AFTER else pair.before
            if score is not None:
                yield pair.day, score

    def telling(self) -> list[_Score]:
        """Return how she is by herself: before sessions, in between, and in the morning."""
        told = [(one.day, one.score) for one in self.ratings() if one.kind in TELLING_KINDS]
        return [*self.scores(Measure.BEFORE), *told]


def _between(all_of: Sequence[_Dated], first: date, last: date) -> Sequence[_Dated]:
    start = bisect_left(all_of, first, key=lambda one: one.day)
    return all_of[start : bisect_right(all_of, last, lo=start, key=lambda one: one.day)]


def _median(rated: Sequence[_Score]) -> float | None:
    """Return the median of a week's scores; None with too few rated days."""
    if _days(rated) < FEWEST_DAYS:
        return None
    return float(median(score for _, score in rated))


def _days(rated: Iterable[_Score]) -> int:
    return len({day for day, _ in rated})


def _weeks(rule: InsightRule, span: _Span) -> _Found | None:
    week = timedelta(days=WINDOW_DAYS)
    start = span.last - week + timedelta(days=1)
    if start - week < span.first:
        return None
    these = replace(span, first=start).telling()
    those = replace(span, first=start - week, last=span.last - week).telling()
    now, was = _median(these), _median(those)
    if now is None or was is None or now - was < rule.points:
        return None
    days = _days(these), _days(those)
    return _Found(since=start - week, until=span.last, was=was, now=now, days=days)


def _ends(rule: InsightRule, span: _Span) -> _Found | None:
    first, last = (
        _first_week(span.scores(rule.measure)),
        _last_week(span.scores(rule.measure, back=True)),
    )
    was, now = _median(first), _median(last)
    if was is None or now is None or first[-1][0] >= last[0][0]:
        return None
    rise = now - was if rule.direction is Direction.WORSE else was - now
    if rise < rule.points or rise < rule.share * was:
        return None
    days = _days(first), _days(last)
    return _Found(since=first[0][0], until=last[-1][0], was=was, now=now, days=days)


def _high(rule: InsightRule, span: _Span) -> _Found | None:
    """Find that her usual pain is over the limit, where nothing else can be said of it."""
    last = _last_week(span.scores(rule.measure, back=True))
    now = _median(last)
    if now is None or now <= LIMIT:
        return None
    days = _days(last)
    return _Found(since=last[0][0], until=last[-1][0], was=now, now=now, days=(days, days))


def _first_week(scores: Iterable[_Score]) -> list[_Score]:
    """Return the scores of the first 7 days, begun on a rated day, with enough of them rated."""
    kept: list[_Score] = []
    for day, score in scores:
        is_over = kept and day - kept[0][0] >= timedelta(days=WINDOW_DAYS)
        if is_over and _median(kept) is not None:
            return kept
        kept = [one for one in kept if day - one[0] < timedelta(days=WINDOW_DAYS)]
        kept.append((day, score))
    return kept


def _last_week(newest_first: Iterable[_Score]) -> list[_Score]:
    """Return the scores of the last 7 days, ended on a rated day, with enough of them rated.

    Oldest first; none where the last such 7 days ended more than 7 days before the last rating.
    """
    kept: list[_Score] = []
    newest: date | None = None
    for day, score in newest_first:
        newest = newest or day
        is_over = kept and kept[0][0] - day >= timedelta(days=WINDOW_DAYS)
        if is_over and _median(kept) is not None:
            break
        kept = [one for one in kept if one[0] - day < timedelta(days=WINDOW_DAYS)]
        kept.append((day, score))
        if (newest - kept[0][0]).days > LONGEST_GAP_DAYS:
            return []
    return kept[::-1]


def _level(rule: InsightRule, span: _Span) -> _Found | None:
    """Find that all medians of 7 days are about the same, with no gap in what they stand on."""
    low, high = float("inf"), float("-inf")
    since: date | None = None
    until = span.first
    window: list[_Score] = []
    for day, rated in groupby(span.scores(rule.measure), key=lambda one: one[0]):
        window = [one for one in window if day - one[0] < timedelta(days=WINDOW_DAYS)]
        window += rated
        middle = _median(window)
        if since is not None and (day - until).days > LONGEST_GAP_DAYS:
            return None
        if middle is None:
            continue
        since, until = since or window[0][0], day
        low, high = min(low, middle), max(high, middle)
        if high - low >= rule.points:
            return None
    if since is None or (until - since).days < rule.days:
        return None
    days = _days(one for one in span.scores(rule.measure) if since <= one[0] <= until)
    return _Found(since=since, until=until, was=low, now=high, days=(days, days))


def _sessions(rule: InsightRule, span: _Span) -> _Found | None:
    """Find that most of the last sessions ended with more pain than they began with."""
    changes = (
        (pair.day, pair.after - pair.before)
        for pair in reversed(span.pairs())
        if pair.before is not None and pair.after is not None
    )
    last = list(islice(changes, rule.of))
    rises = sum(change >= rule.points for _, change in last)
    if rises < rule.rises:
        return None
    return _Found(since=last[-1][0], until=last[0][0], rises=rises, of=len(last))


_SHAPES: Mapping[Shape, Callable[[InsightRule, _Span], _Found | None]] = {
    Shape.WEEKS: _weeks,
    Shape.ENDS: _ends,
    Shape.LEVEL: _level,
    Shape.NOW: _high,
    Shape.SESSIONS: _sessions,
}


# What is said of it


@dataclass(frozen=True, slots=True)
class _Words:
    say: Translate
    day: DayWords
    number: Number
    today: date

    def when(self, found: _Found) -> str:
        """Say since when, and until when where that is long over."""
        is_over = (self.today - found.until).days > LONGEST_GAP_DAYS
        tr = self.say
        text = tr("between {since} and {until}") if is_over else tr("since {since}")
        return text.format(since=self.day(found.since), until=self.day(found.until))

    def level(self, found: _Found) -> str:
        """Say where a level is: 'at 4', 'between 3 and 4'."""
        tr, low, high = self.say, self.number(found.was), self.number(found.now)
        if low == high:
            return tr("at **{n}**").format(n=low)
        return tr("between **{low}** and **{high}**").format(low=low, high=high)


def _said(rule: InsightRule, found: _Found, words: _Words) -> Insight:
    """Put a finding into the rule's sentences."""
    tr, number = words.say, words.number
    change = abs(found.now - found.was)
    figures = {
        "was": number(found.was),
        "now": number(found.now),
        "points": number(change),
        "percent": str(round(100 * change / found.was)) if found.was else "",
        "least": number(rule.points),
        "limit": str(LIMIT),
        "n": str(found.rises),
        "one": str(found.days[0]),
        "other": str(found.days[1]),
        "of": str(found.of),
        "until": words.day(found.until),
        "level": words.level(found),
        "when": words.when(found),
    }
    sentences = [one for one in rule.sentences if _applies(one, found)]
    text = " ".join(tr(sentence).format(**figures) for sentence in sentences)
    return Insight(
        rule=rule.id,
        direction=rule.direction,
        title=tr(rule.title).format(**figures),
        text=text.replace(" %", NBSP + "%"),
    )


def _applies(sentence: str, found: _Found) -> bool:
    """Tell whether a sentence of a level has something to say of this one."""
    if sentence == VARIATION:
        return found.was != found.now
    if sentence == ASK_IF_STAYS:
        return COMFORTABLE < found.now <= LIMIT
    return sentence != ASK_IF_HIGH or found.now > LIMIT
