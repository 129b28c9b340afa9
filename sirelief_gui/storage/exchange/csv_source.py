"""Taking in the CSV tables of ours: a folder of them, one of them, or the flat one.

They say less than the JSON file: what they do not say is as in a session without it, and does not
count when a row is compared with what is here.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import cast
from uuid import UUID, uuid5

from sirelief_gui.domain.exchange_format import CHECK_IN, RESULT, SESSION
from sirelief_gui.domain.exchange_kinds import Whole
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.progress import Progress
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    ExerciseResult,
    ResultStatus,
    SessionRecord,
    Site,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.storage.csv_export import DESCRIPTION_NAME, SCHEMA_VERSION
from sirelief_gui.storage.exchange.csv_activities import activities_of
from sirelief_gui.storage.exchange.csv_columns import (
    COMFORT_CELLS,
    KNOWN,
    RATING_CELLS,
    RESULT_CELLS,
    SESSION_CELLS,
    Shape,
    required,
    shape_of,
)
from sirelief_gui.storage.exchange.csv_rows import (
    Row,
    cell_of,
    cells_of,
    check_zone,
    made_of,
    said_keys,
    to_second,
)
from sirelief_gui.storage.exchange.incoming import Incoming, Part, Payload, Rating, Session
from sirelief_gui.storage.exchange.tables import Line, lines_of, place_of, read_text

_NAMESPACE = UUID("8f2f3f0a-2f7f-4a63-9e43-3d0c1d6f7b52")
_EVERY = 200
_MISSING = mark("the column {name} is missing")
_UNKNOWN = mark("the column {name} is not known here")
_DOUBLE = mark("the column {name} is there twice")
_WIDTH = mark("has {n} cells, not {expected}")
_TWICE = mark("{value} is there twice")
_OTHER = mark("says something else of this session than its first row")
_AT_ODDS = mark("contradicts the column hurt")
_ALONE = mark("these are exercises of sessions.csv; choose that file, with this one beside it")
_NO_SESSION = mark("the session {value} is not in sessions.csv")
_NEWER = mark(
    "these tables were written by a newer SI Relief (version {found} of them; this one knows "
    "{known}). Update SI Relief and try again"
)
_NO_DESCRIPTION = mark("this is no description of SI Relief's tables")


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of an import by their shape."""

    rows: Mapping[Shape, tuple[Row, ...]]

    def has(self, shape: Shape) -> bool:
        """Tell whether there is such a table."""
        return shape in self.rows


def tables_in(path: Path, text: str, heard: Callable[[bytes], object]) -> Tables:
    """Read ``path``, whose text is at hand, and what stands beside it if it is described there.

    Raises ImportFault, StorageError.
    """
    shape, rows = _table(path, text)
    found = {shape: rows}
    if shape is not Shape.FLAT and (path.parent / DESCRIPTION_NAME).is_file():
        described = check_description(path.parent / DESCRIPTION_NAME, heard)
        for other in (Shape.SESSIONS, Shape.EXERCISES, Shape.RATINGS, Shape.ACTIVITIES):
            beside = path.with_name(f"{other}.csv")
            if other is Shape.ACTIVITIES and other not in described:
                continue  # an earlier export left it
            if other not in found and beside.is_file():
                read, more = _table(beside, read_text(beside, heard))
                found[read] = more
    if Shape.EXERCISES in found and Shape.SESSIONS not in found:
        raise ImportFault(place_of(path, 1), _ALONE)
    return Tables(found)


def check_description(path: Path, heard: Callable[[bytes], object]) -> frozenset[str]:
    """Return the names of the tables that are described.

    Raises ImportFault for tables of a version that is not known, and StorageError.
    """
    try:
        described = json.loads(read_text(path, heard))
        version = described["schema_version"]
        names = frozenset(str(resource["name"]) for resource in described["resources"])
    except ImportFault:
        raise
    except (ValueError, LookupError, TypeError, RecursionError):
        raise ImportFault(path.name, _NO_DESCRIPTION) from None
    if type(version) is not int or version < 1:
        raise ImportFault(f"{path.name}: schema_version", _NO_DESCRIPTION)
    if version > SCHEMA_VERSION:
        place = f"{path.name}: schema_version"
        raise ImportFault(place, _NEWER, found=version, known=SCHEMA_VERSION)
    return names


