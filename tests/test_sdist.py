"""The source archive builds the same wheel, and both speak every language of the app."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QResource

from sirelief_gui.ui.i18n import LANGUAGE_NAMES, SOURCE
from tools.build_resources import ROOT, data_files

UNDER = "/of-the-wheel"
"""Where its resources are put in, beside those of the running app."""
MADE = {"sirelief_gui/resources.rcc", "sirelief_gui/tables.json"}
"""What building makes of the assets."""


def build(kind: str, tree: Path, out: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(out)]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (made,) = out.iterdir()
    return made


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of this tree, unpacked."""
    archive = build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))
    place = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(archive) as tar:
        # Debian 12 has Python 3.11.2, which knows no filters yet; what is unpacked is our own.
        filters = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        tar.extractall(place, **filters)  # type: ignore[arg-type]
    (tree,) = place.iterdir()
    return tree


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is built from it; building leaves things behind, so in a copy."""
    tree = shutil.copytree(source, tmp_path_factory.mktemp("copied") / source.name)
    return build("wheel", tree, tmp_path_factory.mktemp("wheel"))


@pytest.fixture
def resources(wheel: Path, tmp_path: Path) -> Iterator[str]:
    """The wheel's resources, put in; yields where."""
    with zipfile.ZipFile(wheel) as file:
        compiled = file.extract("sirelief_gui/resources.rcc", tmp_path)
    assert QResource.registerResource(compiled, UNDER)
    yield f":{UNDER}"
    assert QResource.unregisterResource(compiled, UNDER)


def test_the_source_has_what_shows_that_it_is_sound_and_nothing_that_was_made(source: Path) -> None:
    tops = {path.name for path in source.iterdir()}
    assert {"assets", "docs", "sirelief_gui", "tests", "tools", "Makefile", "README.md"} <= tops
    assert {"constraints.txt", "packaging", "pyproject.toml", "resources.qrc", "LICENSE"} <= tops
    assert not {"build", "dist", ".venv", ".git"} & tops
    assert not [name for name in MADE if (source / name).exists()]


def test_the_wheel_of_the_source_is_that_of_the_tree(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        names = set(file.namelist())
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "sirelief_gui").rglob("*.py")}
    data = {f"_assets/{path.relative_to(ROOT / 'assets').as_posix()}" for path in data_files(ROOT)}
    wanted = code | {f"sirelief_gui/{name}" for name in data} | MADE
    assert {name for name in names if name.startswith("sirelief_gui/")} >= wanted


def test_every_language_of_the_app_is_in_the_wheel(resources: str) -> None:
    for language in set(LANGUAGE_NAMES) - {SOURCE}:
        assert QFile.exists(f"{resources}/i18n/sirelief_{language}.qm")


def test_the_voice_and_the_figure_are_in_the_wheel(resources: str) -> None:
    for path in ("voice", "figure", "fonts", "icons"):
        assert QFile.exists(f"{resources}/{path}"), path
