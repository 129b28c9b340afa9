"""What the stand-alone build takes along, how it is put in and taken off, and its recipes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.build_resources import ROOT
from tools.standalone_contents import EXCLUDED, QT_LIBRARIES, is_kept, left_over

PACKAGING = ROOT / "packaging"
PROGRAMS = ("sirelief-gui", "sirelief")

# What goes in


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/translations/qtbase_es.qm",
        "PySide6/Qt6Gui.dll",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "sirelief_gui/resources.rcc",
        "sirelief_gui/_assets/library/exercises/cat_camel.toml",
        "tzdata/zoneinfo/Europe/Madrid",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
        "libxcb-cursor.so.0",
        "libsqlite3.so.0",
    ],
)
def test_what_the_app_needs_goes_in(name: str) -> None:
    assert is_kept(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/libQt6Pdf.so.6",
        "PySide6/Qt6Network.dll",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/imageformats/libqpdf.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/translations/qtbase_de.qm",
        "pyqtgraph/examples/Plotting.py",
        "libstdc++.so.6",
        "libX11.so.6",
        "libssl.so.3",
    ],
)
def test_what_it_does_not_need_and_what_is_the_desktops_stays_out(name: str) -> None:
    assert not is_kept(name)


def test_what_is_left_over_in_a_build_is_named() -> None:
    built = ["PySide6/QtCore.abi3.so", "PySide6/QtNetwork.abi3.so", "PySide6/Qt/qml/a.qml"]
    assert left_over(built) == ["PySide6/Qt/qml/a.qml", "PySide6/QtNetwork.abi3.so"]


def test_nothing_that_our_code_imports_is_left_out() -> None:
    wanted = re.compile(r"^\s*(?:from|import) (PySide6\.\w+|[a-z]\w+)", re.MULTILINE)
    imported: set[str] = set()
    for path in (ROOT / "sirelief_gui").rglob("*.py"):
        imported.update(wanted.findall(path.read_text(encoding="utf-8")))
    assert {"PySide6.QtCore", "numpy", "sqlite3"} <= imported
    assert not imported & set(EXCLUDED)
    libraries = {f"PySide6.Qt{name}" for name in QT_LIBRARIES}
    assert {name for name in imported if name.startswith("PySide6.")} <= libraries


def test_the_charts_do_without_what_is_left_out() -> None:
    words = (
        "import sys\n"
        f"sys.modules.update(dict.fromkeys({EXCLUDED!r}))\n"
        "import sirelief_gui.ui.screens.trends, sirelief_gui.ui.charts.activities_card, numpy.ma\n"
        "import miniaudio, icalendar, xlsxwriter, wakepy, sqlcipher3.dbapi2\n"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", words], env=env, check=True)


def test_the_recipe_is_python() -> None:
    recipe = PACKAGING / "sirelief.spec"
    compile(recipe.read_text(encoding="utf-8"), str(recipe), "exec")


def test_the_programs_name_says_which_of_the_two_it_is(tmp_path: Path) -> None:
    for name, said in (("sirelief", b"plan|rehearse"), ("sirelief-gui", b"--fullscreen")):
        program = shutil.copy(PACKAGING / "entry.py", tmp_path / f"{name}.py")
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        told = subprocess.run(
            [sys.executable, str(program), "--help"], env=env, capture_output=True, check=True
        )
        assert said in told.stdout


def test_what_the_loader_set_for_the_build_is_not_handed_on_to_other_programs() -> None:
    words = (
        "import os, runpy, sys; sys.frozen = True; sys.argv = ['sirelief', '--help']\n"
        f"try: runpy.run_path({str(PACKAGING / 'entry.py')!r})\n"
        "except SystemExit: print(*(f'{k}={v}' for k, v in os.environ.items()), sep='\\n')"
    )
    set_by_loader = {
        "LD_LIBRARY_PATH": "/build/lib",
        "LD_LIBRARY_PATH_ORIG": "/of/hers",
        "DYLD_LIBRARY_PATH": "/build/lib",
        "QT_PLUGIN_PATH": "/build/plugins",
    }
    told = subprocess.run(
        [sys.executable, "-c", words],
        env={**os.environ, "PYTHONPATH": str(ROOT), **set_by_loader},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "LD_LIBRARY_PATH=/of/hers\n" in told
    assert not re.search(r"DYLD_LIBRARY_PATH|QT_PLUGIN_PATH|_ORIG", told)


# In and off again

needs_posix = pytest.mark.skipif(sys.platform != "linux", reason="the scripts are for Linux")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with a blank in its name, and things of hers in it."""
    home = tmp_path / "home of $her"
    for name in ("Documents/letter.txt", ".local/share/sirelief/history.db", ".config/other"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(name)
    return home


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """A build as it comes out of its archive, with programs that only say that they ran."""
    build = tmp_path / "sirelief-0.1.0"
    shutil.copytree(PACKAGING / "linux", build)
    shutil.copytree(ROOT / "desktop" / "icons", build / "share" / "icons")
    for kind, pattern in (("applications", "*.desktop"), ("metainfo", "*.xml")):
        (build / "share" / kind).mkdir()
        for path in (ROOT / "desktop").glob(pattern):
            shutil.copy(path, build / "share" / kind)
    (build / "sirelief-gui").write_text("#!/bin/sh\necho ran\n")
    (build / "sirelief-gui").chmod(0o755)
    (build / "sirelief").symlink_to("sirelief-gui")
    return build


def run(script: Path, home: Path, *, path: str = os.environ["PATH"]) -> str:
    env = {"HOME": str(home), "PATH": path}
    done = subprocess.run([str(script)], env=env, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@needs_posix
def test_what_is_put_in_starts_from_the_menu_and_by_name(home: Path, unpacked: Path) -> None:
    run(unpacked / "install.sh", home)
    shutil.rmtree(unpacked)
    for name in PROGRAMS:
        assert run(home / ".local/bin" / name, home) == "ran\n"
    menu = (home / ".local/share/applications/sirelief.desktop").read_text()
    program = str(home / ".local/lib/sirelief/sirelief-gui").replace("$", "\\\\$")
    assert f'Exec="{program}"\n' in menu
    assert "TryExec" not in menu
    if shutil.which("desktop-file-validate"):
        entry = home / ".local/share/applications/sirelief.desktop"
        subprocess.run(["desktop-file-validate", str(entry)], check=True)


@needs_posix
def test_a_newer_version_takes_the_place_of_the_older(home: Path, unpacked: Path) -> None:
    (unpacked / "of-the-old-one").touch()
    run(unpacked / "install.sh", home)
    (unpacked / "of-the-old-one").unlink()
    run(unpacked / "install.sh", home)
    assert not (home / ".local/lib/sirelief/of-the-old-one").exists()
    assert (home / ".local/lib/sirelief/sirelief-gui").exists()


@pytest.fixture
def running(home: Path, unpacked: Path) -> Iterator[None]:
    """Have the app that is put in run meanwhile."""
    sleep = shutil.which("sleep")
    assert sleep is not None
    (unpacked / "sirelief-gui").unlink()
    shutil.copy(sleep, unpacked / "sirelief-gui")
    run(unpacked / "install.sh", home)
    program = home / ".local/lib/sirelief/sirelief-gui"
    process = subprocess.Popen(["sleep", "600"], executable=program)
    yield
    process.kill()
    process.wait()


@needs_posix
@pytest.mark.usefixtures("running")
@pytest.mark.parametrize("script", ["install.sh", "uninstall.sh"])
def test_under_an_app_that_runs_nothing_is_changed(home: Path, unpacked: Path, script: str) -> None:
    """It imports from its folder as it goes on: half of one version, and half of another."""
    before = files(home)
    (unpacked / "of-the-new-one").touch()
    with pytest.raises(subprocess.CalledProcessError) as refused:
        run(unpacked / script, home)
    assert "SI Relief is running. Close it" in refused.value.stderr
    assert files(home) == before


@needs_posix
def test_where_the_newer_version_cannot_take_its_place_the_older_one_stays(
    home: Path, unpacked: Path, tmp_path: Path
) -> None:
    run(unpacked / "install.sh", home)
    before = files(home)
    (tmp_path / "mv").write_text(
        '#!/bin/sh\ncase "$1" in *.new) exit 1 ;; esac\nexec /bin/mv "$@"\n', encoding="utf-8"
    )
    (tmp_path / "mv").chmod(0o755)
    with pytest.raises(subprocess.CalledProcessError):
        run(unpacked / "install.sh", home, path=f"{tmp_path}:{os.environ['PATH']}")
    assert files(home) == before


@needs_posix
def test_what_was_broken_off_between_the_two_versions_is_put_in_anew(
    home: Path, unpacked: Path
) -> None:
    run(unpacked / "install.sh", home)
    before = files(home)
    lib = home / ".local/lib"
    (lib / "sirelief").rename(lib / "sirelief.replaced")
    run(unpacked / "install.sh", home)
    assert files(home) == before


@needs_posix
def test_a_folder_of_that_name_that_is_not_ours_is_left_alone(home: Path, unpacked: Path) -> None:
    """Where XDG_DATA_HOME is ~/.local/lib, that is her history."""
    hers = home / ".local/lib/sirelief/sirelief.sqlite3"
    hers.parent.mkdir(parents=True)
    hers.touch()
    before = files(home)
    with pytest.raises(subprocess.CalledProcessError) as refused:
        run(unpacked / "install.sh", home)
    assert "Move it away first" in refused.value.stderr
    assert files(home) == before


@needs_posix
def test_taken_off_nothing_is_left_but_what_is_hers(home: Path, unpacked: Path) -> None:
    before = files(home)
    run(unpacked / "install.sh", home)
    autostart = home / ".config/autostart/sirelief.desktop"
    autostart.parent.mkdir()
    autostart.write_text(f"Exec={home}/.local/lib/sirelief/sirelief-gui --in-tray\n")
    said = run(home / ".local/lib/sirelief/uninstall.sh", home)
    assert files(home) - {".config/autostart"} == before
    assert str(home / ".local/share/sirelief") in said


@needs_posix
def test_what_another_way_of_installing_put_there_stays(home: Path, unpacked: Path) -> None:
    run(unpacked / "install.sh", home)
    menu = home / ".local/share/applications/sirelief.desktop"
    menu.write_text("Exec=sirelief-gui\n")
    mine = home / ".local/bin/sirelief"
    mine.unlink()
    mine.write_text("of pipx")
    run(home / ".local/lib/sirelief/uninstall.sh", home)
    assert menu.exists()
    assert mine.read_text() == "of pipx"
    assert (home / ".local/share/icons/hicolor/48x48/apps/sirelief.png").exists()


# The recipes


def test_the_flatpak_has_no_network_and_the_icons_there_are() -> None:
    manifest = (PACKAGING / "flatpak" / "org.sirelief.SIRelief.yml").read_text(encoding="utf-8")
    granted = set(re.findall(r"^  - (--\S+)$", manifest, re.MULTILINE))
    assert {"--socket=wayland", "--socket=pulseaudio"} <= granted
    assert not any("network" in right or "filesystem=h" in right for right in granted)
    (sizes,) = re.findall(r"for size in ([\d ]+);", manifest)
    there = {path.name for path in (ROOT / "desktop" / "icons" / "hicolor").glob("*x*")}
    assert {f"{size}x{size}" for size in sizes.split()} == there


def test_every_command_of_the_recipes_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    runs: list[str] = []
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        runs += re.findall(r"run: (.+)", path.read_text(encoding="utf-8"))
    targets = [run.split()[1] for run in runs if run.startswith("make ")]
    assert {"test", "dist"} <= set(targets)
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    named = [word for run in runs for word in run.split() if "/" in word]
    assert "tools/standalone.py" in named
    for name in named:
        assert (ROOT / name).exists(), name


def test_no_recipe_names_where_packages_come_from() -> None:
    words = re.compile(r"pypi|index-url|https?://")
    recipes = [*PACKAGING.rglob("*"), *(ROOT / ".github").rglob("*.yml")]
    assert len(recipes) > 8
    for path in recipes:
        if path.is_file():
            assert not words.search(path.read_text(encoding="utf-8")), path
