"""The history is handed over from its page: chosen, read beside the window, looked at, saved."""

from __future__ import annotations

import io
import json
from pathlib import Path

import icalendar
import pypdf
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.flows.export_flow import ExportFlow
from sirelief_gui.ui.flows.reminder_flow import ReminderFlow
from sirelief_gui.ui.screens.paper_sheet import PaperSheet
from sirelief_gui.ui.widgets.copy_options import CopyOptions
from tests.services.kit import a_day_with_a_session
from tests.ui.flows.person import Person


class Dialogs:
    """Stands for the dialogs that ask where a file or a folder goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: list[str] = []

    def path(self, parent: QWidget, name: str, is_folder: bool) -> Path | None:
        self.names.append(name)
        return self.folder / name

    def file(self, parent: QWidget, name: str, kinds: str) -> Path | None:
        return self.path(parent, name, False)


@pytest.fixture
def dialogs(tmp_path: Path) -> Dialogs:
    return Dialogs(tmp_path)


@pytest.fixture
def flow(person: Person, clock: VirtualClock, dialogs: Dialogs) -> ExportFlow:
    a_day_with_a_session(person.services, clock, before=5, after=2)
    return ExportFlow(
        person.desk, ask_path=dialogs.path, ask_file=dialogs.file, parent=person.shell
    )


def shown(person: Person, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in person.shell.findChildren(kind) if one.isVisible()]


def test_a_report_is_read_looked_at_and_saved_with_a_name_of_its_own(
    qtbot: QtBot, person: Person, flow: ExportFlow, dialogs: Dialogs
) -> None:
    flow.show()
    person.press("Preview and save")
    qtbot.waitUntil(lambda: bool(shown(person, PaperSheet)))
    (options,) = shown(person, CopyOptions)
    assert isinstance(options, CopyOptions)
    options.name_field.set_text("J. M.")
    person.press("Save as PDF")
    assert dialogs.names == ["si-relief 2026-02-06 to 2026-03-19.pdf"]
    content = (dialogs.folder / dialogs.names[0]).read_bytes()
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    assert "J. M." in text
    assert "J. M." not in str(person.services.store.settings())


def test_a_file_is_written_beside_the_window(
    qtbot: QtBot, person: Person, flow: ExportFlow, dialogs: Dialogs
) -> None:
    flow.show()
    person.press("JSON")
    person.press("Preview and save")
    qtbot.waitUntil(lambda: person.button("Save") is not None)
    person.press("Save")
    qtbot.waitUntil(lambda: person.button("Show in folder") is not None)
    (name,) = dialogs.names
    assert json.loads((dialogs.folder / name).read_text("utf-8"))["sessions"]
    person.press("Done")
    assert person.shell.sheet_content is None


def test_the_reminder_is_added_to_a_calendar(person: Person, dialogs: Dialogs) -> None:
    flow = ReminderFlow(person.desk, person.shell, ask_file=dialogs.file)
    flow.show(back=lambda: None)
    assert person.button("Add to my calendar") is None  # it is off
    person.press("Remind me")
    person.press("Add to my calendar")
    assert dialogs.names == ["reminder.ics"]
    content = (dialogs.folder / "reminder.ics").read_bytes()
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    text = event.to_ical().decode()
    assert "SUMMARY:Time for your routine\r\n" in text
    assert "BYDAY=MO,TU,WE,TH,FR" in text
