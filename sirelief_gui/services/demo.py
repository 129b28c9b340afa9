"""Twelve weeks of believable sample history, the same for the same day.

Not a study of anyone: a course with ups and downs, days off, a gap, and sessions ended early, so
that every page has something to show.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.pregnancy import TERM, TRIMESTER_STARTS
from sirelief_gui.domain.program import PlannedItem, resolve
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
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.programs import DEFAULT_PROGRAM

DAYS = 84
_SEED = 20
_WEEK_NOW, _DAY_NOW = 29, 3
_GAP = range(44, 54)
"""Days ago without any entry: lines must break there."""
_ALWAYS = (1, 2, 3)
"""Days ago that have a session whatever the dice say: this week has begun."""
_ENDED_EARLY = 0.07
_LOGS = (
    ((Trigger.TURNING_IN_BED,), (Site.SI_RIGHT,)),
    ((Trigger.STAIRS,), (Site.SI_RIGHT, Site.BUTTOCK)),
    ((Trigger.WALKING, Trigger.STANDING), (Site.SI_LEFT, Site.SI_RIGHT)),
    ((Trigger.SIT_TO_STAND,), (Site.LOW_BACK,)),
)
NOTES = (
    "Sore after a long drive. The rocks felt good.",
    "Slept with a pillow between the knees.",
    "Long day on my feet.",
    "The strap sat better a little higher.",
)
"""What stands in for her own words; never translated."""


def fill_demo(services: Services) -> None:
    """Fill an empty history with samples that end yesterday."""
    _Sampler(services).fill()


class _Sampler:
    """Draws one day after the other."""

    def __init__(self, services: Services) -> None:
        self._store = services.store
        self._library = services.library
        self._program = services.programs[DEFAULT_PROGRAM]
        self._settings = services.settings
        self._zone = services.clock.timezone()
        self._now = services.clock.now()
        self._dice = random.Random(_SEED)  # noqa: S311 - samples, not secrets

    def fill(self) -> None:
        today = day_of(self._now)
        due = (today + TERM - timedelta(weeks=_WEEK_NOW, days=_DAY_NOW)).isoformat()
        self._settings.save(
            replace(self._settings.load(), gestational_week=_WEEK_NOW, due_date=due)
        )
        first = self._at(today - timedelta(days=DAYS), 17, 50)
        for kind in (SafetyKind.CONDITIONS_NONE, SafetyKind.CLEARANCE_GIVEN):
            self._store.add_safety(SafetyEntry(id=self._id(), at=first, kind=kind))
        for ago in range(DAYS - 1, 0, -1):
            if ago not in _GAP:
                self._day(today - timedelta(days=ago), ago)
        # Asked again when the last trimester began.
        again = self._at(today - timedelta(weeks=_WEEK_NOW - TRIMESTER_STARTS[-1]), 17, 40)
        for kind in (SafetyKind.CONDITIONS_NONE, SafetyKind.CLEARANCE_GIVEN):
            self._store.add_safety(SafetyEntry(id=self._id(), at=again, kind=kind))

    def _day(self, day: date, ago: int) -> None:
        chance = self._dice.random()
        if ago in _ALWAYS or chance < 0.56:
            self._session(day, ago)
        elif chance < 0.72:
            self._log(day, ago)

    def _typical(self, ago: int) -> float:
        """Pain before a session, on the way from about 6 to about 4 with a harder fortnight."""
        harder = 1.0 if 24 <= ago < 36 else 0.0
        return 3.6 + 2.4 * ago / DAYS + harder

    def _session(self, day: date, ago: int) -> None:
        started = self._at(day, 17 + self._dice.randrange(3), self._dice.randrange(60))
        reps = 5 if ago > 56 else 6 if ago > 28 else 8
        items = resolve(self._program, self._library, reps=reps)
        early = ago not in _ALWAYS and self._dice.random() < _ENDED_EARLY
        before = self._score(self._typical(ago))
        after = max(0, before - self._dice.choice((0, 1, 1, 2, 2, 3)) + 2 * early)
        results = _results(items, stop_in=self._dice.randrange(2, 5) if early else None)
        seconds = _active_seconds(items, results, compile_timeline(items, self._library).seconds)
        hurt = early or after > before
        record = SessionRecord(
            id=self._id(),
            program_id=self._program.id,
            program_name=self._program.name,
            started_at=started,
            timezone=self._zone,
            outcome=Outcome.ENDED_EARLY if early else Outcome.COMPLETED,
            ended_at=started + timedelta(seconds=seconds + self._dice.randrange(10, 120)),
            stop_reason=StopReason.PAIN if early else StopReason.NONE,
            active_seconds=seconds,
            gestational_week=_WEEK_NOW - ago // 7,
            comfort=Comfort.HURT if hurt else Comfort.EASED if after < before else Comfort.SAME,
            effort=self._dice.choice((None, 3, 4, 5)),
            note=self._dice.choice(NOTES) if self._dice.random() < 0.2 else "",
            plan=plan_json(items, propped=True),
            results=results,
        )
        self._store.start_session(record)
        self._rate_around(record, before, min(after, 10))

    def _rate_around(self, record: SessionRecord, before: int, after: int) -> None:
        ended = record.ended_at or record.started_at
        sites = self._dice.choice(
            ((Site.SI_RIGHT,), (Site.SI_RIGHT, Site.BUTTOCK), (Site.SI_LEFT,))
        )
        minute = timedelta(minutes=1)
        self._rate(record.started_at - minute, CheckInKind.BEFORE, before, sites, record.id)
        self._rate(ended + minute, CheckInKind.AFTER, after, (), record.id)
        next_day = day_of(record.started_at) + timedelta(days=1)
        if self._dice.random() < 0.4 and next_day < day_of(self._now):
            morning = self._at(next_day, 7, self._dice.randrange(10, 59))
            score = min(10, after + self._dice.choice((0, 1, 1)))
            self._rate(morning, CheckInKind.NEXT_MORNING, score, (), record.id)

    def _log(self, day: date, ago: int) -> None:
        triggers, sites = self._dice.choice(_LOGS)
        check_in = CheckIn(
            id=self._id(),
            at=self._at(day, 7 + self._dice.randrange(14), self._dice.randrange(60)),
            timezone=self._zone,
            kind=CheckInKind.NOW,
            score=self._score(self._typical(ago)),
            sites=sites,
            triggers=triggers,
        )
        self._store.add_check_in(check_in)

    def _rate(
        self,
        at: datetime,
        kind: CheckInKind,
        score: int,
        sites: tuple[Site, ...],
        session_id: str,
    ) -> None:
        self._store.add_check_in(
            CheckIn(
                id=self._id(),
                at=at,
                timezone=self._zone,
                kind=kind,
                score=score,
                sites=sites,
                session_id=session_id,
            )
        )

    def _score(self, typical: float) -> int:
        return min(10, max(0, round(self._dice.gauss(typical, 0.8))))

    def _at(self, day: date, hour: int, minute: int) -> datetime:
        return datetime.combine(day, time(hour, minute), tzinfo=self._now.tzinfo)

    def _id(self) -> str:
        return str(uuid.UUID(int=self._dice.getrandbits(128), version=4))


def _results(items: Sequence[PlannedItem], *, stop_in: int | None) -> tuple[ExerciseResult, ...]:
    """All reps done, or ended half way through the exercise at ``stop_in``, which hurt."""
    return tuple(_result(position, item, stop_in) for position, item in enumerate(items))


def _result(position: int, item: PlannedItem, stop_in: int | None) -> ExerciseResult:
    done, status = item.reps_planned, ResultStatus.DONE
    if stop_in is not None and position >= stop_in:
        stopped_here = position == stop_in
        done = item.reps_planned // 2 if stopped_here else 0
        status = ResultStatus.PARTLY if stopped_here else ResultStatus.NOT_REACHED
    return ExerciseResult(
        position=position,
        exercise=item.exercise.id,
        variant=item.variant,
        sets_planned=len(item.reps_by_set),
        reps_prescribed=item.reps_planned,
        reps_planned=item.reps_planned,
        reps_done=done,
        sets_done=len(item.reps_by_set) if status is ResultStatus.DONE else 0,
        hold_seconds=item.hold_seconds,
        active_seconds=item.rep_seconds * done,
        status=status,
        hurt=status is ResultStatus.PARTLY,
    )


def _active_seconds(
    items: Sequence[PlannedItem], results: Sequence[ExerciseResult], whole: int
) -> int:
    """The whole length less the reps that were not done."""
    left_out = sum(
        item.rep_seconds * (item.reps_planned - result.reps_done)
        for item, result in zip(items, results, strict=True)
    )
    return whole - left_out
