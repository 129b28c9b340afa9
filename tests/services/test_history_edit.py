"""Correcting and adding by hand: nothing is lost, and the history stays sound."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.by_hand import PastSession, When, is_by_hand
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.entry_form import EntryError, RatingForm, Score, SessionForm, Unrated
from sirelief_gui.domain.record import CheckInKind, Comfort, Outcome, Site, Trigger
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from tests.services.kit import a_day_with_a_session, begin, pass_time

DAY = 86_400.0
YESTERDAY = date(2026, 3, 3)
"""The kit's clock begins on the evening of the 4th."""


def past(services: Services, **changes: object) -> PastSession:
    choice = services.history_edit.programs()[0]
    session = PastSession(
        when=When(day=YESTERDAY, at=time(9, 30)),
        program_id=choice.id,
        minutes=choice.minutes,
        form=SessionForm(before=5, after=3, exercises=choice.exercises),
    )
    return replace(session, **changes)  # type: ignore[arg-type]


# Correcting


def test_scores_of_a_session_are_corrected_and_their_originals_kept(
    services: Services, clock: VirtualClock
) -> None:
    record = a_day_with_a_session(services, clock)
    form = services.history_edit.form(record.id)
    assert (form.before, form.after) == (4, 2)
    services.history_edit.save(record.id, replace(form, before=6, after=Unrated.SKIPPED, effort=3))
    now = services.history_edit.form(record.id)
    assert (now.before, now.after, now.effort) == (6, Unrated.SKIPPED, 3)
    assert [line.text() for line in services.history.detail(record.id).amended] == [
        "Before: 4, now 6",
        "After: 2, now not rated",
    ]
    assert services.store.check() == ()


def test_saving_what_is_there_amends_nothing(services: Services, clock: VirtualClock) -> None:
    record = a_day_with_a_session(services, clock)
    services.history_edit.save(record.id, services.history_edit.form(record.id))
    log = services.check_ins.rate(3, CheckInKind.NOW)
    services.history_edit.save_rating(log.id, services.history_edit.rating_form(log.id))
    amended = services.store.amended()
    assert not amended.sessions
    assert not amended.check_ins


def test_an_unrated_session_can_be_rated_later(services: Services, clock: VirtualClock) -> None:
    begin(services)
    pass_time(services, clock, 60.0)
    services.player.close()
    services.player.save_as_it_is(services.store.unfinished())  # type: ignore[arg-type]
    (record,) = services.store.sessions()
    form = services.history_edit.form(record.id)
    assert (form.before, form.after) == (Unrated.MISSING, Unrated.MISSING)
    services.history_edit.save(record.id, replace(form, before=5, after=0, sites=(Site.PUBIC,)))
    (pair,) = services.trends.pairs()
    assert (pair.before, pair.after) == (5, 0)
    assert services.history.detail(record.id).amended == ()


def test_exercises_are_rated_one_by_one_and_what_they_said_is_kept(
    services: Services, clock: VirtualClock
) -> None:
    record = a_day_with_a_session(services, clock)
    edit = services.history_edit
    assert [(one.name, one.comfort) for one in edit.to_rate(record.id)] == [("Cat-Camel", None)]
    edit.rate(record.id, {0: Comfort.EASED})
    assert services.store.amended().sessions == frozenset()  # only filled in
    edit.rate(record.id, {0: Comfort.EASED})
    edit.rate(record.id, {0: Comfort.HURT})
    (line,) = services.history.detail(record.id).amended
    assert line.text() == "Cat-Camel, felt: Eased, now Hurt"
    now = services.store.session(record.id)
    assert now is not None
    assert now.results[0].hurt
    services.history.set_comfort(record.id, Comfort.SAME, hurt=())
    (form,) = edit.to_rate(record.id)
    assert form.comfort is None
    assert services.store.check() == ()


def test_the_look_back_leaves_other_ratings_alone(services: Services, clock: VirtualClock) -> None:
    record = a_day_with_a_session(services, clock)
    services.history_edit.rate(record.id, {0: Comfort.EASED, 1: Comfort.SAME})
    changed = services.history.set_comfort(record.id, Comfort.HURT, hurt=(1,))
    assert [r.comfort for r in changed.results[:2]] == [Comfort.EASED, Comfort.HURT]
    lines = services.history.detail(record.id).exercises
    assert [line.felt for line in lines[:2]] == [Comfort.EASED, None]
    assert lines[1].chip == "Hurt"


