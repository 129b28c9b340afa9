"""Fields for words: one line, or a note of several."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sirelief_gui.ui.mirror import margins, mirror
from sirelief_gui.ui.theme import Theme, Themed, paint_icon, theme_of
from sirelief_gui.ui.widgets.focusring import KEYBOARD, FocusRing
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pressable import half_pixel

_NOTE = "widget.noteHeight"


class _Frame(Themed, QWidget):
    """The rounded outline around an editor, with an icon before it."""

    # Class default: Qt may still deliver events while Python takes the object apart.
    _ring: FocusRing | None = None

    def __init__(self, editor: QWidget, icon: str, height: str) -> None:
        super().__init__()
        self._editor, self._icon, self._height = editor, icon, height
        self.wrong = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(editor)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)

    def add(self, control: QWidget) -> None:
        """Put a control after the editor, inside the outline."""
        self._row.addWidget(control)

    def on_theme(self, theme: Theme) -> None:
        side = theme.px("widget.rowPadding")
        lead = theme.grown("widget.rowIcon") + theme.px("widget.buttonGap") if self._icon else 0
        air = theme.px("widget.buttonGap") if self._height == _NOTE else 0
        self._row.setContentsMargins(*margins(self, side + lead, air, side, air))
        self.setFixedHeight(max(theme.px(self._height), theme.grown(self._height) - 8))
        self._editor.setFont(theme.font("body"))
        palette = self._editor.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.color("ink2"))
        palette.setColor(QPalette.ColorRole.Text, theme.color("ink"))
        self._editor.setPalette(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            if event.gotFocus() and event.reason() in KEYBOARD and self._ring is None:
                self._ring = FocusRing(self, theme_of(self).num("radius.input"))
            elif event.lostFocus() and self._ring is not None:
                self._ring.let_go()
                self._ring = None
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        mirror(painter, QRectF(self.rect()), self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self._editor.hasFocus() or self.wrong
        role = "danger" if self.wrong else ("pri" if active else "ctl")
        width = theme.num("border.selected" if active else "border.control")
        painter.setPen(QPen(theme.color(role), width))
        painter.setBrush(theme.color("surface"))
        corner = theme.num("radius.input")
        painter.drawRoundedRect(half_pixel(QRectF(self.rect()), width), corner, corner)
        if self._icon:
            side = theme.grown("widget.rowIcon")
            y = round(self.height() / 2 - side / 2)
            box = QRectF(theme.px("widget.rowPadding"), y, side, side)
            paint_icon(painter, self._icon, "ink2", box, theme)
        painter.end()


class _Labelled(QWidget):
    """A label above a frame, and help or an error below."""

    def __init__(self, label: str, help_text: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._label = Label(label, "small", weight=None if "**" in label else 600)
        self._label.setVisible(bool(label))
        self._help_text = help_text
        self._help = Label(help_text, "small", "ink2")
        self._help.setVisible(bool(help_text))
        self._frame: _Frame | None = None

    def _take(self, editor: QWidget, icon: str, height: str) -> None:
        self._frame = _Frame(editor, icon, height)
        self._column.addWidget(self._label)
        self._column.addWidget(self._frame)
        self._column.addWidget(self._help)
        self.setFocusProxy(editor)

    def set_error(self, text: str) -> None:
        """Say below the field what is wrong; "" brings the help back."""
        self._help.setText(text or self._help_text)
        self._help.set_role("danger" if text else "ink2")
        self._help.setVisible(bool(text or self._help_text))
        if self._frame is not None:
            self._frame.wrong = bool(text)
            self._frame.update()

    def set_help(self, text: str) -> None:
        """Say something else below the field, where no error stands."""
        if self._help.text() == self._help_text:
            self._help.setText(text)
            self._help.setVisible(bool(text))
        self._help_text = text


class LineField(_Labelled):
    """One line of text; ``text_changed`` comes for every change, ``submitted`` on Enter.

    ``label`` is also the accessible name; pass ``name`` where no label is shown.
    """

    text_changed = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        label: str,
        *,
        text: str = "",
        hint: str = "",
        help_text: str = "",
        icon: str = "",
        name: str = "",
        height: str = "widget.fieldHeight",
    ) -> None:
        super().__init__(label, help_text)
        self.editor = QLineEdit(text)
        self.editor.setPlaceholderText(hint)
        self.editor.setAccessibleName(name or self._label.text())
        self.editor.setAccessibleDescription(help_text)
        self.editor.textChanged.connect(self.text_changed)
        self.editor.returnPressed.connect(self.submitted)
        # As high as its frame, so that a tap anywhere in the frame is a tap on it.
        wide = QSizePolicy.Policy.Expanding
        self.editor.setSizePolicy(wide, wide)
        self._take(self.editor, icon, height)

    def text(self) -> str:
        """Return what is written, without spaces at the ends."""
        return self.editor.text().strip()

    def set_text(self, text: str) -> None:
        """Write a text into the field."""
        self.editor.setText(text)


class NoteField(_Labelled):
    """Several lines of text; Tab leaves the field."""

    text_changed = Signal(str)

    def __init__(
        self, label: str, *, text: str = "", hint: str = "", help_text: str = "", name: str = ""
    ) -> None:
        super().__init__(label, help_text)
        self.editor = QPlainTextEdit(text)
        self.editor.setPlaceholderText(hint)
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(name or self._label.text())
        self.editor.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor.document().setDocumentMargin(0)
        self.editor.textChanged.connect(lambda: self.text_changed.emit(self.text()))
        self._take(self.editor, "", _NOTE)

    def text(self) -> str:
        """Return what is written, without spaces at the ends."""
        return self.editor.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Write a text into the field."""
        self.editor.setPlainText(text)
