"""Every page can be used without a mouse and without sight: names, roles, Tab, ring, size."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from sirelief_gui.app import make_application
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.focusring import FocusRing
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.widgets.pressable import Pressable
from tests.ui.access import controls, faults, unheard
from tests.ui.screens.before_samples import shown
from tools.gallery_lock import LOCK_SCREENS
from tools.gallery_session import PAGES, Stage
from tools.shots import walk_all
from tools.walking import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TOLD_OTHERWISE = {
    "_Disc": "the number of a line in a list",
    "_Badge": "the number of a step in a list",
    "ScoreDisc": "No number yet, for: Tap a number",
    "RepHead": "both ways of a rock; it tells the one she is in",
    "PelvisMap": "Your left, Your right; the names of the zones say so",
    "PainBar": "the 0 and 10 at its ends",
    "PainScale": "how the numbers are tinted; each number says its word",
    "_Pill": "2W, for: 2 weeks",
    "Button": "15 s, for: 15 seconds more",
    "PainChart": "its axes; it tells its summary, and each session at the arrow keys",
    "SlopeView": "its axis; it tells the usual change, and each session at the arrow keys",
    "Bars": "Mon, for: Monday",
    "ChoiceCard": "the digit of its key",
    "StepList": "the numbers of its steps",
    "QWidget": "rows of a list, which the list tells; and hints in fields",
}
"""Widgets that paint words they do not tell, and why that is no loss."""


@pytest.mark.parametrize("size", ["phone", "wide"])
def test_every_control_of_the_walk_can_be_used_by_keyboard_and_ear(
    qapp: QApplication, size: str
) -> None:
    make_application("en")
    wrong: dict[str, str] = {}
    counts: list[int] = []

    def see(name: str, shell: Shell) -> None:
        counts.append(len(controls(shell)))
        for fault in (*faults(shell), *lost_words(shell)):
            wrong.setdefault(fault, name)

    walk_all(Look("light", size, 1.0, pace=1), see)
    assert len(counts) > 30
    assert sum(counts) > 300
    assert wrong == {}


def lost_words(window: QWidget) -> list[str]:
    """Return the words of a window that are only painted, without those told otherwise."""
    return [
        line
        for line in unheard(window)
        if line.split(" “")[0].rsplit("/", 1)[-1] not in TOLD_OTHERWISE
    ]


@pytest.fixture(params=list(PAGES))
def stage(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    clock = VirtualClock(datetime(2025, 3, 4, 9, 30, tzinfo=UTC), "Europe/London")
    services = open_services(tmp_path, clock)
    theme = Theme(name="light", reduce_motion=True)
    made = Stage(services, clock, theme, "phone", demos=request.param.startswith("demo"))
    qtbot.addWidget(made.screen)
    PAGES[request.param][0](made)
    yield made
    made.screen.driver.stop()
    services.close()


def test_every_control_of_a_session_can_be_used_by_keyboard_and_ear(stage: Stage) -> None:
    assert faults(stage.screen) == []


@pytest.mark.parametrize("name", ["12d3-unlock-lost", "12f-passphrase", "12f2-passphrase-change"])
def test_the_focus_is_in_sight_in_the_smallest_window_with_large_text(
    qtbot: QtBot, name: str
) -> None:
    page = LOCK_SCREENS[name]()
    assert isinstance(page, Screen)
    assert faults(shown(qtbot, page, (360, 600), scale=1.3)) == []


class Nameless(Pressable):
    """A button as the checks must not let it pass."""

    def focusInEvent(self, event: object) -> None:
        """Show nothing."""


def test_a_control_without_name_ring_or_size_is_told_of(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    apply_theme(window, Theme(name="light", reduce_motion=True))
    Nameless("", window).setGeometry(10, 10, 40, 60)
    hidden = Pressable("Not by Tab", window)
    hidden.setGeometry(100, 10, 60, 60)
    hidden.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    window.resize(300, 100)
    window.show()
    assert faults(window) == [
        "QWidget/Nameless “”: it has no name",
        "QWidget/Nameless “”: it is 40 by 60 px",
        "QWidget/Pressable “Not by Tab”: Tab does not reach it",
        "QWidget/Nameless “”: its focus is not seen",
    ]


def test_the_scale_is_one_group_of_numbers_with_their_words(qtbot: QtBot) -> None:
    scale = PainScale()
    qtbot.addWidget(scale)
    face = QAccessible.queryAccessibleInterface(scale)
    assert face.text(QAccessible.Text.Name) == "Pain from 0 to 10"
    assert "as bad as you can imagine" in face.text(QAccessible.Text.Description)
    told = []
    for cell in scale.findChildren(QAbstractButton):
        own = QAccessible.queryAccessibleInterface(cell)
        assert own.role() is QAccessible.Role.RadioButton
        told.append(own.text(QAccessible.Text.Name))
    assert (told[0], told[4], told[10]) == ("0, no pain", "4, mild", "10, severe")


def test_the_ring_is_back_when_she_comes_back_to_the_window(qtbot: QtBot) -> None:
    button = Pressable("Start")
    window = QWidget()
    button.setParent(window)
    qtbot.addWidget(window)

    def feel(kind: QEvent.Type, reason: Qt.FocusReason) -> list[bool]:
        QCoreApplication.sendEvent(button, QFocusEvent(kind, reason))
        return [ring.isHidden() for ring in window.findChildren(FocusRing)]

    away, reasons = Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason
    assert feel(QEvent.Type.FocusIn, away) == []
    assert feel(QEvent.Type.FocusIn, reasons.TabFocusReason) == [False]
    assert feel(QEvent.Type.FocusOut, away) == []
    assert feel(QEvent.Type.FocusIn, away) == [False]
    assert feel(QEvent.Type.FocusOut, reasons.MouseFocusReason) == []
    assert feel(QEvent.Type.FocusIn, reasons.MouseFocusReason) == []
