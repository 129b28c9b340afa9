"""A bar of three parts: how often an exercise eased it, changed nothing, and hurt."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.record import Comfort
from sirelief_gui.ui.mirror import mirror
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.pressable import half_pixel

_ORDER = (Comfort.EASED, Comfort.SAME, Comfort.HURT)
_FILLS = {Comfort.EASED: "after", Comfort.SAME: "stem", Comfort.HURT: "surface"}


class ShareBar(QWidget):
    """Filled, pale and hollow, so that no part is told by its color alone; it says nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[Comfort, int] = {}
        self._is_wide = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counts(self, *, eased: int, same: int, hurt: int) -> None:
        """Show other counts; a part without any is left out."""
        counts = dict(zip(_ORDER, (eased, same, hurt), strict=True))
        self._counts = {comfort: count for comfort, count in counts.items() if count}
        self.update()

    def set_wide(self, is_wide: bool) -> None:
        """Take the height of a wide window."""
        self._is_wide = is_wide
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(
            120, theme.px("chart.bars.heightWide" if self._is_wide else "chart.bars.height")
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, QRectF(self.rect()), self)
        x, last = 0.0, len(self._counts) - 1
        widths = self._widths(theme)
        for place, (comfort, width) in enumerate(zip(self._counts, widths, strict=True)):
            box = QRectF(x, 0, width, self.height())
            paint_part(painter, theme, box, comfort, is_first=place == 0, is_last=place == last)
            x += width + theme.num("chart.bars.gap")
        painter.end()

    def _widths(self, theme: Theme) -> list[float]:
        """Share the width out by the counts; the largest part gives what a tiny one needs."""
        room = self.width() - theme.num("chart.bars.gap") * (len(self._counts) - 1)
        total, least = sum(self._counts.values()), theme.num("chart.bars.least")
        widths = [max(least, room * count / total) for count in self._counts.values()]
        widths[widths.index(max(widths))] -= sum(widths) - room
        return widths


class PartMark(Themed, QWidget):
    """A part of a bar for the legend; it says nothing by itself."""

    def __init__(self, comfort: Comfort) -> None:
        super().__init__()
        self._comfort = comfort

    def on_theme(self, theme: Theme) -> None:
        self.setFixedSize(QSize(theme.px("chart.calendar.legend"), theme.px("chart.bars.height")))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = theme_of(self), QRectF(self.rect())
        paint_part(painter, theme, box, self._comfort, radius=theme.num("chart.bars.legendCorner"))
        painter.end()


def paint_part(
    painter: QPainter,
    theme: Theme,
    box: QRectF,
    comfort: Comfort,
    *,
    is_first: bool = False,
    is_last: bool = False,
    radius: float | None = None,
) -> None:
    """Paint one part; the ends of the whole bar are round, ``radius`` rounds all four corners."""
    inner = theme.num("chart.bars.corner") if radius is None else radius
    painter.setBrush(theme.color(_FILLS[comfort]))
    painter.setPen(Qt.PenStyle.NoPen)
    if comfort is Comfort.HURT:
        width = theme.num("chart.bars.stroke")
        painter.setPen(QPen(theme.color("before"), width))
        box = half_pixel(box, width)
    round_end = min(box.height(), box.width()) / 2
    left = round_end if is_first else inner
    right = round_end if is_last else inner
    painter.drawPath(_rounded(box, left, right))


def _rounded(box: QRectF, left: float, right: float) -> QPainterPath:
    """Return a rectangle with one radius at its left and another at its right corners."""
    path = QPainterPath()
    path.moveTo(box.left() + left, box.top())
    path.lineTo(box.right() - right, box.top())
    path.arcTo(QRectF(box.right() - 2 * right, box.top(), 2 * right, 2 * right), 90, -90)
    path.lineTo(box.right(), box.bottom() - right)
    bottom = box.bottom() - 2 * right
    path.arcTo(QRectF(box.right() - 2 * right, bottom, 2 * right, 2 * right), 0, -90)
    path.lineTo(box.left() + left, box.bottom())
    path.arcTo(QRectF(box.left(), box.bottom() - 2 * left, 2 * left, 2 * left), 270, -90)
    path.lineTo(box.left(), box.top() + left)
    path.arcTo(QRectF(box.left(), box.top(), 2 * left, 2 * left), 180, -90)
    path.closeSubpath()
    return path
