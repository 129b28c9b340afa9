"""What the history list reads: how many rows each week has, and the rows of some days.

The list knows from the counts where everything stands, and reads the rows of a few weeks when they
are about to be seen: a day is the key it goes on from, so that nothing before it is gone through.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sirelief_gui.domain.history_search import LOG_KINDS, HistoryFilter, Wanted, Word, holds
from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SafetyEntry, SafetyKind
from sirelief_gui.domain.values import dataclass
from sirelief_gui.storage import rows
from sirelief_gui.storage.check_ins import CheckInReader
from sirelief_gui.storage.errors import world_faults
from sirelief_gui.storage.marking import Marked

_OF_A_SESSION = (CheckInKind.BEFORE, CheckInKind.AFTER, CheckInKind.DURING)
_CLOSED = tuple(outcome for outcome in Outcome if outcome is not Outcome.IN_PROGRESS)
_NEWEST_SCORE = (
    "(SELECT score FROM check_ins AS c WHERE c.session_id = sessions.id AND c.kind = '{kind}'"
    " ORDER BY at_us DESC, rowid DESC LIMIT 1)"
)
_LINE = (
    "SELECT id, started_at, program_name, active_s, outcome, note, "  # noqa: S608 - names are ours
    f"{_NEWEST_SCORE.format(kind=CheckInKind.BEFORE.value)} AS before, "
    f"{_NEWEST_SCORE.format(kind=CheckInKind.AFTER.value)} AS after, "
    "EXISTS (SELECT 1 FROM exercise_results AS r WHERE r.session_id = sessions.id"
    " AND r.reps_done > 0) AS counts FROM sessions"
)
_WEEK = "(CAST(julianday(day) - 1721425.5 AS INTEGER) + 7 - ?) / 7"
"""Whole weeks since the first Monday of the calendar, one more; its mark takes the weekday."""
_FEW_DAYS = 180
_PROGRAMS_DONE = "SELECT DISTINCT program_name FROM sessions"
_EXERCISES_DONE = (  # from one to the next by the index: it has a row for each time each was done
    "WITH RECURSIVE done(id) AS (SELECT MIN(exercise) FROM exercise_results UNION ALL"
    " SELECT (SELECT MIN(exercise) FROM exercise_results WHERE exercise > id) FROM done"
    " WHERE id IS NOT NULL) SELECT id FROM done WHERE id IS NOT NULL"
)
_SAYS_SOMETHING = (
    "(score IS NOT NULL OR note <> ''"
    " OR EXISTS (SELECT 1 FROM check_in_sites AS m WHERE m.check_in_id = check_ins.id)"
    " OR EXISTS (SELECT 1 FROM check_in_triggers AS m WHERE m.check_in_id = check_ins.id))"
)


@dataclass(frozen=True, slots=True)
class WeekCount:
    """How many rows one week has in the list."""

    first: date
    sessions: int
    pain_logs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """A closed session as far as one line tells of it; of two ratings of a kind the later one."""

    id: str
    at: datetime
    program_name: str
    active_seconds: int
    outcome: Outcome
    note: str
    before: int | None
    after: int | None
    counts: bool
    """Whether at least one rep was done."""


@dataclass(slots=True)
class _Where:
    """A condition in our own SQL that is put together, with the values of its marks."""

    sql: str
    values: list[object]

    def add(self, sql: str, values: Iterable[object] = ()) -> None:
        self.sql += f" AND {sql}"
        self.values += values


class HistoryQueries(CheckInReader, Marked):
    """The part of the store that the history list, and what counts sessions, reads."""

    def history_weeks(self, wanted: Wanted, *, first_weekday: int) -> tuple[WeekCount, ...]:
        """Return how many rows each week has, newest first; weeks without any are left out.

        Weekdays run 0 (Monday) to 6. Counted once, until anything is written.
        """
        key = ("weeks", wanted, first_weekday)
        return self._keeping(key, lambda: self._counted(wanted, first_weekday))

    def _counted(self, wanted: Wanted, first_weekday: int) -> tuple[WeekCount, ...]:
        done, logs = _sessions(wanted), _logs(wanted)
        sessions = self._weeks("sessions", done, first_weekday) if wanted.sessions else {}
        pain_logs = self._weeks("check_ins", logs, first_weekday) if wanted.pain_logs else {}
        return tuple(
            WeekCount(week, sessions.get(week, 0), pain_logs.get(week, 0))
            for week in sorted(sessions.keys() | pain_logs.keys(), reverse=True)
        )

    def history_sessions(self, wanted: Wanted, since: date, until: date) -> tuple[SessionLine, ...]:
        """Return the sessions of the days from ``since`` to ``until``, in no order."""
        if not wanted.sessions:
            return ()
        return self._brief(_sessions(wanted, few=_is_few(since, until)), since, until)

    def history_logs(self, wanted: Wanted, since: date, until: date) -> tuple[CheckIn, ...]:
        """Return the pain logs of the days from ``since`` to ``until``, oldest first."""
        if not wanted.pain_logs:
            return ()
        where = _logs(wanted, few=_is_few(since, until))
        where.add("day BETWEEN ? AND ?", (since.isoformat(), until.isoformat()))
        with world_faults(self.path):
            self._teach_search()
            return self._check_ins(where.sql, *where.values)

    def sessions_in_brief(
        self, since: date | None = None, until: date | None = None
    ) -> tuple[SessionLine, ...]:
        """Return the closed sessions of the days from ``since`` to ``until``, in no order."""
        return self._brief(_sessions(Wanted()), since or date.min, until or date.max)

    def sessions_until(self, at: datetime) -> int:
        """Return how many closed sessions had begun by an instant."""
        ((count,),) = self._all(
            "SELECT COUNT(*) FROM sessions WHERE outcome <> ? AND started_us <= ?",
            Outcome.IN_PROGRESS,
            rows.microseconds(at),
        )
        return int(count)

    def program_names(self) -> tuple[str, ...]:
        """Return the names of all programs that were ever done, as sessions keep them."""
        return self._keeping("programs", lambda: self._firsts(_PROGRAMS_DONE))

    def program_name(self, program_id: str) -> str:
        """Return what a program was called when it was done last, "" where it never was."""
        found = self._all(
            "SELECT program_name FROM sessions WHERE program_id = ? ORDER BY started_us DESC"
            " LIMIT 1",
            program_id,
        )
        return str(found[0]["program_name"]) if found else ""

    def exercises_done(self) -> tuple[str, ...]:
        """Return the ids of all exercises that were ever in a session."""
        return self._keeping("exercises", lambda: self._firsts(_EXERCISES_DONE))

    def newest_plan_with(self, exercise: str) -> str | None:
        """Return the plan (JSON) of the newest session that had an exercise, by its id."""
        found = self._all(
            "SELECT plan FROM sessions WHERE id IN"
            " (SELECT session_id FROM exercise_results WHERE exercise = ?)"
            " ORDER BY started_us DESC LIMIT 1",
            exercise,
        )
        return next((str(row["plan"]) for row in found), None)

    def day_of(self, record_id: str) -> date | None:
        """Return the app's day that a session or a rating is filed under, by its id."""
        found = self._all(
            "SELECT day FROM sessions WHERE id = ?"
            " UNION ALL SELECT day FROM check_ins WHERE id = ?",
            record_id,
            record_id,
        )
        return next((date.fromisoformat(row["day"]) for row in found), None)

    # Ratings, as far as one page needs them

    def check_in(self, check_in_id: str) -> CheckIn | None:
        """Return one rating, or None."""
        with world_faults(self.path):
            return next(iter(self._check_ins("id = ?", check_in_id)), None)

    def check_ins_about(self, session_id: str, since: date, until: date) -> tuple[CheckIn, ...]:
        """Return a session's ratings and all of the days from ``since`` to ``until``, in order."""
        days = (since.isoformat(), until.isoformat())
        with world_faults(self.path):
            return self._check_ins("session_id = ? OR day BETWEEN ? AND ?", session_id, *days)

    def last_scored(self) -> CheckIn | None:
        """Return the latest rating that has a score, or None."""
        return self._newest_check_in("score IS NOT NULL")

    def last_with_sites(self) -> CheckIn | None:
        """Return the latest rating that says where it hurts, or None."""
        return self._newest_check_in("id IN (SELECT check_in_id FROM check_in_sites)")

    def first_scored_day(self, kinds: Iterable[CheckInKind]) -> date | None:
        """Return the first day with a score of one of ``kinds``, or None."""
        chosen = tuple(kinds)
        return self._keeping(("first scored", *chosen), lambda: self._first_scored(chosen))

    def _first_scored(self, kinds: tuple[CheckInKind, ...]) -> date | None:
        where = _Where("score IS NOT NULL", [])
        where.add(_one_of("kind", kinds), kinds)
        ((day,),) = self._all(
            f"SELECT MIN(day) FROM check_ins WHERE {where.sql}",  # noqa: S608
            *where.values,
        )
        return None if day is None else date.fromisoformat(day)

    def safety_answers(self) -> tuple[SafetyEntry, ...]:
        """Return the safety log but for the checks that found nothing, oldest first.

        There is one of those a session, and no answer hangs on it.
        """
        return self._keeping("safety", self._safety_answers)

    def _safety_answers(self) -> tuple[SafetyEntry, ...]:
        found = self._all(
            "SELECT * FROM safety_log WHERE kind <> ? ORDER BY at_us, rowid", SafetyKind.CHECK_NONE
        )
        return tuple(map(rows.safety_from, found))

    # How it is done

    def _firsts(self, sql: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._all(sql))

    def _newest_closed(self, count: int) -> tuple[str, *tuple[object, ...]]:
        """Return a condition for the newest closed sessions, and its values.

        The newest of every outcome are found by an index; of all together, by reading them all.
        """
        newest = (
            "SELECT id FROM sessions WHERE outcome = ? ORDER BY started_us DESC, rowid DESC LIMIT ?"
        )
        each = " UNION ALL ".join([f"SELECT id FROM ({newest})"] * len(_CLOSED))  # noqa: S608
        values = [value for outcome in _CLOSED for value in (outcome, count)]
        return f"id IN ({each})", *values

    def _newest_check_in(self, where: str) -> CheckIn | None:
        newest = (
            f"id = (SELECT id FROM check_ins WHERE {where}"  # noqa: S608
            " ORDER BY at_us DESC, rowid DESC LIMIT 1)"
        )
        with world_faults(self.path):
            found = self._keeping(("newest", where), lambda: self._check_ins(newest))
        return next(iter(found), None)

    def _weeks(self, table: str, where: _Where, first_weekday: int) -> dict[date, int]:
        with world_faults(self.path):
            self._teach_search()
        found = self._all(
            f"SELECT {_WEEK} AS week, COUNT(*) FROM {table}"  # noqa: S608 - names are ours
            f" WHERE {where.sql} GROUP BY week",
            first_weekday,
            *where.values,
        )
        return {_first_day(row[0], first_weekday): row[1] for row in found}

    def _brief(self, where: _Where, since: date, until: date) -> tuple[SessionLine, ...]:
        where.add("day BETWEEN ? AND ?", (since.isoformat(), until.isoformat()))
        with world_faults(self.path):
            self._teach_search()
        return tuple(
            SessionLine(
                id=row["id"],
                at=rows.instant_from(row["started_at"]),
                program_name=row["program_name"],
                active_seconds=row["active_s"],
                outcome=Outcome(row["outcome"]),
                note=row["note"],
                before=row["before"],
                after=row["after"],
                counts=bool(row["counts"]),
            )
            for row in self._all(f"{_LINE} WHERE {where.sql}", *where.values)
        )

    def _teach_search(self) -> None:
        """Have SQLite compare words as we do: its own LIKE knows no capitals but A to Z."""
        self._connection.create_function("holds", 2, holds, deterministic=True)


