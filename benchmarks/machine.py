"""The machine that something was measured on, and how much else it did meanwhile."""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Self

from benchmarks.rows import ROOT

_RUNS = ("sirelief_gui", "assets")
_IDLE = (3, 4)
"""Where idle time and waiting for the disk stand in /proc/stat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What bears on every figure."""

    cores: int
    processor: str
    memory_gb: float
    system: str
    python: str
    qt: str
    commit: str

    def __str__(self) -> str:
        of = f"{self.cores} cores ({self.processor}), {self.memory_gb:.0f} GB of memory"
        return f"{of}, {self.system}, Python {self.python}, Qt {self.qt}, commit {self.commit}"


def machine() -> Machine:
    """Describe this machine."""
    return Machine(
        cores=os.cpu_count() or 1,
        processor=_processor(),
        memory_gb=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3,
        system=_system(),
        python=platform.python_version(),
        qt=_version("PySide6-Essentials"),
        commit=_commit(),
    )


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()


def _system() -> str:
    with suppress(OSError):
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    return f"{platform.system()} {platform.release()}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"


def _commit() -> str:
    """Return the commit that is measured, and whether what runs is any other than that."""
    with suppress(OSError, subprocess.CalledProcessError):
        name = _git("rev-parse", "--short", "HEAD")
        return f"{name}-dirty" if _git("diff", "--name-only", "HEAD", "--", *_RUNS) else name
    return "–"


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@dataclass(frozen=True, slots=True)
class Effort:
    """What the processors had done by an instant, in seconds of one core."""

    at: float
    all: float
    ours: float

    @classmethod
    def now(cls) -> Self:
        """Look; where the system does not tell, all is as if nobody else did anything."""
        own = [resource.getrusage(of) for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        ours = sum(used.ru_utime + used.ru_stime for used in own)
        with suppress(OSError):
            ticks = [int(word) for word in Path("/proc/stat").read_text().split()[1:9]]
            busy = sum(ticks) - sum(ticks[at] for at in _IDLE)
            return cls(time.monotonic(), busy / os.sysconf("SC_CLK_TCK"), ours)
        return cls(time.monotonic(), ours, ours)

    def of_others_since(self, before: Effort) -> float:
        """Return what part of all cores went to others than this process and its children."""
        passed = (self.at - before.at) * (os.cpu_count() or 1)
        others = (self.all - before.all) - (self.ours - before.ours)
        return max(0.0, others / passed) if passed > 0 else 0.0
