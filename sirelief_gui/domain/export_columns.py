"""The columns of exported tables: names, types, meanings, and how each is read off a record.

Names follow the sample in facts/interchange 4.4: ``*_s`` are whole seconds, ``pain_*`` scores 0–10.
None is what is not known; it is never 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.ratings import SessionRatings
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    Outcome,
    ResultStatus,
    SessionRecord,
    Site,
    StopReason,
    Trigger,
)
from sirelief_gui.domain.values import dataclass

Value = str | int | bool | None
_T = TypeVar("_T")

LIST_SEPARATOR = ";"
"""Between several sites or triggers in one field."""


class ColumnType(StrEnum):
    """The types of columns, by their names in Frictionless Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATETIME = "datetime"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """One column as it is described beside the table."""

    name: str
    type: ColumnType
    meaning: str
    constraints: Mapping[str, object] = field(default_factory=dict)
    own_words: bool = False
    """What she wrote herself; it leaves the machine only when asked for."""
    due_date: bool = False
    """The due date; it leaves the machine only when asked for."""

    def is_wanted(self, options: ExportOptions) -> bool:
        """Tell whether the column goes into what is handed over."""
        return (options.notes or not self.own_words) and (options.due_date or not self.due_date)


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """A session and the pain ratings that belong to it."""

    session: SessionRecord
    ratings: SessionRatings
    amended: bool = False
    """Whether the session says something else than at first."""
    due: date | None = None
    """The due date, as it is known at the export."""

    @property
    def sites(self) -> tuple[Site, ...]:
        """Where it hurt before the session."""
        return self.ratings.before.sites if self.ratings.before else ()


@dataclass(frozen=True, slots=True)
class RatingFacts:
    """One rating; ``session_id`` is None when its session is not in the same export."""

    check_in: CheckIn
    session_id: str | None
    amended: bool = False
    """Whether the rating says something else than at first."""


Columns = tuple[tuple[Column, Callable[[_T], Value]], ...]


@dataclass(frozen=True, slots=True)
class OfSession:
    """Columns that say the same in every row of a session."""

    columns: Columns[SessionFacts]


@dataclass(frozen=True, slots=True)
class OfResult:
    """Columns of one exercise; empty where a session lists none."""

    columns: Columns[ExerciseResult]


AnyColumns = OfSession | OfResult

_REQUIRED = {"required": True}
_SCORE = {"minimum": 0, "maximum": 10}
_NOT_NEGATIVE = {"minimum": 0}


def _text(name: str, meaning: str, *, required: bool = False) -> Column:
    return Column(name, ColumnType.STRING, meaning, _REQUIRED if required else {})


def _own_words(name: str, meaning: str) -> Column:
    return Column(name, ColumnType.STRING, meaning, own_words=True)


def _one_of(name: str, meaning: str, kinds: type[StrEnum], *, required: bool = False) -> Column:
    allowed = [kind.value for kind in kinds if kind.value]
    constraints = {"enum": allowed} | (_REQUIRED if required else {})
    return Column(name, ColumnType.STRING, meaning, constraints)


def _some_of(name: str, meaning: str, kinds: type[StrEnum]) -> Column:
    one = "(" + "|".join(kind.value for kind in kinds) + ")"
    pattern = {"pattern": f"{one}({LIST_SEPARATOR}{one})*"}
    return Column(
        name, ColumnType.STRING, f"{meaning}; several are separated by “{LIST_SEPARATOR}”", pattern
    )


def _number(name: str, meaning: str, constraints: Mapping[str, object]) -> Column:
    return Column(name, ColumnType.INTEGER, meaning, constraints)


def _instant(name: str, meaning: str, *, required: bool = False) -> Column:
    return Column(name, ColumnType.DATETIME, meaning, _REQUIRED if required else {})


def at_second(at: datetime | None) -> str | None:
    """Return an instant as it is written: ISO 8601 to the second, with its offset."""
    return at.isoformat(timespec="seconds") if at else None


def _score(rating: CheckIn | None) -> int | None:
    """Return what was rated, None when that was skipped or never asked."""
    return rating.score if rating else None


def _joined(values: Iterable[str]) -> str | None:
    return LIST_SEPARATOR.join(values) or None


