"""What is said of the pain chart, held against what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from statistics import median

import pytest
from hypothesis import given

from sirelief_gui.domain.chart_words import (
    chart_in_words,
    detail_in_words,
    pair_in_words,
    scores_in_words,
)
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.stats_rules import FEWEST_DAYS
from sirelief_gui.domain.stats_span import Range, Span
from sirelief_gui.domain.trend_data import Pair, Rating, TrendData
from sirelief_gui.domain.trends import TrendsView, trends_view
from tests.domain.trend_samples import SAMPLES, histories
from tests.domain.trend_samples import TODAY as SAMPLES_TODAY

TODAY = date(2026, 3, 19)


def pair(
    ago: int,
    before: int | None = 5,
    after: int | None = 3,
    *,
    stopped: bool = False,
    note: str = "",
) -> Pair:
    at = datetime.combine(TODAY - timedelta(days=ago), time(18))
    return Pair(f"s{ago}", at, before, after, note, stopped)


def whole(pairs: Iterable[Pair], ratings: Iterable[Rating] = ()) -> TrendsView:
    data = TrendData(pairs=tuple(sorted(pairs, key=lambda p: p.at)), ratings=tuple(ratings))
    return trends_view(data, range_=Range.ALL, today=TODAY, goal=4)


def said_of(*pairs: Pair) -> str:
    return chart_in_words(whole(pairs))


# Single sessions


def test_a_session_is_told_with_what_was_not_rated() -> None:
    assert pair_in_words(pair(0, 4, None, stopped=True), "Thu 19 March") == (
        "Thu 19 March: 4 before, not rated after, ended early"
    )


def test_scores_and_what_else_is_known_are_told_apart() -> None:
    early = pair(0, 7, 6, stopped=True, note="Flare-up")
    assert scores_in_words(early, "Thu 19 March") == "Thu 19 March: 7 before, 6 after"
    assert detail_in_words(early) == "Ended early. Flare-up"
    assert detail_in_words(pair(0, note="Slept well")) == "Slept well"
    assert detail_in_words(pair(0)) == ""


# The whole chart


def test_nothing_is_said_of_what_there_is_not() -> None:
    assert said_of() == "2026-03-19 to 2026-03-19: no sessions, pain not rated."
    assert said_of(pair(0, None, None)) == "2026-03-19 to 2026-03-19: 1 session, pain not rated."


def test_one_rating_is_told_as_one() -> None:
    assert said_of(pair(0, None, 6)) == (
        "2026-03-19 to 2026-03-19: 1 session, pain rated on 1 day. Usual pain 6 after a session. "
        "Highest score before or after a session: 6, last on 2026-03-19. Above 5 on 1 of 1 rated "
        "day."
    )
    assert "Usual pain 4 before a session. " in said_of(pair(0, 4, None))


def test_medians_of_windows_that_share_a_day_are_not_set_beside_each_other() -> None:
    near = [pair(n, 6 - n, None) for n in range(6)]
    assert "7-day median" not in said_of(*near)
    far = [pair(n, 5, None) for n in (10, 9, 8, 2, 1, 0)]
    assert "The 7-day median before sessions was 5, on 2026-03-11 and on 2026-03-19." in said_of(
        *far
    )


def test_gaps_are_counted_and_the_longest_is_named() -> None:
    assert "gap" not in said_of(pair(7), pair(0))
    one = said_of(pair(12), pair(4, None, None), pair(1), pair(0))
    assert "No session was rated between 2026-03-07 and 2026-03-18." in one
    two = said_of(pair(40), pair(20), pair(0))
    assert "2 gaps of more than 7 days between rated sessions, the longest between " in two


def test_the_worst_of_a_day_is_told_with_its_day() -> None:
    at = datetime.combine(TODAY - timedelta(days=3), time(20))
    worst = Rating(at=at, kind=CheckInKind.WORST_24H, score=9)
    text = chart_in_words(whole([pair(0)], [worst]))
    assert "Highest “worst in 24 hours”: 9, last on 2026-03-16." in text


@pytest.mark.parametrize("name", list(SAMPLES))
@pytest.mark.parametrize("range_", list(Range))
def test_what_is_said_of_each_sample_is_true(name: str, range_: Range) -> None:
    data = SAMPLES[name]()
    view = trends_view(data, range_=range_, today=SAMPLES_TODAY, goal=4)
    holds(data, Span(view.first, view.last), chart_in_words(view))


@given(histories())
def test_what_is_said_of_any_history_is_true(data: TrendData) -> None:
    view = trends_view(data, range_=Range.WEEKS_6, today=SAMPLES_TODAY, goal=4)
    holds(data, Span(view.first, view.last), chart_in_words(view))


# Each sentence, reckoned anew from the raw ratings


def holds(data: TrendData, span: Span, text: str) -> None:
    pairs = [p for p in data.pairs if p.day in span]
    befores, afters = ([getattr(p, name) for p in pairs] for name in ("before", "after"))
    scores = [one for one in (*befores, *afters) if one is not None]
    said = f"{span.first} to {span.last}: "
    said += {0: "no sessions", 1: "1 session"}.get(len(pairs), f"{len(pairs)} sessions")
    assert text.startswith(said)
    for figures, pattern in ((befores, r"pain ([\d.]+) before"), (afters, r"([\d.]+) after[. ]")):
        known = [one for one in figures if one is not None]
        found = re.search(pattern, text.split(" The 7-day", maxsplit=1)[0])
        assert (None if found is None else float(found[1])) == (median(known) if known else None)
    for kind, index in (("before", 0), ("after", 1)):
        median_holds(data, kind, index, text)
    highest = re.search(r"session: (\d+), last on (\S+)\.", text)
    assert (None if highest is None else int(highest[1])) == max(scores, default=None)
    if highest is not None:
        last = max(p.day for p in pairs if int(highest[1]) in (p.before, p.after))
        assert highest[2] == last.isoformat()
    above_holds(data, span, text)
    gap_holds(pairs, text)


def median_holds(data: TrendData, kind: str, index: int, text: str) -> None:
    found = re.search(
        rf"median {kind} sessions was ([\d.]+)(?:,)? on (\S+) and (?:([\d.]+) )?on (\S+)\.", text
    )
    if found is None:
        return
    first, day, last, until = found.groups()
    for value, end in ((first, day), (last or first, until)):
        to = date.fromisoformat(end)
        window = Span(to - timedelta(days=6), to)
        rated = [(p.day, (p.before, p.after)[index]) for p in data.pairs if p.day in window]
        known = [(at, score) for at, score in rated if score is not None]
        assert len({at for at, _ in known}) >= FEWEST_DAYS
        assert float(value) == median(score for _, score in known)


def above_holds(data: TrendData, span: Span, text: str) -> None:
    by_day: dict[date, list[int]] = {}
    for p in data.pairs:
        for score in (p.before, p.after):
            if score is not None:
                by_day.setdefault(p.day, []).append(score)
    for rating in data.ratings:
        by_day.setdefault(rating.day, []).append(rating.score)
    shown = {day: scores for day, scores in by_day.items() if day in span}
    found = re.search(r"Above 5 on (\d+) of (\d+) rated day", text)
    assert (found is None) == (not shown)
    if found is not None:
        over = sum(max(scores) > 5 for scores in shown.values())
        assert (int(found[1]), int(found[2])) == (over, len(shown))


def gap_holds(pairs: list[Pair], text: str) -> None:
    rated = [p.day for p in pairs if (p.before, p.after) != (None, None)]
    gaps = [(b - a, a, b) for a, b in pairwise(rated) if (b - a).days > 7]
    found = re.search(r"(?:rated|longest) between (\S+) and (\S+)\.", text)
    assert (found is None) == (not gaps)
    if found is not None:
        first, last = map(date.fromisoformat, found.groups())
        assert last - first == max(gap for gap, _, _ in gaps)
        count = re.search(r"(\d+) gaps of more", text)
        assert (1 if count is None else int(count[1])) == len(gaps)
