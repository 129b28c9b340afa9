"""What lies over the chart while a session is pointed at: a line, its dots larger, and words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.textblock import TextBlock


@dataclass(frozen=True, slots=True)
class Mark:
    """A session pointed at, in pixels of the overlay; a score that was not rated is None."""

    x: float
    before_y: float | None
    after_y: float | None
    title: str
    detail: str


class Overlay(QWidget):
    """Shows one mark, or nothing. The pointer passes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark: Mark | None = None
        self._plot = QRectF()
        self._is_wide = False

    def set_plot(self, plot: QRectF, *, wide: bool) -> None:
        """Take the rectangle from 0 to 10 and from the first day to the last."""
        self._plot, self._is_wide = plot, wide
        self.update()

    def show_mark(self, mark: Mark | None) -> None:
        """Point at a session, or at none; only what changes is painted again."""
        if mark == self._mark:
            return
        if self._mark is not None:
            self._update_around(self._mark)
        self._mark = mark
        if mark is not None:
            self._update_around(mark)

    def _update_around(self, mark: Mark) -> None:
        theme = theme_of(self)
        reach = round(self._radius(theme)) + 3
        self.update(QRect(round(mark.x) - reach, 0, 2 * reach, self.height()))
        self.update(self._bubble(theme, mark).toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        mark = self._mark
        if mark is None:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("hover"), theme.num("chart.bubble.line"))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(list(theme.nums("chart.bubble.dash")))
        painter.setPen(pen)
        painter.drawLine(QPointF(mark.x, self._plot.top()), QPointF(mark.x, self._plot.bottom()))
        self._paint_dots(painter, theme, mark)
        self._paint_bubble(painter, theme, mark)
        painter.end()

    def _radius(self, theme: Theme) -> float:
        kind = "chart.seriesWide" if self._is_wide else "chart.series"
        grown = theme.num(f"{kind}.r") * theme.num("chart.bubble.grow")
        return grown + theme.num(f"{kind}.outline")

    def _paint_dots(self, painter: QPainter, theme: Theme, mark: Mark) -> None:
        kind = "chart.seriesWide" if self._is_wide else "chart.series"
        radius = theme.num(f"{kind}.r") * theme.num("chart.bubble.grow")
        outline = theme.num(f"{kind}.outline") * theme.num("chart.bubble.grow")
        surface, before, after = (theme.color(role) for role in ("surface", "before", "after"))
        alike = mark.before_y is not None and mark.before_y == mark.after_y
        if mark.after_y is not None and not alike:
            halo = theme.num("chart.plot.halo")
            _dot(painter, QPointF(mark.x, mark.after_y), radius + halo, surface)
            _dot(painter, QPointF(mark.x, mark.after_y), radius, after)
        if mark.before_y is not None:
            center = QPointF(mark.x, mark.before_y)
            _dot(painter, center, radius + outline / 2, before)
            _dot(painter, center, radius - outline / 2, surface)
            if alike:
                _dot(painter, center, radius - outline, after)

    def _bubble(self, theme: Theme, mark: Mark) -> QRectF:
        title, detail = _texts(mark, theme, self._plot.width())
        padding, gap = theme.num("chart.bubble.padding"), theme.num("chart.bubble.gap")
        wide = max(title.used, detail.used if detail else 0) + 2 * padding
        tall = title.height + (detail.height if detail else 0) + 2 * padding - 8
        right, left = mark.x + gap, mark.x - gap - wide
        room = self._plot.right()  # beyond it are the words of the bands
        if right + wide <= room:
            x = right
        else:
            least = min(self._plot.left(), room - wide)
            x = left if left >= least else max(least, min(mark.x - wide / 2, room - wide))
        y = self._plot.top() + theme.num("chart.bubble.top")
        box = QRectF(round(x), round(y), round(wide), round(tall))
        dots = [
            QPointF(mark.x, score) for score in (mark.before_y, mark.after_y) if score is not None
        ]
        reach = self._radius(theme)
        grown = box.adjusted(-reach, -reach, reach, reach)
        if any(grown.contains(dot) for dot in dots):
            box.moveBottom(round(self._plot.bottom() - theme.num("chart.bubble.top")))
        return box

    def _paint_bubble(self, painter: QPainter, theme: Theme, mark: Mark) -> None:
        title, detail = _texts(mark, theme, self._plot.width())
        box, padding = self._bubble(theme, mark), theme.num("chart.bubble.padding")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ink"))
        corner = theme.num("chart.bubble.radius")
        painter.drawRoundedRect(box, corner, corner)
        ink, y = theme.color("bg"), box.top() + padding - 4
        title.draw(painter, box.left() + padding, y, ink)
        if detail is not None:
            detail.draw(painter, box.left() + padding, y + title.height, ink)


def _texts(mark: Mark, theme: Theme, room: float) -> tuple[TextBlock, TextBlock | None]:
    padding = theme.num("chart.bubble.padding")
    width = min(theme.grown("chart.bubble.width"), room) - 2 * padding
    title = TextBlock(mark.title, "small", theme, width=width, weight=600)
    return title, TextBlock(mark.detail, "small", theme, width=width) if mark.detail else None


def _dot(painter: QPainter, center: QPointF, radius: float, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(center, radius, radius)
