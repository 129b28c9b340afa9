"""The chart of a report: stems, medians and mornings, and the rows of marks on the same axis.

Before is hollow and dashed, after filled and solid, the next morning a triangle: in gray they are
told apart as well.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from sirelief_gui.domain.pain import HIGHEST, LIMIT
from sirelief_gui.domain.report_chart import ticks
from sirelief_gui.domain.report_paper import ChartPaper, ReportPaper, RowMark, Shape
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.paper.canvas import Canvas, Words, text_height, text_width
from sirelief_gui.ui.paper.report_look import Look

_DASH = (4.0, 2.6)
_DOTS = (1.0, 2.2)
_SAMPLE = 20.0
"""How long a line of the legend is."""
_LEAST, _MOST = 1.5, 3.0
"""Radius of a dot where there are many sessions, and where there are few."""
_LEAST_RING = 4.7
"""Radius of the ring around a number of two digits, at least."""
_APART = 0.42
"""Radius of a dot as a share of the way to the next."""


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the axis lies."""

    left: float
    top: float
    width: float
    height: float
    days: int

    def x(self, day: float) -> float:
        return self.left + (day + 0.5) / self.days * self.width

    def y(self, score: float) -> float:
        return self.top + self.height * (1 - score / HIGHEST)

    @property
    def right(self) -> float:
        return self.left + self.width


def draw_chart(
    canvas: Canvas,
    sheet: ReportPaper,
    look: Look,
    x: float,
    y: float,
    width: float,
    *,
    listed: Collection[int] | None = None,
) -> float:
    """Draw the chart with its title, rows and caption; returns how high it is.

    ``listed`` are the numbers of the dose changes that are listed; None for all of them.
    """
    paper, top = sheet.chart, y
    y += _draw_title(canvas, paper, look, x, y, width) + 3
    labels = [row.label for row in paper.rows]
    ruler = text_width(str(HIGHEST), look.small) + 9
    beside = max(text_width(label, look.small) for label in labels or [""])
    axis = max(text_width(line, look.bold) for line in paper.axis.split("\n"))
    left = min(max(beside + 9, axis + ruler), width * 0.3)
    plot = _Plot(x + left, y + 3, width - left - 2, look.plot, paper.chart.days)
    _draw_scale(canvas, paper, look, plot, x)
    _draw_marks(canvas, paper, look, plot)
    y = plot.top + plot.height + 3
    y += _draw_days(canvas, sheet, look, plot, y) + 2
    for row in paper.rows:
        canvas.text(row.label, x, y, left - 8, look.small, align="right")
        middle = y + look.small.pitch / 2
        canvas.line((plot.left, middle), (plot.right, middle), 0.5, role="line")
        _draw_row(canvas, row.marks, look, plot, middle, listed)
        y += max(look.row, text_height(row.label, left - 8, look.small))
    y += 2
    y += canvas.text(paper.caption, x, y, width, look.quiet)
    return y - top


def _draw_title(
    canvas: Canvas, paper: ChartPaper, look: Look, x: float, y: float, width: float
) -> float:
    """Draw the title with the legend beside it, or under it where both are long."""
    long = [text_width(text, look.quiet) for text in paper.legend]
    needed = sum(long) + 2 * (_SAMPLE + 5) + 13 + 2 * 14 + 1
    beside = width - text_width(paper.title, look.head) - 16 >= needed
    high = canvas.text(paper.title, x, y, width, look.head)
    under = y + (0.0 if beside else high)
    at = x + width - needed if beside else x
    middle = under + look.head.pitch / 2
    for number, (text, wide) in enumerate(zip(paper.legend, long, strict=True)):
        sample = (_before_sample, _after_sample, _morning_sample)[number](canvas, at, middle)
        at += sample + 5
        down = (look.head.pitch - look.quiet.pitch) / 2
        canvas.text(text, at, under + down, wide + 1, look.quiet)
        at += wide + 14
    return high if beside else high + look.head.pitch


def _before_sample(canvas: Canvas, x: float, y: float) -> float:
    canvas.line((x, y), (x + _SAMPLE, y), 1.3, role="before", dash=_DASH)
    _before(canvas, x + _SAMPLE / 2, y, _MOST)
    return _SAMPLE


