"""The drawing of a space set up well: she on her mat, the screen one to two meters away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.stage import FigureView
from sirelief_gui.ui.widgets.textblock import TextBlock


class SpaceDrawing(Themed, QWidget):
    """Figure, laptop on a stand, and the distance between; scales to its box."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(
            self.tr("Drawing: on hands and knees on a mat, the screen 1 to 2 m in front")
        )
        self._figure = FigureView(disc="restDisc")
        self._figure.setParent(self)
        self._height = round(tokens().numbers["setup.drawing.h"])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_height(self, pixels: int) -> None:
        """Take another height."""
        if pixels != self._height:
            self._height = pixels
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme_of(self).px("setup.drawing.w"), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def on_theme(self, theme: Theme) -> None:
        self._place()

    def _view(self, theme: Theme) -> tuple[float, QPointF]:
        """Return the scale of the drawing and where its corner lies."""
        wide, tall = theme.num("setup.drawing.w"), theme.num("setup.drawing.h")
        scale = min(self.width() / wide, self.height() / tall)
        corner = QPointF((self.width() - wide * scale) / 2, (self.height() - tall * scale) / 2)
        return scale, corner

    def _place(self) -> None:
        theme = theme_of(self)
        scale, corner = self._view(theme)
        size = theme.num("setup.drawing.figure") * scale
        left = corner.x() + theme.num("setup.drawing.figureLeft") * scale
        mat = corner.y() + theme.num("setup.drawing.mat") * scale
        tall = size * theme.num("figure.canvas.h")
        above = (theme.num("figure.canvas.matTop") - theme.num("painted.stage.top")) * size
        wide = size * theme.num("figure.canvas.w")
        self._figure.setGeometry(round(left), round(mat - above), round(wide), round(tall))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        paint_surface(painter, QRectF(self.rect()), theme, fill="rest", border="")
        scale, corner = self._view(theme)
        painter.translate(corner)
        painter.scale(scale, scale)
        self._paint_screen(painter, theme)
        self._paint_distance(painter, theme, scale)
        painter.end()

    def _paint_screen(self, painter: QPainter, theme: Theme) -> None:
        stand = QRectF(*theme.nums("setup.drawing.stand"))
        radius = theme.num("setup.drawing.standRadius")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("restTrack"))
        painter.drawRoundedRect(stand, radius, radius)
        for role, thick, path in (
            ("ink", "thick", "base"),
            ("ink", "thick", "lid"),
            ("holdRing", "thin", "screen"),
        ):
            width = theme.num(f"setup.drawing.{thick}")
            line, cap = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap
            painter.setPen(QPen(theme.color(role), width, line, cap))
            x1, y1, x2, y2 = theme.nums(f"setup.drawing.{path}")
            painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))

    def _paint_distance(self, painter: QPainter, theme: Theme, scale: float) -> None:
        x1, x2, y = theme.nums("setup.drawing.distance")
        tick, gap = theme.num("setup.drawing.tick"), theme.num("setup.drawing.wordsGap")
        words = TextBlock(self.tr("1 to 2 m"), "body", theme, weight=700)
        above = self._view(theme)[1].y()
        is_low = (y - tick - gap) * scale + above < words.height
        if is_low:  # the words go under the line, which rises to make room for them
            y = tick + (theme.num("setup.drawing.lineTop") - above) / scale
        painter.setPen(QPen(theme.color("ink"), theme.num("border.selected")))
        painter.drawLine(QPointF(x1, y), QPointF(x2, y))
        for x in (x1, x2):
            painter.drawLine(QPointF(x, y - tick), QPointF(x, y + tick))
        # Words keep their size, however large the drawing is.
        painter.translate((x1 + x2) / 2, y)
        painter.scale(1 / scale, 1 / scale)
        away = (tick + gap) * scale
        top = away / 2 if is_low else -away - words.height
        words.draw(painter, -words.used / 2, top, theme.color("ink"))
