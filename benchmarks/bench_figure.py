"""What one frame of the figure costs at 600 × 600, beside a prepared picture of the same size.

Usage: python -m benchmarks.bench_figure [--size 600] [--rounds 3] [--json FILE]

Paints into an image in memory, CPU time of the thread. For each rig every movement that it can
make, in sixty frames: laid out and painted for the first time; as a rep finds it that comes again;
and a key pose that stands still. "bare" paints the unit square of the rig; "stage" is all that the
stage widget paints, with its disc and mat, where the figure is as large as it is in the player.
Of each frame the least of all rounds counts, as what a busy machine adds is not the figure's; of
the frames the least, the median and the slowest twentieth are told. Compare with the picture.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from benchmarks.alone import go_off_screen, rows_of
from benchmarks.rows import Options, Row, Spread, write_rows
from sirelief_gui.app import make_application
from sirelief_gui.ui.figure.library import RIGS, flesh_of
from sirelief_gui.ui.figure.painter import FigurePainter, palette
from sirelief_gui.ui.figure.skeleton import Stance, moving, still
from sirelief_gui.ui.widgets.stage import FigureView

FRAMES = 60
GROUND = frozenset({"mat", "floor", "rug"})


def timed(frames: Iterable[Callable[[], None]]) -> list[float]:
    """Return the CPU milliseconds of each frame."""
    found = []
    for frame in frames:
        begun = time.thread_time()
        frame()
        found.append((time.thread_time() - begun) * 1000)
    return found


def line(name: str, costs: list[float], base: float | None = None) -> str:
    """Return one line of the table; ``base`` is what a prepared picture costs at the median."""
    costs = sorted(costs)
    least, p50, p95 = costs[0], costs[len(costs) // 2], costs[int(len(costs) * 0.95)]
    ratio = "" if base is None else f"  {p50 / base:>5.1f} ×"
    return f"{name:<40}{least:>7.2f} {p50:>7.2f} {p95:>7.2f}{ratio}"


class Bare:
    """One rig painted by itself."""

    def __init__(self, rig: str, image: QImage) -> None:
        flesh = flesh_of(rig)
        self._rig, self._image = flesh.rig, image
        self._painter = FigurePainter(flesh)
        self._colors = palette(flesh.rig, theme="light")

    def _paint(self, stance: Stance) -> None:
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._image.width(), self._image.height())
        self._painter.paint(painter, stance, self._colors, skip=GROUND)
        painter.end()

    def moving(self, start: str, end: str) -> Iterator[Callable[[], None]]:
        """Yield frames of a movement, with all that leads to each from its poses."""
        for frame in range(1, FRAMES):
            yield lambda u=frame / FRAMES: self._paint(moving(self._rig, start, end, u))  # type: ignore[misc]

    def again(self, start: str, end: str) -> Iterator[Callable[[], None]]:
        """Yield frames of a movement that the painter still knows."""
        stances = [moving(self._rig, start, end, frame / FRAMES) for frame in range(1, FRAMES)]
        for stance in stances:
            self._paint(stance)
        for stance in stances:
            yield lambda stance=stance: self._paint(stance)  # type: ignore[misc]

    def still(self) -> Iterator[Callable[[], None]]:
        """Yield a frame of each key pose that is painted once more."""
        for name in self._rig.poses:
            stance = still(self._rig, name)
            self._paint(stance)
            yield lambda stance=stance: self._paint(stance)  # type: ignore[misc]


def stage_moving(view: FigureView, image: QImage, start: str, end: str) -> list[float]:
    """Return what frames of a movement cost in the stage, with all that leads to them."""

    def frame(fraction: float) -> None:
        view.set_pose(start, end, fraction)
        view.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)

    return timed([lambda u=at / FRAMES: frame(u) for at in range(1, FRAMES)])  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Found:
    """CPU milliseconds of a prepared picture, and of every frame by rig and way of painting."""

    picture: list[float]
    frames: dict[tuple[str, str], list[float]]


def measure(size: int, rounds: int, each: int) -> Found:
    """Measure each so-many-th movement; the picture comes in turns with the rigs."""
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    ready = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    ready.fill(0x80336699)

    def picture() -> None:
        painter = QPainter(image)
        painter.drawImage(0, 0, ready)
        painter.end()

    pictures: list[float] = []
    frames: dict[tuple[str, str], list[float]] = {}
    for rig in RIGS:
        pictures += timed([picture] * 50)
        found = [_round(rig, image, size, each) for _ in range(rounds)]
        for name in found[0]:
            every = zip(*(one[name] for one in found), strict=True)
            frames[rig, name] = [min(of) for of in every]
    return Found(pictures, frames)


def tell(found: Found, size: int) -> None:
    """Print a line for each rig and way."""
    base = median(found.picture)
    print(f"{'':<40}{'ms min':>7} {'p50':>7} {'p95':>7}")
    print(line(f"prepared picture, {size} x {size}", found.picture))
    for (rig, name), costs in found.frames.items():
        print(line(f"{rig}, {name}", costs, base))


def told_rows(found: Found, size: int) -> list[Row]:
    """Return a row for each way of painting, over all rigs."""
    other, ways = Spread.of(found.picture), {name: None for _, name in found.frames}
    group, told = f"A frame of the figure at {size} × {size}, CPU time", []
    for way in ways:
        by_rig = {rig: costs for (rig, name), costs in found.frames.items() if name == way}
        slowest = max(by_rig, key=lambda rig: median(by_rig[rig]))
        note = f"the slowest rig is {slowest}, {median(by_rig[slowest]):.2f} ms"
        ours = Spread.of(cost for costs in by_rig.values() for cost in costs)
        told.append(Row(group, way, "ms", ours, "a prepared picture", other, note=note))
    return told


def rows(options: Options) -> list[Row]:
    """Measure off screen, in a process of its own: each sixth movement, or all if it is whole."""
    each = 1 if options.full else 6
    return rows_of("bench_figure", "--rounds", str(options.rounds or 1), "--each", str(each))


def _round(rig: str, image: QImage, size: int, each: int) -> dict[str, list[float]]:
    """Return what every frame of a rig costs in each way of painting."""
    found: dict[str, list[float]] = {"moving, bare": [], "moving again, bare": []}
    stage: list[float] = []
    for start, end in sorted(flesh_of(rig).rig.transitions)[::each]:
        bare = Bare(rig, image)
        found["moving, bare"] += timed(bare.moving(start, end))
        found["moving again, bare"] += timed(bare.again(start, end))
        view = FigureView(use="player")
        view.resize(size, size)
        stage += stage_moving(view, image, start, end)
    found["still, bare"] = timed(Bare(rig, image).still())
    found["moving, stage"] = stage
    return found


def main() -> int:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--each", type=int, default=1, help="measure each so-many-th movement")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    options = parser.parse_args()
    go_off_screen()
    application = make_application()
    found = measure(options.size, options.rounds, options.each)
    tell(found, options.size)
    if options.json is not None:
        write_rows(options.json, told_rows(found, options.size))
    application.quit()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
