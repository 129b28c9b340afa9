"""What stands still behind all that moves, as a picture: a chair, a lap, the feet on the ground."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter, QTransform

_FEWEST = 4
"""So many layers are worth a picture."""
_LARGEST = 4_000_000
"""The most pixels of a picture."""


class Layer(Protocol):
    """What may stand still: it knows its box, and whether it is the same as another."""

    @property
    def box(self) -> QRectF: ...


L = TypeVar("L", bound=Layer)


class _Picture(NamedTuple):
    layers: tuple[object, ...]
    image: QImage
    corner: QPoint


class Backdrop(Generic[L]):
    """Keeps the leading layers of a figure, those alike in three paintings, as one picture."""

    def __init__(self, paint: Callable[[QPainter, Sequence[L]], None]) -> None:
        self._paint = paint
        self._look: tuple[object, ...] = ()
        self._before: tuple[L, ...] = ()
        self._alike = 0
        self._picture: _Picture | None = None

    def draw(self, painter: QPainter, layers: tuple[L, ...], glow: float) -> int:
        """Draw the picture of leading layers if there is one; return how many those are.

        ``glow`` is whatever else they are painted with. On paper, and where each layer is to show
        what lies below, nothing is drawn.
        """
        engine = painter.paintEngine()
        if engine.type() != QPaintEngine.Type.Raster or painter.opacity() < 1:
            return 0
        device = painter.deviceTransform()
        alike = self._count_alike(layers, (device, glow))
        picture = self._picture
        if picture is not None and picture.layers != layers[: len(picture.layers)]:
            picture = None
        if alike >= _FEWEST and (picture is None or alike > len(picture.layers)):
            picture = self._painted(painter, layers[:alike])
        self._picture = picture
        if picture is None:
            return 0
        base = painter.transform().inverted()[0] * device  # what lies below the painter's own
        painter.save()
        painter.setTransform(base.inverted()[0])
        painter.drawImage(picture.corner, picture.image)
        painter.restore()
        return len(picture.layers)

    def forget(self) -> None:
        """Let go of the picture."""
        self._look, self._before, self._alike, self._picture = (), (), 0, None

    def _count_alike(self, layers: tuple[L, ...], look: tuple[object, ...]) -> int:
        """Return how many leading layers are as in the two paintings before."""
        if look != self._look:
            self.forget()
            self._look = look
        now = 0
        for one, other in zip(layers, self._before, strict=False):
            if one is not other and one != other:
                break
            now += 1
        found = min(now, self._alike)
        self._before, self._alike = layers, now
        return found

    def _painted(self, painter: QPainter, layers: tuple[L, ...]) -> _Picture | None:
        device = painter.deviceTransform()
        box = QRectF()
        for layer in layers:
            box |= layer.box
        place = device.mapRect(box).toAlignedRect().adjusted(-1, -1, 1, 1)
        if place.width() * place.height() > _LARGEST:
            return None
        image = QImage(place.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        inner = QPainter(image)
        inner.setRenderHints(painter.renderHints())
        inner.setTransform(device * QTransform.fromTranslate(-place.x(), -place.y()))
        self._paint(inner, layers)
        inner.end()
        return _Picture(layers, image, place.topLeft())
