"""Curves and outlines as lists of points; no drawing."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from math import acos, atan2, ceil, cos, hypot, pi, sin, sqrt, tan

from sirelief_gui.ui.figure.rig import Point

Points = tuple[Point, ...]
Bend = tuple[float, float, float, float, float, float]
"""A cubic from the point before it: two handles and its end."""
Bends = tuple[Bend, ...]

_STEPS = 10
_BASIS = tuple(
    (
        2 * s**3 - 3 * s**2 + 1,
        s**3 - 2 * s**2 + s,
        -2 * s**3 + 3 * s**2,
        s**3 - s**2,
    )
    for s in (step / _STEPS for step in range(_STEPS))
)
_TINY = 1e-9
_QUARTER = 4 / 3 * (sqrt(2) - 1)
"""How long the handles of a cubic are that stands for a quarter of a unit circle."""
TOLERANCE = 0.0002
"""How far a simplified outline may lie off the true one, in rig units: a quarter of a pixel."""


def circle(centre: Point, r: float) -> Points:
    """Return a circle as a polygon, in the orientation of all outlines."""
    count = max(12, ceil(pi / acos(1 - TOLERANCE / r)))
    return tuple(
        (centre[0] + r * cos(2 * pi * k / count), centre[1] + r * sin(2 * pi * k / count))
        for k in range(count)
    )


def simplified(points: Points) -> Points:
    """Return a closed outline with as few points as stay within ``TOLERANCE`` of it."""
    if len(points) < 4:
        return points
    middle = len(points) // 2
    keep = {0, middle}
    _keep(points, 0, middle, keep)
    around = (*points, points[0])
    _keep(around, middle, len(points), keep)
    return tuple(points[index] for index in sorted(keep - {len(points)}))


def _keep(points: Points, first: int, last: int, keep: set[int]) -> None:
    (ax, ay), (bx, by) = points[first], points[last]
    dx, dy = bx - ax, by - ay
    length = hypot(dx, dy)
    worst, at = 0.0, first
    for index in range(first + 1, last):
        x, y = points[index]
        if length > _TINY:
            off = abs(dx * (y - ay) - dy * (x - ax)) / length
        else:
            off = hypot(x - ax, y - ay)
        if off > worst:
            worst, at = off, index
    if worst > TOLERANCE:
        keep.add(at)
        _keep(points, first, at, keep)
        _keep(points, at, last, keep)


def ellipse(centre: Point, rx: float, ry: float, count: int = 48) -> Points:
    """Return an upright ellipse as a polygon."""
    return tuple(
        (centre[0] + rx * cos(2 * pi * k / count), centre[1] + ry * sin(2 * pi * k / count))
        for k in range(count)
    )


def capsule(a: Point, b: Point, r0: float, r1: float) -> Points:
    """Return the convex hull of two circles; the bigger circle alone when it holds the other."""
    found = _tangents(a, b, r0, r1)
    if found is None:
        return circle(a, r0) if r0 >= r1 else circle(b, r1)
    towards, spread = found
    far = _arc(b, r1, towards - spread, towards + spread)
    near = _arc(a, r0, towards + spread, towards - spread + 2 * pi)
    return far + near


def capsule_bends(a: Point, b: Point, r0: float, r1: float) -> tuple[Point, Bends]:
    """Return the outline of `capsule` as a start and cubics, in the orientation of all outlines."""
    found = _tangents(a, b, r0, r1)
    if found is None:
        centre, r = (a, r0) if r0 >= r1 else (b, r1)
        return (centre[0] + r, centre[1]), tuple(_arc_bends(centre, r, 0.0, 2 * pi))
    towards, spread = found
    start = (b[0] + r1 * cos(towards - spread), b[1] + r1 * sin(towards - spread))
    bends = _arc_bends(b, r1, towards - spread, towards + spread)
    on = (a[0] + r0 * cos(towards + spread), a[1] + r0 * sin(towards + spread))
    bends.append(straight((bends[-1][4], bends[-1][5]), on))
    return start, (*bends, *_arc_bends(a, r0, towards + spread, towards - spread + 2 * pi))


def _tangents(a: Point, b: Point, r0: float, r1: float) -> tuple[float, float] | None:
    """Return direction and half spread of the tangents of two circles; None if one holds both."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    if length <= abs(r0 - r1) + _TINY:
        return None
    return atan2(dy, dx), acos((r0 - r1) / length)


