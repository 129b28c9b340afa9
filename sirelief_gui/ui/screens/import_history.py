"""What importing a file would do: read it, say what its columns are, and only then import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark, plural
from sirelief_gui.services.importing import (
    DateOrder,
    Mapping,
    Part,
    PlainTable,
    Report,
    Role,
    Row,
    Verdict,
)
from sirelief_gui.ui.dates import moment_text
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.flow_page import FlowPage, Heading
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.preview_table import PreviewTable
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words

_COLUMN = 640
_SHOWN = 8
"""Rows of a card that are told one by one."""
_MOST_COLUMNS = 60
"""So many can be chosen from; a table of her own has fewer."""
_LONGEST_NAME = 24
"""Characters of a column's name on a chip."""
_NONE = "none"
_ICONS = {
    Verdict.NEW: "plus",
    Verdict.SAME: "check",
    Verdict.DIFFERENT: "replace",
    Verdict.LEFT: "settings",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportView:
    """What the page shows: the report, and the table where it is a plain one."""

    report: Report
    table: PlainTable | None = None


class ImportHistoryScreen(BackScreen):
    """Nothing is changed before ``accepted``; ``went_back`` leaves the file alone.

    ``other_asked`` chooses another file; ``mapped`` carries what the columns of a plain table are,
    ``settings_wanted`` whether her settings are to be replaced: the file is then looked at anew.
    """

    accepted = Signal()
    other_asked = Signal()
    mapped = Signal(object)
    settings_wanted = Signal(bool)

    def __init__(self, view: ImportView, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps_bar = False
        report = view.report
        bar = TopBar(self.tr("Import history"))
        bar.back_chosen.connect(self.went_back)
        self._page = FlowPage(bar, column=_COLUMN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.columns: ColumnsCard | None = None
        self.settings: SwitchRow | None = None
        self._heading = Heading(self._title(report), report.file.name)
        self._page.body.addWidget(self._heading)
        if report.is_refused:
            self._page.body.addWidget(self._refused(report))
        if view.table is not None:
            self.columns = ColumnsCard(view.table)
            self.columns.mapped.connect(self.mapped)
            self._page.body.addWidget(self.columns)
        if not report.is_refused:
            self._add_counts(report)
        self._page.body.addStretch(1)
        self._add_buttons(report)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
        self._heading.set_form(form)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep what Tab reaches in view, also when it comes from the foot or from the bar."""
        has_moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if has_moved and self._page.area.content.isAncestorOf(focused):
            self._page.area.ensureWidgetVisible(focused)
        return has_moved

    def _title(self, report: Report) -> str:
        if report.is_refused:
            return self.tr("Nothing can be imported yet")
        if report.count(Verdict.NEW) == 0:
            return self.tr("Nothing new in this file")
        return self.tr("This would be added")

    def _refused(self, report: Report) -> QWidget:
        words = self.tr("Something in the file is wrong, so nothing of it can be imported.")
        sentences = [
            row.fault.sentence(domain_words)
            for row in report.rows_of(Verdict.REFUSED)[:_SHOWN]
            if row.fault is not None
        ]
        more = report.count(Verdict.REFUSED) - len(sentences)
        if more > 0:
            sentences.append(self._more(more))
        box = CautionBox("\n".join(sentences), title=words, icon="triangle-alert")
        box.set_style("body")
        return box

    def _add_counts(self, report: Report) -> None:
        titles = {
            Verdict.NEW: self.tr("New"),
            Verdict.SAME: self.tr("Here already"),
            Verdict.DIFFERENT: self.tr("Here already, and different"),
            Verdict.LEFT: self.tr("Not taken"),
        }
        for verdict, title in titles.items():
            if report.count(verdict):
                self._page.body.addWidget(self._card(title, report, verdict))
        overwrites = report.choices.settings
        if overwrites or report.count(Verdict.LEFT) or self._differs(report):
            self.settings = SwitchRow(
                self.tr("Replace my settings, too"),
                subtitle=self.tr("Otherwise yours stay as they are."),
                checked=overwrites,
            )
            self.settings.padding = "widget.rowPaddingNone"
            self.settings.toggled.connect(self.settings_wanted)
            card = Card()
            card.column.addWidget(self.settings)
            self._page.body.addWidget(card)
        words = self.tr("A backup is made before. Sessions and ratings that are here stay.")
        self._page.body.addWidget(
            IconLine("shield-check", words, style="small", role="ink2", icon_role="restRing")
        )

    def _differs(self, report: Report) -> bool:
        return report.count(Verdict.DIFFERENT, Part.SETTINGS) > 0

    def _card(self, title: str, report: Report, verdict: Verdict) -> Card:
        card = Card()
        card.column.addWidget(Label(title, "h3"))
        for text in part_texts(report, verdict):
            card.column.addWidget(IconLine(_ICONS[verdict], text))
        if verdict is Verdict.DIFFERENT:
            card.column.addWidget(Label(self.tr("What is here is kept:"), "small", "ink2"))
            rows = report.rows_of(verdict)[:_SHOWN]
            for row in rows:
                card.column.addWidget(Label(self._told(row), "small"))
            more = report.count(verdict) - len(rows)
            if more > 0:
                card.column.addWidget(Label(self._more(more), "small", "ink2"))
        return card

    def _told(self, row: Row) -> str:
        """Say what a row is, with its day and time or else its name."""
        kind = "" if row.part is None else _kind_of(row.part)
        name = row.id.removeprefix("settings.").replace("_", " ")
        which = name if row.at is None else moment_text(row.at, year=True)
        return self.tr("{kind}: {which}").format(kind=kind, which=which)

    def focus_on(self, what: Role | DateOrder | None) -> None:
        """Go on at what she changed last: a column's chips, how dates are written, the settings."""
        part: QWidget | None = self.settings
        if what is not None:
            part = None if self.columns is None else self.columns.part_of(what)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.area.ensureWidgetVisible(part)

    def _more(self, n: int) -> str:
        return self.tr("… and {n} more").format(n=n)

    def _add_buttons(self, report: Report) -> None:
        if not report.is_refused and report.count(Verdict.NEW):
            self.accept = PrimaryButton(self.tr("Import"))
            self.accept.clicked.connect(self.accepted)
            self._page.foot.addWidget(self.accept)
        else:
            other = SecondaryButton(self.tr("Choose another file"), height="target.primary")
            other.clicked.connect(self.other_asked)
            self._page.foot.addWidget(other)
        cancel = TextButton(self.tr("Cancel"))
        cancel.clicked.connect(self.went_back)
        self._page.foot.addWidget(cancel)


class ColumnsCard(Card):
    """The first rows of a plain table, and what its columns are; ``mapped`` carries a Mapping."""

    mapped = Signal(object)

    def __init__(self, table: PlainTable) -> None:
        super().__init__()
        self._mapping = table.mapping
        self._groups: dict[Role, ChipGroup] = {}
        self.touched: Role | DateOrder = Role.DATE
        """What was changed last; how dates are written is told by an order."""
        self.column.addWidget(Label(self.tr("What the columns are"), "h3"))
        rows = _squared(table.first(), len(table.columns))
        name = self.tr("First rows of the table")
        self.column.addWidget(PreviewTable(table.columns, rows, name=name))
        for role, title in (
            (Role.DATE, self.tr("Date")),
            (Role.BEFORE, self.tr("Pain before")),
            (Role.AFTER, self.tr("Pain after")),
            (Role.NOTE, self.tr("Note")),
        ):
            self.column.addWidget(Label(title, "small", "ink2"))
            self.column.addWidget(self._choice(role, title, table.columns))
        self.column.addWidget(Label(self.tr("Dates are written"), "small", "ink2"))
        self.order = Segmented(
            [
                (DateOrder.YEAR_FIRST.value, self.tr("Year first")),
                (DateOrder.DAY_FIRST.value, self.tr("Day first")),
                (DateOrder.MONTH_FIRST.value, self.tr("Month first")),
            ],
            name=self.tr("Dates are written"),
            chosen=table.mapping.order.value if table.mapping.order else "",
        )
        self.order.changed.connect(self._order_chosen)
        self.column.addWidget(self.order)

    def _choice(self, role: Role, title: str, columns: Sequence[str]) -> ChipGroup:
        chips = [(str(i), _short(name)) for i, name in enumerate(columns[:_MOST_COLUMNS])]
        if role is not Role.DATE:
            chips.append((_NONE, self.tr("None")))
        group = ChipGroup(chips, name=title, exclusive=True, tight=True)
        chosen = getattr(self._mapping, role)
        none = [] if role is Role.DATE else [_NONE]
        group.choose(none if chosen is None else [str(chosen)])
        group.changed.connect(lambda ids: self._column_chosen(role, ids))
        self._groups[role] = group
        return group

    def _column_chosen(self, role: Role, ids: tuple[str, ...]) -> None:
        self.touched = role
        column = int(ids[0]) if ids and ids[0] != _NONE else None
        order = self._mapping.order if role is not Role.DATE else None  # of that column's dates
        self._tell(replace(self._mapping.with_column(role, column), order=order))

    def _order_chosen(self, order: str) -> None:
        self.touched = DateOrder(order)
        self._tell(replace(self._mapping, order=DateOrder(order)))

    def part_of(self, what: Role | DateOrder) -> QWidget:
        """Return what changes that, where its choice is."""
        if isinstance(what, DateOrder):
            return self.order
        chips = self._groups[what].chips
        return next((chip for chip in chips if chip.isChecked()), chips[0])

    def _tell(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self.mapped.emit(mapping)


def part_texts(report: Report, verdict: Verdict) -> list[str]:
    """Return how many of each part have a verdict: '12 sessions', '30 pain ratings'."""
    texts = []
    for part in (*_FIRST, *(part for part in Part if part not in _FIRST)):
        n = report.count(verdict, part)
        if n:
            texts.append(_counted(part, n))
    return texts


def _kind_of(part: Part) -> str:
    """Return what one of a part is called."""
    return domain_words(_KINDS[part])


_KINDS = {
    Part.SESSIONS: mark("Session"),
    Part.CHECK_INS: mark("Pain rating"),
    Part.ACTIVITIES: mark("Activity"),
    Part.ACTIVITY_RATINGS: mark("Rating of an activity"),
    Part.SAFETY_LOG: mark("Safety answer"),
    Part.PROGRAMS: mark("Program"),
    Part.OWN_EXERCISES: mark("Exercise of your own"),
    Part.PICTURES: mark("Picture"),
    Part.SETTINGS: mark("Setting"),
}
_FIRST = (Part.SESSIONS, Part.CHECK_INS)


def _counted(part: Part, n: int) -> str:
    tr = domain_words
    text = {
        Part.SESSIONS: plural(n, "1 session", "{n} sessions", tr),
        Part.CHECK_INS: plural(n, "1 pain rating", "{n} pain ratings", tr),
        Part.ACTIVITIES: plural(n, "1 activity", "{n} activities", tr),
        Part.ACTIVITY_RATINGS: plural(
            n, "1 rating of an activity", "{n} ratings of activities", tr
        ),
        Part.SAFETY_LOG: plural(n, "1 safety answer", "{n} safety answers", tr),
        Part.PROGRAMS: plural(n, "1 program", "{n} programs", tr),
        Part.OWN_EXERCISES: plural(n, "1 exercise of your own", "{n} exercises of your own", tr),
        Part.PICTURES: plural(n, "1 picture", "{n} pictures", tr),
        Part.SETTINGS: plural(n, "1 setting", "{n} settings", tr),
    }[part]
    return text.format(n=n)


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _squared(rows: Sequence[Sequence[str]], width: int) -> list[tuple[str, ...]]:
    """Return rows that are all as wide as the table."""
    return [tuple((*row, *[""] * width)[:width]) for row in rows]
