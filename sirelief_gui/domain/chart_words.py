"""The pain chart and its sessions in sentences: what a screen reader says of the picture.

Each sentence is true by itself and none is left out for being awkward; what the range lacks is
not mentioned. Nothing here says why, nor what comes next.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from sirelief_gui.domain.card_words import noise_in_words
from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.slope_words import slope_in_words
from sirelief_gui.domain.stats_lines import Line
from sirelief_gui.domain.stats_rules import LONGEST_GAP_DAYS, WINDOW_DAYS
from sirelief_gui.domain.trend_data import Pair
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Number, Translate, as_is, mark, plain_number, plural

_BEFORE_WENT = mark("The 7-day median before sessions was {first} on {day} and {last} on {until}.")
_AFTER_WENT = mark("The 7-day median after sessions was {first} on {day} and {last} on {until}.")
_BEFORE_STAYED = mark("The 7-day median before sessions was {first}, on {day} and on {until}.")
_AFTER_STAYED = mark("The 7-day median after sessions was {first}, on {day} and on {until}.")

DayWords = Callable[[date], str]
"""Writes a day as her language does: '1 September'."""


def scores_in_words(pair: Pair, day_text: str, tr: Translate = as_is) -> str:
    """Say one session's scores: 'Wed 15 October: 4 before, 2 after'."""
    unrated = tr("not rated")
    return tr("{day}: {before} before, {after} after").format(
        day=day_text,
        before=unrated if pair.before is None else pair.before,
        after=unrated if pair.after is None else pair.after,
    )


def pair_in_words(pair: Pair, day_text: str, tr: Translate = as_is) -> str:
    """Say one session's ratings: 'Wed 15 October: 4 before, 2 after, ended early'."""
    text = scores_in_words(pair, day_text, tr)
    return text + ", " + tr("ended early") if pair.stopped else text


def detail_in_words(pair: Pair, tr: Translate = as_is) -> str:
    """Say what else is known of a session: that it ended early, and the note; "" for nothing."""
    ended = tr("Ended early") if pair.stopped else ""
    return ". ".join(part for part in (ended, pair.note) if part)


def chart_in_words(
    view: TrendsView,
    tr: Translate = as_is,
    number: Number = plain_number,
    *,
    day: DayWords = date.isoformat,
) -> str:
    """Say all that the pain chart shows; ``number`` and ``day`` write a figure and a day.

    Which days, how many sessions and rated days; the usual pain before and after, and how its
    median went; the highest score, the days above 5, the longest gap; the trend and the band.
    """
    befores = [pair.before for pair in view.pairs if pair.before is not None]
    afters = [pair.after for pair in view.pairs if pair.after is not None]
    said = _Sentences(view, tr, number, day, befores, afters)
    return " ".join(
        sentence
        for sentence in (
            said.extent(),
            said.usual(),
            said.course(view.before_lines, tr(_BEFORE_WENT), tr(_BEFORE_STAYED)),
            said.course(view.after_lines, tr(_AFTER_WENT), tr(_AFTER_STAYED)),
            said.highest(),
            said.worst(),
            said.above(),
            said.gap(),
            said.trend(),
            said.band(),
        )
        if sentence
    )


@dataclass(frozen=True, slots=True)
class _Sentences:
    """Says the parts; each is "" where there is nothing to say."""

    view: TrendsView
    say: Translate
    number: Number
    day: DayWords
    befores: list[int]
    afters: list[int]

    def extent(self) -> str:
        """Say which days, how many sessions there were, and how many days were rated."""
        tr, view = self.say, self.view
        days = tr("{first} to {last}").format(first=self.day(view.first), last=self.day(view.last))
        if not view.pairs:
            sessions = tr("no sessions")
        else:
            n = len(view.pairs)
            sessions = plural(n, "1 session", "{n} sessions", tr).format(n=n)
        rated = view.days_above.rated
        text = plural(rated, "pain rated on 1 day", "pain rated on {n} days", tr)
        said = text.format(n=rated) if rated else tr("pain not rated")
        return tr("{days}: {sessions}, {rated}.").format(days=days, sessions=sessions, rated=said)

    def usual(self) -> str:
        """Say the medians of all scores before and after the sessions."""
        tr, number = self.say, self.number
        befores, afters = self.befores, self.afters
        if befores and afters:
            text = tr("Usual pain {before} before a session and {after} after.")
        elif befores:
            text = tr("Usual pain {before} before a session.")
        elif afters:
            text = tr("Usual pain {after} after a session.")
        else:
            return ""
        before, after = (number(median(scores)) if scores else "" for scores in (befores, afters))
        return text.format(before=before, after=after)

    def course(self, lines: Sequence[Line], went: str, stayed: str) -> str:
        """Say the first and the last median of a line; windows that share no day only."""
        points = [point for line in lines for point in line]
        if not points or (points[-1].day - points[0].day).days < WINDOW_DAYS:
            return ""
        first, last = points[0], points[-1]
        text = stayed if first.value == last.value else went
        return text.format(
            first=self.number(first.value),
            last=self.number(last.value),
            day=self.day(first.day),
            until=self.day(last.day),
        )

    def highest(self) -> str:
        """Say the highest score before or after a session, and when it was given last."""
        scores = [*self.befores, *self.afters]
        if not scores:
            return ""
        n = max(scores)
        last = next(pair for pair in reversed(self.view.pairs) if n in (pair.before, pair.after))
        tr = self.say
        text = tr("Highest score before or after a session: {n}, last on {day}.")
        return text.format(n=n, day=self.day(last.day))

    def worst(self) -> str:
        """Say the highest of what she rated as the worst in 24 hours."""
        points = [point for line in self.view.worst_lines for point in line]
        if not points:
            return ""
        n = max(point.score for point in points)
        last = next(point for point in reversed(points) if point.score == n)
        tr = self.say
        text = tr("Highest “worst in 24 hours”: {n}, last on {day}.")
        return text.format(n=n, day=self.day(last.day))

    def above(self) -> str:
        """Say on how many days a rating was over 5."""
        above = self.view.days_above
        if not above.rated:
            return ""
        text = plural(
            above.rated,
            "Above {limit} on {days} of 1 rated day.",
            "Above {limit} on {days} of {n} rated days.",
            self.say,
        )
        return text.format(limit=LIMIT, days=above.days, n=above.rated)

    def gap(self) -> str:
        """Say where the lines break, and the longest of these gaps."""
        rated = [p for p in self.view.pairs if p.before is not None or p.after is not None]
        # Days are told only where they may be so far apart: ten years have thousands of sessions.
        apart = ((a.day, b.day) for a, b in pairwise(rated) if (b.at - a.at).days >= WINDOW_DAYS)
        gaps = [(b - a, a, b) for a, b in apart if (b - a).days > LONGEST_GAP_DAYS]
        if not gaps:
            return ""
        _, first, last = max(gaps, key=lambda gap: gap[0])
        text = plural(
            len(gaps),
            "No session was rated between {first} and {last}.",
            "{n} gaps of more than {days} days between rated sessions, the longest between "
            "{first} and {last}.",
            self.say,
        )
        return text.format(
            n=len(gaps), days=LONGEST_GAP_DAYS, first=self.day(first), last=self.day(last)
        )

    def trend(self) -> str:
        """Say where it is heading."""
        slope = self.view.slope
        return "" if slope is None else _plain(slope_in_words(slope, self.say, self.number))

    def band(self) -> str:
        """Say what the band is."""
        noise = self.view.noise
        return "" if noise is None else _plain(noise_in_words(noise, self.say, self.number))


def _plain(text: str) -> str:
    return text.replace("**", "")
