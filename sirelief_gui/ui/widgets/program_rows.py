"""The rows of a program that is edited: exercises as cards, and what lies between them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.mirror import margins, put
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.theme.shadows import paint_shadow
from sirelief_gui.ui.widgets.card import paint_surface
from sirelief_gui.ui.widgets.exercise_card import Picture
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.pressable import Pressable, hover_tint
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.widgets.textblock import TextBlock, longest_word

_PICTURE = (66, 52)
_AIR, _GAP, _ICON = 6, 12, 22
_GRIP_SIDE = 4
_GAP_LEFT, _GAP_RIGHT, _LEAST_GAP = 44, 56, 32
_RULE_AT, _RULE = 22, 2
_LEAST_DRAG = 4
"""Pixels that the grip is moved before a press becomes a drag."""
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """What a card says of an exercise: ``time`` is "" while it is left out.

    ``pose`` and ``tone`` make its picture; ``switchable`` shows the switch, ``is_on`` its state.
    ``calm`` paints it as warm-up and cool-down are.
    """

    name: str
    dose: str
    time: str
    pose: str
    tone: str
    is_on: bool = True
    switchable: bool = False
    calm: bool = False


class ProgramCard(Themed, QWidget):
    """An exercise of the program: a grip, what it is, its seconds, and a switch where it has one.

    ``chosen`` comes when it is pressed, ``switched`` with the new state; ``stepped`` with -1 or 1
    for Alt and an arrow (on the grip the arrow alone). ``dragged`` carries how far the grip is
    from where it was taken, in pixels; ``dropped`` ends that.
    """

    chosen = Signal()
    switched = Signal(bool)
    stepped = Signal(int)
    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, view: ItemView) -> None:
        super().__init__()
        self.view = view
        self._is_lifted = False
        self.grip = _Grip(self.tr("Move {name}").format(name=view.name))
        self.grip.setAccessibleDescription(
            self.tr("Drag it, or press the up or the down arrow key.")
        )
        self.body = _Body(view)
        self.body.clicked.connect(self.chosen)
        self.grip.dragged.connect(self.dragged)
        self.grip.dropped.connect(self.dropped)
        self.switch: SwitchRow | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(*margins(self, _GRIP_SIDE, 0, _GRIP_SIDE, 0))
        row.setSpacing(0)
        row.addWidget(self.grip)
        row.addWidget(self.body, 1)
        if view.switchable:
            self.switch = _BareSwitch(
                self.tr("{name} is part of the program").format(name=view.name), checked=view.is_on
            )
            self.switch.toggled.connect(self.switched)
            row.addWidget(self.switch)

    @property
    def is_held(self) -> bool:
        """Whether the keyboard is on the grip."""
        return self.focusWidget() is self.grip

    def set_lifted(self, is_lifted: bool) -> None:
        """Look as if held in the hand, or lie down again."""
        self._is_lifted = is_lifted
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _ARROWS.get(Qt.Key(event.key()))
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if by is not None and (alt or self.is_held):
            self.stepped.emit(by)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        fill = "sunk" if self.view.calm or not self.view.is_on else "surface"
        box = QRectF(self.rect())
        if self._is_lifted:
            paint_shadow(painter, box, theme.num("radius.card"), theme, kind="drag")
            paint_surface(painter, box, theme, border="pri", border_width="border.control")
        else:
            paint_surface(painter, box, theme, fill=fill, border="" if fill == "sunk" else "line")
        painter.end()


class _Grip(IconButton):
    """Six dots to take a card by."""

    is_handle = True
    """A finger here moves the card, not the page."""

    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, name: str) -> None:
        super().__init__("grip-vertical", name, icon_size=_ICON, ink="ink2")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._from: int | None = None
        self._is_dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = round(event.globalPosition().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._from is None:
            return
        by = round(event.globalPosition().y()) - self._from
        if self._is_dragging or abs(by) >= _LEAST_DRAG:
            self._is_dragging = True
            self.dragged.emit(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        was_dragging, self._is_dragging, self._from = self._is_dragging, False, None
        if was_dragging:
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # its card takes them
            return
        super().keyPressEvent(event)


class _Body(Pressable):
    """The part of a card that leads to the exercise's numbers."""

    mirrors = True

    def __init__(self, view: ItemView) -> None:
        super().__init__(view.name)
        self.view = view
        self.setAccessibleName(", ".join(p for p in (view.name, view.dose, view.time) if p))
        self.setAccessibleDescription(self.tr("Change how much. Alt and the arrow keys move it."))
        self.picture = Picture(view.pose, tone=view.tone, parent=self)
        self.picture.setFixedSize(*_PICTURE)
        self.picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.tile")

    def sizeHint(self) -> QSize:
        return QSize(260, self.heightForWidth(260))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(self._longest(theme) + self._right(theme) + _GAP, self.heightForWidth(260))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = sum(block.height for block, _ in self._blocks(theme_of(self), width))
        return max(_PICTURE[1], words) + 2 * _AIR

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, high = _PICTURE
        self.picture.setVisible(self._has_picture(theme_of(self), self.width()))
        put(self.picture, 0, (self.height() - high) // 2, wide, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # its card takes them
            return
        super().keyPressEvent(event)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        if self.hovered:
            corner = theme.num("radius.tile")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect.adjusted(0, 2, 0, -2), corner, corner)
        width = round(rect.width())
        blocks = self._blocks(theme, width)
        y = rect.center().y() - sum(block.height for block, _ in blocks) / 2
        for block, role in blocks:
            block.draw(painter, self._left(theme, width), round(y), theme.color(role))
            y += block.height
        if not self._time_below(theme, width):
            time = self._time(theme)
            x = rect.right() - self._sign_width() - time.used
            time.draw(painter, round(x), rect.center().y() - time.height / 2, theme.color("ink"))
        if not self.view.switchable:
            x = rect.right() - _GAP - _ICON
            box = QRectF(round(x), round(rect.center().y() - _ICON / 2), _ICON, _ICON)
            paint_icon(painter, "sliders-horizontal", "ink", box, theme)

    def _time(self, theme: Theme) -> TextBlock:
        return TextBlock(self.view.time, "small", theme, weight=600, tabular=True)

    def _sign_width(self) -> int:
        return _GAP if self.view.switchable else _ICON + 2 * _GAP + _AIR

    def _right(self, theme: Theme) -> int:
        return self._sign_width() + (self._time(theme).used + _AIR if self.view.time else 0)

    def _longest(self, theme: Theme) -> int:
        return max(longest_word(self.view.name, "h3", theme), theme.grown("widget.stepperValue"))

    def _has_picture(self, theme: Theme, width: int) -> bool:
        """Tell whether the picture leaves room for the longest word of the name."""
        room = width - _PICTURE[0] - _GAP - self._sign_width()
        if not self._time_below(theme, width):
            room = width - _PICTURE[0] - _GAP - self._right(theme)
        return room >= self._longest(theme)

    def _time_below(self, theme: Theme, width: int) -> bool:
        """Tell whether the seconds go under the dose, for want of room beside a larger text."""
        return bool(self.view.time) and (
            width - _PICTURE[0] - _GAP - self._right(theme) < self._longest(theme)
        )

    def _left(self, theme: Theme, width: int) -> int:
        return _PICTURE[0] + _GAP if self._has_picture(theme, width) else _GAP // 2

    def _blocks(self, theme: Theme, width: int) -> list[tuple[TextBlock, str]]:
        below = self._time_below(theme, width)
        right = self._sign_width() if below else self._right(theme)
        room = max(1, width - self._left(theme, width) - right)
        role = "ink" if self.view.is_on else "ink2"
        found = [
            (TextBlock(self.view.name, "h3", theme, width=room), role),
        ]
        if self.view.dose:
            found.append((TextBlock(self.view.dose, "small", theme, width=room), "ink2"))
        if below:
            found.append((TextBlock(self.view.time, "small", theme, width=room, weight=600), role))
        return found


