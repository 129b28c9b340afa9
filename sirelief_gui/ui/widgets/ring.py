"""The ring of time left with its seconds in the middle: what is read from the floor."""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.painting import Glide, text_path

_STYLES = {
    "phone": "timer",
    "rest": "timerRest",
    "short": "timerShort",
    "restShort": "timerShort",
    "ready": "timerReady",
    "wide": "timerWide",
    "restWide": "timerRestWide",
    "readyWide": "timerReadyWide",
    "changeWide": "timerReadyWide",
}
_OWN_SIZE = ("changeWide",)


class Ring(QWidget):
    """A track, an arc of the time left clockwise from 12 o'clock, and the seconds left.

    ``kind`` names a ring of the theme ("phone", "rest", "wide" …): its size is the preferred
    one, and stroke and digits grow and shrink with the box the layout gives.
    """

    def __init__(self, kind: str = "phone", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._fraction = 1.0
        self._seconds: int | None = None
        self._digits = 1
        self._ring, self._track, self._ink = "holdRing", "holdTrack", "ink"
        self._leaving = ""
        self._turn = 1.0
        self._glide = Glide(self, self._on_turn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("No time left"))

    @property
    def kind(self) -> str:
        """Which ring of the theme this is."""
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Take the measures of another ring of the theme, as when the layout changes."""
        if kind != self._kind:
            self._kind = kind
            self.updateGeometry()
            self.update()

    def set_time(
        self,
        fraction_left: float,
        seconds: int | None,
        *,
        ring: str = "holdRing",
        track: str = "holdTrack",
        ink: str = "ink",
    ) -> None:
        """Show how much is left: a fraction of the circle (0 to 1) and whole seconds, or none.

        The digits keep the size that the longest number of a phase needs, so that 9 after 10
        does not jump; a fraction that rises starts a new phase. With motion reduced the arc
        steps with the seconds.
        """
        fraction = min(1.0, max(0.0, fraction_left))
        is_step = seconds != self._seconds or fraction in (0.0, 1.0)
        if seconds != self._seconds:
            self._change_digits(seconds, fresh=fraction > self._fraction)
        if is_step or not theme_of(self).reduce_motion:
            self._fraction = fraction
        self._ring, self._track, self._ink = ring, track, ink
        self.update()

    @property
    def seconds(self) -> int | None:
        """The number shown."""
        return self._seconds

    @property
    def fraction_left(self) -> float:
        """The share of the circle that the arc covers."""
        return self._fraction

    def _change_digits(self, seconds: int | None, *, fresh: bool) -> None:
        self._leaving = "" if self._seconds is None else str(self._seconds)
        self._seconds = seconds
        count = len(str(seconds)) if seconds is not None else 1
        self._digits = count if fresh else max(count, self._digits)
        self.setAccessibleName(self._words(seconds))
        theme = theme_of(self)
        ms = 0 if theme.reduce_motion else theme.ms("fast")
        self._glide.run(0.0, 1.0, ms, theme.easing("standard"))

    def _words(self, seconds: int | None) -> str:
        if seconds is None:
            return self.tr("No time left")
        if seconds == 1:
            return self.tr("1 second left")
        return self.tr("{n} seconds left").format(n=seconds)

    def _on_turn(self, turn: float) -> None:
        self._turn = turn
        self.update()

    def sizeHint(self) -> QSize:
        size = theme_of(self).px(f"ring.{self._kind}.size")
        return QSize(size, size)

    def minimumSizeHint(self) -> QSize:
        size = theme_of(self).px("target.min")
        return QSize(size, size)

    def cap_height(self) -> float:
        """Return how high the digits are now, in pixels (a capital's height)."""
        theme = theme_of(self)
        size, _ = self._digit_scale(theme)
        return QFontMetricsF(self._font(theme)).capHeight() * size

    def _font(self, theme: Theme) -> QFont:
        font = theme.font(_STYLES[self._kind], tabular=True)
        if self._kind in _OWN_SIZE:
            font.setPixelSize(theme.px(f"painted.ringDigits.{self._kind}"))
        return font

    def _scale(self, theme: Theme) -> float:
        return min(self.width(), self.height()) / theme.num(f"ring.{self._kind}.size")

    def _digit_scale(self, theme: Theme) -> tuple[float, float]:
        """Return how much the style's digits grow, and how narrow they get."""
        scale = self._scale(theme)
        size, stroke = theme.num(f"ring.{self._kind}.size"), theme.num(f"ring.{self._kind}.stroke")
        inner = (size - 2 * stroke) * theme.num("painted.digitFill")
        metrics = QFontMetricsF(self._font(theme))
        width = metrics.tightBoundingRect("8" * self._digits).width()
        height = metrics.capHeight()
        room = sqrt(max(inner * inner - height * height, 0.0))
        narrow = min(1.0, max(theme.num("painted.digitNarrow"), room / width))
        shrink = min(1.0, inner / sqrt((width * narrow) ** 2 + height**2))
        return scale * shrink, narrow

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_arc(painter, theme)
        text = "" if self._seconds is None else str(self._seconds)
        rise = theme.num("painted.digitRise")
        if self._turn < 1.0:
            painter.setOpacity(1.0 - self._turn)
            self._paint_digits(painter, theme, self._leaving, -rise * self._turn)
        painter.setOpacity(self._turn)
        self._paint_digits(painter, theme, text, 0.0)

    def _paint_arc(self, painter: QPainter, theme: Theme) -> None:
        scale = self._scale(theme)
        stroke = theme.num(f"ring.{self._kind}.stroke") * scale
        side = min(self.width(), self.height()) - stroke
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(theme.color(self._track), stroke))
        painter.drawEllipse(rect)
        if self._fraction > 0:
            cap = Qt.PenCapStyle.RoundCap
            painter.setPen(QPen(theme.color(self._ring), stroke, Qt.PenStyle.SolidLine, cap))
            painter.drawArc(rect, 90 * 16, round(-360 * 16 * self._fraction))

    def _paint_digits(self, painter: QPainter, theme: Theme, text: str, dy: float) -> None:
        if not text:
            return
        font = self._font(theme)
        size, narrow = self._digit_scale(theme)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(text) - font.letterSpacing()
        base = self._scale(theme)
        lift = theme.num("painted.digitLift") * min(
            1.0, theme.num(f"ring.{self._kind}.size") / theme.num("ring.phone.size")
        )
        centre = QRectF(self.rect()).center() + QPointF(0, dy * base - lift * min(1.0, base))
        place = QTransform.fromTranslate(centre.x(), centre.y()).scale(size * narrow, size)
        place.translate(-width / 2, metrics.capHeight() / 2)
        painter.fillPath(place.map(text_path(font, text)), theme.color(self._ink))
