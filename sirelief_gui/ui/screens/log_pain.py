"""Log pain: a sheet for a number at any time of the day."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.domain.labels import (
    LOG_KINDS,
    SITES,
    TRIGGERS,
    in_order,
    log_kind_label,
    site_label,
    trigger_label,
)
from sirelief_gui.domain.pain import severity_word
from sirelief_gui.domain.record import CheckInKind, Site, Trigger
from sirelief_gui.domain.values import dataclass
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.theme import Theme, Themed
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.field import LineField, NoteField
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.sheet import FootedContent
from sirelief_gui.ui.words import domain_words


@dataclass(frozen=True, slots=True, kw_only=True)
class PainLog:
    """One logged rating as she gave it; only the score is required."""

    kind: CheckInKind
    score: int
    sites: tuple[Site, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    trigger_note: str = ""
    note: str = ""


class LogPainSheet(Themed, FootedContent):
    """The content of the sheet; ``saved`` carries a PainLog, ``closed`` comes for the cross.

    ``sites_last`` are shown as chosen, as on the daily check. Keys 0 to 9 and A choose, Enter
    saves from anywhere but a control that needs it.
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(self, *, sites_last: tuple[Site, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cross = IconButton("x", self.tr("Close"))
        self.cross.clicked.connect(self.closed)
        self.kinds = Segmented(
            [(kind.value, log_kind_label(kind, domain_words)) for kind in LOG_KINDS],
            name=self.tr("Which pain"),
            chosen=CheckInKind.NOW.value,
        )
        self.scale = PainScale(legend=False)
        self.scale.chosen.connect(self._rated)
        self.sites = ChipGroup(
            [(site.value, site_label(site, domain_words)) for site in SITES],
            name=self.tr("Where?"),
        )
        self.sites.choose(site.value for site in sites_last)
        self.triggers = ChipGroup(
            [(one.value, trigger_label(one, domain_words)) for one in TRIGGERS],
            name=self.tr("What set it off?"),
        )
        self.own_words = LineField(
            "", name=self.tr("What set it off, in your own words"), hint=self.tr("Something else")
        )
        self.note = NoteField("", name=self.tr("Note"), hint=self.tr("Note (optional)"))
        self.save = PrimaryButton(self.tr("Tap a number to save"))
        self.save.setEnabled(False)
        self.save.clicked.connect(self._save)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Log pain"), "h1"), 1)
        head.addWidget(self.cross)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(self.kinds)
        column.addSpacing(8)
        # The digit keeps its line while it is empty, so that no cell moves under the finger.
        self._score_row = score = QHBoxLayout()
        score.setSpacing(0)
        self._digit = Label("", "h1Wide", weight=800, tabular=True, wrap=False)
        self._word = Label(self.tr("Tap a number"), "h3", "ink2")
        bottom = Qt.AlignmentFlag.AlignBottom
        score.addWidget(self._digit, 0, bottom)
        score.addWidget(self._word, 1, bottom)
        column.addLayout(score)
        column.addSpacing(8)
        column.addWidget(self.scale)
        column.addSpacing(12)
        column.addWidget(Label(self.tr("Where?"), "small", weight=600))
        column.addSpacing(4)
        column.addWidget(self.sites)
        column.addSpacing(12)
        column.addWidget(Label(self.tr("What set it off?"), "small", weight=600))
        column.addSpacing(4)
        column.addWidget(self.triggers)
        column.addSpacing(8)
        column.addWidget(self.own_words)
        column.addSpacing(8)
        column.addWidget(self.note)
        self.foot = self.save
        self.save.setParent(self)

    def on_theme(self, theme: Theme) -> None:
        self.scale.setFixedHeight(self.scale.minimumSizeHint().height())

    def set_form(self, form: Form) -> None:
        """The sheet looks the same in every layout; its host sets the width."""

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take 0 to 9 and A as the score, and Enter as Save once there is one."""
        if event.type() != QEvent.Type.KeyPress or event.isAutoRepeat():
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if self.scale.score is None or isinstance(focused, IconButton):
                return False
            self._save()
            return True
        digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 or event.key() == Qt.Key.Key_A
        return digit and self.scale.take_key(event)

    def _rated(self, score: int) -> None:
        self._digit.setText(str(score))
        self._score_row.setSpacing(12)
        self._word.setText(severity_word(score, domain_words))
        self._word.set_role("ink")
        self.save.set_text(self.tr("Save"))
        self.save.setEnabled(True)

    def _save(self) -> None:
        score = self.scale.score
        if score is None:
            return
        self.saved.emit(
            PainLog(
                kind=CheckInKind(self.kinds.chosen()),
                score=score,
                sites=in_order(Site(key) for key in self.sites.chosen()),
                triggers=tuple(Trigger(key) for key in self.triggers.chosen()),
                trigger_note=self.own_words.text(),
                note=self.note.text(),
            )
        )
