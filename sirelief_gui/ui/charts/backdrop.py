"""What lies behind and under the marks of the pain chart: bands, scores, dates, weeks, signs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, floor

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from sirelief_gui.domain.stats_noise import NoiseBand
from sirelief_gui.domain.stats_rules import NOISE_POINTS
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.axis import Tick, ticks
from sirelief_gui.ui.charts.happenings import Happening, Sign
from sirelief_gui.ui.charts.layout import Layout
from sirelief_gui.ui.charts.signs import paint_sign
from sirelief_gui.ui.charts.strokes import clear, rects
from sirelief_gui.ui.charts.thinning import Floats, Places
from sirelief_gui.ui.charts.weeks import Trimester, trimesters, week_ticks
from sirelief_gui.ui.charts.window import Window
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.textblock import TextBlock, narrowed
from sirelief_gui.ui.words import number_text


@dataclass(frozen=True, slots=True)
class Paper:
    """Where a chart is painted: a painter, the theme's colors and sizes, and the places."""

    painter: QPainter
    theme: Theme
    layout: Layout

    def text(self, text: str, x: float, y: float, *, role: str = "axisText") -> None:
        """Write a caption with its top left corner at a place."""
        TextBlock(text, "caption", self.theme).draw(self.painter, x, y, self.theme.color(role))


def paint_bands(paper: Paper) -> None:
    """Paint the bands of mild and severe pain, and the words for all three."""
    theme, plot = paper.theme, paper.layout.plot
    names = {"mild": _tr("Mild"), "moderate": _tr("Moderate"), "severe": _tr("Severe")}
    fills = {"mild": "bandMild", "severe": "bandSevere"}
    window = paper.layout.window(0, 1)
    for band, name in names.items():
        low, high = theme.nums(f"chart.bands.{band}")
        top = window.y_pixel(high)
        box = QRectF(plot.left(), top, plot.width(), window.y_pixel(low) - top)
        if band in fills:
            share = theme.num(f"chart.bandShare.{band}")
            paper.painter.fillRect(box, theme.mix("surface", fills[band], share))
        _name_band(paper, box, name, band)


def _name_band(paper: Paper, box: QRectF, name: str, band: str) -> None:
    theme, ink = paper.theme, paper.theme.color("axisText")
    block = TextBlock(name, "caption", theme)
    if paper.layout.is_wide:
        x = box.right() + theme.num("chart.plot.bandGap")
        font = narrowed(name, "caption", theme, paper.layout.size.width() - x)
        block = TextBlock(name, "caption", theme, font=font)
        block.draw(paper.painter, x, box.center().y() - block.height / 2, ink)
    elif band != "moderate":
        gap = theme.num("chart.plot.bandGapPhone")
        y = box.top() + gap / 2 if band == "severe" else box.bottom() - block.height - gap / 4
        block.draw(paper.painter, box.left() + gap, y, ink)


def paint_scores(paper: Paper) -> None:
    """Paint the lines of the scale and its numbers."""
    theme, plot = paper.theme, paper.layout.plot
    window = paper.layout.window(0, 1)
    grid, width = theme.color("grid"), theme.num("chart.plot.grid")
    for score in range(0, round(window.highest) + 1, 2):
        y = round(window.y_pixel(score))
        paper.painter.fillRect(QRectF(plot.left(), y - width / 2, plot.width(), width), grid)
        block = TextBlock(f"{score}", "caption", theme, tabular=True)
        x = plot.left() - theme.num("chart.plot.axisGap") - block.used
        block.draw(paper.painter, x, y - block.height / 2, theme.color("axisText"))


def paint_trimesters(paper: Paper, window: Window, start: date, began: date) -> None:
    """Shade every second trimester, and name each that has the room, along the top."""
    theme, plot = paper.theme, paper.layout.plot
    first, last = seen_days(window, start)
    for one in trimesters(first, last, began=began):
        left = max(plot.left(), window.x_pixel((one.first - start).days - 0.5))
        right = min(plot.right(), window.x_pixel((one.end - start).days - 0.5))
        if right <= left:
            continue
        box = QRectF(left, plot.top(), right - left, plot.height())
        if one.number % 2 == 0:
            paper.painter.fillRect(
                box, clear(theme.color("ink"), theme.num("chart.trimester.fill"))
            )
        _name_trimester(paper, box, one)


