"""The steps of a lead-in: the one being spoken large, done ones checked, the others to come."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.player_view import StepState, StepView
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.mirror import flip, is_mirrored, mirror
from sirelief_gui.ui.session.page import unbroken_before_digits
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.textblock import TextBlock


@dataclass(frozen=True, slots=True)
class _Measures:
    """How the list looks in one layout; lengths in pixels."""

    other: str
    now: str
    other_role: str
    fill: str
    gap: int
    indent: int
    now_indent: int
    pad: int
    disc: int
    mark: int
    mark_left: int


@dataclass(frozen=True, slots=True)
class _Row:
    step: StepView
    block: TextBlock
    height: int
    line: float


_SMALLER = {
    Form.PHONE: ("stepNowShort", "step", "body"),
    Form.SHORT: ("step", "body"),
    Form.WIDE: ("changeNowWide", "spokenWide", "leadWide", "noteWide"),
}
"""Styles of the current step where its own is too large for the box. In wide windows the second
is the smallest there is (SETTLED, Window) but in windows too low for it."""


class StepList(Themed, QWidget):
    """Paints as many steps as its box holds whole, always with the current one.

    Nobody scrolls on hands and knees: the list moves on with the steps.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[StepView, ...] = ()
        self._form = Form.PHONE

    def show_steps(self, steps: tuple[StepView, ...]) -> None:
        """Show steps; the screen reader is given the current one."""
        if steps == self._steps:
            return
        self._steps = steps
        now = next((s for s in steps if s.state is StepState.CURRENT), None)
        self.setAccessibleName("" if now is None else now.text)
        self.setAccessibleDescription(" ".join(step.text for step in steps))
        self.update()

    def set_form(self, form: Form) -> None:
        """Take the measures of a layout."""
        self._form = form
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def fits(self, height: int) -> bool:
        """Tell whether the current step has room in ``height`` at a size to be read from afar."""
        rows = self._rows(theme_of(self), self.width(), self._smallest())
        return not rows or rows[self._current(rows)].height <= height

    def _smallest(self) -> str:
        return "spokenWide" if self._form is Form.WIDE else "step"

    @property
    def is_whole(self) -> bool:
        """Whether the current step is shown to its last word."""
        _, rows = self._fitted(theme_of(self))
        return not rows or rows[self._current(rows)].height <= self.height()

    @property
    def now_px(self) -> int:
        """The size, in pixels, that the current step is shown in."""
        theme = theme_of(self)
        return theme.font(self._fitted(theme)[0]).pixelSize()

    def wanted_height(self, *, around: bool = False) -> int:
        """Return the height that all steps take at this width.

        ``around`` True: only the step before the current one, itself, and the next.
        """
        theme = theme_of(self)
        rows = self._rows(theme, self.width())
        if around:
            now = self._current(rows)
            rows = rows[max(0, now - 1) : now + 2]
        return sum(row.height for row in rows) + self._measures(theme).gap * max(0, len(rows) - 1)

    def most_wanted_height(self) -> int:
        """Return the height that all steps take at this width, whichever of them is spoken."""
        if not self._steps:
            return 0
        theme = theme_of(self)
        m = self._measures(theme)
        others, more = 0, 0
        for step in self._steps:
            text = unbroken_before_digits(step.text)
            other = TextBlock(text, m.other, theme, width=self.width() - m.indent).height
            room = self.width() - m.now_indent - m.pad
            now = TextBlock(text, m.now, theme, width=room, weight=700).height + 2 * m.pad
            others, more = others + other, max(more, now - other)
        return others + more + m.gap * (len(self._steps) - 1)

    @property
    def shown(self) -> tuple[str, ...]:
        """The texts of the steps that are painted whole."""
        theme = theme_of(self)
        return tuple(row.step.text for row in self._visible(theme))

    def _measures(self, theme: Theme) -> _Measures:
        if self._form is Form.WIDE:
            return _Measures(
                *("stepWide", "stepNowWide", "ink", "surface"),
                gap=26,
                indent=theme.px("session.ready.stepIndentWide"),
                now_indent=theme.px("session.ready.stepIndentWide"),
                pad=24,
                disc=theme.px("session.ready.discWide"),
                mark=theme.px("session.ready.markWide"),
                mark_left=28,
            )
        short = self._form is Form.SHORT
        return _Measures(
            *("body" if short else "step", "stepNowShort" if short else "stepNow"),
            *("ink2", "soft"),
            gap=theme.px("session.ready.stepGap"),
            indent=32 if short else theme.px("session.ready.stepIndent"),
            now_indent=14 if short else 64,
            pad=12 if short else theme.px("session.ready.boxPadding"),
            disc=0 if short else theme.px("session.ready.disc"),
            mark=theme.px("session.ready.mark"),
            mark_left=0 if short else 5,
        )

    def _rows(self, theme: Theme, width: int, now: str = "") -> list[_Row]:
        m = self._measures(theme)
        rows = []
        for step in self._steps:
            text = unbroken_before_digits(step.text)
            if step.state is StepState.CURRENT:
                room = width - m.now_indent - m.pad
                style = now or m.now
                block = TextBlock(text, style, theme, width=room, weight=700)
                rows.append(_Row(step, block, block.height + 2 * m.pad, theme.line(style)))
            else:
                block = TextBlock(text, m.other, theme, width=width - m.indent)
                rows.append(_Row(step, block, block.height, theme.line(m.other)))
        return rows

    def _current(self, rows: list[_Row]) -> int:
        return next((i for i, r in enumerate(rows) if r.step.state is StepState.CURRENT), 0)

    def _fitted(self, theme: Theme) -> tuple[str, list[_Row]]:
        """The rows, and the style of the current one: the largest in which it fits the box."""
        style, rows = "", list[_Row]()
        for style in self._styles(theme):
            rows = self._rows(theme, self.width(), style)
            if not rows or rows[self._current(rows)].height <= self.height():
                break
        return style, rows

    def _styles(self, theme: Theme) -> list[str]:
        """The styles the current step may take, each smaller than the one before."""
        styles = [self._measures(theme).now]
        for style in _SMALLER[self._form]:
            if theme.font(style).pixelSize() < theme.font(styles[-1]).pixelSize():
                styles.append(style)
        return styles

    def _visible(self, theme: Theme) -> list[_Row]:
        _, rows = self._fitted(theme)
        gap = self._measures(theme).gap
        now = self._current(rows)
        for start in (0, max(0, now - 1), now):
            shown: list[_Row] = []
            used = -gap
            for row in rows[start:]:
                used += row.height + gap
                if used > self.height() and shown:
                    break
                shown.append(row)
            if len(shown) == len(rows) or (start and len(shown) > now - start) or start == now:
                return shown
        return rows[now : now + 1]

    def _placed(self, theme: Theme) -> Iterator[tuple[_Row, QRectF]]:
        gap, y = self._measures(theme).gap, 0
        for row in self._visible(theme):
            yield row, QRectF(0, y, self.width(), row.height)
            y += row.height + gap

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, QRectF(self.rect()), self)
        m = self._measures(theme)
        for row, rect in self._placed(theme):
            if row.step.state is StepState.CURRENT:
                self._paint_now(painter, theme, row, rect, m)
            else:
                self._paint_other(painter, theme, row, rect, m)
        painter.end()

    def _paint_now(
        self, painter: QPainter, theme: Theme, row: _Row, rect: QRectF, m: _Measures
    ) -> None:
        radius = "radius.card" if self._form is Form.WIDE else "session.ready.boxRadius"
        paint_surface(painter, rect, theme, fill=m.fill, border="", radius=radius)
        row.block.draw(painter, m.now_indent, rect.top() + m.pad, theme.color("ink"))
        if m.disc:
            left = (m.now_indent - m.disc) / 2 + (0 if self._form is Form.WIDE else 2)
            disc = QRectF(left, rect.top() + m.pad + (row.line - m.disc) / 2, m.disc, m.disc)
            paint_number(painter, theme, disc, str(row.step.number), fill="pri", ink="onpri")

    def _paint_other(
        self, painter: QPainter, theme: Theme, row: _Row, rect: QRectF, m: _Measures
    ) -> None:
        line = theme.line(m.other)
        slot = QRectF(m.mark_left, rect.top() + (line - m.mark) / 2, m.mark, m.mark)
        if self._form is Form.WIDE:
            slot.moveLeft((m.now_indent - m.mark) / 2)
        ink = "readyInk" if self._form is Form.WIDE else m.other_role
        if row.step.state is StepState.DONE:
            paint_icon(painter, "check", ink, slot, theme, stroke=3)
        else:
            paint_number(painter, theme, slot, str(row.step.number), fill="", ink=ink)
        row.block.draw(painter, m.indent, rect.top(), theme.color(m.other_role))


def paint_number(
    painter: QPainter, theme: Theme, rect: QRectF, number: str, *, fill: str, ink: str
) -> None:
    """Paint a step's number, on a disc if ``fill`` names a role."""
    if fill:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(fill))
        painter.drawEllipse(rect)
    font = theme.font("body", weight=700, tabular=True)
    font.setPixelSize(round(rect.height() * (0.56 if fill else 0.9)))
    painter.setFont(font)
    painter.setPen(theme.color(ink))
    painter.save()
    if is_mirrored(painter):
        flip(painter, rect)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, number)
    painter.restore()
