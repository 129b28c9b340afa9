"""Names whose modules are imported when they are first used.

A module that needs a page only once she asks for it says so under `TYPE_CHECKING`, and names it
here instead: Today is painted without it. What still waits then is imported beside the page that
stands, so that no page opens later for it (`import_rest`).
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

_waiting: dict[str, None] = {}
"""Modules that were named and may not be imported yet, in the order they were named in."""


class Later:
    """Stands for a class or a function of a module that is not imported yet."""

    __slots__ = ("_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def _found(self) -> Any:  # noqa: ANN401 - whatever it stands for
        return getattr(importlib.import_module(self._module), self._name)

    def __call__(self, *args: Any, **named: Any) -> Any:  # noqa: ANN401
        return self._found()(*args, **named)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._found(), name)

    def __instancecheck__(self, instance: object) -> bool:
        # Nothing can be of a class that nobody has imported.
        return self._module in sys.modules and isinstance(instance, self._found())


def later(module: str, *names: str) -> tuple[Later, ...]:
    """Return what stands for these names of a module; a misspelled one is found by the types."""
    _waiting.setdefault(module)
    return tuple(Later(module, name) for name in names)


def waiting() -> list[str]:
    """Return the modules that were named and are not imported."""
    # Taken at once: while one thread looks, another may import what names more.
    return [module for module in tuple(_waiting) if module not in sys.modules]


def import_rest() -> None:
    """Import everything that waits, and what that names in its turn."""
    while left := waiting():
        importlib.import_module(left[0])
