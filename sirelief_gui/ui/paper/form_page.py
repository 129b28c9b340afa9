"""The dose form: one page whatever the program's length, with room to write by hand."""

from __future__ import annotations

from functools import partial

from sirelief_gui.domain.dose_paper import DosePaper, DoseRow
from sirelief_gui.domain.paper import MARGIN, Paper
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.paper.canvas import Canvas, Page, Words, elided, text_height, text_width

_TITLE, _PROGRAM, _HOW = Words(18, 700), Words(11, 600), Words(8.5, role="ink2")
_HEAD, _NAME, _SMALL = Words(8, 700, line=9.5), Words(9, 600, line=11), Words(6.6, role="ink2")
_NOW, _SECTION, _LINE = Words(7.5, role="ctl"), Words(9.5, 700), Words(8.5)
_FOOT = Words(7, role="ink2")
_FIELD = 39.0
_EXERCISE_SHARE = 0.29
_HIGHEST_ROW = 44.0
_BOX = 10.0
_PAD = 4.0
_WRITING = 18.0
"""From one line to write on to the next."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the lines of the table are: the edges of its columns, and its head and rows."""

    edges: tuple[float, ...]
    top: float
    head: float
    row: float

    def width(self, column: int) -> float:
        return self.edges[column + 1] - self.edges[column]

    def y(self, row: int) -> float:
        return self.top + self.head + row * self.row


def form_page(sheet: DosePaper, paper: Paper) -> Page:
    """Lay the form out on one page."""
    return partial(_draw, sheet=sheet, paper=paper)


def _draw(canvas: Canvas, *, sheet: DosePaper, paper: Paper) -> None:
    width = paper.width - 2 * MARGIN
    top = _draw_head(canvas, sheet, width)
    end = paper.height - MARGIN - _below_height(sheet, width)
    grid = _grid(sheet, width, top, end)
    _draw_table(canvas, sheet, grid)
    _draw_below(canvas, sheet, width, paper.height - MARGIN)


def _draw_head(canvas: Canvas, sheet: DosePaper, width: float) -> float:
    """Draw what stands over the table; returns where that ends."""
    y = MARGIN
    canvas.text(sheet.title, MARGIN, y, width, _TITLE)
    label = text_width(sheet.date, _LINE) + 6
    x = MARGIN + width - 130 - label
    canvas.text(sheet.date, x, y + 8, label, _LINE)
    canvas.line((x + label, y + 19), (MARGIN + width, y + 19), 0.75)
    y += _TITLE.pitch
    y += canvas.text(sheet.program, MARGIN, y, width, _PROGRAM)
    return y + canvas.text(sheet.how, MARGIN, y, width, _HOW) + 8


# The table


def _grid(sheet: DosePaper, width: float, top: float, end: float) -> _Grid:
    fields = [max(_FIELD, _longest_word(text) + 5) for text in sheet.columns[1:-1]]
    widths = [width * _EXERCISE_SHARE, *fields]
    edges = [MARGIN]
    for one in widths:
        edges.append(edges[-1] + one)
    edges.append(MARGIN + width)
    columns = zip(sheet.columns, edges, edges[1:], strict=False)
    head = max(text_height(text, b - a - 4, _HEAD) for text, a, b in columns) + 6
    row = min(_HIGHEST_ROW, (end - top - head) / max(1, len(sheet.rows)))
    return _Grid(tuple(edges), top, head, row)


def _longest_word(text: str) -> float:
    return max(text_width(word, _HEAD) for word in text.split())


def _draw_table(canvas: Canvas, sheet: DosePaper, grid: _Grid) -> None:
    left, right, end = grid.edges[0], grid.edges[-1], grid.y(len(sheet.rows))
    for column, text in enumerate(sheet.columns):
        x, wide = grid.edges[column] + 2, grid.width(column) - 4
        high = text_height(text, wide, _HEAD)
        is_word = column in (0, len(sheet.columns) - 1)
        align = "left" if is_word else "center"
        x += _PAD - 2 if is_word else 0
        canvas.text(text, x, grid.top + grid.head - high - 3, wide, _HEAD, align=align)
    for number, row in enumerate(sheet.rows):
        y = grid.y(number)
        canvas.line((left, y), (right, y), 1.0 if number == 0 else 0.5)
        _draw_row(canvas, row, grid, y)
    canvas.line((left, end), (right, end), 1.0)
    for x in grid.edges:
        canvas.line((x, grid.y(0)), (x, end), 0.5)


