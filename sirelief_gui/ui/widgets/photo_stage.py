"""The stage that can show a picture of her own in place of the figure."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.painting import Kept
from sirelief_gui.ui.widgets.stage import FigureView

_AIR = 8


class PhotoStage(FigureView):
    """Shows the figure, or a picture of hers where one is set (`set_photo`).

    The picture is scaled once for a size and then only drawn; while it is shown the figure behind
    it stands still.
    """

    def __init__(
        self,
        pose: str = "all_fours_neutral",
        *,
        disc: str | None = "holdDisc",
        use: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(pose, disc=disc, use=use, parent=parent)
        self._figure_name = self.accessibleName()
        self._photo: QImage | None = None
        self._kept = Kept(self)

    @property
    def photo(self) -> QImage | None:
        """The picture that is shown, None while it is the figure."""
        return self._photo

    def set_photo(self, photo: QImage | None, name: str) -> None:
        """Show a picture, called ``name`` for those who do not see it; None shows the figure."""
        if photo is self._photo:
            return
        self._photo = photo
        self.setAccessibleName(self._figure_name if photo is None else name)
        self.update()

    def set_pose(
        self,
        pose_from: str,
        pose_to: str | None = None,
        fraction: float = 0.0,
        breath: float = 0.0,
    ) -> None:
        if self._photo is None:
            super().set_pose(pose_from, pose_to, fraction, breath)

    def paintEvent(self, event: QPaintEvent) -> None:
        photo = self._photo
        if photo is None:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        theme = theme_of(self)
        look = (photo.cacheKey(), theme.num("radius.card"))
        self._kept.draw(painter, look, partial(self._paint_photo, photo, theme))
        painter.end()

    def _paint_photo(self, photo: QImage, theme: Theme, painter: QPainter) -> None:
        """Paint the picture whole, as large as there is room, with round corners."""
        room = QRectF(self.rect()).adjusted(_AIR, _AIR, -_AIR, -_AIR)
        scale = min(room.width() / photo.width(), room.height() / photo.height())
        if scale <= 0:
            return
        wide, high = round(photo.width() * scale), round(photo.height() * scale)
        box = QRectF((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)
        shape, corner = QPainterPath(), theme.num("radius.card")
        shape.addRoundedRect(box, corner, corner)
        ratio = self.devicePixelRatioF()
        fine = photo.scaled(
            (box.size() * ratio).toSize(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        brush = QBrush(fine)  # a clip would have rough edges
        brush.setTransform(
            QTransform.fromTranslate(box.left(), box.top()).scale(1 / ratio, 1 / ratio)
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, brush)
