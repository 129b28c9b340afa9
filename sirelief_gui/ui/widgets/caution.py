"""A tinted box with an icon and at most two sentences."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.label import Label

_TONES = {
    "warn": ("warnBg", "warnInk", "triangle-alert"),
    "tip": ("soft", "ink", "lightbulb"),
    "danger": ("dangerSoft", "danger", "phone"),
    "calm": ("restSoft", "ink", "info"),
}


class CautionBox(Themed, QWidget):
    """A note that must be seen; tones are "warn", "tip", "danger" and "calm".

    ``title`` stands bold above the text; ``icon`` overrides the tone's own. ``column`` takes
    further widgets under the text.
    """

    def __init__(
        self,
        text: str,
        *,
        title: str = "",
        icon: str = "",
        tone: str = "warn",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._ink, own_icon = _TONES[tone]
        numbers = tokens().numbers
        pad, gap = round(numbers["space.cardPadding.compact"]), round(numbers["widget.rowGap"])
        row = QHBoxLayout(self)
        row.setContentsMargins(pad, pad, pad, pad)
        row.setSpacing(gap - 4)
        row.addWidget(_Icon(icon or own_icon, self._ink), 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(2)
        row.addLayout(self.column, 1)
        self._title = Label(title, "h3", self._ink)
        alone = 600 if tone == "warn" and not title else None  # a warning is not read over
        style = "body" if tone == "tip" else "small"
        self._text = Label(text, style, self._ink, weight=alone)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._title)
        self.column.addWidget(self._text)
        self.set_texts(text, title)

    def set_texts(self, text: str, title: str = "") -> None:
        """Show other words; "" hides the title."""
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(" ".join(part for part in (title, text) if part))
        self._measure_anew()

    def set_style(self, style: str) -> None:
        """Show the text in another style of the type scale."""
        self._text.set_style(style)
        self._measure_anew()

    def _measure_anew(self) -> None:
        """Forget the height: a layout in a layout would keep it until the next event loop."""
        self.column.invalidate()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
        self.updateGeometry()

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        paint_surface(
            painter, box, theme_of(self), fill=self._fill, border="", radius="radius.input"
        )
        painter.end()


class _Icon(Themed, QWidget):
    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def on_theme(self, theme: Theme) -> None:
        side = theme.grown("widget.cautionIcon")
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        paint_icon(painter, self._name, self._role, QRectF(self.rect()), theme)
        painter.end()
