"""The sums behind the Trends page."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SessionRecord
from sirelief_gui.domain.trends import (
    FEWEST_DAYS,
    LONGEST_GAP_DAYS,
    WINDOW_DAYS,
    Pair,
    Range,
    mean_change,
    median_lines,
    pair_up,
    streaks,
    trends_view,
    week_counts,
)

TODAY = date(2026, 3, 19)


def at(days_ago: int, hour: int = 18) -> datetime:
    day = TODAY - timedelta(days=days_ago)
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def pair(days_ago: int, before: int | None = 4, after: int | None = 2, **more: object) -> Pair:
    return Pair(f"s{days_ago:04d}", at(days_ago), before, after, **more)  # type: ignore[arg-type]


def check_in(kind: CheckInKind, score: int | None, session: str | None) -> CheckIn:
    return CheckIn(
        id=f"{kind}-{session}",
        at=at(0),
        timezone="UTC",
        kind=kind,
        score=score,
        session_id=session,
    )


def session(number: int, outcome: Outcome = Outcome.COMPLETED) -> SessionRecord:
    return SessionRecord(
        id=f"s{number}",
        program_id="daily_five",
        program_name="Daily five",
        started_at=at(number),
        timezone="UTC",
        outcome=outcome,
    )


def test_ratings_find_their_session_and_come_out_oldest_first() -> None:
    pairs = pair_up(
        [session(1), session(3, Outcome.STOPPED)],
        [
            check_in(CheckInKind.BEFORE, 5, "s1"),
            check_in(CheckInKind.AFTER, None, "s1"),
            check_in(CheckInKind.AFTER, 3, "s3"),
            check_in(CheckInKind.NOW, 9, None),
            check_in(CheckInKind.DURING, 9, "s1"),
        ],
    )
    assert [(p.session_id, p.before, p.after, p.stopped) for p in pairs] == [
        ("s3", None, 3, True),
        ("s1", 5, None, False),
    ]


def test_a_median_needs_three_rated_days_among_its_seven() -> None:
    ratings = [(TODAY - timedelta(days=n), n) for n in (6, 3, 0)]
    (line,) = median_lines(ratings)
    assert [(p.day, p.value, p.days) for p in line] == [(TODAY, 3.0, 3)]
    assert median_lines(ratings[:2]) == ()


def test_two_ratings_on_one_day_are_one_rated_day() -> None:
    ratings = [(TODAY, 2), (TODAY, 4), (TODAY - timedelta(days=1), 6)]
    assert median_lines(ratings) == ()


def test_a_line_breaks_only_across_more_than_seven_days() -> None:
    def days(gap: int) -> list[tuple[date, int]]:
        old = [TODAY - timedelta(days=gap + n) for n in range(3)]
        return [(d, 5) for d in [*old, TODAY, TODAY + timedelta(1), TODAY + timedelta(2)]]

    assert len(median_lines(days(LONGEST_GAP_DAYS))) == 1
    assert len(median_lines(days(LONGEST_GAP_DAYS + 1))) == 2


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10)), max_size=60))
def test_medians_are_those_of_the_raw_ratings_and_never_invented(
    rows: list[tuple[int, int]],
) -> None:
    ratings = [(TODAY - timedelta(days=n), score) for n, score in rows]
    points = [point for line in median_lines(ratings) for point in line]
    rated = {day for day, _ in ratings}
    for point in points:
        window = [
            (day, score) for day, score in ratings if 0 <= (point.day - day).days < WINDOW_DAYS
        ]
        assert point.day in rated
        assert len({day for day, _ in window}) == point.days >= FEWEST_DAYS
        assert point.value == median(score for _, score in window)
    assert [p.day for p in points] == sorted({p.day for p in points})


def test_the_mean_change_waits_for_three_rated_sessions() -> None:
    assert mean_change([pair(1), pair(2)]) is None
    assert mean_change([pair(1), pair(2), pair(3, None)]) is None
    assert mean_change([pair(1), pair(2, 3, 3), pair(3, 6, 2)]) == -2.0


def test_weeks_are_counted_from_their_first_day() -> None:
    monday = date(2026, 3, 16)
    assert week_counts([monday, date(2026, 3, 22), date(2026, 3, 23)]) == {
        monday: 2,
        date(2026, 3, 23): 1,
    }
    assert week_counts([monday], first_weekday=6) == {date(2026, 3, 15): 1}


def test_streaks_run_over_weeks_that_met_the_goal() -> None:
    this_week = date(2026, 3, 16)
    weeks = [this_week - timedelta(days=7 * n) for n in range(8)]
    counts = {weeks[7]: 4, weeks[6]: 5, weeks[5]: 4, weeks[4]: 1, weeks[2]: 4, weeks[1]: 4}
    assert streaks(counts, goal=4, this_week=this_week) == (3, 2)
    assert streaks(counts | {this_week: 4}, goal=4, this_week=this_week) == (3, 3)
    assert streaks({weeks[2]: 4}, goal=4, this_week=this_week) == (1, 0)
    assert streaks({}, goal=4, this_week=this_week) == (0, 0)


def test_every_number_follows_the_range() -> None:
    pairs = [pair(days, 6, 5) for days in (50, 49, 48)] + [pair(days) for days in (2, 1, 0)]
    short = trends_view(pairs, range_=Range.WEEKS_2, today=TODAY, goal=1)
    assert (short.first, short.last) == (TODAY - timedelta(days=13), TODAY)
    assert [p.session_id for p in short.pairs] == ["s0002", "s0001", "s0000"]
    assert short.tiles.mean_change == -2.0
    assert short.sessions_ever == 6
    whole = trends_view(pairs, range_=Range.ALL, today=TODAY, goal=1)
    assert whole.first == TODAY - timedelta(days=50)
    assert whole.tiles.mean_change == -1.5
    assert len(whole.before_lines) == 2
    assert len(short.before_lines) == 1


def test_a_session_without_a_rep_is_on_the_chart_but_in_no_tile() -> None:
    pairs = [pair(days) for days in (2, 1, 0)]
    stopped = pair(0, 8, 8, counts=False)
    view = trends_view([*pairs, stopped], range_=Range.WEEKS_2, today=TODAY, goal=1)
    assert stopped in view.pairs
    assert (view.tiles.mean_change, view.tiles.this_week) == (-2.0, 3)


def test_medians_at_the_start_of_the_range_look_back_before_it() -> None:
    pairs = [pair(days) for days in (15, 14, 13)]
    view = trends_view(pairs, range_=Range.WEEKS_2, today=TODAY, goal=4)
    assert [p.day for line in view.before_lines for p in line] == [TODAY - timedelta(days=13)]


def test_an_empty_history_says_nothing() -> None:
    view = trends_view([], range_=Range.ALL, today=TODAY, goal=4)
    assert (view.first, view.last, view.pairs) == (TODAY, TODAY, ())
    assert view.tiles.mean_change is None
    assert view.tiles.best_streak_weeks is None


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 10)), max_size=60))
def test_medians_of_a_range_are_those_of_the_whole_history(days: list[tuple[int, int]]) -> None:
    pairs = sorted((pair(n, score, None) for n, score in days), key=lambda p: p.at)
    view = trends_view(pairs, range_=Range.WEEKS_2, today=TODAY, goal=4)
    whole = median_lines([(p.day, p.before) for p in pairs if p.before is not None])
    wanted = [point for line in whole for point in line if point.day >= view.first]
    assert [point for line in view.before_lines for point in line] == wanted
