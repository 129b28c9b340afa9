"""Where the history stands: what was read of it stays true until anything is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple, TypeVar, cast

from sirelief_gui.storage.connected import Connected
from sirelief_gui.storage.errors import world_faults

_T = TypeVar("_T")
_MOST_KEPT = 64
"""Answers that are kept: those of a search, letter by letter."""
_LONGEST_KEPT = 1000
"""The most rows of one: a report or an export reads years, and reads them once."""


class TrendsMark(NamedTuple):
    """Where the history stands: another one when something may have been written since."""

    opened: int
    by_others: int
    by_us: int


class Marked(Connected):
    """Tells whether what was read is still true, and keeps a few answers as long as it is."""

    _beside = 0
    """How many rows were changed by us that say nothing of her history."""
    _kept_at: TrendsMark | None = None
    _kept: dict[Hashable, object] | None = None

    def trends_mark(self) -> TrendsMark:
        """Return where the history stands now; told in microseconds, whatever its length."""
        with world_faults(self.path):
            ((version,),) = self._connection.execute("PRAGMA data_version").fetchall()
            changed = self._connection.total_changes
        return TrendsMark(self.times_opened, int(version), changed - self._beside)

    def rest(self) -> None:
        """Close the file for the time being; of a history that is locked nothing stays."""
        self._kept_at = self._kept = None
        super().rest()

    def _keeping(self, key: Hashable, ask: Callable[[], _T]) -> _T:
        """Return the answer to what ``key`` stands for; asked again once anything was written.

        It is handed to everyone who asks: let nobody change it.
        """
        mark = self.trends_mark()
        if self._connection.in_transaction:  # what is read within may still be undone
            return ask()
        if self._kept is None or mark != self._kept_at or len(self._kept) >= _MOST_KEPT:
            self._kept_at, self._kept = mark, {}
        if key in self._kept:
            return cast(_T, self._kept[key])
        answer = ask()
        if not (isinstance(answer, tuple) and len(answer) > _LONGEST_KEPT):
            self._kept[key] = answer
        return answer
