"""Deleting everything (12c): what goes, what stays, a backup first, and the word to type."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.words import plural
from sirelief_gui.services.safekeeping import Holdings
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton
from sirelief_gui.ui.widgets.field import LineField
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.words import domain_words


class DeleteSheet(QWidget):
    """Asks for the word; ``deleted`` comes only with it. ``kept`` and ``backup_asked`` go on.

    ``last`` says when the last backup was made; "" leaves the offer of one out, where the history
    cannot be read.
    """

    deleted = Signal()
    kept = Signal()
    backup_asked = Signal()

    def __init__(self, holdings: Holdings, *, last: str) -> None:
        super().__init__()
        title = self.tr("Delete all your data?")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(tokens().numbers["space.cardGap.phone"]))
        column.addWidget(Label(title, "h1"))
        going = self.tr("This removes {things} from this computer. It cannot be undone.")
        column.addWidget(Label(going.format(things=things_text(holdings)), "body", "ink2"))
        for line in self._staying():
            column.addWidget(IconLine("info", line, style="small", role="ink2", icon_role="ink2"))
        self.backup = Row(
            self.tr("Make a backup first"), subtitle=last, icon="hard-drive-download", chevron=True
        )
        self.backup.clicked.connect(self.backup_asked)
        if last:
            group = ListGroup()
            group.add(self.backup)
            column.addWidget(group)
        self._word = self.tr("DELETE")
        self.field = LineField(self.tr("Type {word} to confirm").format(word=self._word))
        self.field.text_changed.connect(self._look)
        column.addWidget(self.field)
        self.keep = PrimaryButton(self.tr("Keep my data"))
        self.keep.clicked.connect(self.kept)
        self.go = SecondaryButton(self.tr("Delete all"), height="target.primary", style="button")
        self.go.clicked.connect(self._tell)
        column.addWidget(ButtonRow(self.keep, self.go))
        self._look()

    def _staying(self) -> Sequence[str]:
        return (
            self.tr("Files you exported and backups you saved elsewhere stay where they are."),
            self.tr(
                "So do copies that your computer makes by itself. A disk may hold traces of "
                "deleted files for a while, which special tools can find."
            ),
        )

    def _is_typed(self) -> bool:
        return self.field.text().strip().casefold() == self._word.casefold()

    def _look(self) -> None:
        self.go.setEnabled(self._is_typed())

    def _tell(self) -> None:
        if self._is_typed():
            self.deleted.emit()


def things_text(holdings: Holdings) -> str:
    """Return what a deletion takes away, as a list in a sentence."""
    there, held, tr = [_tr("your history")], holdings.contents, domain_words
    if held is not None:
        there = [
            plural(held.sessions, "1 session", "{n} sessions", tr).format(n=held.sessions),
            plural(held.ratings, "1 pain rating", "{n} pain ratings", tr).format(n=held.ratings),
        ]
        if held.programs:
            words = plural(held.programs, "1 program", "{n} programs", tr)
            there.append(words.format(n=held.programs))
        if held.activities:
            words = plural(held.activities, "1 activity", "{n} activities", tr)
            there.append(words.format(n=held.activities))
    if holdings.pictures:
        words = plural(holdings.pictures, "1 picture", "{n} pictures", tr)
        there.append(words.format(n=holdings.pictures))
    if holdings.clips:
        there.append(_tr("the spoken words of your exercises"))
    if copies := holdings.backups + holdings.aside:
        there.append(plural(copies, "1 backup", "{n} backups", tr).format(n=copies))
    return _tr("{list}, notes and settings").format(list=", ".join(there))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DeleteSheet", text)
