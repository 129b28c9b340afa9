"""Which colors meet in the window: the data of the checks of contrast and of color vision.

A new role belongs in here: `test_contrast` fails for one that neither a pair nor a reason knows.
"""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """A role, and the roles it is laid on."""

    over: str
    under: tuple[str, ...]


FLOODS = ("hold", "rest", "ready")
PAGES = ("bg", "surface")
CARDS = ("sunk", "soft", "restSoft", "holdSoft", "dangerSoft", "warnBg", "restCard")

TEXT = [
    # restDisc and the like lie behind the figure, where no word stands
    Pair("ink", (*PAGES, *CARDS, *FLOODS, "severe", "readyDisc", "hurtBg")),
    Pair("ink2", (*PAGES, *CARDS, *FLOODS, "severe", "readyDisc")),
    Pair("ink3", ("bg", "surface", "sunk", "soft")),  # disabled words too: DESIGN 3
    Pair("pri", (*PAGES, *CARDS, *FLOODS)),
    Pair("onpri", ("pri", "priHover", "holdRing")),
    Pair("bg", ("ink",)),
    Pair("danger", (*PAGES, "sunk", "dangerSoft", "restCard", "hurtBg", *FLOODS)),
    Pair("onDanger", ("danger",)),
    Pair("warnInk", ("warnBg", "bg", "surface")),
    Pair("holdInk", ("hold", "holdSoft", "surface")),
    Pair("restInk", ("rest", "restSoft", "surface")),
    Pair("readyInk", ("ready", "readyDisc", "surface")),
    Pair("axisText", ("surface", "bandMild", "bandSevere")),
    Pair("logoInk", ("logoBg",)),
]
"""Words, 4.5 : 1 or better."""

SHAPES = [
    Pair("ctl", (*PAGES, "sunk", "warnBg")),  # outlines of controls, knobs, scroll marks
    Pair("pri", (*PAGES, *CARDS, *FLOODS, "severe")),  # the focus ring lies on the ground around
    Pair("onpri", ("pri", "readyRing")),
    Pair("ink", FLOODS),  # outlined buttons of a session
    Pair("ink2", ("surface", *FLOODS)),  # its quiet ones
    Pair("danger", (*PAGES, *FLOODS)),
    Pair("holdRing", ("hold", "holdTrack", "ready", "readyDisc", "surface")),
    Pair("restRing", ("rest", "restTrack", "restCard")),
    Pair("readyRing", ("ready", "readyTrack")),
    Pair("before", (*PAGES, "bandMild", "bandSevere", "restSoft", "rest")),
    Pair("after", (*PAGES, "bandMild", "bandSevere", "restSoft", "rest")),
    Pair("surface", ("after", "warnInk")),  # checks in discs
    Pair("hover", ("surface",)),
    Pair("worst24h", ("surface",)),
    Pair("warnInk", ("warnBg", "rest")),
    Pair("logoSun", ("logoBg",)),
    *(Pair(f"categorical{number}", ("surface",)) for number in range(1, 6)),
]
"""Shapes that mean something, outlines of controls and the focus ring, 3 : 1 or better."""

MIXED = [
    ("axisText", "bandMild", "chart.bandShare.mild"),
    ("axisText", "bandSevere", "chart.bandShare.severe"),
]
"""Words on a card's color with a share of another over it."""

NO_CONTRAST = {
    "line": "hair lines between what air and titles part already",
    "stem": "joins two dots, which are what is read",
    "grid": "under a chart whose axis has words",
    "warnLine": "optional border of a box with an icon and words",
    "mat": "scenery under the figure",
    "mat_edge": "scenery under the figure",
    "hair": "part of the figure, told by its shape",
    "hair_shade": "part of the figure, told by its shape",
    "holdDisc": "scenery behind the figure",
    "restDisc": "scenery behind the figure",
    "scrim": "dims what cannot be used",
    "after2": "a day of the calendar, told by its dot or stroke and by words",
    "sessionOther": "a dot among dots, told by its size and by words",
    "shadowCard": "air",
    "shadowSheet": "air",
    "shadowDrag": "air",
}
"""Roles that need none, and why."""


class Apart(NamedTuple):
    """Roles of which each two must seem at least so far apart, to any of the kinds of eyes."""

    roles: tuple[str, ...]
    least: float


CHART, FLOOD, STROKE = 18.0, 12.0, 40.0
"""CIE 1976 distances. Where 2.3 is just to be seen side by side, thin lines and dots that lie apart
need a multiple; floods fill the window, and fade into each other before her eyes; what is left on a
ring must be told from its track out of the corner of the eye."""

APART = [
    Apart(("before", "after"), CHART),
    Apart(("before", "after", "worst24h"), CHART),
    Apart(tuple(f"categorical{number}" for number in range(1, 6)), CHART),
    Apart(("hold", "rest"), FLOOD),  # the two a session changes between
    Apart(("hold", "ready"), FLOOD),
    Apart(("holdRing", "holdTrack"), STROKE),
    Apart(("restRing", "restTrack"), STROKE),
    Apart(("readyRing", "readyTrack"), STROKE),
    Apart(("danger", "pri"), CHART),
    Apart(("rest", "severe"), FLOOD),  # the mild and the severe end of the scale
]

DOUBLED = {
    ("rest", "ready"): "another layout, and the word of the phase",
    ("sunk", "rest"): "the number and the word of the score",
    ("hold", "severe"): "the number and the word of the score",
    ("surface", "bandMild"): "the word of the band and the numbers of the axis",
    ("surface", "bandSevere"): "the word of the band and the numbers of the axis",
    ("bandMild", "bandSevere"): "the word of the band, and one is at the foot, one at the top",
    ("after", "ctl"): "a day that is done has a check, one without a session a small dot",
}
"""Colors that some eyes take for one, and what tells them apart for everyone.

Before and after are in line (dashed, solid) and dot (hollow, filled) too, though none needs it.
"""
