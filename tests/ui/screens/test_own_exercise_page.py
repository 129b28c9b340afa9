"""An exercise of her own has a card and a page like any other."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.exercise import Kind, Laterality
from sirelief_gui.domain.library_list import groups, library_entries
from sirelief_gui.domain.program_file import with_own
from sirelief_gui.ui.screens.exercise_detail import ExerciseScreen
from sirelief_gui.ui.screens.library import LibraryScreen
from tests.domain.program_samples import LIBRARY, own_slide
from tests.ui.screens.acting import PHONE, WIDE, Stage, press, shown

OWN = (
    own_slide(id="own_lying"),
    own_slide(id="own_sides", kind=Kind.STRETCH, laterality=Laterality.EACH_SIDE, posture="seated"),
    own_slide(id="own_core", kind=Kind.CORE, posture="all_fours", how="Begin on hands and knees."),
)
KNOWN = with_own(LIBRARY, OWN)


def test_its_card_leads_to_its_page(stage: Stage) -> None:
    screen = LibraryScreen(entries=library_entries(KNOWN), groups=groups(KNOWN))
    heard: list[str] = []
    screen.exercise_chosen.connect(heard.append)
    shown(stage, screen)
    press(screen, "Heel slides")
    assert heard[0] in {own.id for own in OWN}


@pytest.mark.parametrize("exercise_id", [own.id for own in OWN])
def test_its_page_is_shown_narrow_and_wide(stage: Stage, exercise_id: str) -> None:
    for size in (PHONE, WIDE):
        screen = ExerciseScreen(library=KNOWN, exercise_id=exercise_id, tone="rest", propped=True)
        shown(stage, screen, size)
        assert screen.name.text() == "Heel slides"
        assert not screen.grab().isNull()
