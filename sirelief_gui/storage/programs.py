"""Her programs and her own exercises, kept as the tables of a program file (JSON) by their ids.

What they mean is known to the domain, which reads them as it reads files: `services/programs.py`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast

from sirelief_gui.domain.json_text import json_text
from sirelief_gui.storage.connected import Connected

Body = Mapping[str, object]
"""What a program file says of one program, or of one exercise of hers."""
Changes = Mapping[str, Body | None]
"""What to keep by id; None takes it away."""

_NONE: Changes = {}


class ProgramShelf(Connected):
    """The part of the store that holds programs."""

    def programs(self) -> dict[str, object]:
        """Return what is kept of each program of hers, by id."""
        return self._bodies("programs")

    def own_exercises(self) -> dict[str, object]:
        """Return what is kept of each exercise of hers, by id."""
        return self._bodies("own_exercises")

    def keep_programs(
        self,
        programs: Changes = _NONE,
        own_exercises: Changes = _NONE,
        settings: Mapping[str, object] = _NONE,
    ) -> None:
        """Keep and take away programs and exercises, and keep settings: all of it, or none."""
        with self._writing():
            self._keep("programs", programs)
            self._keep("own_exercises", own_exercises)
            for key, value in settings.items():
                self._keep_setting(key, value)

    def _bodies(self, table: str) -> dict[str, object]:
        found = self._all(f"SELECT id, body FROM {table} ORDER BY id")  # noqa: S608 - names are ours
        return {row["id"]: _body(row["body"]) for row in found}

    def _keep(self, table: str, changes: Changes) -> None:
        for key, body in changes.items():
            self._connection.execute(f"DELETE FROM {table} WHERE id = ?", (key,))  # noqa: S608
            if body is not None:
                self._insert(table, [{"id": key, "body": json_text(body)}])

    def _keep_setting(self, key: str, value: object) -> None:
        self._connection.execute(
            "INSERT INTO settings (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json_text(value)),
        )


def _body(text: str) -> object:
    """Return what was kept; None for what is no JSON: it is told of, and everything else stays."""
    try:
        return cast(object, json.loads(text))
    except ValueError:
        return None
