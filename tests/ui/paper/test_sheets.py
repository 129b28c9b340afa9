"""What is printed: pages, words, figures, and what the file says of itself."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from sirelief_gui.domain.dose_paper import dose_paper
from sirelief_gui.domain.paper import A4, LETTER, Paper
from sirelief_gui.domain.program import Dose, Program, ProgramItem, resolve
from sirelief_gui.domain.program_paper import ProgramPaper, program_paper
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.ui.paper.off_screen import draw_off_screen
from sirelief_gui.ui.paper.pdf import picture_of
from sirelief_gui.ui.paper.sheets import drawn

LIBRARY = load_library()
PROGRAMS = load_programs(LIBRARY)
EVERYTHING = Program("all", "Everything", tuple(ProgramItem(one) for one in LIBRARY.exercises))
FORTY = Program("forty", "Forty", tuple(ProgramItem("bridge") for _ in range(40)))
PAPERS = [A4, LETTER]


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts want an application."""


def program(of: Program) -> ProgramPaper:
    timeline = compile_timeline(resolve(of, LIBRARY), LIBRARY)
    return program_paper(of.name, timeline, LIBRARY, propped=True, version="1.2")


def gray(picture: QImage) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def is_inked(picture: QImage, box: QRect) -> bool:
    """Tell whether anything at all is in a box of a picture."""
    part = gray(picture.copy(box))
    white = QColor("white").rgb()
    return any(part.pixel(x, y) != white for x in range(part.width()) for y in range(part.height()))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("of", [*PROGRAMS.values(), EVERYTHING, FORTY], ids=lambda one: one.id)
def test_the_form_is_one_page_and_ends_on_it(of: Program, paper: Paper) -> None:
    made = drawn(dose_paper(of, LIBRARY, version="1.2"), paper)
    assert len(made.pages) == 1
    picture = picture_of(made.pages[0], paper, width=300)
    edge = picture.height() // 24
    assert not is_inked(picture, QRect(0, picture.height() - edge, 300, edge))
    assert not is_inked(picture, QRect(300 - 300 // 20, 0, 300 // 20, picture.height()))


@pytest.mark.parametrize(
    ("of", "pages"),
    [(PROGRAMS["daily_five"], [1, 1]), (PROGRAMS["full_day"], [1, 2]), (EVERYTHING, [2, 2])],
)
def test_a_program_takes_few_pages(of: Program, pages: list[int]) -> None:
    assert [len(drawn(program(of), paper).pages) for paper in PAPERS] == pages


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_file_says_title_and_language_and_nobody(paper: Paper, tmp_path: Path) -> None:
    made = drawn(program(PROGRAMS["full_day"]), paper)
    pdf = made.pdf("es-MX")
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == len(made.pages)
    assert b"/Lang (es-MX)" in pdf
    assert "Exercise program".encode("utf-16-be") in pdf
    author = re.search(rb"/Author \((.*?)\)", pdf)
    assert author is None or author[1] in (b"", b"\xfe\xff")  # a byte order mark alone
    assert str(tmp_path).encode() not in pdf
    width, height = (b"%d" % round(side) for side in (paper.width, paper.height))
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    assert abs(float(box[1]) - float(width)) < 1
    assert abs(float(box[2]) - float(height)) < 1


def test_figures_are_drawn_as_paths_and_words_as_words() -> None:
    pdf = drawn(program(PROGRAMS["daily_five"]), A4).pdf("en")
    assert b"/Subtype /Image" not in pdf
    assert b"/FontFile2" in pdf or b"/FontFile3" in pdf


def test_every_exercise_has_its_figure_on_the_page() -> None:
    one = Program("one", "One", (ProgramItem("bridge", Dose(note="slowly")),))
    picture = picture_of(drawn(program(one), A4).pages[0], A4, width=595)
    figures = [y for y in range(150, 800, 10) if is_inked(picture, QRect(45, y, 60, 10))]
    assert figures


def test_the_longest_names_stay_in_their_rows() -> None:
    said = dose_paper(FORTY, LIBRARY, version="1.2")
    long = tuple(replace(row, name="Slow heel slides with both heels " * 2) for row in said.rows)
    short = tuple(replace(row, name="Slides") for row in said.rows)
    pictures = [
        picture_of(drawn(replace(said, rows=rows), A4).pages[0], A4, width=595)
        for rows in (long, short)
    ]
    beside = QRect(36 + 152, 0, 595 - 36 - 152, 842)  # all but the names
    assert pictures[0].copy(beside) == pictures[1].copy(beside)


def test_what_is_no_sheet_is_not_drawn() -> None:
    with pytest.raises(TypeError):
        draw_off_screen("a sheet", A4)
