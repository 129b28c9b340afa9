"""One connection to the database, with what every kind of record needs of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sirelief_gui.storage.engine import PLAIN, Engine
from sirelief_gui.storage.errors import world_faults


class Connected:
    """Holds an open database; used with ``with``, it is closed in the end."""

    def __init__(self, connection: sqlite3.Connection, path: Path, engine: Engine = PLAIN) -> None:
        self._connection = connection
        self._connection.row_factory = engine.row_factory
        self.path = path
        self.engine = engine

    def close(self) -> None:
        """Close the database; a second time does nothing."""
        with world_faults(self.path):
            self._connection.close()

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
        """Run the body as one transaction: committed when it ends, undone when it raises."""
        with world_faults(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
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
