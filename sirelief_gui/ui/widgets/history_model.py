"""The history as one long list: a head for each week, then its rows; handed out in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from sirelief_gui.domain.labels import in_order, site_label, trigger_label
from sirelief_gui.domain.pain import change_title, severity_word
from sirelief_gui.domain.words import plural
from sirelief_gui.services.history_views import PainRow, Row, SessionRow, WeekGroup
from sirelief_gui.services.ratings import kind_text
from sirelief_gui.ui.dates import day_text, range_text, time_text, weekday_text
from sirelief_gui.ui.words import domain_words

ITEM = Qt.ItemDataRole.UserRole
"""The role under which an index holds its ``Head`` or ``Entry``."""

_PIECE = 120
_Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The line over a week: which one, and what is in it; empty at the end of the list."""

    title: str
    count: str
    top: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row; ``first`` and ``last`` tell its place in its week."""

    row: Row
    weekday: str
    day: str
    title: str
    under: str
    first: bool
    last: bool
    spoken: str


class HistoryModel(QAbstractListModel):
    """Heads cannot be chosen, rows can. More is taken over as the view scrolls down."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._weeks: Sequence[WeekGroup] = ()
        self._next = 0
        self._items: list[Head | Entry] = []

    def set_weeks(self, weeks: Sequence[WeekGroup]) -> None:
        """Show other weeks, from the top."""
        self.beginResetModel()
        self._weeks, self._next, self._items = weeks, 0, []
        self._items = self._piece()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._items)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802
        return not parent.isValid() and self._next < len(self._weeks)

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802
        more = self._piece()
        start = len(self._items)
        self.beginInsertRows(QModelIndex(), start, start + len(more) - 1)
        self._items += more
        self.endInsertRows()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(item, Entry):
                return item.spoken
            return ", ".join(part for part in (item.title, item.count) if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self._items[index.row()], Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def index_of(self, row_id: str) -> QModelIndex:
        """Return the index of a row among those taken over; an invalid one if it is not there."""
        for number, item in enumerate(self._items):
            if isinstance(item, Entry) and item.row.id == row_id:
                return self.index(number)
        return QModelIndex()

    def first_row(self) -> QModelIndex:
        """Return the index of the newest row; an invalid one in an empty list."""
        return self.index(1) if len(self._items) > 1 else QModelIndex()

    def _piece(self) -> list[Head | Entry]:
        """Make the items of the next weeks, whole weeks until there are enough."""
        made: list[Head | Entry] = []
        while self._next < len(self._weeks) and len(made) < _PIECE:
            week = self._weeks[self._next]
            title = _week_title(week, self._weeks[0])
            made.append(Head(title=title, count=_week_count(week), top=self._next == 0))
            final = len(week.rows) - 1
            made += [
                entry_of(row, first=number == 0, last=number == final)
                for number, row in enumerate(week.rows)
            ]
            self._next += 1
        if made and self._next == len(self._weeks):
            made.append(Head(title="", count=""))
        return made


def entry_of(row: Row, *, first: bool, last: bool) -> Entry:
    """Return a row with its words."""
    title = row.title if isinstance(row, SessionRow) else _tr("Pain log")
    under = _session_line(row) if isinstance(row, SessionRow) else _log_line(row)
    day = row.at.date()
    return Entry(
        row=row,
        weekday=weekday_text(day),
        day=str(day.day),
        title=title,
        under=under,
        first=first,
        last=last,
        spoken=", ".join((day_text(day), title, under.replace("\n", ", "), _scores(row))),
    )


def _session_line(row: SessionRow) -> str:
    parts = [time_text(row.at), row.minutes]
    if row.stopped:
        parts.append(_tr("stopped"))
    if row.has_note:
        parts.append(_tr("note"))
    return ", ".join(parts)


def _log_line(row: PainRow) -> str:
    log = row.check_in
    parts = [time_text(row.at)]
    if when := kind_text(log.kind, domain_words):
        parts.append(when)
    causes = [_lower(trigger_label(trigger, domain_words)) for trigger in log.triggers]
    if log.trigger_note:
        causes.append(log.trigger_note)
    if causes:
        parts.append(_tr("after {what}").format(what=", ".join(causes)))
    if log.sites:
        parts += [_lower(site_label(site, domain_words)) for site in in_order(log.sites)]
    lines = [", ".join(parts)]
    if log.note:
        lines.append(log.note)
    return "\n".join(lines)


def _scores(row: Row) -> str:
    if isinstance(row, PainRow):
        score = row.check_in.score
        if score is None:
            return _tr("not rated")
        return f"{score}, {severity_word(score, domain_words).lower()}"
    if row.before is not None and row.after is not None:
        text = _tr("before {before}, after {after}, {change}")
        change = change_title(row.before, row.after, domain_words).lower()
        return text.format(before=row.before, after=row.after, change=change)
    if row.before is not None:
        return _tr("before {before}").format(before=row.before)
    if row.after is not None:
        return _tr("after {after}").format(after=row.after)
    return _tr("not rated")


def _week_title(week: WeekGroup, newest: WeekGroup) -> str:
    if week.this_week:
        return _tr("This week")
    return range_text(week.first, week.last, year=week.last.year != newest.last.year)


def _week_count(week: WeekGroup) -> str:
    parts = []
    if week.sessions:
        template = plural(week.sessions, "1 session", "{n} sessions", domain_words)
        parts.append(template.format(n=week.sessions))
    if week.pain_logs:
        template = plural(week.pain_logs, "1 pain log", "{n} pain logs", domain_words)
        parts.append(template.format(n=week.pain_logs))
    return ", ".join(parts)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
