"""``sirelief plan --cues``: what is heard when, read from what the command prints."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sirelief_gui.__main__ import main
from sirelief_gui.services.settings import GUIDANCE_LEVELS, LANGUAGES, VOICES
from sirelief_gui.storage.store import Store

Capture = pytest.CaptureFixture[str]
SPOKEN = tuple(code for code in LANGUAGES if code)
TINY = 1e-3
"""Seconds are printed to a tenth of a millisecond."""


def listed(capsys: Capture, *arguments: object) -> list[dict[str, Any]]:
    status = main(["plan", "--cues", "--json", *map(str, arguments)])
    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    cues: list[dict[str, Any]] = json.loads(said.out)
    return cues


def voiced(cues: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [cue for cue in cues if cue["what"] == "voice"]


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("level", GUIDANCE_LEVELS)
@pytest.mark.parametrize("more", [(), ("--demos", "--count-up"), ("--reps", 10)])
def test_no_cue_overruns_its_phase_and_the_voice_never_overlaps(
    capsys: Capture, language: str, voice: str, level: str, more: tuple[object, ...]
) -> None:
    cues = listed(capsys, "--language", language, "--voice", voice, "--level", level, *more)
    assert bool(voiced(cues)) is (level in ("full", "brief"))
    assert bool(cues) is (level != "silent")
    for cue in cues:
        start, end = cue["at_s"], cue["at_s"] + cue["seconds"]
        assert cue["phase_offset_s"] <= start + TINY, cue
        assert end <= cue["phase_offset_s"] + cue["phase_seconds"] + TINY, cue
    for first, then in pairwise(voiced(cues)):
        assert first["at_s"] + first["seconds"] <= then["at_s"] + TINY, (first, then)
    assert [cue["at_s"] for cue in cues] == sorted(cue["at_s"] for cue in cues)


@pytest.mark.parametrize(("language", "second"), [("en", "Two of five."), ("es", "Dos de cinco.")])
def test_every_rep_is_told_at_its_start(capsys: Capture, language: str, second: str) -> None:
    told = listed(capsys, "--language", language)
    cues = [cue for cue in told if cue["cue"].startswith("rep.") and "_of_" in cue["cue"]]
    assert len(cues) == 25
    assert all(cue["at_s"] == cue["phase_offset_s"] for cue in cues)
    assert [cue["rep"] for cue in cues] == [1, 2, 3, 4, 5] * 5
    assert cues[1]["text"] == second


def test_counting_up_turns_the_numbers(capsys: Capture) -> None:
    def first_hold(*arguments: str) -> list[str]:
        counts = [cue for cue in listed(capsys, *arguments) if cue["cue"].startswith("count.")]
        return [cue["text"] for cue in counts if cue["phase"] == counts[0]["phase"]]

    down = ["Five.", "Four.", "Three.", "Two.", "One."]
    assert first_hold() == down
    assert first_hold("--count-up") == down[::-1]


def test_the_session_takes_as_long_with_either_voice(capsys: Capture) -> None:
    def phases(voice: str) -> dict[int, tuple[int, int]]:
        cues = listed(capsys, "--voice", voice)
        return {cue["phase"]: (cue["phase_offset_s"], cue["phase_seconds"]) for cue in cues}

    higher, lower = map(phases, VOICES)
    both = higher.keys() & lower.keys()
    assert {key: higher[key] for key in both} == {key: lower[key] for key in both}


def test_demos_are_told_before_the_first_rep(capsys: Capture) -> None:
    cues = listed(capsys, "--demos")
    shown = [cue for cue in cues if cue["cue"] == "demo.watch"]
    assert len(shown) == 5
    told = [cue for cue in cues if cue["cue"] == "demo.now_we_count"]
    assert len(told) == 4, "one is shown before she lies down"
    assert {cue["rep"] for cue in (*shown, *told)} == {None}
    assert not [cue for cue in listed(capsys) if cue["cue"].startswith("demo.")]


def test_her_settings_count_where_nothing_else_is_said(capsys: Capture, tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        store.set_setting("settings.guidance", "brief")
        store.set_setting("settings.voice", "lower")
        store.set_setting("settings.count_up", True)
        store.set_setting("settings.language", "es")
    hers = listed(capsys, "--data-dir", tmp_path)
    told = ("--level", "brief", "--voice", "lower", "--count-up", "--language", "es")
    assert hers == listed(capsys, *told)
    assert listed(capsys, "--data-dir", tmp_path, "--level", "silent") == []


def test_the_table_is_for_reading(capsys: Capture) -> None:
    assert main(["plan", "--cues", "--level", "brief", "--voice", "lower"]) == 0
    heading, _, columns, *lines = capsys.readouterr().out.splitlines()
    assert heading.startswith("Daily five, ")
    assert heading.endswith(", lower voice, guidance brief")
    assert columns.split()[:4] == ["start", "phase", "kind", "s"]
    counted = next(line for line in lines if "count.5" in line)
    assert counted.split()[2] == "hold"
    assert counted.endswith("Five.")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--voice", "lower"),
        ("--language", "es"),
        ("--level", "brief"),
        ("--count-up",),
        ("--demos",),
    ],
)
def test_how_it_is_heard_goes_with_cues_only(capsys: Capture, arguments: tuple[str, ...]) -> None:
    assert main(["plan", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "go with --cues" in said.err


def test_help_says_what_the_plan_leaves_out(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["plan", "--help"])
    assert "before speech is known" in " ".join(capsys.readouterr().out.split())
