"""Draw the platform sizes of the app's icon from assets/app/sirelief.svg into desktop/icons/.

    python tools/build_icons.py            write what is missing or different; commit the result

PNG in the sizes of the hicolor theme for Linux, one .ico for Windows, one .icns for macOS. The
containers are lists of PNG files with a head, so they are written here and need no other program.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "assets" / "app" / "sirelief.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """Return the drawing as a PNG of so many pixels each way, with nothing that varies in it."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want the format as bytes
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of PNG pictures by size; 256 is the largest it can say."""
    heads, at = [struct.pack("<HHH", 0, 1, len(pictures))], 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256  # 0 stands for 256
        heads.append(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at))
        at += len(picture)
    return b"".join([*heads, *pictures.values()])


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return a macOS icon of PNG pictures by the four letters of their size."""
    parts = [
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()
    ]
    return b"icns" + struct.pack(">I", 8 + sum(map(len, parts))) + b"".join(parts)


def files(source: Path = SOURCE) -> dict[str, bytes]:
    """Return every icon file by its place under desktop/icons/."""
    renderer = QSvgRenderer(str(source))
    pictures = {size: png(renderer, size) for size in SIZES}
    made = {f"hicolor/{s}x{s}/apps/sirelief.png": picture for s, picture in pictures.items()}
    made["hicolor/scalable/apps/sirelief.svg"] = source.read_bytes()
    made["sirelief.ico"] = ico({size: pictures[size] for size in ICO_SIZES})
    made["sirelief.icns"] = icns({kind: pictures[size] for kind, size in ICNS_KINDS.items()})
    return made


def main() -> None:
    """Write the files that are missing or differ, and say which."""
    for name, data in files().items():
        path = ROOT / "desktop" / "icons" / name
        if not path.exists() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
