"""The ring of time left with its seconds in the middle: what is read from the floor."""

from __future__ import annotations

from functools import partial
from math import ceil, cos, floor, pi, sin, sqrt

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.words import plural
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.painting import Glide, Kept, in_lines, text_path
from sirelief_gui.ui.words import domain_words

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
_LEAST = 0.5
"""Device pixels that the end of the arc goes before it is painted again."""
_POINTS = 240
_CAP = 10
"""Straight lines that stand for a circle, and for a half one at the end of the arc."""


class _Circle:
    """Where the ring lies in its box: middle, radius of the line's middle, and its width."""

    def __init__(self, x: float, y: float, r: float, width: float) -> None:
        self.x, self.y, self.r, self.width = x, y, r, width
        # Laid out once, and the same for a whole arc and the piece of one.
        self._outer = self._edge(width / 2)
        self._inner = self._edge(-width / 2)
        self._first = self._cap(0.0, pi)

    def _edge(self, away: float) -> list[QPointF]:
        turns = (2 * pi * step / _POINTS for step in range(_POINTS + 1))
        r = self.r + away
        return [QPointF(self.x + r * sin(turn), self.y - r * cos(turn)) for turn in turns]

    def _cap(self, at: float, first: float) -> list[QPointF]:
        """Return the half circle that ends the line at a turn, from ``first`` on."""
        turn, (x, y) = 2 * pi * at, self.at(at)
        turns = (turn + first + pi * step / _CAP for step in range(_CAP + 1))
        half = self.width / 2
        return [QPointF(x + half * sin(angle), y - half * cos(angle)) for angle in turns]

    def at(self, turn: float) -> tuple[float, float]:
        """Return the place ``turn`` (0 to 1) of the way round from 12 o'clock."""
        return self.x + self.r * sin(2 * pi * turn), self.y - self.r * cos(2 * pi * turn)

    def track(self) -> QPainterPath:
        """Return the whole ring."""
        path = QPainterPath()
        path.addPolygon(self._outer)
        path.addPolygon(self._inner)
        return path

    def arc(self, end: float, *, start: float = 0.0) -> QPainterPath:
        """Return the ring clockwise as far as ``end``, with round ends.

        With a ``start`` it begins there, or a hair later, with a straight one.
        """
        first, last = ceil(start * _POINTS), floor(end * _POINTS) + 1
        points = self._outer[first:last] + self._cap(end, 0.0) + self._inner[first:last][::-1]
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addPolygon(points if start else points + self._first)
        return path

    def between(self, a: float, b: float) -> QRect:
        """Return the box in which arcs as far as ``a`` and ``b`` differ."""
        low, high = min(a, b), max(a, b)
        quarters = [k / 4 for k in range(ceil(low * 4), floor(high * 4) + 1)]
        points = [self.at(turn) for turn in (low, high, *quarters)]
        half = self.width / 2 + 1
        left, top = (floor(min(part) - half) for part in zip(*points, strict=True))
        right, bottom = (ceil(max(part) + half) for part in zip(*points, strict=True))
        return QRect(left, top, right - left, bottom - top)


