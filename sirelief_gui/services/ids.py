"""Ids for what is recorded."""

from __future__ import annotations


def new_id() -> str:
    """Return an id that nobody else has."""
    import uuid  # it asks which system this is; Today is painted without any of that

    return str(uuid.uuid4())
