"""From right to left the layout is the mirror image; scales and her own left are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from sirelief_gui.app import make_application
from sirelief_gui.domain.library_list import LibraryEntry
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.exercise_card import ExerciseCard
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.nav import NavItem
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.widgets.pelvis import PelvisMap
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.setting_block import SettingBlock
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.topbar import TopBar
from tools.gallery_screens import SCREENS
from tools.text_fit import painted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

WIDTH = 412


@pytest.fixture(params=["left to right", "right to left"])
def is_mirrored(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[bool]:
    make_application("en")
    before = qapp.layoutDirection()
    ways = Qt.LayoutDirection
    mirrored = request.param == "right to left"
    qapp.setLayoutDirection(ways.RightToLeft if mirrored else ways.LeftToRight)
    yield mirrored
    qapp.setLayoutDirection(before)


def shown(qtbot: QtBot, widget: QWidget, height: int = 300) -> QWidget:
    qtbot.addWidget(widget)
    apply_theme(widget, Theme(name="light", reduce_motion=True))
    widget.resize(WIDTH, height)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def middle(widget: QWidget, window: QWidget) -> int:
    """Return where a widget's middle is across a window."""
    return widget.mapTo(window, widget.rect().center()).x()


def text_left(window: QWidget, words: str) -> float:
    """Return where a painted text begins."""
    return min(run.ink.left() for one in painted(window) for run in one.runs if words in run.text)


def is_inked(picture: QImage, across: int, down: int, reach: int = 12) -> bool:
    """Tell whether anything but the ground is painted around a point."""
    ratio = picture.devicePixelRatio()
    colors = {
        picture.pixel(round(x * ratio), round(y * ratio))
        for x in range(across - reach, across + reach)
        for y in range(down - reach, down + reach)
    }
    return len(colors) > 1


def test_navigation_and_back_change_sides(qtbot: QtBot, is_mirrored: bool) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    apply_theme(shell, Theme(name="light", reduce_motion=True))
    shell.resize(1440, 900)
    with qtbot.waitExposed(shell):
        shell.show()
    page = SCREENS["01-today"]()
    assert isinstance(page, Screen)
    shell.show_page(page, nav="today")
    rail = [middle(item, shell) for item in shell.findChildren(NavItem) if item.isVisible()]
    assert rail
    assert all((x > 1300) if is_mirrored else (x < 140) for x in rail)
    bar = TopBar("Before you start")
    shown(qtbot, bar, 60)
    assert (middle(bar.back, bar) > WIDTH / 2) is is_mirrored


def test_a_row_begins_at_its_side_and_ends_with_its_chevron(
    qtbot: QtBot, is_mirrored: bool
) -> None:
    group = ListGroup()
    row = Row("Sounds", icon="bell", chevron=True)
    group.add(row)
    shown(qtbot, group, 60)
    picture, y = group.grab().toImage(), group.height() // 2
    assert (text_left(group, "Sounds") > WIDTH / 2) is is_mirrored
    ends = {at: is_inked(picture, at, y) for at in (28, WIDTH - 28)}
    assert ends == {28: True, WIDTH - 28: True}
    assert not is_inked(picture, WIDTH // 2, y)


def test_a_chevron_points_on(qtbot: QtBot, is_mirrored: bool) -> None:
    row = Row("Sounds", chevron=True)
    shown(qtbot, row, 60)
    picture = row.grab().toImage()
    end = range(40) if is_mirrored else range(WIDTH - 40, WIDTH)

    def ink(y: int) -> float:
        ground = picture.pixel(WIDTH // 2, y)
        found = [x for x in end if picture.pixel(x, y) != ground]
        return sum(found) / len(found)

    assert (ink(30) < ink(25)) is is_mirrored, "the tip is not where it points to"
    assert (ink(30) > ink(25)) is not is_mirrored


def test_the_card_of_an_exercise_turns_with_its_picture(qtbot: QtBot, is_mirrored: bool) -> None:
    words = {"name": "Bridging", "place": "On your back", "dose": "5 reps"}
    entry = LibraryEntry(id="bridge", group="supine", pose="bridge_up", **words)
    card = ExerciseCard(entry, tone="hold")
    shown(qtbot, card, 104)
    begin = text_left(card, "Bridging")
    assert (middle(card.picture, card) > WIDTH / 2) is is_mirrored
    assert (begin > card.picture.geometry().right()) is not is_mirrored
    end = 24 if is_mirrored else WIDTH - 24
    assert is_inked(card.grab().toImage(), end, card.height() // 2), "the chevron is not there"


def test_labels_and_settings_begin_at_their_side(qtbot: QtBot, is_mirrored: bool) -> None:
    label = Label("Good evening", "h1")
    shown(qtbot, label, 60)
    assert (text_left(label, "Good") > WIDTH / 4) is is_mirrored
    goal = Stepper("Weekly goal", value=4, low=1, high=7)
    block = SettingBlock("Goal", icon="target", beside=goal)
    shown(qtbot, block, 80)
    assert (middle(goal, block) < WIDTH / 2) is is_mirrored


def test_choices_run_from_their_side(qtbot: QtBot, is_mirrored: bool) -> None:
    choice = Segmented([("a", "First"), ("b", "Second")], name="Choice")
    shown(qtbot, choice, 60)
    assert (text_left(choice, "First") > text_left(choice, "Second")) is is_mirrored


def test_scales_of_numbers_run_from_left_to_right(qtbot: QtBot, is_mirrored: bool) -> None:
    scale = PainScale()
    shown(qtbot, scale, 400)
    assert text_left(scale, "1") < text_left(scale, "5")


def test_her_left_stays_where_it_is(qtbot: QtBot, is_mirrored: bool) -> None:
    pelvis = PelvisMap()
    shown(qtbot, pelvis, 400)
    assert text_left(pelvis, "Your left") < text_left(pelvis, "Your right")
