"""What the measurement of a recorded session finds, on recordings whose faults are known."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from benchmarks.cue_analysis import Analysis, analyze
from benchmarks.cue_log import CueLine, CueLog, PhaseLine, ScreenLine
from benchmarks.cue_report import disagreements, findings, identify
from benchmarks.cue_signal import RATE, Samples
from benchmarks.cue_waves import clips

GROUPS = ("count.", "rep.", "cue.", "rest.")
CLIPS = {name: wave for name, wave in clips("higher").items() if name.startswith(GROUPS)}
ZERO = 4.321
"""Where the log's clock starts in the recording."""


def tone(seconds: float = 0.25) -> Samples:
    """A stand-in for a sound: two partials that rise a little and fade."""
    t = np.arange(round(seconds * RATE)) / RATE
    attack = np.minimum(1, t / 0.01) * np.exp(-6 * t)
    wave = attack * (np.sin(2 * np.pi * (300 * t + 60 * t * t)) + 0.3 * np.sin(4 * np.pi * 310 * t))
    return np.asarray(0.3 * wave, dtype=np.float32)


WAVES: dict[str, Samples] = CLIPS | {"sound.tick": tone()}


@dataclass
class Tape:
    """A recording that is mixed by a test: the voice at one gain, ticks ducked under it."""

    cues: list[CueLine]
    noise: float = 1e-4
    samples: Samples = field(init=False)

    def __post_init__(self) -> None:
        length = max(cue.due + cue.seconds for cue in self.cues) + ZERO + 3
        dice = np.random.default_rng(3)
        self.samples = dice.normal(0, self.noise, round(length * RATE)).astype(np.float32)

    def play(self, name: str, at: float, gain: float = 0.5, until: float | None = None) -> None:
        """Mix one wave in, ``at`` seconds of the log's clock; it fades when it is ended early."""
        place, wave = round((ZERO + at) * RATE), WAVES[name].copy()
        if until is not None:
            end = round((until - at) * RATE)
            fade = np.clip(1 - (np.arange(len(wave)) - end) / (0.01 * RATE), 0, 1)
            wave *= fade.astype(np.float32)
        self.samples[place : place + len(wave)] += np.float32(gain) * wave

    def play_all(self, *, late: float = 0.06) -> Tape:
        """Mix in every cue, late by the same latency, ticks softer than the voice."""
        for cue in self.cues:
            gain = 0.5 if cue.is_voice else 0.2
            self.play(cue.name, cue.due + late, gain, None if cue.cut is None else cue.cut + late)
        return self

    def analyzed(self) -> Analysis:
        waves = {(cue.name, cue.seconds): WAVES[cue.name] for cue in self.cues}
        return analyze(self.samples, self.cues, waves)


def cue(name: str, due: float, cut: float | None = None) -> CueLine:
    return CueLine(name=name, due=due, seconds=len(WAVES[name]) / RATE, cut=cut)


@pytest.fixture
def session() -> list[CueLine]:
    """Two reps: number and cue, then a hold counted down, a tick under each number."""
    cues = []
    for rep in range(2):
        start = rep * 11.0
        cues += [cue(f"rep.{rep + 1}_of_2", start), cue("cue.round_up", start + 1.6)]
        cues += [cue(f"count.{5 - n}", start + 4 + n) for n in range(5)]
        cues += [cue("sound.tick", start + 4 + n) for n in range(5)]
        cues.append(cue("cue.and_release", start + 9.2))
    return sorted(cues, key=lambda one: one.due)


def log_of(cues: list[CueLine], *screens: ScreenLine) -> CueLog:
    return CueLog(cues=tuple(cues), screens=screens, phases=())


def test_a_faultless_session_has_no_findings(session: list[CueLine]) -> None:
    analysis = Tape(session).play_all().analyzed()
    result = findings(analysis, log_of(session), CLIPS)
    faults = {name: found for name, found in result.faults.items() if found}
    assert set(faults) == {"not as on screen"}  # there is no screen here
    assert result.lateness["all"].count == len(session)
    assert result.lateness["all"].most < 0.05
    assert result.identified == result.judged == 16
    assert analysis.zero == pytest.approx(ZERO + 0.06, abs=1e-4)


def test_it_copes_with_noise_and_a_low_volume(session: list[CueLine]) -> None:
    tape = Tape(session, noise=3e-3)
    for one in session:
        tape.play(one.name, one.due, gain=0.1)
    result = findings(tape.analyzed(), log_of(session), CLIPS)
    assert not result.faults["missing"]
    assert result.lateness["all"].p99 < 0.5
    assert result.identified == result.judged


@pytest.mark.parametrize(
    ("name", "late"),
    [("count.3", 0.02), ("count.3", 0.3), ("sound.tick", 0.0004), ("sound.tick", -0.015)],
)
def test_a_cue_that_is_late_is_found_where_it_is(
    session: list[CueLine], name: str, late: float
) -> None:
    slow = next(one for one in session[10:] if one.name == name)
    tape = Tape(session)
    for one in session:
        tape.play(one.name, one.due + (late if one is slow else 0))
    found = next(f for f in tape.analyzed().found if f.cue is slow)
    assert found.late == pytest.approx(late, abs=1e-4)


def test_a_cue_that_was_not_played_is_missing(session: list[CueLine]) -> None:
    silent = [session[12], next(one for one in session[9:] if one.name == "sound.tick")]
    tape = Tape(session)
    for one in session:
        if one not in silent:
            tape.play(one.name, one.due)
    assert {found.cue for found in tape.analyzed().missing} == set(silent)


