"""The lock screen (12d), and what it leads to where the passphrase is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.words import plural
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import ColumnScreen, Screen
from sirelief_gui.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.mark import AppMark
from sirelief_gui.ui.widgets.passphrase_field import PassphraseField
from sirelief_gui.ui.words import domain_words

_MARK = 88


class UnlockScreen(Screen):
    """Asks for the passphrase; whom to call is reached without it.

    Signals: ``tried`` with what she wrote; ``call_page_asked``; ``lost`` where she has forgotten
    it. The page says of itself nothing of what is locked.
    """

    tried = Signal(str)
    call_page_asked = Signal()
    lost = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._page = FlowPage(None)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self._fill_body()
        self.call = DangerButton(
            self.tr("When to stop and call"), icon="phone", height="target.min"
        )
        self.call.clicked.connect(self.call_page_asked)
        self._page.foot.addWidget(self.call)

    def _fill_body(self) -> None:
        center = Qt.AlignmentFlag.AlignHCenter
        body = self._page.body
        body.setSpacing(0)
        self._mark = AppMark(_MARK)
        self._title = Label(self.tr("Welcome back"), "h1", align=center)
        under = self.tr("Your data is locked on this computer.")
        self.field = PassphraseField(self.tr("Passphrase"))
        self.field.submitted.connect(self._try)
        self.field.text_changed.connect(lambda _text: self.field.set_error(""))
        self.unlock = PrimaryButton(self.tr("Unlock"))
        self.unlock.clicked.connect(self._try)
        self.forgot = TextButton(self.tr("Forgot it?"))
        self.forgot.clicked.connect(self.lost)
        body.addStretch(1)
        body.addWidget(self._mark, 0, center)
        body.addSpacing(24)
        body.addWidget(self._title)
        body.addSpacing(4)
        body.addWidget(Label(under, "body", "ink2", align=center))
        body.addSpacing(32)
        body.addWidget(self.field)
        body.addSpacing(16)
        body.addWidget(self.unlock)
        body.addSpacing(8)
        body.addWidget(self.forgot)
        body.addStretch(1)

    def say(self, sentence: str) -> None:
        """Say at the field why it stays locked; what she wrote is gone."""
        self.field.clear()
        self.field.set_error(sentence)
        self._follow()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_wait(self, seconds: int) -> None:
        """Take no try for so many seconds, and say so; 0 takes them again."""
        was, self._seconds = self._seconds, seconds
        if seconds:
            text = plural(seconds, "Wait 1 second.", "Wait {n} seconds.", domain_words)
            self.field.set_error(text.format(n=seconds))
        elif was:
            self.field.set_error("")
        self._follow()

    def set_busy(self, *, busy: bool) -> None:
        """Show that the passphrase is being tried."""
        self.unlock.set_busy(busy)

    def _follow(self) -> None:
        self.unlock.setEnabled(self._seconds == 0)

    def _try(self) -> None:
        if self._seconds == 0 and self.field.passphrase():
            self.tried.emit(self.field.passphrase())

    def on_shown(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._mark.setVisible(form is not Form.SHORT)


class LostScreen(ColumnScreen):
    """What is left without the passphrase: an empty history beside the locked one.

    ``afresh`` comes when she wants that.
    """

    afresh = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.put_heading(
            self.tr("Without the passphrase"),
            self.tr("Nobody can open what is locked: not we, nor anybody else."),
        )
        told = [
            ("clock", self.tr("You may remember it later. What is locked stays as it is.")),
            (
                "file-text",
                self.tr("A JSON file you exported before can be imported into a new history."),
            ),
            (
                "shield-check",
                self.tr(
                    "Starting afresh deletes nothing: the locked history and its backups go "
                    "into a folder of their own, and open with the passphrase."
                ),
            ),
        ]
        for icon, words in told:
            self.body.addWidget(IconLine(icon, words))
        self.body.addStretch(1)
        self.back = PrimaryButton(self.tr("Back to the passphrase"))
        self.back.clicked.connect(self.leave)
        self.start = SecondaryButton(self.tr("Start afresh"), height="target.primary")
        self.start.clicked.connect(self.afresh)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.start)
