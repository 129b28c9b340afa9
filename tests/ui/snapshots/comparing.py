"""Whether a picture still looks as the one that was kept, and a small way of keeping pictures.

The tolerance, in one place:

* Sizes are equal.
* A pixel differs when one of its channels lies more than ``LEVELS`` of 255 outside of everything
  that the other picture has within one pixel of it. An edge that is smoothed a little differently,
  or text that another FreeType puts a part of a pixel aside, does not.
* At most ``SHARE`` of all pixels, and ``FEW`` of a small picture, differ. A lost icon or a letter
  of a heading is more than that.

The picture-comparing plugins for pytest want Pillow and a browser's or Matplotlib's pictures;
numpy, which the charts need anyway, does it in a few lines.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, qRgb

LEVELS = 24
SHARE = 0.0001
FEW = 12
COLORS = 256

Pixels = NDArray[np.int16]


def difference(actual: QImage, expected: QImage) -> str:
    """Return what is different about a picture in words, "" when nothing is."""
    if actual.size() != expected.size():
        sizes = [f"{image.width()} × {image.height()}" for image in (actual, expected)]
        return f"it is {sizes[0]} and was {sizes[1]}"
    wrong = differing(actual, expected)
    count, allowed = int(wrong.sum()), max(FEW, int(SHARE * wrong.size))
    if count <= allowed:
        return ""
    rows, columns = np.nonzero(wrong)
    box = f"{columns.min()}, {rows.min()} to {columns.max()}, {rows.max()}"
    return f"{count} pixels differ, of {allowed} allowed, within {box}"


def differing(actual: QImage, expected: QImage) -> NDArray[np.bool_]:
    """Return which pixels differ, row by row, of two pictures of one size."""
    one, other = _pixels(actual), _pixels(expected)
    return np.logical_or(_outside(one, other), _outside(other, one))


def marked(actual: QImage, expected: QImage) -> QImage:
    """Return the expected picture, pale, with what differs in red; both pictures have one size."""
    pale = (255 - (255 - _pixels(expected)) // 4).astype(np.uint8)
    pale[differing(actual, expected)] = (220, 0, 0)
    return _image(pale)


def with_few_colors(image: QImage) -> QImage:
    """Return a picture with a palette, which keeps every color that fills an area.

    The rest, the smoothed edges mostly, takes the nearest one that is kept.
    """
    pixels = _pixels(image).astype(np.int32)
    numbers = (pixels[:, :, 0] << 16) | (pixels[:, :, 1] << 8) | pixels[:, :, 2]
    found, which, counts = np.unique(numbers, return_inverse=True, return_counts=True)
    colors = np.stack([found >> 16, (found >> 8) & 255, found & 255], axis=1)
    kept = colors[_spread(colors, counts)]
    apart = [np.abs(kept - color).sum(axis=1).argmin() for color in colors]
    indexes = np.asarray(apart, dtype=np.uint8)[which.reshape(numbers.shape)]
    padded = np.zeros((image.height(), -(-image.width() // 4) * 4), dtype=np.uint8)
    padded[:, : image.width()] = indexes
    small = QImage(
        padded.tobytes(),
        image.width(),
        image.height(),
        padded.shape[1],
        QImage.Format.Format_Indexed8,
    ).copy()
    small.setColorTable([qRgb(*(int(part) for part in color)) for color in kept])
    return small


def _spread(colors: NDArray[np.int32], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Choose the commonest colors, and of every small cube of colors the commonest."""
    by_count = np.argsort(-counts, kind="stable")
    for step in (8, 12, 16, 24, 32, 48):
        cubes = colors[by_count] // step
        _, first = np.unique(cubes, axis=0, return_index=True)
        chosen = np.union1d(by_count[:32], by_count[first])
        if len(chosen) <= COLORS:
            return chosen
    return by_count[:COLORS]


def _outside(one: Pixels, other: Pixels) -> NDArray[np.bool_]:
    height, width = one.shape[:2]
    around = np.pad(other, ((1, 1), (1, 1), (0, 0)), mode="edge")
    low, high = other, other
    for down in range(3):
        for right in range(3):
            beside = around[down : down + height, right : right + width]
            low, high = np.minimum(low, beside), np.maximum(high, beside)
    beyond: Pixels = np.maximum(low - one, one - high).max(axis=2)
    return beyond > LEVELS


def _pixels(image: QImage) -> Pixels:
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    raw = np.frombuffer(plain.constBits(), dtype=np.uint8)
    return raw.reshape(plain.height(), plain.width(), 4)[:, :, :3].astype(np.int16)


def _image(pixels: NDArray[np.uint8]) -> QImage:
    height, width = pixels.shape[:2]
    made = QImage(pixels.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    return made.copy()  # else it would look into memory that is gone