class Ring(QWidget):
    """A track, an arc of the time left clockwise from 12 o'clock, and the seconds left.

    ``kind`` names a ring of the theme ("phone", "rest", "wide" …): its size is the preferred
    one, and stroke and digits grow and shrink with the box the layout gives.
    """

    def __init__(self, kind: str = "phone", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._fraction = self._shown = 1.0
        self._seconds: int | None = None
        self._digits = 1
        self._ring, self._track, self._ink = "holdRing", "holdTrack", "ink"
        self._leaving = ""
        self._turn = 1.0
        self._moved: tuple[float, float, QRect] | None = None
        self._place: tuple[object, _Circle] | None = None
        self._track_kept = Kept(self)
        self._box: tuple[object, QRect] | None = None
        self._digit_paths: dict[tuple[object, ...], QPainterPath] = {}
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
        theme = theme_of(self)
        if is_step or not theme.reduce_motion:
            self._fraction = fraction
        if (ring, track, ink) != (self._ring, self._track, self._ink):
            self._ring, self._track, self._ink = ring, track, ink
            self.update()
        self._move_arc(theme)

    def _move_arc(self, theme: Theme) -> None:
        """Have the end of the arc painted where it is now, if it went far enough to be seen."""
        shown, now = self._shown, self._fraction
        if now == shown:
            return
        circle = self._circle(theme)
        length = abs(now - shown) * 2 * pi * circle.r * self.devicePixelRatioF()
        if length >= _LEAST or now in (0.0, 1.0) or shown == 0.0:
            self._shown = now
            if 0.0 in (now, shown):  # the round start comes or goes as well
                self._moved = None
                self.update()
            else:
                box = circle.between(shown, now)
                self._moved = (min(shown, now), max(shown, now), box)
                self.update(box)

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
        digits = count if fresh else max(count, self._digits)
        if digits != self._digits:
            self._digits = digits
            self.update()
        self.setAccessibleName(self._words(seconds))
        theme = theme_of(self)
        ms = 0 if theme.reduce_motion else theme.ms("fast")
        self._glide.run(0.0, 1.0, ms, theme.easing("standard"))

    def _words(self, seconds: int | None) -> str:
        if seconds is None:
            return self.tr("No time left")
        left = plural(seconds, "1 second left", "{n} seconds left", domain_words)
        return left.format(n=seconds)

    def _on_turn(self, turn: float) -> None:
        self._turn = turn
        self.update(self._digit_box(theme_of(self)))

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

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_arc(painter, theme, event.rect())
        if not event.rect().intersects(self._digit_box(theme)):
            return
        ink = theme.color(self._ink)
        if self._turn < 1.0:
            painter.setOpacity(1.0 - self._turn)
            leaving = self._digit_path(theme, self._leaving)
            painter.translate(0, -self._rise(theme) * self._turn)
            painter.fillPath(leaving, ink)
            painter.resetTransform()
        painter.setOpacity(self._turn)
        painter.fillPath(self._digit_path(theme, self._text()), ink)

    def _circle(self, theme: Theme) -> _Circle:
        width, height = self.width(), self.height()
        key = (theme, self._kind, width, height)
        if self._place is None or self._place[0] != key:
            line = theme.num(f"ring.{self._kind}.stroke") * self._scale(theme)
            r = (min(width, height) - line) / 2
            self._place = (key, _Circle(width / 2, height / 2, r, line))
        return self._place[1]

    def _paint_arc(self, painter: QPainter, theme: Theme, within: QRect) -> None:
        circle = self._circle(theme)
        look = (theme, self._kind, self._track)
        self._track_kept.draw(painter, look, partial(self._paint_track, theme), within=within)
        if self._shown <= 0:
            return
        start = 0.0
        if self._moved is not None and self._moved[2].contains(within):
            # Only the end has moved: only the part of the circle around it is worth laying out.
            start = max(0.0, self._moved[0] - (circle.width + 4) / (2 * pi * circle.r))
        painter.fillPath(circle.arc(self._shown, start=start), theme.color(self._ring))

    def _paint_track(self, theme: Theme, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._circle(theme).track()
        painter.fillPath(track, theme.color(self._track))
        if theme.high_contrast:
            painter.setClipPath(track)  # half of the stroke lies within
            painter.strokePath(track, QPen(theme.color("ink"), 2 * theme.num("ring.outline.width")))

    def _text(self) -> str:
        return "" if self._seconds is None else str(self._seconds)

    def _rise(self, theme: Theme) -> float:
        """Return how far the digits that leave go up."""
        return theme.num("painted.digitRise") * self._scale(theme)

    def _digit_box(self, theme: Theme) -> QRect:
        """Return where digits are, those that leave included."""
        leaving = self._leaving if self._turn < 1.0 else ""
        key = (theme, self._kind, self._digits, self._text(), leaving, self.width(), self.height())
        if self._box is None or self._box[0] != key:
            self._box = (key, self._around(theme, leaving))
        return self._box[1]

    def _around(self, theme: Theme, leaving: str) -> QRect:
        box = QRectF()
        for text in (self._text(), leaving):
            box |= self._digit_path(theme, text).controlPointRect()
        rise = self._rise(theme)
        return box.adjusted(-1, -1 - abs(rise), 1, 1 + abs(rise)).toAlignedRect()

    def _digit_path(self, theme: Theme, text: str) -> QPainterPath:
        """Return a number where it stands at rest, laid out once."""
        key = (text, self._digits, theme, self._kind, self.size())
        found = self._digit_paths.get(key)
        if found is None:
            if len(self._digit_paths) > 12:
                self._digit_paths.clear()
            found = self._digit_paths[key] = self._laid_out(theme, text)
        return found

    def _laid_out(self, theme: Theme, text: str) -> QPainterPath:
        font = self._font(theme)
        size, narrow = self._digit_scale(theme)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(text) - font.letterSpacing()
        lift = theme.num("painted.digitLift") * min(
            1.0, theme.num(f"ring.{self._kind}.size") / theme.num("ring.phone.size")
        )
        base = self._scale(theme)
        centre = QRectF(self.rect()).center() - QPointF(0, lift * min(1.0, base))
        place = QTransform.fromTranslate(centre.x(), centre.y()).scale(size * narrow, size)
        place.translate(-width / 2, metrics.capHeight() / 2)
        return in_lines(place.map(text_path(font, text)))
