"""Our code imports no network module, and the contract's list of them is whole."""

from __future__ import annotations

import ast
import re
import sys
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path

import sirelief_gui

PACKAGE = Path(sirelief_gui.__file__).parent
PROJECT = PACKAGE.parent / "pyproject.toml"
QT = re.compile(
    r"PySide6\.Qt(Network|WebSockets|WebEngine|WebChannel|WebView|HttpServer|Grpc|Bluetooth|Nfc"
    r"|RemoteObjects|SerialBus|SerialPort|Mqtt|Coap|OpcUa|Quick|Qml|Location|Pdf)"
)
"""Parts of Qt that reach for the network, or load what does; the contract can name no parts."""
PARTS = re.compile(r"(logging\.(handlers|config)|xml\.sax|concurrent\.futures\.process)\b")
"""The same of the standard library: packages of which we use another part."""
OTHER_PARTS = {
    "logging": "its handlers and its configuration",
    "email": "a host's own name in an identifier",
    "platform": "this computer's own name",
    "idlelib": "an editor",
    "mailbox": "a socket's error, caught",
    "pdb": "its own debugger, by hand only",
    "venv": "makes environments",
    "distutils": "uploads packages; imported by nothing",
}
"""What of the standard library imports sockets, and why it is not in the contract."""


_DOTTED = re.compile(r"[A-Za-z_]\w*(\.\w+)+")


def imported(source: str) -> Iterator[str]:
    """Yield the full names of what a source imports, wherever and by whatever words."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant):
            text = str(node.value)
            if _DOTTED.fullmatch(text):  # what import_module is given
                yield text


def forbidden() -> set[str]:
    contracts = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (own,) = (one for one in contracts if one["name"].startswith("No network"))
    return set(own["forbidden_modules"])


def reaching_for_sockets() -> set[str]:
    """Return which modules of this Python's library import sockets, or what opens addresses."""
    library = Path(sysconfig.get_path("stdlib"))
    words = re.compile(
        rb"^(import|from) (socket|ssl|http|urllib\.request|webbrowser|selectors)\b", re.MULTILINE
    )
    found = {"socket", "select"}
    for name in sys.stdlib_module_names - set(OTHER_PARTS):
        files = [library / f"{name}.py", *(library / name).glob("*.py")]
        if any(words.search(file.read_bytes()) for file in files if file.is_file()):
            found.add(name)
    return found


def test_the_contract_names_every_module_that_reaches_for_sockets() -> None:
    assert reaching_for_sockets() - forbidden() == set()


def test_the_contract_is_about_all_of_our_code() -> None:
    contracts = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (own,) = (one for one in contracts if one["name"].startswith("No network"))
    assert (own["type"], own["source_modules"]) == ("forbidden", [PACKAGE.name])
    assert not own.keys() & {"ignore_imports", "allow_indirect_imports"}


def test_no_part_of_a_package_that_reaches_for_the_network_is_imported() -> None:
    network = forbidden()
    suspicious = re.compile(rf"{QT.pattern.split('.')[1]}|\b({'|'.join(network)}|logging|xml)\b")
    found = [
        f"{file.relative_to(PACKAGE)}: {name}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if suspicious.search(source := file.read_text("utf-8"))
        for name in imported(source)
        if QT.match(name) or PARTS.match(name) or name.partition(".")[0] in network
    ]
    assert found == []


def test_such_an_import_would_be_found() -> None:
    source = "def later():\n from PySide6 import QtNetwork\n import_module('PySide6.QtNetwork')"
    assert list(imported(source)).count("PySide6.QtNetwork") == 2
