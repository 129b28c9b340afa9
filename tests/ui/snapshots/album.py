"""The pictures that are kept, and what is written when one is no longer the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.ui.snapshots.comparing import difference, marked, with_few_colors

KEPT = Path(__file__).parent / "expected"
WRITTEN = Path("build/snapshots")
SMALLEST_FILE = 0
"""The quality that makes Qt's PNG writer compress most."""


class Album:
    """Compares pictures with the kept ones of the same name; ``done`` fails when any differ.

    With ``accept`` a picture that differs is kept from now on instead.
    """

    def __init__(self, *, accept: bool, kept: Path = KEPT, written: Path = WRITTEN) -> None:
        self._accept, self._kept, self._written = accept, kept, written
        self._faults: list[str] = []

    def see(self, name: str, picture: QImage) -> None:
        """Compare a picture with the kept one of this name, and note what is wrong."""
        path = self._kept / f"{name}.png"
        expected = QImage(str(path))
        wrong = "there is none yet" if expected.isNull() else difference(picture, expected)
        if wrong and self._accept:
            _write(with_few_colors(picture), path)
        elif wrong:
            self._faults.append(f"{name}: {wrong}")
            self._write_all(name, picture, expected)

    def done(self) -> None:
        """Fail when pictures differ."""
        if self._faults:
            pytest.fail("\n".join([*self._faults, _advice(self._written)]), pytrace=False)

    def _write_all(self, name: str, actual: QImage, expected: QImage) -> None:
        _write(actual, self._written / f"{name}-actual.png")
        if not expected.isNull():
            _write(expected, self._written / f"{name}-expected.png")
            if expected.size() == actual.size():
                _write(marked(actual, expected), self._written / f"{name}-difference.png")


def _advice(written: Path) -> str:
    return (
        f"See {written}/NAME-actual.png, -expected.png and -difference.png. "
        "If it is meant to look so: make snapshots"
    )


def _write(picture: QImage, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(path), "PNG", SMALLEST_FILE):  # type: ignore[call-overload]
        raise OSError(path)
