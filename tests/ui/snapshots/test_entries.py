"""A session and a pain log of the past look as kept, and so do the forms that correct them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QCursor, QGuiApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.snapshots.album import Album
from tests.ui.snapshots.test_screens import keep, settled
from tools.gallery_entry import NOW, Past, pages
from tools.walking import SIZES


@pytest.fixture(autouse=True)
def _in_english_away_from_the_mouse() -> None:
    make_application("en")
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())


@pytest.fixture
def past(tmp_path: Path) -> Iterator[Past]:
    services = open_services(tmp_path / "past", VirtualClock(NOW, "Europe/Berlin"))
    yield Past(services)
    services.close()


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    [
        ("09b-session", "phone", "light"),
        ("09b2-session-amended", "wide", "light"),
        ("09b2-session-amended", "wide", "dark"),
        ("09b3-pain-log", "phone", "light"),
        ("09b3-pain-log", "phone", "dark"),
        ("09e-edit-session", "phone", "light"),
        ("09e-edit-session", "wide", "dark"),
        ("09i-rate-exercises", "phone", "light"),
        ("09i-rate-exercises", "phone", "dark"),
        ("09i-rate-exercises", "wide", "light"),
        ("09g-add-session", "phone", "dark"),
        ("09h2-add-log-refused", "phone", "light"),
    ],
)
def test_the_pages_look_as_kept(
    qtbot: QtBot, album: Album, past: Past, name: str, size: str, theme: str
) -> None:
    shell = Shell()
    keep(qtbot, shell)
    apply_theme(shell, Theme(name=theme, reduce_motion=True))
    shell.resize(*SIZES[size])
    shell.show_page(pages(past)[name](), nav=None)
    shell.show()
    qtbot.waitExposed(shell)
    album.see(f"{name}-{size}-{theme}", settled(qtbot, shell))
