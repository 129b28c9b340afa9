"""The preview of an export shows the file that will be written."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.exporting import Exporting
from sirelief_gui.services.library import load_library
from sirelief_gui.storage.store import Store
from tests.ui.screens.past import fill_past

NOW = datetime(2025, 10, 15, 19, 10, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize("flat", [True, False])
@pytest.mark.parametrize("notes", [True, False])
def test_the_preview_is_the_top_of_the_file(tmp_path: Path, flat: bool, notes: bool) -> None:
    with Store.open(tmp_path / "data") as store:
        fill_past(store, NOW)
        exporting = Exporting(
            store, clock=VirtualClock(NOW, "Europe/Berlin"), library=load_library()
        )
        options = ExportOptions(notes=notes)
        preview = exporting.preview(options, flat=flat, limit=3)
        if flat:
            path = exporting.flat(tmp_path / "one.csv", options)
        else:
            paths = exporting.csv(tmp_path / "out", options)
            path = next(found for found in paths if found.name == "sessions.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    assert [list(preview.columns), *map(list, preview.rows)] == written[:4]
    assert preview.sessions == 8
