"""The pages that follow a report: every session in a table, with heads on each page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sirelief_gui.domain.paper import MARGIN, Paper
from sirelief_gui.domain.report_paper import ReportPaper, SessionRow, SessionTable
from sirelief_gui.ui.paper.canvas import Canvas, Words, text_height, text_width

_HEAD, _COLUMN = Words(10.8, 700, line=15), Words(8, 600, "ink2", line=10.6)
_CELL, _BELOW, _FOOT = (
    Words(8.2, line=11),
    Words(7.6, role="ink2", line=10),
    Words(7.6, role="ink2"),
)
_PAD = 1.6
_SHARES = (0.13, 0.27, 0.09, 0.09, 0.09, 0.13, 0.1, 0.1)
"""How the width is shared among the columns."""
TablePage = Callable[..., None]


def table_pages(sheet: ReportPaper, paper: Paper) -> tuple[TablePage, ...]:
    """Lay the table out on as many pages as it takes; none where it was not asked for."""
    table = sheet.table
    if table is None or not table.rows:
        return ()
    width = paper.width - 2 * MARGIN
    bottom = paper.height - MARGIN - text_height(_foot(sheet, 999, 999), width, _FOOT) - 8
    edges = _edges(table, width)
    room = bottom - MARGIN - _HEAD.pitch - _head_height(table, edges)
    pages: list[list[SessionRow]] = [[]]
    left = room
    for row in table.rows:
        high = _row_height(row, edges)
        if pages[-1] and high > left:
            pages.append([])
            left = room
        pages[-1].append(row)
        left -= high
    return tuple(
        partial(_draw, sheet=sheet, paper=paper, rows=tuple(rows), edges=edges) for rows in pages
    )


def _edges(table: SessionTable, width: float) -> tuple[float, ...]:
    """Return where the columns begin: wide enough for the longest word of each head."""
    least = [max(text_width(word, _COLUMN) for word in head.split()) + 7 for head in table.columns]
    wides = [max(share * width, low) for share, low in zip(_SHARES, least, strict=True)]
    wides[1] = width - (sum(wides) - wides[1])  # the names take what is left
    edges = [MARGIN]
    for wide in wides:
        edges.append(edges[-1] + wide)
    return tuple(edges)


def _head_height(table: SessionTable, edges: tuple[float, ...]) -> float:
    heads = (text_height(head, _inner(edges, n), _COLUMN) for n, head in enumerate(table.columns))
    return max(heads) + 3


def _inner(edges: tuple[float, ...], column: int) -> float:
    return edges[column + 1] - edges[column] - 5


def _row_height(row: SessionRow, edges: tuple[float, ...]) -> float:
    cells = max(text_height(cell, _inner(edges, n), _CELL) for n, cell in enumerate(row.cells))
    return cells + text_height(row.below, edges[-1] - edges[1], _BELOW) + 2 * _PAD


def _draw(
    canvas: Canvas,
    *,
    sheet: ReportPaper,
    paper: Paper,
    rows: tuple[SessionRow, ...],
    edges: tuple[float, ...],
    number: int,
    total: int,
) -> None:
    table, width = sheet.table, paper.width - 2 * MARGIN
    if table is None:
        return
    y = MARGIN + canvas.text(table.title, MARGIN, MARGIN, width, _HEAD)
    for column, head in enumerate(table.columns):
        canvas.text(head, edges[column], y, _inner(edges, column), _COLUMN)
    y += _head_height(table, edges)
    canvas.line((MARGIN, y - 1), (MARGIN + width, y - 1), 0.8)
    for row in rows:
        high = 0.0
        for column, cell in enumerate(row.cells):
            wide = _inner(edges, column)
            high = max(high, canvas.text(cell, edges[column], y + _PAD, wide, _CELL))
        if row.below:
            high += canvas.text(row.below, edges[1], y + _PAD + high, edges[-1] - edges[1], _BELOW)
        y += high + 2 * _PAD
        canvas.line((MARGIN, y), (MARGIN + width, y), 0.5, role="line")
    foot = _foot(sheet, number, total)
    under = paper.height - MARGIN - text_height(foot, width, _FOOT)
    canvas.text(foot, MARGIN, under, width, _FOOT)


def _foot(sheet: ReportPaper, number: int, total: int) -> str:
    return f"{sheet.foot} {sheet.page.format(n=number, total=total)}"
