"""The card of the practice calendar: months above the squares, weekdays beside them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.domain.practice_words import count_in_words
from sirelief_gui.domain.stats_calendar import Practice, PracticeCalendar, PracticeDay
from sirelief_gui.ui.charts.calendar import DayGrid
from sirelief_gui.ui.charts.day_square import DaySquare
from sirelief_gui.ui.charts.section import LegendRow, SectionCard
from sirelief_gui.ui.dates import weekday_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words

_ROWS = 7
_NAMED = (0, 2, 4, 6)
"""The rows whose weekday is written."""
_MONTHS = 4
"""Months that twelve weeks can begin in, at most."""


class PracticeCard(SectionCard):
    """Twelve weeks of practice days; ``day_chosen`` carries the date of one with a session."""

    day_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Your practice days"))
        numbers = tokens().numbers
        self._count = Label("", "small", "ink2", wrap=False)
        self.set_aside(self._count)
        self.offer_saving()
        self.calendar = Calendar()
        self.calendar.grid.day_chosen.connect(self.day_chosen)
        self._foot = QVBoxLayout()
        self._foot.addWidget(
            LegendRow(
                (
                    (DaySquare(Practice.SESSION), self.tr("Session")),
                    (DaySquare(Practice.LOWER), self.tr("2+ points lower")),
                    (DaySquare(Practice.STOPPED), self.tr("Stopped early")),
                )
            )
        )
        self.column.addSpacing(round(numbers["chart.bars.row"]))
        self.column.addWidget(self.calendar)
        self.column.addLayout(self._foot)
        self.column.addStretch(1)
        self._foot.setContentsMargins(0, round(numbers["widget.chipGap"]), 0, 0)

    def set_practice(self, found: PracticeCalendar, since: date) -> None:
        """Show other weeks, of a range that begins ``since`` a day."""
        said = count_in_words(found, since, domain_words)
        self._count.setText(said)
        self.set_aside(self._count)
        self.setAccessibleName(f"{self.title.text()}, {said}")
        self.calendar.set_days(tuple(day for week in found.weeks for day in week))

    def paper_width(self, theme: Theme) -> int:
        return theme.grown("chart.lower.calendar")

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        super().set_form(form)
        self.calendar.set_wide(self.is_wide)


class Calendar(Themed, QWidget):
    """The squares with the names around them; they shrink where large names leave less room."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = DayGrid(self)
        self._weekdays = [Label("", "caption", "ink2", wrap=False, parent=self) for _ in _NAMED]
        self._months = [
            Label("", "caption", "ink2", wrap=False, parent=self) for _ in range(_MONTHS)
        ]
        self._starts: tuple[int, ...] = ()
        self._weeks = 0
        self._is_wide = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_days(self, days: tuple[PracticeDay, ...]) -> None:
        """Show whole weeks, oldest first."""
        self.grid.set_days(days)
        self._weeks = len(days) // _ROWS
        for label, row in zip(self._weekdays, _NAMED, strict=True):
            label.setText(weekday_text(days[row].day))
        # A month is named over the week that its first day is in; the first over the first week.
        starts = [n for n in range(self._weeks) if n == 0 or _begins(days[n * _ROWS :][:_ROWS])]
        self._starts = tuple(starts[:_MONTHS])
        for label, week in zip(self._months, self._starts, strict=False):
            label.setText(_month_name(days[week * _ROWS + _ROWS - 1]))
        self.updateGeometry()
        self._place()

    def set_wide(self, is_wide: bool) -> None:
        """Take the larger squares of a wide window."""
        self._is_wide = is_wide
        self.updateGeometry()
        self._place()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._above(theme_of(self)) + _ROWS * self._pitch(theme_of(self), width)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = self._beside(theme) + self._weeks * self._wanted(theme)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside(theme_of(self)) + self._weeks * 12, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _wanted(self, theme: Theme) -> int:
        return theme.px("chart.calendar.pitchWide" if self._is_wide else "chart.calendar.pitch")

    def _pitch(self, theme: Theme, width: int) -> int:
        room = (width - self._beside(theme)) // max(1, self._weeks)
        return max(1, min(self._wanted(theme), room))

    def _beside(self, theme: Theme) -> int:
        names = max(label.sizeHint().width() for label in self._weekdays)
        return names + theme.px("chart.calendar.names")

    def _above(self, theme: Theme) -> int:
        return round(theme.line("caption")) + theme.px("chart.calendar.months")

    def _place(self) -> None:
        if not self._weeks:
            return
        theme = theme_of(self)
        pitch = self._pitch(theme, self.width())
        square = self._square(theme, pitch)
        left, top = self._beside(theme), self._above(theme)
        self.grid.set_pitch(pitch, square)
        inset = (pitch - square) // 2
        put(self.grid, left - inset, top, pitch * self._weeks, pitch * _ROWS)
        tall = theme.line("caption")
        for label, row in zip(self._weekdays, _NAMED, strict=True):
            y = top + row * pitch + (pitch - tall) / 2
            put(label, 0, y, label.sizeHint().width(), tall)
        self._place_months(left, pitch)

    def _place_months(self, left: int, pitch: int) -> None:
        """Name the months; the first, of a few days only, gives way to one that would touch it."""
        theme = theme_of(self)
        widths = [label.sizeHint().width() for label in self._months]
        xs = [left + week * pitch for week in self._starts]
        gap = theme.num("chart.calendar.names")
        is_crowded = len(xs) > 1 and xs[0] + widths[0] + gap > xs[1]
        for place, label in enumerate(self._months):
            label.setVisible(place < len(xs) and not (place == 0 and is_crowded))
            if place < len(xs):
                x = min(xs[place], self.width() - widths[place])
                put(label, x, 0, widths[place], theme.line("caption"))

    def _square(self, theme: Theme, pitch: int) -> int:
        wide = self._is_wide
        gap = theme.px("chart.calendar.pitchWide" if wide else "chart.calendar.pitch") - theme.px(
            "chart.calendar.squareWide" if wide else "chart.calendar.square"
        )
        return pitch - gap


def _begins(week: tuple[PracticeDay, ...]) -> bool:
    """Tell whether a month begins in a week."""
    return any(day.day.day == 1 for day in week)


def _month_name(day: PracticeDay) -> str:
    return QLocale().standaloneMonthName(day.day.month, QLocale.FormatType.ShortFormat)
