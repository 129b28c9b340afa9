"""The widgets and the poses look as they were approved."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme
from tests.ui.snapshots.album import Album
from tools import gallery, gallery_painted

PAINTED = ("small", "pain-chosen", "player-hold", "poses")
"""The week, the sparkline and discs; the pain scale; bar, dots and stage; every pose."""


@pytest.mark.parametrize(
    ("page", "theme"),
    [
        *((page, "light") for page in PAINTED),
        *((page, "dark") for page in ("small", "player-hold", "poses")),
    ],
)
def test_painted_widgets_look_as_kept(qtbot: QtBot, album: Album, page: str, theme: str) -> None:
    sheet = gallery_painted.PAGES[page]()
    qtbot.addWidget(sheet)
    look = Theme(name=theme, reduce_motion=True)
    picture = gallery_painted.picture_of(sheet, look, ratio=1.0)
    album.see(f"painted-{page}-{theme}", picture.toImage())


@pytest.mark.parametrize(
    ("page", "theme"), [*((page, "light") for page in gallery.PAGES), ("choices", "dark")]
)
def test_controls_look_as_kept(qtbot: QtBot, album: Album, page: str, theme: str) -> None:
    sheet = gallery.sheet_of(page, Theme(name=theme, reduce_motion=True))
    qtbot.addWidget(sheet)
    album.see(f"controls-{page}-{theme}", sheet.grab().toImage())
