"""Make the stand-alone build of this system: one folder that needs no Python, and its archive.

    .venv/bin/python tools/standalone.py [--out dist] [--no-archive]

Takes the running Python, an environment of its own (build/standalone/venv: our wheel, what it
depends on in the versions of constraints.txt, PyInstaller) and `packaging/sirelief.spec`; checks
what came out, starts it, and prints its size. Made here on Linux; Windows and macOS are untried.
See docs/adr/0016-stand-alone.md.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools.standalone_contents import left_over

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "standalone"
LINUX, WINDOWS, MAC = (sys.platform.startswith(name) for name in ("linux", "win32", "darwin"))
ALIVE_S = 8.0
"""So long the window must stay open to have started."""
_WANTED = (
    *("sirelief_gui/resources.rcc", "sirelief_gui/tables.json"),
    "sirelief_gui/_assets/library/exercises",
    # asked for by compiled code or by name, where PyInstaller does not see it: sound, passphrase
    *("_cffi_backend*", "_miniaudio*", "sqlcipher3/_sqlite3*"),
    *("PySide6/QtOpenGL.*", "PySide6/QtOpenGLWidgets.*"),
)
_ONLY_BUILDS = ("altgraph", "packaging", "pip", "pyinstaller_hooks_contrib", "setuptools")
_DEBIAN = Path("/usr/share/common-licenses")
_QT_NOTICE = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3 (LGPL-3, which adds
to the GPL-3). Their files lie in lib/PySide6 and lib/shiboken6, unchanged, and may be replaced by
your own. Their sources are at code.qt.io.
"""
_BINUTILS = ("objdump", "strip", "objcopy")


def main() -> int:
    """Make it; returns 1 when what came out is not what was asked for."""
    parser = argparse.ArgumentParser(description="Make the stand-alone build of this system.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the archive goes")
    parser.add_argument("--no-archive", action="store_true", help="only the folder")
    options = parser.parse_args()
    if LINUX:
        _need_of_the_system()
    ours = wheel()
    folder = build(environment(ours))
    if LINUX:
        _finish_for_linux(folder)
    problems = [*check_files(folder), *check_programs(folder)]
    for problem in problems:
        print(f"PROBLEM: {problem}")
    print(f"{folder.relative_to(ROOT)}: {megabytes(size_of(folder))}")
    if LINUX:
        print(f"needs glibc {'.'.join(map(str, newest_glibc(folder)))} or newer")
    if not problems and not options.no_archive:
        made = archive(folder, options.out, name=f"sirelief-{ours.name.split('-')[1]}")
        print(f"{made}: {megabytes(made.stat().st_size)}")
    return 1 if problems else 0


def wheel() -> Path:
    """Build our wheel from this tree and return it."""
    place = WORK / "wheel"
    shutil.rmtree(place, ignore_errors=True)
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)], cwd=ROOT)
    (made,) = place.iterdir()
    return made


def environment(made: Path) -> Path:
    """Have an environment with the wheel and PyInstaller, and return its Python."""
    place, stamp = WORK / "venv", WORK / "venv" / ".made-of"
    python = place / ("Scripts/python.exe" if WINDOWS else "bin/python")
    wanted = hashlib.sha256(sys.version.encode())
    for name in ("pyproject.toml", "constraints.txt"):
        wanted.update((ROOT / name).read_bytes())
    pip = [str(python), "-m", "pip", "-qq", "--disable-pip-version-check", "install"]
    if not stamp.exists() or stamp.read_text() != wanted.hexdigest():
        print("Making build/standalone/venv; the first time takes some minutes.")
        _run([sys.executable, "-m", "venv", "--clear", str(place)])
        icons = [] if LINUX else ["pillow"]  # makes the icons of the other two
        constraints = ["-c", str(ROOT / "constraints.txt")]
        _run([*pip, *constraints, f"{made}[standalone]", *icons])
        stamp.write_text(wanted.hexdigest())
    _run([*pip, "--no-deps", "--force-reinstall", str(made)])
    return python


def build(python: Path) -> Path:
    """Let PyInstaller pack it, and return the folder."""
    out = WORK / "dist"
    shutil.rmtree(out, ignore_errors=True)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(out), "--workpath", str(WORK / "work")]
    # Not in the tree: its packages must not be found before those of the wheel.
    _run([*command, str(ROOT / "packaging" / "sirelief.spec")], cwd=WORK)
    (folder,) = (path for path in out.iterdir() if path.is_dir() and path.suffix != ".app")
    return folder


