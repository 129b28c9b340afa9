"""CSV keeps to RFC 4180, says the same for the same history, and never half replaces a file."""

from __future__ import annotations

import json
import os
import re
import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from sirelief_gui import __version__
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    Outcome,
    ResultStatus,
    SessionRecord,
    Site,
    StopReason,
    Trigger,
)
from sirelief_gui.storage.csv_export import export_flat, export_tables, unguarded
from sirelief_gui.storage.errors import DeviceFailed, NotAFolder, NotFound
from sirelief_gui.storage.store import Store
from tests.storage import records
from tests.storage.csv_kept import assert_kept, rows_of
from tests.storage.records import MORNING, a_check_in, a_result, a_session

NOTE = '-2 better, said "ok",\r\nthen stopped'


@pytest.fixture
def history(store: Store) -> Store:
    """Two sessions, one of them stopped, an open one, and ratings around them."""
    first = replace(
        a_session(results=(a_result(0), a_result(1, reps_done=2)), note=NOTE),
        gestational_week=27,
        active_seconds=154,
        comfort=Comfort.EASED,
        effort=3,
    )
    stopped = replace(
        a_session("s2", MORNING + timedelta(days=1), outcome=Outcome.STOPPED),
        stop_reason=StopReason.PAIN,
        program_name="=cmd|' /C calc'!A0",
    )
    for session in (first, stopped):
        store.start_session(session)
    store.start_session(a_session("s3", MORNING + timedelta(days=2), outcome=Outcome.IN_PROGRESS))
    sites = (Site.SI_LEFT, Site.PUBIC)
    marked = replace(
        a_check_in("b1", session_id="s1", sites=sites),
        triggers=(Trigger.STAIRS, Trigger.SITTING),
        trigger_note="+bus",
    )
    store.add_check_in(marked)
    for check_in in (
        a_check_in("a0", MORNING, kind=CheckInKind.AFTER, score=9, session_id="s1"),
        a_check_in("a1", MORNING + timedelta(minutes=9), kind=CheckInKind.AFTER, session_id="s1"),
        a_check_in(
            "m1", MORNING + timedelta(days=1), kind=CheckInKind.NEXT_MORNING, session_id="s1"
        ),
        a_check_in("n1", MORNING + timedelta(days=1), kind=CheckInKind.NOW, score=None),
        a_check_in("b3", MORNING + timedelta(days=2), score=0, session_id="s3"),
    ):
        store.add_check_in(check_in)
    return store


def test_four_files_are_written_in_full(history: Store, tmp_path: Path) -> None:
    out = tmp_path / "out"
    paths = export_tables(history, out)
    names = ["sessions.csv", "exercises.csv", "check_ins.csv", "datapackage.json"]
    assert [path.name for path in paths] == names
    assert sorted(path.name for path in out.iterdir()) == sorted(names)
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in paths} == {0o600}


def test_a_session_is_a_row_with_its_own_ratings(history: Store, tmp_path: Path) -> None:
    export_tables(history, tmp_path)
    first, stopped = rows_of(tmp_path / "sessions.csv")
    assert first == {
        "session_id": "s1",
        "started_at": "2026-03-02T09:05:00-05:00",
        "ended_at": "2026-03-02T09:16:00-05:00",
        "timezone": "America/New_York",
        "day": "2026-03-02",
        "gestational_week": "27",
        "program_id": "daily_five",
        "program_name": "Daily five",
        "outcome": "completed",
        "comfort": "eased",
        "effort": "3",
        "stop_reason": "",
        "reps_done": "7",
        "reps_target": "10",
        "eased": "false",
        "active_s": "154",
        "pain_before": "6",
        "pain_after": "6",  # the later of two
        "pain_next_morning": "6",
        "pain_worst_24h": "",
        "pain_site": "si_left;pubic",
        "amended": "false",
    }
    assert stopped["stop_reason"] == "pain"
    assert stopped["program_name"] == "'=cmd|' /C calc'!A0"
    assert {stopped[name] for name in ("gestational_week", "effort", "pain_before")} == {""}


def test_an_exercise_is_a_row_keyed_by_session_and_place(history: Store, tmp_path: Path) -> None:
    export_tables(history, tmp_path)
    first, second = rows_of(tmp_path / "exercises.csv")
    assert first == {
        "session_id": "s1",
        "position": "1",
        "exercise_id": "cat_camel",
        "sets_done": "1",
        "reps_done": "5",
        "reps_target": "5",
        "hold_s": "5",
        "active_s": "110",
        "variant": "",
        "status": "done",
        "sets_target": "1",
        "eased": "false",
        "hurt": "false",
        "comfort": "",
    }
    assert (second["position"], second["status"]) == ("2", "partly")


