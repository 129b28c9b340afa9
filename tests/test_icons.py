"""Icons take their color when they are loaded, so every one must ask for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from tools.build_resources import ROOT

ICONS = sorted((ROOT / "assets" / "icons").glob("*.svg"))


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icon_is_a_24_px_drawing_in_the_current_color(path: Path, qapp: object) -> None:
    text = path.read_text(encoding="utf-8")
    assert "currentColor" in text
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    assert renderer.viewBox().size().toTuple() == (24, 24)


@pytest.mark.parametrize("path", ["assets/fonts/OFL.txt", "assets/icons/LICENSE.txt", "LICENSE"])
def test_licenses_lie_beside_what_they_cover(path: str) -> None:
    assert (ROOT / path).stat().st_size > 500
