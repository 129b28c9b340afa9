"""What is wrong in a JSON file is named by its place, and nothing of the file is taken."""

from __future__ import annotations

import json

import pytest

from sirelief_gui.services.importing import Choices, ImportRefused, Verdict, look, take
from sirelief_gui.storage.store import Store
from tests.storage.json_files import NOW, changed, empty_store, exported

REFUSED = [
    ("sessions.0.results.1.reps_done", -1, "sessions[0].results[1].reps_done"),
    ("settings.0.key", 3, "settings[0].key"),
    ("sessions.0.outcome", 3, "sessions[0].outcome"),
    ("sessions.0.results.1.position", 0, "sessions[0].results[1].position"),
    ("sessions.0.started_at", "2026-03-02T09:05:00", "sessions[0].started_at"),
    ("sessions.0.started_at", "0026-03-02T09:05:00+00:00", "sessions[0].started_at"),
    ("sessions.0.started_at", "yesterday", "sessions[0].started_at"),
    ("sessions.0.timezone", "Mars/Olympus", "sessions[0].timezone"),
    ("sessions.0.outcome", "won", "sessions[0].outcome"),
    ("sessions.0.plan", 3, "sessions[0].plan"),
    ("sessions.0.plan", {"a": [[]] * 70 + [json.loads("[" * 70 + "]" * 70)]}, "sessions[0].plan"),
    ("sessions.0.note", "half \ud83d", "sessions[0].note"),
    ("sessions.0.note", "x" * 100_001, "sessions[0].note"),
    ("sessions.0.journal", {}, "sessions[0].journal"),
    ("sessions.0.journal.0.seq", 1, "sessions[0].journal[1].seq"),
    ("sessions.0.journal.1.data", "\udc00", "sessions[0].journal[1].data"),
    ("sessions.0.journal.1.data", 10**30, "sessions[0]"),
    ("sessions.0.journal.1", {}, "sessions[0].journal[1].seq"),
    ("sessions.0.more", 1, "sessions[0].“more”"),
    ("sessions.0", {"id": "s1"}, "sessions[0].program_id"),
    ("sessions.0", [], "sessions[0]"),
    ("sessions.1.id", "s1", "sessions[1].id"),
    ("sessions", {}, "sessions"),
    ("check_ins.0.score", 11, "check_ins[0].score"),
    ("check_ins.0.score", True, "check_ins[0].score"),
    ("check_ins.0.sites", ["pubic", "pubic"], "check_ins[0].sites[1]"),
    ("check_ins.0.timezone", "", "check_ins[0].timezone"),
    ("check_ins.0.session_id", "nowhere", "check_ins[0].session_id"),
    ("safety_log.0.kind", "fine", "safety_log[0].kind"),
    ("pictures.0.base64", "…", "pictures[0].base64"),
    ("pictures.0.name", "../../x.png", "pictures[0].name"),
    ("programs.0.body", [], "programs[0].body"),
    ("own_exercises.0.body.id", "own_b", "own_exercises[0].body.id"),
    ("sessions.0.results.0.eased", 1, "sessions[0].results[0].eased"),
    ("left_out", "notes", "left_out"),
    ("period.since", "2026", "period.since"),
    ("format", "else", "format"),
    ("sessions.0.results.0.hurt", True, "sessions[0].results[0].comfort"),
    ("sessions.0.results.1.comfort", "hurt", "sessions[0].results[1].comfort"),
    ("sessions.0.results.1.comfort", "fine", "sessions[0].results[1].comfort"),
    ("sessions.0.corrections.0", {"id": "s1"}, "sessions[0].corrections[0].program_id"),
    ("activities.0.name", "", "activities[0].name"),
    ("activities.0.name", "x" * 61, "activities[0].name"),
    ("activities.0.name", "Stairs ", "activities[0].name"),
    ("activities.0.position", -1, "activities[0].position"),
    ("activities.0.timezone", "Mars/Olympus", "activities[0].timezone"),
    ("activities.0.retired_at", "2026-03-02", "activities[0].retired_at"),
    ("activities.0.id", "other", "activity_ratings[0].activity_id"),
    ("activity_ratings.0.score", 11, "activity_ratings[0].score"),
    ("activity_ratings.0.timezone", "", "activity_ratings[0].timezone"),
    ("activity_ratings.1.id", "r1", "activity_ratings[1].id"),
    ("activity_ratings.1.activity_id", "nowhere", "activity_ratings[1].activity_id"),
    ("schema_version", 3, "schema_version"),
    ("schema_version", "1", "schema_version"),
    ("what", 1, "“what”"),
]


@pytest.mark.parametrize(("path", "value", "place"), REFUSED)
def test_what_is_wrong_is_named_by_its_key_and_nothing_is_written(
    store: Store, content: bytes, path: str, value: object, place: str
) -> None:
    file = store.path.parent / "bad.json"
    file.write_bytes(changed(content, path, value))
    with empty_store() as other:
        before = exported(other)
        report = look(other, file, Choices())
        assert [row.place for row in report.rows_of(Verdict.REFUSED)] == [place]
        with pytest.raises(ImportRefused) as caught:
            take(other, report, at=NOW)
        assert str(caught.value).startswith(f"{place}: ")
        assert exported(other) == before


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (b'"score":6', b'"score":NaN', "check_ins[0]"),
        (b'"score":6', b'"score":1e999', "check_ins[0]"),
        (b'"score":6', b'"score":6,"score":7', "check_ins[0]"),
        (b'"score":6', b'"score":' + b"[" * 100_000, "check_ins[0]"),
        (b'"score":6', b'"score":', "line 25"),
        (b'"score":6', b'"score":"\xff"', "line 25"),
        (b'"check_ins":[', b'"check_ins":[],"check_ins":[', "line 24"),
        (b'"check_ins":[', b"check_ins:[", "line 24"),
        (b"]\n}\n", b"]\n}\n{}", "line 39"),
        (b"]\n}\n", b"]", "line 37"),
        (b"{\n", b"[", "line 1"),
        (b'"period":', b'"epoch":', "“epoch”"),
        (b'"settings":', b'"programs":[],"own":', "“own”"),
    ],
)
def test_what_is_no_json_is_named_by_its_line(
    store: Store, content: bytes, old: bytes, new: bytes, place: str
) -> None:
    file = store.path.parent / "bad.json"
    file.write_bytes(content.replace(old, new, 1))
    (row,) = look(store, file, Choices()).rows_of(Verdict.REFUSED)
    assert row.place == place


def test_a_missing_list_is_named(store: Store, content: bytes) -> None:
    whole = json.loads(content)
    del whole["safety_log"]
    file = store.path.parent / "bad.json"
    file.write_text(json.dumps(whole))
    assert [row.place for row in look(store, file, Choices()).rows_of(Verdict.REFUSED)] == [
        "safety_log"
    ]


def test_an_entry_that_is_too_long_is_refused(store: Store, content: bytes) -> None:
    file = store.path.parent / "bad.json"
    file.write_bytes(content.replace(b"Better", b"x" * 35_000_000, 1))
    (row,) = look(store, file, Choices()).rows_of(Verdict.REFUSED)
    assert row.place == "sessions[0]"


def test_a_file_that_is_too_large_is_refused(store: Store) -> None:
    for name, start in (("bad.json", b"{"), ("bad.csv", b"date")):
        file = store.path.parent / name
        with file.open("wb") as large:
            large.write(start)
            large.truncate(1_000_000_001)
        (row,) = look(store, file, Choices()).rows_of(Verdict.REFUSED)
        assert "the file is larger than" in str(row.fault)
        file.unlink()
