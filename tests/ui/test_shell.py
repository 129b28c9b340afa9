from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.placing import WindowPlace
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.nav import NavItem
from sirelief_gui.ui.widgets.toast import Toast


class Page(Screen):
    def __init__(self, *, uses: Qt.Key | None = None) -> None:
        super().__init__()
        self.log: list[str] = []
        self.keys: list[tuple[QEvent.Type, int]] = []
        self._uses = uses
        column = QVBoxLayout(self)
        self.button = PrimaryButton("Start")
        self.field = QLineEdit()
        column.addWidget(self.button)
        column.addWidget(self.field)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self.log.append(form.value)

    def on_shown(self) -> None:
        self.log.append("shown")

    def on_hidden(self) -> None:
        self.log.append("hidden")

    def handle_key(self, event: QKeyEvent) -> bool:
        self.keys.append((event.type(), event.key()))
        return self._uses is not None and event.key() == self._uses


class SheetBody(QWidget):
    def __init__(self, *, passes_keys: bool = False) -> None:
        super().__init__()
        self.passes_keys = passes_keys
        self.keys: list[int] = []
        column = QVBoxLayout(self)
        self.buttons = [PrimaryButton("One"), PrimaryButton("Two")]
        for button in self.buttons:
            column.addWidget(button)

    def handle_key(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.keys.append(event.key())
        return event.key() == Qt.Key.Key_5


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    window = Shell()
    qtbot.addWidget(window)
    apply_theme(window, Theme(reduce_motion=True))
    window.show()
    qtbot.waitExposed(window)
    return window


def press(qtbot: QtBot, shell: Shell, key: Qt.Key) -> None:
    QTest.keyClick(shell.windowHandle(), key)


def test_the_title_says_nothing_about_health(shell: Shell) -> None:
    assert shell.windowTitle() == "SI Relief"


def test_pages_are_told_when_they_come_and_go(shell: Shell) -> None:
    first, second = Page(), Page()
    shell.show_page(first, nav="today")
    shell.show_page(second, nav="trends", forward=False)
    assert first.log == ["phone", "shown", "hidden"]
    assert second.log == ["phone", "shown"]
    assert shell.screen_shown is second
    assert not first.isVisible()


def test_the_form_follows_the_window(shell: Shell) -> None:
    page = Page()
    shell.show_page(page, nav="today")
    shell.resize(412, 700)
    shell.resize(1440, 900)
    assert page.log == ["phone", "shown", "short", "wide"]
    assert page.width() == 1440 - 104
    shell.show_page(page, nav=None)
    assert page.width() == 1440


def test_the_navigation_is_a_bar_or_a_rail_or_absent(shell: Shell) -> None:
    page = Page()

    def places() -> list[str]:
        return [i.text() for i in shell.findChildren(NavItem) if i.isVisible()]

    shell.show_page(page, nav="today")
    assert places() == ["Today", "Exercises", "Trends", "History"]
    assert page.height() == 892 - 76
    shell.show_page(page, nav=None)
    assert places() == []
    assert page.height() == 892
    alone = Page()
    alone.keeps_bar = False
    shell.show_page(alone, nav="exercises")
    assert places() == []
    shell.resize(1440, 900)
    assert places()[:2] == ["Today", "Exercises"]


def test_a_place_is_chosen(qtbot: QtBot, shell: Shell) -> None:
    shell.show_page(Page(), nav="today")
    (trends,) = [i for i in shell.findChildren(NavItem) if i.isVisible() and i.text() == "Trends"]
    with qtbot.waitSignal(shell.nav_chosen) as heard:
        QTest.mouseClick(trends, Qt.MouseButton.LeftButton)
    assert heard.args == ["trends"]
    assert not trends.isChecked()


def test_the_page_hears_a_key_before_its_button(qtbot: QtBot, shell: Shell) -> None:
    page = Page(uses=Qt.Key.Key_Space)
    pressed: list[bool] = []
    page.button.clicked.connect(lambda: pressed.append(True))
    shell.show_page(page, nav=None)
    page.button.setFocus()
    press(qtbot, shell, Qt.Key.Key_Space)
    assert pressed == []
    press(qtbot, shell, Qt.Key.Key_Return)
    assert pressed == [True]


def test_a_page_hears_each_press_and_release_once(qtbot: QtBot, shell: Shell) -> None:
    page = Page()
    shell.show_page(page, nav=None)
    press(qtbot, shell, Qt.Key.Key_R)
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    assert page.keys == [(down, Qt.Key.Key_R.value), (up, Qt.Key.Key_R.value)]


def test_keys_sent_to_the_window_itself_are_heard_too(qtbot: QtBot, shell: Shell) -> None:
    page = Page()
    shell.show_page(page, nav=None)
    QTest.keyClick(shell, Qt.Key.Key_R)
    assert len(page.keys) == 2


def test_typing_is_left_to_the_field(qtbot: QtBot, shell: Shell) -> None:
    page = Page(uses=Qt.Key.Key_5)
    shell.show_page(page, nav=None)
    shell.activateWindow()
    page.field.setFocus()
    qtbot.waitUntil(page.field.hasFocus)
    press(qtbot, shell, Qt.Key.Key_5)
    assert page.field.text() == "5"
    assert page.keys == []


def test_a_sheet_hears_keys_and_its_page_does_not(qtbot: QtBot, shell: Shell) -> None:
    page, body = Page(), SheetBody()
    shell.show_page(page, nav=None)
    shell.show_sheet(body)
    press(qtbot, shell, Qt.Key.Key_5)
    press(qtbot, shell, Qt.Key.Key_7)
    assert body.keys == [Qt.Key.Key_5.value, Qt.Key.Key_7.value]
    assert page.keys == []


def test_a_sheet_may_pass_keys_on(qtbot: QtBot, shell: Shell) -> None:
    page, body = Page(), SheetBody(passes_keys=True)
    shell.show_page(page, nav=None)
    shell.show_sheet(body)
    press(qtbot, shell, Qt.Key.Key_5)
    press(qtbot, shell, Qt.Key.Key_7)
    assert {key for _kind, key in page.keys if key == Qt.Key.Key_7.value}
    assert not {key for kind, key in page.keys if kind == QEvent.Type.KeyPress and key == 0x35}


def test_escape_closes_a_sheet(qtbot: QtBot, shell: Shell) -> None:
    shell.show_page(Page(), nav="today")
    body = SheetBody()
    shell.show_sheet(body)
    with qtbot.waitSignal(shell.sheet_dismissed):
        press(qtbot, shell, Qt.Key.Key_Escape)
    assert shell.sheet_content is None
    qtbot.waitUntil(lambda: not isValid(body))


def test_escape_leaves_a_sheet_that_must_be_answered(qtbot: QtBot, shell: Shell) -> None:
    shell.show_page(Page(), nav="today")
    body = SheetBody()
    shell.show_sheet(body, dismissable=False)
    press(qtbot, shell, Qt.Key.Key_Escape)
    assert shell.sheet_content is body
    shell.close_sheet()
    assert shell.sheet_content is None


def test_the_scrim_closes_a_sheet(qtbot: QtBot, shell: Shell) -> None:
    shell.show_page(Page(), nav="today")
    shell.show_sheet(SheetBody())
    scrim = shell.childAt(QPoint(20, 20))
    assert scrim is not None
    QTest.mouseClick(scrim, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert shell.sheet_content is None


def test_tab_stays_inside_a_sheet(qtbot: QtBot, shell: Shell) -> None:
    shell.show_page(Page(), nav="today")
    shell.activateWindow()
    body = SheetBody()
    shell.show_sheet(body)
    seen = []
    for _turn in range(3):
        press(qtbot, shell, Qt.Key.Key_Tab)
        seen.append(shell.focusWidget())
    assert seen == [body.buttons[0], body.buttons[1], body.buttons[0]]


def test_a_sheet_is_a_centered_dialog_in_wide_windows(shell: Shell) -> None:
    shell.resize(1440, 900)
    shell.show_page(Page(), nav="today")
    body = SheetBody()
    shell.show_sheet(body, wide_width=760)
    box = body.rect().translated(body.mapTo(shell, QPoint(0, 0)))
    assert abs(box.center().x() - 720) <= 1
    assert box.width() == 760 - 2 * 40


def test_a_tall_sheet_leaves_a_tenth_of_the_window(shell: Shell) -> None:
    shell.show_page(Page(), nav="today")
    body = SheetBody()
    body.setMinimumHeight(2000)
    shell.show_sheet(body)
    assert body.mapTo(shell, QPoint(0, 0)).y() >= 89


def test_a_sheet_moves_when_motion_is_on(qtbot: QtBot) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    shell.show()
    shell.show_page(Page(), nav="today")
    body = SheetBody()
    shell.show_sheet(body)
    start = body.mapTo(shell, QPoint(0, 0)).y()
    qtbot.waitUntil(lambda: body.mapTo(shell, QPoint(0, 0)).y() < start)
    shell.close_sheet()
    qtbot.waitUntil(lambda: shell.sheet_content is None)
    qtbot.waitUntil(lambda: not isValid(body))


def test_undo_in_the_toast(qtbot: QtBot, shell: Shell) -> None:
    done: list[str] = []
    undo: Callable[[], object] = lambda: done.append("undone")  # noqa: E731
    shell.show_page(Page(), nav="today")
    shell.toast("Session deleted", undo)
    toast = shell.findChild(Toast)
    assert toast is not None
    assert toast.accessibleName() == "Session deleted"
    QTest.mouseClick(toast.undo, Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert not toast.isVisible()


def test_a_toast_goes_away_by_itself(qtbot: QtBot, shell: Shell) -> None:
    toast = shell.findChild(Toast)
    assert toast is not None
    with qtbot.waitSignal(toast.ended):
        shell.toast("Saved", seconds=0.01)
    assert not toast.undo.isVisible()


@pytest.mark.parametrize("size", [(412, 892), (412, 720), (1440, 900)])
def test_a_toast_leaves_the_buttons_of_a_session_free(shell: Shell, size: tuple[int, int]) -> None:
    page = Page()
    column = page.layout()
    assert isinstance(column, QVBoxLayout)
    column.addStretch(1)
    for text in ("Pause", "Stop"):
        column.addWidget(PrimaryButton(text))
    shell.resize(*size)
    shell.show_page(page, nav=None)
    shell.toast("Skipped ahead", lambda: None)
    toast = shell.findChild(Toast)
    assert toast is not None
    for button in page.findChildren(PrimaryButton):
        at = button.rect().translated(button.mapTo(shell, QPoint()))
        assert not at.intersects(toast.geometry()), button.text()
    assert shell.rect().contains(toast.geometry())


def test_the_window_remembers_where_it_is(qtbot: QtBot, shell: Shell) -> None:
    with qtbot.waitSignal(shell.place_changed) as heard:
        shell.resize(500, 700)
    (place,) = heard.args
    assert (place.width, place.height, place.is_maximized) == (500, 700, False)


def test_the_size_before_it_was_maximized_is_remembered_too(qtbot: QtBot, shell: Shell) -> None:
    with qtbot.waitSignal(shell.place_changed):
        shell.resize(500, 700)
    with qtbot.waitSignal(shell.place_changed) as heard:
        shell.showMaximized()
    (place,) = heard.args
    assert (place.width, place.height, place.is_maximized) == (500, 700, True)
    other = Shell()
    qtbot.addWidget(other)
    other.place(place)
    other.show()
    assert other.isMaximized()
    with qtbot.waitSignal(other.place_changed) as heard:
        other.showNormal()
    assert (heard.args[0].width, heard.args[0].is_maximized) == (500, False)


def test_nothing_is_remembered_of_the_full_screen(qtbot: QtBot, shell: Shell) -> None:
    with qtbot.waitSignal(shell.place_changed):
        shell.resize(500, 700)
    shell.set_full_screen(True)
    with qtbot.waitSignal(shell.place_changed) as heard:
        shell.set_full_screen(False)
    assert (heard.args[0].width, heard.args[0].height) == (500, 700)


def test_a_window_closed_at_once_has_told_its_place(qtbot: QtBot, shell: Shell) -> None:
    shell.resize(500, 700)
    with qtbot.waitSignals([shell.place_changed, shell.closing], order="strict", timeout=0):
        shell.close()


def test_it_comes_forward_when_it_is_asked_for_again(shell: Shell) -> None:
    shell.showMaximized()
    shell.quick_hide()
    assert shell.isMinimized()
    shell.come_forward()
    assert not shell.isMinimized()
    assert shell.isMaximized()


def test_a_window_that_may_not_be_left_stays_unless_it_is_sent_away(shell: Shell) -> None:
    shell.may_leave = lambda: False
    assert not shell.close()
    assert shell.isVisible()
    assert shell.send_away()
    assert not shell.isVisible()


def test_not_even_the_system_closes_over_what_is_unsaved(shell: Shell) -> None:
    shell.may_close = lambda: False
    assert not shell.send_away()
    shell.may_close = lambda: True


def test_closing_is_announced(qtbot: QtBot, shell: Shell) -> None:
    with qtbot.waitSignal(shell.closing):
        shell.close()


def test_the_window_opens_inside_the_screen(shell: Shell) -> None:
    room = shell.screen().availableGeometry()
    shell.place(WindowPlace(x=5000, y=5000, width=412, height=5000))
    assert shell.height() == max(room.height(), 600)
    assert room.contains(shell.pos())


def test_f11_fills_the_screen_and_back(qtbot: QtBot, shell: Shell) -> None:
    shell.show_page(Page(), nav="today")
    press(qtbot, shell, Qt.Key.Key_F11)
    assert shell.isFullScreen()
    press(qtbot, shell, Qt.Key.Key_F11)
    assert not shell.isFullScreen()
