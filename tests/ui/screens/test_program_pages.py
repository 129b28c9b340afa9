"""The editor of a program, its sheets, and the list of programs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sirelief_gui.domain import program_edit
from sirelief_gui.domain.library_list import library_entries
from sirelief_gui.domain.program_edit import Draft
from sirelief_gui.services.programs import ProgramEntry
from sirelief_gui.ui.screens.program import ProgramScreen
from sirelief_gui.ui.screens.program_sheets import AddSheet, LeaveSheet, NameSheet
from sirelief_gui.ui.screens.programs import ProgramsScreen
from sirelief_gui.ui.widgets.program_rows import ProgramCard
from sirelief_gui.ui.widgets.scroll import ScrollArea
from tests.ui.screens.acting import PHONE, SHORT, Stage, cut_off, has_button, press, reads
from tests.ui.screens.acting import shown as put_up
from tests.ui.screens.program_drafts import LIBRARY, SIZES, draft, tab_stops, timeline


class Editor:
    """The page with a draft behind it, as the flow keeps one."""

    def __init__(self, stage: Stage, size: tuple[int, int] = PHONE, scale: float = 1.0) -> None:
        self.screen = ProgramScreen(library=LIBRARY, propped=True)
        self.draft = draft()
        self.heard: list[object] = []
        self.screen.moved.connect(lambda at, to: self.take(program_edit.move(self.draft, at, to)))
        self.screen.switched.connect(
            lambda at, on: self.take(program_edit.switch(self.draft, at, on=on))
        )
        self.screen.item_asked.connect(self.heard.append)
        self.screen.rest_asked.connect(lambda place: self.heard.append(("rest", place)))
        self.take(self.draft)
        self.shell = put_up(stage, self.screen, size, scale)

    def take(self, new: Draft) -> None:
        self.draft = new
        self.screen.show_draft(new, timeline(new))

    def names(self) -> list[str]:
        return [card.view.name for card in self.screen.cards]


def test_every_row_has_its_time_and_they_add_up(stage: Stage) -> None:
    editor = Editor(stage)
    whole = timeline(editor.draft)
    assert whole is not None
    clocks = [card.view.time for card in editor.screen.cards]
    clocks += [gap.accessibleName().rpartition(", ")[2] for gap in editor.screen.gaps]
    assert sum(int(m) * 60 + int(s) for m, s in (one.split(":") for one in clocks)) == whole.seconds
    assert reads(editor.screen, "Total, with every change")
    assert reads(editor.screen, f"{whole.seconds // 60} min {whole.seconds % 60} s")
    assert reads(editor.screen, "moving")


def test_alt_and_an_arrow_move_a_card_and_the_keyboard_goes_with_it(stage: Stage) -> None:
    editor = Editor(stage)
    editor.screen.cards[0].body.setFocus()
    QTest.keyClick(editor.screen.cards[0].body, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.names()[:2] == ["Hand-Heel Rocks", "Cat-Camel"]
    assert editor.screen.focusWidget() is editor.screen.cards[1].body
    editor.screen.cards[1].grip.setFocus()
    QTest.keyClick(editor.screen.cards[1].grip, Qt.Key.Key_Up)
    assert editor.names()[:2] == ["Cat-Camel", "Hand-Heel Rocks"]
    assert editor.screen.focusWidget() is editor.screen.cards[0].grip
    QTest.keyClick(editor.screen.cards[0].grip, Qt.Key.Key_Up)  # the first stays
    assert editor.names()[0] == "Cat-Camel"


def _drag(card: ProgramCard, by: int) -> None:
    grip, middle = card.grip, card.grip.rect().center()
    start = grip.mapToGlobal(middle)
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=middle)
    for part in (1, 2, 3, 4):  # the grip itself moves along
        at = grip.mapFromGlobal(start + QPoint(0, by * part // 4))
        QTest.mouseMove(grip, at)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())


@pytest.mark.parametrize(("by", "order"), [(150, [1, 0, 2, 3, 4]), (10, [0, 1, 2, 3, 4])])
def test_a_card_is_dragged_by_its_grip(stage: Stage, by: int, order: list[int]) -> None:
    editor = Editor(stage)
    before, card = editor.names(), editor.screen.cards[0]
    place = card.y()
    _drag(card, by)
    assert editor.names() == [before[at] for at in order]
    assert editor.screen.cards[0].y() == place


def test_what_is_left_out_keeps_its_place_and_comes_back_by_its_switch(stage: Stage) -> None:
    editor = Editor(stage)
    editor.take(program_edit.switch(editor.draft, 4, on=False))
    card = editor.screen.cards[4]
    assert card.view.time == ""
    assert card.switch is not None
    card.switch.click()
    assert not editor.draft.items[4].off
    assert editor.screen.cards[4].view.time


def test_a_card_leads_to_its_numbers_and_a_rest_to_its_own(stage: Stage) -> None:
    editor = Editor(stage)
    editor.screen.cards[2].body.click()
    rest = next(gap for gap in editor.screen.gaps if gap.text().startswith("Rest"))
    rest.click()
    assert editor.heard == [2, ("rest", 0)]


def test_two_lying_in_a_row_are_noted(stage: Stage) -> None:
    editor = Editor(stage)
    added = program_edit.add(editor.draft, "bridge", LIBRARY, at=3)
    assert isinstance(added, Draft)
    editor.take(added)
    assert reads(editor.screen, "are both done lying")
    editor.take(program_edit.remove(added, 3)[0])
    assert not reads(editor.screen, "are both done lying")


def test_save_waits_for_a_change_and_an_empty_program_has_no_total(stage: Stage) -> None:
    editor = Editor(stage)
    assert not editor.screen.foot.save.isEnabled()
    new = editor.draft
    while new.items:
        new, _removed = program_edit.remove(new, 0)
    editor.take(new)
    assert editor.screen.foot.save.isEnabled()
    assert editor.screen.cards == []
    assert reads(editor.screen, "0 min 0 s")


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_page_fits_and_every_control_is_named_and_large(
    stage: Stage, size: tuple[int, int], scale: float
) -> None:
    editor = Editor(stage, size, scale)
    editor.take(program_edit.switch(editor.draft, 4, on=False))
    editor.screen.focus_on(0)
    assert cut_off(editor.screen) == []
    for one in editor.screen.findChildren(QAbstractButton):
        if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert one.accessibleName()
            assert min(one.width(), one.height()) >= 48, one.accessibleName()


def test_a_name_an_exercise_and_what_becomes_of_changes_are_asked(stage: Stage) -> None:
    heard: list[str] = []
    name = NameSheet("New program")
    name.named.connect(heard.append)
    stage.open().show_sheet(name)
    name.field.set_text(" Mine ")
    press(name, "Go on")
    name.set_error("Give it another")
    assert reads(name, "Give it another")
    leave = LeaveSheet()
    leave.save_asked.connect(lambda: heard.append("save"))
    leave.stay_asked.connect(lambda: heard.append("stay"))
    leave.discard_asked.connect(lambda: heard.append("discard"))
    stage.open().show_sheet(leave)
    for what in ("Save", "Stay", "Discard"):
        press(leave, what)
    assert heard == ["Mine", "save", "stay", "discard"]


def test_an_exercise_is_added_by_name_and_one_legged_work_is_not(stage: Stage) -> None:
    sheet = AddSheet(library_entries(LIBRARY))
    heard: list[str] = []
    sheet.chosen.connect(heard.append)
    stage.open().show_sheet(sheet)
    press(sheet, "Bridging")
    assert heard == ["bridge"]
    assert reads(sheet, "Ask your therapist first.")


def _entry(key: str, name: str, *, is_hers: bool, is_chosen: bool) -> ProgramEntry:
    return ProgramEntry(
        id=key, name=name, is_hers=is_hers, is_chosen=is_chosen, exercises=5, seconds=840
    )


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_each_program_has_what_can_be_done_with_it(
    stage: Stage, size: tuple[int, int], scale: float
) -> None:
    screen = ProgramsScreen(
        entries=[
            _entry("daily_five", "Daily five", is_hers=False, is_chosen=True),
            _entry("her_mine", "Mine", is_hers=True, is_chosen=False),
        ]
    )
    heard: list[tuple[str, str]] = []
    screen.copy_asked.connect(lambda key: heard.append(("copy", key)))
    screen.edit_asked.connect(lambda key: heard.append(("edit", key)))
    screen.delete_asked.connect(lambda key: heard.append(("delete", key)))
    screen.choose_asked.connect(lambda key: heard.append(("choose", key)))
    screen.start_asked.connect(lambda key: heard.append(("start", key)))
    put_up(stage, screen, size, scale)
    assert cut_off(screen) == []
    assert not has_button(screen, "Change: Daily five")
    assert not has_button(screen, "Delete: Daily five")
    for name in ("Copy and change: Daily five", "Change: Mine", "Put on Today: Mine"):
        press(screen, name)
    for name in ("Start: Mine", "Delete: Mine"):
        press(screen, name)
    expected = [("copy", "daily_five"), ("edit", "her_mine"), ("choose", "her_mine")]
    assert heard == [*expected, ("start", "her_mine"), ("delete", "her_mine")]


def test_tab_goes_down_the_page_and_stays_so_after_a_change(stage: Stage) -> None:
    editor = Editor(stage)
    editor.take(program_edit.move(editor.draft, 0, 1))
    names = tab_stops(editor.screen, editor.screen.bar.back)
    assert names[:4] == ["Back", "Rename the program", "More", "Move Hand-Heel Rocks"]
    assert names[-2:] == ["Add exercise", "Save program"]
    grips = [name for name in names if name.startswith("Move ")]
    assert grips == [f"Move {name}" for name in editor.names()]


@pytest.fixture(scope="module")
def finger(qapp: object) -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def test_a_finger_on_the_grip_drags_the_card_and_not_the_page(
    qtbot: QtBot, stage: Stage, finger: QPointingDevice
) -> None:
    editor = Editor(stage)
    qtbot.waitExposed(editor.shell)
    window, card = editor.shell.windowHandle(), editor.screen.cards[0]
    area = editor.screen.findChild(ScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    before = editor.names()
    start = card.grip.mapTo(editor.shell, card.grip.rect().center())
    QTest.touchEvent(window, finger).press(0, start, window).commit()
    for by in range(20, 161, 20):
        QTest.touchEvent(window, finger).move(0, start + QPoint(0, by), window).commit()
    QTest.touchEvent(window, finger).release(0, start + QPoint(0, 160), window).commit()
    qtbot.waitUntil(lambda: editor.names() == [before[1], before[0], *before[2:]])
    assert bar.value() == 0


def test_the_way_to_reorder_by_keyboard_is_on_the_page(stage: Stage) -> None:
    editor = Editor(stage)
    assert reads(editor.screen, "Drag to reorder, or press Alt and an arrow key")
    while len(editor.draft.items) > 1:
        editor.take(program_edit.remove(editor.draft, 0)[0])
    assert not reads(editor.screen, "Drag to reorder")


@pytest.mark.parametrize("size", [PHONE, SHORT])
def test_large_text_leaves_the_foot_small_and_its_parts_on_the_page(
    stage: Stage, size: tuple[int, int]
) -> None:
    editor = Editor(stage, size, 1.5)
    assert editor.screen.foot.height() < size[1] / 5
    assert reads(editor.screen.foot, "Total ")
    assert not reads(editor.screen.foot, "moving")
    assert reads(editor.screen, "moving")
