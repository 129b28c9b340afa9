"""Find text that does not fit: cut off, broken inside a word, shortened to "…", or overlapping.

Every widget of a window is painted once into a device that draws nothing and writes down each text
with its place. So it sees what is really painted, by labels and by our own paint code alike::

    misfits(window) -> ["TodayScreen/Label “Good evening”: cut off at the right by 12 px", …]

``painted(window)`` gives the texts themselves, for checks on the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.sheet import SheetHost

TOLERANCE = 1.5
"""Pixels that ink may stand out: anti-aliasing, and the overhang of a letter."""
OVERLAP = 2.0
"""Pixels, across and down, from which on two texts are told to overlap."""
_ELLIPSIS = "…"
_MAY_BREAK_AFTER = "-–—/\N{HYPHEN}~"


@dataclass(frozen=True, slots=True)
class Run:
    """One text as it is painted: ``ink`` and ``clip`` are in the window's pixels."""

    text: str
    ink: QRectF
    clip: QRectF | None


@dataclass(frozen=True, slots=True)
class Painted:
    """What one widget paints: its runs in the order of painting."""

    widget: QWidget
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The runs as one text, lines joined by spaces."""
        return " ".join(run.text.strip() for run in self.runs)


def misfits(window: QWidget) -> list[str]:
    """Return a line on each text of the window that does not fit, in the order of the widgets."""
    shown = painted(window)
    found = []
    for one in shown:
        found += [f"{_name(one)}: {fault}" for fault in _faults(one, window)]
    return found + list(_overlaps(shown, window))


def painted(window: QWidget) -> list[Painted]:
    """Return what every visible widget of a window paints in words."""
    widgets = [window, *window.findChildren(QWidget)]
    shown = (Painted(w, _runs(w, window)) for w in widgets if w.isVisible() and _in_view(w))
    return [one for one in shown if one.runs]


def _in_view(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


# -- what is painted --------------------------------------------------------------------


@dataclass(slots=True)
class _Notes:
    runs: list[Run] = field(default_factory=list)


class _Engine(QPaintEngine):
    """Writes texts down and paints nothing."""

    def __init__(self, notes: _Notes) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._notes = notes

    def begin(self, device: QPaintDevice, /) -> bool:
        return True

    def end(self) -> bool:
        return True

    def updateState(self, state: QPaintEngineState, /) -> None:  # noqa: N802 - Qt's name
        pass

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def drawTextItem(  # type: ignore[override]  # noqa: N802 - Qt gives this one only
        self, place: QPointF, item: QTextItem, /
    ) -> None:
        painter = self.painter()
        if not item.text().strip() or painter.opacity() == 0 or not painter.pen().color().alpha():
            return
        to_widget = painter.combinedTransform()
        ink = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(place)
        clip = None
        if painter.hasClipping():
            clip = to_widget.mapRect(painter.clipBoundingRect())
        self._notes.runs.append(Run(item.text(), to_widget.mapRect(ink), clip))

    def _nothing(self, *args: object) -> None:
        """Paint nothing."""

    drawPixmap = drawPath = drawPolygon = drawRects = _nothing  # noqa: N815
    drawLines = drawEllipse = drawPoints = drawTiledPixmap = _nothing  # noqa: N815
    drawImage = _nothing  # type: ignore[assignment]  # noqa: N815 - takes what Qt gives it


class _Device(QPaintDevice):
    def __init__(self, widget: QWidget, notes: _Notes) -> None:
        super().__init__()
        self._engine = _Engine(notes)
        metric = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            metric.PdmWidth: widget.width(),
            metric.PdmHeight: widget.height(),
            metric.PdmDepth: 32,
            metric.PdmNumColors: 0,
            metric.PdmDpiX: widget.logicalDpiX(),
            metric.PdmDpiY: widget.logicalDpiY(),
            metric.PdmPhysicalDpiX: widget.physicalDpiX(),
            metric.PdmPhysicalDpiY: widget.physicalDpiY(),
            metric.PdmDevicePixelRatio: 1,
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        return self._engine

    def metric(self, which: QPaintDevice.PaintDeviceMetric, /) -> int:
        known = self._metrics.get(which)
        return super().metric(which) if known is None else known


def _runs(widget: QWidget, window: QWidget) -> tuple[Run, ...]:
    notes = _Notes()
    device = _Device(widget, notes)
    widget.render(device, QPoint(), QRegion(), QWidget.RenderFlag(0))
    offset = QPointF(widget.mapTo(window, QPoint()))
    if not notes.runs and isinstance(widget, FitLabel):
        notes.runs = _kept(widget)
    return tuple(
        Run(
            run.text,
            run.ink.translated(offset),
            None if run.clip is None else run.clip.translated(offset),
        )
        for run in notes.runs
    )


def _kept(label: FitLabel) -> list[Run]:
    """Return the lines of a label that paints a picture of them, which hides its texts."""
    font, lines = label.fitted(label.width())
    metrics, high = QFontMetricsF(font), label.heightForWidth(label.width()) / max(1, len(lines))
    top = (label.height() - high * len(lines)) / 2
    if label.alignment() & Qt.AlignmentFlag.AlignTop:
        top = 0.0
    found = []
    for number, text in enumerate(lines):
        ink = metrics.tightBoundingRect(text)
        free = label.width() - metrics.horizontalAdvance(text)
        share = 0.5 if label.alignment() & Qt.AlignmentFlag.AlignHCenter else 0.0
        base = top + number * high + (high - metrics.height()) / 2 + metrics.ascent()
        found.append(Run(text, ink.translated(free * share, base), None))
    return [run for run in found if run.text.strip()]


# -- what is wrong with it ----------------------------------------------------------------


def _faults(one: Painted, window: QWidget) -> Iterator[str]:
    seen = [run for run in one.runs if not _is_scrolled_away(one.widget, run, window)]
    told: set[str] = set()
    for run in seen:
        for box, what in _boxes(one.widget, run, window):
            for side, cut in _cuts(run.ink, box).items():
                if side not in told:
                    told.add(side)
                    yield f"cut off {side} by {cut:.0f} px ({what}), at “{run.text[:30]}”"
    whole = _said(one.widget)
    if whole and any(run.text.endswith(_ELLIPSIS) for run in seen) and _ELLIPSIS not in whole:
        yield "shortened to “…”"
    if whole:
        yield from _lost(whole, seen)


def _boxes(widget: QWidget, run: Run, window: QWidget) -> Iterator[tuple[QRectF, str]]:
    """Yield every rectangle a text has to be in, and whose it is."""
    if run.clip is not None:
        yield run.clip, "clip"
    part: QWidget | None = widget
    while part is not None:
        box = QRectF(part.rect()).translated(QPointF(part.mapTo(window, QPoint())))
        parent = part.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and parent.viewport() is part:
            # What is above and below comes into view by scrolling.
            yield QRectF(box.left(), -1e6, box.width(), 2e6), "scroll area"
            return
        yield box, type(part).__name__
        if part is window:
            return
        part = parent


def _cuts(ink: QRectF, box: QRectF) -> dict[str, float]:
    over = {
        "at the left": box.left() - ink.left(),
        "at the right": ink.right() - box.right(),
        "at the top": box.top() - ink.top(),
        "at the bottom": ink.bottom() - box.bottom(),
    }
    return {side: cut for side, cut in over.items() if cut > TOLERANCE}


def _is_scrolled_away(widget: QWidget, run: Run, window: QWidget) -> bool:
    """Tell whether a text is wholly or partly out of a scroll area, above or below."""
    part: QWidget | None = widget
    while part is not None and part is not window:
        parent = part.parentWidget()
        if isinstance(parent, QAbstractScrollArea) and parent.viewport() is part:
            box = QRectF(part.rect()).translated(QPointF(part.mapTo(window, QPoint())))
            return run.ink.top() < box.top() or run.ink.bottom() > box.bottom()
        part = parent
    return False


def _said(widget: QWidget) -> str:
    """Return what a widget is meant to say, where it tells: its `text`."""
    text = widget.property("text")
    return text if isinstance(text, str) and "<" not in text else ""


def _lost(whole: str, seen: list[Run]) -> Iterator[str]:
    """Tell of words that are missing, or broken over two lines in their middle."""
    lines: list[list[Run]] = []
    for run in sorted(seen, key=lambda run: run.ink.center().y()):
        if lines and abs(lines[-1][-1].ink.center().y() - run.ink.center().y()) < _line(run):
            lines[-1].append(run)
        else:
            lines.append([run])
    words = whole.split()
    apart = f" {' '.join(words)} "
    said = [
        "".join(run.text for run in sorted(line, key=lambda run: run.ink.left())) for line in lines
    ]
    if not said or _letters("".join(said)) != _letters(whole):
        return  # partly scrolled away, or painted in pieces of its own
    for line, following in pairwise(said):
        last, first = line.split()[-1:], following.split()[:1]
        if not last or not first or last[0][-1] in _MAY_BREAK_AFTER:
            continue
        if f" {last[0]} {first[0]} " in apart:
            continue
        if not line[-1:].isspace() and any(last[0] + first[0] in word for word in words):
            yield f"broken inside “{last[0]}|{first[0]}”"


def _line(run: Run) -> float:
    return max(6.0, run.ink.height() * 0.8)


def _letters(text: str) -> str:
    return re.sub(r"[\s*\u2028]+", "", text)


def _overlaps(shown: list[Painted], window: QWidget) -> Iterator[str]:
    boxes = [
        (one, run)
        for one in shown
        for run in one.runs
        if not _is_scrolled_away(one.widget, run, window)
    ]
    for number, (one, run) in enumerate(boxes):
        for other, second in boxes[number + 1 :]:
            common = run.ink & second.ink
            if common.width() < OVERLAP or common.height() < OVERLAP:
                continue
            if run.text == second.text and run.ink == second.ink:
                continue  # painted twice, for its shadow
            if _layer(one.widget, window) is not _layer(other.widget, window):
                continue  # a sheet over its page
            yield f"{_name(one)} “{run.text}” overlaps {_name(other)} “{second.text}”"


def _layer(widget: QWidget, window: QWidget) -> QWidget:
    """Return the sheet that a widget is in, or else the child of the window: a page, a toast."""
    part = widget
    while part is not window and (parent := part.parentWidget()) is not None:
        if parent is window or isinstance(part, SheetHost):
            return part
        part = parent
    return part


def _name(one: Painted) -> str:
    names: list[str] = []
    part: QWidget | None = one.widget
    while part is not None and len(names) < 3:
        names.append(type(part).__name__)
        part = part.parentWidget()
    return f"{'/'.join(reversed(names))} “{one.text[:40]}”"
