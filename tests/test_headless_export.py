"""``sirelief export``: every format from the command line, and one sentence where it cannot be."""

from __future__ import annotations

import csv
import gc
import json
import shlex
from datetime import datetime, timedelta, timezone
from pathlib import Path

import icalendar
import openpyxl
import pytest

from sirelief_gui import headless
from sirelief_gui.domain.paper import Paper
from sirelief_gui.domain.report_paper import ReportPaper
from sirelief_gui.services.library import load_library
from sirelief_gui.storage.store import Store
from tests.ui.screens.past import fill_past

NOW = datetime(2025, 10, 15, 19, 10, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a folder with some weeks of history, a due date and a reminder."""
    folder = tmp_path / "history"
    with Store.open(folder) as store:
        fill_past(store, NOW)
        session = store.sessions()[0]
        store.set_setting("settings.due_date", "2025-12-24")
        store.set_setting("settings.reminder_on", True)
        assert session.id
    return folder


def drawing(sheet: object, paper: Paper) -> bytes:
    """Stand for the drawing of PDFs: say what was to be drawn."""
    assert isinstance(sheet, ReportPaper)
    return f"{sheet.title} on {paper.name}".encode()


def run(place: Path, line: str) -> int:
    words = shlex.split(f"export {line} --data-dir {shlex.quote(str(place))}")
    return headless.main(words, draw=drawing)


def test_every_format_is_written(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, name in (
        ("csv", "tables"),
        ("flat", "one.csv"),
        ("json", "all.json"),
        ("fhir", "bundle.json"),
        ("xlsx", "book.xlsx"),
        ("pdf", "report.pdf"),
        ("ics", "reminder.ics"),
    ):
        assert run(place, f"--format {kind} --out {tmp_path / name}") == 0
        said = capsys.readouterr().out.split()
        assert all(Path(path).is_file() for path in said)
        assert len(said) == (4 if kind == "csv" else 1)
    assert json.loads((tmp_path / "bundle.json").read_text("utf-8"))["type"] == "collection"
    assert "sessions" in json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert "sessions" in openpyxl.load_workbook(tmp_path / "book.xlsx").sheetnames
    assert (tmp_path / "report.pdf").read_bytes().endswith(b" on A4")
    (event,) = icalendar.Calendar.from_ical((tmp_path / "reminder.ics").read_bytes()).walk("VEVENT")
    assert str(event["summary"]) == "Time for your routine"
    assert gc.isenabled()


def test_the_exercises_of_a_bundle_have_their_names(place: Path, tmp_path: Path) -> None:
    assert run(place, f"--format fhir --out {tmp_path / 'b.json'}") == 0
    text = (tmp_path / "b.json").read_text("utf-8")
    assert f"{load_library().exercises['cat_camel'].name}, " in text
    assert "An exercise of her own" not in text


def test_a_calendar_knows_the_event_again(place: Path, tmp_path: Path) -> None:
    found = []
    for name in ("one.ics", "two.ics"):
        assert run(place, f"--format ics --out {tmp_path / name}") == 0
        calendar = icalendar.Calendar.from_ical((tmp_path / name).read_bytes())
        found += [str(event["uid"]) for event in calendar.walk("VEVENT")]
    assert found[0] == found[1]


def test_the_period_notes_and_due_date_are_as_asked(place: Path, tmp_path: Path) -> None:
    flat = tmp_path / "one.csv"
    for names in (("--since", "--until"), ("--from", "--to")):
        period = f"{names[0]} 2025-10-10 {names[1]} 2025-10-12"
        assert run(place, f"--flat {flat} {period}") == 0
        days = {
            row["started_at"][:10] for row in csv.DictReader(flat.read_text("utf-8").splitlines())
        }
        assert days <= {"2025-10-10", "2025-10-11", "2025-10-12"}
        assert days
    assert run(place, f"--flat {flat}") == 0
    assert not {"note", "due_date"} & set(flat.read_text("utf-8").splitlines()[0].split(","))
    assert run(place, f"--flat {flat} --notes --due-date --excel") == 0
    header = flat.read_text("utf-8").splitlines()[0]
    assert header.startswith("\ufeffsession_id,")
    assert {"note", "due_date"} <= set(header.split(","))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--format fhir --flat {tmp}/a.csv", "write --format fhir with --out"),
        ("--format json --out {tmp}/a --excel", "--excel is about CSV only"),
        ("--format json --out {tmp}/a --table", "--table is about the PDF only"),
        ("--format docx --out {tmp}/a", "invalid choice"),
        ("--format json --out {tmp}", "is a folder; name a file in it"),
        ("--format json --out {tmp}/none/a", "does not exist"),
        ("--out {tmp}/a --since 2026-02-02 --until 2026-02-01", "is after the last"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    assert run(place, line.format(tmp=tmp_path)) == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert said in error
    assert error.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_without_a_reminder_or_a_pen_it_says_so(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.open(place) as store:
        store.set_setting("settings.reminder_on", False)
    assert run(place, f"--format ics --out {tmp_path / 'a.ics'}") == 2
    assert "The reminder is off" in capsys.readouterr().err
    words = ["export", "--format", "pdf", "--out", str(tmp_path / "a"), "--data-dir", str(place)]
    assert headless.main(words) == 2
    assert "Nothing here can draw" in capsys.readouterr().err
