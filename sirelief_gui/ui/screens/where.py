"""Where it hurts today: a drawing of the back and chips, in step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sirelief_gui.domain.labels import SITES, in_order, site_label
from sirelief_gui.domain.record import Site
from sirelief_gui.ui.form import Form
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.widgets.buttons import PrimaryButton
from sirelief_gui.ui.widgets.chips import ChipGroup
from sirelief_gui.ui.widgets.flow_page import FlowPage
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pelvis import PelvisMap
from sirelief_gui.ui.widgets.topbar import TopBar
from sirelief_gui.ui.words import domain_words


class WhereScreen(BackScreen):
    """All ten sites, none under "More"; ``done`` carries a tuple of Site, empty for nowhere."""

    done = Signal(object)

    def __init__(self, *, sites: tuple[Site, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TopBar(self.tr("Where today?"), close=True)
        self.bar.back_chosen.connect(self.went_back)
        self.chips = ChipGroup(
            [(site.value, site_label(site, domain_words)) for site in SITES],
            name=self.tr("Where it hurts"),
        )
        self.finish = PrimaryButton(self.tr("Done"))
        self.finish.clicked.connect(lambda: self.done.emit(self.sites()))
        self.map = PelvisMap()
        self.map.setAccessibleDescription(self.tr("The same choices are in the list below."))
        self.map.toggled.connect(self._drawn)
        self.chips.changed.connect(lambda _keys: self._follow())
        self.chips.choose(site.value for site in sites)
        self._follow()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._page = FlowPage(self.bar)
        outer.addWidget(self._page)
        self._page.body.addWidget(
            Label(self.tr("You are looking at your own back. Tap all that fit."), "body", "ink2")
        )
        self._page.body.addWidget(self.map)
        self._page.body.addWidget(self.chips)
        self._page.body.addStretch(1)
        self._page.foot.addWidget(self.finish)

    def sites(self) -> tuple[Site, ...]:
        """Return the sites that are on now."""
        return in_order(Site(key) for key in self.chips.chosen())

    def _drawn(self, site: str) -> None:
        """Turn the chip of a zone on or off."""
        on = set(self.chips.chosen())
        self.chips.choose(on - {site} if site in on else on | {site})
        self._follow()

    def _follow(self) -> None:
        self.map.set_chosen(frozenset(self.chips.chosen()))

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        self._page.set_form(form)
