"""A card of Today that says what her ratings give reason for; she can put it away."""

from __future__ import annotations

from PySide6.QtCore import Signal

from sirelief_gui.domain.notices import Notice, notice_words
from sirelief_gui.ui.widgets.buttons import TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.words import domain_words


class NoticeCard(CautionBox):
    """Shows one Notice, or nothing; ``put_away`` carries it."""

    put_away = Signal(object)

    def __init__(self) -> None:
        super().__init__("", tone="calm")
        self._notice: Notice | None = None
        self.understood = TextButton(self.tr("Put away"))
        self.understood.clicked.connect(self._put_away)
        self.column.addWidget(self.understood)
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice; None hides the card."""
        self._notice = notice
        if notice is not None:
            title, text = notice_words(notice, domain_words)
            self.set_texts(text, title)
        self.setVisible(notice is not None)

    def _put_away(self) -> None:
        if self._notice is not None:
            self.put_away.emit(self._notice)
