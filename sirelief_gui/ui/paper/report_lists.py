"""The lists, the table and the calendar of a report, each as high as its words need."""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.domain.report_paper import CalendarPaper, Entry, Listing, ReportTable
from sirelief_gui.domain.stats_calendar import Practice
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.paper.canvas import Canvas, Words, text_height, text_width
from sirelief_gui.ui.paper.report_look import Look

NARROW_WEEKS = 14
"""So many weeks stand beside the lists; more take the whole width."""
_NARROWEST = 104.0


@dataclass(frozen=True, slots=True)
class Cut:
    """A list as far as there is room: its last entries, and how many before them are not in it."""

    listing: Listing
    entries: tuple[Entry, ...]
    left_out: int = 0

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of the entries that are in it."""
        return frozenset(entry.number for entry in self.entries)


def whole(listing: Listing) -> Cut:
    """Return a list with nothing left out."""
    return Cut(listing, listing.entries)


def bare(listing: Listing) -> Cut:
    """Return a list of which nothing is shown but its title."""
    return Cut(listing, (), 0)


def cut_to(listing: Listing, look: Look, width: float, height: float) -> Cut:
    """Return as many of the last entries of a list as a height holds, its title included."""
    said = text_height(listing.cut.format(n=len(listing.entries)), width, look.quiet)
    room = height - text_height(listing.title, width, look.head)
    kept: list[Entry] = []
    with_the_line = 0
    for entry in reversed(listing.entries):
        room -= _entry_height(entry, look, width)
        if room < -1e-6:
            break
        kept.append(entry)
        with_the_line += room >= said
    if len(kept) == len(listing.entries):
        return whole(listing)
    kept = kept[:with_the_line]
    return Cut(listing, tuple(reversed(kept)), len(listing.entries) - len(kept))


def list_height(cut: Cut, look: Look, width: float) -> float:
    """Return how high a list is."""
    high = text_height(cut.listing.title, width, look.head)
    high += sum(_entry_height(entry, look, width) for entry in cut.entries)
    if cut.left_out:
        high += text_height(cut.listing.cut.format(n=cut.left_out), width, look.quiet)
    if not cut.listing.entries:
        high += text_height(cut.listing.empty, width, look.quiet)
    return high


def draw_list(canvas: Canvas, cut: Cut, look: Look, x: float, y: float, width: float) -> float:
    """Draw a list; returns how high it is."""
    top = y
    y += canvas.text(cut.listing.title, x, y, width, look.head)
    if not cut.listing.entries:
        y += canvas.text(cut.listing.empty, x, y, width, look.quiet)
    if cut.left_out:
        y += canvas.text(cut.listing.cut.format(n=cut.left_out), x, y, width, look.quiet)
    for entry in cut.entries:
        y += canvas.text(_entry(entry), x, y, width, look.body, lead=len(entry.lead))
    return y - top


def _entry(entry: Entry) -> str:
    return f"{entry.lead}  {entry.text}" if entry.lead else entry.text


def _entry_height(entry: Entry, look: Look, width: float) -> float:
    return text_height(_entry(entry), width, look.body, lead=len(entry.lead))


# The table of exercises


def draw_table(
    canvas: Canvas,
    table: ReportTable,
    look: Look,
    box: tuple[float, float, float],
    *,
    shares: Sequence[float],
    rows: int | None = None,
) -> float:
    """Draw a table at x, y and of a width, the first ``rows`` of it; returns how high it is.

    ``shares`` are how the width is shared among the columns.
    """
    x, y, width = box
    top, shown = y, table.rows if rows is None else table.rows[:rows]
    edges = [x]
    for share in shares:
        edges.append(edges[-1] + share * width)
    y += canvas.text(table.title, x, y, width, look.head)
    heads = [text_height(h, _inner(edges, n), look.column) for n, h in enumerate(table.columns)]
    for number, head in enumerate(table.columns):
        down = max(heads) - heads[number]
        canvas.text(head, edges[number], y + down, _inner(edges, number), look.column)
    y += max(heads) + 1.5
    canvas.line((x, y), (x + width, y), 0.8)
    for row in shown:
        words = [look.bold, *(look.body for _ in row[1:])]
        high = [text_height(c, _inner(edges, n), words[n]) for n, c in enumerate(row)]
        for number, cell in enumerate(row):
            canvas.text(cell, edges[number], y + look.pad, _inner(edges, number), words[number])
        y += max(high) + 2 * look.pad
        canvas.line((x, y), (x + width, y), 0.5, role="line")
    left_out = len(table.rows) - len(shown)
    if left_out:
        y += canvas.text(table.cut.format(n=left_out), x, y + 1, width, look.quiet) + 1
    return y - top


def _inner(edges: Sequence[float], column: int) -> float:
    return edges[column + 1] - edges[column] - 6


# The calendar


def is_wide(paper: CalendarPaper) -> bool:
    """Tell whether the calendar takes the whole width of the page."""
    return bool(paper.calendar.months) or len(paper.calendar.weeks) > NARROW_WEEKS


def calendar_width(paper: CalendarPaper, look: Look) -> float:
    """Return how wide a calendar is that stands beside the lists."""
    pitch = look.row * 1.12
    beside = _beside(paper, look)
    title = text_width(paper.title, look.head) + 1
    return max(beside + pitch * len(paper.calendar.weeks), title, _NARROWEST)


def draw_calendar(
    canvas: Canvas, paper: CalendarPaper, look: Look, x: float, y: float, width: float
) -> float:
    """Draw the calendar; returns how high it is."""
    top = y
    y += canvas.text(paper.title, x, y, width, look.head)
    if paper.calendar.months:
        y += _draw_months(canvas, paper, look, x, y, width)
    else:
        y += _draw_weeks(canvas, paper, look, x, y, width)
    return y + canvas.text(paper.caption, x, y + 2, width, look.quiet) + 2 - top


def _beside(paper: CalendarPaper, look: Look) -> float:
    return max((text_width(day, look.small) for day in paper.weekdays), default=0.0) + 5


def _draw_weeks(
    canvas: Canvas, paper: CalendarPaper, look: Look, x: float, y: float, width: float
) -> float:
    weeks, left = paper.calendar.weeks, x + _beside(paper, look)
    pitch = min(look.row * 1.12, (x + width - left) / len(weeks))
    side = pitch * 0.8
    widest = max(text_width(head, look.small) for head in paper.heads) + 2
    every = int(widest / pitch) + 1
    for number in range(0, len(weeks), every):
        middle = left + number * pitch + side / 2
        head = paper.heads[number]
        canvas.text(head, middle - widest / 2, y, widest, look.small, align="center")
    y += look.small.pitch
    for day, name in enumerate(paper.weekdays):
        down = y + day * pitch
        canvas.text(name, x, down + (side - look.small.pitch) / 2, left - x, look.small)
        for number, week in enumerate(weeks):
            found = week[day]
            if found is not None:
                _draw_day(canvas, found, left + number * pitch, down, side)
    return look.small.pitch + 7 * pitch


def _draw_day(canvas: Canvas, day: Practice, x: float, y: float, side: float) -> None:
    corner = side * 0.25
    if day is Practice.STOPPED:
        pen = side * 0.14
        inner = side - pen
        at = pen / 2
        canvas.box(
            x + at, y + at, inner, inner, fill="surface", stroke="before", pen=pen, radius=corner
        )
        return
    canvas.box(x, y, side, side, fill=_DAY_FILLS[day], radius=corner)
    if day is Practice.LOWER:
        canvas.disc(x + side / 2, y + side / 2, side * 0.17, fill="surface")


_DAY_FILLS = {Practice.NONE: "sunk", Practice.SESSION: "after2", Practice.LOWER: "after"}


def _draw_months(
    canvas: Canvas, paper: CalendarPaper, look: Look, x: float, y: float, width: float
) -> float:
    """Draw how many days of each month had a session, a row a year."""
    years = sorted({month.year for month, _ in paper.calendar.months})
    beside = max(text_width(str(year), look.bold) for year in years) + 12
    column = (width - beside) / 12
    for number, head in enumerate(paper.heads):
        canvas.text(head, x + beside + number * column, y, column, look.column)
    top, y = y, y + look.column.pitch + 1
    counted = {(month.year, month.month): days for month, days in paper.calendar.months}
    numbers: Words = look.body
    for year in years:
        canvas.line((x, y), (x + width, y), 0.5, role="line")
        canvas.text(str(year), x, y, beside, look.bold)
        for month in range(12):
            days = counted.get((year, month + 1))
            if days is not None:
                canvas.text(str(days), x + beside + month * column, y, column, numbers)
        y += look.body.pitch
    return y - top
