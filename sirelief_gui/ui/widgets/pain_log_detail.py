"""One pain log with all that was said: on a page's card, or on the one beside the list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.amended import AmendedLine
from sirelief_gui.domain.labels import in_order, past_kind_label, site_label, trigger_label
from sirelief_gui.domain.record import CheckIn
from sirelief_gui.ui.widgets.amended_note import AmendedNote
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.score_disc import ScoreDisc
from sirelief_gui.ui.words import domain_words


class PainLogDetail(QWidget):
    """The score on its disc, where it hurt, what set it off, and the note."""

    def __init__(self, log: CheckIn, amended: tuple[AmendedLine, ...] = ()) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(past_kind_label(log.kind, domain_words), "body", "ink2"))
        if log.score is not None:
            disc = ScoreDisc(size="discAdvice")
            disc.set_score(log.score)
            column.addWidget(disc, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(Label(self.tr("Not rated"), "h3"))
        sites = [site_label(site, domain_words) for site in in_order(log.sites)]
        triggers = [trigger_label(trigger, domain_words) for trigger in log.triggers]
        if log.trigger_note:
            triggers.append(log.trigger_note)
        self._add_chips(column, self.tr("Where"), sites, "map-pin")
        self._add_chips(column, self.tr("What set it off"), triggers, "")
        if log.note:
            column.addSpacing(4)
            column.addWidget(Label(self.tr("Note"), "small", "ink2", weight=600))
            box = Card(fill="bg", line=False, radius="radius.tile")
            box.column.addWidget(Label(log.note, "body"))
            column.addWidget(box)
        if amended:
            column.addWidget(AmendedNote(amended, fill="bg"))
        column.addStretch(1)

    def _add_chips(self, column: QVBoxLayout, title: str, texts: list[str], icon: str) -> None:
        if not texts:
            return
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        for text in texts:
            flow.addWidget(InfoChip(text, icon=icon))
        column.addSpacing(4)
        column.addWidget(Label(title, "small", "ink2", weight=600))
        column.addWidget(holder)
