"""The kinds of values in the JSON file of a history: each reads, writes and describes itself.

Reading takes parsed JSON and is strict: whatever is wrong raises ImportFault with the key it is
under, and nothing is guessed. Writing gives JSON values in a fixed order.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.json_text import json_text
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark

Schema = dict[str, object]

LONGEST_WORDS = 100_000
"""Characters of anything she wrote herself."""
LONGEST_NAME = 1_000
"""Characters of an id, or of any other short text."""
MOST = 1_000_000_000
"""No count or duration of ours comes near."""
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Of any instant or day."""
DEEPEST = 64
"""How deeply lists and tables may lie in each other."""

_TEXT = mark("must be text, is {value}")
_WHOLE = mark("must be a whole number from {low} to {high}, is {value}")
_TOO_DEEP = mark("is nested too deeply")
_HALF = mark("holds half of a character, which no file can keep")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How records are written: with her own notes or without."""

    notes: bool = True


class Kind(Protocol):
    """One kind of value."""

    def read(self, value: object) -> object:
        """Return what parsed JSON stands for. Raises ImportFault."""
        ...

    def plain(self, value: object, look: Look) -> object:
        """Return the JSON value that says it."""
        ...

    def schema(self) -> Schema:
        """Return its JSON Schema (draft 7)."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """Text; ``least`` 1 for one that may not be empty."""

    longest: int = LONGEST_NAME
    least: int = 0

    def read(self, value: object) -> str:
        """Return the text."""
        if not isinstance(value, str):
            raise ImportFault("", _TEXT, value=shown(value))
        if not self.least <= len(value) <= self.longest:
            template = mark("must be {low} to {high} characters long, is {n}")
            raise ImportFault("", template, low=self.least, high=self.longest, n=len(value))
        check_characters(value)
        return value

    def plain(self, value: object, look: Look) -> object:
        """Return it as it is."""
        return value

    def schema(self) -> Schema:
        """Return its bounds."""
        return {"type": "string", "minLength": self.least, "maxLength": self.longest}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within bounds."""

    low: int = 0
    high: int = MOST

    def read(self, value: object) -> int:
        """Return the number."""
        if type(value) is int and self.low <= value <= self.high:  # a bool is no number here
            return value
        raise ImportFault("", _WHOLE, low=self.low, high=self.high, value=shown(value))

    def plain(self, value: object, look: Look) -> object:
        """Return it as it is."""
        return value

    def schema(self) -> Schema:
        """Return its bounds."""
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def read(self, value: object) -> bool:
        """Return it."""
        if isinstance(value, bool):
            return value
        raise ImportFault("", mark("must be true or false, is {value}"), value=shown(value))

    def plain(self, value: object, look: Look) -> object:
        """Return it as it is."""
        return value

    def schema(self) -> Schema:
        """Return its type."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """The value of an enum."""

    kind: type[StrEnum]

    def read(self, value: object) -> StrEnum:
        """Return the member."""
        if isinstance(value, str):
            for member in self.kind:
                if member.value == value:
                    return member
        known = ", ".join(f"“{member.value}”" for member in self.kind)
        template = mark("must be one of {known}, is {value}")
        raise ImportFault("", template, known=known, value=shown(value))

    def plain(self, value: object, look: Look) -> object:
        """Return the member's value."""
        return str(value)

    def schema(self) -> Schema:
        """Return what there is."""
        return {"enum": [member.value for member in self.kind]}


@dataclass(frozen=True, slots=True)
class Instant:
    """An instant with its offset from UTC, as ISO 8601."""

    def read(self, value: object) -> datetime:
        """Return it with that offset."""
        text = Text().read(value)
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            template = mark("must be a time such as 2026-03-02T09:05:00-05:00, is {value}")
            raise ImportFault("", template, value=shown(text)) from None
        if at.utcoffset() is None:
            template = mark("has no offset from UTC such as +01:00: {value}")
            raise ImportFault("", template, value=shown(text))
        check_year(at)
        return at

    def plain(self, value: object, look: Look) -> object:
        """Return it as the store writes it."""
        return value.isoformat() if isinstance(value, datetime) else value

    def schema(self) -> Schema:
        """Return its format."""
        return {"type": "string", "format": "date-time"}


@dataclass(frozen=True, slots=True)
class Day:
    """A local day, as ISO 8601."""

    def read(self, value: object) -> date:
        """Return it."""
        text = Text().read(value)
        try:
            day = date.fromisoformat(text)
        except ValueError:
            template = mark("must be a day such as 2026-03-02, is {value}")
            raise ImportFault("", template, value=shown(text)) from None
        check_year(day)
        return day

    def plain(self, value: object, look: Look) -> object:
        """Return it as ISO 8601."""
        return value.isoformat() if isinstance(value, date) else value

    def schema(self) -> Schema:
        """Return its format."""
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True)
class Maybe:
    """A value or null."""

    kind: Kind

    def read(self, value: object) -> object:
        """Return it or None."""
        return None if value is None else self.kind.read(value)

    def plain(self, value: object, look: Look) -> object:
        """Return it or null."""
        return None if value is None else self.kind.plain(value, look)

    def schema(self) -> Schema:
        """Return either."""
        inner = self.kind.schema()
        if "enum" in inner and isinstance(inner["enum"], list):
            return {"enum": [*inner["enum"], None]}
        return inner | {"type": [inner["type"], "null"]}


