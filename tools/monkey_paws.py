"""What a monkey does inside the app's own process: presses, types, turns, drags, without aim."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QThread, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tools.monkey_inside import WORDS_LONG

_MOST_REST_MS = 60
_SIZES = ((412, 780), (412, 720), (780, 780), (360, 480), (780, 500))
"""The off-screen platform's screen is 800 pixels across and down."""
_Key = Qt.Key
_KEYS = (
    *(_Key.Key_Escape, _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Space),
    *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End),
    *(_Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Delete, _Key.Key_Backspace, _Key.Key_F1),
    *(_Key.Key_F11, _Key.Key_Menu, _Key.Key_Plus, _Key.Key_Minus, _Key.Key_Question),
    *(Qt.Key(_Key.Key_0 + digit) for digit in range(10)),
    *(Qt.Key(_Key.Key_A + letter) for letter in range(26)),
)
_NONE = Qt.KeyboardModifier.NoModifier
_MODIFIERS = (
    *(_NONE,) * 6,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Paws:
    """Acts as long as the app runs, within dialogs as well."""

    def __init__(self, chance: random.Random, note: Callable[[str], None]) -> None:
        self._chance, self._note = chance, note
        self._is_over = False
        self._levels: list[int] = []
        self._acts = (
            *(self._press,) * 70,
            *(self._press_anywhere,) * 8,
            *(self._key,) * 14,
            *(self._type,) * 3,
            *(self._wheel,) * 4,
            *(self._drag,) * 3,
            self._resize,
        )

    def begin(self) -> None:
        """Act for the first time as soon as events are handled."""
        self._soon()

    def leave(self) -> None:
        """Act no more."""
        self._is_over = True

    def _soon(self) -> None:
        # One timer for each act: inside the dialog that an act has opened, the next one comes.
        if not self._is_over:
            QTimer.singleShot(self._chance.randrange(_MOST_REST_MS), self._act)

    def _act(self) -> None:
        self._soon()
        level = QThread.currentThread().loopLevel()
        # QTest handles events in the midst of an act; the next one is for a dialog's own loop.
        if self._is_over or level in self._levels or self._top() is None:
            return
        self._levels.append(level)
        try:
            self._chance.choice(self._acts)()
        finally:
            self._levels.pop()

    def _top(self) -> QWidget | None:
        """The window that takes what is pressed now."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is None:
            shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
            top = next((w for w in shown if w.isActiveWindow()), shown[0] if shown else None)
        return top if top is not None and top.windowHandle() is not None else None

    def _targets(self, top: QWidget) -> list[QWidget]:
        return [
            widget
            for widget in top.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not widget.visibleRegion().isEmpty()
        ]

    def _window(self) -> tuple[QWidget, QWindow] | None:
        top = self._top()
        handle = None if top is None else top.windowHandle()
        return None if top is None or handle is None else (top, handle)

    def _press(self) -> None:
        found = self._window()
        if found is None:
            return
        top, window = found
        targets = self._targets(top)
        if not targets:
            self._press_anywhere()
            return
        # The kind first, or what there is most of would be pressed most.
        kinds = sorted({type(widget).__name__ for widget in targets})
        kind = self._chance.choice(kinds)
        if kind == "NavItem":  # it is on every page
            kind = self._chance.choice(kinds)
        target = self._chance.choice([w for w in targets if type(w).__name__ == kind])
        box = target.visibleRegion().boundingRect()
        inside = QPoint(
            box.left() + self._chance.randrange(max(1, box.width())),
            box.top() + self._chance.randrange(max(1, box.height())),
        )
        place = target.mapTo(top, inside)
        name = f"{type(target).__name__} “{target.accessibleName()[:60]}”"
        self._click(window, place, name)

    def _press_anywhere(self) -> None:
        found = self._window()
        if found is not None:
            top, window = found
            self._click(window, self._somewhere(top), type(top).__name__)

    def _click(self, window: QWindow, place: QPoint, name: str) -> None:
        kind = self._chance.random()
        button = Qt.MouseButton.RightButton if kind < 0.05 else Qt.MouseButton.LeftButton
        self._note(f"press {name} at {place.x()},{place.y()} {button.name}")
        self._tap(window, button, place)
        if 0.05 <= kind < 0.12:  # impatient: once more at once
            self._note("  and again")
            self._tap(window, button, place)

    def _tap(self, window: QWindow, button: Qt.MouseButton, place: QPoint) -> None:
        """Press and let go, unless the window goes in between."""
        if isValid(window):
            QTest.mousePress(window, button, _NONE, place)
        if isValid(window):
            QTest.mouseRelease(window, button, _NONE, place)

    def _key(self) -> None:
        found = self._window()
        if found is not None:
            key, modifiers = self._chance.choice(_KEYS), self._chance.choice(_MODIFIERS)
            self._note(f"key {modifiers.name} {key.name}")
            QTest.keyClick(found[1], key, modifiers)

    def _type(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None:
            words = self._chance.choice(WORDS_LONG)
            self._note(f"type {words[:20]!r} into {type(focus).__name__}")
            for letter in words[:400]:  # QTest types nothing but ASCII
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    if isValid(focus):
                        QApplication.sendEvent(focus, QKeyEvent(kind, 0, _NONE, letter))

    def _wheel(self) -> None:
        found = self._window()
        if found is None:
            return
        top = found[0]
        place = QPointF(self._somewhere(top))
        turned = QPoint(0, self._chance.choice((-480, -120, 120, 480)))
        target = top.childAt(place.toPoint()) or top
        self._note(f"wheel {turned.y()} over {type(target).__name__}")
        event = QWheelEvent(
            QPointF(target.mapFrom(top, place.toPoint())),
            QPointF(top.mapToGlobal(place.toPoint())),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            _NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QGuiApplication.sendEvent(target, event)

    def _drag(self) -> None:
        found = self._window()
        if found is None:
            return
        top, window = found
        places = [self._somewhere(top) for _ in range(4)]
        self._note(f"drag {[(place.x(), place.y()) for place in places]}")
        QTest.mousePress(window, Qt.MouseButton.LeftButton, _NONE, places[0])
        for place in places[1:]:
            if isValid(window):
                QTest.mouseMove(window, place)
        if isValid(window):
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, _NONE, places[-1])

    def _resize(self) -> None:
        found = self._window()
        if found is not None:
            size = self._chance.choice(_SIZES)
            self._note(f"resize {size}")
            found[0].resize(*size)

    def _somewhere(self, top: QWidget) -> QPoint:
        return QPoint(self._chance.randrange(top.width()), self._chance.randrange(top.height()))
