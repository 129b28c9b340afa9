from __future__ import annotations

import pytest

from sirelief_gui.domain.labels import (
    LOG_KINDS,
    SITES,
    TRIGGERS,
    at_hand_lines,
    comfort_label,
    in_order,
    log_kind_label,
    site_label,
    sites_text,
    trigger_label,
)
from sirelief_gui.domain.record import CheckInKind, Comfort, Site, Trigger


def test_every_site_is_offered_once_under_its_own_name() -> None:
    assert set(SITES) == set(Site)
    assert len(SITES) == len(Site)
    assert len({site_label(site) for site in SITES}) == len(Site)


def test_every_trigger_is_offered_once_under_its_own_name() -> None:
    assert set(TRIGGERS) == set(Trigger)
    assert len({trigger_label(trigger) for trigger in TRIGGERS}) == len(TRIGGERS) == len(Trigger)


def test_sites_are_named_in_the_order_they_are_offered_each_once() -> None:
    chosen = (Site.OTHER, Site.LOW_BACK, Site.SI_LEFT, Site.LOW_BACK)
    assert in_order(chosen) == (Site.SI_LEFT, Site.LOW_BACK, Site.OTHER)
    assert sites_text(chosen) == "Left SI, Low back, Other"
    assert sites_text(()) == ""


def test_the_sacrum_is_named_with_the_tailbone() -> None:
    assert site_label(Site.SACRUM_TAILBONE) == "Sacrum or tailbone"


def test_only_ratings_of_her_own_can_be_logged() -> None:
    assert [log_kind_label(kind) for kind in LOG_KINDS] == [
        "Now",
        "This morning",
        "Worst in 24\N{NO-BREAK SPACE}h",
    ]
    with pytest.raises(KeyError):
        log_kind_label(CheckInKind.BEFORE)


def test_comfort_has_the_three_settled_words() -> None:
    assert [comfort_label(one) for one in Comfort] == ["Eased", "Same", "Hurt"]


def test_what_to_have_at_hand_names_all_five_things() -> None:
    assert [kit for kit, _ in at_hand_lines()] == ["mat", "chair", "pillows", "strap", "ball"]


def test_labels_go_through_the_translator() -> None:
    def shout(text: str) -> str:
        return text.upper()

    assert site_label(Site.PUBIC, shout) == "FRONT OF PELVIS"
    assert at_hand_lines(shout)[0] == ("mat", "MAT OR CARPET, NOT THE BED")
