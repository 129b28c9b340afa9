"""The chart of what she can do: a line for each activity, its name at the line's end."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.activities_view import HIGHEST, LOWEST, ActivitiesView, Spot, Track
from sirelief_gui.domain.activities_words import activities_in_words, score_on_day
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.accessible import tell_role
from sirelief_gui.ui.charts.activities_marks import line_pen, paint_mark
from sirelief_gui.ui.charts.axis import ticks
from sirelief_gui.ui.charts.pointed_at import PointedAt
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import RingKeeper
from sirelief_gui.ui.widgets.textblock import TextBlock, longest_word
from sirelief_gui.ui.words import domain_words, number_text

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LEAST_DAYS = 28
"""A shorter range gets empty days at its left: two ratings are no course."""
_LABEL_LINES = 2


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where days and scores lie; ``r`` is the radius of a shape."""

    plot: QRectF
    start: date
    last: date
    r: float

    @property
    def per_week(self) -> float:
        """How many pixels a week is wide."""
        return 7 * self.plot.width() / ((self.last - self.start).days + 1)

    def x(self, day: date) -> float:
        """Return where a day lies."""
        return self.plot.left() + ((day - self.start).days + 0.5) * self.per_week / 7

    def y(self, score: float) -> float:
        """Return where a score lies."""
        return self.plot.bottom() - self.plot.height() * (score - LOWEST) / (HIGHEST - LOWEST)

    def at(self, place: int, spot: Spot) -> QPointF:
        """Return where the shape of a score lies, never higher or lower than the score.

        Those of one day stand side by side where a week has the room.
        """
        aside = (place - 1) * 1.5 * self.r if self.per_week > 6 * self.r else 0.0
        return QPointF(self.x(spot.day) + aside, self.y(spot.value))