scores: st.SearchStrategy[Score] = st.one_of(st.just(Unrated.SKIPPED), st.integers(0, 10))


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(edits=st.lists(st.tuples(scores, scores, st.integers(0, 10)), min_size=1, max_size=4))
def test_no_edit_ever_loses_what_was_said(
    services: Services, clock: VirtualClock, edits: list[tuple[Score, Score, int]]
) -> None:
    clock.advance(DAY)
    record = a_day_with_a_session(services, clock)
    said: list[tuple[Score, Score, int]] = []
    for before, after, effort in edits:
        form = services.history_edit.form(record.id)
        if form.effort is not None:
            said.append((form.before, form.after, form.effort))
        services.history_edit.save(
            record.id, replace(form, before=before, after=after, effort=effort)
        )
    kept = [one["effort"] for one in services.store.corrections(record.id)]
    changes = [e for (_, _, e), (_, _, later) in zip(said, edits[1:], strict=True) if e != later]
    assert kept == changes
    own = [c for c in services.store.check_ins() if c.session_id == record.id]
    for rating, first in zip(own, (4, 2), strict=True):
        originals = [one["score"] for one in services.store.corrections(rating.id)]
        assert [*originals, rating.score][0] == first
    assert services.store.check() == ()


def test_a_rating_is_corrected(services: Services) -> None:
    log = services.check_ins.rate(3, CheckInKind.NOW, note="sore")
    form = services.history_edit.rating_form(log.id)
    form = replace(form, score=5, triggers=(Trigger.STAIRS,), trigger_note="bags", note="")
    services.history_edit.save_rating(log.id, form)
    view = services.history.pain_log(log.id)
    assert (view.check_in.score, view.check_in.trigger_note) == (5, "bags")
    assert [line.text() for line in view.amended] == [
        "Pain: 3, now 5",
        "Note: “sore”, now nothing",
    ]


# Adding


def test_a_session_added_by_hand_counts_like_any(services: Services) -> None:
    form = replace(
        past(services).form,
        comfort=Comfort.EASED,
        effort=4,
        note="at her place",
        sites=(Site.PUBIC,),
    )
    added = services.history_edit.add(past(services, form=form, minutes=20))
    record = services.store.session(added.id)
    assert record == added
    assert is_by_hand(record)
    assert services.store.journal(record.id) == ()
    assert (record.outcome, record.active_seconds) == (Outcome.COMPLETED, 1200)
    assert record.started_at.isoformat() == "2026-03-03T09:30:00+01:00"
    assert (record.comfort, record.effort, record.note) == (Comfort.EASED, 4, "at her place")
    assert record.reps_done == record.reps_prescribed > 0
    (pair,) = services.trends.pairs()
    assert (pair.before, pair.after) == (5, 3)
    detail = services.history.detail(record.id)
    assert [line.name for line in detail.exercises] == [e.name for e in form.exercises]
    assert services.store.check() == ()


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"when": When(day=date(2026, 3, 5), at=time(9))}, "day"),
        ({"when": When(day=date(2026, 3, 4), at=time(18, 20))}, "time"),
        ({"when": When(day=date(1026, 3, 4), at=time(9))}, "day"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    services: Services, changes: dict[str, object], key: str
) -> None:
    with pytest.raises(EntryError, match=r"\.$") as wrong:
        services.history_edit.add(past(services, **changes))
    assert wrong.value.key == key
    assert services.store.sessions() == ()


def test_no_two_sessions_are_at_once(services: Services, clock: VirtualClock) -> None:
    services.history_edit.add(past(services, minutes=20))
    with pytest.raises(EntryError, match="already"):
        services.history_edit.add(past(services, minutes=20))
    later = When(day=YESTERDAY, at=time(9, 50))
    services.history_edit.add(past(services, minutes=20, when=later))
    assert len(services.store.sessions()) == 2
    begin(services)
    pass_time(services, clock, 60.0)
    now = clock.now()
    clock.advance(3600)
    under_way = past(services, minutes=20, when=When(day=now.date(), at=time(18, 25)))
    with pytest.raises(EntryError, match="already"):
        services.history_edit.add(under_way)


