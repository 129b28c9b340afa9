"""Whether the app ever reaches for the network: a whole session, charts and exports under strace.

    python -m tools.no_network [--display :96] [--keep DIR] [--only traced|alone]

Twice the real window is played through, with the sound process it starts: from Today into a short
session and its ratings, to History, the report saved as PDF, and to Trends with its charts; then
every command that hands something over. The first time ("traced") strace notes every socket
of every process: one of a network family, or an address looked up, is a fault. The second time
("alone") all of it happens in a network namespace with nothing in it, where it must work as well.
Both times the memory map of each process is read: Qt's network library may not be in it.

Linux. Debian: strace util-linux, and what `tools.sound_stage` and `tools.real_window` need.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.prepared_data import prepare
from tools.sound_stage import Stage

ROOT = Path(__file__).resolve().parent.parent
WAYS = ("traced", "alone")
PROGRAM = """format = 1
id = "my_moment"
name = "A moment"

[[items]]
exercise = "cat_camel"
reps = 2
"""
_NEEDED = ("strace", "unshare", "Xvfb", "openbox", "xdotool", "dbus-run-session", "import")
_NETWORK = ("AF_INET", "AF_INET6", "AF_PACKET", "AF_BLUETOOTH", "AF_VSOCK")
_MADE = re.compile(r"\bsocket\((AF_\w+)")
_REACHED = re.compile(r"sa_family=(AF_\w+)")
_LIBRARY = re.compile(r"\S*(?:Qt6?Network|QtWebEngine)\S*")
_COMMAND = "import sys; from sirelief_gui.__main__ import main; sys.exit(main())"
_FORMATS = ("pdf", "csv", "flat", "json", "fhir", "xlsx", "ics")


def families(log: Iterable[str]) -> Counter[str]:
    """Count what families of sockets a trace made or reached, by name."""
    found: Counter[str] = Counter()
    for line in log:
        found.update(_MADE.findall(line))
        found.update(f"to {family}" for family in _REACHED.findall(line))
    return found


def reaching(found: Counter[str]) -> list[str]:
    """Return which of these are the network's."""
    return sorted(name for name in found if name.removeprefix("to ") in _NETWORK)


def network_libraries(maps: str) -> set[str]:
    """Return what of a process's memory map are libraries for the network."""
    return set(_LIBRARY.findall(maps))