@pytest.mark.parametrize("again", [0.02, 0.35])
def test_a_cue_that_is_played_again_is_found(session: list[CueLine], again: float) -> None:
    tape = Tape(session).play_all(late=0)
    twice = next(one for one in session[10:] if one.name == "cue.round_up")
    tape.play(twice.name, twice.due + again)
    result = findings(tape.analyzed(), log_of(session), CLIPS)
    assert any(words.startswith("cue.round_up again") for words in result.faults["doubled"])


def test_a_cue_that_is_played_twice_at_once_is_found(session: list[CueLine]) -> None:
    tape = Tape(session).play_all(late=0)
    tape.play(session[0].name, session[0].due)
    assert [found.cue for found in tape.analyzed().doubled] == [session[0]]


def test_a_sound_nobody_asked_for_is_left_over(session: list[CueLine]) -> None:
    tape = Tape(session).play_all(late=0)
    tape.play("rest.rest", 3.0)
    (left,) = tape.analyzed().left
    assert left.at - ZERO == pytest.approx(3.0, abs=0.05)
    assert left.name == ""


@pytest.mark.parametrize("slip", [0.04, -0.02])
def test_a_clip_that_broke_up_on_the_way_is_told(session: list[CueLine], slip: float) -> None:
    tape = Tape(session).play_all()
    broken = next(one for one in session if one.name == "cue.and_release")
    tear, shift = round((ZERO + 0.06 + broken.due + broken.seconds / 2) * RATE), round(slip * RATE)
    end = round((ZERO + 0.06 + broken.due + 0.95) * RATE)
    tape.samples[tear + max(0, shift) : end + shift] = tape.samples[
        tear - min(0, shift) : end
    ].copy()
    if shift > 0:
        tape.samples[tear : tear + shift] = 0
    result = findings(tape.analyzed(), log_of(session), CLIPS)
    assert not any(result.faults[name] for name in ("missing", "doubled"))
    (words,) = result.faults["broken up"]
    assert words == f"cue.and_release at {broken.due:.2f} s, by {1000 * slip:.1f} ms"
    assert result.lateness["all"].most < 0.1


def test_two_clips_at_once_overlap(session: list[CueLine]) -> None:
    wrong = replace(session[1], due=session[0].due + session[0].seconds - 0.05)
    cues = [session[0], wrong, *session[2:]]
    ((one, two),) = Tape(cues).play_all().analyzed().overlaps()
    assert (one.cue, two.cue) == (cues[0], wrong)


def test_a_clip_said_in_place_of_another_is_told(session: list[CueLine]) -> None:
    tape = Tape(session)
    for one in session:
        tape.play("count.9" if one is session[4] else one.name, one.due)
    analysis = tape.analyzed()
    _, mistaken = identify(analysis, CLIPS)
    missed = [found.cue for found in analysis.missing]
    assert missed == [session[4]] or session[4].name in str(mistaken)


def test_a_cue_that_was_cut_is_placed_and_its_tail_measured(session: list[CueLine]) -> None:
    spoken = next(one for one in session if one.name == "rep.2_of_2")
    short = replace(spoken, cut=spoken.due + 0.4)
    cues = [short if one is spoken else one for one in session]
    tape = Tape(cues)
    for one in cues:
        tape.play(one.name, one.due, until=None if one is not short else one.due + 0.46)
    result = findings(tape.analyzed(), log_of(cues), CLIPS)
    assert not any(result.faults[name] for name in ("missing", "doubled", "unexplained"))
    assert result.cut == 1
    assert result.tails.most == pytest.approx(70, abs=20)


def test_a_cue_cut_at_once_is_not_judged(session: list[CueLine]) -> None:
    spoken = session[0]
    session[0] = replace(spoken, cut=spoken.due + 0.05)
    analysis = Tape(session).play_all().analyzed()
    assert not analysis.missing
    assert len(analysis.placed) == len(session) - 1


def screen(at: float, seconds: int, rep: int = 2) -> ScreenLine:
    return ScreenLine(at=at, phase=1, rep=rep, reps=3, seconds=seconds)


def test_what_is_said_must_be_on_the_screen() -> None:
    cues = [cue("rep.2_of_3", 0.0), cue("count.5", 2.0), cue("count.4", 3.0)]
    shown = [screen(0.01, 5), screen(2.03, 5), screen(3.2, 4)]
    (wrong,) = disagreements(log_of(cues, *shown))
    assert wrong.startswith("count.4 at 3.00 s")


def test_a_number_alone_may_be_the_rep_that_begins() -> None:
    cues = [cue("count.2", 0.0), cue("count.2", 1.5)]
    begun = PhaseLine(index=0, kind="move", due=0.0, actual=0.0)
    log = CueLog(cues=tuple(cues), screens=(screen(0.01, 5),), phases=(begun,))
    (wrong,) = disagreements(log)
    assert wrong.startswith("count.2 at 1.50 s")


def test_nothing_on_the_screen_is_no_agreement() -> None:
    assert list(disagreements(log_of([cue("count.5", 2.0)])))


def test_a_session_without_cues_has_nothing_to_find() -> None:
    analysis = analyze(np.zeros(RATE, dtype=np.float32), [], {})
    assert findings(analysis, log_of([]), CLIPS).is_within(5.0)
