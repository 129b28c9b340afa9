"""The safety rules as data: what each does, where it comes from, and the numbers it works with.

Every number is the one the app runs on, taken from where it is used. ``docs/SAFETY.md`` is made
from this table by ``tools/safety_table.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from sirelief_gui.domain.days import DAY_ENDS_AT_HOUR
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library import LONGEST_HOLD, MOST_REPS, MOST_SETS
from sirelief_gui.domain.lying_time import LYING_LIMIT
from sirelief_gui.domain.mornings import MORNINGS_TO_TALK, WEEKS_TO_EASE
from sirelief_gui.domain.pain import HIGH, LIMIT, NOTICEABLE_POINTS
from sirelief_gui.domain.pregnancy import LAST_WEEK, PROPPED_FROM_WEEK, TRIMESTER_STARTS
from sirelief_gui.domain.program import EASE_OFF_REPS, MOST_SETS_BY_THERAPIST
from sirelief_gui.domain.safety import (
    ASK_AGAIN_DAYS,
    CONDITIONS,
    SESSIONS_A_DAY,
    WARNING_SIGNS,
)
from sirelief_gui.domain.stats_rules import FEWEST_DAYS, WINDOW_DAYS
from sirelief_gui.domain.values import dataclass

OURS = "D"
"""The source of what is our own choice."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number a rule works with; ``unit`` is a word for the table."""

    what: str
    value: float
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One safety rule. ``does`` is what the app does, in our words; ``sources`` are ids."""

    id: str
    title: str
    does: str
    sources: tuple[str, ...]
    thresholds: tuple[Threshold, ...] = ()


MORE_SOURCES: Mapping[str, str] = MappingProxyType(
    {
        OURS: "Our own choice; no source says so",
        "R19": "Provide CIC, leaflet on pelvic girdle pain",
        "R26": "APTA guideline on pelvic girdle pain before birth, 2017",
        "R32": "ACOG Committee Opinion 804, 2020",
        "R33": "ACOG Committee Opinion 804, 2020, warning signs as restated in public files",
        "R37": "University Hospitals Birmingham NHS, when to call the midwife",
        "R38": "Mottola and others, Canadian guideline, British Journal of Sports Medicine, 2018",
        "R39": "exercisedoc.org, stopping exercise in pregnancy, after the Canadian guideline",
        "R40": "Summary of the Canadian guideline, lying on the back",
        "R44": "NHS advice on lying on the back, as quoted",
        "R53": "borne.org.uk, back pain and early labor",
        "R55": "mondaq.com and ropesgray.com, on the FDA's general wellness policy",
        "R56": "Provide physiotherapy NHS, pain traffic light",
        "R57": "Childs and others, 2005, change of a pain score that matters",
        "R58": "Brief Pain Inventory, bands of severity",
        "R59": "southsidephysio.com, the 24-hour rule",
        "R60": "evidenceforexercise.com, the pain-monitoring model",
        "R66": "Days of ratings a reliable average needs, PubMed 38232864",
    }
)
"""Sources that the exercises do not name; the others are in ``assets/library/sources.toml``."""

_BEFORE = (
    Rule(
        id="S1",
        title="Clearance before starting",
        does="The first run asks whether a doctor, midwife or therapist said she may exercise. "
        "Without it everything can be read and pain logged, and Start is off. The answer is kept "
        "with its date, shown in Settings, and asked anew in every trimester.",
        sources=("S1", "R32", OURS),
        thresholds=(
            Threshold("second trimester from week", TRIMESTER_STARTS[0]),
            Threshold("third trimester from week", TRIMESTER_STARTS[1]),
            Threshold("with the week unknown, asked anew after", ASK_AGAIN_DAYS, "days"),
        ),
    ),
    Rule(
        id="S2",
        title="Conditions that rule exercise out",
        does="A list in our words is shown once, and again in every trimester. “One does, or I am "
        "not sure” keeps sessions off until she records that her maternity team knows and said "
        "she may; the app clears nobody.",
        sources=("R38",),
        thresholds=(Threshold("lines of the list, with those of S3", len(CONDITIONS)),),
    ),
    Rule(
        id="S3",
        title="Conditions to ask about first",
        does="They stand in the same list, very mobile joints among them, with the same recorded "
        "permission; nothing is locked for good.",
        sources=("R38", OURS),
    ),
    Rule(
        id="S4",
        title="Check before every session",
        does="One page of warning signs. Nothing is answered for her: “None of these” has to be "
        "pressed each time; “I have one of these” leads to whom to call, and sessions are off "
        "until the day ends.",
        sources=("R33", "R37", "R39", "R51", "R53"),
        thresholds=(
            Threshold("lines of the list", len(WARNING_SIGNS)),
            Threshold("a day ends at", DAY_ENDS_AT_HOUR, "o'clock"),
        ),
    ),
    Rule(
        id="S16",
        title="High pain before a session",
        does="Three minutes of breathing, the gentle day made lighter, and whom to call are "
        "offered first; the way to a full day stays open.",
        sources=("R58", OURS),
        thresholds=(Threshold("a score from", HIGH),),
    ),
    Rule(
        id="S20",
        title="How much in a day",
        does="After the last session of the day Start is off until the next; an exercise done by "
        "itself is none of them, nor are the minutes of breathing. Doses stop at hard bounds; "
        "above the recommended reps only with “my therapist set this”.",
        sources=(OURS,),
        thresholds=(
            Threshold("sessions in a day, at most", SESSIONS_A_DAY),
            Threshold("reps, at most", MOST_REPS),
            Threshold("sets, at most", MOST_SETS),
            Threshold("sets, where a therapist set more", MOST_SETS_BY_THERAPIST),
        ),
    ),
    Rule(
        id="S24",
        title="Heat and water",
        does="Before each session a line says to have water within reach and the room cool, and "
        "to stop when hot, dizzy or unwell.",
        sources=("R7",),
    ),
)
_DURING = (
    Rule(
        id="S5",
        title="Stop",
        does="The button, Esc, or any key held for a second. Clock and voice halt at once. “I feel "
        "unwell, or have a warning sign” ends the session as stopped, shows whom to call and "
        "turns sessions off for the day, also for an interrupted session; pressed by mistake it "
        "is taken back on the page, and both are kept.",
        sources=("R33", "R37", "R39"),
    ),
    Rule(
        id="S6",
        title="Care when lying on the back",
        does="Lying is shown and spoken propped up on a wedge or pillows, with a caution before "
        "it. On the way into it a seated exercise is offered in its place, and the way back; the "
        "session is laid out anew, and what was prescribed stays in its record.",
        sources=("R44", "R6", OURS),
        thresholds=(Threshold("from week, or with the week unknown", PROPPED_FROM_WEEK),),
    ),
    Rule(
        id="S7",
        title="Unwell when lying on the back",
        does="Said on the stop page or in Settings: what is done lying is done sitting, or left "
        "out, until she turns it on again in Settings.",
        sources=("R40",),
    ),
    Rule(
        id="S8",
        title="Time on the back",
        does="After so long on the back without a break, pauses included, she is told to roll to "
        "her side: shown, and said or chimed. Two exercises on the back in a row are pointed out "
        "where a program is made.",
        sources=("R33", OURS),
        thresholds=(Threshold("told after", LYING_LIMIT, "s"),),
    ),
    Rule(
        id="S9",
        title="Log roll",
        does="The change of position says every step of the way down over one side, and of the "
        "way up; it waits for her.",
        sources=("S1", "R6"),
    ),
    Rule(
        id="S15",
        title="Pain that rises",
        does="Stop offers to ease off, to skip or to end, and marks the one that fits how much it "
        "hurts; what she says is kept with the session and the exercise. A rise after a session is "
        "said plainly, with rest and whom to call.",
        sources=("R56", "R57"),
        thresholds=(
            Threshold("too much: over", LIMIT),
            Threshold("a rise: points", NOTICEABLE_POINTS),
            Threshold("reps taken away by easing off", EASE_OFF_REPS),
        ),
    ),
    Rule(
        id="S19",
        title="Numbness, weak legs, bladder and bowel",
        does="They stand in the daily check, on the stop page and among what the emergency number "
        "is for; no session that day.",
        sources=("R51", "R52"),
    ),
)
_EXERCISES = (
    Rule(
        id="S10",
        title="No one-legged strengthening",
        does="A file of an exercise that strengthens one leg alone is refused with the reason, and "
        "so are clams and side-lying butt work by name; stretches done one side after the other "
        "are allowed.",
        sources=("S0",),
    ),
    Rule(
        id="S11",
        title="Surface",
        does="Exercises on the floor name mat or carpet and rule out the bed; the chair stands "
        "against a wall.",
        sources=("S1", OURS),
    ),
    Rule(
        id="S12",
        title="A strap with no stretch",
        does="The equipment says so, and the exercise that a stretchy band is not for it.",
        sources=("S1",),
    ),
    Rule(
        id="S13",
        title="Slow, and only as far as is comfortable",
        does="No phase of movement is shorter than a second, and nothing makes it faster; the "
        "exercises say how far.",
        sources=("S1",),
        thresholds=(Threshold("shortest movement", 1, "s"),),
    ),
    Rule(
        id="S14",
        title="No holding of the breath",
        does="Every phase has its breath, in, out or free; longer holds are refused, but in "
        "stretches and release.",
        sources=("R21", "R16"),
        thresholds=(Threshold("longest hold", LONGEST_HOLD, "s"),),
    ),
    Rule(
        id="S21",
        title="No low or wide squats",
        does="No program has a squat in it as it is begun; one to and from a chair, with a small "
        "range, is there switched off, for her to switch on.",
        sources=("R18", "R19", "R20"),
    ),
    Rule(
        id="S22",
        title="Room for the bump",
        does="Rocking back only is pointed out from this week on, offered again on the way into "
        "the rocks, and never preset; “stop before your bump touches” is said.",
        sources=("R30", OURS),
    ),
)
_AFTER = (
    Rule(
        id="S17",
        title="The next morning",
        does="Asked on Today after a day with a session. When it is too much, the next session "
        "starts easier: reps at the least that is recommended, one exercise fewer. Two such "
        "mornings in a row are a card: talk to the therapist.",
        sources=("R59", "R60"),
        thresholds=(
            Threshold("too much: over", LIMIT),
            Threshold("or points above the score before", NOTICEABLE_POINTS),
            Threshold("mornings in a row for the card", MORNINGS_TO_TALK),
        ),
    ),
    Rule(
        id="S18",
        title="Worse, or no better",
        does="A card says that the week was higher than the one before, or that pain has not eased "
        "in two weeks, and that it is worth a word with therapist or midwife; it names no "
        "condition.",
        sources=("R26", "R50", "R66"),
        thresholds=(
            Threshold("median of so many days", WINDOW_DAYS),
            Threshold("with at least so many rated", FEWEST_DAYS),
            Threshold("up by points", NOTICEABLE_POINTS),
            Threshold("not eased after", WEEKS_TO_EASE, "weeks"),
        ),
    ),
    Rule(
        id="S23",
        title="Beyond the last week, or after the pregnancy",
        does="Sessions are off, and nothing is said of weeks, until she records that a clinician "
        "agreed. “My pregnancy has ended” stands in Settings, in plain words, and can be taken "
        "back; her data are kept, or she is told how to delete them.",
        sources=("S1", OURS),
        thresholds=(Threshold("last week", LAST_WEEK),),
    ),
    Rule(
        id="S25",
        title="Nothing is promised",
        does="Words that promise, diagnose or clear may not appear in any text of the app; a test "
        "reads every catalogue and every file.",
        sources=("R55",),
    ),
)

_ROCKS, _BACK_ONLY = "hand_heel_rock", "rock_back_only"


def rules(library: Library) -> tuple[Rule, ...]:
    """Return all rules, by number; what an exercise's file says is taken from the library."""
    week = library.exercises[_ROCKS].variant(_BACK_ONLY).offered_from_week
    found = [*_BEFORE, *_DURING, *_EXERCISES, *_AFTER]
    if week is not None:
        offered = (Threshold("pointed out from week", week),)
        found = [replace(one, thresholds=offered) if one.id == "S22" else one for one in found]
    return tuple(sorted(found, key=lambda rule: int(rule.id[1:])))
