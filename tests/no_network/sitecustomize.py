"""Fails whatever reaches for the network: in the tests, and in every Python that they start.

`tests/conftest.py` imports it, and puts its folder on PYTHONPATH, where each child finds it at its
start, before anything else. Needs nothing but the standard library. What it refuses it also writes
to the file that REPORT names, so that a refusal which someone swallowed is not lost.
"""

from __future__ import annotations

import os
import sys

REPORT = "SIRELIEF_TESTS_NETWORK"
"""The environment variable with the file that refusals are written to."""
_INET = frozenset({2, 10, 23, 30})
"""AF_INET, and AF_INET6 as Linux, Windows and macOS number it."""
_REACHING = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
_ASKING = frozenset(
    {
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.getnameinfo",
        "urllib.Request",
        "http.client.connect",
        "ftplib.connect",
        "imaplib.open",
        "nntplib.connect",
        "poplib.connect",
        "smtplib.connect",
        "telnetlib.Telnet.open",
        "webbrowser.open",
    }
)


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise AssertionError when an audited event is one of the network."""
    if event == "socket.__new__":
        is_network = int(str(arguments[1])) in _INET
    elif event in _REACHING:
        is_network = getattr(arguments[0], "family", 0) in _INET
    else:
        is_network = event in _ASKING
    if is_network:
        words = f"{event}: the app makes no network connection, ever"
        _report(words)
        raise AssertionError(words)


def _report(words: str) -> None:
    report = os.environ.get(REPORT)
    if report:
        with open(report, "a", encoding="utf-8") as file:  # noqa: PTH123 - pathlib costs each child
            file.write(f"{words}: {sys.argv}\n")


sys.addaudithook(refuse)