def check_files(folder: Path) -> list[str]:
    """Return what is in the folder that should not be, and what is not that should."""
    lib = folder / "lib"
    problems = [f"left over: {name}" for name in left_over(_names(lib))]
    problems += [f"missing: {name}" for name in _WANTED if not any(lib.glob(name))]
    if LINUX:
        problems += [f"needs {name} of the system" for name in sorted(_foreign(folder))]
    return problems


def check_programs(folder: Path) -> list[str]:
    """Run a whole session in rehearsal, hand it over, print a program, and open the window."""
    ending = ".exe" if WINDOWS else ""
    command, window = (str(folder / f"{name}{ending}") for name in ("sirelief", "sirelief-gui"))
    problems = []
    with tempfile.TemporaryDirectory(prefix="standalone-") as name:
        place = Path(name)
        (place / "data").mkdir()
        data = str(place / "data")
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        for words in (
            ["rehearse", "--data-dir", data, "--reps", "2"],
            ["check", "--data-dir", data],
            *(
                ["export", "--data-dir", data, "--format", kind, "--out", str(place / f"it.{kind}")]
                for kind in ("json", "xlsx", "pdf")
            ),
        ):
            done = subprocess.run([command, *words], env=env, capture_output=True, check=False)
            if done.returncode:
                said = (done.stderr or done.stdout).decode(errors="replace").strip()
                problems.append(f"sirelief {words[0]} ended with {done.returncode}: {said[-300:]}")
        problems += _window_opens([window, "--demo"], env)
    return problems


def _window_opens(command: Sequence[str], env: dict[str, str]) -> list[str]:
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, env=env, stdout=said, stderr=said)
        try:
            status: int | None = process.wait(ALIVE_S)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            process.terminate()
            process.wait()
        said.seek(0)
        words = said.read().decode(errors="replace").strip()
    if status is not None:
        return [f"the window ended with {status}: {words[-300:]}"]
    return [f"the window said: {words[-300:]}"] if words else []


def archive(folder: Path, out: Path, *, name: str) -> Path:
    """Pack the folder: .tar.xz for Linux, .zip for Windows, .dmg for macOS; returns the file.

    ``name`` is what the folder is called inside, as "sirelief-0.1.0".
    """
    out.mkdir(parents=True, exist_ok=True)
    system = "linux" if LINUX else "macos" if MAC else "windows"
    file_name = f"{name}-{system}-{platform.machine().lower()}"
    if MAC:
        made = out / f"{file_name}.dmg"
        app = folder.parent / "SI Relief.app"
        command = ["hdiutil", "create", "-volname", "SI Relief", "-srcfolder", str(app)]
        _run([*command, "-ov", "-format", "UDZO", str(made)])
    elif WINDOWS:
        made = out / f"{file_name}.zip"
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
            for path in sorted(folder.rglob("*")):
                file.write(path, f"{name}/{path.relative_to(folder).as_posix()}")
    else:
        made = out / f"{file_name}.tar.xz"
        with tarfile.open(made, "w:xz", preset=6) as tar:
            tar.add(folder, name, filter=_nobodys)
    return made


def _nobodys(info: tarfile.TarInfo) -> tarfile.TarInfo:
    """The same archive whoever makes it."""
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    info.mtime = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    return info


# Linux


def _need_of_the_system() -> None:
    packages = {"binutils" for tool in _BINUTILS if shutil.which(tool) is None}
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    shared = Path(sysconfig.get_config_var("LIBDIR") or "") / f"libpython{version}.so.1.0"
    multi = str(sysconfig.get_config_var("MULTIARCH") or "")
    if not shared.exists() and not (shared.parent / multi / shared.name).exists():
        packages.add(f"libpython{version}")  # Debian keeps it apart from its python3
    if packages:
        _run([str(ROOT / "tools" / "apt_install.sh"), *sorted(packages)])


def _finish_for_linux(folder: Path) -> None:
    for path in orphans(folder):
        path.unlink()
    for path in _programs(folder):
        # numpy's libraries have sections that strip breaks; Qt's come without symbols.
        if not {"numpy.libs", "PySide6", "shiboken6"} & set(path.parts) and path.parent != folder:
            _run(["strip", "--strip-unneeded", str(path)])
    (folder / "sirelief").symlink_to("sirelief-gui")
    for path in (ROOT / "packaging" / "linux").iterdir():
        shutil.copy(path, folder)
    shutil.copy(ROOT / "LICENSE", folder)
    share = folder / "share"
    for kind, pattern in (("applications", "*.desktop"), ("metainfo", "*.metainfo.xml")):
        (share / kind).mkdir(parents=True)
        for path in (ROOT / "desktop").glob(pattern):
            shutil.copy(path, share / kind)
    shutil.copytree(ROOT / "desktop" / "icons", share / "icons")
    _licenses(folder / "licenses")
    _licenses_of_the_system(folder)


