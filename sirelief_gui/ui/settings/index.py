"""The list of sections at the left of the wide settings."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.ui.theme import Theme, paint_icon, theme_of
from sirelief_gui.ui.widgets.choosing import OneOf, OneOn
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock, longest_word


class SectionIndex(QWidget):
    """One entry a section; arrows move and open at once. ``chosen`` carries the id."""

    chosen = Signal(str)

    def __init__(self, entries: Iterable[tuple[str, str, str]], *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._entries: list[Pressable] = []
        self._one_on = OneOn[str](self.chosen.emit, again=True)
        for key, icon, text in entries:
            entry = _Entry(icon, text)
            self._entries.append(entry)
            column.addWidget(entry)
            self._one_on.add(key, entry)
        column.addStretch(1)

    @property
    def entries(self) -> tuple[Pressable, ...]:
        """The entries, in order."""
        return tuple(self._entries)

    def choose(self, key: str) -> None:
        """Mark the open section without a signal."""
        self._one_on.choose(key)

    def pick(self, key: str) -> None:
        """Open a section as the user does."""
        self._one_on.pick(key)


class _Entry(OneOf, Pressable):
    mirrors = True

    def __init__(self, icon: str, text: str) -> None:
        super().__init__(text)
        self._icon = icon
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.sheet")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(self._around(theme) + self._words(theme, None).used, self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        word = longest_word(self.text(), "body", theme, weight=700)
        return QSize(self._around(theme) + word, theme.px("setting.indexItem"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        room = width - self._around(theme) if width else None
        tall = self._words(theme, room).height + 2 * theme.px("widget.rowAir")
        return max(theme.px("setting.indexItem"), tall)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        is_open = self.isChecked()
        if is_open or self.hovered:
            corner = min(rect.height() / 2, theme.num("radius.sheet"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("soft") if is_open else hover_tint(theme))
            painter.drawRoundedRect(rect, corner, corner)
        ink = theme.color("pri" if is_open else "ink")
        side, x = theme.grown("widget.rowIcon"), theme.px("widget.chipPadding") + 4
        box = QRectF(x, round(rect.center().y() - side / 2), side, side)
        paint_icon(painter, self._icon, ink, box, theme)
        block = self._words(theme, rect.width() - self._around(theme))
        x += side + theme.px("widget.chipPadding")
        block.draw(painter, x, rect.center().y() - block.height / 2, ink)

    def _around(self, theme: Theme) -> int:
        pad = theme.px("widget.chipPadding")
        return theme.grown("widget.rowIcon") + 3 * pad + 8

    def _words(self, theme: Theme, room: float | None) -> TextBlock:
        weight = 700 if self.isChecked() else 500
        return TextBlock(self.text(), "body", theme, width=room, weight=weight)
