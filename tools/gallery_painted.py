"""Draw every painted widget in both themes into ``build/pictures/painted-*.png``.

Run it off screen: ``QT_QPA_PLATFORM=offscreen python -m tools.gallery_painted``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from sirelief_gui.ui.figure.library import RIGS, flesh_of
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.fit_label import FitLabel
from sirelief_gui.ui.widgets.flood import Flood
from sirelief_gui.ui.widgets.pain_bar import PainBar
from sirelief_gui.ui.widgets.pain_scale import PainScale
from sirelief_gui.ui.widgets.pelvis import PelvisMap
from sirelief_gui.ui.widgets.rep_dots import RepDots
from sirelief_gui.ui.widgets.ring import Ring
from sirelief_gui.ui.widgets.score_disc import ScoreDisc
from sirelief_gui.ui.widgets.segment_bar import SegmentBar
from sirelief_gui.ui.widgets.sparkline import Sparkline
from sirelief_gui.ui.widgets.stage import FigureView
from sirelief_gui.ui.widgets.week_row import Day, DayMark, WeekRow

OUT = Path("build/pictures")
NAMES = ("Cat-Camel", "Hand-Heel Rocks", "Bridging", "Hip Abduction", "Ball Squeezes")


def put(page: QWidget, widget: QWidget, box: tuple[int, int, int, int]) -> QWidget:
    """Place a widget on a page at (x, y, width, height)."""
    widget.setParent(page)
    widget.setGeometry(*box)
    return widget


def player_phone(part: str) -> QWidget:
    """Return the phone player's painted parts where the mock-up has them."""
    page = Flood(part)
    page.resize(412, 892)
    roles = {"ring": f"{part}Ring", "track": f"{part}Track"}
    bar, dots, ring = SegmentBar(), RepDots(), Ring()
    put(page, bar, (20, 64, 372, 6))
    bar.set_progress(NAMES, current=0, fraction=0.3, **roles)
    put(
        page,
        FitLabel("Round up – hold" if part == "hold" else "Back to neutral"),
        (20, 306, 372, 52),
    )
    put(page, ring, (80, 366, 252, 252))
    ring.set_time(0.6, 3, **roles)
    put(page, dots, (20, 668, 372, 14))
    dots.set_reps(3, 8, role=f"{part}Ring")
    view = FigureView("cat" if part == "hold" else "all_fours_neutral", use="player")
    view.set_disc(f"{part}Disc")
    stage(view, page, (66, 280.5, 280))
    return page


def player_wide() -> QWidget:
    """Return the wide player's painted parts where the mock-up has them."""
    page = Flood("hold")
    page.resize(1440, 900)
    bar, ring, dots = SegmentBar(wide=True), Ring("wide"), RepDots(wide=True)
    put(page, bar, (112, 34, 1144, 44))
    bar.set_progress(NAMES, current=0, fraction=0.3)
    label = FitLabel(
        "Round up – hold",
        style="phaseWide",
        smallest="painted.phase.smallestWide",
        long_from="painted.phase.longFrom",
    )
    put(page, label, (838, 96, 560, 84))
    put(page, ring, (898, 199, 440, 440))
    ring.set_time(0.6, 3)
    put(page, dots, (838, 727, 560, 22))
    dots.set_reps(3, 8)
    stage(FigureView("cat", use="wide"), page, (56, 660, 740))
    return page


def rings() -> QWidget:
    """Return rings of every kind, with one and two digits."""
    page = Flood("rest")
    page.resize(1440, 900)
    x, y = 10, 10
    for kind in ("phone", "short", "rest", "ready", "readyWide", "changeWide"):
        for seconds in (14, 8):
            ring = Ring(kind)
            size = ring.sizeHint().width()
            if x + size > 1430:
                x, y = 10, y + 300
            put(page, ring, (x, y, size, size))
            ring.set_time(0.7, seconds, ring="restRing", track="restTrack")
            x += size + 12
    for kind, seconds in (("restWide", 20), ("wide", 10)):
        ring = Ring(kind)
        size = ring.sizeHint().width()
        put(page, ring, (x, 440, size, size))
        ring.set_time(0.7, seconds, ring="restRing", track="restTrack")
        x += size + 12
    return page


