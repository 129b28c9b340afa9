"""Makes a folder with ten years of history, the same for the same seed, in seconds.

Usage: python -m benchmarks.ten_years FOLDER [--years 10] [--seed 6] [--until 2026-03-19]

Two sessions a day, five exercises each, eight reps of every one: 7,300 sessions, 36,500 results
and some 290,000 reps in the journal (a real journal has seven times as many lines, the phases).
Around them ratings of every kind, notes that are hard to export, stops, corrections, warning
signs, and a program and an exercise of her own. ``sirelief check`` finds nothing wrong with it.
"""

from __future__ import annotations

import argparse
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from time import perf_counter
from uuid import UUID
from zoneinfo import ZoneInfo

from sirelief_gui.domain.exercise import PhaseKind
from sirelief_gui.domain.json_text import json_text
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    Outcome,
    ResultStatus,
    SafetyEntry,
    SafetyKind,
    SessionRecord,
    Site,
    StopReason,
    Trigger,
)
from sirelief_gui.domain.results import plan_json
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.rehearsal import PacedVirtualClock
from sirelief_gui.storage import rows
from sirelief_gui.storage.database import open_database

UNTIL = date(2026, 3, 19)
"""The last day of the history unless another is asked for."""
REPS = 8
OWN_PROGRAM = Path(__file__).with_name("evening.sirelief.toml")
NOTES = (
    "Sore after a long drive. The rocks felt good.",
    "=1+1",
    "@x, +3 and -2",
    "a,b; \"quoted\", 'and so'",
    "First line\nsecond line\r\nthird",
    "Müde, aber ÜBERALL besser: Große Straße",
    "Καλύτερα σήμερα",
    "כואב פחות היום",
    "أفضل اليوم",
    "Better 🙂🤰🏽, 100 % of the way_up",
    "\tindented, 50% less",
)
_HOME, _AWAY = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
_SCORES = range(11)
_SKIPPED = 0.02
"""How often a rating is asked for and not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """How much there is of everything."""

    sessions: int
    results: int
    events: int
    check_ins: int
    corrections: int
    safety: int


@dataclass(slots=True)
class _Plan:
    """A program as it is prescribed."""

    id: str
    name: str
    items: tuple[PlannedItem, ...]
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = plan_json(self.items, propped=True)


@dataclass(slots=True)
class _Rows:
    """Table rows, gathered until there are enough to be written at once."""

    tables: dict[str, list[Mapping[str, object]]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, table: str, row: Mapping[str, object]) -> None:
        self.tables.setdefault(table, []).append(row)
        self.counts[table] = self.counts.get(table, 0) + 1

    def write(self, connection: sqlite3.Connection) -> None:
        for table, found in self.tables.items():
            names = ", ".join(found[0])
            marks = ", ".join(f":{name}" for name in found[0])
            connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", found)  # noqa: S608
        self.tables.clear()


def make_years(folder: Path, *, years: float = 10, seed: int = 6, until: date = UNTIL) -> Made:
    """Make a history of ``years`` years that ends on the day ``until`` in ``folder``.

    The folder is made if need be; there must be no history in it. Returns how much there is.
    """
    days = max(1, round(365 * years))
    start = until - timedelta(days=days - 1)
    plans = _prepare(folder, start)
    writer = _Writer(Random(seed), plans)  # noqa: S311 - made-up data
    with closing(open_database(folder, create=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("PRAGMA defer_foreign_keys = ON")  # tables are filled as they come
        for number in range(days):
            writer.day(start + timedelta(days=number))
            if number % 50 == 0:
                writer.rows.write(connection)
        writer.rows.write(connection)
        connection.execute("COMMIT")
    counts = writer.rows.counts
    return Made(
        sessions=counts.get("sessions", 0),
        results=counts.get("exercise_results", 0),
        events=counts.get("events", 0),
        check_ins=counts.get("check_ins", 0),
        corrections=counts.get("corrections", 0),
        safety=counts.get("safety_log", 0) + 2,
    )


def _prepare(folder: Path, start: date) -> tuple[_Plan, ...]:
    """Make the folder, with what is answered before the first session and a program of hers."""
    clock = PacedVirtualClock(datetime.combine(start, time(7, tzinfo=UTC)), "UTC")
    with closing(open_services(folder, clock)) as services:
        if services.store.sessions(newest=1):
            raise SystemExit(f"There is a history in {folder} already.")
        services.safety.record(SafetyKind.CONDITIONS_NONE)
        services.safety.record(SafetyKind.CLEARANCE_GIVEN)
        services.settings.save(replace(services.settings.load(), space_shown=True))
        own = services.shelf.accept(services.shelf.preview(OWN_PROGRAM))
        plans = []
        for program in (services.programs["daily_five"], own):
            items = tuple(
                replace(item, reps_by_set=(REPS,)) for item in services.today.items(program.id)
            )
            plans.append(_Plan(program.id, program.name, items))
    return tuple(plans)


class _Writer:
    """Makes up one day after the other."""

    def __init__(self, chance: Random, plans: tuple[_Plan, ...]) -> None:
        self.rows = _Rows()
        self._chance = chance
        self._plans = plans

    def day(self, day: date) -> None:
        """Make up one day: two sessions, and the ratings of the day."""
        zone = _AWAY if day.month == 8 and day.day <= 21 else _HOME
        if self._likely(0.5):
            self._rate(_at(day, 7, self._minute(), zone), zone, CheckInKind.NEXT_MORNING)
        if self._likely(0.2):
            self._log_pain(_at(day, 13, self._minute(), zone), zone)
        self._session(_at(day, 9, self._minute(), zone), zone)
        # Now and then an evening ends after midnight and still counts as the day before.
        late = _at(day + timedelta(days=1), 1, self._minute(), zone)
        evening = _at(day, 18, self._minute(), zone)
        self._session(late if self._likely(0.01) else evening, zone)
        if self._likely(0.1):
            self._rate(_at(day, 22, self._minute(), zone), zone, CheckInKind.WORST_24H)

    def _session(self, at: datetime, zone: ZoneInfo) -> None:
        plan = self._plans[1] if self._likely(0.15) else self._plans[0]
        record = SessionRecord(
            id=self._id(),
            program_id=plan.id,
            program_name=plan.name,
            started_at=at,
            timezone=zone.key,
            plan=plan.text,
        )
        stop = self._stop()
        record = self._performed(record, plan, stop)
        corrected = self._corrected(record) if self._likely(0.005) else record
        self.rows.add("sessions", rows.session_row(corrected))
        for result in corrected.results:
            self.rows.add("exercise_results", rows.result_row(record.id, result))
        words = rows.changed_words(record, corrected)
        if words is not None:
            self._correction("session_id", record.id, words)
        self._around(record, zone)

    def _stop(self) -> StopReason:
        if not self._likely(0.04):
            return StopReason.NONE
        reasons = (StopReason.USER, StopReason.USER, StopReason.PAIN, StopReason.INTERRUPTED)
        return self._chance.choice((*reasons, StopReason.WARNING_SIGN))

    def _performed(self, record: SessionRecord, plan: _Plan, stop: StopReason) -> SessionRecord:
        """Write the journal of a session and return the record it leaves."""
        last = self._chance.randrange(len(plan.items)) if stop else len(plan.items)
        journal = _Journal(self.rows, record.id, record.started_at)
        journal.add("session_started", "{}", 10)
        results = []
        for position, item in enumerate(plan.items):
            done = REPS if position < last else self._chance.randrange(REPS) * (position == last)
            eased = done == REPS and self._likely(0.03)
            results.append(self._exercise(journal, position, item, done, eased=eased))
        ended = stop in (StopReason.PAIN, StopReason.WARNING_SIGN)
        outcome = Outcome.STOPPED if ended else Outcome.ENDED_EARLY
        outcome = outcome if stop else Outcome.COMPLETED
        data = json_text({"outcome": outcome.value, "reason": stop.value})
        journal.add("session_ended", data, 0)
        return replace(
            record,
            outcome=outcome,
            stop_reason=stop,
            ended_at=journal.at,
            active_seconds=sum(result.active_seconds for result in results),
            comfort=self._chance.choice((*Comfort, None)),
            effort=self._chance.choice((2, 3, 4, 5, None)),
            note=self._note(0.12),
            results=tuple(results),
        )

    def _exercise(
        self, journal: _Journal, position: int, item: PlannedItem, done: int, *, eased: bool
    ) -> ExerciseResult:
        rep_seconds = sum(item.seconds.values())
        planned = REPS - 2 if eased else REPS
        done = min(done, planned)
        for rep in range(1, done + 1):
            if eased and rep == planned:
                data = {"item": position, "reps_by_set": [planned], "reps_second_side": None}
                journal.add("eased_off", json_text({**data, "seconds": {}}), 0)
            journal.add("rep_completed", _rep(position, rep), rep_seconds)
        status = ResultStatus.DONE if done == planned else ResultStatus.PARTLY
        return ExerciseResult(
            position=position,
            exercise=item.exercise.id,
            variant=item.variant,
            sets_planned=1,
            reps_prescribed=REPS,
            reps_planned=planned,
            reps_done=done,
            sets_done=int(done == planned),
            hold_seconds=_longest_hold(item),
            active_seconds=done * rep_seconds,
            status=status if done else ResultStatus.NOT_REACHED,
            eased=eased,
            hurt=self._likely(0.01) and done > 0,
        )

    def _corrected(self, record: SessionRecord) -> SessionRecord:
        first, *others = record.results
        fewer = replace(first, reps_done=max(0, first.reps_done - 1))
        return replace(record, effort=6, results=(fewer, *others))

    def _around(self, record: SessionRecord, zone: ZoneInfo) -> None:
        """Rate before and after a session, and log what its safety check said."""
        start, end = record.started_at, record.ended_at or record.started_at
        self._log(start, SafetyKind.CHECK_NONE, record.id)
        if record.stop_reason is StopReason.WARNING_SIGN:
            self._log(end, SafetyKind.WARNING_SIGN, record.id)
        if self._likely(0.97):
            self._rate(start - timedelta(minutes=1), zone, CheckInKind.BEFORE, record.id)
        if self._likely(0.93):
            self._rate(end + timedelta(minutes=1), zone, CheckInKind.AFTER, record.id)

    def _rate(
        self, at: datetime, zone: ZoneInfo, kind: CheckInKind, session_id: str | None = None
    ) -> None:
        score = None if self._likely(_SKIPPED) else self._score()
        sites = tuple(self._chance.sample(tuple(Site), self._chance.choice((0, 1, 1, 2))))
        check_in = CheckIn(
            id=self._id(),
            at=at,
            timezone=zone.key,
            kind=kind,
            score=score,
            sites=sites,
            session_id=session_id,
        )
        self._keep(check_in)

    def _log_pain(self, at: datetime, zone: ZoneInfo) -> None:
        check_in = CheckIn(
            id=self._id(),
            at=at,
            timezone=zone.key,
            kind=CheckInKind.NOW,
            score=self._score(),
            sites=tuple(self._chance.sample(tuple(Site), 1)),
            triggers=tuple(self._chance.sample(tuple(Trigger), self._chance.choice((0, 1, 2)))),
            trigger_note="getting off the bus, “fast”" if self._likely(0.1) else "",
            note=self._note(0.2),
        )
        self._keep(check_in)

    def _keep(self, check_in: CheckIn) -> None:
        kept = replace(check_in, score=self._score()) if self._likely(0.005) else check_in
        self.rows.add("check_ins", rows.check_in_row(kept))
        for table, column, marks in (
            ("check_in_sites", "site", kept.sites),
            ("check_in_triggers", "trigger_kind", kept.triggers),
        ):
            for position, mark in enumerate(marks):
                row = {"check_in_id": kept.id, column: mark.value, "position": position}
                self.rows.add(table, row)
        words = rows.changed_words(check_in, kept)
        if words is not None:
            self._correction("check_in_id", kept.id, words)

    def _correction(self, owner: str, record_id: str, words: str) -> None:
        row = {"session_id": None, "check_in_id": None, "before": words}
        self.rows.add("corrections", row | {owner: record_id})

    def _log(self, at: datetime, kind: SafetyKind, session_id: str) -> None:
        entry = SafetyEntry(id=self._id(), at=at, kind=kind, session_id=session_id)
        self.rows.add("safety_log", rows.safety_row(entry))

    def _likely(self, share: float) -> bool:
        return self._chance.random() < share

    def _minute(self) -> int:
        return self._chance.randrange(60)

    def _score(self) -> int:
        return self._chance.choice(_SCORES)

    def _note(self, share: float) -> str:
        return self._chance.choice(NOTES) if self._likely(share) else ""

    def _id(self) -> str:
        return str(UUID(int=self._chance.getrandbits(128), version=4))


class _Journal:
    """Writes the events of one session; ``at`` is when the next one happens."""

    def __init__(self, out: _Rows, session_id: str, at: datetime) -> None:
        self._rows, self._id, self._seq = out, session_id, 0
        # By the offset it began with: a clock that is put forward meanwhile changes no duration.
        self.at = datetime.fromisoformat(at.isoformat())

    def add(self, kind: str, data: str, seconds: float) -> None:
        """Let ``seconds`` pass and write an event that has the JSON ``data``."""
        self.at += timedelta(seconds=seconds)
        row = {"session_id": self._id, "seq": self._seq, "at": self.at.isoformat(), "kind": kind}
        self._rows.add("events", {**row, "data": data})
        self._seq += 1


@lru_cache
def _rep(item: int, rep: int) -> str:
    return json_text({"item": item, "side": None, "set": 1, "rep": rep})


def _longest_hold(item: PlannedItem) -> int:
    holds = (item.seconds[p.id] for p in item.exercise.phases if p.kind is PhaseKind.HOLD)
    return max(holds, default=0)


def _at(day: date, hour: int, minute: int, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make a folder with years of history.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", type=float, default=10)
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--until", type=date.fromisoformat, default=UNTIL)
    return parser.parse_args()


def main() -> None:
    asked = _arguments()
    start = perf_counter()
    made = make_years(asked.folder, years=asked.years, seed=asked.seed, until=asked.until)
    print(f"{asked.folder}: {made} in {perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
