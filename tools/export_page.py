"""Writes docs/EXPORTS.md: what each format holds, with the columns as they are written.

Usage: python tools/export_page.py [--check]
"""

# ruff: noqa: E501 - a row of a table is one line

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from sirelief_gui.domain.export_columns import Column  # noqa: E402
from sirelief_gui.domain.export_options import ExportOptions  # noqa: E402
from sirelief_gui.domain.export_rows import (  # noqa: E402
    SCALE_ANCHOR_TEXT,
    Layout,
    activities_table,
    check_ins_table,
    exercises_table,
    flat_table,
    sessions_table,
)
from sirelief_gui.domain.fhir import LOINC_NOTICE  # noqa: E402
from sirelief_gui.storage.csv_export import SCHEMA_VERSION, THRESHOLDS  # noqa: E402

OUT = ROOT / "docs" / "EXPORTS.md"
_EVERYTHING = ExportOptions(notes=True, due_date=True)

_HEAD = """\
# Exports

<!-- Written by tools/export_page.py; the columns are those that are written. -->

What is recorded is hers, and leaves the app only when she exports it: History, *Export*, or
`sirelief export --format FORMAT --out PATH`. **No exported file is encrypted**, whatever passphrase the
history has: whoever has the file can read it.

| Format | What for | What is in it |
|---|---|---|
| PDF (`pdf`) | a therapist who has one minute | the report of a period on one page; `--table` adds every session |
| CSV (`csv`) | any program | three tables, a fourth where she has activities of her own, and `datapackage.json`, which describes them |
| CSV (`flat`) | a look in a spreadsheet | one table, a row for each exercise of each session |
| XLSX (`xlsx`) | Excel, LibreOffice | the same tables as sheets, and one that says what the columns mean |
| JSON (`json`) | to be imported again | everything, by a published schema |
| FHIR (`fhir`) | clinics that import health records | a Bundle of FHIR R4 (4.0.1) |
| ICS (`ics`) | her calendar | the reminder as a repeating event that says nothing of health |

For all but the calendar: `--since` and `--until` are days, both included (a day ends at 04:00). Her own words are
left out unless `--notes` is given, the due date unless `--due-date` is (with it goes what tells it: the week she gave with
its day, the day the pregnancy ended). The completed week of each session goes along. A file is written beside its place and
moved there when it is whole: a failed or canceled export leaves what was there.

Every record says what it says now. One that was corrected is marked as amended; what it said before is in the JSON only.
A session or rating that was deleted is in none. Names she gave (programs, exercises, activities) are no notes: they go along.
"""

_CSV = """\
## CSV

RFC 4180: UTF-8, CRLF, a header row, quotes doubled. Times are local with their offset
(`2026-03-02T09:05:00-05:00`), the time zone beside them; durations are whole seconds (`*_s`); what is not known
is empty, never 0. {scale}. Version {version} of the tables. The same history gives the same bytes: keys are the history's own
and there is no time of the export in it.

A text that begins with `=`, `+`, `-`, `@`, a tab or a line break would be a formula to a spreadsheet; it has one
apostrophe before it, which the import takes away again. Numbers and times never have one. `--excel` begins the
files with a byte order mark, by which Excel knows UTF-8; the description then says `utf-8-sig`.

`datapackage.json` is a [Frictionless](https://datapackage.org) description with types, constraints and keys
(`frictionless validate datapackage.json`). It also tells the numbers the app goes by:
{thresholds}.

The tables are the three that were settled: sessions, exercises, check_ins. `activities.csv` comes only where she has named
activities of her own (PSFS), and is described beside them then. Where there are none, an `activities.csv` that an earlier export
left in the folder is neither described nor imported.
"""

_XLSX = """\
## XLSX

The same tables. Dates are dates, as the clock on the wall showed them where she was (the column `timezone` says where);
numbers are numbers; a text is never a formula and stands there as she wrote it, its lines ended as a cell's are. A cell
holds 32,767 letters: a longer note ends there with an ellipsis. No author, and the same bytes for the same history.
"""

