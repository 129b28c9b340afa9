"""Made-up histories for pictures, sentences and sums of the Trends page, each the same every time.

Each function of ``SAMPLES`` returns the TrendData of a history that ends on TODAY; ``generated``
makes as many others as wanted, from a number; ``histories`` is a Hypothesis strategy of small and
odd ones. The shape of a history is known from its parameters, so what is said of it can be judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from sirelief_gui.domain.pregnancy import TERM
from sirelief_gui.domain.record import CheckInKind, Comfort
from sirelief_gui.domain.trend_data import Felt, Pair, ProgramChange, Rating, TrendData

TODAY = date(2026, 10, 16)
"""A Friday; the clocks of ZONE go back nine days later and went forward on 29 March."""
ZONE = ZoneInfo("Europe/Berlin")
EXERCISES = (
    "hip_adduction_squeeze",
    "bridge",
    "cat_camel",
    "hip_abduction_isometric",
    "hand_heel_rock",
)
DUE = date(2027, 1, 4)
"""The due date of ``with_due_date``: 28 weeks + 4 days on TODAY."""
_AWAY = ZoneInfo("America/New_York")
_OF_PAIRS = (CheckInKind.BEFORE, CheckInKind.AFTER)
_EASES = {
    "cat_camel": 0.75,
    "hand_heel_rock": 0.65,
    "hip_adduction_squeeze": 0.55,
    "hip_abduction_isometric": 0.45,
}
_HURTS = {"bridge": 0.17, "hip_abduction_isometric": 0.1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a made-up history goes: what is drawn at random is drawn around this.

    ``level`` is the pain before a session by itself, from its first day to its last; ``fall`` what
    a session takes off it; ``a_week`` the days with a session; ``skips`` the share of ratings not
    given; ``hurts`` how much worse the morning after is; ``now`` and ``worst`` how much higher a
    rating by day and the worst of a day are. ``weeks_off`` are weeks, counted back from today (0
    is the last seven days), with nothing in them.
    """

    days: int
    level: tuple[float, float] = (5, 4)
    scatter: float = 1.0
    fall: tuple[float, float] = (0, 3)
    a_week: float = 4
    a_day: int = 1
    skips: float = 0.03
    hurts: float = 0
    now: float = 0.5
    worst: float = 2
    weeks_off: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    seed: int = 7
    zone: ZoneInfo = ZONE
    exercises: tuple[str, ...] = EXERCISES


@dataclass(slots=True)
class _Made:
    course: Course
    chance: Random
    pairs: list[Pair] = field(default_factory=list)
    ratings: list[Rating] = field(default_factory=list)
    felt: list[Felt] = field(default_factory=list)

    def data(self) -> TrendData:
        return TrendData(
            pairs=tuple(self.pairs), ratings=tuple(self.ratings), felt=tuple(self.felt)
        )


def course(asked: Course, until: date = TODAY) -> TrendData:
    """Make up a history of a course that ends on ``until``."""
    made = _Made(asked, Random(asked.seed))
    start, end = asked.level
    trained = False
    for number in range(asked.days):
        ago = asked.days - 1 - number
        level = start + (end - start) * number / max(1, asked.days - 1)
        if ago // 7 in asked.weeks_off:
            trained = False
            continue
        day = until - timedelta(days=ago)
        _morning(made, day, level + asked.hurts * trained, trained=trained)
        trained = made.chance.random() < asked.a_week / 7
        for turn in range(asked.a_day if trained else 0):
            _session(made, day, level + asked.hurts * (turn > 0), 9 + 8 * turn)
        _evening(made, day, level)
    return made.data()


def _session(made: _Made, day: date, level: float, hour: int) -> None:
    asked, chance = made.course, made.chance
    at = _at(day, hour + chance.randrange(3), asked.zone, chance.randrange(60))
    before = _score(made, level)
    fall = chance.uniform(*asked.fall)
    after = _score(made, level - fall, 0.5)
    stopped = chance.random() < 0.04
    note = chance.choice(asked.notes) if asked.notes and chance.random() < 0.15 else ""
    one = f"s{len(made.pairs):05d}"
    made.pairs.append(Pair(one, at, before, after, note, stopped, chance.random() > 0.1 * stopped))
    if chance.random() < 0.7:
        made.felt.extend(
            Felt(day=day, session_id=one, exercise=exercise, comfort=_comfort(chance, exercise))
            for exercise in asked.exercises
        )


