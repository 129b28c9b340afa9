"""Where things are kept when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

APP_NAME = "sirelief"


def default_data_dir() -> Path:
    """Return the platform's folder for her data; it may not be there yet."""
    # Imported here: not needed when a folder is named, and start-up counts milliseconds.
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
