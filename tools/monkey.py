"""A monkey at the app: random clicks and keys, by the seed, that must leave nothing broken behind.

    python -m tools.monkey [--seed N] [--form inside|window|both] [--seconds S]

Two forms, both in the cage of `tools.monkey_cage`. "inside" works off screen in the app's own
process, many acts a second, with a garbage collector that runs all the time; "window" works the
real window on a screen of its own with a real pointer and keys. The app may be closed at any
instant, and is started again: on a new history, on samples, on what the last life has left. Never
may there be a word on stderr, an exit status, a window that answers no more, or a history that
`sirelief check` does not pass. A finding tells the acts before it; all acts are in ``acts.txt``.

What follows from the seed is what the monkey wants; what it meets also depends on how fast the
machine is, so that the same seed treads the same ground but not the same steps.
"""

from __future__ import annotations

import argparse
import json
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from tools.chaos_found import KEPT, Found, Size
from tools.monkey_cage import ROOT, caged, make_place, missing

FORMS = ("inside", "window")
_QUICK, _FULL, _FULL_INSIDE = 120, 1800, 180
_SYSTEM_PYTHON = "/usr/bin/python3"
_HANDS = ("Xvfb", "openbox", "xdotool", "dbus-run-session", "import")
_NEEDED = (
    "apt-get install bubblewrap xvfb openbox xdotool dbus at-spi2-core python3-pyatspi"
    " python3-xlib imagemagick"
)
_LAST_ACTS = 12


def run(seed: int, size: Size) -> Found:
    """Let the monkey play in both forms, for minutes, or half an hour at the window."""
    seconds = {"inside": size.of(_QUICK, _FULL_INSIDE), "window": size.of(_QUICK, _FULL)}
    forms = [form for form in FORMS if not lacking(form)]
    left_out = "; ".join(f"{form}: {lacking(form)}" for form in FORMS if lacking(form))
    if not forms:
        return Found(tried="nothing", left_out=left_out)
    stories = {form: play(form, seed, seconds[form]) for form in forms}
    tried = " and ".join(f"{seconds[form]} s {form}" for form in forms)
    return Found(
        tried=f"a monkey {tried}" + (f" (not {left_out})" if left_out else ""),
        faults=tuple(
            fault for form, story in stories.items() for fault in faults(form, seed, story)
        ),
        figures={
            f"{form} {words}": float(str(story[key]))
            for form, story in stories.items()
            for words, key in (
                ("acts", "acts"),
                ("starts", "lives"),
                ("histories checked", "checks"),
                ("longest answer s", "longest_answer"),
                ("of it the app's own work s", "longest_work"),
            )
        },
    )


def lacking(form: str) -> str:
    """Say what a form needs that is not here; nothing where it can play."""
    names = missing()
    if form == "window":
        names += [name for name in _HANDS if shutil.which(name) is None]
        asked = [_SYSTEM_PYTHON, "-c", "import Xlib, pyatspi"]
        if (
            not Path(asked[0]).exists()
            or subprocess.run(asked, capture_output=True, check=False).returncode
        ):
            names.append("pyatspi and Xlib of the system's Python")
    return f"not installed: {', '.join(names)} ({_NEEDED})" if names else ""


def play(form: str, seed: int, seconds: float) -> Mapping[str, object]:
    """Let the monkey play one form, and return its story."""
    # In the cage nothing can be compiled: what the app would make at its start is made here.
    subprocess.run([sys.executable, "tools/build_resources.py"], cwd=ROOT, check=True)
    out = place_of(form, seed)
    make_place(out)
    told = ["--out", str(out), "--seed", str(seed), "--seconds", str(seconds)]
    if form == "inside":
        command = [sys.executable, "-m", "tools.monkey_inside", *told]
    else:
        command = [_SYSTEM_PYTHON, "-m", "tools.monkey_hands", *told, "--python", sys.executable]
    with (out.parent / f"{out.name}.log").open("wb") as log:
        done = subprocess.run(caged(command, out), cwd=ROOT, stdout=log, stderr=log, check=False)
    story = out / "story.json"
    if not story.exists():
        words = f"the monkey itself broke down with {done.returncode}; see {log.name}"
        raise RuntimeError(words)
    heard = json.loads(story.read_text("utf-8"))
    if not isinstance(heard, dict):
        raise TypeError(heard)
    return heard


def place_of(form: str, seed: int) -> Path:
    """Return a folder that is not there yet, for one play."""
    KEPT.mkdir(parents=True, exist_ok=True)
    return KEPT / f"monkey-{form}-{seed}-{time.strftime('%H%M%S')}"


def faults(form: str, seed: int, story: Mapping[str, object]) -> list[str]:
    """Say what was found, each with the acts before it and what lets the monkey try again."""
    found = story["findings"]
    if not isinstance(found, list):
        raise TypeError(found)
    again = f"python -m tools.monkey --form {form} --seed {seed}"
    return [
        "\n".join(
            (
                f"{one['kind']} in life {one['life']}: {one['told']}",
                *(f"  {act}" for act in one["acts"][-_LAST_ACTS:]),
                f"  again: {again}",
            )
        )
        for one in found
    ]


def main() -> int:
    """Let the monkey play; returns 1 when it found anything."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--form", choices=(*FORMS, "both"), default="both")
    parser.add_argument("--seconds", type=float, default=_QUICK)
    options = parser.parse_args()
    print(f"monkey, seed {options.seed} (--seed {options.seed})", flush=True)
    is_sound = True
    for form in FORMS if options.form == "both" else (options.form,):
        if words := lacking(form):
            print(f"{form}: left out, {words}")
            continue
        story = play(form, options.seed, options.seconds)
        told = faults(form, options.seed, story)
        is_sound = is_sound and not told
        print(f"{form}:", {key: value for key, value in story.items() if key != "findings"})
        print(*told, sep="\n", flush=True)
    return 0 if is_sound else 1


if __name__ == "__main__":
    sys.exit(main())
