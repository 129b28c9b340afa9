"""The report: one page, set as roomy as it can be, and pages for the table of sessions after it.

What does not fit on the first page in the tightest setting is not cut off: the earliest entries of
the lists are left out, then the last rows of the table of exercises, and the page says how many.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from sirelief_gui.domain.paper import MARGIN, Paper
from sirelief_gui.domain.report_paper import (
    QUESTION_LINES,
    Count,
    PainTable,
    ReportPaper,
    SessionPaper,
)
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.paper.canvas import Canvas, Page, Ruler, text_height, text_width
from sirelief_gui.ui.paper.report_chart import draw_chart
from sirelief_gui.ui.paper.report_lists import (
    Cut,
    bare,
    calendar_width,
    cut_to,
    draw_calendar,
    draw_list,
    draw_table,
    is_wide,
    list_height,
    whole,
)
from sirelief_gui.ui.paper.report_look import LOOKS, Look
from sirelief_gui.ui.paper.report_table import table_pages

_MARK = 27.0
_NAME = 165.0
"""How long the line of the name is."""
_GUTTER = 16.0
_SHARES = (0.235, 0.165, 0.13, 0.14, 0.165, 0.165)
_ACTIVITY_SHARES = (0.49, 0.2, 0.2, 0.11)
_WRITING = 17.0
"""From one line to write on to the next."""
_LEAST_LISTS = 48.0
"""Lists are cut down to this height before rows of the table are left out."""
_MOST_ENTRIES = 70
"""No page holds so many entries: they are not measured one by one to find that out."""
_ROOM_TO_GROW = 34.0
"""How much higher the chart may become where there is room left."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes on the first page, and how it is set."""

    sheet: ReportPaper
    paper: Paper
    look: Look
    doses: Cut
    stops: Cut
    notes: Cut | None
    rows: int

    @property
    def width(self) -> float:
        """From margin to margin."""
        return self.paper.width - 2 * MARGIN


def report_pages(sheet: ReportPaper, paper: Paper) -> tuple[Page, ...]:
    """Lay a report out: one page, and more only for the table of sessions."""
    after = table_pages(sheet, paper)
    plan, total = planned(sheet, paper), 1 + len(after)
    first = partial(_draw, plan=plan, total=total)
    later = (partial(page, number=n, total=total) for n, page in enumerate(after, start=2))
    return first, *later


def planned(sheet: ReportPaper, paper: Paper) -> Plan:
    """Return the roomiest setting that holds everything, or the tightest with the lists cut."""
    lists = (sheet.doses, sheet.stops, sheet.notes)
    entries = sum(len(one.entries) for one in lists if one is not None)
    for look in LOOKS if entries <= _MOST_ENTRIES else ():
        plan = _whole(sheet, paper, look)
        spare = _room(plan) - _height(plan)
        if spare >= 0:
            grown = min(spare * 0.6, _ROOM_TO_GROW)
            return _whole(sheet, paper, replace(look, plot=look.plot + grown))
    return _cut(_whole(sheet, paper, LOOKS[-1]))


def _whole(sheet: ReportPaper, paper: Paper, look: Look) -> Plan:
    notes = None if sheet.notes is None else whole(sheet.notes)
    rows = len(sheet.exercises.rows)
    return Plan(sheet, paper, look, whole(sheet.doses), whole(sheet.stops), notes, rows)


def _room(plan: Plan) -> float:
    return plan.paper.height - 2 * MARGIN


def _height(plan: Plan) -> float:
    """Return how high everything is, measured as it is drawn."""
    return _draw_all(Ruler(), plan) + _foot_height(plan) + plan.look.gap


def _cut(plan: Plan) -> Plan:
    """Leave out what there is no room for: of the lists first, then of the table."""
    sheet, look = plan.sheet, plan.look
    notes = None if sheet.notes is None else bare(sheet.notes)
    plan = replace(plan, doses=bare(sheet.doses), stops=bare(sheet.stops), notes=notes)
    room = _lists_room(plan)
    while room < _LEAST_LISTS and plan.rows > 1:
        plan = replace(plan, rows=plan.rows - 1)
        room = _lists_room(plan)
    left, right = _list_widths(plan)
    stops = cut_to(sheet.stops, look, right, room)
    doses = cut_to(sheet.doses, look, left, room)
    if sheet.notes is None:
        return replace(plan, doses=doses, stops=stops)
    plan = replace(plan, doses=doses, stops=stops)
    beside = list_height(doses if _notes_left(plan) else stops, look, left) + look.gap
    if room - beside < _LEAST_LISTS:
        half = (room - look.gap) / 2
        if _notes_left(plan):
            doses = cut_to(sheet.doses, look, left, half)
        else:
            stops = cut_to(sheet.stops, look, right, half)
        plan = replace(plan, doses=doses, stops=stops)
        beside = list_height(doses if _notes_left(plan) else stops, look, left) + look.gap
    return replace(plan, notes=cut_to(sheet.notes, look, right, room - beside))


