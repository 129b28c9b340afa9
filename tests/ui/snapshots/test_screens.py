"""The screens look as they were approved: phone in the light and in the dark, and wide."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.ui.pageturn import PageTurn
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.flood import Flood
from sirelief_gui.ui.widgets.stage import FigureView
from tests.ui.snapshots.album import Album
from tools.gallery_screens import put_up
from tools.shots import walk_all
from tools.walking import Look

LOOKS = [("phone", "light"), ("phone", "dark"), ("wide", "light")]
WALKED = {
    *("15a-welcome", "15d-space", "01-today", "01b-log-pain"),
    *("02a-pain-now", "02a2-pain-chosen", "02c-safety-check", "02d-stop-and-call"),
    *("03a-get-ready", "03b-position-change", "04a-player-hold", "04b-player-move"),
    *("05-player-rest", "06a-player-paused", "06b-stop-sheet"),
    *("07a2-after-reveal", "07b-after-details", "08a-trends", "09a-history", "12a-settings"),
    "09a2-history-found",
}
"""What the walk comes by, as ``tools.shots`` names it."""
BUILT = (
    *("10a-library", "10b-exercise-rocks", "10b5-exercise-own", "16-about-si-pain"),
    *("17a-own-exercise", "17b-own-phase"),
    *("02e-high-pain", "12e-reminder", "01g-today-dose-more", "12a-settings-limits"),
    *("12d-unlock", "12f-passphrase"),
    *("12b-settings-data", "12b3-restore", "12b5-broken", "12c-delete-confirm"),
    *("18a-activities", "18b-activities-choose", "18c-activities-rate", "18e-activities-card"),
)
"""What the walk does not come by, as ``tools.gallery_screens`` names it."""
LEFT_OUT = {
    "phone-light": {"12b-settings-data", "12a-settings-limits"},  # below what is in view
    # The same widgets on the same colors are kept in the dark by other screens.
    "phone-dark": {
        *("15a-welcome", "15d-space", "01b-log-pain", "02a-pain-now", "02d-stop-and-call"),
        *("06a-player-paused", "07a2-after-reveal", "07b-after-details", "02e-high-pain"),
        *("10b-exercise-rocks", "10b5-exercise-own", "16-about-si-pain"),
        *("17b-own-phase", "09a2-history-found", "12a-settings-limits"),
        *("12b-settings-data", "12b3-restore", "12b5-broken"),
        *("18a-activities", "18b-activities-choose"),
    },
    # One column in the middle, as on a phone; or the page is kept in another state.
    "wide-light": {
        *("15a-welcome", "15d-space", "01b-log-pain", "02c-safety-check", "02d-stop-and-call"),
        *("02a-pain-now", "04b-player-move", "06a-player-paused", "07b-after-details"),
        *("02e-high-pain", "12e-reminder", "17b-own-phase", "12b3-restore"),
        *("18a-activities", "18b-activities-choose", "18c-activities-rate"),
    },
}
"""What is not kept in a look, so that all pictures together stay small."""


@pytest.fixture(autouse=True)
def _in_english_away_from_the_mouse() -> None:
    make_application("en")
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())


@pytest.mark.parametrize(("size", "theme"), LOOKS)
def test_the_screens_of_the_walk_look_as_kept(
    qtbot: QtBot, album: Album, size: str, theme: str
) -> None:
    def see(name: str, shell: Shell) -> None:
        keep(qtbot, shell)
        if name in wanted:
            seen.add(name)
            album.see(f"{name}-{size}-{theme}", settled(qtbot, shell))

    seen: set[str] = set()
    wanted = WALKED - LEFT_OUT[f"{size}-{theme}"]
    walk_all(Look(theme, size, 1.0, pace=1), see)
    assert seen == wanted


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    [(name, *look) for look in LOOKS for name in BUILT if name not in LEFT_OUT["-".join(look)]],
)
def test_the_other_screens_look_as_kept(
    qtbot: QtBot, album: Album, name: str, size: str, theme: str
) -> None:
    shell = put_up(name, size, Theme(name=theme, reduce_motion=True))
    keep(qtbot, shell)
    album.see(f"{name}-{size}-{theme}", settled(qtbot, shell))


def keep(qtbot: QtBot, shell: Shell) -> None:
    """Keep a window to the end of the test: one that is collected while shown takes Qt with it."""
    qtbot.addWidget(shell, before_close_func=partial(_let_go, shell))


def _let_go(*_: object) -> None:
    """Do nothing with what was kept until now."""


def settled(qtbot: QtBot, shell: Shell) -> QImage:
    """Return the window when nothing moves any more, one pixel for one."""
    for turn in shell.findChildren(PageTurn):
        turn.end()
    floods, figures = shell.findChildren(Flood), shell.findChildren(FigureView)
    qtbot.waitUntil(lambda: not any(flood.is_animating for flood in floods))
    qtbot.waitUntil(lambda: not any(figure.is_fading for figure in figures))
    picture = QImage(shell.size(), QImage.Format.Format_RGB32)
    shell.render(picture, QPoint())
    return picture