def _table(path: Path, text: str) -> tuple[Shape, tuple[Row, ...]]:
    lines = lines_of(path, text)
    header = next(lines)
    shape = shape_of(header.cells)
    if shape is None:
        raise ImportFault(place_of(path, header.number), _MISSING, name="session_id")
    for i, name in enumerate(header.cells):
        if name in header.cells[:i]:
            raise ImportFault(place_of(path, header.number), _DOUBLE, name=shown(name))
        if name not in KNOWN[shape]:
            raise ImportFault(place_of(path, header.number), _UNKNOWN, name=shown(name))
    for name in required(shape):
        if name not in header.cells:
            raise ImportFault(place_of(path, header.number), _MISSING, name=name)
    return shape, tuple(_row(path, header.cells, line) for line in lines)


def _row(path: Path, names: tuple[str, ...], line: Line) -> Row:
    if len(line.cells) != len(names):
        template, n = _WIDTH, len(line.cells)
        raise ImportFault(place_of(path, line.number), template, n=n, expected=len(names))
    return Row(path, line.number, dict(zip(names, line.cells, strict=True)))


@dataclass(frozen=True, slots=True)
class CsvSource:
    """Tables of ours."""

    tables: Tables

    def records(self, progress: Progress) -> Iterator[Incoming | ImportFault]:
        """Yield the sessions, then the ratings."""
        total = sum(map(len, self.tables.rows.values()))
        results = self._results()
        done = 0
        for n, rows in enumerate(self._sessions()):
            if n % _EVERY == 0:
                progress(min(done, total), total)
            done += len(rows)
            try:
                yield from self._session(rows, results.pop(rows[0].cells["session_id"], ()))
            except ImportFault as fault:
                yield fault
        for left in results.values():
            row = left[0]
            value = shown(row.cells["session_id"])
            yield ImportFault(row.place("session_id"), _NO_SESSION, value=value)
        for n, row in enumerate(self.tables.rows.get(Shape.RATINGS, ())):
            if n % _EVERY == 0:
                progress(min(done + n, total), total)
            try:
                yield _rating(row)
            except ImportFault as fault:
                yield fault
        yield from activities_of(self.tables.rows.get(Shape.ACTIVITIES, ()))

    def _results(self) -> dict[str, tuple[Row, ...]]:
        """Return the rows of exercises.csv by session."""
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.tables.rows.get(Shape.EXERCISES, ()):
            found[row.cells["session_id"]].append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def _sessions(self) -> Iterator[tuple[Row, ...]]:
        """Yield the rows of each session: one, or in the flat table one for each exercise."""
        for row in self.tables.rows.get(Shape.SESSIONS, ()):
            yield (row,)
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.tables.rows.get(Shape.FLAT, ()):
            found[row.cells["session_id"]].append(row)
        yield from map(tuple, found.values())

    def _session(self, rows: tuple[Row, ...], exercises: tuple[Row, ...]) -> Iterator[Incoming]:
        first, is_flat = rows[0], self.tables.has(Shape.FLAT)
        names = SESSION_CELLS[Shape.FLAT if is_flat else Shape.SESSIONS]
        for row in rows[1:]:
            for name in names:
                if row.cells.get(name) != first.cells.get(name):
                    raise ImportFault(row.place(name), _OTHER)
        if is_flat:
            exercises = tuple(row for row in rows if row.cells["exercise_id"])
        felt = COMFORT_CELLS[Shape.FLAT if is_flat else Shape.EXERCISES]
        results = _results_of(exercises, felt)
        lasted = sum(result.active_seconds for result in results)
        more = {"plan": "{}", "results": results} | ({"active_seconds": lasted} if is_flat else {})
        record = SessionRecord(**cells_of(first, names, SESSION.fields, more))
        check_zone(first, record.timezone)
        tells = is_flat or self.tables.has(Shape.EXERCISES)
        untold = {"reps_planned"} | ({"comfort"} if _lacks(exercises, felt) else set())

        def seen_as(payload: Payload) -> object:
            now = cast("Session", payload).record
            said = [to_second(getattr(now, key)) for key in said_keys(first, names)]
            if not tells:
                return tuple(said)
            return (*said, tuple(_as_told(result, untold) for result in now.results))

        payload = Session(record=record)
        yield made_of(Part.SESSIONS, record.id, payload, seen_as, first, "session_id")
        if not self.tables.has(Shape.RATINGS):
            yield from _ratings_told(first, record)