def pain_phone(score: int | None) -> QWidget:
    """Return the phone's pain page parts."""
    page = QWidget()
    page.resize(412, 892)
    disc, scale = ScoreDisc(), PainScale()
    put(page, disc, (114, 164, 184, 184))
    put(page, scale, (20, 380, 372, scale.heightForWidth(372)))
    disc.set_score(score)
    scale.set_score(score)
    return page


def pain_wide() -> QWidget:
    """Return the wide pain page parts."""
    page = QWidget()
    page.resize(1440, 900)
    disc, scale = ScoreDisc(wide=True), PainScale(wide=True)
    put(page, disc, (628, 295, 184, 184))
    put(page, scale, (100, 519, 1240, scale.heightForWidth(1240)))
    return page


def stage(widget: FigureView, page: QWidget, box: tuple[float, float, float]) -> None:
    """Place a stage by its mat: left edge, top edge and width, as measured in a mock-up."""
    left, top, width = box
    scale = width / 312
    put(
        page,
        widget,
        (
            round(left - 4 * scale),
            round(top - 217 * scale),
            round(320 * scale),
            round(236 * scale),
        ),
    )


def poses() -> QWidget:
    """Return every pose on its stage, with glow and arrows."""
    page = QWidget()
    page.resize(1440, 900)
    names = [name for rig in RIGS for name in flesh_of(rig).rig.poses]
    for index, name in enumerate(dict.fromkeys(names)):
        view = FigureView(name, disc=None)
        view.set_cues(True, glow=1.0)
        put(page, view, (240 * (index % 6), 222 * (index // 6), 236, 210))
    return page


def small() -> QWidget:
    """Return week row, sparkline, reveal and the location drawing."""
    page = QWidget()
    page.resize(412, 892)
    week, line, bar, pelvis = WeekRow(), Sparkline(), PainBar(), PelvisMap()
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    marks = [DayMark.DONE, DayMark.QUIET, DayMark.DONE, DayMark.TODAY, *[DayMark.TO_COME] * 3]
    week.set_days([Day(name, mark) for name, mark in zip(names, marks, strict=True)])
    put(page, week, (41, 10, 330, 60))
    before = [5.0] * 9 + [4.0] * 7 + [None] * 4 + [4.0] * 8 + [3.0] * 6 + [2.5, 3.0]
    after = [3.5, 3.2] + [3.0] * 12 + [None] * 4 + [2.0] * 16 + [1.0, 1.0]
    line.set_series(before, after)
    put(page, line, (180, 90, 190, 64))
    bar.set_scores(4, 2)
    put(page, bar, (20, 330, 372, 52))
    first, now = ScoreDisc(size="before", is_before=True), ScoreDisc(size="now")
    put(page, first, (32, 188, 112, 112))
    put(page, now, (212, 160, 168, 168))
    first.set_score(4)
    now.set_score(2)
    pelvis.set_chosen({"si_right"})
    put(page, pelvis, (20, 430, 372, 380))
    return page


PAGES = {
    "small": small,
    "poses": poses,
    "player-hold": lambda: player_phone("hold"),
    "player-rest": lambda: player_phone("rest"),
    "player-wide": player_wide,
    "rings": rings,
    "pain-empty": lambda: pain_phone(None),
    "pain-chosen": lambda: pain_phone(4),
    "pain-wide": pain_wide,
}


def picture_of(page: QWidget, theme: Theme, ratio: float = 1.5) -> QPixmap:
    """Return a picture of a page in a theme; by itself at the mock-ups' pixel ratio."""
    apply_theme(page, theme)
    pixmap = QPixmap(QSize(round(page.width() * ratio), round(page.height() * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(theme.color("bg")))
    page.render(pixmap, QPoint())
    return pixmap


def main(names: list[str]) -> None:
    """Draw the pages named, or all of them."""
    app = QApplication.instance() or QApplication([])
    load_fonts()
    OUT.mkdir(parents=True, exist_ok=True)
    for name in names or list(PAGES):
        for theme in ("light", "dark"):
            picture = picture_of(PAGES[name](), Theme(name=theme))
            picture.save(str(OUT / f"painted-{name}-{theme}.png"))
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
