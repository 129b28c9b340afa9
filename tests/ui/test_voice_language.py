"""The voice speaks the language of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from sirelief_gui.app import make_application, voice_pack
from sirelief_gui.ui.i18n import install_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    before, way = QLocale(), qapp.layoutDirection()
    yield
    install_files(qapp, [])
    QLocale.setDefault(before)
    qapp.setLayoutDirection(way)


@pytest.mark.parametrize(("language", "watch"), [("es", "Mira una, luego contamos."), ("en", None)])
def test_the_voice_speaks_as_the_windows_do(language: str, watch: str | None) -> None:
    make_application(language)
    pack = voice_pack()
    assert pack is not None
    (phrase,) = pack.book.say("Watch one, then we count.")
    assert (pack.index.language, phrase.text) == (language, watch or "Watch one, then we count.")
