"""A number between a minus and a plus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label


class Stepper(QWidget):
    """A name, the range under it, and two round buttons with the value between.

    Holding a button repeats; at a limit its button is off. ``show`` makes the text of a
    value. ``value_changed`` comes only for the user's steps. Arrow keys and Page keys step.
    ``bare`` leaves name and range to whatever the stepper stands in.
    """

    value_changed = Signal(int)

    def __init__(
        self,
        name: str,
        *,
        value: int,
        low: int,
        high: int,
        step: int = 1,
        note: str = "",
        show: Callable[[int], str] = str,
        bare: bool = False,
    ) -> None:
        super().__init__()
        self._bare = bare
        self._name, self._low, self._high, self._step, self._show = name, low, high, step, show
        self._title = Label(name, "body", weight=600)
        self._note = Label(note, "small", "ink2")
        self._value = Label("", "h3", align=Qt.AlignmentFlag.AlignHCenter, wrap=False, tabular=True)
        self.minus = self._button("minus", self.tr("{name}: less").format(name=name), -step)
        self.plus = self._button("plus", self.tr("{name}: more").format(name=name), step)
        self._lay_out()
        self._number = value
        self.set_value(value)
        self.set_note(note)

    def value(self) -> int:
        """Return the number shown."""
        return self._number

    def set_value(self, value: int) -> None:
        """Show a number, clamped to the range, without a signal."""
        self._number = min(max(value, self._low), self._high)
        text = self._show(self._number)
        self._value.setText(text)
        self.minus.setEnabled(self._number > self._low)
        self.plus.setEnabled(self._number < self._high)
        self.setAccessibleName(f"{self._name}, {text}")

    def set_range(self, low: int, high: int) -> None:
        """Take other limits; the value moves inside them."""
        self._low, self._high = low, high
        self.set_value(self._number)

    def set_note(self, text: str) -> None:
        """Show a text under the name, as the range; "" shows none."""
        self._note.setText(text)
        self._note.setVisible(bool(text) and not self._bare)

    def step_by(self, amount: int) -> None:
        """Step as the user does, with the signal."""
        before = self._number
        self.set_value(before + amount)
        if self._number != before:
            self.value_changed.emit(self._number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        up = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_PageUp)
        down = (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_PageDown)
        if event.key() in up + down:
            self.step_by(self._step if event.key() in up else -self._step)
        else:
            super().keyPressEvent(event)

    def _button(self, icon: str, name: str, amount: int) -> IconButton:
        button = _StepButton(icon, name, fill="surface", border="ctl", icon_size=22)
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(round(tokens().numbers["widget.repeatDelay"]))
        button.setAutoRepeatInterval(round(tokens().numbers["widget.repeatEvery"]))
        button.clicked.connect(lambda: self.step_by(amount))
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._note)
        words.addStretch(1)
        row.addLayout(words, 0 if self._bare else 1)
        if self._bare:
            self._title.hide()
        row.addWidget(self.minus)
        self._value.setMinimumWidth(round(tokens().numbers["widget.stepperValue"]))
        row.addWidget(self._value)
        row.addWidget(self.plus)


class _StepButton(IconButton):
    """A button that leaves the arrow keys to its stepper."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in arrows:
            event.ignore()
            return
        super().keyPressEvent(event)
