"""Prove the wheel: in an empty environment, outside of the source tree, with every Python there is.

    .venv/bin/python -m tools.prove_wheel [--python python3.12 …] [--keep DIR] [--display :97]

For each Python: an environment of its own with the wheel and what it depends on, then
`sirelief rehearse` and `sirelief check`, the window of `sirelief-gui --demo` on a screen of its own
(Debian: xvfb openbox xdotool imagemagick) with a picture of it, and the wheel off again with
nothing of it left. PySide6 differs by Python (docs/adr/0002), so this is more than one trial.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.sound_stage import Stage

ROOT = Path(__file__).resolve().parent.parent
VERSIONS = ("3.11", "3.12", "3.13")
WINDOW_S = 30
_SHOWN = "import -window root {picture}"


def main() -> int:
    """Prove it with every Python; returns 1 when one of them did not do."""
    parser = argparse.ArgumentParser(description="Prove the wheel in empty environments.")
    parser.add_argument("--python", nargs="*", default=[], help="those on PATH unless named")
    parser.add_argument("--wheel", type=Path, help="built from this tree unless named")
    parser.add_argument("--keep", type=Path, default=ROOT / "build" / "proof", help="pictures")
    parser.add_argument("--display", default=":97")
    options = parser.parse_args()
    options.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="wheel-") as name:
        place = Path(name)
        wheel = options.wheel or _built(place)
        pythons = options.python or [*filter(shutil.which, (f"python{v}" for v in VERSIONS))]
        results = {python: prove(python, wheel, place, options) for python in pythons}
    for python, problems in results.items():
        print(f"{python}: {'; '.join(problems) or 'sound'}")
    return 0 if results and not any(results.values()) else 1


def prove(python: str, wheel: Path, place: Path, options: argparse.Namespace) -> list[str]:
    """Install the wheel with one Python, use it, take it off; returns what was wrong."""
    home = place / Path(python).name.replace("/", "-")
    shutil.rmtree(home, ignore_errors=True)
    elsewhere = home / "elsewhere"
    elsewhere.mkdir(parents=True)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "QT_", "VIRTUAL_"))}
    env |= {"HOME": str(elsewhere), "XDG_DATA_HOME": str(elsewhere / "share")}
    run = Runner(env, elsewhere)
    install = Runner(
        {**env, "HOME": os.environ.get("HOME", "")}, elsewhere
    )  # pip has settings there
    install(python, "-m", "venv", str(home / "venv"))
    own = home / "venv" / "bin"
    before = _files(home / "venv")
    pip = (str(own / "python"), "-m", "pip", "-qq", "--disable-pip-version-check")
    install(*pip, "install", "-c", str(ROOT / "constraints.txt"), str(wheel.resolve()))
    if install.problems:
        return install.problems
    version = "import sys, PySide6 as q; print(sys.version.split()[0], 'with Qt', q.__version__)"
    where = "import sirelief_gui; print(sirelief_gui.__file__)"
    shown = [run.said(str(own / "python"), "-P", "-c", words) for words in (version, where)]
    print(*shown, sep="\n", flush=True)
    if not shown[1].startswith(str(home)):
        run.problems.append("it is not the wheel that runs")
    (home / "data").mkdir()
    data = str(home / "data")
    run(str(own / "sirelief"), "rehearse", "--data-dir", data, "--reps", "2")
    run(str(own / "sirelief"), "check", "--data-dir", data)
    picture = options.keep / f"wheel-{Path(python).name}-{shown[0].split()[0]}.png"
    run.problems += _window(own / "sirelief-gui", picture, run, options.display)
    install(*pip, "uninstall", "-y", "sirelief-gui")
    left = [name for name in _files(home / "venv") - before if "sirelief" in name.lower()]
    return run.problems + install.problems + [f"left behind: {name}" for name in sorted(left)]


class Runner:
    """Runs commands in a folder with an environment, and keeps what went wrong."""

    def __init__(self, env: dict[str, str], cwd: Path) -> None:
        self.env, self.cwd = env, cwd
        self.problems: list[str] = []

    def __call__(self, *command: str) -> None:
        self.said(*command)

    def said(self, *command: str) -> str:
        """Return what a command says on stdout."""
        done = subprocess.run(
            command, env=self.env, cwd=self.cwd, capture_output=True, text=True, check=False
        )
        if done.returncode:
            name = Path(command[0]).name
            self.problems.append(f"{name} {command[1]} ended with {done.returncode}: {done.stderr}")
        return done.stdout.strip()


def _window(program: Path, picture: Path, run: Runner, display: str) -> list[str]:
    """Open the demo on a screen of its own, and look at it once it is there."""
    with Stage(display) as stage, tempfile.TemporaryFile() as said:
        env = {**run.env, **stage.env, "HOME": run.env["HOME"]}
        env = {k: v for k, v in env.items() if not k.startswith("PYTHON")}
        # Without a session bus: one would start services that outlive it.
        process = subprocess.Popen([str(program), "--demo"], env=env, cwd=run.cwd, stderr=said)
        try:
            look = "xdotool search --sync --onlyvisible --name 'SI Relief' && sleep 3 && "
            look += _SHOWN.format(picture=picture)
            seen = subprocess.run(
                ["sh", "-c", look], env=env, timeout=WINDOW_S, capture_output=True, check=False
            ).returncode
        except subprocess.TimeoutExpired:
            seen = 1
        is_open = process.poll() is None
        process.terminate()
        process.wait(WINDOW_S)
        said.seek(0)
        words = said.read().decode(errors="replace").strip()
    problems = [] if seen == 0 and is_open else ["no window of --demo came up"]
    return problems + ([f"the window said: {words[:300]}"] if words else [])


def _built(place: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    (made,) = place.glob("*.whl")
    return made


def _files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    sys.exit(main())
