"""The compiled resources: makes icons, fonts, figure and themes readable under ":/".

The file is built on installation. In a source tree it is built again here when assets have changed
since, so that whoever draws an icon sees it at the next start.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QResource

PACKAGE = Path(__file__).resolve().parent.parent
COMPILED = PACKAGE / "resources.rcc"

_LISTED = ".ogg"
"""Clips of the voice, nine in ten of all files: the list beside them changes with each."""


class ResourcesMissingError(RuntimeError):
    """The compiled resources are not there and cannot be made; the message says what to do."""


def register(compiled: Path = COMPILED, source: Path = PACKAGE.parent) -> None:
    """Make the resources readable; call it before the first icon or font is asked for.

    Args:
        compiled: the binary resource file.
        source: the source tree, if this is one; rebuilds `compiled` when it lags behind.

    Raises:
        ResourcesMissingError: there is no usable resource file.
    """
    tool = source / "tools" / "build_resources.py"
    if tool.exists() and _is_stale(compiled, source):
        _rebuild(tool)
    built = compiled.stat().st_mtime_ns if compiled.exists() else 0
    if not _is_readable(str(compiled), built):
        message = f"{compiled} is missing or damaged: install SI Relief again (pip install -e .)"
        raise ResourcesMissingError(message)


@cache
def _is_readable(compiled: str, _built: int) -> bool:
    """Make the resources of a file readable, once: each time Qt would map all of it anew."""
    return QResource.registerResource(compiled)


def _is_stale(compiled: Path, source: Path) -> bool:
    if not compiled.exists():
        return True
    built = compiled.stat().st_mtime_ns
    described = source / "resources.qrc"
    if described.exists() and described.stat().st_mtime_ns > built:
        return True
    return (source / "assets").is_dir() and _has_newer(str(source / "assets"), built)


def _has_newer(folder: str, built: int) -> bool:
    """Tell whether the folder or anything in it is newer; its time changes as files come and go."""
    if Path(folder).stat().st_mtime_ns > built:
        return True
    with os.scandir(folder) as entries:
        return any(
            _has_newer(entry.path, built) if entry.is_dir() else entry.stat().st_mtime_ns > built
            for entry in entries
            if not entry.name.endswith(_LISTED)
        )


def _rebuild(tool: Path) -> None:
    import subprocess

    command = [sys.executable, str(tool)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own tool
    if done.returncode:
        last = (done.stderr.strip() or "no reason given").splitlines()[-1]
        message = f"The resources could not be compiled ({last}). Run: {' '.join(command)}"
        raise ResourcesMissingError(message)
