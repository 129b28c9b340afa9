"""Before and after, session by session: a thin line for each, a thick one for the usual change."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.chart_words import pair_in_words
from sirelief_gui.domain.pain import HIGHEST
from sirelief_gui.domain.stats_change import SessionChange
from sirelief_gui.domain.trend_data import Pair
from sirelief_gui.ui.accessible import say, tell_role
from sirelief_gui.ui.dates import day_text
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.focusring import RingKeeper
from sirelief_gui.ui.widgets.textblock import TextBlock
from sirelief_gui.ui.words import domain_words

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TICKS = range(0, HIGHEST + 1, 2)


class SlopeView(Themed, RingKeeper, QWidget):
    """Lines from before to after. Hovering, a tap or Left, Right, Home and End pick one session.

    ``pointed`` comes with the words of the session picked, "" for none; Enter or a double click
    emits ``session_chosen`` with its id.
    """

    pointed = Signal(str)
    session_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # before comes first
        self._rated: tuple[Pair, ...] = ()
        self._change: SessionChange | None = None
        self._summary = ""
        self._at: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tell_role(self, QAccessible.Role.Chart)
        self.setAccessibleName(self.tr("Chart: from before to after, a line for each session"))
        grows = QSizePolicy.Policy.MinimumExpanding  # where a card beside it is taller
        self.setSizePolicy(QSizePolicy.Policy.Expanding, grows)

    @property
    def words(self) -> str:
        """The session picked in words, "" for none."""
        if self._at is None:
            return ""
        pair = self._rated[self._at]
        return pair_in_words(pair, day_text(pair.day), domain_words)

    def set_sessions(
        self, pairs: Sequence[Pair], change: SessionChange | None, summary: str
    ) -> None:
        """Show other sessions; ``summary`` says in words what is seen."""
        self._rated = tuple(
            one for one in pairs if one.counts and None not in (one.before, one.after)
        )
        self._change, self._summary, self._at = change, summary, None
        self._tell()

    def pick(self, session_id: str) -> None:
        """Pick a session by its id, none where it is not among those rated twice."""
        places = (n for n, pair in enumerate(self._rated) if pair.session_id == session_id)
        self._pick(next(places, None))

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.cell")

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        tall = theme.px("chart.slope.height") + round(1.5 * theme.line("caption")) + 12
        return QSize(200, tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    # -- picking ------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pick(self._nearest(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pick(self._nearest(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._choose()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._pick(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._pick(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, key = len(self._rated) - 1, Qt.Key(event.key())
        step = _STEPS.get(key)
        if key in _OPEN and self._at is not None:
            self._choose()
        elif last >= 0 and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._pick(0 if key is Qt.Key.Key_Home else last)
        elif last >= 0 and step is not None:
            self._pick(last if self._at is None else min(max(self._at + step, 0), last))
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self._at is not None:
            self.session_chosen.emit(self._rated[self._at].session_id)

    def _pick(self, at: int | None) -> None:
        if at == self._at:
            return
        self._at = at
        self._tell()
        if self.hasFocus():
            say(self, self.words)
        self.pointed.emit(self.words)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.words or self._summary)
        self.update()

    def _nearest(self, at: QPointF) -> int | None:
        """Return the newest session whose line runs nearest to a place."""
        if not self._rated:
            return None
        plot = self._plot(theme_of(self))
        share = min(max((at.x() - plot.left()) / max(1.0, plot.width()), 0.0), 1.0)

        def off(place: int) -> tuple[float, int]:
            start, end = self._ends(self._rated[place], plot)
            return abs(start.y() + share * (end.y() - start.y()) - at.y()), -place

        return min(range(len(self._rated)), key=off)

    # -- painting -----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = self._plot(theme)
        self._paint_scale(painter, theme, plot)
        self._paint_thin(painter, theme, plot)
        if self._at is not None:
            pair = self._rated[self._at]
            self._paint_line(painter, theme, *self._ends(pair, plot), width=2.5)
            self._paint_scores(painter, theme, pair, plot)
        elif self._change is not None:
            self._paint_usual(painter, theme, plot, self._change)
        painter.end()

    def _plot(self, theme: Theme) -> QRectF:
        inset, top = theme.grown("chart.slope.inset"), theme.line("caption") / 2
        tall = theme.num("chart.slope.height") + max(0, self.height() - self.sizeHint().height())
        return QRectF(inset, top, max(1.0, self.width() - 2.0 * inset), tall)

    def _y(self, score: float, plot: QRectF) -> float:
        return plot.bottom() - plot.height() * score / HIGHEST

    def _ends(self, pair: Pair, plot: QRectF) -> tuple[QPointF, QPointF]:
        before, after = pair.before or 0, pair.after or 0
        return (
            QPointF(plot.left(), self._y(before, plot)),
            QPointF(plot.right(), self._y(after, plot)),
        )

    def _paint_scale(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        for score in _TICKS:
            y = round(self._y(score, plot))
            line = QRectF(plot.left(), y - 0.5, plot.width(), 1)
            painter.fillRect(line, theme.color("grid"))
            block = TextBlock(str(score), "caption", theme, tabular=True)
            block.draw(painter, 0, y - block.height / 2, theme.color("axisText"))
        for text, x in ((self.tr("Before"), plot.left()), (self.tr("After"), plot.right())):
            block = TextBlock(text, "caption", theme)
            left = min(max(0.0, x - block.used / 2), self.width() - block.used)
            block.draw(painter, left, plot.bottom() + 8, theme.color("axisText"))

    def _paint_thin(self, painter: QPainter, theme: Theme, plot: QRectF) -> None:
        most = theme.px("chart.slope.most")
        color = theme.mix("surface", "axisText", theme.num("chart.slope.share"))
        painter.setPen(QPen(color, theme.num("chart.slope.thin")))
        ends = dict.fromkeys((one.before, one.after) for one in self._rated[-most:])
        for before, after in ends:
            painter.drawLine(
                QPointF(plot.left(), self._y(before or 0, plot)),
                QPointF(plot.right(), self._y(after or 0, plot)),
            )

    def _paint_usual(
        self, painter: QPainter, theme: Theme, plot: QRectF, change: SessionChange
    ) -> None:
        """Draw the usual change from the usual score before on, with a bracket for its spread."""
        before = float(median(one.before or 0 for one in self._rated))
        ends = [min(max(before + by, 0.0), HIGHEST) for by in (change.low, change.high)]
        x = plot.right()
        painter.setPen(QPen(theme.color("after"), theme.num("chart.series.line")))
        for score in ends:
            y = self._y(score, plot)
            painter.drawLine(QPointF(x + 8, y), QPointF(x + 14, y))
        low, high = (self._y(score, plot) for score in ends)
        painter.drawLine(QPointF(x + 14, low), QPointF(x + 14, high))
        after = min(max(before + change.median, 0.0), HIGHEST)
        start = QPointF(plot.left(), self._y(before, plot))
        self._paint_line(painter, theme, start, QPointF(x, self._y(after, plot)), width=3.5)

    def _paint_line(
        self, painter: QPainter, theme: Theme, start: QPointF, end: QPointF, *, width: float
    ) -> None:
        painter.setPen(QPen(theme.color("after"), width))
        painter.drawLine(start, end)
        radius = theme.num("chart.seriesWide.r")
        painter.setPen(QPen(theme.color("before"), theme.num("chart.series.outline")))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(start, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("after"))
        painter.drawEllipse(end, radius + 1, radius + 1)

    def _paint_scores(self, painter: QPainter, theme: Theme, pair: Pair, plot: QRectF) -> None:
        start, end = self._ends(pair, plot)
        gap = theme.num("chart.seriesWide.r") + 6
        for score, at, side in ((pair.before, start, -1), (pair.after, end, 1)):
            block = TextBlock(str(score), "control", theme, weight=700)
            x = at.x() + gap if side > 0 else at.x() - gap - block.used
            painter.fillRect(
                QRectF(x - 2, at.y() - block.height / 2, block.used + 4, block.height),
                theme.color("surface"),
            )
            block.draw(painter, x, at.y() - block.height / 2, theme.color("ink"))
