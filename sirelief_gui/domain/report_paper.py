"""The report as it is printed: what stands on it, in her words; `ui.paper` draws it."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from sirelief_gui.domain.report_chart import ReportChart
from sirelief_gui.domain.report_course import Calendar
from sirelief_gui.domain.report_history import Period
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark
from sirelief_gui.domain.writing import ENGLISH, Writing

TITLE = mark("Home exercise report")
"""What the file says it is."""
QUESTION_LINES = 3
"""Empty lines to write on."""


class Shape(StrEnum):
    """What stands in a row under the chart. No two look alike in gray."""

    SITE = "site"
    NUMBER = "number"
    EASED = "eased"
    STOPPED = "stopped"
    BY_HAND = "by_hand"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True)
class PainCell:
    """A median and what it stands on: '4.5' and '(n 26)'."""

    value: str
    n: str


@dataclass(frozen=True, slots=True)
class PainLine:
    """One kind of rating: its medians, and the change in words."""

    label: str
    cells: tuple[PainCell, ...]
    change: str


@dataclass(frozen=True, slots=True)
class PainTable:
    """The table of medians; ``columns`` are the heads over the cells and over the change."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[PainLine, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number and what it counts: '26' 'done, 24 planned'."""

    number: str
    what: str


@dataclass(frozen=True, slots=True)
class RowMark:
    """Something in a row under the chart, in days from the first; ``number`` as it is listed."""

    x: float
    shape: Shape
    number: int = 0


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A row under the chart."""

    label: str
    marks: tuple[RowMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPaper:
    """The chart with its words; ``legend`` are before, after, next morning."""

    title: str
    legend: tuple[str, str, str]
    axis: str
    above: str
    chart: ReportChart
    rows: tuple[ChartRow, ...]
    caption: str
    empty: str
    """Said in its middle where no session is rated; "" else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPaper:
    """The days of practice. ``heads`` are over its weeks, or the names of the 12 months."""

    title: str
    calendar: Calendar
    weekdays: tuple[str, ...]
    heads: tuple[str, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a list: its day in bold, and what it was; ``number`` as in the chart."""

    lead: str
    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, oldest first. ``cut`` says how many are left out where room is short."""

    title: str
    entries: tuple[Entry, ...]
    cut: str
    empty: str = ""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Rows under heads. ``cut`` says how many rows are left out where room is short."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    cut: str = ""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session of the table on the pages that follow; ``below`` is her note and what marks."""

    cells: tuple[str, ...]
    below: str = ""


@dataclass(frozen=True, slots=True)
class SessionTable:
    """Every session of the period; asked for separately."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[SessionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPaper:
    """One report. ``page`` is a template with {n} and {total}."""

    title: str
    period_text: str
    name: str
    name_caption: str
    period: Period
    empty: str
    """Said instead of everything where nothing was recorded; "" else."""
    pain: PainTable
    counts: tuple[Count, ...]
    chart: ChartPaper
    calendar: CalendarPaper
    doses: Listing
    stops: Listing
    notes: Listing | None
    exercises: ReportTable
    questions: str
    foot: str
    page: str
    table: SessionTable | None = None
    activities: ReportTable | None = None
    """What she can do; None where she rated no activity."""
    activities_note: str = ""
    writing: Writing = field(default=ENGLISH)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPaper:
    """One session on a page of its own."""

    title: str
    when: str
    name: str
    name_caption: str
    scores: tuple[Count, ...]
    change: str
    facts: tuple[Entry, ...]
    exercises: ReportTable
    note: Listing | None
    questions: str
    foot: str
    page: str
