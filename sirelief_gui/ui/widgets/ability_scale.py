"""The scale of what she can do: 0, unable, to 10, able as before; no preset, and no pain colors."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.activities_view import HIGHEST, LOWEST
from sirelief_gui.domain.activities_words import score_in_words
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.choosing import OneOf, OneOn
from sirelief_gui.ui.widgets.pain_scale import score_of_key
from sirelief_gui.ui.widgets.pressable import Pressable, half_pixel, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock
from sirelief_gui.ui.words import domain_words

_COLUMNS = (11, 6, 4)
"""Cells a row, the most that fit."""


class AbilityCell(OneOf, Pressable):
    """One number of the scale, a radio button; the number chosen is filled and bold."""

    def __init__(self, score: int, parent: QWidget) -> None:
        super().__init__("", parent)
        self.score = score
        self.setAccessibleName(score_in_words(score, domain_words))

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.input")

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        radius, width = theme.num("radius.input"), theme.num("border.hair")
        is_on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen if is_on else theme.color("ctl"))
        painter.setBrush(theme.color("pri" if is_on else "sunk"))
        painter.drawRoundedRect(half_pixel(rect, width), radius, radius)
        if self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(theme.color("onpri" if is_on else "ink"))
        painter.setFont(theme.font("h3", weight=800 if is_on else 600, tabular=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self.score))


class AbilityScale(Themed, QWidget):
    """One radio group of 0 to 10 with words at both ends; nothing is chosen at first.

    ``chosen`` is sent at every choice, the same one too. 0 to 9 and A choose while it has the
    focus; arrows move the focus and choose nothing.
    """

    chosen = Signal(int)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a scale of numbers
        self._group = OneOn[int](self.chosen.emit, again=True, arrows_choose=False)
        self.cells = tuple(AbilityCell(score, self) for score in range(LOWEST, HIGHEST + 1))
        for cell in self.cells:
            self._group.add(cell.score, cell)
        self._ends = self.tr("0: unable"), self.tr("10: able as before")
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(self._ends))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def score(self) -> int | None:
        """The score chosen, or None."""
        return self._group.chosen()

    def set_score(self, score: int | None) -> None:
        """Show a score, or none, without a signal."""
        self._group.choose(score)

    def choose(self, score: int) -> None:
        """Choose a score as a tap does, and say so."""
        self.cells[score - LOWEST].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        score = score_of_key(event)
        if score is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.choose(score)

    # -- where things lie ---------------------------------------------------------------

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        cells = self._cells_height(theme, width)
        return round(cells + theme.num("painted.pain.noteGap") + self._words_height(theme, width))

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._least(theme_of(self), _COLUMNS[-1])
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _least(self, theme: Theme, columns: int) -> int:
        gap = theme.px("painted.pain.gap")
        return columns * (theme.px("target.min") + gap) - gap

    def _columns(self, theme: Theme, width: float) -> int:
        fitting = (n for n in _COLUMNS if self._least(theme, n) <= width)
        return next(fitting, _COLUMNS[-1])

    def _cell(self, theme: Theme) -> float:
        return max(theme.num("target.numberCell"), theme.line("h3") + 2 * theme.num("space.base"))

    def _cells_height(self, theme: Theme, width: float) -> float:
        rows = -(-len(self.cells) // self._columns(theme, width))
        gap = theme.num("painted.pain.gapRow")
        return rows * (self._cell(theme) + gap) - gap

    def _blocks(self, theme: Theme, width: float) -> tuple[TextBlock, TextBlock]:
        low, high = (TextBlock(words, "small", theme, width=width) for words in self._ends)
        return low, high

    def _words_height(self, theme: Theme, width: float) -> float:
        low, high = self._blocks(theme, width)
        beside = low.used + high.used + theme.num("painted.pain.gap") <= width
        return max(low.height, high.height) if beside else low.height + high.height

    def _place(self) -> None:
        theme = theme_of(self)
        columns, gap = self._columns(theme, self.width()), theme.num("painted.pain.gap")
        wide, tall = (self.width() - gap * (columns - 1)) / columns, self._cell(theme)
        for place, cell in enumerate(self.cells):
            row, column = divmod(place, columns)
            top = row * (tall + theme.num("painted.pain.gapRow"))
            cell.setGeometry(QRectF(column * (wide + gap), top, wide, tall).toRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())  # else it is the application's
        y = self._cells_height(theme, self.width()) + theme.num("painted.pain.noteGap")
        low, high = self._blocks(theme, self.width())
        ink = theme.color("ink2")
        low.draw(painter, 0, y, ink)
        if self._words_height(theme, self.width()) > max(low.height, high.height):
            y += low.height
        high.draw(painter, self.width() - high.used, y, ink)
        painter.end()
