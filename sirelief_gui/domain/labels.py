"""What sites, triggers and kinds of rating are called on screen, and in which order.

Screens, history and reports name them alike. All ten sites are always offered together
(SETTLED, Records). Labels are templates: they go through the translator that is passed in.
"""

from __future__ import annotations

from collections.abc import Iterable

from sirelief_gui.domain.record import CheckInKind, Comfort, Site, Trigger
from sirelief_gui.domain.words import Translate, as_is

SITES: tuple[Site, ...] = (
    Site.SI_LEFT,
    Site.SI_RIGHT,
    Site.LOW_BACK,
    Site.SACRUM_TAILBONE,
    Site.ILIAC_CREST,
    Site.BUTTOCK,
    Site.LEG_ABOVE_KNEE,
    Site.LEG_BELOW_KNEE,
    Site.PUBIC,
    Site.OTHER,
)
"""The sites in the order they are offered in: from where SI pain sits, outwards."""

TRIGGERS: tuple[Trigger, ...] = (
    Trigger.TURNING_IN_BED,
    Trigger.WALKING,
    Trigger.STAIRS,
    Trigger.SITTING,
    Trigger.STANDING,
    Trigger.SIT_TO_STAND,
    Trigger.DRESSING,
)
"""The triggers in the order they are offered in: the commonest first."""

LOG_KINDS: tuple[CheckInKind, ...] = (
    CheckInKind.NOW,
    CheckInKind.NEXT_MORNING,
    CheckInKind.WORST_24H,
)
"""The kinds of rating she can log by herself; the others belong to a session."""


def site_label(site: Site, tr: Translate = as_is) -> str:
    """Return the short name of a site: 'Right SI'."""
    return {
        Site.SI_LEFT: tr("Left SI"),
        Site.SI_RIGHT: tr("Right SI"),
        Site.SACRUM_TAILBONE: tr("Sacrum or tailbone"),
        Site.LOW_BACK: tr("Low back"),
        Site.ILIAC_CREST: tr("Top of hip"),
        Site.BUTTOCK: tr("Buttock"),
        Site.LEG_ABOVE_KNEE: tr("Leg, above knee"),
        Site.LEG_BELOW_KNEE: tr("Leg, below knee"),
        Site.PUBIC: tr("Front of pelvis"),
        Site.OTHER: tr("Other"),
    }[site]


def in_order(sites: Iterable[Site]) -> tuple[Site, ...]:
    """Return sites in the order they are offered in, each once."""
    given = set(sites)
    return tuple(site for site in SITES if site in given)


def sites_text(sites: Iterable[Site], tr: Translate = as_is) -> str:
    """Return the names of some sites in a line: 'Right SI, Low back'."""
    return ", ".join(site_label(site, tr) for site in in_order(sites))


def trigger_label(trigger: Trigger, tr: Translate = as_is) -> str:
    """Return the short name of a trigger: 'Turning in bed'."""
    return {
        Trigger.TURNING_IN_BED: tr("Turning in bed"),
        Trigger.SIT_TO_STAND: tr("Getting up"),
        Trigger.STAIRS: tr("Stairs"),
        Trigger.WALKING: tr("Walking"),
        Trigger.STANDING: tr("Standing"),
        Trigger.DRESSING: tr("Dressing"),
        Trigger.SITTING: tr("Sitting long"),
    }[trigger]


def log_kind_label(kind: CheckInKind, tr: Translate = as_is) -> str:
    """Return what a rating is of, as the log asks: 'Worst in 24 h'; KeyError for other kinds."""
    return {
        CheckInKind.NOW: tr("Now"),
        CheckInKind.NEXT_MORNING: tr("This morning"),
        CheckInKind.WORST_24H: tr("Worst in 24\N{NO-BREAK SPACE}h"),
    }[kind]


def past_kind_label(kind: CheckInKind, tr: Translate = as_is) -> str:
    """Return what a past rating is of: 'In the morning'; KeyError for other kinds."""
    return {
        CheckInKind.NOW: tr("At that time"),
        CheckInKind.NEXT_MORNING: tr("In the morning"),
        CheckInKind.WORST_24H: log_kind_label(CheckInKind.WORST_24H, tr),
    }[kind]


def comfort_label(comfort: Comfort, tr: Translate = as_is) -> str:
    """Return how a session felt: 'Eased', 'Same' or 'Hurt' (SETTLED, Words)."""
    return {
        Comfort.EASED: tr("Eased"),
        Comfort.SAME: tr("Same"),
        Comfort.HURT: tr("Hurt"),
    }[comfort]


def at_hand_lines(tr: Translate = as_is) -> tuple[tuple[str, str], ...]:
    """Return what to have at hand before the first session: equipment id and sentence (15f)."""
    return (
        ("mat", tr("Mat or carpet, not the bed")),
        ("chair", tr("Steady chair, against a wall")),
        ("pillows", tr("Wedge or pillows, to prop you up")),
        ("strap", tr("Belt or strap with no stretch")),
        ("ball", tr("Soft ball, 23\N{NO-BREAK SPACE}cm, or a rolled towel")),
    )
