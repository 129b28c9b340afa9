"""Where a toast may lie on a page of a session: on no word, no number and no button of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from sirelief_gui.ui.session.step_cards import StepCards
from sirelief_gui.ui.widgets.stage import FigureView

_GAP = 8
"""Pixels between the toast and what it lies beside, and from place to place that is tried."""


def free_box(page: QWidget, foot: QRect, *, top: int) -> QRect:
    """Return a box as large as ``foot`` in which nothing is said, in pixels of the page.

    That is the place at the foot, else one over the figure, else the next one up; ``top`` is where
    the page begins. Where words are everywhere it is the foot after all.
    """
    parts = page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [part for part in parts if part.isVisible()]
    words = [box for part in shown for box in _words_of(part, page)]
    figures = [part.geometry() for part in shown if isinstance(part, FigureView)]

    def is_free(box: QRect) -> bool:
        inside = box.top() >= top and page.rect().contains(box)
        return inside and not any(box.intersects(one) for one in words)

    figure = max(figures, key=lambda box: box.height(), default=QRect())
    tried = chain((foot,), _over(figure, foot.size(), top), _upward(foot, top))
    return next(filter(is_free, tried), foot)


def _words_of(part: QWidget, page: QWidget) -> Iterator[QRect]:
    """Yield where a part says something: nowhere in a figure, under the drawings of the steps."""
    if isinstance(part, StepCards):
        for label in part.findChildren(QLabel):
            if label.isVisible():
                yield QRect(label.mapTo(page, QPoint()), label.size())
    elif not isinstance(part, FigureView) and not (isinstance(part, QLabel) and not part.text()):
        yield part.geometry()


def _over(figure: QRect, size: QSize, top: int) -> Iterator[QRect]:
    """Yield the places above the figure, and at the upper end of its own box."""
    if figure.isEmpty():
        return
    wide = min(size.width(), figure.width() - 2 * _GAP)
    x = figure.center().x() - wide // 2
    for y in (figure.top() - size.height() - _GAP, max(figure.top(), top) + _GAP):
        yield QRect(x, y, wide, size.height())


def _upward(foot: QRect, top: int) -> Iterator[QRect]:
    for y in range(foot.top(), top, -_GAP):
        yield foot.translated(0, y - foot.top())
