"""Taking a file in: looked at first, row by row; then all of it in one go, or nothing.

What is here stays as it is. A record that is known is recognised by its id: where the file says
something else of it, that is told, and what is here is kept.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.plain_table import DateOrder, Mapping, Role
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.record import SafetyEntry
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.services.call_card import keep_numbers
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.storage.backups import Reason, back_up_store
from sirelief_gui.storage.exchange.incoming import (
    Incoming,
    Part,
    Payload,
    Rating,
    Seen,
    Session,
    Source,
)
from sirelief_gui.storage.exchange.plain_source import PlainTable
from sirelief_gui.storage.exchange.sources import Choices, open_source, plain_table
from sirelief_gui.storage.store import Store

__all__ = [
    "Choices",
    "DateOrder",
    "ImportFault",
    "ImportRefused",
    "Mapping",
    "Part",
    "PlainTable",
    "Report",
    "Role",
    "Row",
    "Verdict",
    "plain_table",
]

MOST_ROWS = 1000
"""Of one verdict in a report; all are counted."""

_TWICE = mark("{value} is there twice")
_NO_OWNER = {
    Part.SESSIONS: mark("the session {value} is neither in this file nor here"),
    Part.ACTIVITIES: mark("the activity {value} is neither in this file nor here"),
}
_NO_COLUMN = mark("there is no column {name}")
_CHANGED = mark("The file has changed since it was looked at. Look at it again.")


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    SAME = "same"
    """Already here, and the same."""
    DIFFERENT = "different"
    """Already here and different: what is here is kept."""
    LEFT = "left"
    """Not taken: a setting that was not asked for."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a report. ``id`` is that of the record; ``fault`` why it is refused."""

    verdict: Verdict
    place: str
    part: Part | None = None
    id: str = ""
    at: datetime | None = None
    """When it was; None for settings, programs, exercises and pictures."""
    fault: ImportFault | None = None


@dataclass(slots=True)
class Report:
    """What importing a file does: every row counted, the first of each verdict kept."""

    file: Path
    choices: Choices
    digest: str = ""
    counts: Counter[tuple[Part | None, Verdict]] = field(default_factory=Counter)
    rows: list[Row] = field(default_factory=list)

    def count(self, verdict: Verdict, part: Part | None = None) -> int:
        """Return how many rows have a verdict, of one part or of all."""
        return sum(
            n
            for (of, found), n in self.counts.items()
            if found is verdict and (part is None or of is part)
        )

    def rows_of(self, *verdicts: Verdict) -> tuple[Row, ...]:
        """Return the rows that were kept of some verdicts, in the order of the file."""
        return tuple(row for row in self.rows if row.verdict in verdicts)

    @property
    def is_refused(self) -> bool:
        """Whether anything is wrong: then nothing can be imported."""
        return self.count(Verdict.REFUSED) > 0

    def add(self, row: Row) -> None:
        """Count a row, and keep it if it is among the first of its verdict."""
        if self.count(row.verdict) < MOST_ROWS:
            self.rows.append(row)
        self.counts[row.part, row.verdict] += 1


class ImportRefused(Exception):  # noqa: N818 - nothing of ours went wrong
    """A file that cannot be imported; ``fault`` says where and why, ``str()`` is a sentence."""

    def __init__(self, fault: ImportFault) -> None:
        said = fault.sentence()
        super().__init__(said if said.endswith(".") else f"{said}.")
        self.fault = fault


def look(store: Store, file: Path, choices: Choices, progress: Progress = unwatched) -> Report:
    """Tell what importing ``file`` would do; nothing is changed.

    What is wrong with the file is in the report. Raises StorageError, Cancelled.
    """
    with store.snapshot():
        return _Walk(store, file, choices).run(progress)


def take(store: Store, seen: Report, *, at: datetime, progress: Progress = unwatched) -> Report:
    """Import what ``look`` told of, after a verified backup: all of it, or nothing.

    Raises ImportRefused for a file that is wrong or has changed since, StorageError, Cancelled.
    """
    refuse(seen)
    back_up_store(store.path.parent, reason=Reason.IMPORT, at=at)
    put: list[str] = []
    with _pictures_undone(store, put), store.taking_in():
        walk = _Walk(store, seen.file, seen.choices, takes=True, pictures=put)
        report = walk.run(progress)
        refuse(report)
        if report.digest != seen.digest:
            raise ImportRefused(ImportFault("", _CHANGED))
    if report.count(Verdict.NEW, Part.SETTINGS):
        keep_numbers(store.path.parent, SettingsStore(store).load().numbers)
    return report


