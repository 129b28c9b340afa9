"""Her data: the rows of its section in the settings (12b), and where they lead."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow
from sirelief_gui.ui.settings.data import DataSection, Slot
from sirelief_gui.ui.widgets.rows import Row


class DataFlow(Flow):
    """Hangs the rows in; ``export`` shows the sheet of exports, ``back`` the section again.

    What is behind a row is imported when it is pressed: start-up does without.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        export: Callable[[], None],
        back: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._export, self._back = export, back

    def hang_rows(self, section: DataSection) -> None:
        """Hang in the rows of what there is. A new function adds its own line here."""
        row = Row(
            self.tr("Export history"),
            icon="share",
            value=self.tr("PDF, CSV, JSON"),
            chevron=True,
        )
        row.clicked.connect(self._export)
        section.put(Slot.EXPORT, row)
