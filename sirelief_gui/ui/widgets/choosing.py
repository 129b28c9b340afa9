"""What every group has of which one is on: one stop for Tab, arrows, the role of radio buttons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

Key = TypeVar("Key")


def step_of(event: QKeyEvent, widget: QWidget) -> int | None:
    """Return 1 for an arrow to the next one, -1 for the one before, None for other keys.

    From right to left the next one is at the left.
    """
    key = Qt.Key(event.key())
    across = _ACROSS.get(key)
    if across is None:
        return _DOWN.get(key)
    return -across if widget.isRightToLeft() else across


def check_only(buttons: Iterable[QAbstractButton], wanted: QAbstractButton | None) -> None:
    """Let one of some exclusive buttons be on; None lets none, as before the first choice."""
    buttons = tuple(buttons)
    for button in buttons:  # Qt lets no exclusive one go off by itself
        button.setAutoExclusive(False)
    for button in buttons:
        button.setChecked(button is wanted)
    for button in buttons:
        button.setAutoExclusive(True)


class OneOf:
    """Mixin for a button that is one of several; put it before the Qt class.

    `OneOn.add` takes it into its group; until then it is an ordinary button.
    """

    stepped: Callable[[int], None] | None = None

    def nextCheckState(self) -> None:
        """Leave the choice to the group."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand arrows to the group."""
        by = step_of(event, self)  # type: ignore[arg-type]
        if by is None or self.stepped is None:
            super().keyPressEvent(event)  # type: ignore[misc]
        else:
            self.stepped(by)


class OneOn(Generic[Key]):
    """Some buttons of which at most one is on, told to screen readers as radio buttons.

    They are children of one widget, which has no other exclusive ones. Tab stops at the one that
    is on, or at the first. ``picked`` is called with the id of what the user has chosen; with
    ``again`` also when it was on already. Arrows choose, or only move where ``arrows_choose`` is
    False because choosing goes on by itself.
    """

    def __init__(
        self, picked: Callable[[Key], object], *, again: bool = False, arrows_choose: bool = True
    ) -> None:
        self._picked, self._again, self._arrows_choose = picked, again, arrows_choose
        self._buttons: dict[Key, QAbstractButton] = {}

    def add(self, key: Key, button: QAbstractButton) -> None:
        """Take a button in at the end; an `OneOf` leaves its arrows to the group."""
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.clicked.connect(lambda: self.pick(key))
        if isinstance(button, OneOf):
            button.stepped = lambda by: self.step(key, by)
        self._buttons[key] = button
        self._let_tab_reach(self.chosen())

    def chosen(self) -> Key | None:
        """Return the id of the one that is on, None for none."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), None)

    def choose(self, key: Key | None) -> None:
        """Turn one on without a signal; None, or an id there is not, turns all off."""
        check_only(self._buttons.values(), None if key is None else self._buttons.get(key))
        self._let_tab_reach(key)

    def pick(self, key: Key) -> None:
        """Choose one as the user does, and tell of it."""
        before = self.chosen()
        self.choose(key)
        if self._again or key != before:
            self._picked(key)

    def step(self, key: Key, by: int) -> None:
        """Give the focus to the one ``by`` places from another; stops at the ends."""
        keys = list(self._buttons)
        goal = keys[min(max(keys.index(key) + by, 0), len(keys) - 1)]
        if self._arrows_choose:
            self.pick(goal)
        self._buttons[goal].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_tab_reach(self, wanted: Key | None) -> None:
        if wanted not in self._buttons:
            wanted = next(iter(self._buttons), None)
        policy = Qt.FocusPolicy
        for key, button in self._buttons.items():
            button.setFocusPolicy(policy.StrongFocus if key == wanted else policy.ClickFocus)
