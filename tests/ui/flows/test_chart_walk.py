"""A chart of Trends is saved, refused a place, and copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from sirelief_gui.domain.trends import index_of
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.charts.pain_chart import PainChart
from sirelief_gui.ui.charts.saving import Savable, image_of
from sirelief_gui.ui.flows.chart_flow import ChartFlow
from sirelief_gui.ui.screens.chart_sheet import ChartSheet
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.toast import Toast
from tests.ui.charts.charts import TODAY, history, view_of
from tests.ui.flows.person import Person
from tests.ui.screens.past import fill_past


class Dialogs:
    """Stands for the dialogs of the system: where a file goes, and showing it there."""

    def __init__(self, folder: Path) -> None:
        self.folder: Path | None = folder
        self.asked: list[str] = []
        self.shown: list[Path] = []

    def ask(self, parent: QWidget, name: str, kinds: str) -> Path | None:
        self.asked.append(name)
        return None if self.folder is None else self.folder / name


@pytest.fixture
def dialogs(tmp_path: Path) -> Dialogs:
    return Dialogs(tmp_path)


def a_chart() -> Savable:
    view = view_of(history(60))

    def make() -> PainChart:
        chart = PainChart()
        chart.set_history(index_of(history(60)), TODAY)
        chart.set_view(view)
        return chart

    return Savable(title="Pain, 0 to 10", first=view.first, last=view.last, make=make)


@pytest.fixture
def walk(person: Person, dialogs: Dialogs) -> Person:
    flow = ChartFlow(
        person.desk, ask_file=dialogs.ask, show_folder=dialogs.shown.append, parent=person.shell
    )
    flow.save(a_chart())
    return person


def sheet_of(person: Person) -> list[QWidget]:
    """Return the sheet that is up, if it is that of a chart."""
    up = person.shell.sheet_content
    return [up] if isinstance(up, ChartSheet) else []


def problems(person: Person) -> list[str]:
    found = person.shell.findChildren(CautionBox)
    return [one.accessibleName() for one in found if one.isVisible()]


def test_a_picture_is_saved_and_shown_in_its_folder(walk: Person, dialogs: Dialogs) -> None:
    walk.press("Save as picture (PNG)")
    assert dialogs.asked == [f"si-relief {a_chart().first} to {a_chart().last} chart.png"]
    file = Path(dialogs.folder or "") / dialogs.asked[0]
    assert QImage(str(file)).width() > 1000
    walk.press("Show in folder")
    assert dialogs.shown == [file]
    walk.press("Done")
    assert sheet_of(walk) == []


def test_a_drawing_is_saved(walk: Person, dialogs: Dialogs) -> None:
    walk.press("Save as drawing (SVG)")
    assert dialogs.asked[0].endswith(" chart.svg")
    text = (Path(dialogs.folder or "") / dialogs.asked[0]).read_text("utf-8")
    assert text.rstrip().endswith("</svg>")
    assert "Recorded by me, not a diagnosis." in text


def test_what_is_refused_is_said_and_can_go_elsewhere(
    walk: Person, dialogs: Dialogs, tmp_path: Path
) -> None:
    dialogs.folder = tmp_path / "gone"
    walk.press("Save as picture (PNG)")
    (said,) = problems(walk)
    assert "does not exist" in said
    assert not dialogs.folder.exists()
    dialogs.folder = tmp_path
    walk.press("Save as picture (PNG)")
    assert (tmp_path / dialogs.asked[-1]).is_file()
    assert [one.name for one in tmp_path.glob("*.png")] == [dialogs.asked[-1]]


def test_nothing_is_written_when_she_thinks_better(walk: Person, dialogs: Dialogs) -> None:
    dialogs.folder = None
    walk.press("Save as drawing (SVG)")
    assert len(sheet_of(walk)) == 1
    assert problems(walk) == []
    walk.press("Close")
    assert sheet_of(walk) == []


def test_a_picture_is_copied(walk: Person) -> None:
    walk.press("Copy picture")
    assert QGuiApplication.clipboard().image() == image_of(a_chart())
    assert sheet_of(walk) == []
    assert walk.shell.findChildren(Toast)[0].isVisible()


def test_trends_offers_it(person: Person, clock: VirtualClock) -> None:
    person.clear_to_start()
    fill_past(person.services.store, clock.now())
    person.press("Trends")
    person.on("TrendsScreen")
    person.press("Save “Pain, 0 to 10”")
    assert len(sheet_of(person)) == 1