_DAY = Column("day", ColumnType.DATE, "Local day it counts for; a day ends at 04:00", _REQUIRED)
_TIMEZONE = _text("timezone", "IANA time zone it was in", required=True)
_SESSION_ID = _text("session_id", "Key of the session", required=True)
_NOTE = _own_words("note", "Her own words")

_WHEN: Columns[SessionFacts] = (
    (_SESSION_ID, lambda f: f.session.id),
    (
        _instant("started_at", "Local start, with offset", required=True),
        lambda f: at_second(f.session.started_at),
    ),
    (_instant("ended_at", "Local end, with offset"), lambda f: at_second(f.session.ended_at)),
    (_TIMEZONE, lambda f: f.session.timezone),
)
_WEEK: Columns[SessionFacts] = (
    (
        _number("gestational_week", "Completed weeks of pregnancy", {"minimum": 0, "maximum": 45}),
        lambda f: f.session.gestational_week,
    ),
)
_PAIN: Columns[SessionFacts] = (
    (_number("pain_before", "Pain before", _SCORE), lambda f: _score(f.ratings.before)),
    (_number("pain_after", "Pain after", _SCORE), lambda f: _score(f.ratings.after)),
    (
        _number("pain_next_morning", "Pain on the morning after the session’s day", _SCORE),
        lambda f: _score(f.ratings.next_morning),
    ),
    (
        _number(
            "pain_worst_24h",
            "Worst pain in 24 hours, by the first such rating after the session began, on its day"
            " or the next morning; all others are in check_ins only",
            _SCORE,
        ),
        lambda f: _score(f.ratings.worst),
    ),
    (_some_of("pain_site", "Where it hurt before", Site), lambda f: _joined(f.sites)),
)
_STOP: Columns[SessionFacts] = (
    (
        _one_of("stop_reason", "Why it was stopped, if it was", StopReason),
        lambda f: f.session.stop_reason.value or None,
    ),
)
_OUTCOME: Columns[SessionFacts] = (
    (_text("program_id", "Which program", required=True), lambda f: f.session.program_id),
    (_text("program_name", "The program's name then"), lambda f: f.session.program_name or None),
    (
        _one_of("outcome", "How the session ended", Outcome, required=True),
        lambda f: f.session.outcome.value,
    ),
    (
        _one_of("comfort", "How it felt overall", Comfort),
        lambda f: f.session.comfort.value if f.session.comfort else None,
    ),
    (_number("effort", "Effort as she felt it, 0–10", _SCORE), lambda f: f.session.effort),
)
_AMENDED = Column(
    "amended",
    ColumnType.BOOLEAN,
    "Whether she corrected it afterwards; the table has what it says now",
)
_LAST: Columns[SessionFacts] = (
    (_AMENDED, lambda f: f.amended),
    (
        Column("due_date", ColumnType.DATE, "The due date as known today", due_date=True),
        lambda f: f.due.isoformat() if f.due else None,
    ),
    (_NOTE, lambda f: f.session.note or None),
)

SESSION_COLUMNS: Columns[SessionFacts] = (
    *_WHEN,
    (_DAY, lambda f: day_of(f.session.started_at).isoformat()),
    *_WEEK,
    *_OUTCOME,
    *_STOP,
    (
        _number("reps_done", "Reps done in all", _NOT_NEGATIVE),
        lambda f: f.session.reps_done,
    ),
    (
        _number("reps_target", "Reps prescribed in all, whether eased off or not", _NOT_NEGATIVE),
        lambda f: f.session.reps_prescribed,
    ),
    (
        Column("eased", ColumnType.BOOLEAN, "Whether the dose of any exercise was eased off"),
        lambda f: any(result.eased for result in f.session.results),
    ),
    (
        _number("active_s", "Seconds of completed phases", _NOT_NEGATIVE),
        lambda f: f.session.active_seconds,
    ),
    *_PAIN,
    *_LAST,
)
"""Of sessions.csv, a row for each session."""

