"""Prove the stand-alone build in a root without Python: install it, play a session, take it off.

    /usr/bin/python3 -m tools.prove_standalone --root R --archive dist/sirelief-….tar.xz --keep DIR

As root, on Linux. R is a bare system made by `debootstrap --variant=minbase --include=libgl1,
libegl1,libfontconfig1,libpulse0,fonts-dejavu-core,xz-utils bookworm R`. The archive is unpacked
there and installed by its own script, as an ordinary user, in
mount and network namespaces of their own: there is no network at all. Screen, sound server and the
hands at the mouse (`tools.real_walk`) are outside; everything of ours runs inside, from the first
start to the end of a session of two minutes, to Trends and History. Then `sirelief check`, the reps
counted, and the list of files before and after the removal.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tools.prepared_data import latest_session, offer
from tools.real_walk import Walk
from tools.real_window import running
from tools.sound_stage import Stage

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "benchmarks" / "two_minutes.sirelief.toml"
NOBODY = "65534"
LONGEST_S = 360
_HOME = "/home/her"
_THE_SYSTEMS = re.compile(r"\.cache$|\.cache/fontconfig")
"""What the system's own libraries leave in a home folder, whatever program draws letters."""


def main() -> int:
    """Prove it; returns 1 with a sentence for everything that is not as it should be."""
    parser = argparse.ArgumentParser(description="Prove the stand-alone build in a bare root.")
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True, help="pictures, logs, data")
    parser.add_argument("--display", default=":97")
    parser.add_argument("--stage", choices=("apart", "person", "driver"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.root, options.keep = options.root.resolve(), options.keep.resolve()
    options.archive = options.archive.resolve()
    if options.stage == "driver":
        return _drive(options)
    if options.stage == "person":
        return _visit(options)
    if options.stage == "apart":
        return _furnish(options)
    found = [str(path) for path in options.root.glob("usr/bin/python*")]
    print(f"Pythons in {options.root}: {', '.join(found) or 'none'}")
    if found:
        return 1
    apart = ["unshare", "--mount", "--propagation", "private", "--net"]
    return subprocess.run([*apart, *_again("apart")], cwd=ROOT, check=False).returncode


def _again(stage: str) -> list[str]:
    given = [word for word in sys.argv[1:] if word not in ("--stage", "apart", "person")]
    return [sys.executable, "-m", "tools.prove_standalone", *given, "--stage", stage]


def _furnish(options: argparse.Namespace) -> int:
    """Give the root what every running system has, and go on as an ordinary user."""
    root, keep = options.root, options.keep
    shutil.rmtree(keep, ignore_errors=True)
    home = root / _HOME.lstrip("/")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    (keep / "tmp").mkdir(parents=True)
    for path in (home, keep, keep / "tmp"):
        os.chown(path, int(NOBODY), int(NOBODY))
    keep.chmod(0o755)
    shutil.copy(options.archive, root / "home" / options.archive.name)
    _mount("-t", "proc", "proc", str(root / "proc"))
    _mount("--rbind", "/dev", str(root / "dev"))
    _mount("-t", "tmpfs", "-o", "mode=1777", "tmpfs", str(root / "tmp"))
    Path("/tmp/.X11-unix").mkdir(exist_ok=True)  # noqa: S108 - X's own
    # The same paths inside and outside, so that sockets are found by what they are called.
    for place in (Path("/tmp/.X11-unix"), keep):  # noqa: S108
        inside = root / str(place).lstrip("/")
        inside.mkdir(parents=True, exist_ok=True)
        _mount("--bind", str(place), str(inside))
    person = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    # The one right it keeps is to go into the root; nothing in there can use it further.
    person += ["--inh-caps=-all,+sys_chroot", "--ambient-caps=-all,+sys_chroot"]
    own = {"HOME": str(keep), "TMPDIR": str(keep / "tmp"), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    env = {**os.environ, **own}
    for name in [name for name in env if name.startswith("XDG_")]:
        del env[name]
    command = [*person, *_again("person")]
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def _mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True)


def _visit(options: argparse.Namespace) -> int:
    """As the ordinary user: install, play, check, take off."""
    before = _files(options.root)
    _inside(options, "tar", "-xJf", f"/home/{options.archive.name}", "-C", _HOME)
    (unpacked,) = (options.root / _HOME.lstrip("/")).glob("sirelief-*")
    _inside(options, f"{_HOME}/{unpacked.name}/install.sh")
    shutil.rmtree(unpacked)
    data = options.keep / "data"
    offer(data, str(PROGRAM))
    with Stage(options.display) as stage:
        if shutil.which("pulseaudio"):
            stage.start_sound()
        else:
            print("no sound server: not installed: apt-get install pulseaudio")
        began = time.monotonic()
        status = stage.run(_again("driver"), cwd=ROOT).wait()
        print(f"the visit took {time.monotonic() - began:.0f} s")
    problems = [] if status == 0 else [f"the visit ended with {status}"]
    problems += _count(options, data)
    _inside(options, f"{_HOME}/.local/lib/sirelief/uninstall.sh")
    left = sorted(name for name in _files(options.root) - before if not _THE_SYSTEMS.match(name))
    print("left in the home folder: " + (", ".join(left) or "nothing"))
    problems += ["not all was taken off"] if left else []
    said = (options.keep / "stderr.txt").read_text().splitlines()
    # What the bridge to screen readers says of their registry is no word of ours.
    problems += [f"the program said: {line}" for line in said if "accessibility.atspi" not in line]
    for problem in problems:
        print(f"PROBLEM: {problem}")
    return 1 if problems else 0


def _count(options: argparse.Namespace, data: Path) -> list[str]:
    """Check the history with the build's own command, and count the reps that were kept."""
    checked = _inside(options, f"{_HOME}/.local/bin/sirelief", "check", "--data-dir", str(data))
    session = latest_session(data)
    if session is None:
        return ["no session was kept"]
    done, planned = session.reps_done, session.reps_planned
    print(f"{session.program_name}: {session.outcome.value}, {done} of {planned} reps")
    problems = [] if checked == 0 else ["the history is not sound"]
    is_whole = done == planned > 0 and session.outcome.value == "completed"
    return problems + ([] if is_whole else ["the session is not whole"])


def _files(root: Path) -> set[str]:
    home = root / _HOME.lstrip("/")
    return {str(path.relative_to(home)) for path in home.rglob("*")}


def _inside(options: argparse.Namespace, *command: str) -> int:
    print("$", *command, flush=True)
    return subprocess.run(_entering(options.root, *command), check=False).returncode


def _entering(root: Path, *command: str) -> list[str]:
    own = [f"HOME={_HOME}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
    return ["chroot", str(root), "env", "-u", "TMPDIR", *own, *command]


# The hands at the mouse


def _drive(options: argparse.Namespace) -> int:
    options.mode, options.short, options.pictures = "mouse", False, options.keep
    options.data_dir = options.keep / "data"
    # A session bus whose socket lies where the root sees it, too; the stage's own is in /tmp.
    bus = f"unix:path={options.keep / 'tmp' / 'bus'}"
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus
    with (
        running("dbus-daemon", "--session", "--nofork", f"--address={bus}"),
        running("/usr/libexec/at-spi-bus-launcher", "--launch-immediately"),
    ):
        time.sleep(1)
        Visit(options).run()
    return 0


class Visit(Walk):
    """A walk through the app inside the root, from its first start to its charts."""

    def app(self) -> running:
        """The installed build, with what it says kept."""
        log = self.options.keep / "stderr.txt"
        gui = f"{_HOME}/.local/bin/sirelief-gui --data-dir {self.options.data_dir}"
        command = _entering(self.options.root, "sh", "-c", f"exec {gui} 2>{log}")
        own = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
        return running(*command, env=os.environ | own)

    def run(self) -> None:
        """Walk from the first page to the last, with a whole session between."""
        with self.app():
            self.find_window()
            self._first_run()
            began = time.monotonic()
            time.sleep(30)
            self.picture("session")
            self.wait_for("And how is it now?", seconds=LONGEST_S)
            print(f"session took {time.monotonic() - began:.1f} s", flush=True)
            self._after()


if __name__ == "__main__":
    sys.exit(main())
