"""The history list for one question: its weeks with what is in them, and their rows when asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from sirelief_gui.domain.days import day_of, week_start
from sirelief_gui.domain.exercise import Exercise, Library
from sirelief_gui.domain.history_search import (
    LOG_KINDS,
    HistoryFilter,
    Wanted,
    Word,
    named,
    words_of,
)
from sirelief_gui.domain.labels import site_label, trigger_label
from sirelief_gui.domain.record import Outcome, Site, Trigger
from sirelief_gui.domain.results import PlanError, plan_from_json
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, minutes_text
from sirelief_gui.services.history_views import PainRow, Row, SessionRow
from sirelief_gui.services.ratings import kind_text
from sirelief_gui.storage.history_query import SessionLine, WeekCount
from sirelief_gui.storage.store import Store

_LAST_DAY = timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekGroup:
    """One week of the list, as it stands in its head; ``last`` is its seventh day."""

    first: date
    last: date
    this_week: bool
    sessions: int
    pain_logs: int

    @property
    def count(self) -> int:
        """How many rows it has."""
        return self.sessions + self.pain_logs


class Listing:
    """The weeks that hold anything, newest first, as they were counted when it was made.

    ``rows`` reads from the store and raises StorageError. What changed meanwhile is in the rows,
    but not in the counts: ask for a new listing then.
    """

    def __init__(
        self,
        store: Store,
        wanted: Wanted,
        tr: Translate,
        *,
        today: date,
        first_weekday: int,
    ) -> None:
        self._store, self._wanted, self._tr = store, wanted, tr
        self._first_weekday = first_weekday
        counts = store.history_weeks(wanted, first_weekday=first_weekday)
        self.weeks = _weeks(counts, week_start(today, first_weekday=first_weekday))

    def rows(self, newest: int, oldest: int) -> tuple[tuple[Row, ...], ...]:
        """Return the rows of the weeks from one place in ``weeks`` to another, both included.

        Week by week, newest first.
        """
        first, last = self.weeks[oldest].first, self.weeks[newest].last
        found: list[Row] = [
            _session_row(line, self._tr)
            for line in self._store.history_sessions(self._wanted, first, last)
        ]
        logs = self._store.history_logs(self._wanted, first, last)
        found += [PainRow(id=log.id, at=log.at, check_in=log) for log in logs]
        by_week: defaultdict[date, list[Row]] = defaultdict(list)
        for row in sorted(found, key=place_of, reverse=True):
            by_week[week_start(day_of(row.at), first_weekday=self._first_weekday)].append(row)
        asked = self.weeks[newest : oldest + 1]
        return tuple(tuple(by_week[week.first]) for week in asked)

    def week_near(self, row: Row) -> int:
        """Return the place of the week a row is in, or of the next older one; -1 for none."""
        return self._week_until(day_of(row.at))

    def week_of(self, row_id: str) -> int:
        """Return the place of the week a session or rating is in; -1 where it is in none."""
        day = self._store.day_of(row_id)
        if day is None or not self.weeks:
            return -1
        week = self._week_until(day)
        return week if self.weeks[week].first <= day <= self.weeks[week].last else -1

    def _week_until(self, day: date) -> int:
        places = (place for place, week in enumerate(self.weeks) if week.first <= day)
        return next(places, len(self.weeks) - 1)


def place_of(row: Row) -> tuple[object, ...]:
    """Return what rows are sorted by: the app's day comes first, for weeks are made of days."""
    return day_of(row.at), row.at, row.id


def listing(
    store: Store,
    library: Library,
    tr: Translate = as_is,
    *,
    chip: HistoryFilter,
    search: str,
    today: date,
    first_weekday: int,
) -> Listing:
    """Return the list of what a chip leaves and what holds every word of a search."""
    words = words_of(search)
    wanted = Wanted(chip=chip, words=_known(store, library, words, tr) if words else ())
    return Listing(store, wanted, tr, today=today, first_weekday=first_weekday)


def _weeks(counts: Iterable[WeekCount], this_week: date) -> tuple[WeekGroup, ...]:
    return tuple(
        WeekGroup(
            first=week.first,
            last=week.first + _LAST_DAY,
            this_week=week.first == this_week,
            sessions=week.sessions,
            pain_logs=week.pain_logs,
        )
        for week in counts
    )


def _session_row(line: SessionLine, tr: Translate) -> SessionRow:
    before, after = line.before, line.after
    return SessionRow(
        id=line.id,
        at=line.at,
        title=tr(line.program_name),
        minutes=minutes_text(line.active_seconds, tr),
        before=before,
        after=after,
        change=None if before is None or after is None else after - before,
        stopped=line.outcome in (Outcome.ENDED_EARLY, Outcome.STOPPED),
        has_note=bool(line.note),
    )


def _known(store: Store, library: Library, words: Sequence[str], tr: Translate) -> tuple[Word, ...]:
    """Return the words with the names they are part of, as these are shown in her language."""
    programs = {name: (tr(name),) for name in store.program_names()}
    exercises = _exercise_names(store, library, tr)
    kinds = {kind: (kind_text(kind, tr),) for kind in LOG_KINDS}
    sites = {site: (site_label(site, tr),) for site in Site}
    triggers = {trigger: (trigger_label(trigger, tr),) for trigger in Trigger}
    return tuple(
        Word(
            text=word,
            programs=named(programs, word),
            exercises=named(exercises, word),
            kinds=named(kinds, word),
            sites=named(sites, word),
            triggers=named(triggers, word),
        )
        for word in words
    )


def exercise_name(store: Store, library: Library, exercise: str, tr: Translate) -> str:
    """Return the short name of an exercise that was ever done; its id where nothing has one."""
    found = library.exercises.get(exercise) or _from_plan(store, library, exercise)
    return exercise if found is None else tr(found.short_name)


def _exercise_names(store: Store, library: Library, tr: Translate) -> Mapping[str, tuple[str, ...]]:
    """Return what each exercise that was ever done is called; one that she has deleted, too."""
    found = {}
    for key in store.exercises_done():
        exercise = library.exercises.get(key) or _from_plan(store, library, key)
        found[key] = () if exercise is None else (tr(exercise.name), tr(exercise.short_name))
    return found


def _from_plan(store: Store, library: Library, exercise: str) -> Exercise | None:
    plan = store.newest_plan_with(exercise)
    try:
        items = () if plan is None else plan_from_json(plan, library).items
    except PlanError:
        return None
    return next((item.exercise for item in items if item.exercise.id == exercise), None)
