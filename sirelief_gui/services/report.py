"""The report for a therapist, and one session on a page: what they say, from the store."""

from __future__ import annotations

from datetime import date, timedelta

from sirelief_gui import __version__
from sirelief_gui.domain.activities_view import activities_view
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Progress, unwatched
from sirelief_gui.domain.report_history import Period, history_of
from sirelief_gui.domain.report_paper import ReportPaper, SessionPaper
from sirelief_gui.domain.report_words import ReportWish, report_paper
from sirelief_gui.domain.session_paper import SessionFacts, session_paper
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.domain.writing import ENGLISH, Writing
from sirelief_gui.services.exercise_lines import exercise_lines
from sirelief_gui.services.faults import GoneError
from sirelief_gui.services.settings import Settings, SettingsStore
from sirelief_gui.storage.store import Store

_DAY = timedelta(days=1)
_STEPS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAsk:
    """What is asked for with a report, beside the period.

    ``name`` is typed for this copy and kept nowhere; ``table`` adds pages with every session.
    """

    name: str = ""
    table: bool = False


def report_period(store: Store, options: ExportOptions, today: date) -> Period:
    """Return the days a report is about: from her first day to today where nothing is said.

    Days still to come are left out.
    """
    last = min(options.until or today, today)
    first = options.since or store.first_day() or last
    if options.since is None:
        return Period(min(first, last), last)
    return Period(first, max(first, last))


def report(
    store: Store,
    library: Library,
    options: ExportOptions,
    *,
    today: date,
    ask: ReportAsk | None = None,
    tr: Translate = as_is,
    writing: Writing = ENGLISH,
    progress: Progress = unwatched,
) -> ReportPaper:
    """Return what the report of a period says; ``today`` is the app's day.

    Only the records of the period are read. Raises StorageError, and Cancelled by ``progress``.
    """
    ask = ask or ReportAsk()
    with store.snapshot():
        settings, period = SettingsStore(store).load(), report_period(store, options, today)
        progress(0, _STEPS)
        sessions = store.sessions_between(period.first, period.last)
        progress(1, _STEPS)
        # The morning after the last day belongs to its session, and one before to none.
        check_ins = store.check_ins(period.first - _DAY, period.last + 2 * _DAY)
        progress(2, _STEPS)
        amended = store.amended(period.first - _DAY, period.last + 2 * _DAY)
        ids = amended.sessions | amended.check_ins
        history = history_of(period, sessions, check_ins, store.warning_signs(), amended=ids)
        wish = _wish(settings, options, ask, since=store.first_day())
        activities = activities_view(
            store.activities(),
            store.activity_ratings(period.first, period.last),
            first=period.first,
            last=period.last,
        )
    progress(3, _STEPS)
    paper = report_paper(history, library, wish, activities=activities, tr=tr, writing=writing)
    progress(_STEPS, _STEPS)
    return paper


def _wish(
    settings: Settings, options: ExportOptions, ask: ReportAsk, *, since: date | None
) -> ReportWish:
    is_over = bool(settings.pregnancy_ended)  # from then on nothing is said of weeks (S23)
    due = settings.due_date if options.due_date and not is_over else ""
    return ReportWish(
        goal=settings.weekly_goal,
        since=since,
        name=ask.name,
        notes=options.notes,
        due=date.fromisoformat(due) if due else None,
        weeks=not is_over,
        table=ask.table,
        version=__version__,
    )


def session_report(
    store: Store,
    library: Library,
    session_id: str,
    *,
    name: str = "",
    notes: bool = False,
    tr: Translate = as_is,
    writing: Writing = ENGLISH,
) -> SessionPaper:
    """Return what the page of one session says; GoneError for one that is not there."""
    record = store.session(session_id)
    if record is None:
        raise GoneError(f"session {session_id}")
    day = day_of(record.started_at)
    near = store.check_ins(day - _DAY, day + 2 * _DAY)
    amended = store.amended(day - _DAY, day + 2 * _DAY)
    facts = SessionFacts(
        record=record,
        history=history_of(
            Period(day, day), [record], near, amended=amended.sessions | amended.check_ins
        ),
        check_ins=near,
        lines=tuple(
            (line.name, line.dose, ", ".join(part for part in (line.chip, line.said) if part))
            for line in exercise_lines(record, store.journal(session_id), library, tr)
        ),
    )
    return session_paper(facts, name=name, notes=notes, version=__version__, tr=tr, writing=writing)
