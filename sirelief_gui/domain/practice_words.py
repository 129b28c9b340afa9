"""The practice calendar in words: each of its days, and how many sessions it counts."""

from __future__ import annotations

from datetime import date

from sirelief_gui.domain.stats_calendar import Practice, PracticeCalendar, PracticeDay
from sirelief_gui.domain.words import Translate, as_is, plural


def day_in_words(day: PracticeDay, day_text: str, tr: Translate = as_is) -> str:
    """Say a day of the calendar: 'Wed 15 October: 1 session, 2 or more points lower'."""
    parts = [tr("today")] if day.is_today else []
    if day.sessions:
        parts.append(plural(day.sessions, "1 session", "{n} sessions", tr).format(n=day.sessions))
    elif day.practice is Practice.NONE:
        parts.append(tr("to come") if day.is_future else tr("no session"))
    if day.practice is Practice.STOPPED:
        parts.append(tr("stopped early"))
    elif day.practice is Practice.LOWER:
        parts.append(tr("2 or more points lower"))
    return tr("{day}: {what}").format(day=day_text, what=", ".join(parts))


def count_in_words(calendar: PracticeCalendar, since: date, tr: Translate = as_is) -> str:
    """Say how many sessions are counted: '29 sessions'.

    Where the range begins ``since`` a day before the calendar does, it says of how many weeks:
    '29 sessions in 12 weeks'.
    """
    n, weeks = calendar.sessions, calendar.weeks
    if since < weeks[0][0].day:
        text = plural(n, "1 session in {weeks} weeks", "{n} sessions in {weeks} weeks", tr)
        return text.format(n=n, weeks=len(weeks))
    return plural(n, "1 session", "{n} sessions", tr).format(n=n)
