"""The command ``sirelief import``."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from sirelief_gui.arguments import Parser, UsageError, add_command, existing_folder, folder
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.import_listing import report_lines
from sirelief_gui.services.importing import (
    Choices,
    DateOrder,
    Mapping,
    look,
    refuse,
    take,
    with_columns,
)
from sirelief_gui.services.places import default_data_dir
from sirelief_gui.services.safekeeping import Safekeeping
from sirelief_gui.storage import lock
from sirelief_gui.storage.places import FILE_NAME
from sirelief_gui.storage.store import Store

DONE = 0
_COLUMNS = ("date", "before", "after", "note")


def add_imports(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the command."""
    words = "take a history in from a file: ours (JSON, CSV) or a plain table of another tracker"
    take_in = add_command(commands, "import", words, _import)
    take_in.add_argument("file", type=Path, metavar="FILE", help="or a folder with our tables")
    take_in.add_argument("--dry-run", action="store_true", help="only say what would be taken")
    take_in.add_argument("--settings", action="store_true", help="replace the settings, too")
    take_in.add_argument("--data-dir", type=folder, metavar="DIR", help="where the history is")
    plain = take_in.add_argument_group("a plain table", "What is not said is guessed.")
    for role in _COLUMNS:
        plain.add_argument(f"--{role}", metavar="COLUMN", help=f"the column of the {role}")
    orders = [order.value for order in DateOrder]
    plain.add_argument("--order", choices=orders, help="of year, month and day in a date")


def _import(arguments: argparse.Namespace) -> int:
    place = existing_folder(arguments.data_dir or default_data_dir())
    if not arguments.file.exists():
        raise UsageError(f"{arguments.file} does not exist; check the name.")
    clock = SystemClock()
    choices = Choices(
        settings=arguments.settings, mapping=_mapping(arguments), zone=clock.timezone()
    )
    with ExitStack() as stack:
        if not arguments.dry_run:
            stack.enter_context(lock.held(place))
            Safekeeping(place, clock).settle()  # who holds the lock does what a killed run left
        elif not (place / FILE_NAME).exists():  # nothing is made in it for a look
            place = Path(stack.enter_context(TemporaryDirectory()))
        store = stack.enter_context(Store.open(place))
        report = look(store, arguments.file, choices)
        print(*report_lines(report), sep="\n")
        refuse(report)
        if not arguments.dry_run:
            take(store, report, at=clock.now())
            print("Imported. A backup was made before.")
    return DONE


def _mapping(arguments: argparse.Namespace) -> Mapping | None:
    """Return what was said of a plain table, the rest as it is guessed; None for nothing said."""
    named = {role: getattr(arguments, role) for role in _COLUMNS}
    named = {role: name for role, name in named.items() if name is not None}
    order = None if arguments.order is None else DateOrder(arguments.order)
    if not named and order is None:
        return None
    return with_columns(arguments.file, named, order)
