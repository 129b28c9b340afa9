"""Letting go of what is no longer on a page, from within whatever it is doing itself."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def let_go(widget: QWidget) -> None:
    """Take a widget off its page at once, and delete it as soon as the call under way is over.

    From now on nothing finds it there: no focus, no screen reader, no search through the children.
    A button of its own may be what led here, so it lives until that press is over.
    """
    widget.hide()
    widget.setParent(None)
    QTimer.singleShot(0, _Kept(widget).drop)


class _Kept:
    """Holds on to a widget that has no parent any more: it would be deleted with the last name."""

    def __init__(self, widget: QWidget) -> None:
        self._widget: QWidget | None = widget

    def drop(self) -> None:
        if self._widget is not None:
            self._widget.deleteLater()  # what refers to itself would wait for the garbage
        self._widget = None
