"""Text in a style and a color of the theme."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sirelief_gui.ui.mirror import across
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.textblock import TextBlock, laid_out, longest_word, plain


class Label(Themed, QLabel):
    """A text that wraps, follows the text size, and keeps its style's line height.

    ``text`` may hold ``**bold**`` parts and line breaks; ``role`` is a color of the theme;
    ``wrap`` False keeps each paragraph on one line; ``weight`` overrides the style's.
    """

    def __init__(
        self,
        text: str = "",
        style: str = "body",
        role: str = "ink",
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        wrap: bool = True,
        weight: int | None = None,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source, self._style, self._role = text, style, role
        self._align, self._wrap, self._weight, self._tabular = align, wrap, weight, tabular
        self._blocks: dict[tuple[int | None, Theme, Qt.LayoutDirection], TextBlock] = {}
        self._hint: tuple[tuple[Theme, Qt.LayoutDirection], QSize] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802
        """Show another text."""
        self._source = text
        super().setText(plain(text))
        self.refresh()

    def set_role(self, role: str) -> None:
        """Show the text in another color."""
        self._role = role
        self.update()

    @property
    def style_name(self) -> str:
        """The style of the type scale that the text is in."""
        return self._style

    def set_style(self, style: str) -> None:
        """Show the text in another style of the type scale."""
        if style != self._style:
            self._style = style
            self.refresh()

    def set_align(self, align: Qt.AlignmentFlag) -> None:
        """Align the lines left, right or in the middle."""
        if align != self._align:
            self._align = align
            self.refresh()

    def refresh(self) -> None:
        """Lay the text out anew."""
        self._blocks.clear()
        self._hint = None
        self.updateGeometry()
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.refresh()

    def sizeHint(self) -> QSize:
        key = (theme_of(self), self.layoutDirection())
        if self._hint is None or self._hint[0] != key:  # rows in columns ask a hundred times
            block = self._block(None)
            self._hint = key, QSize(block.used + self._overhang(), block.height)
        return QSize(self._hint[1])

    def minimumSizeHint(self) -> QSize:
        if not self._wrap:
            return self.sizeHint()
        theme = theme_of(self)
        width = longest_word(self._source, self._style, theme, weight=self._weight)
        return QSize(width, round(theme.line(self._style)))

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        return self._block(width if self._wrap else None).height

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        block = self._block(self.width())
        painter = QPainter(self)
        room = self.height() - block.height
        top = room if self.alignment() & Qt.AlignmentFlag.AlignBottom else room / 2
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            top = 0
        role = self._role if self.isEnabled() else "ink3"
        x = 0
        if self._align == Qt.AlignmentFlag.AlignLeft and not self.isRightToLeft():
            x = min(self._overhang(), max(0, self.width() - block.used))
        block.draw(painter, x, max(0, top), theme.color(role))
        painter.end()

    def _overhang(self) -> int:
        """Return by how many pixels the first letter stands out at the left: a large "j"."""
        first = plain(self._source)[:1]
        if not first:
            return 0
        font = theme_of(self).font(self._style, weight=self._weight)
        return max(0, -ceil(QFontMetricsF(font).leftBearing(first)))

    def _block(self, width: int | None) -> TextBlock:
        key = (width, theme_of(self), self.layoutDirection())
        if key not in self._blocks:
            if len(self._blocks) > 6:
                self._blocks.clear()
            self._blocks[key] = laid_out(
                self._source,
                self._style,
                key[1],
                width=width,
                weight=self._weight,
                tabular=self._tabular,
                align=across(self, self._align),
            )
        return self._blocks[key]
