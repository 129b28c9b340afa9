"""A rep shown over and over: the figure before its flood, the phase, a bar and play or pause."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.rep_loop import RepMoment, RepPart, pose_at
from sirelief_gui.ui.figure.library import roomy
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import put
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.phase_bar import PhaseBar
from sirelief_gui.ui.widgets.photo_stage import PhotoStage
from sirelief_gui.ui.widgets.rep_loop import RepLoop
from sirelief_gui.ui.widgets.textblock import TextBlock

_HEIGHTS = {Form.PHONE: 302, Form.SHORT: 236, Form.WIDE: 420}
_SIDE, _FOOT, _GAP = 20, 12, 10
_BACK = 56
"""Pixels over two figures: the way back stands above them. One figure stands beside it."""
_PILL = 14


class RepHead(Themed, QWidget):
    """Shows a rep on one stage, or on two where it goes two ways (``ways``: their poses).

    ``tone`` is the flood: "hold", "rest" or "ready". It plays from the start unless motion is
    reduced; once it is, it stands still until she presses Play. The arrows and the place to feel it
    are shown.
    """

    def __init__(
        self,
        *,
        tone: str,
        ways: Sequence[str] = (),
        now: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._all_ways, self._form = tone, tuple(ways), Form.PHONE
        self._ways = self._all_ways
        self.loop = RepLoop(self, now=now)
        self.back = IconButton("arrow-left", self.tr("Back"))
        self.back.setParent(self)
        disc = f"{tone}Disc"
        self.figures = [PhotoStage(roomy(pose), disc=disc, parent=self) for pose in self._all_ways]
        if not self.figures:
            self.figures.append(PhotoStage(disc=disc, parent=self))
        for figure in self.figures:
            figure.set_cues(True, glow=1.0)
        self.play = IconButton("play", self.tr("Play"), fill="ink", ink="bg")
        self.play.setParent(self)
        self.play.clicked.connect(lambda: self.loop.set_playing(not self.loop.is_playing))
        self.bar = PhaseBar(tone=tone, parent=self)
        self._length = Label("", "small", weight=600, wrap=False, parent=self)
        self.loop.moved.connect(self._follow)
        self.loop.playing_changed.connect(self._say_playing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown: tuple[int, str] = (-1, "")
        self._was_still = False

    def set_rep(self, parts: Sequence[RepPart], text: str) -> None:
        """Show another rep; ``text`` says how long it takes.

        One that no longer goes both ways has one stage.
        """
        left = tuple(way for way in self._all_ways if any(part.pose_to == way for part in parts))
        self._ways = left if len(left) > 1 else ()
        for number, figure in enumerate(self.figures):
            figure.setVisible(number < self._stages)
        self.bar.set_lengths([part.seconds for part in parts])
        self._length.setText(text)
        self.loop.set_parts(parts)
        self._place()

    def set_mirrored(self, is_mirrored: bool) -> None:
        """Show the rep the other way round, as one on the left side."""
        for figure in self.figures:
            figure.set_mirrored(is_mirrored)

    def set_photo(self, photo: QImage | None, name: str) -> None:
        """Show a picture in place of the figure, called ``name``; None shows the figure."""
        self.figures[0].set_photo(photo, name)

    def set_form(self, form: Form) -> None:
        """Take a layout; in wide windows it fills what it is given, as a card."""
        self._form = form
        wide = form is Form.WIDE
        self.back.setVisible(not wide)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if wide else policy.Fixed)
        self.updateGeometry()
        self._place()

    def on_theme(self, theme: Theme) -> None:
        if theme.reduce_motion and not self._was_still:
            # The wish may come while it plays, from the system too.
            self.loop.set_playing(False)
        self._was_still = theme.reduce_motion
        self.updateGeometry()
        self._place()
        self._follow()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        grown = theme.line("small") - theme.line("small") / theme.scale
        return QSize(320, round(_HEIGHTS[self._form] + grown))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.sizeHint().height() if self._form is not Form.WIDE else 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # -- what is shown ------------------------------------------------------------------

    def _follow(self) -> None:
        """Show where the loop is."""
        parts, moment = self.loop.parts, self.loop.moment
        if not parts:
            return
        if theme_of(self).reduce_motion:
            moment = RepMoment(moment.part, 1.0)
        self.bar.show_moment(moment.part, self.loop.moment.share)
        active = self._active(parts, moment.part)
        start, end, fraction, breath = pose_at(parts, moment)
        for number, figure in enumerate(self.figures[: self._stages]):
            if number == active:
                figure.set_pose(roomy(start), roomy(end), fraction, breath)
            elif self._ways:
                figure.set_pose(roomy(self._ways[number]))
        shown = (active, parts[moment.part].name)
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(shown[1])
            self.update()

    def _active(self, parts: Sequence[RepPart], number: int) -> int:
        """Return the stage that a phase belongs to."""
        part = parts[number]
        found = (n for n, way in enumerate(self._ways) if way in (part.pose_from, part.pose_to))
        return next(found, 0)

    def _names(self) -> list[str]:
        """Return what stands under each stage: where it goes, or the phase there is."""
        parts = self.loop.parts
        if not self._ways:
            return [parts[self.loop.moment.part].name] if parts else []
        found = []
        for way in self._ways:
            going = (part.short for part in parts if part.is_moving and part.pose_to == way)
            found.append(next(going, ""))
        return found

    def _say_playing(self, on: bool) -> None:
        icon, name = ("pause", self.tr("Pause")) if on else ("play", self.tr("Play"))
        self.play.set_icon(icon, name)

    @property
    def _stages(self) -> int:
        return max(1, len(self._ways))

    # -- where it stands ----------------------------------------------------------------

    def _foot(self) -> int:
        return 2 * _FOOT if self._form is Form.WIDE else _FOOT

    def _places(self) -> list[tuple[QRect, QRect]]:
        """Return the boxes of each figure and of its name: side by side, or over each other."""
        theme, count = theme_of(self), self._stages
        tall = round(theme.line("small")) + 8
        foot = self.height() - self._foot() - self.play.sizeHint().height() - _GAP
        over = self._form is Form.WIDE
        top = {Form.PHONE: _BACK, Form.SHORT: _BACK // 2}.get(self._form, _FOOT)
        top = top if count > 1 else _FOOT
        side = _FOOT if count > 1 else _SIDE
        columns, rows = (1, count) if over else (count, 1)
        width = (self.width() - 2 * side - (columns - 1) * _GAP) // columns
        high = (foot - top) // rows
        found = []
        for number in range(count):
            x = side + (0 if over else number * (width + _GAP))
            y = top + (number * high if over else 0)
            name = QRect(x, y + high - tall, width, tall)
            found.append((QRect(x, y, width, high - tall - 2), name))
        return found

    def _place(self) -> None:
        put(self.back, 8, 8, *self.back.sizeHint().toTuple())
        theme = theme_of(self)
        shape = theme.num("figure.canvas.h") / theme.num("figure.canvas.w")
        for figure, (box, _) in zip(self.figures, self._places(), strict=False):
            tall = round(min(box.height(), box.width() * shape))
            wide = round(tall / shape)
            x = box.left() + (box.width() - wide) // 2
            air = (box.height() - tall) // 2 if self._form is Form.WIDE else 0
            figure.setGeometry(x, box.bottom() - air - tall, wide, tall)
        self.back.raise_()
        side = _SIDE if self._form is not Form.WIDE else 2 * _FOOT
        tall = self.play.sizeHint().height()
        top = self.height() - self._foot() - tall
        self.play.setGeometry(side, top, tall, tall)
        words = self._length.sizeHint()
        x = self.width() - side - words.width()
        self._length.setGeometry(x, top + (tall - words.height()) // 2, *words.toTuple())
        left, high = side + tall + 16, self.bar.sizeHint().height()
        self.bar.setGeometry(left, top + (tall - high) // 2, max(0, x - 16 - left), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._form is Form.WIDE:
            paint_surface(painter, box, theme, fill=self._tone, border="")
        else:
            painter.fillRect(box, theme.color(self._tone))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (name, (_, row)) in enumerate(zip(self._names(), self._places(), strict=False)):
            self._paint_name(painter, theme, name, row, chosen=number == self._shown[0])
        painter.end()

    def _paint_name(
        self, painter: QPainter, theme: Theme, name: str, row: QRect, *, chosen: bool
    ) -> None:
        block = TextBlock(name, "small", theme, weight=600)
        x = round(row.center().x() - block.used / 2)
        if chosen:
            pill = QRectF(x - _PILL, row.top(), block.used + 2 * _PILL, row.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("ink"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        y = row.top() + (row.height() - block.height) / 2
        block.draw(painter, x, y, theme.color("bg" if chosen else "ink"))