def _lacks(rows: Sequence[Row], column: str) -> bool:
    return any(column not in row.cells for row in rows)


def _results_of(rows: Sequence[Row], felt: str) -> tuple[ExerciseResult, ...]:
    results = [_result(row, felt) for row in rows]
    places = [result.position for result in results]
    for i, place in enumerate(places):
        if place in places[:i]:
            raise ImportFault(rows[i].place("position"), _TWICE, value=place + 1)
    return tuple(sorted(results, key=lambda result: result.position))


def _result(row: Row, felt: str) -> ExerciseResult:
    position = cast("int", cell_of(row, "position", Whole(low=1))) - 1
    more = {"position": position, "reps_planned": 0}
    names = {**RESULT_CELLS, felt: "comfort"}
    cells = cells_of(row, names, RESULT.fields, more)
    try:
        result = ExerciseResult(**cells)
    except ValueError:
        raise ImportFault(row.place(felt), _AT_ODDS) from None
    # How many reps were left of an eased dose is not in the table.
    was_done = result.eased and result.status is ResultStatus.DONE
    planned = result.reps_done if was_done else max(result.reps_prescribed, result.reps_done)
    return replace(result, reps_planned=planned)


def _as_told(result: ExerciseResult, untold: AbstractSet[str]) -> tuple[object, ...]:
    """Return what the tables say of a result; ``untold`` are fields they have no column for."""
    return tuple(
        getattr(result, field.name) for field in fields(result) if field.name not in untold
    )


def _rating(row: Row) -> Incoming:
    check_in = CheckIn(**cells_of(row, RATING_CELLS, CHECK_IN.fields, {}))
    check_zone(row, check_in.timezone)

    def seen_as(payload: Payload) -> object:
        now = cast("Rating", payload).check_in
        keys = [key for key in said_keys(row, RATING_CELLS) if key != "session_id"]
        # A session outside of the export's days is not named.
        session_id = now.session_id if check_in.session_id is not None else None
        return (*(to_second(getattr(now, key)) for key in keys), session_id)

    payload = Rating(check_in=check_in)
    return made_of(Part.CHECK_INS, check_in.id, payload, seen_as, row, "check_in_id")


def _ratings_told(row: Row, record: SessionRecord) -> Iterator[Incoming]:
    """Yield the ratings before and after that a session's row tells of, with ids made of its own.

    They come only with a session that is new: one that is here has its own ratings.
    """
    ended = record.ended_at or record.started_at + timedelta(seconds=record.active_seconds)
    score = next(field.kind for field in CHECK_IN.fields if field.name == "score")
    sites = next(field.kind for field in CHECK_IN.fields if field.name == "sites")
    for kind, column, at in (
        (CheckInKind.BEFORE, "pain_before", record.started_at),
        (CheckInKind.AFTER, "pain_after", ended),
    ):
        if row.cells.get(column):
            is_before = kind is CheckInKind.BEFORE
            check_in = CheckIn(
                id=str(uuid5(_NAMESPACE, f"{record.id} {kind}")),
                at=at,
                timezone=record.timezone,
                kind=kind,
                score=cast("int", cell_of(row, column, score)),
                sites=cast("tuple[Site, ...]", cell_of(row, "pain_site", sites))
                if is_before
                else (),
                session_id=record.id,
            )
            payload = Rating(check_in=check_in)
            made = made_of(Part.CHECK_INS, check_in.id, payload, type, row, column)
            yield replace(made, with_session=True)
