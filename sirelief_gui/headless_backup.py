"""The commands ``sirelief backup`` and ``sirelief restore``."""

from __future__ import annotations

import argparse
from pathlib import Path

from sirelief_gui.arguments import Parser, add_command, existing_folder, folder, writable_file
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.places import default_data_dir
from sirelief_gui.services.safekeeping import Contents, Reason, Safekeeping
from sirelief_gui.storage import lock

DONE = 0


def add_backups(commands: argparse._SubParsersAction[Parser]) -> None:
    """Add the commands."""
    words = "save a verified copy of the history, among its backups or in a file"
    backup = add_command(commands, "backup", words, _backup)
    backup.add_argument("--out", type=Path, metavar="FILE", help="save it there instead")
    words = "put a backup in place of the history, which is set aside"
    restore = add_command(commands, "restore", words, _restore)
    restore.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restore.add_argument("--dry-run", action="store_true", help="only say what it holds")
    for one in (backup, restore):
        one.add_argument("--data-dir", type=folder, metavar="DIR", help="where the history is")


def _keeping(arguments: argparse.Namespace) -> tuple[Path, Safekeeping]:
    place = existing_folder(arguments.data_dir or default_data_dir())
    return place, Safekeeping(place, SystemClock())


def _backup(arguments: argparse.Namespace) -> int:
    out = None if arguments.out is None else writable_file(arguments.out)
    _, keeping = _keeping(arguments)
    if out is None:
        out = keeping.before(Reason.ASKED).path
    else:
        keeping.save_copy(out)
    print(out)
    return DONE


def _restore(arguments: argparse.Namespace) -> int:
    place, keeping = _keeping(arguments)
    contents = keeping.look_into(arguments.file)
    print(*contents_lines(contents), sep="\n")
    if not arguments.dry_run:
        with lock.held(place):
            keeping.settle()  # what a killed run left, before what is decided now
            aside = keeping.restore(arguments.file)
            keeping.settle()
        print(f"Restored. What was there before is in {aside}.")
    return DONE


def contents_lines(contents: Contents) -> tuple[str, ...]:
    """Return what a backup holds, a line each."""
    span = "" if contents.first is None else f" from {contents.first} to {contents.last}"
    return (
        "The backup is sound.",
        f"Version of the history: {contents.version}",
        f"Days: {contents.days}{span}",
        f"Sessions: {contents.sessions}",
        f"Ratings: {contents.ratings}",
        f"Programs of hers: {contents.programs}",
        f"Activities of hers: {contents.activities}",
    )
