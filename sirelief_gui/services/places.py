"""Where things are kept when nobody says otherwise."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

APP_NAME = "sirelief"


def default_data_dir() -> Path:
    """Return the platform's folder for her data; it may not be there yet."""
    # Imported here: not needed when a folder is named, and start-up counts milliseconds.
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def other_dirs() -> tuple[Path, ...]:
    """Return the platform's folders for our settings, caches and logs.

    We keep nothing there ourselves, but what we are built with may.
    """
    import platformdirs

    dirs = platformdirs.PlatformDirs(APP_NAME, appauthor=False)
    found = (
        dirs.user_config_dir,
        dirs.user_cache_dir,
        dirs.user_state_dir,
        dirs.user_log_dir,
        dirs.user_runtime_dir,
    )
    return tuple(dict.fromkeys(map(Path, found)))


def delete_traces(folder: Path) -> None:
    """Take away what is kept outside of ``folder``, where that is the usual one.

    What the system refuses stays; there is nothing of hers in it.
    """
    usual = default_data_dir()
    if folder.resolve() != usual.resolve():
        return
    for place in other_dirs():
        if place != usual and usual not in place.parents and place not in usual.parents:
            with suppress(OSError):
                shutil.rmtree(place)
