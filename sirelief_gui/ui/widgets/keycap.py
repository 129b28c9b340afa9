"""A key, and what it does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.mirror import mirror
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.pressable import half_pixel
from sirelief_gui.ui.widgets.textblock import TextBlock

_ICONS = {"Left": "arrow-left", "Right": "arrow-right"}


def key_name(key: str) -> str:
    """Return what a key is called where it is not shown as an arrow."""
    arrows = {"Left": _tr("Left"), "Right": _tr("Right")}
    return arrows.get(key, key)


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyCap", text)


class KeyCap(Themed, QWidget):
    """A framed key and, beside it, what it does; larger where any key counts (``session``).

    The keys "Left" and "Right" are drawn as arrows.
    """

    def __init__(
        self, key: str, does: str = "", *, session: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._does, self._session = key, does, session
        self._blocks: dict[tuple[str, str, int, Theme], TextBlock] = {}
        self.setAccessibleName(f"{key_name(key)}: {does}" if does else key_name(key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = self._cap_width(theme)
        if self._does:
            width += self._gap(theme) + self._words(self._does, theme).used
        return QSize(width, self._height(theme))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        mirror(painter, QRectF(self.rect()), self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall, wide = self._height(theme), self._cap_width(theme)
        gap = self._gap(theme)
        middle = self.height() / 2
        cap = QRectF(0, middle - tall / 2, wide, tall)
        width = theme.num("border.selected" if self._session else "border.control")
        painter.setPen(QPen(theme.color("ink"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = theme.num("widget.segmentRadius" if self._session else "widget.tooltipRadius")
        painter.drawRoundedRect(half_pixel(cap, width), corner, corner)
        ink = theme.color("ink")
        if self._key in _ICONS:
            side = theme.grown("widget.keyIcon")
            corner_point = cap.center()
            x, y = round(corner_point.x() - side / 2), round(corner_point.y() - side / 2)
            box = QRectF(x, y, side, side)
            paint_icon(painter, _ICONS[self._key], ink, box, theme, turns=False)
        else:
            block = self._letters(theme)
            x = round(cap.center().x() - block.used / 2)
            block.draw(painter, x, middle - block.height / 2, ink)
        if self._does:
            block = self._words(self._does, theme)
            block.draw(painter, wide + gap, middle - block.height / 2, ink)
        painter.end()

    def _words(self, text: str, theme: Theme) -> TextBlock:
        if self._session:
            return self._block(text, "labelWide", theme, 600)
        return self._block(text, "control", theme, 500)

    def _letters(self, theme: Theme) -> TextBlock:
        return self._block(self._key, "keyCapLarge" if self._session else "small", theme, 600)

    def _block(self, text: str, style: str, theme: Theme, weight: int) -> TextBlock:
        """Return a laid-out text; a session's ground blends under it many times a second."""
        key = (text, style, weight, theme)
        found = self._blocks.get(key)
        if found is None:
            if len(self._blocks) > 4:
                self._blocks.clear()
            found = self._blocks[key] = TextBlock(text, style, theme, weight=weight)
        return found

    def _gap(self, theme: Theme) -> int:
        return theme.px("widget.buttonGap" if self._session else "widget.chipGap")

    def _height(self, theme: Theme) -> int:
        return theme.grown("widget.keyCapSession" if self._session else "widget.keyCap")

    def _cap_width(self, theme: Theme) -> int:
        tall = self._height(theme)
        if self._key in _ICONS:
            return tall + theme.px("widget.keyMore")
        pad = theme.px("widget.chipPadding" if self._session else "widget.keyPadding")
        return max(tall, self._letters(theme).used + 2 * pad)
