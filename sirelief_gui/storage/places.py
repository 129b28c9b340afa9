"""What the files of a history are called."""

from __future__ import annotations

FILE_NAME = "sirelief.sqlite3"
"""The history itself, in its folder."""
