"""The days that the page looks at, in words."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from sirelief_gui.domain.chart_words import chart_in_words
from sirelief_gui.domain.trends import Range, TrendsView
from sirelief_gui.ui.dates import date_text, range_text
from sirelief_gui.ui.words import domain_words, number_text


def range_in_words(view: TrendsView) -> str:
    """Say it within a line: 'last 6 weeks', 'since 3 March', '3 to 20 March'."""
    if view.range is Range.ALL:
        year = view.first.year != view.last.year
        return _tr("since {day}").format(day=date_text(view.first, year=year))
    if view.range is None:
        return days_in_words(view.first, view.last, today=view.last)
    return {
        Range.WEEKS_2: _tr("last 2 weeks"),
        Range.WEEKS_6: _tr("last 6 weeks"),
        Range.MONTHS_3: _tr("last 3 months"),
    }[view.range]


def days_in_words(first: date, last: date, *, today: date) -> str:
    """Say two dates: '3 to 20 March', with the year where they are not of the same one."""
    return range_text(first, last, year=first.year != last.year or last.year != today.year)


def summary_in_words(view: TrendsView) -> str:
    """Say all that the pain chart shows, with the years where it reaches over more than one."""
    day = partial(date_text, year=view.first.year != view.last.year)
    return chart_in_words(view, domain_words, number_text, day=day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("range_words", text)
