"""From records to forms and back: only what was changed changes, and nothing is made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.entry_form import (
    EntryError,
    RatingForm,
    Score,
    SessionForm,
    Unrated,
    edited_rating,
    edited_session,
    rating_form,
    score_of,
    session_faults,
    session_form,
    with_reps,
)
from sirelief_gui.domain.ratings import SessionRatings
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    Outcome,
    ResultStatus,
    SessionRecord,
    Site,
    Trigger,
)

START = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
END = START + timedelta(minutes=20)
NAMES = {0: "Cat-Camel", 1: "Bridging"}


def a_result(position: int = 0, **changes: object) -> ExerciseResult:
    result = ExerciseResult(
        position=position,
        exercise=("cat_camel", "bridging")[position],
        variant=None,
        sets_planned=2,
        reps_prescribed=10,
        reps_planned=8,
        reps_done=8,
        sets_done=2,
        hold_seconds=5,
        active_seconds=100,
        status=ResultStatus.DONE,
    )
    return replace(result, **changes)  # type: ignore[arg-type]


def a_record() -> SessionRecord:
    return SessionRecord(
        id="s",
        program_id="p",
        program_name="P",
        started_at=START,
        timezone="UTC",
        outcome=Outcome.COMPLETED,
        ended_at=END,
        results=(a_result(0), a_result(1)),
    )


def a_rating(kind: CheckInKind, score: int | None, **changes: object) -> CheckIn:
    rating = CheckIn(
        id=kind.value, at=START, timezone="UTC", kind=kind, score=score, session_id="s"
    )
    return replace(rating, **changes)  # type: ignore[arg-type]


def edit(
    form: SessionForm, ratings: SessionRatings | None = None
) -> tuple[SessionRecord, tuple[CheckIn, ...]]:
    ids: Iterator[str] = iter(("new-1", "new-2"))
    return edited_session(a_record(), ratings or SessionRatings(), form, new_id=lambda: next(ids))


def the_form(ratings: SessionRatings | None = None) -> SessionForm:
    return session_form(a_record(), ratings or SessionRatings(), NAMES)


SCORES = st.sampled_from([None, 0, 4, 10])
SITES = st.lists(st.sampled_from(list(Site)), unique=True).map(tuple)
TRIGGERS = st.lists(st.sampled_from(list(Trigger)), unique=True).map(tuple)
WORDS = st.sampled_from(["", "the car", "lifting"])


@st.composite
def ratings_of_a_session(draw: st.DrawFn) -> SessionRatings:
    def one(kind: CheckInKind) -> CheckIn | None:
        if not draw(st.booleans()):
            return None
        return a_rating(
            kind,
            draw(SCORES),
            sites=draw(SITES),
            triggers=draw(TRIGGERS),
            trigger_note=draw(WORDS),
        )

    return SessionRatings(one(CheckInKind.BEFORE), one(CheckInKind.AFTER))


@given(ratings_of_a_session())
def test_a_form_nobody_touched_changes_nothing(ratings: SessionRatings) -> None:
    assert edit(the_form(ratings), ratings) == (a_record(), ())


@given(ratings_of_a_session(), SITES, TRIGGERS, WORDS)
def test_what_the_form_says_is_what_the_form_says_afterwards(
    ratings: SessionRatings,
    sites: tuple[Site, ...],
    triggers: tuple[Trigger, ...],
    words: str,
) -> None:
    form = replace(
        the_form(ratings), sites=sites, triggers=triggers, trigger_note=words, before=3, after=0
    )
    record, changed = edit(form, ratings)
    by_kind = {rating.kind: rating for rating in changed}
    now = SessionRatings(
        by_kind.get(CheckInKind.BEFORE, ratings.before),
        by_kind.get(CheckInKind.AFTER, ratings.after),
    )
    again = session_form(record, now, NAMES)
    assert set(again.sites) == set(sites)
    assert set(again.triggers) == set(triggers)
    assert (again.before, again.after) == (3, 0)
    if words:
        assert again.trigger_note == words


def test_skipped_missing_and_zero_are_three_things() -> None:
    skipped, zero = a_rating(CheckInKind.BEFORE, None), a_rating(CheckInKind.AFTER, 0)
    assert [score_of(one) for one in (None, skipped, zero)] == [
        Unrated.MISSING,
        Unrated.SKIPPED,
        0,
    ]
    ratings = SessionRatings(before=skipped, after=zero)
    _, changed = edit(replace(the_form(ratings), before=0, after=Unrated.SKIPPED), ratings)
    assert [rating.score for rating in changed] == [0, None]


def test_a_missing_rating_is_added_when_the_session_was() -> None:
    _, (before, after) = edit(replace(the_form(), before=6, after=Unrated.SKIPPED))
    assert (before.kind, before.score, before.at) == (CheckInKind.BEFORE, 6, START)
    assert (after.kind, after.score, after.at) == (CheckInKind.AFTER, None, END)
    assert {before.session_id, after.session_id} == {"s"}
    assert before.id != after.id


def test_sites_need_a_rating_to_belong_to() -> None:
    form = replace(the_form(), sites=(Site.PUBIC,))
    assert set(session_faults(form)) == {"sites"}
    assert set(session_faults(replace(the_form(), trigger_note="x"))) == {"triggers"}
    with pytest.raises(EntryError, match="belongs to a rating") as wrong:
        edit(form)
    assert wrong.value.key == "sites"
    assert session_faults(replace(form, after=Unrated.SKIPPED)) == {}


def test_each_rating_keeps_its_own_sites_and_the_first_takes_new_ones() -> None:
    ratings = SessionRatings(
        before=a_rating(CheckInKind.BEFORE, 5, sites=(Site.SI_LEFT, Site.PUBIC)),
        after=a_rating(CheckInKind.AFTER, 2, sites=(Site.PUBIC, Site.BUTTOCK)),
    )
    form = replace(the_form(ratings), sites=(Site.SI_LEFT, Site.BUTTOCK, Site.OTHER))
    _, (before, after) = edit(form, ratings)
    assert before.sites == (Site.SI_LEFT, Site.OTHER)
    assert after.sites == (Site.BUTTOCK,)


def test_her_words_stay_with_the_rating_they_were_given_with() -> None:
    ratings = SessionRatings(
        before=a_rating(CheckInKind.BEFORE, 5),
        after=a_rating(CheckInKind.AFTER, 2, trigger_note="the car"),
    )
    _, changed = edit(replace(the_form(ratings), trigger_note="the bus"), ratings)
    assert [(one.kind, one.trigger_note) for one in changed] == [(CheckInKind.AFTER, "the bus")]


def test_the_rest_of_a_session_is_corrected() -> None:
    form = the_form()
    first = replace(form.exercises[0], reps_done=3, comfort=Comfort.HURT)
    form = replace(
        form,
        comfort=Comfort.HURT,
        effort=0,
        note="late",
        exercises=(first,),
    )
    record, changed = edit(form)
    assert changed == ()
    assert (record.comfort, record.effort, record.note) == (Comfort.HURT, 0, "late")
    assert (record.results[0].reps_done, record.results[0].hurt) == (3, True)
    assert record.results[1] == a_result(1)


@pytest.mark.parametrize(
    ("reps", "status", "sets"),
    [
        (8, ResultStatus.DONE, 2),
        (7, ResultStatus.PARTLY, 1),
        (3, ResultStatus.PARTLY, 0),
        (0, ResultStatus.SKIPPED, 0),
    ],
)
def test_other_reps_are_another_status(reps: int, status: ResultStatus, sets: int) -> None:
    changed = with_reps(a_result(reps_done=5), reps)
    assert (changed.reps_done, changed.status, changed.sets_done) == (reps, status, sets)


def test_what_was_not_reached_stays_so_without_a_rep() -> None:
    unreached = a_result(reps_done=1, status=ResultStatus.NOT_REACHED)
    assert with_reps(unreached, 0).status is ResultStatus.NOT_REACHED
    assert with_reps(a_result(reps_planned=0, reps_done=1), 0).sets_done == 0


def test_a_rating_is_corrected_and_cannot_be_left_open() -> None:
    rating = a_rating(CheckInKind.NOW, 5, sites=(Site.SI_RIGHT, Site.SI_LEFT), session_id=None)
    form = rating_form(rating)
    assert edited_rating(rating, form) == rating
    changed = edited_rating(rating, replace(form, score=Unrated.SKIPPED, sites=(), note="no"))
    assert (changed.score, changed.sites, changed.note) == (None, (), "no")
    score: Score = Unrated.MISSING
    with pytest.raises(EntryError, match="Tap a number") as wrong:
        edited_rating(rating, RatingForm(score=score))
    assert wrong.value.key == "score"
