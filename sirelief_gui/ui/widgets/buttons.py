"""Buttons: primary, secondary, soft, text, danger, and round ones with an icon only."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.theme import Theme, paint_icon, theme_of
from sirelief_gui.ui.widgets.pressable import Pressable, half_pixel, hover_tint
from sirelief_gui.ui.widgets.textblock import laid_out, longest_word


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The colors of a button, as roles; an empty role paints nothing.

    ``icon_stroke`` is the line width of its icon in the icon's own 24 px box, None for its own.
    """

    fill: str = ""
    ink: str = "ink"
    border: str = ""
    hover: str = ""
    border_width: str = "border.control"
    icon_stroke: float | None = None


_PRIMARY = Look(fill="pri", ink="onpri", hover="priHover")
_SECONDARY = Look(fill="", ink="ink", border="ctl")
_SOFT = Look(fill="soft", ink="pri")
_TEXT = Look(ink="pri")
_DANGER = Look(fill="danger", ink="onDanger")
_DANGER_OUTLINE = Look(ink="danger", border="danger", border_width="border.selected")
_DISABLED = Look(fill="sunk", ink="ink3")


class Button(Pressable):
    """A button with a text, and an icon before it if named.

    ``height`` is a number of the theme file; the button grows when its text needs two lines.
    ``icon_after`` shows a small icon at the far end, as a chevron.
    """

    mirrors = True

    def __init__(
        self,
        text: str,
        *,
        look: Look,
        icon: str = "",
        height: str = "target.primary",
        icon_after: str = "",
        style: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look, self._icon, self._after, self._height = look, icon, icon_after, height
        self._style = style
        self._icon_path = "widget.iconSize"
        self._padding_path = "widget.buttonPadding"
        self._busy = False
        self._spin = QVariantAnimation(self)
        self._spin.setStartValue(0.0)
        self._spin.setEndValue(360.0)
        self._spin.setDuration(1000)
        self._spin.setLoopCount(-1)
        self._spin.valueChanged.connect(self.redraw)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def busy(self) -> bool:
        """Whether the button shows that its work goes on."""
        return self._busy

    def set_busy(self, busy: bool) -> None:
        """Show a spinner for the icon and take no presses while work goes on."""
        self._busy = busy
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, busy)
        self._run_spinner()
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_height(self, path: str) -> None:
        """Take another height, named by its number in the theme file."""
        self._height = path
        self.updateGeometry()

    def set_style(self, style: str, *, icon_size: str = "widget.iconSize") -> None:
        """Show the text in another style of the type scale; "" takes the one of its height.

        ``icon_size`` names a number of the theme file.
        """
        if (style, icon_size) != (self._style, self._icon_path):
            self._style, self._icon_path = style, icon_size
            self.updateGeometry()
            self.update()

    def set_padding(self, path: str) -> None:
        """Take other air beside the text, named by its number in the theme file."""
        self._padding_path = path
        self.updateGeometry()
        self.update()

    def set_look(self, look: Look) -> None:
        """Take other colors."""
        self._look = look
        self.update()

    def click(self) -> None:
        if not self._busy:
            super().click()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        block = laid_out(self.text(), self._type(theme), theme)
        return QSize(block.used + self._around(theme), self._tall(theme, block.lines))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        word = longest_word(self.text(), self._type(theme), theme)
        width = min(word + self._around(theme), self.sizeHint().width())
        return QSize(width, self._tall(theme, 1))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        room = width - self._around(theme)
        block = laid_out(self.text(), self._type(theme), theme, width=room)
        return self._tall(theme, block.lines)

    def ring_radius(self) -> float:
        return min(self.height() / 2, theme_of(self).num("radius.sheet") * 1.5)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_spinner()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._spin.stop()

    def _run_spinner(self) -> None:
        if self._busy and self.isVisible() and not theme_of(self).reduce_motion:
            self._spin.start()
        else:
            self._spin.stop()

    def _type(self, theme: Theme) -> str:
        if self._style:
            return self._style
        return "button" if theme.num(self._height) >= theme.num("target.primary") else "buttonM"

    def _has_icon(self) -> bool:
        return bool(self._icon) or self._busy

    def _around(self, theme: Theme) -> int:
        """Return the width of everything but the text."""
        width = 2 * self._padding(theme)
        if self._has_icon():
            width += theme.grown(self._icon_path) + theme.px("widget.iconGap")
        if self._after:
            width += theme.grown("widget.iconSmall") + theme.px("widget.buttonGap")
        return width

    def _padding(self, theme: Theme) -> int:
        if not (self._look.fill or self._look.border):
            return theme.px("widget.buttonGap")
        return theme.px(self._padding_path)

    def _tall(self, theme: Theme, lines: int) -> int:
        base = theme.px(self._height)
        line = theme.line(self._type(theme))
        return max(base, ceil(line * lines + theme.px("widget.buttonGap") * 2))

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        look = self._look
        if not self.isEnabled():
            look = _DISABLED if look.fill or look.border else Look(ink="ink3")
        tall = min(rect.height(), self.heightForWidth(self.width()))
        rect = QRectF(rect.left(), round(rect.center().y() - tall / 2), rect.width(), tall)
        self._paint_shape(painter, rect, theme, look)
        ink = theme.color(look.ink)
        side = theme.grown(self._icon_path) if self._has_icon() else 0
        gap = theme.px("widget.iconGap") if side else 0
        inner = max(1.0, rect.width() - self._around(theme))
        centered = not side and not self._after
        align = Qt.AlignmentFlag.AlignHCenter if centered else Qt.AlignmentFlag.AlignLeft
        block = laid_out(self.text(), self._type(theme), theme, width=inner, align=align)
        left = rect.left() + self._padding(theme)
        if side and not self._after:
            left = rect.center().x() - (block.used + side + gap) / 2
        if side:
            box = QRectF(round(left), round(rect.center().y() - side / 2), side, side)
            self._paint_icon(painter, box, ink, theme)
        block.draw(painter, round(left + side + gap), rect.center().y() - block.height / 2, ink)
        if self._after:
            small = theme.grown("widget.iconSmall")
            x = rect.right() - self._padding(theme) - small
            box = QRectF(round(x), round(rect.center().y() - small / 2), small, small)
            paint_icon(painter, self._after, ink, box, theme)

    def _paint_shape(self, painter: QPainter, rect: QRectF, theme: Theme, look: Look) -> None:
        radius = self.ring_radius()
        painter.setPen(Qt.PenStyle.NoPen)
        if look.fill:
            hovered = look.hover if self.hovered and look.hover else look.fill
            painter.setBrush(theme.color(hovered))
            painter.drawRoundedRect(rect, radius, radius)
        if self.hovered and not look.hover:
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect, radius, radius)
        if look.border:
            width = theme.num(look.border_width)
            painter.setPen(QPen(theme.color(look.border), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(half_pixel(rect, width), radius, radius)

    def _paint_icon(self, painter: QPainter, box: QRectF, ink: QColor, theme: Theme) -> None:
        if not self._busy:
            stroke = self._look.icon_stroke
            paint_icon(painter, self._icon, ink, box, theme, stroke=stroke)
            return
        inset = box.width() / 8
        painter.setPen(QPen(ink, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        start = -float(self._spin.currentValue() or 0.0)
        painter.drawArc(box.adjusted(inset, inset, -inset, -inset), round(start * 16), 270 * 16)


class PrimaryButton(Button):
    """The one main action of a screen."""

    def __init__(
        self, text: str, *, icon: str = "", height: str = "target.primary", style: str = ""
    ) -> None:
        super().__init__(text, look=_PRIMARY, icon=icon, height=height, style=style)


class SecondaryButton(Button):
    """An outlined action beside or under the main one; 56 or 48 high."""

    def __init__(
        self, text: str, *, icon: str = "", height: str = "target.min", style: str = ""
    ) -> None:
        super().__init__(text, look=_SECONDARY, icon=icon, height=height, style=style)


class SoftButton(Button):
    """A quick action in a card or a header."""

    def __init__(self, text: str, *, icon: str = "", height: str = "target.min") -> None:
        super().__init__(text, look=_SOFT, icon=icon, height=height)


class TextButton(Button):
    """An action without a shape, under the main one or at the end of a row."""

    def __init__(self, text: str, *, icon: str = "", role: str = "pri", style: str = "") -> None:
        look = _TEXT if role == "pri" else Look(ink=role)
        super().__init__(text, look=look, icon=icon, height="target.min", style=style)


class DangerButton(Button):
    """A stopping or deleting action; filled only for "I feel unwell", else an outline."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        filled: bool = False,
        height: str = "target.primary",
        icon_after: str = "",
    ) -> None:
        look = _DANGER if filled else _DANGER_OUTLINE
        super().__init__(text, look=look, icon=icon, height=height, icon_after=icon_after)
