"""The chart as a picture and as SVG, with title, days, legend and signs."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.charts.picture import paint_picture, picture, picture_size
from sirelief_gui.ui.dates import range_text
from tests.ui.charts.charts import STILL, TODAY, change, history, rating, shown

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def chart(qtbot: QtBot) -> PainChart:
    return shown(
        qtbot,
        history(
            90,
            began=TODAY - timedelta(weeks=25),
            changes=(change(9),),
            ratings=tuple(rating(n, 8, CheckInKind.WORST_24H) for n in (10, 6, 2)),
        ),
    )


def svg(chart: PainChart) -> ET.Element:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    paint_picture(painter, chart)
    painter.end()
    return ET.fromstring(bytes(buffer.data().data()))


def words(root: ET.Element) -> set[str]:
    return {"".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")}


def test_a_picture_is_as_fine_as_asked_for(chart: PainChart) -> None:
    size = picture_size(chart)
    assert size.width() > chart.width()
    assert size.height() > chart.height()
    for scale in (1.0, 3.0):
        made = picture(chart, scale)
        assert made.width() == pytest.approx(size.width() * scale, abs=1)
        assert made.height() == pytest.approx(size.height() * scale, abs=1)
        assert made.pixelColor(2, 2) == STILL.color("surface")


def test_svg_holds_words_and_shapes_and_no_picture(chart: PainChart) -> None:
    root = svg(chart)
    said = words(root)
    assert {"Pain, 0 to 10", "Before", "After", "10", "Severe", "Program changed"} <= said
    assert range_text(*chart.days_shown, year=True) in said
    assert not list(root.iter(f"{SVG}image"))
    assert "Worst in 24 hours" not in said
    chart.set_worst(True)
    assert "Worst in 24 hours" in words(svg(chart))


def test_svg_draws_its_lines_within_the_plot(chart: PainChart) -> None:
    color = STILL.color("before").name()
    paths = [
        path.attrib["d"]
        for group in svg(chart).iter(f"{SVG}g")
        if group.attrib.get("stroke") == color and group.attrib.get("stroke-width") == "3"
        for path in group.iter(f"{SVG}path")
    ]
    places = [float(part.lstrip("ML").split(",")[0]) for path in paths for part in path.split()]
    assert len(places) > 10
    assert min(places) == pytest.approx(chart.plot.left(), abs=0.01)
    assert max(places) <= chart.plot.right() + 0.01


def test_there_is_no_picture_of_nothing(qtbot: QtBot) -> None:
    empty = PainChart()
    qtbot.addWidget(empty)
    with pytest.raises(ValueError, match="no chart"):
        picture(empty)


def test_days_of_two_years_are_told_with_both() -> None:
    days = date(2016, 10, 17), date(2026, 10, 16)
    assert range_text(*days, year=True) == "17 October 2016 to 16 October 2026"
