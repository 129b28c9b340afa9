"""An icon and a sentence beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.textblock import plain


class IconMark(Themed, QWidget):
    """An icon in a role's color, on a disc if ``disc`` names a role; it says nothing by itself.

    ``size`` and ``disc_size`` are pixels at 100 % text.
    """

    def __init__(
        self, name: str, role: str = "pri", *, size: int = 22, disc: str = "", disc_size: int = 72
    ) -> None:
        super().__init__()
        self._name, self._role, self._size = name, role, size
        self._disc, self._disc_size = disc, disc_size

    def on_theme(self, theme: Theme) -> None:
        side = self._disc_size if self._disc else round(self._size * theme.scale)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._disc:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(self._disc))
            painter.drawEllipse(box)
            inset = round((box.width() - self._size) / 2)
            box = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, self._name, self._role, box, theme)
        painter.end()


class IconLine(QWidget):
    """One line of a short list: icon, then text; the icon stands by the first line."""

    def __init__(
        self,
        icon: str,
        text: str,
        *,
        style: str = "body",
        role: str = "ink",
        icon_role: str = "pri",
        gap: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(IconMark(icon, icon_role), 0, Qt.AlignmentFlag.AlignTop)
        self._label = Label(text, style, role)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Say something else; parts between ``**`` are bold."""
        self._label.setText(text)
        self.setAccessibleName(plain(text))
