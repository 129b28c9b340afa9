"""One session on a page of its own: what stands on it, in her words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sirelief_gui.domain.by_hand import is_by_hand
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.labels import comfort_label, in_order, site_label
from sirelief_gui.domain.ratings import RatingIndex, SessionRatings
from sirelief_gui.domain.record import CheckIn, CheckInKind, Outcome, SessionRecord
from sirelief_gui.domain.report_history import ReportHistory, is_amended
from sirelief_gui.domain.report_lists import reason_text
from sirelief_gui.domain.report_pain import shift_of
from sirelief_gui.domain.report_paper import (
    Count,
    Entry,
    Listing,
    ReportTable,
    SessionPaper,
)
from sirelief_gui.domain.report_words import DASH, foot_text, kind_label, shift_text
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is, length_text, mark
from sirelief_gui.domain.writing import ENGLISH, Writing

TITLE = mark("One session")
"""What the file says it is."""
_EARLY = (Outcome.STOPPED, Outcome.ENDED_EARLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """A session with what is known around it.

    ``lines`` are its exercises as performed: name, reps and hold, and what happened.
    """

    record: SessionRecord
    history: ReportHistory
    check_ins: Sequence[CheckIn]
    lines: tuple[tuple[str, str, str], ...]


def session_paper(
    facts: SessionFacts,
    *,
    name: str = "",
    notes: bool = False,
    version: str = "",
    tr: Translate = as_is,
    writing: Writing = ENGLISH,
) -> SessionPaper:
    """Return the page of one session."""
    record = facts.record
    in_time = sorted(facts.check_ins, key=lambda c: (c.at, c.id))
    ratings = RatingIndex(in_time).of(record)
    both = ratings.scores
    written = " ".join(record.note.split()) if notes else ""
    day = writing.day_and_year(day_of(record.started_at))
    return SessionPaper(
        title=tr(TITLE),
        when=", ".join((day, writing.time(record.started_at), tr(record.program_name))),
        name=" ".join(name.split()),
        name_caption=tr("Name, typed for this copy, not stored"),
        scores=_scores(ratings, tr),
        change="" if both is None else _change_text(*both, tr, writing),
        facts=tuple(_facts(facts, ratings, tr)),
        exercises=ReportTable(
            tr("Exercises as performed"),
            (tr("Exercise"), tr("Reps done"), tr("What happened")),
            facts.lines,
        ),
        note=Listing(tr("Note I chose to include"), (Entry("", written),), "") if written else None,
        questions=tr("My questions"),
        foot=foot_text(version, tr),
        page=tr("Page {n} of {total}"),
    )


def _change_text(before: int, after: int, tr: Translate, writing: Writing) -> str:
    """Say the change as the report does: what she is told after a session is not for a paper."""
    change = float(after - before)
    text = shift_text(change, shift_of(before, change), tr, writing)
    return f"{tr('Change in points')}: {text}"


def _scores(ratings: SessionRatings, tr: Translate) -> tuple[Count, ...]:
    given = {
        CheckInKind.BEFORE: ratings.before,
        CheckInKind.AFTER: ratings.after,
        CheckInKind.NEXT_MORNING: ratings.next_morning,
        CheckInKind.WORST_24H: ratings.worst,
    }
    return tuple(
        Count(DASH if c is None or c.score is None else str(c.score), kind_label(kind, tr))
        for kind, c in given.items()
    )


def _facts(facts: SessionFacts, ratings: SessionRatings, tr: Translate) -> Iterator[Entry]:
    record = facts.record
    around = [c for c in (ratings.before, ratings.after) if c is not None]
    sites = in_order(site for check_in in around for site in check_in.sites)
    if sites:
        yield Entry(tr("Sites"), ", ".join(site_label(site, tr) for site in sites))
    yield Entry(tr("Length"), length_text(record.active_seconds, tr))
    if record.outcome in _EARLY:
        yield Entry(tr("How it ended"), reason_text(record.stop_reason, tr))
    if record.comfort is not None:
        yield Entry(tr("Felt"), comfort_label(record.comfort, tr))
    if record.effort is not None:
        yield Entry(tr("Effort, 0 to 10"), str(record.effort))
    if record.gestational_week is not None:
        yield Entry(tr("Week of pregnancy"), str(record.gestational_week))
    marks = [tr("Added by hand")] if is_by_hand(record) else []
    marks += [tr("Corrected later")] if is_amended(facts.history, record) else []
    if marks:
        yield Entry(tr("Record"), ". ".join(marks))
