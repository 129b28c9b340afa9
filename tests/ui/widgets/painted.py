"""What a widget has painted, to see that it paints enough and no more."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


class Painted(QObject):
    """Follows the paint events of a widget that is on screen."""

    def __init__(self, widget: QWidget, qtbot: QtBot) -> None:
        super().__init__(widget)
        self._widget, self._qtbot = widget, qtbot
        self._region, self._is_on = QRegion(), False
        widget.installEventFilter(self)
        widget.show()
        qtbot.waitExposed(widget)
        self.region()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_on and isinstance(event, QPaintEvent):
            self._region |= event.region()
        return False

    def region(self) -> QRegion:
        """Return what has been painted since the last call, with what is on its way."""
        over: list[bool] = []
        self._is_on = True
        QTimer.singleShot(40, lambda: over.append(True))
        self._qtbot.waitUntil(lambda: bool(over))
        self._is_on = False
        found, self._region = self._region, QRegion()
        return found

    def picture(self) -> QImage:
        """Return all of it, painted from nothing."""
        return self._widget.grab().toImage()


def same_outside(region: QRegion, a: QImage, b: QImage, *, levels: int = 16) -> bool:
    """Tell whether two pictures differ by more than a few of 255 levels only in a region."""
    first, second = (_pixels(image) for image in (a, b))
    differs = abs(first - second).max(axis=2) > levels
    box = region.boundingRect()
    differs[box.top() : box.bottom() + 1, box.left() : box.right() + 1] = False
    return not differs.any()


def _pixels(image: QImage) -> NDArray[np.int16]:
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    raw = np.frombuffer(plain.constBits(), dtype=np.uint8)
    return raw.reshape(plain.height(), plain.width(), 4).astype(np.int16)
