"""A disk that refuses what is written to the history, as another program that holds it does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from sirelief_gui.services.app_services import Services


@contextmanager
def refusing(services: Services) -> Iterator[None]:
    """Have nothing written for the body; what is there can be read."""
    with closing(sqlite3.connect(services.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
