"""How large what people install is: wheel, source, environment, and the stand-alone build.

    .venv/bin/python -m benchmarks.bench_sizes [--json FILE]

1 MB is 1,000,000 bytes. Beside the stand-alone build stand two timers of Debian with everything
they need, down to the C library: ours brings all but that and what draws on the screen along.
The build is measured where `make standalone` has left it; it is not made here.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from benchmarks.peers import PEERS
from benchmarks.rows import ROOT, WORK, Limit, Options, Row, Spread, print_rows, write_rows

GROUP = "Size"
BIGGEST = "Size: what is large in the stand-alone build"
BUILT = ROOT / "build" / "standalone" / "dist" / "sirelief"
SHOWN = 10
_BESIDE = ("GNOME Clocks", "KTimer")
WHEEL_MB, BUILT_MB, ARCHIVE_MB = 20.0, 200.0, 80.0
"""What they may be at most, so that growth is seen."""
_NO_BUILD = "not made here: make standalone"


def rows(options: Options) -> list[Row]:
    """Build wheel and source archive, and measure them and what is there beside."""
    options.work.mkdir(parents=True, exist_ok=True)
    with options.scratch() as folder:
        wheel, source = packages(Path(folder))
        with zipfile.ZipFile(wheel) as file:
            unpacked = sum(entry.file_size for entry in file.infolist())
        found = [
            _row("wheel", wheel.stat().st_size, limit=WHEEL_MB),
            _row("source archive, with tests and documents", source.stat().st_size),
        ]
    needed = sorted(dependencies())
    total = unpacked + sum(map(installed, needed))
    note = f"ours {unpacked / 1e6:.1f} MB and {len(needed)} packages; without Python itself"
    found.append(_row("installed by pip, not yet compiled", total, note=note))
    return [*found, *_standalone()]


def packages(place: Path) -> tuple[Path, Path]:
    """Build the wheel and the source archive of this tree in a folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist"]
    subprocess.run([*command, "-d", str(place)], cwd=ROOT, check=True, capture_output=True)
    (wheel,), (source,) = place.glob("*.whl"), place.glob("*.tar.gz")
    return wheel, source


def _standalone() -> list[Row]:
    """The folder, its archive, the timers beside, and the largest of its parts."""
    if not BUILT.is_dir():
        return [Row(GROUP, "stand-alone build, unpacked", "MB", None, note=_NO_BUILD)]
    sizes = {path: path.stat().st_size for path in _files(BUILT)}
    total = sum(sizes.values())
    limit = Limit(BUILT_MB)
    found = [_row("stand-alone build, unpacked", total, limit=limit.most)]
    for peer in (peer for peer in PEERS if peer.name in _BESIDE):
        size = with_all_it_needs(peer.package)
        name = f"{peer.name} and all it needs"
        found.append(_row("the same beside", total, name, size, note="" if size else peer.missing))
    archives = [*(ROOT / "dist").glob("sirelief-*-linux-*.tar.xz")]
    if archives:
        newest = max(archives, key=lambda path: path.stat().st_mtime)
        found.append(_row("stand-alone archive", newest.stat().st_size, limit=ARCHIVE_MB))
    parts = _parts(sizes)
    largest = sorted(parts, key=parts.__getitem__, reverse=True)[:SHOWN]
    return found + [Row(BIGGEST, name, "MB", _mb(parts[name])) for name in largest]


def _parts(sizes: dict[Path, int]) -> dict[str, int]:
    """Add up the files of what a person would call one thing."""
    found: dict[str, int] = {}
    for path, size in sizes.items():
        name = part_of(path.relative_to(BUILT).as_posix())
        found[name] = found.get(name, 0) + size
    return found


def part_of(name: str) -> str:
    """Say what a file of the build is part of, by its place in it."""
    for pattern, part in _PARTS:
        if re.search(pattern, name):
            return part
    return "the rest"


_PARTS = (
    (r"libicu", "ICU: languages, dates and scripts"),
    (r"PySide6/Qt/|libQt6", "Qt"),
    (r"PySide6|shiboken6", "PySide6: Qt for Python"),
    (r"^lib/numpy", "numpy, with OpenBLAS"),
    (r"resources\.rcc", "our voice, figure, icons, fonts"),
    (r"sqlcipher3", "SQLCipher"),
    (r"tzdata", "time zones"),
    (r"sirelief-gui$", "our code, libraries in Python, loader"),
    (r"sirelief_gui/_assets", "our exercises and programs"),
    (r"libpython|python3\.\d+/|base_library", "Python"),
    (r"^lib/lib[^/]*$", "libraries of the system"),
)


def dependencies() -> set[str]:
    """Return the distributions that ours needs here, without itself and without its extras."""
    found: set[str] = set()
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked: list[Sequence[str]] = [ours["project"]["dependencies"]]
    while asked:
        for wanted in asked.pop():
            words = re.match(r"[\w.-]+", wanted)
            if words is None or "extra ==" in wanted:
                continue
            other = re.sub(r"[-_.]+", "-", words[0]).lower()
            if other not in found and _is_there(other):
                found.add(other)
                asked.append(distribution(other).requires or ())
    return found


def _is_there(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False  # for another system or another Python
    return True


def installed(name: str) -> int:
    """Return the bytes of a distribution's files, without what Python compiles them to."""
    found = distribution(name)
    paths = (Path(str(found.locate_file(file))) for file in found.files or ())
    return sum(path.stat().st_size for path in paths if path.suffix != ".pyc" and path.is_file())


def with_all_it_needs(package: str) -> int | None:
    """Return the bytes of an installed Debian package and all it depends on, None without it."""
    if shutil.which("apt-cache") is None or package not in (sizes := _debian_sizes()):
        return None
    kinds = ("recommends", "suggests", "conflicts", "breaks", "replaces", "enhances")
    command = ["apt-cache", "depends", "--recurse", *(f"--no-{kind}" for kind in kinds), package]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    names = {line.strip() for line in told.splitlines() if not line.startswith((" ", "<"))}
    return sum(sizes.get(name.split(":")[0], 0) for name in names)


def _debian_sizes() -> dict[str, int]:
    form = "${db:Status-Status} ${Package} ${Installed-Size}\n"
    told = subprocess.run(["dpkg-query", "-W", "-f", form], capture_output=True, check=True).stdout
    lines = (line.split() for line in told.decode().splitlines())
    return {words[1]: int(words[2]) * 1024 for words in lines if words[0] == "installed"}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _row(
    name: str,
    size: int,
    other_name: str = "",
    other: int | None = None,
    *,
    limit: float | None = None,
    note: str = "",
) -> Row:
    beside = None if other is None else _mb(other)
    most = None if limit is None else Limit(limit)
    return Row(GROUP, name, "MB", _mb(size), other_name, beside, most, note)


def _mb(size: int) -> Spread:
    return Spread.one(size / 1e6)


def main(words: Iterable[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Tell how large what people install is.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there, too")
    asked = parser.parse_args(None if words is None else list(words))
    found = rows(Options(work=WORK))
    if asked.json is not None:
        write_rows(asked.json, found)
    return print_rows(found)


if __name__ == "__main__":
    sys.exit(main())
