"""The sheets over a session: paused, and the question behind the close button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.player_view import PlayerView
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.session.from_afar import ReadFromAfar, words_factor
from sirelief_gui.ui.theme import theme_of
from sirelief_gui.ui.widgets.buttons import Button, Look, PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.keycap import KeyCap
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import Row

HURTS = Look(fill="dangerSoft", ink="danger")
_RIGHT = Qt.AlignmentFlag.AlignRight


class _Line(QWidget):
    """A hair line between rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_of(self).color("line"))
        painter.end()


class SessionSheet(ReadFromAfar, QWidget):
    """A sheet's content that asks for commands, as the pages do.

    ``on_swipe`` is what pulling it down asks for; a sheet without has no bar to pull at.
    """

    asked = Signal(object)
    on_swipe: Command | None = None

    _window = QSize(0, 0)

    def show_view(self, view: PlayerView) -> None:
        """Show the words of an instant."""
        raise NotImplementedError

    def fit(self, window: QSize, form: Form) -> None:
        """Take the layout and the sizes for a window."""
        self._window = window
        self.grow()
        self.set_form(form)

    def window_size(self) -> QSize:
        return self._window

    @property
    def is_low(self) -> bool:
        """Whether the window is too low for the sizes the wide layout is drawn in."""
        return self.window_size().height() < theme_of(self).px("session.lowWide")

    def set_form(self, form: Form) -> None:
        """Take a layout."""

    def head_with(self, title: FitLabel, form: Form) -> None:
        """Show the title in the size of a layout and the window it is read in."""
        wide = form is Form.WIDE
        title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        title.set_factor(words_factor(self._window))
        title.set_look(
            "headingWide" if wide else "h1",
            "session.headSmallestWide" if wide else "session.headSmallest",
        )

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key press before the session's table does; True when it was used up."""
        return False

    def ask(self, command: Command) -> None:
        """Ask for a command, as a button does."""
        self.asked.emit(command)


