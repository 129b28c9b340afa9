"""The JSON file of a whole history: its records, said once for writing, reading and the schema.

A file is one table: what it is (``format``, ``schema_version``), what was left out of it, the
period, and a list for each kind of record. Ids are those of the store; there is no time of export,
so that the same history gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache

from sirelief_gui.domain.activities import LONGEST_NAME as LONGEST_ACTIVITY
from sirelief_gui.domain.exchange_kinds import (
    LONGEST_WORDS,
    Day,
    Field,
    Flag,
    Instant,
    JsonText,
    Look,
    Many,
    Maybe,
    OneOf,
    Record,
    Schema,
    Text,
    Whole,
    kept_json,
)
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.json_text import json_text
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.record import (
    CheckInKind,
    Comfort,
    Outcome,
    ResultStatus,
    SafetyKind,
    Site,
    StopReason,
    Trigger,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark

FORMAT = "sirelief.history"
SCHEMA_VERSION = 2
"""It rises when a record changes its meaning; older files are still read.

Version 1 said nothing of how a single exercise felt but that it hurt, and had no activities.
"""
SCHEMA_FILE = "schemas/history.schema.json"
"""Its place among the assets."""


class LeftOut(StrEnum):
    """What may not be in a file."""

    DUE_DATE = "due_date"
    NOTES = "notes"
    PHONE_NUMBERS = "phone_numbers"
    PICTURES = "pictures"


@dataclass(frozen=True, slots=True)
class Kept:
    """A table that the store keeps as JSON text: a plan, a program.

    It is written as that table where reading the file gives the very text again, and else as the
    text itself. ``as_kept`` is how the store writes such a table.
    """

    as_kept: Callable[[object], str]

    def read(self, value: object) -> str:
        """Return the text to keep."""
        if isinstance(value, str):
            return Text(longest=LONGEST_WORDS * 10).read(value)
        if not isinstance(value, Mapping):
            raise ImportFault("", mark("must be a table, is {value}"), value=shown(value))
        kept_json(value)
        return self.as_kept(value)

    def plain(self, value: object, look: Look) -> object:
        """Return the table, without the notes in it if they are left out; or the text."""
        return _kept_plain(str(value), self.as_kept, notes=look.notes)

    def schema(self) -> Schema:
        """Return the two forms."""
        return {"type": ["object", "string"]}


@dataclass(frozen=True, slots=True)
class Before:
    """What a record said before a correction: such a record, or the text where it cannot be read.

    The store keeps it as JSON text by the names of the record's fields. ``kinds`` are the record
    as it is written now, and as older versions wrote it.
    """

    kinds: tuple[Record, ...]

    def read(self, value: object) -> str:
        """Return the text to keep."""
        if isinstance(value, str):
            return Text(longest=LONGEST_WORDS * 10).read(value)
        kind, read = self._read(value) or (self.kinds[0], self.kinds[0].read(value))
        return json_text(_kept(kind, read))

    def plain(self, value: object, look: Look) -> object:
        """Return the record, or the text; the text is her own words, perhaps."""
        text = str(value)
        found = self._read(_table_of(text))
        if found is not None and (json_text(_kept(*found)) == text or not look.notes):
            return found[0].plain(found[1], look)
        return text if look.notes else "{}"

    def _read(self, value: object) -> tuple[Record, dict[str, object]] | None:
        """Return the newest kind that a value is of, and what it says; None for none."""
        for kind in self.kinds:
            try:
                return kind, kind.read(value)
            except ImportFault:
                continue
        return None

    def schema(self) -> Schema:
        """Return the forms."""
        return {"anyOf": [*(kind.schema() for kind in self.kinds), {"type": "string"}]}


def _kept(kind: Record, read: Mapping[str, object]) -> dict[str, object]:
    """Return JSON values by the names of the fields, the plan as its text."""
    return {
        field.name: read[field.name]
        if isinstance(field.kind, Kept)
        else field.kind.plain(read[field.name], Look())
        for field in kind.fields
    }


@lru_cache(maxsize=256)  # a program that is done every day has the same plan every day
def _kept_plain(text: str, as_kept: Callable[[object], str], *, notes: bool) -> object:
    table = _table_of(text)
    if notes:
        return table if table is not None and as_kept(table) == text else text
    return _without_notes(table or {})


def _table_of(text: str) -> dict[str, object] | None:
    """Return the table that a JSON text holds; None for anything else."""
    try:
        value: object = json.loads(text)
        kept_json(value)
    except (ValueError, RecursionError):  # ImportFault is a ValueError
        return None
    return value if isinstance(value, dict) else None


def _without_notes(table: Mapping[str, object]) -> dict[str, object]:
    """Return a plan or a program without the notes beside its exercises."""
    items = table.get("items")
    if not isinstance(items, list):
        return dict(table)
    bare = [
        {k: v for k, v in item.items() if k != "note"} if isinstance(item, dict) else item
        for item in items
    ]
    return {**table, "items": bare}


def plan_text(value: object) -> str:
    """Return a plan as the player writes it (`results.plan_json`)."""
    return json.dumps(value, sort_keys=True)


def _key(name: str, words: str) -> Field:
    return Field(name, Text(least=1), words)


def _note(name: str, words: str) -> Field:
    return Field(name, Text(longest=LONGEST_WORDS), words, note=True)


_WHEN = (
    Field("timezone", Text(least=1), "IANA time zone it was in."),
    Field("started_at", Instant(), "Local start, with offset."),
    Field("ended_at", Maybe(Instant()), "Local end, with offset."),
)
_SCORE = Maybe(Whole(0, 10))

_RESULT_1 = Record(
    (
        Field("position", Whole(), "Place in the program, 0 first."),
        Field("exercise", Text(), "Which exercise, by its id."),
        Field("variant", Maybe(Text()), "Which way of doing it, if there are several."),
        Field("sets_planned", Whole(), "Sets planned."),
        Field("reps_prescribed", Whole(), "Reps in all sets as the session began."),
        Field("reps_planned", Whole(), "Reps as they stood in the end, eased off or not."),
        Field("reps_done", Whole(), "Reps done in all sets."),
        Field("sets_done", Whole(), "Sets done whole."),
        Field("hold_seconds", Whole(), "Seconds of the longest hold as the session began."),
        Field("active_seconds", Whole(), "Seconds of its completed phases."),
        Field("status", OneOf(ResultStatus), "How it went."),
        Field("eased", Flag(), "Whether the dose was eased off on the way."),
        Field("hurt", Flag(), "Whether she marked it as hurting."),
    )
)
RESULT = _RESULT_1.and_also(
    Field("comfort", Maybe(OneOf(Comfort)), "How she found it: “hurt” wherever it is marked so."),
)
EVENT = Record(
    (
        Field("seq", Whole(), "Its number in the session's journal."),
        Field("at", Instant(), "When, with offset."),
        Field("kind", Text(), "What happened."),
        Field("data", JsonText(), "The particulars."),
    )
)


def _session(result: Record) -> Record:
    return Record(
        (
            _key("id", "Key of the session."),
            Field("program_id", Text(), "Which program."),
            Field("program_name", Text(), "The program's name then."),
            *_WHEN,
            Field("outcome", OneOf(Outcome), "How it stands or ended."),
            Field("stop_reason", OneOf(StopReason), "Why it was stopped, if it was."),
            Field("active_seconds", Whole(), "Seconds of completed phases."),
            Field("gestational_week", Maybe(Whole(0, 60)), "Completed weeks of pregnancy."),
            Field("comfort", Maybe(OneOf(Comfort)), "How it felt overall."),
            Field("effort", _SCORE, "Effort as she felt it, 0 to 10."),
            _note("note", "Her own words."),
            Field("plan", Kept(plan_text), "What was prescribed then; text if it is no table."),
            Field("results", Many(result), "How each exercise went, in order."),
        )
    )


SESSION, _SESSION_1 = _session(RESULT), _session(_RESULT_1)
CHECK_IN = Record(
    (
        _key("id", "Key of the rating."),
        Field("at", Instant(), "When, with offset."),
        Field("timezone", Text(least=1), "IANA time zone it was in."),
        Field("kind", OneOf(CheckInKind), "When it was asked for."),
        Field("score", _SCORE, "Pain 0 to 10; null when she would rather not rate."),
        Field("sites", Many(OneOf(Site), distinct=True), "Where it hurt."),
        Field("triggers", Many(OneOf(Trigger), distinct=True), "What set it off."),
        _note("trigger_note", "What set it off, in her own words."),
        _note("note", "Her own words."),
        Field("session_id", Maybe(Text(least=1)), "The session it belongs to, if any."),
        Field("exercise", Maybe(Text()), "The exercise it was about, if any."),
    )
)


def _corrections(*kinds: Record) -> Field:
    return Field("corrections", Many(Before(kinds)), "What it said before, oldest first.")


_SESSION_MORE = (
    _corrections(SESSION, _SESSION_1),
    Field("journal", Many(EVENT), "What happened, event by event."),
)
SESSION_LINE = SESSION.and_also(*_SESSION_MORE)
_SESSION_LINE_1 = _SESSION_1.and_also(*_SESSION_MORE)
CHECK_IN_LINE = CHECK_IN.and_also(_corrections(CHECK_IN))
ACTIVITY = Record(
    (
        _key("id", "Key of the activity."),
        Field("name", Text(least=1, longest=LONGEST_ACTIVITY), "What she called it."),
        Field("position", Whole(), "Place among her activities, 0 first."),
        Field("added_at", Instant(), "When she added it, with offset."),
        Field("timezone", Text(least=1), "IANA time zone it was in."),
        Field("retired_at", Maybe(Instant()), "Since when it is asked about no more."),
    )
)
ACTIVITY_RATING = Record(
    (
        _key("id", "Key of the rating."),
        Field("activity_id", Text(least=1), "The activity it is of."),
        Field("at", Instant(), "When, with offset."),
        Field("timezone", Text(least=1), "IANA time zone it was in."),
        Field("score", _SCORE, "0 unable to 10 able as before; null when she skipped it."),
    )
)
SAFETY = Record(
    (
        _key("id", "Key of the entry."),
        Field("at", Instant(), "When, with offset."),
        Field("kind", OneOf(SafetyKind), "What was answered."),
        Field("session_id", Maybe(Text()), "In which session, if in one."),
    )
)
SETTING = Record((_key("key", "Which setting."), Field("value", JsonText(), "What it is.")))
BODY = Record(
    (
        _key("id", "Its id."),
        Field("body", Kept(json_text), "What a program file says of it; text if it is no table."),
    )
)
PICTURE = Record(
    (
        _key("name", "Its name, made of its content."),
        Field("base64", Text(longest=12_000_000), "The PNG or JPEG file."),
    )
)
PERIOD = Record(
    (
        Field("since", Maybe(Day()), "The first local day; null from the beginning."),
        Field("until", Maybe(Day()), "The last local day; null to the end."),
    )
)
_LEFT_OUT_WORDS = "What was not asked for. Without notes, keys of her own words are not there."
HEADER = Record(
    (
        Field("format", Text(), "What this file is."),
        Field("schema_version", Whole(1, SCHEMA_VERSION), "The version of this format."),
        Field("left_out", Many(OneOf(LeftOut), distinct=True), _LEFT_OUT_WORDS),
        Field("period", PERIOD, "The local days, both included."),
    )
)

SECTIONS: Mapping[str, tuple[Record, str]] = {
    "settings": (SETTING, "What she has chosen, by key."),
    "programs": (BODY, "Her programs, by id."),
    "own_exercises": (BODY, "Her own exercises, by id."),
    "pictures": (PICTURE, "Pictures of her own exercises, by name."),
    "sessions": (SESSION_LINE, "Sessions, oldest first."),
    "check_ins": (CHECK_IN_LINE, "Pain ratings, oldest first."),
    "activities": (ACTIVITY, "What she wants to be able to do again, in her order."),
    "activity_ratings": (ACTIVITY_RATING, "How well she could, oldest first."),
    "safety_log": (SAFETY, "The safety log, oldest first; it is only ever added to."),
}
"""The lists of a file in their order, with what is in each."""


_SINCE_2 = frozenset({"activities", "activity_ratings"})


def sections_of(version: int) -> tuple[str, ...]:
    """Return the lists of a file of a version, in their order."""
    return tuple(name for name in SECTIONS if version > 1 or name not in _SINCE_2)


def session_line_of(version: int) -> Record:
    """Return what a file of a version says of a session."""
    return SESSION_LINE if version > 1 else _SESSION_LINE_1


def schema_text() -> str:
    """Return the content of the JSON Schema that is shipped."""
    return json.dumps(history_schema(), indent=1, ensure_ascii=False) + "\n"


def history_schema() -> Schema:
    """Return the schema of a parsed file."""
    lists: dict[str, Schema] = {
        name: {"type": "array", "items": record.schema(), "description": words}
        for name, (record, words) in SECTIONS.items()
    }
    head = {field.name: field.described() for field in HEADER.fields}
    head["format"] |= {"const": FORMAT}
    head["schema_version"] |= {"const": SCHEMA_VERSION}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "SI Relief history",
        "description": "What “sirelief export --format json” writes.",
        "type": "object",
        "properties": head | lists,
        "required": [*head, *lists],
        "additionalProperties": False,
    }
