"""What a painted widget is to a screen reader: Qt knows only of its own kinds.

``tell_role(self, QAccessible.Role.Chart)`` in a widget's ``__init__`` is all it takes. Its name,
description and place among the others stay what the widget says.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_NAME = "accessible_role"


def tell_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget have a role; call it before the widget is first shown."""
    if not _installed:
        QAccessible.installFactory(_interface_of)
        _installed.append(True)
    setattr(widget, _NAME, role)


def say(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text when it has said what it is saying."""
    if text and QAccessible.isActive():
        told = QAccessibleAnnouncementEvent(widget, text)
        told.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(told)


def tell_focus(view: QWidget, row: int) -> None:
    """Tell screen readers that the focus is on a row of a list, counted from 0."""
    if QAccessible.isActive():
        told = QAccessibleEvent(view, QAccessible.Event.Focus)
        told.setChild(row)
        QAccessible.updateAccessibility(told)


_installed: list[bool] = []


def _interface_of(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, _NAME, None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return QAccessibleWidget(thing, role)
