"""What the Today page shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from sirelief_gui.domain.days import MORNING_ENDS_AT_HOUR, day_of
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.notices import Notice
from sirelief_gui.domain.pain import severity_word
from sirelief_gui.domain.pregnancy import gestation_text
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.program import PlannedItem, Program, resolve
from sirelief_gui.domain.ratings import RatingIndex
from sirelief_gui.domain.record import CheckIn, CheckInKind, SessionRecord
from sirelief_gui.domain.results import PlanError
from sirelief_gui.domain.safety import Gate
from sirelief_gui.domain.stats_lines import Line, median_lines
from sirelief_gui.domain.trend_data import after_ratings, before_ratings, pair_up
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, minutes_text
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.guidance import Guidances
from sirelief_gui.services.lengths import Lengths
from sirelief_gui.services.programs import Programs
from sirelief_gui.services.ratings import ago_text, kind_text
from sirelief_gui.services.safety import Safety
from sirelief_gui.services.salvage import rebuild
from sirelief_gui.services.settings import Settings, SettingsStore
from sirelief_gui.services.week import DayMark, counts, sessions_in_week, week_marks, week_text
from sirelief_gui.storage.store import Store

SPARK_DAYS = 42
"""The sparkline looks back six weeks (DESIGN 6.1)."""
GENTLE = "gentle_day"
"""The program that Today offers beside the one she has chosen (DESIGN 6.1)."""
_DAYS_READ = SPARK_DAYS + 14
"""A median on the first of these days looks a week back, and a line may have begun there."""
_DISMISSED = "next_morning_dismissed"
_GENTLE_ON = "gentle_day_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastPain:
    """The newest rating with a score: '2', 'Mild', 'Yesterday, after session'."""

    check_in: CheckIn
    score: int
    word: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCard:
    """An interrupted session. ``can_resume`` is false when it can only be saved as it is."""

    record: SessionRecord
    place: str
    stopped_at: datetime
    can_resume: bool


@dataclass(frozen=True, slots=True)
class DoneToday:
    """Today's latest session with its scores, None where not rated."""

    session_id: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Spark:
    """Six weeks of 7-day medians, both days included; lines break where nothing was rated."""

    first: date
    last: date
    before: tuple[Line, ...]
    after: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One of the programs that Today offers: 'Full day', '26 min'."""

    program_id: str
    name: str
    minutes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayView:
    """One look at Today."""

    now: datetime
    day: date
    greeting: str
    gestational_week: int | None
    week_chip: str
    """How far along she is, "" when that is not known."""
    program_id: str
    program_name: str
    exercises: int
    seconds: int
    minutes: str
    kit: tuple[str, ...]
    kit_whole: tuple[str, ...]
    """The kit where there is room to say which: 'Strap, no stretch'."""
    gate: Gate
    can_start: bool
    start_label: str
    week: tuple[DayMark, ...]
    sessions_this_week: int
    goal: int
    week_text: str
    last_pain: LastPain | None
    spark: Spark
    resume: ResumeCard | None
    first_use: bool
    next_morning_due: bool
    done_today: DoneToday | None
    notice: Notice | None = None
    """What is worth a card, one at a time."""
    ways: tuple[Way, ...] = ()
    """The programs to choose from for today, where there is more than one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What is read once for a look at Today."""

    now: datetime
    settings: Settings
    sessions: tuple[SessionRecord, ...]
    """The closed ones of the last `_DAYS_READ` days, newest first."""
    check_ins: tuple[CheckIn, ...]
    """Of the same days, oldest first."""
    last_scored: CheckIn | None
    is_new: bool
    """Whether no session was ever done."""
    unfinished: SessionRecord | None
    items: tuple[PlannedItem, ...]
    first_weekday: int


class Today:
    """Builds the view on demand; methods raise StorageError."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        library: Library,
        shelf: Programs,
        guidances: Guidances,
    ) -> None:
        self._store = store
        self._clock = clock
        self._library = library
        self._shelf = shelf
        self._settings = SettingsStore(store)
        self._safety = Safety(store, clock)
        self._lengths = Lengths(library, guidances)

    def program(self) -> Program:
        """Return what Start begins: the program she has chosen, or Gentle day while that is on."""
        chosen = self._shelf.chosen()
        is_gentle = self._store.setting(_GENTLE_ON, "") == self._instead_of(chosen)
        return self._shelf.get(GENTLE) if is_gentle else chosen

    def go_gently(self, *, on: bool) -> None:
        """Have Gentle day in place of the chosen program until the day ends, or no longer."""
        instead_of = self._instead_of(self._shelf.chosen()) if on else ""
        self._store.set_setting(_GENTLE_ON, instead_of)

    def _instead_of(self, chosen: Program) -> str:
        """Name the day and the program: another day, or another program, is begun as it is."""
        return f"{day_of(self._clock.now()).isoformat()} {chosen.id}"

    def items(self, program_id: str | None = None) -> tuple[PlannedItem, ...]:
        """Return the exercises of Today's program, or another one, with every number settled.

        KeyError for an unknown one.
        """
        return self._items(self._of(program_id))

    def _of(self, program_id: str | None) -> Program:
        return self.program() if program_id is None else self._shelf.get(program_id)

    def _items(self, program: Program) -> tuple[PlannedItem, ...]:
        items = resolve(program, self._library)
        # A program that is done lying alone stays to be seen where lying is left out.
        return self._safety.fit(items, self._library).items or items

    def view(
        self,
        tr: Translate = as_is,
        *,
        program_id: str | None = None,
        first_weekday: int = 0,
    ) -> TodayView:
        """Return the page as it is now, for Today's program or another one.

        Weekdays run 0 (Monday) to 6.
        """
        program, now = self._of(program_id), self._clock.now()
        since = day_of(now) - timedelta(days=_DAYS_READ)
        read = _Read(
            now=now,
            settings=self._settings.load(),
            sessions=self._store.sessions(since),
            check_ins=self._store.check_ins(since),
            last_scored=self._store.last_scored(),
            is_new=not self._store.sessions(newest=1),
            unfinished=self._store.unfinished(),
            items=self._items(program),
            first_weekday=first_weekday,
        )
        return self._in_words(read, program, tr)

    def _in_words(self, read: _Read, program: Program, tr: Translate) -> TodayView:
        day, settings, items = day_of(read.now), read.settings, read.items
        sessions, check_ins = read.sessions, read.check_ins
        seconds = self._lengths.seconds(items, propped=settings.propped_on(day))
        this_week = len(sessions_in_week(sessions, day, first_weekday=read.first_weekday))
        gate, along = self._safety.gate(), settings.gestation_on(day)
        done = _done_today(sessions, check_ins, day)
        return TodayView(
            now=read.now,
            day=day,
            greeting=greeting(read.now, tr),
            gestational_week=None if along is None else along.weeks,
            week_chip="" if along is None else gestation_text(along, tr),
            program_id=program.id,
            program_name=tr(program.name),
            exercises=len(items),
            seconds=seconds,
            minutes=minutes_text(seconds, tr),
            kit=tuple(tr(name) for name in kit_names(items, self._library)),
            kit_whole=tuple(tr(name) for name in kit_names(items, self._library, whole=True)),
            gate=gate,
            can_start=gate is Gate.OPEN,
            start_label=tr("Start session") if done is None else tr("Do another"),
            week=week_marks(sessions, day, first_weekday=read.first_weekday),
            sessions_this_week=this_week,
            goal=settings.weekly_goal,
            week_text=week_text(this_week, settings.weekly_goal, tr),
            last_pain=_last_pain(read.last_scored, day, tr),
            spark=_spark(sessions, check_ins, day),
            resume=None if read.unfinished is None else self._resume(read.unfinished, tr),
            first_use=read.is_new and read.unfinished is None,
            next_morning_due=self._morning_due(sessions, check_ins, read.now),
            done_today=done,
            notice=next(iter(self._safety.notices()), None),
            ways=self._ways(read, {program.id: seconds}, tr),
        )

    def _ways(self, read: _Read, known: Mapping[str, int], tr: Translate) -> tuple[Way, ...]:
        """Return the chosen program and Gentle day; nothing where that is the chosen one.

        ``known`` are the seconds of what has been laid out already.
        """
        programs = [self._shelf.chosen(), self._shelf.get(GENTLE)]
        if programs[0].id == GENTLE:
            return ()
        propped = read.settings.propped_on(day_of(read.now))
        found = []
        for one in programs:
            seconds = known.get(one.id)
            if seconds is None:
                seconds = self._lengths.seconds(self._items(one), propped=propped)
            found.append(Way(one.id, tr(one.name), minutes_text(seconds, tr)))
        return tuple(found)

    def dismiss_next_morning(self) -> None:
        """Do not ask about this morning any more today."""
        self._store.set_setting(_DISMISSED, day_of(self._clock.now()).isoformat())

    def ask_next_morning_again(self) -> None:
        """Take `dismiss_next_morning` back."""
        self._store.set_setting(_DISMISSED, "")

    def yesterdays_session_id(self) -> str | None:
        """Return the session that "How is it this morning?" is about, or None."""
        yesterday = day_of(self._clock.now()) - timedelta(days=1)
        return _latest_that_counts(self._store.sessions(yesterday, yesterday))

    def _resume(self, record: SessionRecord, tr: Translate) -> ResumeCard:
        entries = self._store.journal(record.id)
        stopped_at = entries[-1].at if entries else record.started_at
        try:
            session, _ = rebuild(record, entries, self._library, now=0.0)
        except PlanError:
            place, can_resume = tr(record.program_name), False
        else:
            place, can_resume = player_view(session, now=0.0, tr=tr).place, True
        return ResumeCard(record=record, place=place, stopped_at=stopped_at, can_resume=can_resume)

    def _morning_due(
        self,
        sessions: tuple[SessionRecord, ...],
        check_ins: tuple[CheckIn, ...],
        now: datetime,
    ) -> bool:
        day = day_of(now)
        yesterday = day - timedelta(days=1)
        asked_already = any(
            c.kind is CheckInKind.NEXT_MORNING and day_of(c.at) == day for c in check_ins
        )
        if asked_already or day != now.date() or now.hour >= MORNING_ENDS_AT_HOUR:
            return False
        if self._store.setting(_DISMISSED, "") == day.isoformat():
            return False
        about = (s for s in sessions if day_of(s.started_at) == yesterday)
        return _latest_that_counts(about) is not None


