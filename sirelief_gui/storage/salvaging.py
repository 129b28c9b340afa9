"""What can still be read of a damaged history, row by row, put into a new one.

The damaged file is never worked on: a copy of its bytes is, and that is taken away again. Each
table is read by itself, forward and backward as far as it goes, then in ever smaller stretches of
row numbers; each row is kept only if this program can read it and it belongs to something.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.record import Site, Trigger
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.storage import rows
from sirelief_gui.storage.copying import remove
from sirelief_gui.storage.engine import Engine, engine_for
from sirelief_gui.storage.errors import (
    NOT_FOUND,
    Damaged,
    NotFound,
    database_errors,
    world_faults,
)
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.schema import MIGRATIONS, Migration
from sirelief_gui.storage.swapping import WORK, decide, files_of

NOTHING_TO_SALVAGE = mark(
    "Nothing of {path} could be read. It was left as it is; choose a backup, or start afresh."
)
_TRIES = 2_000
"""Stretches of one table that are tried before the rest of it is given up."""
_FURTHEST = 1 << 40
"""No table of ours has a row with a higher number."""
_PARENTS = ("sessions", "check_ins", "activities")
"""Tables that others refer to: they are read first."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came of it: rows by table, kept and (as far as can be told) lost."""

    kept: tuple[tuple[str, int], ...]
    lost: tuple[tuple[str, int], ...]
    aside: Path
    """Where the damaged file is."""

    def of(self, table: str) -> int:
        """Return how many rows of a table were kept."""
        return dict(self.kept).get(table, 0)

    @property
    def all_lost(self) -> int:
        """How many rows are known to be lost."""
        return sum(number for _, number in self.lost)


def salvage(folder: Path, *, at: datetime, progress: Progress = unwatched) -> Salvaged:
    """Have what can be read of the history in ``folder`` take its place; it is set aside as it is.

    As `swapping.decide`: `settle` does it. Nobody has the history open. Raises Damaged when
    nothing can be read, other StorageErrors, and Cancelled; then nothing has changed.
    """
    path = folder / FILE_NAME
    if not path.exists():
        raise NotFound(NOT_FOUND.format(path=path))
    found: list[tuple[dict[str, int], dict[str, int]]] = []

    def make(part: Path) -> None:
        place = tempfile.TemporaryDirectory(dir=folder, prefix=WORK)
        with world_faults(path), place as name:
            work = Path(name) / FILE_NAME
            for file in files_of(path):
                shutil.copyfile(file, work.with_name(file.name))
            found.append(_salvage(work, part, engine_for(folder), progress))
        if not any(found[0][0].values()):
            raise Damaged(NOTHING_TO_SALVAGE.format(path=path))

    aside = decide(folder, make, at=at)
    kept, lost = found[0]
    return Salvaged(tuple(kept.items()), tuple(lost.items()), aside)


def start_afresh(folder: Path, *, at: datetime) -> Path:
    """Have an empty history take the place of the one in ``folder``, which is set aside as it is.

    As `swapping.decide`: `settle` does it. Returns where the old one will be.
    """

    def make(part: Path) -> None:
        with closing(engine_for(folder).connect(part)) as new:
            _lay_out(new, MIGRATIONS)

    return decide(folder, make, at=at)


def _salvage(
    work: Path, part: Path, engine: Engine, progress: Progress
) -> tuple[dict[str, int], dict[str, int]]:
    """Read the database at ``work`` into the empty file ``part``."""
    source, version = _opened(work, engine)
    with closing(source), closing(engine.connect(part)) as new:
        steps = [step for step in MIGRATIONS if step.version <= version] or MIGRATIONS
        new.row_factory = source.row_factory = engine.row_factory
        _lay_out(new, steps)
        kept: dict[str, int] = {}
        lost: dict[str, int] = {}
        tables = _tables(new)
        for number, table in enumerate(tables):
            progress(number, len(tables))
            reader = _Reader(source, table)
            kept[table] = _copy(reader, new, table)
            gaps = _gaps(new, table) + reader.refused
            lost[table] = max(reader.expected() - kept[table], gaps, int(reader.has_failed))
        new.execute("PRAGMA foreign_keys = ON")
        new.execute("PRAGMA journal_mode = DELETE")
    return kept, lost


