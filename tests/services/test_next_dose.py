"""The next dose on Today: proposed after real sessions, changed by a yes, taken back, declined."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from sirelief_gui.domain.library_list import single_program
from sirelief_gui.domain.next_dose import Advice, Why
from sirelief_gui.domain.program import DoseError, resolve
from sirelief_gui.domain.program_edit import Draft, set_reps
from sirelief_gui.domain.record import CheckInKind, SafetyKind, StopReason
from sirelief_gui.domain.safety import Gate
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.next_dose import DoseProposal
from tests.services.kit import may_exercise
from tests.services.past_sessions import a_past_session

DAY, HOUR = 86_400.0, 3600.0


def proposed(services: Services) -> DoseProposal:
    found = services.next_dose.proposal(services.today.view())
    assert found is not None
    return found


def nothing_is_proposed(services: Services) -> bool:
    return services.next_dose.proposal(services.today.view()) is None


def two_calm_days(services: Services) -> None:
    may_exercise(services)
    for ago in (4, 2):
        a_past_session(services, ago=ago, before=3, after=2)
    services.check_ins.rate(2, CheckInKind.NOW)


def test_nothing_is_proposed_on_the_first_day(services: Services) -> None:
    assert nothing_is_proposed(services)


def test_two_sessions_without_a_rise_propose_one_rep_more(services: Services) -> None:
    two_calm_days(services)
    found = proposed(services)
    assert (found.found.advice, found.changes) == (Advice.MORE, True)
    assert found.words.why == (
        "On your last 2 days with a session, pain was not noticeably higher afterwards."
    )
    assert all(after == before + 1 for before, after in (s.reps for s in found.found.steps))


def test_a_yes_changes_a_copy_of_what_ships_and_can_be_taken_back(services: Services) -> None:
    two_calm_days(services)
    shipped = services.shelf.chosen()
    found = proposed(services)
    changed = services.next_dose.accept(found)
    mine = services.shelf.chosen()
    assert (mine, mine.name) == (changed.after, "My Full day")
    assert services.shelf.get(shipped.id) == shipped
    before, after = resolve(shipped, services.library), resolve(mine, services.library)
    grown = {step.place for step in found.found.steps}
    for place, (was, now) in enumerate(zip(before, after, strict=True)):
        assert now.reps_by_set[0] - was.reps_by_set[0] == (place in grown)
        assert now.seconds == was.seconds
    assert nothing_is_proposed(services)
    assert services.next_dose.take_back(changed)
    assert services.shelf.chosen() == shipped
    assert mine.id not in services.programs
    assert proposed(services).found == found.found


def test_a_yes_changes_her_own_program_where_it_is(services: Services) -> None:
    draft = services.shelf.copy("daily_five", "Mine")
    assert isinstance(draft, Draft)
    mine = services.shelf.save(draft).program
    services.shelf.choose(mine.id)
    two_calm_days(services)
    changed = services.next_dose.accept(proposed(services))
    assert services.shelf.chosen() == services.shelf.get(mine.id) == changed.after != mine
    assert services.next_dose.take_back(changed)
    assert services.shelf.chosen() == mine


def test_an_undo_leaves_alone_what_was_changed_again(services: Services) -> None:
    two_calm_days(services)
    changed = services.next_dose.accept(proposed(services))
    again = set_reps(services.shelf.edit(changed.after.id), 1, 3, services.library)
    assert isinstance(again, Draft)
    saved = services.shelf.save(again).program
    assert not services.next_dose.take_back(changed)
    assert services.shelf.chosen() == saved
    services.shelf.delete(saved.id)
    assert not services.next_dose.take_back(changed)


def test_a_yes_to_a_program_that_changed_meanwhile_changes_nothing(services: Services) -> None:
    draft = services.shelf.copy("daily_five", "Mine")
    assert isinstance(draft, Draft)
    mine = services.shelf.save(draft).program
    services.shelf.choose(mine.id)
    two_calm_days(services)
    found = proposed(services)
    other = set_reps(services.shelf.edit(mine.id), 0, 3, services.library)
    assert isinstance(other, Draft)
    saved = services.shelf.save(other).program
    with pytest.raises(DoseError, match="has changed since"):
        services.next_dose.accept(found)
    assert services.shelf.get(mine.id) == saved
    services.shelf.delete(mine.id)
    with pytest.raises(DoseError, match="has changed since"):
        services.next_dose.accept(found)


def test_a_yes_that_cannot_be_kept_whole_changes_nothing(services: Services) -> None:
    two_calm_days(services)
    found, shipped = proposed(services), services.shelf.chosen()
    with closing(sqlite3.connect(services.store.path)) as beside:
        beside.execute(
            "CREATE TRIGGER refuse BEFORE INSERT ON settings WHEN new.key = 'next_dose_answered'"
            " BEGIN SELECT RAISE(ABORT, 'refused'); END"
        )
    with pytest.raises(sqlite3.Error, match="refused"):
        services.next_dose.accept(found)
    assert services.shelf.chosen() == shipped
    assert services.store.programs() == {}
    assert not any(entry.is_hers for entry in services.shelf.entries())


def test_one_yes_is_done_once(services: Services) -> None:
    two_calm_days(services)
    found = proposed(services)
    changed = services.next_dose.accept(found)
    with pytest.raises(DoseError):
        services.next_dose.accept(found)
    assert [one for one in services.programs.values() if one.name == "My Full day"] == [
        changed.after
    ]


def test_shorter_holds_are_not_shortened_again_by_the_same_session(services: Services) -> None:
    may_exercise(services)
    services.shelf.choose("stretch_and_breathe")
    a_past_session(services, ago=2, before=1, after=7)
    found = proposed(services)
    assert any(step.reps[0] == step.reps[1] for step in found.found.steps)
    services.next_dose.accept(found)
    assert nothing_is_proposed(services)


def test_a_dose_that_was_kept_is_asked_about_again_after_the_next_session(
    services: Services, clock: VirtualClock
) -> None:
    two_calm_days(services)
    services.next_dose.decline(proposed(services))
    assert nothing_is_proposed(services)
    clock.advance(DAY)
    assert nothing_is_proposed(services)
    a_past_session(services, ago=1, before=2, after=2)
    services.today.dismiss_next_morning()
    services.check_ins.rate(2, CheckInKind.NOW)
    assert proposed(services).found.advice is Advice.MORE
    services.next_dose.decline(proposed(services))
    services.next_dose.ask_again()
    assert proposed(services).found.advice is Advice.MORE


def test_more_waits_for_the_morning_after(services: Services, clock: VirtualClock) -> None:
    may_exercise(services)
    a_past_session(services, ago=2, before=3, after=2)
    record = a_past_session(services, ago=0, before=3, after=2)
    assert nothing_is_proposed(services)
    clock.advance(14 * HOUR)
    assert services.today.view().next_morning_due
    assert nothing_is_proposed(services)
    services.check_ins.rate(5, CheckInKind.NEXT_MORNING, session_id=record.id)
    found = proposed(services)
    assert (found.found.advice, found.found.why) == (Advice.FEWER, Why.MORNING)
    assert found.words.note == (
        "Your next session starts easier by itself; this would last beyond it."
    )


def test_over_five_in_a_session_proposes_a_lighter_dose(services: Services) -> None:
    may_exercise(services)
    record = a_past_session(services, ago=2, before=3, after=4)
    during = replace(services.check_ins.rate(7, CheckInKind.NOW), session_id=record.id)
    at = services.clock.now() - timedelta(days=2)
    services.store.add_check_in(replace(during, id="x", kind=CheckInKind.DURING, at=at))
    found = proposed(services)
    assert (found.found.advice, found.found.why) == (Advice.FEWER, Why.OVER)
    assert found.words.why == "Pain reached 7 in or after your last session."
    assert found.words.note == ""


def test_two_stops_for_pain_propose_rest_with_nothing_to_say_yes_to(services: Services) -> None:
    may_exercise(services)
    for ago in (4, 2):
        a_past_session(services, ago=ago, stop_reason=StopReason.PAIN)
    found = proposed(services)
    assert (found.found.advice, found.changes) == (Advice.REST, False)
    assert "Rest is a good plan." in found.words.plain


def test_nothing_is_proposed_while_sessions_are_off_or_for_another_program(
    services: Services,
) -> None:
    for ago in (4, 2):
        a_past_session(services, ago=ago, before=3, after=2)
    services.check_ins.rate(2, CheckInKind.NOW)
    assert nothing_is_proposed(services)
    may_exercise(services)
    proposed(services)
    services.today.go_gently(on=True)
    assert nothing_is_proposed(services)


def test_no_rep_more_beside_a_card_that_says_it_went_badly(services: Services) -> None:
    two_calm_days(services)
    a_past_session(services, ago=6, before=3, after=2)
    for ago in (20, 19, 18):
        a_past_session(services, ago=ago, before=1, after=1)
    view = services.today.view()
    assert view.notice is not None
    assert services.next_dose.proposal(view) is None
    services.safety.put_away(view.notice)
    assert proposed(services).found.advice is Advice.MORE


def test_an_exercise_done_by_itself_is_no_session_of_a_program(services: Services) -> None:
    two_calm_days(services)
    alone = single_program(services.library.exercises["bridge"])
    a_past_session(services, ago=1, before=3, after=2, program=alone)
    services.today.dismiss_next_morning()
    assert proposed(services).found.advice is Advice.MORE


def test_pain_after_an_exercise_done_by_itself_holds_back(services: Services) -> None:
    two_calm_days(services)
    alone = single_program(services.library.exercises["bridge"])
    a_past_session(services, ago=1, before=3, after=9, program=alone)
    services.today.dismiss_next_morning()
    assert nothing_is_proposed(services)


@pytest.mark.parametrize("kind", [CheckInKind.NOW, CheckInKind.BEFORE, CheckInKind.WORST_24H])
def test_a_flare_since_the_last_session_holds_back(services: Services, kind: CheckInKind) -> None:
    two_calm_days(services)
    services.check_ins.rate(8, kind)
    assert nothing_is_proposed(services)


def test_nothing_is_added_without_a_word_since_the_last_session(services: Services) -> None:
    may_exercise(services)
    for ago in (4, 2):
        a_past_session(services, ago=ago, before=3, after=2)
    assert nothing_is_proposed(services)
    services.check_ins.rate(3, CheckInKind.NOW)
    assert proposed(services).found.advice is Advice.MORE


def test_a_warning_sign_adds_nothing_for_a_week(services: Services, clock: VirtualClock) -> None:
    two_calm_days(services)
    services.safety.record(SafetyKind.WARNING_SIGN)
    assert nothing_is_proposed(services)
    clock.advance(7 * DAY)
    services.check_ins.rate(2, CheckInKind.NOW)
    assert nothing_is_proposed(services)
    clock.advance(DAY)
    assert proposed(services).found.advice is Advice.MORE


def test_a_warning_sign_that_was_taken_back_does_not(services: Services) -> None:
    two_calm_days(services)
    services.safety.record(SafetyKind.WARNING_SIGN)
    services.safety.record(SafetyKind.WARNING_SIGN_UNDONE)
    assert proposed(services).found.advice is Advice.MORE


@pytest.mark.parametrize("reason", [StopReason.USER, StopReason.WARNING_SIGN])
def test_a_session_that_was_stopped_adds_nothing(services: Services, reason: StopReason) -> None:
    may_exercise(services)
    a_past_session(services, ago=4, before=3, after=2)
    a_past_session(services, ago=2, before=3, after=2, stop_reason=reason)
    services.check_ins.rate(2, CheckInKind.NOW)
    assert nothing_is_proposed(services)


def test_a_session_stopped_for_pain_before_its_first_rep_counts(services: Services) -> None:
    two_calm_days(services)
    record = a_past_session(services, ago=1, stop_reason=StopReason.PAIN)
    none = tuple(replace(result, reps_done=0) for result in record.results)
    services.store.finish_session(replace(record, results=none))
    services.today.dismiss_next_morning()
    found = proposed(services).found
    assert (found.advice, found.why) == (Advice.FEWER, Why.STOPPED)


def test_one_bad_morning_counts_once_for_two_sessions_of_a_day(services: Services) -> None:
    may_exercise(services)
    a_past_session(services, ago=2, before=3, after=2)
    a_past_session(services, ago=2, before=3, after=2)
    rating = services.check_ins.rate(7, CheckInKind.NOW)
    at = services.clock.now() - timedelta(hours=30)
    morning = replace(rating, id="m", kind=CheckInKind.NEXT_MORNING, at=at)
    services.store.add_check_in(morning)
    found = proposed(services).found
    assert (found.advice, found.why) == (Advice.FEWER, Why.MORNING)


def test_breathing_on_a_sore_day_does_not_make_a_program_lighter(services: Services) -> None:
    two_calm_days(services)
    a_past_session(services, ago=1, before=8, after=7, program=services.shelf.get("breathe"))
    services.today.dismiss_next_morning()
    assert nothing_is_proposed(services)


def test_what_was_done_before_the_pregnancy_ended_says_nothing_after_it(
    services: Services, clock: VirtualClock
) -> None:
    two_calm_days(services)
    services.safety.end_pregnancy()
    assert nothing_is_proposed(services)
    clock.advance(HOUR)
    services.safety.record(SafetyKind.AGREED_ANEW)
    assert services.safety.gate() is Gate.OPEN
    assert nothing_is_proposed(services)


def test_her_therapists_limits_hold(services: Services) -> None:
    two_calm_days(services)
    settings = services.settings.load()
    services.settings.save(replace(settings, limit_calm_sessions=3, limit_most_reps=6))
    assert services.settings.load().dose_limits.calm_sessions == 3
    assert nothing_is_proposed(services)
