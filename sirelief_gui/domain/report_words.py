"""A report in her words: from the history of a period to what stands on the paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sirelief_gui.domain.activities_view import ActivitiesView
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.report_activities import activities_note, activities_table
from sirelief_gui.domain.report_chart import chart_of
from sirelief_gui.domain.report_chart_words import chart_paper
from sirelief_gui.domain.report_course import (
    ExerciseTotal,
    calendar_of,
    counts,
    exercise_totals,
)
from sirelief_gui.domain.report_doses import DoseChange, PlanReader, dose_changes
from sirelief_gui.domain.report_history import (
    FORTNIGHT,
    ReportHistory,
    days_above,
    planned_sessions,
    warning_days,
    weeks_of,
    worst_score,
)
from sirelief_gui.domain.report_lists import (
    Dated,
    Names,
    dated_in,
    dose_list,
    dose_short,
    notes_list,
    session_table,
    stop_list,
)
from sirelief_gui.domain.report_pain import Figure, PainRow, Shift, pain_rows
from sirelief_gui.domain.report_paper import (
    TITLE,
    CalendarPaper,
    Count,
    PainCell,
    PainLine,
    PainTable,
    ReportPaper,
    ReportTable,
    SessionTable,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import NBSP, Translate, as_is, plural
from sirelief_gui.domain.writing import ENGLISH, Writing

DASH = "–"
MINUS = "−"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWish:
    """How a report is wanted. ``name`` is typed for this copy and kept nowhere.

    ``goal`` is sessions a week, counted from ``since``, her first day; ``due`` is printed only
    where it is given. ``weeks`` off leaves the weeks of pregnancy out.
    """

    goal: int
    since: date | None = None
    name: str = ""
    notes: bool = False
    due: date | None = None
    weeks: bool = True
    table: bool = False
    version: str = ""


def report_paper(
    history: ReportHistory,
    library: Library,
    wish: ReportWish,
    *,
    activities: ActivitiesView | None = None,
    tr: Translate = as_is,
    writing: Writing = ENGLISH,
) -> ReportPaper:
    """Return what a report says of a period; ``activities`` are those of the same days."""
    read, dated = PlanReader(library), dated_in(history.period, writing)
    changes, totals = dose_changes(history.sessions, read), exercise_totals(history, read)
    names = _names(library, changes, totals, tr)
    can = None if activities is None else activities_table(activities, dated=dated, tr=tr)
    note = "" if activities is None else activities_note(activities, tr=tr, writing=writing)
    is_empty = history.is_empty and can is None
    return ReportPaper(
        title=tr(TITLE),
        period_text=_period_text(history, wish, tr, writing),
        name=" ".join(wish.name.split()),
        name_caption=tr("Name, typed for this copy, not stored"),
        period=history.period,
        empty=tr("Nothing was recorded in this period.") if is_empty else "",
        pain=_pain_table(history, tr, writing),
        counts=_counts(history, wish, read, tr),
        chart=chart_paper(history, chart_of(history), changes, read, tr=tr),
        calendar=_calendar(history, read, tr, writing),
        doses=dose_list(changes, names, dated=dated, tr=tr),
        stops=stop_list(history, names, dated=dated, tr=tr),
        notes=notes_list(history, dated=dated, tr=tr) if wish.notes else None,
        exercises=_exercises(totals, names, tr),
        questions=tr("My questions"),
        foot=foot_text(wish.version, tr),
        page=tr("Page {n} of {total}"),
        table=_table(history, wish, read, names, dated, tr),
        activities=can,
        activities_note=note,
        writing=writing,
    )


def _names(
    library: Library,
    changes: Sequence[DoseChange],
    totals: Sequence[ExerciseTotal],
    tr: Translate,
) -> Names:
    """The names of the exercises, those of her own by what was planned of them."""
    names = Names(library, tr)
    for change in changes:
        names.learn(dose for shift in change.shifts for dose in (shift.before, shift.after))
    names.learn(total.dose for total in totals)
    return names


def foot_text(version: str, tr: Translate = as_is) -> str:
    """Return what stands at the foot of every page: who recorded it, and what the scale means."""
    return tr(
        "Self-recorded with SI Relief {version}, not a diagnosis. 0 is no pain, 10 pain as bad as "
        "you can imagine. A change below 2 points is called “within usual variation”."
    ).format(version=version)


# The title block


def _period_text(history: ReportHistory, wish: ReportWish, tr: Translate, writing: Writing) -> str:
    period, weeks = history.period, weeks_of(history) if wish.weeks else None
    days = plural(period.days, "1 day", "{n} days", tr).format(n=period.days)
    parts = [writing.span(period.first, period.last), days]
    if weeks is not None and weeks[0] == weeks[1]:
        parts.append(tr("week {n} of pregnancy").format(n=weeks[0]))
    elif weeks is not None:
        text = tr("weeks {first} to {last} of pregnancy")
        parts.append(text.format(first=weeks[0], last=weeks[1]))
    if wish.due is not None:
        parts.append(tr("due {day}").format(day=writing.day_and_year(wish.due)))
    return ", ".join(parts)


# The medians


def kind_label(kind: CheckInKind, tr: Translate = as_is) -> str:
    """Return what a row of the table is called; KeyError for a kind that has none."""
    return {
        CheckInKind.BEFORE: tr("Before"),
        CheckInKind.AFTER: tr("After"),
        CheckInKind.NEXT_MORNING: tr("Next morning"),
        CheckInKind.WORST_24H: tr("Worst in 24\N{NO-BREAK SPACE}h"),
    }[kind]


def _pain_table(history: ReportHistory, tr: Translate, writing: Writing) -> PainTable:
    ends = history.period.ends()
    columns = [tr("All")]
    if ends is not None:
        days = ends[0].days
        if days == FORTNIGHT:
            columns += [tr("First 2 weeks"), tr("Last 2 weeks")]
        else:
            first, last = tr("First {n} days"), tr("Last {n} days")
            columns += [first.format(n=days), last.format(n=days)]
        columns.append(tr("Change in points"))
    lines = tuple(_pain_line(row, tr, writing) for row in pain_rows(history))
    return PainTable(tr("Pain, median, 0 to 10"), tuple(columns), lines)


def _pain_line(row: PainRow, tr: Translate, writing: Writing) -> PainLine:
    figures = [row.all] if row.first is None or row.last is None else [row.all, row.first, row.last]
    cells = tuple(_cell(figure, tr, writing) for figure in figures)
    change = "" if row.first is None else change_text(row, tr, writing)
    return PainLine(kind_label(row.kind, tr), cells, change)


def _cell(figure: Figure, tr: Translate, writing: Writing) -> PainCell:
    value = DASH if figure.median is None else writing.number(figure.median)
    return PainCell(value, tr("(n {n})").replace(" ", NBSP).format(n=figure.n))


def change_text(row: PainRow, tr: Translate = as_is, writing: Writing = ENGLISH) -> str:
    """Say how the last stretch differs from the first: '−1, within usual variation'."""
    change, shift = row.change, row.shift
    if change is None or shift is None:
        is_unrated = row.all.n == 0
        return tr("not rated") if is_unrated else tr("too few rated days to compare")
    return shift_text(change, shift, tr, writing)


def shift_text(
    change: float, shift: Shift, tr: Translate = as_is, writing: Writing = ENGLISH
) -> str:
    """Say a change in points and what it says: '−2, noticeably lower'."""
    words = {
        Shift.USUAL: tr("within usual variation"),
        Shift.NOTICEABLE: tr("noticeably lower"),
        Shift.SMALL_SHARE: tr("lower, by less than 30 %").replace(" %", f"{NBSP}%"),
        Shift.HIGHER: tr("noticeably higher"),
    }[shift]
    points = writing.number(abs(change))
    sign = "" if not change else MINUS if change < 0 else "+"
    return f"{sign}{points}, {words}"


# The counts


def _counts(
    history: ReportHistory, wish: ReportWish, read: PlanReader, tr: Translate
) -> tuple[Count, ...]:
    done = sum(counts(session, read) for session in history.sessions)
    planned = planned_sessions(history.period, goal=wish.goal, since=wish.since)
    above, rated = days_above(history)
    worst, n = worst_score(history)
    of = tr("{n} of {total}")
    warnings, days = len(warning_days(history)), history.period.days
    return (
        Count(str(done), tr("done, {n} planned").format(n=planned)),
        Count(of.format(n=above, total=rated), tr("rated days above 5")),
        Count(of.format(n=warnings, total=days), tr("warning-sign days")),
        Count(DASH if worst is None else str(worst), tr("worst score (n {n})").format(n=n)),
    )


# The calendar


def _calendar(
    history: ReportHistory, read: PlanReader, tr: Translate, writing: Writing
) -> CalendarPaper:
    first = writing.first_weekday
    calendar = calendar_of(history, read, first_weekday=first)
    if calendar.months:
        year = history.period.first.year
        heads = tuple(writing.month(date(year, month, 1)) for month in range(1, 13))
        caption = tr("Days with a session in each month.")
        return CalendarPaper(
            title=tr("Practice days"),
            calendar=calendar,
            weekdays=(),
            heads=heads,
            caption=caption,
        )
    return CalendarPaper(
        title=tr("Practice days"),
        calendar=calendar,
        weekdays=tuple(writing.weekday((first + n) % 7) for n in range(7)),
        heads=tuple(str(max(start, history.period.first).day) for start in calendar.starts),
        caption=tr("Dot: 2 points lower. Frame: ended early."),
    )


# The exercises


def _exercises(totals: tuple[ExerciseTotal, ...], names: Names, tr: Translate) -> ReportTable:
    return ReportTable(
        title=tr("Planned, done and hurt"),
        columns=(
            tr("Exercise"),
            tr("Last dose"),
            tr("Reps planned"),
            tr("Reps done"),
            tr("Eased or stopped"),
            tr("Hurt"),
        ),
        rows=tuple(_exercise(total, names, tr) for total in totals),
        cut=tr("Exercises not listed here: {n}."),
    )


def _exercise(total: ExerciseTotal, names: Names, tr: Translate) -> tuple[str, ...]:
    done = str(total.done)
    if total.planned:
        share = tr("{n} %").replace(" ", NBSP).format(n=round(100 * total.done / total.planned))
        done = f"{done} ({share})"
    sessions = plural(total.sessions, "{n} of 1 session", "{n} of {total} sessions", tr)
    return (
        names(total.exercise),
        DASH if total.dose is None else dose_short(total.dose, tr),
        str(total.planned),
        done,
        str(total.eased_or_stopped),
        sessions.format(n=total.hurt, total=total.sessions),
    )


def _table(
    history: ReportHistory,
    wish: ReportWish,
    read: PlanReader,
    names: Names,
    dated: Dated,
    tr: Translate,
) -> SessionTable | None:
    if not wish.table:
        return None
    return session_table(history, read, names, notes=wish.notes, dated=dated, tr=tr)
