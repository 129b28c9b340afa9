"""The package of tables is valid by a checker that we did not write, whatever she noted."""

from __future__ import annotations

import csv
import io
import json
import warnings
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.domain.record import CheckInKind, Outcome, Site, StopReason, Trigger
from sirelief_gui.storage.csv_export import (
    BYTE_ORDER_MARK,
    CsvFlavor,
    export_flat,
    export_tables,
    unguarded,
)
from sirelief_gui.storage.store import Store
from tests.storage.records import MORNING, a_check_in, a_result, a_score, a_session, an_activity

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its own, of what it imports
    import frictionless

NASTY = (
    "=1+1",
    "@x",
    "+3 and -2",
    '"a,b", she said',
    "first line\nsecond\r\nthird\rfourth",
    "\tindented",
    "better 🙂🤰🏽",
    "أفضل اليوم, כואב פחות",
    "'quoted'; and so",
    " spaces around ",
    "100 % of the way_up",
    "_x000D_",
)
EVERYTHING = ExportOptions(notes=True, due_date=True)


@pytest.fixture
def history(store: Store) -> Store:
    """A session for each nasty note, ratings around them, corrections, and a due date."""
    store.set_setting("settings.due_date", "2026-06-01")
    for number, note in enumerate(NASTY):
        at = MORNING + timedelta(days=number)
        session = replace(
            a_session(f"s{number}", at, results=(a_result(0), a_result(1)), note=note),
            program_name=note,
            gestational_week=27 + number // 7,
            effort=number % 11,
            stop_reason=StopReason.PAIN if number % 3 == 0 else StopReason.NONE,
        )
        store.start_session(session)
        rating = a_check_in(f"b{number}", at, score=number % 11, session_id=f"s{number}")
        marks = {"sites": (Site.SI_LEFT, Site.PUBIC), "triggers": (Trigger.STAIRS,)}
        store.add_check_in(replace(rating, **marks, trigger_note=note, note=note))  # type: ignore[arg-type]
        store.add_check_in(a_check_in(f"n{number}", at, kind=CheckInKind.NOW, score=None))
    corrected = store.session("s1")
    assert corrected is not None
    store.update_session(replace(corrected, effort=9))
    store.update_check_in(a_check_in("n2", MORNING + timedelta(days=2), kind=CheckInKind.NOW))
    store.start_session(
        a_session("open", MORNING + timedelta(days=99), outcome=Outcome.IN_PROGRESS)
    )
    return store