def _latest_that_counts(sessions: Iterable[SessionRecord]) -> str | None:
    """Return the first session (newest come first) with a rep done in it."""
    return next((session.id for session in sessions if counts(session)), None)


def greeting(now: datetime, tr: Translate = as_is) -> str:
    """Return the greeting of the hour."""
    if 4 <= now.hour < 12:
        return tr("Good morning")
    return tr("Good afternoon") if 12 <= now.hour < 18 else tr("Good evening")


def kit_names(
    items: tuple[PlannedItem, ...], library: Library, *, whole: bool = False
) -> tuple[str, ...]:
    """Name all that a program needs at hand, in the library's order; ``whole`` says which one."""
    needed = {kit for item in items for kit in item.exercise.required_equipment}
    for item in items:
        needed.update(library.postures[item.exercise.posture].at_hand)
    found = [info for kit, info in library.equipment.items() if kit in needed]
    return tuple(info.whole if whole and info.whole else info.name for info in found)


def _last_pain(check_in: CheckIn | None, today: date, tr: Translate) -> LastPain | None:
    if check_in is None or check_in.score is None:
        return None
    parts = (ago_text(day_of(check_in.at), today, tr), kind_text(check_in.kind, tr))
    return LastPain(
        check_in=check_in,
        score=check_in.score,
        word=severity_word(check_in.score, tr),
        when=", ".join(part for part in parts if part),
    )


def _spark(
    sessions: tuple[SessionRecord, ...], check_ins: tuple[CheckIn, ...], today: date
) -> Spark:
    first = today - timedelta(days=SPARK_DAYS - 1)
    pairs = pair_up(sessions, check_ins)
    return Spark(
        first,
        today,
        _since(median_lines(before_ratings(pairs)), first),
        _since(median_lines(after_ratings(pairs)), first),
    )


def _since(lines: tuple[Line, ...], first: date) -> tuple[Line, ...]:
    kept = (tuple(point for point in line if point.day >= first) for line in lines)
    return tuple(line for line in kept if line)


def _done_today(
    sessions: tuple[SessionRecord, ...], check_ins: tuple[CheckIn, ...], today: date
) -> DoneToday | None:
    for session in sessions:
        if counts(session) and day_of(session.started_at) == today:
            ratings = RatingIndex(check_ins).of(session)
            before, after = ratings.before, ratings.after
            return DoneToday(
                session.id,
                None if before is None else before.score,
                None if after is None else after.score,
            )
    return None