def _comfort(chance: Random, exercise: str) -> Comfort:
    eases, hurts, drawn = _EASES.get(exercise, 0.38), _HURTS.get(exercise, 0.03), chance.random()
    if drawn < eases:
        return Comfort.EASED
    return Comfort.HURT if drawn > 1 - hurts else Comfort.SAME


def _morning(made: _Made, day: date, level: float, *, trained: bool) -> None:
    if trained and made.chance.random() < 0.6:
        session = made.pairs[-1].session_id if made.pairs else None
        _rate(made, day, 7, level, CheckInKind.NEXT_MORNING, session)


def _evening(made: _Made, day: date, level: float) -> None:
    if made.chance.random() < 0.15:
        _rate(made, day, 14, level + made.course.now, CheckInKind.NOW)
    if made.chance.random() < 0.3:
        _rate(made, day, 21, level + made.course.worst, CheckInKind.WORST_24H)


def _rate(
    made: _Made, day: date, hour: int, level: float, kind: CheckInKind, session: str | None = None
) -> None:
    score = _score(made, level)
    if score is not None:
        at = _at(day, hour, made.course.zone, made.chance.randrange(60))
        made.ratings.append(Rating(at=at, kind=kind, score=score, session_id=session))


def _score(made: _Made, level: float, scatter: float = 1.0) -> int | None:
    drawn = made.chance.gauss(level, made.course.scatter * scatter)
    return None if made.chance.random() < made.course.skips else min(10, max(0, round(drawn)))


def _at(day: date, hour: int, zone: ZoneInfo, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=zone)


# The samples


def no_data() -> TrendData:
    """Nothing at all."""
    return TrendData()


def one_session() -> TrendData:
    """A single session, today, rated before and after."""
    return TrendData(pairs=(Pair("s1", _at(TODAY, 9, ZONE), 5, 3),))


def three_sessions() -> TrendData:
    """Three sessions within a week, the last one rated before only."""
    rows = ((5, 5, 3, "First time."), (3, 4, 4, ""), (0, 4, None, ""))
    return TrendData(
        pairs=tuple(
            Pair(f"s{ago}", _at(TODAY - timedelta(days=ago), 18, ZONE), before, after, note)
            for ago, before, after, note in rows
        )
    )


def month() -> TrendData:
    """Thirty days, four sessions a week, slightly lower in the end."""
    return course(Course(days=30, level=(5.5, 4.5), notes=("Slept badly.", "Long drive.")))


def improving() -> TrendData:
    """Ten weeks from 7 to 3, little scatter: noticeably lower, whatever the range."""
    data = course(Course(days=70, level=(7, 3), scatter=0.6, notes=("Walked more.",)))
    change = ProgramChange(day=TODAY - timedelta(days=30), program_id="daily_five")
    dose = ProgramChange(day=TODAY - timedelta(days=12), program_id="daily_five", exercise="bridge")
    return replace(data, changes=(change, dose))


def gaps_of_weeks() -> TrendData:
    """Half a year in which she stayed away for three, two and five weeks."""
    return course(Course(days=180, weeks_off=(3, 4, 5, 10, 11, 17, 18, 19, 20, 21), a_week=4.5))


def ten_years() -> TrendData:
    """Two sessions a day for ten years: 7,000 of them, each exercise rated in most."""
    return course(Course(days=3_652, level=(6, 4), a_week=6.9, a_day=2, notes=("Cold day.",)))


def two_years() -> TrendData:
    """Two years at four sessions a week, unchanged."""
    return course(Course(days=730, level=(4, 4)))


def all_tens() -> TrendData:
    """Six weeks in which every rating is 10."""
    return _flat(10)


def all_zeros() -> TrendData:
    """Six weeks in which every rating is 0."""
    return _flat(0)


def worsening() -> TrendData:
    """Eight weeks from 3 to 7, with sessions that leave it higher and mornings above 5."""
    return course(
        Course(days=56, level=(3, 7), scatter=0.7, fall=(-2, 0.5), hurts=1, notes=("Flare-up.",))
    )


def with_due_date() -> TrendData:
    """Twelve weeks of the second and the third trimester; the due date is DUE."""
    data = course(Course(days=84, level=(6, 4.5), notes=("Midwife today.",)))
    change = ProgramChange(day=TODAY - timedelta(days=40), program_id="gentle_day")
    return replace(data, began=DUE - TERM, changes=(change,))