def _lists_room(plan: Plan) -> float:
    """Return how high the lists may be."""
    return _room(plan) - (_height(plan) - _lists_height(plan))


def _notes_left(plan: Plan) -> bool:
    """Tell whether the notes stand under the dose changes: under the shorter list."""
    left, right = _list_widths(plan)
    stops = list_height(plan.stops, plan.look, right)
    return list_height(plan.doses, plan.look, left) < stops


# The page


def _draw(canvas: Canvas, *, plan: Plan, total: int) -> None:
    _draw_all(canvas, plan)
    draw_foot(canvas, plan.sheet, plan.paper, plan.look, number=1, total=total)


def _draw_all(canvas: Canvas, plan: Plan) -> float:
    """Draw everything but the foot; returns how high it is."""
    sheet, look, width = plan.sheet, plan.look, plan.width
    y = MARGIN
    y += draw_head(
        canvas, (sheet.title, sheet.period_text), (sheet.name, sheet.name_caption), look, plan.paper
    )
    y += look.gap
    if sheet.empty:
        y += canvas.text(sheet.empty, MARGIN, y, width, look.body) + look.gap
        return y + draw_questions(canvas, sheet.questions, look, MARGIN, y, width) - MARGIN
    y += _draw_pain(canvas, sheet, look, MARGIN, y, width) + look.gap
    y += _draw_activities(canvas, sheet, look, y, width)
    y += draw_chart(canvas, sheet, look, MARGIN, y, width, listed=plan.doses.numbers) + look.gap
    y += _draw_middle(canvas, plan, y) + look.gap
    if sheet.exercises.rows:
        box = (MARGIN, y, width)
        y += (
            draw_table(canvas, sheet.exercises, look, box, shares=_SHARES, rows=plan.rows)
            + look.gap
        )
    return y + draw_questions(canvas, sheet.questions, look, MARGIN, y, width) - MARGIN


def draw_head(
    canvas: Canvas, titles: tuple[str, str], name: tuple[str, str], look: Look, paper: Paper
) -> float:
    """Draw the mark, the title, the line under it, and the name where there is one."""
    width = paper.width - 2 * MARGIN
    canvas.mark(MARGIN, MARGIN, _MARK)
    left = MARGIN + _MARK + 9
    beside = _NAME + _GUTTER if name[0] else 0.0
    room = MARGIN + width - left - beside
    y = MARGIN + canvas.text(titles[0], left, MARGIN - 3, room, look.title) - 3
    y += canvas.text(titles[1], left, y, room, look.body)
    if name[0]:
        x = MARGIN + width - _NAME
        under = MARGIN + canvas.text(name[0], x, MARGIN, _NAME, look.bold) + 1.5
        canvas.line((x, under), (x + _NAME, under), 0.8)
        y = max(y, under + 1.5 + canvas.text(name[1], x, under + 1.5, _NAME, look.quiet))
    return max(y - MARGIN, _MARK)


def draw_questions(
    canvas: Canvas, title: str, look: Look, x: float, y: float, width: float
) -> float:
    """Draw the lines to write on; returns how high they are."""
    top = y
    y += canvas.text(title, x, y, width, look.head)
    for _ in range(QUESTION_LINES):
        y += _WRITING
        canvas.line((x, y), (x + width, y), 0.8)
    return y - top


def _foot_height(plan: Plan) -> float:
    return foot_height(plan.sheet, plan.look, plan.width)


def _foot_text(sheet: ReportPaper | SessionPaper, number: int, total: int) -> str:
    return f"{sheet.foot} {sheet.page.format(n=number, total=total)}"


def foot_height(sheet: ReportPaper | SessionPaper, look: Look, width: float) -> float:
    """Return how high the foot is, with room for the number of any page."""
    return text_height(_foot_text(sheet, 99, 99), width, look.quiet)


def draw_foot(
    canvas: Canvas,
    sheet: ReportPaper | SessionPaper,
    paper: Paper,
    look: Look,
    *,
    number: int,
    total: int,
) -> None:
    """Draw what stands at the foot of a page."""
    width = paper.width - 2 * MARGIN
    y = paper.height - MARGIN - foot_height(sheet, look, width)
    canvas.text(_foot_text(sheet, number, total), MARGIN, y, width, look.quiet)


# The medians and the counts


def _draw_pain(
    canvas: Canvas, sheet: ReportPaper, look: Look, x: float, y: float, width: float
) -> float:
    room = width * 0.735
    left = _draw_medians(canvas, sheet.pain, look, x, y, room - _GUTTER)
    right = _draw_counts(canvas, sheet.counts, look, x + room, y, width - room)
    return max(left, right)