def _name_trimester(paper: Paper, box: QRectF, one: Trimester) -> None:
    theme = paper.theme
    gap = theme.num("chart.trimester.gap")
    names = {1: _tr("1st trimester"), 2: _tr("2nd trimester"), 3: _tr("3rd trimester")}
    block = TextBlock(names[one.number], "caption", theme)
    y = box.top() + theme.num("chart.plot.bandGapPhone") / 2
    taken = paper.layout.plot.left()
    if not paper.layout.is_wide:
        severe = TextBlock(_tr("Severe"), "caption", theme)
        taken += theme.num("chart.plot.bandGapPhone") + severe.used + gap
    x = box.right() - gap - block.used
    if x >= max(taken, box.left() + gap):
        block.draw(paper.painter, x, y, theme.color("axisText"))


def paint_noise(paper: Paper, noise: NoiseBand) -> None:
    """Paint the band around her start within which a change says little."""
    theme, plot = paper.theme, paper.layout.plot
    window = paper.layout.window(0, 1)
    top, foot = window.y_pixel(noise.high), window.y_pixel(noise.low)
    color, painter = theme.color("before"), paper.painter
    box = QRectF(plot.left(), top, plot.width(), foot - top)
    painter.fillRect(box, clear(color, theme.num("chart.noise.fill")))
    ink, thick = clear(color, theme.num("chart.noise.edge")), theme.num("chart.noise.line")
    dash, gap = theme.nums("chart.noise.dash")
    x = np.arange(plot.left(), plot.right(), dash + gap)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    # As rectangles: a dotted pen costs as much as all the dots of a range.
    for y in (top, foot):
        edge, wide, tall = (np.full(len(x), n) for n in (round(y) - thick / 2, dash, thick))
        rects(painter, (x, edge, wide, tall))


def name_noise(paper: Paper, noise: NoiseBand, drawn: tuple[Floats, Floats]) -> None:
    """Name the band along one of its edges, where it lies on the fewest dots and lines.

    Of places alike the one outside the band is taken, and of those the one farthest right.
    """
    theme, plot = paper.theme, paper.layout.plot
    window = paper.layout.window(0, 1)
    text = _tr("Your start ± {n}").format(n=number_text(NOISE_POINTS))
    block = TextBlock(text, "caption", theme)
    gap, tall = theme.num("chart.noise.gap"), block.height
    right = plot.right() - gap - block.used
    lefts = np.arange(right, plot.left() + gap, -gap) if right > plot.left() + gap else [right]
    top, foot = window.y_pixel(noise.high), window.y_pixel(noise.low)
    found: list[tuple[int, QPointF]] = []
    for y in (top - tall, foot, top, foot - tall):
        if plot.top() <= y <= plot.bottom() - tall:
            # Along the upper and the lower edge stand the words of bands and trimesters.
            beyond = not plot.top() + tall <= y <= plot.bottom() - 2.5 * tall
            covered = _covered(np.asarray(lefts), QSizeF(block.used, tall), y, drawn) + beyond
            place = int(covered.argmin())
            found.append((int(covered[place]), QPointF(float(lefts[place]), y)))
    _, best = min(found, key=lambda one: one[0], default=(0, QPointF(right, plot.top())))
    veil = clear(theme.color("surface"), theme.num("chart.noise.veil"))
    paper.painter.fillRect(QRectF(best, QSizeF(block.used, tall)), veil)
    block.draw(paper.painter, best.x(), best.y(), theme.color("axisText"))


def _covered(lefts: Floats, size: QSizeF, top: float, drawn: tuple[Floats, Floats]) -> Places:
    """Return how many of the points drawn a word covers whose left edge is at each of ``lefts``."""
    x, y = drawn
    near = float(tokens().numbers["chart.noise.clear"])
    row = np.sort(x[(y > top - near) & (y < top + size.height() + near)])
    ends = np.searchsorted(row, lefts + size.width() + near)
    return np.asarray(ends - np.searchsorted(row, lefts - near))


