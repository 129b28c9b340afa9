"""The colored ground of a session."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.flood import Flood


def flood_of(qtbot: QtBot) -> Flood:
    flood = Flood("hold")
    qtbot.addWidget(flood)
    flood.resize(200, 200)
    return flood


def test_a_hidden_flood_never_animates(qtbot: QtBot) -> None:
    flood = flood_of(qtbot)
    flood.set_role("rest")
    assert not flood.is_animating
    assert flood.color() == Theme().color("rest")


def test_a_shown_flood_blends_from_the_old_color(qtbot: QtBot) -> None:
    flood = flood_of(qtbot)
    flood.show()
    flood.set_role("rest")
    assert flood.is_animating
    assert flood.color() != Theme().color("rest")
    qtbot.waitUntil(lambda: not flood.is_animating)
    assert flood.color() == Theme().color("rest")


def test_hiding_ends_a_blend_at_its_goal(qtbot: QtBot) -> None:
    flood = flood_of(qtbot)
    flood.show()
    flood.set_role("ready")
    flood.hide()
    assert not flood.is_animating
    assert flood.color() == Theme().color("ready")
