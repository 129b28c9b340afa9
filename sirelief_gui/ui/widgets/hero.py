"""The apricot field with the figure before its sun, at the head of a card or a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.rep_loop import RepPart, pose_at
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.rep_loop import RepLoop
from sirelief_gui.ui.widgets.stage import FigureView

SHOWN = 2
"""Reps shown when the page appears; after that the figure rests."""


class Hero(Themed, QWidget):
    """Fills its box with ``hold``; ``air`` is the room under the mat in pixels.

    ``rounded`` takes the card's corners at the top. The figure keeps its shape and stands in
    the middle. It shows a rep twice when ``loop`` plays (`show_rep`) and the page appears.
    """

    def __init__(
        self, *, rounded: bool = True, use: str = "hero", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rounded, self._air, self._over, self._height = rounded, 4, 0, 156
        self._share = 1.0
        self.figure = FigureView(use=use)
        self.figure.setParent(self)
        self.loop = RepLoop(self, times=SHOWN)
        self.loop.moved.connect(self._follow)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_rep(self, parts: Sequence[RepPart]) -> None:
        """Show the start of a rep; it goes on when the loop plays."""
        self.loop.set_parts(parts)

    def _follow(self) -> None:
        if self.loop.parts:
            self.figure.set_pose(*pose_at(self.loop.parts, self.loop.moment))

    def set_measures(self, *, height: int, air: int, over: int, share: float = 1.0) -> None:
        """Take a height, the room under the mat and over the figure's box, in pixels.

        ``share`` is the part of the width the mat's box may take.
        """
        self._height, self._air, self._over, self._share = height, air, over, share
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(280, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self._height, 160))

    def on_theme(self, theme: Theme) -> None:
        if theme.reduce_motion and self.loop.is_playing:
            # The system's wish comes a moment after the window: the figure has begun by then.
            self.loop.set_playing(False)
            self.show_rep(self.loop.parts)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        theme = theme_of(self)
        wide, tall = theme.num("figure.canvas.w"), theme.num("figure.canvas.h")
        foot = theme.num("figure.canvas.matTop") + theme.num("figure.canvas.matHeight")
        foot -= theme.num("painted.stage.top")
        room = self.height() - self._air - self._over
        scale = max(0.1, min(room / foot, self.width() * self._share / wide))
        width, height = round(wide * scale), round(tall * scale)
        top = self.height() - self._air - round(foot * scale)
        self.figure.setGeometry((self.width() - width) // 2, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if not self._rounded:
            painter.fillRect(box, theme.color("hold"))
            return
        corner = theme.num("radius.card") - theme.num("border.hair")
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(box, corner, corner)
        path.addRect(box.adjusted(0, corner, 0, 0))
        painter.fillPath(path, theme.color("hold"))
        painter.end()
