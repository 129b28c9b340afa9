"""The chart of pain before and after each session."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.stats_index import TrendIndex
from sirelief_gui.domain.trends import TrendsView
from sirelief_gui.ui.accessible import tell_role
from sirelief_gui.ui.charts.axis import Tick
from sirelief_gui.ui.charts.backdrop import date_ticks
from sirelief_gui.ui.charts.bubble import Mark, Overlay
from sirelief_gui.ui.charts.happenings import has_signs
from sirelief_gui.ui.charts.layout import Layout, Rows, height_of, layout_of
from sirelief_gui.ui.charts.morph import Look, Morph, Slide
from sirelief_gui.ui.charts.pointed_at import PointedAt
from sirelief_gui.ui.charts.pointing import Name, Stop
from sirelief_gui.ui.charts.range_words import summary_in_words
from sirelief_gui.ui.charts.scene import Frames, Scene
from sirelief_gui.ui.charts.shelf import Shelf
from sirelief_gui.ui.charts.window import Window
from sirelief_gui.ui.charts.zooming import Zoom
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import RingKeeper
from sirelief_gui.ui.widgets.painting import Glide

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_GESTURES = (QEvent.Type.NativeGesture, QEvent.Type.Gesture)


class PainChart(Themed, PointedAt, RingKeeper, QWidget):
    """Dots joined by a stem for each session, 7-day medians as lines, scores 0 to 10.

    Hovering, a tap, or the keys Left, Right, Home and End point at a session or at what happened;
    its words are in ``words`` and in the accessible description. Enter or a double click emits
    ``session_chosen`` with its id. Ctrl with the wheel, a pinch, + and − show fewer or more days;
    ``span_changed`` then carries the first and the last day. The plain wheel goes to the page.
    """

    session_chosen = Signal(str)
    span_changed = Signal(date, date)
    pointed = Signal(str)
    """The id of the session pointed at, "" for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a scale of numbers
        self._form = Form.PHONE
        self._shelf = Shelf()
        self._view: TrendsView | None = None
        self._named: tuple[tuple[Tick, float], ...] = ()
        self._shown = 0.0, 1.0
        self._limit: float | None = None
        self._shows_worst = False
        self._summary = ""
        self._at: int | None = None
        self._is_kept = False
        self._was_drawn = False
        self._frames = Frames()
        self._overlay = Overlay(self)
        self._glide = Glide(self, self._draw_to)
        self._slide = Slide(self, show=self._pass, end=self._arrive)
        self.zoom = Zoom(self)
        """The days shown; the strip under the chart moves it too."""
        self.zoom.moved.connect(self._zoomed)
        self.zoom.settled.connect(self._settled)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tell_role(self, QAccessible.Role.Chart)
        self.setAccessibleName(self.tr("Chart: pain before and after each session, 0 to 10"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what it shows ------------------------------------------------------------------

    @property
    def words(self) -> str:
        """What is pointed at in words, "" for nothing."""
        if self._shelf.stops is None or self._at is None:
            return ""
        return self._shelf.stops.say(self._at).whole

    @property
    def is_drawing(self) -> bool:
        """Whether the lines are being drawn in."""
        return self._glide.is_running

    @property
    def is_morphing(self) -> bool:
        """Whether the days of the range before are on their way to those of this one."""
        return self._slide.is_running

    @property
    def plot(self) -> QRectF:
        """Where the plot lies in it, in pixels."""
        return self._layout().plot

    @property
    def shelf(self) -> Shelf:
        """The history that it shows a part of."""
        return self._shelf

    def set_history(self, index: TrendIndex, today: date, *, name: Name | None = None) -> None:
        """Take a whole history, of which each view then is a part; ``set_view`` follows.

        ``name`` says an exercise or a program by its id, "" where it is not known.
        """
        self._shelf.take(index, today, name)
        self.updateGeometry()

    def set_view(self, view: TrendsView) -> None:
        """Show another range; what is seen of the one before slides there."""
        self._glide.finish()
        before = None if self._shelf.series is None else self._look()
        pointed = self._at if self._is_asked(view) else None
        self._view, self._summary = view, summary_in_words(view)
        first, days = self._shelf.open(view)
        self.zoom.set_days(first, days, self._shelf.limits((first, days)))
        self._at = pointed
        self._is_kept = pointed is not None
        self._shown = first, days
        self._named = self._new_names(None)
        self._lay_out()
        self._tell()
        if before is not None:
            self._slide.start(before, self._look())

    def set_worst(self, shown: bool) -> None:
        """Draw the worst of 24 hours as well, or leave it out."""
        self._shows_worst = shown
        self._forget()

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        self._form = form
        self.updateGeometry()
        self._lay_out()

    def scene(self, *, size: QSizeF | None = None, exact: bool = False) -> Scene | None:
        """Return what is shown, laid out for a size; None before there is anything."""
        if self._shelf.series is None:
            return None
        layout = self._layout() if size is None else self._layout_in(size)
        return Scene(
            theme=theme_of(self),
            layout=layout,
            series=self._shelf.series,
            window=layout.window(*self._shown),
            named=self._named if size is None else tuple((t, 1.0) for t, _ in self._named),
            found=self._shelf.found,
            noise=None if self._view is None else self._view.noise,
            began=self._shelf.began,
            worst=self._shows_worst,
            limit=None if exact else self._limit,
            exact=exact,
        )

    def _is_asked(self, view: TrendsView) -> bool:
        """Tell whether a view is the answer to the span that was told last."""
        is_known = self._shelf.series is not None and view.range is None
        return is_known and self.days_shown == (view.first, view.last)

    @property
    def days_shown(self) -> tuple[date, date]:
        """The first and the last day shown. Raises ValueError before there is anything."""
        if self._shelf.series is None:
            raise ValueError("There are no days to show yet.")
        start, days = self.zoom.whole_days
        first = self._shelf.series.start + timedelta(days=start)
        return first, first + timedelta(days=days - 1)

    # -- moving -------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() not in _GESTURES:
            return super().event(event)
        taken = self.zoom.gesture(event, self, self.plot.left(), self.plot.width())
        return taken or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.zoom.wheel(event, self._share(event.position().x())):
            event.ignore()

    def _share(self, pixel: float) -> float:
        return min(max((pixel - self.plot.left()) / self.plot.width(), 0.0), 1.0)

    def _zoomed(self) -> None:
        self._slide.forget()
        self._shown = self.zoom.first, self.zoom.days
        if self._shelf.series is not None:
            self._named = self._new_names(self._shelf.series.last)
        if self._shelf.stops is not None and self._at is not None:
            within = self._shelf.stops.within(self._window().edges)
            self._at = self._at if self._at in within else None
        self._forget()

    def _settled(self) -> None:
        view = self._view
        if view is not None and self.days_shown != (view.first, view.last):
            self.span_changed.emit(*self.days_shown)

    def _look(self) -> Look:
        if self._shelf.series is None:
            raise ValueError("There is nothing to look at yet.")
        return Look(self._shelf.series, *self._shown, named=tuple(tick for tick, _ in self._named))

    def _pass(self, morph: Morph, share: float) -> None:
        """Show a step of the way from one range to another."""
        series = morph.shown
        first, days = morph.seen(share)
        offset = (series.start - (self._shelf.series or series).start).days
        self._shown = first + offset, days
        self._named = morph.named(share)
        self._forget()

    def _arrive(self) -> None:
        self._shown = self.zoom.first, self.zoom.days
        self._named = self._new_names(None)
        self._forget()

    def _new_names(self, anchor: date | None) -> tuple[tuple[Tick, float], ...]:
        if self._shelf.series is None:
            return ()
        found = date_ticks(theme_of(self), self._window(), self._shelf.series.start, anchor=anchor)
        return tuple((tick, 1.0) for tick in found)

    # -- pointing -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stops = (
            []
            if self._shelf.stops is None
            else self._shelf.stops.within(self._window().edges).tolist()
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self._choose()
        elif stops and event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._keep(stops[0 if event.key() == Qt.Key.Key_Home.value else -1])
        elif stops and (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            place = len(stops) if self._at is None else stops.index(self._at) + step
            self._keep(stops[min(max(place, 0), len(stops) - 1)])
        elif not self.zoom.key(event, self._pointed_share()):
            super().keyPressEvent(event)

    def _pointed_share(self) -> float:
        if self._shelf.stops is None or self._at is None:
            return 0.5
        return self._share(self._window().x_pixel(self._shelf.stops.at(self._at).x))

    def _keep(self, at: int) -> None:
        self._is_kept = True
        self._point_at(at)

    def _under(self, position: QPointF) -> int | None:
        if self._shelf.stops is None:
            return None
        layout, window = self._layout(), self._window()
        in_lane = layout.lane is not None and position.y() > layout.plot.bottom()
        return self._shelf.stops.nearest(window.x_at(position.x()), window.edges, in_lane=in_lane)

    def _point_at(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        self._tell()
        stop = self._stop()
        self.pointed.emit("" if stop is None else stop.session_id)

    def _stop(self) -> Stop | None:
        stops = self._shelf.stops
        return None if stops is None or self._at is None else stops.at(self._at)

    def _choose(self) -> None:
        stop = self._stop()
        if stop is not None and stop.session_id and self._shelf.series is not None:
            self.session_chosen.emit(stop.session_id)

    def _tell(self) -> None:
        self._overlay.show_mark(self._mark())
        self.setAccessibleDescription(self.words or self._summary)

    def _mark(self) -> Mark | None:
        if self._shelf.stops is None or self._at is None:
            return None
        stop, said = self._shelf.stops.at(self._at), self._shelf.stops.say(self._at)
        window = self._window()
        scores = (None, None) if stop.scores is None else stop.scores
        before, after = (None if score is None else window.y_pixel(score) for score in scores)
        return Mark(
            x=window.x_pixel(stop.x),
            before_y=before,
            after_y=after,
            title=said.title,
            detail=said.detail,
        )

    # -- where things lie ---------------------------------------------------------------

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._lay_out()

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.cell")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px("chart.plot.emptyWidth"), height_of(self._form, theme, self._rows()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _rows(self) -> Rows:
        return Rows(lane=has_signs(self._shelf.found), weeks=self._shelf.began is not None)

    def _layout(self) -> Layout:
        return self._layout_in(QSizeF(self.size()))

    def _layout_in(self, size: QSizeF) -> Layout:
        return layout_of(size, self._form, theme_of(self), self._rows())

    def _window(self) -> Window:
        return self._layout().window(*self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        self._slide.forget()
        self._shown = self.zoom.first, self.zoom.days
        self._named = self._new_names(None)
        self._overlay.setGeometry(self.rect())
        self._overlay.set_plot(self._layout().plot, wide=self._form is Form.WIDE)
        self._forget()

    def _forget(self) -> None:
        """Paint all of it anew."""
        self._frames.forget()
        self._overlay.show_mark(self._mark())
        self.update()

    # -- drawing ------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        theme = theme_of(self)
        if not self._was_drawn and not theme.reduce_motion and self._shelf.series is not None:
            self._glide.run(0.0, 1.0, theme.ms("slow"), theme.easing("standard"))
        self._was_drawn = True

    def _draw_to(self, share: float) -> None:
        first, days = self._shown
        self._limit = None if share >= 1 else first + days * share - 0.5
        self._frames.forget()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = self._frames.picture(
            self.rect(), self.devicePixelRatioF(), (theme_of(self), self._layout()), self.scene
        )
        painter.drawPixmap(0, 0, picture)
        painter.end()
