"""How long the pain chart takes, beside a bare pyqtgraph plot of the same numbers.

Usage: QT_QPA_PLATFORM=offscreen python -m benchmarks.bench_trends

Prints medians in milliseconds: making the view (medians and tiles), first paint, moving to another
range and painting it (pan), pointing at the next session and painting that (hover). The bare plot
has wide pens without antialiasing and draws everything; its pan moves the view by a tenth.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from random import Random
from statistics import median
from time import perf_counter

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from sirelief_gui.domain.trends import Pair, Range, TrendsView, trends_view
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts

TODAY = date(2026, 3, 19)
COUNTS = (100, 3_650, 7_300)
ROUNDS = 9
SIZE = (835, 370)


def main() -> None:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    print(f"{'pairs':>6}  {'view':>6}  {'first paint':>16}  {'pan':>16}  {'hover':>7}   (ms)")
    print(f"{'':>6}  {'':>6}  {'ours':>7}  {'bare':>7}  {'ours':>7}  {'bare':>7}  {'ours':>7}")
    for count in COUNTS:
        pairs = _pairs(count)
        make_view = _timed(partial(_view, pairs, Range.ALL), 5)
        chart = (_first(partial(_chart, pairs)), *_chart_moves(pairs))
        bare = (_first(partial(_bare, pairs)), _bare_pan(pairs))
        print(
            f"{count:>6}  {make_view:>6.1f}  {chart[0]:>7.1f}  {bare[0]:>7.1f}"
            f"  {chart[1]:>7.1f}  {bare[1]:>7.1f}  {chart[2]:>7.1f}"
        )
    app.quit()


def _pairs(count: int) -> tuple[Pair, ...]:
    """Return two sessions a day that end today (one a day for a hundred)."""
    chance = Random(3)  # noqa: S311 - made-up data
    a_day = 1 if count <= 100 else 2
    made = []
    for number in range(count):
        day = TODAY - timedelta(days=(count - 1 - number) // a_day)
        before = chance.randint(2, 8)
        at = datetime(day.year, day.month, day.day, 9 + 8 * (number % a_day), tzinfo=UTC)
        made.append(Pair(f"s{number}", at, before, max(0, before - chance.randint(0, 3))))
    return tuple(made)


def _view(pairs: tuple[Pair, ...], range_: Range) -> TrendsView:
    return trends_view(pairs, range_=range_, today=TODAY, goal=4)


def _timed(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def _first(make: Callable[[], QWidget]) -> float:
    times = []
    for _ in range(3):
        start = perf_counter()
        widget = make()
        widget.grab()
        times.append((perf_counter() - start) * 1000)
        widget.hide()
        widget.deleteLater()
    return median(times)


def _chart(pairs: tuple[Pair, ...], view: TrendsView | None = None) -> PainChart:
    pg.setConfigOptions(segmentedLineMode="off", antialias=True)
    chart = PainChart()
    apply_theme(chart, Theme(reduce_motion=True))
    chart.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    chart.resize(*SIZE)
    chart.set_view(view or _view(pairs, Range.ALL))
    chart.show()
    return chart


def _chart_moves(pairs: tuple[Pair, ...]) -> tuple[float, float]:
    views = [_view(pairs, Range.ALL), _view(pairs[:-1], Range.ALL)]
    chart = _chart(pairs, views[0])
    chart.grab()
    turn = iter(range(1_000_000))

    def pan() -> None:
        chart.set_view(views[next(turn) % 2])
        chart.grab()

    def hover() -> None:
        at = QPointF(60 + 37 * (next(turn) % 17), 100)
        none = Qt.MouseButton.NoButton
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(chart, move)
        chart.grab()

    found = _timed(pan), _timed(hover)
    chart.hide()
    chart.deleteLater()
    return found


def _bare(pairs: tuple[Pair, ...]) -> pg.PlotWidget:
    # Its own defaults: antialiased wide lines of this length take it seconds.
    pg.setConfigOptions(segmentedLineMode="auto", antialias=False)
    plot = pg.PlotWidget()
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plot.resize(*SIZE)
    x = [(pair.day - pairs[0].day).days for pair in pairs]
    before, after = [pair.before for pair in pairs], [pair.after for pair in pairs]
    plot.plot(x, before, pen=pg.mkPen("r", width=3), symbol="o", symbolSize=7)
    plot.plot(x, after, pen=pg.mkPen("b", width=3), symbol="o", symbolSize=7)
    stems = [score for pair in zip(before, after, strict=True) for score in pair]
    twice = [place for place in x for _ in range(2)]
    plot.plot(twice, stems, pen=pg.mkPen("g", width=2), connect="pairs")
    plot.show()
    return plot


def _bare_pan(pairs: tuple[Pair, ...]) -> float:
    plot = _bare(pairs)
    plot.grab()
    days = (pairs[-1].day - pairs[0].day).days
    turn = iter(range(1_000_000))

    def pan() -> None:
        shift = days / 10 * (next(turn) % 2)
        plot.setXRange(shift, days + shift, padding=0)
        plot.grab()

    found = _timed(pan)
    plot.hide()
    plot.deleteLater()
    return found


if __name__ == "__main__":
    main()
