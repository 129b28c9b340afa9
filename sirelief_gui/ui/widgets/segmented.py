"""A row of two to five choices of which one is on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.theme.shadows import paint_shadow
from sirelief_gui.ui.widgets.choosing import OneOf, OneOn
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.widgets.textblock import TextBlock, laid_out, longest_word

_TWO_ROWS_FROM = 4


class Segmented(Themed, QWidget):
    """Segments side by side; arrows choose, as in any radio group.

    ``choices`` are (id, text) pairs; ``name`` is read before the choice. Nothing is chosen
    when ``chosen`` is "". ``check_mark`` shows a check in the chosen one, as in ratings. Four
    or more stand in two rows where one would cut their words.
    ``changed`` carries the id and comes only for the user's choices.
    """

    changed = Signal(str)

    def __init__(
        self,
        choices: Iterable[tuple[str, str]],
        *,
        name: str,
        chosen: str = "",
        check_mark: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.check_mark = check_mark
        self.style_name = "control"
        self.height_path = "widget.segmentHeight"
        self._segments = {key: _Segment(self, text) for key, text in choices}
        self._one_on = OneOn[str](self.changed.emit)
        for key, segment in self._segments.items():
            self._one_on.add(key, segment)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.choose(chosen)

    @property
    def segments(self) -> tuple[Pressable, ...]:
        """The segments, in order."""
        return tuple(self._segments.values())

    def chosen(self) -> str:
        """Return the id of the chosen segment, "" for none."""
        return self._one_on.chosen() or ""

    def choose(self, key: str) -> None:
        """Choose a segment without a signal."""
        self._one_on.choose(key)

    def set_style(self, style: str, *, height: str = "widget.segmentHeight") -> None:
        """Show the texts in another style of the type scale; the segments grow with it.

        ``height`` names a number of the theme file: how high a segment is at least.
        """
        self.style_name, self.height_path = style, height
        self.updateGeometry()
        self.update()

    def set_text(self, key: str, text: str) -> None:
        """Show another text in a segment."""
        self._segments[key].setText(text)
        self._segments[key].setAccessibleName(text)
        self.updateGeometry()

    def pick(self, key: str) -> None:
        """Choose a segment as the user does, with the signal."""
        self._one_on.pick(key)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        widest = max((s.sizeHint().width() for s in self._segments.values()), default=0)
        return QSize(widest * len(self._segments) + 2 * self._inset(theme), self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        width = self._narrowest() * self._fewest() + 2 * self._inset(theme)
        return QSize(width, theme.px(self.height_path) + 2 * self._inset(theme))

    def _narrowest(self) -> int:
        return max((s.minimumSizeHint().width() for s in self._segments.values()), default=0)

    def _fewest(self) -> int:
        """Return how many segments stand side by side at least."""
        count = max(1, len(self._segments))
        return count if count < _TWO_ROWS_FROM else (count + 1) // 2

    def _across(self, width: int) -> int:
        """Return how many segments stand side by side in a width."""
        count = max(1, len(self._segments))
        fits = self._narrowest() * count + 2 * self._inset(theme_of(self)) <= width
        return count if fits or not width else self._fewest()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        inset, across = self._inset(theme), self._across(width)
        one = (width - 2 * inset) // across if width else 0
        tallest = max((s.heightForWidth(one) for s in self._segments.values()), default=0)
        rows = -(-len(self._segments) // across)
        return max(theme.px(self.height_path), tallest) * max(1, rows) + 2 * inset

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunk"))
        radius = theme.num("radius.input")
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        chosen = self._segments.get(self.chosen())
        if chosen is not None:
            corner = theme.num("widget.segmentRadius")
            box = QRectF(chosen.geometry())
            painter.setClipRect(self.rect())
            paint_shadow(painter, box, corner, theme)
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box, corner, corner)
        painter.end()

    def _inset(self, theme: Theme) -> int:
        return (theme.px("widget.segmentedHeight") - theme.px("widget.segmentHeight")) // 2

    def _place(self) -> None:
        inset = self._inset(theme_of(self))
        across = self._across(self.width())
        rows = max(1, -(-len(self._segments) // across))
        room, high = self.width() - 2 * inset, (self.height() - 2 * inset) // rows
        for number, segment in enumerate(self._segments.values()):
            row, place = divmod(number, across)
            left, right = room * place // across, room * (place + 1) // across
            box = QRect(inset + left, inset + row * high, right - left, high)
            segment.setGeometry(visual(self, box))


class _Segment(OneOf, Pressable):
    mirrors = True

    def __init__(self, group: Segmented, text: str) -> None:
        super().__init__(text, group)
        self._group = group
        self.toggled.connect(group.redraw)

    def ring_radius(self) -> float:
        return theme_of(self).num("widget.segmentRadius")

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        block = laid_out(self.text(), self._group.style_name, theme, weight=600)
        width = block.used + self._mark(theme) + 2 * theme.px("widget.segmentPadding")
        return QSize(width, self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        word = longest_word(self.text(), self._group.style_name, theme, weight=600)
        width = word + self._mark(theme) + 2 * theme.px("widget.segmentTight")
        return QSize(width, theme.px("widget.segmentHeight"))

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        room = width - self._mark(theme) - 2 * theme.px("widget.segmentTight")
        block = self._block(theme, room if width else None)
        return block.height + 2 * theme.px("widget.segmentTight")

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        if self.hovered and not self.isChecked():
            corner = theme.num("widget.segmentRadius")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect, corner, corner)
        ink = theme.color("ink" if self.isChecked() else "ink2")
        if not self.isEnabled():
            ink = theme.color("ink3")
        mark = self._mark(theme) if self.isChecked() else 0
        room = rect.width() - mark - 2 * theme.px("widget.segmentTight")
        block = self._block(theme, room)
        single = self._block(theme, None)
        used = min(single.used, room)
        left = rect.center().x() - (used + mark) / 2
        if mark:
            side = theme.grown("widget.checkMark")
            box = QRectF(round(left), round(rect.center().y() - side / 2), side, side)
            paint_icon(painter, "check", ink, box, theme, stroke=3)
        x = left + mark - (room - used) / 2
        block.draw(painter, round(x), rect.center().y() - block.height / 2, ink)

    def _mark(self, theme: Theme) -> int:
        if not self._group.check_mark:
            return 0
        return theme.grown("widget.checkMark") + theme.px("widget.chipGap")

    def _block(self, theme: Theme, width: float | None) -> TextBlock:
        center = Qt.AlignmentFlag.AlignHCenter
        return laid_out(
            self.text(), self._group.style_name, theme, width=width, weight=600, align=center
        )