def test_ratings_given_through_the_log_are_joined_by_day(history: Store, tmp_path: Path) -> None:
    evening, morning = MORNING + timedelta(days=1, hours=12), MORNING + timedelta(days=2)
    kinds = (CheckInKind.WORST_24H, CheckInKind.NEXT_MORNING)
    for kind, at, score in ((kinds[0], evening, 8), (kinds[1], morning, 2), (kinds[0], morning, 9)):
        history.add_check_in(a_check_in(f"{kind} {score}", at, kind=kind, score=score))
    export_tables(history, tmp_path)
    for rows in (
        rows_of(tmp_path / "sessions.csv"),
        rows_of(export_flat(history, tmp_path / "flat.csv")),
    ):
        first, stopped = rows[0], rows[-1]
        assert (first["pain_next_morning"], first["pain_worst_24h"]) == ("6", "")
        assert (stopped["pain_next_morning"], stopped["pain_worst_24h"]) == ("2", "8")


def test_what_was_prescribed_stands_beside_what_was_eased_off(store: Store, tmp_path: Path) -> None:
    eased = replace(a_result(0, reps_done=3), reps_planned=3, eased=True, status=ResultStatus.DONE)
    store.start_session(a_session(results=(eased, a_result(1))))
    export_tables(store, tmp_path)
    (session,) = rows_of(tmp_path / "sessions.csv")
    assert (session["reps_done"], session["reps_target"], session["eased"]) == ("8", "10", "true")
    for rows in (
        rows_of(tmp_path / "exercises.csv"),
        rows_of(export_flat(store, tmp_path / "flat.csv")),
    ):
        first, second = rows
        assert (first["reps_done"], first["reps_target"], first["eased"]) == ("3", "5", "true")
        assert (first["hold_s"], first["status"]) == ("5", "done")
        assert (second["reps_target"], second["eased"]) == ("5", "false")


def test_every_rating_is_a_row_and_refers_to_sessions_that_are_there(
    history: Store, tmp_path: Path
) -> None:
    export_tables(history, tmp_path)
    rows = rows_of(tmp_path / "check_ins.csv")
    assert [row["check_in_id"] for row in rows] == ["a0", "b1", "a1", "m1", "n1", "b3"]
    by_id = {row["check_in_id"]: row for row in rows}
    assert by_id["b1"] == {
        "check_in_id": "b1",
        "session_id": "s1",
        "kind": "before",
        "rated_at": "2026-03-02T09:05:00-05:00",
        "timezone": "America/New_York",
        "day": "2026-03-02",
        "score": "6",
        "sites": "si_left;pubic",
        "triggers": "stairs;sitting",
        "exercise_id": "",
        "amended": "false",
    }
    assert (by_id["n1"]["score"], by_id["b3"]["score"]) == ("", "0")
    assert by_id["b3"]["session_id"] == ""  # its session is still open, so not in the file


def test_days_are_inclusive_and_a_rating_goes_with_its_session(
    history: Store, tmp_path: Path
) -> None:
    first, second = date(2026, 3, 2), date(2026, 3, 3)

    def written(since: date | None, until: date | None) -> tuple[list[str], list[str]]:
        export_tables(history, tmp_path, ExportOptions(since=since, until=until))
        return (
            [row["session_id"] for row in rows_of(tmp_path / "sessions.csv")],
            [row["check_in_id"] for row in rows_of(tmp_path / "check_ins.csv")],
        )

    assert written(first, first) == (["s1"], ["a0", "b1", "a1", "m1"])
    assert written(second, None) == (["s2"], ["m1", "n1", "b3"])
    assert written(None, second) == (["s1", "s2"], ["a0", "b1", "a1", "m1", "n1"])
    assert written(date(2027, 1, 1), None) == ([], [])


def test_the_flat_file_follows_the_sample_and_has_a_row_an_exercise(
    history: Store, tmp_path: Path
) -> None:
    path = export_flat(history, tmp_path / "flat.csv")
    sample = (  # of facts/interchange 4.4
        "session_id,started_at,ended_at,timezone,gestational_week,pain_before,pain_after,"
        "pain_next_morning,pain_worst_24h,pain_site,exercise_id,sets_done,reps_done,reps_target,"
        "hold_s,active_s,stop_reason,"
    )
    assert path.read_text("utf-8").startswith(sample)
    rows = rows_of(path)
    assert [(row["session_id"], row["exercise_id"]) for row in rows] == [
        ("s1", "cat_camel"),
        ("s1", "hand_heel_rocks"),
        ("s2", ""),  # stopped before any exercise: the session is not lost
    ]
    assert {row["pain_before"] for row in rows[:2]} == {"6"}
    assert export_flat(history, path, ExportOptions(since=date(2026, 3, 3))) == path
    assert [row["session_id"] for row in rows_of(path)] == ["s2"]


