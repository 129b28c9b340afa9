"""The command ``sirelief export``: the history as files, in every format there is."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

from sirelief_gui.arguments import (
    Parser,
    UsageError,
    add_command,
    day,
    existing_folder,
    folder,
    writable_file,
)
from sirelief_gui.domain.export_format import ExportFormat
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.paper import PAPERS
from sirelief_gui.headless_programs import Draw
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.exporting import Exporting, NoReminderError, uncollected
from sirelief_gui.services.places import default_data_dir
from sirelief_gui.services.printing import save_sheet
from sirelief_gui.services.report import ReportAsk

DONE = 0
REMINDER_TEXT = "Time for your routine"
_ABOUT = (
    "pdf: the report for a therapist; csv: three tables and a description, in a folder; flat: one"
    " table; json: everything, to be imported again; fhir: a FHIR R4 Bundle; xlsx: a workbook; ics:"
    " the reminder for a calendar. None of these files is encrypted."
)


def add_exports(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command."""
    export = add_command(commands, "export", "hand the history over as files", _export)
    export.epilog = _ABOUT
    kinds = [kind.value for kind in ExportFormat]
    export.add_argument("--format", choices=kinds, help="csv unless --flat is given")
    where = export.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, metavar="PATH", help="the file; of csv the folder")
    where.add_argument("--flat", type=Path, metavar="FILE", help="as --format flat --out FILE")
    for names, key, words in (
        (("--since", "--from"), "since", "first day"),
        (("--until", "--to"), "until", "last day"),
    ):
        export.add_argument(*names, dest=key, type=day, metavar="DATE", help=words)
    export.add_argument("--notes", action="store_true", help="with her own words")
    export.add_argument("--due-date", action="store_true", help="with the due date")
    export.add_argument("--excel", action="store_true", help="CSV that Excel takes for UTF-8")
    export.add_argument("--paper", choices=[*PAPERS], default="a4", help="of the PDF")
    export.add_argument("--table", action="store_true", help="every session in the PDF, too")
    export.add_argument("--data-dir", type=folder, metavar="DIR", help="the history to hand over")


def _export(arguments: argparse.Namespace) -> int:
    kind, path = _wanted(arguments)
    options = _options(arguments)
    place = existing_folder(arguments.data_dir or default_data_dir())
    if not kind.is_folder:
        writable_file(path)
    with uncollected(), closing(open_services(place, create=False)) as services:
        exporting = services.exporting
        if kind is ExportFormat.PDF:
            files: tuple[Path, ...] = (_report(arguments, exporting, path, options),)
        elif kind is ExportFormat.ICS:
            files = (_reminder(exporting, path),)
        else:
            files = exporting.write(kind, path, options, excel=arguments.excel)
    print(*files, sep="\n")
    return DONE


def _wanted(arguments: argparse.Namespace) -> tuple[ExportFormat, Path]:
    if arguments.flat is None:
        kind, path = ExportFormat(arguments.format or ExportFormat.CSV), arguments.out
    elif arguments.format not in {None, ExportFormat.CSV, ExportFormat.FLAT}:
        raise UsageError(f"--flat is a CSV; write --format {arguments.format} with --out.")
    else:
        kind, path = ExportFormat.FLAT, arguments.flat
    if arguments.excel and kind not in {ExportFormat.CSV, ExportFormat.FLAT}:
        raise UsageError("--excel is about CSV only; leave it out.")
    if arguments.table and kind is not ExportFormat.PDF:
        raise UsageError("--table is about the PDF only; leave it out.")
    return kind, path


def _options(arguments: argparse.Namespace) -> ExportOptions:
    try:
        return ExportOptions(
            since=arguments.since,
            until=arguments.until,
            notes=arguments.notes,
            due_date=arguments.due_date,
        )
    except ValueError as error:
        raise UsageError(str(error)) from error


def _report(
    arguments: argparse.Namespace, exporting: Exporting, path: Path, options: ExportOptions
) -> Path:
    draw: Draw | None = arguments.draw
    if draw is None:
        raise UsageError("Nothing here can draw; start it as “sirelief”.")
    said = exporting.report(options, ReportAsk(table=arguments.table))
    return save_sheet(path, draw(said, PAPERS[arguments.paper]))


def _reminder(exporting: Exporting, path: Path) -> Path:
    try:
        return exporting.calendar(path, REMINDER_TEXT)
    except NoReminderError as error:
        raise UsageError(str(error)) from error
