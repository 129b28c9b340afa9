"""A printed program: head, when to stop, and the exercises with their figures in two columns."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from sirelief_gui.domain.paper import MARGIN, Paper, Place, Room, in_columns
from sirelief_gui.domain.program_paper import PaperItem, ProgramPaper
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.paper.canvas import Canvas, Page, Words, text_height, text_width

_COLUMNS, _GUTTER = 2, 20.0
_AIR = 8.0
_STEP_IN = 11.0
_TITLE, _SUMMARY = Words(20, 700), Words(10.5, 600)
_PARTS, _FOOT = Words(8.5, role="ink2", line=_SUMMARY.pitch), Words(6.8, role="ink2")
_NAME, _PLACE, _DOSE = Words(10.5, 700), Words(8, role="ink2"), Words(8.8, 600)
_STOP_TITLE, _STOP = Words(9.5, 700), Words(8)
_PAD = 8.0


@dataclass(frozen=True, slots=True)
class _Look:
    """How an exercise is set: its picture, the air over and under it, the words of its steps."""

    picture: tuple[float, float]
    air: float
    gap: float
    step: Words
    number: Words
    care: Words
    note: Words


_ROOMY = _Look(
    picture=(84.0, 62.0),
    air=8.0,
    gap=11.0,
    step=Words(8.3),
    number=Words(8.3, 600, "ink2"),
    care=Words(7.6, role="ink2"),
    note=Words(8.3, 600),
)
_TIGHT = _Look(
    picture=(62.0, 45.8),
    air=6.0,
    gap=5.0,
    step=Words(7.8, line=9.6),
    number=Words(7.8, 600, "ink2", line=9.6),
    care=Words(7.0, role="ink2", line=8.6),
    note=Words(7.8, 600, line=9.6),
)
"""Taken where it saves a page."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything goes: what is printed, on which paper, how set, and the place of each."""

    sheet: ProgramPaper
    paper: Paper
    look: _Look
    places: tuple[Place, ...]

    @property
    def width(self) -> float:
        """From margin to margin."""
        return self.paper.width - 2 * MARGIN

    @property
    def column(self) -> float:
        """How wide a column is."""
        return _column(self.paper)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return max((place.page for place in self.places), default=0) + 1


def program_pages(sheet: ProgramPaper, paper: Paper, *, skin: str = "medium") -> tuple[Page, ...]:
    """Lay a program out on as few pages as hold it; ``skin`` is the figure's tone."""
    plans = [_planned(sheet, paper, look) for look in (_ROOMY, _TIGHT)]
    plan = min(plans, key=lambda one: one.count)  # the first where they are alike
    return tuple(partial(_draw, plan=plan, page=page, skin=skin) for page in range(plan.count))


def _planned(sheet: ProgramPaper, paper: Paper, look: _Look) -> _Plan:
    width = paper.width - 2 * MARGIN
    foot = text_height(sheet.foot, width, _FOOT) + _FOOT.pitch + 4
    bottom = paper.height - MARGIN - foot - _AIR
    places = in_columns(
        [_item_height(item, _column(paper), look) for item in sheet.items],
        first=Room(MARGIN + _head_height(sheet, width), bottom),
        later=Room(MARGIN, bottom),
        columns=_COLUMNS,
        gap=look.gap,
    )
    return _Plan(sheet, paper, look, places)


def _column(paper: Paper) -> float:
    return (paper.width - 2 * MARGIN - _GUTTER) / _COLUMNS


def _draw(canvas: Canvas, *, plan: _Plan, page: int, skin: str) -> None:
    sheet, width = plan.sheet, plan.width
    if page == 0:
        _draw_head(canvas, sheet, width)
    for item, place in zip(sheet.items, plan.places, strict=True):
        if place.page == page:
            x = MARGIN + place.column * (plan.column + _GUTTER)
            _draw_item(canvas, item, x, place.y, plan, skin)
    high = text_height(sheet.foot, width, _FOOT) + _FOOT.pitch
    y = plan.paper.height - MARGIN - high
    canvas.line((MARGIN, y - 4), (MARGIN + width, y - 4), 0.5)
    y += canvas.text(sheet.foot, MARGIN, y, width, _FOOT)
    canvas.text(page_text(page + 1, plan.count), MARGIN, y, width, _FOOT, align="right")