def _arc_bends(centre: Point, r: float, start: float, end: float) -> list[Bend]:
    """Return an arc as cubics of a third of a circle at most."""
    count = max(1, ceil((end - start) / (pi / 1.9)))
    step = (end - start) / count
    k = 4 / 3 * tan(step / 4)
    (cx, cy), found = centre, []
    c0, s0 = cos(start), sin(start)
    for turn in range(1, count + 1):
        c1, s1 = cos(start + turn * step), sin(start + turn * step)
        found.append(
            (
                cx + r * (c0 - k * s0),
                cy + r * (s0 + k * c0),
                cx + r * (c1 + k * s1),
                cy + r * (s1 - k * c1),
                cx + r * c1,
                cy + r * s1,
            )
        )
        c0, s0 = c1, s1
    return found


def _arc(centre: Point, r: float, start: float, end: float, count: int = 16) -> Points:
    step = (end - start) / count
    return tuple(
        (centre[0] + r * cos(start + k * step), centre[1] + r * sin(start + k * step))
        for k in range(count + 1)
    )


def closed_curve(points: Sequence[Point]) -> Points:
    """Return a closed centripetal Catmull-Rom curve through points, ten steps a segment."""
    count = len(points)
    gaps = [_knot(points[i], points[(i + 1) % count]) for i in range(count)]
    found: list[Point] = []
    for i in range(count):
        p0, p1 = points[i - 1], points[i]
        p2, p3 = points[(i + 1) % count], points[(i + 2) % count]
        _add_segment(found, (p0, p1, p2, p3), (gaps[i - 1], gaps[i], gaps[(i + 1) % count]))
    return tuple(found)


def closed_bends(points: Sequence[Point]) -> Bends:
    """Return the curve of `closed_curve` as one cubic for each point: the way to the next.

    Six numbers a cubic (two handles and its end): what changes with every frame is cheaper to
    hand over than to cut into steps.
    """
    count = len(points)
    gaps = [_knot(points[i - 1], points[i]) for i in range(count)]  # the way to a point
    slopes = []
    for i in range(count):
        (x0, y0), (x1, y1), (x2, y2) = points[i - 1], points[i], points[i + 1 - count]
        g0, g1 = gaps[i], gaps[i + 1 - count]
        # The tangent at a point for knots of these gaps, a unit long in its parameter.
        a, b, c = 1 / g0, 1 / g1, 1 / (g0 + g1)
        slopes.append(
            (
                (x1 - x0) * a + (x2 - x1) * b - (x2 - x0) * c,
                (y1 - y0) * a + (y2 - y1) * b - (y2 - y0) * c,
            )
        )
    found = []
    for i in range(count):
        (x1, y1), (x2, y2) = points[i], points[i + 1 - count]
        (mx1, my1), (mx2, my2) = slopes[i], slopes[i + 1 - count]
        k = gaps[i + 1 - count] / 3
        found.append((x1 + mx1 * k, y1 + my1 * k, x2 - mx2 * k, y2 - my2 * k, x2, y2))
    return tuple(found)


def even_bends(points: Sequence[Point]) -> list[Bend]:
    """Return cubics from each point to the next of an open curve sampled in even steps."""
    last = len(points) - 1
    (x0, y0), (x1, y1), (x2, y2) = points[:3]
    mx, my = (4 * x1 - 3 * x0 - x2) / 6, (4 * y1 - 3 * y0 - y2) / 6
    found = []
    for i in range(1, last + 1):
        (x0, y0), (x1, y1) = points[i - 1], points[i]
        hx, hy = x0 + mx, y0 + my
        if i < last:
            x2, y2 = points[i + 1]
            mx, my = (x2 - x0) / 6, (y2 - y0) / 6
        else:
            (bx, by) = points[i - 2]
            mx, my = (3 * x1 - 4 * x0 + bx) / 6, (3 * y1 - 4 * y0 + by) / 6
        found.append((hx, hy, x1 - mx, y1 - my, x1, y1))
    return found


def straight(a: Point, b: Point) -> Bend:
    """Return a straight line as a cubic."""
    (ax, ay), (bx, by) = a, b
    return ((2 * ax + bx) / 3, (2 * ay + by) / 3, (ax + 2 * bx) / 3, (ay + 2 * by) / 3, bx, by)


def half_round(a: Point, b: Point) -> list[Bend]:
    """Return a half circle from ``a`` to ``b``, bulging to the left of the way (y down)."""
    cx, cy = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    rx, ry = a[0] - cx, a[1] - cy
    tx, ty = cx + ry, cy - rx
    k = _QUARTER
    return [
        (a[0] + k * ry, a[1] - k * rx, tx + k * rx, ty + k * ry, tx, ty),
        (tx - k * rx, ty - k * ry, b[0] + k * ry, b[1] - k * rx, b[0], b[1]),
    ]


