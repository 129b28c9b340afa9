"""Rules that work after a session and over weeks: each firing, and each at rest."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.easier import fitted
from sirelief_gui.domain.notices import Notice, notice_words
from sirelief_gui.domain.record import CheckInKind, SafetyKind
from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from tests.safety.helping import (
    LIBRARY,
    days_pass,
    ids,
    is_in_week,
    item,
    rated_days,
    session_and_morning,
)
from tests.services.kit import a_day_with_a_session, may_exercise


def next_session(services: Services) -> tuple[list[str], list[int]]:
    """Return what the next session would be: exercises, and their reps."""
    items = services.today.items()
    return ids(items), [one.reps_planned for one in items]


# Rule S17, the next morning


@pytest.mark.parametrize(("before", "morning"), [(3, 5), (5, 6), (None, 6)])
def test_s17_fires_the_next_session_starts_easier(
    services: Services, clock: VirtualClock, before: int | None, morning: int
) -> None:
    whole, _ = next_session(services)
    session_and_morning(services, clock, before=before, morning=morning)
    eased, reps = next_session(services)
    assert len(eased) == len(whole) - 1
    assert reps == [
        one.exercise.reps.recommended_minimum * one.sides for one in services.today.items()
    ]
    assert Notice.STARTS_EASIER in services.safety.notices()
    assert services.today.view().seconds > 0


@pytest.mark.parametrize(("before", "morning"), [(3, 4), (4, 2), (5, 5), (None, 5), (3, None)])
def test_s17_rests_when_the_morning_was_as_usual(
    services: Services, clock: VirtualClock, before: int | None, morning: int | None
) -> None:
    whole = next_session(services)
    session_and_morning(services, clock, before=before, morning=morning)
    assert next_session(services) == whole
    assert services.safety.notices() == ()


def test_s17_rests_after_one_easier_session(services: Services, clock: VirtualClock) -> None:
    whole = next_session(services)
    session_and_morning(services, clock, before=3, morning=6)
    assert next_session(services) != whole
    a_day_with_a_session(services, clock)
    assert next_session(services) == whole


def test_s17_fires_more_reps_come_down_to_the_least_recommended() -> None:
    items = [item("cat_camel", reps=8), item("hip_adduction_squeeze", reps=3), item("bridge")]
    fit = fitted(items, LIBRARY, starts_easier=True)
    assert (ids(fit.items), fit.left_out) == (["cat_camel", "hip_adduction_squeeze"], ("bridge",))
    assert [one.reps_planned for one in fit.items] == [5, 3]
    assert fit.eased


def test_s17_fires_what_hurt_is_the_one_left_out() -> None:
    items = [item("cat_camel"), item("hand_heel_rock"), item("bridge")]
    assert fitted(items, LIBRARY, starts_easier=True, hurt={"cat_camel"}).left_out == ("cat_camel",)


def test_s17_rests_for_the_only_exercise() -> None:
    fit = fitted([item("bridge", reps=8)], LIBRARY, starts_easier=True)
    assert (ids(fit.items), fit.left_out) == (["bridge"], ())


def test_s17_fires_two_hard_mornings_in_a_row_are_a_reason_to_talk(
    services: Services, clock: VirtualClock
) -> None:
    session_and_morning(services, clock, before=3, morning=6)
    assert Notice.HARD_MORNINGS not in services.safety.notices()
    clock.advance(10 * 3600.0)
    session_and_morning(services, clock, before=3, morning=5)
    assert services.safety.notices()[0] is Notice.HARD_MORNINGS
    assert services.today.view().notice is Notice.HARD_MORNINGS


def test_s17_rests_when_a_better_morning_lies_between(
    services: Services, clock: VirtualClock
) -> None:
    for morning in (6, 2, 6):
        session_and_morning(services, clock, before=3, morning=morning)
        clock.advance(10 * 3600.0)
    assert Notice.HARD_MORNINGS not in services.safety.notices()


# Rule S18, worse, or no better


def test_s18_fires_when_the_week_was_two_points_higher(
    services: Services, clock: VirtualClock
) -> None:
    rated_days(services, clock, [2, 3, 3, 2, None, 3, None, 5, 5, None, 4, 6, None, 5])
    assert Notice.WORSE_WEEK in services.safety.notices()


@pytest.mark.parametrize(
    "scores",
    [
        [3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4],  # one point
        [5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3, 3, 3, 3],  # better
        [3, None, None, None, None, None, 3, 6, 6, 6, 6, 6, 6, 6],  # too few days to tell
        [None, None, None, None, None, None, None, 6, 6, 6, 6, 6, 6, 6],
    ],
)
def test_s18_rests_below_two_points_and_with_too_few_days(
    services: Services, clock: VirtualClock, scores: list[int | None]
) -> None:
    rated_days(services, clock, scores)
    assert Notice.WORSE_WEEK not in services.safety.notices()


def test_s18_rests_what_a_session_did_is_not_how_she_is(
    services: Services, clock: VirtualClock
) -> None:
    rated_days(services, clock, [3] * 14)
    for kind in (CheckInKind.AFTER, CheckInKind.WORST_24H, CheckInKind.DURING):
        for _ in range(20):
            services.check_ins.rate(10, kind)
    assert Notice.WORSE_WEEK not in services.safety.notices()


def test_s18_fires_when_it_has_not_eased_in_two_weeks(
    services: Services, clock: VirtualClock
) -> None:
    rated_days(services, clock, [4] * 14)
    assert Notice.NOT_EASED not in services.safety.notices()
    days_pass(clock, 1)
    services.check_ins.rate(4, CheckInKind.NOW)
    assert Notice.NOT_EASED in services.safety.notices()


@pytest.mark.parametrize("later", [3, 0])
def test_s18_rests_when_it_has_eased(services: Services, clock: VirtualClock, later: int) -> None:
    rated_days(services, clock, [4] * 7 + [later] * 9)
    assert Notice.NOT_EASED not in services.safety.notices()


def test_s18_rests_for_a_week_once_she_put_the_card_away(
    services: Services, clock: VirtualClock
) -> None:
    rated_days(services, clock, [4] * 16)
    services.safety.put_away(Notice.NOT_EASED)
    rated_days(services, clock, [None, 4, 4, 4, 4, 4, 4])
    assert Notice.NOT_EASED not in services.safety.notices()
    days_pass(clock, 1)
    assert Notice.NOT_EASED in services.safety.notices()


def test_s18_rests_its_words_name_no_condition() -> None:
    for notice in Notice:
        words = " ".join(notice_words(notice)).lower()
        assert "therapist" in words or notice is Notice.STARTS_EASIER
        assert not {"condition", "syndrome", "injury", "joint"} & set(words.split())


# Rule S23, beyond the last week, or after the pregnancy


def test_s23_fires_beyond_week_42_until_a_clinician_agreed(
    services: Services, clock: VirtualClock
) -> None:
    is_in_week(services, 42, days=6)
    may_exercise(services)
    assert services.safety.gate() is Gate.OPEN
    days_pass(clock, 1)
    assert services.safety.gate() is Gate.PAST_TERM
    days_pass(clock, 100)  # her week is not known any more, and it is still so
    assert services.safety.gate() is Gate.PAST_TERM
    services.safety.record(SafetyKind.AGREED_ANEW)
    assert services.safety.gate() is Gate.OPEN


def test_s23_rests_where_no_week_was_given(services: Services, clock: VirtualClock) -> None:
    may_exercise(services)
    days_pass(clock, 90)
    assert services.safety.gate() is Gate.OPEN


def test_s23_rests_once_the_week_is_corrected(services: Services, clock: VirtualClock) -> None:
    is_in_week(services, 43)
    may_exercise(services)
    assert services.safety.gate() is Gate.PAST_TERM
    is_in_week(services, 33)
    assert services.safety.gate() is Gate.OPEN


def test_s23_fires_the_end_pauses_sessions_and_all_talk_of_weeks(
    services: Services, clock: VirtualClock
) -> None:
    is_in_week(services, 30)
    may_exercise(services)
    record = a_day_with_a_session(services, clock)
    services.safety.end_pregnancy()
    assert services.safety.gate() is Gate.ENDED
    view = services.today.view()
    assert (view.week_chip, view.gestational_week, view.can_start) == ("", None, False)
    yesterday = day_of(clock.now()) - timedelta(days=1)
    assert services.settings.load().week_on(yesterday) == 29  # what was stays known
    assert services.store.session(record.id) is not None  # and is kept
    clock.advance(60.0)
    services.safety.record(SafetyKind.AGREED_ANEW)
    assert services.safety.gate() is Gate.OPEN
    days_pass(clock, 200)
    assert services.safety.gate() is Gate.OPEN  # no trimester begins any more


def test_s23_rests_when_it_was_recorded_by_mistake(services: Services) -> None:
    is_in_week(services, 30)
    may_exercise(services)
    services.safety.end_pregnancy()
    services.safety.take_back_end()
    assert services.safety.gate() is Gate.OPEN
    assert services.today.view().gestational_week == 30
    kinds = [entry.kind for entry in services.store.safety_log()]
    assert kinds[-2:] == [SafetyKind.PREGNANCY_ENDED, SafetyKind.PREGNANCY_GOES_ON]  # both kept
