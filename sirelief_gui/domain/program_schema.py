"""The JSON Schema of program files, made of the same bounds that reading them goes by.

It is shipped as assets/schemas/program.schema.json, for editors that check while one types. It
knows what holds for every exercise; what depends on one (its phases and their bounds) is checked
when the file is read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from sirelief_gui.domain.exercise import Kind, Laterality
from sirelief_gui.domain.library import MOST_REPS as HARD_REPS
from sirelief_gui.domain.own_exercise import (
    LONGEST_NAME,
    LONGEST_PHASE,
    LONGEST_PHASE_NAME,
    LONGEST_WORDS,
    MOST_PHASES,
    MOST_REPS,
    PHASE_KINDS,
)
from sirelief_gui.domain.program import (
    LONGEST_NOTE,
    MOST_SETS_BY_THERAPIST,
    REST_EXERCISE_MAXIMUM,
)
from sirelief_gui.domain.program_file import MOST_ITEMS
from sirelief_gui.domain.program_text import FORMAT

Schema = dict[str, object]

SCHEMA_FILE = "schemas/program.schema.json"
"""Its place among the assets."""
_LONGEST_SECONDS = 600
"""No phase of the library comes near; every phase has its own bounds, which the reader knows."""


def schema_text() -> str:
    """Return the file's content."""
    return json.dumps(program_schema(), indent=2, ensure_ascii=False) + "\n"


def program_schema() -> Schema:
    """Return the schema of a parsed program file."""
    properties = {
        "format": _number(1, FORMAT, "The version of this format."),
        "id": _id("Stays the same when the program is changed; without it one is made of the name"),
        "name": _text(LONGEST_NAME, "What the program is called."),
        "items": _list(_item(), MOST_ITEMS, "The exercises, in the order they are done."),
        "exercises": {
            "type": "array",
            "items": _own(),
            "description": "Her own exercises that the program needs.",
        },
    }
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "SI Relief program",
        "description": "A *.sirelief.toml file, parsed.",
    }
    return head | _table(properties, ("format", "name", "items"))


def _item() -> Schema:
    seconds = {
        "type": "object",
        "description": "Seconds by phase id; every exercise has its own phases and bounds.",
        "additionalProperties": _number(0, _LONGEST_SECONDS, "Seconds."),
    }
    properties = {
        "exercise": _id("Which exercise, by its id."),
        "off": {"type": "boolean", "description": "Kept, but left out for now."},
        "reps": _number(1, HARD_REPS, "Reps; more than the recommended only with therapist_set."),
        "sets": _number(1, MOST_SETS_BY_THERAPIST, "Sets; more than 3 only with therapist_set."),
        "rest_between_sets": _number(0, _LONGEST_SECONDS, "Seconds."),
        "rest_after": _number(0, REST_EXERCISE_MAXIMUM, "Seconds, where the position stays."),
        "variant": _id("A variant of the exercise, by its id."),
        "therapist_set": {"type": "boolean", "description": "A therapist set more than usual."},
        "note": _text(LONGEST_NOTE, "One line beside the exercise."),
        "seconds": seconds,
    }
    return _table(properties, ("exercise",))


def _own() -> Schema:
    properties = {
        "id": _id("Begins with own_.") | {"pattern": "^own_[a-z0-9_]*$"},
        "name": _text(LONGEST_NAME, "What it is called. One-legged work is refused."),
        "kind": _choice(tuple(Kind), "What it is for. Strength work is bilateral."),
        "laterality": _choice(tuple(Laterality), "Which side works."),
        "posture": _id("A position, by its id."),
        "reps": _number(1, MOST_REPS, "Reps; 5 without it."),
        "how": _text(LONGEST_WORDS, "How to begin."),
        "picture": {"type": "string", "description": "The name of a picture on her computer."},
        "phases": _list(_phase(), MOST_PHASES, "The phases of one rep, in their order."),
    }
    return _table(properties, ("id", "name", "kind", "laterality", "posture", "phases"))


def _phase() -> Schema:
    properties = {
        "id": _id("To name its seconds by; without it one is made of the kind."),
        "kind": _choice(PHASE_KINDS, "What sort of phase."),
        "name": _text(LONGEST_PHASE_NAME, "The word on screen."),
        "say": _text(LONGEST_WORDS, "What is said; without it the name is."),
        "seconds": _number(1, LONGEST_PHASE, "Seconds; holds 10 at most, in stretches 30."),
    }
    return _table(properties, ("kind", "name", "seconds"))


def _table(properties: Mapping[str, object], required: tuple[str, ...]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: Schema, most: int, words: str) -> Schema:
    return {"type": "array", "items": items, "minItems": 1, "maxItems": most, "description": words}


def _number(low: int, high: int, words: str) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high, "description": words}


def _text(longest: int, words: str) -> Schema:
    return {"type": "string", "minLength": 1, "maxLength": longest, "description": words}


def _id(words: str) -> Schema:
    return {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,59}$", "description": words}


def _choice(values: tuple[str, ...], words: str) -> Schema:
    return {"enum": [str(value) for value in values], "description": words}