def open_curve(points: Sequence[Point]) -> Points:
    """Return an open centripetal Catmull-Rom curve; its ends are mirrored."""
    if len(points) < 3:
        return tuple(points)
    first, second, last, before = points[0], points[1], points[-1], points[-2]
    all_points = [
        (2 * first[0] - second[0], 2 * first[1] - second[1]),
        *points,
        (2 * last[0] - before[0], 2 * last[1] - before[1]),
    ]
    gaps = [_knot(a, b) for a, b in itertools.pairwise(all_points)]
    found: list[Point] = []
    for i in range(1, len(all_points) - 2):
        p0, p1, p2, p3 = all_points[i - 1 : i + 3]
        _add_segment(found, (p0, p1, p2, p3), (gaps[i - 1], gaps[i], gaps[i + 1]))
    found.append(last)
    return tuple(found)


def _knot(a: Point, b: Point) -> float:
    return sqrt(max(hypot(b[0] - a[0], b[1] - a[1]), _TINY))


def _add_segment(
    found: list[Point],
    points: tuple[Point, Point, Point, Point],
    gaps: tuple[float, float, float],
) -> None:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    g0, g1, g2 = gaps
    c0, c1 = g1 / g0, g1 / (g0 + g1)
    mx1 = (x1 - x0) * c0 - (x2 - x0) * c1 + (x2 - x1)
    my1 = (y1 - y0) * c0 - (y2 - y0) * c1 + (y2 - y1)
    d1, d2 = g1 / (g1 + g2), g1 / g2
    mx2 = (x2 - x1) - (x3 - x1) * d1 + (x3 - x2) * d2
    my2 = (y2 - y1) - (y3 - y1) * d1 + (y3 - y2) * d2
    for h1, h2, h3, h4 in _BASIS:
        found.append(
            (
                h1 * x1 + h2 * mx1 + h3 * x2 + h4 * mx2,
                h1 * y1 + h2 * my1 + h3 * y2 + h4 * my2,
            )
        )


def oriented(points: Points) -> Points:
    """Return the points with one fixed orientation, so that outlines unite when filled."""
    return points if area(points) >= 0 else points[::-1]


def area(points: Sequence[Point]) -> float:
    """Return twice the area of a polygon; below 0 where it goes the other way round."""
    found = 0.0
    x0, y0 = points[-1]
    for x, y in points:
        found += x0 * y - x * y0
        x0, y0 = x, y
    return found


def reversed_bends(start: Point, bends: Bends) -> Bends:
    """Return the cubics of a closed outline the other way round, from the same start."""
    ends = [start, *((bend[4], bend[5]) for bend in bends[:-1])]
    return tuple(
        (c, d, a, b, *end)
        for (a, b, c, d, _, _), end in zip(reversed(bends), reversed(ends), strict=True)
    )


def samples(span: tuple[float, float], count: int) -> list[float]:
    """Return ``count`` even steps through a span, both ends included."""
    first, last = span
    return [first + (last - first) * k / count for k in range(count + 1)]


def profile(rows: Sequence[tuple[float, float]], at: Sequence[float]) -> list[float]:
    """Return a width profile at each place: cubic Hermite with gentle slopes, no overshoot.

    ``rows`` are (place, width) in rising order. A slope is the mean of its two secants, and 0
    where they change sign.
    """
    secants = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in itertools.pairwise(rows)]
    slopes = [secants[0]]
    for a, b in itertools.pairwise(secants):
        slopes.append(0.0 if a * b < 0 else (a + b) / 2)
    slopes.append(secants[-1])
    found = []
    k = 0
    for t in at:
        while k < len(rows) - 2 and t > rows[k + 1][0]:
            k += 1
        (t0, w0), (t1, w1) = rows[k], rows[k + 1]
        h = t1 - t0
        s = (t - t0) / h
        s2, s3 = s * s, s * s * s
        found.append(
            (2 * s3 - 3 * s2 + 1) * w0
            + (s3 - 2 * s2 + s) * h * slopes[k]
            + (3 * s2 - 2 * s3) * w1
            + (s3 - s2) * h * slopes[k + 1]
        )
    return found


def rounded_polygon(points: Sequence[Point], radius: float) -> Points:
    """Return a polygon whose corners are cut round by ``radius``."""
    found: list[Point] = []
    count = len(points)
    for i, corner in enumerate(points):
        before, after = points[i - 1], points[(i + 1) % count]
        a, b = _towards(corner, before, radius), _towards(corner, after, radius)
        for k in range(9):
            s = k / 8
            u, v, w = (1 - s) ** 2, 2 * s * (1 - s), s * s
            found.append(
                (
                    u * a[0] + v * corner[0] + w * b[0],
                    u * a[1] + v * corner[1] + w * b[1],
                )
            )
    return tuple(found)


def _towards(start: Point, goal: Point, distance: float) -> Point:
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    length = hypot(dx, dy)
    share = min(0.5, distance / length) if length > _TINY else 0.0
    return start[0] + dx * share, start[1] + dy * share