def unrated() -> TrendData:
    """Six weeks of sessions of which none was rated."""
    return course(Course(days=42, skips=1))


def over_the_clock_change() -> TrendData:
    """Four weeks around the night in which clocks go forward, with late evenings in them."""
    end = date(2026, 4, 12)
    late = tuple(
        Rating(at=_at(date(2026, 3, 29), hour, ZONE, 30), kind=CheckInKind.NOW, score=hour)
        for hour in (1, 3, 4)
    )
    data = course(Course(days=28), until=end)
    return replace(data, ratings=_in_order((*data.ratings, *late)))


SAMPLES: dict[str, Callable[[], TrendData]] = {
    sample.__name__: sample
    for sample in (
        no_data,
        one_session,
        three_sessions,
        month,
        improving,
        gaps_of_weeks,
        two_years,
        ten_years,
        all_tens,
        all_zeros,
        worsening,
        with_due_date,
        unrated,
        over_the_clock_change,
    )
}
"""Every sample by its name."""


def generated_course(number: int) -> Course:
    """Return the course of a generated history: know it, and what is said can be judged."""
    chance = Random(number)
    days = chance.choice((5, 14, 30, 42, 60, 90, 180, 400))
    start = chance.uniform(0, 10)
    end = min(10.0, max(0.0, start + chance.choice((-4, -2, -1, 0, 0, 1, 2, 4))))
    least = chance.choice((-2.0, 0.0, 0.0, 1.0))
    return Course(
        days=days,
        level=(start, end),
        scatter=chance.choice((0.3, 1.0, 2.0)),
        fall=(least, least + chance.uniform(0, 3)),
        a_week=chance.uniform(1, 7),
        a_day=chance.choice((1, 1, 2)),
        skips=chance.choice((0.0, 0.05, 0.4)),
        hurts=chance.choice((0, 0, 1, 3)),
        weeks_off=tuple(sorted(chance.sample(range(1, 9), chance.choice((0, 0, 2, 3))))),
        notes=("Slept badly.", "Stairs."),
        seed=number,
    )


def generated(number: int) -> TrendData:
    """Make up a history from a number: short or long, better or worse, steady or scattered."""
    return course(generated_course(number))


def _flat(score: int) -> TrendData:
    return course(
        Course(days=42, level=(score, score), scatter=0, fall=(0, 0), skips=0, worst=0, now=0)
    )


def _in_order(ratings: Iterable[Rating]) -> tuple[Rating, ...]:
    return tuple(sorted(ratings, key=lambda rating: rating.at.timestamp()))


# Any history


_SCORES = st.one_of(st.none(), st.integers(0, 10))
_KINDS = st.sampled_from([kind for kind in CheckInKind if kind not in _OF_PAIRS])
_MOMENTS = st.tuples(st.integers(0, 120), st.integers(0, 23), st.sampled_from((ZONE, _AWAY)))


def _moment(drawn: tuple[int, int, ZoneInfo]) -> datetime:
    ago, hour, zone = drawn
    return _at(TODAY - timedelta(days=ago), hour, zone)


@st.composite
def histories(draw: st.DrawFn, most: int = 40) -> TrendData:
    """Draw a history of up to ``most`` sessions and ratings within 121 days, in two time zones."""
    moments = draw(st.lists(_MOMENTS, max_size=most))
    pairs = tuple(
        Pair(
            f"s{place}",
            _moment(one),
            draw(_SCORES),
            draw(_SCORES),
            stopped=draw(st.booleans()),
            counts=draw(st.booleans()),
        )
        for place, one in enumerate(moments)
    )
    ratings = (
        Rating(at=_moment(one), kind=draw(_KINDS), score=draw(st.integers(0, 10)))
        for one in draw(st.lists(_MOMENTS, max_size=most))
    )
    felt = tuple(
        Felt(
            day=pair.day,
            session_id=pair.session_id,
            exercise=draw(st.sampled_from(EXERCISES[:3])),
            comfort=draw(st.sampled_from(Comfort)),
        )
        for pair in pairs
    )
    return TrendData(
        pairs=tuple(sorted(pairs, key=lambda pair: pair.at.timestamp())),
        ratings=_in_order(ratings),
        felt=tuple(sorted(felt, key=lambda one: one.day)),
    )
