"""What every test shares: an off-screen Qt and one way of drawing examples."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: tests never need, or touch, a real display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# No deadline, and no verdict on how fast examples are made: a busy machine is no finding.
settings.register_profile(
    "suite",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("suite")

_INET = frozenset({2, 10, 23, 30})
"""AF_INET, and AF_INET6 as Linux, Windows and macOS number it."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the way to keep pictures that look as they are meant to (tests/ui/snapshots)."""
    parser.addoption(
        "--accept-snapshots", action="store_true", help="keep the pictures that differ from now on"
    )


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Fail whatever creates an internet socket: the app makes no network connection, ever."""
    if event == "socket.__new__" and int(str(arguments[1])) in _INET:
        raise AssertionError("an internet socket was created")


sys.addaudithook(_refuse_network)
