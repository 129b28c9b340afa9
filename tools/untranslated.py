"""Find words on screen that no translator has seen: the window speaks the pseudo language.

There every translated text is in brackets. What is painted, or told to screen readers, outside of
brackets was never asked for in her language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from tools.text_fit import painted

_WORD = re.compile(r"[^\W\d_]{2,}")
_NAMES = frozenset({"SI", "Relief", "English", "Español", "Esc", "px"})
"""Names of the app, of languages in themselves, and of a key."""


def untranslated(window: QWidget, *, own_words: Iterable[str] = ()) -> list[str]:
    """Return a line on each text with words outside of brackets; ``own_words`` are hers."""
    hers = tuple(own_words)
    found = [
        f"{type(one.widget).__name__} paints “{one.text}”: {left}"
        for one in painted(window)
        if (left := _outside(one.text, hers))
    ]
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            for what, text in _told(widget):
                if left := _outside(text, hers):
                    found.append(f"{type(widget).__name__}’s {what} “{text}”: {left}")
    return found


def _told(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "tooltip", widget.toolTip()
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield "hint", widget.placeholderText()


def _outside(text: str, own_words: tuple[str, ...]) -> str:
    for own in own_words:
        text = text.replace(own, "")
    depth, kept = 0, ""
    for sign in text:
        depth += (sign == "[") - (sign == "]")
        kept += sign if depth == 0 and sign != "]" else ""
    words = [word for word in _WORD.findall(kept) if word not in _NAMES | _calendar()]
    return " ".join(words)


def _calendar() -> frozenset[str]:
    """Return the names of days and months, which come from the locale."""
    locale, forms = QLocale(), (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    days = {locale.dayName(day, form) for day in range(1, 8) for form in forms}
    return frozenset(days | {locale.monthName(m, form) for m in range(1, 13) for form in forms})
