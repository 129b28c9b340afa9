"""How her activities went over a range of days: what the chart, its table and the report show.

Higher is better (PSFS, R68). A day counts its last rating of an activity; a line joins ratings of
one activity that are two weeks apart at most, and nothing is filled in between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from sirelief_gui.domain.activities import (
    MOST_ACTIVE,
    Activity,
    ActivityRating,
    ChangeSize,
    asked_about,
    change_size,
)
from sirelief_gui.domain.values import dataclass

LOWEST, HIGHEST = 0, 10
"""Unable, and as able as before (R68)."""
ASKED_EVERY_DAYS = 7
"""She is asked once a week (facts, pain 3)."""
LONGEST_JOINED_DAYS = 2 * ASKED_EVERY_DAYS
"""A line breaks where more days than these lie between two ratings: a week may be left out."""


BY_MONTH_FROM_DAYS = 400
"""Over more days than these a line goes through the medians of months (our choice)."""


@dataclass(frozen=True, slots=True)
class Point:
    """The score of one activity on one day."""

    day: date
    score: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a line: a score on its day, or the median of a month on its middle day."""

    day: date
    value: float


@dataclass(frozen=True, slots=True)
class Track:
    """One activity and its scores in a range, oldest first; skipped ones are not among them."""

    activity: Activity
    points: tuple[Point, ...]

    def lines(self, *, by_month: bool = False) -> tuple[tuple[Spot, ...], ...]:
        """Return the scores in stretches that are joined; a stretch may be a single one.

        ``by_month`` joins the medians of months; a month without a rating breaks the line.
        """
        if by_month:
            return _stretches(self._months(), _is_next_month)
        return _stretches((Spot(p.day, p.score) for p in self.points), _is_near)

    def _months(self) -> Iterator[Spot]:
        from statistics import median  # Today is painted without

        for _, month in groupby(self.points, key=lambda point: (point.day.year, point.day.month)):
            points = tuple(month)
            middle = points[len(points) // 2].day
            yield Spot(middle, median(point.score for point in points))

    @property
    def first(self) -> Point | None:
        """The oldest score, None for none."""
        return self.points[0] if self.points else None

    @property
    def last(self) -> Point | None:
        """The newest score, None for none."""
        return self.points[-1] if self.points else None

    def on(self, day: date) -> int | None:
        """Return the score of a day, None where it was not rated."""
        return next((point.score for point in self.points if point.day == day), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeanChange:
    """The mean of the first scores beside that of the last ones, of so many activities."""

    count: int
    first: float
    last: float
    since: date
    """The day of the oldest score that is compared."""

    @property
    def size(self) -> ChangeSize:
        """How large that is (R62)."""
        return change_size(self.first, self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedDay:
    """What she said on one day: scores by activity, None where she skipped one."""

    day: date
    scores: Mapping[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivitiesView:
    """A range of days. ``tracks`` are three at most: what is asked about, then what was."""

    first: date
    last: date
    tracks: tuple[Track, ...]
    change: MeanChange | None
    """Of what is asked about; None where nothing was rated on two days."""
    has_activities: bool
    """Whether anything is asked about."""

    @property
    def is_by_month(self) -> bool:
        """Whether the range is so long that its lines go through the medians of months."""
        return (self.last - self.first).days > BY_MONTH_FROM_DAYS

    @property
    def days(self) -> tuple[date, ...]:
        """The days with a score, oldest first."""
        return tuple(sorted({point.day for track in self.tracks for point in track.points}))


def activities_view(
    activities: Iterable[Activity], ratings: Iterable[ActivityRating], *, first: date, last: date
) -> ActivitiesView:
    """Return what a range shows, both days included; ratings outside of it are left out."""
    everything = tuple(activities)
    scores = _scores(ratings, first, last)
    asked = asked_about(everything)
    tracks = [_track(one, scores) for one in asked]
    rest = sorted((one for one in everything if one not in asked), key=_end, reverse=True)
    tracks += [track for one in rest if (track := _track(one, scores)).points]
    return ActivitiesView(
        first=first,
        last=last,
        tracks=tuple(tracks[:MOST_ACTIVE]),
        change=mean_change(tracks[: len(asked)]),
        has_activities=bool(asked),
    )


def mean_change(tracks: Iterable[Track]) -> MeanChange | None:
    """Compare the first score with the last of each activity that has two; None where none has."""
    from statistics import fmean  # Today is painted without

    pairs = [(track.points[0], track.points[-1]) for track in tracks if len(track.points) > 1]
    if not pairs:
        return None
    return MeanChange(
        count=len(pairs),
        first=fmean(start.score for start, _ in pairs),
        last=fmean(end.score for _, end in pairs),
        since=min(start.day for start, _ in pairs),
    )


def rated_days(ratings: Iterable[ActivityRating]) -> tuple[RatedDay, ...]:
    """Return the ratings by day, newest day first; the last of two for one activity counts."""
    found: dict[date, dict[str, int | None]] = {}
    for rating in sorted(ratings, key=lambda one: one.at):
        found.setdefault(rating.day, {})[rating.activity_id] = rating.score
    return tuple(RatedDay(day=day, scores=found[day]) for day in sorted(found, reverse=True))


def is_due(days: Iterable[date], put_off: date | None, *, today: date) -> bool:
    """Tell whether a week has gone by since she rated last, and since she said "not this week".

    A day after ``today``, as where a clock was wrong, does not count.
    """
    since = (*days, *(() if put_off is None else (put_off,)))
    return not any(0 <= (today - day).days < ASKED_EVERY_DAYS for day in since)


def _stretches(
    spots: Iterable[Spot], is_joined: Callable[[Spot, Spot], bool]
) -> tuple[tuple[Spot, ...], ...]:
    found: list[list[Spot]] = []
    for spot in spots:
        if found and is_joined(found[-1][-1], spot):
            found[-1].append(spot)
        else:
            found.append([spot])
    return tuple(map(tuple, found))


def _is_near(one: Spot, following: Spot) -> bool:
    return (following.day - one.day).days <= LONGEST_JOINED_DAYS


def _is_next_month(one: Spot, following: Spot) -> bool:
    months = [spot.day.year * 12 + spot.day.month for spot in (one, following)]
    return months[1] - months[0] == 1


def _scores(
    ratings: Iterable[ActivityRating], first: date, last: date
) -> dict[str, dict[date, int | None]]:
    found: dict[str, dict[date, int | None]] = {}
    for rating in sorted(ratings, key=lambda one: one.at):
        if first <= rating.day <= last:
            found.setdefault(rating.activity_id, {})[rating.day] = rating.score
    return found


def _track(activity: Activity, scores: Mapping[str, Mapping[date, int | None]]) -> Track:
    by_day = scores.get(activity.id, {})
    points = (Point(day, score) for day, score in sorted(by_day.items()) if score is not None)
    return Track(activity, tuple(points))


def _end(activity: Activity) -> tuple[float, int]:
    """Order what is no longer asked about by when that ended; what was one too many comes last."""
    ended = activity.retired_at
    return (0.0 if ended is None else ended.timestamp(), -activity.position)
