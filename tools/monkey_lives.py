"""The lives of an app that a monkey plays with: each is started, watched, ended and looked into.

A life ends when its window is closed, by the monkey or at the end. Then the history is checked by
`sirelief check`, and what was said on stderr is read: whatever is said there is a finding, but
for what is known to be the machine's. Standard library only: both forms of the monkey use it, one
of them under the system's Python.
"""

from __future__ import annotations

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PASSPHRASE = "correct horse battery"  # noqa: S105 - it guards nothing
"""What the monkey types among other words: the only one under which it can put a history."""
FROZEN = 20.0
"""Seconds without an answer after which a window is looked at closely."""
TAIL = 200
_BUSY, _IDLE, _LONGEST = 10.0, 1.0, 180.0
_NOT_OPENED = 2
_LIVES_OF_A_HISTORY = 3
HARMLESS = re.compile(
    r"^\s*$|This plugin does not support|dbind-WARNING|AT-SPI|ALSA lib|qt\.qpa\.xkeyboard"
    r"|qt\.accessibility\.atspi|occurs outside target window"
    r"|Xlib: *extension|error: XDG_RUNTIME_DIR"
)
"""What is said by the machine, not by the app: its platform, its bus, its sound."""
_BROKEN = re.compile(r"^sirelief-gui: ")
_PREPARE = """
import sys
from contextlib import closing
from pathlib import Path
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.demo import fill_demo
with closing(open_services(Path(sys.argv[1]))) as services:
    fill_demo(services)
"""
_COMMAND = "import sys; from sirelief_gui.__main__ import main; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class Finding:
    """What must not be: its kind, what was seen, in which life, and the acts before it."""

    kind: str
    told: str
    life: int
    acts: tuple[str, ...] = ()


@dataclass(slots=True)
class Story:
    """What came of all lives together."""

    seed: int
    acts: int = 0
    lives: int = 0
    checks: int = 0
    locked: int = 0
    """Lives that began before a passphrase."""
    longest_answer: float = 0.0
    longest_work: float = 0.0
    """Seconds of a processor that an answer cost the app: a busy machine makes them no more."""
    longest_control: float = 0.0
    """Seconds that another program took at the same time: what holds that up is the machine."""
    findings: list[Finding] = field(default_factory=list)

    def words(self) -> dict[str, object]:
        """Return it as JSON can hold it."""
        return asdict(self)


