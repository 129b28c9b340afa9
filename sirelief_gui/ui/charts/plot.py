"""The dots, stems and median lines themselves, drawn by pyqtgraph without axes or mouse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QWidget

from sirelief_gui.ui.charts.series import Series
from sirelief_gui.ui.charts.thinning import Floats, thin_dots, thin_line, thin_stems
from sirelief_gui.ui.theme import Theme

_DENSE = "chart.dense"
_STEM = "chart.plot.stem"


@dataclass(frozen=True, slots=True)
class Window:
    """What a plot shows: days across ``width`` pixels, scores from 0 to 10 over ``height``.

    ``first`` is the day at the left edge, counted from the start of the series.

    ``rim`` is how many pixels the plot reaches over that on each side, so that no dot is cut.
    """

    days: float
    width: float
    height: float
    rim: float
    first: float = 0.0

    def x_pixel(self, x: float) -> float:
        """Return the pixel from the left edge at which a place in days lies."""
        return (x - self.first + 0.5) / self.days * self.width

    def x_at(self, pixel: float) -> float:
        """Return the place in days at a pixel from the left edge."""
        return pixel / max(1.0, self.width) * self.days - 0.5 + self.first

    def y_pixel(self, score: float, highest: float) -> float:
        """Return the pixel from the top at which a score lies."""
        return (highest - score) / highest * self.height


class MedianLine(pg.PlotCurveItem):  # type: ignore[misc]
    """A line that can be drawn as far as a share of the chart's width."""

    def __init__(self) -> None:
        super().__init__()
        self._limit: float | None = None

    def set_limit(self, x: float | None) -> None:
        """Draw up to ``x`` in days; None draws all of it."""
        self._limit = x
        self.update()

    def paint(self, painter: QPainter, option: object, widget: QWidget) -> None:
        """Paint what lies within the limit."""
        if self._limit is not None:
            painter.setClipRect(QRectF(-1e6, -1e3, 1e6 + self._limit, 2e3))
        super().paint(painter, option, widget)


class Plot(pg.GraphicsView):  # type: ignore[misc]
    """Draws one series. It stays hidden: its owner takes a picture of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, background=None)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.viewport().setAutoFillBackground(False)
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False)
        self._box.disableAutoRange()
        self.setCentralItem(self._box)
        self._look: tuple[Theme, str] | None = None
        self._stems = pg.PlotCurveItem(connect="pairs")
        self._before, self._after = MedianLine(), MedianLine()
        self._before_dots = pg.ScatterPlotItem(symbol="o")
        self._after_dots = pg.ScatterPlotItem(symbol="o")
        self._inner_dots = pg.ScatterPlotItem(symbol="o")
        layers = (
            self._stems,
            self._before,
            self._after,
            self._after_dots,
            self._before_dots,
            self._inner_dots,
        )
        for level, item in enumerate(layers):
            item.setZValue(level)
            self._box.addItem(item, ignoreBounds=True)

    def _take_look(self, theme: Theme, kind: str) -> None:
        """Take colors, line widths and dot sizes of a part of the theme file."""
        if (theme, kind) == self._look:
            return
        self._look = theme, kind
        dense = kind == _DENSE
        line, radius = theme.num(f"{kind}.line"), theme.num(f"{kind}.r")
        outline = theme.num(f"{kind}.outline")
        halo = 0.0 if dense else theme.num("chart.plot.halo")
        surface, before, after = (theme.color(role) for role in ("surface", "before", "after"))
        stem = _pen(theme.color("stem"), theme.num("chart.dense.stem" if dense else _STEM))
        stem.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._stems.setPen(stem)
        dashed = _pen(before, line)
        dashed.setDashPattern([part / line for part in theme.nums(f"{kind}.dash")])
        self._before.setPen(dashed)
        self._after.setPen(_pen(after, line))
        self._before_dots.setSize(2 * radius)
        self._before_dots.setPen(_pen(before, outline))
        self._before_dots.setBrush(QBrush(surface))
        self._after_dots.setSize(2 * radius)
        self._after_dots.setPen(_pen(surface, halo) if halo else QPen(Qt.PenStyle.NoPen))
        self._after_dots.setBrush(QBrush(after))
        # Both scores alike: the filled dot lies inside the hollow one, so that both are seen.
        self._inner_dots.setSize(max(1.0, 2 * radius - outline - halo))
        self._inner_dots.setPen(QPen(Qt.PenStyle.NoPen))
        self._inner_dots.setBrush(QBrush(after))
        for item in (self._before_dots, self._after_dots, self._inner_dots):
            item.setOpacity(theme.num("chart.dense.opacity") if dense else 1.0)
        for item in (self._before, self._after):
            item.setZValue(9 if dense else 2)

    def set_limit(self, x: float | None) -> None:
        """Draw the lines up to ``x`` in days; None draws all of them."""
        self._before.set_limit(x)
        self._after.set_limit(x)

    def show_series(
        self, series: Series, window: Window, theme: Theme, *, wide: bool, highest: float
    ) -> None:
        """Draw a series into a window; what would fall on the same pixels is drawn once."""
        between = window.width / max(1, len(series.rated))
        kind = "chart.seriesWide" if wide else "chart.series"
        self._take_look(theme, _DENSE if between < theme.num(f"{_DENSE}.below") else kind)
        self.frame(window, highest)
        pixel = window.days / max(1.0, window.width)
        cell = pixel * theme.num("chart.plot.thin")
        self._show_stems(series, cell)
        self._show_dots(series, cell)
        for item, lines in (
            (self._before, series.before_lines),
            (self._after, series.after_lines),
        ):
            step = pixel * theme.num("chart.plot.lineStep")
            x, y = _joined(thin_line(*line, cell=step) for line in lines)
            item.setData(x=x, y=y, connect="finite")

    def frame(self, window: Window, highest: float) -> None:
        """Show other days of what is drawn."""
        per_x = window.days / max(1.0, window.width)
        per_y = highest / max(1.0, window.height)
        left = window.first - 0.5 - window.rim * per_x
        right = window.first + window.days - 0.5 + window.rim * per_x
        foot, top = -window.rim * per_y, highest + window.rim * per_y
        self._box.setRange(xRange=(left, right), yRange=(foot, top), padding=0)

    def _show_stems(self, series: Series, cell: float) -> None:
        both = ~(np.isnan(series.before) | np.isnan(series.after))
        before, after = series.before[both], series.after[both]
        x, low, high = thin_stems(
            series.x[both], np.minimum(before, after), np.maximum(before, after), cell=cell
        )
        self._stems.setData(x=np.repeat(x, 2), y=np.column_stack((low, high)).ravel())

    def _show_dots(self, series: Series, cell: float) -> None:
        alike = series.before == series.after
        for item, scores, chosen in (
            (self._before_dots, series.before, ~np.isnan(series.before)),
            (self._after_dots, series.after, ~np.isnan(series.after) & ~alike),
            (self._inner_dots, series.after, alike),
        ):
            x, y = series.x[chosen], scores[chosen]
            keep = thin_dots(x, y, cell=cell)
            item.setData(x=x[keep], y=y[keep])


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _joined(lines: Iterable[tuple[Floats, Floats]]) -> tuple[Floats, Floats]:
    """Return stretches as one line with a NaN between them."""
    gap = np.array([np.nan])
    parts = [(np.append(x, gap), np.append(y, gap)) for x, y in lines]
    if not parts:
        return np.empty(0), np.empty(0)
    return np.concatenate([x for x, _ in parts]), np.concatenate([y for _, y in parts])