class _BareSwitch(SwitchRow):
    """A switch whose words stand beside it."""

    def __init__(self, name: str, *, checked: bool) -> None:
        super().__init__("", checked=checked)
        self.padding = "widget.rowPaddingNone"
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        wide = theme.px("widget.switchWidth") + _GAP
        return QSize(wide, theme.px("space.listRowMin"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        self.paint_trailing(painter, rect.adjusted(0, 0, -_GAP, 0), theme)


class GapLine(Pressable):
    """What lies between two exercises: a rest, a change of position, getting ready; on a rule.

    ``pressable`` is for a rest that can be set; it is then ``clicked``.
    """

    mirrors = True

    def __init__(self, text: str, time: str, *, icon: str, pressable: bool = False) -> None:
        super().__init__(text)
        self._time, self._icon, self._pressable = time, icon, pressable
        self.setAccessibleName(f"{text}, {time}")
        if pressable:
            self.setAccessibleDescription(self.tr("Change this rest"))
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.unsetCursor()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def ring_radius(self) -> float:
        return theme_of(self).num("radius.input")

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        theme = theme_of(self)
        around = self._left(theme) + self._time_block(theme).used + _GAP + _GAP_RIGHT
        return QSize(longest_word(self.text(), "small", theme) + around, theme.px("target.min"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_of(self)
        least = theme.px("target.min") if self._pressable else _LEAST_GAP
        return max(least, round(self._words(theme, width).height) + 2 * _AIR)

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        painter.fillRect(QRectF(_RULE_AT, 0, _RULE, rect.height()), theme.color("line"))
        if self.hovered and self._pressable:
            corner = theme.num("radius.input")
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hover_tint(theme))
            painter.drawRoundedRect(rect.adjusted(_GAP_LEFT - 8, 2, -8, -2), corner, corner)
        middle, ink = rect.center().y(), theme.color("ink2")
        side = theme.grown("widget.cautionIcon")
        box = QRectF(_GAP_LEFT, round(middle - side / 2), side, side)
        paint_icon(painter, self._icon, "ink2", box, theme)
        words = self._words(theme, round(rect.width()))
        words.draw(painter, self._left(theme), round(middle - words.height / 2), ink)
        time = self._time_block(theme)
        x = round(rect.right() - _GAP_RIGHT - time.used)
        time.draw(painter, x, round(middle - time.height / 2), ink)

    def _left(self, theme: Theme) -> int:
        return _GAP_LEFT + theme.grown("widget.cautionIcon") + _GAP

    def _time_block(self, theme: Theme) -> TextBlock:
        return TextBlock(self._time, "small", theme, tabular=True)

    def _words(self, theme: Theme, width: int) -> TextBlock:
        room = width - self._left(theme) - self._time_block(theme).used - _GAP - _GAP_RIGHT
        return TextBlock(self.text(), "small", theme, width=max(1, room))
