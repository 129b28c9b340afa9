"""Rep dots, segments, the phase word, the week and the sparkline."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.rep_dots import RepDots
from sirelief_gui.ui.widgets.segment_bar import SegmentBar
from sirelief_gui.ui.widgets.sparkline import Sparkline
from sirelief_gui.ui.widgets.week_row import Day, DayMark, WeekRow


@pytest.fixture(autouse=True)
def _fonts(qtbot: QtBot) -> None:
    load_fonts()


def test_dots_say_the_rep_and_give_way_to_words_above_ten(qtbot: QtBot) -> None:
    dots = RepDots()
    qtbot.addWidget(dots)
    dots.resize(372, 14)
    dots.set_reps(3, 8)
    assert dots.accessibleName() == "Rep 3 of 8"
    assert dots.is_shown_as_dots
    few = dots.grab().toImage()
    dots.set_reps(4, 8)
    assert dots.grab().toImage() != few
    dots.set_wide(True)
    assert dots.sizeHint().height() == 22
    many = RepDots()
    qtbot.addWidget(many)
    many.set_reps(3, 12)
    assert not many.is_shown_as_dots


@pytest.mark.parametrize(("reps", "across", "rows"), [(3, 3, 1), (5, 3, 2), (8, 4, 2), (10, 4, 3)])
def test_dots_beside_the_ring_stand_in_even_rows(
    qtbot: QtBot, reps: int, across: int, rows: int
) -> None:
    def row_of(count: int) -> int:
        dots = RepDots()
        qtbot.addWidget(dots)
        dots.set_columns(count)
        dots.set_reps(1, count)
        return dots.sizeHint().width()

    dots = RepDots()
    qtbot.addWidget(dots)
    dots.set_columns(4)
    dots.set_reps(1, reps)
    assert dots.sizeHint().width() == row_of(across)
    assert dots.sizeHint().height() == row_of(rows)


def test_segments_fill_and_say_how_many_are_done(qtbot: QtBot) -> None:
    bar = SegmentBar()
    qtbot.addWidget(bar)
    bar.resize(372, 6)
    bar.set_progress(("A", "B", "C"), current=1, fraction=0.2)
    assert bar.accessibleName() == "1 of 3 exercises done"
    early = bar.grab().toImage()
    bar.set_progress(("A", "B", "C"), current=1, fraction=0.9)
    assert bar.grab().toImage() != early
    bar.set_wide(True)
    assert bar.sizeHint().height() > 20


def test_the_word_shrinks_before_it_wraps(qtbot: QtBot) -> None:
    label = FitLabel("Round up – hold")
    qtbot.addWidget(label)
    font, lines = label.fitted(400)
    assert (font.pixelSize(), len(lines)) == (44, 1)
    font, lines = label.fitted(280)
    assert 36 <= font.pixelSize() < 44
    assert len(lines) == 1
    font, lines = label.fitted(180)
    assert font.pixelSize() == 36
    assert lines == ("Round up –", "hold")
    assert label.heightForWidth(180) > label.heightForWidth(400)


def test_a_long_wide_word_starts_smaller(qtbot: QtBot) -> None:
    label = FitLabel("Push up – hold!")
    qtbot.addWidget(label)
    smallest, long_from = "painted.phase.smallestWide", "painted.phase.longFrom"
    label.set_look("phaseWide", smallest, long_from=long_from)
    assert label.fitted(2000)[0].pixelSize() == 76
    label.setText("Push up, and hold")
    assert label.fitted(2000)[0].pixelSize() == 64


def test_the_week_says_each_day(qtbot: QtBot) -> None:
    week = WeekRow()
    qtbot.addWidget(week)
    week.resize(week.sizeHint())
    week.set_days([Day("Mon", DayMark.DONE), Day("Tue", DayMark.QUIET), Day("Wed", DayMark.TODAY)])
    assert week.accessibleName() == "Mon: session done, Tue: no session, Wed: today"
    three = week.grab().toImage()
    week.set_days([Day("Mon", DayMark.TO_COME), Day("Tue", DayMark.DONE, is_today=True)])
    assert week.grab().toImage() != three


def test_the_sparkline_breaks_at_gaps(qtbot: QtBot) -> None:
    line = Sparkline()
    qtbot.addWidget(line)
    line.resize(200, 60)
    line.set_series([5.0] * 9, [3.0] * 9, "Before 5, after 3")
    whole = line.grab().toImage()
    line.set_series([5.0] * 9, [3.0] * 3 + [None] * 3 + [3.0] * 3)
    assert line.grab().toImage() != whole
    assert line.accessibleName() == "Pain before and after sessions"


def test_an_empty_sparkline_is_only_its_foot(qtbot: QtBot) -> None:
    line = Sparkline(wide=True)
    qtbot.addWidget(line)
    line.set_series([], [])
    assert not line.grab().isNull()


NAMES = ("Cat-Camel", "Hand-Heel Rocks", "Bridging", "Hip Abduction", "Ball Squeezes")


def _names(
    qtbot: QtBot, width: int, *, scale: float = 1.0, names: tuple[str, ...] = NAMES
) -> SegmentBar:
    bar = SegmentBar(wide=True)
    qtbot.addWidget(bar)
    apply_theme(bar, Theme(scale=scale))
    bar.set_progress(names, current=1, fraction=0.2)
    bar.resize(width, bar.heightForWidth(width))
    return bar


def test_names_break_before_one_is_cut(qtbot: QtBot) -> None:
    roomy, close = _names(qtbot, 1144), _names(qtbot, 560, scale=1.5)
    assert roomy.names_shown == close.names_shown == NAMES
    lines = (Theme().line("body"), Theme(scale=1.5).line("caption"))
    assert roomy.height() == 8 + 6 + lines[0]
    assert close.height() >= 8 + 6 + 2 * lines[1] - 1
    close.resize(close.width(), close.height() + 40)
    picture = close.grab().toImage()
    under = picture.copy(0, close.heightForWidth(560), 560, 40)
    assert {under.pixelColor(x, y).name() for x in range(560) for y in range(40)} == {
        under.pixelColor(0, 0).name()
    }


def test_too_many_names_leave_the_one_whose_turn_it_is(qtbot: QtBot) -> None:
    bar = _names(qtbot, 600, names=NAMES * 3)
    assert bar.names_shown == ("Hand-Heel Rocks",)
    assert bar.accessibleDescription().count("Bridging") == 3


def test_a_bar_grows_by_a_factor(qtbot: QtBot) -> None:
    bar = _names(qtbot, 1144)
    before = bar.heightForWidth(1144)
    bar.set_wide(True, factor=1.5)
    assert bar.heightForWidth(1144) == before + 7