def page_text(number: int, count: int) -> str:
    """Say which page it is: 'Page 1 of 2'."""
    return _tr("Page {n} of {total}").format(n=number, total=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


# The head


def _head_height(sheet: ProgramPaper, width: float) -> float:
    title = text_height(sheet.title, width, _TITLE)
    return title + _SUMMARY.pitch + 6 + _stop_height(sheet, width) + 14


def _stop_height(sheet: ProgramPaper, width: float) -> float:
    inner = width - 2 * _PAD
    lines = sum(text_height(line, inner, _STOP) + 2 for line in sheet.stop)
    return _STOP_TITLE.pitch + lines + 2 * _PAD - 2


def _draw_head(canvas: Canvas, sheet: ProgramPaper, width: float) -> None:
    y = MARGIN
    y += canvas.text(sheet.title, MARGIN, y, width, _TITLE)
    canvas.text(sheet.parts, MARGIN, y, width, _PARTS, align="right")
    y += canvas.text(sheet.summary, MARGIN, y, width, _SUMMARY) + 6
    canvas.frame(MARGIN, y, width, _stop_height(sheet, width), radius=6)
    y += _PAD
    inner = width - 2 * _PAD
    y += canvas.text(sheet.stop_title, MARGIN + _PAD, y, inner, _STOP_TITLE)
    for line in sheet.stop:
        y += canvas.text(line, MARGIN + _PAD, y, inner, _STOP) + 2


# An exercise


def _item_height(item: PaperItem, width: float, look: _Look) -> float:
    beside = width - look.picture[0] - _AIR
    words = (
        text_height(_named(item), beside, _NAME)
        + text_height(item.place, beside, _PLACE)
        + text_height(item.dose, beside - _time_width(item), _DOSE)
    )
    steps = sum(text_height(step, width - _STEP_IN, look.step) for step in item.steps)
    care = text_height(_care(item), width, look.care)
    note = text_height(item.note, width, look.note)
    return look.air + max(look.picture[1], words) + 4 + steps + note + (3 + care if care else 0)


def _draw_item(
    canvas: Canvas, item: PaperItem, x: float, top: float, plan: _Plan, skin: str
) -> None:
    width, look = plan.column, plan.look
    canvas.line((x, top), (x + width, top), 0.75)
    y = top + look.air
    canvas.figure(item.pose, x, y, *look.picture, skin)
    left, beside = x + look.picture[0] + _AIR, width - look.picture[0] - _AIR
    under = y
    under += canvas.text(_named(item), left, under, beside, _NAME)
    under += canvas.text(item.place, left, under, beside, _PLACE)
    canvas.text(item.time, left, under, beside, _PLACE, align="right")
    under += canvas.text(item.dose, left, under, beside - _time_width(item), _DOSE)
    y = max(y + look.picture[1], under) + 4
    for number, step in enumerate(item.steps, start=1):
        canvas.text(str(number), x, y, _STEP_IN, look.number)
        y += canvas.text(step, x + _STEP_IN, y, width - _STEP_IN, look.step)
    if item.note:
        y += canvas.text(item.note, x, y, width, look.note)
    if item.cautions:
        canvas.text(_care(item), x, y + 3, width, look.care)


def _named(item: PaperItem) -> str:
    return f"{item.number}  {item.name}"


def _time_width(item: PaperItem) -> float:
    return text_width(item.time, _PLACE) + 6


def _care(item: PaperItem) -> str:
    return " ".join(item.cautions)
