"""A pain rating in a form: a number, "rather not rate", or nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sirelief_gui.domain.entry_form import Score, Unrated
from sirelief_gui.domain.pain import severity_word
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.chips import FilterChip
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.words import domain_words


class ScoreField(Card):
    """The scale of one rating under its name; ``changed`` comes for every answer.

    One that was there can be changed, and be said to be skipped; it cannot be made never given.
    """

    changed = Signal()

    def __init__(self, title: str, score: Score, *, parent: QWidget | None = None) -> None:
        # In the smallest window the scale leaves no more than this at its sides.
        super().__init__(padding="widget.chipPaddingTight", parent=parent)
        self._first = score
        self._title = title
        self._digit = Label("", "h1", weight=800, tabular=True, wrap=False)
        self._word = Label("", "body", "ink2", wrap=False)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(title, "h3"), 1)
        head.addWidget(self._word)
        head.addWidget(self._digit)
        self.scale = PainScale(legend=False)
        self.scale.setAccessibleName(self.tr("{rating}: pain from 0 to 10").format(rating=title))
        self.scale.chosen.connect(self._answered)
        self.skip = FilterChip(self.tr("Rather not rate"), checked=score is Unrated.SKIPPED)
        self.skip.setAccessibleName(self.tr("{rating}: rather not rate").format(rating=title))
        self.skip.clicked.connect(self._skipped)
        self._why = Label("", "small", "danger")
        self._why.hide()
        self.column.setSpacing(8)
        self.column.addLayout(head)
        self.column.addWidget(self.scale)
        self.column.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._why)
        if not isinstance(score, Unrated):
            self.scale.set_score(score)
        self._show()

    def score(self) -> Score:
        """Return what is answered."""
        if self.scale.score is not None:
            return self.scale.score
        return Unrated.SKIPPED if self.skip.isChecked() else Unrated.MISSING

    def set_error(self, text: str) -> None:
        """Say below the scale what is wrong; "" when nothing is."""
        self._why.setText(text)
        self._why.setVisible(bool(text))
        self.scale.setAccessibleDescription(text)

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self.scale.setFixedHeight(self.scale.minimumSizeHint().height())

    def _answered(self, _score: int) -> None:
        self.skip.setChecked(False)
        self._told()

    def _skipped(self) -> None:
        if self.skip.isChecked():
            self.scale.set_score(None)
        elif isinstance(self._first, Unrated):
            self.skip.setChecked(self._first is Unrated.SKIPPED)
        else:
            self.scale.set_score(self._first)
        self._told()

    def _told(self) -> None:
        self._show()
        self.set_error("")
        self.changed.emit()

    def _show(self) -> None:
        score = self.scale.score
        self._digit.setText("" if score is None else str(score))
        self._digit.setVisible(score is not None)
        if score is not None:
            word = severity_word(score, domain_words)
        else:
            word = "" if self.skip.isChecked() else self.tr("Not rated yet")
        self._word.setText(word)
