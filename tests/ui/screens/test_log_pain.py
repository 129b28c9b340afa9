from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind, Site, Trigger
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.screens.log_pain import LogPainSheet, PainLog
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.screens.before_samples import Heard, key, press, shown


def sheet(qtbot: QtBot, *, sites_last: tuple[Site, ...] = ()) -> tuple[LogPainSheet, Heard]:
    content, heard = LogPainSheet(sites_last=sites_last), Heard()
    content.saved.connect(heard.note("saved"))
    content.closed.connect(heard.note("closed"))
    shell = shown(qtbot, Screen())
    shell.show_sheet(content)
    return content, heard


def test_only_the_number_is_required(qtbot: QtBot) -> None:
    content, heard = sheet(qtbot)
    assert content.scale.score is None
    assert not content.save.isEnabled()
    assert content.save.accessibleName() == "Tap a number to save"
    press(content.scale.cells[3])
    content.save.click()
    assert heard.all == [("saved", PainLog(kind=CheckInKind.NOW, score=3))]


def test_everything_that_was_said_is_saved(qtbot: QtBot) -> None:
    content, heard = sheet(qtbot, sites_last=(Site.SI_RIGHT,))
    press(content.kinds.segments[2])
    press(content.scale.cells[6])
    for chip in (*content.sites.chips, *content.triggers.chips):
        if chip.text() in ("Low back", "Stairs"):
            chip.click()
    QTest.keyClicks(content.own_words.editor, "a long drive")
    QTest.keyClicks(content.note.editor, "better lying")
    content.save.click()
    assert heard.all == [
        (
            "saved",
            PainLog(
                kind=CheckInKind.WORST_24H,
                score=6,
                sites=(Site.SI_RIGHT, Site.LOW_BACK),
                triggers=(Trigger.STAIRS,),
                trigger_note="a long drive",
                note="better lying",
            ),
        )
    ]


def test_keys_choose_and_enter_saves(qtbot: QtBot) -> None:
    content, heard = sheet(qtbot)
    key(content, Qt.Key.Key_Return)
    assert heard.all == []
    key(content, Qt.Key.Key_A)
    key(content, Qt.Key.Key_7)
    key(content, Qt.Key.Key_Return)
    assert heard.all == [("saved", PainLog(kind=CheckInKind.NOW, score=7))]


def test_digits_written_in_a_note_rate_nothing(qtbot: QtBot) -> None:
    content, _ = sheet(qtbot)
    content.own_words.setFocus()
    key(content, Qt.Key.Key_9)
    assert content.scale.score is None
    assert content.own_words.text() == "9"


def test_all_ten_sites_are_offered(qtbot: QtBot) -> None:
    content, _ = sheet(qtbot)
    assert len(content.sites.chips) == len(Site)
    assert len(content.triggers.chips) == len(Trigger)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_save_is_in_view_whatever_scrolls(qtbot: QtBot, scale: float) -> None:
    shell = shown(qtbot, Screen())
    apply_theme(shell, Theme(scale=scale, reduce_motion=True))
    content = LogPainSheet()
    shell.show_sheet(content)
    foot = content.save.mapTo(shell, content.save.rect().bottomLeft())
    assert content.save.isVisible()
    assert shell.rect().contains(foot)


def test_no_cell_moves_when_a_number_is_tapped(qtbot: QtBot) -> None:
    content, _ = sheet(qtbot)
    content.grab()
    cell = content.scale.cells[3]
    before = cell.mapTo(content, cell.rect().topLeft())
    press(cell)
    content.grab()
    assert cell.mapTo(content, cell.rect().topLeft()) == before


def test_a_sheet_let_go_takes_its_foot_along(qtbot: QtBot) -> None:
    content, _ = sheet(qtbot)
    shell = content.window()
    assert isinstance(shell, Shell)
    shell.show_sheet(QWidget())
    assert content.isAncestorOf(content.save)
    assert not content.save.isVisible()


def test_the_cross_closes(qtbot: QtBot) -> None:
    content, heard = sheet(qtbot)
    press(content.cross)
    assert heard.all == ["closed"]
