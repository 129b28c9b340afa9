"""Which mock-up stands beside which picture."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tools.contact_sheet import DATA, GAP, TALL, Look, look_of, meant_by, paint, sheets_of

DATA_READ = tomllib.loads(DATA.read_text("utf-8"))


def picture(path: Path, size: tuple[int, int], color: str) -> Path:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    assert image.save(str(path))
    return path


def test_a_picture_tells_its_look_by_its_name() -> None:
    assert look_of("02a-pain-now-short-dark-150") == ("02a-pain-now", Look("short", "dark", 150))
    assert look_of("02a-pain-now-wide-light") == ("02a-pain-now", Look("wide", "light"))
    assert look_of("painted-small-light") is None


def test_a_mock_up_is_for_the_picture_of_its_name_or_the_one_told() -> None:
    assert meant_by("05-player-rest-wide-dark", {}) == ("05-player-rest", Look("wide", "dark"))
    assert meant_by("01-today", {}) == ("01-today", Look("phone", "light"))
    same = {"13-player-wide": "04a-player-hold, wide, light"}
    assert meant_by("13-player-wide", same) == ("04a-player-hold", Look("wide", "light"))


def test_all_that_is_told_of_mock_ups_is_a_look_there_can_be() -> None:
    for mock, told in DATA_READ["same"].items():
        name, look = meant_by(mock, DATA_READ["same"])
        assert look_of(f"{name}-{look}") == (name, look), told


def test_mock_ups_without_a_picture_are_told_but_for_parts_and_later_ones() -> None:
    mocks = [
        Path(f"{name}.png")
        for name in ("01-today", "12a-settings", "12d-unlock", "08b-trends-lower")
    ]
    ours = [Path("01-today-phone-light.png"), Path("15d-space-phone-light-100.png")]
    sheets, alone = sheets_of(ours, mocks, DATA_READ)
    assert alone == ["12a-settings"]
    (pairs,) = sheets.values()
    assert [(pair.name, pair.mock) for pair in pairs] == [
        ("01-today", mocks[0]),
        ("15d-space", None),
    ]


def test_a_sheet_has_the_mock_up_left_of_ours(qapp: QApplication, tmp_path: Path) -> None:
    ours = picture(tmp_path / "01-today-phone-light.png", (412, 892), "teal")
    mocks = tmp_path / "mocks"
    mocks.mkdir()
    mock = picture(mocks / "01-today.png", (618, 1338), "orange")
    sheets, _ = sheets_of([ours], [mock], DATA_READ)
    sheet = paint(sheets[Look("phone", "light")], Look("phone", "light"))
    middle = sheet.height() - TALL["phone"] // 2
    assert sheet.pixelColor(GAP + 10, middle) == QColor("orange")
    assert sheet.pixelColor(sheet.width() - GAP - 10, middle) == QColor("teal")
