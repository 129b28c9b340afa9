"""What a start is compared with, and what is said of a program that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.__main__ import PARTS
from benchmarks.bench_start import BARE, OURS, commands, compared
from benchmarks.machine import ROOT
from benchmarks.peers import PEERS, at_home
from benchmarks.screen import Start


def starts(*seconds: float) -> list[Start]:
    return [Start(first_change=of - 0.1, painted=of, cpu=of / 2) for of in seconds]


def test_ours_is_held_to_the_bare_window_and_the_peers_stand_beside() -> None:
    peer = PEERS[0]
    found = {OURS: starts(0.3, 0.2, 0.4), BARE: starts(0.2, 0.2, 0.3), peer.name: starts(0.6)}
    rows = compared(found, {})
    painted = rows[0]
    assert painted.ratio == pytest.approx(1.5)
    assert painted.missed
    assert [row.missed for row in rows[1:]] == [False] * (len(rows) - 1)
    beside = next(row for row in rows if row.other_name == peer.name)
    assert beside.ratio == pytest.approx(0.5)


def test_a_program_that_shows_no_window_is_told_of() -> None:
    peer = PEERS[-1]
    rows = compared({OURS: starts(0.3)}, {peer.name: "no window"})
    told = next(row for row in rows if row.name == f"beside {peer.name}")
    assert told.ours is None
    assert "no window" in told.note
    assert peer.package in told.note


def test_without_ours_there_is_one_row_that_says_why() -> None:
    (row,) = compared({BARE: starts(0.3)}, {OURS: "no window of sirelief-gui"})
    assert row.ours is None
    assert row.note == "no window of sirelief-gui"


def test_ours_opens_the_history_it_is_given_and_the_build_where_there_is_one(
    tmp_path: Path,
) -> None:
    found = commands(tmp_path, bundle=tmp_path / "none")
    assert found[OURS][-2:] == ("--data-dir", str(tmp_path))
    assert BARE in found
    bundle = tmp_path / "sirelief-gui"
    bundle.touch()
    assert any(words[0] == str(bundle) for words in commands(tmp_path, bundle=bundle).values())


def test_a_program_keeps_everything_in_the_home_it_is_given(tmp_path: Path) -> None:
    env = at_home({"HOME": "/home/her", "DISPLAY": ":5"}, tmp_path / "home")
    assert env["DISPLAY"] == ":5"
    places = [value for name, value in env.items() if name == "HOME" or name.startswith("XDG")]
    assert len(places) == 5
    assert all(Path(place).is_relative_to(tmp_path) for place in places)


def test_every_part_has_its_bench() -> None:
    for name, (file, _given) in PARTS.items():
        text = (ROOT / "benchmarks" / f"{file}.py").read_text(encoding="utf-8")
        assert "def rows(options: Options) -> list[Row]:" in text, name