def _opened(work: Path, engine: Engine) -> tuple[sqlite3.Connection, int]:
    """Open the copy, without its log where that cannot be made sense of; tell its version."""
    try:
        return _looked_at(work, engine)
    except database_errors():
        for file in files_of(work):
            if file != work:
                remove(file)
    return _looked_at(work, engine)


def _looked_at(work: Path, engine: Engine) -> tuple[sqlite3.Connection, int]:
    connection = engine.connect(work)
    try:
        connection.execute("PRAGMA cell_size_check = OFF")
        connection.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except database_errors():
        connection.close()
        raise
    return connection, int(version)


def _lay_out(new: sqlite3.Connection, steps: Sequence[Migration]) -> None:
    new.execute("PRAGMA synchronous = OFF")  # synced as a whole when it is done
    new.execute("PRAGMA journal_mode = MEMORY")
    for step in steps:
        for statement in step.statements():
            new.execute(statement)
        new.execute(f"PRAGMA user_version = {step.version}")


def _tables(new: sqlite3.Connection) -> list[str]:
    found = new.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%'"
        " ESCAPE '!' ORDER BY name"
    )
    names = [str(row[0]) for row in found]
    return sorted(names, key=lambda name: (name not in _PARENTS, name == "check_ins", name))


def _copy(reader: _Reader, new: sqlite3.Connection, table: str) -> int:
    """Put the rows that are good into the new database; returns how many."""
    columns = {str(row["name"]) for row in new.execute(f'PRAGMA table_info("{table}")')}
    owners = _owners(new, table)
    kept = 0
    new.execute("BEGIN")
    for row in reader.rows():
        values = {name: row[name] for name in row.keys() if name in columns}  # noqa: SIM118
        if values.get("session_id") is not None and table == "check_ins":
            if values["session_id"] not in owners["session_id"]:
                values["session_id"] = None
        elif any(values.get(name) not in {*ids, None} for name, ids in owners.items()):
            reader.refused += 1
            continue
        if not _reads(table, row):
            reader.refused += 1
            continue
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join(f":{name}" for name in values)
        try:
            new.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)  # noqa: S608
            kept += 1
        except database_errors():
            reader.refused += 1
    new.execute("COMMIT")
    return kept


def _gaps(new: sqlite3.Connection, table: str) -> int:
    """Return how many rows are missing of a table that counts them by session, as far as seen."""
    number = {"events": "seq", "exercise_results": "position"}.get(table)
    if number is None:
        return 0
    (missing,) = new.execute(
        f"SELECT SUM(last + 1 - there) FROM (SELECT MAX({number}) AS last, COUNT(*) AS there"  # noqa: S608
        f" FROM {table} GROUP BY session_id)"
    ).fetchone()
    return int(missing or 0)


def _owners(new: sqlite3.Connection, table: str) -> dict[str, set[object]]:
    """Return, by column that refers to another table, the ids there are."""
    return {
        str(row["from"]): {one[0] for one in new.execute(f'SELECT id FROM "{row["table"]}"')}  # noqa: S608
        for row in new.execute(f'PRAGMA foreign_key_list("{table}")')
    }


def _json(row: sqlite3.Row, column: str) -> None:
    json.loads(row[column])


_READERS: dict[str, Callable[[sqlite3.Row], object]] = {
    "sessions": lambda row: rows.session_from(row, ()),
    "exercise_results": rows.result_from,
    "events": rows.entry_from,
    "check_ins": lambda row: rows.check_in_from(row, (), ()),
    "check_in_sites": lambda row: Site(row["site"]),
    "check_in_triggers": lambda row: Trigger(row["trigger_kind"]),
    "activities": rows.activity_from,
    "activity_ratings": rows.activity_rating_from,
    "safety_log": rows.safety_from,
    "corrections": lambda row: _json(row, "before"),
    "settings": lambda row: _json(row, "value"),
    "programs": lambda row: _json(row, "body"),
    "own_exercises": lambda row: _json(row, "body"),
}


def _reads(table: str, row: sqlite3.Row) -> bool:
    """Tell whether this program can read a row."""
    try:
        _READERS.get(table, bool)(row)
    except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
        return False
    return True