class Lives:
    """One life after the other, in folders of their own below ``out``."""

    def __init__(self, out: Path, python: str, seed: int) -> None:
        self.story = Story(seed)
        self.acts = out / "acts.txt"
        self._out, self._python = out, python
        self._chance = random.Random(seed)  # noqa: S311 - nothing to guess
        self._folder, self._age = out / "history-0", 0
        self.acts.touch()
        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
        self._in_file: Path | None = None

    @property
    def folder(self) -> Path:
        """The data folder of this life."""
        return self._folder

    def begin(self, command: Sequence[str], env: Mapping[str, str]) -> subprocess.Popen[bytes]:
        """Start the app; every few lives on a history that is new, or full of samples."""
        self.story.lives += 1
        if self._age % _LIVES_OF_A_HISTORY == 0:
            self._fresh()
        self._age += 1
        self._in_file = self._out / f"stderr-{self.story.lives}.txt"
        self.note(f"-- life {self.story.lives} in {self._folder.name}")
        with self._in_file.open("wb") as said:
            whole = [*command, "--data-dir", str(self._folder)]
            return subprocess.Popen(
                whole,
                env={**env, "PYTHONPATH": str(ROOT)},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                cwd=self._out,  # where a core is written, if the system keeps any
            )

    def end(self, process: subprocess.Popen[bytes], *, frozen: bool = False) -> None:
        """Close what is still open, and look at what this life has left."""
        if frozen:
            # Its handler of fatal signals writes where every thread stands.
            process.send_signal(signal.SIGABRT)
            self._find("frozen", "it answers no more")
        was_open = process.poll() is None
        if was_open and not frozen:
            process.terminate()
        unanswered = Unanswered(process.pid)
        while process.poll() is None:
            time.sleep(0.1)
            if unanswered.is_frozen():
                process.send_signal(signal.SIGABRT)
                self._find("frozen", "it does not close")
                frozen = True
                break
        status = process.wait(FROZEN)
        # A polite end may also meet it where it has no handler: as it starts, or as it leaves.
        was_ended = frozen or (was_open and status == -signal.SIGTERM)
        self.judge(0 if was_ended else status, self._said())
        self._check()

    def judge(self, status: int, said: str) -> None:
        """Find what is amiss with how a life ended: its exit status, and what it said."""
        lines = [line for line in said.splitlines() if not HARMLESS.search(line)]
        # A history that does not open is told of in one sentence; the check says whether it may.
        was_broken = status == _NOT_OPENED and all(_BROKEN.match(line) for line in lines)
        lines = [line for line in lines if not _BROKEN.match(line)]
        if status != 0 and not was_broken:
            self._find("status", f"exit status {status}\n{self._where_it_crashed()}")
        if lines:
            self._find("said", "\n".join(lines[-60:]))

    def note(self, act: str) -> None:
        """Keep an act before it is done."""
        with self.acts.open("a", encoding="utf-8") as log:
            log.write(act + "\n")

    def _where_it_crashed(self) -> str:
        """Return where in Qt it was, which Python does not know; by gdb, where there is a core."""
        cores = sorted(self._out.glob("core*"))
        if not cores or shutil.which("gdb") is None:
            return ""
        told = subprocess.run(
            ["gdb", "-batch", "-ex", "bt 40", os.path.realpath(self._python), str(cores[0])],
            capture_output=True,
            text=True,
            check=False,
        )
        for core in cores:
            core.unlink()
        return "\n".join(line for line in told.stdout.splitlines() if line.startswith("#"))

    def _fresh(self) -> None:
        number = self._age // _LIVES_OF_A_HISTORY
        self._folder = self._out / f"history-{number}"
        self._folder.mkdir()
        if number % 2 == 0:
            subprocess.run(
                [self._python, "-c", _PREPARE, str(self._folder)], check=True, cwd=ROOT, timeout=300
            )

    def _said(self) -> str:
        if self._in_file is None:
            return ""
        return self._in_file.read_text("utf-8", errors="replace")

    def _check(self) -> None:
        """Have the history checked, with the passphrase it can be under."""
        if not any(self._folder.glob("*.sqlite3")):
            return  # it was closed before there was one
        secret = self._out / "passphrase.txt"
        secret.write_text(PASSPHRASE)
        command = [self._python, "-c", _COMMAND, "check", "--data-dir", str(self._folder)]
        command += ["--passphrase-file", str(secret)]
        with suppress(FileNotFoundError):
            done = subprocess.run(
                command, capture_output=True, text=True, cwd=ROOT, check=False, timeout=300
            )
            self.story.checks += 1
            if done.returncode != 0:
                self._find("store", f"{done.stdout}{done.stderr}".strip())

    def _find(self, kind: str, told: str) -> None:
        lines = self.acts.read_text("utf-8").splitlines()
        finding = Finding(kind, told, self.story.lives, tuple(lines[-TAIL:]))
        self.story.findings.append(finding)
        self._age += -self._age % _LIVES_OF_A_HISTORY  # the next life begins afresh


def own_environment(**more: str) -> dict[str, str]:
    """Return the environment of a life: what a machine of developers adds is left out."""
    return {**os.environ, "PYTHONFAULTHANDLER": "1", "PYTHONUNBUFFERED": "1", **more}


class Unanswered:
    """How long a process has given no answer, from now on; on a machine that others use, too.

    What a busy machine does not let run is not frozen: what counts is what the process has done
    meanwhile. It has either worked for long, or not at all.
    """

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._began, self._had_worked = time.monotonic(), worked(pid)

    @property
    def seconds(self) -> float:
        """How long it has been."""
        return time.monotonic() - self._began

    @property
    def work(self) -> float:
        """Seconds of a processor that the process has had meanwhile."""
        return max(0.0, worked(self._pid) - self._had_worked)

    def is_frozen(self) -> bool:
        """Tell whether no answer is to be hoped for."""
        return self.seconds > FROZEN and not (_IDLE < self.work < _BUSY and self.seconds < _LONGEST)


def worked(pid: int) -> float:
    """Return how many seconds of a processor a process has had; 0 when it has gone."""
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")