def verdict(folder: Path) -> object:
    """Return what `frictionless validate` says of a package: nothing when it is valid."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = frictionless.validate(str(folder / "datapackage.json"))
    return [] if report.valid else report.flatten(["rowNumber", "fieldNumber", "message"])


def rows_of(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    text = path.read_bytes().decode(encoding)
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("excel", [False, True])
def test_frictionless_finds_the_package_valid(history: Store, tmp_path: Path, excel: bool) -> None:
    flavor = CsvFlavor(excel=excel)
    paths = export_tables(history, tmp_path / "out", EVERYTHING, flavor=flavor)
    assert verdict(tmp_path / "out") == []
    marked = [path.read_bytes().startswith(BYTE_ORDER_MARK) for path in paths]
    assert marked == [excel, excel, excel, False]


def test_frictionless_finds_what_is_wrong(history: Store, tmp_path: Path) -> None:
    out = tmp_path / "out"
    sessions, exercises, *_ = export_tables(history, out, EVERYTHING)
    whole = sessions.read_bytes()
    for old, new in ((b",completed,", b",finished,"), (b"s1,", b"s0,"), (b"T09:05", b" at 9")):
        sessions.write_bytes(whole.replace(old, new, 1))
        assert verdict(out) != []
    sessions.write_bytes(whole)
    exercises.write_bytes(exercises.read_bytes().replace(b"s1,1", b"s77,1"))
    assert verdict(out) != []


def test_notes_survive_as_they_were_written(history: Store, tmp_path: Path) -> None:
    export_tables(history, tmp_path, EVERYTHING)
    for name, column in (("sessions", "note"), ("check_ins", "trigger_note")):
        rows = [row for row in rows_of(tmp_path / f"{name}.csv") if row[column]]
        assert tuple(unguarded(row[column]) for row in rows) == NASTY
    flat = export_flat(history, tmp_path / "flat.csv", EVERYTHING, flavor=CsvFlavor(excel=True))
    rows = rows_of(flat, "utf-8-sig")
    assert tuple(unguarded(row["note"]) for row in rows[::2]) == NASTY


def test_what_was_amended_is_marked(history: Store, tmp_path: Path) -> None:
    export_tables(history, tmp_path)
    sessions, ratings = rows_of(tmp_path / "sessions.csv"), rows_of(tmp_path / "check_ins.csv")
    assert [row["session_id"] for row in sessions if row["amended"] == "true"] == ["s1"]
    assert [row["check_in_id"] for row in ratings if row["amended"] == "true"] == ["n2"]
    flat = rows_of(export_flat(history, tmp_path / "flat.csv"))
    assert {row["session_id"] for row in flat if row["amended"] == "true"} == {"s1"}


def test_the_due_date_goes_only_when_asked_for(history: Store, tmp_path: Path) -> None:
    written = [*export_tables(history, tmp_path), export_flat(history, tmp_path / "flat.csv")]
    for path in written:
        assert b"2026-06-01" not in path.read_bytes()
        assert b"due_date" not in path.read_bytes()
    export_tables(history, tmp_path, ExportOptions(due_date=True))
    assert {row["due_date"] for row in rows_of(tmp_path / "sessions.csv")} == {"2026-06-01"}
    history.set_setting("settings.due_date", "")
    export_tables(history, tmp_path, ExportOptions(due_date=True))
    assert {row["due_date"] for row in rows_of(tmp_path / "sessions.csv")} == {""}


def test_the_numbers_the_app_goes_by_are_told(history: Store, tmp_path: Path) -> None:
    export_tables(history, tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert package["thresholds"] == {
        "pain_limit": 5,
        "high_pain_from": 7,
        "noticeable_change_points": 2,
        "noticeable_change_share": 0.3,
        "day_ends_at_hour": 4,
        "morning_ends_at_hour": 14,
    }


def test_progress_is_told_and_giving_up_leaves_what_was_there(
    history: Store, tmp_path: Path
) -> None:
    out, steps = tmp_path / "out", []

    def gives_up_late(done: int, total: int) -> None:
        steps.append((done, total))
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_tables(history, out, progress=gives_up_late)
    assert list(tmp_path.iterdir()) == [history.path.parent]
    done = [done for done, _total in steps]
    assert done == sorted(done)
    assert steps[-1] == (len(NASTY) * 3, len(NASTY) * 3)
    export_tables(history, out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    history.delete_session("s3")
    with pytest.raises(Cancelled):
        export_tables(history, out, progress=gives_up_late)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_an_export_sees_one_moment(history: Store, tmp_path: Path) -> None:
    """What is written from elsewhere meanwhile is in all of the tables or in none."""

    def another_writes(_done: int, _total: int) -> None:
        with Store.open(history.path.parent) as other:
            if other.session("new") is None:
                other.start_session(a_session("new", MORNING, results=(a_result(0),)))

    export_tables(history, tmp_path, progress=another_writes)
    assert history.session("new") is not None
    assert verdict(tmp_path) == []


def test_a_period_is_kept_to(history: Store, tmp_path: Path) -> None:
    day = date(2026, 3, 4)
    export_tables(history, tmp_path, ExportOptions(since=day, until=day))
    assert [row["session_id"] for row in rows_of(tmp_path / "sessions.csv")] == ["s2"]
    assert verdict(tmp_path) == []


def test_activities_are_described_only_where_there_are_any(history: Store, tmp_path: Path) -> None:
    assert "activities.csv" not in {path.name for path in export_tables(history, tmp_path / "none")}
    for number, note in enumerate(NASTY[:3]):
        history.add_activity(an_activity(f"a{number + 1}", number, name=note))
    scores = [a_score("r1", score=4), a_score("r2", "a2", score=None)]
    history.rate_activities([*scores, a_score("r3", at=MORNING + timedelta(days=7), score=6)])
    export_tables(history, tmp_path / "out", EVERYTHING)
    assert verdict(tmp_path / "out") == []
    rows = rows_of(tmp_path / "out" / "activities.csv")
    assert [unguarded(row["activity"]) for row in rows] == [NASTY[0], NASTY[0], *NASTY[1:3]]
    assert [(row["rating_id"], row["score"]) for row in rows] == [
        ("r1", "4"),
        ("r3", "6"),
        ("r2", ""),
        ("", ""),
    ]
    day = (MORNING + timedelta(days=7)).date()
    export_tables(history, tmp_path / "week", ExportOptions(since=day))
    rows = rows_of(tmp_path / "week" / "activities.csv")
    assert [row["rating_id"] for row in rows] == ["r3", "", ""]
    assert verdict(tmp_path / "week") == []