def seen_days(window: Window, start: date) -> tuple[date, date]:
    """Return the first and the last day of which a window shows something."""
    first, end = window.edges
    return (
        start + timedelta(days=floor(first + 0.5)),
        start + timedelta(days=ceil(end - 0.5)),
    )


def date_ticks(
    theme: Theme, window: Window, start: date, *, anchor: date | None = None
) -> tuple[Tick, ...]:
    """Return the days to name under a window."""
    first = start + timedelta(days=round(window.first))
    last = first + timedelta(days=max(0, round(window.days) - 1))
    return ticks(
        first,
        last,
        pixels=window.width,
        width=QFontMetricsF(theme.font("caption")).horizontalAdvance,
        room=theme.num("chart.plot.labelRoom"),
        anchor=anchor,
    )


def paint_dates(
    paper: Paper, window: Window, start: date, named: Sequence[tuple[Tick, float]]
) -> None:
    """Write days under the plot, each as clear as its share (0 to 1)."""
    theme, layout = paper.theme, paper.layout
    for tick, share in named:
        middle = window.x_pixel((tick.day - start).days)
        if share > 0 and layout.plot.left() - 1 <= middle <= layout.plot.right() + 1:
            block = TextBlock(tick.text, "caption", theme)
            x = round(min(max(middle - block.used / 2, 0.0), layout.size.width() - block.used))
            paper.painter.setOpacity(share)
            block.draw(paper.painter, x, layout.dates, theme.color("axisText"))
    paper.painter.setOpacity(1.0)


def paint_weeks(paper: Paper, window: Window, start: date, began: date) -> None:
    """Write the weeks of pregnancy in a row of their own under the dates."""
    theme, layout = paper.theme, paper.layout
    if layout.weeks is None:
        return
    first, last = seen_days(window, start)
    metrics = QFontMetricsF(theme.font("caption"))
    needed = metrics.horizontalAdvance(_week_text(40)) * theme.num("chart.plot.labelRoom")
    for tick in week_ticks(first, last, began=began, per_day=window.per_day, needed=needed):
        middle = window.x_pixel((tick.day - start).days)
        if layout.plot.left() <= middle <= layout.plot.right():
            block = TextBlock(_week_text(tick.week), "caption", theme)
            x = round(min(max(middle - block.used / 2, 0.0), layout.size.width() - block.used))
            block.draw(paper.painter, x, layout.weeks, theme.color("axisText"))


def _week_text(week: int) -> str:
    return _tr("wk {n}").format(n=week)


def paint_lane(paper: Paper, window: Window, found: Sequence[Happening]) -> None:
    """Paint what happened under the days it happened on; where two would touch, the weightier."""
    theme, layout = paper.theme, paper.layout
    if layout.lane is None:
        return
    first, end = window.edges
    apart = theme.num("chart.lane.apart") / window.per_day
    taken: dict[int, float] = {}
    low = bisect_left(found, first, key=_x)
    seen = [one for one in found[low : bisect_right(found, end, key=_x)] if one.sign is not None]
    for sign in Sign:
        shown = [one.x for one in seen if one.sign is sign]
        if len(shown) * apart > window.days:
            continue  # so many say nothing any more: fewer days show them
        for x in shown:
            cell = int(x // apart)
            near = (taken.get(cell + step) for step in (-1, 0, 1))
            if all(other is None or abs(other - x) >= apart for other in near):
                taken[cell] = x
                paint_sign(paper.painter, theme, sign, QPointF(window.x_pixel(x), layout.lane))


def _x(one: Happening) -> float:
    return one.x


def paint_empty(paper: Paper, text: str) -> None:
    """Write a sentence where there is nothing to draw."""
    theme, plot = paper.theme, paper.layout.plot
    width = min(plot.width(), theme.grown("chart.plot.emptyWidth"))
    align = Qt.AlignmentFlag.AlignHCenter
    block = TextBlock(text, "small", theme, width=width, align=align)
    x, y = plot.center().x() - width / 2, plot.center().y() - block.height / 2
    block.draw(paper.painter, x, y, theme.color("ink2"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("chart", text)