class Importing:
    """Looks into files and takes them in, each time with a store of its own: any thread may."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder, self._clock = folder, clock

    def table(self, file: Path, mapping: Mapping | None = None) -> PlainTable | None:
        """Return a plain table as it stands, to say what its columns are; None for other files."""
        try:
            return plain_table(file, mapping)
        except ImportFault:
            return None

    def look(
        self,
        file: Path,
        *,
        mapping: Mapping | None = None,
        settings: bool = False,
        progress: Progress = unwatched,
    ) -> Report:
        """Tell what importing ``file`` would do. Raises StorageError, Cancelled."""
        choices = Choices(settings=settings, mapping=mapping, zone=self._clock.timezone())
        with Store.open(self._folder, create=False) as store:
            return look(store, file, choices, progress)

    def take(self, seen: Report, progress: Progress = unwatched) -> Report:
        """Import what was looked at. Raises ImportRefused, StorageError, Cancelled."""
        with Store.open(self._folder, create=False) as store:
            return take(store, seen, at=self._clock.now(), progress=progress)


def with_columns(file: Path, named: dict[str, str], order: DateOrder | None) -> Mapping | None:
    """Return which column of a plain table is what: by name as said, the rest as it is guessed.

    None for a file of ours. Raises ImportRefused, StorageError.
    """
    try:
        table = plain_table(file, None)
        if table is None:
            return None
        for name in named.values():
            if name not in table.columns:
                raise ImportFault(file.name, _NO_COLUMN, name=shown(name))
    except ImportFault as fault:
        raise ImportRefused(fault) from None
    places = {role: table.columns.index(name) for role, name in named.items()}
    return replace(Mapping(**(asdict(table.mapping) | places)), order=order)


def refuse(report: Report) -> None:
    """Raise ImportRefused for the first thing that is wrong, if anything is."""
    for row in report.rows_of(Verdict.REFUSED):
        if row.fault is not None:
            raise ImportRefused(row.fault)


@contextmanager
def _pictures_undone(store: Store, put: list[str]) -> Iterator[None]:
    try:
        yield
    except BaseException:
        store.take_pictures_away(put)
        raise


def _moment(payload: Payload) -> datetime | None:
    match payload:
        case Session(record=record):
            return record.started_at
        case Rating(check_in=check_in):
            return check_in.at
        case Activity(added_at=at) | ActivityRating(at=at) | SafetyEntry(at=at):
            return at
    return None


class _Walk:
    """Goes through a file once: judges each record, and puts what is new if it ``takes``."""

    def __init__(
        self,
        store: Store,
        file: Path,
        choices: Choices,
        *,
        takes: bool = False,
        pictures: list[str] | None = None,
    ) -> None:
        self._store = store
        self._takes = takes
        self._pictures = [] if pictures is None else pictures
        self._report = Report(file, choices)
        self._is_empty = not any(store.record_counts().values())
        self._seen = Seen()
        self._new_sessions: set[str] = set()
        self._named: dict[tuple[Part, str], str] = {}
        """Sessions and activities that ratings belong to, with the place of the first."""

    def run(self, progress: Progress) -> Report:
        digest = hashlib.sha256()
        try:
            source = open_source(self._report.file, self._report.choices, digest.update)
            self._go_through(source, progress)
        except ImportFault as fault:
            self._refuse(fault)
        self._report.digest = digest.hexdigest()
        return self._report

    def _go_through(self, source: Source, progress: Progress) -> None:
        for item in source.records(progress):
            if isinstance(item, ImportFault):
                self._refuse(item)
            elif self._seen.again(item.part, item.id):
                self._refuse(ImportFault(item.id_place, _TWICE, value=shown(item.id)))
            else:
                self._judge(item)
        if self._report.is_refused:  # a session that is wrong would be missed as well
            return
        for (part, record_id), place in self._named.items():
            here = self._seen.ids.get(part, set())
            if record_id not in here and not self._store.has_record(part, record_id):
                self._refuse(ImportFault(place, _NO_OWNER[part], value=shown(record_id)))

    def _refuse(self, fault: ImportFault) -> None:
        self._report.add(Row(verdict=Verdict.REFUSED, place=fault.place, fault=fault))

    def _judge(self, item: Incoming) -> None:
        owner = item.owner
        if item.with_session and (owner is None or owner[1] not in self._new_sessions):
            return
        if owner is not None:
            self._named.setdefault(owner, item.owner_place)
        verdict = self._verdict(item)
        if item.part is Part.SESSIONS and verdict is Verdict.NEW:
            self._new_sessions.add(item.id)
        self._report.add(
            Row(
                verdict=verdict,
                place=item.place,
                part=item.part,
                id=item.id,
                at=_moment(item.payload),
            )
        )
        if self._takes and verdict is Verdict.NEW and not self._report.is_refused:
            if item.part is Part.PICTURES:
                self._pictures.append(item.id)
            self._store.put(item)

    def _verdict(self, item: Incoming) -> Verdict:
        now = self._store.payload_now(item.part, item.id)
        if now is not None and item.seen_as(now) == item.seen_as(item.payload):
            return Verdict.SAME
        if item.part is Part.SETTINGS and self._report.choices.settings:
            return Verdict.NEW
        if now is not None:
            return Verdict.DIFFERENT
        if item.part is Part.SETTINGS and not self._is_empty:
            return Verdict.LEFT
        return Verdict.NEW
