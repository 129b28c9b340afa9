from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme, Themed, apply_theme, icon, load_fonts, theme_of
from sirelief_gui.ui.theme.keeper import ThemeKeeper
from sirelief_gui.ui.theme.tokens import tokens


class Watcher(Themed, QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen: list[Theme] = []

    def on_theme(self, theme: Theme) -> None:
        self.seen.append(theme)


def test_roles_have_a_color_in_both_themes() -> None:
    light, dark = tokens().colors["light"], tokens().colors["dark"]
    only_dark = {"hair", "hair_shade"}  # the delivered light rig needs no other hair
    assert light.keys() == dark.keys() - only_dark
    assert Theme().color("pri").name() == "#4a2b54"
    assert Theme(name="dark").color("pri").name() == "#e2cbea"
    assert Theme().color("scrim").alphaF() == pytest.approx(0.48, abs=0.01)


def test_an_unknown_role_is_an_error() -> None:
    with pytest.raises(KeyError):
        Theme().color("magenta")


def test_a_color_may_be_changed_by_who_asked() -> None:
    Theme().color("ink").setAlpha(0)
    assert Theme().color("ink").alpha() == 255


def test_text_grows_and_digits_do_not() -> None:
    big = Theme(scale=1.5)
    assert big.font("body").pixelSize() == 24
    assert big.line("body") == 36
    assert big.font("timer").pixelSize() == 176
    assert big.line("timer") == 176


def test_the_typeface_is_our_own() -> None:
    assert "Figtree" in load_fonts()
    assert QFontInfo(Theme().font("button")).family() == "Figtree"


def test_tabular_figures_have_one_width() -> None:
    metrics = QFontMetrics(Theme().font("timer", tabular=True))
    assert metrics.horizontalAdvance("1") == metrics.horizontalAdvance("8")


def test_a_widget_has_the_theme_of_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    inner = Watcher(window)
    assert theme_of(inner) == Theme()
    dark = Theme(name="dark", scale=1.3)
    apply_theme(window, dark)
    assert theme_of(inner) == dark
    assert inner.seen[-1] == dark


def test_a_widget_that_moves_in_takes_the_theme_over(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    apply_theme(window, Theme(name="dark"))
    late = Watcher()
    late.setParent(window)
    assert late.seen == [Theme(name="dark")]


def test_a_part_may_have_a_theme_of_its_own(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sample = QWidget(window)
    apply_theme(window, Theme())
    apply_theme(sample, Theme(scale=1.5))
    assert theme_of(sample).scale == 1.5
    assert theme_of(window).scale == 1.0


def test_an_icon_is_tinted(qtbot: QtBot) -> None:
    picture = icon("check", "danger", 24, Theme(), ratio=2.0).toImage()
    assert picture.width() == 48
    danger = Theme().color("danger").rgb()
    assert danger in {picture.pixelColor(x, y).rgb() for x in range(48) for y in range(48)}


def test_an_icon_that_is_not_shipped_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", "ink", 24, Theme())


def test_the_keeper_applies_settings(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keeper = ThemeKeeper(window)
    heard: list[Theme] = []
    keeper.changed.connect(heard.append)
    keeper.choose(name="dark", scale=1.15, reduce_motion=True)
    assert theme_of(window) == Theme(name="dark", scale=1.15, reduce_motion=True)
    keeper.choose(name="dark")
    assert heard == [keeper.theme]


def test_the_keeper_takes_high_contrast_from_the_system(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keeper = ThemeKeeper(window)
    keeper.choose(name="dark", high_contrast=True)
    assert theme_of(window).high_contrast
    assert theme_of(window).color("hold") == Theme(name="dark").color("bg")
    keeper.choose(scale=1.3)
    assert theme_of(window).high_contrast
    keeper.choose(high_contrast=False)
    assert theme_of(window).color("hold") == Theme(name="dark").color("hold")