class ActivitiesChart(Themed, PointedAt, RingKeeper, QWidget):
    """Scores from 0, unable, to 10, able as before, over days; higher is better.

    Hovering, a tap, or Left, Right, Home and End point at a day: ``pointed`` carries it, None for
    none, and its scores are the accessible description. Enter or a double click emits
    ``day_chosen``.
    """

    pointed = Signal(object)
    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a scale of numbers
        self._form = Form.PHONE
        self._view: ActivitiesView | None = None
        self._days: tuple[date, ...] = ()
        self._at: int | None = None
        self._is_kept = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tell_role(self, QAccessible.Role.Chart)
        self.setAccessibleName(self.tr("Chart: what you can do, 0 to 10, higher is better"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_view(self, view: ActivitiesView) -> None:
        """Show another range."""
        self._view, self._days = view, view.days
        self._at, self._is_kept = None, False
        self._tell()

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        self._form = form
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The day pointed at in words, "" for none."""
        day = self.day
        if day is None or self._view is None:
            return ""
        scores = (score_on_day(track, day, domain_words) for track in self._view.tracks)
        return ". ".join((_day_name(day, self._view), *(said for said in scores if said)))

    @property
    def day(self) -> date | None:
        """The day pointed at, or None."""
        return None if self._at is None else self._days[self._at]

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.cell")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        tall = (
            "chart.activities.heightWide" if self._form is Form.WIDE else "chart.activities.height"
        )
        height = self._top(theme) + theme.grown(tall) + self._foot(theme)
        return QSize(theme.px("chart.plot.emptyWidth"), round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # -- pointing -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._days) - 1
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self._choose()
        elif last >= 0 and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._keep(0 if event.key() == Qt.Key.Key_Home.value else last)
        elif last >= 0 and step is not None:
            self._keep(last if self._at is None else min(max(self._at + step, 0), last))
        else:
            super().keyPressEvent(event)

    def _keep(self, at: int) -> None:
        self._is_kept = True
        self._point_at(at)

    def _under(self, position: QPointF) -> int | None:
        if not self._days:
            return None
        frame = self._frame()
        places = [abs(frame.x(day) - position.x()) for day in self._days]
        return places.index(min(places))

    def _point_at(self, at: int | None) -> None:
        if at != self._at:
            self._at = at
            self._tell()

    def _choose(self) -> None:
        if self.day is not None:
            self.day_chosen.emit(self.day)

    def _tell(self) -> None:
        view = self._view
        summary = "" if view is None else activities_in_words(view, domain_words, number_text)
        self.setAccessibleDescription(self.words or summary)
        self.pointed.emit(self.day)
        self.update()

    # -- where things lie ---------------------------------------------------------------

    def _top(self, theme: Theme) -> float:
        return max(theme.num("chart.plot.top"), theme.line("caption") / 2)

    def _foot(self, theme: Theme) -> float:
        return theme.num("chart.plot.foot") + theme.line("caption")

    @property
    def _is_named(self) -> bool:
        """Whether names stand beside the lines; on the phone the key under them is enough."""
        return self._form is Form.WIDE

    def _label_width(self) -> float:
        theme, view = theme_of(self), self._view
        names = () if view is None else (track.activity.name for track in view.tracks)
        words = (longest_word(name, "caption", theme, weight=600) for name in names)
        needed = max(words, default=0) + 4 * theme.num("chart.activities.r")
        most = theme.num("chart.activities.labelMost")
        return min(
            self.width() * most,
            max(needed, self.width() * theme.num("chart.activities.labelShare")),
        )

    def _frame(self) -> _Frame:
        theme = theme_of(self)
        left, top = theme.grown("chart.plot.axis"), self._top(theme)
        right = theme.num("chart.plot.right")
        if self._is_named:
            right = self._label_width() + theme.num("chart.activities.labelGap")
        tall = self.height() - top - self._foot(theme)
        plot = QRectF(left, top, max(1.0, self.width() - left - right), max(1.0, tall))
        last = date.max if self._view is None else self._view.last
        first = last - timedelta(days=_LEAST_DAYS - 1)
        start = first if self._view is None else min(self._view.first, first)
        return _Frame(plot, start, last, theme.num("chart.activities.r"))

    # -- drawing ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, frame, painter = theme_of(self), self._frame(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter, theme, frame)
        if self._view is not None:
            self._paint_days(painter, theme, frame)
            self._paint_pointer(painter, theme, frame)
            for place, track in enumerate(self._view.tracks):
                self._paint_track(painter, theme, frame, place, track)
            if self._is_named:
                self._paint_names(painter, theme, frame, self._view.tracks)
        painter.end()

    def _paint_axis(self, painter: QPainter, theme: Theme, frame: _Frame) -> None:
        plot, width = frame.plot, theme.num("chart.plot.grid")
        for score in range(LOWEST, HIGHEST + 1, 2):
            y = round(frame.y(score))
            line = QRectF(plot.left(), y - width / 2, plot.width(), width)
            painter.fillRect(line, theme.color("grid"))
            block = TextBlock(f"{score}", "caption", theme, tabular=True)
            x = plot.left() - theme.num("chart.plot.axisGap") - block.used
            block.draw(painter, x, y - block.height / 2, theme.color("axisText"))
        for score, words in ((HIGHEST, self.tr("able as before")), (LOWEST, self.tr("unable"))):
            block = TextBlock(words, "caption", theme, width=plot.width())
            top = frame.y(score) - (0 if score == HIGHEST else block.height)
            x = plot.left() + theme.num("chart.plot.bandGapPhone")
            block.draw(painter, x, top, theme.color("axisText"))

    def _paint_days(self, painter: QPainter, theme: Theme, frame: _Frame) -> None:
        named = ticks(
            frame.start,
            frame.last,
            pixels=frame.plot.width(),
            width=QFontMetricsF(theme.font("caption")).horizontalAdvance,
            room=theme.num("chart.plot.labelRoom"),
        )
        for tick in named:
            block = TextBlock(tick.text, "caption", theme)
            x = min(max(frame.x(tick.day) - block.used / 2, 0.0), self.width() - block.used)
            y = frame.plot.bottom() + theme.num("chart.plot.foot")
            block.draw(painter, round(x), y, theme.color("axisText"))

    def _paint_pointer(self, painter: QPainter, theme: Theme, frame: _Frame) -> None:
        if self.day is None:
            return
        pen = QPen(theme.color("hover"), theme.num("chart.bubble.line"))
        pen.setDashPattern(list(theme.nums("chart.bubble.dash")))
        painter.setPen(pen)
        x = frame.x(self.day)
        painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()))

    def _paint_track(
        self, painter: QPainter, theme: Theme, frame: _Frame, place: int, track: Track
    ) -> None:
        by_month = self._view is not None and self._view.is_by_month
        lines = track.lines(by_month=by_month)
        pen = line_pen(theme, place)
        for line in lines:
            _stroke(painter, pen, [frame.at(place, spot) for spot in line])
        is_dense = by_month or frame.per_week < 2.5 * frame.r
        for line in lines:
            for spot in line if not is_dense else (line[0], line[-1]):
                paint_mark(painter, theme, place, frame.at(place, spot))
        score = None if self.day is None else track.on(self.day)
        if self.day is not None and score is not None:
            at = frame.at(place, Spot(self.day, score))
            paint_mark(painter, theme, place, at, grown=1.4)

    def _paint_names(
        self, painter: QPainter, theme: Theme, frame: _Frame, tracks: tuple[Track, ...]
    ) -> None:
        """Write each name beside its line's end; names that would touch move apart."""
        found = []
        lead = 4 * frame.r
        for place, track in enumerate(tracks):
            if track.last is not None:
                block = _shortened(track.activity.name, theme, self._label_width() - lead)
                found.append((frame.y(track.last.score) - block.height / 2, place, block))
        found.sort(key=_by_top)
        tops = _apart([(top, block.height) for top, _, block in found], self.height())
        x = frame.plot.right() + theme.num("chart.activities.labelGap")
        for top, (_, place, block) in zip(tops, found, strict=True):
            middle = top + theme.line("caption") / 2
            paint_mark(painter, theme, place, QPointF(x + frame.r, middle))
            block.draw(painter, x + lead, top, theme.color("ink"))


def _stroke(painter: QPainter, pen: QPen, points: list[QPointF]) -> None:
    """Draw a line piece by piece, its dashes going on: a long dashed one is slow in one stroke."""
    pen, gone = QPen(pen), 0.0
    for one, other in pairwise(points):
        piece = QLineF(one, other)
        if pen.style() == Qt.PenStyle.CustomDashLine:
            pen.setDashOffset(gone / pen.widthF())
        painter.setPen(pen)
        painter.drawLine(piece)
        gone += piece.length()


def _by_top(one: tuple[float, int, TextBlock]) -> tuple[float, int]:
    return one[0], one[1]


def _apart(boxes: list[tuple[float, int]], tall: float) -> list[float]:
    """Return tops of boxes so that none lies over another, between 0 and ``tall``."""
    tops: list[float] = []
    foot = 0.0
    for top, height in boxes:
        tops.append(max(top, foot))
        foot = tops[-1] + height
    for place in reversed(range(len(boxes))):
        tops[place] = min(tops[place], tall - boxes[place][1])
        tall = tops[place]
    return tops


def _shortened(name: str, theme: Theme, width: float) -> TextBlock:
    """Return a name in two lines at most; the key under the chart has all of it."""
    words = name.split()
    block = TextBlock(name, "caption", theme, width=width, weight=600)
    while block.lines > _LABEL_LINES and len(words) > 1:
        words.pop()
        block = TextBlock(" ".join(words) + "…", "caption", theme, width=width, weight=600)
    return block


def _day_name(day: date, view: ActivitiesView) -> str:
    return day_text(day, year=day.year != view.last.year)
