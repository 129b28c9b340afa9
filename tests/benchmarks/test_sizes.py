"""The sizes of what people install, by what a person would call their parts."""

from __future__ import annotations

import pytest

from benchmarks.bench_sizes import dependencies, installed, part_of


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("lib/PySide6/Qt/lib/libicudata.so.73", "ICU: languages, dates and scripts"),
        ("lib/PySide6/Qt/lib/libQt6Gui.so.6", "Qt"),
        ("lib/PySide6/QtGui.abi3.so", "PySide6: Qt for Python"),
        ("lib/numpy.libs/libscipy_openblas64_.so", "numpy, with OpenBLAS"),
        ("lib/libpython3.11.so.1.0", "Python"),
        ("lib/libxcb-cursor.so.0", "libraries of the system"),
        ("sirelief-gui", "our code, libraries in Python, loader"),
        ("share/icons/hicolor/48x48/apps/sirelief.png", "the rest"),
    ],
)
def test_a_file_is_part_of_what_a_person_would_call_it(name: str, part: str) -> None:
    assert part_of(name) == part


def test_what_a_program_needs_is_found_through_what_that_needs() -> None:
    needed = dependencies()
    assert {"pyside6-essentials", "shiboken6", "numpy", "jeepney"} <= needed
    assert not {"pytest", "hibari-tts", "sirelief-gui"} & needed
    assert installed("pyside6-essentials") > 50_000_000
