"""What Trends reads of the store: everything rated, in pieces that hold no one up.

Ten years are some 7,000 sessions and 17,000 ratings. They are read by column, and an object is
made only of what a chart shows; between two pieces a window can paint.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

from sirelief_gui.domain.record import CheckInKind, Comfort, Outcome
from sirelief_gui.domain.trend_data import Felt, Pair, Rating, TrendData
from sirelief_gui.storage.errors import DAMAGED, Unreadable, world_faults
from sirelief_gui.storage.marking import Marked
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.rows import instant_from

PIECE = 250
"""Rows that are read at once: a few milliseconds."""

_BEFORE, _AFTER = CheckInKind.BEFORE.value, CheckInKind.AFTER.value
_OF_A_SESSION = f"kind IN ('{_BEFORE}', '{_AFTER}') AND session_id IS NOT NULL"
_RATINGS = (
    f"SELECT at_us, rowid, CASE WHEN {_OF_A_SESSION} THEN NULL ELSE at END, kind, score,"  # noqa: S608 - names are ours
    f" session_id, CASE WHEN {_OF_A_SESSION} THEN '' ELSE note END FROM check_ins"
    " WHERE (at_us, rowid) > (?, ?) ORDER BY at_us, rowid LIMIT ?"
)
_SESSIONS = (
    "SELECT rowid, started_us, id, started_at, note, outcome, EXISTS (SELECT 1"
    " FROM exercise_results AS r WHERE r.session_id = sessions.id AND r.reps_done > 0)"
    " FROM sessions WHERE rowid > ? AND outcome <> ? ORDER BY rowid LIMIT ?"
)
_FELT = (
    "SELECT session_id, position, exercise, comfort FROM exercise_results"
    " WHERE comfort IS NOT NULL AND (session_id, position) > (?, ?)"
    " ORDER BY session_id, position LIMIT ?"
)
_FIRST = -(2**62)
"""An instant, or a row number, before all others."""
_KINDS = {kind.value: kind for kind in CheckInKind}
_COMFORTS = {comfort.value: comfort for comfort in Comfort}
_CUT_SHORT = frozenset({Outcome.STOPPED.value, Outcome.ENDED_EARLY.value})

_Scores = dict[str, int | None]
"""The last score of a kind by the id of its session; None where it was skipped."""


class TrendsReading(Marked):
    """The part of the store that Trends is reckoned from."""

    def trends_read(self, *, piece: int = PIECE) -> Generator[None, None, TrendData]:
        """Read all that Trends shows: yields after every ``piece`` rows, returns it in the end.

        Without the changes of her program, and the day her weeks are counted from. What is written
        between two pieces may be in it or not: whoever lets others write meanwhile compares
        `trends_mark` of before and after. Raises StorageError, Unreadable among them.
        """
        before: _Scores = {}
        after: _Scores = {}
        ratings = yield from self._trend_ratings(piece, before, after)
        pairs = yield from self._trend_pairs(piece, before, after)
        felt = yield from self._trend_felt(piece, pairs)
        return TrendData(pairs=pairs, ratings=ratings, felt=felt)

    def _trend_ratings(
        self, piece: int, before: _Scores, after: _Scores
    ) -> Generator[None, None, tuple[Rating, ...]]:
        """Sort ratings out: those of a session by its id, the last word last, and the others."""
        made: list[Rating] = []
        key = (_FIRST, _FIRST)
        while found := self._piece(_RATINGS, *key, piece):
            with _readable():
                for _us, _number, at, kind, score, session_id, note in found:
                    if at is None:
                        (before if kind == _BEFORE else after)[session_id] = score
                    elif score is not None:
                        made.append(
                            Rating(
                                at=instant_from(at),
                                kind=_KINDS[kind],
                                score=score,
                                session_id=session_id,
                                note=note,
                            )
                        )
            key = found[-1][:2]
            yield
        return tuple(made)

    def _trend_pairs(
        self, piece: int, before: _Scores, after: _Scores
    ) -> Generator[None, None, tuple[Pair, ...]]:
        """Return the closed sessions with their scores, oldest first."""
        made: list[tuple[int, str, Pair]] = []
        key = _FIRST
        while found := self._piece(_SESSIONS, key, Outcome.IN_PROGRESS, piece):
            with _readable():
                for _number, begun, id_, at, note, outcome, counts in found:
                    scores = before.get(id_), after.get(id_)
                    cut = outcome in _CUT_SHORT
                    pair = Pair(id_, instant_from(at), *scores, note, cut, counts == 1)
                    made.append((begun, id_, pair))
            key = found[-1][0]
            yield
        made.sort()
        return tuple([pair for _begun, _id, pair in made])

    def _trend_felt(
        self, piece: int, pairs: tuple[Pair, ...]
    ) -> Generator[None, None, tuple[Felt, ...]]:
        """Return how exercises felt, as they were done."""
        by_session: dict[str, list[tuple[str, Comfort]]] = {}
        key = ("", -1)
        while found := self._piece(_FELT, *key, piece):
            with _readable():
                for session_id, _position, exercise, comfort in found:
                    felt = (exercise, _COMFORTS[comfort])
                    by_session.setdefault(session_id, []).append(felt)
            key = found[-1][:2]
            yield
        made: list[Felt] = []
        for number, pair in enumerate(pairs, start=1):
            for exercise, comfort in by_session.get(pair.session_id, ()):
                made.append(
                    Felt(
                        day=pair.day,
                        session_id=pair.session_id,
                        exercise=exercise,
                        comfort=comfort,
                    )
                )
            if number % piece == 0:
                yield
        return tuple(made)

    def _piece(self, sql: str, *values: object) -> list[Any]:
        """Return rows as plain tuples: thousands of them are gone through."""
        with world_faults(self.path):
            cursor = self._connection.cursor()
            cursor.row_factory = None
            return cursor.execute(sql, values).fetchall()


@contextmanager
def _readable() -> Iterator[None]:
    """Make what cannot be made sense of in a row a fault of the history."""
    try:
        yield
    except (LookupError, TypeError, ValueError) as error:
        raise Unreadable(DAMAGED.format(path=FILE_NAME)) from error
