"""What stands still is kept as a picture: it looks as if everything were painted anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.figure.backdrop import Backdrop
from sirelief_gui.ui.figure.library import flesh_of
from sirelief_gui.ui.figure.painter import FigurePainter, palette
from sirelief_gui.ui.figure.skeleton import Stance, moving, still

VIEWS = {
    "plain": (QTransform.fromScale(300, 300), 1.0),
    "mirrored": (QTransform(-250.5, 0, 0, 250.5, 283.3, 1.7), 1.0),
    "fine screen": (QTransform.fromScale(240, 240), 1.25),
}
View = tuple[QTransform, float]
"""The way into the picture, and how many of its pixels a unit has."""
WAYS = [("front", "seated_neutral", "seated_figure_four"), ("side", "chair_sit", "chair_turn_near")]


def painted(figure: FigurePainter, stance: Stance, view: View, colors: dict[str, QColor]) -> QImage:
    image = blank()
    image.setDevicePixelRatio(view[1])
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(view[0])
    figure.paint(painter, stance, colors, glow=0.8)
    painter.end()
    return image


def blank() -> QImage:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    return image


def difference(one: QImage, other: QImage) -> int:
    a, b = (np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (one, other))
    return int(np.abs(a - b).max())


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
@pytest.mark.parametrize(("rig", "start", "end"), WAYS, ids=str)
def test_a_movement_looks_as_if_painted_anew(
    rig: str, start: str, end: str, view: View, qtbot: QtBot
) -> None:
    flesh = flesh_of(rig)
    kept = FigurePainter(flesh)
    looks = [palette(flesh.rig, theme=theme) for theme in ("light", "dark")]
    stances = [still(flesh.rig, start)] * 4
    stances += [moving(flesh.rig, start, end, step / 8) for step in range(9)]
    for colors in looks:
        for stance in stances:
            found = painted(kept, stance, view, colors)
            assert difference(found, painted(FigurePainter(flesh), stance, view, colors)) <= 4


class Bar(NamedTuple):
    """A layer: a bar of a color."""

    box: QRectF
    color: str


class Bars:
    """Paints bars over a backdrop, and counts them."""

    def __init__(self) -> None:
        self.backdrop: Backdrop[Bar] = Backdrop(self._paint)
        self.count = 0

    def _paint(self, painter: QPainter, bars: Sequence[Bar]) -> None:
        for bar in bars:
            self.count += 1
            painter.fillRect(bar.box, QColor(bar.color))

    def paint(self, bars: tuple[Bar, ...], glow: float = 0.0, opacity: float = 1.0) -> int:
        """Paint once; return how many bars that took."""
        self.count = 0
        image = blank()
        painter = QPainter(image)
        painter.setOpacity(opacity)
        self._paint(painter, bars[self.backdrop.draw(painter, bars, glow) :])
        painter.end()
        return self.count


STILL = tuple(Bar(QRectF(10 * at, 10, 8, 50), "#336699") for at in range(6))


def moved(step: int) -> tuple[Bar, ...]:
    return (*STILL, Bar(QRectF(20, step, 30, 5), "#ff0000"))


def test_what_stands_behind_is_painted_no_more_after_three_frames(qtbot: QtBot) -> None:
    bars = Bars()
    counts = [bars.paint(moved(step)) for step in range(5)]
    assert counts == [7, 7, 7, 1, 1]


def test_a_backdrop_that_changes_is_painted_anew(qtbot: QtBot) -> None:
    bars = Bars()
    for step in range(5):
        bars.paint(moved(step))
    assert bars.paint(tuple(reversed(moved(6)))) == 7
    for step in range(5):
        bars.paint(moved(step), glow=0.5)
    assert bars.paint(moved(6), glow=0.6) == 7


def test_layers_that_let_through_what_lies_below_are_painted_one_by_one(qtbot: QtBot) -> None:
    bars = Bars()
    assert [bars.paint(moved(step), opacity=0.5) for step in range(5)] == [7] * 5


def test_a_few_layers_are_worth_no_picture(qtbot: QtBot) -> None:
    bars = Bars()
    few = [(*STILL[:3], *moved(step)[-1:]) for step in range(6)]
    assert [bars.paint(layers) for layers in few] == [4] * 6
