from __future__ import annotations

import pytest

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.program import Dose, ProgramItem, resolve_item
from sirelief_gui.domain.rep_loop import RepMoment, RepPart, moment_at, pose_at, rep_parts
from sirelief_gui.services.library import load_library


def _parts(exercise: str, dose: Dose | None = None, *, propped: bool = True) -> tuple[RepPart, ...]:
    item = resolve_item(ProgramItem(exercise, dose or Dose()), load_library())
    return rep_parts(item, propped=propped)


def test_the_loop_goes_through_the_rep_and_begins_again() -> None:
    parts = _parts("cat_camel")
    assert [part.seconds for part in parts] == [3, 5, 3, 3, 5, 3]
    assert moment_at(parts, 0) == RepMoment(0, 0.0)
    assert moment_at(parts, 3) == RepMoment(1, 0.0)
    assert moment_at(parts, 5.5) == RepMoment(1, 0.5)
    assert moment_at(parts, 22) == RepMoment(0, 0.0)
    assert moment_at(parts, 22 + 20.5) == RepMoment(5, 0.5)


def test_the_figure_moves_in_moves_and_breathes_in_holds() -> None:
    parts = _parts("cat_camel")
    assert pose_at(parts, RepMoment(0, 0.25)) == ("all_fours_neutral", "cat", 0.25, 0.0)
    start, end, fraction, breath = pose_at(parts, RepMoment(1, 0.5))
    assert (start, end, fraction) == ("cat", "cat", 1.0)
    assert 0 < breath <= 1
    assert pose_at(parts, RepMoment(1, 0.0))[3] == 0


def test_a_rest_after_the_rep_is_shown_too() -> None:
    parts = _parts("bridge", propped=False)
    assert parts[-1].kind is PhaseKind.REST_REP
    assert not parts[-1].is_moving
    assert parts[-1].pose_to == "hook_lying"


@pytest.mark.parametrize("propped", [True, False])
def test_lying_is_shown_propped_or_flat(propped: bool) -> None:
    parts = _parts("bridge", propped=propped)
    assert parts[0].pose_to == ("bridge_up_wedge" if propped else "bridge_up")


def test_a_variant_is_shown_without_what_it_drops() -> None:
    parts = _parts("hand_heel_rock", Dose(variant="rock_back_only"))
    assert [part.short for part in parts] == ["Sit back", "Hold", "Back"]
