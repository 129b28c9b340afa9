"""Other programs that a desktop offers for the same minutes, to be measured beside ours.

All are in Debian: GNOME Clocks (C, GTK 4), Hamster (Python, GTK 3), KTimer (C++, Qt 5) and Workrave
(C++, GTK 3). What is not installed is left out in words. Each has a home of its own, which stays
for all rounds, so that what a program keeps for its next start is there.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Peer:
    """A program beside ours."""

    name: str
    command: str
    package: str

    @property
    def is_there(self) -> bool:
        return shutil.which(self.command) is not None

    @property
    def missing(self) -> str:
        """What to say where it is not installed."""
        return f"not installed: apt-get install {self.package}"


PEERS = (
    Peer("GNOME Clocks", "gnome-clocks", "gnome-clocks"),
    Peer("Hamster", "hamster", "hamster-time-tracker python3-gi-cairo"),
    Peer("KTimer", "ktimer", "ktimer"),
    Peer("Workrave", "workrave", "workrave"),
)


def at_home(env: Mapping[str, str], home: Path) -> dict[str, str]:
    """Return an environment in which a program keeps everything below ``home``."""
    home.mkdir(parents=True, exist_ok=True)
    own = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
    }
    return {**env, **own}
