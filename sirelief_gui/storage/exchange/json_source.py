"""Reading the JSON file of a history: every record checked, named by its path when it is wrong."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.exchange_format import (
    ACTIVITY,
    ACTIVITY_RATING,
    BODY,
    CHECK_IN_LINE,
    EVENT,
    FORMAT,
    HEADER,
    PICTURE,
    SAFETY,
    SCHEMA_VERSION,
    SETTING,
    LeftOut,
    sections_of,
    session_line_of,
)
from sirelief_gui.domain.exchange_kinds import Look, Record
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.progress import Progress
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.record import CheckIn, ExerciseResult, SafetyEntry, SessionRecord
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.storage.checking import is_zone
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.exchange.incoming import (
    Event,
    Incoming,
    Part,
    Payload,
    Picture,
    Rating,
    Session,
    Text,
)
from sirelief_gui.storage.exchange.json_stream import Entry, JsonStream
from sirelief_gui.storage.exchange.reading_store import (
    check_in_json,
    compact,
    event_json,
    session_json,
)
from sirelief_gui.storage.picture_files import MOST_BYTES, picture_name

NEWER = mark(
    "this file was written by a newer SI Relief (version {found} of the format; this one knows "
    "{known}). Update SI Relief and try again"
)
_NOT_OURS = mark("this is no history of SI Relief: the key “format” does not say “{format}”")
_MISSING = mark("is missing")
_TWICE = mark("{value} is there twice")
_NO_ZONE = mark("{value} is no time zone that is known here")
_AT_ODDS = mark("contradicts “hurt”")
_BLANK = mark("must not begin or end with a blank")
_SESSIONS = {
    version: Record(tuple(f for f in session_line_of(version).fields if f.name != "journal"))
    for version in range(1, SCHEMA_VERSION + 1)
}
_HEAD = frozenset(field.name for field in HEADER.fields)
_ID_KEYS = {Part.SETTINGS: "key", Part.PICTURES: "name"}
_EVERY = 100
_STEP = 1 << 10
"""Progress is told in KiB."""


@dataclass(frozen=True, slots=True)
class _Header:
    """What a file says of itself, as far as it matters for comparing."""

    version: int
    look: Look
    is_whole: bool
    """Whether it is of all days: a rating's session may else be outside of them."""


