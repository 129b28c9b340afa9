"""What Trends shows before there are three sessions."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.trends import FEWEST_SESSIONS
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.painting import dashed_circle
from sirelief_gui.ui.widgets.textblock import TextBlock

_CENTER = Qt.AlignmentFlag.AlignHCenter


class EmptyCard(Card):
    """An invitation to begin, with a circle filled for each session so far.

    ``offers_log`` adds "Only log pain". Signals: ``start_asked``, ``log_pain_asked``.
    """

    start_asked = Signal()
    log_pain_asked = Signal()

    def __init__(self, *, offers_log: bool) -> None:
        super().__init__(padding="space.cardPadding.wide")
        self._steps = _Steps()
        title = Label(self.tr("Your line starts here"), "h2", align=_CENTER)
        lead = Label(
            self.tr(
                "After 3 sessions you will see how your pain changes before and after, and what "
                "helps most."
            ),
            "body",
            "ink2",
            align=_CENTER,
        )
        self._start = PrimaryButton(self.tr("Start first session"), icon="play")
        self._start.clicked.connect(self.start_asked)
        self.column.setSpacing(0)
        for widget, gap in ((_Drawing(), 0), (title, 8), (lead, 24), (self._steps, 24)):
            self.column.addWidget(widget)
            self.column.addSpacing(gap)
        self.column.addWidget(self._start)
        log = TextButton(self.tr("Only log pain"))
        log.clicked.connect(self.log_pain_asked)
        log.setVisible(offers_log)
        if offers_log:
            self.column.addSpacing(8)
        self.column.addWidget(log)

    def set_sessions(self, count: int) -> None:
        """Fill a circle for each session so far."""
        self._steps.set_done(count)
        self._start.set_text(self.tr("Start session") if count else self.tr("Start first session"))


class _Steps(Themed, QWidget):
    """Three circles, dashed until their session is done."""

    def __init__(self) -> None:
        super().__init__()
        self._done = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_done(0)

    def set_done(self, done: int) -> None:
        """Fill the first ``done`` circles."""
        self._done = done
        self.setAccessibleName(
            self.tr("{n} of {total} sessions done").format(n=done, total=FEWEST_SESSIONS)
        )
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        side, gap = theme.grown("chart.empty.circle"), theme.px("chart.empty.circleGap")
        return QSize(FEWEST_SESSIONS * (side + gap) - gap, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, gap = theme.grown("chart.empty.circle"), theme.px("chart.empty.circleGap")
        left = round((self.width() - self.sizeHint().width()) / 2)
        for number in range(FEWEST_SESSIONS):
            box = QRectF(left + number * (side + gap), 0, side, side)
            self._paint_step(painter, theme, box, number)
        painter.end()

    def _paint_step(self, painter: QPainter, theme: Theme, box: QRectF, number: int) -> None:
        if number < self._done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("after"))
            painter.drawEllipse(box)
            inset = round(box.width() / 4)
            mark = box.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, "check", "surface", mark, theme, stroke=3)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(theme.color("ctl"), theme.num("chart.empty.circleLine"))
        dash = theme.nums("chart.empty.circleDash")
        dashed_circle(painter, box, pen, (dash[0], dash[1]))
        block = TextBlock(str(number + 1), "control", theme, weight=700, tabular=True)
        x, y = box.center().x() - block.used / 2, box.center().y() - block.height / 2
        block.draw(painter, x, y, theme.color("ink2"))


class _Drawing(QWidget):
    """A dot, and a dotted line that goes down from it past a rising sun."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(theme.px("chart.empty.line"), theme.px("chart.empty.height"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, middle = theme.num("chart.empty.line") / 2, self.width() / 2
        sun = theme.num("chart.empty.sun")
        ground = theme.num("chart.empty.ground")
        foot = self.height() - theme.num("chart.empty.below")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("rest"))
        center = QPointF(middle, foot - theme.num("chart.empty.rise"))
        painter.drawEllipse(center, sun, sun)
        painter.fillRect(
            QRectF(middle - half, foot - ground / 2, 2 * half, ground), theme.color("stem")
        )
        self._paint_line(painter, theme, QPointF(middle, foot), half)
        painter.end()

    def _paint_line(self, painter: QPainter, theme: Theme, foot: QPointF, half: float) -> None:
        start = foot + QPointF(-0.9 * half, -0.71 * half)
        path = QPainterPath(start)
        path.cubicTo(
            foot + QPointF(-0.42 * half, -0.66 * half),
            foot + QPointF(-0.42 * half, -0.49 * half),
            foot + QPointF(-0.1 * half, -0.49 * half),
        )
        path.cubicTo(
            foot + QPointF(0.26 * half, -0.49 * half),
            foot + QPointF(0.34 * half, -0.26 * half),
            foot + QPointF(0.85 * half, -0.2 * half),
        )
        pen = QPen(theme.color("after"), theme.num("chart.empty.stroke"))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(list(theme.nums("chart.empty.dash")))
        painter.strokePath(path, pen)
        painter.setPen(QPen(theme.color("before"), theme.num("chart.empty.dotLine")))
        painter.setBrush(theme.color("surface"))
        dot = theme.num("chart.empty.dot")
        painter.drawEllipse(start, dot, dot)
