"""What tells the due date goes into a JSON file only when it is asked for, and comes back then."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.services.importing import Choices, look, take
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.store import Store
from tests.storage.records import a_session

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
TELLING = {
    "settings.due_date": "2026-07-01",
    "settings.gestational_week": 22,
    "settings.week_given_on": "2026-03-04",
    "settings.pregnancy_ended": "2026-06-20",
}


@pytest.fixture
def told(store: Store) -> Store:
    store.start_session(a_session())
    store.set_setting("settings.theme", "dark")
    for key, value in TELLING.items():
        store.set_setting(key, value)
    return store


def settings_in(file: Path) -> dict[str, object]:
    return {one["key"]: one["value"] for one in json.loads(file.read_bytes())["settings"]}


def test_without_the_due_date_nothing_tells_it_but_the_weeks_of_sessions(
    told: Store, tmp_path: Path
) -> None:
    file = export_json(told, tmp_path / "bare.json", ExportOptions(notes=True))
    assert settings_in(file) == {"settings.theme": "dark"}
    (session,) = json.loads(file.read_bytes())["sessions"]
    assert session["gestational_week"] == a_session().gestational_week
    whole = export_json(told, tmp_path / "whole.json", ExportOptions(due_date=True))
    assert settings_in(whole) == {"settings.theme": "dark"} | TELLING


@pytest.mark.parametrize("due_date", [False, True])
def test_either_comes_back_byte_for_byte(told: Store, tmp_path: Path, due_date: bool) -> None:
    options = ExportOptions(due_date=due_date)
    file = export_json(told, tmp_path / "one.json", options)
    with Store.open(tmp_path / "other") as other:
        take(other, look(other, file, Choices()), at=NOW)
        again = export_json(other, tmp_path / "two.json", options)
    assert again.read_bytes() == file.read_bytes()
