"""What must be answered before a session, and what turns sessions off: firing and not firing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sirelief_gui.domain.record import CheckIn, CheckInKind, SafetyEntry, SafetyKind, Site
from sirelief_gui.domain.safety import Gate, answers, gate, pubic_pain_today

NOW = datetime(2026, 3, 19, 18, 0, tzinfo=UTC)
K = SafetyKind


def log(*kinds: SafetyKind, at: datetime = NOW) -> list[SafetyEntry]:
    return [SafetyEntry(id=f"e{n}", at=at, kind=kind) for n, kind in enumerate(kinds)]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((), Gate.UNANSWERED),
        ((K.CLEARANCE_GIVEN,), Gate.UNANSWERED),
        ((K.CONDITIONS_NONE,), Gate.NO_CLEARANCE),
        ((K.CONDITIONS_NONE, K.CLEARANCE_NOT_YET), Gate.NO_CLEARANCE),
        ((K.CONDITIONS_NONE, K.CLEARANCE_GIVEN), Gate.OPEN),
        ((K.CONDITIONS_NONE, K.CLEARANCE_GIVEN, K.CLEARANCE_NOT_YET), Gate.NO_CLEARANCE),
        ((K.CONDITIONS_SOME, K.CLEARANCE_GIVEN), Gate.ASK_FIRST),
        ((K.CONDITIONS_SOME, K.TEAM_PERMISSION), Gate.OPEN),
        ((K.CONDITIONS_SOME, K.TEAM_PERMISSION, K.CONDITIONS_SOME), Gate.ASK_FIRST),
        ((K.CONDITIONS_SOME, K.CONDITIONS_NONE, K.CLEARANCE_GIVEN, K.CHECK_NONE), Gate.OPEN),
    ],
)
def test_start_waits_for_the_answers(kinds: tuple[SafetyKind, ...], expected: Gate) -> None:
    assert gate(log(*kinds), sessions_today=0, now=NOW) is expected


def test_a_warning_sign_turns_sessions_off_until_the_day_ends_at_four() -> None:
    entries = log(K.CONDITIONS_NONE, K.CLEARANCE_GIVEN, K.WARNING_SIGN)
    before_four = NOW.replace(hour=3) + timedelta(days=1)
    after_four = NOW.replace(hour=4) + timedelta(days=1)
    assert gate(entries, sessions_today=0, now=before_four) is Gate.WARNING_TODAY
    assert gate(entries, sessions_today=0, now=after_four) is Gate.OPEN


def test_a_warning_sign_pressed_by_mistake_is_undone_and_kept_in_the_log() -> None:
    entries = log(K.CONDITIONS_NONE, K.CLEARANCE_GIVEN, K.WARNING_SIGN, K.WARNING_SIGN_UNDONE)
    assert gate(entries, sessions_today=0, now=NOW) is Gate.OPEN
    assert answers(entries).warning_at is None


def test_two_sessions_a_day_are_enough() -> None:
    entries = log(K.CONDITIONS_NONE, K.CLEARANCE_GIVEN)
    assert gate(entries, sessions_today=1, now=NOW) is Gate.OPEN
    assert gate(entries, sessions_today=2, now=NOW) is Gate.ENOUGH_TODAY


def test_front_of_pelvis_pain_counts_for_its_day_only() -> None:
    def rated(at: datetime, *sites: Site) -> CheckIn:
        return CheckIn(id="c", at=at, timezone="UTC", kind=CheckInKind.NOW, score=3, sites=sites)

    assert pubic_pain_today([rated(NOW, Site.PUBIC)], NOW)
    assert not pubic_pain_today([rated(NOW, Site.SI_LEFT)], NOW)
    assert not pubic_pain_today([rated(NOW - timedelta(days=1), Site.PUBIC)], NOW)