def _first_day(week: int, first_weekday: int) -> date:
    """Return the first day of a week that SQLite has counted."""
    return date.fromordinal(max(1, 7 * (week - 1) + first_weekday + 1))


def _sessions(wanted: Wanted, *, few: bool = False) -> _Where:
    """Return what wanted sessions are, among all or among the ``few`` of some days."""
    # Those left out are found by an index, and all others by their day: no row of them is opened.
    where = _Where(
        "rowid NOT IN (SELECT rowid FROM sessions WHERE outcome = ?)", [Outcome.IN_PROGRESS]
    )
    if wanted.chip is HistoryFilter.STOPPED_EARLY:
        where = _Where("outcome IN (?, ?)", [Outcome.ENDED_EARLY, Outcome.STOPPED])
    for word in wanted.words:
        own = _either(
            word,
            "note",
            {
                _one_of("program_name", word.programs): word.programs,
                "EXISTS (SELECT 1 FROM exercise_results AS r WHERE r.session_id = sessions.id"  # noqa: S608
                f" AND {_one_of('r.exercise', word.exercises)})": word.exercises,
            },
        )
        rated = _either(word, "c.note", {}), _either(word, "c.trigger_note", {})
        said = f"{_one_of('c.kind', _OF_A_SESSION)} AND ({rated[0].sql} OR {rated[1].sql})"
        where.add(
            f"({own.sql} OR {_has('check_ins', 'c.session_id', 'sessions', said, few=few)})",
            [*own.values, *_OF_A_SESSION, *rated[0].values, *rated[1].values],
        )
    return where


