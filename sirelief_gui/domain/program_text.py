"""A program as the file that she hands on: ``*.sirelief.toml``, for people and text editors.

Written with a comment for every key, what is not set among them, so that a therapist can change
it without another document. Read with the standard library's TOML reader; whatever is wrong is
refused with a sentence that names the key and says what to do, and never taken over in part.
docs/PROGRAM_FILE.md describes the format, assets/schemas/program.schema.json is its schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from sirelief_gui.domain.exercise import Exercise, Library
from sirelief_gui.domain.own_exercise import PHASE_KINDS, OwnExercise, seconds_bounds
from sirelief_gui.domain.program import (
    REST_EXERCISE_DEFAULT,
    REST_EXERCISE_MAXIMUM,
    DoseError,
    ProgramItem,
    most_reps,
    most_sets,
)
from sirelief_gui.domain.program_file import ProgramFile, parse_program_file, with_own
from sirelief_gui.domain.reading import LibraryError, Table
from sirelief_gui.domain.words import Translate, as_is

FORMAT = 1
"""The version of the format. A newer one is refused, not guessed at."""
SUFFIX = ".sirelief.toml"
ENDING = ".toml"
"""How a name ends that is a program file and no id, which has no dot."""
FILE_NAME = f"program{SUFFIX}"
"""What an exported file is called unless she says otherwise: nothing in it tells of health."""
MOST_BYTES = 200_000
"""Longer files are not read: a program takes a few thousand bytes."""

_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_KEY = re.compile(r"^\s*(?:\[+\s*([\w.-]+)|([\w-]+)\s*=)", re.ASCII)
_PLACE = re.compile(r"(.*)\[(\d{1,9})\]", re.ASCII)
_SHOWN = 60


class ProgramFileError(ValueError):
    """A file that cannot be taken over.

    ``key`` names what is wrong in it, ``str()`` is a sentence that says so and what to do.
    """

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


# Reading


def read_text(content: bytes | str, library: Library, tr: Translate = as_is) -> ProgramFile:
    """Read a program from the content of a file. Raises ProgramFileError, and nothing else."""
    import tomllib  # Today is painted without it

    text = _decoded(content, tr)
    try:
        data: dict[str, object] = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _not_toml(text, error, tr) from error
    try:
        _check_format(data, tr)
        known = {key: value for key, value in data.items() if key != "format"}
        return parse_program_file("", known, library)
    except LibraryError as error:
        raise _refused(error, tr) from error


def _decoded(content: bytes | str, tr: Translate) -> str:
    if len(content) > MOST_BYTES:
        sentence = tr(
            "The file is larger than any program, so it was not read at all, not even “format”. "
            "Choose a file that ends in {suffix}."
        )
        raise ProgramFileError("format", sentence.format(suffix=SUFFIX))
    if isinstance(content, str):
        return content
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sentence = tr(
            "The file is not plain text in UTF-8, so not even “format” could be read. "
            "Save it as plain text (UTF-8) and try again."
        )
        raise ProgramFileError("format", sentence) from error


def _check_format(data: dict[str, object], tr: Translate) -> None:
    found = Table("", data).integer("format", 1)
    if found > FORMAT:
        sentence = tr(
            "“format”: the file is from a newer SI Relief (format {found}; this one knows "
            "{known}). Update SI Relief and try again. Nothing was taken over."
        )
        raise ProgramFileError("format", sentence.format(found=found, known=FORMAT))


def _not_toml(text: str, error: Exception, tr: Translate) -> ProgramFileError:
    """Say where the text stops being TOML: the line, and the last key at or before it."""
    found = _LINE.search(str(error))
    lines = text.splitlines() or [""]
    number = min(int(found[1]), len(lines)) if found and found[1] else len(lines)
    keys = (_KEY.match(line) for line in reversed(lines[:number]))
    key = next((match[1] or match[2] for match in keys if match), "format")
    sentence = tr(
        "The file cannot be read at or near line {line}, “{key}”. Look for a missing quote, "
        "bracket or equals sign there, and for a key that is there twice, and try again. "
        "Nothing was taken over."
    )
    return ProgramFileError(key, sentence.format(line=number, key=_short(key)))


def _refused(error: LibraryError, tr: Translate) -> ProgramFileError:
    key, reason = error.key, error.reason_in(tr)
    cause = error.__cause__
    if isinstance(cause, DoseError) and cause.key:
        key = f"{key}.{cause.key}"
    sentence = tr("{place}: {reason}. Change it in the file and try again. Nothing was taken over.")
    said = sentence.format(place=place_text(key, tr), reason=reason.rstrip("."))
    return ProgramFileError(key, said)


def place_text(key: str, tr: Translate = as_is) -> str:
    """Say where a key stands: 'items[2].reps' is '“reps” in [[items]] no. 3'."""
    tables: list[str] = []
    path: list[str] = []
    name: list[str] = []
    for part in key.split("."):
        found = _PLACE.fullmatch(part)
        name.append(part)
        if found is not None:
            path.append(found[1])
            text = tr("[[{table}]] no. {n}")
            tables.insert(0, text.format(table=_short(".".join(path)), n=int(found[2]) + 1))
            name.clear()
    where, said = ", ".join(tables), f"“{_short('.'.join(name))}”"
    if where and name:
        return tr("{key} in {table}").format(key=said, table=where)
    return where or said


def _short(text: str) -> str:
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN]}…"


# Writing


def write_text(file: ProgramFile, library: Library, tr: Translate = as_is) -> str:
    """Return the content of a file with a program in it; `read_text` reads it back the same."""
    known = with_own(library, file.own)
    program = file.program
    lines = [
        *_comment(
            tr(
                "A program for SI Relief. Lines that begin with “#” are remarks; take the “#” "
                "away in front of a key to set it."
            )
        ),
        *_comment(tr("The app checks the file and shows what is different before it takes it.")),
        f"format = {FORMAT}",
        "",
        *_comment(
            tr("The id stays the same when the program is changed: small letters, digits, _")
        ),
        f"id = {_string(program.id)}",
        f"name = {_string(program.name)}",
        "",
        *_comment(tr("The exercises, in the order they are done. Ids that can be used:")),
        *(f"#   {one.id}: {tr(one.name)}" for one in known.exercises.values()),
    ]
    for item in program.items:
        lines += ["", "[[items]]", *_item(item, known.exercises[item.exercise], tr)]
    for own in file.own:
        lines += ["", *_comment(tr("An exercise of her own.")), *_own(own, library, tr)]
    return "\n".join(lines) + "\n"


def _item(item: ProgramItem, exercise: Exercise, tr: Translate) -> Iterator[str]:
    dose = item.dose
    usual, hard = most_reps(exercise, therapist_set=False), exercise.reps.maximum
    reps = tr("{low} to {high}; {usual} at most without therapist_set").format(
        low=exercise.reps.minimum, high=hard, usual=usual
    )
    sets = tr("{low} to {high}; {usual} at most without therapist_set").format(
        low=exercise.sets.minimum,
        high=most_sets(exercise, therapist_set=True),
        usual=exercise.sets.maximum,
    )
    rest = exercise.rest_between_sets
    between = _seconds_range(rest.minimum, rest.maximum, tr)
    after = tr("{range}, where the next exercise keeps the position").format(
        range=_seconds_range(0, REST_EXERCISE_MAXIMUM, tr)
    )
    yield f"exercise = {_string(item.exercise)}  # {tr(exercise.name)}"
    yield _line("off", "true", tr("true: kept, but left out for now"), is_set=item.off)
    yield _number("reps", dose.reps, exercise.reps.default, reps)
    yield _number("sets", dose.sets, exercise.sets.default, sets)
    yield _number("rest_between_sets", dose.rest_between_sets, rest.default, between)
    yield _number("rest_after", dose.rest_after, REST_EXERCISE_DEFAULT, after)
    if exercise.variants:
        yield _variant(item, exercise, tr)
    therapist = tr("true: a therapist set more than the usual")
    yield _line("therapist_set", "true", therapist, is_set=dose.therapist_set)
    note = tr("one line, shown beside the exercise")
    yield _line("note", _string(dose.note), note, is_set=bool(dose.note))
    yield "[items.seconds]"
    for spec in exercise.phases:
        bounds = _seconds_range(spec.seconds.minimum, spec.seconds.maximum, tr)
        words = f"{tr(spec.label)}: {bounds}"
        yield _number(spec.id, dose.seconds.get(spec.id), spec.seconds.default, words)


def _variant(item: ProgramItem, exercise: Exercise, tr: Translate) -> str:
    names = ", ".join(f"{one.id} ({tr(one.name)})" for one in exercise.variants)
    wanted = item.dose.variant or exercise.variants[0].id
    return _line("variant", _string(wanted), names, is_set=item.dose.variant is not None)


def _own(own: OwnExercise, library: Library, tr: Translate) -> Iterator[str]:
    yield "[[exercises]]"
    yield f"id = {_string(own.id)}  # {tr('begins with own_')}"
    yield f"name = {_string(own.name)}"
    yield _line("kind", _string(own.kind), ", ".join(type(own.kind)))
    sides = tr("strength work: bilateral only")
    yield _line(
        "laterality", _string(own.laterality), f"{', '.join(type(own.laterality))}; {sides}"
    )
    yield _line("posture", _string(own.posture), ", ".join(library.postures))
    yield _line("reps", str(own.reps), tr("1 to 10"))
    how = tr("how to begin, shown and said before the first rep")
    yield _line("how", _string(own.how), how, is_set=bool(own.how))
    picture = tr("the name of a picture that is on her computer")
    yield _line("picture", _string(own.picture), picture, is_set=bool(own.picture))
    for phase in own.phases:
        yield ""
        yield "[[exercises.phases]]"
        yield f"id = {_string(phase.id)}"
        yield _line("kind", _string(phase.kind), ", ".join(PHASE_KINDS))
        yield _line("name", _string(phase.name), tr("the word on screen"))
        say = tr("what is said; without it the name is")
        yield _line("say", _string(phase.say), say, is_set=bool(phase.say))
        bounds = _seconds_range(*seconds_bounds(phase.kind, own.kind), tr)
        yield _line("seconds", str(phase.seconds), bounds)


def _seconds_range(low: int, high: int, tr: Translate) -> str:
    return tr("{low} to {high} s").format(low=low, high=high)


def _number(key: str, value: int | None, default: int, words: str) -> str:
    """Write a number; one that is not set as a remark, with what holds without it."""
    return _line(key, str(default if value is None else value), words, is_set=value is not None)


def _line(key: str, value: str, words: str, *, is_set: bool = True) -> str:
    return f"{'' if is_set else '# '}{key} = {value}  # {' '.join(words.split())}"


def _comment(text: str) -> Iterator[str]:
    yield f"# {' '.join(text.split())}"


def _string(text: str) -> str:
    """Write a TOML string: as JSON does, and the one sign that JSON leaves and TOML forbids."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")
