"""What is read before a history is imported can be used without a mouse and without sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.access import faults
from tests.ui.snapshots.test_screens import settled
from tests.ui.test_access import lost_words
from tools.gallery_import import pages

SIZES = {"phone": (412, 892), "short": (412, 720), "wide": (1440, 900)}


@pytest.mark.parametrize("name", ["12b6-import", "12b7-import-columns", "12b8-import-refused"])
@pytest.mark.parametrize(("size", "scale"), [("phone", 1.0), ("short", 1.5), ("wide", 1.0)])
def test_every_control_is_named_reached_and_large_enough(
    qtbot: QtBot, tmp_path: Path, name: str, size: str, scale: float
) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    apply_theme(shell, Theme(name="light", scale=scale, reduce_motion=True))
    shell.resize(*SIZES[size])
    shell.show_page(pages(tmp_path)[name](), nav=None)
    shell.show()
    qtbot.waitExposed(shell)
    settled(qtbot, shell)
    wrong = "\n".join((*faults(shell), *lost_words(shell)))
    assert wrong == ""
