"""The outline that is laid along the spine: it breathes and bends, and is made anew each time."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, hypot, pi, sin

from sirelief_gui.ui.figure.curves import (
    Bends,
    Points,
    area,
    even_bends,
    half_round,
    profile,
    reversed_bends,
    samples,
    straight,
)
from sirelief_gui.ui.figure.frames import Frames, Weights, chain_weights
from sirelief_gui.ui.figure.rig import Point, Rig, Sweep
from sirelief_gui.ui.figure.shapes import Placed, bent
from sirelief_gui.ui.figure.skeleton import Stance

_BACK_SHARE = 0.25
_GROWTH = 0.05
_BENDS = (8, 28)
"""Fewest and most cubics along a chain."""

_Chord = tuple[Point, Point, float, Point]


class Torso:
    """A sweep along the spine: its widths breathe, its front stays round when the back bends."""

    def __init__(self, rig: Rig, prim: Sweep) -> None:
        self._prim = prim
        self._gain = rig.breath_gain
        self._chain = prim.along
        self._at = samples(prim.range, _bend_count(prim))
        count = len(rig.chains[prim.along])
        self._weights: list[Weights] = [chain_weights(count, t) for t in self._at]
        self._pulls = [self._pull(t) for t in self._at]
        self._rest, grown = self._profiles(0.0), self._profiles(_GROWTH)
        self._gains = [
            [(b - a) / _GROWTH for a, b in zip(*both, strict=True)]
            for both in zip(self._rest, grown, strict=True)
        ]

        self._last: tuple[tuple[float, Points, _Chord | None], Placed] | None = None

    def _pull(self, t: float) -> tuple[float, float]:
        """Return how far along the chord a place lies, and how strongly it is drawn there."""
        front = self._prim.front
        if front is None:
            return 0.0, 0.0
        f0, f1 = front.range
        w = (t - f0) / (f1 - f0)
        return (w, front.pull * sin(pi * w)) if 0 < w < 1 else (0.0, 0.0)

    def _profiles(self, growth: float) -> tuple[list[float], list[float]]:
        rows = self._prim.rows
        plus = [(t, w * (1 + breath * growth)) for t, w, _, breath in rows]
        minus = [(t, w * (1 + breath * growth * _BACK_SHARE)) for t, _, w, breath in rows]
        return profile(plus, self._at), profile(minus, self._at)

    def _widths_at(self, growth: float) -> tuple[list[float], list[float]]:
        """Return both widths everywhere: they grow evenly, so no profile is laid out again."""
        if growth == 0:
            return self._rest
        plus, minus = (
            [w + gain * growth for w, gain in zip(widths, gains, strict=True)]
            for widths, gains in zip(self._rest, self._gains, strict=True)
        )
        return plus, minus

    def __call__(self, frames: Frames, stance: Stance) -> Placed:
        growth = self._gain * stance.breath + stance.belly
        joints = frames.chain(self._chain)
        chord = self._chord(frames)
        last = self._last
        if last is None or last[0] != (growth, joints, chord):
            last = ((growth, joints, chord), self._outline(growth, joints, chord))
            self._last = last  # where only limbs move, it is the same again
        return last[1]

    def _outline(self, growth: float, joints: Points, chord: _Chord | None) -> Placed:
        plus, minus = self._widths_at(growth)
        front: list[Point] = []
        back: list[Point] = []
        for weights, wide, narrow, (w, pull) in zip(
            self._weights, plus, minus, self._pulls, strict=True
        ):
            x = y = tx = ty = 0.0
            for index, place, slope in weights:
                px, py = joints[index]
                x, y, tx, ty = x + place * px, y + place * py, tx + slope * px, ty + slope * py
            length = hypot(tx, ty)
            nx, ny = -ty / length, tx / length
            back.append((x - narrow * nx, y - narrow * ny))
            if chord is not None:
                (cx, cy), (vx, vy), blend, (mx, my) = chord
                nx, ny = (1 - blend) * nx + blend * mx, (1 - blend) * ny + blend * my
                length = hypot(nx, ny)
                nx, ny = nx / length, ny / length
                x, y = x + (cx + w * vx - x) * pull, y + (cy + w * vy - y) * pull
            front.append((x + wide * nx, y + wide * ny))
        start, bends = front[0], _bent_ring(front, back, self._prim.caps)
        if area([*front, *reversed(back)]) < 0:
            bends = reversed_bends(start, bends)
        return bent(start, bends)

    def _chord(self, frames: Frames) -> _Chord | None:
        """Return start, vector, blend and normal of the chord, if the front follows one."""
        front = self._prim.front
        if front is None:
            return None
        (ax, ay), (bx, by) = (frames.joints[joint] for joint in front.chord)
        vx, vy = bx - ax, by - ay
        length = hypot(vx, vy)
        return (ax, ay), (vx, vy), front.blend, (-vy / length, vx / length)


def _bend_count(prim: Sweep) -> int:
    """Return so many cubics that no row of a profile is passed over."""
    (first, last), fewest, most = prim.range, *_BENDS
    closest = min(b[0] - a[0] for a, b in pairwise(prim.rows))
    return min(most, max(fewest, ceil((last - first) / (1.25 * closest))))


def _bent_ring(front: list[Point], back: list[Point], caps: tuple[str, str]) -> Bends:
    """Close two edges to one outline from ``front[0]``, its ends flat or half round."""
    bends = even_bends(front)
    bends += (
        half_round(front[-1], back[-1]) if caps[1] == "round" else [straight(front[-1], back[-1])]
    )
    bends += even_bends(back[::-1])
    bends += half_round(back[0], front[0]) if caps[0] == "round" else [straight(back[0], front[0])]
    return tuple(bends)
