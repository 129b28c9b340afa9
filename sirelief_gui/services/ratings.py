"""What ratings and days are called on screen."""

from __future__ import annotations

from datetime import date

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.words import Translate, as_is, plural


def kind_text(kind: CheckInKind, tr: Translate = as_is) -> str:
    """Say when a rating was given, as the end of a line: 'after session'; '' for just so."""
    return {
        CheckInKind.BEFORE: tr("before session"),
        CheckInKind.AFTER: tr("after session"),
        CheckInKind.DURING: tr("during session"),
        CheckInKind.NEXT_MORNING: tr("in the morning"),
        CheckInKind.WORST_24H: tr("worst in 24 hours"),
        CheckInKind.NOW: "",
    }[kind]


def ago_text(day: date, today: date, tr: Translate = as_is) -> str:
    """Say how long ago a day was: 'Today', 'Yesterday', '5 days ago'."""
    days = (today - day).days
    if days <= 0:
        return tr("Today")
    return (
        tr("Yesterday")
        if days == 1
        else plural(days, "1 day ago", "{n} days ago", tr).format(n=days)
    )
