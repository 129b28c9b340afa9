"""One short card of facts: an icon, a title and a few sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from sirelief_gui.domain.library_words import Fact
from sirelief_gui.ui.mirror import margins
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.icon_line import IconMark
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.words import domain_words


class FactCard(Card):
    """On the phone the icon stands beside all of it, in wide windows beside the title only.

    ``marked`` gives it the soft fill of what to act on.
    """

    def __init__(self, fact: Fact, *, marked: bool = False) -> None:
        super().__init__(fill="soft" if marked else "surface", line=not marked)
        self._fact = fact
        title = domain_words(fact.title)
        self.setAccessibleName(title)
        self._marks = [IconMark(fact.icon, "pri", size=size) for size in (22, 26)]
        self._title, self._text = Label(title, "h3"), Label("", "small")
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        for mark in self._marks:
            self._head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self._words.addWidget(self._title)
        self._head.addLayout(self._words, 1)
        self.column.addLayout(self._head)
        self.set_wide(False)

    def set_wide(self, wide: bool) -> None:
        """Take the words and the measures of a layout."""
        fact = self._fact
        for mark, is_shown in zip(self._marks, (not wide, wide), strict=True):
            mark.setVisible(is_shown)
        self._text.setText(domain_words(fact.full if wide else fact.text))
        self._title.set_style("h2" if wide else "h3")
        self._text.set_style("lead" if wide else "small")
        self._text.set_role("ink")
        home: QBoxLayout = self.column if wide else self._words
        for layout in (self.column, self._words):
            layout.removeWidget(self._text)
        home.addWidget(self._text, 1)
        self.column.setSpacing(8 if wide else 0)
        side, ends = (24, 22) if wide else (17, 9)
        self.column.setContentsMargins(*margins(self, side, ends, 20, ends))
