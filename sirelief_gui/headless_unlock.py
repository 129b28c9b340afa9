"""A locked history in the terminal: its passphrase is asked for, never given as an argument.

Arguments can be read by every program of the computer, and are kept in the history of the shell.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path

from sirelief_gui.arguments import UsageError
from sirelief_gui.services.clock import SystemClock
from sirelief_gui.services.locking import Locking, NeedsPassphrase, TooSoon
from sirelief_gui.services.places import default_data_dir
from sirelief_gui.storage.files import read_file

Ask = Callable[[str], str]
"""Asks for a passphrase in words and returns it, as `getpass.getpass` does."""
_MOST_BYTES = 8_000


def run_unlocked(
    arguments: argparse.Namespace, command: Callable[[argparse.Namespace], int], ask: Ask = getpass
) -> int:
    """Carry out a command; where it meets a locked history, unlock that and carry it out again.

    A command opens the history before it does anything. Raises UsageError and StorageError.
    """
    try:
        return command(arguments)
    except NeedsPassphrase:
        passphrase = _passphrase(arguments.passphrase_file, ask)
    folder = arguments.data_dir or default_data_dir()
    locking = Locking(folder, SystemClock())
    try:
        if locking.is_locked:
            locking.unlock(passphrase)
        else:  # it is another file that is locked, as a backup to be restored here
            locking.try_on(Path(arguments.file), passphrase)
    except TooSoon as wait:
        raise UsageError(
            f"Too many wrong passphrases: wait {wait.seconds} s and try again."
        ) from wait
    try:
        return command(arguments)
    finally:
        locking.lock()


def _passphrase(file: Path | None, ask: Ask) -> str:
    """Return the passphrase: the first line of a file, else what is typed without being seen."""
    if file is not None:
        text = read_file(file, most=_MOST_BYTES).decode("utf-8", errors="replace")
        return text.split("\n", 1)[0].removesuffix("\r")
    if ask is getpass and not sys.stdin.isatty():
        raise UsageError(
            "The history is locked, and there is no terminal to ask on; "
            "give --passphrase-file with a file that holds the passphrase."
        )
    try:
        return ask("Passphrase: ")
    except (EOFError, KeyboardInterrupt):
        raise UsageError("Without its passphrase the history stays locked.") from None
