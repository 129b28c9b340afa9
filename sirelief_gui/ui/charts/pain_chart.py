"""The chart of pain before and after each session."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.trends import (
    Pair,
    TrendsView,
    chart_in_words,
    detail_in_words,
    pair_in_words,
    scores_in_words,
)
from sirelief_gui.ui.accessible import tell_role
from sirelief_gui.ui.charts.axis import ticks
from sirelief_gui.ui.charts.bubble import Mark, Overlay
from sirelief_gui.ui.charts.days import DayNames
from sirelief_gui.ui.charts.morph import Slide
from sirelief_gui.ui.charts.plot import Plot, Window
from sirelief_gui.ui.charts.series import Series, series_of
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.focusring import RingKeeper
from sirelief_gui.ui.widgets.painting import Glide
from sirelief_gui.ui.widgets.textblock import TextBlock, narrowed
from sirelief_gui.ui.words import domain_words

_HEIGHTS = {
    Form.PHONE: "chart.plot.height",
    Form.SHORT: "chart.plot.heightShort",
    Form.WIDE: "chart.plot.heightWide",
}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PainChart(Themed, RingKeeper, QWidget):
    """Dots joined by a stem for each session, 7-day medians as lines, scores 0 to 10.

    Hovering, a tap, or the keys Left, Right, Home and End point at a session; its words are in
    ``words`` and in the accessible description. Enter or a double click emits
    ``session_chosen`` with its id. The wheel goes to the page.
    """

    session_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a scale of numbers
        self._form = Form.PHONE
        self._view: TrendsView | None = None
        self._series: Series | None = None
        self._days: DayNames | None = None
        self._summary = ""
        self._at: int | None = None
        self._is_kept = False
        self._was_drawn = False
        self._plot = Plot(self)
        self._plot.hide()
        self._picture: QPixmap | None = None
        self._overlay = Overlay(self)
        self._glide = Glide(self, self._draw_to)
        self._slide = Slide(self, draw=self._draw, show=self._frame, end=self._lay_out)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tell_role(self, QAccessible.Role.Chart)
        self.setAccessibleName(self.tr("Chart: pain before and after each session, 0 to 10"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what it shows ------------------------------------------------------------------

    @property
    def words(self) -> str:
        """The session pointed at in words, "" for none."""
        pair = self._pair()
        if pair is None:
            return ""
        return ". ".join(
            part for part in (pair_in_words(pair, self._day(pair), domain_words), pair.note) if part
        )

    @property
    def is_drawing(self) -> bool:
        """Whether the lines are being drawn in."""
        return self._glide.is_running

    @property
    def is_morphing(self) -> bool:
        """Whether the days of the range before are on their way to those of this one."""
        return self._slide.is_running

    def set_view(self, view: TrendsView) -> None:
        """Show another range; what is seen of the one before slides there."""
        self._glide.finish()
        before, numbers = self._series, tokens().numbers
        self._view, self._days = view, DayNames(view)
        self._summary = chart_in_words(view, domain_words)
        self._series = series_of(
            view,
            least_days=round(numbers["chart.plot.leastDays"]),
            spread=float(numbers["chart.plot.spread"]),
        )
        self._at, self._is_kept = None, False
        self._lay_out()
        self._tell()
        if before is not None:
            self._slide.start(before, self._series)

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        self._form = form
        self.updateGeometry()
        self._lay_out()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._lay_out()

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.cell")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        tall = self._top(theme) + theme.px(_HEIGHTS[self._form]) + self._foot(theme)
        return QSize(theme.px("chart.plot.emptyWidth"), round(tall))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # -- pointing -----------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._is_kept = False
        self._point_at(self._under(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._under(event.position()))
        self._is_kept = True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._choose()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._is_kept:
            self._point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rated = [] if self._series is None else self._series.rated.tolist()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self._choose()
        elif rated and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._keep(rated[0 if event.key() == Qt.Key.Key_Home.value else -1])
        elif rated and (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            if self._at is None:
                self._keep(rated[-1])
            else:
                place = rated.index(self._at) + step
                self._keep(rated[min(max(place, 0), len(rated) - 1)])
        else:
            super().keyPressEvent(event)

    def _keep(self, at: int) -> None:
        self._is_kept = True
        self._point_at(at)

    def _under(self, position: QPointF) -> int | None:
        if self._series is None:
            return None
        plot = self._plot_rect(theme_of(self))
        return self._series.nearest(self._window(plot).x_at(position.x() - plot.left()))

    def _point_at(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        self._tell()

    def _choose(self) -> None:
        pair = self._pair()
        if pair is not None:
            self.session_chosen.emit(pair.session_id)

    def _pair(self) -> Pair | None:
        if self._series is None or self._at is None:
            return None
        return self._series.pairs[self._at]

    def _tell(self) -> None:
        self._overlay.show_mark(self._mark())
        self.setAccessibleDescription(self.words or self._summary)

    def _mark(self) -> Mark | None:
        pair, series = self._pair(), self._series
        if pair is None or series is None or self._at is None:
            return None
        theme = theme_of(self)
        plot = self._plot_rect(theme)
        window, highest = self._window(plot), self._highest()

        def y(score: int | None) -> float | None:
            return None if score is None else plot.top() + window.y_pixel(score, highest)

        return Mark(
            x=plot.left() + window.x_pixel(float(series.x[self._at])),
            before_y=y(pair.before),
            after_y=y(pair.after),
            title=scores_in_words(pair, self._day(pair), domain_words),
            detail=detail_in_words(pair, domain_words),
        )

    def _day(self, pair: Pair) -> str:
        return "" if self._days is None else self._days.of(pair)

    # -- where things lie ---------------------------------------------------------------

    def _highest(self) -> float:
        return float(tokens().numbers["chart.yRange"][1])

    def _top(self, theme: Theme) -> float:
        return max(theme.num("chart.plot.top"), theme.line("caption") / 2)

    def _foot(self, theme: Theme) -> float:
        return theme.num("chart.plot.foot") + theme.line("caption")

    def _plot_rect(self, theme: Theme) -> QRectF:
        wide = self._form is Form.WIDE
        left = round(theme.grown("chart.plot.axis"))
        side = theme.grown("chart.plot.rightWide") if wide else theme.px("chart.plot.right")
        top, foot = round(self._top(theme)), round(self._foot(theme))
        return QRectF(
            left, top, max(1, self.width() - left - side), max(1, self.height() - top - foot)
        )

    def _window(self, plot: QRectF, days: float | None = None) -> Window:
        if days is None:
            days = self._series.days if self._series else 1
        kind = "chart.seriesWide" if self._form is Form.WIDE else "chart.series"
        theme = theme_of(self)
        rim = round(theme.num(f"{kind}.r") + theme.num(f"{kind}.outline") + 1)
        return Window(days, plot.width(), plot.height(), rim)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = theme_of(self)
        plot = self._plot_rect(theme)
        window = self._window(plot)
        rim = round(window.rim)
        self._plot.setGeometry(plot.toRect().adjusted(-rim, -rim, rim, rim))
        self._overlay.setGeometry(self.rect())
        self._overlay.set_plot(plot, wide=self._form is Form.WIDE)
        if self._series is not None:
            self._slide.forget()
            self._draw(self._series)
        self._overlay.show_mark(self._mark())
        self.update()

    def _draw(self, series: Series) -> None:
        theme, wide = theme_of(self), self._form is Form.WIDE
        self._plot.show_series(
            series,
            self._window(self._plot_rect(theme), series.days),
            theme,
            wide=wide,
            highest=self._highest(),
        )
        self._picture = None

    def _frame(self, first: float, days: float) -> None:
        window = self._window(self._plot_rect(theme_of(self)), days)
        self._plot.frame(replace(window, first=first), self._highest())
        self._picture = None
        self.update()

    # -- drawing ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        theme = theme_of(self)
        if not self._was_drawn and not theme.reduce_motion and self._series is not None:
            self._glide.run(0.0, 1.0, theme.ms("slow"), theme.easing("standard"))
        self._was_drawn = True

    def _draw_to(self, share: float) -> None:
        if self._series is not None:
            self._plot.set_limit(None if share >= 1 else self._series.days * share - 0.5)
            self._picture = None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        plot = self._plot_rect(theme)
        self._paint_bands(painter, theme, plot)
        self._paint_scores(painter, theme, plot)
        self._paint_days(painter, theme, plot)
        if self._series is not None and len(self._series.rated):
            painter.drawPixmap(self._plot.pos(), self._taken())
        elif self._series is not None:
            self._paint_empty(painter, theme, plot)
        painter.end()

    def _taken(self) -> QPixmap:
        """Return the plot as a picture: pointing at a session repaints it without drawing it."""
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._plot.grab()
        return self._picture

    def _paint_bands(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        highest = self._highest()
        names = {
            "mild": self.tr("Mild"),
            "moderate": self.tr("Moderate"),
            "severe": self.tr("Severe"),
        }
        fills = {"mild": "bandMild", "severe": "bandSevere"}
        for band, name in names.items():
            low, high = theme.nums(f"chart.bands.{band}")
            y = [plot.bottom() - plot.height() * score / highest for score in (high, low)]
            box = QRectF(plot.left(), y[0], plot.width(), y[1] - y[0])
            if band in fills:
                share = theme.num(f"chart.bandShare.{band}")
                painter.fillRect(box, theme.mix("surface", fills[band], share))
            self._name_band(painter, theme, box, name, band)

    def _name_band(
        self, painter: QPainter, theme: Theme, box: QRectF, name: str, band: str
    ) -> None:
        block, ink = TextBlock(name, "caption", theme), theme.color("axisText")
        if self._form is Form.WIDE:
            x = box.right() + theme.num("chart.plot.bandGap")
            font = narrowed(name, "caption", theme, self.width() - x)
            block = TextBlock(name, "caption", theme, font=font)
            block.draw(painter, x, box.center().y() - block.height / 2, ink)
        elif band != "moderate":
            gap = theme.num("chart.plot.bandGapPhone")
            y = box.top() + gap / 2 if band == "severe" else box.bottom() - block.height - gap / 4
            block.draw(painter, box.left() + gap, y, ink)

    def _paint_scores(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        highest = self._highest()
        grid, width = theme.color("grid"), theme.num("chart.plot.grid")
        for score in range(0, round(highest) + 1, 2):
            y = round(plot.bottom() - plot.height() * score / highest)
            painter.fillRect(QRectF(plot.left(), y - width / 2, plot.width(), width), grid)
            block = TextBlock(f"{score}", "caption", theme, tabular=True)
            x = plot.left() - theme.num("chart.plot.axisGap") - block.used
            block.draw(painter, x, y - block.height / 2, theme.color("axisText"))

    def _paint_days(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        if self._series is None or self._view is None:
            return
        metrics = QFontMetricsF(theme.font("caption"))
        window = self._window(plot)
        for tick in ticks(
            self._series.start,
            self._view.last,
            pixels=plot.width(),
            width=metrics.horizontalAdvance,
            room=theme.num("chart.plot.labelRoom"),
        ):
            block = TextBlock(tick.text, "caption", theme)
            x = plot.left() + window.x_pixel((tick.day - self._series.start).days) - block.used / 2
            x = round(min(max(x, 0.0), self.width() - block.used))
            y = plot.bottom() + theme.num("chart.plot.foot")
            block.draw(painter, x, y, theme.color("axisText"))

    def _paint_empty(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        width = min(plot.width(), theme.grown("chart.plot.emptyWidth"))
        text = self.tr("No rated sessions in this range.")
        align = Qt.AlignmentFlag.AlignHCenter
        block = TextBlock(text, "small", theme, width=width, align=align)
        x, y = plot.center().x() - width / 2, plot.center().y() - block.height / 2
        block.draw(painter, x, y, theme.color("ink2"))
