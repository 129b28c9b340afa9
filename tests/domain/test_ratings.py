"""A session's ratings: those joined to it, and those given for its day."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from sirelief_gui.domain.ratings import RatingIndex, SessionRatings
from sirelief_gui.domain.record import CheckIn, CheckInKind, SessionRecord

ZONE = timezone(timedelta(hours=2))
STARTED = datetime(2025, 10, 15, 18, 42, tzinfo=ZONE)
SESSION = SessionRecord(
    id="s", program_id="p", program_name="P", started_at=STARTED, timezone="Europe/Berlin"
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2025, 10, day, hour, minute, tzinfo=ZONE)


def rating(
    kind: CheckInKind, when: datetime, score: int | None = 3, session_id: str | None = None
) -> CheckIn:
    return CheckIn(
        id=f"{kind} {when}",
        at=when,
        timezone="Europe/Berlin",
        kind=kind,
        score=score,
        session_id=session_id,
    )


def worst(when: datetime, score: int | None = 7, session_id: str | None = None) -> CheckIn:
    return rating(CheckInKind.WORST_24H, when, score, session_id)


def of(*check_ins: CheckIn) -> SessionRatings:
    return RatingIndex(sorted(check_ins, key=lambda check_in: check_in.at)).of(SESSION)


def test_a_session_without_ratings_has_none() -> None:
    assert of() == SessionRatings()
    assert of(rating(CheckInKind.NOW, STARTED)) == SessionRatings()


def test_of_two_of_a_kind_the_later_one_counts() -> None:
    first, later = (rating(CheckInKind.AFTER, at(15, 19, m), session_id="s") for m in (0, 5))
    assert of(first, later).after == later


def test_a_rating_of_another_session_is_not_taken() -> None:
    assert of(rating(CheckInKind.BEFORE, STARTED, session_id="t")) == SessionRatings()


def test_scores_are_both_or_none() -> None:
    before = rating(CheckInKind.BEFORE, STARTED, 4, "s")
    after = rating(CheckInKind.AFTER, at(15, 19), 2, "s")
    skipped = rating(CheckInKind.AFTER, at(15, 19), None, "s")
    assert of(before, after).scores == (4, 2)
    assert of(before, skipped).scores is None
    assert of(after).scores is None


@pytest.mark.parametrize(
    ("when", "taken"),
    [(at(15, 23), False), (at(16, 3), False), (at(16, 8), True), (at(17, 8), False)],
)
def test_a_morning_rating_goes_with_the_sessions_of_the_day_before(
    when: datetime, taken: bool
) -> None:
    morning = rating(CheckInKind.NEXT_MORNING, when)
    assert of(morning).next_morning == (morning if taken else None)


def test_a_morning_rating_joined_to_the_session_comes_first() -> None:
    own = rating(CheckInKind.NEXT_MORNING, at(16, 7), session_id="s")
    assert of(own, rating(CheckInKind.NEXT_MORNING, at(16, 8))).next_morning == own


@pytest.mark.parametrize(
    ("when", "taken"),
    [
        (at(15, 9), False),  # tells of the hours before the session
        (STARTED, True),
        (at(15, 22), True),
        (at(16, 2), True),  # the day ends at four
        (at(16, 7), True),
        (at(16, 13, 59), True),
        (at(16, 14), False),
        (at(17, 1), False),  # the next day's night, not its morning
        (at(17, 7), False),
    ],
)
def test_the_worst_is_rated_on_the_day_or_the_next_morning(when: datetime, taken: bool) -> None:
    given = worst(when)
    assert of(given).worst == (given if taken else None)


def test_of_several_the_worst_nearest_after_the_session_counts() -> None:
    nearest = worst(at(15, 21), 5)
    others = (worst(at(15, 12), 9), worst(at(15, 23), 8), worst(at(16, 7), 7))
    assert of(nearest, *others).worst == nearest


def test_a_skipped_worst_leaves_it_to_the_next() -> None:
    given = worst(at(16, 7))
    assert of(worst(at(15, 21), None), given).worst == given


def test_the_worst_joined_to_the_session_comes_first() -> None:
    own = worst(at(18, 9), 2, "s")
    assert of(worst(at(15, 21)), own).worst == own
