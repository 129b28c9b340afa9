"""Cut the five static Figtree files the app ships from the variable web font.

Needed only when Figtree or the weights change; the result is committed. Qt registers the variable
file as "Figtree Light" and ignores ordinary weights, so each weight becomes a file of its own.

    npm pack @fontsource-variable/figtree && tar xzf fontsource-variable-figtree-*.tgz
    pip install fonttools brotli
    python tools/cut_fonts.py package assets/fonts
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

FAMILY = "Figtree"
SUBSETS = ("latin", "latin-ext")
WINDOWS_UNICODE_ENGLISH = (3, 1, 0x409)
ITALIC, BOLD, REGULAR = 1 << 0, 1 << 5, 1 << 6


class Cut(NamedTuple):
    """One static file: its style name, its place on the axis, the weight it answers to."""

    style: str
    axis: int
    weight: int


# Slightly heavier than the classes they answer to: the words are read from one to two meters.
CUTS = (
    Cut("Regular", 450, 400),
    Cut("Medium", 550, 500),
    Cut("SemiBold", 650, 600),
    Cut("Bold", 750, 700),
    Cut("ExtraBold", 800, 800),
)


def cut_static(package: Path, cut: Cut, scratch: Path) -> Any:  # noqa: ANN401 - fontTools is untyped
    """Pin the weight axis in each subset and merge the subsets into one font."""
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    pieces = []
    stamp = TTFont(package / "files" / f"figtree-{SUBSETS[0]}-wght-normal.woff2")["head"].modified
    for subset in SUBSETS:
        font = TTFont(package / "files" / f"figtree-{subset}-wght-normal.woff2")
        font = instantiateVariableFont(font, {"wght": cut.axis})
        font.flavor = None
        piece = scratch / f"{subset}-{cut.style}.ttf"
        font.save(piece)
        pieces.append(str(piece))
    merged = Merger().merge(pieces)
    merged.recalcTimestamp = False  # the same input gives the same bytes
    merged["head"].created = merged["head"].modified = stamp
    return merged


def rename(font: Any, cut: Cut) -> None:  # noqa: ANN401 - fontTools is untyped
    """Give the font one family with five weights, the way every platform groups them."""
    names = font["name"]
    copyright_lines = {i: names.getDebugName(i) for i in (0, 13, 14)}
    version = names.getDebugName(5) or "Version 1.0"
    names.names = []
    plain = cut.style in {"Regular", "Bold"}
    texts = {
        **copyright_lines,
        1: FAMILY if plain else f"{FAMILY} {cut.style}",
        2: cut.style if plain else "Regular",
        3: f"{FAMILY}-{cut.style};cut {cut.axis}",
        4: f"{FAMILY} {cut.style}",
        5: version,
        6: f"{FAMILY}-{cut.style}",
    }
    if not plain:
        texts |= {16: FAMILY, 17: cut.style}
    for name_id, text in texts.items():
        if text:
            names.setName(text, name_id, *WINDOWS_UNICODE_ENGLISH)
    bold = cut.style == "Bold"
    font["OS/2"].usWeightClass = cut.weight
    flags = font["OS/2"].fsSelection & ~(ITALIC | BOLD | REGULAR)
    font["OS/2"].fsSelection = flags | (BOLD if bold else REGULAR if plain else 0)
    font["head"].macStyle = 1 if bold else 0
    for gone in ("STAT", "avar"):
        if gone in font:
            del font[gone]


def main() -> int:
    """Write the five files and the license; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("package", type=Path, help="unpacked @fontsource-variable/figtree")
    parser.add_argument("out", type=Path, help="usually assets/fonts")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for cut in CUTS:
            font = cut_static(options.package, cut, Path(scratch))
            rename(font, cut)
            target = options.out / f"{FAMILY}-{cut.style}.ttf"
            font.save(target)
            print(f"{target}: {target.stat().st_size} bytes, {len(font.getBestCmap())} characters")
    shutil.copyfile(options.package / "LICENSE", options.out / "OFL.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
