"""Reading command lines: what is wrong with one is said in a single sentence."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

_YEARS = range(1970, 2200)
"""Years a session may be rehearsed in: the calendar's ends leave no room for one."""


class UsageError(Exception):
    """The command line asks for what cannot be; ``str()`` is a sentence that says why."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises UsageError instead of printing how it is used."""

    def __init__(self, prog: str | None = None, description: str | None = None) -> None:
        super().__init__(prog=prog, description=description, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with argparse's words as a sentence, and where to find help."""
        said = " ".join(message.split()).rstrip(".")
        raise UsageError(f"{said[:1].upper()}{said[1:]}; see {self.prog} --help.")


def whole(text: str) -> int:
    """Read a whole number."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number") from None


def score(text: str) -> int:
    """Read a pain score, a whole number from 0 to 10."""
    value = whole(text)
    if not 0 <= value <= 10:
        raise argparse.ArgumentTypeError(f"{value} is not a score from 0 to 10")
    return value


def day(text: str) -> date:
    """Read a date such as 2026-03-01."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date like 2026-03-01") from None


def instant(text: str) -> datetime:
    """Read an instant such as 2026-03-01T18:30, local unless it names an offset."""
    try:
        at = datetime.fromisoformat(text)
        at = at.astimezone() if at.tzinfo is None else at
    except (ValueError, OverflowError, OSError):
        raise argparse.ArgumentTypeError(
            f"“{text}” is not an instant like 2026-03-01T18:30"
        ) from None
    if at.year not in _YEARS:
        raise argparse.ArgumentTypeError(
            f"{text} is not between the years {_YEARS[0]} and {_YEARS[-1]}"
        )
    return at


def folder(text: str) -> Path:
    """Read the name of a folder; an empty one would be whichever folder she happens to be in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("an empty name is no folder")
    return Path(text)


def existing_folder(folder: Path) -> Path:
    """Return ``folder`` if it is one that is there; UsageError otherwise."""
    if not folder.exists():
        raise UsageError(f"The folder {folder} does not exist; create it first.")
    if not folder.is_dir():
        raise UsageError(f"{folder} is a file, not a folder; choose a folder.")
    return folder


def writable_file(file: Path) -> Path:
    """Return ``file`` if a file can be put there as far as can be told; UsageError otherwise."""
    if file.is_dir():
        raise UsageError(f"{file} is a folder; name a file in it.")
    place = file if file.exists() else existing_folder(file.parent)
    if not os.access(place, os.W_OK):
        raise UsageError(f"{file} cannot be written; choose another place.")
    return file


def add_command(
    commands: argparse._SubParsersAction[Parser],
    name: str,
    words: str,
    run: Callable[[argparse.Namespace], int],
) -> Parser:
    """Add a command to those there are: ``words`` say what it does, ``run`` does it."""
    parser = commands.add_parser(name, help=words, description=f"{words.capitalize()}.")
    parser.set_defaults(command=run)
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="opens a locked history; else asked for",
    )
    return parser
