"""What colors tell apart is so for every kind of color vision, or is told in another way too."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from sirelief_gui.domain.pain import severity_word
from sirelief_gui.ui.theme import Theme
from tests.ui.color_pairs import APART, DOUBLED, FLOOD, Apart
from tests.ui.color_vision import VISION, apart, lab

THEMES = [Theme(name="light"), Theme(name="dark")]
SEEN = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@SEEN
@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("group", APART, ids=lambda group: "-".join(group.roles[:3]))
def test_what_only_color_may_tell_stays_apart(theme: Theme, vision: str, group: Apart) -> None:
    for one, other in combinations(group.roles, 2):
        seems = apart(theme.color(one), theme.color(other), vision)
        assert seems >= group.least, f"{one} and {other}"


@pytest.mark.parametrize("pair", DOUBLED)
def test_only_what_comes_close_is_listed_as_doubled(pair: tuple[str, str]) -> None:
    one, other = pair
    seems = [
        apart(theme.color(one), theme.color(other), vision) for theme in THEMES for vision in VISION
    ]
    assert min(seems) < FLOOD


def test_each_tint_of_the_pain_scale_has_a_word_of_its_own() -> None:
    bands = {"none": (0, 0), "mild": (1, 4), "moderate": (5, 6), "severe": (7, 10)}
    words = {severity_word(score) for low, high in bands.values() for score in (low, high)}
    assert len(words) == len(bands)


def test_before_is_dashed() -> None:
    assert len(THEMES[0].nums("chart.series.dash")) == 2
    assert len(THEMES[0].nums("chart.seriesWide.dash")) == 2


@pytest.mark.parametrize("vision", VISION)
def test_the_simulation_leaves_grays_gray_and_knows_black_from_white(vision: str) -> None:
    for name in ("#000000", "#777777", "#ffffff"):
        _, a, b = lab(QColor(name), vision)
        assert abs(a) < 0.1
        assert abs(b) < 0.1
    assert apart(QColor("#000000"), QColor("#ffffff"), vision) == pytest.approx(100, abs=0.1)


def test_the_simulation_confuses_what_such_eyes_confuse() -> None:
    red, green = QColor("#b36b00"), QColor("#738c00")
    assert apart(red, green, "deuteranopia") < 0.5 * apart(red, green, "full")
    assert apart(red, green, "protanopia") < 0.7 * apart(red, green, "full")
    blue, sea = QColor("#0066ff"), QColor("#008f8f")
    assert apart(blue, sea, "tritanopia") < 0.5 * apart(blue, sea, "full")
