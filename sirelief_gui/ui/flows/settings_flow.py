"""Settings, and setting up the space: what she changes applies at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.screens.space import SpaceScreen


class SettingsFlow(Flow):
    """Shows the settings and the page to set up the space; ``leave`` goes back to Today."""

    def __init__(
        self, desk: Desk, *, leave: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._leave = leave

    @step
    def show(self) -> None:
        """Show the settings."""
        self._leave()

    @step
    def show_space(
        self, *, first_run: bool, back: Callable[[], None], done: Callable[[], None]
    ) -> None:
        """Show where things go and let her try what she will read and hear."""
        screen = SpaceScreen(
            sound=self._desk.sound_check(),
            volume=self._desk.settings.volume,
            first_run=first_run,
        )
        screen.went_back.connect(back)
        screen.all_set.connect(done)
        screen.text_size_chosen.connect(lambda scale: self.change({"text_scale": scale}))
        screen.volume_chosen.connect(lambda volume: self.change({"volume": volume}))
        self._desk.show(screen)

    @step
    def change(self, changes: dict[str, object]) -> None:
        """Store what she has changed, and show it."""
        self._desk.change_settings(**changes)
