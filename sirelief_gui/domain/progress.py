"""How far something long is, and giving up on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """She gave up on something that takes long; it has changed nothing."""


Progress: TypeAlias = Callable[[int, int], None]
"""Told now and then how many steps are done, and of how many; raises Cancelled to give up."""


def unwatched(done: int, total: int) -> None:
    """Nobody looks, and nobody gives up."""