def _draw_row(canvas: Canvas, row: DoseRow, grid: _Grid, y: float) -> None:
    left, wide = grid.edges[0] + _PAD, grid.width(0) - 2 * _PAD
    name = f"{row.number}  {row.name}".strip()
    if text_height(name, wide, _NAME) > grid.row - 2:
        name = elided(name, wide, _NAME)
    named = text_height(name, wide, _NAME)
    fit = int((grid.row - named - 3) / _SMALL.pitch)
    small = [text for text in (row.place, row.bounds) if text][-fit:] if fit > 0 else []
    at = y + (grid.row - named - len(small) * _SMALL.pitch) / 2
    at += canvas.text(name, left, at, wide, _NAME)
    for text in small:
        at += canvas.text(text, left, at, wide, _SMALL)
    foot = y + grid.row - _NOW.pitch - 1
    for column, now in enumerate(row.now, start=1):
        x = grid.edges[column]
        canvas.text(now, x, foot, grid.width(column) - 3, _NOW, align="right")
    leave = len(row.now) + 1
    box = min(_BOX, grid.row - 4)
    x = grid.edges[leave] + (grid.width(leave) - box) / 2
    canvas.frame(x, y + (grid.row - box) / 2, box, box)
    if row.left_out:
        canvas.text("×", grid.edges[leave], foot, grid.width(leave) - 3, _NOW, align="right")


# Under the table


def _below_height(sheet: DosePaper, width: float) -> float:
    foot = text_height(sheet.bounds, width, _FOOT) + text_height(sheet.foot, width, _FOOT)
    pain = sum(text_height(line, width, _LINE) + 4 for line in sheet.pain)
    ticks = _ticks_height(sheet, width)
    return 12 + _SECTION.pitch + ticks + _WRITING * 2 + 8 + _SECTION.pitch + pain + 8 + foot


def _draw_below(canvas: Canvas, sheet: DosePaper, width: float, bottom: float) -> None:
    y = bottom - _below_height(sheet, width) + 12
    y += canvas.text(sheet.do_not_title, MARGIN, y, width, _SECTION)
    for text, x, down in _ticks(sheet, width):
        canvas.frame(MARGIN + x, y + down + 2, 8, 8)
        canvas.text(text, MARGIN + x + 12, y + down, width, _LINE)
    y += _ticks_height(sheet, width)
    label = text_width(sheet.do_not_more, _LINE) + 6
    canvas.text(sheet.do_not_more, MARGIN, y + _WRITING - 12, label, _LINE)
    canvas.line((MARGIN + label, y + _WRITING), (MARGIN + width, y + _WRITING), 0.5)
    canvas.line((MARGIN, y + 2 * _WRITING), (MARGIN + width, y + 2 * _WRITING), 0.5)
    y += 2 * _WRITING + 8
    y += canvas.text(sheet.pain_title, MARGIN, y, width, _SECTION)
    for line in sheet.pain:
        y += canvas.text(line, MARGIN, y, width, _LINE) + 4
    y += 8
    y += canvas.text(sheet.bounds, MARGIN, y, width, _FOOT)
    canvas.text(sheet.foot, MARGIN, y, width, _FOOT)


def _ticks(sheet: DosePaper, width: float) -> list[tuple[str, float, float]]:
    """Return what can be ticked with its place, in lines that break at a width."""
    found, x, y = [], 0.0, 0.0
    for text in sheet.do_not:
        long = 12 + text_width(text, _LINE) + 18
        if x and x + long > width:
            x, y = 0.0, y + _LINE.pitch + 3
        found.append((text, x, y))
        x += long
    return found


def _ticks_height(sheet: DosePaper, width: float) -> float:
    ticks = _ticks(sheet, width)
    return ticks[-1][2] + _LINE.pitch + 3 if ticks else 0.0
