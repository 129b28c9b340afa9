"""Pictures of hers: read once, small enough, and quietly none where they cannot be shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.photo import LARGEST, Photos, read_photo
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.photo_stage import PhotoStage


def painted(width: int, height: int, color: str = "#cc2244") -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return image


@pytest.fixture
def folder(tmp_path: Path, qapp: QApplication) -> Path:
    assert painted(40, 30).save(str(tmp_path / "small.png"))
    assert painted(2400, 1200).save(str(tmp_path / "large.jpg"))
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    return tmp_path


def test_a_picture_is_read_once(folder: Path) -> None:
    asked: list[str] = []

    def path_of(name: str) -> Path:
        asked.append(name)
        return folder / name

    photos = Photos(path_of)
    photos.read_ahead(["small.png", "", "small.png"])
    first = photos.image("small.png")
    assert first is not None
    assert first is photos.image("small.png")
    assert photos.image("") is None
    assert asked == ["small.png"]


def test_one_that_is_gone_or_broken_is_quietly_none(folder: Path) -> None:
    photos = Photos({"broken.png": folder / "broken.png"}.get)
    assert photos.image("broken.png") is None
    assert photos.image("gone.png") is None


def test_a_large_one_is_made_smaller_as_it_is_read(folder: Path) -> None:
    large, small = read_photo(folder / "large.jpg"), read_photo(folder / "small.png")
    assert large is not None
    assert small is not None
    assert (large.width(), large.height()) == (LARGEST, LARGEST // 2)
    assert (small.width(), small.height()) == (40, 30)


@pytest.fixture
def stage(qtbot: QtBot) -> PhotoStage:
    made = PhotoStage()
    qtbot.addWidget(made)
    apply_theme(made, Theme(reduce_motion=True))
    made.resize(320, 236)
    made.show()
    return made


def color_in_the_middle(stage: PhotoStage) -> QColor:
    picture = QImage(stage.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    stage.render(picture, QPoint())
    return picture.pixelColor(stage.rect().center())


def test_the_picture_stands_in_place_of_the_figure_and_goes_again(stage: PhotoStage) -> None:
    figure = stage.accessibleName()
    stage.set_pose("seated_neutral")
    stage.set_photo(painted(200, 100), "Your picture of Heel slides")
    assert color_in_the_middle(stage) == QColor("#cc2244")
    assert stage.accessibleName() == "Your picture of Heel slides"
    stage.set_pose("all_fours_neutral")  # nothing moves behind it
    assert stage.shown.start == "seated_neutral"
    stage.set_photo(None, "")
    assert stage.accessibleName() == figure
    assert color_in_the_middle(stage) != QColor("#cc2244")
    stage.set_pose("all_fours_neutral")
    assert stage.shown.start == "all_fours_neutral"


def test_it_is_shown_whole_within_the_stage(stage: PhotoStage) -> None:
    stage.set_photo(painted(100, 400), "tall")
    picture = QImage(stage.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    stage.render(picture, QPoint())
    red = QColor("#cc2244")
    middle = stage.width() // 2
    assert picture.pixelColor(middle, 12) == red
    assert picture.pixelColor(middle, stage.height() - 12) == red
    assert picture.pixelColor(20, stage.height() // 2) != red
