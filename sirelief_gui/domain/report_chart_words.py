"""The chart of a report with its words: what stands in the rows under it, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.labels import SITES, site_label
from sirelief_gui.domain.pain import LIMIT
from sirelief_gui.domain.record import SessionRecord
from sirelief_gui.domain.report_chart import ReportChart, session_places
from sirelief_gui.domain.report_course import EarlyEnd, early_ends, scores, site_days
from sirelief_gui.domain.report_doses import DoseChange, PlanReader
from sirelief_gui.domain.report_history import ReportHistory, is_amended
from sirelief_gui.domain.report_paper import ChartPaper, ChartRow, RowMark, Shape
from sirelief_gui.domain.stats_rules import WINDOW_DAYS
from sirelief_gui.domain.words import Translate, as_is


def chart_paper(
    history: ReportHistory,
    chart: ReportChart,
    changes: Sequence[DoseChange],
    read: PlanReader,
    *,
    tr: Translate = as_is,
) -> ChartPaper:
    """Return the chart of a period with the rows under it."""
    size = chart.bin_days
    n = sum(scores(history, one) != (None, None) for one in history.sessions)
    title = tr("Sessions, medians of {days} days (n {n})") if size else tr("Each session (n {n})")
    morning = tr("Next morning (n {n})") if not size else tr("Next morning")
    rows = _Rows(history, chart, changes, read, tr)
    return ChartPaper(
        title=title.format(n=n, days=size),
        legend=(tr("Before"), tr("After"), morning.format(n=len(chart.mornings))),
        axis=tr("Pain,\n0 to 10"),
        above=tr("above {n}").format(n=LIMIT),
        chart=chart,
        rows=rows.all(),
        caption=" ".join(rows.caption()),
        empty="" if chart.stems or chart.mornings else tr("No rated session in this period."),
    )


class _Rows:
    """Makes the rows of marks; those of a day, or of the weeks that a mark of the chart is for."""

    def __init__(
        self,
        history: ReportHistory,
        chart: ReportChart,
        changes: Sequence[DoseChange],
        read: PlanReader,
        tr: Translate,
    ) -> None:
        self._history = history
        self._size = chart.bin_days
        self._changes = changes
        self._tr = tr
        self._places = session_places(history)
        self._sites, self._site_days = site_days(history)
        self._early = early_ends(history)
        self._by_hand = [s for s in history.sessions if read(s.plan).by_hand]
        self._amended = [s for s in history.sessions if is_amended(history, s)]

    def all(self) -> tuple[ChartRow, ...]:
        """Return the rows that have anything in them."""
        tr = self._tr
        rows = [
            ChartRow(site_label(site, tr), self._on(Shape.SITE, self._sites[site]))
            for site in SITES
            if site in self._sites
        ]
        doses = tuple(
            RowMark(self._x(change.day), Shape.NUMBER, change.number) for change in self._changes
        )
        rows.append(ChartRow(tr("Dose"), doses))
        rows.append(ChartRow(tr("Stopped"), self._stopped()))
        marked = (
            *self._of(Shape.BY_HAND, self._by_hand),
            *self._of(Shape.AMENDED, self._amended),
        )
        rows.append(ChartRow(tr("Added, corrected"), marked))
        return tuple(row for row in rows if row.marks)

    def caption(self) -> Iterable[str]:
        """Say how the chart is read, with the number of days for each site."""
        tr = self._tr
        lines = tr("Lines: {days}-day median.")
        yield lines.format(days=self._size or WINDOW_DAYS)
        if self._sites:
            each = ", ".join(
                f"{site_label(site, tr)} {len(self._sites[site])}"
                for site in SITES
                if site in self._sites
            )
            text = tr("Sites: {sites}, of {n} days with a site.")
            yield text.format(sites=each, n=self._site_days)
        if self._early:
            yield tr("Square: eased off, cross: stopped.")
        if self._by_hand:
            yield tr("Hollow diamond: added by hand ({n}).").format(n=len(self._by_hand))
        if self._amended:
            yield tr("Filled diamond: corrected later ({n}).").format(n=len(self._amended))

    def _x(self, day: date) -> float:
        number = (day - self._history.period.first).days
        if not self._size:
            return float(number)
        return (number // self._size + 0.5) * self._size - 0.5

    def _place(self, session_id: str, day: date) -> float:
        return self._x(day) if self._size else self._places[session_id]

    def _on(self, shape: Shape, days: Iterable[date]) -> tuple[RowMark, ...]:
        return tuple(RowMark(x, shape) for x in sorted({self._x(day) for day in days}))

    def _of(self, shape: Shape, sessions: Iterable[SessionRecord]) -> tuple[RowMark, ...]:
        found = {self._place(s.id, day_of(s.started_at)) for s in sessions}
        return tuple(RowMark(x, shape) for x in sorted(found))

    def _stopped(self) -> tuple[RowMark, ...]:
        def places(chosen: Callable[[EarlyEnd], object]) -> list[float]:
            return sorted({self._place(e.session_id, e.day) for e in self._early if chosen(e)})

        eased = places(lambda one: one.eased)
        stopped = places(lambda one: one.reason is not None)
        return (
            *(RowMark(x, Shape.EASED) for x in eased),
            *(RowMark(x, Shape.STOPPED) for x in stopped),
        )
