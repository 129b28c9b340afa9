"""What every test shares: an off-screen Qt and one way of drawing examples."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Importing it is what makes every later reach for the network fail.
from tests.no_network import sitecustomize as network

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

_REFUSED = "what reached for the network"
_REPORT = pytest.StashKey[Path]()
# The same for every Python that a test starts: its start-up imports the hook from this folder.
_HOOK = str(Path(network.__file__).parent)
_others = os.environ.get("PYTHONPATH", "").split(os.pathsep)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [_HOOK, *set(_others) - {_HOOK}]))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the way to keep pictures that look as they are meant to (tests/ui/snapshots)."""
    parser.addoption(
        "--accept-snapshots", action="store_true", help="keep the pictures that differ from now on"
    )


@pytest.hookimpl(wrapper=True)
def pytest_sessionstart(session: pytest.Session) -> Iterator[None]:
    """Keep what is refused in a file: a refusal that someone swallowed must not be lost."""
    if network.REPORT not in os.environ:  # the processes of xdist share that of the first
        number, name = tempfile.mkstemp(prefix="sirelief-network-")
        os.close(number)
        os.environ[network.REPORT] = name
        session.config.stash[_REPORT] = Path(name)
    return (yield)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail when anything was refused, in whichever process."""
    report = session.config.stash.get(_REPORT, None)
    if report is not None and exitstatus == pytest.ExitCode.OK and report.read_text("utf-8"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was refused."""
    report = terminalreporter.config.stash.get(_REPORT, None)
    if report is None:
        return
    if told := report.read_text("utf-8"):
        terminalreporter.section(_REFUSED, red=True)
        terminalreporter.write_line(told)
    report.unlink()
    os.environ.pop(network.REPORT, None)
