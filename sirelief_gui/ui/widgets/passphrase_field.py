"""A field for a passphrase: dots, unless she wants to see what she types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from sirelief_gui.domain.passphrase import LONGEST
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.icon_button import IconButton

_BUTTON = 48


class PassphraseField(LineField):
    """One line of dots with an eye; nothing of it is suggested, corrected or kept."""

    def __init__(self, label: str, *, help_text: str = "") -> None:
        super().__init__(label, help_text=help_text)
        self.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self.editor.setMaxLength(LONGEST)
        self.editor.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.editor.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = IconButton("eye", self.tr("Show what I type"), size=_BUTTON)
        self.eye.clicked.connect(self._turn)
        if self._frame is not None:
            self._frame.add(self.eye)

    def passphrase(self) -> str:
        """Return what is written, spaces at the ends and all."""
        return self.editor.text()

    def clear(self) -> None:
        """Let go of what is written, and show dots again."""
        self.editor.clear()
        self._show(shown=False)

    def _turn(self) -> None:
        self._show(shown=self.editor.echoMode() is not QLineEdit.EchoMode.Normal)

    def _show(self, *, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.editor.setEchoMode(mode.Normal if shown else mode.Password)
        words = self.tr("Hide what I type") if shown else self.tr("Show what I type")
        self.eye.set_icon("eye", words)
        self.eye.set_colors(fill="soft" if shown else "", ink="pri" if shown else "ink")
