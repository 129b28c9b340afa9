"""Is the history sound? Asked of the database as it stands, answered in words."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sirelief_gui.domain.events import whole_number
from sirelief_gui.domain.record import Outcome
from sirelief_gui.storage import rows


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield each thing that is wrong, as a sentence; ``connection`` gives sqlite3.Row rows."""
    yield from _file(connection)
    yield from _references(connection)
    yield from _ranges(connection)
    yield from _records(connection)
    yield from _sequences(connection)
    yield from _journals(connection)
    yield from _corrections(connection)
    yield from _programs(connection)


def _file(connection: sqlite3.Connection) -> Iterator[str]:
    for (verdict,) in connection.execute("PRAGMA integrity_check"):
        if verdict != "ok":
            yield f"The file is damaged: {verdict}."


def _references(connection: sqlite3.Connection) -> Iterator[str]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        place = table if row is None else f"{table}, row {row},"
        yield f"{place} refers to an entry of {parent} that is not there."


def _ranges(connection: sqlite3.Connection) -> Iterator[str]:
    for row in connection.execute(
        "SELECT id, score FROM check_ins WHERE score NOT BETWEEN 0 AND 10"
    ):
        yield f"Check-in {row['id']} has the score {row['score']}; scores go from 0 to 10."
    for row in connection.execute(
        "SELECT id, effort FROM sessions WHERE effort NOT BETWEEN 0 AND 10"
    ):
        yield f"Session {row['id']} has the effort {row['effort']}; effort goes from 0 to 10."
    for row in connection.execute("SELECT * FROM exercise_results WHERE reps_done > reps_planned"):
        yield (
            f"Session {row['session_id']}, {row['exercise']}: {row['reps_done']} reps done,"
            f" but {row['reps_planned']} planned."
        )


def _records(connection: sqlite3.Connection) -> Iterator[str]:
    """Read every record as the program does, and see that it is filed where it belongs."""
    for row in connection.execute("SELECT * FROM sessions ORDER BY started_us"):
        yield from _record(
            f"Session {row['id']}", row, lambda row: rows.session_row(rows.session_from(row, ()))
        )
    for row in connection.execute("SELECT * FROM check_ins ORDER BY at_us"):
        yield from _record(
            f"Check-in {row['id']}",
            row,
            lambda row: rows.check_in_row(rows.check_in_from(row, (), ())),
        )
    for row in connection.execute("SELECT * FROM safety_log ORDER BY at_us"):
        yield from _record(
            f"Safety entry {row['id']}", row, lambda row: rows.safety_row(rows.safety_from(row))
        )
    yield from _activities(connection)


def _activities(connection: sqlite3.Connection) -> Iterator[str]:
    """Read her activities, how she rated them, and how each exercise of a session felt."""
    for row in connection.execute("SELECT * FROM activities ORDER BY added_us"):
        yield from _record(
            f"Activity {row['id']}", row, lambda row: rows.activity_row(rows.activity_from(row))
        )
    for row in connection.execute("SELECT * FROM activity_ratings ORDER BY at_us"):
        yield from _record(
            f"Rating {row['id']} of an activity",
            row,
            lambda row: rows.activity_rating_row(rows.activity_rating_from(row)),
        )
    for row in connection.execute(
        "SELECT * FROM exercise_results WHERE hurt <> (comfort IS 'hurt')"
        " OR comfort NOT IN ('eased', 'same', 'hurt')"
    ):
        felt = "nothing" if row["comfort"] is None else row["comfort"]
        hurt = "hurting" if row["hurt"] else "not hurting"
        yield f"Session {row['session_id']}, {row['exercise']}: marked as {hurt}, but rated {felt}."


def _record(
    what: str, row: sqlite3.Row, there_and_back: Callable[[sqlite3.Row], dict[str, object]]
) -> Iterator[str]:
    try:
        again = there_and_back(row)
    except ValueError as error:
        yield f"{what} cannot be read: {error.__cause__ or error}."
        return
    for column in ("day", "started_us", "at_us", "added_us"):
        if column in again and again[column] != row[column]:
            yield f"{what} is filed under {column} {row[column]}, not {again[column]}."
    if "timezone" in again and not is_zone(row["timezone"]):
        yield f"{what} has an unknown time zone: {row['timezone']}."