def main() -> int:
    """Play both ways; returns 1 when anything reached for the network, or did not work without."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--display", default=":96")
    parser.add_argument("--keep", type=Path, help="leave the traces and pictures there")
    parser.add_argument("--only", choices=WAYS)
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        return play(options.way, options.keep, options.display)
    lacking = [name for name in _NEEDED if shutil.which(name) is None]
    if lacking:
        print(f"not installed: {', '.join(lacking)}")
        return 1
    with tempfile.TemporaryDirectory(prefix="no-network-") as name:
        folder = (options.keep or Path(name)).resolve()
        ways = (options.only,) if options.only else WAYS
        return max(_apart(way, folder, options.display) for way in ways)


def _apart(way: str, folder: Path, display: str) -> int:
    """Play one way in a process of its own: of "alone", in a network namespace of its own."""
    folder = folder / way
    folder.mkdir(parents=True)
    again = [sys.executable, "-m", "tools.no_network", "--way", way]
    again += ["--keep", str(folder), "--display", display]
    if way == "alone":
        again = ["unshare", "--net" if os.getuid() == 0 else "--map-root-user", "--net", *again]
    return subprocess.run(again, cwd=ROOT, check=False).returncode


def play(way: str, folder: Path, display: str) -> int:
    """Play the window and the commands one way, and say what was seen."""
    data = folder / "data"
    program = folder / "moment.sirelief.toml"
    program.write_text(PROGRAM, "utf-8")
    prepare(data, sessions=20, settings={"reminder_on": True}, program=str(program))
    traced = tracer(folder / "window.strace") if way == "traced" else []
    # Detached: what is started is the app itself, which can be closed and waited for.
    traced = [*traced[:1], "-D", *traced[1:]] if traced else []
    app = wrapper(folder / "app.sh", [*traced, sys.executable, "-m", "sirelief_gui"])
    walk = ["/usr/bin/python3", "-m", "tools.no_network_walk", "--app", str(app)]
    walk += ["--data-dir", str(data), "--pictures", str(folder / "pictures"), "--inside"]
    with Stage(display) as stage:
        if shutil.which("pulseaudio"):
            stage.start_sound()
        amiss = [] if stage.run(walk, cwd=ROOT).wait() == 0 else ["the walk did not get to its end"]
    amiss += _commands(way, folder, data)
    maps = "".join(file.read_text("utf-8") for file in folder.glob("*.maps"))
    if not maps:
        amiss.append("no memory map was read")
    amiss += [f"loaded {library}" for library in sorted(network_libraries(maps))]
    seen: Counter[str] = Counter()
    for log in sorted(folder.glob("*.strace")):
        with log.open("r", encoding="utf-8", errors="replace") as lines:
            seen += families(lines)
    if way == "traced" and not seen:
        amiss.append("strace has seen no socket at all, not even of the window")
    amiss += [f"{name}: {seen[name]} times" for name in reaching(seen)]
    told = ", ".join(f"{name} {count}" for name, count in sorted(seen.items())) or "not traced"
    print(f"{way}: {'; '.join(amiss) or 'nothing reached for the network'} (sockets: {told})")
    return 1 if amiss else 0


def _commands(way: str, folder: Path, data: Path) -> list[str]:
    """Carry out every command that hands something over; returns what did not work."""
    amiss = []
    for name in (*_FORMATS, "check", "backup", "rehearse"):
        arguments = {
            "check": ["check"],
            "backup": ["backup"],
            "rehearse": ["rehearse"],
        }.get(name, ["export", "--format", name, "--out", str(folder / f"history.{name}")])
        traced = tracer(folder / f"{name}.strace") if way == "traced" else []
        command = [*traced, sys.executable, "-c", _COMMAND, *arguments, "--data-dir", str(data)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            amiss.append(f"{name} ended with {done.returncode}: {done.stderr.strip()[-200:]}")
    return amiss


def tracer(log: Path) -> list[str]:
    """Return what, before a command, notes every call of it and its children about sockets."""
    return ["strace", "-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o", str(log)]


def wrapper(file: Path, command: Sequence[str]) -> Path:
    """Write a program that runs a command with more arguments."""
    words = " ".join(f"'{word}'" for word in command)
    file.write_text(f'#!/bin/sh\ncd "{ROOT}"\nexec {words} "$@"\n', "utf-8")
    file.chmod(0o755)
    return file


def keep_maps(folder: Path) -> int:
    """Keep the memory maps of the app's processes in ``folder``; returns how many they were."""
    count = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().split(b"\0")
            if b"sirelief_gui" in words and b"strace" not in words[0]:
                maps = (process / "maps").read_text("utf-8")
                if _is_ours(process, folder):
                    (folder / f"{process.name}.maps").write_text(maps, "utf-8")
                    count += 1
        except OSError:  # it has ended meanwhile, or is another's
            continue
    return count


def _is_ours(process: Path, folder: Path) -> bool:
    """Tell whether a process, or what started it, works on the history in ``folder``."""
    started = (process / "cmdline").read_bytes()
    if str(folder).encode() in started:
        return True
    parent = (process / "stat").read_text("utf-8").rpartition(")")[2].split()[1]
    return str(folder).encode() in (Path("/proc") / parent / "cmdline").read_bytes()


def wait_for(file: Path, seconds: float = 60) -> None:
    """Wait until a file is there and not empty."""
    end = time.monotonic() + seconds
    while not (file.exists() and file.stat().st_size):
        if time.monotonic() > end:
            words = f"{file.name} was not written"
            raise SystemExit(words)
        time.sleep(0.2)


if __name__ == "__main__":
    sys.exit(main())
