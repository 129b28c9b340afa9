"""Our statistics beside those of pandas, scipy and statsmodels: to 1e-9 on any history."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from scipy.stats import theilslopes
from statsmodels.stats.proportion import proportion_confint

from sirelief_gui.domain.days import week_start
from sirelief_gui.domain.mornings import TELLING_KINDS
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.stats_exercises import wilson
from sirelief_gui.domain.stats_lines import median_lines
from sirelief_gui.domain.stats_patterns import part_of_day
from sirelief_gui.domain.stats_slope import theil_sen
from sirelief_gui.domain.trends import Range, Span, TrendData, TrendsView, index_of, trends_view
from tests.domain.trend_samples import TODAY, generated, histories

close = pytest.approx
few = settings(deadline=None, max_examples=40)
spans = st.one_of(
    st.sampled_from(Range),
    st.tuples(st.integers(0, 130), st.integers(0, 130)).map(
        lambda ends: Span(TODAY - timedelta(max(ends)), TODAY - timedelta(min(ends)))
    ),
)
samples = st.one_of(histories(), st.integers(0, 40).map(generated))


def view_of(data: TrendData, shown: Range | Span) -> TrendsView:
    if isinstance(shown, Span):
        return trends_view(data, span=shown, today=TODAY, goal=3)
    return trends_view(data, range_=shown, today=TODAY, goal=3)


def frame(rows: list[tuple[date, int]]) -> pd.DataFrame:
    """Rows of (day, score) as a table, in the order of days."""
    found = pd.DataFrame(rows, columns=["day", "score"]).astype({"score": "float64"})
    return found.sort_values("day", kind="stable").reset_index(drop=True)


def befores(data: TrendData) -> pd.DataFrame:
    return frame([(pair.day, pair.before) for pair in data.pairs if pair.before is not None])


def within(table: pd.DataFrame, view: TrendsView) -> pd.DataFrame:
    return table[(table["day"] >= view.first) & (table["day"] <= view.last)]


def telling(data: TrendData) -> pd.DataFrame:
    rows = [(pair.day, pair.at, pair.before) for pair in data.pairs if pair.before is not None]
    rows += [(one.day, one.at, one.score) for one in data.ratings if one.kind in TELLING_KINDS]
    table = pd.DataFrame(
        [(day, at.timestamp(), at.hour, score) for day, at, score in rows],
        columns=["day", "instant", "hour", "score"],
    )
    return table.sort_values(["day", "instant"], kind="stable")


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 80), st.integers(0, 10)), max_size=80))
def test_medians_are_those_of_a_seven_day_window_in_pandas(rows: list[tuple[int, int]]) -> None:
    ratings = [(TODAY - timedelta(days=ago), score) for ago, score in rows]
    table = frame(ratings)
    scores = pd.Series(table["score"].to_numpy(), index=pd.to_datetime(table["day"]))
    medians = scores.rolling("7D").median().groupby(level=0).last()
    days = pd.Series(1.0, index=scores.index.unique()).rolling("7D").sum()
    wanted = {day.date(): value for day, value in medians[days >= 3].items()}
    found = [point for line in median_lines(ratings) for point in line]
    assert {point.day: point.value for point in found} == close(wanted, abs=1e-9)
    assert [point.days for point in found] == [days[pd.Timestamp(p.day)] for p in found]


@few
@given(samples, spans)
def test_the_change_and_its_quartiles_are_those_of_pandas(
    data: TrendData, shown: Range | Span
) -> None:
    view = view_of(data, shown)
    both = [
        (p.before, p.after)
        for p in data.pairs
        if p.counts and p.day in view.span and p.before is not None and p.after is not None
    ]
    change = pd.Series([after - before for before, after in both], dtype="float64")
    if len(change) < 3:
        assert view.change is None
        assert view.tiles.mean_change is None
        return
    assert view.change is not None
    assert view.change.n == len(change)
    assert view.tiles.mean_change == view.change.mean == close(change.mean(), abs=1e-9)
    found = (view.change.low, view.change.median, view.change.high)
    assert found == close(tuple(change.quantile([0.25, 0.5, 0.75])), abs=1e-9)
    lower = [before - after >= max(2, 0.3 * before) for before, after in both]
    assert (view.change.lower, view.change.higher) == (sum(lower), (change >= 2).sum())


@few
@given(samples, spans)
def test_days_above_5_are_those_of_each_days_highest_score(
    data: TrendData, shown: Range | Span
) -> None:
    view = view_of(data, shown)
    rows = [
        (p.day, score) for p in data.pairs for score in (p.before, p.after) if score is not None
    ]
    rows += [(one.day, one.score) for one in data.ratings]
    highest = within(frame(rows), view).groupby("day")["score"].max()
    assert (view.days_above.days, view.days_above.rated) == ((highest > 5).sum(), len(highest))


@few
@given(samples, spans)
def test_the_worst_is_each_days_highest(data: TrendData, shown: Range | Span) -> None:
    view = view_of(data, shown)
    rows = [(one.day, one.score) for one in data.ratings if one.kind is CheckInKind.WORST_24H]
    highest = within(frame(rows), view).groupby("day")["score"].max()
    found = [point for line in view.worst_lines for point in line]
    assert {point.day: point.score for point in found} == highest.to_dict()
    for line in view.worst_lines:
        assert all((after.day - before.day).days <= 7 for before, after in pairwise(line))


@few
@given(samples, spans)
def test_times_and_weekdays_are_groups_of_pandas(data: TrendData, shown: Range | Span) -> None:
    view = view_of(data, shown)
    table = within(telling(data), view)
    for bars, key in (
        (view.times.bars, table["hour"].map(part_of_day)),
        (view.weekdays.bars, table["day"].map(date.weekday)),
    ):
        groups = table.groupby(key)
        medians, days = groups["score"].median(), groups["day"].nunique()
        for place, bar in enumerate(bars):
            n = int((key == place).sum())
            assert (bar.n, bar.days) == (n, days.get(place, 0))
            if n < 5 or bar.days < 3:
                assert bar.median is None
            else:
                assert bar.median == close(medians[place], abs=1e-9)


@few
@given(samples, spans)
def test_the_band_is_about_the_median_of_the_first_days(
    data: TrendData, shown: Range | Span
) -> None:
    view = view_of(data, shown)
    table = within(befores(data), view)
    length = min(14, max(1, view.span.days // 2))
    first = table["day"].min() if len(table) else view.first
    table = table[table["day"] < first + timedelta(days=length)]
    if table["day"].nunique() < 3:
        assert view.noise is None
        return
    assert view.noise is not None
    middle = table["score"].median()
    assert (view.noise.first, view.noise.n) == (first, len(table))
    assert view.noise.median == close(middle, abs=1e-9)
    assert view.noise.low == close(max(0, middle - 1.3), abs=1e-9)
    assert view.noise.high == close(min(10, middle + 1.3), abs=1e-9)


def slope_points(data: TrendData, view: TrendsView) -> tuple[int, pd.DataFrame]:
    days = view.span.days
    block = 1 if days <= 132 else 7 if days <= 924 else 28
    table = within(befores(data), view)
    table = table.assign(place=[(day - view.last).days for day in table["day"]])
    table = table.assign(block=-table["place"] // block)
    groups = table.groupby("block")
    enough = groups["place"].nunique() >= (1 if block == 1 else 3)
    points = pd.DataFrame(
        {
            "x": table.drop_duplicates("day").groupby("block")["place"].mean(),
            "y": groups["score"].median(),
        }
    )
    return block, points[enough].sort_values("x")


@few
@given(samples, spans)
def test_the_trend_is_the_theil_sen_slope_of_scipy(data: TrendData, shown: Range | Span) -> None:
    view = view_of(data, shown)
    block, points = slope_points(data, view)
    if len(points) < 8 or points["x"].iloc[-1] - points["x"].iloc[0] < 10:
        assert view.slope is None
        return
    wanted = theilslopes(points["y"], points["x"], alpha=0.95)
    assert view.slope is not None
    assert (view.slope.n, view.slope.block_days) == (len(points), block)
    assert view.slope.per_week == close(7 * wanted.slope, abs=1e-9)
    assert view.slope.low == close(7 * wanted.low_slope, abs=1e-9)
    assert view.slope.high == close(7 * wanted.high_slope, abs=1e-9)
    at_first = wanted.intercept + wanted.slope * (view.slope.first - view.last).days
    assert view.slope.at_first == close(at_first, abs=1e-9)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(-50, 50), st.integers(0, 10)), min_size=2, max_size=40).filter(
        lambda points: len({x for x, _ in points}) > 1
    )
)
def test_a_line_is_that_of_scipy_where_places_are_tied_too(points: list[tuple[int, int]]) -> None:
    xs, ys = zip(*points, strict=True)
    try:
        wanted = theilslopes(ys, xs, alpha=0.95)
    except RuntimeWarning:  # a few points, nearly all tied: scipy has no interval for them
        reject()
    found = theil_sen(points)
    assert (found.slope, found.intercept) == close((wanted.slope, wanted.intercept), abs=1e-9)
    assert (found.low, found.high) == close((wanted.low_slope, wanted.high_slope), abs=1e-9)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_of_a_share_is_the_wilson_interval_of_statsmodels(
    counts: tuple[int, int],
) -> None:
    assert wilson(*counts) == close(proportion_confint(*counts, method="wilson"), abs=1e-9)


@few
@given(samples, spans)
def test_exercises_are_counted_and_sorted_as_pandas_does(
    data: TrendData, shown: Range | Span
) -> None:
    view = view_of(data, shown)
    rows = [(one.exercise, one.comfort.value) for one in data.felt if one.day in view.span]
    table = pd.DataFrame(rows, columns=["exercise", "comfort"])
    counts = pd.crosstab(table["exercise"], table["comfort"]) if len(table) else pd.DataFrame()
    counts = counts.reindex(columns=["eased", "same", "hurt"], fill_value=0)
    counts = counts[counts.sum(axis=1) >= 5]
    found = {one.exercise: (one.eased, one.same, one.hurt) for one in view.exercises}
    assert found == {name: tuple(row) for name, row in counts.iterrows()}
    shares = [one.share for one in view.exercises]
    assert shares == sorted(shares, reverse=True)
    for one in view.exercises:
        assert (one.low, one.high) == wilson(one.eased, one.n)


@few
@given(samples, spans)
def test_days_with_and_without_are_those_of_a_join_in_pandas(
    data: TrendData, shown: Range | Span
) -> None:
    view = view_of(data, shown)
    practised = {pair.day for pair in data.pairs if pair.counts}
    begun = {pair.day for pair in data.pairs}
    firsts = within(telling(data), view).groupby("day")["score"].first()
    since = min(practised, default=TODAY)
    yesterdays = [after - timedelta(days=1) for after in firsts.index]
    table = pd.DataFrame({"day": yesterdays, "score": firsts.to_numpy()})
    table = table[(table["day"] >= view.first) & (table["day"] >= since)]
    with_ = table[table["day"].isin(practised)]["score"]
    without = table[~table["day"].isin(begun)]["score"]
    if not practised or min(len(with_), len(without)) < 3:
        assert view.adherence is None
        return
    assert view.adherence is not None
    assert (view.adherence.with_days, view.adherence.without_days) == (len(with_), len(without))
    found = (view.adherence.with_median, view.adherence.without_median)
    assert found == close((with_.median(), without.median()), abs=1e-9)


@few
@given(samples, spans)
def test_streaks_are_runs_of_weeks_that_met_the_goal(data: TrendData, shown: Range | Span) -> None:
    view = view_of(data, shown)
    days = [pair.day for pair in data.pairs if pair.counts and pair.day in view.span]
    first, last = week_start(view.first), week_start(view.last)
    weeks = pd.date_range(first, last, freq="7D").date
    met = pd.Series([sum(week_start(day) == week for day in days) >= 3 for week in weeks])
    runs = met.groupby((~met).cumsum()).sum()
    assert view.tiles.this_week == sum(week_start(day) == last for day in days)
    if len(days) < 3:
        assert view.tiles.best_streak_weeks is None
        return
    assert view.tiles.best_streak_weeks == runs.max()
    until = met if met.iloc[-1] else met.iloc[:-1]
    current = until[::-1].cumprod().sum()
    assert view.tiles.current_streak_weeks == current


@few
@given(samples, spans)
def test_an_index_tells_the_same_as_the_data(data: TrendData, shown: Range | Span) -> None:
    index = index_of(data)
    again = trends_view(
        index,
        today=TODAY,
        goal=3,
        **({"span": shown} if isinstance(shown, Span) else {"range_": shown}),
    )
    assert again == view_of(data, shown)
