from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import Site
from sirelief_gui.domain.safety import WARNING_SIGNS
from sirelief_gui.ui.screens.safety_check import SafetyCheckScreen
from sirelief_gui.ui.screens.where import WhereScreen
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.pressable import Pressable
from tests.ui.screens.before_samples import SMALLEST, Heard, call_page, key, press, shown


def check(
    *, score: int | None = 4, sites: tuple[Site, ...] = (Site.SI_RIGHT,)
) -> tuple[SafetyCheckScreen, Heard]:
    screen = SafetyCheckScreen(
        signs=WARNING_SIGNS, score=score, sites=sites, same_as_last=bool(sites)
    )
    heard = Heard()
    for name in (
        "none_of_these",
        "one_of_these",
        "rating_undone",
        "change_sites_asked",
        "went_back",
    ):
        getattr(screen, name).connect(heard.note(name))
    return screen, heard


def said(screen: QWidget) -> str:
    return " | ".join(w.accessibleName() for w in screen.findChildren(QWidget) if w.isVisible())


def test_each_button_says_what_it_is_for(qtbot: QtBot) -> None:
    screen, heard = check()
    shown(qtbot, screen)
    press(screen.begin)
    press(screen.have_one)
    press(screen.undo)
    press(screen.change)
    key(screen, Qt.Key.Key_Escape)
    assert heard.all == [
        "none_of_these",
        "one_of_these",
        "rating_undone",
        "change_sites_asked",
        "went_back",
    ]


def test_no_key_but_a_focused_button_begins(qtbot: QtBot) -> None:
    screen, heard = check()
    shown(qtbot, screen)
    for which in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_0, Qt.Key.Key_Right):
        key(screen, which)
    assert heard.all == []
    screen.begin.setFocus(Qt.FocusReason.TabFocusReason)
    key(screen, Qt.Key.Key_Return)
    assert heard.all == ["none_of_these"]


def test_the_eight_signs_are_read_and_never_pressed(qtbot: QtBot) -> None:
    screen, _ = check()
    shown(qtbot, screen)
    words = said(screen.signs)
    assert all(sign in words for sign in WARNING_SIGNS)
    assert screen.signs.findChildren(Pressable) == []


def test_last_times_sites_are_shown(qtbot: QtBot) -> None:
    screen, _ = check(sites=(Site.SI_LEFT, Site.PUBIC))
    shown(qtbot, screen)
    chips = [chip.accessibleName() for chip in screen.findChildren(InfoChip)]
    assert chips == ["Left SI", "Front of pelvis"]
    assert screen.change.text() == "Change"


def test_the_first_time_asks_to_choose_and_nothing_rated_has_no_undo(qtbot: QtBot) -> None:
    screen, _ = check(score=None, sites=())
    shown(qtbot, screen)
    assert screen.change.text() == "Choose"
    assert not screen.undo.isVisible()


def test_both_answers_stay_in_view_in_the_smallest_window(qtbot: QtBot) -> None:
    screen, _ = check()
    shown(qtbot, screen, SMALLEST, scale=1.5)
    for button in (screen.begin, screen.have_one):
        assert button.visibleRegion().boundingRect() == button.rect()


def where(sites: tuple[Site, ...] = ()) -> tuple[WhereScreen, Heard]:
    screen, heard = WhereScreen(sites=sites), Heard()
    screen.done.connect(heard.note("done"))
    screen.went_back.connect(heard.note("back"))
    return screen, heard


def test_all_ten_sites_are_there_and_drawing_and_chips_stay_in_step(qtbot: QtBot) -> None:
    screen, heard = where((Site.SI_RIGHT,))
    shown(qtbot, screen)
    assert len(screen.chips.chips) == len(Site)
    assert screen.map.chosen == {"si_right"}
    zones = {zone.accessibleName(): zone for zone in screen.map.zone_buttons()}
    QTest.mouseClick(zones["Low back"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(zones["Right SI joint"], Qt.MouseButton.LeftButton)
    assert screen.sites() == (Site.LOW_BACK,)
    chips = {chip.text(): chip for chip in screen.chips.chips}
    press(chips["Left SI"])
    press(chips["Front of pelvis"])
    assert screen.map.chosen == {"low_back", "si_left"}
    press(screen.finish)
    assert heard.all == [("done", (Site.SI_LEFT, Site.LOW_BACK, Site.PUBIC))]


def test_where_can_be_left_without_a_change(qtbot: QtBot) -> None:
    screen, heard = where()
    shown(qtbot, screen)
    key(screen, Qt.Key.Key_Escape)
    assert heard.all == ["back"]


def test_reported_the_call_page_asks_to_call_and_can_be_taken_back(qtbot: QtBot) -> None:
    screen, heard = call_page()
    shown(qtbot, screen)
    press(screen.have_called)
    press(screen.by_mistake)
    press(screen.bar.back)
    assert heard.all == ["called", "mistake", "back"]


def test_no_number_is_preset_and_one_can_be_added_in_place(qtbot: QtBot) -> None:
    screen, heard = call_page()
    shown(qtbot, screen)
    assert screen.maternity.number.text() == screen.emergency.number.text() == ""
    press(screen.maternity.add)
    QTest.keyClicks(screen.maternity.field.editor, " 020 7946 0018 ")
    QTest.keyClick(screen.maternity.field.editor, Qt.Key.Key_Return)
    assert heard.all == [("number", "maternity", "020 7946 0018")]
    assert screen.maternity.number.isVisible()
    assert not screen.maternity.add.isVisible()


def test_a_saved_number_is_large_and_can_be_changed(qtbot: QtBot) -> None:
    screen, heard = call_page(emergency="112")
    shown(qtbot, screen)
    assert screen.emergency.number.text() == "112"
    press(screen.emergency.change)
    screen.emergency.field.editor.selectAll()
    QTest.keyClicks(screen.emergency.field.editor, "911")
    press(screen.emergency.keep)
    assert heard.all == [("number", "emergency", "911")]


@pytest.mark.parametrize("reported", [True, False])
def test_the_signs_are_listed_for_reading_only(qtbot: QtBot, reported: bool) -> None:
    screen, heard = call_page(reported=reported)
    shown(qtbot, screen)
    assert (screen.signs is None) is reported
    key(screen, Qt.Key.Key_Escape)
    assert heard.all == ["back"]
