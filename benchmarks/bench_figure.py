"""What one frame of the figure costs at 600 × 600, beside a prepared picture of the same size.

Usage: QT_QPA_PLATFORM=offscreen python -m benchmarks.bench_figure [--size 600] [--rounds 3]

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

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

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


def measure(size: int, rounds: int) -> None:
    """Measure everything, and print it."""
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    ready = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    ready.fill(0x80336699)

    def picture() -> None:
        painter = QPainter(image)
        painter.drawImage(0, 0, ready)
        painter.end()

    bases = timed([picture] * 300)
    base = sorted(bases)[150]
    print(f"{'':<40}{'ms min':>7} {'p50':>7} {'p95':>7}")
    print(line(f"prepared picture, {size} x {size}", bases))
    for rig in RIGS:
        found = [_round(rig, image, size) for _ in range(rounds)]
        for name in found[0]:
            costs = [min(of) for of in zip(*(one[name] for one in found), strict=True)]
            print(line(f"{rig}, {name}", costs, base))


def _round(rig: str, image: QImage, size: int) -> dict[str, list[float]]:
    """Return what every frame of a rig costs in each way of painting."""
    found: dict[str, list[float]] = {"moving, bare": [], "moving again, bare": []}
    stage: list[float] = []
    for start, end in flesh_of(rig).rig.transitions:
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
    options = parser.parse_args()
    application = make_application()
    measure(options.size, options.rounds)
    application.quit()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
