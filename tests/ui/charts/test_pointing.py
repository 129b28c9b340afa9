"""What happened beside the sessions: signs on the time axis, reached by pointer and keys."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.trend_data import TrendData
from sirelief_gui.domain.trends import Range
from sirelief_gui.ui.charts.happenings import Sign
from sirelief_gui.ui.charts.pain_chart import PainChart
from tests.ui.charts.charts import STILL, TODAY, change, history, pair, rating, shown

LEFT, RIGHT, END = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End


def walked(qtbot: QtBot, chart: PainChart) -> list[str]:
    """Return what is said on the way from the first stop to the last."""
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    said = [chart.words]
    while True:
        qtbot.keyClick(chart, RIGHT)
        if chart.words == said[-1]:
            return said
        said.append(chart.words)


def test_keys_reach_notes_changes_and_sessions_in_the_order_of_days(qtbot: QtBot) -> None:
    data = TrendData(
        pairs=(pair(9, 6, 4), pair(3, 5, 5, note="Long walk", stopped=True), pair(0, 4, 3)),
        ratings=(rating(5, 7, note="After the stairs"), rating(4, 2)),
        changes=(change(7), change(2, "bridge")),
    )
    assert walked(qtbot, shown(qtbot, data, Range.WEEKS_2)) == [
        "Tue 7 October: 6 before, 4 after",
        "Thu 9 October: Another program: Evening",
        "Sat 11 October: pain 7. After the stairs",
        "Mon 13 October: 5 before, 5 after, ended early. Long walk",
        "Tue 14 October: Another dose: Bridging",
        "Thu 16 October: 4 before, 3 after",
    ]


def test_what_has_no_name_is_told_without_one(qtbot: QtBot) -> None:
    data = history(12, changes=(change(6, "unheard_of"),))
    assert "Fri 10 October: Another dose of an exercise" in walked(
        qtbot, shown(qtbot, data, Range.WEEKS_2)
    )


def test_the_worst_of_a_day_is_told_with_its_session_or_by_itself(qtbot: QtBot) -> None:
    worst = CheckInKind.WORST_24H
    data = TrendData(
        pairs=(pair(9, 6, 4), pair(1, 5, 4), pair(0, 4, 3)),
        ratings=(rating(9, 8, worst), rating(5, 7, worst), rating(2, 4, CheckInKind.NEXT_MORNING)),
    )
    assert walked(qtbot, shown(qtbot, data, Range.WEEKS_2)) == [
        "Tue 7 October: 6 before, 4 after. Worst in 24 hours: 8",
        "Sat 11 October: worst in 24 hours 7",
        "Wed 15 October: 5 before, 4 after",
        "Thu 16 October: 4 before, 3 after",
    ]


def test_a_rating_with_a_note_is_told_by_its_kind(qtbot: QtBot) -> None:
    kinds = (CheckInKind.NEXT_MORNING, CheckInKind.DURING)
    ratings = tuple(rating(5 - n, 3, kind, note="Stiff") for n, kind in enumerate(kinds))
    data = TrendData(pairs=(pair(9, 6, 4),), ratings=ratings)
    assert walked(qtbot, shown(qtbot, data, Range.WEEKS_2))[1:] == [
        "Sat 11 October: 3 the morning after. Stiff",
        "Sun 12 October: 3 during a session. Stiff",
    ]


def test_on_the_time_axis_the_pointer_finds_what_happened(qtbot: QtBot) -> None:
    data = history(40, changes=(change(11),))
    chart = shown(qtbot, data, Range.WEEKS_2)
    x = round(chart.plot.left() + chart.plot.width() * 2.5 / 14)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(x, 60))
    assert "before" in chart.words
    foot = round(chart.plot.bottom()) + 8
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(x, foot))
    assert chart.words == "Sun 5 October: Another program: Evening"


def test_only_a_session_is_opened(qtbot: QtBot) -> None:
    chart = shown(qtbot, TrendData(pairs=(pair(9, 6, 4),), changes=(change(3),)), Range.WEEKS_2)
    qtbot.keyClick(chart, END)
    with qtbot.assertNotEmitted(chart.session_chosen):
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.keyClick(chart, LEFT)
    with qtbot.waitSignal(chart.session_chosen) as heard:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert heard.args == ["s9"]


def test_an_unrated_session_that_ended_early_can_be_reached(qtbot: QtBot) -> None:
    chart = shown(
        qtbot, TrendData(pairs=(pair(9, 6, 4), pair(2, None, None, stopped=True))), Range.WEEKS_2
    )
    qtbot.keyClick(chart, END)
    assert chart.words.startswith("Tue 14 October: not rated before, not rated after")
    assert "ended early" in chart.words


def test_what_happened_is_known_of_the_whole_history(qtbot: QtBot) -> None:
    early = pair(60, 6, 6, stopped=True)
    chart = shown(qtbot, TrendData(pairs=(early, pair(3, 5, 4))), Range.WEEKS_2)
    assert [one.sign for one in chart.shelf.found] == [Sign.STOPPED]


def test_diamonds_are_drawn_when_asked_for(qtbot: QtBot) -> None:
    worst = tuple(rating(n, 8, CheckInKind.WORST_24H) for n in (10, 6, 2))
    chart = shown(qtbot, history(14, ratings=worst), Range.WEEKS_2)
    color = STILL.color("worst24h")
    assert count(chart, color) == 0
    chart.set_worst(True)
    assert count(chart, color) > 30
    chart.set_worst(False)
    assert count(chart, color) == 0


def count(chart: PainChart, color: QColor) -> int:
    image = chart.grab().toImage()
    return sum(
        image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height())
    )


def test_weeks_and_trimesters_are_drawn_where_they_are_known(qtbot: QtBot) -> None:
    plain = shown(qtbot, history(80))
    known = shown(qtbot, history(80, began=TODAY - timedelta(weeks=29)))
    assert plain.plot.height() > known.plot.height()
    known.resize(360, 260 + known.sizeHint().height() - plain.sizeHint().height())
    assert known.plot == plain.plot
    assert known.grab().toImage().copy(0, 0, 360, 240) != plain.grab().toImage().copy(
        0, 0, 360, 240
    )
