"""Two scores with an arrow between them, and what the change amounts to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.pain import severity_word
from sirelief_gui.ui.widgets.change_chip import ChangeChip
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_words import score_in_words
from sirelief_gui.ui.words import domain_words

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTER = Qt.AlignmentFlag.AlignHCenter


class ScorePair(QWidget):
    """Before and after with the change between, as "4 → 2, 2 points lower".

    ``at_edges`` sets the scores at the sides, with their names above and their words below;
    otherwise each stands in the middle of its third with its name below. A score of None is
    a dash, and then there is no change to show.
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(self._score(self.tr("Before"), before, _LEFT if at_edges else _CENTER), 1)
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addStretch(1)
        middle.addWidget(IconMark("arrow-right", "ink", size=30), 0, _CENTER)
        if before is not None and after is not None:
            middle.addWidget(ChangeChip(change_text, after - before), 0, _CENTER)
        middle.addStretch(1)
        row.addLayout(middle)
        row.addLayout(self._score(self.tr("After"), after, _RIGHT if at_edges else _CENTER), 1)
        self._describe(before, after, change_text)

    def _score(self, name: str, score: int | None, align: Qt.AlignmentFlag) -> QVBoxLayout:
        title = Label(name, "small", "ink2", align=align, weight=600, wrap=False)
        style = "phase" if self._at_edges else "timerReady"
        text = "–" if score is None else str(score)
        digit = Label(text, style, align=align, tabular=True, weight=800, wrap=False)
        column = QVBoxLayout()
        column.setSpacing(0 if self._at_edges else 8)
        if not self._at_edges:
            column.addWidget(digit)
            column.addWidget(title)
            return column
        word = self.tr("Not rated")
        if score is not None:
            word = severity_word(score, domain_words)
        column.addWidget(title)
        column.addWidget(digit)
        column.addWidget(Label(word, "small", "ink2", align=align, wrap=False))
        return column

    def _describe(self, before: int | None, after: int | None, change_text: str) -> None:
        unrated = self.tr("not rated")
        first = unrated if before is None else score_in_words(before)
        last = unrated if after is None else score_in_words(after)
        text = self.tr("Before: {before}. After: {after}.").format(before=first, after=last)
        both = before is not None and after is not None
        self.setAccessibleName(f"{text} {change_text}." if both else text)
