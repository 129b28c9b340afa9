"""The report on paper: one page, every word on it, told apart in gray, and nobody named."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pypdf
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from sirelief_gui.app import make_application
from sirelief_gui.domain.paper import A4, LETTER, MARGIN, Paper
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Outcome,
    SessionRecord,
    Site,
    StopReason,
)
from sirelief_gui.domain.report_history import Period, ReportHistory
from sirelief_gui.domain.report_paper import Entry, Listing, ReportPaper, SessionPaper
from sirelief_gui.domain.report_words import ReportWish, report_paper
from sirelief_gui.domain.session_paper import SessionFacts, session_paper
from sirelief_gui.domain.stats_calendar import Practice
from sirelief_gui.ui.i18n import install_files
from sirelief_gui.ui.paper.canvas import Page, Ruler, Words, text_height, text_width
from sirelief_gui.ui.paper.off_screen import draw_off_screen
from sirelief_gui.ui.paper.report_chart import spread
from sirelief_gui.ui.paper.report_look import LOOKS
from sirelief_gui.ui.paper.report_page import planned
from sirelief_gui.ui.paper.sheets import drawn
from sirelief_gui.ui.paper.writing import writing
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.words import domain_words
from tests.domain.report_samples import FIRST, history, plan, rated, rating, result, session
from tests.domain.samples import LIBRARY
from tests.domain.test_report_words import small_history
from tools.tongue import PSEUDO, speak

WISH = ReportWish(goal=4, version="1.2", notes=True, table=True)
PAPERS = [A4, LETTER]
LONG = "An exercise of hers with a name that goes on for as long as it is allowed to"


@dataclass(frozen=True)
class Box:
    """A text where it stands."""

    text: str
    x: float
    y: float
    width: float
    height: float
    words: Words
    right: float
    """How far its words go."""


class Recorder(Ruler):
    """Keeps what is written, and where."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []

    def text(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        words: Words,
        *,
        align: str = "left",
        lead: int = 0,
    ) -> float:
        high = text_height(text, width, words, lead=lead)
        wide = min(width, text_width(text, words)) if align == "left" else width
        self.boxes.append(Box(text, x, y, width, high, words, x + wide))
        return high


def written(page: Page) -> Recorder:
    recorder = Recorder()
    page(recorder)
    return recorder


