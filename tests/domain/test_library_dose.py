from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.library_dose import card_dose
from sirelief_gui.domain.program import Dose, PlannedItem, ProgramItem, resolve_item
from sirelief_gui.domain.words import NBSP
from sirelief_gui.services.library import load_library

SPANISH = {
    "{reps}, {seconds} hold": "{reps}, manteniendo {seconds}",
    "{seconds} up": "{seconds} arriba",
    "{seconds} down": "{seconds} abajo",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def _item(library: Library, exercise: str, dose: Dose | None = None) -> PlannedItem:
    return resolve_item(ProgramItem(exercise, dose or Dose()), library)


def _said(item: PlannedItem) -> str:
    return card_dose(item).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("exercise", "dose", "words"),
    [
        ("cat_camel", Dose(reps=8), "8 reps, 5 s up, 5 s down"),
        ("cat_camel", Dose(seconds={"hold_cat": 3}), "5 reps, 3 s up, 5 s down"),
        ("hand_heel_rock", Dose(reps=6), "6 reps, 5 s each way"),
        ("hand_heel_rock", Dose(seconds={"hold_back": 8}), "5 reps, 8 s hold"),
        ("hand_heel_rock", Dose(variant="rock_back_only"), "5 reps, 5 s hold"),
        ("bridge", Dose(), "5 reps, 5 s hold"),
        ("bridge", Dose(seconds={"hold_top": 0}), "5 reps, no hold"),
        ("hip_abduction_isometric", Dose(), "5 reps, 3 s hold"),
        ("hip_adduction_squeeze", Dose(sets=2), "2 sets of 5 reps, 5 s hold"),
        ("hip_adduction_squeeze", Dose(reps=1), "1 rep, 5 s hold"),
        ("butt_stretch_seated", Dose(), "2 reps, 20 s hold"),
        ("chair_squat", Dose(), "5 reps"),
        # What nobody counts.
        ("warmup_seated", Dose(), "3 min"),
        ("breathe_slow", Dose(), "1 min"),
        ("breathe_slow", Dose(reps=18), "3 min"),
        ("breathe_slow", Dose(reps=4), "40 s"),
    ],
)
def test_a_card_says_the_dose_in_few_words(
    library: Library, exercise: str, dose: Dose, words: str
) -> None:
    assert _said(_item(library, exercise, dose)) == words


def test_an_exercise_that_never_holds_says_nothing_of_it(library: Library) -> None:
    bridge = library.exercises["bridge"]
    moves = tuple(spec for spec in bridge.phases if spec.kind is not PhaseKind.HOLD)
    item = _item(library, "bridge")
    assert _said(replace(item, exercise=replace(bridge, phases=moves))) == "5 reps"


def test_every_language_orders_the_words_itself(library: Library) -> None:
    def translated(text: str, _n: int = -1, /) -> str:
        return SPANISH.get(text, text)

    cat = card_dose(_item(library, "cat_camel"), translated).replace(NBSP, " ")
    ball = card_dose(_item(library, "hip_adduction_squeeze"), translated).replace(NBSP, " ")
    assert cat == "5 reps, 5 s arriba, 5 s abajo"
    assert ball == "5 reps, manteniendo 5 s"
