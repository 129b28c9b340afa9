"""One connection to the database, with what every kind of record needs of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sirelief_gui.storage import handles
from sirelief_gui.storage.database import open_database
from sirelief_gui.storage.engine import BUSY_SECONDS, PLAIN, Engine, engine_for
from sirelief_gui.storage.errors import NEEDS_PASSPHRASE, NeedsPassphrase, world_faults
from sirelief_gui.storage.in_place import InPlace


@contextmanager
def held_while_opened(path: Path) -> Iterator[None]:
    """Keep the locks of a database that is opened in the body, until a `Connected` keeps them."""
    with world_faults(path), handles.held(path):
        yield


class Connected:
    """Holds an open database; used with ``with``, it is closed in the end."""

    def __init__(self, connection: sqlite3.Connection, path: Path, engine: Engine = PLAIN) -> None:
        self.path = path
        self.engine = engine
        self._held: sqlite3.Connection | None = None
        self.times_opened = 0
        """How often the file was opened: what a connection counts begins anew with it."""
        self._hold(connection, engine)

    @property
    def _connection(self) -> sqlite3.Connection:
        """The open database; NeedsPassphrase while it rests."""
        if self._held is None:
            raise NeedsPassphrase(NEEDS_PASSPHRASE.format(path=self.path))
        return self._held

    def _hold(self, connection: sqlite3.Connection, engine: Engine) -> None:
        try:
            with world_faults(self.path):
                self._in_place = InPlace(self.path)
        except BaseException:
            connection.close()
            raise
        connection.row_factory = engine.row_factory
        self._held, self.engine = connection, engine
        self.times_opened += 1

    @property
    def is_resting(self) -> bool:
        """Whether the file is closed for the time being."""
        return self._held is None

    def require_in_place(self) -> None:
        """Raise FolderGone when what is open is no longer in its folder; a resting one never is.

        Raises another StorageError where that cannot be told.
        """
        if self._held is not None:
            with world_faults(self.path):
                self._in_place.require()

    def rest(self) -> None:
        """Close the file for the time being: all else raises NeedsPassphrase until `wake`."""
        if self._held is not None:
            self.close()
            self._held, self.engine = None, PLAIN

    def wake(self, *, busy_seconds: float = BUSY_SECONDS) -> None:
        """Open the file again, by the engine its folder was unlocked with; StorageError if not."""
        folder = self.path.parent
        engine = engine_for(folder)
        if self._held is None:
            with held_while_opened(self.path):
                connection = open_database(
                    folder, create=False, busy_seconds=busy_seconds, engine=engine
                )
                self._hold(connection, engine)

    def close(self) -> None:
        """Close the database; a second time does nothing."""
        if self._held is not None:
            with world_faults(self.path):
                self._held.close()
            self._in_place.let_go()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Run the body as one transaction: committed when it ends, undone when it raises.

        FolderGone where it would be committed into what is no longer in its folder. Who takes the
        folder away while it is being committed takes it away with this in it.
        """
        with world_faults(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._in_place.require()
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # SQLite itself rolls back on a full disk
                    self._connection.execute("ROLLBACK")
                raise

    def _all(self, sql: str, *values: object) -> list[sqlite3.Row]:
        with world_faults(self.path):
            return self._connection.execute(sql, values).fetchall()

    def _insert(self, table: str, columns: Iterable[Mapping[str, object]]) -> None:
        for row in columns:
            names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
            self._connection.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - names are ours
                row,
            )

    def _update(self, table: str, row: Mapping[str, object]) -> sqlite3.Cursor:
        changes = ", ".join(f"{name} = :{name}" for name in row)
        return self._connection.execute(
            f"UPDATE {table} SET {changes} WHERE id = :id",  # noqa: S608 - names are ours
            row,
        )
