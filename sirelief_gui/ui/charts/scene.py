"""One function paints the pain chart, onto a widget, a picture, a file or paper alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from sirelief_gui.domain.stats_noise import NoiseBand
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.charts.axis import Tick
from sirelief_gui.ui.charts.backdrop import (
    Paper,
    name_noise,
    paint_bands,
    paint_dates,
    paint_empty,
    paint_lane,
    paint_noise,
    paint_scores,
    paint_trimesters,
    paint_weeks,
)
from sirelief_gui.ui.charts.happenings import Happening
from sirelief_gui.ui.charts.layout import Layout
from sirelief_gui.ui.charts.marks import Marks, Shown, points
from sirelief_gui.ui.charts.series import Series
from sirelief_gui.ui.charts.window import Window
from sirelief_gui.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything a chart shows at one moment."""

    theme: Theme
    layout: Layout
    series: Series
    window: Window
    named: Sequence[tuple[Tick, float]]
    """Days under the plot, each with how clear it is, 0 to 1."""
    found: Sequence[Happening] = ()
    noise: NoiseBand | None = None
    began: date | None = None
    worst: bool = False
    limit: float | None = None
    exact: bool = False
    """Shapes stay shapes: for files and paper."""


def paint_still(painter: QPainter, theme: Theme, layout: Layout) -> None:
    """Paint what does not depend on the days: bands, lines and numbers of the scale."""
    paper = Paper(painter, theme, layout)
    paint_bands(paper)
    paint_scores(paper)


def paint_scene(
    painter: QPainter, scene: Scene, marks: Marks, *, still: QPixmap | None = None
) -> None:
    """Paint a chart with its top left corner at the painter's origin.

    ``still`` is a picture of ``paint_still`` where there is one already.
    """
    paper = Paper(painter, scene.theme, scene.layout)
    series, window = scene.series, scene.window
    if still is None:
        paint_still(painter, scene.theme, scene.layout)
    else:
        painter.drawPixmap(0, 0, still)
    if scene.began is not None:
        paint_trimesters(paper, window, series.start, scene.began)
        paint_weeks(paper, window, series.start, scene.began)
    paint_dates(paper, window, series.start, scene.named)
    paint_lane(paper, window, scene.found)
    if not is_rated(series, window) and not (scene.worst and series.worst_lines):
        paint_empty(paper, _tr("No rated sessions in this range."))
        return
    if scene.noise is not None:
        paint_noise(paper, scene.noise)
    shown = Shown(
        series,
        window,
        scene.theme,
        scene.layout.is_wide,
        limit=scene.limit,
        worst=scene.worst,
        exact=scene.exact,
    )
    lines = marks.paint(painter, shown)
    if scene.noise is not None:
        name_noise(paper, scene.noise, points(shown, lines))


def is_rated(series: Series, window: Window) -> bool:
    """Tell whether a session with a rating lies in a window."""
    first, end = window.edges
    x = series.x[series.rated]
    return bool(((x >= first) & (x <= end)).any())


class Frames:
    """Keeps a chart's picture until it is forgotten, and of it what no move of days changes."""

    def __init__(self) -> None:
        self._marks = Marks()
        self._picture: QPixmap | None = None
        self._still: tuple[object, QPixmap] | None = None

    def forget(self) -> None:
        """Paint the next picture anew."""
        self._picture = None

    def picture(
        self,
        box: QRect,
        ratio: float,
        look: tuple[Theme, Layout],
        scene: Callable[[], Scene | None],
    ) -> QPixmap:
        """Return the picture for a widget's rectangle on a screen of a ratio."""
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._painted(box, ratio, look, scene())
        return self._picture

    def _painted(
        self, box: QRect, ratio: float, look: tuple[Theme, Layout], scene: Scene | None
    ) -> QPixmap:
        if self._still is None or self._still[0] != (look, ratio):
            still = _blank(box, ratio)
            painter = QPainter(still)
            paint_still(painter, *look)
            painter.end()
            self._still = (look, ratio), still
        if scene is None:
            return self._still[1]
        found = _blank(box, ratio)
        painter = QPainter(found)
        paint_scene(painter, scene, self._marks, still=self._still[1])
        painter.end()
        return found


def _blank(box: QRect, ratio: float) -> QPixmap:
    picture = QPixmap(box.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _tr(text: str) -> str:
    return QCoreApplication.translate("chart", text)
