"""What is known about SI pain: it can be read at any time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sirelief_gui.services.library import load_facts
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later

if TYPE_CHECKING:
    from sirelief_gui.ui.screens.about_pain import AboutPainScreen
else:
    (AboutPainScreen,) = later("sirelief_gui.ui.screens.about_pain", "AboutPainScreen")


class FactsFlow(Flow):
    """Shows the cards about SI pain, and from there when to stop and call."""

    @step
    def show(self, *, back: Callable[[], None], nav: str) -> None:
        """Show the cards; ``back`` leads to where they were asked for, ``nav`` is that place."""
        screen = AboutPainScreen(facts=load_facts())
        screen.went_back.connect(back)
        screen.call_page_asked.connect(
            lambda: self._desk.show_call_page(
                back=lambda: self.show(back=back, nav=nav), reported=False
            )
        )
        self._desk.show(screen, nav=nav)
