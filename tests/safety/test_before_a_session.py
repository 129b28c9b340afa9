"""Rules that work before a session begins: each firing, and each at rest."""

from __future__ import annotations

import pytest

from sirelief_gui.domain import pain
from sirelief_gui.domain.program import Dose, DoseError, ProgramItem, resolve_item
from sirelief_gui.domain.record import SafetyKind
from sirelief_gui.domain.safety import CONDITIONS, REMINDER, WARNING_SIGNS, Gate
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from tests.safety.helping import LIBRARY, days_pass, is_in_week
from tests.services.kit import a_day_with_a_session, may_exercise

K = SafetyKind


# Rule S1, clearance


def test_s1_fires_start_is_off_without_clearance(services: Services) -> None:
    services.safety.record(K.CONDITIONS_NONE)
    services.safety.record(K.CLEARANCE_NOT_YET)
    assert services.safety.gate() is Gate.NO_CLEARANCE
    assert not services.today.view().can_start


def test_s1_rests_a_clearance_is_kept_with_its_date(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    said_at = clock.now()
    days_pass(clock, 30)
    assert services.safety.gate() is Gate.OPEN
    assert services.safety.answers().permitted_at == said_at


@pytest.mark.parametrize(("week", "days_to_go"), [(13, 7), (27, 7), (20, 56)])
def test_s1_fires_again_with_the_next_trimester(
    services: Services, clock: VirtualClock, week: int, days_to_go: int
) -> None:
    is_in_week(services, week)
    may_exercise(services)
    days_pass(clock, days_to_go - 1)
    assert services.safety.gate() is Gate.OPEN
    days_pass(clock, 1)
    assert services.safety.gate() is Gate.ASK_AGAIN
    may_exercise(services)
    assert services.safety.gate() is Gate.OPEN


def test_s1_fires_again_after_a_trimester_when_the_week_is_unknown(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    days_pass(clock, 90)
    assert services.safety.gate() is Gate.OPEN
    days_pass(clock, 1)
    assert services.safety.gate() is Gate.ASK_AGAIN


def test_s1_fires_again_for_the_team_s_permission_too(
    services: Services, clock: VirtualClock
) -> None:
    is_in_week(services, 26)
    services.safety.record(K.CONDITIONS_SOME)
    services.safety.record(K.TEAM_PERMISSION)
    assert services.safety.gate() is Gate.OPEN
    days_pass(clock, 14)
    assert services.safety.gate() is Gate.ASK_AGAIN


def test_s1_rests_in_the_last_trimester(services: Services, clock: VirtualClock) -> None:
    is_in_week(services, 28)
    may_exercise(services)
    days_pass(clock, 98)  # into week 42
    assert services.safety.gate() is Gate.OPEN


# Rule S2, S3, conditions


def test_s2_fires_one_does_or_not_sure_keeps_sessions_off(services: Services) -> None:
    may_exercise(services)
    services.safety.record(K.CONDITIONS_SOME)
    assert services.safety.gate() is Gate.ASK_FIRST


def test_s2_rests_when_none_applies(services: Services) -> None:
    may_exercise(services)
    assert services.safety.gate() is Gate.OPEN


def test_s3_fires_very_mobile_joints_are_on_the_list() -> None:
    assert [line for line in CONDITIONS if "mobile joints" in line]


def test_s3_rests_once_her_team_knows_and_agreed(services: Services, clock: VirtualClock) -> None:
    services.safety.record(K.CONDITIONS_SOME)
    services.safety.record(K.TEAM_PERMISSION)
    assert services.safety.gate() is Gate.OPEN
    assert services.safety.answers().permitted_at == clock.now()


# Rule S4, the daily check


def test_s4_fires_a_sign_turns_sessions_off_for_the_day(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    services.safety.record(K.WARNING_SIGN)
    assert services.safety.gate() is Gate.WARNING_TODAY
    clock.advance(9 * 3600.0)  # 03:30 at night
    assert services.safety.gate() is Gate.WARNING_TODAY


def test_s4_rests_after_none_of_these_and_on_the_next_day(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    services.safety.record(K.CHECK_NONE)
    assert services.safety.gate() is Gate.OPEN
    services.safety.record(K.WARNING_SIGN)
    days_pass(clock, 1)
    assert services.safety.gate() is Gate.OPEN


# Rule S16, high pain before


@pytest.mark.parametrize("score", range(7, 11))
def test_s16_fires_from_seven_on(score: int) -> None:
    assert score >= pain.HIGH
    assert pain.severity(score) is pain.Severity.SEVERE


def test_s16_rests_at_six() -> None:
    assert pain.HIGH > 6
    assert pain.severity(6) is pain.Severity.MODERATE


# Rule S20, how much


def test_s20_fires_after_two_sessions_and_above_the_recommended_reps(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    a_day_with_a_session(services, clock)
    a_day_with_a_session(services, clock)
    assert services.safety.gate() is Gate.ENOUGH_TODAY
    for dose in (Dose(reps=11), Dose(reps=21, therapist_set=True), Dose(sets=4)):
        with pytest.raises(DoseError):
            resolve_item(ProgramItem("cat_camel", dose), LIBRARY)


def test_s20_rests_after_one_session_and_with_what_a_therapist_set(
    services: Services, clock: VirtualClock
) -> None:
    may_exercise(services)
    a_day_with_a_session(services, clock)
    assert services.safety.gate() is Gate.OPEN
    settled = resolve_item(ProgramItem("cat_camel", Dose(reps=20, therapist_set=True)), LIBRARY)
    assert settled.reps_planned == 20


# Rule S24, heat and water; where it is shown is tested with the pages


def test_s24_fires_the_reminder_names_water_heat_and_when_to_stop() -> None:
    assert all(word in REMINDER.lower() for word in ("water", "cool", "stop", "hot", "dizzy"))


def test_s24_rests_it_is_no_warning_sign() -> None:
    assert REMINDER not in WARNING_SIGNS