class ColumnSheet(SessionSheet):
    """A sheet whose parts stand in one column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)


class PausedSheet(ColumnSheet):
    """Where she is and how long is left, and the ways on. Nothing times out."""

    on_swipe = Command.RESUME

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = FitLabel(self.tr("Paused"), style="h1", smallest="session.headSmallest")
        self._place = Label("", "body", "ink2")
        self._because = Label("", "body", "ink2")
        self._left_word = Label(self.tr("Time left"), "small", "ink2", align=_RIGHT, wrap=False)
        self._left = Label("", "h2", align=_RIGHT, wrap=False, tabular=True)
        self._resume = PrimaryButton(self.tr("Resume"), icon="play")
        self._hurts = Button(
            self.tr("This hurts"), look=HURTS, icon="hand", icon_after="chevron-right"
        )
        self._restart = self._row(self.tr("Restart exercise"), "rotate-ccw")
        self._skip = self._row("", "skip-forward")
        self._end = self._row(self.tr("End session and save"), "flag")
        self._skip.set_texts(subtitle=self.tr("Counts as skipped. That is fine."))
        for control, command in (
            (self._resume, Command.RESUME),
            (self._hurts, Command.STOP),
            (self._restart, Command.RESTART_EXERCISE),
            (self._skip, Command.NEXT_EXERCISE),
            (self._end, Command.END),
        ):
            control.clicked.connect(lambda _=False, command=command: self.ask(command))
        self._keys = QWidget()
        caps = QHBoxLayout(self._keys)
        caps.setContentsMargins(0, 12, 0, 0)
        caps.setSpacing(40)
        caps.addStretch(1)
        caps.addWidget(KeyCap(self.tr("Space"), self.tr("Resume"), session=True))
        caps.addWidget(KeyCap(self.tr("hold"), self.tr("Stop"), session=True))
        caps.addStretch(1)
        self._compose()

    def _row(self, title: str, icon: str) -> Row:
        row = Row(title, icon=icon, chevron=True)
        row.padding = "session.sheet.rowPadding"
        row.set_look(style="h3", weight=600, disc=True)
        return row

    def _compose(self) -> None:
        words, left = QVBoxLayout(), QVBoxLayout()
        for column in (words, left):
            column.setSpacing(0)
        for label in (self._title, self._place, self._because):
            words.addWidget(label)
        left.addWidget(self._left_word)
        left.addWidget(self._left)
        left.addStretch(1)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addLayout(left)
        self.column.addLayout(head)
        self.column.addSpacing(8)
        self.column.addWidget(self._resume)
        self.column.addWidget(self._hurts)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._lines = (_Line(), _Line())
        rows.addWidget(self._restart)
        rows.addWidget(self._lines[0])
        rows.addWidget(self._skip)
        rows.addWidget(self._lines[1])
        rows.addWidget(self._end)
        self.column.addLayout(rows)
        self.column.addWidget(self._keys)

    def show_view(self, view: PlayerView) -> None:
        self._place.setText(view.place)
        self._because.setText(view.paused_because)
        self._because.setVisible(bool(view.paused_because))
        self._left.setText(view.time_left)
        self._restart.set_texts(subtitle=self.tr("Back to rep 1 of {name}").format(name=view.title))
        self._skip.set_texts(title=view.skip_to)
        self._end.set_texts(subtitle=view.reps_kept)
        self._restart.setVisible(Command.RESTART_EXERCISE in view.can)
        self._skip.setVisible(Command.NEXT_EXERCISE in view.can)
        self._lines[0].setVisible(Command.RESTART_EXERCISE in view.can)
        self._lines[1].setVisible(Command.NEXT_EXERCISE in view.can)

    def set_form(self, form: Form) -> None:
        wide = form is Form.WIDE
        self.head_with(self._title, form)
        self._place.set_style("leadWide" if wide else "body")
        self._place.set_role("ink" if wide else "ink2")
        self._because.set_style("leadWide" if wide else "body")
        self._left_word.set_style("noteWide" if wide else "small")
        self._left.set_style("h1Wide" if wide else "h2")
        icon = "session.iconWide" if wide else "widget.iconSize"
        self._resume.set_height("session.sheet.rowHigh" if wide else "target.primary")
        self._resume.set_style("headWide" if wide else "", icon_size=icon)
        self._hurts.set_height("session.sheet.rowTall" if wide else "target.primary")
        self._hurts.set_style("labelWide" if wide else "", icon_size=icon)
        for row in (self._restart, self._skip, self._end):
            row.set_look(style="labelWide" if wide else "h3", weight=600, disc=True)
            row.disc_size = "session.sheet.discWide" if wide else "session.sheet.disc"
            row.height_path = "session.sheet.rowWide" if wide else "session.sheet.row"
            row.note_style = "noteWide" if wide else "small"
        self._keys.setVisible(wide and not self.is_low)


class CloseSheet(ColumnSheet):
    """Keep going, or end and save."""

    on_swipe = Command.RESUME

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(self.tr("Close the session?"), "h1")
        self._kept = Label("", "body", "ink2")
        self._go_on = PrimaryButton(self.tr("Keep going"), icon="play")
        self._end = SecondaryButton(
            self.tr("End session and save"), icon="flag", height="target.primary"
        )
        self._go_on.clicked.connect(lambda: self.ask(Command.RESUME))
        self._end.clicked.connect(lambda: self.ask(Command.END))
        for widget in (self._title, self._kept, self._go_on, self._end):
            self.column.addWidget(widget)

    def show_view(self, view: PlayerView) -> None:
        self._kept.setText(view.reps_kept + ".")

    def set_form(self, form: Form) -> None:
        wide = form is Form.WIDE
        self._title.set_style("titleWide" if wide else "h1")
        self._kept.set_style("leadWide" if wide else "body")
        for one in (self._go_on, self._end):
            one.set_height("session.sheet.rowTall" if wide else "target.primary")
            one.set_style("labelWide" if wide else "")

    def handle_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape.value:
            return False
        self.ask(Command.RESUME)
        return True
