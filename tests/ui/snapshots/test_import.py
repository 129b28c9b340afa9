"""What is read before a history is imported looks as kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QCursor, QGuiApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.app import make_application
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.snapshots.album import Album
from tests.ui.snapshots.test_screens import keep, settled
from tools.gallery_import import pages
from tools.walking import SIZES


@pytest.fixture(autouse=True)
def _in_english_away_from_the_mouse() -> None:
    make_application("en")
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())


@pytest.mark.parametrize(
    ("name", "size", "theme"),
    [
        ("12b6-import", "phone", "light"),
        ("12b6-import", "phone", "dark"),
        ("12b6-import", "wide", "light"),
        ("12b7-import-columns", "phone", "light"),
        ("12b8-import-refused", "phone", "dark"),
    ],
)
def test_the_pages_look_as_kept(
    qtbot: QtBot, album: Album, tmp_path: Path, name: str, size: str, theme: str
) -> None:
    shell = Shell()
    keep(qtbot, shell)
    apply_theme(shell, Theme(name=theme, reduce_motion=True))
    shell.resize(*SIZES[size])
    shell.show_page(pages(tmp_path)[name](), nav=None)
    shell.show()
    qtbot.waitExposed(shell)
    album.see(f"{name}-{size}-{theme}", settled(qtbot, shell))
