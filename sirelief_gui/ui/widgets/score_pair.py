"""Two scores with an arrow between them, and what the change amounts to."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.domain.pain import severity_word
from sirelief_gui.ui.mirror import visual
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.change_chip import ChangeChip
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_words import score_in_words
from sirelief_gui.ui.words import domain_words

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTER = Qt.AlignmentFlag.AlignHCenter
_GAP, _LIFT = 8, 6


class ScorePair(Themed, QWidget):
    """Before and after with the change between, as "4 → 2, 2 points lower".

    ``at_edges`` sets the scores at the sides, with their names above and their words below;
    otherwise each stands in the middle of its third with its name below. A score of None is
    a dash, and then there is no change to show. The change goes below where it does not fit.
    """

    def __init__(
        self,
        *,
        before: int | None,
        after: int | None,
        change_text: str,
        at_edges: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._at_edges = at_edges
        self._first = self._score(self.tr("Before"), before, _LEFT if at_edges else _CENTER)
        self._last = self._score(self.tr("After"), after, _RIGHT if at_edges else _CENTER)
        self._arrow = IconMark("arrow-right", "ink", size=30)
        self._arrow.setParent(self)
        self._chip: ChangeChip | None = None
        if before is not None and after is not None:
            self._chip = ChangeChip(change_text, after - before, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._describe(before, after, change_text)

    def on_theme(self, theme: Theme) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        width = 2 * self._side() + self._chip_size().width() + 2 * _GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        arrow = theme_of(self).grown("review.arrow")
        width = max(2 * self._side() + arrow + 2 * _GAP, self._chip_size().width())
        return QSize(width, self._first.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        chip, side = self._chip_size(), self._side()
        tall = max(self._first.sizeHint().height(), self._last.sizeHint().height())
        below = chip.width() + 2 * (side + _GAP) > width
        arrow = theme_of(self).grown("review.arrow") - 2
        between = 0 if below or self._chip is None else chip.height() + _LIFT
        tall = max(tall, arrow + between)
        if move:
            middle = arrow if below or self._at_edges else max(chip.width(), width // 3)
            share = side if self._at_edges else max(side, (width - middle) // 2 - _GAP)
            self._first.setGeometry(visual(self, QRect(0, 0, share, tall)))
            self._last.setGeometry(visual(self, QRect(width - share, 0, share, tall)))
            top = (tall - arrow - between) // 2
            self._arrow.move((width - arrow) // 2, top)
            y = tall + _GAP if below else top + arrow + _LIFT
            if self._chip is not None:
                self._chip.setGeometry((width - chip.width()) // 2, y, chip.width(), chip.height())
        return tall + _GAP + chip.height() if below and self._chip is not None else tall

    def _side(self) -> int:
        return max(self._first.sizeHint().width(), self._last.sizeHint().width())

    def _chip_size(self) -> QSize:
        return QSize(0, 0) if self._chip is None else self._chip.sizeHint()

    def _score(self, name: str, score: int | None, align: Qt.AlignmentFlag) -> QWidget:
        title = Label(name, "small", "ink2", align=align, weight=600, wrap=False)
        style = "phase" if self._at_edges else "timerReady"
        text = "–" if score is None else str(score)
        digit = Label(text, style, align=align, tabular=True, weight=800, wrap=False)
        block = QWidget(self)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if self._at_edges else 8)
        if not self._at_edges:
            column.addWidget(digit)
            column.addWidget(title)
            return block
        word = self.tr("Not rated")
        if score is not None:
            word = severity_word(score, domain_words)
        column.addWidget(title)
        column.addWidget(digit)
        column.addWidget(Label(word, "small", "ink2", align=align, wrap=False))
        return block

    def _describe(self, before: int | None, after: int | None, change_text: str) -> None:
        unrated = self.tr("not rated")
        first = unrated if before is None else score_in_words(before, domain_words)
        last = unrated if after is None else score_in_words(after, domain_words)
        text = self.tr("Before: {before}. After: {after}.").format(before=first, after=last)
        both = before is not None and after is not None
        self.setAccessibleName(f"{text} {change_text}." if both else text)
