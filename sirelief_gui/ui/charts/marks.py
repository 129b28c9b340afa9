"""The dots, stems and median lines themselves: thinned to what the window can show, then drawn."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.series import Columns, Series
from sirelief_gui.ui.charts.strokes import Dot, Stamps, bars, sketch, solid, stroke
from sirelief_gui.ui.charts.thinning import Floats, thin_dots, thin_line, thin_stems
from sirelief_gui.ui.charts.window import Window
from sirelief_gui.ui.theme import Theme

_DENSE = "chart.dense"
_RIM = 0.75
"""Of a hollow dot's radius, at most, its outline is."""
Lines = list[tuple[Floats, Floats]]
"""Stretches of lines as the pixels of their corners."""
_CROWDED = 0.2
"""The share of gaps between sessions that may be smaller than what the dots are made to fit."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a series is drawn, and how.

    ``limit`` is the place in days up to which the lines are drawn, None for all; ``worst`` adds
    the worst of 24 hours; ``exact`` is for paper and files, where shapes stay shapes.
    """

    series: Series
    window: Window
    theme: Theme
    is_wide: bool
    limit: float | None = None
    worst: bool = False
    exact: bool = False

    @property
    def kind(self) -> str:
        """The part of the theme file with widths and sizes for this layout."""
        return "chart.seriesWide" if self.is_wide else "chart.series"


def rim(theme: Theme, *, is_wide: bool) -> int:
    """Return how many pixels a dot may reach over the plot."""
    kind = "chart.seriesWide" if is_wide else "chart.series"
    return round(theme.num(f"{kind}.r") + theme.num(f"{kind}.outline") + 1)


class Marks:
    """Draws the marks of a window; it keeps pictures of its dots from one frame to the next."""

    def __init__(self) -> None:
        self._stamps = Stamps()

    def paint(self, painter: QPainter, shown: Shown) -> Lines:
        """Draw stems, lines and dots, in this order; where they are dense, lines over dots.

        Returns the lines, for `points`.
        """
        first, end = shown.window.edges
        part = shown.series.within(first, end)
        room = _room(shown, part)
        is_dense = room < shown.theme.num(f"{_DENSE}.below")
        series = shown.series
        before, after = _seen(series.before_lines, shown), _seen(series.after_lines, shown)
        worst = _seen(series.worst_lines, shown) if shown.worst else []
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._stems(painter, shown, part, is_dense)
        if not is_dense:
            self._lines(painter, shown, shown.kind, (before, after))
        self._dots(painter, shown, part, None if is_dense else room)
        if is_dense:
            self._lines(painter, shown, _DENSE, (before, after))
        if shown.worst:
            self._worst(painter, shown, None if is_dense else room, worst)
        painter.restore()
        return [*before, *after, *worst]

    def _stems(self, painter: QPainter, shown: Shown, part: slice, is_dense: bool) -> None:
        series, theme, window = shown.series, shown.theme, shown.window
        x, before, after = series.x[part], series.before[part], series.after[part]
        both = ~(np.isnan(before) | np.isnan(after))
        x, before, after = x[both], before[both], after[both]
        low, high = np.minimum(before, after), np.maximum(before, after)
        x, low, high = thin_stems(x, low, high, cell=_cell(shown))
        path = f"{_DENSE}.stem" if is_dense else "chart.plot.stem"
        pen = QPen(theme.color("stem"), theme.num(path))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        # Upright lines of one pixel need no smoothing, and without it cost a third.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not is_dense or shown.exact)
        bars(painter, pen, _xs(window, x), _ys(window, low), _ys(window, high))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _lines(
        self, painter: QPainter, shown: Shown, kind: str, medians: tuple[Lines, Lines]
    ) -> None:
        theme = shown.theme
        width = theme.num(f"{kind}.line")
        dashed = solid(theme.color("before"), width)
        dashed.setDashPattern([part / width for part in theme.nums(f"{kind}.dash")])
        draw = sketch if kind == _DENSE and not shown.exact else stroke
        painter.save()
        painter.setClipRect(_clip(shown), Qt.ClipOperation.IntersectClip)
        pens = dashed, solid(theme.color("after"), width)
        for pen, lines in zip(pens, medians, strict=True):
            for x, y in lines:
                draw(painter, pen, x, y)
        painter.restore()

    def _dots(self, painter: QPainter, shown: Shown, part: slice, room: float | None) -> None:
        series, theme = shown.series, shown.theme
        x, before, after = series.x[part], series.before[part], series.after[part]
        alike = before == after
        hollow, filled, inner = _looks(shown, room)
        painter.setOpacity(theme.num(f"{_DENSE}.opacity") if room is None else 1.0)
        for dot, scores, chosen in (
            (filled, after, ~np.isnan(after) & ~alike),
            (hollow, before, ~np.isnan(before)),
            (inner, after, alike),
        ):
            self._draw(painter, shown, dot, x[chosen], scores[chosen])
        painter.setOpacity(1.0)

    def _worst(self, painter: QPainter, shown: Shown, room: float | None, seen: Lines) -> None:
        theme = shown.theme
        color = theme.color("worst24h")
        pen = solid(color, theme.num("chart.worst.line"))
        pen.setDashPattern([part / pen.widthF() for part in theme.nums("chart.worst.dash")])
        lines = shown.series.worst_lines
        for x, y in seen if room is not None else ():
            stroke(painter, pen, x, y)
        radius = _radius(shown, room)
        outline = min(theme.num("chart.worst.outline"), radius * _RIM)
        # Hollow: a dot that lies in it is seen.
        dot = Dot("d", radius + outline / 2, None, color, outline)
        first, end = shown.window.edges
        x = np.concatenate([np.empty(0), *(x for x, _ in lines)])
        y = np.concatenate([np.empty(0), *(y for _, y in lines)])
        inside = (x >= first) & (x <= end)
        self._draw(painter, shown, dot, x[inside], y[inside])

    def _draw(self, painter: QPainter, shown: Shown, dot: Dot, x: Floats, y: Floats) -> None:
        keep = thin_dots(x, y, cell=_cell(shown))
        xs, ys = _xs(shown.window, x[keep]), _ys(shown.window, y[keep])
        self._stamps.dots(painter, dot, xs, ys, exact=shown.exact)


