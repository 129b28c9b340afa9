"""How colors look to eyes with one kind of cone missing, and how far apart two colors seem.

The matrices are those of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Transactions on
Visualization and Computer Graphics 15 (6), 2009, for severity 1.0; they work on linear RGB. The
distance is CIE 1976 in CIELAB with white D65.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cbrt, dist

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]

VISION: dict[str, tuple[Triple, Triple, Triple]] = {
    "full": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_TO_XYZ: tuple[Triple, Triple, Triple] = (  # linear sRGB to XYZ, the white point made 1
    (0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883),
)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _times(matrix: Sequence[Triple], vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def lab(color: QColor, vision: str) -> Triple:
    """Return where a color lies in CIELAB for one of the kinds of `VISION`."""
    light = (_linear(color.redF()), _linear(color.greenF()), _linear(color.blueF()))
    red, green, blue = (min(1.0, max(0.0, part)) for part in _times(VISION[vision], light))
    x, y, z = (
        cbrt(part) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
        for part in _times(_TO_XYZ, (red, green, blue))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: QColor, other: QColor, vision: str) -> float:
    """Return how far apart two colors seem: 1 is hardly to be told, 100 is black from white."""
    return dist(lab(one, vision), lab(other, vision))
