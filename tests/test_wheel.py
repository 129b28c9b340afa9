"""A wheel holds all that runs, and nothing that does not."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tools.build_resources import ROOT, data_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    out: Path = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = out.iterdir()
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_carries_compiled_resources_and_plain_data(names: set[str]) -> None:
    assert {"sirelief_gui/resources.rcc", "sirelief_gui/tables.json"} <= names
    for path in data_files(ROOT):
        assert f"sirelief_gui/_assets/{path.relative_to(ROOT / 'assets').as_posix()}" in names


def test_the_wheel_carries_the_licenses(names: set[str]) -> None:
    for license_file in ("/LICENSE", "/OFL.txt", "icons/LICENSE.txt"):
        assert any(name.endswith(license_file) for name in names), license_file


def test_the_wheel_carries_the_package_only(names: set[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    beside = (".dist-info", ".data")
    assert {top for top in tops if not top.endswith(beside)} == {"sirelief_gui"}


def test_the_wheel_installs_what_a_desktop_looks_for(names: set[str]) -> None:
    shared = {name.split(".data/data/")[1] for name in names if ".data/data/" in name}
    pictures = {
        f"share/icons/{path.relative_to(ROOT / 'desktop' / 'icons').as_posix()}"
        for path in (ROOT / "desktop" / "icons" / "hicolor").rglob("sirelief.*")
    }
    assert len(pictures) > 8
    assert shared == pictures | {
        "share/applications/sirelief.desktop",
        "share/metainfo/org.sirelief.SIRelief.metainfo.xml",
    }
