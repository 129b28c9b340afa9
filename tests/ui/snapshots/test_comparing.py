"""What the comparison of pictures lets pass, and what it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from sirelief_gui.ui.theme import Theme
from tests.ui.snapshots.album import Album
from tests.ui.snapshots.comparing import COLORS, LEVELS, difference, with_few_colors


def card(*, icon: bool = True, ink: int = 40, aside: float = 0.0, width: int = 300) -> QImage:
    """Draw a card with a heading, a gradient and an icon of 20 px."""
    image = QImage(width, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(250, 246, 242))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(ink, ink, ink))
    heading = QPainterPath()
    heading.addText(20 + aside, 50, Theme().font("h1"), "Good evening")
    painter.fillPath(heading, QColor(ink, ink, ink))
    if icon:
        painter.drawEllipse(QRectF(250, 30, 20, 20))
    for level in range(120):
        painter.fillRect(QRectF(20 + level, 90, 1, 60), QColor(level, 200 - level, 2 * level))
    painter.end()
    return image


def test_the_same_picture_has_no_difference() -> None:
    assert difference(card(), card()) == ""


def test_smoothing_a_part_of_a_pixel_aside_is_let_pass() -> None:
    assert card(aside=0.4) != card()
    assert difference(card(aside=0.4), card()) == ""


def test_a_lost_icon_another_color_and_another_place_are_told() -> None:
    assert "pixels differ" in difference(card(icon=False), card())
    assert "within 249, 29 to 270, 50" in difference(card(icon=False), card())
    assert "pixels differ" in difference(card(ink=40 + 2 * LEVELS), card())
    assert "pixels differ" in difference(card(aside=4.0), card())


def test_another_size_is_told() -> None:
    assert difference(card(width=301), card()) == "it is 301 × 200 and was 300 × 200"


def test_a_picture_with_few_colors_is_still_the_same() -> None:
    small = with_few_colors(card())
    assert small.format() is QImage.Format.Format_Indexed8
    assert small.colorCount() <= COLORS
    assert difference(card(), small) == ""
    assert small.pixelColor(0, 0) == QColor(250, 246, 242)


def test_what_differs_fails_and_is_written_down(tmp_path: Path) -> None:
    album = Album(accept=False, kept=tmp_path / "kept", written=tmp_path / "written")
    Album(accept=True, kept=tmp_path / "kept").see("card", card())
    album.see("card", card())
    album.done()
    album.see("card", card(icon=False))
    album.see("other", card())
    with pytest.raises(pytest.fail.Exception, match=r"(?s)card: .* within.*other: there is none"):
        album.done()
    written = sorted(path.name for path in (tmp_path / "written").iterdir())
    assert written == [
        *("card-actual.png", "card-difference.png", "card-expected.png", "other-actual.png"),
    ]
    red = QImage(str(tmp_path / "written" / "card-difference.png")).pixelColor(260, 30)
    assert red == QColor(220, 0, 0)


def test_accepting_keeps_what_differs_and_leaves_the_rest(tmp_path: Path) -> None:
    album = Album(accept=True, kept=tmp_path)
    album.see("card", card())
    before = (tmp_path / "card.png").read_bytes()
    album.see("card", card(aside=0.4))
    assert (tmp_path / "card.png").read_bytes() == before
    album.see("card", card(icon=False))
    assert difference(QImage(str(tmp_path / "card.png")), card(icon=False)) == ""
    album.done()
