"""The JSON file of a history: out, in, and out again."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import fastjsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from sirelief_gui.domain.exchange_format import SCHEMA_FILE, history_schema, schema_text
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.domain.record import CheckInKind, Comfort, Outcome, SafetyEntry, SafetyKind
from sirelief_gui.services.importing import Choices, ImportRefused, Report, Verdict, look, take
from sirelief_gui.storage.assets import asset_text
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.store import Store
from tests.storage.histories import PNG, History, histories, keep_pictures
from tests.storage.records import (
    MORNING,
    a_check_in,
    a_rep,
    a_result,
    a_score,
    a_session,
    an_activity,
)

EVERYTHING = ExportOptions(notes=True, due_date=True)
EXAMPLES = int(os.environ.get("SIRELIEF_HISTORIES", "6"))
"""How many random histories go round; 1,000 have."""
WEEK = timedelta(days=7)
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
FITS = fastjsonschema.compile(history_schema())


@contextmanager
def empty_store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "data") as store:
        yield store


def exported(store: Store, options: ExportOptions = EVERYTHING) -> bytes:
    return export_json(store, store.path.parent / "out.json", options).read_bytes()


def imported(store: Store, content: bytes, choices: Choices | None = None) -> Report:
    file = store.path.parent / "in.json"
    file.write_bytes(content)
    report = look(store, file, choices or Choices())
    return take(store, report, at=NOW)


def changed(content: bytes, path: str, value: object) -> bytes:
    """Return the file with one value changed; a path is like sessions.0.note."""
    whole = json.loads(content)
    at = whole
    *way, last = (int(key) if key.isdecimal() else key for key in path.split("."))
    for key in way:
        at = at[key]
    at[last] = value
    return json.dumps(whole, ensure_ascii=True).encode()


def told(store: Store) -> None:
    """Tell a store a small history with something of everything."""
    session = a_session(results=(a_result(0), a_result(1)), note="Sore =1+1")
    store.start_session(session, before=a_check_in(session_id="s1"))
    store.append([a_rep(0, 1), a_rep(1, 2)])
    store.update_session(
        a_session(
            results=(a_result(0).found(Comfort.EASED), a_result(1, reps_done=3)), note="Better"
        )
    )
    store.add_check_in(a_check_in("c2", MORNING + timedelta(days=1), kind=CheckInKind.NEXT_MORNING))
    store.start_session(a_session("open", MORNING + timedelta(days=2), outcome=Outcome.IN_PROGRESS))
    store.add_safety(SafetyEntry(id="f1", at=MORNING, kind=SafetyKind.CHECK_NONE, session_id="s1"))
    for key, value in {
        "theme": "dark",
        "due_date": "2026-07-01",
        "maternity_number": "112",
    }.items():
        store.set_setting(f"settings.{key}", value)
    item = {"exercise": "cat_camel", "note": "slowly"}
    store.keep_programs({"mine": {"id": "mine", "items": [item]}}, {"own_a": {"id": "own_a"}})
    store.add_activity(an_activity())
    store.rate_activities([a_score("r1", score=4), a_score("r2", at=MORNING + WEEK, score=None)])
    keep_pictures(store.path.parent, (PNG + b"1",))


@pytest.fixture
def content(store: Store) -> bytes:
    told(store)
    return exported(store)


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
