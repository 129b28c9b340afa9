"""Seeing damage before a history is opened: opening it may already change what is damaged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sirelief_gui.storage.backups import backups_in
from sirelief_gui.storage.engine import engine_for
from sirelief_gui.storage.errors import (
    DAMAGED,
    Damaged,
    Locked,
    database_errors,
    world_fault,
)
from sirelief_gui.storage.header import log_path, read_header
from sirelief_gui.storage.places import FILE_NAME

AT_ONCE = 32_000_000
"""Bytes that are looked through while she waits: some 50 ms. Larger files wait for their backup."""


def see_damage(folder: Path, *, most: int = AT_ONCE) -> None:
    """Raise Damaged when the history in ``folder`` is; it is left as it is.

    A file that is empty though it has backups is damaged too. What is only locked, or no history
    at all, is for opening it to tell.
    """
    path = folder / FILE_NAME
    try:
        size = path.stat().st_size
        header = read_header(path)
        is_logged = log_path(path).exists() and log_path(path).stat().st_size > 0
    except OSError:
        return
    damaged = Damaged(DAMAGED.format(path=path))
    if header is not None and header.blank:
        if backups_in(folder):
            raise damaged
        return
    engine = engine_for(folder)
    if size > most or (header is None and not engine.encrypts):
        return
    try:
        with closing(
            engine.connect(path, read_only=is_logged, immutable=not is_logged, timeout=1.0)
        ) as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except UnicodeDecodeError as error:  # in what SQLite says of the damage
        raise damaged from error
    except database_errors() as error:
        if isinstance(world_fault(error, path), Locked):
            return
        raise damaged from error
    if verdict != "ok":
        raise damaged


@contextmanager
def as_it_is(folder: Path) -> Iterator[None]:
    """Let the history in ``folder`` be closed in the body without its log being folded in."""
    with ExitStack() as stack:
        try:
            watcher = engine_for(folder).connect(folder / FILE_NAME, read_only=True)
            stack.enter_context(closing(watcher))
            watcher.execute("PRAGMA schema_version").fetchone()
        except database_errors():
            pass  # then there is no log either that could be folded in
        yield


@contextmanager
def taken_for_damage(folder: Path) -> Iterator[None]:
    """Take what cannot be made sense of, as the history in ``folder`` is first read, for damage.

    Raises Damaged for it; the world's other faults pass through.
    """
    path = folder / FILE_NAME
    try:
        yield
    except database_errors() as error:
        raise (world_fault(error, path) or Damaged(DAMAGED.format(path=path))) from error
    except (LookupError, TypeError, ValueError, OverflowError) as error:
        raise Damaged(DAMAGED.format(path=path)) from error
