"""Which exercise helps most, in her own ratings: a bar for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from sirelief_gui.domain.exercise_words import (
    NameOf,
    hurt_in_words,
    proof_in_words,
    share_in_words,
    spread_in_words,
)
from sirelief_gui.domain.record import Comfort
from sirelief_gui.domain.stats_exercises import ExerciseShare
from sirelief_gui.ui.charts.section import LegendRow, SectionCard, info_line
from sirelief_gui.ui.charts.share_bar import PartMark, ShareBar
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.letting_go import let_go
from sirelief_gui.ui.theme import Theme, theme_of
from sirelief_gui.ui.widgets.icon_line import IconLine
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rule import Rule
from sirelief_gui.ui.words import domain_words

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ExercisesCard(SectionCard):
    """Bars sorted by how often an exercise eased it; ``name_of`` says what one is called."""

    def __init__(self, name_of: NameOf) -> None:
        super().__init__(self.tr("Which exercise helps most?"))
        self.offer_saving()
        self._name_of = name_of
        self._shares: tuple[ExerciseShare, ...] = ()
        self._range = ""
        self._about = Label("", "small", "ink2")
        self._grid = QGridLayout()
        self._cells: list[QWidget] = []
        self._legend = LegendRow(
            (
                (PartMark(Comfort.EASED), self.tr("Eased it")),
                (PartMark(Comfort.SAME), self.tr("No change")),
                (PartMark(Comfort.HURT), self.tr("Hurt")),
            )
        )
        self._proof = info_line()
        self._rule = Rule()
        self._foot = QVBoxLayout()
        for widget in (self._rule, self._proof):
            self._foot.addWidget(widget)
        self.column.addWidget(self._about)
        self.column.addLayout(self._grid)
        self.column.addLayout(self._foot)
        self.column.addStretch(1)

    def set_shares(self, shares: Sequence[ExerciseShare], range_text: str) -> None:
        """Show the exercises of another range, said as 'last 6 weeks'."""
        self._shares, self._range = tuple(shares), range_text
        for cell in self._cells:
            let_go(cell)
        self._cells = [_Row(share, self._name_of(share.exercise)) for share in self._shares]
        hurt = hurt_in_words(self._shares, self._name_of, domain_words)
        if hurt:
            self._cells.append(_bulb(hurt))
        self._say()
        self._arrange()

    def set_form(self, form: Form) -> None:
        """Take the sizes of a layout."""
        super().set_form(form)
        self._say()
        self._arrange()

    def on_theme(self, theme: Theme) -> None:
        super().on_theme(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns() != self._grid.property("across"):
            self._arrange()

    def _say(self) -> None:
        text = self.tr("How often you said “eased it”, {range}.").format(range=self._range)
        proof = proof_in_words(self._shares, domain_words)
        self._proof.set_text(proof)
        self._about.setText(f"{text} {proof}" if self.is_wide else text)

    def _columns(self) -> int:
        theme = theme_of(self)
        return 2 if self.is_wide and self.width() >= theme.grown("chart.bars.twoFrom") else 1

    def _arrange(self) -> None:
        theme, columns = theme_of(self), self._columns()
        self._grid.setProperty("across", columns)
        gap = theme.px("chart.bars.rowWide" if self.is_wide else "chart.bars.row")
        self._grid.setContentsMargins(0, gap, 0, gap)
        self._grid.setVerticalSpacing(gap)
        self._grid.setHorizontalSpacing(theme.px("chart.bars.columns"))
        self._foot.setSpacing(theme.px("chart.bars.row"))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns > 1 else 0)
        self._place_legend(is_aside=columns > 1)
        for number, cell in enumerate(self._cells):
            self._grid.removeWidget(cell)
            row, column = divmod(number, columns)
            self._grid.addWidget(cell, row, column)
            cell.show()
            if isinstance(cell, _Row):
                cell.set_wide(self.is_wide)

    def _place_legend(self, *, is_aside: bool) -> None:
        self._foot.removeWidget(self._legend)
        self.set_aside(self._legend if is_aside else None)
        if not is_aside:
            self._foot.insertWidget(0, self._legend)
        self._rule.setVisible(not self.is_wide)
        self._proof.setVisible(not self.is_wide)


class _Row(QWidget):
    """One exercise: its name, how often it eased it of how many, and the bar."""

    def __init__(self, share: ExerciseShare, name: str) -> None:
        super().__init__()
        self.setAccessibleName(share_in_words(share, name, domain_words))
        self.setAccessibleDescription(spread_in_words(share, domain_words))
        self.setToolTip(f"{self.accessibleName()}. {self.accessibleDescription()}")
        self._name = Label(name, "small", weight=600)
        count = self.tr("{eased} of {n}").format(eased=share.eased, n=share.n)
        self._count = Label(count, "small", "ink2", wrap=False, tabular=True)
        self._bar = ShareBar()
        self._bar.set_counts(eased=share.eased, same=share.same, hurt=share.hurt)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._name, 0, 0, _MIDDLE)
        grid.addWidget(self._count, 0, 1, _MIDDLE)
        grid.addWidget(self._bar, 1, 0, 1, 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_wide(self, is_wide: bool) -> None:
        """Take the sizes of a wide window."""
        style = "control" if is_wide else "small"
        self._name.set_style(style)
        self._count.set_style(style)
        self._bar.set_wide(is_wide)


def _bulb(text: str) -> IconLine:
    return IconLine("lightbulb", text, style="small", role="ink2", gap=8)
