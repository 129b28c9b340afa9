"""The program that is played to hear every exercise."""

from __future__ import annotations

from pathlib import Path

from sirelief_gui.domain.exercise import Laterality
from sirelief_gui.domain.program import resolve
from sirelief_gui.domain.program_text import read_text
from sirelief_gui.services.library import load_library

FILE = Path(__file__).resolve().parents[2] / "benchmarks" / "every_exercise.sirelief.toml"


def test_it_has_every_exercise_of_the_library_and_both_sides_of_those_that_have_two() -> None:
    library = load_library()
    items = resolve(read_text(FILE.read_text("utf-8"), library).program, library)
    assert sorted(item.exercise.id for item in items) == sorted(library.exercises)
    assert sum(item.exercise.laterality is Laterality.EACH_SIDE for item in items) == 3