def test_what_was_saved_can_be_taken_back_with_what_it_added(
    services: Services, clock: VirtualClock
) -> None:
    session = a_day_with_a_session(services, clock)
    edit, store = services.history_edit, services.store
    before, rated = store.session(session.id), store.check_ins()
    form = edit.form(session.id)
    undo_all = edit.save(session.id, replace(form, effort=3, after=Unrated.SKIPPED))
    edit.save(session.id, replace(edit.form(session.id), effort=5))
    second, second_rated = store.session(session.id), store.check_ins()
    undo = edit.save(session.id, replace(edit.form(session.id), effort=7, before=9))
    assert len(store.corrections(session.id)) == 2
    undo()
    assert (store.session(session.id), store.check_ins()) == (second, second_rated)
    assert len(store.corrections(session.id)) == 1
    undo_all()
    assert (store.session(session.id), store.check_ins()) == (before, rated)
    assert store.corrections(session.id) == ()
    assert store.check() == ()


def test_a_rating_that_an_edit_added_goes_when_it_is_taken_back(
    services: Services, clock: VirtualClock
) -> None:
    session = services.history_edit.add(past(services, form=SessionForm()))
    rated = services.store.check_ins()
    form = services.history_edit.form(session.id)
    undo = services.history_edit.save(session.id, replace(form, after=1))
    assert len(services.store.check_ins()) == len(rated) + 1
    undo()
    assert services.store.check_ins() == rated
    assert services.store.session(session.id) == session


def test_what_has_gone_meanwhile_is_not_brought_back_by_that(
    services: Services, clock: VirtualClock
) -> None:
    session = a_day_with_a_session(services, clock)
    edit, store = services.history_edit, services.store
    undo = edit.rate(session.id, {0: Comfort.EASED})
    bring_back = edit.delete(session.id)
    undo()
    assert store.session(session.id) is None
    bring_back()
    undo()
    found = store.session(session.id)
    assert found is not None
    assert found.results[0].comfort is None
    log = services.check_ins.rate(3, CheckInKind.NOW)
    edit.save_rating(log.id, RatingForm(score=5))()
    assert store.check_in(log.id) == log


def test_several_ratings_of_a_day_can_be_added(services: Services) -> None:
    for hour in (8, 12, 20):
        services.history_edit.add_rating(
            When(day=YESTERDAY, at=time(hour)), RatingForm(score=hour // 4)
        )
    assert [c.score for c in services.store.check_ins()] == [2, 3, 5]
    assert {day_of(c.at) for c in services.store.check_ins()} == {YESTERDAY}
    assert services.store.check() == ()


@pytest.mark.parametrize(
    ("told", "ago", "week"),
    [
        ({"gestational_week": 30, "week_given_on": "2026-03-04"}, 28, 26),
        ({"gestational_week": 30, "week_given_on": "2026-03-04"}, 1, 29),
        ({"gestational_week": 30, "week_given_on": "2026-03-04"}, 300, None),
        ({"due_date": "2026-05-13"}, 28, 26),
        ({}, 28, None),
    ],
)
def test_a_session_added_by_hand_has_the_week_of_its_day(
    services: Services, told: dict[str, object], ago: int, week: int | None
) -> None:
    services.settings.save(replace(services.settings.load(), **told))  # type: ignore[arg-type]
    when = When(day=date(2026, 3, 4) - timedelta(days=ago), at=time(9, 30))
    record = services.history_edit.add(past(services, when=when))
    assert record.gestational_week == week


def test_a_morning_added_by_hand_belongs_to_the_session_before(services: Services) -> None:
    session = services.history_edit.add(
        past(services, when=When(day=YESTERDAY - timedelta(days=1), at=time(18)))
    )
    rating = services.history_edit.add_rating(
        When(day=YESTERDAY, at=time(8)),
        RatingForm(kind=CheckInKind.NEXT_MORNING, score=Unrated.SKIPPED),
    )
    assert (rating.score, rating.session_id) == (None, session.id)


def test_a_rating_of_a_session_is_none_of_its_own(services: Services) -> None:
    form = RatingForm(kind=CheckInKind.BEFORE, score=3)
    with pytest.raises(KeyError):
        services.history_edit.add_rating(When(day=YESTERDAY, at=time(8)), form)
