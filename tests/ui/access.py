"""Tell what of a window a person without sight, or without a mouse, could not use.

Every control in view is asked what a screen reader would ask (name, role, state), is reached with
real Tab presses, painted with the focus and without, and measured::

    faults(window) -> ["Pressable “Save”: Tab does not reach it", …]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from sirelief_gui.ui.charts.chart_key import WorstSwitch
from sirelief_gui.ui.pageturn import PageTurn
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.chips import FilterChip
from sirelief_gui.ui.widgets.pain_cell import PainCell
from sirelief_gui.ui.widgets.pelvis import PelvisMap
from sirelief_gui.ui.widgets.sheet import SheetHost
from sirelief_gui.ui.widgets.switch import SwitchRow
from tools.text_fit import painted

LEAST = 48
"""Pixels that a target has across and down."""
REACH = 8
"""Pixels around a control in which its ring may be."""
_LONGEST_ROUND = 300

_Role = QAccessible.Role
_ACTING = (
    *(QAbstractButton, QAbstractSlider, QLineEdit, QTextEdit, QPlainTextEdit),
    QAbstractItemView,
)
_ROLES = {
    *(_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.Slider, _Role.EditableText),
    *(_Role.List, _Role.Table, _Role.Tree, _Role.Chart, _Role.SpinBox, _Role.Link),
}
_MANY_ON = (CheckRow, FilterChip, SwitchRow, WorstSwitch)
"""What may be on beside others of its kind; all else that is on or off is one of several."""
_ID = re.compile(r"[a-z0-9]+([_.][a-z0-9]+)+")


def controls(window: QWidget) -> list[QWidget]:
    """Return what can be pressed, moved or typed into now, in the order of the widgets."""
    top = _top_layer(window)
    return [
        one
        for one in window.findChildren(QWidget)
        if _is_control(one)
        and one.isVisible()
        and one.isEnabled()
        and (top is None or top.isAncestorOf(one))
    ]


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or _only_names(widget):
        return False
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if isinstance(widget, QAbstractButton):
        return takes_tab or bool(widget.focusPolicy() & Qt.FocusPolicy.ClickFocus)
    return takes_tab or isinstance(widget, _ACTING)


def _only_names(widget: QWidget) -> bool:
    """Tell whether a widget names the columns of a table and does nothing when pressed."""
    return isinstance(widget, QHeaderView) and not widget.sectionsClickable()


def _top_layer(window: QWidget) -> SheetHost | None:
    """Return the sheet that lies over everything else, None where there is none."""
    hosts = [one for one in window.findChildren(SheetHost) if one.isVisible() and one.content]
    return hosts[-1] if hosts else None


def faults(window: QWidget) -> list[str]:
    """Return a line on each thing that is wrong with a control of a window that is shown."""
    window.activateWindow()
    if not QTest.qWaitForWindowActive(window):
        raise RuntimeError("the window does not get the keyboard")
    for turn in window.findChildren(PageTurn):
        turn.end()  # a picture that lies over the page
    found = [f"{title(one)}: {fault}" for one in controls(window) for fault in _told(one)]
    found += [f"{title(one)}: {fault}" for one in controls(window) for fault in _measured(one)]
    return found + list(_walked(window))


def title(widget: QWidget) -> str:
    """Return how a widget is called in a report."""
    parent = widget.parentWidget()
    above = "" if parent is None else f"{type(parent).__name__}/"
    return f"{above}{type(widget).__name__} “{widget.accessibleName()}”"


# -- what a screen reader asks --------------------------------------------------------------


def _told(widget: QWidget) -> Iterator[str]:
    face = QAccessible.queryAccessibleInterface(widget)
    name, role = face.text(QAccessible.Text.Name), face.role()
    if not name.strip():
        yield "it has no name"
    elif _ID.fullmatch(name):
        yield f"its name is an id, {name}"
    if role not in _ROLES:
        yield f"its role is {role.name}"
    if isinstance(widget, QAbstractButton):
        yield from _told_of_button(widget, role)
    elif isinstance(widget, QAbstractSlider):
        value = face.valueInterface()
        if value.currentValue() != widget.value():
            yield "its value is not told"
    if isinstance(widget, PainCell) and not re.match(rf"{widget.score}, \w", name):
        yield "its score is not told in words"


def _told_of_button(button: QAbstractButton, role: QAccessible.Role) -> Iterator[str]:
    if not button.isCheckable():
        return
    state = QAccessible.queryAccessibleInterface(button).state()
    if not state.checkable or bool(state.checked) is not button.isChecked():
        yield "whether it is on is not told"
    if role is _Role.CheckBox and not _may_be_beside(button):
        yield "it is one of several, and told as a check box"


def _may_be_beside(button: QAbstractButton) -> bool:
    return isinstance(button, _MANY_ON) or isinstance(button.parentWidget(), PelvisMap)


# -- how large it is --------------------------------------------------------------------------


def _measured(widget: QWidget) -> Iterator[str]:
    if widget.width() < LEAST or widget.height() < LEAST:
        yield f"it is {widget.width()} by {widget.height()} px"


# -- the way of the keyboard ------------------------------------------------------------------


def _walked(window: QWidget) -> Iterator[str]:
    before = window.focusWidget()
    reached, hidden = _tab_round(window)
    for one in controls(window):
        if one not in reached and not any(_is_beside(one, other) for other in reached):
            yield f"{title(one)}: Tab does not reach it"
    yield from hidden
    if before is not None:
        before.setFocus(Qt.FocusReason.OtherFocusReason)


def _tab_round(window: QWidget) -> tuple[list[QWidget], list[str]]:
    """Return what has the focus after each press of Tab, once round, and what does not show it."""
    reached: list[QWidget] = []
    hidden: list[str] = []
    looked_at: set[type[QWidget]] = set()  # one of each kind, for time
    for _ in range(_LONGEST_ROUND):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        widget = window.focusWidget()
        if widget in reached:
            break
        reached.append(widget)
        if widget.visibleRegion().isEmpty():
            hidden.append(f"{title(widget)}: it has the focus out of sight")
        elif type(widget) not in looked_at and not shows_focus(widget, window):
            hidden.append(f"{title(widget)}: its focus is not seen")
        looked_at.add(type(widget))
    return reached, hidden


def _is_beside(one: QWidget, other: QWidget) -> bool:
    """Tell whether arrows lead from one to the other: a group has one stop for Tab."""
    takes_click = bool(one.focusPolicy() & Qt.FocusPolicy.ClickFocus)
    return takes_click and one.parentWidget() is other.parentWidget() and type(one) is type(other)


def shows_focus(widget: QWidget, window: QWidget) -> bool:
    """Tell whether a control is painted another way while it has the focus of the keyboard."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    box = widget.rect().adjusted(-REACH, -REACH, REACH, REACH)
    place = QRect(widget.mapTo(window, QPoint()) + box.topLeft(), box.size())
    with_focus = _picture(window, place)
    widget.clearFocus()
    without = _picture(window, place)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return with_focus != without


def _picture(window: QWidget, place: QRect) -> QImage:
    return window.grab(place).toImage()


# -- what is only seen ------------------------------------------------------------------------


def unheard(window: QWidget) -> list[str]:
    """Return what is painted in words that neither the widget nor what it is in tells."""
    found = []
    for one in painted(window):
        said = _words(" ".join(_heard(one.widget, window)))
        lost = sorted(_words(one.text) - said)
        if lost:
            found.append(
                f"{title(one.widget)} paints “{one.text}”, and tells not: {', '.join(lost)}"
            )
    return found


def _heard(widget: QWidget, window: QWidget) -> Iterator[str]:
    """Yield what a screen reader hears of a widget, of all it lies in, and of its window."""
    part: QWidget | None = widget
    texts = QAccessible.Text
    while part is not None and part is not window:
        face = QAccessible.queryAccessibleInterface(part)
        yield from (face.text(kind) for kind in (texts.Name, texts.Description, texts.Value))
        part = part.parentWidget()


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
