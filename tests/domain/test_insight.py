"""What is said to be worth saying, held against the ratings it is made from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from statistics import median

import pytest
from hypothesis import given

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.insight import Insight, insight
from sirelief_gui.domain.insight_rules import RULES, Direction, InsightRule, Measure, Shape
from sirelief_gui.domain.mornings import is_worse_week
from sirelief_gui.domain.pain import NOTICEABLE_POINTS, NOTICEABLE_SHARE
from sirelief_gui.domain.record import CheckIn, CheckInKind
from sirelief_gui.domain.stats_span import Range, Span, span_of
from sirelief_gui.domain.trend_data import Pair, Rating, TrendData
from tests.domain.trend_samples import SAMPLES, generated, histories
from tests.domain.trend_samples import TODAY as SAMPLES_TODAY

TODAY = date(2026, 10, 16)


def at(ago: int, hour: int = 18) -> datetime:
    return datetime.combine(TODAY - timedelta(days=ago), time(hour))


def course(
    *scores: tuple[int, int | None, int | None], worst: Sequence[tuple[int, int]] = ()
) -> TrendData:
    """Sessions of (days ago, before, after), and ratings of the worst of (days ago, score)."""
    pairs = [Pair(f"s{ago}", at(ago), before, after) for ago, before, after in scores]
    ratings = [Rating(at=at(n, 20), kind=CheckInKind.WORST_24H, score=s) for n, s in worst]
    return TrendData(
        pairs=tuple(sorted(pairs, key=lambda p: p.at)),
        ratings=tuple(sorted(ratings, key=lambda r: r.at)),
    )


def said(data: TrendData, *, days: int = 42, until: int = 0) -> Insight | None:
    last = TODAY - timedelta(days=until)
    first = TODAY - timedelta(days=days - 1)
    return insight(data, first=first, last=last, today=TODAY)


def steps(was: int, now: int, *, after: int | None = None) -> TrendData:
    """Three sessions five weeks ago, and three this week."""
    early = [(ago, was, after) for ago in (35, 34, 33)]
    return course(*early, *((ago, now, after) for ago in (3, 2, 1)))


def test_a_fall_is_told_as_in_the_picture_of_the_page() -> None:
    found = said(steps(6, 4))
    assert found is not None
    assert (found.rule, found.direction) == ("lower_before", Direction.BETTER)
    assert found.plain == (
        "A noticeable change. Your usual pain before sessions went from 6 to 4 since 2026-09-11. "
        "That is 2 points and 33\N{NO-BREAK SPACE}% lower. "
        "These are medians of 3 and 3 rated days. It shows change, not its cause."
    )
    assert "from **6** to **4**" in found.text


def test_worse_is_told_as_plainly_and_comes_with_whom_to_ask() -> None:
    found = said(steps(3, 5))
    assert found is not None
    assert (found.rule, found.direction) == ("higher_before", Direction.WORSE)
    assert found.plain == (
        "A noticeable rise. Your usual pain before sessions went from 3 to 5 since 2026-09-11. "
        "That is 2 points higher. These are medians of 3 and 3 rated days. "
        "Worth a word with your therapist or midwife. "
        "It shows change, not its cause."
    )


@pytest.mark.parametrize(("was", "now"), [(3, 2), (7, 6), (4, 4), (8, 6), (10, 8), (2, 3)])
def test_what_is_not_noticeable_is_not_said(was: int, now: int) -> None:
    found = said(steps(was, now))
    assert (found is None) == (now <= 5)
    assert found is None or (found.rule == "high_before" and "went from" not in found.plain)


def test_a_longer_ago_end_is_told_with_both_its_days() -> None:
    early = [(ago, 6, None) for ago in (90, 89, 88)]
    data = course(*early, *((ago, 3, None) for ago in (60, 59, 58)))
    found = said(data, days=100)
    assert found is not None
    assert "went from 6 to 3 between 2026-07-18 and 2026-08-19." in found.plain


def test_two_weeks_that_share_a_day_are_no_change() -> None:
    assert said(course(*((ago, 3 + ago, None) for ago in range(5)))) is None


def test_the_last_ratings_must_not_be_long_before_the_rest() -> None:
    data = course(
        *((ago, 6, None) for ago in (35, 34, 33)),
        *((ago, 2, None) for ago in (22, 21, 20)),
        (3, 6, None),
    )
    assert said(data) is None


def test_the_last_week_with_enough_ratings_counts() -> None:
    data = course(*((ago, 6, None) for ago in (35, 34, 33)), *((n, 3, None) for n in (9, 8, 7, 1)))
    found = said(data)
    assert found is not None
    assert "went from 6 to 3 since" in found.plain


def test_a_worse_week_comes_first_and_agrees_with_today() -> None:
    scores = [(35, 9), (34, 9), (33, 9), (12, 2), (11, 2), (10, 2), (3, 5), (2, 5), (1, 5)]
    data = course(*((ago, before, None) for ago, before in scores))
    found = said(data)
    assert found is not None
    assert found.rule == "higher_week"
    assert "was 5 in the 7 days to 2026-10-16, and 2 in the 7 days before." in found.plain
    check_ins = [
        CheckIn(id=f"c{ago}", at=at(ago), timezone="UTC", kind=CheckInKind.BEFORE, score=before)
        for ago, before in scores
    ]
    assert is_worse_week(check_ins, TODAY)
    shorter = said(data, days=13)
    assert shorter is not None
    assert shorter.rule == "higher_before"


def test_the_worst_of_a_day_and_pain_after_are_told_in_their_own_words() -> None:
    worse = course(worst=[(n, 4) for n in (30, 29, 28)] + [(n, 8) for n in (3, 2, 1)])
    found = said(worse)
    assert found is not None
    assert "Your usual worst pain in 24 hours went from 4 to 8" in found.plain
    after = course(*((n, None, 6) for n in (30, 29, 28)), *((n, None, 3) for n in (3, 2, 1)))
    found = said(after)
    assert found is not None
    assert "Your usual pain after sessions went from 6 to 3" in found.plain


def test_sessions_that_end_with_more_pain_are_told_before_a_fall() -> None:
    early = [(ago, 6, 6) for ago in (35, 34, 33)]
    data = course(*early, (5, 3, 5), (4, 3, None), (3, 3, 6), (2, 3, 3), (1, 3, 5))
    found = said(data)
    assert found is not None
    assert (found.rule, found.direction) == ("rises_in_sessions", Direction.WORSE)
    assert "After 3 of the last 5 sessions rated here, pain was 2 or more points" in found.plain


def test_a_level_is_worth_saying_after_four_weeks_without_a_gap() -> None:
    level = [(ago, 4, None) for ago in range(0, 30, 2)]
    found = said(course(*level))
    assert found is not None
    assert found.plain == (
        "About the same. Your usual pain before sessions stayed at 4 since 2026-09-18. "
        "These are medians, from 15 rated days in all. "
        "Pain that stays is worth a word with your therapist or midwife. "
        "It shows neither why, nor what comes next."
    )
    assert said(course(*level[:12])) is None
    assert said(course(*(one for one in level if not 8 < one[0] < 20))) is None


def test_a_comfortable_level_is_left_at_that() -> None:
    found = said(course(*((ago, 3, None) for ago in range(0, 30, 2))))
    assert found is not None
    assert "Worth" not in found.plain
    assert "worth" not in found.plain


def test_a_level_of_much_pain_comes_with_whom_to_ask() -> None:
    mixed = [(ago, 5 + (ago < 15), None) for ago in range(0, 30, 2)]
    found = said(course(*mixed))
    assert found is not None
    assert "stayed between 5 and 6 since" in found.plain
    assert "within usual day-to-day variation. Above 5 is a lot. Worth a word" in found.plain


def test_much_pain_is_said_also_where_nothing_else_can_be() -> None:
    found = said(course(*((ago, 8, None) for ago in (3, 2, 1))))
    assert found is not None
    assert found.plain == (
        "Usual pain above 5. Your usual pain before sessions was 8 in the 7 days to 2026-10-15. "
        "This is a median of 3 rated days. Above 5 is a lot. "
        "Worth a word with your therapist or midwife. It shows neither why, nor what comes next."
    )
    assert said(course(*((ago, 5, None) for ago in (3, 2, 1)))) is None
    assert said(course(*((ago, 8, None) for ago in (2, 1)))) is None


def test_a_fall_to_what_is_still_much_says_so() -> None:
    found = said(steps(10, 7))
    assert found is not None
    assert found.rule == "lower_before"
    assert "Above 5 is a lot. Worth a word with your therapist or midwife." in found.plain


def test_nothing_is_said_of_nothing() -> None:
    assert said(TrendData()) is None
    assert said(course((1, None, None), (0, None, None))) is None


def test_the_rules_are_what_they_say() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    directions = [rule.direction for rule in RULES]
    assert directions == sorted(directions, key=["worse", "better", "steady"].index)
    for rule in RULES:
        assert rule.sentences[-1].startswith("It shows")
        assert rule.points >= NOTICEABLE_POINTS
        assert rule.share == (NOTICEABLE_SHARE if rule.direction is Direction.BETTER else 0)


# Whatever is said, reckoned anew from the raw ratings


@pytest.mark.parametrize("number", range(60))
@pytest.mark.parametrize("range_", list(Range))
def test_what_is_said_of_generated_histories_is_true(number: int, range_: Range) -> None:
    data = generated(number)
    span = span_of(range_, data, SAMPLES_TODAY)
    holds(data, span, insight(data, first=span.first, last=span.last, today=SAMPLES_TODAY))


@pytest.mark.parametrize("name", list(SAMPLES))
def test_what_is_said_of_each_sample_is_true(name: str) -> None:
    data = SAMPLES[name]()
    span = span_of(Range.ALL, data, SAMPLES_TODAY)
    holds(data, span, insight(data, first=span.first, last=span.last, today=SAMPLES_TODAY))


@given(histories())
def test_what_is_said_of_any_history_is_true(data: TrendData) -> None:
    span = span_of(Range.MONTHS_3, data, SAMPLES_TODAY)
    holds(data, span, insight(data, first=span.first, last=span.last, today=SAMPLES_TODAY))


def scores(data: TrendData, measure: Measure, span: Span) -> list[tuple[date, int]]:
    if measure is Measure.WORST:
        rated = [(r.at, r.score) for r in data.ratings if r.kind is CheckInKind.WORST_24H]
    else:
        name = "after" if measure is Measure.AFTER else "before"
        rated = [(p.at, s) for p in data.pairs if (s := getattr(p, name)) is not None]
    return [(day_of(moment), score) for moment, score in rated if day_of(moment) in span]


def usual(rated: Sequence[tuple[date, int]], first: date, last: date) -> float:
    found = [score for day, score in rated if first <= day <= last]
    assert len({day for day, _ in rated if first <= day <= last}) >= 3
    return median(found)


def holds(data: TrendData, span: Span, found: Insight | None) -> None:
    if found is None:
        return
    rule = next(rule for rule in RULES if rule.id == found.rule)
    check = {
        Shape.ENDS: ends_hold,
        Shape.LEVEL: level_holds,
        Shape.NOW: high_holds,
        Shape.SESSIONS: sessions_hold,
        Shape.WEEKS: week_holds,
    }[rule.shape]
    check(data, span, rule, found.plain)


def count_of(rated: Sequence[tuple[date, int]], first: date, last: date) -> int:
    return len({day for day, _ in rated if first <= day <= last})


WEEK = timedelta(days=6)
"""From the first to the last of seven days."""


def ends_hold(data: TrendData, span: Span, rule: InsightRule, text: str) -> None:
    rated = scores(data, rule.measure, span)
    match = re.search(
        r"from ([\d.]+) to ([\d.]+) (?:since|between) (\S+?)(?: and (\S+))?\. That", text
    )
    assert match is not None
    was, now, since = float(match[1]), float(match[2]), date.fromisoformat(match[3])
    assert was == usual(rated, since, since + WEEK)
    until = date.fromisoformat(match[4]) if match[4] else None
    newest = max(day for day, _ in rated)
    ends = [d for d, _ in rated if (newest - d).days <= 7] if until is None else [until]
    enough = [e for e in ends if len({d for d, _ in rated if e - WEEK <= d <= e}) >= 3]
    assert now == usual(rated, max(enough) - WEEK, max(enough))
    days = count_of(rated, since, since + WEEK), count_of(rated, max(enough) - WEEK, max(enough))
    assert "medians of {} and {} rated days".format(*days) in text
    fall = was - now
    assert f"That is {abs(fall):g} points" in text
    if rule.direction is Direction.WORSE:
        assert fall <= -2
        return
    assert fall >= max(2, 0.3 * was)
    percent = re.search(r"and (\d+)\N{NO-BREAK SPACE}% lower", text)
    assert percent is not None
    assert abs(int(percent[1]) - 100 * fall / was) <= 0.5


def level_holds(data: TrendData, span: Span, rule: InsightRule, text: str) -> None:
    rated = scores(data, rule.measure, span)
    match = re.search(r"stayed (?:at|between) ([\d.]+)(?: and ([\d.]+))? ", text)
    assert match is not None
    days = sorted({day for day, _ in rated})
    medians = [
        usual(rated, day - WEEK, day)
        for day in days
        if len({d for d in days if day - WEEK <= d <= day}) >= 3
    ]
    assert (min(medians), max(medians)) == (float(match[1]), float(match[2] or match[1]))
    assert max(medians) - min(medians) < 2
    assert (days[-1] - days[0]).days >= 28
    n = re.search(r"from (\d+) rated days in all", text)
    assert n is not None
    assert len(medians) <= int(n[1]) <= len(days)
    assert ("worth a word" in text.lower()) == (max(medians) > 3)


def high_holds(data: TrendData, span: Span, rule: InsightRule, text: str) -> None:
    rated = scores(data, rule.measure, span)
    match = re.search(r"was ([\d.]+) in the 7 days to (\S+)\. This is a median of (\d+)", text)
    assert match is not None
    until = date.fromisoformat(match[2])
    assert float(match[1]) == usual(rated, until - WEEK, until) > 5
    assert int(match[3]) == count_of(rated, until - WEEK, until)
    assert (rated[-1][0] - until).days <= 7


def sessions_hold(data: TrendData, span: Span, rule: InsightRule, text: str) -> None:
    changes = [
        p.after - p.before
        for p in data.pairs
        if p.day in span and p.before is not None and p.after is not None
    ][-rule.of :]
    rises = sum(change >= 2 for change in changes)
    assert f"After {rises} of the last {len(changes)} sessions" in text
    assert rises >= 3


def week_holds(data: TrendData, span: Span, rule: InsightRule, text: str) -> None:
    telling = [(p.day, p.before) for p in data.pairs if p.before is not None]
    kinds = (CheckInKind.NOW, CheckInKind.NEXT_MORNING)
    telling += [(r.day, r.score) for r in data.ratings if r.kind in kinds]
    match = re.search(r"was ([\d.]+) in the 7 days to (\S+), and ([\d.]+) in", text)
    assert match is not None
    assert match[2] == span.last.isoformat()
    before = span.last - WEEK - timedelta(days=1)
    now, was = usual(telling, span.last - WEEK, span.last), usual(telling, before - WEEK, before)
    assert (float(match[1]), float(match[3])) == (now, was)
    days = count_of(telling, span.last - WEEK, span.last), count_of(telling, before - WEEK, before)
    assert "medians of {} and {} rated days".format(*days) in text
    assert now - was >= rule.points == 2