def _draw_medians(
    canvas: Canvas, table: PainTable, look: Look, x: float, y: float, width: float
) -> float:
    top = y
    y += canvas.text(table.title, x, y, width, look.head)
    edges = _median_edges(table, look, x, width)
    heads = [
        text_height(h, edges[n + 2] - edges[n + 1] - 4, look.column)
        for n, h in enumerate(table.columns)
    ]
    for number, head in enumerate(table.columns, start=1):
        down = max(heads) - heads[number - 1]
        canvas.text(
            head, edges[number], y + down, edges[number + 1] - edges[number] - 4, look.column
        )
    y += max(heads) + 1.5
    canvas.line((x, y), (x + width, y), 0.8)
    for line in table.lines:
        cells = [(line.label, len(line.label))]
        cells += [
            (f"{cell.value} {cell.n}", len(cell.value) if n == 0 else 0)
            for n, cell in enumerate(line.cells)
        ]
        cells += [(line.change, 0)] if line.change else []
        high = 0.0
        for number, (text, lead) in enumerate(cells):
            wide = edges[number + 1] - edges[number] - 4
            high = max(
                high, canvas.text(text, edges[number], y + look.pad, wide, look.body, lead=lead)
            )
        y += high + 2 * look.pad
        canvas.line((x, y), (x + width, y), 0.5, role="line")
    return y - top


def _median_edges(table: PainTable, look: Look, x: float, width: float) -> list[float]:
    """Return where the columns begin: each as wide as its words, the change takes the rest."""
    label = max(text_width(line.label, look.bold) for line in table.lines) + 10
    edges = [x, x + min(label, width * 0.3)]
    figures = len(table.lines[0].cells)
    for number in range(figures):
        cells = [f"{line.cells[number].value} {line.cells[number].n}" for line in table.lines]
        wide = max(text_width(cell, look.bold) for cell in cells)
        head = text_width(table.columns[number], look.column)
        room = min(max(wide, head) + 10, max(wide + 10, width * 0.17))
        edges.append(edges[-1] + room)
    if len(table.columns) > figures:
        edges.append(x + width)
    return edges


def _draw_counts(
    canvas: Canvas, counts: tuple[Count, ...], look: Look, x: float, y: float, width: float
) -> float:
    top = y
    for count in counts:
        wide = text_width(count.number, look.big)
        beside = width - wide - 6
        down = (look.big.pitch - look.body.pitch) * 0.62
        canvas.text(count.number, x, y, wide + 1, look.big)
        high = canvas.text(count.what, x + wide + 6, y + down, beside, look.body) + down
        y += max(look.big.pitch, high) + look.pad + 1
        canvas.line((x, y), (x + width, y), 0.5, role="line")
        y += look.pad
    return y - top


# What she can do


def _draw_activities(
    canvas: Canvas, sheet: ReportPaper, look: Look, y: float, width: float
) -> float:
    """Draw the scores of her activities, where there are any; returns how high they are."""
    if sheet.activities is None:
        return 0.0
    top = y
    y += draw_table(canvas, sheet.activities, look, (MARGIN, y, width), shares=_ACTIVITY_SHARES)
    if sheet.activities_note:
        y += canvas.text(sheet.activities_note, MARGIN, y + look.pad, width, look.quiet) + look.pad
    return y - top + look.gap


# The calendar and the lists


def _draw_middle(canvas: Canvas, plan: Plan, y: float) -> float:
    """Draw the calendar and the lists, beside each other or under; returns how high they are."""
    sheet, look = plan.sheet, plan.look
    left, right = _list_widths(plan)
    x, top, calendar = MARGIN, y, 0.0
    if is_wide(sheet.calendar):
        y += draw_calendar(canvas, sheet.calendar, look, x, y, plan.width) + look.gap
    else:
        wide = calendar_width(sheet.calendar, look)
        calendar = draw_calendar(canvas, sheet.calendar, look, x, y, wide)
        x += wide + _GUTTER
    doses = y + draw_list(canvas, plan.doses, look, x, y, left) + look.gap
    beside = x + left + _GUTTER
    stops = y + draw_list(canvas, plan.stops, look, beside, y, right) + look.gap
    if plan.notes is not None and _notes_left(plan):
        draw_list(canvas, plan.notes, look, x, doses, left)
    elif plan.notes is not None:
        draw_list(canvas, plan.notes, look, beside, stops, right)
    return y - top + max(calendar, _lists_height(plan))


def _lists_height(plan: Plan) -> float:
    left, right = _list_widths(plan)
    doses = list_height(plan.doses, plan.look, left)
    stops = list_height(plan.stops, plan.look, right)
    if plan.notes is None:
        return max(doses, stops)
    notes = plan.look.gap + list_height(plan.notes, plan.look, right)
    return max(doses + notes, stops) if doses < stops else max(doses, stops + notes)


def _list_widths(plan: Plan) -> tuple[float, float]:
    calendar = plan.sheet.calendar
    taken = 0.0 if is_wide(calendar) else calendar_width(calendar, plan.look) + _GUTTER
    room = plan.width - taken - _GUTTER
    return room * 0.5, room * 0.5
