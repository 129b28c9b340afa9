"""What she wants to be able to do again: up to three activities of her own, rated once a week.

The Patient-Specific Functional Scale (PSFS): 0 is unable, 10 is as able as before, so that higher
is better, opposite to pain; the score is the mean of the activities rated (R68). How large a
change of that mean matters is R62's, of people with musculoskeletal pain in physical therapy.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.values import dataclass

MOST_ACTIVE = 3
"""Activities that are asked about at a time (R68)."""
LONGEST_NAME = 60
"""Characters of a name."""
SMALL_CHANGE, MEDIUM_CHANGE, LARGE_CHANGE = 1.3, 2.3, 2.7
"""Points by which the mean changes where the change is small, medium or large (R62)."""
SINGLE_CHANGE = 3
"""Points by which one activity by itself must change to be more than error (facts, pain 3: not
verified, so that it only ever makes us say less)."""

_ROUNDING = 1e-9
"""Means of whole numbers are no exact binary numbers; less than this is no difference."""


class ChangeSize(StrEnum):
    """How large a change of the mean is, whichever way it goes (R62)."""

    WITHIN = "within"
    """Less than a small one: it may be no change at all."""
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something she named. A retired one is asked about no more; its ratings stay."""

    id: str
    name: str
    """In her own words, 1–60 characters, with no blanks around."""
    position: int
    """0-based place among the others."""
    added_at: datetime
    timezone: str
    retired_at: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse a name that is empty, too long or blank at an end, and a place below 0."""
        if not 1 <= len(self.name) <= LONGEST_NAME or self.name != self.name.strip():
            raise ValueError(f"A name has 1 to {LONGEST_NAME} characters, not {self.name!r}.")
        if self.position < 0:
            raise ValueError(f"An activity's place is 0 or more, not {self.position}.")

    @property
    def day(self) -> date:
        """The app's day she added it on."""
        return day_of(self.added_at)

    @property
    def is_active(self) -> bool:
        """Whether it is still asked about."""
        return self.retired_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRating:
    """How well she could do one activity: 0 unable to 10 as before; None where she skipped it."""

    id: str
    activity_id: str
    at: datetime
    timezone: str
    score: int | None

    def __post_init__(self) -> None:
        """Refuse a score outside 0–10 with a ValueError that says so."""
        if self.score is not None and not 0 <= self.score <= 10:
            raise ValueError(f"A rating is a whole number from 0 to 10, not {self.score}.")

    @property
    def day(self) -> date:
        """The app's day it was given on."""
        return day_of(self.at)


def asked_about(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Return the active ones in her order, three at most: an import may have brought more."""
    active = sorted((one for one in activities if one.is_active), key=lambda one: one.position)
    return tuple(active[:MOST_ACTIVE])


def change_size(first: float, last: float) -> ChangeSize:
    """Tell how large the way from one mean to another is; up is better, down is worse."""
    moved = abs(last - first) + _ROUNDING
    if moved >= LARGE_CHANGE:
        return ChangeSize.LARGE
    if moved >= MEDIUM_CHANGE:
        return ChangeSize.MEDIUM
    return ChangeSize.SMALL if moved >= SMALL_CHANGE else ChangeSize.WITHIN
