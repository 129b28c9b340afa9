"""The JSON file of a history: out, in, and out again."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from sirelief_gui.domain.exchange_format import SCHEMA_FILE, schema_text
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.services.importing import Choices, ImportRefused, Verdict, look, take
from sirelief_gui.storage.assets import asset_text
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.store import Store
from tests.storage.histories import PNG, History, histories
from tests.storage.json_files import EVERYTHING, FITS, NOW, changed, empty_store, exported, imported
from tests.storage.records import a_check_in, a_session

EXAMPLES = int(os.environ.get("SIRELIEF_HISTORIES", "6"))
"""How many random histories go round; 1,000 have."""


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(histories())
def test_any_history_comes_back_byte_for_byte(history: History) -> None:
    with empty_store() as store, empty_store() as other, empty_store() as third:
        history.tell(store)
        whole, bare = exported(store), exported(store, ExportOptions())
        assert not imported(other, whole).is_refused
        assert exported(other) == whole
        imported(third, bare)
        assert exported(third, ExportOptions()) == bare
        FITS(json.loads(whole))
        FITS(json.loads(bare))


def test_the_schema_that_is_shipped_is_the_one_that_is_read_by() -> None:
    assert asset_text(SCHEMA_FILE) == schema_text(), "python tools/history_schema.py writes it"


def test_every_record_stands_on_a_line_of_its_own(content: bytes) -> None:
    lines = [line.rstrip(b",") for line in content.splitlines() if line.startswith(b'{"')]
    assert [json.loads(line).get("id") for line in lines[-7:]] == [
        *("open", "c1", "c2", "a1", "r1", "r2", "f1")
    ]


def test_her_words_her_numbers_and_the_due_date_stay_unless_asked_for(
    store: Store, content: bytes
) -> None:
    bare = exported(store, ExportOptions())
    for word in (b"Sore", b"Better", b"slowly", b"112", b"2026-07-01", b"base64"):
        assert word in content
        assert word not in bare
    assert json.loads(bare)["left_out"] == ["due_date", "notes", "phone_numbers", "pictures"]
    assert b"2026-07-01" not in exported(store, ExportOptions(notes=True))


def test_a_period_holds_its_days_and_the_ratings_of_its_sessions(
    store: Store, content: bytes
) -> None:
    del content
    day = date(2026, 3, 2)
    found = json.loads(exported(store, ExportOptions(since=day, until=day)))
    assert [one["id"] for one in found["sessions"]] == ["s1"]
    assert [one["id"] for one in found["check_ins"]] == ["c1"]
    later = json.loads(exported(store, ExportOptions(since=day + timedelta(days=1))))
    assert [one["session_id"] for one in later["check_ins"]] == [None]
    assert later["safety_log"] == []
    assert [one["id"] for one in later["activities"]] == ["a1"]
    assert [one["id"] for one in later["activity_ratings"]] == ["r2"]


def test_what_is_known_already_is_not_taken_twice(store: Store, content: bytes) -> None:
    report = imported(store, content)
    assert report.count(Verdict.NEW) == 0
    assert report.count(Verdict.SAME) == 14
    assert exported(store) == content
    for options in (ExportOptions(), ExportOptions(notes=True, since=date(2026, 3, 3))):
        assert imported(store, exported(store, options)).count(Verdict.DIFFERENT) == 0


def test_what_is_here_is_kept_where_the_file_says_something_else(
    store: Store, content: bytes
) -> None:
    report = imported(store, changed(content, "sessions.0.note", "Other words"))
    assert [(row.place, row.id) for row in report.rows_of(Verdict.DIFFERENT)] == [
        ("sessions[0]", "s1")
    ]
    assert exported(store) == content


def test_settings_are_taken_by_an_empty_history_or_when_she_says_so(content: bytes) -> None:
    with empty_store() as store:
        store.add_check_in(a_check_in("mine"))
        store.set_setting("settings.theme", "light")
        report = imported(store, content)
        assert (report.count(Verdict.LEFT), report.count(Verdict.DIFFERENT)) == (2, 1)
        assert store.setting("settings.theme") == "light"
        imported(store, content, Choices(settings=True))
        assert store.setting("settings.theme") == "dark"
        assert b"112" in (store.path.parent / "numbers.json").read_bytes()


def test_another_layout_of_the_same_content_is_taken_too(content: bytes) -> None:
    whole = json.loads(content)
    for layout in (
        json.dumps(whole, indent=4, sort_keys=True),
        "\ufeff" + json.dumps(dict(reversed(whole.items())), ensure_ascii=True),
    ):
        with empty_store() as store:
            imported(store, layout.encode())
            assert exported(store) == content


def test_a_file_that_changes_after_it_was_looked_at_is_not_taken(content: bytes) -> None:
    with empty_store() as store:
        file = store.path.parent / "in.json"
        file.write_bytes(content)
        report = look(store, file, Choices())
        file.write_bytes(changed(content, "sessions.0.note", "Something else"))
        with pytest.raises(ImportRefused, match="changed since"):
            take(store, report, at=NOW)
        assert store.record_counts()["sessions"] == 0
        assert list((store.path.parent / "pictures").iterdir()) == []


def test_giving_up_leaves_everything_as_it_was(store: Store, content: bytes) -> None:
    def give_up(done: int, total: int) -> None:
        raise Cancelled

    with empty_store() as other:
        file = other.path.parent / "in.json"
        file.write_bytes(content)
        report = look(other, file, Choices())
        with pytest.raises(Cancelled):
            take(other, report, at=NOW, progress=give_up)
        assert sum(other.record_counts().values()) == 0
    kept = store.path.parent / "kept.json"
    kept.write_text("before")
    with pytest.raises(Cancelled):
        export_json(store, kept, EVERYTHING, give_up)
    assert kept.read_text() == "before"


def test_a_backup_is_made_before_anything_is_taken(content: bytes) -> None:
    with empty_store() as store:
        imported(store, content)
        (backup,) = (store.path.parent / "backups").glob("*.sqlite3")
        assert "import" in backup.name


def test_a_long_file_is_read_in_pieces(content: bytes) -> None:
    with empty_store() as store:
        for n in range(12):
            store.start_session(a_session(f"s{n}", note=f"{n} é" + "x" * 99_000))
        long = exported(store)
        with empty_store() as other:
            imported(other, long)
            assert exported(other) == long
    assert len(long) > 1 << 20
    assert content


def test_what_a_record_said_before_stays_though_it_cannot_be_read(content: bytes) -> None:
    odd = changed(content, "sessions.0.corrections.0", "words of another time")
    with empty_store() as store:
        imported(store, odd)
        assert json.loads(exported(store)) == json.loads(odd)
        bare = json.loads(exported(store, ExportOptions()))
        assert bare["sessions"][0]["corrections"] == ["{}"]


def test_only_pictures_of_ours_go_along(store: Store, content: bytes) -> None:
    folder = store.path.parent / "pictures"
    (folder / "notes.txt").write_bytes(PNG)
    (folder / "other.png").write_bytes(PNG)
    assert exported(store) == content


def test_progress_is_told_on_the_way(store: Store, content: bytes) -> None:
    del content
    for n in range(120):
        store.add_check_in(a_check_in(f"more{n}", score=n % 11))
    steps: list[tuple[int, int]] = []

    def told_of(done: int, total: int) -> None:
        steps.append((done, total))

    file = export_json(store, store.path.parent / "all.json", EVERYTHING, told_of)
    assert steps[0][0] == 0
    assert steps[-1][0] == steps[-1][1]
    assert len(steps) > 2
    steps.clear()
    look(store, file, Choices(), told_of)
    assert steps
