"""What goes into the stand-alone build, and what of Qt and Python stays out; docs/adr/0016.

`packaging/sirelief.spec` asks `is_kept` of every file that PyInstaller found, `tools.standalone`
asks `left_over` of what came out. Pure, so that a test can hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

EXCLUDED = (
    # Qt's modules that neither ours nor pyqtgraph needs
    *(f"PySide6.Qt{name}" for name in ("Network", "PrintSupport")),
    *(f"PySide6.Qt{name}" for name in ("Concurrent", "Designer", "Help", "Sql", "Test", "UiTools")),
    *(f"PySide6.Qt{name}" for name in ("Qml", "Quick", "QuickControls2", "QuickTest", "Xml")),
    *("PySide6.QtQuickWidgets", "PySide6.QtSvgWidgets", "PySide6.scripts"),
    # the optional voice engine: 100 MB, and only for words of her own
    *("hibari", "hibari_tts", "onnxruntime"),
    # what libraries offer beside what we ask of them
    *("pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.jupyter", "pyqtgraph.console"),
    *("numpy.f2py", "numpy.distutils", "numpy.testing", "numpy.conftest"),
    *("matplotlib", "scipy", "PIL", "OpenGL", "cupy", "numba", "h5py", "IPython", "colorcet"),
    # of the standard library: windows of another kind, tests, installers, and TLS
    *("tkinter", "_tkinter", "turtle", "idlelib", "lib2to3", "pydoc_data", "test", "unittest"),
    *("ensurepip", "venv", "distutils", "setuptools", "pkg_resources", "pip", "ssl", "_ssl"),
    *("curses", "readline", "sqlite3.test", "xmlrpc", "ftplib", "smtplib", "imaplib", "poplib"),
)
"""Modules that PyInstaller is told to leave out."""

QT_LIBRARIES = frozenset(
    {"Core", "DBus", "Gui", "OpenGL", "OpenGLWidgets", "Svg", "WaylandClient", "Widgets", "XcbQpa"}
)
"""Qt's libraries that are kept; pyqtgraph imports both of OpenGL, by name, whether used or not."""
QT_PLUGINS = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qjpeg", "qsvg"}),
    "platforminputcontexts": frozenset(
        {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}
    ),
    "platforms": frozenset({"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    "styles": frozenset({"qmacstyle", "qmodernwindowsstyle"}),
    "wayland-decoration-client": frozenset({"adwaita", "bradient"}),
    "wayland-graphics-integration-client": frozenset({"qt-plugin-wayland-egl"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "xcbglintegrations": frozenset({"qxcb-egl-integration", "qxcb-glx-integration"}),
}
"""Qt's plugins that are kept, by their folder. PNG needs none."""
QT_TRANSLATIONS = frozenset({"qtbase_es.qm"})

_QT_LIBRARY = re.compile(r"(?:lib)?Qt6?(?P<name>[A-Z]\w+?)(?:\.so[.\d]*|\.dll|\.dylib|$)")
_FRAMEWORK = re.compile(r"/Qt(?P<name>[A-Z]\w+)\.framework/")
_SYSTEMS_OWN = re.compile(
    # What every Linux desktop has and what must fit its drivers, fonts and themes. An older one
    # brought along would be put before the system's own, and a newer one asks for a newer glibc.
    r"lib(?:stdc\+\+|gcc_s|mvec|z|expat|fontconfig|freetype|X11|X11-xcb|Xau|Xdmcp|Xext|Xi|Xfixes|"
    r"Xrandr|Xrender|wayland-\w+|gtk-3|gdk-3|ssl)\.so.*"
)
_UNUSED_DATA = re.compile(
    r"pyqtgraph/(?:examples)/|/tests?/|\.pyi$|/py\.typed$|"
    r"numpy/(?:_core|random)/(?:include|lib)/|icalendar/(?:tests|fuzzing)/"
)


def is_kept(name: str) -> bool:
    """Tell whether a file is to go in, by its place in the build with forward slashes."""
    path = PurePosixPath(name.replace("\\", "/"))
    if "plugins" in path.parts and "PySide6" in path.parts:
        return _stem(path) in QT_PLUGINS.get(path.parent.name, frozenset())
    if "PySide6" in path.parts and path.suffix == ".qm":
        return path.name in QT_TRANSLATIONS
    if "qml" in path.parts:
        return False
    library = _FRAMEWORK.search(f"/{path}") or _QT_LIBRARY.fullmatch(path.name)
    if library and not path.name.endswith((".pyd", ".abi3.so")):
        return library["name"] in QT_LIBRARIES
    return not (_SYSTEMS_OWN.fullmatch(path.name) or _UNUSED_DATA.search(str(path)))


def left_over(names: Iterable[str]) -> list[str]:
    """Return what of a finished build should not be there."""
    banned = {name.removeprefix("PySide6.") for name in EXCLUDED if name.startswith("PySide6.")}
    return sorted(
        name
        for name in names
        if not is_kept(name) or PurePosixPath(name).name.split(".")[0] in banned
    )


def _stem(path: PurePosixPath) -> str:
    return path.name.split(".")[0].removeprefix("lib")
