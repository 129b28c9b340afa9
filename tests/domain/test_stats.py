"""What our statistics do at their edges: too little, all the same, gaps, clocks, other ranges."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.stats_change import DaysAbove
from sirelief_gui.domain.stats_noise import noise_band
from sirelief_gui.domain.stats_patterns import PartOfDay, part_of_day, pattern, pattern_codes
from sirelief_gui.domain.stats_slope import Heading, slope_of, theil_sen
from sirelief_gui.domain.trend_data import Rating, TrendData
from sirelief_gui.domain.trends import (
    Range,
    Span,
    TrendsView,
    custom_span,
    index_of,
    span_of,
    trends_view,
)
from tests.domain.stats_help import ago, at, now, pair, view_of
from tests.domain.trend_samples import (
    SAMPLES,
    TODAY,
    Course,
    course,
    histories,
    improving,
    two_years,
    worsening,
)

every_sample = pytest.mark.parametrize("name", [name for name in SAMPLES if name != "ten_years"])
ranges = pytest.mark.parametrize("range_", Range)


# The days shown


def test_presets_end_today_and_all_begins_with_the_first_thing_known() -> None:
    data = TrendData(pairs=(pair(50),), ratings=(now(60), now(2)))
    assert span_of(Range.WEEKS_2, data, TODAY) == Span(ago(13), TODAY)
    assert span_of(Range.ALL, data, TODAY) == Span(ago(60), TODAY)
    assert span_of(Range.ALL, index_of(data), TODAY) == Span(ago(60), TODAY)
    assert span_of(Range.ALL, TrendData(), TODAY) == Span(TODAY, TODAY)
    tomorrow = TrendData(ratings=(now(-1),))
    assert span_of(Range.ALL, tomorrow, TODAY) == Span(TODAY, TODAY)


def test_two_dates_in_any_order_make_a_span_without_days_to_come() -> None:
    assert custom_span(ago(3), ago(9), TODAY) == Span(ago(9), ago(3))
    assert custom_span(ago(-9), ago(9), TODAY) == Span(ago(9), TODAY)
    assert custom_span(ago(-9), ago(-3), TODAY) == Span(TODAY, TODAY)
    assert Span(ago(9), ago(3)).days == 7
    assert ago(3) in Span(ago(9), ago(3))
    assert ago(2) not in Span(ago(9), ago(3))
    with pytest.raises(ValueError, match="cannot end on"):
        Span(ago(3), ago(9))


def test_a_span_of_her_own_is_no_preset() -> None:
    view = trends_view(improving(), span=Span(ago(40), ago(20)), today=TODAY, goal=4)
    assert view.range is None
    assert view.span == Span(ago(40), ago(20))
    assert {cell.day for week in view.calendar.weeks for cell in week if cell.is_shown} == {
        ago(days) for days in range(20, 41)
    }


@given(histories(), st.integers(0, 100), st.integers(0, 60))
def test_every_number_is_of_the_days_shown(data: TrendData, end: int, length: int) -> None:
    span = Span(ago(end + length), ago(end))
    reach = Span(span.first - timedelta(days=6), span.last)
    cut = replace(
        data,
        pairs=tuple(one for one in data.pairs if one.day in span),
        ratings=tuple(one for one in data.ratings if one.day in span),
        felt=tuple(one for one in data.felt if one.day in span),
    )
    near = replace(data, pairs=tuple(one for one in data.pairs if one.day in reach))
    whole, part, lines = (
        trends_view(one, span=span, today=TODAY, goal=2) for one in (data, cut, near)
    )
    # Medians look back six days, and her first session may lie before the days shown.
    other = {"before_lines", "after_lines", "sessions_ever", "adherence", "calendar"}
    for field in fields(TrendsView):
        if field.name not in other:
            assert getattr(whole, field.name) == getattr(part, field.name), field.name
    assert (whole.before_lines, whole.after_lines) == (lines.before_lines, lines.after_lines)
    assert whole.calendar.sessions == part.calendar.sessions


@given(histories())
def test_no_day_without_a_rating_has_a_value(data: TrendData) -> None:
    view = view_of(data, Range.ALL)
    rated = {one.day for one in data.pairs if one.before is not None}
    assert {point.day for line in view.before_lines for point in line} <= rated
    for line in view.before_lines:
        for point in line:
            scores = [
                one.before
                for one in data.pairs
                if one.before is not None and 0 <= (point.day - one.day).days < 7
            ]
            assert min(scores) <= point.value <= max(scores)


@given(histories())
def test_an_unrated_session_changes_no_number_of_pain(data: TrendData) -> None:
    more = (*data.pairs, pair(0, None, None))
    plain, added = view_of(data), view_of(replace(data, pairs=more))
    for name in ("change", "days_above", "noise", "slope", "times", "weekdays", "before_lines"):
        assert getattr(plain, name) == getattr(added, name)


# Too little, all the same, and long


@every_sample
@ranges
def test_every_sample_has_a_view_of_every_range(name: str, range_: Range) -> None:
    view = view_of(SAMPLES[name](), range_)
    for part in (view.change, view.slope, view.noise):
        assert part is None or part.low <= part.high
    assert view.days_above.days <= view.days_above.rated
    assert len(view.calendar.weeks) == 12
    assert sum(bar.n for bar in view.times.bars) == sum(bar.n for bar in view.weekdays.bars)


def test_one_session_is_too_little_for_anything() -> None:
    view = view_of(SAMPLES["one_session"]())
    assert (view.change, view.noise, view.slope, view.adherence) == (None, None, None, None)
    assert (view.before_lines, view.worst_lines, view.exercises) == ((), (), ())
    assert view.times.spread is None
    assert [view.times.is_enough, view.weekdays.is_enough, view.times.differs] == [False] * 3
    assert view.days_above == DaysAbove(0, 1)
    assert view.tiles.days_above is None
    assert view.calendar.sessions == 1


@pytest.mark.parametrize(("name", "score"), [("all_tens", 10), ("all_zeros", 0)])
def test_where_all_is_the_same_nothing_changes(name: str, score: int) -> None:
    view = view_of(SAMPLES[name]())
    assert {point.value for line in view.before_lines for point in line} == {score}
    assert view.change is not None
    assert (view.change.mean, view.change.low, view.change.high) == (0, 0, 0)
    assert (view.change.lower, view.change.higher) == (0, 0)
    assert view.slope is not None
    assert (view.slope.low, view.slope.high, view.slope.heading) == (0, 0, Heading.UNCLEAR)
    assert view.slope.change == 0
    assert view.noise is not None
    assert (view.noise.low, view.noise.high) == ((8.7, 10) if score else (0, 1.3))
    assert view.days_above.days == (view.days_above.rated if score else 0)
    assert view.adherence is not None
    assert view.adherence.difference == 0
    assert not view.adherence.differs
    assert view.times.spread == 0
    assert not view.times.differs


def test_which_way_it_goes_is_told_where_it_is_clear() -> None:
    worse = view_of(worsening(), Range.ALL).slope
    assert worse is not None
    assert worse.heading is Heading.HIGHER
    assert worse.change > 2
    better = view_of(improving(), Range.ALL).slope
    assert better is not None
    assert better.heading is Heading.LOWER
    assert better.change < -2


def test_weeks_she_stayed_away_break_the_lines_and_count_as_nothing() -> None:
    data = course(Course(days=70, a_week=7, weeks_off=(2, 3, 5, 6)))
    view = view_of(data, Range.ALL)
    assert len(view.before_lines) == 3
    drawn = {point.day for line in view.before_lines for point in line}
    assert {(TODAY - day).days // 7 for day in drawn} == {0, 1, 4, 7, 8, 9}
    assert view.days_above.rated <= 42
    assert view.tiles.current_streak_weeks == 2


def test_long_ranges_are_told_in_weeks() -> None:
    index = index_of(two_years())
    long = trends_view(index, range_=Range.ALL, today=TODAY, goal=4).slope
    short = trends_view(index, range_=Range.MONTHS_3, today=TODAY, goal=4).slope
    assert long is not None
    assert short is not None
    assert (long.block_days, short.block_days) == (7, 1)
    assert abs(long.change) < 2
    assert long.n <= 105


def test_a_hundred_years_are_reckoned_from_no_more_medians_than_ten() -> None:
    rated = [(ago(36_500 - day), (day % 11,)) for day in range(36_500)]
    found = slope_of(rated, Span(ago(36_500), TODAY))
    assert found is not None
    assert found.block_days == 84


def test_a_trend_needs_days_between_its_ends() -> None:
    span = Span(ago(41), TODAY)
    rated = [(ago(9 - day), (day,)) for day in range(10)]
    assert slope_of(rated, span) is None
    assert slope_of([(ago(20), (3,)), *rated[:7]], span) is not None
    assert slope_of([(ago(20), (3,)), *rated[:6]], span) is None


def test_a_slope_needs_two_places() -> None:
    with pytest.raises(ValueError, match="two different places"):
        theil_sen([(1, 2), (1, 3)])


# The band


def test_the_band_is_about_the_first_days_of_the_range() -> None:
    rated = [(ago(40), (6,)), (ago(36), (7, 8)), (ago(27), (2,)), (ago(26), (0,))]
    band = noise_band(rated, Span(ago(41), TODAY))
    assert band is not None
    assert (band.first, band.last, band.days, band.n) == (ago(40), ago(27), 3, 4)
    assert (band.median, band.low, band.high) == (6.5, 5.2, 7.8)
    assert 5.2 in band
    assert 7.9 not in band
    assert noise_band(rated, Span(ago(41), ago(26))) is None
    assert noise_band([], Span(ago(41), TODAY)) is None


# Times and weekdays


def test_the_night_belongs_to_the_day_before() -> None:
    parts = [part_of_day(hour) for hour in (3, 4, 11, 12, 16, 17, 21, 22, 0)]
    assert [part.name[0] for part in parts] == list("NMMAAEENN")
    late = tuple(Rating(at=at(0, 2), kind=CheckInKind.NOW, score=7) for _ in range(5))
    view = view_of(TrendData(ratings=late))
    assert view.times.bars[PartOfDay.NIGHT].n == 5
    assert view.times.bars[PartOfDay.NIGHT].median is None  # of one night
    assert view.weekdays.bars[ago(1).weekday()].days == 1


def test_a_bar_needs_five_ratings_on_three_days() -> None:
    def bar(days: list[int]) -> float | None:
        rows = sorted((ago(day), score) for score, day in enumerate(days))
        codes = pattern_codes((0, day, score) for day, score in rows)
        return pattern(codes, 1).bars[0].median

    assert bar([3, 3, 2, 1]) is None
    assert bar([3, 3, 3, 2, 2]) is None
    assert bar([3, 3, 3, 2, 1]) == 2


def test_bars_differ_from_two_points_on() -> None:
    def spread(high: int) -> tuple[float | None, bool]:
        days = [ago(day) for day in range(6, 0, -1)]
        rows = [(bar, day, 3 + bar * high) for day in days for bar in (0, 1)]
        found = pattern(pattern_codes(rows), 2)
        return found.spread, found.differs

    assert spread(1) == (1, False)
    assert spread(2) == (2, True)


def test_what_a_session_did_and_the_worst_are_no_pattern() -> None:
    kinds = (CheckInKind.DURING, CheckInKind.WORST_24H)
    ratings = tuple(Rating(at=at(n), kind=kind, score=9) for n in range(6) for kind in kinds)
    view = view_of(TrendData(ratings=ratings))
    assert sum(bar.n for bar in view.times.bars) == 0
    assert view.days_above == DaysAbove(6, 6)


def test_a_line_that_passes_over_the_days_shown_leaves_nothing_in_them() -> None:
    worst = tuple(
        Rating(at=at(days), kind=CheckInKind.WORST_24H, score=8) for days in (10, 9, 8, 2, 1)
    )
    data = TrendData(ratings=worst)
    assert len(view_of(data).worst_lines) == 1
    between = trends_view(data, span=Span(ago(6), ago(4)), today=TODAY, goal=4)
    assert between.worst_lines == ()
