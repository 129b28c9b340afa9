"""The card of the next dose can be used by keyboard and ear, and holds its words at any size."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.ui.screens.today import TodayScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.next_dose_card import NextDoseCard
from tests.ui.access import faults
from tools.gallery_dose import proposal
from tools.gallery_screens import SCREENS, SIZES

CARDS = (
    "01g-today-dose-more",
    "01g2-today-dose-fewer",
    "01g3-today-dose-hurt",
    "01g4-today-dose-rest",
)


@pytest.mark.parametrize(("form", "scale"), [("phone", 1.0), ("short", 1.5), ("wide", 1.5)])
@pytest.mark.parametrize("name", CARDS)
def test_every_card_can_be_used(qtbot: QtBot, name: str, form: str, scale: float) -> None:
    make_application("en")
    shell = Shell()
    qtbot.addWidget(shell)
    apply_theme(shell, Theme(scale=scale, reduce_motion=True))
    shell.resize(*SIZES[form])
    screen = SCREENS[name]()
    assert isinstance(screen, TodayScreen)
    shell.show_page(screen, nav="today")
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    assert not [*faults(shell)]
    card = screen.dose
    assert card.isVisible()
    assert card.height() >= card.heightForWidth(card.width())


def test_a_card_says_what_was_pressed_and_of_what(qtbot: QtBot) -> None:
    card = NextDoseCard()
    qtbot.addWidget(card)
    card.keep.click()
    card.yes.click()
    found = proposal(2, 2)
    card.show_proposal(found)
    with qtbot.waitSignal(card.accepted) as accepted:
        card.yes.click()
    with qtbot.waitSignal(card.declined) as declined:
        card.keep.click()
    assert (accepted.args, declined.args) == ([found], [found])
    assert not card.yes.isHidden()
    card.show_proposal(proposal(7, 8))
    assert card.yes.isHidden()
    assert card.keep.accessibleName() == "Put away"
    card.show_proposal(None)
    assert card.isHidden()
