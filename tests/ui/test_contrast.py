"""Every pair of colors in use keeps the contrast the design promises, computed from the file."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtGui import QColor

from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.theme.tokens import tokens
from tests.ui.color_pairs import MIXED, NO_CONTRAST, SHAPES, TEXT, Pair
from tools.build_resources import ROOT

PLAIN = [Theme(name="light"), Theme(name="dark")]
THEMES = [*PLAIN, *(theme.with_(high_contrast=True) for theme in PLAIN)]

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


def name_of(theme: Theme) -> str:
    return f"{theme.name}-high" if theme.high_contrast else theme.name


def luminance(color: QColor) -> float:
    def channel(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (channel(v) for v in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def each(pairs: Iterable[Pair]) -> list[tuple[str, str]]:
    return [(pair.over, under) for pair in pairs for under in pair.under]


def laid_on(color: QColor, under: QColor) -> QColor:
    """Return what is seen of a color that lets some of another through."""
    share = color.alphaF()
    mixed = (
        below + (above - below) * share
        for above, below in zip(color.getRgbF()[:3], under.getRgbF()[:3], strict=True)  # type: ignore[index]
    )
    return QColor.fromRgbF(*mixed)


def ground_of(theme: Theme, role: str) -> QColor:
    """Return a ground as it is seen; one that is clear shows the darkest or lightest flood."""
    return laid_on(theme.color(role), theme.color("rest"))


@pytest.mark.parametrize("theme", THEMES, ids=name_of)
@pytest.mark.parametrize(("ink", "ground"), each(TEXT))
def test_text_stands_out(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.color(ink), ground_of(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=name_of)
@pytest.mark.parametrize(("shape", "ground"), each(SHAPES))
def test_shapes_stand_out(theme: Theme, shape: str, ground: str) -> None:
    assert contrast(theme.color(shape), ground_of(theme, ground)) >= 3.0


@pytest.mark.parametrize("theme", THEMES, ids=name_of)
@pytest.mark.parametrize(("ink", "over", "share"), MIXED)
def test_text_stands_out_on_a_tint(theme: Theme, ink: str, over: str, share: str) -> None:
    tint = theme.mix("surface", over, theme.num(share))
    assert contrast(theme.color(ink), tint) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=name_of)
@pytest.mark.parametrize(("ink", "ground"), [("pri", "soft"), ("onpri", "pri"), ("ink", "bg")])
def test_text_stands_out_under_the_pointer(theme: Theme, ink: str, ground: str) -> None:
    """A hovered control is tinted with a little ink."""
    hovered = theme.mix(ground, "ink", theme.num("widget.hoverTint"))
    assert contrast(theme.color(ink), hovered) >= 4.5


ROLES = {role for colors in tokens().colors.values() for role in colors}


def used_roles() -> Iterator[tuple[str, str]]:
    """Yield each role that code or style sheet names, with the file; parts of names count too."""
    for path in (ROOT / "sirelief_gui" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and node.value in ROLES:
                yield str(node.value), path.name
            elif isinstance(node, ast.JoinedStr):  # f"{tone}Ring" and f"categorical{number}"
                yield from ((role, path.name) for role in made_by(node))
    sheet = (ROOT / "assets" / "themes" / "app.qss").read_text(encoding="utf-8")
    yield from ((name, "app.qss") for name in re.findall(r"\$\{(\w+)\}", sheet))


def made_by(string: ast.JoinedStr) -> set[str]:
    """Return the roles that a string with holes can be, if a hole is not all of it."""
    parts = [part.value if isinstance(part, ast.Constant) else None for part in string.values]
    if not any(isinstance(part, str) and len(part) > 2 for part in parts):
        return set()
    pattern = "".join(r"\w+" if part is None else re.escape(str(part)) for part in parts)
    return {role for role in ROLES if re.fullmatch(pattern, role)}


def known_roles() -> set[str]:
    pairs = [*each(TEXT), *each(SHAPES)]
    inks, grounds = {over for over, _ in pairs}, {under for _, under in pairs}
    return inks | grounds | {over for _, over, _ in MIXED} | set(NO_CONTRAST)


def test_the_search_for_roles_sees_names_and_parts_of_names() -> None:
    found = {role for role, _ in used_roles()}
    assert {"ink", "pri", "before", "surface"} <= found  # named in full
    assert {"holdRing", "restTrack", "readyDisc"} <= found  # made of a phase's tone
    assert {"ink2", "sunk"} <= {role for role, where in used_roles() if where == "app.qss"}


def test_every_role_in_use_is_in_a_pair() -> None:
    forgotten = {role: where for role, where in used_roles() if role not in known_roles()}
    assert not forgotten


def test_every_role_of_the_file_is_in_a_pair() -> None:
    assert known_roles() == ROLES


@pytest.mark.parametrize("pair", MEASURED)
def test_the_file_has_the_designs_colors(pair: tuple[str, str]) -> None:
    for theme, expected in zip(PLAIN, MEASURED[pair], strict=True):
        found = contrast(theme.color(pair[0]), theme.color(pair[1]))
        assert found == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize("theme", THEMES[2:], ids=name_of)
def test_in_high_contrast_no_flood_lies_under_words_and_outlines_are_strong(theme: Theme) -> None:
    for flood in ("hold", "rest", "ready"):
        assert theme.color(flood) == theme.color("bg")
    for ink in ("ink", "ink2", "axisText", "ctl"):
        for ground in ("bg", "surface", "sunk"):
            assert contrast(theme.color(ink), theme.color(ground)) >= 7.0
    assert contrast(theme.color("line"), theme.color("surface")) >= 3.0
