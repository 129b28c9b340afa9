"""Every pair of colors in use keeps the contrast the design promises, computed from the file."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from sirelief_gui.ui.theme import Theme

THEMES = [Theme(name="light"), Theme(name="dark")]

TEXT = [
    ("ink", "bg"),
    ("ink", "surface"),
    ("ink", "sunk"),
    ("ink", "soft"),
    ("ink", "dangerSoft"),
    ("ink", "hold"),
    ("ink", "rest"),
    ("ink", "ready"),
    ("ink", "severe"),
    ("ink", "restSoft"),
    ("ink", "holdSoft"),
    ("ink2", "bg"),
    ("ink2", "surface"),
    ("ink2", "sunk"),
    ("ink3", "bg"),
    ("ink3", "surface"),
    ("ink3", "sunk"),
    ("pri", "bg"),
    ("pri", "surface"),
    ("pri", "soft"),
    ("onpri", "pri"),
    ("onpri", "priHover"),
    ("bg", "ink"),
    ("danger", "bg"),
    ("danger", "surface"),
    ("danger", "dangerSoft"),
    ("onDanger", "danger"),
    ("warnInk", "warnBg"),
    ("holdInk", "hold"),
    ("restInk", "rest"),
    ("readyInk", "ready"),
]

SHAPES = [
    ("ctl", "surface"),
    ("ctl", "bg"),
    ("pri", "bg"),
    ("pri", "hold"),
    ("pri", "rest"),
    ("pri", "ready"),
    ("danger", "surface"),
    ("holdRing", "hold"),
    ("restRing", "rest"),
    ("readyRing", "ready"),
    ("holdRing", "holdTrack"),
    ("restRing", "restTrack"),
    ("readyRing", "readyTrack"),
    ("before", "surface"),
    ("after", "surface"),
    ("onpri", "pri"),
]

MEASURED = {
    ("ink", "bg"): (14.3, 16.4),
    ("ink2", "surface"): (7.7, 9.5),
    ("ink2", "sunk"): (6.6, 8.5),
    ("onpri", "pri"): (11.9, 10.7),
    ("danger", "surface"): (6.7, 7.7),
    ("danger", "dangerSoft"): (5.7, 6.8),
    ("warnInk", "warnBg"): (7.1, 8.5),
    ("before", "surface"): (4.4, 8.4),
    ("ctl", "surface"): (3.7, 4.0),
}


def luminance(color: QColor) -> float:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (channel(v) for v in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.color(ink), theme.color(ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_stand_out(theme: Theme, shape: str, ground: str) -> None:
    assert contrast(theme.color(shape), theme.color(ground)) >= 3.0


@pytest.mark.parametrize("pair", MEASURED)
def test_the_file_has_the_designs_colors(pair: tuple[str, str]) -> None:
    for theme, expected in zip(THEMES, MEASURED[pair], strict=True):
        found = contrast(theme.color(pair[0]), theme.color(pair[1]))
        assert found == pytest.approx(expected, abs=0.1)