_DONE: Columns[ExerciseResult] = (
    (_text("exercise_id", "Which exercise"), lambda r: r.exercise),
    (
        _number("sets_done", "Sets done whole, eased off ones as they stood", _NOT_NEGATIVE),
        lambda r: r.sets_done,
    ),
    (_number("reps_done", "Reps done in all sets", _NOT_NEGATIVE), lambda r: r.reps_done),
    (
        _number(
            "reps_target", "Reps prescribed in all sets, whether eased off or not", _NOT_NEGATIVE
        ),
        lambda r: r.reps_prescribed,
    ),
)
_EASED: Columns[ExerciseResult] = (
    (
        Column(
            "eased",
            ColumnType.BOOLEAN,
            "Whether the dose was eased off on the way: fewer reps, and shorter holds or none",
        ),
        lambda r: r.eased,
    ),
)
_SECONDS: Columns[ExerciseResult] = (
    (
        _number(
            "hold_s", "Seconds of one hold as prescribed, whether eased off or not", _NOT_NEGATIVE
        ),
        lambda r: r.hold_seconds,
    ),
    (
        _number("active_s", "Seconds of its completed phases", _NOT_NEGATIVE),
        lambda r: r.active_seconds,
    ),
)
_PLACE: Columns[ExerciseResult] = (
    (
        _number("position", "Place in the program, 1 first", {"minimum": 1}),
        lambda r: r.position + 1,
    ),
)
_HOW: Columns[ExerciseResult] = (
    (_text("variant", "Which way of doing it, if there are several"), lambda r: r.variant),
    (
        _one_of(
            "status",
            "How it went; done means every rep that was left of the dose, partly means begun",
            ResultStatus,
        ),
        lambda r: r.status.value,
    ),
    (_number("sets_target", "Sets planned", _NOT_NEGATIVE), lambda r: r.sets_planned),
    (Column("hurt", ColumnType.BOOLEAN, "Whether she marked it as hurting"), lambda r: r.hurt),
)


def _felt(name: str) -> Columns[ExerciseResult]:
    meaning = "How she found this exercise, if she said so; hurt wherever it is marked so"
    return ((_one_of(name, meaning, Comfort), lambda r: r.comfort.value if r.comfort else None),)


EXERCISE_COLUMNS: tuple[AnyColumns, ...] = (
    OfSession(_WHEN[:1]),
    OfResult((*_PLACE, *_DONE, *_EASED, *_SECONDS, *_HOW, *_felt("comfort"))),
)
"""Of exercises.csv, a row for each exercise of each session."""

FLAT_COLUMNS: tuple[AnyColumns, ...] = (
    OfSession((*_WHEN, *_WEEK, *_PAIN)),
    OfResult((*_DONE, *_SECONDS)),
    OfSession(_STOP),
    OfResult((*_PLACE, *_EASED, *_HOW, *_felt("exercise_comfort"))),
    OfSession((*_OUTCOME, *_LAST)),
)
"""Of the one flat file: the sample's columns in its order, then the rest, then the note."""

CHECK_IN_COLUMNS: Columns[RatingFacts] = (
    (_text("check_in_id", "Key of the rating", required=True), lambda f: f.check_in.id),
    (_text("session_id", "Session it belongs to, if any"), lambda f: f.session_id),
    (
        _one_of("kind", "When it was asked for", CheckInKind, required=True),
        lambda f: f.check_in.kind.value,
    ),
    (
        _instant("rated_at", "Local time of the rating, with offset", required=True),
        lambda f: at_second(f.check_in.at),
    ),
    (_TIMEZONE, lambda f: f.check_in.timezone),
    (_DAY, lambda f: day_of(f.check_in.at).isoformat()),
    (
        _number("score", "Pain 0–10; empty when she would rather not rate", _SCORE),
        lambda f: f.check_in.score,
    ),
    (_some_of("sites", "Where it hurt", Site), lambda f: _joined(f.check_in.sites)),
    (_some_of("triggers", "What set it off", Trigger), lambda f: _joined(f.check_in.triggers)),
    (_text("exercise_id", "Exercise it was about, if any"), lambda f: f.check_in.exercise),
    (_AMENDED, lambda f: f.amended),
    (
        _own_words("trigger_note", "What set it off, in her own words"),
        lambda f: f.check_in.trigger_note or None,
    ),
    (_NOTE, lambda f: f.check_in.note or None),
)
"""Of check_ins.csv, a row for each rating."""