def test_her_own_words_are_left_out_unless_asked_for(history: Store, tmp_path: Path) -> None:
    for path in (*export_tables(history, tmp_path), export_flat(history, tmp_path / "flat.csv")):
        assert b"better" not in path.read_bytes()
        assert b"bus" not in path.read_bytes()
    export_tables(history, tmp_path, ExportOptions(notes=True))
    export_flat(history, tmp_path / "flat.csv", ExportOptions(notes=True))
    assert rows_of(tmp_path / "sessions.csv")[0]["note"] == "'" + NOTE
    assert rows_of(tmp_path / "flat.csv")[0]["note"] == "'" + NOTE
    assert rows_of(tmp_path / "check_ins.csv")[1]["trigger_note"] == "'+bus"


def test_records_end_in_crlf_and_quotes_are_doubled(history: Store, tmp_path: Path) -> None:
    path = export_flat(history, tmp_path / "flat.csv", ExportOptions(notes=True))
    content = path.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert re.search(rb"(?<!\r)\n", content) is None
    assert b'"\'-2 better, said ""ok"",' in content


def test_the_same_history_gives_the_same_bytes(history: Store, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    first = {path.name: path.read_bytes() for path in export_tables(history, one)}
    with Store.open(history.path.parent) as again:
        second = {path.name: path.read_bytes() for path in export_tables(again, two)}
    assert first == second


@settings(max_examples=25)
@given(session=records.sessions, check_in=records.check_ins)
def test_any_history_reads_back_field_by_field(session: SessionRecord, check_in: CheckIn) -> None:
    session = replace(session, outcome=Outcome.COMPLETED)
    with tempfile.TemporaryDirectory() as name, Store.open(Path(name) / "data") as store:
        out = Path(name)
        store.start_session(session)
        store.add_check_in(check_in)
        export_tables(store, out, ExportOptions(notes=True))
        (row,) = rows_of(out / "sessions.csv")
        assert unguarded(row["note"]) == session.note
        assert unguarded(row["program_name"]) == session.program_name
        assert datetime.fromisoformat(row["started_at"]) == session.started_at.replace(
            microsecond=0
        )
        assert row["effort"] == ("" if session.effort is None else str(session.effort))
        assert len(rows_of(out / "exercises.csv")) == len(session.results)
        (rating,) = rows_of(out / "check_ins.csv")
        assert unguarded(rating["trigger_note"]) == check_in.trigger_note
        assert [site for site in rating["sites"].split(";") if site] == list(check_in.sites)
        assert_kept(out)


def test_the_description_says_what_the_tables_are(history: Store, tmp_path: Path) -> None:
    export_tables(history, tmp_path)
    assert_kept(tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert "created" not in package
    assert package["schema_version"] == 3
    assert package["app_version"] == __version__
    assert package["scale_anchor_text"] == "0 = No pain, 10 = Pain as bad as you can imagine"
    sessions, exercises, check_ins = package["resources"]
    assert sessions["schema"]["primaryKey"] == ["session_id"]
    assert "foreignKeys" not in sessions["schema"]
    assert exercises["schema"]["primaryKey"] == ["session_id", "position"]
    assert "warning sign" in sessions["description"]
    assert "apart from any session" in check_ins["description"]
    for resource in (exercises, check_ins):
        assert resource["schema"]["missingValues"] == [""]
        assert resource["schema"]["foreignKeys"] == [
            {
                "fields": ["session_id"],
                "reference": {"resource": "sessions", "fields": ["session_id"]},
            }
        ]
    fields = {field["name"]: field for field in check_ins["schema"]["fields"]}
    assert fields["score"]["constraints"] == {"minimum": 0, "maximum": 10}
    assert fields["kind"]["constraints"]["enum"] == [kind.value for kind in CheckInKind]


# When it cannot be written


def test_a_folder_is_created_only_below_one_that_is_there(history: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        export_tables(history, tmp_path / "not" / "there")
    with pytest.raises(NotFound, match=r"flat\.csv does not exist"):
        export_flat(history, tmp_path / "not" / "flat.csv")
    assert not (tmp_path / "not").exists()


def test_a_file_for_a_folder_and_a_folder_for_a_file_are_refused(
    history: Store, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("hers")
    with pytest.raises(NotAFolder):
        export_tables(history, tmp_path / "file")
    with pytest.raises(NotAFolder):
        export_flat(history, tmp_path)
    (tmp_path / "out" / "check_ins.csv").mkdir(parents=True)
    with pytest.raises(NotAFolder):
        export_tables(history, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["check_ins.csv"]
    assert (tmp_path / "file").read_text() == "hers"


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
def test_a_write_that_fails_leaves_what_was_there(history: Store, tmp_path: Path) -> None:
    import resource

    out = tmp_path / "out"
    paths = export_tables(history, out)
    before = {path: path.read_bytes() for path in paths}
    flat = export_flat(history, out / "flat.csv")
    before[flat] = flat.read_bytes()
    history.delete_session("s2")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    for limit in (10, 2000):  # in the first file, and in one after it
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limits[1]))
        try:
            with pytest.raises(DeviceFailed):
                export_tables(history, out)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert {path: path.read_bytes() for path in out.iterdir()} == before
