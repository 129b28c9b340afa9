"""Figtree as Qt sees it: one family, five weights that differ, digits of one width."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

from sirelief_gui.ui.resources import register
from tools.build_resources import ROOT

WEIGHTS = (400, 500, 600, 700, 800)
WORDS = "Hold, breathe, release"


@pytest.fixture
def figtree(qapp: object) -> None:
    register()
    for path in sorted((ROOT / "assets" / "fonts").glob("*.ttf")):
        added = QFontDatabase.addApplicationFont(f":/fonts/{path.name}")
        assert "Figtree" in QFontDatabase.applicationFontFamilies(added), path.name


def figtree_at(weight: int) -> QFont:
    font = QFont("Figtree")
    font.setPixelSize(100)
    font.setWeight(QFont.Weight(weight))
    return font


def test_five_weights_register_under_one_family(figtree: None) -> None:
    styles = {"Regular", "Medium", "SemiBold", "Bold", "ExtraBold"}
    assert set(QFontDatabase.styles("Figtree")) == styles


def test_each_weight_is_its_own_cut(figtree: None) -> None:
    widths = [QFontMetricsF(figtree_at(weight)).horizontalAdvance(WORDS) for weight in WEIGHTS]
    assert widths == sorted(set(widths))
    assert [QFontInfo(figtree_at(weight)).weight() for weight in WEIGHTS] == list(WEIGHTS)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_tabular_digits_share_one_width(figtree: None, weight: int) -> None:
    font = figtree_at(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    metrics = QFontMetricsF(font)
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("letters", ["ñáéíóúü¿¡", "čđěłőşžțđ", "–−×’“”…·½°\u00a0"])
def test_other_latin_languages_and_our_typography_are_in(figtree: None, letters: str) -> None:
    metrics = QFontMetricsF(figtree_at(400))
    assert [letter for letter in letters if not metrics.inFontUcs4(ord(letter))] == []
