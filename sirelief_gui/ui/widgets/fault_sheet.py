"""What the disk refused, in a sentence, with the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.ui.theme import Themed
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.label import Label


class FaultSheet(Themed, QWidget):
    """The content of an alert; ``sentence`` says what is the matter and what to do.

    Signals: ``retried``, ``left`` ("Not now", absent when ``can_leave`` is false) and, where
    ``can_copy``, ``copy_asked``. Where trying again leads nowhere (``can_retry`` false), it is only
    a file that cannot be used. ``is_gone`` is for a history that has been taken away.
    """

    retried = Signal()
    left = Signal()
    copy_asked = Signal()

    def __init__(
        self,
        sentence: str,
        *,
        can_leave: bool = True,
        can_retry: bool = True,
        can_copy: bool = False,
        is_gone: bool = False,
    ) -> None:
        super().__init__()
        title = Label(self.tr("Your history cannot be reached"), "h1")
        if not can_retry:
            title = Label(self.tr("This cannot be done"), "h1")
        said = Label(sentence, "body")
        kept = Label(self.tr("What was saved before is unchanged."), "small", "ink2")
        self.retry = PrimaryButton(self.tr("Try again"), icon="rotate-ccw")
        self.leave = SecondaryButton(self.tr("Not now"), height="target.primary")
        self.copy = SecondaryButton(self.tr("Save a copy"), height="target.primary")
        self.retry.clicked.connect(self.retried)
        self.leave.clicked.connect(self.left)
        self.copy.clicked.connect(self.copy_asked)
        kept.setVisible(not is_gone)
        self.copy.setVisible(can_copy)
        self.leave.setVisible(can_leave)
        self.retry.setVisible(can_retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (title, said, kept, self.retry, self.copy, self.leave):
            column.addWidget(widget)
        self.setAccessibleName(f"{title.text()}. {sentence}")
        self.retry.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
