"""Two dates of her own: what can be written, and what is said of what cannot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.trends import Range, Span
from sirelief_gui.ui.charts.custom_range import CustomRangeSheet
from sirelief_gui.ui.charts.range_words import range_in_words
from sirelief_gui.ui.charts.ranges import RangeRow
from sirelief_gui.ui.widgets.label import Label
from tests.domain import trend_samples
from tests.domain.trend_samples import TODAY
from tests.ui.charts.page import MadeUp, open_page, shown

EARLIEST = date(2026, 3, 2)
NOW = Span(date(2026, 9, 5), TODAY)


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def sheet(qtbot: QtBot) -> CustomRangeSheet:
    made = CustomRangeSheet(earliest=EARLIEST, today=TODAY, shown=NOW)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(sheet: CustomRangeSheet) -> str:
    return " ".join(label.text() for label in sheet.findChildren(Label) if label.isVisible())


@pytest.mark.parametrize(
    ("kept", "days"),
    [
        ("0001-01-01/9999-12-31", 30),
        ("1990-01-01/1990-01-02", 1),
        ("2090-01-01/2090-01-02", 1),
    ],
)
def test_dates_that_were_kept_are_shown_as_far_as_her_history_goes(
    qtbot: QtBot, kept: str, days: int
) -> None:
    page = open_page(qtbot, trend_samples.month(), range_=kept)
    with qtbot.waitSignal(page.dates_asked) as heard:
        page.findChildren(RangeRow)[0].dates.click()
    (span,) = heard.args
    assert (span.days, span.first >= page.earliest) == (days, True)


def test_it_begins_with_what_is_shown_now(qtbot: QtBot, sheet: CustomRangeSheet) -> None:
    with qtbot.waitSignal(sheet.chosen) as heard:
        qtbot.mouseClick(sheet.show_button, Qt.MouseButton.LeftButton)
    assert heard.args == [NOW]


def test_two_dates_are_taken(qtbot: QtBot, sheet: CustomRangeSheet) -> None:
    sheet.first.set_text("3/4/2026")
    sheet.last.set_text("2026-05-01")
    with qtbot.waitSignal(sheet.chosen) as heard:
        qtbot.mouseClick(sheet.show_button, Qt.MouseButton.LeftButton)
    assert heard.args == [Span(date(2026, 4, 3), date(2026, 5, 1))]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("yesterday", "1/9/2026", "This is not a date. Write it like"),
        ("", "1/9/2026", "Write a date here."),
        ("1/9/2026", "1/9/2027", "Your history goes from Mon 2 March 2026 to Fri 16 October 2026."),
        ("1/1/2020", "1/9/2026", "Your history goes from Mon 2 March 2026 to Fri 16 October 2026."),
        ("2/9/2026", "1/9/2026", "The last day is before the first."),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    qtbot: QtBot, sheet: CustomRangeSheet, first: str, last: str, said: str
) -> None:
    sheet.first.set_text(first)
    sheet.last.set_text(last)
    with qtbot.assertNotEmitted(sheet.chosen):
        qtbot.mouseClick(sheet.show_button, Qt.MouseButton.LeftButton)
    assert said in texts(sheet)


def test_the_page_asks_for_dates_and_shows_and_keeps_them(qtbot: QtBot) -> None:
    page = open_page(qtbot, trend_samples.improving())
    (row,) = page.findChildren(RangeRow)
    with qtbot.waitSignal(page.dates_asked) as heard:
        qtbot.mouseClick(row.dates, Qt.MouseButton.LeftButton)
    assert heard.args == [Span(date(2026, 9, 5), TODAY)]
    chosen = Span(date(2026, 9, 7), date(2026, 9, 30))
    with qtbot.waitSignal(page.range_changed) as kept:
        page.show_days(chosen)
    assert kept.args == ["2026-09-07/2026-09-30"]
    assert row.chosen is None
    assert row.dates.accessibleName() == "Choose dates, 7 to 30 September"
    again = open_page(qtbot, trend_samples.improving(), range_=str(kept.args[0]))
    assert "7 to 30 September" in [one.text() for one in shown(again, Label)]  # type: ignore[attr-defined]
    (pills,) = again.findChildren(RangeRow)
    (six,) = (p for p in pills.findChildren(QAbstractButton) if p.text() == "6W")
    qtbot.mouseClick(six, Qt.MouseButton.LeftButton)
    assert pills.chosen is Range.WEEKS_6
    assert pills.dates.accessibleName() == "Choose dates"


def test_a_range_is_said_as_part_of_a_line() -> None:
    source = MadeUp(trend_samples.improving())
    said = {range_: range_in_words(source.view(range_, goal=4)) for range_ in Range}
    assert said[Range.WEEKS_2] == "last 2 weeks"
    assert said[Range.ALL].startswith("since ")
    across = source.view(Range.ALL, goal=4, span=Span(date(2025, 12, 30), date(2026, 1, 2)))
    assert range_in_words(across) == "30 December 2025 to 2 January 2026"
