"""Her activities on the report: whole on the one page, however much else stands on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from sirelief_gui.app import make_application
from sirelief_gui.domain.activities import LONGEST_NAME, Activity, ActivityRating
from sirelief_gui.domain.activities_view import ActivitiesView, activities_view
from sirelief_gui.domain.paper import A4, LETTER
from sirelief_gui.domain.report_history import ReportHistory
from sirelief_gui.domain.report_words import report_paper
from sirelief_gui.ui.i18n import install_files
from sirelief_gui.ui.paper.sheets import drawn
from sirelief_gui.ui.paper.writing import writing
from sirelief_gui.ui.words import domain_words
from tests.domain.report_samples import history, moment
from tests.domain.samples import LIBRARY
from tests.domain.test_report_words import small_history
from tests.ui.paper.test_report import WISH, crowded, faults_of, written
from tools.tongue import PSEUDO, speak

LONG = "Carrying what I bought up the stairs to the third floor, slowly, twice"[:LONGEST_NAME]


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    make_application("en")
    yield
    install_files(qapp, [])


def three_rated(found: ReportHistory) -> ActivitiesView:
    activities = [
        Activity(
            id=f"a{n}",
            name=f"{n} {LONG}"[:LONGEST_NAME].strip(),
            position=n,
            added_at=moment(0),
            timezone="UTC",
        )
        for n in range(3)
    ]
    ratings = [
        ActivityRating(
            id=f"{n}-{day}", activity_id=f"a{n}", at=moment(day), timezone="UTC", score=score
        )
        for n in range(3)
        for day, score in ((0, 3), (7, 4), (21, 6 - n))
    ]
    period = found.period
    return activities_view(activities, ratings, first=period.first, last=period.last)


@pytest.mark.parametrize("language", ["en", "es", PSEUDO])
def test_a_page_full_of_everything_has_room_for_them(language: str, qapp: QApplication) -> None:
    speak(qapp, language)
    for found in (small_history(), crowded(), history([], [])):
        sheet = report_paper(
            found,
            LIBRARY,
            replace(WISH, table=False),
            activities=three_rated(found),
            tr=domain_words,
            writing=writing(),
        )
        for paper in (A4, LETTER):
            (page,) = drawn(sheet, paper).pages
            assert faults_of(page, paper) == []
            said = [box.text for box in written(page).boxes]
            assert sheet.activities is not None
            assert {sheet.activities.title, sheet.activities_note} <= set(said)
            assert all(row[0] in said for row in sheet.activities.rows)