@dataclass(frozen=True, slots=True)
class JsonSource:
    """A JSON file of ours. ``heard`` gets every piece of it that is read for its records."""

    path: Path
    heard: Callable[[bytes], object]

    def records(self, progress: Progress) -> Iterator[Incoming | ImportFault]:
        """Yield its records in the file's order, or what is wrong with one."""
        with world_faults(self.path):
            total = self.path.stat().st_size // _STEP
            with self.path.open("rb") as file:
                header = _header(file)
                file.seek(0)
                there: set[str] = set()
                lists = sections_of(header.version)
                for n, entry in enumerate(_entries(file, self.heard, there, lists)):
                    if n % _EVERY == 0:
                        progress(min(file.tell() // _STEP, total), total)
                    if entry.index is not None:
                        yield _incoming(entry, header)
        for name in (*_HEAD, *lists):
            if name not in there:
                raise ImportFault(name, _MISSING)


def _entries(
    file: BinaryIO, heard: Callable[[bytes], object], there: set[str], lists: Sequence[str]
) -> Iterator[Entry]:
    """Yield the entries of a file that has ``lists``; ``there`` gets the keys that it has."""
    for entry in JsonStream(file, heard, there).entries(frozenset(lists)):
        if entry.index is None and entry.key not in _HEAD:
            raise ImportFault(shown(entry.key), mark("is not known here"))
        yield entry


def _header(file: BinaryIO) -> _Header:
    """Read what the file says of itself, wherever in it; it comes first in what we write."""
    found: dict[str, object] = {}
    for entry in _entries(file, lambda _: None, set(), sections_of(SCHEMA_VERSION)):
        if entry.index is None:
            found[entry.key] = entry.value
        if len(found) == len(_HEAD):
            break
    if found.get("format") != FORMAT:
        raise ImportFault("format", _NOT_OURS, format=FORMAT)
    version = found.get("schema_version")
    if type(version) is int and version > SCHEMA_VERSION:
        raise ImportFault("schema_version", NEWER, found=version, known=SCHEMA_VERSION)
    read = HEADER.read(found)
    left_out = cast("tuple[LeftOut, ...]", read["left_out"])
    period = cast("Mapping[str, object]", read["period"])
    look = Look(notes=LeftOut.NOTES not in left_out)
    is_whole = period["since"] is None and period["until"] is None
    return _Header(cast("int", read["schema_version"]), look, is_whole)


def _incoming(entry: Entry, header: _Header) -> Incoming | ImportFault:
    try:
        return _READERS[entry.key](entry, header)
    except ImportFault as fault:
        return fault.within(entry.place)


def _session(entry: Entry, header: _Header) -> Incoming:
    value = entry.value
    if not isinstance(value, dict) or "journal" not in value:
        session_line_of(header.version).read(value)  # says what is wrong
    table = cast("dict[str, object]", value)
    kind = _SESSIONS[header.version]
    read: dict[str, Any] = kind.read({k: v for k, v in table.items() if k != "journal"})
    before = read.pop("corrections")
    results = tuple(_results(read.pop("results")))
    _distinct("results", "position", [result.position for result in results])
    record = SessionRecord(**read, results=tuple(sorted(results, key=lambda r: r.position)))
    _check_zone(record.timezone)
    events = tuple(_events(table["journal"]))
    _distinct("journal", "seq", [event.seq for event in events])

    def seen_as(payload: Payload) -> object:
        session = cast("Session", payload)
        told = (event_json(e.seq, e.at, e.kind, e.data) for e in session.events)
        return session_json(
            session.record, session.before, told, header.look, version=header.version
        )

    payload = Session(
        record=record, before=before, events=tuple(sorted(events, key=lambda e: e.seq))
    )
    return _made(entry, Part.SESSIONS, record.id, payload, seen_as)


def _results(read: Sequence[dict[str, Any]]) -> Iterator[ExerciseResult]:
    for i, result in enumerate(read):
        try:
            yield ExerciseResult(**result)
        except ValueError:
            raise ImportFault(f"results[{i}].comfort", _AT_ODDS) from None


def _events(journal: object) -> Iterator[Event]:
    if not isinstance(journal, list):
        raise ImportFault("journal", mark("must be a list, is {value}"), value=shown(journal))
    for i, value in enumerate(journal):
        try:
            read: dict[str, Any] = EVENT.read(value)
        except ImportFault as fault:
            raise fault.within(f"journal[{i}]") from None
        yield Event(
            seq=read["seq"],
            at=read["at"].isoformat(),
            kind=read["kind"],
            data=read["data"],
        )


def _distinct(where: str, key: str, numbers: list[int]) -> None:
    if len(set(numbers)) != len(numbers):
        i = next(i for i, number in enumerate(numbers) if number in numbers[:i])
        raise ImportFault(f"{where}[{i}].{key}", _TWICE, value=numbers[i])


def _check_zone(name: str) -> None:
    if not is_zone(name):
        raise ImportFault("timezone", _NO_ZONE, value=shown(name))


def _check_in(entry: Entry, header: _Header) -> Incoming:
    read: dict[str, Any] = CHECK_IN_LINE.read(entry.value)
    before = read.pop("corrections")
    check_in = CheckIn(**read)
    _check_zone(check_in.timezone)

    def seen_as(payload: Payload) -> object:
        rating = cast("Rating", payload)
        session_id = rating.check_in.session_id
        if not header.is_whole and check_in.session_id is None:
            session_id = None  # its session may be outside of the file's days
        return check_in_json(rating.check_in, session_id, rating.before, header.look)

    place = "" if check_in.session_id is None else f"{entry.place}.session_id"
    payload = Rating(check_in=check_in, before=before)
    return _made(entry, Part.CHECK_INS, check_in.id, payload, seen_as, owner_place=place)


def _activity(entry: Entry, header: _Header) -> Incoming:  # noqa: ARG001 - as all readers
    read = cast("dict[str, Any]", ACTIVITY.read(entry.value))
    if read["name"] != read["name"].strip():
        raise ImportFault("name", _BLANK)
    activity = Activity(**read)
    _check_zone(activity.timezone)
    return _made(entry, Part.ACTIVITIES, activity.id, activity, _activity_json)


def _activity_json(payload: Payload) -> object:
    return compact(ACTIVITY.plain(payload, Look()))


def _activity_rating(entry: Entry, header: _Header) -> Incoming:  # noqa: ARG001
    rating = ActivityRating(**cast("dict[str, Any]", ACTIVITY_RATING.read(entry.value)))
    _check_zone(rating.timezone)
    place = f"{entry.place}.activity_id"
    part, seen_as = Part.ACTIVITY_RATINGS, _activity_rating_json
    return _made(entry, part, rating.id, rating, seen_as, owner_place=place)


def _activity_rating_json(payload: Payload) -> object:
    return compact(ACTIVITY_RATING.plain(payload, Look()))


def _safety(entry: Entry, header: _Header) -> Incoming:  # noqa: ARG001 - as all readers
    safety = SafetyEntry(**cast("dict[str, Any]", SAFETY.read(entry.value)))
    return _made(entry, Part.SAFETY_LOG, safety.id, safety, _as_json)


def _as_json(payload: Payload) -> object:
    return compact(SAFETY.plain(payload, Look()))


def _setting(entry: Entry, header: _Header) -> Incoming:  # noqa: ARG001
    read = SETTING.read(entry.value)
    return _made(entry, Part.SETTINGS, str(read["key"]), Text(str(read["value"])), _as_is)


def _as_is(payload: Payload) -> object:
    return payload


def _body(entry: Entry, header: _Header) -> Incoming:
    read = BODY.read(entry.value)
    body_id = str(read["id"])
    body = cast("dict[str, object]", entry.value)["body"]
    if isinstance(body, dict) and body.get("id") != body_id:
        raise ImportFault("body.id", mark("is not {value}"), value=shown(body_id))

    def seen_as(payload: Payload) -> object:
        text = cast("Text", payload).text
        return compact(BODY.plain({"id": body_id, "body": text}, header.look))

    return _made(entry, Part(entry.key), body_id, Text(str(read["body"])), seen_as)


def _picture(entry: Entry, header: _Header) -> Incoming:  # noqa: ARG001
    read = PICTURE.read(entry.value)
    try:
        content = base64.b64decode(str(read["base64"]), validate=True)
    except ValueError:  # of Base64, or of a character that is no ASCII
        raise ImportFault("base64", mark("must be Base64")) from None
    name = str(read["name"])
    if len(content) > MOST_BYTES or picture_name(content) != name:
        reason = mark("is not the name of this picture, which is a PNG or JPEG file up to 8 MB")
        raise ImportFault("name", reason)
    return _made(entry, Part.PICTURES, name, Picture(content), _as_is)


def _made(
    entry: Entry,
    part: Part,
    record_id: str,
    payload: Payload,
    seen_as: Callable[[Payload], object],
    *,
    owner_place: str = "",
) -> Incoming:
    return Incoming(
        part=part,
        place=entry.place,
        id_place=f"{entry.place}.{_ID_KEYS.get(part, 'id')}",
        id=record_id,
        payload=payload,
        seen_as=seen_as,
        owner_place=owner_place,
    )


_READERS: Mapping[str, Callable[[Entry, _Header], Incoming]] = {
    "settings": _setting,
    "programs": _body,
    "own_exercises": _body,
    "pictures": _picture,
    "sessions": _session,
    "check_ins": _check_in,
    "activities": _activity,
    "activity_ratings": _activity_rating,
    "safety_log": _safety,
}
