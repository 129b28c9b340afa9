"""One session on a page: its scores, what was done, and lines to write on."""

from __future__ import annotations

from functools import partial

from sirelief_gui.domain.paper import MARGIN, Paper
from sirelief_gui.domain.report_paper import SessionPaper
from sirelief_gui.ui.paper.canvas import Canvas, Page, Ruler
from sirelief_gui.ui.paper.report_lists import draw_list, draw_table, whole
from sirelief_gui.ui.paper.report_look import LOOKS, Look
from sirelief_gui.ui.paper.report_page import draw_foot, draw_head, draw_questions, foot_height

_SHARES = (0.36, 0.34, 0.3)
_FACT = 0.28
"""Share of the width that the name of a fact has."""


def session_pages(sheet: SessionPaper, paper: Paper) -> tuple[Page, ...]:
    """Lay a session out on one page, as roomy as it can be."""
    width = paper.width - 2 * MARGIN
    for look in LOOKS:
        room = paper.height - 2 * MARGIN - foot_height(sheet, look, width) - look.gap
        if _draw_all(Ruler(), sheet, paper, look) <= room:
            break
    return (partial(_draw, sheet=sheet, paper=paper, look=look),)


def _draw(canvas: Canvas, *, sheet: SessionPaper, paper: Paper, look: Look) -> None:
    _draw_all(canvas, sheet, paper, look)
    draw_foot(canvas, sheet, paper, look, number=1, total=1)


def _draw_all(canvas: Canvas, sheet: SessionPaper, paper: Paper, look: Look) -> float:
    """Draw everything but the foot; returns how high it is."""
    width, gap = paper.width - 2 * MARGIN, 1.6 * look.gap
    name = (sheet.name, sheet.name_caption)
    y = MARGIN + draw_head(canvas, (sheet.title, sheet.when), name, look, paper) + gap
    y += _draw_scores(canvas, sheet, look, y, width) + gap
    for fact in sheet.facts:
        canvas.text(fact.lead, MARGIN, y + look.pad, width * _FACT - 8, look.bold)
        high = canvas.text(
            fact.text, MARGIN + width * _FACT, y + look.pad, width * (1 - _FACT), look.body
        )
        y += high + 2 * look.pad
        canvas.line((MARGIN, y), (MARGIN + width, y), 0.5, role="line")
    y += gap
    if sheet.exercises.rows:
        box = (MARGIN, y, width)
        y += draw_table(canvas, sheet.exercises, look, box, shares=_SHARES) + gap
    if sheet.note is not None:
        y += draw_list(canvas, whole(sheet.note), look, MARGIN, y, width) + gap
    return y + draw_questions(canvas, sheet.questions, look, MARGIN, y, width) - MARGIN


def _draw_scores(canvas: Canvas, sheet: SessionPaper, look: Look, y: float, width: float) -> float:
    column, top = width / len(sheet.scores), y
    high = 0.0
    for number, score in enumerate(sheet.scores):
        x = MARGIN + number * column
        said = canvas.text(score.number, x, y, column - 6, look.title)
        high = max(high, said + canvas.text(score.what, x, y + said, column - 6, look.body))
    y += high + 2
    y += canvas.text(sheet.change, MARGIN, y, width, look.body) if sheet.change else 0.0
    return y - top
