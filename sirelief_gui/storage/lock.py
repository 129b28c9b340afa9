"""One program at a time drives sessions in a folder; reading and exporting need no leave.

The system lets go of the lock when its holder ends, however it ends: nothing goes stale. Whoever
finds the folder taken can leave a request, a file beside the lock, for the holder to come forward.

When the folder is moved or removed under a window, its lock goes with it. So a window shares a lock
of the folder around, too: a second start that finds no history, and that lock taken, leaves its
request first where the folder was, rather than begin a new history in the way of the one there is.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from sirelief_gui.storage.errors import Locked, world_faults
from sirelief_gui.storage.places import FILE_NAME as HISTORY_NAME

FILE_NAME = "sirelief.lock"
REQUEST_NAME = "sirelief.raise"
IN_USE = "SI Relief is already open with the history in {folder}. Close it there first."
PATIENCE = 3.0
"""Seconds in which the holder must have heard a request, else it is taken not to listen."""
GONE_PATIENCE = 1.0
"""The same, where it is not sure that it is this history that a window has open."""
_EVERY = 0.05
_SHARING_TRIES = 5
_held_here: set[Path] = set()


@contextmanager
def held(folder: Path, *, create: bool = False) -> Iterator[None]:
    """Hold the lock of ``folder`` for the body; Locked when another program does.

    ``create`` makes a folder that is not there; otherwise it is NotFound.
    """
    path = folder / FILE_NAME
    with world_faults(path):
        if create:
            _make(folder)
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(file)
        except OSError as error:
            raise Locked(IN_USE.format(folder=folder)) from error
        _held_here.add(folder.resolve())
        try:
            yield
        finally:
            _held_here.discard(folder.resolve())
    finally:
        os.close(file)


def is_held_here(folder: Path) -> bool:
    """Tell whether this very program holds the lock of ``folder``: a second time it cannot."""
    return folder.resolve() in _held_here


@contextmanager
def held_or_asked(
    folder: Path, note: str = "", *, wait: Callable[[float], object] = time.sleep
) -> Iterator[bool]:
    """Hold the lock for the body (True), or have asked its holder to come forward (False).

    ``note`` goes along with the request, for `take_request`. Locked when the holder does not
    listen, as a command without a window; if it ends meanwhile, the lock is ours after all.
    ``wait`` lets so many seconds pass. A window whose folder has gone is asked as well.
    """
    with world_faults(folder):
        is_gone = not (folder / HISTORY_NAME).exists() and _is_window_beside(folder)
    if is_gone and _asked_where_it_was(folder, note, wait):
        yield False
        return
    is_asked = False
    for _ in range(round(PATIENCE / _EVERY)):
        with ExitStack() as stack:
            try:
                stack.enter_context(held(folder, create=True))
            except Locked:
                pass  # its holder is asked below
            else:
                take_request(folder)  # of nobody who still waits for us
                stack.enter_context(_shared(folder.parent, wait))
                yield True
                return
        if not is_asked:
            is_asked = True
            _ask(folder, note)
        elif not (folder / REQUEST_NAME).exists():
            yield False
            return
        wait(_EVERY)
    take_request(folder)
    raise Locked(IN_USE.format(folder=folder))


@contextmanager
def try_hold(path: Path) -> Iterator[bool]:
    """Hold a file that is there for the body; False when somebody else does, or it has gone.

    On Windows, where a file that is open can be neither renamed nor removed, nothing is held.
    """
    if sys.platform == "win32":
        yield True
        return
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        yield False
        return
    try:
        try:
            _take(file)
        except OSError:
            yield False
            return
        yield True
    finally:
        os.close(file)


def take_request(folder: Path) -> str | None:
    """Take the request to come forward away; returns its note, None when there is none."""
    path = folder / REQUEST_NAME
    try:
        note = path.read_text(encoding="utf-8", errors="replace")
        path.unlink()
    except OSError:  # none there, or somebody else was quicker
        return None
    return note


@contextmanager
def _shared(around: Path, wait: Callable[[float], object]) -> Iterator[None]:
    """Share the lock of the folder around, where the system has such locks, for the body."""
    if sys.platform == "win32":  # what is open stays where it is there
        yield
        return
    import fcntl

    with ExitStack() as stack:
        with suppress(OSError):  # it is a help, and no more
            file = os.open(around, os.O_RDONLY)
            stack.callback(os.close, file)
            for _ in range(_SHARING_TRIES):
                try:
                    fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
                except BlockingIOError:  # a start that looks has it alone, for an instant
                    wait(_EVERY)
                else:
                    break
        yield


def _is_window_beside(folder: Path) -> bool:
    """Tell whether a window shares the lock of the folder around this one."""
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        file = os.open(folder.parent, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a share that has no such locks
        return False
    finally:
        os.close(file)
    return False


def _asked_where_it_was(folder: Path, note: str, wait: Callable[[float], object]) -> bool:
    """Leave a request where a window may have had its folder; tells whether it was heard.

    Nothing is left there then, so that the folder can be put back.
    """
    with world_faults(folder):
        is_new = not folder.exists()
        _make(folder)
    _ask(folder, note)
    for _ in range(round(GONE_PATIENCE / _EVERY)):
        wait(_EVERY)
        if not (folder / REQUEST_NAME).exists():
            if is_new:
                with suppress(OSError):  # it may have been put back already
                    folder.rmdir()
            return True
    take_request(folder)
    return False


def _make(folder: Path) -> None:
    """Make a folder for the user alone; one that is shared with other things stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        with suppress(PermissionError):
            folder.chmod(0o700)


def _ask(folder: Path, note: str) -> None:
    path = folder / REQUEST_NAME
    whole = path.with_suffix(f".{os.getpid()}")
    with world_faults(path):
        whole.write_text(note, encoding="utf-8")
        whole.replace(path)


def _take(file: int) -> None:
    """Lock an open file, or raise OSError at once; closing the file lets go."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
