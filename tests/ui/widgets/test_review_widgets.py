"""The small parts of the review pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.export_format import ExportFormat
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import ExerciseResult, ResultStatus
from sirelief_gui.services.exercise_lines import ExerciseLine
from sirelief_gui.ui.dates import day_text, range_text
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.change_chip import ChangeChip, signed
from sirelief_gui.ui.widgets.check_disc import CheckDisc
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.choice_cards import ChoiceCards
from sirelief_gui.ui.widgets.exercise_line import ExerciseRow
from sirelief_gui.ui.widgets.export_steps import Wishes
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.period_choice import PeriodChoice
from sirelief_gui.ui.widgets.preview_table import PreviewTable
from sirelief_gui.ui.widgets.score_pair import ScorePair


@pytest.mark.parametrize(("change", "text"), [(-2, "−2"), (0, "0"), (1, "+1")])
def test_a_change_has_a_true_minus_or_a_plus(change: int, text: str) -> None:
    assert signed(change) == text


@pytest.mark.parametrize(
    ("change", "role"), [(-3, "rest"), (-2, "rest"), (-1, "restSoft"), (0, "sunk")]
)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_change_is_tinted_from_minus_1(qtbot: QtBot, name: str, change: int, role: str) -> None:
    chip = ChangeChip("x", change)
    qtbot.addWidget(chip)
    theme = Theme(name=name)
    apply_theme(chip, theme)
    chip.resize(60, 32)
    assert chip.grab().toImage().pixelColor(8, 16) == theme.color(role)


def test_a_rise_is_an_outline_only(qtbot: QtBot) -> None:
    chip = ChangeChip("x", 1)
    qtbot.addWidget(chip)
    chip.resize(60, 32)
    outline = chip.grab().toImage().pixelColor(30, 0)
    assert outline.hue() == pytest.approx(Theme().color("before").hue(), abs=12)


def test_the_change_goes_below_where_it_has_no_room(qtbot: QtBot) -> None:
    pair = ScorePair(before=4, after=2, change_text="2 points lower", at_edges=True)
    qtbot.addWidget(pair)
    assert pair.heightForWidth(160) > pair.heightForWidth(330)


def test_a_missing_score_is_a_dash_without_a_change(qtbot: QtBot) -> None:
    pair = ScorePair(before=None, after=2, change_text="")
    qtbot.addWidget(pair)
    assert pair.accessibleName() == "Before: not rated. After: 2, mild."
    assert not pair.findChildren(ChangeChip)


def line(*, chip: str = "", status: ResultStatus = ResultStatus.DONE) -> ExerciseLine:
    result = ExerciseResult(
        position=0,
        exercise="bridge",
        variant=None,
        sets_planned=1,
        reps_prescribed=8,
        reps_planned=8,
        reps_done=8,
        sets_done=1,
        hold_seconds=5,
        active_seconds=90,
        status=status,
    )
    return ExerciseLine(position=0, name="Bridging", dose="8 of 8 reps", chip=chip, result=result)


def test_an_exercise_says_its_state_once(qtbot: QtBot) -> None:
    for given, said in (
        (line(), "Bridging, 8 of 8 reps"),
        (line(chip="Skipped", status=ResultStatus.SKIPPED), "Bridging, 8 of 8 reps, Skipped"),
        (line(status=ResultStatus.NOT_REACHED), "Bridging, 8 of 8 reps, Not reached"),
    ):
        row = ExerciseRow(given)
        qtbot.addWidget(row)
        assert row.accessibleName() == said


def test_a_chip_goes_below_where_it_has_no_room(qtbot: QtBot) -> None:
    row = ExerciseRow(line(chip="Eased off at rep 6"))
    qtbot.addWidget(row)
    assert row.heightForWidth(180) > row.heightForWidth(372)


def test_two_chips_stand_under_each_other_where_one_row_is_too_short(qtbot: QtBot) -> None:
    row = ExerciseRow(replace(line(chip="Eased off at rep 6"), said="Hurt, over 5 or sharp"))
    qtbot.addWidget(row)
    assert row.accessibleName().endswith("Eased off at rep 6, Hurt, over 5 or sharp")
    row.resize(260, row.heightForWidth(260))
    row.show()
    above, below = row.findChildren(InfoChip)
    assert above.geometry().bottom() < below.geometry().top()
    assert row.rect().contains(below.geometry())


def test_rows_in_step_stand_in_columns_at_the_text_size_that_leaves_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = [
        ExerciseRow(line(), wide=True),
        ExerciseRow(replace(line(), dose="8 of 8 reps, 5 s each side"), wide=True),
    ]
    for row in rows:
        row.setParent(window)
        row.keep_in_step(rows)
        row.resize(560, row.heightForWidth(560))
    window.show()

    def under_each_other() -> list[bool]:
        pairs = [row.findChildren(Label)[:2] for row in rows]
        return [name.x() == dose.x() for name, dose in pairs]

    assert under_each_other() == [False, False]
    apply_theme(window, Theme(scale=1.5))
    assert under_each_other() == [True, True]
    apply_theme(window, Theme())
    assert under_each_other() == [False, False]


def test_periods_get_shorter_words_and_keep_their_names(qtbot: QtBot) -> None:
    period = PeriodChoice(chosen="6W")
    qtbot.addWidget(period)
    apply_theme(period, Theme(scale=1.5))
    period.resize(320, 60)
    period.show()
    assert [segment.text() for segment in period.segments][:2] == ["2 W", "6 W"]
    assert period.segments[0].accessibleName() == "2 weeks"
    period.resize(600, 60)
    assert period.segments[0].text() == "2 weeks"


def test_arrows_choose_a_card(qtbot: QtBot) -> None:
    cards = ChoiceCards(
        [("a", "Tables", ""), ("b", "One file", "")],
        icons={"a": "layers", "b": "table-2"},
        name="Format",
        chosen="a",
    )
    qtbot.addWidget(cards)
    with qtbot.waitSignal(cards.changed):
        QTest.keyClick(cards.rows[0], Qt.Key.Key_Down)
    assert cards.chosen() == "b"


def test_the_preview_is_as_tall_as_its_rows(qtbot: QtBot) -> None:
    heights = []
    for count in (1, 3):
        table = PreviewTable(("a", "b"), [("1", "2")] * count, name="First rows")
        qtbot.addWidget(table)
        heights.append(table.sizeHint().height())
    assert heights[1] - heights[0] == 2 * Theme().grown("review.previewRow")


def test_a_key_is_previewed_behind_what_says_something(qtbot: QtBot) -> None:
    table = PreviewTable(("id", "day", "pain"), [("1", "2", "3")], name="First rows")
    qtbot.addWidget(table)
    table.show_last("id")
    head = table.horizontalHeader()
    assert [head.logicalIndex(place) for place in range(3)] == [1, 2, 0]


def test_the_check_is_whole_at_once_when_motion_is_reduced(qtbot: QtBot) -> None:
    disc = CheckDisc()
    qtbot.addWidget(disc)
    apply_theme(disc, Theme(reduce_motion=True))
    disc.show()
    before = disc.grab().toImage()
    disc.draw_check()
    assert disc.grab().toImage() == before


@pytest.mark.parametrize(
    ("kind", "since", "name"),
    [
        (ExportFormat.FLAT, date(2025, 9, 4), "si-relief 2025-09-04 to 2025-10-15.csv"),
        (ExportFormat.CSV, None, "si-relief 2025-10-15"),
    ],
)
def test_file_names_tell_days_only(kind: ExportFormat, since: date | None, name: str) -> None:
    wishes = Wishes(kind=kind, options=ExportOptions(since=since, until=date(2025, 10, 15)))
    assert wishes.name == name


def test_days_read_as_people_say_them() -> None:
    assert day_text(date(2025, 10, 15)) == "Wed 15 October"
    assert range_text(date(2025, 10, 6), date(2025, 10, 12)) == "6 to 12 October"
    assert range_text(date(2025, 9, 29), date(2025, 10, 5)) == "29 September to 5 October"
    assert range_text(date(2024, 1, 1), date(2024, 1, 7), year=True) == "1 to 7 January 2024"
