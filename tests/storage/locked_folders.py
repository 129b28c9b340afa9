"""What can be read of a history in a folder, with its passphrase and without."""

from __future__ import annotations

from pathlib import Path

from sirelief_gui.storage.engine import Engine
from sirelief_gui.storage.store import Store

WORDS = 'It\'s "seven" göod; -- wórds'
NOTE = "an unmistakable note of hers"
SECRETS = (NOTE.encode(), b"check_ins", b"2026-03-02", b"hand_heel_rocks", b"SQLite format")


def leaks(folder: Path) -> list[str]:
    """The files in which something of hers can be read."""
    return [
        file.name
        for file in sorted(folder.rglob("*"))
        if file.is_file() and any(secret in file.read_bytes() for secret in SECRETS)
    ]


def content(folder: Path, engine: Engine) -> tuple[object, ...]:
    with Store.open(folder, create=False, engine=engine) as store:
        assert store.check() == ()
        return store.sessions(), store.unfinished(), store.check_ins(), store.settings()