_FHIR = """\
## FHIR

A `collection` Bundle, an entry a line. Nothing in it says who she is: the subject is a sentence, ids are made anew
for each export, and no profile is claimed (it borrows codes of the Physical Activity guide, no more). Texts are English.

| Record | Resource |
|---|---|
| a session | Observation 55411-3 (minutes), category activity, with outcome, effort and how it felt as components |
| an exercise | Procedure with its dose as text: `completed`, `stopped` or `not-done`; its time is the session's; how she found it is a note |
| a rating | Observation 72514-3 (0 to 10), category survey, with its place and when it was asked; declined: `asked-declined` |
| her activities (PSFS) | QuestionnaireResponse each time she was asked, a question for each activity in her words; a skipped one has no answer. No code is claimed |
| the week of pregnancy | Observation 49051-6, when it changes |
| the due date | Observation 11778-8, only when asked for |
| the app | Device |

A corrected record has the status `amended`. Places have codes of HL7's table 0550 where there is one; SNOMED CT needs a
license and is left out.

{loinc}
"""

_LAST = """\
## JSON

Everything: sessions with what was prescribed and every event, ratings, corrections, activities and how she rated them, the safety
log, settings, programs. It is
imported again from the settings or by `sirelief import` (IMPORTS.md), and exported again with the same bytes.

## PDF

Drawn as vectors, with title and language and without an author. A name can be typed for one copy; it is stored nowhere.

| On the page | What it counts |
|---|---|
| medians | every score of that kind in the period; n is how many. A change is told where both ends have three rated days |
| done, planned | sessions with at least one rep done, those ended early and those added by hand included; her weekly goal of today over the days since her first |
| rated days above 5 | days with any rating over 5, of the days with any rating |
| warning-sign days | days on which she reported one and did not take it back, before, in or after a session |
| worst score | the highest of all ratings of the period |
| each session (n) | sessions with a score before or after |
| sites | days on which a place was marked |
| hurt, eased or stopped | sessions in which the exercise was marked so, eased off, or the one the session was ended in |

A change below 2 points is “within usual variation”; a fall of 2 or more is “noticeable” from 30 % on. Weeks are completed
weeks of pregnancy, as the sessions have them; after its end none are told.

## ICS

One event each week on the days of the reminder, at its time wherever she is, with an alarm; it says “Time for your
routine”. Exported again, it takes the place of the one before.
"""


def page() -> str:
    """Return the page as it should be."""
    numbers = ", ".join(f"`{name}` {value}" for name, value in THRESHOLDS.items())
    csv = _CSV.format(scale=SCALE_ANCHOR_TEXT, version=SCHEMA_VERSION, thresholds=numbers)
    makers = (sessions_table, exercises_table, check_ins_table, activities_table, flat_table)
    layouts = [make(_EVERYTHING).layout for make in makers]
    tables = ["\n".join(_table(layout)) + "\n" for layout in layouts]
    return "\n".join([_HEAD, csv, *tables, _XLSX, _FHIR.format(loinc=LOINC_NOTICE), _LAST])


def _table(layout: Layout) -> Iterator[str]:
    name = "the flat file" if layout.name == "history" else f"{layout.name}.csv"
    yield f"### {name}"
    yield ""
    yield layout.meaning
    yield ""
    yield "| Column | Type | Meaning |"
    yield "|---|---|---|"
    for column in layout.columns:
        yield f"| `{column.name}` | {column.type} | {column.meaning}{_only(column)} |"


def _only(column: Column) -> str:
    if column.own_words:
        return " (with `--notes`)"
    return " (with `--due-date`)" if column.due_date else ""


def main() -> int:
    """Write the page, or check it; returns the exit status."""
    parser = argparse.ArgumentParser(description="Write docs/EXPORTS.md.")
    parser.add_argument("--check", action="store_true", help="only tell whether it is up to date")
    wanted = page()
    if parser.parse_args().check:
        if OUT.read_text(encoding="utf-8") == wanted:
            return 0
        print("docs/EXPORTS.md is not up to date; run tools/export_page.py.")
        return 1
    OUT.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