class _Reader:
    """Reads what can be read of one table; a row that comes twice is given once."""

    def __init__(self, source: sqlite3.Connection, table: str) -> None:
        self._source, self._table = source, table
        self._tries = _TRIES
        self.refused = 0
        """Rows that could be read and were not kept."""
        self.has_failed = False
        """Whether a part of it could not be read."""

    def expected(self) -> int:
        """Return how many rows there should be, as an index may still tell; 0 if nothing does."""
        numbers = [0]
        for index in ("", *self._indexes()):
            how = f' INDEXED BY "{index}"' if index else " NOT INDEXED"
            with suppress(*database_errors()):
                sql = f'SELECT COUNT(*) FROM "{self._table}"{how}'  # noqa: S608
                numbers.append(int(self._source.execute(sql).fetchone()[0]))
        return max(numbers)

    def rows(self) -> Iterator[sqlite3.Row]:
        """Yield the rows that can be read."""
        try:
            (sql,) = self._source.execute(
                "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", (self._table,)
            ).fetchone() or ("",)
        except database_errors():
            return
        if not sql:
            return
        is_numbered = "WITHOUT ROWID" not in str(sql).upper()
        found = self._by_number() if is_numbered else self._by_key()
        seen: set[tuple[object, ...]] = set()
        for row in found:
            key = tuple(row)
            if key not in seen:
                seen.add(key)
                yield row

    def _by_key(self) -> Iterator[sqlite3.Row]:
        """Read from both ends, and by every index there is."""
        yield from self._some("")
        keys = [str(row["name"]) for row in self._columns() if row["pk"]]
        if keys:
            yield from self._some("ORDER BY " + ", ".join(f'"{key}" DESC' for key in keys))
        if "session_id" in keys:
            yield from self._by_session()

    def _by_session(self) -> Iterator[sqlite3.Row]:
        ids: list[object] = []
        with suppress(*database_errors()):
            ids.extend(row[0] for row in self._source.execute("SELECT id FROM sessions"))
        for one in ids[:_TRIES]:
            yield from self._some("WHERE session_id = ?", one)

    def _by_number(self) -> Iterator[sqlite3.Row]:
        yield from self._between(0, _FURTHEST)

    def _between(self, low: int, high: int) -> Iterator[sqlite3.Row]:
        """Read the rows numbered from ``low`` to ``high``: from both ends, then half by half."""
        if low > high or self._tries <= 0:
            return
        self._tries -= 1
        where = 'WHERE "_rowid_" BETWEEN ? AND ? ORDER BY "_rowid_"'
        got: list[sqlite3.Row] = []
        if self._drain(got, where, low, high):
            yield from got
            return
        yield from got
        first = int(got[-1]["_number_"]) if got else low - 1
        back: list[sqlite3.Row] = []
        self._drain(back, f"{where} DESC", low, high)
        yield from back
        last = int(back[-1]["_number_"]) if back else high + 1
        is_hopeless = low == high
        low, high = first + 1, last - 1
        if low <= high and not is_hopeless:
            middle = (low + high) // 2
            yield from self._between(low, middle)
            yield from self._between(middle + 1, high)

    def _some(self, how: str, *values: object) -> Iterator[sqlite3.Row]:
        got: list[sqlite3.Row] = []
        self._drain(got, how, *values, numbered=False)
        yield from got

    def _drain(
        self, into: list[sqlite3.Row], how: str, *values: object, numbered: bool = True
    ) -> bool:
        """Read until it ends or fails; tells whether it ended well."""
        number = '"_rowid_" AS "_number_", ' if numbered else ""
        try:
            cursor = self._source.execute(
                f'SELECT {number}* FROM "{self._table}" NOT INDEXED {how}',  # noqa: S608
                values,
            )
            for row in cursor:
                into.append(row)  # noqa: PERF402 - what was read before a fault counts
        except database_errors():
            self.has_failed = True
        except UnicodeDecodeError:  # text that is none any more
            self.has_failed = True
        else:
            return True
        return False

    def _columns(self) -> Sequence[sqlite3.Row]:
        with suppress(*database_errors()):
            return self._source.execute(f'PRAGMA table_info("{self._table}")').fetchall()
        return ()

    def _indexes(self) -> list[str]:
        with suppress(*database_errors()):
            found = self._source.execute(f'PRAGMA index_list("{self._table}")').fetchall()
            return [str(row["name"]) for row in found if str(row["origin"]) != "pk"]
        return []
