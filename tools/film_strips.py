"""Draw one rep of every exercise as a strip of twelve frames, and every pose, in both themes.

Run it off screen: ``QT_QPA_PLATFORM=offscreen python -m tools.film_strips [--tones]``. Pictures go
to ``build/pictures/strips/``: a strip an exercise and theme, ``contact.png`` with all of them,
``poses-*.png`` with every key pose (arrows and working area on) and ``moves-*.png`` with every
listed movement. ``--tones`` repeats the poses in the other skin tones.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from sirelief_gui.domain.breathing import HOLD_DEPTH, breath_at
from sirelief_gui.domain.demo import MOVING_KINDS
from sirelief_gui.domain.exercise import REP_KINDS, Library, PhaseKind
from sirelief_gui.domain.phase import Phase
from sirelief_gui.domain.program import ProgramItem, resolve_item
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.services.library import load_library
from sirelief_gui.ui.figure.library import RIGS, flesh_of
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.stage import FigureView

OUT = Path("build/pictures/strips")
FRAMES = 12
FRAME = (300, 234)
"""Width and height of a frame, in pixels; words stand in the last 20."""
WORDS = 20
MOVE_FRAMES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One picture: the figure between two poses, and the words under it."""

    words: str
    start: str
    end: str
    fraction: float = 1.0
    breath: float = 0.0
    shows_all: bool = False
    """Whether arrows and working area are shown."""


def reps(library: Library) -> Iterator[tuple[str, tuple[Phase, ...]]]:
    """Yield the name of every exercise with the phases of its first rep, flat and propped."""
    for name, exercise in library.exercises.items():
        item = resolve_item(ProgramItem(name), library)
        for propped in (False, True) if exercise.propped_poses else (False,):
            timeline = compile_timeline([item], library, propped=propped)
            phases = [p for p in timeline.phases if p.kind in REP_KINDS]
            first = tuple(takewhile(lambda p: p.key.rep == 1, phases))
            yield name + ("_propped" if propped else ""), first


def frames_of(rep: Sequence[Phase]) -> list[Frame]:
    """Return twelve frames evenly over a rep, as the player shows it."""
    total = sum(phase.seconds for phase in rep)
    return [frame_at(rep, total * number / (FRAMES - 1)) for number in range(FRAMES)]


def frame_at(rep: Sequence[Phase], seconds: float) -> Frame:
    """Return what the player shows so many seconds into a rep."""
    left = seconds
    for phase in rep:
        if left < phase.seconds or phase is rep[-1]:
            break
        left -= phase.seconds
    fraction, breath = 1.0, 0.0
    words = f"{seconds:.1f} s  {phase.label}"
    if phase.loop is not None:
        start, end, fraction = phase.loop.at(left, phase.seconds)
        return Frame(words=words, start=start, end=end, fraction=fraction)
    if phase.kind in MOVING_KINDS:
        fraction = min(1.0, left / phase.seconds)
    else:
        depth = HOLD_DEPTH if phase.kind is PhaseKind.HOLD else 1.0
        breath = breath_at(left, phase.seconds, depth=depth)
    return Frame(
        words=words, start=phase.pose_from, end=phase.pose_to, fraction=fraction, breath=breath
    )


class Drawer:
    """Draws frames with the stage the app uses."""

    def __init__(self, theme: Theme, tone: str | None = None) -> None:
        self._theme = theme
        self._view = FigureView(use="player")
        self._view.resize(FRAME[0], FRAME[1] - WORDS)
        apply_theme(self._view, theme)
        self._view.set_skin(tone)

    def sheet(self, rows: Sequence[tuple[str, Sequence[Frame]]], across: int) -> QPixmap:
        """Return a picture of titled rows of frames, ``across`` in a line."""
        wide, high = FRAME
        lines = [(-(-len(frames) // across)) for _, frames in rows]
        sheet = QPixmap(wide * across, sum(24 + n * high for n in lines))
        sheet.fill(self._theme.color("hold"))
        painter = QPainter(sheet)
        y = 0
        for (title, frames), count in zip(rows, lines, strict=True):
            self._write(painter, QRect(8, y, sheet.width() - 16, 24), title, 15)
            for number, frame in enumerate(frames):
                at = QPoint(number % across * wide, y + 24 + number // across * high)
                self._draw(painter, at, frame)
            y += 24 + count * high
        painter.end()
        return sheet

    def _draw(self, painter: QPainter, at: QPoint, frame: Frame) -> None:
        self._view.set_cues(frame.shows_all, glow=1.0 if frame.shows_all else 0.0)
        self._view.set_pose(frame.start, frame.end, frame.fraction, frame.breath)
        picture = QPixmap(self._view.size())
        picture.fill(self._theme.color("hold"))
        self._view.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.drawPixmap(at, picture)
        foot = at + QPoint(4, FRAME[1] - WORDS)
        self._write(painter, QRect(foot.x(), foot.y(), FRAME[0] - 8, WORDS), frame.words, 11)

    def _write(self, painter: QPainter, box: QRect, words: str, size: int) -> None:
        font = self._theme.font("body")
        font.setPixelSize(size)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def every_pose() -> list[tuple[str, list[Frame]]]:
    """Return each rig's key poses, with arrows and working area."""
    return [
        (
            name,
            [
                Frame(words=pose, start=pose, end=pose, shows_all=True)
                for pose in flesh_of(name).rig.poses
                if name == "side" or pose not in flesh_of("side").rig.poses
            ],
        )
        for name in RIGS
    ]


def every_move() -> list[tuple[str, list[Frame]]]:
    """Return each listed movement in a few frames."""
    rows = []
    for name in RIGS:
        for start, end in flesh_of(name).rig.transitions:
            steps = [n / (MOVE_FRAMES - 1) for n in range(MOVE_FRAMES)]
            frames = [Frame(words=f"{u:.0%}", start=start, end=end, fraction=u) for u in steps]
            rows.append((f"{start} to {end}", frames))
    return rows


def main() -> None:
    """Draw all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tones", action="store_true", help="the poses in every skin tone")
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    load_fonts()
    asked.out.mkdir(parents=True, exist_ok=True)
    strips = [(name, frames_of(rep)) for name, rep in reps(load_library())]
    sheets = []
    for name in ("light", "dark"):
        drawer = Drawer(Theme(name))
        for title, frames in strips:
            drawer.sheet([(title, frames)], FRAMES // 2).save(
                str(asked.out / f"{title}-{name}.png")
            )
        sheets.append(drawer.sheet(strips, FRAMES))
        drawer.sheet(every_pose(), 6).save(str(asked.out / f"poses-{name}.png"))
        drawer.sheet(every_move(), MOVE_FRAMES).save(str(asked.out / f"moves-{name}.png"))
        for tone in ("fair", "tan", "deep") if asked.tones else ():
            toned = Drawer(Theme(name), tone).sheet(every_pose(), 6)
            toned.save(str(asked.out / f"poses-{name}-{tone}.png"))
    contact = QPixmap(sheets[0].width(), sum(sheet.height() for sheet in sheets))
    painter = QPainter(contact)
    painter.drawPixmap(0, 0, sheets[0])
    painter.drawPixmap(0, sheets[0].height(), sheets[1])
    painter.end()
    contact.save(str(asked.out / "contact.png"))
    del app


if __name__ == "__main__":
    main()
