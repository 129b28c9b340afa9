"""A time of day, written as her country writes it."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from sirelief_gui.ui.dates import clock_text
from sirelief_gui.ui.widgets.field import LineField

_PLAIN = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(?:([ap])\.?\s*m\.?)?", re.IGNORECASE)
_NOON = 12


class TimeField(LineField):
    """One line for a time; '18:42', '6:42 pm' and '18.42' are understood everywhere."""

    def __init__(self, label: str, *, at: time | None = None, help_text: str = "") -> None:
        super().__init__(
            label,
            text="" if at is None else clock_text(at),
            hint=QCoreApplication.translate("TimeField", "like {example}").format(
                example=clock_text(time(18, 30))
            ),
            help_text=help_text,
        )
        self.text_changed.connect(lambda: self.set_error(""))

    def at(self) -> time | None:
        """Return the time that is written, None for nothing or none at all."""
        return _read(self.text())

    def problem(self) -> str:
        """Say what is wrong with what is written; "" when it is a time."""
        if self.at() is not None:
            return ""
        example = clock_text(time(18, 30))
        if not self.text():
            return self.tr("Write a time, like {example}.").format(example=example)
        return self.tr("This is not a time. Write it like {example}.").format(example=example)


def _read(text: str) -> time | None:
    written = QLocale().toTime(text, QLocale.FormatType.ShortFormat)
    if written.isValid():
        return time(written.hour(), written.minute())
    found = _PLAIN.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    read = QTime(hour, minute)
    return time(hour, minute) if read.isValid() else None
