"""Going back to a backup: which one, what it holds, and what becomes of the history there is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.words import plural
from sirelief_gui.services.safekeeping import Backup, Contents, Reason
from sirelief_gui.ui.dates import day_text, moment_text
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.passphrase_field import PassphraseField
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.words import domain_words


class _Sheet(QWidget):
    """A column under a title."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        self.column.addWidget(Label(title, "h1"))
        self.setAccessibleName(title)


class ChooseBackupSheet(_Sheet):
    """The backups there are, newest first, and the way to one that was saved elsewhere.

    ``chosen`` carries the path of a backup; ``file_asked`` asks for one with a dialog.
    """

    chosen = Signal(object)
    file_asked = Signal()

    def __init__(self, backups: Sequence[Backup]) -> None:
        super().__init__(self.tr("Restore from a backup"))
        lead = self.tr("You see what it holds before anything changes.")
        if not backups:
            lead = self.tr("No backup is kept here yet. You can choose one that you saved.")
        self.column.addWidget(Label(lead, "body", "ink2"))
        group = ListGroup()
        for backup in backups:
            made = backup.at.astimezone()
            row = Row(
                moment_text(made, year=True),
                subtitle=self._why(backup.reason),
                icon="hard-drive-upload",
                chevron=True,
            )
            row.clicked.connect(partial(self.chosen.emit, backup.path))
            group.add(row)
        self.file = Row(self.tr("Choose a file"), icon="folder-open", chevron=True)
        self.file.clicked.connect(self.file_asked)
        group.add(self.file)
        self.column.addWidget(group)

    def _why(self, reason: Reason) -> str:
        return {
            Reason.DAILY: self.tr("Made automatically"),
            Reason.MIGRATION: self.tr("Before an update"),
            Reason.IMPORT: self.tr("Before an import"),
            Reason.DELETE: self.tr("Before something was deleted"),
            Reason.ASKED: self.tr("Made when you asked for it"),
        }[reason]


class PassphraseSheet(_Sheet):
    """Asks for the passphrase of a backup that has one of its own.

    ``tried`` carries what she wrote; ``left`` to keep what there is.
    """

    tried = Signal(str)
    left = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__(self.tr("This backup has another passphrase"))
        name = Label(path.name, "small", "ink2")
        name.setMinimumWidth(1)
        self.column.addWidget(name)
        said = self.tr("Write the one that was in use when it was made.")
        self.column.addWidget(Label(said, "body", "ink2"))
        self.field = PassphraseField(self.tr("Passphrase of the backup"))
        self.field.submitted.connect(self._try)
        self.field.text_changed.connect(lambda _text: self.field.set_error(""))
        self.column.addWidget(self.field)
        self.go = PrimaryButton(self.tr("Open"))
        self.go.clicked.connect(self._try)
        self.keep = SecondaryButton(
            self.tr("Keep what I have"), height="target.primary", style="button"
        )
        self.keep.clicked.connect(self.left)
        self.column.addWidget(ButtonRow(self.go, self.keep))

    def say_wrong(self) -> None:
        """Say that it is not the one; what she wrote is gone."""
        self.field.clear()
        self.field.set_error(
            self.tr("That is not the passphrase. Check capital letters and try again.")
        )
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        if self.field.passphrase():
            self.tried.emit(self.field.passphrase())


class RestoreSheet(_Sheet):
    """What a backup holds; ``restored`` to go back to it, ``left`` to keep what there is.

    ``has_own_passphrase`` says that the history has that of the backup then.
    """

    restored = Signal()
    left = Signal()

    def __init__(self, path: Path, contents: Contents, *, has_own_passphrase: bool = False) -> None:
        super().__init__(self.tr("Restore this backup?"))
        name = Label(path.name, "small", "ink2")
        name.setMinimumWidth(1)  # the name of a file may break anywhere
        self.column.addWidget(name)
        group = ListGroup()
        for icon, title, value in contents_lines(contents):
            group.add(Row(title, icon=icon, value=value, interactive=False))
        self.column.addWidget(group)
        self.column.addWidget(
            IconLine(
                "shield-check",
                self.tr("It was read from end to end: nothing in it is damaged."),
                style="small",
                role="ink2",
                icon_role="restRing",
            )
        )
        self.column.addWidget(
            Label(
                self.tr(
                    "What you have now is not deleted. It is set aside in your data folder, "
                    "under its date."
                ),
                "body",
            )
        )
        if has_own_passphrase:
            said = self.tr("From then on the app opens with the passphrase of this backup.")
            self.column.addWidget(IconLine("lock", said, style="small", role="ink2"))
        self.keep = PrimaryButton(self.tr("Keep what I have"))
        self.keep.clicked.connect(self.left)
        self.go = SecondaryButton(self.tr("Restore"), height="target.primary", style="button")
        self.go.clicked.connect(self.restored)
        self.column.addWidget(ButtonRow(self.keep, self.go))


def contents_lines(contents: Contents) -> list[tuple[str, str, str]]:
    """Return what a backup holds, each as an icon, what it is, and how many."""
    lines = [
        ("calendar-days", _tr("Days"), str(contents.days)),
        ("list-ordered", _tr("Sessions"), str(contents.sessions)),
        ("chart-spline", _tr("Pain ratings"), str(contents.ratings)),
        ("layers", _tr("Your programs"), str(contents.programs)),
    ]
    if contents.activities:
        lines.append(("footprints", _tr("Your activities"), str(contents.activities)))
    if contents.first is not None and contents.last is not None:
        lines.insert(0, ("calendar", _tr("First day"), day_text(contents.first, year=True)))
        lines.insert(1, ("calendar", _tr("Last day"), day_text(contents.last, year=True)))
    return lines


def contents_text(contents: Contents) -> str:
    """Return what a backup holds in a line: '29 sessions, 6 ratings'."""
    sessions = plural(contents.sessions, "1 session", "{n} sessions", domain_words)
    ratings = plural(contents.ratings, "1 pain rating", "{n} pain ratings", domain_words)
    return f"{sessions.format(n=contents.sessions)}, {ratings.format(n=contents.ratings)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("RestoreSheet", text)
