"""What the session pages share about the figure: how it is moved, and "Showing one rep"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.ui.figure.library import roomy
from sirelief_gui.ui.photo import PhotoOf, photo_words
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.photo_stage import PhotoStage
from sirelief_gui.ui.widgets.stage import FigureView
from sirelief_gui.ui.widgets.stage_scene import moves_between
from sirelief_gui.ui.widgets.textblock import TextBlock

_FADE_SHARE = 0.15
"""Part of the way in which poses that cannot be moved between fade into each other."""


def show_figure(stage: FigureView, view: PlayerView, *, small: bool = False) -> None:
    """Show the figure as it is in a view; with motion reduced, only the pose it comes to.

    ``small`` takes the poses of small drawings.
    """
    start, end = view.pose_from, view.pose_to
    if small:
        start, end = roomy(start), roomy(end)
    if theme_of(stage).reduce_motion:
        stage.set_pose(end)
        return
    fraction = view.pose_fraction
    if start != end and not moves_between(start, end):
        fraction = min(1.0, fraction / _FADE_SHARE)
    stage.set_pose(start, end, fraction, view.breath)


def show_photo(stage: PhotoStage, view: PlayerView, photo_of: PhotoOf) -> None:
    """Put her own picture in place of the figure where the exercise has one that can be shown."""
    stage.set_photo(photo_of(view.picture), photo_words(view.title))


class ShowingLine(Themed, QWidget):
    """An eye and a few words under the figure, in the middle of the box."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._wide = text, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)

    def set_wide(self, is_wide: bool) -> None:
        """Take the measures of the wide layout or of the phone."""
        if is_wide != self._wide:
            self._wide = is_wide
            self.update()

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def wanted(self) -> QSize:
        """Return the room that eye and words take, in pixels."""
        theme = theme_of(self)
        width = self._eye(theme) + self._gap(theme) + self._block(theme).used
        return QSize(round(width) + 1, max(self._eye(theme), round(theme.line(self._style()))))

    def _style(self) -> str:
        return "leadWide" if self._wide else "control"

    def _eye(self, theme: Theme) -> int:
        return theme.px("session.ready.markWide") if self._wide else theme.px("session.ready.mark")

    def _gap(self, theme: Theme) -> int:
        return theme.px("widget.chipGap")

    def _block(self, theme: Theme) -> TextBlock:
        return TextBlock(self._text, self._style(), theme, weight=600)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        block, eye = self._block(theme), self._eye(theme)
        wanted = eye + self._gap(theme) + block.used
        left = (self.width() - wanted) / 2
        right_to_left = self.isRightToLeft()
        icon = left + wanted - eye if right_to_left else left
        box = QRectF(icon, (self.height() - eye) / 2, eye, eye)
        paint_icon(painter, "eye", "ink", box, theme)
        x = left if right_to_left else left + eye + self._gap(theme)
        block.draw(painter, x, (self.height() - block.height) / 2, theme.color("ink"))
        painter.end()
