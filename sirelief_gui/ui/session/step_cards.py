"""Three small drawings of a change of position, the current one framed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import PlayerView, StepState, StepView
from sirelief_gui.ui.figure.library import roomy
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.session.page import tall
from sirelief_gui.ui.session.showing import show_figure
from sirelief_gui.ui.session.steps import paint_number
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.stage import FigureView

CARDS = 3


class _Badge(QWidget):
    """The number of a step, or a check once it is done; lies over the drawing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._step: StepView | None = None

    def show_step(self, step: StepView) -> None:
        self._step = step
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._step is None:
            return
        theme, painter, disc = theme_of(self), QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._step.state is not StepState.DONE:
            is_now = self._step.state is StepState.CURRENT
            fill, ink = ("pri", "onpri") if is_now else ("ready", "readyInk")
            paint_number(painter, theme, disc, str(self._step.number), fill=fill, ink=ink)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("ready"))
            painter.drawEllipse(disc)
            inset = disc.width() * 0.22
            mark = disc.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, "check", "readyInk", mark, theme, stroke=3)
        painter.end()


class StepCard(Themed, QWidget):
    """One step as a drawing, with its number or a check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: StepView | None = None
        self._wide = False
        self._figure = FigureView(disc=None, use="card", parent=self)
        self._badge = _Badge(self)

    def show_step(self, step: StepView, *, wide: bool) -> None:
        """Show a step."""
        self._wide = wide
        if step.pose and step.state is not StepState.CURRENT:
            self._figure.set_pose(roomy(step.pose))
        self._figure.setVisible(bool(step.pose))
        self._step = step
        self._badge.show_step(step)
        self.setAccessibleName(step.caption or step.text)
        self._place()
        self.update()

    def show_figure(self, view: PlayerView) -> None:
        """Move the figure as the view says, while this is the step being spoken."""
        self._figure.set_mirrored(view.mirrored)
        if self._step is not None and self._step.state is StepState.CURRENT:
            show_figure(self._figure, view, small=True)

    def on_theme(self, theme: Theme) -> None:
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        inset = 14 if self._wide else 7
        self._figure.setGeometry(self.rect().adjusted(inset, inset, -inset, -inset))
        theme, at = theme_of(self), 16 if self._wide else 8
        side = theme.px("session.change.wideBadge" if self._wide else "session.change.badge")
        put(self._badge, at, at, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._step is None:
            return
        theme, painter = theme_of(self), QPainter(self)
        is_now = self._step.state is StepState.CURRENT
        paint_surface(
            painter,
            QRectF(self.rect()),
            theme,
            fill="surface" if is_now else "readyDisc",
            border="pri" if is_now else "",
            border_width="session.change.border",
            radius="radius.sheet" if self._wide else "radius.tile",
        )
        painter.end()


class StepCards(Themed, QWidget):
    """The step before, the current one and the next, with captions under them in wide windows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = False
        self._shown: tuple[StepView, ...] = ()
        center = Qt.AlignmentFlag.AlignHCenter
        self._cards = [StepCard(self) for _ in range(CARDS)]
        self._captions = [Label("", "leadWide", align=center, parent=self) for _ in range(CARDS)]

    def show_steps(self, steps: tuple[StepView, ...]) -> None:
        """Show the three steps around the current one."""
        now = next((i for i, s in enumerate(steps) if s.state is StepState.CURRENT), 0)
        first = max(0, min(now - 1, len(steps) - CARDS))
        shown = steps[first : first + CARDS]
        if shown != self._shown:
            self._shown = shown
            self.lay()

    def show_figure(self, view: PlayerView) -> None:
        """Let the current drawing move as the view says; the others stand still."""
        for card in self._cards:
            card.show_figure(view)

    def set_wide(self, is_wide: bool) -> None:
        """Take the measures of the wide layout or of the phone."""
        self._wide = is_wide

    def set_caption_style(self, style: str) -> None:
        """Show the captions in a style of the type scale."""
        for caption in self._captions:
            caption.set_style(style)

    def caption_height(self, width: int) -> int:
        """Return the height of the captions, air included."""
        if not self._wide:
            return 0
        each = self._each(width)
        return 12 + max(tall(caption, each) for caption in self._captions)

    def _each(self, width: int) -> int:
        theme = theme_of(self)
        gap = theme.px("session.change.cardGapWide" if self._wide else "session.change.cardGap")
        return (width - gap * (CARDS - 1)) // CARDS

    def lay(self) -> None:
        """Place cards and captions in the box as it is now."""
        each = self._each(self.width())
        under = self.caption_height(self.width())
        step = (self.width() - each) / (CARDS - 1)
        for number, (card, caption) in enumerate(zip(self._cards, self._captions, strict=True)):
            is_shown = number < len(self._shown)
            card.setVisible(is_shown)
            caption.setVisible(is_shown and self._wide)
            if not is_shown:
                continue
            x, what = round(number * step), self._shown[number]
            caption.setText(f"**{what.caption}**" if _is_now(what) else what.caption)
            put(card, x, 0, each, self.height() - under)
            card.show_step(what, wide=self._wide)
            put(caption, x, self.height() - under + 12, each, under - 12)

    def on_theme(self, theme: Theme) -> None:
        self.lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay()


def _is_now(step: StepView) -> bool:
    return step.state is StepState.CURRENT and bool(step.caption)
