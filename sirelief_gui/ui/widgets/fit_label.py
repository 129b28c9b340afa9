"""A word that must be read from afar: as large as fits, smaller before it wraps."""

from __future__ import annotations

from functools import partial
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sirelief_gui.ui.mirror import across, put
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.painting import Kept


class FitLabel(QLabel):
    """One line in a type style that shrinks to ``smallest`` pixels, and only then wraps.

    ``smallest`` names a number of the theme. With ``long_from`` (another one) a text of that
    many characters starts at the smallest size: the wide phase word.
    """

    def __init__(
        self,
        text: str = "",
        *,
        style: str = "phase",
        smallest: str = "painted.phase.smallest",
        long_from: str | None = None,
        role: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._style, self._smallest, self._long_from = style, smallest, long_from
        self._role, self._factor = role, 1.0
        self._kept = Kept(self)
        self._fitted: tuple[object, QFont, tuple[str, ...]] | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(
        self, style: str, smallest: str, *, long_from: str | None = None, role: str | None = None
    ) -> None:
        """Take another style, as when the layout changes."""
        look = (style, smallest, long_from, role or self._role)
        if look != (self._style, self._smallest, self._long_from, self._role):
            self._style, self._smallest, self._long_from, self._role = look
            self.updateGeometry()
            self.update()

    def set_factor(self, factor: float) -> None:
        """Start from the style's size times a factor, as in a window larger than it is for."""
        if factor != self._factor:
            self._factor = factor
            self.updateGeometry()
            self.update()

    def set_role(self, role: str) -> None:
        """Take another text color."""
        if role != self._role:
            self._role = role
            self.update()

    def fitted(self, width: float) -> tuple[QFont, tuple[str, ...]]:
        """Return the font and the lines that this text takes in ``width`` pixels."""
        theme = theme_of(self)
        look = (self._style, self._smallest, self._long_from, self._factor)
        key = (theme, look, self.text(), width)
        if self._fitted is None or self._fitted[0] != key:
            self._fitted = (key, *self._fit(theme, width))
        return self._fitted[1:]

    def _fit(self, theme: Theme, width: float) -> tuple[QFont, tuple[str, ...]]:
        font = theme.font(self._style)
        full, smallest = round(font.pixelSize() * self._factor), theme.px(self._smallest)
        tracking = font.letterSpacing()
        if self._long_from is not None and len(self.text()) >= theme.px(self._long_from):
            full = round(smallest * self._factor)
        for size in range(full, min(smallest, full) - 1, -1):
            font.setPixelSize(size)
            font.setLetterSpacing(
                QFont.SpacingType.AbsoluteSpacing, tracking * size / theme.style(self._style).px
            )
            if QFontMetricsF(font).horizontalAdvance(self.text()) <= width:
                return font, (self.text(),)
        return font, _wrapped(self.text(), QFontMetricsF(font), width)

    def put(self, x: float, y: float, width: int, height: int) -> None:
        """Stand in a box of the parent, given as from left to right.

        The label itself is a little higher: letters may stand out of a line closer than they are.
        """
        font, _ = self.fitted(width)
        out = (QFontMetricsF(font).height() - self._line(theme_of(self), font)) / 2
        more = max(0, ceil(out))
        put(self, x, y - more, width, height + 2 * more)

    def _line(self, theme: Theme, font: QFont) -> float:
        style = theme.style(self._style)
        return font.pixelSize() * style.line / style.px

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        font, lines = self.fitted(width)
        least = theme.line(self._style) * self._factor
        return round(max(least, self._line(theme, font) * len(lines)))

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = QFontMetricsF(theme.font(self._style)).horizontalAdvance(self.text())
        high = theme.line(self._style) * self._factor
        return QSize(round(width * self._factor) + 1, round(high))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_of(self).px("target.min"), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        fitted = self.fitted(self.width())
        # Letters as large as these are painted as shapes, which is dear while a color blends.
        look = (theme, self._style, self._role, self.alignment(), fitted)
        self._kept.draw(QPainter(self), look, partial(self._paint, theme))

    def _paint(self, theme: Theme, painter: QPainter) -> None:
        font, lines = self.fitted(self.width())
        line = self._line(theme, font)
        painter.setFont(font)
        painter.setPen(theme.color(self._role))
        seen = across(self, self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        top = (self.height() - line * len(lines)) / 2
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            top = 0.0
        for number, text in enumerate(lines):
            rect = QRectF(0, top + number * line, self.width(), line)
            flags = int(seen | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
            painter.drawText(rect, flags, text)


def _wrapped(text: str, metrics: QFontMetricsF, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
