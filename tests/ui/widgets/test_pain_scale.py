"""The pain scale, its disc and its bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.pain_bar import PainBar
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.widgets.pain_words import band_of, score_in_words, tint_of
from sirelief_gui.ui.widgets.score_disc import ScoreDisc


@pytest.fixture
def scale(qtbot: QtBot) -> PainScale:
    scale = PainScale()
    qtbot.addWidget(scale)
    scale.resize(372, scale.heightForWidth(372))
    scale.show()
    return scale


@pytest.mark.parametrize(
    ("score", "band"),
    [(0, "none"), (1, "mild"), (4, "mild"), (5, "moderate"), (6, "moderate"), (7, "severe")],
)
def test_scores_have_one_word_each(score: int, band: str) -> None:
    assert band_of(score) == band


def test_words_and_tints_follow_the_score() -> None:
    assert score_in_words(4) == "4, mild"
    assert tint_of(Theme(), 10) == "severe"
    with pytest.raises(ValueError, match="11"):
        band_of(11)


def test_nothing_is_chosen_at_first(scale: PainScale) -> None:
    assert scale.score is None


def test_a_tap_chooses_and_says_so(scale: PainScale, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scale.chosen) as said:
        QTest.mouseClick(scale.cells[4], Qt.MouseButton.LeftButton)
    assert said.args == [4]
    assert scale.score == 4


@pytest.mark.parametrize(
    ("key", "score"), [(Qt.Key.Key_0, 0), (Qt.Key.Key_7, 7), (Qt.Key.Key_A, 10)]
)
def test_keys_choose(scale: PainScale, qtbot: QtBot, key: Qt.Key, score: int) -> None:
    with qtbot.waitSignal(scale.chosen) as said:
        QTest.keyClick(scale, key)
    assert said.args == [score]


def test_arrows_move_the_focus_and_choose_nothing(scale: PainScale, qtbot: QtBot) -> None:
    scale.activateWindow()
    qtbot.waitUntil(scale.isActiveWindow)
    scale.cells[1].setFocus()
    QTest.keyClick(scale.cells[1], Qt.Key.Key_Right)
    QTest.keyClick(scale.cells[2], Qt.Key.Key_Down)
    assert scale.cells[7].hasFocus()
    assert scale.score is None
    QTest.keyClick(scale.cells[7], Qt.Key.Key_Return)
    assert scale.score == 7


def test_in_the_wide_row_arrows_go_along_it(scale: PainScale, qtbot: QtBot) -> None:
    scale.set_wide(True)
    scale.activateWindow()
    qtbot.waitUntil(scale.isActiveWindow)
    scale.cells[4].setFocus()
    QTest.keyClick(scale.cells[4], Qt.Key.Key_Left)
    assert scale.cells[3].hasFocus()
    QTest.keyClick(scale.cells[3], Qt.Key.Key_Right)
    assert scale.cells[4].hasFocus()


def test_a_choice_can_be_taken_back_silently(scale: PainScale, qtbot: QtBot) -> None:
    scale.choose(6)
    with qtbot.assertNotEmitted(scale.chosen):
        scale.set_score(None)
    assert scale.score is None
    scale.choose(6)
    assert scale.score == 6


def test_it_is_one_radio_group_with_words(scale: PainScale) -> None:
    assert [cell.accessibleName() for cell in scale.cells[3:6]] == [
        "3, mild",
        "4, mild",
        "5, moderate",
    ]
    for cell in scale.cells:
        interface = QAccessible.queryAccessibleInterface(cell)
        assert interface.role() == QAccessible.Role.RadioButton
    tab_stops = [c for c in scale.cells if c.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert len(tab_stops) == 1


def test_cells_are_large_enough_in_every_layout(scale: PainScale) -> None:
    for wide, width in ((False, 320), (False, 372), (True, 820), (True, 1240)):
        scale.set_wide(wide)
        scale.resize(width, scale.minimumSizeHint().height())
        assert all(min(c.width(), c.height()) >= 48 for c in scale.cells)
        assert not scale.grab().isNull()


def test_the_disc_says_its_score(qtbot: QtBot) -> None:
    disc = ScoreDisc()
    qtbot.addWidget(disc)
    disc.resize(disc.sizeHint())
    empty = disc.grab().toImage()
    disc.set_score(4)
    assert disc.score == 4
    assert disc.accessibleName() == "4, mild"
    assert disc.grab().toImage() != empty
    disc.set_wide(True)
    disc.set_size("discShort")
    assert disc.sizeHint().width() == 136
    disc.set_score(None)
    assert disc.accessibleName() == "No number yet"


def test_the_bar_says_both_scores(qtbot: QtBot) -> None:
    bar = PainBar()
    qtbot.addWidget(bar)
    bar.resize(372, bar.sizeHint().height())
    bar.set_scores(4, 2)
    assert bar.accessibleName() == "Before: 4, Now: 2"
    lower = bar.grab().toImage()
    bar.set_scores(None, 2)
    assert bar.accessibleName() == "Now: 2"
    assert bar.grab().toImage() != lower
