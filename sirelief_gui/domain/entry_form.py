"""What can be corrected of a session or a rating, as a form shows it, and back to records.

A rating that was skipped and one that was never asked for are two things, and neither is 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from sirelief_gui.domain.labels import in_order
from sirelief_gui.domain.ratings import SessionRatings
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    ExerciseResult,
    ResultStatus,
    SessionRecord,
    Site,
    Trigger,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is

_Mark = TypeVar("_Mark", Site, Trigger)

_NONE_DONE = (ResultStatus.SKIPPED, ResultStatus.NOT_REACHED)


class EntryError(ValueError):
    """What was written cannot be kept; ``str()`` says why and what to do.

    ``key`` names the part of the form, "" for all of it.
    """

    def __init__(self, sentence: str, *, key: str = "") -> None:
        super().__init__(sentence)
        self.key = key


class Unrated(StrEnum):
    """Why there is no score."""

    SKIPPED = "skipped"
    """She would rather not rate it: an answer, and kept as one."""
    MISSING = "missing"
    """It was never asked for."""


Score = int | Unrated


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingForm:
    """A rating of its own."""

    kind: CheckInKind = CheckInKind.NOW
    score: Score = Unrated.MISSING
    sites: tuple[Site, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    trigger_note: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseForm:
    """One exercise of a session; ``reps_done`` is from 0 to ``reps_planned``."""

    position: int
    name: str
    reps_done: int
    reps_planned: int
    comfort: Comfort | None = None
    """How she found it; HURT for one that she marked as hurting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionForm:
    """A session with the ratings before and after it; the sites and triggers are of both."""

    before: Score = Unrated.MISSING
    after: Score = Unrated.MISSING
    sites: tuple[Site, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    trigger_note: str = ""
    comfort: Comfort | None = None
    effort: int | None = None
    note: str = ""
    exercises: tuple[ExerciseForm, ...] = ()


def score_of(rating: CheckIn | None) -> Score:
    """Return what a rating says, or why it says nothing."""
    if rating is None:
        return Unrated.MISSING
    return Unrated.SKIPPED if rating.score is None else rating.score


def rating_form(rating: CheckIn) -> RatingForm:
    """Return a rating as its form shows it."""
    return RatingForm(
        kind=rating.kind,
        score=score_of(rating),
        sites=in_order(rating.sites),
        triggers=rating.triggers,
        trigger_note=rating.trigger_note,
        note=rating.note,
    )


def rating_faults(form: RatingForm, tr: Translate = as_is) -> dict[str, str]:
    """Return what stands in the way of keeping a rating, by the part of its form."""
    if form.score is Unrated.MISSING:
        return {"score": tr("Tap a number, or choose “Rather not rate”.")}
    return {}


def edited_rating(rating: CheckIn, form: RatingForm, tr: Translate = as_is) -> CheckIn:
    """Return a rating as its form says. Raises EntryError."""
    _refuse(rating_faults(form, tr))
    return replace(
        rating,
        kind=form.kind,
        score=_number(form.score),
        sites=_kept_order(rating.sites, form.sites),
        triggers=_kept_order(rating.triggers, form.triggers),
        trigger_note=form.trigger_note,
        note=form.note,
    )


def session_form(
    record: SessionRecord, ratings: SessionRatings, names: Mapping[int, str]
) -> SessionForm:
    """Return a session as its form shows it; ``names`` are those of its exercises by place."""
    given = [one for one in (ratings.before, ratings.after) if one is not None]
    return SessionForm(
        before=score_of(ratings.before),
        after=score_of(ratings.after),
        sites=in_order(site for one in given for site in one.sites),
        triggers=tuple(dict.fromkeys(trigger for one in given for trigger in one.triggers)),
        trigger_note=next((one.trigger_note for one in given if one.trigger_note), ""),
        comfort=record.comfort,
        effort=record.effort,
        note=record.note,
        exercises=tuple(
            ExerciseForm(
                position=result.position,
                name=names.get(result.position, result.exercise),
                reps_done=result.reps_done,
                reps_planned=max(result.reps_planned, result.reps_done),
                comfort=result.comfort,
            )
            for result in record.results
        ),
    )


def session_faults(form: SessionForm, tr: Translate = as_is) -> dict[str, str]:
    """Return what stands in the way of keeping a session, by the part of its form."""
    is_rated = {form.before, form.after} != {Unrated.MISSING}
    if is_rated or not (form.sites or form.triggers or form.trigger_note):
        return {}
    key = "sites" if form.sites else "triggers"
    return {
        key: tr("This belongs to a rating: give one before or after, or choose “Rather not rate”.")
    }


def edited_session(
    record: SessionRecord,
    ratings: SessionRatings,
    form: SessionForm,
    *,
    new_id: Callable[[], str],
    tr: Translate = as_is,
) -> tuple[SessionRecord, tuple[CheckIn, ...]]:
    """Return a session as its form says, and its ratings that are new or other than before.

    A rating that is added counts as given when the session began or ended. Raises EntryError.
    """
    _refuse(session_faults(form, tr))
    by_place = {one.position: one for one in form.exercises}
    results = (_edited_result(r, by_place.get(r.position)) for r in record.results)
    changed = replace(
        record,
        comfort=form.comfort,
        effort=form.effort,
        note=form.note,
        results=tuple(results),
    )
    was = session_form(record, ratings, {})
    before, after = _with_scores(record, ratings, form, new_id)
    if was.sites != form.sites:
        before, after = _share(before, after, form.sites, "sites")
    if was.triggers != form.triggers:
        before, after = _share(before, after, form.triggers, "triggers")
    if was.trigger_note != form.trigger_note:
        before, after = _share_words(before, after, form.trigger_note)
    said = ((ratings.before, before), (ratings.after, after))
    return changed, tuple(new for old, new in said if new is not None and new != old)


def with_reps(result: ExerciseResult, reps: int) -> ExerciseResult:
    """Return a result with other reps done; sets are taken to be of one size."""
    if reps == result.reps_done:
        return result
    if reps >= result.reps_planned:
        status = ResultStatus.DONE
    elif reps > 0:
        status = ResultStatus.PARTLY
    else:
        status = result.status if result.status in _NONE_DONE else ResultStatus.SKIPPED
    sets = result.sets_planned * reps // result.reps_planned if result.reps_planned else 0
    return replace(result, reps_done=reps, sets_done=min(sets, result.sets_planned), status=status)


def _edited_result(result: ExerciseResult, form: ExerciseForm | None) -> ExerciseResult:
    if form is None:
        return result
    return with_reps(result, form.reps_done).found(form.comfort)


def _with_scores(
    record: SessionRecord, ratings: SessionRatings, form: SessionForm, new_id: Callable[[], str]
) -> tuple[CheckIn | None, CheckIn | None]:
    ended = record.started_at if record.ended_at is None else record.ended_at
    asked = (
        (ratings.before, form.before, CheckInKind.BEFORE, record.started_at),
        (ratings.after, form.after, CheckInKind.AFTER, ended),
    )
    found: list[CheckIn | None] = []
    for rating, score, kind, at in asked:
        if score is Unrated.MISSING:
            found.append(rating)
        elif rating is not None:
            found.append(replace(rating, score=_number(score)))
        else:
            new = CheckIn(
                id=new_id(),
                at=at,
                timezone=record.timezone,
                kind=kind,
                score=_number(score),
                session_id=record.id,
            )
            found.append(new)
    return found[0], found[1]


def _share(
    before: CheckIn | None, after: CheckIn | None, wanted: tuple[str, ...], field: str
) -> tuple[CheckIn | None, CheckIn | None]:
    """Let each rating keep what it said and is still wanted; the first takes what is new."""
    there = {mark for one in (before, after) if one is not None for mark in getattr(one, field)}
    new = tuple(mark for mark in wanted if mark not in there)
    found = []
    for one in (before, after):
        if one is not None:
            kept = tuple(mark for mark in getattr(one, field) if mark in wanted)
            changes: dict[str, tuple[str, ...]] = {field: (*kept, *new)}
            one, new = replace(one, **changes), ()  # type: ignore[arg-type]  # noqa: PLW2901
        found.append(one)
    return found[0], found[1]


def _share_words(
    before: CheckIn | None, after: CheckIn | None, words: str
) -> tuple[CheckIn | None, CheckIn | None]:
    """Put her own words where they were, or else to the first rating."""
    if before is not None and (before.trigger_note or after is None or not after.trigger_note):
        return replace(before, trigger_note=words), after
    return before, None if after is None else replace(after, trigger_note=words)


def _kept_order(before: tuple[_Mark, ...], wanted: tuple[_Mark, ...]) -> tuple[_Mark, ...]:
    """Return what is wanted; in the order it stood in where nothing else was changed."""
    return before if set(before) == set(wanted) else wanted


def _number(score: Score) -> int | None:
    return None if isinstance(score, Unrated) else score


def _refuse(faults: Mapping[str, str]) -> None:
    for key, sentence in faults.items():
        raise EntryError(sentence, key=key)
