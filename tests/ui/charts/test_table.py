"""The table beside the pain chart holds what the chart shows, and reads a row when it is seen."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.trend_data import Rating, TrendData
from sirelief_gui.domain.trends import Range, index_of, trends_view
from sirelief_gui.ui.charts.card import ChartCard
from sirelief_gui.ui.charts.table import PairsTable
from sirelief_gui.ui.theme import apply_theme
from tests.domain.trend_samples import TODAY as SAMPLES_TODAY
from tests.domain.trend_samples import ten_years
from tests.ui.charts.charts import STILL, TODAY, change, history, pair, rating, view_of

DESCRIPTION = Qt.ItemDataRole.AccessibleDescriptionRole
NAMES = {"evening": "Evening"}


def shown(qtbot: QtBot, data: TrendData, width: int = 372) -> PairsTable:
    card = ChartCard()
    qtbot.addWidget(card)
    apply_theme(card, STILL)
    card.resize(width, 600)
    card.set_history(index_of(data), TODAY, name=lambda key: NAMES.get(key, ""))
    card.set_view(view_of(data))
    card.toggle.click()
    card.show()
    qtbot.waitExposed(card)
    return card.table


def cells(table: PairsTable, row: int) -> list[str]:
    model = table.model()
    return [
        str(model.index(row, column).data())
        for column in range(model.columnCount())
        if not table.isColumnHidden(column)
    ]


def described(table: PairsTable, row: int) -> str:
    return str(table.model().index(row, 0).data(DESCRIPTION))


@pytest.fixture
def data() -> TrendData:
    morning = Rating(
        at=rating(2, 0).at - timedelta(hours=12),
        kind=CheckInKind.NEXT_MORNING,
        score=4,
        session_id="s3",
    )
    return history(
        60,
        ratings=(rating(4, 9, CheckInKind.WORST_24H), rating(3, 8, CheckInKind.WORST_24H), morning),
        changes=(change(6),),
        began=TODAY - timedelta(weeks=25),
    )


def test_a_row_tells_all_the_chart_shows_of_a_session(qtbot: QtBot, data: TrendData) -> None:
    table = shown(qtbot, data)
    row = next(n for n in range(9) if "Worst in 24 hours: 8" in described(table, n))
    said = described(table, row)
    for part in ("Next morning: 4", "7-day median before: ", "of 4 rated days", "Week 24 of"):
        assert part in said
    assert len(cells(table, row)) == 3


def test_a_wide_table_has_columns_for_the_morning_and_the_worst(
    qtbot: QtBot, data: TrendData
) -> None:
    table = shown(qtbot, data, width=900)
    rows = [cells(table, n) for n in range(6)]
    assert any(row[3:] == ["4", "8"] for row in rows)
    assert rows[0][3:] == ["–", "–"]


def test_marks_without_a_session_have_rows_of_their_own(qtbot: QtBot, data: TrendData) -> None:
    table = shown(qtbot, data)
    first = [cells(table, n)[0] for n in range(table.model().rowCount())]
    (changed,) = [n for n, text in enumerate(first) if "Another program: Evening" in text]
    (worst,) = [n for n, text in enumerate(first) if "worst in 24 hours 9" in text]
    assert worst < changed
    assert cells(table, changed)[1:] == ["", ""]
    assert len(first) == 21 + 2


def test_enter_opens_a_session_and_leaves_a_mark_alone(qtbot: QtBot, data: TrendData) -> None:
    table = shown(qtbot, data)
    heard: list[str] = []
    table.session_chosen.connect(heard.append)
    table.setFocus()
    for _row in range(5):
        QTest.keyClick(table, Qt.Key.Key_Return)
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert heard == ["s1", "s3", "s5"]


def test_a_table_without_a_history_has_its_sessions(qtbot: QtBot) -> None:
    data = TrendData(pairs=(pair(2, 5, None, note="Long walk"), pair(0, None, 3)))
    table = PairsTable()
    qtbot.addWidget(table)
    assert table.model().rowCount() == 0
    table.set_view(view_of(data))
    assert [cells(table, n)[1:3] for n in (0, 1)] == [["not rated", "3"], ["5", "not rated"]]
    assert described(table, 1).startswith("Long walk")


def test_ten_years_are_all_there(qtbot: QtBot) -> None:
    data = ten_years()
    index = index_of(data)
    card = ChartCard()
    qtbot.addWidget(card)
    apply_theme(card, STILL)
    card.set_history(index, SAMPLES_TODAY)
    view = trends_view(index, today=SAMPLES_TODAY, goal=4, range_=Range.ALL)
    card.set_view(view)
    count = card.table.model().rowCount()
    assert count >= len(view.pairs) > 6_000
    assert "7-day median" in described(card.table, count - 40)
