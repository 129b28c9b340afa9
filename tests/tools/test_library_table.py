"""docs/LIBRARY.md says what the library says, and shows every exercise."""

from __future__ import annotations

import re

from sirelief_gui.services.library import load_library, load_programs
from tools.library_table import ASKED, PAGE, STRIPS, page, strips_of

LIBRARY = load_library()


def test_the_page_is_up_to_date() -> None:
    found = PAGE.read_text(encoding="utf-8")
    assert found == page(LIBRARY, load_programs(LIBRARY)), "run python -m tools.library_table"


def test_every_exercise_has_its_row_its_section_and_its_strip() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for exercise in LIBRARY.exercises.values():
        assert f"| [{exercise.name}](#{exercise.id}) |" in text
        assert f"## {exercise.name}\n" in text
        for spec in exercise.phases:
            assert f"| {spec.label} | {spec.kind} | {spec.seconds.default} (" in text
    shown = set(re.findall(r"\(strips/(\w+)\.png\)", text))
    wanted = {name for one in LIBRARY.exercises.values() for name in strips_of(one)}
    assert shown == wanted
    assert {path.stem for path in STRIPS.glob("*.png")} == wanted, "add --strips"


def test_what_the_articles_ask_for_is_there() -> None:
    named = {key for _, _, ids in ASKED for key in ids}
    assert named <= set(LIBRARY.exercises)
    five = {"cat_camel", "hand_heel_rock", "hip_adduction_squeeze"}
    assert set(LIBRARY.exercises) == named | five