def _after_sample(canvas: Canvas, x: float, y: float) -> float:
    canvas.line((x, y), (x + _SAMPLE, y), 1.3, role="after")
    _after(canvas, x + _SAMPLE / 2, y, _MOST)
    return _SAMPLE


def _morning_sample(canvas: Canvas, x: float, y: float) -> float:
    _triangle(canvas, x + 4, y, _MOST)
    return 8.0


def _before(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.disc(x, y, radius - 0.3, fill="surface", stroke="before", width=min(1.2, radius * 0.5))


def _after(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.disc(x, y, radius, fill="after")


def _triangle(canvas: Canvas, x: float, y: float, radius: float) -> None:
    points = ((x, y - radius), (x + radius, y + radius * 0.85), (x - radius, y + radius * 0.85))
    canvas.shape(points, fill="ink")


def _draw_scale(canvas: Canvas, paper: ChartPaper, look: Look, plot: _Plot, x: float) -> None:
    """Draw the shade over the limit, the lines of the scale and its numbers."""
    top, limit = plot.y(HIGHEST), plot.y(LIMIT)
    canvas.box(plot.left, top, plot.width, limit - top, fill="bandSevere")
    for score in range(0, HIGHEST + 1, 2):
        at = plot.y(score)
        canvas.line((plot.left, at), (plot.right, at), 0.5, role="line")
        label = str(score)
        wide = text_width(label, look.small) + 1
        under = at - look.small.pitch / 2
        canvas.text(label, plot.left - 5 - wide, under, wide, look.small, align="right")
    canvas.line((plot.left, limit), (plot.right, limit), 0.9, role="ctl", dash=_DOTS)
    wide = text_width(paper.above, look.small) + 1
    canvas.text(
        paper.above, plot.right - wide - 2, _above(paper, look, plot, wide), wide, look.small
    )
    at = plot.top
    for line in paper.axis.split("\n"):
        at += canvas.text(line, x, at, text_width(line, look.bold) + 1, look.small, lead=len(line))
    if paper.empty:
        middle = plot.top + plot.height / 2
        canvas.text(paper.empty, plot.left, middle, plot.width, look.body, align="center")


def _above(paper: ChartPaper, look: Look, plot: _Plot, wide: float) -> float:
    """Return where "above 5" is written: over the limit, or on top where marks stand there."""
    over = plot.y(LIMIT) - look.small.pitch
    chart = paper.chart
    marks = [(s.x, score) for s in chart.stems for score in (s.before, s.after)]
    near = (
        plot.x(x) > plot.right - wide - 8 and over - 4 < plot.y(score) < plot.y(LIMIT) + 3
        for x, score in (*marks, *chart.mornings)
        if score is not None
    )
    return plot.top + 1 if any(near) else over


def _draw_marks(canvas: Canvas, paper: ChartPaper, look: Look, plot: _Plot) -> None:
    chart = paper.chart
    radius = _radius(len(chart.stems), plot.width) * min(1.0, look.plot / 90)
    for stem in chart.stems:
        if stem.before is not None and stem.after is not None:
            x = plot.x(stem.x)
            canvas.line((x, plot.y(stem.before)), (x, plot.y(stem.after)), radius * 0.5)
    lines = ((chart.before_lines, "before", _DASH), (chart.after_lines, "after", ()))
    for found, role, dash in lines:
        for line in found:
            points = [(plot.x(day), plot.y(value)) for day, value in line]
            canvas.curve(points, 1.3, role=role, dash=dash)
    for stem in chart.stems:
        x = plot.x(stem.x)
        if stem.after is not None:
            _after(canvas, x, plot.y(stem.after), radius)
        if stem.before is not None:
            _before(canvas, x, plot.y(stem.before), radius)
        if stem.before is not None and stem.before == stem.after:
            canvas.disc(x, plot.y(stem.before), radius * 0.45, fill="after")
    for day, score in chart.mornings:
        x = min(plot.x(day) + radius * 1.9, plot.right - radius)
        _triangle(canvas, x, plot.y(score), radius * 0.95)


def _radius(marks: int, width: float) -> float:
    return max(_LEAST, min(_MOST, _APART * width / max(1, marks)))


def _draw_days(canvas: Canvas, sheet: ReportPaper, look: Look, plot: _Plot, y: float) -> float:
    """Name days under the plot; returns how high their names are."""
    writing = sheet.writing
    samples = [writing.day(sheet.period.first), writing.day(sheet.period.last)]
    widest = max(text_width(text, look.small) for text in samples) + 12
    most = max(1, int(plot.width / widest))
    named = ticks(sheet.period, most=most, first_weekday=writing.first_weekday)
    ends = plot.left
    for tick in named:
        text = writing.month(tick.day) if tick.month else writing.day(tick.day)
        text = str(tick.day.year) if tick.month and tick.day.month == 1 else text
        wide = text_width(text, look.small) + 1
        x = plot.x((tick.day - sheet.period.first).days)
        x = min(max(x - wide / 2, plot.left), plot.right - wide)
        if x >= ends:
            canvas.text(text, x, y, wide, look.small, align="center")
            ends = x + wide + 4
    return look.small.pitch


# The rows


def _draw_row(
    canvas: Canvas,
    marks: Sequence[RowMark],
    look: Look,
    plot: _Plot,
    y: float,
    listed: Collection[int] | None,
) -> None:
    half = min(2.6, look.row * 0.26)
    numbers = [
        m for m in marks if m.shape is Shape.NUMBER and (listed is None or m.number in listed)
    ]
    size = max(look.row * 0.46, _LEAST_RING)
    places = spread([plot.x(mark.x) for mark in numbers], 2 * size + 0.8, plot.left, plot.right)
    for mark in marks:
        x = plot.x(mark.x)
        if mark.shape is Shape.NUMBER:
            canvas.line((x, y - 2), (x, y + 2), 0.8, role="ink")
        else:
            _SHAPES[mark.shape](canvas, x, y, half)
    for mark, x in zip(numbers, places, strict=True):
        canvas.disc(x, y, size, fill="surface", stroke="ink", width=0.9)
        words = Words(min(6.7, look.small.size * 0.84) if mark.number < 100 else 4.6, 700)
        canvas.text(
            str(mark.number), x - size, y - words.pitch / 2, 2 * size, words, align="center"
        )


def spread(places: Sequence[float], apart: float, left: float, right: float) -> list[float]:
    """Return places moved as little as it takes to stand so far apart, between left and right."""
    moved = [max(place, left) for place in places]
    for n in range(1, len(moved)):
        moved[n] = max(moved[n], moved[n - 1] + apart)
    for n in reversed(range(len(moved))):
        most = right if n == len(moved) - 1 else moved[n + 1] - apart
        moved[n] = min(moved[n], most)
    return moved


def _site(canvas: Canvas, x: float, y: float, half: float) -> None:
    canvas.box(x - half, y - half, 2 * half, 2 * half, fill="pri", radius=0.8)


def _eased(canvas: Canvas, x: float, y: float, half: float) -> None:
    box = half + 0.4
    canvas.box(x - box, y - box, 2 * box, 2 * box, fill="surface", stroke="before", pen=1.1)


def _stopped(canvas: Canvas, x: float, y: float, half: float) -> None:
    arm = half + 0.6
    canvas.line((x - arm, y - arm), (x + arm, y + arm), 1.4, role="before")
    canvas.line((x - arm, y + arm), (x + arm, y - arm), 1.4, role="before")


def _by_hand(canvas: Canvas, x: float, y: float, half: float) -> None:
    canvas.shape(_diamond(x, y, half + 0.7), fill="surface", stroke="ink", width=0.9)


def _amended(canvas: Canvas, x: float, y: float, half: float) -> None:
    canvas.shape(_diamond(x, y, half + 0.4), fill="ink")


def _diamond(x: float, y: float, arm: float) -> Sequence[tuple[float, float]]:
    return ((x, y - arm), (x + arm, y), (x, y + arm), (x - arm, y))


_SHAPES: dict[Shape, Callable[[Canvas, float, float, float], None]] = {
    Shape.SITE: _site,
    Shape.EASED: _eased,
    Shape.STOPPED: _stopped,
    Shape.BY_HAND: _by_hand,
    Shape.AMENDED: _amended,
}
