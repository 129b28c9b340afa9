from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.checkrow import CheckRow, OptionRow, RadioGroup
from sirelief_gui.ui.widgets.chips import ChipGroup, FilterChip
from sirelief_gui.ui.widgets.field import LineField, NoteField
from sirelief_gui.ui.widgets.focusring import FocusRing
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.slider import SliderRow
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.switch import SwitchRow

DAYS = [("full", "Full day"), ("gentle", "Gentle day"), ("rest", "Rest")]


Shown = Callable[..., QWidget]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    windows: list[QWidget] = []

    def show(*widgets: QWidget, theme: Theme | None = None) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        apply_theme(window, theme or Theme(name="dark", reduce_motion=True))
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        window.resize(412, 892)
        window.show()
        return window

    return show


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_presses_a_button(qtbot: QtBot, shown: Shown, key: Qt.Key) -> None:
    button = PrimaryButton("Save")
    shown(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_busy_button_takes_no_presses_and_keeps_its_label(qtbot: QtBot, shown: Shown) -> None:
    button = PrimaryButton("Save")
    shown(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.set_busy(True)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == []
    assert button.text() == "Save"
    button.set_busy(False)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(pressed) == 1


def test_a_long_text_makes_the_button_taller(qtbot: QtBot, shown: Shown) -> None:
    short, long = PrimaryButton("Save"), DangerButton("I feel unwell, or have a warning sign today")
    shown(short, long, theme=Theme(scale=1.5, reduce_motion=True))
    assert long.height() > short.height() >= 56
    assert long.width() <= 412


def test_buttons_stack_when_they_do_not_fit(qtbot: QtBot, shown: Shown) -> None:
    one, two = SecondaryButton("Gentle day"), SecondaryButton("Who to call", icon="phone")
    row = ButtonRow(one, two)
    shown(row)
    assert one.y() == two.y()
    assert one.width() == two.width()
    big_one, big_two = SecondaryButton("A quite gentle day"), SecondaryButton("Who to call")
    shown(ButtonRow(big_one, big_two), theme=Theme(scale=1.5))
    assert big_two.y() > big_one.y()


@pytest.mark.parametrize("scale", [1.0, 1.15, 1.3, 1.5])
def test_targets_are_48_or_more(qtbot: QtBot, shown: Shown, scale: float) -> None:
    name, day = LineField("Name"), Segmented(DAYS, name="Day")
    widgets: list[QWidget] = [
        PrimaryButton("Save"),
        TextButton("Skip this"),
        IconButton("x", "Close"),
        FilterChip("Left"),
        Row("Sounds", value="Wooden chime", chevron=True),
        SwitchRow("Spoken cues"),
        CheckRow("I may exercise"),
        OptionRow("Skip this exercise"),
    ]
    slider = SliderRow("Volume", value=70)
    shown(*widgets, name, day, slider, theme=Theme(scale=scale, reduce_motion=True))
    frame = name.editor.parentWidget()
    widgets += [slider.slider, *day.segments, frame] if frame is not None else []
    assert {w.accessibleName(): w.height() for w in widgets if w.height() < 48} == {}


def test_the_ring_shows_on_keyboard_focus_only(qtbot: QtBot, shown: Shown) -> None:
    first, second = PrimaryButton("One"), PrimaryButton("Two")
    window = shown(first, second)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def rings() -> list[FocusRing]:
        return [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]

    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings() == []
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings()
    assert ring.geometry() == second.geometry().adjusted(-5, -5, 5, 5)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rings() == []


def test_arrows_choose_a_segment_and_stop_at_the_ends(qtbot: QtBot, shown: Shown) -> None:
    day = Segmented(DAYS, name="Day", chosen="full")
    shown(day)
    heard: list[str] = []
    day.changed.connect(heard.append)
    QTest.keyClick(day.segments[0], Qt.Key.Key_Right)
    QTest.keyClick(day.segments[1], Qt.Key.Key_Right)
    QTest.keyClick(day.segments[2], Qt.Key.Key_Right)
    QTest.keyClick(day.segments[2], Qt.Key.Key_Left)
    assert heard == ["gentle", "rest", "gentle"]
    assert day.chosen() == "gentle"


def test_tab_reaches_only_the_chosen_segment(qtbot: QtBot) -> None:
    day = Segmented(DAYS, name="Day", chosen="gentle")
    tabbed = [s.text() for s in day.segments if s.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == ["Gentle day"]
    none = Segmented(DAYS, name="Day")
    assert none.chosen() == ""
    tabbed = [s.text() for s in none.segments if s.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == ["Full day"]


def test_clicking_the_chosen_segment_changes_nothing(qtbot: QtBot, shown: Shown) -> None:
    day = Segmented(DAYS, name="Day", chosen="full")
    shown(day)
    heard: list[str] = []
    day.changed.connect(heard.append)
    QTest.mouseClick(day.segments[0], Qt.MouseButton.LeftButton)
    assert heard == []
    assert day.segments[0].isChecked()


def test_chips_are_on_together_or_one_at_a_time(qtbot: QtBot, shown: Shown) -> None:
    many, one = ChipGroup(DAYS, name="Many"), ChipGroup(DAYS, name="One", exclusive=True)
    shown(many, one)
    for group in (many, one):
        for chip in group.chips[:2]:
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert many.chosen() == ("full", "gentle")
    assert one.chosen() == ("gentle",)


def test_arrows_move_among_chips(qtbot: QtBot, shown: Shown) -> None:
    group = ChipGroup(DAYS, name="Where")
    window = shown(group)
    window.activateWindow()
    group.chips[0].setFocus()
    QTest.keyClick(group.chips[0], Qt.Key.Key_Right)
    assert window.focusWidget() is group.chips[1]
    assert group.chosen() == ()


def test_a_stepper_stops_at_its_limits(qtbot: QtBot, shown: Shown) -> None:
    reps = Stepper("Reps", value=9, low=5, high=10, note="5 to 10")
    shown(reps)
    heard: list[int] = []
    reps.value_changed.connect(heard.append)
    QTest.mouseClick(reps.plus, Qt.MouseButton.LeftButton)
    assert not reps.plus.isEnabled()
    QTest.keyClick(reps, Qt.Key.Key_Up)
    QTest.keyClick(reps.minus, Qt.Key.Key_Left)
    assert heard == [10, 9]
    assert reps.accessibleName() == "Reps, 9"
    reps.set_range(5, 7)
    assert reps.value() == 7


def test_slider_keys_move_by_5_and_10(qtbot: QtBot, shown: Shown) -> None:
    volume = SliderRow("Volume", value=70, show="{} %".format)
    shown(volume)
    settled: list[int] = []
    volume.settled.connect(settled.append)
    QTest.keyClick(volume.slider, Qt.Key.Key_Right)
    QTest.keyClick(volume.slider, Qt.Key.Key_PageDown)
    assert settled == [75, 65]


def test_a_click_moves_the_slider_there(qtbot: QtBot, shown: Shown) -> None:
    volume = SliderRow("Volume", value=70)
    shown(volume)
    slider = volume.slider
    settled: list[int] = []
    volume.settled.connect(settled.append)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert settled == [50]


def test_the_whole_row_toggles_the_switch(qtbot: QtBot, shown: Shown) -> None:
    row = SwitchRow("Spoken cues", subtitle="Round up")
    shown(row)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().topLeft())
    assert row.isChecked()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert not row.isChecked()
    assert row.accessibleName() == "Spoken cues"
    assert row.accessibleDescription() == "Round up"


def test_radio_rows_exclude_each_other(qtbot: QtBot, shown: Shown) -> None:
    gate = RadioGroup([("none", "None of these", ""), ("one", "One does", "")], name="Gate")
    shown(gate)
    assert gate.chosen() == ""
    heard: list[str] = []
    gate.changed.connect(heard.append)
    QTest.mouseClick(gate.rows[0], Qt.MouseButton.LeftButton)
    QTest.keyClick(gate.rows[0], Qt.Key.Key_Down)
    assert heard == ["none", "one"]
    assert [row.isChecked() for row in gate.rows] == [False, True]


def test_a_plain_row_takes_no_focus(qtbot: QtBot, shown: Shown) -> None:
    group = ListGroup()
    group.add(Row("Fever", icon="dot", interactive=False))
    group.add(Row("Licenses", chevron=True))
    shown(group)
    assert [bool(row.focusPolicy()) for row in group.rows] == [False, True]
    group.clear()
    assert group.rows == ()


def test_fields_say_what_is_wrong(qtbot: QtBot, shown: Shown) -> None:
    field, note = LineField("Number", help_text="Digits only"), NoteField("Note")
    shown(field, note)
    QTest.keyClicks(field.editor, "12 ")
    QTest.keyClicks(note.editor, "better")
    assert field.text() == "12"
    assert note.text() == "better"
    field.set_error("Use digits.")
    field.set_error("")
    assert field.editor.accessibleName() == "Number"
