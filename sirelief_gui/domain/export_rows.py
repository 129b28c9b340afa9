"""History as tables to hand over: what is in each, and its rows, one record at a time.

Nothing here holds more than one record: ten years are written as they are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Generic, TypeVar

from sirelief_gui.domain.activities import Activity, ActivityRating
from sirelief_gui.domain.activity_columns import ACTIVITY_COLUMNS, ActivityFacts
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.export_columns import (
    CHECK_IN_COLUMNS,
    EXERCISE_COLUMNS,
    FLAT_COLUMNS,
    SESSION_COLUMNS,
    AnyColumns,
    Column,
    Columns,
    OfSession,
    RatingFacts,
    SessionFacts,
    Value,
)
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import CheckIn, ExerciseResult
from sirelief_gui.domain.values import dataclass

_T = TypeVar("_T")
Row = Sequence[Value]

SCALE_ANCHOR_TEXT = "0 = No pain, 10 = Pain as bad as you can imagine"
"""What the ends of the pain scale were called when she rated (DESIGN, Pain words)."""

_SESSION_KEY = ("session_id",)
_RESULT_KEY = ("session_id", "position")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a table is, without its rows."""

    name: str
    meaning: str
    """What a row is, and what is not here."""
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    of_sessions: bool = False
    """Whether its ``session_id`` refers to the table of sessions."""


@dataclass(frozen=True, slots=True)
class Table(Generic[_T]):
    """A table: its layout, and what makes rows of one record.

    Every row has a value, or None, for every column.
    """

    layout: Layout
    rows_of: Callable[[_T], Iterable[Row]]


def sessions_table(options: ExportOptions) -> Table[SessionFacts]:
    """Return the table with a row for each session."""
    kept = _wanted(SESSION_COLUMNS, options)
    reads = [read for _, read in kept]
    layout = Layout(
        name="sessions",
        meaning="One row for each closed session. A warning sign is told of only where it stopped"
        " a session (stop_reason); one reported before or after is in none of the tables.",
        columns=tuple(column for column, _ in kept),
        primary_key=_SESSION_KEY,
    )
    return Table(layout, lambda facts: ([read(facts) for read in reads],))


def exercises_table(options: ExportOptions) -> Table[SessionFacts]:
    """Return the table with a row for each exercise of each session."""
    return _of_results(
        EXERCISE_COLUMNS,
        options,
        name="exercises",
        meaning="One row for each exercise of each session.",
        of_sessions=True,
        none=(),
    )


def flat_table(options: ExportOptions) -> Table[SessionFacts]:
    """Return the one table with a row for each exercise of each session.

    A session that lists no exercise has one row with the exercise's columns empty.
    """
    return _of_results(
        FLAT_COLUMNS,
        options,
        name="history",
        meaning="One row for each exercise of each session. Ratings logged apart from any session"
        " are in check_ins only.",
        of_sessions=False,
        none=(None,),
    )


def check_ins_table(options: ExportOptions) -> Table[RatingFacts]:
    """Return the table with a row for each rating."""
    kept = _wanted(CHECK_IN_COLUMNS, options)
    reads = [read for _, read in kept]
    layout = Layout(
        name="check_ins",
        meaning="One row for each rating, those logged apart from any session included.",
        columns=tuple(column for column, _ in kept),
        primary_key=("check_in_id",),
        of_sessions=True,
    )
    return Table(layout, lambda facts: ([read(facts) for read in reads],))


def activities_table(options: ExportOptions) -> Table[ActivityFacts]:
    """Return the table with a row for each rating of one of her activities."""
    kept = _wanted(ACTIVITY_COLUMNS, options)
    reads = [read for _, read in kept]
    layout = Layout(
        name="activities",
        meaning="One row for each rating of what she wants to be able to do again (PSFS: 0 unable"
        " to 10 able as before; an empty score was skipped). An activity without a rating has one"
        " row without.",
        columns=tuple(column for column, _ in kept),
        primary_key=("activity_id", "rating_id"),
    )
    return Table(layout, lambda facts: ([read(facts) for read in reads],))


def activity_facts(
    activities: Iterable[Activity], ratings: Iterable[ActivityRating]
) -> Iterator[ActivityFacts]:
    """Yield her activities in order, each with its ratings one by one, or with none."""
    found: defaultdict[str, list[ActivityRating]] = defaultdict(list)
    for rating in ratings:
        found[rating.activity_id].append(rating)
    for activity in activities:
        for one in found[activity.id] or (None,):
            yield ActivityFacts(activity, one)


def rating_facts(
    check_ins: Iterable[CheckIn],
    *,
    sessions: frozenset[str],
    options: ExportOptions,
    amended: frozenset[str],
) -> Iterator[RatingFacts]:
    """Yield the ratings that go with ``sessions`` (ids), and by their own day those with none."""
    for check_in in check_ins:
        goes_along = check_in.session_id in sessions
        if goes_along or options.holds(day_of(check_in.at)):
            session_id = check_in.session_id if goes_along else None
            yield RatingFacts(check_in, session_id, check_in.id in amended)


def _wanted(columns: Columns[_T], options: ExportOptions) -> Columns[_T]:
    return tuple((column, read) for column, read in columns if column.is_wanted(options))


class _Readers:
    """What reads the columns of a table of exercises: of the session, or of one exercise.

    ``places`` has one for each column: those of the session first, then from -1 backwards.
    """

    def __init__(self, groups: Sequence[AnyColumns], options: ExportOptions) -> None:
        self.of_session: list[Callable[[SessionFacts], Value]] = []
        self.of_result: list[Callable[[ExerciseResult], Value]] = []
        self.columns: list[Column] = []
        self.places: list[int] = []
        for group in groups:
            if isinstance(group, OfSession):
                for column, read in _wanted(group.columns, options):
                    self.columns.append(column)
                    self.places.append(len(self.of_session))
                    self.of_session.append(read)
            else:
                for column, read_result in _wanted(group.columns, options):
                    self.columns.append(column)
                    self.of_result.append(read_result)
                    self.places.append(-len(self.of_result))
        self.of_result.reverse()


def _of_results(
    groups: Sequence[AnyColumns],
    options: ExportOptions,
    *,
    name: str,
    meaning: str,
    of_sessions: bool,
    none: tuple[ExerciseResult | None, ...],
) -> Table[SessionFacts]:
    """Return a table of exercises; a session that lists none has the rows ``none``.

    What a session says is read once, not once for each of its exercises.
    """
    readers = _Readers(groups, options)
    in_order = itemgetter(*readers.places)
    empty = [None] * len(readers.of_result)

    def rows_of(facts: SessionFacts) -> Iterator[Row]:
        said = [read(facts) for read in readers.of_session]
        for result in facts.session.results or none:
            done = empty if result is None else [read(result) for read in readers.of_result]
            yield in_order([*said, *done])

    layout = Layout(
        name=name,
        meaning=meaning,
        columns=tuple(readers.columns),
        primary_key=_RESULT_KEY,
        of_sessions=of_sessions,
    )
    return Table(layout, rows_of)
