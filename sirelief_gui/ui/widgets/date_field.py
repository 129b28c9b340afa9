"""A day, written as her country writes it."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.widgets.field import LineField

_ISO = "yMd"
"""A date that begins with its year goes on with the month, everywhere."""


class DateField(LineField):
    """One line for a date between ``first`` and ``last``; an ISO date is understood as well."""

    def __init__(
        self, label: str, *, first: date, last: date, day: date | None = None, help_text: str = ""
    ) -> None:
        self._first, self._last = first, last
        middle = first + (last - first) / 2
        super().__init__(
            label,
            text="" if day is None else _written(day),
            hint=_written(middle),
            help_text=help_text,
        )
        self.text_changed.connect(lambda: self.set_error(""))

    def day(self) -> date | None:
        """Return the date that is written, None for nothing, none at all or one out of bounds."""
        found = _read(self.text())
        return found if found is not None and self._first <= found <= self._last else None

    def problem(self) -> str:
        """Say what is wrong with what is written; "" when it is a date that can be, or empty."""
        if not self.text() or self.day() is not None:
            return ""
        if _read(self.text()) is None:
            example = _written(self._first + (self._last - self._first) / 2)
            return self.tr("This is not a date. Write it like {example}.").format(example=example)
        return self.outside(day_text(self._first, year=True), day_text(self._last, year=True))

    def outside(self, first: str, last: str) -> str:
        """Say between which days it lies; a field for another date than the due date overrides."""
        sentence = self.tr("A due date lies between {first} and {last}.")
        return sentence.format(first=first, last=last)


def _pattern() -> str:
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def _written(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), _pattern())


def _read(text: str) -> date | None:
    """Read three numbers in the order her country writes them, whatever stands between."""
    numbers = [int(part) for part in re.findall(r"\d{1,4}", text)]
    if len(numbers) != len(_ISO) or re.search(r"[^\W\d_]", text):
        return None
    order = sorted("dMy", key=_pattern().find)
    if re.match(r"\s*\d{4}", text):
        order = list(_ISO)
    found = dict(zip(order, numbers, strict=True))
    year = found["y"] + (2000 if found["y"] < 100 else 0)
    try:
        return date(year, found["M"], found["d"])
    except ValueError:
        return None
