"""What a printed program says."""

from __future__ import annotations

from sirelief_gui.domain import safety
from sirelief_gui.domain.paper import PAPERS
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.program_contents import contents
from sirelief_gui.domain.program_file import ProgramFile
from sirelief_gui.domain.program_paper import ProgramPaper, program_paper
from sirelief_gui.domain.program_times import times_of
from sirelief_gui.domain.timeline import compile_timeline
from tests.domain.program_samples import LIBRARY, SHIPPED, own_slide


def paper_of(program: Program, *, propped: bool = False) -> ProgramPaper:
    timeline = compile_timeline(resolve(program, LIBRARY), LIBRARY)
    return program_paper(program.name, timeline, LIBRARY, propped=propped, version="1.2")


def test_every_exercise_is_there_with_dose_steps_cautions_and_picture() -> None:
    five = SHIPPED["daily_five"]
    paper = paper_of(five)
    assert [item.number for item in paper.items] == [1, 2, 3, 4, 5]
    names = [LIBRARY.exercises[item.exercise].name for item in five.items]
    assert [item.name for item in paper.items] == names
    assert all(item.steps and item.cautions and item.pose for item in paper.items)
    assert all("{" not in step for item in paper.items for step in item.steps)


def test_the_total_is_that_of_the_timeline() -> None:
    five = SHIPPED["daily_five"]
    timeline = compile_timeline(resolve(five, LIBRARY), LIBRARY)
    total = times_of(timeline).total
    summary = paper_of(five).summary.replace("\N{NO-BREAK SPACE}", " ")
    assert summary == f"5 exercises, {total // 60} min {total % 60} s"


def test_what_is_left_out_is_not_printed_and_a_note_is() -> None:
    items = (
        ProgramItem("bridge", Dose(note="small range")),
        ProgramItem("cat_camel", off=True),
    )
    paper = paper_of(Program("two", "Two", items))
    assert [(item.name, item.note) for item in paper.items] == [("Bridging", "small range")]


def test_lying_is_drawn_propped_up_where_she_lies_so() -> None:
    one = Program("one", "One", (ProgramItem("bridge"),))
    assert paper_of(one).items[0].pose == "bridge_up"
    assert paper_of(one, propped=True).items[0].pose == "bridge_up_wedge"


def test_every_warning_sign_stands_among_the_rules_for_stopping() -> None:
    said = " ".join(paper_of(SHIPPED["daily_five"]).stop).lower()
    for sign in (*safety.WARNING_SIGNS, safety.REMINDER, safety.EMERGENCY_SIGNS):
        assert sign.lower() in said
    assert "more than 5 of 10" in said


def test_the_two_papers_differ() -> None:
    assert {paper.name for paper in PAPERS.values()} == {"A4", "Letter"}


def test_a_new_program_is_told_exercise_by_exercise() -> None:
    slide = own_slide()
    items = (
        ProgramItem(slide.id, Dose(note="slowly")),
        ProgramItem("bridge", off=True),
    )
    rows = contents(ProgramFile(Program("my_two", "Two", items), (slide,)), LIBRARY)
    assert [row.new for row in rows] == [0, 1]
    assert rows[0].text.startswith(f"{slide.name}, ")
    assert rows[0].text.endswith("“slowly”")
    assert rows[1].text.startswith("Bridging, 5")
    assert rows[1].text.endswith("left out")
