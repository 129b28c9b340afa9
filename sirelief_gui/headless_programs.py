"""The commands of ``sirelief programs``: list, show and print, hand on, take over."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sirelief_gui.arguments import (
    Parser,
    UsageError,
    add_command,
    existing_folder,
    folder,
    writable_file,
)
from sirelief_gui.domain.paper import PAPERS, Paper
from sirelief_gui.domain.program import Program
from sirelief_gui.domain.program_text import FILE_NAME
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.places import default_data_dir
from sirelief_gui.services.printing import Sheet, form_sheet, program_sheet, save_sheet
from sirelief_gui.services.program_listing import entry_line, preview_lines, program_lines
from sirelief_gui.storage import lock

DONE = 0
Draw = Callable[[Sheet, Paper], bytes]
"""Makes a PDF of a sheet: what needs a window's tools, handed in from where both are known."""


def add_programs(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command and what can be done with it."""
    words = "list, show and print the programs, write them to files, take them over from files"
    parser = add_command(commands, "programs", words, _list_programs)
    actions = parser.add_subparsers(required=True, metavar="list|show|export|import|print")
    listing = add_command(actions, "list", "list all programs", _list_programs)
    show = add_command(actions, "show", "show a program row by row", _show_program)
    export = add_command(actions, "export", "write a program to a file", _export_program)
    words = "write a program, or the form for a therapist, as a PDF"
    paper = add_command(actions, "print", words, _print_program)
    for one in (show, export, paper):
        one.add_argument("program", metavar="ID", help="which program")
    paper.add_argument("--out", type=Path, metavar="FILE", required=True, help="as in program.pdf")
    paper.add_argument("--form", action="store_true", help="the form, to fill in by hand")
    paper.add_argument("--paper", choices=[*PAPERS], default="a4", help="its size")
    export.add_argument("file", type=Path, metavar="FILE", help=f"as in {FILE_NAME}")
    take = add_command(actions, "import", "take a program over from a file", _import_program)
    take.add_argument("file", type=Path, metavar="FILE", help=f"as in {FILE_NAME}")
    take.add_argument("--dry-run", action="store_true", help="only say what would be different")
    take.add_argument("--keep-both", action="store_true", help="replace no program of hers")
    for one in (listing, show, export, take, paper):
        one.add_argument("--data-dir", type=folder, metavar="DIR", help="where her history is")


@contextmanager
def _opened(arguments: argparse.Namespace) -> Iterator[Services]:
    place = existing_folder(arguments.data_dir or default_data_dir())
    with closing(open_services(place, create=False)) as services:
        yield services


def _known_program(services: Services, program_id: str) -> Program:
    if program_id not in services.programs:
        known = ", ".join(services.programs)
        raise UsageError(f"There is no program “{program_id}”; there is: {known}.")
    return services.programs[program_id]


def _list_programs(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as services:
        print(*map(entry_line, services.shelf.entries()), sep="\n")
        for fault in services.shelf.unreadable:
            print(f"Cannot be read: {fault}", file=sys.stderr)
    return DONE


def _show_program(arguments: argparse.Namespace) -> int:
    with _opened(arguments) as services:
        program = _known_program(services, arguments.program)
        timeline = services.shelf.timeline(program)
        print(*program_lines(program.name, timeline, services.library), sep="\n")
    return DONE


def _export_program(arguments: argparse.Namespace) -> int:
    file = writable_file(arguments.file)
    with _opened(arguments) as services:
        print(services.shelf.export(_known_program(services, arguments.program).id, file))
    return DONE


def _print_program(arguments: argparse.Namespace) -> int:
    file = writable_file(arguments.out)
    draw: Draw | None = arguments.draw
    if draw is None:
        raise UsageError("Nothing here can draw; start it as “sirelief”.")
    with _opened(arguments) as services:
        program = _known_program(services, arguments.program)
        sheet: Sheet = (
            form_sheet(services, program.id)
            if arguments.form
            else program_sheet(services, program.id)
        )
    pdf = draw(sheet, PAPERS[arguments.paper])
    print(save_sheet(file, pdf))
    return DONE


def _import_program(arguments: argparse.Namespace) -> int:
    with ExitStack() as stack:
        services = stack.enter_context(_opened(arguments))
        preview = services.shelf.preview(arguments.file)
        print(*preview_lines(preview, keep_both=arguments.keep_both), sep="\n")
        if not arguments.dry_run:
            stack.enter_context(lock.held(services.data_dir))
            taken = services.shelf.accept(preview, keep_both=arguments.keep_both)
            print(f"Taken over as {taken.id}.")
    return DONE
