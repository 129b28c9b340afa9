"""Any chart of Trends as a picture and as a drawing: on white, with its days, and nothing else."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from sirelief_gui.domain.activities_view import activities_view
from sirelief_gui.domain.trend_data import TrendData
from sirelief_gui.domain.trends import Range, TrendsView, index_of, trends_view
from sirelief_gui.ui.charts.activities_card import ActivitiesCard
from sirelief_gui.ui.charts.below import Below
from sirelief_gui.ui.charts.card import ChartCard
from sirelief_gui.ui.charts.happenings import Sign
from sirelief_gui.ui.charts.more_button import MoreButton
from sirelief_gui.ui.charts.saving import PAPER, Savable, image_of, png_of, svg_of
from sirelief_gui.ui.charts.section import SectionCard
from sirelief_gui.ui.charts.signs import paint_sign
from sirelief_gui.ui.dates import range_text
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.domain.trend_samples import TODAY, improving
from tools.gallery_activities import ratings, three

SVG = "{http://www.w3.org/2000/svg}"
FOOT = "Recorded by me, not a diagnosis."
NAMES = {
    "Save “Pain, 0 to 10”",
    "Save “Your practice days”",
    "Save “Which exercise helps most?”",
    "Save “What you can do”",
    "Save “Before and after a session”",
    "Save “Time of day and weekday”",
}


def view_of(data: TrendData) -> TrendsView:
    """Return the last six weeks of a history."""
    return trends_view(data, today=TODAY, goal=4, range_=Range.WEEKS_6)


def offered(qtbot: QtBot, theme: str) -> dict[str, Savable]:
    """Press every button that offers to save, and return what each asks for."""
    data = improving()
    rated = ratings(until=datetime(2026, 10, 15, 12, tzinfo=UTC))

    def can() -> ActivitiesCard:
        return ActivitiesCard(
            lambda first, last: activities_view(three(), rated, first=first, last=last)
        )

    card, below = ChartCard(), Below(name_of=str.title, extras=(can,))
    found: dict[str, Savable] = {}
    for part in (card, below):
        qtbot.addWidget(part)
        apply_theme(part, Theme(theme, scale=1.5, reduce_motion=True))
        part.resize(372, 900)
    card.set_history(index_of(data), TODAY)
    for part in (card, below):
        part.set_view(view_of(data))
        part.show()
        qtbot.waitExposed(part)
        for button in part.findChildren(MoreButton):
            if button.isVisible():
                with qtbot.waitSignal(part.save_asked) as asked:
                    button.click()
                found[button.accessibleName()] = asked.args[0]
    card_and_below.extend((card, below))
    return found


card_and_below: list[object] = []
"""What is on the page lives as long as what it offers."""


@pytest.fixture
def charts(qtbot: QtBot) -> Iterator[dict[str, Savable]]:
    yield offered(qtbot, "dark")
    card_and_below.clear()


def chunks(png: bytes) -> list[bytes]:
    """Return the kinds of the parts of a PNG file."""
    found, at = [], 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        found.append(png[at + 4 : at + 8])
        at += 12 + size
    return found


def words(svg: bytes) -> str:
    """Return what a drawing says, its title and description too."""
    root = ET.fromstring(svg)
    kinds = (f"{SVG}{kind}" for kind in ("title", "desc", "text"))
    return "\n".join("".join(one.itertext()).strip() for kind in kinds for one in root.iter(kind))


def test_every_chart_offers_to_be_saved(charts: dict[str, Savable]) -> None:
    assert set(charts) == NAMES
    for name, chart in charts.items():
        assert chart.title in name
        assert chart.first <= chart.last == TODAY


def test_what_a_picture_is_made_of_is_gone_afterwards(charts: dict[str, Savable]) -> None:
    before = cards()
    for chart in charts.values():
        png_of(chart)
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert cards() == before


def cards() -> int:
    """Count the cards that Python holds on to."""
    return sum(isinstance(one, SectionCard) for one in Shiboken.getAllValidWrappers())


def test_a_picture_is_on_white_twice_as_fine_and_holds_nothing_but_itself(
    charts: dict[str, Savable],
) -> None:
    for chart in charts.values():
        png = png_of(chart)
        assert set(chunks(png)) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}
        made, plain = QImage.fromData(png), image_of(chart, 1.0)
        assert not made.isNull()
        assert abs(made.width() - 2 * plain.width()) <= 1
        assert abs(made.height() - 2 * plain.height()) <= 1
        assert made.textKeys() == []
        corners = [made.pixelColor(x, y) for x in (1, made.width() - 2) for y in (1, 3)]
        assert corners == [PAPER.color("surface")] * 4


def test_a_picture_looks_the_same_in_every_theme_and_at_every_size(
    qtbot: QtBot, charts: dict[str, Savable]
) -> None:
    for name, chart in offered(qtbot, "light").items():
        assert image_of(chart, 1.0) == image_of(charts[name], 1.0)


def test_a_drawing_says_title_days_and_that_it_is_no_diagnosis(
    charts: dict[str, Savable],
) -> None:
    for chart in charts.values():
        svg = svg_of(chart)
        said = words(svg)
        for line in (chart.title, range_text(chart.first, chart.last, year=True), FOOT):
            assert said.count(line) >= 2, line  # for those who see it and for those who do not
        assert b"file:" not in svg
        assert b"Generated" not in svg


def test_what_can_be_pressed_is_in_no_picture(charts: dict[str, Savable]) -> None:
    said = words(svg_of(charts["Save “What you can do”"]))
    assert "Turning in bed" in said
    assert "Rate now" not in said
    assert "Show as table" not in said


def test_the_worst_of_a_day_is_in_the_picture_where_it_is_on_the_page(
    charts: dict[str, Savable],
) -> None:
    (card,) = [one for one in card_and_below if isinstance(one, ChartCard)]
    assert "Worst in 24 hours" not in words(svg_of(charts["Save “Pain, 0 to 10”"]))
    asked: list[Savable] = []
    card.save_asked.connect(asked.append)
    card.key.worst.setChecked(True)
    card.more.click()
    assert "Worst in 24 hours" in words(svg_of(asked[0]))


def test_a_card_without_scores_offers_nothing(qtbot: QtBot) -> None:
    can = ActivitiesCard(lambda first, last: activities_view((), (), first=first, last=last))
    qtbot.addWidget(can)
    can.show_view(view_of(improving()))
    can.show()
    qtbot.waitExposed(can)
    assert not any(button.isVisible() for button in can.findChildren(MoreButton))


def test_the_calendar_tells_its_own_twelve_weeks(charts: dict[str, Savable]) -> None:
    chart = charts["Save “Your practice days”"]
    assert TODAY - timedelta(weeks=12) < chart.first < TODAY - timedelta(weeks=10)


def test_the_sign_of_a_note_is_hollow_whatever_was_painted_before() -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(PAPER.color("surface"))
    painter = QPainter(image)
    painter.setBrush(PAPER.color("after"))
    painter.scale(4, 4)
    paint_sign(painter, PAPER, Sign.NOTE, QPointF(5, 5))
    painter.end()
    assert image.pixelColor(20, 20) == PAPER.color("surface")