def _logs(wanted: Wanted, *, few: bool = False) -> _Where:
    """Return what wanted logs are, among all or among the ``few`` of some days."""
    where = _Where(_one_of("kind", LOG_KINDS), list(LOG_KINDS))
    where.add(_SAYS_SOMETHING)
    for word in wanted.words:
        noted = _either(word, "trigger_note", {})
        marked = {
            _has(
                table, "c.check_in_id", "check_ins", _one_of(f"c.{column}", values), few=few
            ): values
            for table, column, values in (
                ("check_in_sites", "site", word.sites),
                ("check_in_triggers", "trigger_kind", word.triggers),
            )
        }
        found = _either(word, "note", {_one_of("kind", word.kinds): word.kinds, **marked})
        where.add(f"({noted.sql} OR {found.sql})", [*noted.values, *found.values])
    return where


def _is_few(since: date, until: date) -> bool:
    """Tell whether some days are so few that their rows are looked up one by one."""
    return (until - since).days < _FEW_DAYS


def _has(table: str, key: str, owner: str, sql: str, *, few: bool) -> str:
    """Return that a row of ``owner`` has one in ``table`` (named c) for which ``sql`` holds.

    For all rows those are found once; for ``few`` each is looked up, or it took as long as for all.
    """
    if few:
        return f"EXISTS (SELECT 1 FROM {table} AS c WHERE {key} = {owner}.id AND {sql})"  # noqa: S608
    found = f"SELECT {key} FROM {table} AS c WHERE {key} IS NOT NULL AND {sql}"  # noqa: S608
    return f"id IN ({found})"


def _either(word: Word, column: str, names: dict[str, tuple[str, ...]]) -> _Where:
    """Return that a column holds the word, or that one of the conditions with values is met."""
    where = _Where(f"({column} <> '' AND holds({column}, ?))", [word.text])
    for sql, values in names.items():
        if values:
            where.sql += f" OR {sql}"
            where.values += values
    return where


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join('?' for _ in values)})"
