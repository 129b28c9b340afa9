"""The motion from one page to the next, played on pictures of both."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme import theme_of


class PageTurn(QWidget):
    """Lies over the pages for a quarter of a second and fades one picture into the other.

    The live page below is already the new one and takes all clicks.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Nothing under it is seen: the page there need not be painted as well.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._old, self._new = QPixmap(), QPixmap()
        self._forward = True
        self._page: Screen | None = None
        """The page that comes, while it does."""
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self.update)
        self._motion.finished.connect(self.end)
        self.hide()

    def start(self, old: QPixmap, page: Screen, *, forward: bool) -> None:
        """Play from the picture of a page to another page, which lies in the same place."""
        theme = theme_of(self)
        self._old, self._new, self._forward = old, snap(page), forward
        self._page = page
        page.filled.connect(self._renew)
        reduced = theme.reduce_motion
        self._motion.setDuration(theme.px("motion.reduced.page") if reduced else theme.ms("base"))
        self._motion.setEasingCurve(theme.easing("standard"))
        self.show()
        self.raise_()
        self._motion.start()

    def end(self) -> None:
        """Show the live page now."""
        self._motion.stop()
        if self._page is not None:
            self._page.filled.disconnect(self._renew)
            self._page = None
        self._old, self._new = QPixmap(), QPixmap()
        self.hide()

    def _renew(self, part: QWidget) -> None:
        """Take a part of the page that comes into its picture, as it stands now."""
        if self._page is None or not part.isVisible():
            return
        corner = part.mapTo(self._page, QPoint())
        box = QRect(corner, part.size()) & self._page.rect()
        painter = QPainter(self._new)
        painter.fillRect(box, theme_of(self).color("bg"))
        painter.end()
        children = QWidget.RenderFlag.DrawChildren
        self._page.render(self._new, box.topLeft(), QRegion(box), children)
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._motion.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        share = float(self._motion.currentValue() or 0.0)
        way = 0.0 if theme.reduce_motion else theme.num("widget.pageSlide")
        way = way if self._forward else -way
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("bg"))
        painter.setOpacity(1 - share)
        painter.drawPixmap(QPointF(round(-way * share), 0), self._old)
        painter.setOpacity(share)
        painter.drawPixmap(QPointF(round(way * (1 - share)), 0), self._new)
        painter.end()


def snap(area: QWidget) -> QPixmap:
    """Return a picture of the page in ``area``, on the window's ground."""
    ratio = area.devicePixelRatioF()
    picture = QPixmap(area.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(theme_of(area).color("bg"))
    area.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture
