from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.record import CheckInKind, Site, Trigger
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock


def test_a_rating_is_kept_the_moment_it_is_given(services: Services, clock: VirtualClock) -> None:
    rating = services.check_ins.rate(
        3,
        CheckInKind.NOW,
        sites=(Site.SI_RIGHT, Site.BUTTOCK),
        triggers=(Trigger.STAIRS,),
        trigger_note="with the shopping",
        note="eased by lying down",
    )
    assert services.store.check_ins() == (rating,)
    assert (rating.at, rating.timezone) == (clock.now(), "Europe/Berlin")
    assert services.check_ins.last() == rating


def test_a_skipped_rating_is_no_zero(services: Services) -> None:
    skipped = services.check_ins.rate(None, CheckInKind.NOW)
    kept = services.check_ins.last()
    assert kept is not None
    assert kept.score is None
    assert services.check_ins.recent() is None
    services.check_ins.remove(skipped.id)
    assert services.check_ins.last() is None


@pytest.mark.parametrize(("minutes", "offered"), [(0, True), (30, True), (31, False)])
def test_a_fresh_rating_is_offered_again(
    services: Services, clock: VirtualClock, minutes: int, offered: bool
) -> None:
    rating = services.check_ins.rate(4, CheckInKind.NOW)
    clock.advance(minutes * 60)
    assert services.check_ins.recent() == (rating if offered else None)


def test_the_worst_of_the_day_says_nothing_about_now(services: Services) -> None:
    services.check_ins.rate(8, CheckInKind.WORST_24H)
    assert services.check_ins.recent() is None


def test_last_sites_are_those_last_told(services: Services, clock: VirtualClock) -> None:
    assert services.check_ins.last_sites() == ()
    services.check_ins.rate(4, CheckInKind.NOW, sites=(Site.SI_LEFT,))
    clock.advance(60)
    services.check_ins.rate(3, CheckInKind.NOW)
    assert services.check_ins.last_sites() == (Site.SI_LEFT,)


def test_a_correction_replaces(services: Services) -> None:
    rating = services.check_ins.rate(4, CheckInKind.NOW)
    services.check_ins.change(replace(rating, score=5))
    assert [c.score for c in services.store.check_ins()] == [5]
    with pytest.raises(LookupError):
        services.check_ins.change(replace(rating, id="gone"))
    with pytest.raises(LookupError):
        services.check_ins.remove("gone")
