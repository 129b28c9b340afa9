"""Taking tables in: ours, and a plain one of another tracker."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.plain_table import DateOrder, Mapping
from sirelief_gui.domain.record import CheckInKind, Comfort, ResultStatus, Site, Trigger
from sirelief_gui.services.importing import Choices, Report, Verdict, look, take
from sirelief_gui.storage.csv_export import export_flat, export_tables
from sirelief_gui.storage.exchange.sources import plain_table
from sirelief_gui.storage.store import Store
from tests.storage.records import (
    MORNING,
    a_check_in,
    a_result,
    a_score,
    a_session,
    an_activity,
)

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
NOTES = ExportOptions(notes=True)
BERLIN = Choices(zone="Europe/Berlin")


@pytest.fixture
def full(store: Store) -> Store:
    """A store with sessions and ratings, words that look like formulas among them."""
    for n, note in enumerate(("=1+1", "", "a,b\r\nc"), start=1):
        at = MORNING + timedelta(days=n)
        session = a_session(f"s{n}", at, results=(a_result(0), a_result(1)), note=note)
        before = a_check_in(f"b{n}", at, session_id=f"s{n}", sites=(Site.PUBIC, Site.SI_LEFT))
        store.start_session(session, before=before)
        after = at + timedelta(minutes=11)
        kind = CheckInKind.AFTER
        store.add_check_in(a_check_in(f"a{n}", after, kind=kind, score=3, session_id=f"s{n}"))
    store.add_check_in(a_check_in("now", kind=CheckInKind.NOW, score=None))
    return store


@pytest.fixture
def other(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "other")


def imported(store: Store, file: Path, choices: Choices = BERLIN) -> Report:
    report = look(store, file, choices)
    assert [str(row.fault) for row in report.rows_of(Verdict.REFUSED)] == []
    return take(store, report, at=NOW)


def refused(store: Store, file: Path, choices: Choices = BERLIN) -> list[str]:
    report = look(store, file, choices)
    assert sum(store.record_counts().values()) == 0
    return [str(row.fault) for row in report.rows_of(Verdict.REFUSED)]


def test_tables_come_back_byte_for_byte(full: Store, other: Store, tmp_path: Path) -> None:
    files = export_tables(full, tmp_path / "out", NOTES)
    assert imported(other, tmp_path / "out").count(Verdict.NEW) == 10
    again = export_tables(other, tmp_path / "again", NOTES)
    assert [file.read_bytes() for file in files] == [file.read_bytes() for file in again]
    for start in (tmp_path / "out", *files):
        assert imported(other, start).count(Verdict.SAME) == 10
    assert other.check() == ()


def test_what_is_here_is_known_by_its_id_in_every_form(full: Store, tmp_path: Path) -> None:
    bare = export_tables(full, tmp_path / "bare", ExportOptions())
    flat = export_flat(full, tmp_path / "flat.csv", NOTES)
    assert imported(full, bare[0]).count(Verdict.SAME) == 10
    assert imported(full, flat).count(Verdict.SAME) == 3
    flat.write_bytes(flat.read_bytes().replace(b"completed", b"stopped", 2))
    assert imported(full, flat).count(Verdict.DIFFERENT) == 1


def test_the_flat_table_brings_its_ratings_before_and_after(
    full: Store, other: Store, tmp_path: Path
) -> None:
    flat = export_flat(full, tmp_path / "flat.csv", NOTES)
    imported(other, flat)
    again = export_flat(other, tmp_path / "again.csv", NOTES)
    assert _without_seconds(again) == _without_seconds(flat)
    assert imported(other, flat).count(Verdict.NEW) == 0
    assert {one.kind for one in other.check_ins()} == {CheckInKind.BEFORE, CheckInKind.AFTER}


def _without_seconds(file: Path) -> list[str]:
    return sorted(file.read_text().splitlines())


def test_one_table_alone_is_taken(full: Store, other: Store, tmp_path: Path) -> None:
    sessions, exercises, ratings = export_tables(full, tmp_path / "out", NOTES)[:3]
    alone = tmp_path / "alone"
    alone.mkdir()
    for file in (sessions, exercises, ratings):
        (alone / file.name).write_bytes(file.read_bytes())
    assert "sessions.csv" in refused(other, alone / exercises.name)[0]
    assert refused(other, alone / ratings.name)[0].startswith("check_ins.csv, line 3, column sess")
    imported(other, alone / sessions.name)
    assert [one.results for one in other.sessions()] == [(), (), ()]
    assert imported(full, alone / sessions.name).count(Verdict.SAME) == 3
    imported(other, alone / ratings.name)


CELLS = [
    ("sessions.csv", b"2026-03-03T09:05:00-05:00,", b"2026-03-03T09:05:00,", "line 2, column sta"),
    ("sessions.csv", b"America/New_York", b"Nowhere", "line 2, column timezone"),
    ("sessions.csv", b"completed", b"won", "line 2, column outcome"),
    ("sessions.csv", b"timezone", b"zone", "line 1: the column “zone” is not known"),
    ("sessions.csv", b"timezone", b"outcome", "line 1: the column “outcome” is there twice"),
    ("sessions.csv", b"s1,", b"s1,,", "line 2: has"),
    ("sessions.csv", b"\r\ns2,", b"\r\ns1,", "line 3, column session_id: “s1” is there twice"),
    ("sessions.csv", b"effort,", b"", "line 1: the column effort is missing"),
    ("sessions.csv", b"session_id,", b"id,", "line 1: the column “id” is not known"),
    ("exercises.csv", b"session_id,", b"id,", "line 1: the column session_id is missing"),
    ("datapackage.json", b'"schema_version"', b'"version"', "datapackage.json: this is no desc"),
    ("datapackage.json", b"{", b"\xff{", "datapackage.json, line 1: this is not written in UTF-8"),
    ("sessions.csv", b"s1,", b'"s1,', "line 2: this is no row"),
    ("sessions.csv", b"s1,", b"\xff,", "line 2: this is not written in UTF-8"),
    ("exercises.csv", b"s1,1,", b"s1,0,", "line 2, column position"),
    ("exercises.csv", b"s1,2,", b"s1,1,", "line 3, column position: 1 is there twice"),
    ("exercises.csv", b"s1,1,", b"s9,1,", "line 2, column session_id"),
    ("exercises.csv", b",done,", b",finished,", "line 2, column status"),
    ("check_ins.csv", b",6,", b",11,", "column score"),
    ("check_ins.csv", b",6,", b",--6,", "column score"),
    ("check_ins.csv", b"pubic;", b"knee;", "column sites"),
    ("datapackage.json", b'"schema_version": ', b'"schema_version": 9', "schema_version"),
    ("datapackage.json", b'"schema_version": ', b'"schema_version": -', "schema_version"),
    ("datapackage.json", b"{", b"[", "datapackage.json: this is no description"),
]


@pytest.mark.parametrize(("name", "old", "new", "place"), CELLS)
def test_what_is_wrong_is_named_by_its_line(
    full: Store, other: Store, tmp_path: Path, name: str, old: bytes, new: bytes, place: str
) -> None:
    export_tables(full, tmp_path / "out", NOTES)
    file = tmp_path / "out" / name
    file.write_bytes(file.read_bytes().replace(old, new, 1))
    assert place in refused(other, tmp_path / "out")[0]


def plain(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "mine.csv"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "text",
    [
        "date,before,after\n2026-03-02,6,4\n2026-03-14,5,\n",
        "Fecha;Dolor antes;Dolor después\n2/3/2026;6;4\n14/3/2026;5;\n",
        "Datum\tVorher\tNachher\n02.03.2026\t6\t4\n14.03.2026\t5\t\n",
        "Day,Pain (before),Pain (after)\n3/2/2026,6,4\n3/14/2026,5,\n",
        "2026-03-02,6,4\n2026-03-14,5,\n",
        "after,date,before\n4,2026-03-02 12:00,6\n,2026-03-14,5\n",
    ],
)
def test_a_plain_table_is_understood_in_many_forms(other: Store, tmp_path: Path, text: str) -> None:
    file = plain(tmp_path, text)
    imported(other, file)
    told = [(one.started_at.isoformat(), one.program_id) for one in other.sessions()]
    assert told == [
        ("2026-03-14T12:00:00+01:00", "imported"),
        ("2026-03-02T12:00:00+01:00", "imported"),
    ]
    assert [(one.kind.value, one.score) for one in other.check_ins()] == [
        ("before", 6),
        ("after", 4),
        ("before", 5),
    ]
    assert imported(other, file, Choices(zone="Asia/Kathmandu")).count(Verdict.NEW) == 0
    assert other.check() == ()


def test_rows_that_say_the_same_are_two(other: Store, tmp_path: Path) -> None:
    file = plain(tmp_path, "date,before,after,notes\n" + "2026-03-02,6,4,=x\n" * 2)
    imported(other, file)
    assert [one.note for one in other.sessions()] == ["=x", "=x"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('date,before\n2026-03-02,6,\n2026-03-03,"4,5"\n', "line 3, column “before”: “4,5” is"),
        ("date,before\n2026-03-02,11\n", "line 2, column “before”: “11” is no whole number"),
        ("date,before\n2026-02-30,1\n", "line 2, column “date”: “2026-02-30” is no date"),
        ("date,before\n0026-02-20,1\n", "line 2, column “date”: must be between the years"),
        ("date,before\nsoon,1\n", "line 2, column “date”: “soon” is no date such as"),
        ("date,before\n2/3/2026,1\n", "line 2: day and month could be either way round"),
        ("date,before\n2/13/2026,1\n13/2/2026,1\n", "“2/13/2026” is no date in the order chosen"),
        ("date,pain\n2026-03-02,1\n", "line 1: choose which column is the date"),
        ("date,before\n", "line 1: there are no rows"),
        (" \n", "line 1: the file is empty"),
        (",,\n", "line 1: the file is empty"),
        ('date,before\n"2026', "line 2: this is no row of a table"),
        ("," * 2000, "line 1"),
    ],
)
def test_what_is_wrong_in_a_plain_table_is_said(
    other: Store, tmp_path: Path, text: str, said: str
) -> None:
    assert said in refused(other, plain(tmp_path, text))[0]


def test_what_was_guessed_can_be_looked_at_and_chosen(other: Store, tmp_path: Path) -> None:
    file = plain(tmp_path, "when,pain,extra\n2/3/2026,6,x\n")
    table = plain_table(file, None)
    assert table is not None
    assert table.columns == ("when", "pain", "extra")
    assert table.first() == (("2/3/2026", "6", "x"),)
    assert table.mapping == Mapping()
    chosen = plain_table(file, Mapping(date=0, after=1))
    assert chosen is not None
    assert chosen.orders == (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    mapping = Mapping(date=0, after=1, note=2, order=DateOrder.MONTH_FIRST)
    imported(other, file, Choices(zone="UTC", mapping=mapping))
    assert [one.started_at.month for one in other.sessions()] == [2]


def test_ours_is_no_plain_table(full: Store, tmp_path: Path) -> None:
    export_tables(full, tmp_path / "out", NOTES)
    assert plain_table(tmp_path / "out", None) is None


def test_triggers_and_words_of_ratings_come_along(
    store: Store, other: Store, tmp_path: Path
) -> None:
    rating = replace(a_check_in(), triggers=(Trigger.STAIRS, Trigger.WALKING), trigger_note="@x")
    store.add_check_in(rating)
    export_tables(store, tmp_path / "out", NOTES)
    imported(other, tmp_path / "out")
    assert other.check_ins() == (rating,)


def test_rows_of_a_session_that_contradict_each_other_are_refused(
    full: Store, other: Store, tmp_path: Path
) -> None:
    flat = export_flat(full, tmp_path / "flat.csv", NOTES)
    flat.write_bytes(flat.read_bytes().replace(b"completed", b"stopped", 1))
    assert "column outcome: says something else of this session" in refused(other, flat)[0]


def test_a_folder_without_tables_is_refused(other: Store, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert refused(other, tmp_path / "empty") == ["empty: this folder holds no sessions.csv"]


def test_the_eased_dose_of_an_exercise_comes_along(
    store: Store, other: Store, tmp_path: Path
) -> None:
    eased = replace(a_result(reps_done=3), eased=True, status=ResultStatus.DONE, reps_planned=3)
    store.start_session(a_session(results=(eased,)))
    imported(other, export_tables(store, tmp_path / "out", NOTES)[0])
    assert [one.results for one in other.sessions()] == [(eased,)]
    alone = export_flat(store, tmp_path / "alone.csv", NOTES)
    assert imported(other, alone).count(Verdict.SAME) == 1


@pytest.fixture
def active(full: Store) -> Store:
    """Also with activities: one rated twice, once skipped, and one never rated."""
    felt = tuple(a_result(n).found(comfort) for n, comfort in enumerate((Comfort.HURT, None)))
    full.update_session(a_session("s1", MORNING + timedelta(days=1), results=felt, note="=1+1"))
    full.add_activity(an_activity("a1", 0, name="=Stairs, slowly"))
    full.add_activity(replace(an_activity("a2", 1), retired_at=MORNING + timedelta(days=9)))
    later = a_score("r2", at=MORNING + timedelta(days=7), score=None)
    full.rate_activities([a_score("r1", score=0), later])
    return full


def test_activities_come_back_byte_for_byte(active: Store, other: Store, tmp_path: Path) -> None:
    files = export_tables(active, tmp_path / "out", NOTES)
    assert [file.name for file in files][3:] == ["activities.csv", "datapackage.json"]
    assert imported(other, tmp_path / "out").count(Verdict.NEW) == 14
    assert other.activities() == active.activities()
    assert other.activity_ratings() == active.activity_ratings()
    again = export_tables(other, tmp_path / "again", NOTES)
    assert [file.read_bytes() for file in files] == [file.read_bytes() for file in again]
    assert imported(other, files[3]).count(Verdict.SAME) == 14


def test_activities_alone_are_taken(active: Store, other: Store, tmp_path: Path) -> None:
    table = export_tables(active, tmp_path / "out", NOTES)[3]
    (tmp_path / "alone").mkdir()
    alone = tmp_path / "alone" / table.name
    alone.write_bytes(table.read_bytes())
    assert imported(other, alone).count(Verdict.NEW) == 4
    other.change_activity(an_activity("a1", 0, name="Stairs"))
    other.rate_activities([a_score("r1", score=3)])
    assert imported(other, alone).count(Verdict.DIFFERENT) == 2


def test_activities_that_an_earlier_export_left_are_not_taken(
    active: Store, other: Store, tmp_path: Path
) -> None:
    export_tables(active, tmp_path / "out", NOTES)
    for one in active.activities():
        active.delete_activity(one.id)
    export_tables(active, tmp_path / "out", NOTES)
    imported(other, tmp_path / "out")
    assert (tmp_path / "out" / "activities.csv").is_file()
    assert other.activities() == ()


ACTIVE_CELLS = [
    ("activities.csv", b"'=Stairs, slowly", b"'=Stairs ", "line 2, column activity: must not beg"),
    ("activities.csv", b"a1,", b"a1,,", "line 2: has"),
    ("activities.csv", b",1,2026", b",0,2026", "line 2, column position"),
    ("activities.csv", b"America/New_York", b"Nowhere", "line 2, column added_timezone"),
    ("activities.csv", b"America/New_York,2026-03-02,0", b"Nowhere,2026-03-02,0", "column timez"),
    ("activities.csv", b",0\r", b",11\r", "line 2, column score"),
    ("activities.csv", b"r2", b"r1", "line 3, column rating_id: “r1” is there twice"),
    ("activities.csv", b",timezone", b",zone", "the column “zone” is not known"),
    ("exercises.csv", b"true,hurt", b"true,eased", "line 2, column comfort: contradicts"),
    ("exercises.csv", b"true,hurt", b"false,hurt", "line 2, column comfort: contradicts"),
    ("exercises.csv", b"true,hurt", b"true,fine", "line 2, column comfort"),
    ("datapackage.json", b'"resources"', b'"tables"', "this is no description"),
]


@pytest.mark.parametrize(("name", "old", "new", "place"), ACTIVE_CELLS)
def test_what_is_wrong_with_activities_is_named(
    active: Store, other: Store, tmp_path: Path, name: str, old: bytes, new: bytes, place: str
) -> None:
    export_tables(active, tmp_path / "out", NOTES)
    file = tmp_path / "out" / name
    content = file.read_bytes()
    assert old in content
    file.write_bytes(content.replace(old, new, 1))
    assert place in refused(other, tmp_path / "out")[0]


def test_rows_of_an_activity_that_contradict_each_other_are_refused(
    active: Store, other: Store, tmp_path: Path
) -> None:
    table = export_tables(active, tmp_path / "out", NOTES)[3]
    content = table.read_bytes()
    table.write_bytes(content.replace(b"slowly", b"quickly", 1))
    assert "line 3, column activity: says something else of this act" in refused(other, table)[0]


def test_tables_of_version_2_say_nothing_of_how_an_exercise_felt(
    active: Store, other: Store, tmp_path: Path
) -> None:
    export_tables(active, tmp_path / "out", NOTES)
    exercises = tmp_path / "out" / "exercises.csv"
    lines = exercises.read_text().splitlines()
    exercises.write_text("\n".join(line.rsplit(",", 1)[0] for line in lines))
    description = tmp_path / "out" / "datapackage.json"
    description.write_text(
        description.read_text().replace('"schema_version": 3', '"schema_version": 2')
    )
    imported(other, exercises)
    session = other.session("s1")
    assert session is not None
    assert [result.comfort for result in session.results] == [Comfort.HURT, None]
    eased = (session.results[0], session.results[1].found(Comfort.EASED))
    other.update_session(replace(session, results=eased))
    assert imported(other, exercises).count(Verdict.DIFFERENT) == 0


def test_the_flat_table_says_how_each_exercise_felt(
    active: Store, other: Store, tmp_path: Path
) -> None:
    imported(other, export_flat(active, tmp_path / "flat.csv", NOTES))
    session = other.session("s1")
    assert session is not None
    assert [result.comfort for result in session.results] == [Comfort.HURT, None]
