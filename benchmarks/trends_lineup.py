"""The same history drawn by us, by matplotlib (QtAgg) and by QtCharts; one of them in a process.

    python -m benchmarks.trends_lineup NAME POINTS

Prints JSON: milliseconds of the import, of the first paint (making the chart, filling it, painting
it), of each frame of panning and zooming, as they passed and of the processor; and the memory of
the process in MB once painted. Without the library it prints {"missing": its name}.
`benchmarks.bench_trends` runs it, several times each.

All draw a hollow dot before and a dot after each session and the two 7-day medians; we and
matplotlib also the stem that joins a session's dots, for which QtCharts has no mark. All are
antialiased, with no legend. What is drawn is read and reckoned before the time is taken.
"""

from __future__ import annotations

import gc
import json
import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from sirelief_gui.domain.trend_data import Pair, TrendData
from sirelief_gui.domain.trends import Line, Range, TrendIndex, TrendsView, index_of, trends_view
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts

TODAY = date(2026, 3, 19)
SIZE = (835, 370)
FRAMES = 120
SHARE = 0.1
"""How much of all days the frames show."""
_LINE, _DOT = 2.0, 5.0

Times = tuple[float, float]
"""Milliseconds that passed, and those of the processor."""


@dataclass(frozen=True, slots=True)
class History:
    """What is drawn, in the shape each of them likes to be given it."""

    index: TrendIndex
    view: TrendsView
    x: list[float]
    before: list[float]
    after: list[float]

    @property
    def days(self) -> float:
        """From the first day to the last."""
        return self.x[-1] - self.x[0] + 1 if self.x else 42.0

    def median(self, lines: Sequence[Line]) -> tuple[list[float], list[float]]:
        """Return stretches of a median line with a gap between them."""
        x: list[float] = []
        y: list[float] = []
        for line in lines:
            x += [float((point.day - self.view.first).days) for point in line] + [math.nan]
            y += [point.value for point in line] + [math.nan]
        return x, y


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart on screen: ``show_days`` has it show others, ``paint`` paints it now."""

    widget: QWidget
    show_days: Callable[[float, float], object]
    paint: Callable[[], object]


def history(points: int) -> History:
    """Make up so many sessions that end today: two a day, one a day up to a hundred."""
    chance = Random(3)  # noqa: S311 - made-up data
    a_day = 1 if points <= 100 else 2
    pairs = []
    for number in range(points):
        day = TODAY - timedelta(days=(points - 1 - number) // a_day)
        before = chance.randint(2, 8)
        at = datetime(day.year, day.month, day.day, 9 + 8 * (number % a_day), tzinfo=UTC)
        pairs.append(Pair(f"s{number}", at, before, max(0, before - chance.randint(0, 3))))
    index = index_of(TrendData(pairs=tuple(pairs)))
    view = trends_view(index, range_=Range.ALL, today=TODAY, goal=4)
    return History(
        index=index,
        view=view,
        x=[float((pair.day - view.first).days) for pair in pairs],
        before=[float(pair.before or 0) for pair in pairs],
        after=[float(pair.after or 0) for pair in pairs],
    )


def draw_ours(told: History) -> Drawn:
    """Draw it as Trends does."""
    from sirelief_gui.ui.charts.pain_chart import PainChart

    chart = PainChart()
    apply_theme(chart, Theme(reduce_motion=True))
    chart.set_history(told.index, TODAY)
    chart.set_view(told.view)
    return Drawn(chart, chart.zoom.show_days, chart.grab)


def draw_with_matplotlib(told: History) -> Drawn:
    """Draw it with matplotlib on its Agg canvas for Qt."""
    canvas = import_module("matplotlib.backends.backend_qtagg").FigureCanvasQTAgg(
        import_module("matplotlib.figure").Figure(dpi=100)
    )
    axes = canvas.figure.add_subplot()
    axes.set_ylim(0, 10)
    axes.set_xlim(-0.5, told.days - 0.5)
    axes.vlines(told.x, told.before, told.after, colors="0.7", linewidth=1)
    axes.plot(told.x, told.before, "o", color="C0", markerfacecolor="none", markersize=_DOT)
    axes.plot(told.x, told.after, "o", color="C1", markersize=_DOT)
    axes.plot(*told.median(told.view.before_lines), "--", color="C0", linewidth=_LINE)
    axes.plot(*told.median(told.view.after_lines), color="C1", linewidth=_LINE)

    def paint() -> None:
        canvas.draw()
        canvas.grab()

    def show_days(first: float, days: float) -> None:
        axes.set_xlim(first - 0.5, first + days - 0.5)

    return Drawn(canvas, show_days, paint)


def draw_with_qtcharts(told: History) -> Drawn:
    """Draw it with QtCharts."""
    charts = import_module("PySide6.QtCharts")
    chart = charts.QChart()
    chart.legend().hide()
    across, up = charts.QValueAxis(), charts.QValueAxis()
    across.setRange(-0.5, told.days - 0.5)
    up.setRange(0, 10)
    chart.addAxis(across, Qt.AlignmentFlag.AlignBottom)
    chart.addAxis(up, Qt.AlignmentFlag.AlignLeft)
    parts = []
    for name, scores in (("blue", told.before), ("orange", told.after)):
        dots = charts.QScatterSeries()
        dots.setMarkerSize(_DOT)
        dots.setColor(QColor(name) if name == "orange" else QColor("white"))
        dots.setBorderColor(QColor(name))
        parts.append((dots, told.x, scores))
    for name, lines in (("blue", told.view.before_lines), ("orange", told.view.after_lines)):
        for line in lines:
            median = charts.QLineSeries()
            median.setColor(QColor(name))
            parts.append((median, *told.median([line])))
    for series, xs, ys in parts:
        found = zip(xs, ys, strict=True)
        series.replace([QPointF(x, y) for x, y in found if not math.isnan(y)])
        chart.addSeries(series)
        series.attachAxis(across)
        series.attachAxis(up)
    view = charts.QChartView(chart)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)

    def show_days(first: float, days: float) -> None:
        across.setRange(first - 0.5, first + days - 0.5)

    return Drawn(view, show_days, view.grab)


DRAWN_BY: dict[str, tuple[tuple[str, ...], Callable[[History], Drawn]]] = {
    "SI Relief": (("sirelief_gui.ui.charts.pain_chart",), draw_ours),
    "matplotlib": (("matplotlib.backends.backend_qtagg",), draw_with_matplotlib),
    "QtCharts": (("PySide6.QtCharts",), draw_with_qtcharts),
}
"""What each needs imported, and how it draws."""


def measure(name: str, points: int) -> dict[str, object]:
    """Import, draw, pan and zoom with one of them; ``points`` 0 draws an empty chart."""
    modules, draw = DRAWN_BY[name]
    told = history(points)
    import_watch = Watch()
    try:
        for module in modules:
            import_module(module)
    except ImportError as error:
        return {"missing": error.name}
    imported, first_watch = import_watch.read(), Watch()
    drawn = draw(told)
    drawn.widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    drawn.widget.resize(*SIZE)
    drawn.widget.show()
    drawn.paint()
    first = first_watch.read()
    gc.collect()
    found: dict[str, object] = {"import": imported, "first": first, "memory": memory_mb()}
    if points:
        found |= {"pan": _panned(drawn, told.days), "zoom": _zoomed(drawn, told.days)}
    drawn.widget.close()
    return found


class Watch:
    """Starts now; `read` gives the milliseconds that passed, and those of the processor."""

    def __init__(self) -> None:
        self._start, self._busy = perf_counter(), process_time()

    def read(self) -> Times:
        passed, worked = perf_counter() - self._start, process_time() - self._busy
        return passed * 1000, worked * 1000


def _panned(drawn: Drawn, days: float) -> list[Times]:
    """Show a tenth of all days, and go through them."""
    shown = days * SHARE
    return [_frame(drawn, (days - shown) * number / FRAMES, shown) for number in range(FRAMES)]


def _zoomed(drawn: Drawn, days: float) -> list[Times]:
    """Come from all days to a few of them."""
    times = (max(14.0, days * 0.01) / days) ** (1 / FRAMES)
    widths = [days * times**number for number in range(FRAMES)]
    return [_frame(drawn, days - width, width) for width in widths]


def _frame(drawn: Drawn, first: float, days: float) -> Times:
    watch = Watch()
    drawn.show_days(first, days)
    drawn.paint()
    return watch.read()


def memory_mb() -> float:
    """Return what this process holds in memory, in MB; 0 where that cannot be told."""
    told = Path("/proc/self/status")
    if not told.exists():
        return 0.0
    lines = (line.split() for line in told.read_text(encoding="utf-8").splitlines())
    return next(int(parts[1]) / 1024 for parts in lines if parts[0] == "VmRSS:")


def main() -> int:
    name, points = sys.argv[1], int(sys.argv[2])
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    print(json.dumps(measure(name, points)))
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