def _licenses(place: Path) -> None:
    """Gather the licenses of what is packed, each in the folder of its project."""
    (packages,) = (WORK / "venv" / "lib").glob("python3.*/site-packages")
    for info in sorted(packages.glob("*.dist-info")):
        name = info.name.split("-")[0].lower()
        if name in _ONLY_BUILDS:
            continue
        for path in sorted(info.rglob("*")):
            if path.is_file() and re.match(r"(?i)licen[cs]e|copying|notice|ofl|authors", path.name):
                target = place / name / path.relative_to(info).as_posix().removeprefix("licenses/")
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target)
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.exists():
        shutil.copy(python, place / "python.txt")
    (place / "qt").mkdir()
    (place / "qt" / "NOTICE.txt").write_text(_QT_NOTICE)
    for text in ("LGPL-3", "GPL-3"):  # where Debian and its kin keep them; the wheels bring none
        if (_DEBIAN / text).exists():
            shutil.copy(_DEBIAN / text, place / "qt" / f"{text}.txt")


def _licenses_of_the_system(folder: Path) -> None:
    """The same for libraries that were taken from this system, where dpkg knows whose they are."""
    if shutil.which("dpkg-query") is None:
        return
    names = [
        f"*/{path.name}" for path in (folder / "lib").glob("lib*.so*") if not path.is_symlink()
    ]
    known = subprocess.run(
        ["dpkg-query", "-S", *names], capture_output=True, text=True, check=False
    ).stdout
    for package in sorted(set(re.findall(r"^([\w.+-]+)(?::\w+)?: ", known, re.MULTILINE))):
        told = Path("/usr/share/doc") / package / "copyright"
        if told.exists() and not package.endswith(("-dev", "-dbg")):
            shutil.copy(told, folder / "licenses" / f"{package}.txt")


def orphans(folder: Path) -> list[Path]:
    """Return libraries beside the packages that nothing in the folder asks for any more.

    PyInstaller gathers what every plugin of Qt needs before the recipe drops most of them.
    """
    needs = {path: _needed(path) for path in _programs(folder)}
    found: list[Path] = []
    while True:
        wanted = set().union(*needs.values())
        idle = [path for path in needs if _is_loose(path, folder) and path.name not in wanted]
        if not idle:
            return found
        found += idle
        for path in idle:
            del needs[path]


def _is_loose(path: Path, folder: Path) -> bool:
    is_library = path.parent == folder / "lib" and path.name.startswith("lib")
    return is_library and not path.name.startswith("libpython")  # the loader opens it by name


def _foreign(folder: Path) -> set[str]:
    """Return the libraries that are neither in the folder nor promised by a desktop."""
    wanted = set().union(*map(_needed, _programs(folder)))
    there = {path.name for path in folder.rglob("*")}
    return {name for name in wanted - there if not PROMISED.fullmatch(name)}


PROMISED = re.compile(
    r"(?:ld-linux.*|lib(?:c|dl|m|mvec|pthread|rt|util|resolv|z|stdc\+\+|gcc_s|expat|EGL|GL|GLX|"
    r"OpenGL|drm|fontconfig|freetype|X11|X11-xcb|xcb|wayland-(?:client|cursor|egl)))\.so.*"
)
"""What the build asks of a Linux desktop: Debian's libgl1 libegl1 libfontconfig1 and its C library.

The three of Wayland are asked for on Wayland only.
"""


def newest_glibc(folder: Path) -> tuple[int, ...]:
    """Return the oldest glibc that the build starts with, as (2, 35)."""
    found = (
        tuple(map(int, version.split(".")))
        for path in _programs(folder)
        for version in re.findall(r"GLIBC_([\d.]+)", _headers(path))
    )
    return max(found, default=(0,))


def _needed(path: Path) -> set[str]:
    return set(re.findall(r"NEEDED\s+(\S+)", _headers(path)))


def _headers(path: Path) -> str:
    command = ["objdump", "-p", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _programs(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


# Everywhere


def size_of(folder: Path) -> int:
    """Return the bytes of a folder's files; a link counts nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def megabytes(size: int) -> str:
    """Write a size as people say it: 1 MB = 1,000,000 bytes."""
    return f"{size / 1e6:.1f} MB"


def _names(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _run(command: Sequence[str], *, cwd: Path | None = None) -> None:
    done = subprocess.run(list(command), cwd=cwd, check=False)
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} {' '.join(command[1:4])} … did not work")


if __name__ == "__main__":
    sys.exit(main())
