"""One of a group is on: arrows, Tab and screen readers find it so, in every such group."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.trends import Range
from sirelief_gui.ui.charts.ranges import RangeRow
from sirelief_gui.ui.settings.index import SectionIndex
from sirelief_gui.ui.widgets.checkrow import RadioGroup
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.comfort_choice import ComfortChoice
from sirelief_gui.ui.widgets.nav import NavBar
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.swatches import Swatches

PAIRS = [("a", "First"), ("b", "Second"), ("c", "Third")]
TRIPLES = [("a", "First", ""), ("b", "Second", ""), ("c", "Third", "")]
COLORS = [("a", "First", QColor("red")), ("b", "Second", QColor("tan"))]


def _index() -> QWidget:
    index = SectionIndex([("a", "sun", "First"), ("b", "sun", "Second")], name="Group")
    index.choose("a")
    return index


CHOOSE_BY_ARROWS: list[Callable[[], QWidget]] = [
    lambda: Segmented(PAIRS, name="Group", chosen="a"),
    lambda: Swatches(COLORS, name="Group", chosen="a"),
    lambda: RadioGroup(TRIPLES, name="Group", chosen="a"),
    lambda: RangeRow(Range.WEEKS_2),
    _index,
]
MOVE_BY_ARROWS: list[Callable[[], QWidget]] = [
    lambda: ChipGroup(PAIRS, name="Group", exclusive=True),
    lambda: ComfortChoice(name="Group"),
    lambda: NavBar([("a", "sun", "First"), ("b", "sun", "Second")], name="Group"),
]


class Opened:
    """A group in a window of its own, and what can be on in it, for as long as this lasts."""

    def __init__(self, qtbot: QtBot, group: QWidget) -> None:
        self.group = group
        qtbot.addWidget(group)
        group.resize(400, 300)
        with qtbot.waitActive(group):
            group.show()
            group.activateWindow()
        every = group.findChildren(QAbstractButton)
        self.buttons = [button for button in every if button.isCheckable()]


def on(buttons: list[QAbstractButton]) -> list[bool]:
    return [button.isChecked() for button in buttons]


@pytest.mark.parametrize("make", CHOOSE_BY_ARROWS + MOVE_BY_ARROWS)
def test_a_screen_reader_hears_of_radio_buttons_and_which_is_on(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    shown = Opened(qtbot, make())
    buttons = shown.buttons
    buttons[1].click()
    for button in buttons:
        face = QAccessible.queryAccessibleInterface(button)
        assert face.role() is QAccessible.Role.RadioButton
        assert bool(face.state().checked) is button.isChecked()


@pytest.mark.parametrize("make", CHOOSE_BY_ARROWS)
def test_arrows_choose_and_stop_at_the_ends(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    shown = Opened(qtbot, make())
    first, second, *_ = buttons = shown.buttons
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert on(buttons) == [button is second for button in buttons]
    QTest.keyClick(second, Qt.Key.Key_Up)
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert first.hasFocus()
    assert on(buttons) == [button is first for button in buttons]


@pytest.mark.parametrize("make", MOVE_BY_ARROWS)
def test_arrows_only_move_where_choosing_goes_on(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    shown = Opened(qtbot, make())
    first, second, *_ = buttons = shown.buttons
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert not any(on(buttons))


def test_from_right_to_left_the_next_one_is_at_the_left(qtbot: QtBot) -> None:
    segmented = Segmented(PAIRS, name="Group", chosen="a")
    segmented.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, *_ = Opened(qtbot, segmented).buttons
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert segmented.chosen() == "b"


def test_tab_stops_once_at_the_one_that_is_on(qtbot: QtBot) -> None:
    segmented = Segmented(PAIRS, name="Group")
    buttons = Opened(qtbot, segmented).buttons
    tab = Qt.FocusPolicy.TabFocus
    assert [bool(one.focusPolicy() & tab) for one in buttons] == [True, False, False]
    segmented.choose("c")
    assert [bool(one.focusPolicy() & tab) for one in buttons] == [False, False, True]
    segmented.choose("")
    assert segmented.chosen() == ""


def test_tab_stops_at_every_place_of_the_app(qtbot: QtBot) -> None:
    bar = NavBar([("a", "sun", "First"), ("b", "sun", "Second")], name="Group")
    first, second = Opened(qtbot, bar).buttons
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    bar.set_current("b")
    bar.set_current(None)
    assert on([first, second]) == [False, False]