def points(shown: Shown, lines: Lines) -> tuple[Floats, Floats]:
    """Return where dots and lines lie, in pixels: their x and their y, a line every few pixels."""
    window, series = shown.window, shown.series
    part = series.within(*window.edges)
    found = [
        (_xs(window, series.x[part]), _ys(window, scores[part]))
        for scores in (series.before, series.after)
    ]
    for x, y in lines:
        along = np.arange(x[0], x[-1], 2 * shown.theme.num("chart.plot.lineStep"))
        found.append((along, np.interp(along, x, y)))
    return np.concatenate([x for x, _ in found]), np.concatenate([y for _, y in found])


def _looks(shown: Shown, room: float | None) -> tuple[Dot, Dot, Dot]:
    """Return the hollow dot, the filled one, and the one that lies inside the hollow one."""
    theme, radius = shown.theme, _radius(shown, room)
    kind = _DENSE if room is None else shown.kind
    surface, before, after = (theme.color(role) for role in ("surface", "before", "after"))
    outline = min(theme.num(f"{kind}.outline"), radius * _RIM)
    halo = theme.num("chart.plot.halo") if radius >= theme.num("chart.plot.haloFrom") else 0.0
    return (
        Dot("o", radius, surface, before, outline),
        Dot("o", radius, after, surface if halo else None, halo),
        # Both scores alike: the filled dot lies inside the hollow one, so that both are seen.
        Dot("o", max(0.5, radius - (outline + halo) / 2), after),
    )


def _radius(shown: Shown, room: float | None) -> float:
    """Return the radius of a dot: smaller where sessions stand close, so that each is seen."""
    theme = shown.theme
    if room is None:
        return theme.num(f"{_DENSE}.r")
    return min(theme.num(f"{shown.kind}.r"), max(theme.num("chart.plot.leastDot"), room / 2))


def _room(shown: Shown, part: slice) -> float:
    """Return the pixels that most sessions have from one to the next."""
    gaps = np.diff(shown.series.x[part])
    if len(gaps) == 0:
        return shown.window.width
    return float(np.quantile(gaps, _CROWDED)) * shown.window.per_day


def _cell(shown: Shown) -> float:
    return shown.theme.num("chart.plot.thin") / shown.window.per_day


def _xs(window: Window, x: Floats) -> Floats:
    return window.left + (x - window.first + 0.5) * window.per_day


def _ys(window: Window, y: Floats) -> Floats:
    return window.top + (window.highest - y) / window.highest * window.height


def _seen(lines: Columns, shown: Shown) -> Lines:
    """Return what of some lines runs through the window, in pixels, with fewer corners."""
    first, end = shown.window.edges
    step = shown.theme.num("chart.plot.lineStep") / shown.window.per_day
    found: Lines = []
    for x, y in lines:
        if not len(x) or x[-1] < first or x[0] > end:
            continue
        low, high = np.searchsorted(x, (first, end))
        part = slice(max(0, int(low) - 1), int(high) + 1)
        if len(x[part]) > 1:
            thin_x, thin_y = _cut(*thin_line(x[part], y[part], cell=step), first, end)
            found.append((_xs(shown.window, thin_x), _ys(shown.window, thin_y)))
    return found


def _cut(x: Floats, y: Floats, first: float, end: float) -> tuple[Floats, Floats]:
    """Return a line cut at two edges, where it goes on beyond them; files know no clipping."""
    ends = np.clip((x[0], x[-1]), first, end)
    at = np.interp(ends, x, y)
    inside = (x > ends[0]) & (x < ends[1])
    return (
        np.concatenate((ends[:1], x[inside], ends[1:])),
        np.concatenate((at[:1], y[inside], at[1:])),
    )


def _clip(shown: Shown) -> QRectF:
    """Return the place of the lines: they go on beyond the days shown, and are cut there."""
    window, over = shown.window, rim(shown.theme, is_wide=shown.is_wide)
    right = window.width if shown.limit is None else window.x_pixel(shown.limit) - window.left
    right = min(max(0.0, right), window.width)
    return QRectF(window.left, window.top - over, right, window.height + 2 * over)
