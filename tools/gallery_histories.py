"""Draws Trends for histories of every kind, and as eyes with one kind of cone missing see it.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery_histories [FOLDER] [NAME …]

For each history of `tests.domain.trend_samples` (or those named): light and dark, phone and wide,
the whole page in a window as tall as it is; each of them also as protanopia, deuteranopia and
tritanopia see it (Machado 2009, severity 1). NAME-sheet.png has all of one history beside each
other, contact-sheet.png all histories. FOLDER is build/pictures/histories unless given.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from sirelief_gui.services.library import load_library
from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.trends import TrendsScreen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.words import domain_words
from tests.domain.trend_samples import SAMPLES
from tests.ui.charts.page import MadeUp
from tests.ui.color_vision import VISION
from tools.gallery_screens import let_go

RANGES = {
    "gaps_of_weeks": "All",
    "ten_years": "All",
    "two_years": "All",
    "worsening": "3M",
    "with_due_date": "3M",
    "improving": "3M",
}
"""The range in which a history is shown; any other in six weeks."""
SIZES = {"phone": (412, 892), "wide": (1440, 900)}
_TALLEST = 4_000
_CELL = 300
"""Pixels that a picture is wide on a contact sheet, a wide one twice that."""
_SHEET = 3_600
"""Pixels that the sheet of all histories is wide."""
_GAP = 12


def main(folder: Path, names: list[str]) -> None:
    """Write the pictures of every history asked for, and their sheets."""
    gc.disable()  # pages are let go of by hand
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    rows: list[QImage] = []
    for name in names:
        taken = {
            (layout, theme): shoot(name, layout, theme)
            for layout in SIZES
            for theme in ("light", "dark")
        }
        row: list[QImage] = []
        for (layout, theme), picture in taken.items():
            for vision in VISION:
                seen = picture if vision == "full" else as_seen(picture, vision)
                _save(seen, folder / f"{name}-{layout}-{theme}-{vision}.png")
                row.append(_small(seen, 2 * _CELL if layout == "wide" else _CELL))
        sheet = beside(row)
        _save(sheet, folder / f"{name}-sheet.png")
        rows.append(_small(sheet, _SHEET))
    _save(below(rows), folder / "contact-sheet.png")
    app.quit()


def shoot(name: str, layout: str, theme: str) -> QImage:
    """Return the page of a history, all of it."""
    source = MadeUp(SAMPLES[name]())
    exercises = load_library().exercises
    shell = Shell()
    shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    apply_theme(shell, Theme(theme, reduce_motion=True))
    wide, tall = SIZES[layout]
    shell.resize(wide, tall)
    shell.show()
    screen = TrendsScreen(
        trends=source,
        goal=4,
        range_=RANGES.get(name, "6W"),
        name_of=lambda key: domain_words(exercises[key].name) if key in exercises else "",
    )
    shell.show_page(screen, nav="trends")
    screen.fill()
    _settle()
    (area,) = screen.findChildren(ScrollArea)
    for _time in range(3):  # a taller window may have a taller chart
        shell.resize(wide, min(_TALLEST, shell.height() + area.verticalScrollBar().maximum()))
        _settle()
    picture = shell.grab().toImage()
    let_go(shell)
    return picture


def _settle() -> None:
    """Let every card take the height that its width leads to: each turn may lead to another."""
    for _turn in range(6):
        QCoreApplication.sendPostedEvents()


def as_seen(picture: QImage, vision: str) -> QImage:
    """Return a picture as eyes of a kind of `VISION` see it."""
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    wide, tall, line = image.width(), image.height(), image.bytesPerLine()
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(tall, line)[:, : 3 * wide]
    light = _LIGHT[flat.reshape(tall, wide, 3)]
    mixed = np.clip(light @ np.array(VISION[vision], np.float32).T, 0, 1)
    done = np.ascontiguousarray(_byte(mixed))
    seen = QImage(done.tobytes(), wide, tall, 3 * wide, QImage.Format.Format_RGB888)
    return seen.copy()


_CODES = np.arange(256, dtype=np.float32) / 255
_LIGHT = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4).astype(
    np.float32
)


def _byte(light: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    codes = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    found: npt.NDArray[np.uint8] = np.rint(codes * 255).astype(np.uint8)
    return found


def beside(pictures: list[QImage]) -> QImage:
    """Return pictures in a row, their tops in line."""
    wide = sum(one.width() + _GAP for one in pictures) + _GAP
    sheet = _blank(wide, max(one.height() for one in pictures) + 2 * _GAP)
    painter, x = QPainter(sheet), float(_GAP)
    for one in pictures:
        painter.drawImage(QPointF(x, _GAP), one)
        x += one.width() + _GAP
    painter.end()
    return sheet


def below(rows: list[QImage]) -> QImage:
    """Return rows of pictures under each other."""
    sheet = _blank(max(row.width() for row in rows), sum(row.height() for row in rows))
    painter, y = QPainter(sheet), 0.0
    for row in rows:
        painter.drawImage(QPointF(0, y), row)
        y += row.height()
    painter.end()
    return sheet


def _blank(wide: int, tall: int) -> QImage:
    sheet = QImage(wide, tall, QImage.Format.Format_RGB32)
    sheet.fill(QColor("gray"))
    return sheet


def _small(picture: QImage, wide: int) -> QImage:
    return picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)


def _save(picture: QImage, path: Path) -> None:
    if not picture.save(str(path)):
        raise OSError(path)


if __name__ == "__main__":
    main(
        Path(sys.argv[1] if len(sys.argv) > 1 else "build/pictures/histories"),
        sys.argv[2:] or list(SAMPLES),
    )
