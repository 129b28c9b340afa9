"""The lists of a report in her words: dose changes, sessions ended early, notes, the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.labels import comfort_label
from sirelief_gui.domain.ratings import RatingIndex
from sirelief_gui.domain.record import CheckIn, SessionRecord, StopReason
from sirelief_gui.domain.report_course import EarlyEnd, Eased, early_ends
from sirelief_gui.domain.report_doses import DoseChange, DoseSeen, DoseShift, PlanReader
from sirelief_gui.domain.report_history import Period, ReportHistory, is_amended
from sirelief_gui.domain.report_paper import Entry, Listing, SessionRow, SessionTable
from sirelief_gui.domain.words import NBSP, Translate, as_is, minutes_text, plural, seconds_text
from sirelief_gui.domain.writing import Writing

_DASH = "–"
_MOST_NAMED = 3
"""Exercises that are named with their reps where they were made easier in one session."""
_MOST_DAYS = 4
"""Days that are named of those on which the same happened."""
Dated: TypeAlias = Callable[[date], str]
"""Writes a day as the lists do."""


def dated_in(period: Period, writing: Writing) -> Dated:
    """Return what writes a day: with its year where the period is in more than one."""
    if period.first.year == period.last.year:
        return writing.day
    return lambda day: f"{writing.day(day)} {day.year}"


class Names:
    """What exercises are called: by the library, else by the plans that had them."""

    def __init__(self, library: Library, tr: Translate = as_is) -> None:
        self._library = library
        self._tr = tr
        self._own: dict[str, str] = {}

    def learn(self, doses: Iterable[DoseSeen | None]) -> None:
        """Take up the names of her own exercises, which may be in no library any more."""
        for dose in doses:
            if dose is not None and dose.own:
                self._own.setdefault(dose.exercise, dose.name)

    def __call__(self, exercise: str) -> str:
        """Return the name of an exercise; its id where nobody knows it any more."""
        if exercise in self._own:
            return self._own[exercise]
        found = self._library.exercises.get(exercise)
        return exercise if found is None else self._tr(found.short_name)


# Doses


def dose_short(dose: DoseSeen, tr: Translate = as_is) -> str:
    """Write a dose as in a table: '8 × 5 s', '6 × (5 s + 5 s)', '2 × 8 reps, each side'."""
    reps = " + ".join(map(str, dose.reps))
    if len(dose.reps) > 1 and len(set(dose.reps)) == 1:
        reps = f"{len(dose.reps)}{NBSP}×{NBSP}{dose.reps[0]}"
    holds = [seconds_text(seconds, tr) for seconds in dose.holds]
    if holds:
        held = holds[0] if len(holds) == 1 else f"({f'{NBSP}+{NBSP}'.join(holds)})"
        text = f"{reps}{NBSP}×{NBSP}{held}"
    else:
        text = plural(sum(dose.reps), "1 rep", "{n} reps", tr).format(n=reps)
    return tr("{dose}, each side").format(dose=text) if dose.each_side else text


def dose_list(
    changes: Sequence[DoseChange],
    names: Names,
    *,
    dated: Dated,
    tr: Translate = as_is,
) -> Listing:
    """Return the dose changes, numbered as in the chart."""
    several = len({change.program for change in changes}) > 1
    entries = tuple(
        Entry(
            str(change.number),
            tr("{day}, {text}").format(
                day=dated(change.day),
                text=_change_text(change, names, tr, named=several),
            ),
            change.number,
        )
        for change in changes
    )
    return Listing(
        tr("Dose changes"),
        entries,
        cut=tr("Earlier ones not listed here: {n}."),
        empty=tr("None recorded."),
    )


def _change_text(change: DoseChange, names: Names, tr: Translate, *, named: bool) -> str:
    groups: dict[str, list[str]] = {}
    for shift in change.shifts:
        dose = shift.after or shift.before
        if dose is not None:
            words = _first_text(dose, tr) if change.first else _shift_text(shift, tr)
            groups.setdefault(words, []).append(names(dose.exercise))
    parts = []
    for words, exercises in groups.items():
        is_all = len(exercises) == change.of > 1 and len(groups) == 1
        who = tr("all") if is_all else ", ".join(exercises)
        parts.append(tr("{exercises}: {dose}").format(exercises=who, dose=words))
    text = "; ".join(parts)
    if not named:
        return text
    return tr("{program}: {text}").format(program=tr(change.program), text=text)


def _first_text(dose: DoseSeen, tr: Translate) -> str:
    return _reps_text(dose, tr)


def _reps_text(dose: DoseSeen, tr: Translate) -> str:
    if len(dose.reps) > 1 and len(set(dose.reps)) == 1:
        return tr("{sets} sets of {n}").format(sets=len(dose.reps), n=dose.reps[0])
    count = sum(dose.reps)
    reps = " + ".join(map(str, dose.reps))
    return plural(count, "1 rep", "{n} reps", tr).format(n=reps)


def _shift_text(shift: DoseShift, tr: Translate) -> str:
    before, after = shift.before, shift.after
    if before is None and after is not None:
        return tr("added, {dose}").format(dose=_reps_text(after, tr))
    if before is None or after is None:
        return tr("left out")
    parts = []
    if len(before.reps) != len(after.reps):
        text = tr("{before} to {after}")
        parts.append(text.format(before=_reps_text(before, tr), after=_reps_text(after, tr)))
    elif before.reps != after.reps:
        was, now = (" + ".join(map(str, dict.fromkeys(d.reps))) for d in (before, after))
        parts.append(tr("{before} to {after} reps").format(before=was, after=now))
    if before.holds != after.holds:
        was, now = (" + ".join(map(str, d.holds)) or "0" for d in (before, after))
        parts.append(tr("hold {before} to {after} s").format(before=was, after=now))
    return ", ".join(parts) or tr("done in another way")


# Stopped or eased off


def stop_list(
    history: ReportHistory, names: Names, *, dated: Dated, tr: Translate = as_is
) -> Listing:
    """Return the sessions that were stopped or made easier, alike ones together."""
    early = early_ends(history)
    grouped: dict[str, list[date]] = {}
    for one in early:
        grouped.setdefault(_early_text(one, names, tr), []).append(one.day)
    latest_last = sorted(grouped.items(), key=lambda group: group[1][-1])
    entries = tuple(Entry(_days_text(days, dated, tr), text) for text, days in latest_last)
    title = tr("Stopped or eased off (n {n})").format(n=len(early))
    cut = tr("Earlier ones not listed here: {n}.")
    return Listing(title, entries, cut=cut, empty=tr("None recorded."))


def _days_text(days: Sequence[date], dated: Dated, tr: Translate) -> str:
    """Name some days; of many the latest, and how many there were before."""
    text = ", ".join(map(dated, days[-_MOST_DAYS:]))
    before = len(days) - _MOST_DAYS
    return tr("{days} and {n} earlier").format(days=text, n=before) if before > 0 else text


def _early_text(one: EarlyEnd, names: Names, tr: Translate) -> str:
    parts = [_eased_text(eased, names, tr) for eased in one.eased]
    if len(parts) > _MOST_NAMED:
        parts = [tr("{n} exercises eased").format(n=len(parts))]
    if one.reason is not None:
        text = reason_text(one.reason, tr)
        if one.exercise is not None:
            template = tr("{what} in {exercise}") if one.in_it else tr("{what} after {exercise}")
            text = template.format(what=text, exercise=names(one.exercise))
        if one.before is not None and one.after is not None:
            text += ", " + tr("pain {before} to {after}").format(before=one.before, after=one.after)
        parts.append(text)
    return "; ".join(parts)


def _eased_text(eased: Eased, names: Names, tr: Translate) -> str:
    name = names(eased.exercise)
    if eased.planned >= eased.prescribed:  # eased off in its last reps: the hold was shorter
        return tr("{exercise} eased").format(exercise=name)
    return tr("{exercise} eased, {before} to {after} reps").format(
        exercise=name, before=eased.prescribed, after=eased.planned
    )


def reason_text(reason: StopReason, tr: Translate = as_is) -> str:
    """Say why a session did not run to its end."""
    return {
        StopReason.PAIN: tr("Ended early for pain"),
        StopReason.WARNING_SIGN: tr("Stopped for a warning sign"),
        StopReason.INTERRUPTED: tr("Interrupted"),
    }.get(reason, tr("Ended early"))


# Notes


def notes_list(history: ReportHistory, *, dated: Dated, tr: Translate = as_is) -> Listing:
    """Return what she wrote with sessions and ratings, oldest first."""
    found = [(s.started_at, s.note) for s in history.sessions]
    found += [(r.check_in.at, text) for r in history.ratings for text in _written(r.check_in)]
    entries = tuple(
        Entry(dated(day_of(at)), " ".join(text.split()))
        for at, text in sorted(found)
        if text.strip()
    )
    cut = tr("Earlier ones not listed here: {n}.")
    return Listing(tr("Notes I chose to include"), entries, cut=cut, empty=tr("None recorded."))


def _written(check_in: CheckIn) -> Iterator[str]:
    yield check_in.trigger_note
    yield check_in.note


# The table of sessions


def session_table(
    history: ReportHistory,
    read: PlanReader,
    names: Names,
    *,
    notes: bool,
    dated: Dated,
    tr: Translate = as_is,
) -> SessionTable:
    """Return every session of the period, oldest first, with what marks it."""
    index = RatingIndex(rating.check_in for rating in history.ratings)
    early = {one.session_id: _early_text(one, names, tr) for one in early_ends(history)}
    rows = []
    for session in history.sessions:
        ratings = index.of(session)
        three = (ratings.before, ratings.after, ratings.next_morning)
        below = [early.get(session.id, "")]
        below.append(tr("Added by hand") if read(session.plan).by_hand else "")
        below.append(tr("Corrected later") if is_amended(history, session) else "")
        below.append(" ".join(session.note.split()) if notes else "")
        rows.append(
            SessionRow(
                (
                    dated(day_of(session.started_at)),
                    tr(session.program_name),
                    minutes_text(session.active_seconds, tr),
                    *(_DASH if c is None or c.score is None else str(c.score) for c in three),
                    _reps(session),
                    _felt(session, tr),
                ),
                ". ".join(part.rstrip(".") for part in below if part),
            )
        )
    return SessionTable(tr("Sessions"), _table_heads(tr), tuple(rows))


def _table_heads(tr: Translate) -> tuple[str, ...]:
    return (
        tr("Day"),
        tr("Program"),
        tr("Time"),
        tr("Before"),
        tr("After"),
        tr("Next morning"),
        tr("Reps"),
        tr("Felt"),
    )


def _reps(session: SessionRecord) -> str:
    if not session.results:
        return _DASH
    return f"{session.reps_done}/{session.reps_prescribed}"


def _felt(session: SessionRecord, tr: Translate) -> str:
    if session.comfort is not None:
        return comfort_label(session.comfort, tr)
    return _DASH  # how it ended stands below
