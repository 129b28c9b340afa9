"""The numbers beside the chart: three, in wide windows four."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QLocale, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.trends import Tiles
from sirelief_gui.domain.words import plural
from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import Theme, Themed, text_width, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words


class Figure(Themed, QWidget):
    """A large number and a smaller unit on one line: "3 of 4"."""

    def __init__(self) -> None:
        super().__init__()
        self._number, self._unit = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_texts(self, number: str, unit: str = "") -> None:
        """Show another number."""
        self._number, self._unit = number, unit
        self.updateGeometry()
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        wide = self._unit_left(theme)
        if self._unit:
            wide += text_width(theme, "h3", self._unit)
        return QSize(ceil(wide), round(theme.line("h1")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        metrics = QFontMetricsF(theme.font("h1"))
        foot = round((self.height() + metrics.capHeight()) / 2)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font("h1"))
        # A minus stays before its number; only the order of number and unit is turned.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        number, unit = 0.0, self._unit_left(theme)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            number = self.width() - metrics.horizontalAdvance(self._number)
            unit = self.width() - self.sizeHint().width()
        painter.drawText(QPointF(number, foot), self._number)
        painter.setFont(theme.font("h3"))
        painter.drawText(QPointF(unit, foot), self._unit)
        painter.end()

    def _unit_left(self, theme: Theme) -> float:
        number = QFontMetricsF(theme.font("h1")).horizontalAdvance(self._number)
        return number + (theme.num("chart.tiles.unitGap") if self._unit else 0)


class FigureTile(Card):
    """A number with its unit, what it is, and a note."""

    def __init__(self) -> None:
        super().__init__(padding="space.cardPadding.compact", radius="radius.tile")
        self.column.setSpacing(0)
        self._figure = Figure()
        self._label = Label("", "small", weight=600)
        self._note = Label("", "caption", "ink2")
        self.column.addStretch(1)
        for part in (self._figure, self._label, self._note):
            self.column.addWidget(part)
        gap = round(tokens().numbers["chart.tiles.noteGap"])
        self.column.insertSpacing(self.column.indexOf(self._note), gap)
        self.column.addStretch(1)

    @property
    def one_line_width(self) -> int:
        """The width in which number and label each stay on one line."""
        margins = self.column.contentsMargins()
        inner = max(self._figure.sizeHint().width(), self._label.sizeHint().width())
        return inner + margins.left() + margins.right()

    def set_texts(self, number: str, unit: str, label: str, note: str) -> None:
        """Show other words."""
        self._figure.set_texts(number, unit)
        self._label.setText(label)
        self._note.setText(note)
        figure = f"{number} {unit}".strip()
        self.setAccessibleName(", ".join(part for part in (figure, label, note) if part))


class TileGrid(Themed, QWidget):
    """Mean change a session, sessions this week, and the best streak of weeks.

    All in a row, two where the texts need the room. In wide windows there are four: the days
    with pain above the limit are the second; beside the chart they stand two and two.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.change, self.week, self.streak = FigureTile(), FigureTile(), FigureTile()
        self.above = FigureTile()
        self._is_paired = self._has_four = False
        self._numbers: Tiles | None = None
        self._needs: dict[int, tuple[int, int]] = {}
        """How many tiles stand beside each other in a width, and how tall the tallest must be."""
        for tile in (self.change, self.above, self.week, self.streak):
            tile.setParent(self)
        self.above.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def tiles(self) -> tuple[FigureTile, ...]:
        """The tiles in reading order."""
        if self._has_four:
            return self.change, self.above, self.week, self.streak
        return self.change, self.week, self.streak

    def set_look(self, *, four: bool, paired: bool) -> None:
        """Show three or four tiles; ``paired`` two and two, as beside a wide chart."""
        if self._numbers is not None and (paired, four) == (self._is_paired, self._has_four):
            return
        self._is_paired, self._has_four = paired, four
        self._needs.clear()
        self.above.setVisible(four)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Expanding if paired else QSizePolicy.Policy.Minimum,
        )
        policy.setHeightForWidth(not paired)
        self.setSizePolicy(policy)
        if self._numbers is not None:
            self.set_numbers(self._numbers)

    def set_numbers(self, tiles: Tiles) -> None:
        """Show the numbers of another range."""
        self._numbers = tiles
        soon, none = self.tr("after 3 sessions"), "–"
        change = tiles.mean_change
        self.change.set_texts(
            none if change is None else signed(change),
            "",
            self.tr("per session"),
            soon if change is None else self.tr("on average"),
        )
        left = tiles.goal - tiles.this_week
        self.week.set_texts(
            f"{tiles.this_week}",
            self.tr("of {goal}").format(goal=tiles.goal),
            self.tr("this week"),
            self.tr("{n} to go").format(n=left) if left > 0 else self.tr("goal met"),
        )
        self._set_streak(tiles, soon)
        self._set_above(tiles, soon)
        self._needs.clear()
        self._place(self.width(), move=True)
        self.updateGeometry()

    def _set_streak(self, tiles: Tiles, soon: str) -> None:
        best, current = tiles.best_streak_weeks, tiles.current_streak_weeks
        label = self.tr("best streak")
        if best is None:
            self.streak.set_texts("–", "", label, soon)
            return
        note = ""
        if current:
            note = plural(current, "now 1 week", "now {n} weeks", domain_words).format(n=current)
        unit = plural(best, "week", "weeks", domain_words)
        self.streak.set_texts(
            f"{best}",
            unit if self._has_four else self.tr("wk"),
            label,
            note or self.tr("{goal} a week").format(goal=tiles.goal),
        )

    def _set_above(self, tiles: Tiles, soon: str) -> None:
        label, above = self.tr("pain above {limit}").format(limit=LIMIT), tiles.days_above
        if above is None or tiles.best_streak_weeks is None:
            self.above.set_texts("–", "", label, soon)
            return
        unit = plural(above.days, "day", "days", domain_words)
        rated = plural(above.rated, "of 1 rated day", "of {n} rated days", domain_words)
        self.above.set_texts(f"{above.days}", unit, label, rated.format(n=above.rated))

    def on_theme(self, theme: Theme) -> None:
        self._needs.clear()
        self.updateGeometry()
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._needs.clear()  # a tile needs another size than before
        return super().event(event)

    def hasHeightForWidth(self) -> bool:
        return not self._is_paired

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        least = max(tile.minimumSizeHint().width() for tile in self.tiles)
        if self._is_paired:
            wide = max(self.minimumWidth(), 2 * least + theme.px("chart.tiles.gap"))
            return QSize(wide, self._place(wide, move=False))
        count, gap = len(self.tiles), theme.px("chart.tiles.gap")
        tall = self._place(max(self.width(), least), move=False)
        return QSize(count * least + (count - 1) * gap, tall)

    def minimumSizeHint(self) -> QSize:
        least = max(tile.minimumSizeHint().width() for tile in self.tiles)
        wide = max(self.minimumWidth(), 2 * least + theme_of(self).px("chart.tiles.gap"))
        return QSize(least, self._place(wide, move=False) if self._is_paired else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _columns(self, width: int, gap: int) -> int:
        if self._is_paired:
            return 2
        least = max(tile.one_line_width for tile in self.tiles)
        return next((n for n in (len(self.tiles), 2) if n * least + (n - 1) * gap <= width), 1)

    def _place(self, width: int, *, move: bool) -> int:
        theme = theme_of(self)
        gap = theme.px("chart.tiles.gap")
        down = theme.px("space.cardGap.wide" if self._is_paired else "chart.tiles.gap")
        if width not in self._needs:
            columns = self._columns(width, gap)
            one = max(1, (width - gap * (columns - 1)) // columns)
            self._needs[width] = columns, max(_height(tile, one) for tile in self.tiles)
        columns, tall = self._needs[width]
        one = max(1, (width - gap * (columns - 1)) // columns)
        rows: Sequence[int] = range(0, len(self.tiles), columns)
        if self._is_paired and move:
            tall = max(tall, (self.height() - down * (len(rows) - 1)) // len(rows))
        if move:
            for number, tile in enumerate(self.tiles):
                row, column = divmod(number, columns)
                box = QRect(column * (one + gap), row * (tall + down), one, tall)
                tile.setGeometry(visual(self, box))
        return tall * len(rows) + down * (len(rows) - 1)


def _height(tile: Card, width: int) -> int:
    if tile.column.hasHeightForWidth():
        return tile.column.totalHeightForWidth(width)
    return tile.sizeHint().height()


def signed(number: float) -> str:
    """Return a change in points: "−1.7", "+0.4", "0.0"; the minus is a true one."""
    text = QLocale().toString(abs(round(number, 1)), "f", 1)
    if round(number, 1) == 0:
        return text
    return ("−" if number < 0 else "+") + text
