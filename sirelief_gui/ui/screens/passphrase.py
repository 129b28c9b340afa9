"""Setting, changing and taking off the passphrase; that it cannot be recovered is said twice."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.passphrase import Strength, fault_of, strength
from sirelief_gui.ui.screens.base import ColumnScreen
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.checkrow import CheckRow
from sirelief_gui.ui.widgets.passphrase_field import PassphraseField
from sirelief_gui.ui.words import domain_words


class Purpose(StrEnum):
    """What the page is for."""

    SET = "set"
    CHANGE = "change"
    TAKE_OFF = "take_off"


class PassphraseScreen(ColumnScreen):
    """Asks for what its purpose needs and no more.

    Signals: ``chosen`` with the passphrase in use ("" where there is none), the new one ("" to
    have none) and whether her numbers to call stay readable while it is locked. They come out of
    the page's own checks: both fields the same, long enough, and the word ticked.
    """

    chosen = Signal(str, str, bool)

    def __init__(
        self, purpose: Purpose, *, shows_numbers: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.purpose = purpose
        self.now = PassphraseField(self.tr("Your passphrase now"))
        self.new = PassphraseField(
            self.tr("New passphrase"),
            help_text=self.tr("At least eight characters; four or five words are good."),
        )
        self.again = PassphraseField(self.tr("The same once more"))
        self.numbers = CheckRow(
            self.tr("My numbers to call stay readable on the lock screen"), checked=shows_numbers
        )
        self.known = CheckRow(
            self.tr("I understand: a passphrase that is forgotten **cannot be recovered**")
        )
        self._head()
        self._lay_out()
        for field in (self.now, self.new, self.again):
            field.submitted.connect(self._go)
            field.text_changed.connect(lambda _text: self._follow())
        self.known.toggled.connect(self._follow)
        self._follow()

    def _head(self) -> None:
        if self.purpose is Purpose.SET:
            self.put_heading(
                self.tr("Lock with a passphrase"),
                self.tr(
                    "Your history and its backups are encrypted, and the passphrase is asked for "
                    "when the app opens. Pictures and spoken words of your own exercises, and "
                    "files you exported, are not encrypted."
                ),
            )
        elif self.purpose is Purpose.CHANGE:
            self.put_heading(
                self.tr("Change the passphrase"),
                self.tr("Your history and its backups are encrypted anew."),
            )
        else:
            self.put_heading(
                self.tr("Take the passphrase off"),
                self.tr(
                    "Your history and its backups are written without encryption again. Whoever "
                    "uses your account on this computer can then read them."
                ),
            )

    def _lay_out(self) -> None:
        body = self.body
        if self.purpose is not Purpose.TAKE_OFF:
            body.addWidget(
                CautionBox(
                    self.tr(
                        "Nobody can open your history without it: not we, nor anybody else. Write "
                        "it down and keep it to yourself."
                    ),
                    title=self.tr("There is no way back from a forgotten passphrase"),
                )
            )
        if self.purpose is not Purpose.SET:
            body.addWidget(self.now)
        if self.purpose is not Purpose.TAKE_OFF:
            for part in (self.new, self.again, self.numbers, self.known):
                body.addWidget(part)
        body.addStretch(1)
        self.go = PrimaryButton(self._go_words())
        self.go.clicked.connect(self._go)
        self.back = TextButton(self.tr("Not now"))
        self.back.clicked.connect(self.leave)
        self.foot.addWidget(self.go)
        self.foot.addWidget(self.back)

    def _go_words(self) -> str:
        return {
            Purpose.SET: self.tr("Encrypt and lock"),
            Purpose.CHANGE: self.tr("Change it"),
            Purpose.TAKE_OFF: self.tr("Take it off"),
        }[self.purpose]

    def say_wrong(self, sentence: str) -> None:
        """Say that the passphrase in use was not the one given."""
        self.now.clear()
        self.now.set_error(sentence)
        self.now.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is written

    def _fault_of_new(self) -> str:
        fault = fault_of(self.new.passphrase())
        return "" if fault is None else domain_words(fault)

    def _follow(self) -> None:
        """Say how strong it looks, take back what was said before, and offer to go on."""
        for field in (self.now, self.new, self.again):
            field.set_error("")
        self.new.set_help(self._hint())
        self.go.setEnabled(self.purpose is Purpose.TAKE_OFF or self.known.isChecked())

    def _hint(self) -> str:
        if not self.new.passphrase():
            return self.tr("At least eight characters; four or five words are good.")
        return {
            Strength.WEAK: self.tr("Easy to guess. Longer is better: four or five words are good."),
            Strength.FAIR: self.tr("Fair. One or two more words make it strong."),
            Strength.STRONG: self.tr("Strong, if nobody could guess it from knowing you."),
        }[strength(self.new.passphrase())]

    def _go(self) -> None:
        if not self.go.isEnabled():
            return
        needs_new = self.purpose is not Purpose.TAKE_OFF
        if self.purpose is not Purpose.SET and not self.now.passphrase():
            self.now.set_error(self.tr("Write your passphrase first."))
        elif needs_new and self._fault_of_new():
            self.new.set_error(self._fault_of_new())
        elif needs_new and self.new.passphrase() != self.again.passphrase():
            self.again.set_error(self.tr("This is not the same. Write it once more."))
        else:
            new = self.new.passphrase() if needs_new else ""
            self.chosen.emit(self.now.passphrase(), new, self.numbers.isChecked())
