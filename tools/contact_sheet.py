"""Put the pictures of our screens on contact sheets, each beside its mock-up.

    python tools/contact_sheet.py FOLDER_OF_MOCK_UPS [--ours FOLDER …] [--out FOLDER] [--only WORD]

One sheet is made for every size, theme and text size there are pictures of (``tools/shots.py`` and
the galleries save them): mock-up left, ours right, or ours alone where nothing was drawn. Which
mock-up belongs to which picture is in ``contact_sheet.toml``. Mock-ups that no picture is found
for are told, and make the exit status 1.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from sirelief_gui.ui.theme import Theme, load_fonts

SIZES = ("phone", "short", "wide")
THEMES = ("light", "dark")
DATA = Path(__file__).with_suffix(".toml")
TALL = {"phone": 669, "short": 540, "wide": 450}
"""How tall a picture is on its sheet: three quarters of a phone, half of a wide window."""
ACROSS = 4600
GAP, CAPTION = 16, 30
PAPER, INK = QColor(120, 120, 124), QColor(255, 255, 255)
_NAME = re.compile(rf"(.+)-({'|'.join(SIZES)})-({'|'.join(THEMES)})(?:-(\d+))?")


@dataclass(frozen=True, slots=True, order=True)
class Look:
    """What is drawn how: ``text`` is the size of the text in percent."""

    size: str
    theme: str
    text: int = 100

    def __str__(self) -> str:
        return f"{self.size}-{self.theme}-{self.text}"


@dataclass(frozen=True, slots=True)
class Pair:
    """One place on a sheet: our picture, and the mock-up where there is one."""

    name: str
    ours: Path
    mock: Path | None


def look_of(picture: str) -> tuple[str, Look] | None:
    """Return the screen's name and look from the name of a picture of ours; None for no such."""
    found = _NAME.fullmatch(picture)
    if found is None:
        return None
    return found[1], Look(found[2], found[3], int(found[4] or 100))


def meant_by(mock: str, same: Mapping[str, str]) -> tuple[str, Look]:
    """Return which screen, and in which look, a mock-up is for."""
    if mock in same:
        name, size, theme = (part.strip() for part in same[mock].split(","))
        return name, Look(size, theme)
    theme = "dark" if mock.endswith("-dark") else "light"
    name = mock.removesuffix("-dark")
    size = next((size for size in SIZES if name.endswith(f"-{size}")), "phone")
    return name.removesuffix(f"-{size}"), Look(size, theme)


def sheets_of(
    ours: Iterable[Path], mocks: Iterable[Path], data: Mapping[str, Mapping[str, object]]
) -> tuple[dict[Look, list[Pair]], list[str]]:
    """Return the pairs of every sheet, and the mock-ups without a picture of ours."""
    same = {mock: str(meant) for mock, meant in data["same"].items()}
    wanted = {
        meant_by(path.stem, same): path
        for path in sorted(mocks)
        if path.stem not in data["parts"] and path.stem not in _names(data["later"])
    }
    sheets: dict[Look, list[Pair]] = {}
    seen: set[tuple[str, Look]] = set()
    for path in sorted(ours, key=lambda path: path.stem):
        found = look_of(path.stem)
        if found is not None and found not in seen:
            seen.add(found)
            sheets.setdefault(found[1], []).append(Pair(found[0], path, wanted.get(found)))
    return sheets, sorted(wanted[what].stem for what in wanted.keys() - seen)


def _names(later: Mapping[str, object]) -> tuple[str, ...]:
    names = later["names"]
    return tuple(str(name) for name in names) if isinstance(names, list) else ()


def paint(pairs: list[Pair], look: Look) -> QImage:
    """Return a sheet of pairs, row by row."""
    tall = TALL[look.size]
    cells = [
        (pair, [_scaled(path, tall) for path in (pair.mock, pair.ours) if path]) for pair in pairs
    ]
    places: list[QRect] = []
    x = y = GAP
    for _, pictures in cells:
        width = sum(picture.width() for picture in pictures) + 4 * (len(pictures) - 1)
        if x > GAP and x + width > ACROSS:
            x, y = GAP, y + tall + CAPTION + GAP
        places.append(QRect(x, y, width, tall + CAPTION))
        x += width + GAP
    right = max(place.right() for place in places) + GAP
    sheet = QImage(right, places[-1].bottom() + GAP, QImage.Format.Format_RGB32)
    sheet.fill(PAPER)
    painter = QPainter(sheet)
    painter.setPen(INK)
    painter.setFont(Theme().font("body"))
    for place, (pair, pictures) in zip(places, cells, strict=True):
        words = pair.name if pair.mock is None else f"{pair.mock.stem}  |  {pair.name}"
        painter.drawText(place, Qt.AlignmentFlag.AlignTop, words)
        left = place.left()
        for picture in pictures:
            painter.drawImage(left, place.top() + CAPTION, picture)
            left += picture.width() + 4
    painter.end()
    return sheet


def _scaled(path: Path, tall: int) -> QImage:
    image = QImage(str(path))
    if image.isNull():
        raise OSError(f"{path} is no picture")
    return image.scaledToHeight(tall, Qt.TransformationMode.SmoothTransformation)


def main() -> int:
    """Make the sheets; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("mocks", type=Path, help="the folder of the mock-ups")
    parser.add_argument("--ours", type=Path, nargs="+", default=[Path("build/pictures/screens")])
    parser.add_argument("--out", type=Path, default=Path("build/pictures/sheets"))
    parser.add_argument("--only", default="", help="part of a name of a screen")
    asked = parser.parse_args()
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    load_fonts()
    asked.out.mkdir(parents=True, exist_ok=True)
    # Of two pictures of the same the first folder's counts.
    ours = [path for folder in asked.ours for path in sorted(folder.glob("*.png"))]
    sheets, alone = sheets_of(
        ours, asked.mocks.glob("*.png"), tomllib.loads(DATA.read_text("utf-8"))
    )
    for look, pairs in sorted(sheets.items()):
        chosen = [pair for pair in pairs if asked.only in pair.name]
        if not chosen:
            continue
        path = asked.out / f"{look}.png"
        if not paint(chosen, look).save(str(path)):
            raise OSError(f"{path} could not be written")
        beside = sum(pair.mock is not None for pair in chosen)
        print(f"{path}: {len(chosen)} pictures, {beside} beside their mock-ups", flush=True)
    for mock in alone:
        print(f"no picture of ours for {mock}")
    app.quit()
    return 1 if alone else 0


if __name__ == "__main__":
    sys.exit(main())
