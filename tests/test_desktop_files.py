"""The menu entry, the store page and the icons are what desktops take, and agree with the app."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from operator import sub

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from sirelief_gui import __version__
from sirelief_gui.app import APP_ID, APP_NAME
from tools.build_icons import SIZES, files
from tools.build_resources import ROOT

ENTRY = ROOT / "desktop" / "sirelief.desktop"
STORE = ROOT / "desktop" / "org.sirelief.SIRelief.metainfo.xml"
ICONS = ROOT / "desktop" / "icons"
HEALTH = ("pain", "pregnan", "sacroil", "dolor", "embaraz")


@pytest.mark.parametrize(
    "command",
    [
        ("desktop-file-validate", "--no-hints", str(ENTRY)),
        ("appstreamcli", "validate", "--no-net", str(STORE)),
    ],
    ids=lambda command: command[0],
)
def test_the_validators_pass(command: tuple[str, ...]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed here (tools/setup_machine.sh gets it)")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def entry() -> dict[str, str]:
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[method-assign,assignment] # keys keep their capitals
    parser.read(ENTRY, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_the_entry_names_the_app_as_its_windows_do(entry: dict[str, str]) -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert ENTRY.stem == entry["Icon"] == entry["StartupWMClass"] == APP_ID
    assert entry["Name"] == APP_NAME
    assert entry["Exec"] == entry["TryExec"]
    assert entry["Exec"] in scripts["gui-scripts"]


def test_menus_say_nothing_about_health(entry: dict[str, str]) -> None:
    said = " ".join(entry.values()).lower()
    assert not [word for word in HEALTH if word in said]


def test_the_store_page_leads_to_the_entry_and_knows_the_version() -> None:
    page = ET.parse(STORE).getroot()
    assert page.findtext("launchable") == ENTRY.name
    assert page.findtext("name") == APP_NAME
    release = page.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__


def test_the_icons_are_those_of_the_drawing(qapp: object) -> None:
    for name, data in files().items():
        path = ICONS / name
        if path.suffix == ".png":
            wanted, found = QImage.fromData(data), QImage(str(path))
            assert not found.isNull(), name
            assert far_apart(wanted, found) <= 8, f"{name}: run tools/build_icons.py"
        else:
            assert path.exists(), name


def far_apart(one: QImage, other: QImage) -> int:
    """Return the largest difference of any channel: another Qt may smooth a little otherwise."""
    assert one.size() == other.size()
    kind = QImage.Format.Format_RGBA8888
    pair = [image.convertToFormat(kind) for image in (one, other)]  # the bits are theirs
    return int(max(map(abs, map(sub, *(bytes(image.constBits()) for image in pair)))))


def test_every_platform_has_its_sizes() -> None:
    pngs = {path.parent.parent.name for path in ICONS.rglob("*.png")}
    assert pngs == {f"{size}x{size}" for size in SIZES}
    reader = QImageReader(str(ICONS / "sirelief.ico"))
    sizes = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        sizes.append(reader.read().size())
    assert sizes == [QSize(n, n) for n in (16, 24, 32, 48, 64, 128, 256)]
    mac = (ICONS / "sirelief.icns").read_bytes()
    assert mac[:4] == b"icns"
    assert int.from_bytes(mac[4:8], "big") == len(mac)
