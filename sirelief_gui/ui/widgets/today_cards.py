"""The cards of Today that come and go, and the two that are always there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, SoftButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.icon_line import IconLine, IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.sparkline import Series, Sparkline
from sirelief_gui.ui.widgets.week_row import Day, WeekRow


class ResumeCard(Card):
    """An interrupted session: carry on, or save it as it is."""

    carried_on = Signal()
    saved_as_it_is = Signal()

    def __init__(self) -> None:
        super().__init__(fill="soft", line=False)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconMark("history"), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = Label(self.tr("Carry on where you left off?"), "body", weight=600)
        self.place = Label("", "small", "ink2")
        words.addWidget(self.title)
        words.addWidget(self.place)
        head.addLayout(words, 1)
        self.save = SecondaryButton(self.tr("Save as it is"), height="target.min")
        self.save.clicked.connect(self.saved_as_it_is)
        self.carry_on = PrimaryButton(self.tr("Carry on"), height="target.min")
        self.carry_on.clicked.connect(self.carried_on)
        self.column.setSpacing(12)
        self.column.addLayout(head)
        self.column.addWidget(ButtonRow(self.save, self.carry_on, gap=8))

    def show_place(self, place: str, *, can_resume: bool) -> None:
        """Say where the session stopped; one that cannot go on can only be saved."""
        self.place.setText(place)
        self.carry_on.setVisible(can_resume)
        if not can_resume:
            self.title.setText(self.tr("A session was interrupted"))


class MorningCard(Card):
    """How is it this morning? One tap answers; the cross leaves it.

    Its cells take their least height, so that Start stays near.
    """

    rated = Signal(int)
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("How is it this morning?"), "h3"), 1)
        self.cross = IconButton("x", self.tr("Not today"))
        self.cross.clicked.connect(self.dismissed)
        head.addWidget(self.cross)
        self.scale = PainScale(legend=False)
        self.scale.chosen.connect(self.rated)
        self.column.setSpacing(4)
        self.column.addLayout(head)
        self.column.addWidget(
            Label(self.tr("After yesterday’s session. One tap saves it."), "small", "ink2")
        )
        self.column.addSpacing(4)
        self.column.addWidget(self.scale)
        self.column.setContentsMargins(20, 12, 20, 16)

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self.scale.setFixedHeight(self.scale.minimumSizeHint().height())


class WeekCard(Card):
    """The week as seven circles, and how many sessions it has."""

    def __init__(self) -> None:
        super().__init__()
        head = QHBoxLayout()
        self.title = Label(self.tr("This week"), "h3", wrap=False)
        self.count = Label("", "small", "ink2", align=Qt.AlignmentFlag.AlignRight)
        head.addWidget(self.title)
        head.addWidget(self.count, 1)
        self.row = WeekRow()
        self.column.setSpacing(10)
        self.column.addLayout(head)
        self.column.addWidget(self.row)
        self.set_wide(False)

    def show_week(self, days: Sequence[Day], text: str) -> None:
        """Show the days and the sentence beside the title."""
        self.row.set_days(days)
        self.count.setText(text)

    def set_wide(self, wide: bool) -> None:
        """Take the larger title and margins of the wide layout."""
        side, ends = (24, 24) if wide else (20, 16)
        self.column.setContentsMargins(side, ends - 2, side, ends)
        self.column.setSpacing(14 if wide else 10)
        self.row.set_wide(wide)
        self.title.set_style("h2" if wide else "h3")
        self.count.set_style("body" if wide else "small")


class PainCard(Card):
    """The newest rating, six weeks in small, and Log pain; empty it only offers to log."""

    log_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_wide, self._has_pain, self._has_lines = False, False, False
        self.log = SoftButton(self.tr("Log pain"), icon="plus")
        self.log.clicked.connect(self.log_asked)
        self.title = Label(self.tr("Last pain"), "h3")
        self.when_beside = Label("", "small", "ink2", align=Qt.AlignmentFlag.AlignRight)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.when_beside, 1)
        head.addWidget(self.log)
        self._score = Label("", "h1Wide", weight=800, tabular=True, wrap=False)
        self._word = Label("", "body", weight=600, wrap=False)
        self._when = Label("", "small", "ink2")
        self.spark = Sparkline()
        self._body = QWidget()
        self._place_body()
        self.column.setSpacing(0)
        self.column.addLayout(head)
        self.column.addWidget(self._body, 1)
        self.key = SeriesKey(self.tr("6 weeks"))
        self.column.addWidget(self.key)

    def _place_body(self) -> None:
        score = QHBoxLayout()
        score.setSpacing(10)
        bottom = Qt.AlignmentFlag.AlignBottom
        score.addWidget(self._score, 0, bottom)
        score.addWidget(self._word, 0, bottom)
        score.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(score)
        words.addWidget(self._when)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.spark, 1)

    def set_wide(self, wide: bool) -> None:
        """Put the lines under the number, as the wide layout has room for; Log pain is above."""
        self._is_wide = wide
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight
        )
        self.title.set_style("h2" if wide else "h3")
        self._score.set_style("repWide" if wide else "h1Wide")
        self.spark.set_wide(wide)
        side, top, right = (24, 22, 24) if wide else (20, 12, 12)
        self.column.setContentsMargins(*margins(self, side, top, right, 20 if wide else 16))
        self._row.setContentsMargins(*margins(self, 0, 0, 0 if wide else 8, 0))
        self._arrange()

    def _arrange(self) -> None:
        has = self._has_pain
        self._body.setVisible(has)
        self.log.setVisible(not self._is_wide)
        self._when.setVisible(has and not self._is_wide)
        self.when_beside.setVisible(has and self._is_wide)
        self.key.setVisible(has and self._is_wide and self._has_lines)

    def show_pain(self, score: int, word: str, when: str) -> None:
        """Show the newest rating."""
        self.title.setText(self.tr("Last pain"))
        self._score.setText(str(score))
        self._word.setText(word)
        self._when.setText(when)
        self.when_beside.setText(when)
        self._has_pain = True
        self._arrange()

    def show_nothing_yet(self) -> None:
        """Offer to log, with nothing to show."""
        self.title.setText(self.tr("Only noting your pain?"))
        self._has_pain = False
        self._arrange()

    def show_spark(self, before: Series, after: Series, words: str) -> None:
        """Show six weeks, or no lines at all where nothing was rated."""
        has = any(value is not None for value in (*before, *after))
        self.spark.set_series(before, after, words)
        self.spark.setVisible(has)
        self._has_lines = has
        self._arrange()


class SeriesKey(Themed, QWidget):
    """What the two lines are, and over how long."""

    def __init__(self, span: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(8)
        for name, is_before in ((self.tr("Before"), True), (self.tr("After"), False)):
            row.addWidget(_Sample(is_before=is_before))
            row.addWidget(Label(name, "small", wrap=False))
            row.addSpacing(8)
        row.addStretch(1)
        row.addWidget(Label(span, "small", "ink2", wrap=False))


class _Sample(QWidget):
    """A piece of a line with its dot: dashed and hollow before, solid and filled after."""

    def __init__(self, *, is_before: bool) -> None:
        super().__init__()
        self._is_before = is_before
        self.setFixedSize(24, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        color = theme.color("before" if self._is_before else "after")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, r = theme.num("chart.series.line"), theme.num("chart.series.r") + 1
        middle = QRectF(self.rect()).center()
        painter.setPen(QPen(color, width))
        gap = r + 2 if self._is_before else 0
        painter.drawLine(QPointF(0, middle.y()), QPointF(middle.x() - gap, middle.y()))
        painter.drawLine(QPointF(middle.x() + gap, middle.y()), QPointF(24, middle.y()))
        painter.setPen(QPen(color, theme.num("chart.series.outline")))
        painter.setBrush(theme.color("surface") if self._is_before else color)
        painter.drawEllipse(middle, r, r)
        painter.end()


class AtHandCard(Card):
    """What to have at hand before the first session: (icon, sentence) lines."""

    def __init__(self, lines: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.column.setSpacing(9)
        self.column.setContentsMargins(20, 14, 20, 16)
        self.column.addWidget(Label(self.tr("Have these at hand"), "h3"))
        for icon, text in lines:
            self.column.addWidget(IconLine(icon, text))
