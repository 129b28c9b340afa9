"""The history as one long list: a head for each week, then its rows, read as they are seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sirelief_gui.domain.labels import in_order, site_label, trigger_label
from sirelief_gui.domain.pain import change_title, severity_word
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import plural
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.history_listing import Listing, WeekGroup, place_of
from sirelief_gui.services.history_views import PainRow, Row, SessionRow
from sirelief_gui.services.ratings import kind_text
from sirelief_gui.ui.dates import day_text, range_text, time_text, weekday_text
from sirelief_gui.ui.widgets.history_heights import Place
from sirelief_gui.ui.words import domain_words

ITEM = Qt.ItemDataRole.UserRole
"""The role under which an index holds its ``Head`` or ``Entry``."""

_PIECE = 48
"""Rows that are read at once, at least: a little more than a tall window shows."""
_Index = QModelIndex | QPersistentModelIndex
_NOTHING = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The line over a week: which one, and what is in it."""

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
    """Heads cannot be chosen, rows can. Rows are read when they are asked for, some weeks at once.

    ``failed`` says why rows cannot be read: they stay blank. ``changed`` comes, once a listing,
    when there are not as many as were counted: something else has written meanwhile.
    """

    failed = Signal(str)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing: Listing | None = None
        self._has_changed = False
        self._starts: list[int] = [0]
        self._entries: dict[int, tuple[Entry | None, ...]] = {}

    def set_listing(self, listing: Listing | None) -> None:
        """Show another list."""
        self.beginResetModel()
        self._listing, self._entries, self._has_changed = listing, {}, False
        self._starts = list(accumulate((1 + w.count for w in self.weeks), initial=0))
        self.endResetModel()

    @property
    def weeks(self) -> Sequence[WeekGroup]:
        """The weeks of the list, newest first."""
        return () if self._listing is None else self._listing.weeks

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        return 0 if parent.isValid() else self._starts[-1]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ITEM:
            return self.item(self.place(index.row()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            item = self.item(self.place(index.row()))
            if isinstance(item, Entry):
                return item.spoken
            return "" if item is None else f"{item.title}, {item.count}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.place(index.row()).row == 0:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def place(self, number: int) -> Place:
        """Return which week a row is in, and where in it."""
        week = bisect_right(self._starts, number) - 1
        return Place(week, number - self._starts[week])

    def index_at(self, place: Place) -> QModelIndex:
        """Return the index of a row by its week."""
        return self.index(self._starts[place.week] + place.row)

    def item(self, place: Place) -> Head | Entry | None:
        """Return what stands there, read now if it was not; None where it cannot be read."""
        if place.row == 0:
            week = self.weeks[place.week]
            title = _week_title(week, self.weeks[0])
            return Head(title=title, count=_week_count(week), top=place.week == 0)
        return self._of_week(place.week)[place.row - 1]

    def index_of(self, row_id: str) -> QModelIndex:
        """Return the index of a row; an invalid one if it is not in the list."""
        listing = self._listing
        try:
            week = -1 if listing is None else listing.week_of(row_id)
        except StorageError as problem:
            self.failed.emit(str(problem))
            week = -1
        for number, entry in enumerate(self._of_week(week) if week >= 0 else ()):
            if entry is not None and entry.row.id == row_id:
                return self.index_at(Place(week, number + 1))
        return QModelIndex()

    def index_near(self, row: Row) -> QModelIndex:
        """Return the index of a row, or of what took its place: the next older one."""
        listing = self._listing
        if listing is None or not listing.weeks:
            return QModelIndex()
        week = listing.week_near(row)
        for number, entry in enumerate(self._of_week(week)):
            if entry is None or place_of(entry.row) <= place_of(row):
                return self.index_at(Place(week, number + 1))
        after = self._starts[week + 1] + 1  # the first row of the next week, under its head
        return self.index(after if after < self._starts[-1] else self._starts[-1] - 1)

    def first_row(self) -> QModelIndex:
        """Return the index of the newest row; an invalid one in an empty list."""
        return self.index(1)

    def _of_week(self, week: int) -> tuple[Entry | None, ...]:
        if week not in self._entries:
            self._read(*self._piece(week))
        return self._entries[week]

    def _piece(self, week: int) -> tuple[int, int]:
        """Return the weeks around one that are read with it, until there are enough rows."""
        newest = oldest = week
        rows = self.weeks[week].count
        while rows < _PIECE and oldest + 1 < len(self.weeks) and oldest + 1 not in self._entries:
            oldest += 1
            rows += self.weeks[oldest].count
        while rows < _PIECE and newest > 0 and newest - 1 not in self._entries:
            newest -= 1
            rows += self.weeks[newest].count
        return newest, oldest

    def _needs_year(self, row: Row) -> bool:
        """Tell whether a row is of another year than the newest week, as heads tell it too."""
        return row.at.year != self.weeks[0].last.year

    def _read(self, newest: int, oldest: int) -> None:
        listing = self._listing
        found: Sequence[Sequence[Row]] = ()
        try:
            found = () if listing is None else listing.rows(newest, oldest)
        except StorageError as problem:
            self.failed.emit(str(problem))
        for place, week in enumerate(range(newest, oldest + 1)):
            rows = found[place] if found else ()
            count, last = self.weeks[week].count, len(rows) - 1
            if found and len(rows) != count and not self._has_changed:
                self._has_changed = True
                self.changed.emit()
            made = [
                entry_of(row, first=number == 0, last=number == last, year=self._needs_year(row))
                for number, row in enumerate(rows[:count])
            ]
            self._entries[week] = (*made, *(None for _ in range(count - len(made))))


def entry_of(row: Row, *, first: bool, last: bool, year: bool) -> Entry:
    """Return a row with its words, which say the ``year`` where it may be any."""
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
        spoken=", ".join(
            (day_text(day, year=year), title, under.replace("\n", ", "), _scores(row))
        ),
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
