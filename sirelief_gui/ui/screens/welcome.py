"""The first page of all: what this is, and Get started."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.theme import Theme, Themed, theme_of
from sirelief_gui.ui.widgets.buttons import PrimaryButton, TextButton
from sirelief_gui.ui.widgets.hero import Hero
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.mark import AppMark
from sirelief_gui.ui.widgets.scroll import ScrollArea

_SIDE = 24
_TEXT_WIDE = 440


class WelcomeScreen(Screen):
    """Says what the app does and that nothing leaves the computer; asks for no name."""

    started = Signal()
    warning_signs_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = PrimaryButton(self.tr("Get started"))
        self.start.clicked.connect(self.started)
        self.signs = TextButton(self.tr("When to stop and call"))
        self.signs.clicked.connect(self.warning_signs_asked)
        self._hero = Hero(rounded=False, use="wide")
        self._add_name()
        self._panel = _Panel()
        self._fill()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollArea()
        scroll.column.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        page = QWidget()
        scroll.column.addWidget(page)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, page)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._hero, 1)
        self._box.addWidget(self._panel)

    def _add_name(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(12)
        name.addWidget(AppMark())
        name.addWidget(Label("SI Relief", "hint", weight=700, wrap=False))
        name.addStretch(1)
        column = QVBoxLayout(self._hero)
        column.setContentsMargins(_SIDE, 32, _SIDE, 0)
        column.addLayout(name)
        column.addStretch(1)

    def _fill(self) -> None:
        column = self._panel.column
        self._title = Label(self.tr("Gentle moves,\nat your own pace."), "stepWide", weight=700)
        says = self.tr(
            "Home exercises for sacroiliac pain in pregnancy, with holds, reps and rests "
            "counted for you."
        )
        column.addWidget(self._title)
        column.addSpacing(12)
        column.addWidget(Label(says, "lead", "ink2"))
        column.addSpacing(16)
        column.addWidget(IconLine("eye", self.tr("Easy to read from the floor")))
        column.addSpacing(12)
        column.addWidget(IconLine("lock", self.tr("Stays on this computer, no account")))
        column.addSpacing(20)
        column.addWidget(self.start)
        column.addSpacing(4)
        column.addWidget(self.signs)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        wide, short = form is Form.WIDE, form is Form.SHORT
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._box.setStretch(1, 1 if wide else 0)
        self._panel.set_form(form)
        # Larger text: the figure gives way before Get started leaves the window.
        small = short or theme_of(self).scale > 1
        self._hero.set_measures(
            height=180 if small else 300,
            air=200 if wide else (20 if small else 36),
            over=96 if wide else (84 if small else 120),
            share=0.9,
        )

    def on_theme(self, theme: Theme) -> None:
        self.set_form(self.form)


class _Panel(Themed, QWidget):
    """The sheet under the figure, or the side beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._form = Form.PHONE
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        inner = QWidget()
        self._inner = inner
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._outer.addWidget(inner)

    def set_form(self, form: Form) -> None:
        """Take the margins of a layout."""
        self._form = form
        wide = form is Form.WIDE
        self._inner.setMaximumWidth(_TEXT_WIDE if wide else 16777215)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._outer.setAlignment(self._inner, middle if wide else Qt.AlignmentFlag(0))
        top = 20 if form is Form.SHORT else 28
        self._outer.setContentsMargins(_SIDE, top, _SIDE, 8 if form is Form.SHORT else 16)
        self.update()

    def on_theme(self, theme: Theme) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._form is Form.WIDE:
            painter.fillRect(box, theme.color("surface"))
        else:
            painter.fillRect(box, theme.color("hold"))
            corner = theme.num("radius.sheet")
            path = QPainterPath()
            path.addRoundedRect(box.adjusted(0, 0, 0, corner), corner, corner)
            painter.fillPath(path, theme.color("surface"))
        painter.end()
