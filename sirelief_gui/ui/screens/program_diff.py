"""What would change in a program, to read before she accepts it; and a file that was refused."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.program_diff import Change, DiffRow
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen, Screen
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.topbar import TopBar

_COLUMN = 640
_ICONS = {
    Change.NAME: "pencil",
    Change.ADDED: "plus",
    Change.REMOVED: "minus",
    Change.MOVED: "move",
    Change.DOSE: "sliders-horizontal",
    Change.EXERCISE: "replace",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffView:
    """What the page says: a title, a sentence under it, the rows, and the buttons' words.

    ``both`` is "" where there is nothing to keep beside it. ``is_new`` tells that the rows are
    what the program has in it.
    """

    title: str
    lead: str
    rows: tuple[DiffRow, ...]
    accept: str
    both: str = ""
    is_new: bool = False


class ProgramDiffScreen(BackScreen):
    """The rows by what sort of change they are; nothing is changed before ``accepted``.

    ``both_asked`` keeps what was there beside the new one; ``went_back`` changes nothing.
    """

    accepted = Signal()
    both_asked = Signal()

    def __init__(self, view: DiffView, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        bar = TopBar(self.tr("What would change"))
        bar.back_chosen.connect(self.went_back)
        self._page = _framed(self, bar)
        self._heading = Heading(view.title, view.lead)
        body = self._page.body
        body.addWidget(self._heading)
        if not view.rows:
            body.addWidget(Label(self.tr("Nothing is different."), "body"))
        for title, rows in self._parts(view):
            named = self._title(rows[0].change, is_new=False)
            body.addWidget(_part(title, rows, named=named))
        body.addStretch(1)
        self._add_buttons(view)

    def _parts(self, view: DiffView) -> list[tuple[str, list[DiffRow]]]:
        titles: dict[str, list[DiffRow]] = {}
        for row in view.rows:
            titles.setdefault(self._title(row.change, is_new=view.is_new), []).append(row)
        return list(titles.items())

    def _title(self, change: Change, *, is_new: bool) -> str:
        return {
            Change.NAME: self.tr("Name"),
            Change.ADDED: self.tr("In this program") if is_new else self.tr("Added"),
            Change.REMOVED: self.tr("Removed"),
            Change.MOVED: self.tr("Order"),
            Change.DOSE: self.tr("How much"),
            Change.EXERCISE: self.tr("Your own exercises"),
        }[change]

    def _add_buttons(self, view: DiffView) -> None:
        self.accept = PrimaryButton(view.accept)
        self.accept.clicked.connect(self.accepted)
        self._page.foot.addWidget(self.accept)
        if view.both:
            both = SecondaryButton(view.both, height="target.primary")
            both.clicked.connect(self.both_asked)
            self._page.foot.addWidget(both)
        cancel = TextButton(self.tr("Cancel"))
        cancel.clicked.connect(self.went_back)
        self._page.foot.addWidget(cancel)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)


class ImportRefusedScreen(BackScreen):
    """A file that was not taken over: the sentence that says why, and what to do.

    ``other_asked`` chooses another file; ``went_back`` leaves it.
    """

    other_asked = Signal()

    def __init__(self, file_name: str, sentence: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        bar = TopBar(self.tr("Import from file"))
        bar.back_chosen.connect(self.went_back)
        self._page = _framed(self, bar)
        self._heading = Heading(self.tr("This file was not taken over"), file_name)
        self._page.body.addWidget(self._heading)
        box = CautionBox(sentence, icon="triangle-alert")
        box.set_style("body")
        self._page.body.addWidget(box)
        self._page.body.addStretch(1)
        other = PrimaryButton(self.tr("Choose another file"), icon="folder-open")
        other.clicked.connect(self.other_asked)
        cancel = TextButton(self.tr("Cancel"))
        cancel.clicked.connect(self.went_back)
        self._page.foot.addWidget(other)
        self._page.foot.addWidget(cancel)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)


def _framed(screen: Screen, bar: TopBar) -> FlowPage:
    page = FlowPage(bar, column=_COLUMN)
    outer = QVBoxLayout(screen)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(page)
    return page


def _part(title: str, rows: Sequence[DiffRow], *, named: str) -> Card:
    """Return a card of rows; what ``named`` says they are, its title says once for all."""
    card = Card()
    card.column.addWidget(Label(title, "h3"))
    for row in rows:
        card.column.addWidget(IconLine(_ICONS[row.change], row.text.removeprefix(f"{named}: ")))
    return card