@lru_cache(maxsize=1024)  # looked up in files; a history has few
def is_zone(name: str) -> bool:
    """Tell whether a name is that of a time zone known here."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _sequences(connection: sqlite3.Connection) -> Iterator[str]:
    query = (
        "SELECT session_id, COUNT(*) AS present, MAX(seq) + 1 AS expected FROM events"
        " GROUP BY session_id HAVING present <> expected ORDER BY session_id"
    )
    for row in connection.execute(query):
        missing = row["expected"] - row["present"]
        yield (
            f"The journal of session {row['session_id']} lacks {missing}"
            f" of {row['expected']} entries."
        )


def _journals(connection: sqlite3.Connection) -> Iterator[str]:
    """Compare the reps of each closed session, as first saved, with those its journal tells of."""
    closed = connection.execute(
        "SELECT id FROM sessions WHERE outcome <> ? AND id IN (SELECT session_id FROM events)"
        " ORDER BY started_us",
        (Outcome.IN_PROGRESS,),
    )
    for (session_id,) in closed.fetchall():
        try:
            told = _told_reps(connection, session_id)
        except (KeyError, TypeError, ValueError) as error:
            yield f"The journal of session {session_id} cannot be read: {error!r}."
            continue
        try:
            saved = _saved_reps(connection, session_id)
        except (KeyError, TypeError, ValueError) as error:
            yield f"What session {session_id} said at first cannot be read: {error!r}."
            continue
        for position in sorted(told.keys() | saved.keys()):
            if told.get(position, 0) != saved.get(position, 0):
                yield (
                    f"Session {session_id}, exercise {position + 1}: {saved.get(position, 0)} reps"
                    f" saved, but {told.get(position, 0)} in its journal."
                )


def _told_reps(connection: sqlite3.Connection, session_id: str) -> dict[int, int]:
    """Return the reps the journal tells of by exercise; one done twice counts once."""
    done: dict[int, set[tuple[object, ...]]] = defaultdict(set)
    for row in connection.execute(
        "SELECT kind, data FROM events WHERE session_id = ?"
        " AND kind IN ('rep_completed', 'exercise_restarted') ORDER BY seq",
        (session_id,),
    ):
        data = json.loads(row["data"])
        if row["kind"] == "rep_completed":
            done[whole_number(data["item"])].add((data["set"], data["rep"], data["side"]))
        else:
            done.pop(whole_number(data["item"]), None)
    return {item: len(reps) for item, reps in done.items()}


def _saved_reps(connection: sqlite3.Connection, session_id: str) -> dict[int, int]:
    """Return the reps saved by exercise, before any correction."""
    original = connection.execute(
        "SELECT before FROM corrections WHERE session_id = ? ORDER BY id LIMIT 1", (session_id,)
    ).fetchone()
    if original is not None:
        results = json.loads(original["before"])["results"]
    else:
        results = connection.execute(
            "SELECT position, reps_done FROM exercise_results WHERE session_id = ?", (session_id,)
        ).fetchall()
    return {
        whole_number(result["position"]): whole_number(result["reps_done"]) for result in results
    }


def _corrections(connection: sqlite3.Connection) -> Iterator[str]:
    """See that what each record said before a correction can be read."""
    for row in connection.execute("SELECT * FROM corrections ORDER BY id"):
        is_session = row["session_id"] is not None
        what = f"session {row['session_id']}" if is_session else f"check-in {row['check_in_id']}"
        try:
            said = json.loads(row["before"])
        except ValueError as error:
            yield f"What {what} said before a correction cannot be read: {error}."
            continue
        if not isinstance(said, dict):
            yield f"What {what} said before a correction is no record."


def _programs(connection: sqlite3.Connection) -> Iterator[str]:
    """See that what she wrote herself can be read and is filed under its own id."""
    for table, what in (("programs", "Program"), ("own_exercises", "Exercise")):
        for row in connection.execute(f"SELECT id, body FROM {table} ORDER BY id"):  # noqa: S608
            try:
                body = json.loads(row["body"])
            except ValueError as error:
                yield f"{what} {row['id']} cannot be read: {error}."
                continue
            if not isinstance(body, dict) or body.get("id") != row["id"]:
                yield f"{what} {row['id']} is filed under an id that is not its own."
