"""The monkey's cage, what it takes for frozen, and how it tells of what it found."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tools.monkey import faults
from tools.monkey_cage import ROOT, caged
from tools.monkey_lives import Lives, Unanswered, worked


def between(command: list[str], first: str) -> list[list[str]]:
    """Return the arguments, two of each, that follow every ``first``."""
    return [command[n + 1 : n + 3] for n, word in enumerate(command) if word == first]


def test_nothing_but_its_own_folder_can_be_written_to_in_the_cage(tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = caged(["app"], out)
    assert between(command, "--bind") == [[str(out), str(out)]]
    assert ["/", "/"] in between(command, "--ro-bind")
    readable = between(command, "--ro-bind")
    for place in (ROOT, Path(sys.prefix)):
        if any(place.is_relative_to(hidden) for hidden, _ in between(command, "--tmpfs")):
            assert [str(place), str(place)] in readable
    assert ["HOME", str(out / "home")] in between(command, "--setenv")
    assert "--unshare-net" in command
    assert command[-1] == "app"


def test_as_root_it_is_nobody_before_it_does_anything(tmp_path: Path) -> None:
    command = caged(["app"], tmp_path / "out")
    assert ("setpriv" in command) == (os.getuid() == 0)
    if "setpriv" in command:
        assert command[command.index("setpriv") + 1 : -1] == [
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--no-new-privs",
        ]


def test_a_process_that_has_just_begun_is_not_frozen() -> None:
    unanswered = Unanswered(os.getpid())
    assert not unanswered.is_frozen()
    assert worked(os.getpid()) > 0


def test_what_a_life_says_on_stderr_and_how_it_ends_is_found(tmp_path: Path) -> None:
    lives = Lives(tmp_path, sys.executable, seed=1)
    lives.note("press “Save”")
    lives.judge(3, "Traceback (most recent call last):")
    assert [found.kind for found in lives.story.findings] == ["status", "said"]
    assert lives.story.findings[0].acts == ("press “Save”",)


def test_a_history_that_cannot_be_opened_and_words_of_the_machine_are_no_fault(
    tmp_path: Path,
) -> None:
    lives = Lives(tmp_path, sys.executable, seed=1)
    lives.judge(2, "sirelief-gui: The history is damaged.")
    lives.judge(0, "This plugin does not support raise()\n\n")
    assert lives.story.findings == []


def test_a_fault_tells_the_acts_before_it_and_how_to_try_again() -> None:
    story = {
        "findings": [
            {"kind": "said", "told": "Traceback", "life": 2, "acts": ["key a", "press “Save”"]}
        ]
    }
    (told,) = faults("inside", 7, story)
    assert "Traceback" in told
    assert "press “Save”" in told
    assert "--form inside --seed 7" in told