def crowded() -> ReportHistory:
    """Nine months of hard weeks: long names, many exercises, a change of dose every few days."""
    ids = [f"own_{n}" for n in range(24)]
    own = {"laterality": "each_side", "phases": [{"id": "hold", "kind": "hold"}]}
    sessions, check_ins = [], []
    for number in range(0, 270, 3):
        doses = [(one, 3 + (number // 9) % 7) for one in ids]
        text = plan(*doses).replace('"rest_after": 0', f'"rest_after": 0, "own": {_json(own)}')
        results = [
            result(one, n, reps=5, eased_to=3 if number % 2 else None, hurt=n == 4)
            for n, one in enumerate(ids)
        ]
        one = session(
            number,
            number,
            plan_text=text,
            results=results,
            outcome=Outcome.STOPPED if number % 4 == 0 else Outcome.COMPLETED,
            reason=StopReason.PAIN if number % 4 == 0 else StopReason.NONE,
            note="It was a long day, and I could hardly get up the stairs afterwards. " * 3,
        )
        sessions.append(one)
        check_ins += rated(one, number, 8, 6, 7, sites=tuple(Site))
    period = Period(FIRST, FIRST + timedelta(days=269))
    return history(sessions, check_ins, period=period, amended=[sessions[3].id])


def _json(own: Mapping[str, object]) -> str:
    return json.dumps({**own, "name": LONG})


def paper_of(found: ReportHistory, **wish: object) -> ReportPaper:
    asked = replace(WISH, **wish)  # type: ignore[arg-type]
    return report_paper(found, LIBRARY, asked, tr=domain_words, writing=writing())


def one_session(**more: object) -> SessionPaper:
    record = session(
        1,
        3,
        outcome=Outcome.STOPPED,
        reason=StopReason.PAIN,
        week=25,
        note="Twisted.\nHurt.",
        plan_text=plan(("bridge", 5), by_hand=True),
    )
    record = replace(record, effort=4)
    check_ins = rated(record, 3, 5, 7, 4, sites=(Site.SI_LEFT,))
    facts = SessionFacts(
        record=record,
        history=history([record], check_ins, amended=["s1"]),
        check_ins=check_ins,
        lines=(("Bridging", "5 of 5 reps", ""), (LONG, "2 of 5 reps", "Hurt")),
    )
    return session_paper(facts, version="1.2", tr=domain_words, writing=writing(), **more)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    make_application("en")
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    install_files(qapp, [])
    QLocale.setDefault(before)


def faults_of(page: Page, paper: Paper) -> list[str]:
    """Tell what is off the page, broken inside of a word, or written over something else."""
    boxes = [box for box in written(page).boxes if box.text]
    wrong = []
    for box in boxes:
        if box.x < MARGIN - 1 or box.right > paper.width - MARGIN + 1:
            wrong.append(f"beside the page: {box.text}")
        if box.y < MARGIN - 4 or box.y + box.height > paper.height - MARGIN + 1:
            wrong.append(f"off the page: {box.text}")
        # A line leaves some air over and under its letters.
        words = box.text.replace("-", "- ").split()  # a line may end after a hyphen
        longest = max(text_width(word, box.words) for word in words)
        if longest > box.width + 0.5:
            wrong.append(f"broken: {box.text}")
    boxes.sort(key=lambda box: box.y)
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            if other.y >= one.y + one.height:
                break
            beside = one.right - 0.6 <= other.x or other.right - 0.6 <= one.x
            air = 0.12 * (one.words.pitch + other.words.pitch)
            apart = one.y + one.height - air <= other.y or other.y + other.height - air <= one.y
            if not beside and not apart:
                wrong.append(f"over one another: {one.text} / {other.text}")
    return wrong


HISTORIES: dict[str, Callable[[], ReportHistory]] = {
    "small": small_history,
    "crowded": crowded,
    "none": history,
    "three": lambda: history(
        [session(n, n) for n in range(3)],
        [c for n in range(3) for c in rated(session(n, n), n, 4, 2)],
        period=Period(FIRST, FIRST + timedelta(days=4)),
    ),
}


@pytest.mark.parametrize("language", ["en", "es", PSEUDO])
def test_every_word_is_on_the_page_whole_and_by_itself(language: str, qapp: QApplication) -> None:
    speak(qapp, language)
    name = "A. Name that is long, with a title"
    sheets: dict[str, ReportPaper | SessionPaper] = {
        key: paper_of(made(), name=name, table=key == "small") for key, made in HISTORIES.items()
    }
    sheets["session"] = one_session(name=name, notes=True)
    for key, sheet in sheets.items():
        for paper in PAPERS:
            made = drawn(sheet, paper)
            assert len(made.pages) == (2 if key == "small" else 1)
            for page in made.pages:
                assert faults_of(page, paper) == [], f"{key} on {paper.name}"


def test_a_short_report_is_set_roomy_and_a_long_one_says_what_it_leaves_out() -> None:
    small, full = paper_of(small_history()), paper_of(crowded())
    plan_small, plan_full = planned(small, A4), planned(full, A4)
    assert plan_small.look.size == LOOKS[0].size
    assert plan_small.doses.left_out == plan_small.stops.left_out == 0
    assert plan_full.look == LOOKS[-1]
    assert plan_full.rows >= 1
    said = [box.text for box in written(drawn(full, A4).pages[0]).boxes]
    assert plan_full.notes is not None
    for cut in (plan_full.doses, plan_full.notes):
        assert cut.left_out > 0
        assert len(cut.entries) + cut.left_out == len(cut.listing.entries)
        assert f"Earlier ones not listed here: {cut.left_out}." in said
    left_out = len(full.exercises.rows) - plan_full.rows
    assert (f"Exercises not listed here: {left_out}." in said) == (left_out > 0)


def test_only_dose_changes_that_are_listed_have_a_number_in_the_chart() -> None:
    full = paper_of(crowded())
    kept = planned(full, A4).doses.numbers
    boxes = written(drawn(full, A4).pages[0]).boxes
    axis = [b for b in boxes if b.text.isdigit() and b.words.weight == 700 and b.words.size < 6]
    assert {int(box.text) for box in axis} == kept


def test_notes_stand_under_the_shorter_list_and_are_not_there_unless_chosen() -> None:
    said = paper_of(small_history(), notes=False)
    assert "Twisted" not in " ".join(b.text for b in written(drawn(said, A4).pages[0]).boxes)
    notes = Listing("Notes", tuple(Entry("1 Mar", "word " * 30) for _ in range(30)), "left: {n}")
    many = replace(paper_of(small_history()), notes=notes)
    for sheet in (many, replace(many, doses=replace(notes, title="Doses"))):
        assert faults_of(drawn(sheet, A4).pages[0], A4) == []


# The file


def read(pdf: bytes) -> tuple[pypdf.PdfReader, str]:
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return reader, " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_file_is_one_page_with_title_language_and_numbers_and_nobody(paper: Paper) -> None:
    pdf = drawn(paper_of(small_history(), table=False), paper).pdf("en-GB")
    reader, text = read(pdf)
    assert len(reader.pages) == 1
    assert reader.metadata is not None
    assert reader.metadata.title == "Home exercise report"
    assert not reader.metadata.author
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == "en-GB"  # type: ignore[index]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"] == True  # type: ignore[index] # noqa: E712
    width, height = reader.pages[0].mediabox.width, reader.pages[0].mediabox.height
    assert abs(width - paper.width) < 1
    assert abs(height - paper.height) < 1
    for said in (
        "2 March to 12 April 2026, 42 days",
        "noticeably lower",
        "5 to 7 reps",
        "pain 4 to 6",
    ):
        assert said in text
    assert "Name, typed" not in text
    assert b"/Subtype /Image" not in pdf
    assert b"/FontFile2" in pdf or b"/FontFile3" in pdf


def test_the_name_is_on_the_copy_it_was_typed_for_and_in_nothing_else_of_the_file() -> None:
    pdf = drawn(paper_of(small_history(), name="J. M."), A4).pdf("en")
    reader, text = read(pdf)
    assert "J. M." in text
    assert "J. M." not in str(reader.metadata)
    assert len(reader.pages) == 2  # with the table
    assert "Corrected later" in text
    assert "Added by hand" in text
    assert "Page 2 of 2" in text


def test_a_report_of_nothing_says_so() -> None:
    _, text = read(drawn(paper_of(history()), A4).pdf("en"))
    assert "Nothing was recorded in this period." in text
    assert "My questions" in text


def test_the_commands_draw_reports_in_english_too() -> None:
    QLocale.setDefault(QLocale("es_ES"))
    reader, text = read(draw_off_screen(report_paper(small_history(), LIBRARY, WISH), A4))
    assert reader.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]
    assert "9 Mar" in text
    _, text = read(draw_off_screen(one_session(), A4))
    assert "One session" in text


def test_the_picture_to_look_at_is_of_the_first_page() -> None:
    picture = drawn(paper_of(small_history()), A4).picture(300)
    assert picture.width() == 300
    assert abs(picture.height() - 300 * A4.height / A4.width) < 1


# In gray


def luminance(role: str) -> float:
    color = QColor(Theme(name="light").color(role))

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    parts = (color.redF(), color.greenF(), color.blueF())
    return sum(w * linear(p) for w, p in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("role", ["before", "after", "ink", "pri", "ctl"])
def test_what_is_drawn_is_seen_on_white_and_on_the_shade(role: str) -> None:
    assert contrast(role, "surface") >= 3
    assert contrast(role, "bandSevere") >= 3


def test_the_days_of_the_calendar_differ_in_gray_or_in_shape() -> None:
    assert contrast("after", "after2") >= 1.8
    assert contrast("after2", "sunk") >= 1.4
    assert contrast("surface", "after") >= 3  # the dot
    assert {Practice.NONE, Practice.SESSION, Practice.LOWER, Practice.STOPPED} == set(Practice)


def test_numbers_that_stand_close_are_moved_apart_and_stay_on_the_axis() -> None:
    assert spread([10, 11, 50], 10, 0, 100) == [10, 20, 50]
    assert spread([96, 98, 99], 10, 0, 100) == [80, 90, 100]
    assert spread([], 10, 0, 100) == []


# Her language


def test_days_are_written_as_her_country_does() -> None:
    said = writing()
    assert said.span(date(2025, 9, 5), date(2026, 1, 6)) == "5 September 2025 to 6 January 2026"
    assert said.span(FIRST, FIRST) == "2 March 2026"
    assert said.day(FIRST) == "2 Mar"
    QLocale.setDefault(QLocale("en_US"))
    said = writing()
    assert said.day(FIRST) == "Mar 2"
    assert said.day_and_year(FIRST) == "March 2, 2026"
    assert said.month(FIRST) == "Mar"
    assert said.first_weekday == 6
    assert said.weekday(0) == "M"


def test_a_log_without_a_session_is_reported_too() -> None:
    logs: list[CheckIn] = [
        rating(CheckInKind.WORST_24H, 7, n, sites=(Site.PUBIC,)) for n in range(5)
    ]
    sessions: list[SessionRecord] = []
    for paper in PAPERS:
        made = drawn(paper_of(history(sessions, logs)), paper)
        assert faults_of(made.pages[0], paper) == []
        _, text = read(made.pdf("en"))
        assert "No rated session in this period." in text
