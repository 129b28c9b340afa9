"""Pain right now, before and after a session: a number, and the page goes on by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.pain import severity_word
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import SoftButton, TextButton
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.keycap import KeyCap
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.widgets.score_disc import ScoreDisc
from sirelief_gui.ui.widgets.toast import UndoBar
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_OVER, _UNDER = 8, 7
"""How the air of a wide page is shared out over the question and under the scale."""


class PainNowScreen(BackScreen):
    """Asks for 0 to 10 with nothing preset; a choice goes on after 600 ms, with Undo.

    ``after`` asks it of the time after a session. ``recent`` is a rating still fresh: it is
    offered with one tap, only before. ``advance_ms`` overrides the pause of the theme.
    ``chosen`` comes once; Back and Undo stop it while the bar shows.
    """

    chosen = Signal(int)
    declined = Signal()

    def __init__(
        self,
        *,
        after: bool,
        recent: int | None = None,
        advance_ms: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = self._all_words(after)
        self._recent = None if after else recent
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        pause = tokens().numbers["painScale.advanceAfterMs"] if advance_ms is None else advance_ms
        self._timer.setInterval(round(pause))
        self._timer.timeout.connect(self._go_on)
        self.disc, self.scale = ScoreDisc(), PainScale()
        self.decline = TextButton(self.tr("I’d rather not rate it"), style="button")
        self.undo_bar = UndoBar()
        self.still: SoftButton | None = None
        if self._recent is not None:
            self.still = SoftButton(self.tr("Still {n}?").format(n=self._recent), icon="check")
        self.bar = TopBar(self._words[0], close=after, steps=(1, 2))
        row = round(tokens().numbers["layout.ratingRowInWide"])
        self._page = FlowPage(self.bar, column=row, spread_foot=True)
        self._build()
        self._connect()

    def _all_words(self, after: bool) -> tuple[str, str, str]:
        """Return the bar's title, the question and the sentence under it."""
        if after:
            return (
                self.tr("After your session"),
                self.tr("And how is it now?"),
                self.tr("Same scale as before. Go with your first feeling."),
            )
        return (
            self.tr("Before you start"),
            self.tr("How is your pain right now?"),
            self.tr("Around your pelvis, low back and legs."),
        )

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._heading = Heading(*self._words[1:])
        self._big = _BigHeading(*self._words[1:])
        body = self._page.body
        body.setSpacing(0)
        self._air = [QWidget() for _ in range(3)]
        center = Qt.AlignmentFlag.AlignHCenter
        body.addWidget(self._air[0], _OVER)
        body.addWidget(self._heading)
        body.addWidget(self._big)
        body.addSpacing(0)
        body.addWidget(self._air[1])
        body.addWidget(self.disc, 0, center)
        if self.still is not None:
            body.addSpacing(12)
            body.addWidget(self.still, 0, center)
        body.addWidget(self._air[2])
        body.addWidget(self.scale)
        body.addStretch(_UNDER)
        self._page.foot.addWidget(self._build_foot())

    def _build_foot(self) -> QWidget:
        """Return the foot: declining, then the undo bar in its place."""
        box = QWidget()
        self._foot = QStackedLayout(box)
        waiting = QWidget()
        row = QHBoxLayout(waiting)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        self._caps = [
            KeyCap(self.tr("0 to 9"), self.tr("Rate"), session=True),
            KeyCap("A", "10", session=True),
        ]
        for cap in self._caps:
            row.addWidget(cap)
        row.addStretch(1)
        row.addWidget(self.decline)
        self._foot_row, self._foot_end = row, row.count()
        row.addStretch(1)
        self._foot.addWidget(waiting)
        self._foot.addWidget(self.undo_bar)
        return box

    def _connect(self) -> None:
        self.scale.chosen.connect(self._tapped)
        self.undo_bar.undone.connect(self.undo)
        self.decline.clicked.connect(self.declined)
        self.bar.back_chosen.connect(self.leave)
        if self.still is not None and self._recent is not None:
            recent = self._recent
            self.still.clicked.connect(lambda: self.scale.choose(recent))

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide, short = form is Form.WIDE, form is Form.SHORT
        self._page.set_form(form)
        self._heading.set_form(form)
        self._heading.setVisible(not wide)
        self._big.setVisible(wide)
        is_small = short or (not wide and theme_of(self).scale > 1)
        self.disc.set_size("discShort" if is_small else "disc")
        self.disc.set_wide(wide)
        self.scale.set_wide(wide)
        self.bar.set_wide(wide)
        self.decline.set_style("hint" if wide else "button")
        above, below = (16, 16) if short else ((33, 40) if wide else (32, 32))
        self._air[0].setVisible(wide)
        self._air[1].setFixedHeight(above)
        self._air[2].setFixedHeight(below)
        for cap in self._caps:
            cap.setVisible(wide)
        self._foot_row.setStretch(self._foot_end, 0 if wide else 1)

    def on_theme(self, theme: Theme) -> None:
        # Larger text: the disc gives way before the scale's words do.
        self.set_form(self.form)

    def on_shown(self) -> None:
        self.undo()

    def on_hidden(self) -> None:
        self._timer.stop()

    def undo(self) -> None:
        """Take the choice back: the disc is empty again and the page waits."""
        self._timer.stop()
        self.scale.set_score(None)
        self.disc.set_score(None)
        self._foot.setCurrentIndex(0)

    def handle_key(self, event: QKeyEvent) -> bool:
        if super().handle_key(event):
            return True
        return event.type() == QEvent.Type.KeyPress and self.scale.take_key(event)

    def _tapped(self, score: int) -> None:
        self.disc.set_score(score)
        word = severity_word(score, domain_words)
        said = self.tr("{n}, {word}. Going on").format(n=score, word=word[:1].lower() + word[1:])
        self.undo_bar.show_text(said, undoable=True)
        self._foot.setCurrentIndex(1)
        self._timer.start()

    def leave(self) -> None:
        """Undo while the choice is on its way; otherwise leave."""
        if self._timer.isActive():
            self.undo()
        else:
            self.went_back.emit()

    def _go_on(self) -> None:
        score = self.scale.score
        if score is not None:
            self.chosen.emit(score)


class _BigHeading(QWidget):
    """The question as it is read from the floor, in the middle of a wide window."""

    def __init__(self, title: str, under: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(
            FitLabel(
                title,
                style="phaseWide",
                smallest="painted.phase.smallestWide",
                long_from="painted.phase.longFrom",
            )
        )
        column.addWidget(
            Label(under, "rep", "ink2", align=Qt.AlignmentFlag.AlignHCenter, weight=400)
        )
