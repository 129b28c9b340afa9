"""One session is looked at on paper, named for this copy, and saved."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.ui.flows.share_flow import ShareFlow
from sirelief_gui.ui.screens.paper_sheet import PaperSheet
from sirelief_gui.ui.widgets.copy_options import CopyOptions
from sirelief_gui.ui.widgets.history_list import HistoryList
from tests.services.kit import a_day_with_a_session
from tests.ui.flows.person import Person


class Dialogs:
    """Stands for the dialog that asks where a file goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: list[str] = []

    def ask(self, parent: QWidget, name: str, kinds: str) -> Path | None:
        self.names.append(name)
        return self.folder / name

    def text(self) -> str:
        file = io.BytesIO((self.folder / self.names[-1]).read_bytes())
        return " ".join(" ".join(p.extract_text() for p in pypdf.PdfReader(file).pages).split())


def shown(person: Person, kind: type[QWidget]) -> Sequence[QWidget]:
    return [one for one in person.shell.findChildren(kind) if one.isVisible()]


@pytest.fixture
def dialogs(tmp_path: Path) -> Dialogs:
    return Dialogs(tmp_path)


def test_a_session_is_shared_with_a_name_that_is_kept_nowhere(
    person: Person, clock: VirtualClock, dialogs: Dialogs
) -> None:
    record = a_day_with_a_session(person.services, clock, before=5, after=2)
    person.services.store.update_session(replace(record, note="Twisted."))
    flow = ShareFlow(person.desk, ask_file=dialogs.ask, parent=person.shell)
    flow.share(record.id)
    (options,) = shown(person, CopyOptions)
    assert isinstance(options, CopyOptions)
    person.press("Save as PDF")
    assert dialogs.names == ["si-relief 2026-03-19.pdf"]
    plain = dialogs.text()
    assert "Change in points: −3" in plain
    assert "Twisted." not in plain
    person.press("Done")
    flow.share(record.id)
    (options,) = shown(person, CopyOptions)
    assert isinstance(options, CopyOptions)
    assert (options.name, options.notes) == ("", False)
    options.name_field.set_text("J. M.")
    person.press("Include my note")
    person.press("Save as PDF")
    assert "J. M." in dialogs.text()
    assert "Twisted." in dialogs.text()
    assert "J. M." not in str(person.services.store.settings())


def test_what_is_asked_changes_the_page_that_is_looked_at(
    person: Person, clock: VirtualClock, dialogs: Dialogs
) -> None:
    record = a_day_with_a_session(person.services, clock)
    ShareFlow(person.desk, ask_file=dialogs.ask, parent=person.shell).share(record.id)
    (sheet,) = shown(person, PaperSheet)
    assert isinstance(sheet, PaperSheet)
    assert person.button("Include my note") is None  # there is none
    before = sheet.preview.grab().toImage()
    (options,) = shown(person, CopyOptions)
    assert isinstance(options, CopyOptions)
    options.name_field.set_text("Jane Mayer")
    assert sheet.preview.grab().toImage() != before


def test_the_page_of_a_session_offers_it(person: Person, clock: VirtualClock) -> None:
    person.clear_to_start()
    a_day_with_a_session(person.services, clock)
    person.press("History")
    person.on("HistoryScreen")
    view = shown(person, HistoryList)[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return)
    person.on("SessionDetailScreen")
    person.press("Share as PDF")
    assert shown(person, PaperSheet)
