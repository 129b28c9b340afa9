"""What Trends keeps of a history is what the history says, and is read anew when it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.trends import Range, Span
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.locking import NeedsPassphrase
from sirelief_gui.services.trends import Trends
from tests.services.kit import a_day_with_a_session
from tests.storage.records import a_check_in

GOAL = 4


def read_ahead(trends: Trends) -> None:
    while not trends.read_on():
        pass


def test_as_long_as_nothing_is_written_nothing_is_read_or_reckoned_again(
    services: Services, clock: VirtualClock
) -> None:
    trends = services.trends
    a_day_with_a_session(services, clock)
    data, index = trends.data(), trends.index()
    views = [trends.view(range_, goal=GOAL) for range_ in Range]
    services.settings.save(replace(services.settings.load(), chart_range="All"))
    assert trends.data() is data
    assert trends.index() is index
    assert all(
        trends.view(range_, goal=GOAL) is view for range_, view in zip(Range, views, strict=True)
    )
    (pair,) = trends.pairs()
    assert (pair.before, pair.after) == (4, 2)


def test_what_is_written_is_there_the_next_time(services: Services, clock: VirtualClock) -> None:
    trends = services.trends
    record = a_day_with_a_session(services, clock)
    before = trends.view(Range.WEEKS_6, goal=GOAL)
    services.store.update_session(replace(record, note="long drive"))
    services.check_ins.rate(5, CheckInKind.NOW)
    assert trends.view(Range.WEEKS_6, goal=GOAL) is not before
    assert [pair.note for pair in trends.pairs()] == ["long drive"]
    assert [rating.score for rating in trends.data().ratings] == [5]


def test_a_view_follows_the_day_the_goal_and_the_dates_of_her_own(
    services: Services, clock: VirtualClock
) -> None:
    trends = services.trends
    a_day_with_a_session(services, clock)
    today = trends.view(Range.WEEKS_2, goal=GOAL)
    assert trends.view(Range.WEEKS_2, goal=GOAL + 1).tiles.goal == GOAL + 1
    clock.advance(timedelta(days=1).total_seconds())
    assert trends.view(Range.WEEKS_2, goal=GOAL).last == today.last + timedelta(days=1)
    yesterday = Span(today.last, today.last)
    own = trends.view(Range.WEEKS_2, goal=GOAL, span=yesterday)
    assert (own.span, own.range, len(own.pairs)) == (yesterday, None, 1)
    for back in range(40):
        span = Span(today.last - timedelta(days=back), today.last)
        assert trends.view(Range.WEEKS_2, goal=GOAL, span=span).span == span
    assert trends.view(Range.WEEKS_2, goal=GOAL, span=yesterday) == own


def test_the_day_her_weeks_are_counted_from_is_hers_until_it_is_over(
    services: Services, clock: VirtualClock
) -> None:
    trends, day = services.trends, clock.now().date()
    assert trends.data().began is None
    given = replace(services.settings.load(), gestational_week=20, week_given_on=day.isoformat())
    services.settings.save(given)
    data = trends.data()
    assert data.began == day - timedelta(weeks=20)
    assert trends.data() is data
    services.settings.save(replace(given, pregnancy_ended=day.isoformat()))
    assert trends.data().began is None


def test_what_is_made_ahead_is_what_the_page_gets(services: Services, clock: VirtualClock) -> None:
    trends = services.trends
    a_day_with_a_session(services, clock)
    read_ahead(trends)
    reckon = trends.ahead(goal=GOAL)
    assert reckon is not None
    made = reckon()
    trends.keep(made)
    assert trends.ahead(goal=GOAL) is None
    assert trends.index() is made.index
    views = {id(view) for view in made.views.values()}
    assert {id(trends.view(range_, goal=GOAL)) for range_ in Range} == views
    afresh = Trends(services.store, clock)
    assert [trends.view(r, goal=GOAL) for r in Range] == [afresh.view(r, goal=GOAL) for r in Range]


def test_what_was_made_ahead_of_another_history_is_not_kept(
    services: Services, clock: VirtualClock
) -> None:
    trends = services.trends
    reckon = trends.ahead(goal=GOAL)
    assert reckon is not None
    a_day_with_a_session(services, clock)
    read_ahead(trends)
    trends.keep(reckon())
    assert trends.view(Range.ALL, goal=GOAL).sessions_ever == 1


def test_what_is_written_while_it_is_read_is_in_it(services: Services, clock: VirtualClock) -> None:
    trends = services.trends
    for number in range(600):
        services.store.add_check_in(a_check_in(f"c{number}", kind=CheckInKind.NOW, score=3))
    assert not trends.read_on()
    services.store.update_check_in(a_check_in("c0", kind=CheckInKind.NOW, score=9))
    read_ahead(trends)
    assert sorted(rating.score for rating in trends.data().ratings)[-2:] == [3, 9]


def test_of_a_history_that_is_closed_nothing_stays(services: Services, clock: VirtualClock) -> None:
    trends = services.trends
    a_day_with_a_session(services, clock)
    data = trends.data()
    trends.forget()
    assert trends.data() == data
    services.store.rest()
    with pytest.raises(NeedsPassphrase):
        trends.data()
    services.store.wake()
    assert trends.data() == data


def test_another_dose_is_told_from_its_day_on(services: Services, clock: VirtualClock) -> None:
    record = a_day_with_a_session(services, clock)
    assert services.trends.data().changes == ()
    more = record.plan.replace('"reps_by_set": [1]', '"reps_by_set": [6]', 1)
    assert more != record.plan
    later = record.started_at + timedelta(days=2)
    services.store.start_session(replace(record, id="more", started_at=later, plan=more))
    (change,) = services.trends.data().changes
    assert (change.day, change.program_id) == (later.date(), record.program_id)
    assert change.exercise == record.results[0].exercise
    assert Trends(services.store, clock).data().changes == ()