@dataclass(frozen=True, slots=True)
class Many:
    """A list; ``distinct`` where nothing may be in it twice."""

    kind: Kind
    distinct: bool = False

    def read(self, value: object) -> tuple[object, ...]:
        """Return what is in it, in order."""
        if not isinstance(value, list):
            raise ImportFault("", mark("must be a list, is {value}"), value=shown(value))
        found: list[object] = []
        for i, item in enumerate(value):
            try:
                read = self.kind.read(item)
            except ImportFault as fault:
                raise fault.within(f"[{i}]") from None
            if self.distinct and read in found:
                raise ImportFault(f"[{i}]", mark("{value} is there twice"), value=shown(item))
            found.append(read)
        return tuple(found)

    def plain(self, value: object, look: Look) -> object:
        """Return what is in it, in order."""
        return [self.kind.plain(item, look) for item in value] if isinstance(value, tuple) else []

    def schema(self) -> Schema:
        """Return what may be in it."""
        schema: Schema = {"type": "array", "items": self.kind.schema()}
        return schema | {"uniqueItems": True} if self.distinct else schema


@dataclass(frozen=True, slots=True)
class JsonText:
    """Any JSON value that can be kept, which is done as text."""

    def read(self, value: object) -> str:
        """Return its text."""
        return kept_json(value)

    def plain(self, value: object, look: Look) -> object:
        """Return what the text says."""
        return json.loads(str(value))

    def schema(self) -> Schema:
        """Return no bounds."""
        return {}


_AS_THEY_ARE = (Text, Whole, Flag)
"""Kinds that are written as they are: asking them would only take time."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record; a note is left out where notes are, and is then empty."""

    name: str
    kind: Kind
    words: str
    note: bool = False

    def described(self) -> Schema:
        """Return its schema, with what it means."""
        return self.kind.schema() | {"description": self.words}


@dataclass(frozen=True, slots=True)
class Record:
    """A table with exactly these keys."""

    fields: tuple[Field, ...]

    def read(self, value: object) -> dict[str, object]:
        """Return the values by key, notes that are left out as "" ones."""
        if not isinstance(value, Mapping):
            raise ImportFault("", mark("must be a table, is {value}"), value=shown(value))
        found: dict[str, object] = {}
        for field in self.fields:
            if field.name in value:
                try:
                    found[field.name] = field.kind.read(value[field.name])
                except ImportFault as fault:
                    raise fault.within(field.name) from None
            elif field.note:
                found[field.name] = ""
            else:
                raise ImportFault(field.name, mark("is missing"))
        for key in value:
            if key not in found:
                raise ImportFault(shown(key), mark("is not known here"))
        return found

    def plain(self, value: object, look: Look) -> dict[str, object]:
        """Return the keys of a record, or of a mapping, in order."""
        read = value.__getitem__ if isinstance(value, Mapping) else lambda key: getattr(value, key)
        return {
            field.name: read(field.name)
            if isinstance(field.kind, _AS_THEY_ARE)
            else field.kind.plain(read(field.name), look)
            for field in self.fields
            if look.notes or not field.note
        }

    def schema(self) -> Schema:
        """Return its keys, each with what it means."""
        return {
            "type": "object",
            "properties": {field.name: field.described() for field in self.fields},
            "required": [field.name for field in self.fields if not field.note],
            "additionalProperties": False,
        }

    def and_also(self, *fields: Field) -> Record:
        """Return a record with more keys after these."""
        return replace(self, fields=(*self.fields, *fields))


def check_characters(text: str) -> None:
    """Refuse text that cannot be written as UTF-8: half of a character alone."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ImportFault("", _HALF) from None


def check_year(day: date) -> None:
    """Refuse years that nobody alive writes a history in."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        template = mark("must be between the years {low} and {high}, is in {value}")
        raise ImportFault("", template, low=FIRST_YEAR, high=LAST_YEAR, value=day.year)


def kept_json(value: object) -> str:
    """Return a JSON value as text. Refuses what nests too deeply or cannot be kept."""
    try:
        text = json_text(value)
    except RecursionError:
        raise ImportFault("", _TOO_DEEP) from None
    except ValueError:
        raise ImportFault("", mark("holds a number that cannot be kept")) from None
    check_characters(text)
    # Counting is quick, and enough for nearly all.
    if text.count("[") + text.count("{") > DEEPEST and _depth(value) > DEEPEST:
        raise ImportFault("", _TOO_DEEP)
    return text


def _depth(value: object) -> int:
    """Return how deeply lists and tables lie in each other; 0 for anything else."""
    if isinstance(value, Mapping):
        return 1 + max(map(_depth, value.values()), default=0)
    return 1 + max(map(_depth, value), default=0) if isinstance(value, list) else 0
