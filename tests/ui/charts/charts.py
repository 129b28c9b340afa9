"""Charts of whole histories to try things on."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import CheckInKind
from sirelief_gui.domain.trend_data import Pair, ProgramChange, Rating, TrendData
from sirelief_gui.domain.trends import Range, Span, TrendsView, index_of, trends_view
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.theme import Theme, apply_theme
from tests.ui.charts.history import NOW

STILL = Theme(reduce_motion=True)
TODAY = NOW.date()


def pair(days_ago: int, before: int | None, after: int | None, **more: object) -> Pair:
    """Return a session so many days ago."""
    at = NOW - timedelta(days=days_ago)
    return Pair(f"s{days_ago}", at, before, after, **more)  # type: ignore[arg-type]


def history(days: int = 200, **more: object) -> TrendData:
    """Return a session on every other day of some days until today."""
    pairs = tuple(pair(n, 6 - n % 3, 3 - n % 2) for n in range(days - 1, -1, -2))
    return TrendData(pairs=pairs, **more)  # type: ignore[arg-type]


def rating(
    days_ago: int, score: int, kind: CheckInKind = CheckInKind.NOW, note: str = ""
) -> Rating:
    """Return a rating of no session, so many days ago."""
    at = datetime.combine(TODAY - timedelta(days=days_ago), time(20), NOW.tzinfo)
    return Rating(at=at, kind=kind, score=score, note=note)


def change(days_ago: int, exercise: str | None = None) -> ProgramChange:
    """Return a change of what she does, so many days ago."""
    day = TODAY - timedelta(days=days_ago)
    return ProgramChange(day=day, program_id="evening", exercise=exercise)


def view_of(data: TrendData, range_: Range = Range.WEEKS_6, span: Span | None = None) -> TrendsView:
    """Return a range of a history."""
    return trends_view(data, today=TODAY, goal=4, range_=range_, span=span)


def shown(
    qtbot: QtBot, data: TrendData, range_: Range = Range.WEEKS_6, theme: Theme = STILL
) -> PainChart:
    """Return a chart of a history, on screen."""
    made = PainChart()
    qtbot.addWidget(made)
    apply_theme(made, theme)
    made.resize(360, 260)
    made.set_history(index_of(data), TODAY, name={"evening": "Evening", "bridge": "Bridging"}.get)
    made.set_view(view_of(data, range_))
    made.show()
    qtbot.waitExposed(made)
    return made


def wheel(widget: QWidget, x: float, notches: int, *, ctrl: bool) -> QWheelEvent:
    """Turn the wheel over a widget; return the event."""
    at = QPointF(x, 20)
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        at,
        widget.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, turn)
    return turn
