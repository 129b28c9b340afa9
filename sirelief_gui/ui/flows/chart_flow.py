"""Handing on one chart of Trends: a picture, a drawing, or a copy on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from sirelief_gui.services.chart_files import chart_name, save_chart
from sirelief_gui.ui.dates import range_text
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.faults import Flow, step
from sirelief_gui.ui.later import later

if TYPE_CHECKING:
    from sirelief_gui.ui.charts.saving import Savable
    from sirelief_gui.ui.save_dialog import AskFile, ask_file, show_in_folder
else:
    ask_file, show_in_folder = later("sirelief_gui.ui.save_dialog", "ask_file", "show_in_folder")


class ChartFlow(Flow):
    """Shows the sheet of a chart over the page.

    ``ask_file`` and ``show_folder`` stand for the system's dialogs.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        ask_file: AskFile = ask_file,
        show_folder: Callable[[Path], None] = show_in_folder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._ask_file, self._show_folder = ask_file, show_folder

    @step
    def save(self, chart: Savable) -> None:
        """Ask what a chart shall become; what draws it is imported now, with the charts."""
        from sirelief_gui.ui.charts.saving import png_of, svg_of
        from sirelief_gui.ui.screens.chart_sheet import ChartContents, ChartSheet

        contents = ChartContents(
            title=chart.title,
            days=range_text(chart.first, chart.last, year=True),
            name=partial(chart_name, chart.first, chart.last),
            png=partial(png_of, chart),
            svg=partial(svg_of, chart),
        )
        sheet = ChartSheet(
            contents, save=save_chart, ask_file=self._ask_file, show_folder=self._show_folder
        )
        sheet.copy_asked.connect(partial(self._copy, chart))
        sheet.closed.connect(self._desk.shell.close_sheet)
        self._desk.shell.show_sheet(sheet)

    def _copy(self, chart: Savable) -> None:
        from sirelief_gui.ui.charts.saving import image_of

        QGuiApplication.clipboard().setImage(image_of(chart))
        self._desk.shell.close_sheet()
        self._desk.shell.toast(self.tr("Picture copied"))
